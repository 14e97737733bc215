"""Exports the sentence embedder: `python -m likeness.export --out DIR [--model FILE.pt]`

Writes embedder.onnx as float into OUT/float and as dynamic int8 (per channel) into OUT/int8. Without --model the base is exported as
it is.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from reader.export import FusedAttention, trace
from reader.features import base_folder

from .model import Embedder, from_base


def fuse(model: Embedder) -> None:
    for layer in model.layers:
        layer.register_parameter("fused", torch.nn.Parameter(layer.qkv.weight.T.contiguous()))
        layer.attend = lambda x, mask, layer=layer: FusedAttention.apply(x, layer.fused, layer.qkv.bias, mask)


def export(model: Embedder, out: Path) -> None:
    model.eval()
    fuse(model)
    for kind in ("float", "int8"):
        (out / kind).mkdir(parents=True, exist_ok=True)
    ids = torch.ones(2, 16, dtype=torch.int32)
    axes = {"ids": {0: "texts", 1: "length"}, "mask": {0: "texts", 1: "length"}, "embeddings": {0: "texts"}}
    trace(model, (ids, ids), out / "float/embedder.onnx", ["ids", "mask"], ["embeddings"], axes)
    quantize_dynamic(
        out / "float/embedder.onnx",
        out / "int8/embedder.onnx",
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gemm", "Gather", "Attention"],
        extra_options={"MatMulConstBOnly": True},
    )


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", type=Path)
    p.add_argument("--base", type=Path, default=base_folder())
    p.add_argument("--out", type=Path, required=True)
    o = p.parse_args()
    model = from_base(o.base)
    if o.model:
        model.load_state_dict(torch.load(o.model, weights_only=True, map_location="cpu"))
    export(model, o.out)
    for f in sorted(o.out.rglob("*.onnx")):
        print(f.relative_to(o.out), f.stat().st_size, hashlib.sha256(f.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
