"""Crops of the window around cue candidates, for training and prediction alike."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .model import CROP, bucket


@dataclass
class Crops:
    """Arrays [cues, width]: index into the flattened windows, anchor weights, distance buckets, mask."""

    index: np.ndarray
    anchor: np.ndarray
    distance: np.ndarray
    mask: np.ndarray
    start: np.ndarray  # first position of the crop in its window, [cues]


def crop_range(cue: tuple[int, int], length: int, room: int = CROP) -> tuple[int, int]:
    """The `room` positions around a cue, moved inwards at the window's edges."""
    if length <= room:
        return 0, length
    start = (cue[0] + cue[1] - room) // 2
    start = max(0, min(start, length - room))
    return start, start + room


def make_crops(rows: list[tuple[int, tuple[int, int]]], lengths: np.ndarray, padded: int, room: int = CROP) -> Crops:
    """rows: (window, cue range in positions of the window); lengths: pieces of each window with [CLS] and [SEP]."""
    width = min(room, padded)
    n = len(rows)
    index, distance = np.zeros((n, width), dtype=np.int64), np.zeros((n, width), dtype=np.int64)
    anchor, mask = np.zeros((n, width), dtype=np.float32), np.zeros((n, width), dtype=np.int64)
    starts = np.zeros(n, dtype=np.int64)
    for i, (w, cue) in enumerate(rows):
        s, e = crop_range(cue, int(lengths[w]), room)
        at = np.arange(s, e)
        k = e - s
        index[i, :k] = w * padded + at
        away = np.where(at < cue[0], at - cue[0], np.where(at >= cue[1], at - cue[1] + 1, 0))
        distance[i, :k] = bucket(away)
        anchor[i, cue[0] - s : cue[1] - s] = 1.0 / (cue[1] - cue[0])
        mask[i, :k] = 1
        starts[i] = s
    return Crops(index, anchor, distance, mask, starts)
