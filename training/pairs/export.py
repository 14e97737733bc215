"""Exports a checkpoint as one int8 graph: `python -m pairs.export --model FILE.pt --out DIR`"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import torch

from reader.export import OPSET, FusedAttention

from .model import PairModel


def opened(path: Path) -> PairModel:
    """The average of a checkpoint's weights."""
    model = PairModel()
    model.load_state_dict(torch.load(path, weights_only=False, map_location="cpu")["average"])
    return model.eval()


def fuse(model: PairModel) -> None:
    for layer in model.layers:
        layer.register_parameter("fused", torch.nn.Parameter(layer.qkv.weight.T.contiguous()))
        layer.attend = lambda x, mask, layer=layer: FusedAttention.apply(x, layer.fused, layer.qkv.bias, mask)


def export(model: PairModel, out: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    out.mkdir(parents=True, exist_ok=True)
    fuse(model)
    # JavaScript has typed arrays of 32-bit integers, but none that is quick of 64.
    ids = torch.ones(2, 16, dtype=torch.int32)
    axes = {name: {0: "pairs", 1: "length"} for name in ("ids", "kind", "mask")} | {"embedding": {0: "pairs"}, "verdict": {0: "pairs"}}
    torch.onnx.export(model, (ids, ids, ids), str(out / "float.onnx"), input_names=["ids", "kind", "mask"], output_names=["embedding", "verdict"], dynamic_axes=axes, opset_version=OPSET, dynamo=False, do_constant_folding=True, custom_opsets={"com.microsoft": 1})
    quantize_dynamic(out / "float.onnx", out / "pairs.int8.onnx", per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm", "Gather", "Attention"], extra_options={"MatMulConstBOnly": True})


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    o = p.parse_args()
    export(opened(o.model), o.out)
    for f in sorted(o.out.glob("*.onnx")):
        print(f.name, f.stat().st_size, hashlib.sha256(f.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
