"""Chooses the decisions' weights on dev and calibrates the score:

`python -m reader.settings --data DIR --outputs KEPT.pkl --mentions KEPT.mentions.pkl --out settings.json` (KEPT from `reader.evaluate --keep`).
"""

from __future__ import annotations

import argparse
import json
import pickle
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np

from .decode import Settings, decide
from .evaluate import characters, mention_figures
from .figures import ROLES, Gold, figures, right, touch


def logistic(x: np.ndarray, y: np.ndarray, ridge: float = 1.0) -> np.ndarray:
    """Weights, bias first, by Newton's method; columns of x are taken as they are."""
    x = np.column_stack([np.ones(len(x)), x])
    w = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], ridge)
    penalty[0] = 0
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty), x.T @ (y - p) - penalty * w)
        w += step
        if np.abs(step).max() < 1e-6:
            break
    return w


class Dev:
    """Dev's outputs with their gold; decodes all candidates once for given span settings."""

    def __init__(self, outputs: Path, gold: Path) -> None:
        self.outputs = pickle.loads(outputs.read_bytes())
        rows = {r["id"]: r for r in map(json.loads, gold.read_text("utf8").splitlines())}
        self.golds = [Gold(rows[i]["text"], rows[i]["annotations"][0]["attributions"]) for i, _ in self.outputs]

    def decode(self, settings: Settings) -> list[list[dict]]:
        every = replace(settings, keep=(1.0, *[0.0] * 7))
        out = []
        for (_, o), gold in zip(self.outputs, self.golds):
            rows = decide(o.cue, o.candidates, every)
            for a in rows:
                for r in ROLES:
                    a[r] = characters(o, a[r])
                a["words"] = {r: gold.words(a[r]) for r in ROLES}
            out.append(rows)
        return out

    def keep(self, decoded: list[list[dict]], s: Settings) -> list[list[dict]]:
        return [[a for a in rows if s.keep[0] + np.dot(s.keep[1:], a["features"]) > 0] for rows in decoded]


def worth(f: dict[str, float]) -> float:
    return f["all"] + 0.5 * f["overlap"] + 0.2 * (f["source"] + f["cue"] + f["content"])


def show(f: dict[str, float]) -> str:
    return " ".join(f"{k} {v:.1f}" for k, v in f.items())


def choose(dev: Dev, start: Settings) -> tuple[Settings, list[list[dict]]]:
    best, settings, decoded = -1.0, start, None
    for mix in (0.3, 0.5):
        trial = replace(start, cue_mix=mix)
        rows = dev.decode(trial)
        flat = [(a, any(touch(a["cue"], g["cue"]) for g in gold.attributions)) for r, gold in zip(rows, dev.golds) for a in r]
        w = logistic(np.array([a["features"] for a, _ in flat]), np.array([float(t) for _, t in flat]))
        for shift in np.arange(-0.6, 0.91, 0.1):
            s = replace(trial, keep=tuple(round(float(x), 4) for x in (w[0] + shift, *w[1:])))
            f = figures(dev.golds, dev.keep(rows, s))
            print(f"mix {mix} shift {shift:.1f}: {show(f)}", flush=True)
            if worth(f) > best:
                best, settings, decoded = worth(f), s, rows
    for source, content in ((0.0, 0.15), (0.15, 0.0)):
        s = replace(settings, source=source, content=content)
        rows = dev.decode(s)
        f = figures(dev.golds, dev.keep(rows, s))
        print(f"source {source} content {content}: {show(f)}", flush=True)
        if worth(f) > best + 0.1:
            best, settings, decoded = worth(f), s, rows
    return settings, decoded


def reliability(p: np.ndarray, y: np.ndarray) -> list[dict]:
    """Ten bins of predicted and actual share."""
    out = []
    for low in np.arange(0, 1, 0.1):
        inside = (p >= low) & (p < low + 0.1)
        if inside.any():
            out.append({"from": round(float(low), 1), "count": int(inside.sum()), "said": round(float(p[inside].mean()), 3), "right": round(float(y[inside].mean()), 3)})
    return out


def calibrate(dev: Dev, kept: list[list[dict]]) -> tuple[np.ndarray, list[dict]]:
    """Weights from all of dev, and the reliability of five-fold ones by article."""
    x = [np.array([a["features"] for a in rows]).reshape(-1, 7) for rows in kept]
    y = [np.array(right(gold, rows), dtype=float) for gold, rows in zip(dev.golds, kept)]
    out = [np.zeros(len(r)) for r in kept]
    for fold in range(5):
        rest = [i for i in range(len(x)) if i % 5 != fold]
        w = logistic(np.concatenate([x[i] for i in rest]), np.concatenate([y[i] for i in rest]))
        for i in range(fold, len(x), 5):
            out[i] = 1 / (1 + np.exp(-(w[0] + x[i] @ w[1:])))
    return logistic(np.concatenate(x), np.concatenate(y)), reliability(np.concatenate(out), np.concatenate(y))


def choose_mentions(pairs: list[tuple[list, dict]]) -> tuple[float, list[float], dict]:
    """Threshold with the best F1 of people and organisations, and the logistic regression of "right" on the score."""
    shares = {t: mention_figures(pairs, t) for t in np.arange(0, 3.1, 0.25)}
    best = max(shares, key=lambda t: shares[t]["person+organization"]["f1"])
    rows = [(m[4], float(m[:3] in gold)) for found, gold in pairs for m in found]
    w = logistic(np.array([[s] for s, _ in rows]), np.array([y for _, y in rows]))
    return float(best), [round(float(x), 4) for x in w], shares[best]


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--outputs", type=Path, required=True)
    p.add_argument("--mentions", type=Path, required=True, help="KEPT.mentions.pkl")
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--look", type=float, default=Settings().look)
    o = p.parse_args()
    dev = Dev(o.outputs, o.data / "polnear/dev.jsonl")
    settings, decoded = choose(dev, Settings(look=o.look))
    kept = dev.keep(decoded, settings)
    final = figures(dev.golds, kept)
    weights, table = calibrate(dev, kept)
    print("chosen:", asdict(settings), show(final))
    for row in table:
        print(row)
    chosen = asdict(settings)
    chosen["cueMix"] = chosen.pop("cue_mix")
    threshold, platt, shares = choose_mentions(pickle.loads(o.mentions.read_bytes()))
    for name, values in shares.items():
        print("mentions", name, {k: round(100 * v, 1) for k, v in values.items()})
    chosen |= {"mention": threshold, "mentionCalibration": platt, "calibration": [round(float(w), 5) for w in weights]}
    o.out.write_text(json.dumps({"settings": chosen, "dev": final, "mentions": shares, "reliability": table}, indent=1) + "\n")


if __name__ == "__main__":
    main()
