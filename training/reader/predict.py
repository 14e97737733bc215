"""Runs a reader (torch or ONNX) over texts: windows, encoder, candidates, roles."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
import torch

from .candidates import make_crops
from .decode import Candidate, find_cues, find_mentions, log_softmax, word_means
from .features import Pieces
from .model import CROP, Reader
from .windows import ROOM, Window, cut_for_prediction, make_batch


class Backend(Protocol):
    def encode(self, ids, case, quote, gap, mask) -> tuple[np.ndarray, ...]: ...
    def roles(self, crop, anchor, distance, mask) -> tuple[np.ndarray, np.ndarray]: ...


class TorchBackend:
    """Float weights of a checkpoint."""

    def __init__(self, path: Path) -> None:
        self.reader = Reader(0.0)
        state = torch.load(path, weights_only=False, map_location="cpu")
        self.reader.load_state_dict(state.get("average", state))
        self.reader.eval()

    @torch.inference_mode()
    def encode(self, ids, case, quote, gap, mask):
        return tuple(x.numpy() for x in self.reader.encoder(*map(torch.from_numpy, (ids, case, quote, gap, mask))))

    @torch.inference_mode()
    def roles(self, crop, anchor, distance, mask):
        tags, judged = self.reader.roles(*map(torch.from_numpy, (crop, anchor, distance, mask)))
        return tags.numpy(), judged.numpy()


class OnnxBackend:
    """The exported graphs: encoder.onnx and roles.onnx in a folder."""

    def __init__(self, folder: Path, threads: int = 2) -> None:
        import onnxruntime as ort

        o = ort.SessionOptions()
        o.intra_op_num_threads = threads
        self.encoder, self.role = (ort.InferenceSession(str(folder / f"{n}.onnx"), o, providers=["CPUExecutionProvider"]) for n in ("encoder", "roles"))

    def encode(self, ids, case, quote, gap, mask):
        feeds = {"ids": ids, "case": case, "quote": quote, "gap": gap, "mask": mask}
        return tuple(self.encoder.run(None, {k: v.astype(np.int32) for k, v in feeds.items()}))

    def roles(self, crop, anchor, distance, mask):
        feeds = {"crop": crop, "anchor": anchor, "distance": distance.astype(np.int32), "mask": mask.astype(np.int32)}
        return tuple(self.role.run(None, feeds))


@dataclass
class Outputs:
    """What the model says of a text, before decisions: cue [words, 5] log-probabilities, candidates, mentions in pieces."""

    pieces: Pieces
    cue: np.ndarray
    candidates: list[Candidate]
    mentions: list[tuple[int, int, int, int, float]]


def depths(windows: list[tuple[int, int]], n: int, at: np.ndarray) -> np.ndarray:
    """How far inside each window each piece stands, [windows, pieces]; -1 outside; edges of the text do not count."""
    out = np.full((len(windows), len(at)), -1, dtype=np.int64)
    for i, (s, e) in enumerate(windows):
        left = np.where(s == 0, 10_000, at - s)
        right = np.where(e == n, 10_000, e - 1 - at)
        out[i] = np.where((at >= s) & (at < e), np.minimum(left, right), -1)
    return out


def analyse(pieces: Pieces, backend: Backend, look: float, mentions: bool = True, batch: int = 8) -> Outputs:
    n = len(pieces.ids)
    ranges = cut_for_prediction(pieces)
    order = sorted(range(len(ranges)), key=lambda i: ranges[i][1] - ranges[i][0])
    found: dict[int, tuple[np.ndarray, ...]] = {}
    for at in range(0, len(order), batch):
        group = order[at : at + batch]
        found |= zip(group, _encode(pieces, backend, [ranges[i] for i in group]))
    home = depths(ranges, n, np.arange(n)).argmax(0)
    cue_pieces = np.empty((n, 5))
    for i, (s, e) in enumerate(ranges):
        mine = np.flatnonzero(home[s:e] == i)
        cue_pieces[s + mine] = log_softmax(found[i][1][1 + mine].astype(np.float64))
    cue = word_means(cue_pieces, pieces.unit)
    candidates = _candidates(pieces, backend, ranges, found, find_cues(cue, look), batch)
    spans = _mentions(ranges, found, n, pieces) if mentions else []
    return Outputs(pieces, cue, candidates, spans)


def _candidates(pieces: Pieces, backend: Backend, ranges, found, cues, batch: int) -> list[Candidate]:
    first = np.searchsorted(pieces.unit, np.arange(pieces.unit[-1] + 2))
    rows = []
    for s, e, odds in cues:
        a, b = int(first[s]), int(first[e])
        inside = depths(ranges, len(pieces.ids), np.array([a, b - 1])).min(1)
        w = int(inside.argmax())
        if inside[w] >= 0:
            rows.append((w, (a - ranges[w][0] + 1, b - ranges[w][0] + 1), s, e, odds))
    out = [c for at in range(0, len(rows), batch) for c in _look(pieces, backend, ranges, found, rows[at : at + batch], CROP)]
    # An argument that reaches the edge of the crop may go on beyond it.
    cut = [i for i, c in enumerate(out) if _reaches(c, ranges[rows[i][0]], pieces)]
    for at in range(0, len(cut), batch):
        group = cut[at : at + batch]
        for i, c in zip(group, _look(pieces, backend, ranges, found, [rows[i] for i in group], ROOM + 2)):
            out[i] = c
    # And one that reaches the edge of its window, beyond that: a window of its own, with the cue in its middle.
    cut = [i for i in cut if _reaches(out[i], (0, len(pieces.ids)), pieces)]
    for at in range(0, len(cut), batch):
        group = cut[at : at + batch]
        own = [_around(pieces, int(first[rows[i][2]]), int(first[rows[i][3]])) for i in group]
        seen = dict(enumerate(_encode(pieces, backend, own)))
        moved = [(j, tuple(p + ranges[rows[i][0]][0] - own[j][0] for p in rows[i][1]), *rows[i][2:]) for j, i in enumerate(group)]
        for i, c in zip(group, _look(pieces, backend, own, seen, moved, ROOM + 2)):
            out[i] = c
    return out


def _around(pieces: Pieces, start: int, end: int) -> tuple[int, int]:
    n = len(pieces.ids)
    low = max(0, min((start + end - ROOM) // 2, n - ROOM))
    high = min(low + ROOM, n)
    while low > 0 and pieces.unit[low] == pieces.unit[low - 1]:
        low += 1
    return low, high


def _encode(pieces: Pieces, backend: Backend, group: list[tuple[int, int]]) -> list[tuple[np.ndarray, ...]]:
    """The encoder's outputs of each window, without padding."""
    b = make_batch([Window(pieces, *r, None) for r in group])
    states, cue, spans, kinds, forms = backend.encode(*(x.numpy() for x in (b.ids, b.case, b.quote, b.gap, b.mask)))
    sizes = [e - s + 2 for s, e in group]
    return [(states[i, :k], cue[i, :k], spans[i, :k, :k], kinds[i, :k], forms[i, :k]) for i, k in enumerate(sizes)]


def _reaches(c: Candidate, window: tuple[int, int], pieces: Pieces) -> bool:
    best = c.tags[:, :9].argmax(1)
    left = c.first > pieces.unit[window[0]] and best[0] > 0
    right = c.first + len(best) - 1 < pieces.unit[window[1] - 1] and best[-1] > 0
    return bool(left or right)


def _look(pieces: Pieces, backend: Backend, ranges, found, rows: list, room: int) -> list[Candidate]:
    states = [found[r[0]][0] for r in rows]
    lengths = np.array([len(x) for x in states])
    padded = int(lengths.max())
    crops = make_crops([(j, r[1]) for j, r in enumerate(rows)], lengths, padded, room)
    flat = np.zeros((len(rows) * padded, states[0].shape[1]), dtype=np.float32)
    for j, x in enumerate(states):
        flat[j * padded : j * padded + len(x)] = x
    tags, judged = backend.roles(flat[crops.index], crops.anchor, crops.distance, crops.mask)
    out = []
    for j, (w, _, s, e, odds) in enumerate(rows):
        width = int(crops.mask[j].sum())
        # Positions of pieces only: [CLS] and [SEP] are cut off.
        low = max(1, int(crops.start[j]))
        high = min(int(crops.start[j]) + width, lengths[j] - 1)
        logs = log_softmax(tags[j, low - crops.start[j] : high - crops.start[j]].astype(np.float64))
        units = pieces.unit[ranges[w][0] + low - 1 : ranges[w][0] + high - 1]
        out.append(Candidate(s, e, odds, float(judged[j]), int(units[0]), word_means(logs, units)))
    return out


def _mentions(ranges, found, n: int, pieces: Pieces):
    """Mentions in the windows where they stand most inside, as (first piece, end piece, kind, form, score)."""
    out = []
    edges = np.flatnonzero(np.diff(pieces.unit, prepend=-1))
    starts, ends = set(edges.tolist()), {*(edges - 1).tolist(), n - 1}
    for i, (s, e) in enumerate(ranges):
        for a, b, kind, form, score in find_mentions(*found[i][2:]):
            first, last = a - 1 + s, b - 1 + s
            if first not in starts or last not in ends:
                continue
            if depths(ranges, n, np.array([first, last])).min(1).argmax() == i:
                out.append((first, last + 1, kind, form, score))
    return sorted(out)
