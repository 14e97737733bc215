"""Sentence embeddings: MiniLM-L6, mean over the pieces, length one. The dot product of two is their likeness."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from reader.model import Encoder, Reader, load_base


class Embedder(nn.Module):
    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.words, self.places, self.norm, self.drop, self.layers = encoder.words, encoder.places, encoder.norm, encoder.drop, encoder.layers

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """ids, mask [texts, length] (mask 1 on pieces, 0 on padding) -> [texts, 384]."""
        x = self.drop(self.norm(self.words(ids) + self.places.weight[: ids.shape[1]]))
        for layer in self.layers:
            x = layer(x, mask)
        kept = mask[:, :, None].to(x.dtype)
        return F.normalize((x * kept).sum(1) / kept.sum(1), dim=-1)


def from_base(folder: Path, drop: float = 0.0) -> Embedder:
    reader = Reader(drop)
    load_base(reader, folder)
    return Embedder(reader.encoder)
