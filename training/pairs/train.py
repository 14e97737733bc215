"""Trains the pair model: `python -m pairs.train --data DIR --out DIR`. Resumes from OUT/last.pt if it is there."""

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
from torch.nn import functional as F

from reader.features import base_folder, load_tokenizer

from .batches import Feed, alone, joined, padded
from .corpus import SAME, load
from .model import PairModel, load_base, parameter_groups


def options() -> argparse.Namespace:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True, help="folder with nli/ and paraphrase/")
    p.add_argument("--base", type=Path, default=base_folder(), help="folder of the base model")
    p.add_argument("--out", type=Path, required=True, help="folder for checkpoints and the log")
    p.add_argument("--steps", type=int, default=650)
    p.add_argument("--warm", type=int, default=60)
    p.add_argument("--body", type=float, default=2e-4)
    p.add_argument("--heads", type=float, default=1e-3)
    p.add_argument("--room", type=int, default=2048, help="padded pieces of a step")
    p.add_argument("--apart-room", type=int, default=640, help="padded pieces of the texts alone, every fourth step")
    p.add_argument("--average", type=float, default=0.99)
    p.add_argument("--seed", type=int, default=5)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--save-every", type=int, default=50)
    return p.parse_args()


def rate(step: int, o: argparse.Namespace) -> float:
    return (step + 1) / o.warm if step < o.warm else max(0.0, (o.steps - step) / (o.steps - o.warm))


def together(model: PairModel, feed: Feed, group: list[int], share: float) -> dict[str, float]:
    """Both texts in one input. Either order says the same, so the order of those pairs is drawn by their place."""
    rows = []
    for i in group:
        a, b = feed.pieces[i]
        p = feed.pairs[i]
        rows.append(joined(b, a) if p.set in SAME and p.label < 0 and (i + feed.epoch) % 2 else joined(a, b))
    with torch.autocast("cpu", torch.bfloat16, cache_enabled=False):
        logits = model(*padded(rows))[1].float()
    label = torch.tensor([feed.pairs[i].label for i in group])
    same = torch.tensor([feed.pairs[i].same for i in group])
    # Means over the whole group, so that parts of a step add up: `share` is the part's share of it.
    nli = F.cross_entropy(logits[:, :3], label.clamp(min=0), reduction="none")[label >= 0].sum() / len(group)
    alike = F.binary_cross_entropy_with_logits(logits[:, 3], same.clamp(min=0), reduction="none")[same >= 0].sum() / len(group)
    (share * (nli + alike)).backward()
    return {"nli": share * nli.item(), "same": share * alike.item()}


def apart(model: PairModel, base: PairModel, feed: Feed, group: list[int], weight: float) -> dict[str, float]:
    """Each text alone: pairs that say the same lie close, and the space stays near the base's, which has seen far more text."""
    rows = padded([alone(feed.pieces[i][side]) for side in (0, 1) for i in group])
    with torch.autocast("cpu", torch.bfloat16, cache_enabled=False):
        found = model(*rows)[0]
        with torch.no_grad():
            was = base(*rows)[0]
    a, b = found.chunk(2)
    same = torch.tensor([feed.pairs[i].same for i in group])
    alike = F.binary_cross_entropy_with_logits((a * b).sum(-1) * model.scale[0] + model.scale[1], same)
    kept = (1.0 - (found * was).sum(-1)).mean()
    (weight * (alike + 4.0 * kept)).backward()
    return {"cosine": alike.item(), "kept": kept.item()}


def main() -> None:
    o = options()
    torch.manual_seed(o.seed)
    # Parts of a step run side by side, one thread each: on shared cores, threads within one operation wait for each other.
    torch.set_num_threads(1)
    workers = ThreadPoolExecutor(o.threads, initializer=lambda: torch.set_num_threads(1))
    o.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(o.base)
    train, _, hashes = load(o.data, o.seed)
    feed = Feed(tokenizer, train, o.room, o.seed, apart=False)
    single = Feed(tokenizer, [p for p in train if p.set in SAME or p.set == "renumbered"], o.apart_room, o.seed + 1, apart=True)
    model = PairModel()
    load_base(model, o.base)
    base = copy.deepcopy(model).eval()
    average = copy.deepcopy(model).eval()
    optimiser = torch.optim.AdamW(parameter_groups(model, o.body, o.heads), betas=(0.9, 0.98), fused=True)
    moving = [(mean, p) for mean, p in zip(average.parameters(), model.parameters(), strict=True) if p.requires_grad]
    step, spent = 0, 0.0
    last = o.out / "last.pt"
    if last.exists():
        state = torch.load(last, weights_only=False)
        model.load_state_dict(state["model"])
        average.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        step, spent = state["step"], state["spent"]
    header = {"options": {k: v for k, v in vars(o).items() if not isinstance(v, Path)}, "pairs": len(train), "hashes": hashes, "torch": torch.__version__, "from": step}
    (o.out / f"header-{step}.json").write_text(json.dumps(header, indent=1))
    print(json.dumps(header), flush=True)
    running: dict[str, list[float]] = {}
    began = time.time()
    model.train()
    while step < o.steps:
        for group in optimiser.param_groups:
            group["lr"] = group["base"] * rate(step, o)
        index = feed.at(step)
        size = -(-len(index) // 4)
        tasks = [(together, (model, feed, index[i : i + size], len(index[i : i + size]) / len(index))) for i in range(0, len(index), size)]
        if step % 4 == 0:
            tasks.insert(0, (apart, (model, base, single, single.at(step // 4), 1.0)))
        losses: dict[str, float] = {}
        for part in workers.map(lambda task: task[0](*task[1]), tasks):
            for name, value in part.items():
                losses[name] = losses.get(name, 0.0) + value
        torch.nn.utils.clip_grad_norm_([p for _, p in moving], 1.0, foreach=True)
        optimiser.step()
        optimiser.zero_grad(set_to_none=False)
        step += 1
        keep = min(o.average, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_([m for m, _ in moving], [p for _, p in moving], 1.0 - keep)
        for name, value in losses.items():
            running.setdefault(name, []).append(value)
        if step % 10 == 0:
            took = spent + time.time() - began
            line = {"step": step, "epoch": feed.epoch, "seconds": round(took), "rate": round(rate(step, o), 3)} | {k: round(float(np.mean(v)), 4) for k, v in running.items()}
            print(json.dumps(line), flush=True)
            with (o.out / "log.jsonl").open("a") as log:
                log.write(json.dumps(line) + "\n")
            running = {}
        if step % o.save_every == 0 or step == o.steps:
            state = {"model": model.state_dict(), "average": average.state_dict(), "optimiser": optimiser.state_dict(), "step": step, "spent": spent + time.time() - began}
            torch.save(state, o.out / "part.pt")
            os.replace(o.out / "part.pt", last)


if __name__ == "__main__":
    main()
