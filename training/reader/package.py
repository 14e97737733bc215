"""Puts exported graphs into a models folder and names them in its manifest:

`python -m reader.package --int8 DIR --settings FILE --models DIR --version V`
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path

from .features import base_folder

ABOUT = {
    "licence": "Apache-2.0",
    "base": "intfloat/e5-small-v2 (MIT)",
    "data": [
        {"name": "PolNeAR 1.0, train", "licence": "none stated in the corpus (its package metadata says MIT); texts are the publishers'"},
        {"name": "GUM 11, train", "licence": "annotations CC BY 4.0; texts by genre, some CC BY-NC-SA"},
    ],
}


def entry(folder: Path, file: Path) -> dict:
    data = file.read_bytes()
    return {"file": file.relative_to(folder).as_posix(), "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--int8", type=Path, required=True)
    p.add_argument("--base", type=Path, default=base_folder())
    p.add_argument("--settings", type=Path, required=True)
    p.add_argument("--models", type=Path, required=True)
    p.add_argument("--version", default="2.0.0")
    o = p.parse_args()
    place = o.models / "reader"
    place.mkdir(parents=True, exist_ok=True)
    files = {}
    for name, source, target in (
        ("encoder", o.int8 / "encoder.onnx", "encoder.int8.onnx"),
        ("roles", o.int8 / "roles.onnx", "roles.int8.onnx"),
        ("vocabulary", o.base / "vocab.txt", "vocab.txt"),
    ):
        shutil.copyfile(source, place / target)
        files[name] = entry(o.models, place / target)
    manifest_file = o.models / "manifest.json"
    manifest = json.loads(manifest_file.read_text()) if manifest_file.exists() else {}
    chosen = json.loads(o.settings.read_text())
    manifest["reader"] = {"version": o.version, **ABOUT, "files": files, "settings": chosen["settings"], "scores": {"polnear/dev": chosen["dev"], "reliability": chosen["reliability"]}}
    manifest_file.write_text(json.dumps(manifest, indent=2) + "\n")


if __name__ == "__main__":
    main()
