"""Makes the encoder smaller by its least useful attention heads and inner units:

`python -m reader.prune --data DIR --model FILE.pt --out FILE.pt [--heads 0.6] [--inner 0.6]`

Useful is what the loss leans on: the mean size of its gradient with respect to a factor on each head and unit (Michel et al., "Are
Sixteen Heads Really Better than One?", 2019), on windows of train, put on one scale layer by layer. What is left is trained further
with `reader.train --start --teacher`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch

from .corpus import load_polnear
from .features import base_folder, load_tokenizer
from .losses import attribution_loss, total
from .model import HEAD, Reader, load_reader
from .windows import attribution_labels, epoch_windows, label_article, make_batch

FEWEST = (4, 512)  # heads and inner units that a layer keeps at least


def usefulness(reader: Reader, batches: list) -> list[tuple[np.ndarray, np.ndarray]]:
    """Of each layer: of its heads, of its inner units; each of mean square 1."""
    layers = reader.encoder.layers
    gates = [(torch.ones(layer.heads, requires_grad=True), torch.ones(layer.up.out_features, requires_grad=True)) for layer in layers]
    for layer, (heads, inner) in zip(layers, gates):
        layer.out.register_forward_pre_hook(lambda _, x, gate=heads: (x[0] * gate.repeat_interleave(HEAD),))
        layer.down.register_forward_pre_hook(lambda _, x, gate=inner: (x[0] * gate,))
    reader.requires_grad_(False)
    sums = [tuple(np.zeros(len(gate)) for gate in pair) for pair in gates]
    for at, batch in enumerate(batches):
        total(attribution_loss(reader, batch, np.random.default_rng(at))).backward()
        for pair, found in zip(gates, sums):
            for gate, s in zip(pair, found):
                s += gate.grad.abs().numpy()
                gate.grad = None
    return [tuple(s / np.sqrt((s**2).mean()) for s in pair) for pair in sums]


def chosen(useful: list[np.ndarray], share: float, fewest: int) -> list[np.ndarray]:
    """Of each layer, what is kept, in order: the most useful of all layers, and of each its first few."""
    ranked = [np.argsort(-u, kind="stable") for u in useful]
    sure = [order[:fewest] for order in ranked]
    rest = sorted(((-useful[i][j], i, j) for i, order in enumerate(ranked) for j in order[fewest:]))
    room = round(share * sum(map(len, useful))) - sum(map(len, sure))
    return [np.sort(np.concatenate([s, [j for _, at, j in rest[:room] if at == i]]).astype(np.int64)) for i, s in enumerate(sure)]


def prune(reader: Reader, heads: list[np.ndarray], inner: list[np.ndarray]) -> Reader:
    small = Reader(0.0, [(len(h), len(u)) for h, u in zip(heads, inner)])
    state = reader.state_dict()
    for i, (h, u) in enumerate(zip(heads, inner)):
        at = f"encoder.layers.{i}."
        columns = torch.from_numpy((h[:, None] * HEAD + np.arange(HEAD)).ravel())
        rows = torch.cat([columns + part * reader.encoder.layers[i].heads * HEAD for part in range(3)])
        units = torch.from_numpy(u)
        state |= {f"{at}{name}": state[f"{at}{name}"][which] for name, which in (("qkv.weight", rows), ("qkv.bias", rows), ("up.weight", units), ("up.bias", units))}
        state |= {f"{at}out.weight": state[f"{at}out.weight"][:, columns], f"{at}down.weight": state[f"{at}down.weight"][:, units]}
    small.load_state_dict(state)
    return small


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--base", type=Path, default=base_folder())
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--heads", type=float, default=0.6, help="share that is kept")
    p.add_argument("--inner", type=float, default=0.6, help="share that is kept")
    p.add_argument("--batches", type=int, default=120, help="of about 1,000 pieces")
    p.add_argument("--seed", type=int, default=5)
    o = p.parse_args()
    articles = load_polnear(o.data / "polnear/train.jsonl", load_tokenizer(o.base), 400)
    for a in articles:
        label_article(a)
    batches = [make_batch(windows) for windows in epoch_windows(articles, np.random.default_rng(o.seed), 1024)[: o.batches]]
    for batch in batches:
        attribution_labels(batch)
    heads, inner = zip(*usefulness(load_reader(o.model), batches))
    kept = chosen(list(heads), o.heads, FEWEST[0]), chosen(list(inner), o.inner, FEWEST[1])
    small = prune(load_reader(o.model), *kept)
    print("heads", [len(h) for h in kept[0]], "inner units", [len(u) for u in kept[1]])
    torch.save(small.state_dict(), o.out)


if __name__ == "__main__":
    main()
