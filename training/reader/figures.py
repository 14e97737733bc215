"""The figures of `score-attributions.mjs` that settings are chosen by, quick enough for a search."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import numpy as np

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
ROLES = ("source", "cue", "content")
_EDGE = re.compile(r"[\s!-/:;?@\[\]\\_{}«»‐-―‘-„†-‧‰-⁞]")


@dataclass
class Gold:
    """One article's gold attributions, in UTF-16 units of its text."""

    text: str
    attributions: list[dict]
    starts: np.ndarray = field(init=False)

    def __post_init__(self) -> None:
        self.starts = np.array([m.start() for m in WORD.finditer(self.text)])
        for a in self.attributions:
            for r in ROLES:
                a[r] = sorted(map(list, a[r]))
            a["words"] = {r: self.words(a[r]) for r in ROLES}

    def words(self, spans: list[list[int]]) -> set[int]:
        out: set[int] = set()
        for s, e in spans:
            a, b = np.searchsorted(self.starts, (s, e))
            out.update(range(a, b))
        return out


def trim(span: list[int], text: str) -> tuple[int, int]:
    s, e = span
    while s < e and _EDGE.match(text[s]):
        s += 1
    while e > s and _EDGE.match(text[e - 1]):
        e -= 1
    return s, e


def touch(a: list, b: list) -> bool:
    return any(s < e2 and s2 < e for s, e in a for s2, e2 in b)


def matches(gold: Gold, found: list[dict]) -> list[tuple[int, int]]:
    """Pairs of found and gold attributions, one to one, most shared words first."""
    for p in found:
        p.setdefault("words", {r: gold.words(p[r]) for r in ROLES})
    pairs = []
    for i, p in enumerate(found):
        for j, g in enumerate(gold.attributions):
            n = sum(len(p["words"][r] & g["words"][r]) for r in ROLES)
            if n:
                pairs.append((-n, i, j))
    used_p, used_g, out = set(), set(), []
    for _, i, j in sorted(pairs):
        if i not in used_p and j not in used_g:
            used_p.add(i)
            used_g.add(j)
            out.append((i, j))
    return out


def figures(golds: list[Gold], founds: list[list[dict]]) -> dict[str, float]:
    """F1 (0 to 100) of source, cue, content, all (exact, strict) and of all by word overlap."""
    counts = {k: [0, 0, 0] for k in (*ROLES, "all", "overlap")}
    for gold, found in zip(golds, founds):
        same = {
            "cue": lambda p, g: p["cue"] == g["cue"],
            "source": lambda p, g: p["source"] == g["source"] and touch(p["cue"], g["cue"]),
            "content": lambda p, g: p["content"] == g["content"] and touch(p["cue"], g["cue"]),
            "all": lambda p, g: all(p[r] == g[r] for r in ROLES),
        }
        for name, equal in same.items():
            tp = sum(any(equal(p, g) for g in gold.attributions) for p in found)
            fn = sum(not any(equal(p, g) for p in found) for g in gold.attributions)
            for k, n in enumerate((tp, len(found) - tp, fn)):
                counts[name][k] += n
        shared = sum(len(found[i]["words"][r] & gold.attributions[j]["words"][r]) for i, j in matches(gold, found) for r in ROLES)
        size = lambda rows: sum(len(a["words"][r]) for a in rows for r in ROLES)
        for k, n in enumerate((shared, size(found) - shared, size(gold.attributions) - shared)):
            counts["overlap"][k] += n
    out = {}
    for name, (tp, fp, fn) in counts.items():
        p, r = tp / max(tp + fp, 1), tp / max(tp + fn, 1)
        out[name] = 100 * 2 * p * r / max(p + r, 1e-9)
    return out


def right(gold: Gold, found: list[dict]) -> list[bool]:
    """Whether each found attribution is right, give or take an edge: it meets a gold cue, its source is that one's
    (apart from punctuation), and of all words in either content eight in ten are in both."""
    pair = dict(matches(gold, found))
    out = []
    for i, p in enumerate(found):
        g = gold.attributions[pair[i]] if i in pair else None
        if g is None or not touch(p["cue"], g["cue"]):
            out.append(False)
            continue
        source = [trim(s, gold.text) for s in p["source"]] == [trim(s, gold.text) for s in g["source"]]
        a, b = p["words"]["content"], g["words"]["content"]
        out.append(source and len(a & b) >= 0.8 * len(a | b))
    return out
