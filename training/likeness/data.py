"""Pairs to learn likeness from: NLI triples, paraphrases, and news sentences that report the same event (ECB+)."""

from __future__ import annotations

import gzip
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

# The cleanest sets; MNLI mismatched is kept out of the data folder as a check.
NLI = ("lingnli", "mnli-dev-matched", "mnli-nyu", "mnli-taxi", "snli-dev", "wanli-disco", "fever-dev", "fever-nli-val", "cad-snli", "wikifactcheck-neg")
LABELLED = ("mrpc", "stsb", "sts-news")

Triple = tuple[str, str, str | None]
Scored = tuple[str, str, float]


def lines(folder: Path, name: str) -> Iterator[dict]:
    packed = folder / f"{name}.jsonl.gz"
    opened = gzip.open(packed, "rt", encoding="utf-8") if packed.exists() else (folder / f"{name}.jsonl").open(encoding="utf-8")
    with opened as file:
        for line in file:
            yield json.loads(line)


def nli_triples(data: Path) -> list[Triple]:
    """(premise, what follows from it, what contradicts it or None)."""
    by_premise: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in NLI:
        for row in lines(data / "nli", name):
            if len(row["premise"]) < 600:
                by_premise[row["premise"]][row["label"]].append(row["hypothesis"])
    triples: list[Triple] = []
    for premise, found in by_premise.items():
        against = found.get("contradiction", [])
        for i, hypothesis in enumerate(found.get("entailment", [])):
            triples.append((premise, hypothesis, against[i % len(against)] if against else None))
    return triples


def labelled(data: Path) -> list[Scored]:
    """Pairs with how alike they are, 0 to 1."""
    pairs: list[Scored] = []
    for name in LABELLED:
        for row in lines(data / "paraphrase", name):
            pairs.append((row["a"], row["b"], float(row["same"]) if "same" in row else row["score"] / 5.0))
    return pairs


def ecb(data: Path, part: str, most: int = 400, seed: int = 0) -> list[Scored]:
    """Sentences of one topic by different outlets: 1 where they report the same event, 0 where they share none."""
    words: dict[tuple[str, str], list[str]] = defaultdict(list)
    for line in (data / f"ecbplus/ECB_{part}_corpus.txt").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) >= 4:
            words[cells[0], cells[1]].append(cells[3])
    chains: dict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in json.loads((data / f"ecbplus/ECB_{part}_Event_gold_mentions.json").read_text(encoding="utf-8")):
        if not mention["is_singleton"]:
            chains[mention["doc_id"], str(mention["sent_id"])].add(mention["coref_chain"])
    topics: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for place in chains:
        topics[place[0].split("_")[0]].append(place)
    draw = random.Random(seed)
    pairs: list[Scored] = []
    for places in topics.values():
        same, other = [], []
        for a, b in combinations(sorted(places), 2):
            if a[0] != b[0]:
                shared, least = len(chains[a] & chains[b]), min(len(chains[a]), len(chains[b]))
                if shared * 2 >= least and shared > 0:
                    same.append((a, b))
                elif shared == 0:
                    other.append((a, b))
        for label, found in ((1.0, same), (0.0, other)):
            for a, b in draw.sample(found, min(len(found), most)):
                pairs.append((" ".join(words[a]), " ".join(words[b]), label))
    return pairs
