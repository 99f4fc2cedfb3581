"""How many words a page has, counted in the file as it is written."""

from __future__ import annotations

import math
import re

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.text.words import UNSPACED

_FRONT_MATTER = expression(
    r"\A(?:---|\+\+\+)[ \t]*\r?\n.*?^(?:---|\+\+\+|\.\.\.)[ \t]*$",
    re.DOTALL | re.MULTILINE,
)
_FENCE = expression(r"[ \t]{0,3}(`{3,}|~{3,})")
_WORD = expression(r"[^\W\d_]")
_UNSPACED = expression(f"[{UNSPACED}]")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """How texts are measured. Held by tests/text/test_degrees.py."""

    # Characters (count) of a script without blanks that make a word. Chinese and
    # Japanese words have one to three of them; tools that price translations
    # convert with a factor between 1.5 and 2.5.
    a_word: int = 2


_LIMITS = _Calibration()


def count_words(text: str) -> int:
    """The words of a page: what blanks part and holds a letter, outside of front matter
    and fenced code.

    Of scripts without blanks two characters count as a word. Markup is not read, so an
    address counts as a word; what matters is that all pages are counted alike.
    """
    match = _FRONT_MATTER.match(text)
    return sum(
        _of_line(line) for line in _prose(text[match.end() :] if match else text)
    )


def _prose(text: str) -> list[str]:
    """The lines outside of fenced code."""
    lines, fence = [], ""
    for line in text.splitlines():
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif mark:
            fence = mark[1]
        else:
            lines.append(line)
    return lines


def _of_line(line: str) -> int:
    unspaced = 0 if line.isascii() else len(_UNSPACED.findall(line))
    spaced = _UNSPACED.sub(" ", line) if unspaced else line
    words = sum(_WORD.search(token) is not None for token in spaced.split())
    return words + math.ceil(unspaced / _LIMITS.a_word)
