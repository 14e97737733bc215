"""Evaluates a checkpoint or exported graphs on dev:

`python -m reader.evaluate --data DIR --model FILE.pt|FOLDER [--scorer score-attributions.mjs]`
"""

from __future__ import annotations

import argparse
import json
import pickle
import subprocess
import time
from pathlib import Path

import numpy as np
import torch

from .corpus import TYPES, load_gum, load_polnear
from .decode import Settings, decide, read_settings
from .features import base_folder, load_tokenizer
from .predict import OnnxBackend, Outputs, TorchBackend, analyse


def backend_of(path: Path, threads: int):
    return OnnxBackend(path, threads) if path.is_dir() else TorchBackend(path)


def characters(o: Outputs, spans: list[tuple[int, int]]) -> list[list[int]]:
    """Word ranges -> [start, end) in UTF-16 units of the text."""
    p = o.pieces
    first = np.searchsorted(p.unit, [s for s, _ in spans])
    last = np.searchsorted(p.unit, [e - 1 for _, e in spans], side="right") - 1
    units = lambda at: len(p.text[:at].encode("utf-16-le")) // 2
    return [[units(int(p.start[a])), units(int(p.end[b]))] for a, b in zip(first, last)]


def attributions(o: Outputs, settings: Settings) -> list[dict]:
    return [{r: characters(o, a[r]) for r in ("source", "cue", "content")} for a in decide(o.cue, o.candidates, settings)]


def score(gold: Path, scorer: Path, predicted: list[dict], place: Path) -> dict:
    place.write_text("".join(json.dumps(row) + "\n" for row in predicted))
    return json.loads(subprocess.run(["node", str(scorer), str(gold), str(place), "--json"], check=True, capture_output=True, text=True).stdout)


KEYS = ["source exact strict", "cue exact strict", "content exact strict", "all exact strict", "all exact trimmed", "all overlap"]


def short(result: dict) -> str:
    s = result["scores"]
    return " ".join(f"{k.replace(' exact', '').replace(' strict', '')} {100 * s[k]['f1']:.1f}" for k in KEYS) + f" (found {result['predicted']} of {result['gold']}, cue P {100 * s[KEYS[1]]['precision']:.1f} R {100 * s[KEYS[1]]['recall']:.1f})"


def find_mentions(documents: list, backend) -> list[tuple[list, dict]]:
    """Of each document, all found (first, end, kind, form, score) and the gold forms by (first, end, kind)."""
    return [(analyse(d.pieces, backend, -99.0).mentions, {(m.start, m.end, m.kind): m.form for m in d.mentions}) for d in documents]


def mention_figures(pairs: list[tuple[list, dict]], threshold: float) -> dict[str, dict[str, float]]:
    """Typed span F1 by type, of spans that score above the threshold; also of people and organisations together, and the share of forms that are right."""
    counts = {k: [0, 0, 0] for k in [*TYPES, "person+organization"]}
    forms = [0, 0]
    for rows, gold in pairs:
        found = {(a, b, k): f for a, b, k, f, s in rows if s > threshold}
        for key, form in found.items():
            if key in gold:
                forms[0] += gold[key] == form
                forms[1] += 1
        for i, k in enumerate(TYPES):
            f, g = {x for x in found if x[2] == i}, {x for x in gold if x[2] == i}
            for name in (k, "person+organization") if i < 2 else (k,):
                for j, n in enumerate((len(f & g), len(f), len(g))):
                    counts[name][j] += n
    out = {k: {"precision": tp / max(f, 1), "recall": tp / max(g, 1), "f1": 2 * tp / max(f + g, 1)} for k, (tp, f, g) in counts.items()}
    out["form"] = {"accuracy": forms[0] / max(forms[1], 1)}
    return out


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--base", type=Path, default=base_folder(), help="folder of the base model")
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--scorer", type=Path)
    p.add_argument("--settings", type=Path, help="file that reader.settings wrote")
    p.add_argument("--out", type=Path, default=Path("/tmp"), help="folder for predictions")
    p.add_argument("--keep", type=Path, help="keeps the outputs here, to search settings on them")
    p.add_argument("--limit", type=int)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--split", default="dev")
    p.add_argument("--mentions", action="store_true", help="figures of GUM's mentions too; a checkpoint's only, since the graphs have no such heads")
    p.add_argument("--figures", type=Path, help="appends the figures to this file, a line of JSON")
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    tokenizer = load_tokenizer(o.base)
    backend = backend_of(o.model, o.threads)
    settings = read_settings(o.settings)
    gold = o.data / f"polnear/{o.split}.jsonl"
    articles = load_polnear(gold, tokenizer, o.limit)
    report: dict = {"model": o.model.name, "split": o.split}
    began = time.time()
    outputs = [analyse(a.pieces, backend, settings.look, mentions=False) for a in articles]
    print(f"{len(articles) / (time.time() - began):.2f} articles a second")
    if o.keep:
        o.keep.write_bytes(pickle.dumps([(a.id, x) for a, x in zip(articles, outputs)]))
    if o.scorer:
        if o.limit:
            lines = gold.read_text("utf8").splitlines()[: o.limit]
            gold = o.out / "gold.jsonl"
            gold.write_text("\n".join(lines) + "\n", "utf8")
        rows = [{"id": a.id, "attributions": attributions(x, settings)} for a, x in zip(articles, outputs)]
        report["attributions"] = score(gold, o.scorer, rows, o.out / "attributions.jsonl")
        print(short(report["attributions"]))
    if o.mentions:
        pairs = find_mentions(load_gum(o.data / "gum/dev.conllu", tokenizer, o.limit), backend)
        tried = [mention_figures(pairs, threshold) for threshold in np.arange(0, 3.1, 0.25)]
        report["mentions"] = max(tried, key=lambda figures: figures["person+organization"]["f1"])
        for k, v in report["mentions"].items():
            print(f"mentions {k}: " + " ".join(f"{n} {100 * x:.1f}" for n, x in v.items()))
    if o.figures:
        with o.figures.open("a") as file:
            file.write(json.dumps(report) + "\n")


if __name__ == "__main__":
    main()
