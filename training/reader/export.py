"""Exports a checkpoint: `python -m reader.export --model FILE.pt --out DIR`

Writes encoder.onnx and roles.onnx as float into OUT/float and as dynamic int8 (per channel) into OUT/int8.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import torch

from .model import CROP, HEADS, WIDTH, Reader

OPSET = 17


class FusedAttention(torch.autograd.Function):
    """Exports as one `Attention` node, which the runtime has as one int8 kernel; computes nothing itself."""

    @staticmethod
    def forward(ctx, x, weight, bias, mask):
        return x * 1.0

    @staticmethod
    def symbolic(g, x, weight, bias, mask):
        return g.op("com.microsoft::Attention", x, weight, bias, mask, num_heads_i=HEADS, mask_filter_value_f=-10000.0).setType(x.type())


def fuse(reader: Reader) -> None:
    for layer in [*reader.encoder.layers, reader.roles.layer]:
        weight = torch.nn.Parameter(layer.qkv.weight.T.contiguous())
        layer.register_parameter("fused", weight)
        layer.attend = lambda x, mask, layer=layer: FusedAttention.apply(x, layer.fused, layer.qkv.bias, mask)


def trace(model: torch.nn.Module, inputs: tuple, path: Path, names: list[str], outputs: list[str], axes: dict) -> None:
    torch.onnx.export(model, inputs, str(path), input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=OPSET, dynamo=False, do_constant_folding=True, custom_opsets={"com.microsoft": 1})


def export_float(reader: Reader, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    reader.eval()
    fuse(reader)
    names = ["ids", "case", "quote", "gap", "mask"]
    # JavaScript has typed arrays of 32-bit integers, but none that is quick of 64.
    ids = torch.ones(2, 16, dtype=torch.int32)
    outputs = ["states", "cue", "spans", "kinds", "forms"]
    axes = {n: {0: "windows", 1: "length"} for n in [*names, *outputs]}
    axes["spans"][2] = "length"
    trace(reader.encoder, tuple(ids for _ in names), out / "encoder.onnx", names, outputs, axes)
    crop = torch.zeros(2, CROP, WIDTH)
    anchor = torch.zeros(2, CROP)
    whole = torch.ones(2, CROP, dtype=torch.int32)
    axes = {n: {0: "cues", 1: "width"} for n in ("crop", "anchor", "distance", "mask", "tags")} | {"judged": {0: "cues"}}
    trace(reader.roles, (crop, anchor, whole, whole), out / "roles.onnx", ["crop", "anchor", "distance", "mask"], ["tags", "judged"], axes)


def quantise(source: Path, out: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    out.mkdir(parents=True, exist_ok=True)
    for name in ("encoder", "roles"):
        quantize_dynamic(source / f"{name}.onnx", out / f"{name}.onnx", per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm", "Gather", "Attention"], extra_options={"MatMulConstBOnly": True})


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    o = p.parse_args()
    reader = Reader(0.0)
    state = torch.load(o.model, weights_only=False, map_location="cpu")
    reader.load_state_dict(state.get("average", state))
    export_float(reader, o.out / "float")
    quantise(o.out / "float", o.out / "int8")
    for f in sorted(o.out.rglob("*.onnx")):
        print(f.relative_to(o.out), f.stat().st_size, hashlib.sha256(f.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
