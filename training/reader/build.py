"""From the corpora to the files in models/, in one command:

`python -m reader.build --data DIR --package FILE --scratch DIR --models ../models [--scorer FILE]`
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

# What was taken away is made up for, near the states of the whole encoder.
RECOVERY = ["--steps", 700, "--flat", 150, "--warm", 50, "--body", 1.2e-4, "--heads", 2e-4, "--thin", 0, "--average", 0.995, "--seed", 11]


def run(module: str, *arguments: object) -> None:
    command = [sys.executable, "-m", f"reader.{module}", *map(str, arguments)]
    print("+", *command[1:], flush=True)
    subprocess.run(command, check=True)


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--package", type=Path, required=True, help="the base model's package, see reader.base")
    p.add_argument("--scratch", type=Path, required=True, help="for checkpoints; outside the repository")
    p.add_argument("--models", type=Path, required=True)
    p.add_argument("--scorer", type=Path, help="score-attributions.mjs, to print the scorer's own figures")
    p.add_argument("--version", default="2.0.0")
    p.add_argument("--log", type=Path, default=Path("runs/reader.json"), help="where the run is put on record")
    o = p.parse_args()
    o.log.parent.mkdir(parents=True, exist_ok=True)
    (o.scratch / "figures.jsonl").unlink(missing_ok=True)
    base, whole, small, exported = (o.scratch / name for name in ("base", "whole", "small", "export"))
    scorer = ["--scorer", o.scorer] if o.scorer else []
    if not base.exists():
        run("base", "--package", o.package, "--out", base)
    run("train", "--data", o.data, "--base", base, "--out", whole)
    if not (o.scratch / "pruned.pt").exists():
        run("prune", "--data", o.data, "--model", whole / "last.pt", "--out", o.scratch / "pruned.pt")
    run("train", "--data", o.data, "--start", o.scratch / "pruned.pt", "--teacher", whole / "last.pt", "--out", small, *RECOVERY)
    run("export", "--model", small / "last.pt", "--out", exported)
    run("evaluate", "--data", o.data, "--model", exported / "int8", "--keep", o.scratch / "dev.pkl")
    run("settings", "--data", o.data, "--outputs", o.scratch / "dev.pkl", "--out", o.scratch / "settings.json")
    for model in ("float", "int8"):
        run("evaluate", "--data", o.data, "--model", exported / model, "--settings", o.scratch / "settings.json", "--figures", o.scratch / "figures.jsonl", *scorer)
    for folder in (whole, small):
        run("evaluate", "--data", o.data, "--model", folder / "last.pt", "--settings", o.scratch / "settings.json", "--mentions", "--figures", o.scratch / "figures.jsonl", *scorer)
    run("package", "--base", base, "--int8", exported / "int8", "--settings", o.scratch / "settings.json", "--models", o.models, "--version", o.version)
    log = {
        "starts": [json.loads(f.read_text()) for folder in (whole, small) for f in sorted(folder.glob("header-*.json"))],
        "steps": [[json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()][4::5] for folder in (whole, small)],
        "chosen": json.loads((o.scratch / "settings.json").read_text()),
        "figures": [json.loads(line) for line in (o.scratch / "figures.jsonl").read_text().splitlines()],
    }
    o.log.write_text(json.dumps(log, indent=1) + "\n")


if __name__ == "__main__":
    main()
