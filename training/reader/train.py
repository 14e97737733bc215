"""Trains the reader: `python -m reader.train --data DIR --out DIR`. Resumes from OUT/last.pt if it is there.

The rate is a function of the step alone: warm-up, flat until --flat, then linear to 0 at --steps. So a run can be
given more or fewer steps while it is still flat, and one command with the final numbers repeats it.
"""

from __future__ import annotations

import argparse
import copy
import json
import os
import time
from pathlib import Path

import numpy as np
import torch

from .corpus import file_hash, load_gum, load_polnear
from .features import base_folder, load_tokenizer
from .losses import WEIGHTS, attribution_loss, mention_loss, total
from .model import Reader, count, load_base, parameter_groups
from .windows import attribution_labels, epoch_windows, label_article, make_batch, mention_labels


def options() -> argparse.Namespace:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True, help="folder with polnear/ and gum/")
    p.add_argument("--base", type=Path, default=base_folder(), help="folder of the base model")
    p.add_argument("--out", type=Path, required=True, help="folder for checkpoints and the log")
    p.add_argument("--steps", type=int, default=2600)
    p.add_argument("--flat", type=int, default=700, help="step at which the rate begins to fall")
    p.add_argument("--warm", type=int, default=100)
    p.add_argument("--body", type=float, default=2e-4)
    p.add_argument("--heads", type=float, default=5e-4)
    p.add_argument("--drop", type=float, default=0.1)
    p.add_argument("--room", type=int, default=2048, help="padded pieces of PolNeAR in a step")
    p.add_argument("--gum-room", type=int, default=512, help="padded pieces of GUM in a step with GUM")
    p.add_argument("--gum-every", type=int, default=1)
    p.add_argument("--average", type=float, default=0.998)
    p.add_argument("--seed", type=int, default=7)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--save-every", type=int, default=100)
    p.add_argument("--limit", type=int, default=None, help="only so many articles, to try things out")
    return p.parse_args()


def rate(step: int, o: argparse.Namespace) -> float:
    if step < o.warm:
        return (step + 1) / o.warm
    return 1.0 if step < o.flat else max(0.0, (o.steps - step) / (o.steps - o.flat))


class Feed:
    """Groups of windows by step: the same for the same seed, wherever one begins."""

    def __init__(self, owners: list, room: int, seed: int) -> None:
        self.owners, self.room, self.seed = owners, room, seed
        self.epoch, self.first, self.groups = -1, 0, []

    def at(self, index: int):
        while index >= self.first + len(self.groups):
            self.first += len(self.groups)
            self.epoch += 1
            self.groups = epoch_windows(self.owners, np.random.default_rng([self.seed, self.epoch]), self.room)
        return self.groups[index - self.first]


def main() -> None:
    o = options()
    torch.manual_seed(o.seed)
    torch.set_num_threads(o.threads)
    o.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(o.base)
    files = [o.data / "polnear/train.jsonl", o.data / "gum/train.conllu"]
    articles = load_polnear(files[0], tokenizer, o.limit)
    for a in articles:
        label_article(a)
    documents = load_gum(files[1], tokenizer, o.limit)
    reader = Reader(o.drop)
    load_base(reader, o.base)
    average = copy.deepcopy(reader).eval()
    optimiser = torch.optim.AdamW(parameter_groups(reader, o.body, o.heads), betas=(0.9, 0.999), fused=True)
    step, spent = 0, 0.0
    last = o.out / "last.pt"
    if last.exists():
        state = torch.load(last, weights_only=False)
        reader.load_state_dict(state["reader"])
        average.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        step, spent = state["step"], state["spent"]
    # The optimiser's state bears the rates it was saved with: the base rates are the options'.
    header = {"options": {k: v for k, v in vars(o).items() if not isinstance(v, Path)}, "weights": WEIGHTS, "parameters": count(reader), "hashes": {f.parent.name + "/" + f.name: file_hash(f) for f in files}, "torch": torch.__version__, "from": step}
    (o.out / f"header-{step}.json").write_text(json.dumps(header, indent=1))
    print(json.dumps(header), flush=True)
    feed, gum = Feed(articles, o.room, o.seed), Feed(documents, o.gum_room, o.seed + 1)
    running: dict[str, list[float]] = {}
    began = time.time()
    reader.train()
    while step < o.steps:
        for group in optimiser.param_groups:
            group["lr"] = group["base"] * rate(step, o)
        rng = np.random.default_rng([o.seed, 1, step])
        torch.manual_seed(o.seed * 1_000_003 + step)
        losses = {}
        batch = make_batch(feed.at(step))
        attribution_labels(batch)
        with torch.autocast("cpu", torch.bfloat16):
            part = attribution_loss(reader, batch, rng)
            loss = total(part)
        losses |= part
        loss.backward()
        if step % o.gum_every == 0:
            batch = make_batch(gum.at(step // o.gum_every))
            mention_labels(batch)
            with torch.autocast("cpu", torch.bfloat16):
                part = mention_loss(reader, batch)
                loss = total(part)
            losses |= part
            loss.backward()
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0, foreach=True)
        optimiser.step()
        optimiser.zero_grad(set_to_none=False)
        step += 1
        keep = min(o.average, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(list(average.parameters()), list(reader.parameters()), 1.0 - keep)
        for name, value in losses.items():
            running.setdefault(name, []).append(value.detach().item())
        if step % 20 == 0:
            took = spent + time.time() - began
            line = {"step": step, "epoch": feed.epoch, "seconds": round(took), "rate": round(rate(step, o), 3)} | {k: round(float(np.mean(v)), 4) for k, v in running.items()}
            print(json.dumps(line), flush=True)
            with (o.out / "log.jsonl").open("a") as log:
                log.write(json.dumps(line) + "\n")
            running = {}
        if step % o.save_every == 0 or step == o.steps:
            state = {"reader": reader.state_dict(), "average": average.state_dict(), "optimiser": optimiser.state_dict(), "step": step, "spent": spent + time.time() - began}
            torch.save(state, o.out / "part.pt")
            os.replace(o.out / "part.pt", last)
            if step % 500 == 0 or step == o.steps:
                torch.save(average.state_dict(), o.out / f"average-{step}.pt")


if __name__ == "__main__":
    main()
