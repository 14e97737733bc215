"""From the corpora to the files in models/, in one command:

`python -m reader.build --data DIR --scratch DIR --models ../models [--scorer FILE] [options of reader.train]`
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path


def run(module: str, *arguments: object) -> None:
    command = [sys.executable, "-m", f"reader.{module}", *map(str, arguments)]
    print("+", *command[1:], flush=True)
    subprocess.run(command, check=True)


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--scratch", type=Path, required=True, help="for checkpoints; outside the repository")
    p.add_argument("--models", type=Path, required=True)
    p.add_argument("--scorer", type=Path, help="score-attributions.mjs, to print the scorer's own figures")
    p.add_argument("--version", default="1.0.0")
    p.add_argument("--log", type=Path, default=Path("runs/reader.json"), help="where the run is put on record")
    o, rest = p.parse_known_args()
    o.log.parent.mkdir(parents=True, exist_ok=True)
    (o.scratch / "figures.jsonl").unlink(missing_ok=True)
    checkpoints, exported = o.scratch / "run", o.scratch / "export"
    scorer = ["--scorer", o.scorer] if o.scorer else []
    run("train", "--data", o.data, "--out", checkpoints, *rest)
    run("export", "--model", checkpoints / "last.pt", "--out", exported)
    run("evaluate", "--data", o.data, "--model", exported / "int8", "--keep", o.scratch / "dev.pkl")
    run("settings", "--data", o.data, "--outputs", o.scratch / "dev.pkl", "--out", o.scratch / "settings.json")
    for model in ("float", "int8"):
        run("evaluate", "--data", o.data, "--model", exported / model, "--settings", o.scratch / "settings.json", "--figures", o.scratch / "figures.jsonl", *scorer)
    run("evaluate", "--data", o.data, "--model", checkpoints / "last.pt", "--settings", o.scratch / "settings.json", "--mentions", "--figures", o.scratch / "figures.jsonl")
    run("package", "--int8", exported / "int8", "--settings", o.scratch / "settings.json", "--models", o.models, "--version", o.version)
    log = {
        "starts": [json.loads(f.read_text()) for f in sorted(checkpoints.glob("header-*.json"))],
        "steps": [json.loads(line) for line in (checkpoints / "log.jsonl").read_text().splitlines()][4::5],
        "chosen": json.loads((o.scratch / "settings.json").read_text()),
        "figures": [json.loads(line) for line in (o.scratch / "figures.jsonl").read_text().splitlines()],
    }
    o.log.write_text(json.dumps(log, indent=1) + "\n")


if __name__ == "__main__":
    main()
