"""How well likeness alone decides: `python -m likeness.evaluate --data DATA [--model FILE.pt | --onnx FILE]`

NAnCo (same answer or not; each question by the threshold that is best on the others, balanced accuracy) and ECB+ dev (same event or
not).
"""

from __future__ import annotations

import argparse
import json
from itertools import combinations
from pathlib import Path

import numpy as np
import torch

from reader.features import base_folder, load_tokenizer

from .data import Scored, ecb
from .model import from_base
from .train import padded


def embedder(o: argparse.Namespace):
    tokenizer = load_tokenizer(o.base)
    if o.onnx:
        import onnxruntime

        session = onnxruntime.InferenceSession(str(o.onnx))

        def run(texts: list[str]) -> np.ndarray:
            ids, mask = padded(texts, tokenizer)
            return session.run(None, {"ids": ids.numpy().astype(np.int32), "mask": mask.numpy().astype(np.int32)})[0]

        return lambda texts: np.concatenate([run([text]) for text in texts])
    model = from_base(o.base)
    if o.model:
        model.load_state_dict(torch.load(o.model, weights_only=True, map_location="cpu"))
    model.eval()

    @torch.no_grad()
    def embed(texts: list[str]) -> np.ndarray:
        return np.concatenate([model(*padded(texts[i : i + 32], tokenizer)).numpy() for i in range(0, len(texts), 32)])

    return embed


def balanced(near: np.ndarray, same: np.ndarray, threshold: float) -> float:
    return float(((near[same] > threshold).mean() + (near[~same] <= threshold).mean()) / 2)


def best(near: np.ndarray, same: np.ndarray) -> float:
    return max(np.arange(-0.2, 1.0, 0.01), key=lambda t: balanced(near, same, t))


def nanco(data: Path, embed) -> dict:
    sets = []
    for q in json.loads((data / "nanco/dev.json").read_text()):
        v = embed([a["answer"] for a in q["answers"]])
        group = [a["group"] for a in q["answers"]]
        ends = list(combinations(range(len(v)), 2))
        sets.append((np.array([v[a] @ v[b] for a, b in ends]), np.array([group[a] == group[b] for a, b in ends])))
    figures = []
    for i, (near, same) in enumerate(sets):
        rest = [s for j, s in enumerate(sets) if j != i]
        figures.append(balanced(near, same, best(np.concatenate([s[0] for s in rest]), np.concatenate([s[1] for s in rest]))))
    return {"mean": round(100 * float(np.mean(figures)), 1), "questions": [round(100 * f, 1) for f in figures]}


def nearness(pairs: list[Scored], embed) -> np.ndarray:
    texts = sorted({t for a, b, _ in pairs for t in (a, b)}, key=len)
    vectors = dict(zip(texts, embed(texts), strict=True))
    return np.array([vectors[a] @ vectors[b] for a, b, _ in pairs])


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--base", type=Path, default=base_folder())
    p.add_argument("--model", type=Path)
    p.add_argument("--onnx", type=Path)
    o = p.parse_args()
    embed = embedder(o)
    print("nanco/dev", json.dumps(nanco(o.data, embed)))
    pairs = ecb(o.data, "Dev", most=60)
    near, same = nearness(pairs, embed), np.array([s for _, _, s in pairs]) > 0.5
    print("ecbplus dev, balanced accuracy at its best threshold", round(100 * balanced(near, same, best(near, same)), 1))


if __name__ == "__main__":
    main()
