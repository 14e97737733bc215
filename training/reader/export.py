"""Exports a checkpoint: `python -m reader.export --model FILE.pt --out DIR`

Writes encoder.onnx and roles.onnx as float into OUT/float and as dynamic int8 (per channel) into OUT/int8.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import torch

from .model import CORE, CROP, WIDTH, Reader, load_reader

OPSET = 17


class FusedAttention(torch.autograd.Function):
    """Exports as projections and one `MultiHeadAttention` node, which without a mask is quickest; computes nothing itself."""

    @staticmethod
    def forward(ctx, at, x, wq, wk, wv, bias, heads):
        return at[..., : wq.shape[1]] * 1.0

    @staticmethod
    def symbolic(g, at, x, wq, wk, wv, bias, heads):
        q, k, v = g.op("MatMul", at, wq), g.op("MatMul", x, wk), g.op("MatMul", x, wv)
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, bias, num_heads_i=heads)


def fuse(reader: Reader) -> None:
    for layer in [*reader.encoder.layers, reader.roles.layer]:
        for name, weight in zip(("wq", "wk", "wv"), layer.qkv.weight.chunk(3)):
            layer.register_parameter(name, torch.nn.Parameter(weight.T.contiguous()))
        layer.look = lambda at, x, layer=layer: FusedAttention.apply(at, x, layer.wq, layer.wk, layer.wv, layer.qkv.bias, layer.heads)


class Look(torch.nn.Module):
    """What is exported of a part: its `look`."""

    def __init__(self, part: torch.nn.Module) -> None:
        super().__init__()
        self.part = part

    def forward(self, *inputs: torch.Tensor):
        return self.part.look(*inputs)


def trace(model: torch.nn.Module, inputs: tuple, path: Path, names: list[str], outputs: list[str], axes: dict) -> None:
    torch.onnx.export(model, inputs, str(path), input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=OPSET, dynamo=False, do_constant_folding=True, custom_opsets={"com.microsoft": 1})


def export_float(reader: Reader, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    reader.eval()
    fuse(reader)
    # JavaScript has typed arrays of 32-bit integers, but none that is quick of 64.
    ids = torch.ones(2, 16, dtype=torch.int32)
    names, outputs = ["ids", "case", "quote", "gap"], ["states", "cue"]
    axes = {n: {0: "windows", 1: "length"} for n in [*names, *outputs]}
    trace(Look(reader.encoder), tuple(ids for _ in names), out / "encoder.onnx", names, outputs, axes)
    crop, core = torch.ones(2, CROP, dtype=torch.int32), torch.ones(2, CORE, dtype=torch.int32)
    names, outputs = ["states", "crop", "cropDistance", "core", "coreDistance", "anchor"], ["tags", "judged"]
    axes = {"states": {0: "length"}, "judged": {0: "cues"}} | {n: {0: "cues", 1: "width"} for n in names[1:3]} | {n: {0: "cues", 1: "judged"} for n in (*names[3:], "tags")}
    trace(Look(reader.roles), (torch.zeros(CROP, WIDTH), crop, crop, core, core, torch.zeros(2, CORE)), out / "roles.onnx", names, outputs, axes)


def optimise(source: Path, out: Path) -> None:
    """Saves the graph as the runtime would rewrite it, so that loading need not; its joint kernel for adding and normalising is slow."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(out)
    options.log_severity_level = 3
    onnxruntime.InferenceSession(str(source), options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"])


def quantise(source: Path, out: Path) -> None:
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    out.mkdir(parents=True, exist_ok=True)
    for name in ("encoder", "roles"):
        # Small tables stay as they are: what is saved by rounding them is lost in undoing it.
        small = [n.name for n in onnx.load(source / f"{name}.onnx").graph.node if n.op_type == "Gather" and "words" not in n.name]
        raw = out / f"{name}.raw.onnx"
        quantize_dynamic(source / f"{name}.onnx", raw, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm", "Gather"], nodes_to_exclude=small, extra_options={"MatMulConstBOnly": True})
        optimise(raw, out / f"{name}.onnx")
        raw.unlink()


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    o = p.parse_args()
    export_float(load_reader(o.model), o.out / "float")
    quantise(o.out / "float", o.out / "int8")
    for f in sorted(o.out.rglob("*.onnx")):
        print(f.relative_to(o.out), f.stat().st_size, hashlib.sha256(f.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
