"""Puts the exported embedder into a models folder and names it in its manifest:

`python -m likeness.package --int8 DIR --models DIR --version V`
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

from reader.features import base_folder
from reader.package import entry


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--int8", type=Path, required=True)
    p.add_argument("--base", type=Path, default=base_folder())
    p.add_argument("--models", type=Path, required=True)
    p.add_argument("--about", type=Path, help="JSON with data and scores for the manifest")
    p.add_argument("--version", default="1.0.0")
    o = p.parse_args()
    (o.models / "likeness").mkdir(parents=True, exist_ok=True)
    (o.models / "reader").mkdir(parents=True, exist_ok=True)
    files = {}
    # The vocabulary is the base's, as the reader's: one copy serves both.
    for name, source, target in (("embedder", o.int8 / "embedder.onnx", "likeness/embedder.int8.onnx"), ("vocabulary", o.base / "vocab.txt", "reader/vocab.txt")):
        shutil.copyfile(source, o.models / target)
        files[name] = entry(o.models, o.models / target)
    manifest_file = o.models / "manifest.json"
    manifest = json.loads(manifest_file.read_text()) if manifest_file.exists() else {}
    about = json.loads(o.about.read_text()) if o.about else {}
    manifest["likeness"] = {"version": o.version, "licence": "Apache-2.0", "base": "sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0)", **about, "files": files}
    manifest_file.write_text(json.dumps(manifest, indent=2) + "\n")


if __name__ == "__main__":
    main()
