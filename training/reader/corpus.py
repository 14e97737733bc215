"""PolNeAR and GUM as pieces with labels."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from .features import Pieces, tokenise

TYPES = ["person", "organization", "place", "time", "other"]
FORMS = ["named", "nominal", "pronoun"]
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
DEPREL = (
    "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc ccomp compound compound:prt conj cop csubj "
    "dep det discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:poss nmod:unmarked nsubj nsubj:pass "
    "nummod obj obl obl:agent obl:unmarked orphan parataxis punct reparandum root vocative xcomp"
).split()


@dataclass
class Attribution:
    """Half-open ranges of pieces."""

    source: list[tuple[int, int]]
    cue: tuple[int, int]
    content: list[tuple[int, int]]


@dataclass
class Article:
    id: str
    pieces: Pieces
    attributions: list[Attribution] = field(default_factory=list)
    raw: dict = field(default_factory=dict)


@dataclass
class Mention:
    start: int  # first piece
    end: int  # one past the last piece
    kind: int
    form: int


@dataclass
class GumDocument:
    id: str
    genre: str
    pieces: Pieces
    mentions: list[Mention]
    upos: np.ndarray
    deprel: np.ndarray


def file_hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def piece_range(p: Pieces, start: int, end: int) -> tuple[int, int] | None:
    """Whole words that a range of characters touches; None where it holds no piece."""
    inside = np.nonzero((p.start < end) & (p.end > start))[0]
    if not len(inside):
        return None
    first, last = p.unit[inside[0]], p.unit[inside[-1]]
    touched = np.nonzero((p.unit >= first) & (p.unit <= last))[0]
    return int(touched[0]), int(touched[-1]) + 1


def load_polnear(path: Path, tokenizer: Tokenizer, limit: int | None = None) -> list[Article]:
    """Articles with their first annotator's attributions. Attributions without exactly one cue span are left out."""
    articles = []
    for line in path.read_text("utf8").splitlines()[:limit]:
        row = json.loads(line)
        pieces = tokenise(tokenizer, row["text"])
        article = Article(row["id"], pieces, raw=row)
        for a in row["annotations"][0]["attributions"]:
            spans = {r: [x for s, e in a[r] if (x := piece_range(pieces, s, e))] for r in ("source", "cue", "content")}
            if len(spans["cue"]) == 1:
                article.attributions.append(Attribution(spans["source"], spans["cue"][0], spans["content"]))
        articles.append(article)
    return articles


_ENTITY = re.compile(r"\(([^()]+)\)|\(([^()]+)|([^()]+)\)")


def load_gum(path: Path, tokenizer: Tokenizer, limit: int | None = None) -> list[GumDocument]:
    documents = []
    for block in re.split(r"(?=^# newdoc id)", path.read_text("utf8"), flags=re.M):
        if block.startswith("# newdoc"):
            documents.append(_gum_document(block, tokenizer))
            if limit and len(documents) >= limit:
                break
    return documents


def _gum_document(block: str, tokenizer: Tokenizer) -> GumDocument:
    name = re.search(r"# newdoc id = (\S+)", block).group(1)
    text, tokens, entities, open_ = "", [], [], []
    glue, between = True, ""
    multi: tuple[int, bool] | None = None
    for line in block.splitlines():
        if line.startswith("# newpar") and not line.startswith("# newpar_block"):
            between = "\n\n" if text else ""
        elif not line:
            glue = False
        if not line or line.startswith("#"):
            continue
        c = line.split("\t")
        spaced = "SpaceAfter=No" not in c[9]
        if "-" in c[0]:
            multi = (int(c[0].split("-")[1]), spaced)
            continue
        if "." in c[0]:
            continue
        if between:
            text += between
            between = ""
        elif not glue:
            text += " "
        start = len(text)
        text += c[1]
        tokens.append((start, len(text), c[3], c[7], c[4]))
        glue = not spaced
        if multi:
            if int(c[0]) < multi[0]:
                glue = True
            else:
                glue, multi = not multi[1], None
        misc = re.search(r"(?:^|\|)Entity=([^|]*)", c[9])
        for single, opened, closed in _ENTITY.findall(misc.group(1) if misc else ""):
            i = len(tokens) - 1
            if single or opened:
                open_.append((re.split(r"[-\[]", single or opened)[0], i, (single or opened).split("-")))
            if single or closed:
                key = re.split(r"[-\[]", closed)[0] if closed else open_[-1][0]
                at = next((k for k in range(len(open_) - 1, -1, -1) if open_[k][0] == key), None)
                if at is not None:
                    _, first, fields = open_.pop(at)
                    entities.append((first, i, fields))
    return _gum_labels(name, text, tokens, entities, tokenizer)


def _gum_labels(name: str, text: str, tokens: list, entities: list, tokenizer: Tokenizer) -> GumDocument:
    pieces = tokenise(tokenizer, text)
    starts = np.array([t[0] for t in tokens])
    of = np.searchsorted(starts, pieces.start, side="right") - 1
    upos = np.array([UPOS.index(tokens[t][2]) for t in of])
    deprel = np.array([DEPREL.index(d) if (d := tokens[t][3]) in DEPREL else DEPREL.index("dep") for t in of])
    mentions, seen = [], set()
    for first, last, fields in entities:
        span = piece_range(pieces, tokens[first][0], tokens[last][1])
        kind = fields[1] if len(fields) > 1 and fields[1] in TYPES else "other"
        if span is None or (span, kind) in seen:
            continue
        seen.add((span, kind))
        heads = [first + int(x) - 1 for x in fields[5].split(",")] if len(fields) > 5 and fields[5][:1].isdigit() else [last]
        tags = [tokens[min(h, last)][4] for h in heads]
        form = "pronoun" if tags[0] in ("PRP", "PRP$", "WP", "WP$", "WDT", "DT", "EX") else "named" if any(t.startswith("NNP") for t in tags) else "nominal"
        mentions.append(Mention(*span, TYPES.index(kind), FORMS.index(form)))
    return GumDocument(name, name.split("_")[1], pieces, mentions, upos, deprel)
