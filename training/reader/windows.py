"""Cuts texts into windows and packs them into batches of tensors."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import torch

from .corpus import Article, GumDocument
from .features import Pieces

ROOM = 254  # pieces in a window, without [CLS] and [SEP]
OVERLAP = 64
CLS, SEP, MASK = 101, 102, 103
# Tags of a word in a span: outside, begin, inside, end, single.
O, B, I, E, S = range(5)
ROLE_TAGS = 13  # O, then B I E S of source, of content, of cue
SOURCE, CONTENT, CUE = 0, 1, 2


@dataclass
class Window:
    pieces: Pieces
    start: int
    end: int
    owner: Article | GumDocument


@dataclass
class Batch:
    """ids, case, quote, gap, mask: [windows, length]; position 0 is [CLS], so piece p stands at p - window.start + 1."""

    windows: list[Window]
    ids: torch.Tensor
    case: torch.Tensor
    quote: torch.Tensor
    gap: torch.Tensor
    mask: torch.Tensor
    extra: dict = field(default_factory=dict)


def cut_for_prediction(pieces: Pieces) -> list[tuple[int, int]]:
    """Windows that overlap by about OVERLAP and begin at a paragraph where one is near."""
    n, out, start = len(pieces.ids), [], 0
    while True:
        end = min(start + ROOM, n)
        out.append((start, end))
        if end == n:
            return out
        near = [p for p in range(end - 96, end - 47) if pieces.par[p]]
        start = min(near, key=lambda p: abs(p - (end - OVERLAP))) if near else end - OVERLAP
        start = _unit_start(pieces, start)


def cut_for_training(pieces: Pieces, rng: np.random.Generator) -> list[tuple[int, int]]:
    """Windows whose edges differ from epoch to epoch."""
    n, out, start = len(pieces.ids), [], 0
    room = int(rng.integers(100, ROOM + 1)) if rng.random() < 0.5 else ROOM
    while True:
        end = min(start + room, n)
        if end < n:
            breaks = [p for p in range(max(start + 64, end - 80), end + 1) if pieces.par[p]]
            if breaks and rng.random() < 0.5:
                end = breaks[-1]
            end = max(_unit_start(pieces, end), start + 32)
        out.append((start, end))
        if end >= n:
            return out
        back = [p for p in range(max(start + 48, end - 64), end + 1) if p < n and pieces.par[p]]
        start = back[0] if back else _unit_start(pieces, end - int(rng.integers(16, 48)))
        room = ROOM


def _unit_start(pieces: Pieces, at: int) -> int:
    while at > 0 and at < len(pieces.ids) and pieces.unit[at] == pieces.unit[at - 1]:
        at -= 1
    return at


def make_batch(windows: list[Window]) -> Batch:
    length = max(w.end - w.start for w in windows) + 2
    ids, case, quote, gap, mask = (np.zeros((len(windows), length), dtype=np.int64) for _ in range(5))
    for i, w in enumerate(windows):
        k = w.end - w.start
        cut = slice(w.start, w.end)
        ids[i, 0], ids[i, 1 : k + 1], ids[i, k + 1] = CLS, w.pieces.ids[cut], SEP
        # 0 is kept for special pieces and padding.
        case[i, 1 : k + 1] = w.pieces.case[cut] + 1
        quote[i, 1 : k + 1] = w.pieces.quote[cut] + 1
        gap[i, 1 : k + 1] = w.pieces.gap[cut] + 1
        mask[i, : k + 2] = 1
    return Batch(windows, *(torch.from_numpy(x) for x in (ids, case, quote, gap, mask)))


def hide_words(batch: Batch, share: float, rng: np.random.Generator) -> None:
    """Puts [MASK] in place of all pieces of some words; casing, quotation state and gaps stay."""
    for i, w in enumerate(batch.windows):
        unit = w.pieces.unit[w.start : w.end]
        hidden = rng.random(int(unit[-1] - unit[0]) + 1) < share
        batch.ids[i, 1 : len(unit) + 1][torch.from_numpy(hidden[unit - unit[0]])] = MASK


def span_tags(tags: np.ndarray, unit: np.ndarray, start: int, end: int, base: int) -> None:
    """Writes B I E S (+ base) over whole words; all pieces of a word bear the word's tag."""
    first, last = unit[start], unit[end - 1]
    u = unit[start:end]
    if first == last:
        tags[start:end] = base + S
        return
    tags[start:end] = base + I
    tags[start:end][u == first] = base + B
    tags[start:end][u == last] = base + E


def label_article(article: Article) -> None:
    """Adds cue and unlinked source and content tags over the whole article."""
    n = len(article.pieces.ids)
    unit = article.pieces.unit
    cue, source, content = (np.zeros(n, dtype=np.int64) for _ in range(3))
    for a in article.attributions:
        span_tags(cue, unit, *a.cue, 0)
        for s in a.source:
            span_tags(source, unit, *s, 0)
        for s in a.content:
            span_tags(content, unit, *s, 0)
    article.raw["tags"] = (cue, source, content)


def attribution_labels(batch: Batch) -> None:
    """extra: cue, source, content [windows, length] (-100 where nothing is to learn); golds: per window a list of
    (cue range, whole attribution or None where an argument lies outside), in positions of the window."""
    shape = batch.ids.shape
    out = np.full((3, *shape), -100, dtype=np.int64)
    golds = []
    for i, w in enumerate(batch.windows):
        k = w.end - w.start
        for r, tags in enumerate(w.owner.raw["tags"]):
            out[r, i, 1 : k + 1] = tags[w.start : w.end]
        shift = 1 - w.start
        here = []
        for a in w.owner.attributions:
            if a.cue[1] <= w.start or a.cue[0] >= w.end:
                continue
            spans = [a.cue, *a.source, *a.content]
            whole = all(w.start <= s and e <= w.end for s, e in spans)
            here.append(((a.cue[0] + shift, a.cue[1] + shift), a if whole else None))
        golds.append(here)
    batch.extra["cue"], batch.extra["source"], batch.extra["content"] = torch.from_numpy(out)
    batch.extra["golds"] = golds


def mention_labels(batch: Batch) -> None:
    """extra: spans [m, 5] of (window, first, last, kind, form) positions; upos, deprel [windows, length] or -100."""
    shape = batch.ids.shape
    upos, deprel = np.full(shape, -100, dtype=np.int64), np.full(shape, -100, dtype=np.int64)
    spans = []
    for i, w in enumerate(batch.windows):
        k = w.end - w.start
        upos[i, 1 : k + 1] = w.owner.upos[w.start : w.end]
        deprel[i, 1 : k + 1] = w.owner.deprel[w.start : w.end]
        for m in w.owner.mentions:
            if w.start <= m.start and m.end <= w.end:
                spans.append((i, m.start - w.start + 1, m.end - w.start, m.kind, m.form))
    batch.extra["upos"], batch.extra["deprel"] = torch.from_numpy(upos), torch.from_numpy(deprel)
    batch.extra["spans"] = torch.tensor(spans, dtype=torch.long).reshape(-1, 5)


def epoch_windows(owners: list, rng: np.random.Generator, room: int) -> list[list[Window]]:
    """All windows of an epoch in groups of at most `room` padded pieces, like with like in length, in random order."""
    windows = [Window(o.pieces, s, e, o) for o in owners for s, e in cut_for_training(o.pieces, rng)]
    rng.shuffle(windows)
    groups = []
    for at in range(0, len(windows), 128):
        pool = sorted(windows[at : at + 128], key=lambda w: w.end - w.start)
        group: list[Window] = []
        for w in pool:
            if group and (len(group) + 1) * (w.end - w.start + 2) > room:
                groups.append(group)
                group = []
            group.append(w)
        groups.append(group)
    rng.shuffle(groups)
    return groups
