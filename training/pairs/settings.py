"""Chooses how answers to one question are told the same, on nanco/dev: each question also judged by what the other three choose.

The same arithmetic stands in `src/compare/meaning/answers.ts`.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnxruntime

from .batches import alone, joined, pieces

VERDICT = {"answers": 0.6, "few": 0.2}  # what the verdict counts beside the profile, or the cosine: 0.4 to 0.8, 0.1 to 0.3 do as well
STEPS = 400


class Graph:
    """The exported int8 graph."""

    def __init__(self, path: Path, tokenizer) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(path), options)
        self.tokenizer = tokenizer

    def run(self, rows: list, output: str, size: int = 32) -> np.ndarray:
        order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
        out: list = [None] * len(rows)
        for start in range(0, len(order), size):
            at = order[start : start + size]
            feed = np.zeros((3, len(at), max(len(rows[i][0]) for i in at)), dtype=np.int32)
            for k, i in enumerate(at):
                ids, kinds = rows[i]
                feed[0, k, : len(ids)], feed[1, k, : len(ids)], feed[2, k, : len(ids)] = ids, kinds, 1
            for i, row in zip(at, self.session.run([output], {"ids": feed[0], "kind": feed[1], "mask": feed[2]})[0], strict=True):
                out[i] = row
        return np.array(out)

    def embed(self, texts: list[str]) -> np.ndarray:
        return self.run([alone(x) for x in pieces(self.tokenizer, texts)], "embedding")

    def judge(self, pairs: list[tuple[str, str]]) -> np.ndarray:
        a, b = pieces(self.tokenizer, [x for x, _ in pairs]), pieces(self.tokenizer, [y for _, y in pairs])
        return self.run([joined(x, y) for x, y in zip(a, b, strict=True)], "verdict")


def profiles(cosines: np.ndarray) -> np.ndarray:
    """Correlation of every two rows; a text is to itself as near as the nearest two are to each other."""
    own = cosines.copy()
    np.fill_diagonal(own, (cosines - 9 * np.eye(len(cosines))).max())
    own -= own.mean(1, keepdims=True)
    own /= np.linalg.norm(own, axis=1, keepdims=True)
    return own @ own.T


def scores(graph: Graph, answers: list[str], pairs: list[tuple[int, int]]) -> dict[str, np.ndarray]:
    vectors = graph.embed(answers)
    cosines = vectors @ vectors.T
    there = graph.judge([(answers[i], answers[j]) for i, j in pairs])[:, 3]
    back = graph.judge([(answers[j], answers[i]) for i, j in pairs])[:, 3]
    verdict = (1 / (1 + np.exp(-there)) + 1 / (1 + np.exp(-back))) / 2
    at = tuple(np.array(pairs).T)
    return {"answers": profiles(cosines)[at] + VERDICT["answers"] * verdict, "few": cosines[at] + VERDICT["few"] * verdict}


def balanced(score: np.ndarray, gold: np.ndarray, least: float) -> float:
    return float(((score[gold] >= least).mean() + (score[~gold] < least).mean()) / 2)


def least_of(score: list[np.ndarray], gold: list[np.ndarray]) -> float:
    """The middle of the thresholds that are within half a point of the best: the best itself is chance."""
    tried = np.quantile(np.concatenate(score), np.linspace(0, 1, STEPS))
    worth = [np.mean([balanced(s, g, t) for s, g in zip(score, gold, strict=True)]) for t in tried]
    good = [float(t) for t, w in zip(tried, worth, strict=True) if w >= max(worth) - 0.004]
    return (min(good) + max(good)) / 2


def choose(graph: Graph, nanco: Path) -> tuple[dict, dict]:
    """Settings for the manifest, and balanced accuracy by question, each judged by the other three."""
    questions = json.loads(nanco.read_text())
    gold, found = [], []
    for q in questions:
        groups = [a["group"] for a in q["answers"]]
        pairs = [(i, j) for i in range(len(groups)) for j in range(i + 1, len(groups))]
        gold.append(np.array([groups[i] == groups[j] for i, j in pairs]))
        found.append(scores(graph, [a["answer"] for a in q["answers"]], pairs))
    settings, figures = {}, {}
    for name, weight in VERDICT.items():
        score = [f[name] for f in found]
        settings[name] = {"verdict": weight, "same": round(least_of(score, gold), 4)}
        apart = []
        for k in range(len(questions)):
            others = [i for i in range(len(questions)) if i != k]
            apart.append(balanced(score[k], gold[k], least_of([score[i] for i in others], [gold[i] for i in others])))
        figures[name] = {"byQuestion": [round(100 * x, 1) for x in apart], "mean": round(100 * float(np.mean(apart)), 1)}
    return settings, figures
