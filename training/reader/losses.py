"""What a training step learns from: attributions (cues, arguments, judgement of candidates), mentions, syntax."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional as F

from .candidates import make_crops
from .corpus import FORMS, TYPES, UPOS
from .model import Reader
from .windows import CONTENT, CUE, ROLE_TAGS, SOURCE, Batch, span_tags

NEGATIVES = 0.3  # false candidates for each true cue
WEIGHTS = {"cue": 1.5, "aux": 0.3, "roles": 1.0, "judge": 0.3, "mention": 0.1, "kind": 0.3, "form": 0.1, "syntax": 0.3, "states": 1.0}


def _units(window, length: int) -> np.ndarray:
    """Word number of each position; special pieces get their own."""
    out = np.full(length, -1, dtype=np.int64)
    k = window.end - window.start
    out[1 : k + 1] = window.pieces.unit[window.start : window.end]
    return out


def choose_candidates(batch: Batch, chance: np.ndarray, rng: np.random.Generator):
    """Cues to look at: gold ones, anchored half of the time at what the encoder finds there, and the likeliest false ones.

    chance: probability that a position is part of a cue, [windows, length]. Returns rows for `make_crops`, their gold
    attribution or None, and whether they are true."""
    rows, golds, truths = [], [], []
    false: list[tuple[float, int, tuple[int, int]]] = []
    for i, window in enumerate(batch.windows):
        k = window.end - window.start
        unit = _units(window, k + 2)
        p = chance[i, : k + 2]
        taken = np.zeros(k + 2, dtype=bool)
        for (s, e), attribution in batch.extra["golds"][i]:
            s, e = max(s, 1), min(e, k + 1)
            taken[s:e] = True
            if attribution is None:
                continue
            anchor = (s, e)
            if rng.random() < 0.5 and p[s:e].max() > 0.5:
                a = b = s + int(p[s:e].argmax())
                while a > 1 and (p[a - 1] > 0.5 or unit[a - 1] == unit[a]):
                    a -= 1
                while b < k and (p[b + 1] > 0.5 or unit[b + 1] == unit[b]):
                    b += 1
                if b + 1 - a <= 16:
                    anchor = (a, b + 1)
            rows.append((i, anchor))
            golds.append(attribution)
            truths.append(1.0)
        hot = (p > 0.02) & ~taken
        hot[0] = hot[k + 1] = False
        at = 1
        while at <= k:
            if not hot[at]:
                at += 1
                continue
            end = at
            while end + 1 <= k and hot[end + 1]:
                end += 1
            top = float(p[at : end + 1].max())
            best = at + int(p[at : end + 1].argmax())
            a = b = best
            while a > at and (p[a - 1] > top / 2 or unit[a - 1] == unit[a]):
                a -= 1
            while b < end and (p[b + 1] > top / 2 or unit[b + 1] == unit[b]):
                b += 1
            false.append((top, i, (a, b + 1)))
            at = end + 1
    false.sort(key=lambda x: -x[0])
    for _, i, cue in false[: max(2, int(NEGATIVES * len(rows)))]:
        rows.append((i, cue))
        golds.append(None)
        truths.append(0.0)
    return rows, golds, truths


def role_labels(batch: Batch, rows, golds, crops) -> np.ndarray:
    out = np.full(crops.index.shape, -100, dtype=np.int64)
    for j, ((i, _), gold) in enumerate(zip(rows, golds)):
        if gold is None:
            continue
        window = batch.windows[i]
        k = window.end - window.start
        tags = np.zeros(k + 2, dtype=np.int64)
        unit = _units(window, k + 2)
        shift = 1 - window.start
        for role, spans in ((CONTENT, gold.content), (SOURCE, gold.source), (CUE, [gold.cue])):
            for s, e in spans:
                span_tags(tags, unit, s + shift, e + shift, 4 * role)
        s = crops.start[j]
        width = int(crops.mask[j].sum())
        out[j, :width] = tags[s : s + width]
    return out


def attribution_loss(reader: Reader, batch: Batch, rng: np.random.Generator, teacher: Reader | None = None) -> dict[str, torch.Tensor]:
    x = reader.encoder.states(batch.ids, batch.case, batch.quote, batch.gap, batch.mask)
    cue = reader.encoder.cue(x).float()
    aux = reader.encoder.aux(x).float()
    e = batch.extra
    losses = {
        "cue": F.cross_entropy(cue.flatten(0, 1), e["cue"].flatten(), ignore_index=-100),
        "aux": F.cross_entropy(aux[..., :5].flatten(0, 1), e["source"].flatten(), ignore_index=-100)
        + F.cross_entropy(aux[..., 5:].flatten(0, 1), e["content"].flatten(), ignore_index=-100),
    }
    if teacher:
        with torch.no_grad():
            wanted = teacher.encoder.states(batch.ids, batch.case, batch.quote, batch.gap, batch.mask)
        real = batch.mask.bool()
        losses["states"] = F.mse_loss(x[real].float(), wanted[real].float())
    with torch.no_grad():
        chance = 1.0 - torch.softmax(cue, -1)[..., 0].numpy()
    rows, golds, truths = choose_candidates(batch, chance, rng)
    if not rows:
        return losses
    lengths = batch.mask.sum(1).numpy()
    crops = make_crops(rows, lengths, batch.ids.shape[1])
    flat = x.reshape(-1, x.shape[-1])
    crop = flat[torch.from_numpy(crops.index)]
    tags, judged = reader.roles(crop, *(torch.from_numpy(a) for a in (crops.anchor, crops.distance, crops.mask)))
    labels = torch.from_numpy(role_labels(batch, rows, golds, crops))
    if any(truths):
        losses["roles"] = F.cross_entropy(tags.float().reshape(-1, ROLE_TAGS), labels.flatten(), ignore_index=-100)
    losses["judge"] = F.binary_cross_entropy_with_logits(judged.float(), torch.tensor(truths))
    return losses


def mention_loss(reader: Reader, batch: Batch) -> dict[str, torch.Tensor]:
    encoder = reader.encoder
    x = encoder.states(batch.ids, batch.case, batch.quote, batch.gap, batch.mask)
    scores = encoder.span_scores(x).float()
    spans = batch.extra["spans"]
    n, t = batch.ids.shape
    gold = torch.zeros(n, t, t, dtype=torch.bool)
    gold[spans[:, 0], spans[:, 1], spans[:, 2]] = True
    real = batch.mask.bool()
    allowed = real[:, :, None] & real[:, None, :] & torch.ones(t, t, dtype=torch.bool).triu()
    allowed &= ~torch.ones(t, t, dtype=torch.bool).triu(96)
    far = -1e4
    zero = torch.zeros(n, 1)
    bad = torch.logsumexp(torch.cat([scores.masked_fill(~allowed | gold, far).flatten(1), zero], 1), 1)
    good = torch.logsumexp(torch.cat([(-scores).masked_fill(~gold, far).flatten(1), zero], 1), 1)
    losses = {"mention": (bad + good).mean()}
    if len(spans):
        w, first, last = spans[:, 0], spans[:, 1], spans[:, 2]
        kinds, forms = encoder.kinds(x).float(), encoder.forms(x).float()
        losses["kind"] = F.cross_entropy(kinds[w, first, : len(TYPES)] + kinds[w, last, len(TYPES) :], spans[:, 3])
        losses["form"] = F.cross_entropy(forms[w, first, : len(FORMS)] + forms[w, last, len(FORMS) :], spans[:, 4])
    syntax = encoder.syntax(x).float()
    losses["syntax"] = F.cross_entropy(syntax[..., : len(UPOS)].flatten(0, 1), batch.extra["upos"].flatten(), ignore_index=-100) + F.cross_entropy(
        syntax[..., len(UPOS) :].flatten(0, 1), batch.extra["deprel"].flatten(), ignore_index=-100
    )
    return losses


def total(losses: dict[str, torch.Tensor]) -> torch.Tensor:
    return sum(WEIGHTS[name] * loss for name, loss in losses.items())
