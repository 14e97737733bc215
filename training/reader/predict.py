"""Runs a reader (torch or ONNX) over texts: windows, encoder, candidates, roles."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
import torch

from .candidates import crop_range
from .decode import Candidate, find_cues, find_mentions, log_softmax, word_means
from .features import Pieces
from .model import CORE, CROP, bucket, load_reader
from .windows import ROOM, Window, cut_for_prediction, make_batch


class Backend(Protocol):
    def encode(self, ids, case, quote, gap) -> tuple[np.ndarray, ...]: ...
    def roles(self, states, crop, crop_distance, core, core_distance, anchor) -> tuple[np.ndarray, np.ndarray]: ...


class TorchBackend:
    """Float weights of a checkpoint; it alone finds mentions."""

    def __init__(self, path: Path) -> None:
        self.reader = load_reader(path).eval()

    @torch.inference_mode()
    def encode(self, ids, case, quote, gap):
        return tuple(x.numpy() for x in self.reader.encoder(*map(torch.from_numpy, (ids, case, quote, gap, np.ones_like(ids)))))

    @torch.inference_mode()
    def roles(self, *inputs):
        return tuple(x.numpy() for x in self.reader.roles.look(*map(torch.from_numpy, inputs)))


class OnnxBackend:
    """The exported graphs: encoder.onnx and roles.onnx in a folder."""

    def __init__(self, folder: Path, threads: int = 2) -> None:
        import onnxruntime as ort

        o = ort.SessionOptions()
        o.intra_op_num_threads = threads
        o.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_BASIC
        self.encoder, self.role = (ort.InferenceSession(str(folder / f"{n}.onnx"), o, providers=["CPUExecutionProvider"]) for n in ("encoder", "roles"))

    @staticmethod
    def _run(session, inputs) -> tuple[np.ndarray, ...]:
        narrow = lambda x: x.astype(np.int32) if x.dtype == np.int64 else x
        return tuple(session.run(None, {i.name: narrow(x) for i, x in zip(session.get_inputs(), inputs)}))

    def encode(self, *inputs):
        return self._run(self.encoder, inputs)

    def roles(self, *inputs):
        return self._run(self.role, inputs)


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


def analyse(pieces: Pieces, backend: Backend, look: float, mentions: bool = True) -> Outputs:
    n = len(pieces.ids)
    ranges = cut_for_prediction(pieces)
    found = [_encode(pieces, backend, r) for r in ranges]
    home = depths(ranges, n, np.arange(n)).argmax(0)
    cue_pieces = np.empty((n, 5))
    for i, (s, e) in enumerate(ranges):
        mine = np.flatnonzero(home[s:e] == i)
        cue_pieces[s + mine] = log_softmax(found[i][1][1 + mine].astype(np.float64))
    cue = word_means(cue_pieces, pieces.unit)
    candidates = _candidates(pieces, backend, ranges, found, find_cues(cue, look))
    spans = _mentions(ranges, found, n, pieces) if mentions else []
    return Outputs(pieces, cue, candidates, spans)


@dataclass
class Place:
    """A cue in a window: the window's range, its states, and the cue's positions in it."""

    window: tuple[int, int]
    states: np.ndarray
    start: int
    end: int
    cue: tuple[int, int, float]


def _candidates(pieces: Pieces, backend: Backend, ranges, found, cues) -> list[Candidate]:
    first = np.searchsorted(pieces.unit, np.arange(pieces.unit[-1] + 2))
    n = len(pieces.ids)
    place = lambda cue, window, seen: Place(window, seen[0], int(first[cue[0]]) - window[0] + 1, int(first[cue[1]]) - window[0] + 1, cue)
    places: list[Place] = []
    for cue in cues:
        inside = depths(ranges, n, np.array([first[cue[0]], first[cue[1]] - 1])).min(1)
        w = int(inside.argmax())
        if inside[w] >= 0:
            places.append(place(cue, ranges[w], found[w]))
    out = _look(pieces, backend, places, CROP, CORE)
    todo = list(range(len(places)))
    # An argument that reaches the edge of what was judged may go on beyond it.
    for room in (CROP, ROOM + 2):
        todo = [i for i in todo if _reaches(out[i], places[i].window, pieces)]
        for i, c in zip(todo, _look(pieces, backend, [places[i] for i in todo], room, room)):
            out[i] = c
    # And one that reaches the edge of its window, beyond that: a window of its own, with the cue in its middle.
    todo = [i for i in todo if _reaches(out[i], (0, n), pieces)]
    own = []
    for i in todo:
        window = _around(pieces, int(first[places[i].cue[0]]), int(first[places[i].cue[1]]))
        own.append(place(places[i].cue, window, _encode(pieces, backend, window)))
    for i, c in zip(todo, _look(pieces, backend, own, ROOM + 2, ROOM + 2)):
        out[i] = c
    return out


def _around(pieces: Pieces, start: int, end: int) -> tuple[int, int]:
    n = len(pieces.ids)
    low = max(0, min((start + end - ROOM) // 2, n - ROOM))
    high = min(low + ROOM, n)
    while low > 0 and pieces.unit[low] == pieces.unit[low - 1]:
        low += 1
    return low, high


def _encode(pieces: Pieces, backend: Backend, window: tuple[int, int]) -> tuple[np.ndarray, ...]:
    """The encoder's outputs of a window."""
    b = make_batch([Window(pieces, *window, None)])
    return tuple(x[0] for x in backend.encode(*(x.numpy() for x in (b.ids, b.case, b.quote, b.gap))))


def _reaches(c: Candidate, window: tuple[int, int], pieces: Pieces) -> bool:
    best = c.tags[:, :9].argmax(1)
    left = c.first > pieces.unit[window[0]] and best[0] > 0
    right = c.first + len(best) - 1 < pieces.unit[window[1] - 1] and best[-1] > 0
    return bool(left or right)


def _look(pieces: Pieces, backend: Backend, places: list[Place], room: int, judged: int) -> list[Candidate]:
    out: dict[int, Candidate] = {}
    by_window: dict[int, list[int]] = {}
    for i, p in enumerate(places):
        by_window.setdefault(id(p.states), []).append(i)
    for group in by_window.values():
        states = places[group[0]].states
        cues = [(places[i].start, places[i].end) for i in group]
        crop, core = (np.stack([np.arange(*crop_range(c, len(states), width)) for c in cues]) for width in (room, judged))
        start, end = np.array(cues)[:, :1], np.array(cues)[:, 1:]
        away = lambda at: bucket(np.where(at < start, at - start, np.where(at >= end, at - end + 1, 0)))
        anchor = (((core >= start) & (core < end)) / (end - start)).astype(np.float32)
        tags, judgement = backend.roles(states, crop, away(crop), core, away(core), anchor)
        for j, i in enumerate(group):
            # Positions of pieces only: [CLS] and [SEP] are cut off.
            low, high = max(1, int(core[j, 0])), min(int(core[j, -1]) + 1, len(states) - 1)
            logs = log_softmax(tags[j, low - core[j, 0] : high - core[j, 0]].astype(np.float64))
            units = pieces.unit[places[i].window[0] + low - 1 : places[i].window[0] + high - 1]
            out[i] = Candidate(*places[i].cue, float(judgement[j]), int(units[0]), word_means(logs, units))
    return [out[i] for i in range(len(places))]


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
