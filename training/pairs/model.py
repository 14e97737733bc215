"""One encoder asked in two ways: a text alone gives its embedding, two texts together give what one says of the other."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from reader.model import LAYERS, WIDTH, Layer, read_safetensors


# The words and the lowest layers stay the base's: a short run has little to teach them, and a step costs a quarter less.
FROZEN = 2


class PairModel(nn.Module):
    """ids, kind (0 first text, 1 second), mask [pairs, length] -> embedding [pairs, 384] of length 1, logits [pairs, 4]:
    second follows from first, neither, second contradicts first (softmax over these three); both say the same (sigmoid)."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.kinds = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(0.0) for _ in range(LAYERS))
        self.hidden = nn.Linear(2 * WIDTH, WIDTH)
        self.verdict = nn.Linear(WIDTH, 4)
        self.scale = nn.Parameter(torch.tensor([8.0, -4.0]))

    def forward(self, ids: torch.Tensor, kind: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        with torch.set_grad_enabled(False):
            x = self.norm(self.words(ids) + self.places.weight[: ids.shape[1]] + self.kinds(kind))
            for layer in self.layers[:FROZEN]:
                x = layer(x, mask)
        for layer in self.layers[FROZEN:]:
            x = layer(x, mask)
        weight = mask.to(x.dtype)[..., None]
        mean = (x * weight).sum(1) / weight.sum(1)
        logits = self.verdict(torch.tanh(self.hidden(torch.cat([x[:, 0], mean], -1))))
        return F.normalize(mean.float(), dim=-1), logits


def load_base(model: PairModel, folder: Path) -> None:
    w = {k.removeprefix("bert."): v for k, v in read_safetensors(folder / "model.safetensors").items()}
    with torch.no_grad():
        model.words.weight.copy_(w["embeddings.word_embeddings.weight"])
        model.places.weight.copy_(w["embeddings.position_embeddings.weight"])
        model.kinds.weight.copy_(w["embeddings.token_type_embeddings.weight"])
        model.norm.weight.copy_(w["embeddings.LayerNorm.weight"])
        model.norm.bias.copy_(w["embeddings.LayerNorm.bias"])
        for i, layer in enumerate(model.layers):
            p = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                layer.qkv.get_parameter(part).copy_(torch.cat([w[f"{p}attention.self.{n}.{part}"] for n in ("query", "key", "value")]))
                for mine, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"), ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                    getattr(layer, mine).get_parameter(part).copy_(w[f"{p}{theirs}.{part}"])


def parameter_groups(model: PairModel, body: float, heads: float) -> list[dict]:
    groups: dict[tuple[float, float], list] = {}
    for name, p in model.named_parameters():
        if name.startswith(("words", "places", "kinds", "norm", *(f"layers.{i}." for i in range(FROZEN)))):
            p.requires_grad_(False)
            continue
        rate = heads if name.startswith(("hidden", "verdict", "scale")) else body
        groups.setdefault((rate, 0.01 if p.ndim > 1 else 0.0), []).append(p)
    return [{"params": ps, "lr": lr, "base": lr, "weight_decay": d} for (lr, d), ps in groups.items()]
