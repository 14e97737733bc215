"""Tunes the sentence embedder: `python -m likeness.train --data DATA --out FILE.pt [--steps N]`

Odd steps: contrast over NLI triples (what follows lies nearer than what contradicts and than the rest of the batch). Even steps:
CoSENT over labelled pairs (paraphrases; news sentences on the same event). Rate and draws are functions of the step alone.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from reader.features import base_folder, load_tokenizer

from .data import ecb, labelled, nli_triples
from .model import Embedder, from_base

LONGEST = 96
SCALE = 20.0


def padded(texts: list[str], tokenizer) -> tuple[torch.Tensor, torch.Tensor]:
    rows = [encoding.ids[:LONGEST] for encoding in tokenizer.encode_batch(texts)]
    width = max(map(len, rows))
    ids = torch.zeros(len(rows), width, dtype=torch.long)
    mask = torch.zeros(len(rows), width)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = torch.tensor(row)
        mask[i, : len(row)] = 1
    return ids, mask


def contrast(anchors: torch.Tensor, others: torch.Tensor) -> torch.Tensor:
    """anchors [n, 384]; others [n or more, 384], of which the first n are their positives."""
    return F.cross_entropy(SCALE * anchors @ others.T, torch.arange(len(anchors)))


def cosent(a: torch.Tensor, b: torch.Tensor, label: torch.Tensor) -> torch.Tensor:
    """Pairs that are more alike by label shall be nearer than those that are less."""
    near = SCALE * (a * b).sum(-1)
    gaps = (near[None, :] - near[:, None])[label[:, None] > label[None, :]]
    return torch.logsumexp(torch.cat([torch.zeros(1), gaps]), 0)


def train(data: Path, base: Path, out: Path, steps: int, size: int, rate: float, seed: int) -> None:
    torch.manual_seed(seed)
    tokenizer = load_tokenizer(base)
    model = from_base(base, 0.1)
    average = {name: p.detach().clone() for name, p in model.state_dict().items()}
    triples, pairs, events = nli_triples(data), labelled(data), ecb(data, "Train")
    print(json.dumps({"triples": len(triples), "pairs": len(pairs), "events": len(events)}), flush=True)
    optimiser = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)
    start, warm = time.time(), max(1, steps // 20)

    def embed(texts: list[str]) -> torch.Tensor:
        with torch.autocast("cpu", torch.bfloat16):
            return model(*padded(texts, tokenizer)).float()

    model.train()
    for step in range(steps):
        draw = random.Random(seed * 1_000_003 + step)
        optimiser.param_groups[0]["lr"] = rate * min(1.0, (step + 1) / warm) * (1 - step / steps)
        if step % 2 == 0:
            batch = draw.sample(triples, size)
            against = [c for _, _, c in batch if c]
            vectors = embed([a for a, _, _ in batch] + [b for _, b, _ in batch] + against)
            loss = contrast(vectors[:size], vectors[size:])
        else:
            batch = draw.sample(pairs, size // 2) + draw.sample(events, size // 2)
            vectors = embed([a for a, _, _ in batch] + [b for _, b, _ in batch])
            half = size // 2
            label = torch.tensor([s for _, _, s in batch])
            loss = cosent(vectors[:half], vectors[size : size + half], label[:half]) + cosent(vectors[half:size], vectors[size + half :], label[half:])
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        with torch.no_grad():
            for name, p in model.state_dict().items():
                average[name].lerp_(p, 0.01)
        if step % 50 == 49:
            print(json.dumps({"step": step + 1, "seconds": round(time.time() - start), "loss": round(float(loss.detach()), 4)}), flush=True)
            torch.save(average, out)
    torch.save(average, out)


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--base", type=Path, default=base_folder())
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--steps", type=int, default=1600)
    p.add_argument("--size", type=int, default=48)
    p.add_argument("--rate", type=float, default=3e-5)
    p.add_argument("--seed", type=int, default=1)
    o = p.parse_args()
    train(o.data, o.base, o.out, o.steps, o.size, o.rate, o.seed)


if __name__ == "__main__":
    main()
