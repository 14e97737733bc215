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
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch

from .corpus import file_hash, load_gum, load_polnear
from .features import base_folder, load_tokenizer
from .losses import WEIGHTS, attribution_loss, mention_loss, total
from .model import DRAWS, Reader, count, load_base, load_reader, parameter_groups
from .windows import attribution_labels, epoch_windows, hide_words, label_article, make_batch, mention_labels


def options() -> argparse.Namespace:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True, help="folder with polnear/ and gum/")
    p.add_argument("--base", type=Path, default=base_folder(), help="folder of the base model")
    p.add_argument("--out", type=Path, required=True, help="folder for checkpoints and the log")
    p.add_argument("--start", type=Path, help="checkpoint of an earlier run to begin from, in place of the base")
    p.add_argument("--teacher", type=Path, help="checkpoint whose encoder's states are to be kept near")
    p.add_argument("--steps", type=int, default=2600)
    p.add_argument("--flat", type=int, default=700, help="step at which the rate begins to fall")
    p.add_argument("--warm", type=int, default=100)
    p.add_argument("--body", type=float, default=2e-4)
    p.add_argument("--heads", type=float, default=5e-4)
    p.add_argument("--drop", type=float, default=0.1)
    p.add_argument("--mask", type=float, default=0.0, help="share of words that a step of PolNeAR hides, so that cues are known by what is around them too")
    p.add_argument("--room", type=int, default=2048, help="padded pieces of PolNeAR in a step")
    p.add_argument("--gum-room", type=int, default=512, help="padded pieces of GUM in a step with GUM")
    p.add_argument("--thin", type=int, default=800, help="step from which only every third step has GUM")
    p.add_argument("--parts", type=int, default=4, help="parts of a step, done by whichever thread is free")
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


def size_share(windows: list, at: int, size: int) -> float:
    return len(windows[at : at + size]) / len(windows)


def back(losses: dict[str, torch.Tensor], share: float) -> dict[str, float]:
    (share * total(losses)).backward()
    return {k: share * v.detach().item() for k, v in losses.items()}


def attribution_part(reader: Reader, windows: list, share: float, seed: list[int], mask: float, teacher: Reader | None) -> dict[str, float]:
    rng = DRAWS.rng = np.random.default_rng(seed)
    batch = make_batch(windows)
    if mask:
        hide_words(batch, mask, rng)
    attribution_labels(batch)
    with torch.autocast("cpu", torch.bfloat16, cache_enabled=False):
        losses = attribution_loss(reader, batch, rng, teacher)
    return back(losses, share)


def mention_part(reader: Reader, windows: list, share: float, seed: list[int], _mask: float, _teacher: Reader | None) -> dict[str, float]:
    DRAWS.rng = np.random.default_rng(seed)
    batch = make_batch(windows)
    mention_labels(batch)
    with torch.autocast("cpu", torch.bfloat16, cache_enabled=False):
        losses = mention_loss(reader, batch)
    return back(losses, share)


def main() -> None:
    o = options()
    torch.manual_seed(o.seed)
    # Parts of a step run side by side, one thread each: on shared cores, threads within one operation wait for each other.
    torch.set_num_threads(1)
    workers = ThreadPoolExecutor(o.threads, initializer=lambda: torch.set_num_threads(1))
    o.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(o.base)
    files = [o.data / "polnear/train.jsonl", o.data / "gum/train.conllu"]
    articles = load_polnear(files[0], tokenizer, o.limit)
    for a in articles:
        label_article(a)
    documents = load_gum(files[1], tokenizer, o.limit)
    reader = load_reader(o.start, o.drop) if o.start else load_base(o.base, o.drop)
    teacher = load_reader(o.teacher).eval() if o.teacher else None
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
    header |= {name: file_hash(path) for name, path in (("start", o.start), ("teacher", o.teacher)) if path}
    (o.out / f"header-{step}.json").write_text(json.dumps(header, indent=1))
    print(json.dumps(header), flush=True)
    feed, gum = Feed(articles, o.room, o.seed), Feed(documents, o.gum_room, o.seed + 1)
    running: dict[str, list[float]] = {}
    began = time.time()
    reader.train()
    gum_steps = lambda at: at if at < o.thin else o.thin + (at - o.thin + 2) // 3
    while step < o.steps:
        for group in optimiser.param_groups:
            group["lr"] = group["base"] * rate(step, o)
        windows = feed.at(step)
        size = -(-len(windows) // o.parts)
        tasks = [(attribution_part, windows[i : i + size], size_share(windows, i, size), i) for i in range(0, len(windows), size)]
        if gum_steps(step + 1) > gum_steps(step):
            tasks.insert(0, (mention_part, gum.at(gum_steps(step)), 1.0, -1))
        losses: dict[str, float] = {}
        for part in workers.map(lambda task: task[0](reader, task[1], task[2], [o.seed, 1, step, task[3] + 1], o.mask, teacher), tasks):
            for name, value in part.items():
                losses[name] = losses.get(name, 0.0) + value
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0, foreach=True)
        optimiser.step()
        optimiser.zero_grad(set_to_none=False)
        step += 1
        keep = min(o.average, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(list(average.parameters()), list(reader.parameters()), 1.0 - keep)
        for name, value in losses.items():
            running.setdefault(name, []).append(value)
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
