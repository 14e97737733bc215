"""Counts errors by kind: `python -m reader.errors --data DIR --outputs KEPT.pkl --settings FILE` (KEPT from `reader.evaluate --keep`)."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from .decode import read_settings
from .figures import ROLES, Gold, matches, trim
from .settings import Dev


def kind(gold: Gold, found: dict, wanted: dict, role: str) -> str:
    """How the spans of a role differ, apart from punctuation at their edges."""
    a, b = ([trim(s, gold.text) for s in x[role]] for x in (found, wanted))
    if a == b:
        return "right"
    if len(a) != len(b):
        return "missed" if not a else "invented" if not b else "an extra part" if len(a) > len(b) else "a part missed"
    p, g = found["words"][role], wanted["words"][role]
    return "longer" if p > g else "shorter" if p < g else "moved" if p & g else "elsewhere"


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--outputs", type=Path, required=True)
    p.add_argument("--settings", type=Path, required=True)
    o = p.parse_args()
    dev = Dev(o.outputs, o.data / "polnear/dev.jsonl")
    counts: Counter = Counter()
    for gold, rows in zip(dev.golds, dev.decode(read_settings(o.settings), every=False)):
        pairs = matches(gold, rows)
        counts["attributions", "missed"] += len(gold.attributions) - len(pairs)
        counts["attributions", "spurious"] += len(rows) - len(pairs)
        for i, j in pairs:
            for role in ROLES:
                counts[role, kind(gold, rows[i], gold.attributions[j], role)] += 1
    for role in ("attributions", *ROLES):
        print(role + ": " + ", ".join(f"{n} {k}" for (r, k), n in counts.most_common() if r == role))


if __name__ == "__main__":
    main()
