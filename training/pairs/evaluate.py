"""How good an exported graph is on the pairs kept out: `python -m pairs.evaluate --data DIR --model FILE.onnx`"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from reader.features import base_folder, load_tokenizer

from .corpus import Pair, load
from .settings import Graph

MOST = {"mnli-nyu": 500, "lingnli": 300}  # pairs of each set; of any other:
OTHERS = 150


def figures(graph: Graph, held: list[Pair]) -> dict[str, dict[str, float]]:
    """By set: accuracy of the three-way label; balanced accuracy of "the same" at one half."""
    found: dict[str, dict[str, float]] = {}
    for name in sorted({p.set for p in held}):
        some = [p for p in held if p.set == name][: MOST.get(name, OTHERS)]
        logits = graph.judge([(p.a, p.b) for p in some])
        label = np.array([p.label for p in some])
        same = np.array([p.same for p in some])
        row: dict[str, float] = {"pairs": len(some)}
        if (label >= 0).any() and name != "mrpc":
            # A set without the middle label is judged between the two it has.
            used = sorted(set(label[label >= 0].tolist()))
            said = np.array(used)[logits[:, used].argmax(-1)]
            row["accuracy"] = float((said == label)[label >= 0].mean())
        if {0.0, 1.0} <= set(same.tolist()):
            yes = logits[:, 3] > 0
            row["same"] = float((yes[same == 1].mean() + (~yes[same == 0]).mean()) / 2)
        found[name] = row
    return found


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--base", type=Path, default=base_folder())
    p.add_argument("--seed", type=int, default=5)
    o = p.parse_args()
    print(json.dumps(figures(Graph(o.model, load_tokenizer(o.base)), load(o.data, o.seed)[1]), indent=1))


if __name__ == "__main__":
    main()
