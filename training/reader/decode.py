"""Model outputs -> attributions and mentions of a text. The same rules stand in `src/read/tags/decode.ts`."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np

from .windows import B, E, I, O, S

ALLOWED_NEXT = {O: (O, B, S), B: (I, E), I: (I, E), E: (O, B, S), S: (O, B, S)}
FAR = -1e9


@dataclass
class Settings:
    """Weights of the decisions; chosen on dev, shipped in the manifest."""

    look: float = 1.0  # added to every cue tag when candidates are sought
    calibration: tuple[float, ...] = (0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0)  # bias and weights of `features`: log-odds that it is right
    least: float = 0.2  # probability below which it is dropped
    cue_mix: float = 0.5  # weight of the role layer in a cue's boundaries
    source: float = 0.0  # added to O for each word, against or for arguments
    content: float = 0.0


def read_settings(path: Path | None) -> Settings:
    """From the file that `reader.settings` wrote; the defaults without one."""
    if path is None:
        return Settings()
    given = json.loads(path.read_text())["settings"]
    given["cue_mix"] = given.pop("cueMix")
    return Settings(**{f.name: given[f.name] for f in fields(Settings)})


@dataclass
class Candidate:
    """A possible cue: words [start, end) of the text, and what the role layer says of the words around it."""

    start: int
    end: int
    odds: float
    judged: float
    first: int  # first word of the crop
    tags: np.ndarray  # log-probabilities [words, 13]


def word_means(values: np.ndarray, words: np.ndarray) -> np.ndarray:
    """Means over the pieces of each word; words ascend without holes."""
    edges = np.flatnonzero(np.diff(words, prepend=words[0] - 1))
    sums = np.add.reduceat(values, edges, axis=0)
    sizes = np.diff(np.append(edges, len(words)))
    return sums / sizes[:, None]


def log_softmax(x: np.ndarray) -> np.ndarray:
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


def viterbi(scores: np.ndarray, allowed: np.ndarray, begin: np.ndarray, final: np.ndarray) -> np.ndarray:
    """Best path; scores [n, k], allowed [k, k] and begin, final [k] hold 0 or FAR."""
    n, k = scores.shape
    back = np.zeros((n, k), dtype=np.int64)
    best = scores[0] + begin
    for i in range(1, n):
        step = best[:, None] + allowed
        back[i] = step.argmax(0)
        best = step[back[i], np.arange(k)] + scores[i]
    best = best + final
    path = np.zeros(n, dtype=np.int64)
    path[-1] = best.argmax()
    for i in range(n - 1, 0, -1):
        path[i - 1] = back[i, path[i]]
    return path


def _cue_grammar():
    allowed = np.full((5, 5), FAR)
    for a, nexts in ALLOWED_NEXT.items():
        allowed[a, list(nexts)] = 0
    begin, final = np.full(5, FAR), np.full(5, FAR)
    begin[[O, B, S]] = 0
    final[[O, E, S]] = 0
    return allowed, begin, final


def _role_grammar():
    """18 states: (O, source BIES, content BIES) before the one source has been met, and the same after it."""
    names = [(used, tag) for used in (0, 1) for tag in range(9)]
    allowed = np.full((18, 18), FAR)
    for a, (used, tag) in enumerate(names):
        for b, (used2, tag2) in enumerate(names):
            role, kind = (0, O) if tag == 0 else ((tag - 1) // 4, (tag - 1) % 4 + 1)
            role2, kind2 = (0, O) if tag2 == 0 else ((tag2 - 1) // 4, (tag2 - 1) % 4 + 1)
            if kind2 not in ALLOWED_NEXT[kind] or (kind2 in (I, E) and role != role2):
                continue
            enters = role2 == 0 and kind2 in (B, S)
            if (enters and used == 0 and used2 == 1) or (not enters and used == used2):
                allowed[a, b] = 0
    begin, final = np.full(18, FAR), np.full(18, FAR)
    for i, (used, tag) in enumerate(names):
        kind = O if tag == 0 else (tag - 1) % 4 + 1
        if kind in (O, B, S) and used == (1 if 1 <= tag <= 4 else 0):
            begin[i] = 0
        if kind in (O, E, S):
            final[i] = 0
    return allowed, begin, final


CUE_GRAMMAR = _cue_grammar()
ROLE_GRAMMAR = _role_grammar()


def spans_of(path: np.ndarray, base: int) -> list[tuple[int, int]]:
    """Word ranges whose tags are base + B I E S."""
    out, start = [], 0
    for i, tag in enumerate(path):
        kind = int(tag) - base
        if kind in (B, S):
            start = i
        if kind in (E, S):
            out.append((start, i + 1))
    return out


def find_cues(cue: np.ndarray, look: float) -> list[tuple[int, int, float]]:
    """cue: log-probabilities [words, 5] -> (start, end, log-odds against no cue)."""
    lifted = cue.copy()
    lifted[:, 1:] += look
    path = viterbi(lifted, *CUE_GRAMMAR)
    gain = cue[np.arange(len(path)), path] - cue[:, O]
    return [(s, e, float(gain[s:e].sum())) for s, e in spans_of(path, 0)]


def settle_cue(cue: np.ndarray, c: Candidate, mix: float) -> tuple[int, int]:
    """The best range of words near the candidate, by both looks at it."""
    other = np.logaddexp.reduce(c.tags[:, :9], axis=1)
    low, high = max(c.first, c.start - 3), min(c.first + len(c.tags), c.end + 3)
    best, chosen = -np.inf, (c.start, c.end)
    for s in range(low, c.end):
        for e in range(max(s, c.start) + 1, high + 1):
            tags = [S] if e - s == 1 else [B, *[I] * (e - s - 2), E]
            words = np.arange(s, e)
            score = ((1 - mix) * (cue[words, tags] - cue[words, O])).sum()
            score += (mix * (c.tags[words - c.first, 8 + np.array(tags)] - other[words - c.first])).sum()
            if score > best:
                best, chosen = score, (s, e)
    return chosen


def settle_roles(c: Candidate, cue: tuple[int, int], settings: Settings):
    """Source and content words of a cue, and the log-probability of that reading of the crop."""
    tags = c.tags
    scores = np.empty((len(tags), 9))
    scores[:, 0] = np.logaddexp.reduce(tags[:, [0, 9, 10, 11, 12]], axis=1)
    scores[:, 1:] = tags[:, 1:9]
    scores[:, 1:5] += settings.source
    scores[:, 5:9] += settings.content
    s, e = cue[0] - c.first, cue[1] - c.first
    scores[s:e, 1:] = FAR
    scores[s:e, 0] = 0
    path = viterbi(np.concatenate([scores, scores], 1), *ROLE_GRAMMAR) % 9
    mass = float(scores[np.arange(len(path)), path].sum())
    shift = lambda spans: [(a + c.first, b + c.first) for a, b in spans]
    return shift(spans_of(path, 0)), shift(spans_of(path, 4)), mass


def features(a: dict, candidate: Candidate) -> list[float]:
    """What a decided attribution is judged by; as in `src/read/tags/decide.ts`."""
    n, m = len(a["source"]), len(a["content"])
    return [a["odds"], a["judged"], a["mass"], float(n == 0), float(m == 0), float(m > 1), len(candidate.tags) / 100]


def decide(cue: np.ndarray, candidates: list[Candidate], settings: Settings) -> list[dict]:
    """Kept attributions in words: {source, cue, content, odds, judged, mass, features}."""
    out = []
    for c in candidates:
        span = settle_cue(cue, c, settings.cue_mix) if settings.cue_mix else (c.start, c.end)
        source, content, mass = settle_roles(c, span, settings)
        row = {"source": source, "cue": [span], "content": content, "odds": c.odds, "judged": c.judged, "mass": mass}
        row["features"] = features(row, c)
        odds = settings.calibration[0] + sum(w * x for w, x in zip(settings.calibration[1:], row["features"]))
        if 1 / (1 + np.exp(-odds)) >= settings.least:
            out.append(row)
    return out


def find_mentions(scores: np.ndarray, kinds: np.ndarray, forms: np.ndarray, threshold: float = 0.0, longest: int = 96):
    """Of one window: (first position, last position, kind, form, score) of spans above the threshold."""
    t = scores.shape[0]
    first, last = np.nonzero(np.triu(scores) > threshold)
    keep = last - first < longest
    out = []
    nk, nf = kinds.shape[1] // 2, forms.shape[1] // 2
    for a, b in zip(first[keep], last[keep]):
        if a == 0 or b >= t - 1:
            continue
        kind = int((kinds[a, :nk] + kinds[b, nk:]).argmax())
        form = int((forms[a, :nf] + forms[b, nf:]).argmax())
        out.append((int(a), int(b), kind, form, float(scores[a, b])))
    return out
