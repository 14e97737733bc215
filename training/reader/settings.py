"""Chooses the decisions' weights on dev and calibrates the score:

`python -m reader.settings --data DIR --outputs KEPT.pkl --out settings.json` (KEPT from `reader.evaluate --keep`).
"""

from __future__ import annotations

import argparse
import json
import pickle
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np

from .decode import Settings, decide
from .evaluate import characters
from .figures import ROLES, Gold, figures, right


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

    def decode(self, settings: Settings, every: bool = True) -> list[list[dict]]:
        """Attributions of each article; with `every`, unlikely ones too."""
        if every:
            settings = replace(settings, least=0.0)
        out = []
        for (_, o), gold in zip(self.outputs, self.golds):
            rows = decide(o.cue, o.candidates, settings)
            for a in rows:
                for r in ROLES:
                    a[r] = characters(o, a[r])
                a["words"] = {r: gold.words(a[r]) for r in ROLES}
            out.append(rows)
        return out


def worth(f: dict[str, float]) -> float:
    return f["all"] + 0.5 * f["overlap"] + 0.2 * (f["source"] + f["cue"] + f["content"])


def show(f: dict[str, float]) -> str:
    return " ".join(f"{k} {v:.1f}" for k, v in f.items())


def calibrate(dev: Dev, rows: list[list[dict]]) -> tuple[np.ndarray, list[np.ndarray], list[np.ndarray]]:
    """Weights from all of dev; and of each article's candidates, by weights from the other four fifths of the articles, the
    probability, and whether it is right."""
    x = [np.array([a["features"] for a in r]).reshape(-1, 7) for r in rows]
    y = [np.array(right(gold, r), dtype=float) for gold, r in zip(dev.golds, rows)]
    out = [np.zeros(len(r)) for r in rows]
    for fold in range(5):
        rest = [i for i in range(len(x)) if i % 5 != fold]
        w = logistic(np.concatenate([x[i] for i in rest]), np.concatenate([y[i] for i in rest]))
        for i in range(fold, len(x), 5):
            out[i] = 1 / (1 + np.exp(-(w[0] + x[i] @ w[1:])))
    return logistic(np.concatenate(x), np.concatenate(y)), out, y


def choose(dev: Dev, start: Settings) -> tuple[Settings, dict[str, float], list[dict]]:
    """Span settings and the least score that are worth most, with the figures of five folds and their reliability."""
    best, chosen = -1.0, None
    for mix, source, content in ((0.3, 0.0, 0.0), (0.3, 0.0, 0.15), (0.3, 0.0, 0.3), (0.3, 0.0, 0.45)):
        trial = replace(start, cue_mix=mix, source=source, content=content)
        rows = dev.decode(trial)
        weights, p, y = calibrate(dev, rows)
        # From 0.3 on figures here still rise by a few tenths, but statements of the development stories go missing.
        for least in np.arange(0.06, 0.28, 0.03):
            f = figures(dev.golds, [[a for a, score in zip(r, q) if score >= least] for r, q in zip(rows, p)])
            print(f"mix {mix} source {source} content {content} least {least:.2f}: {show(f)} worth {worth(f):.2f}", flush=True)
            if worth(f) > best:
                best = worth(f)
                settings = replace(trial, least=round(float(least), 2), calibration=tuple(round(float(w), 5) for w in weights))
                chosen = settings, f, reliability(np.concatenate(p), np.concatenate(y), least)
    return chosen


def reliability(p: np.ndarray, y: np.ndarray, least: float) -> list[dict]:
    """Ten bins of predicted and actual share, of what is kept."""
    out = []
    for low in np.arange(0, 1, 0.1):
        inside = (p >= max(low, least)) & (p < low + 0.1)
        if inside.any():
            out.append({"from": round(float(low), 1), "count": int(inside.sum()), "said": round(float(p[inside].mean()), 3), "right": round(float(y[inside].mean()), 3)})
    return out


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--outputs", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--look", type=float, default=Settings().look)
    o = p.parse_args()
    dev = Dev(o.outputs, o.data / "polnear/dev.jsonl")
    settings, final, table = choose(dev, Settings(look=o.look))
    print("chosen:", asdict(settings), show(final))
    for row in table:
        print(row)
    chosen = asdict(settings)
    chosen["cueMix"] = chosen.pop("cue_mix")
    o.out.write_text(json.dumps({"settings": chosen, "dev": final, "reliability": table}, indent=1) + "\n")


if __name__ == "__main__":
    main()
