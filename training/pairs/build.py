"""All of it: `python -m pairs.build --data DIR --scratch DIR --models DIR [--train OPTION …]`

Trains (or resumes), exports, chooses settings, measures, and puts the files, the manifest's part and the run's log in their places.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

from reader.features import base_folder, load_tokenizer

from .corpus import load
from .evaluate import figures
from .export import export, opened
from .settings import Graph, choose

ABOUT = {
    "licence": "Apache-2.0",
    "base": "sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0)",
    "data": [
        {"name": "NLI: LingNLI, MNLI (training pairs rewritten at NYU, taxi, matched development), WANLI, SNLI (development, counterfactual), FEVER, HealthVer, Climate-FEVER, WikiFactCheck and small probes", "licence": "differ by set; some state none (models/pairs/CARD.md)"},
        {"name": "paraphrase: MRPC, STS benchmark, STS news, ArgKP, Perspectrum", "licence": "differ by set; some state none (models/pairs/CARD.md)"},
    ],
}


def entry(folder: Path, file: Path) -> dict:
    data = file.read_bytes()
    return {"file": file.relative_to(folder).as_posix(), "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--base", type=Path, default=base_folder())
    p.add_argument("--scratch", type=Path, required=True)
    p.add_argument("--models", type=Path, required=True)
    p.add_argument("--version", default="1.0.0")
    p.add_argument("--train", nargs=argparse.REMAINDER, default=[], help="options for pairs.train")
    o = p.parse_args()
    subprocess.run([sys.executable, "-m", "pairs.train", "--data", o.data, "--base", o.base, "--out", o.scratch, *o.train], check=True)
    export(opened(o.scratch / "last.pt"), o.scratch / "export")
    graph = Graph(o.scratch / "export/pairs.int8.onnx", load_tokenizer(o.base))
    settings, nanco = choose(graph, o.data / "nanco/dev.json")
    held = figures(graph, load(o.data, 5)[1])
    place = o.models / "pairs"
    place.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(o.scratch / "export/pairs.int8.onnx", place / "pairs.int8.onnx")
    # The reader has the same base and so the same pieces.
    files = {"model": entry(o.models, place / "pairs.int8.onnx"), "vocabulary": entry(o.models, o.models / "reader/vocab.txt")}
    manifest_file = o.models / "manifest.json"
    manifest = json.loads(manifest_file.read_text())
    manifest["pairs"] = {"version": o.version, **ABOUT, "files": files, "settings": settings, "scores": {"nanco/dev, each question by the others": nanco, "held out": held}}
    manifest_file.write_text(json.dumps(manifest, indent=2) + "\n")
    run = {"header": json.loads((o.scratch / "header-0.json").read_text()), "log": [json.loads(line) for line in (o.scratch / "log.jsonl").read_text().splitlines()], "settings": settings, "nanco": nanco, "held": held}
    (Path(__file__).parent.parent / f"runs/pairs-{o.version}.json").write_text(json.dumps(run, indent=1) + "\n")


if __name__ == "__main__":
    main()
