"""Texts -> padded arrays of pieces, grouped by length so that little is padding."""

from __future__ import annotations

import numpy as np
import torch
from tokenizers import Tokenizer

from .corpus import Pair

CLS, SEP = 101, 102
LONGEST = 128  # pieces of a pair, with the three marks


def pieces(tokenizer: Tokenizer, texts: list[str]) -> list[list[int]]:
    return [e.ids for e in tokenizer.encode_batch(texts, add_special_tokens=False)]


def fit(a: list[int], b: list[int], longest: int = LONGEST) -> tuple[list[int], list[int]]:
    """Cuts the longer of the two, from its end, until both fit with their marks."""
    room = longest - 3
    if len(a) + len(b) > room:
        keep = max(room // 2, room - min(len(a), len(b)))
        a, b = (a[:keep], b) if len(a) > len(b) else (a, b[:keep])
        a, b = a[: room - min(len(b), room // 2)], b[:keep]
        b = b[: room - len(a)]
    return a, b


def joined(a: list[int], b: list[int]) -> tuple[list[int], list[int]]:
    a, b = fit(a, b)
    return [CLS, *a, SEP, *b, SEP], [0] * (len(a) + 2) + [1] * (len(b) + 1)


def alone(a: list[int]) -> tuple[list[int], list[int]]:
    a = a[: LONGEST - 2]
    return [CLS, *a, SEP], [0] * (len(a) + 2)


def padded(rows: list[tuple[list[int], list[int]]]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    width = max(len(ids) for ids, _ in rows)
    out = np.zeros((3, len(rows), width), dtype=np.int64)
    for i, (ids, kinds) in enumerate(rows):
        out[0, i, : len(ids)], out[1, i, : len(ids)], out[2, i, : len(ids)] = ids, kinds, 1
    return torch.from_numpy(out[0]), torch.from_numpy(out[1]), torch.from_numpy(out[2])


def groups(sizes: list[int], order: np.ndarray, room: int) -> list[list[int]]:
    """Groups of at most `room` padded pieces. Sorted within stretches of the drawn order, so each stretch keeps its mixture."""
    out: list[list[int]] = []
    for start in range(0, len(order), 2048):
        stretch = sorted(order[start : start + 2048].tolist(), key=lambda i: sizes[i])
        group: list[int] = []
        for i in stretch:
            if group and sizes[i] * (len(group) + 1) > room:
                out.append(group)
                group = []
            group.append(i)
        out.append(group)
    return out


class Feed:
    """Groups by step, the same for the same seed wherever one begins."""

    def __init__(self, tokenizer: Tokenizer, pairs: list[Pair], room: int, seed: int, apart: bool) -> None:
        a, b = pieces(tokenizer, [p.a for p in pairs]), pieces(tokenizer, [p.b for p in pairs])
        self.pairs, self.room, self.seed, self.apart = pairs, room, seed, apart
        self.pieces = list(zip(a, b, strict=True))
        self.sizes = [min(LONGEST, 2 * max(len(x), len(y)) + 4 if apart else len(x) + len(y) + 3) for x, y in self.pieces]
        self.epoch, self.first, self.groups = -1, 0, []

    def at(self, index: int) -> list[int]:
        while index >= self.first + len(self.groups):
            self.first += len(self.groups)
            self.epoch += 1
            rng = np.random.default_rng([self.seed, self.epoch])
            self.groups = groups(self.sizes, rng.permutation(len(self.pairs)), self.room)
            rng.shuffle(self.groups)
        return self.groups[index - self.first]
