"""Pairs of sentences with what is known of each: the three-way label, whether both say the same, or a likeness."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

LABELS = ("entailment", "neutral", "contradiction")
# How many pairs of each file are taken at most. The large clean sets carry the weight; synthetic ones are sampled lightly.
NLI = {
    "lingnli": 26000, "mnli-nyu": 25000, "mnli-dev-matched": 2900, "mnli-taxi": 4000, "wanli-disco": 9000, "snli-dev": 5000,
    "cad-snli": 5000, "fever-dev": 6000, "fever-nli-val": 1700, "fever-ggk": 3000, "fever-symmetric": 500, "wikifactcheck-neg": 4000,
    "healthver": 1700, "climate-fever": 3000, "breaking-nli": 1000, "scone": 1000, "function-words": 1300, "monli": 800, "conjnli": 500,
}
SAME = {"mrpc": 3900, "perspectrum": 6000, "argkp": 9000, "stsb": 6600, "sts-news": 1900}
LONGEST = 320  # characters of both texts: what is compared is shorter, and a step then has more pairs
HELD = 0.05  # share of pairs kept out of training, drawn by the hash of the first text


@dataclass(frozen=True)
class Pair:
    """`label` is a place in LABELS or -1; `same` is between 0 and 1, or -1 where nothing is known."""

    a: str
    b: str
    label: int
    same: float
    set: str


def held_out(text: str) -> bool:
    return int(hashlib.sha256(text.strip().lower().encode()).hexdigest()[:8], 16) < HELD * 0x1_0000_0000


def file_of(folder: Path, name: str) -> Path:
    plain = folder / f"{name}.jsonl"
    return plain if plain.exists() else folder / f"{name}.jsonl.gz"


def lines(path: Path) -> list[dict]:
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf8") as f:
        return [json.loads(line) for line in f if line.strip()]


def nli_pair(row: dict, name: str) -> Pair:
    label = LABELS.index(row["label"])
    # A text that follows from another need not say the same; one that does not follow never does.
    return Pair(row["premise"], row["hypothesis"], label, -1.0 if label == 0 else 0.0, name)


def same_pair(row: dict, name: str) -> Pair:
    if "score" in row:
        # Below 4 of 5 "roughly the same, details differ": a likeness, seldom the same.
        return Pair(row["a"], row["b"], -1, min(1.0, max(0.0, (row["score"] - 1.0) / 3.5)), name)
    return Pair(row["a"], row["b"], 0 if row["same"] and name == "mrpc" else -1, float(row["same"]), name)


NUMBER = re.compile(r"(?<![\w.,$-])\d{1,3}(?:,\d{3})+(?![\w,])|(?<![\w.,-])\d+(?:\.\d+)?(?![\w,])")


def renumbered(pair: Pair, rng: random.Random) -> Pair | None:
    """The same pair with one number of the second text changed, where the first has it too: then they exclude each other."""
    shared = [m for m in NUMBER.finditer(pair.b) if m.group() in pair.a]
    if not shared:
        return None
    m = rng.choice(shared)
    value = float(m.group().replace(",", ""))
    if 1900 <= value <= 2100 and "," not in m.group():
        other = value + rng.choice([-3, -2, -1, 1, 2, 3])
    elif value < 10:
        other = rng.choice([n for n in range(1, 12) if n != value])
    else:
        other = value * rng.choice([0.5, 0.7, 0.8, 1.25, 1.5, 2])
    text = f"{other:.1f}" if "." in m.group() else f"{round(other):,}" if "," in m.group() else str(round(other))
    if text == m.group() or text in pair.a:
        return None
    return Pair(pair.a, pair.b[: m.start()] + text + pair.b[m.end() :], 2, 0.0, "renumbered")


def load(data: Path, seed: int) -> tuple[list[Pair], list[Pair], dict[str, str]]:
    """Pairs to train on (in a drawn order), pairs kept out, and the files' hashes."""
    rng = random.Random(seed)
    train: list[Pair] = []
    held: list[Pair] = []
    hashes: dict[str, str] = {}
    for folder, sets, make in (("nli", NLI, nli_pair), ("paraphrase", SAME, same_pair)):
        for name, most in sets.items():
            path = file_of(data / folder, name)
            hashes[f"{folder}/{path.name}"] = hashlib.sha256(path.read_bytes()).hexdigest()
            rows = [make(row, name) for row in lines(path)]
            held += [p for p in rows if held_out(p.a)]
            kept = [p for p in rows if not held_out(p.a) and len(p.a) + len(p.b) <= LONGEST]
            rng.shuffle(kept)
            train += kept[:most]
    changed = [p for p in (renumbered(p, rng) for p in train if p.label == 0 or p.same > 0.85) if p]
    rng.shuffle(changed)
    train += changed[:5000]
    rng.shuffle(train)
    return train, held, hashes
