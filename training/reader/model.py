"""MiniLM-L6 with features, cue, mention and auxiliary heads, and a role layer that looks at one cue at a time."""

from __future__ import annotations

import json
import math
import threading
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .corpus import DEPREL, FORMS, TYPES, UPOS
from .features import CASES, GAPS, QUOTES
from .windows import ROLE_TAGS

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
HEAD = WIDTH // HEADS
WHOLE = [(HEADS, INNER)] * LAYERS  # of each layer of the encoder, attention heads and inner units
CROP = 144  # pieces that the role layer sees around a cue
CORE = 72  # pieces of these that it judges at first when it predicts; all, where an argument reaches the edge
EXACT, BUCKETS = 8, 31  # relative distances: exact up to 8, then by doubling, sign kept
POINTER = 64


class Draws(threading.local):
    """Each worker thread's own source of chance."""

    rng = np.random.default_rng(0)


DRAWS = Draws()


class Drop(nn.Module):
    """Dropout that slices one pool of random masks: drawing fresh ones costs a tenth of a step on a CPU."""

    pools: dict[float, torch.Tensor] = {}

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training or self.share == 0.0:
            return x
        if self.share not in self.pools:
            draw = torch.rand(1 << 23, generator=torch.Generator().manual_seed(1))
            self.pools[self.share] = (draw >= self.share).to(torch.bfloat16) / (1.0 - self.share)
        pool = self.pools[self.share]
        n = x.numel()
        at = int(DRAWS.rng.integers(0, len(pool) - n))
        return x * pool[at : at + n].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    """BERT's encoder layer with plain softmax attention (torch's fused one is slow backwards in bf16 on a CPU)."""

    def __init__(self, drop: float, heads: int = HEADS, inner: int = INNER) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(WIDTH, 3 * heads * HEAD)
        self.out = nn.Linear(heads * HEAD, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, inner)
        self.down = nn.Linear(inner, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = Drop(drop)

    def attend(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        b, t, _ = x.shape
        q, k, v = self.qkv(x).reshape(b, t, 3, self.heads, HEAD).permute(2, 0, 3, 1, 4).unbind(0)
        bias = (1.0 - mask[:, None, None].to(q.dtype)) * -1e4
        scores = torch.matmul(q * HEAD**-0.5, k.transpose(-1, -2)) + bias
        return torch.matmul(torch.softmax(scores, -1, dtype=q.dtype), v).transpose(1, 2).reshape(b, t, self.heads * HEAD)

    def look(self, at: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
        """Attention of `at` over x, all of which may be seen; for prediction."""
        wq, wk, wv = self.qkv.weight.chunk(3)
        bq, bk, bv = self.qkv.bias.chunk(3)
        heads = lambda y: y.unflatten(-1, (self.heads, HEAD)).transpose(1, 2)
        q, k, v = heads(F.linear(at, wq, bq)), heads(F.linear(x, wk, bk)), heads(F.linear(x, wv, bv))
        scores = torch.matmul(q * HEAD**-0.5, k.transpose(-1, -2))
        return torch.matmul(torch.softmax(scores, -1), v).transpose(1, 2).flatten(2)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        return self.rest(x, self.attend(x, mask))

    def rest(self, x: torch.Tensor, attended: torch.Tensor) -> torch.Tensor:
        x = self.norm1(x + self.drop(self.out(attended)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


def rotate(x: torch.Tensor, sin: torch.Tensor, cos: torch.Tensor) -> torch.Tensor:
    a, b = x.chunk(2, -1)
    return torch.cat([a * cos - b * sin, b * cos + a * sin], -1)


class Encoder(nn.Module):
    """ids, case, quote, gap, mask [windows, length] -> states and the logits of the light heads."""

    def __init__(self, drop: float = 0.1, sizes: list[tuple[int, int]] = WHOLE) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.case = nn.Embedding(CASES + 1, WIDTH)
        self.quote = nn.Embedding(QUOTES + 1, WIDTH)
        self.gap = nn.Embedding(GAPS + 1, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = Drop(drop)
        self.layers = nn.ModuleList(Layer(drop, *size) for size in sizes)
        self.cue = nn.Linear(WIDTH, 5)
        self.aux = nn.Linear(WIDTH, 10)
        self.syntax = nn.Linear(WIDTH, len(UPOS) + len(DEPREL))
        self.pointer = nn.Linear(WIDTH, 2 * POINTER)
        self.kinds = nn.Linear(WIDTH, 2 * len(TYPES))
        self.forms = nn.Linear(WIDTH, 2 * len(FORMS))
        for e in (self.case, self.quote, self.gap):
            nn.init.normal_(e.weight, std=0.01)
        angles = torch.arange(512)[:, None] / 10000 ** (torch.arange(POINTER // 2)[None] / (POINTER // 2))
        self.register_buffer("sin", angles.sin(), persistent=False)
        self.register_buffer("cos", angles.cos(), persistent=False)

    def states(self, ids: torch.Tensor, case: torch.Tensor, quote: torch.Tensor, gap: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.case(case) + self.quote(quote) + self.gap(gap)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def span_scores(self, x: torch.Tensor) -> torch.Tensor:
        """[windows, first, last]: is this span any mention."""
        q, k = self.pointer(x).chunk(2, -1)
        sin, cos = self.sin[: x.shape[1]].to(q.dtype), self.cos[: x.shape[1]].to(q.dtype)
        return torch.matmul(rotate(q, sin, cos), rotate(k, sin, cos).transpose(1, 2)) * POINTER**-0.5

    def forward(self, ids: torch.Tensor, case: torch.Tensor, quote: torch.Tensor, gap: torch.Tensor, mask: torch.Tensor):
        x = self.states(ids, case, quote, gap, mask)
        return x, self.cue(x), self.span_scores(x), self.kinds(x), self.forms(x)

    def look(self, ids: torch.Tensor, case: torch.Tensor, quote: torch.Tensor, gap: torch.Tensor):
        """Windows without padding, [windows, length] -> what attributions are found with: states and cue logits."""
        x = self.drop(self.norm(self.words(ids) + self.places.weight[: ids.shape[1]] + self.case(case) + self.quote(quote) + self.gap(gap)))
        for layer in self.layers:
            x = layer.rest(x, layer.look(x, x))
        return x, self.cue(x)


class Roles(nn.Module):
    """One transformer layer over the states around a cue: what is its source, its content, and is it a cue at all."""

    def __init__(self, drop: float = 0.1) -> None:
        super().__init__()
        self.distance = nn.Embedding(BUCKETS + 1, WIDTH)
        self.anchor = nn.Linear(WIDTH, WIDTH)
        self.layer = Layer(drop)
        self.tags = nn.Linear(WIDTH, ROLE_TAGS)
        self.judge = nn.Sequential(nn.Linear(2 * WIDTH, WIDTH), nn.GELU(), nn.Linear(WIDTH, 1))
        nn.init.normal_(self.distance.weight, std=0.02)
        nn.init.normal_(self.anchor.weight, std=0.005)
        nn.init.zeros_(self.anchor.bias)

    def forward(self, crop: torch.Tensor, anchor: torch.Tensor, distance: torch.Tensor, mask: torch.Tensor):
        """crop [cues, CROP, 384], anchor [cues, CROP] weights that sum to 1 over the cue, distance [cues, CROP] buckets,
        mask [cues, CROP] -> tag logits [cues, CROP, 13], judgement logit [cues]."""
        mean = torch.matmul(anchor[:, None].to(crop.dtype), crop)
        x = crop + self.distance(distance).to(crop.dtype) + self.anchor(mean)
        x = self.layer(x, mask)
        after = torch.matmul(anchor[:, None].to(x.dtype), x)
        return self.tags(x), self.judge(torch.cat([mean, after], -1))[:, 0, 0]

    def look(self, states: torch.Tensor, crop: torch.Tensor, crop_distance: torch.Tensor, core: torch.Tensor, core_distance: torch.Tensor, anchor: torch.Tensor):
        """The same for cues of one window, for prediction; only the positions of `core` are judged, which see all of `crop`.
        states [length, 384]; crop [cues, width] and core [cues, judged] positions in the window, with their distances;
        anchor [cues, judged], the cue's weights -> tag logits [cues, judged, 13], judgement logit [cues]."""
        own = states[core]
        mean = torch.matmul(anchor[:, None], own)
        shift = self.anchor(mean)
        x = states[crop] + self.distance(crop_distance) + shift
        at = own + self.distance(core_distance) + shift
        at = self.layer.rest(at, self.layer.look(at, x))
        after = torch.matmul(anchor[:, None], at)
        return self.tags(at), self.judge(torch.cat([mean, after], -1))[:, 0, 0]


def bucket(distance: np.ndarray) -> np.ndarray:
    """Signed distance to the cue (0 inside) -> 1..BUCKETS; 0 is padding."""
    size = np.abs(distance)
    far = EXACT + np.floor(np.log2(np.maximum(size, 1) / EXACT) * 2).astype(np.int64)
    step = np.minimum(np.where(size <= EXACT, size, far + 1), 15)
    return (step * np.sign(distance) + 16).astype(np.int64)


class Reader(nn.Module):
    def __init__(self, drop: float = 0.1, sizes: list[tuple[int, int]] = WHOLE) -> None:
        super().__init__()
        self.encoder = Encoder(drop, sizes)
        self.roles = Roles(drop)


def load_reader(path: Path, drop: float = 0.0) -> Reader:
    """From a checkpoint, its averaged weights; or from weights alone. The layers are as large as theirs."""
    state = torch.load(path, weights_only=False, map_location="cpu")
    state = state.get("average", state)
    sizes = []
    while (at := f"encoder.layers.{len(sizes)}.") + "out.weight" in state:
        sizes.append((state[f"{at}out.weight"].shape[1] // HEAD, state[f"{at}up.weight"].shape[0]))
    reader = Reader(drop, sizes)
    reader.load_state_dict(state)
    return reader


def read_safetensors(path: Path) -> dict[str, torch.Tensor]:
    raw = path.read_bytes()
    size = int.from_bytes(raw[:8], "little")
    out = {}
    for name, entry in json.loads(raw[8 : 8 + size]).items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            a, b = entry["data_offsets"]
            data = np.frombuffer(raw, np.float32, (b - a) // 4, 8 + size + a)
            out[name] = torch.from_numpy(data.copy()).reshape(entry["shape"])
    return out


def load_base(folder: Path, drop: float) -> Reader:
    """The base's encoder under new heads; the role layer begins as a copy of the encoder's last layer."""
    w = read_safetensors(folder / "model.safetensors")
    w = {k.removeprefix("bert."): v for k, v in w.items()}
    layers = sum(k.endswith("intermediate.dense.bias") for k in w)
    reader = Reader(drop, [(HEADS, INNER)] * layers)
    e = reader.encoder
    with torch.no_grad():
        e.words.weight.copy_(w["embeddings.word_embeddings.weight"])
        e.places.weight.copy_(w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0])
        e.norm.weight.copy_(w["embeddings.LayerNorm.weight"])
        e.norm.bias.copy_(w["embeddings.LayerNorm.bias"])
        for i in range(layers):
            layer = e.layers[i]
            p = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                layer.qkv.get_parameter(kind).copy_(torch.cat([w[f"{p}attention.self.{n}.{kind}"] for n in ("query", "key", "value")]))
                for mine, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"), ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                    getattr(layer, mine).get_parameter(kind).copy_(w[f"{p}{theirs}.{kind}"])
        reader.roles.layer.load_state_dict(e.layers[-1].state_dict())
    return reader


def parameter_groups(reader: Reader, body: float, heads: float) -> list[dict]:
    groups: dict[tuple[float, float], list] = {}
    for name, p in reader.named_parameters():
        in_body = any(name.startswith(f"encoder.{x}") for x in ("words", "places", "norm", "layers")) or name.startswith("roles.layer")
        decay = 0.01 if p.ndim > 1 else 0.0
        groups.setdefault((body if in_body else heads, decay), []).append(p)
    return [{"params": ps, "lr": lr, "base": lr, "weight_decay": d} for (lr, d), ps in groups.items()]


def count(reader: Reader) -> int:
    return int(sum(math.prod(p.shape) for p in reader.parameters()))
