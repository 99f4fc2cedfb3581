"""Text of UTF-8 that a program read in an encoding of Western Europe and wrote anew
(`Ã©` for `é`)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.expressions import expression

# What Windows-1252 makes of the bytes 0x80 to 0xBF, which in UTF-8 follow the first
# byte of a character; what it leaves out are control characters, as in Latin-1.
_FOLLOWING = "".join(
    bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xC0)
) + "".join(map(chr, range(0x80, 0xA0)))
_NEXT = f"[{re.escape(_FOLLOWING)}]"
_CHARACTER = expression(f"[Â-ß]{_NEXT}|[à-ï]{_NEXT}{{2}}|[ð-ô]{_NEXT}{{3}}")
_RUN = expression(f"(?:{_CHARACTER.pattern})+")
_BYTES = {
    bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte
    for byte in range(0x80, 0x100)
} | {chr(byte): byte for byte in range(0x80, 0x100)}
# What people write behind a capital letter with an accent: quotation marks, dashes, an
# ellipsis, a no-break space.
_MARKS = frozenset("“”„‘’‚»«›‹…–—\u00a0·•")
# Of these nobody writes one between two small letters.
_NEVER_INSIDE = frozenset("“”„‚»«›‹")
# Letters of Western Europe have these first bytes.
_WESTERN = frozenset("ÂÃÄÅ")
# What Windows-1251 makes of Cyrillic letters: each is one of two letters and a sign
# that stands behind them in no word.
_CYRILLIC = expression(
    f"(?:[РС][{re.escape(bytes(range(0x80, 0xC0)).decode('cp1251', 'ignore'))}\u0098]){{3,}}"
)

# The sign of which a letter's first byte was made, its second one a plain blank: `Ã ` for
# `à`. Behind a capital it may end a word in capitals (IRMÃ).
_WITH_BLANK = expression(r"(?<![^\W\d_a-zà-ÿ])Ã(?: (?= )|(?= ))")


class Misread(NamedTuple):
    """A stretch of a text that was read in a wrong encoding, and what it says."""

    start: int
    end: int
    meant: str


def misread(text: str) -> Iterator[Misread]:
    """The stretches of a text that surely were UTF-8, read as Windows-1252 or Latin-1.

    A character of two bytes counts where nobody would write its two signs side by side,
    one that ends in a mark of punctuation only beside another or within a word; of
    other scripts than Latin at least two must follow one another.
    """
    if text.isascii():
        return
    for match in _WITH_BLANK.finditer(text):
        yield Misread(match.start(), match.end(), "à")
    runs = [
        _Run(match.start(), match.end(), match.group()) for match in _RUN.finditer(text)
    ]
    is_told_elsewhere = any(run.is_certain for run in runs)
    for run in runs:
        meant = run.meant
        if meant is None:
            continue
        is_sure = run.is_certain or _within_word(text, run)
        # A single pair of another first byte may be two letters of a name.
        is_likely = is_told_elsewhere if run.is_western else len(run.characters) > 1
        if is_sure or is_likely:
            yield Misread(run.start, run.end, meant)


@dataclass(frozen=True)
class _Run:
    """Characters in a row, each of two signs or more, as a wrong encoding makes
    them."""

    start: int
    end: int
    text: str

    @cached_property
    def characters(self) -> list[str]:
        """The signs that each character became."""
        return _CHARACTER.findall(self.text)

    @cached_property
    def is_certain(self) -> bool:
        """Whether one of its characters tells enough."""
        return any(map(_certain, self.characters))

    @property
    def is_western(self) -> bool:
        """Whether all its characters are letters of Western Europe."""
        return all(character[0] in _WESTERN for character in self.characters)

    @property
    def meant(self) -> str | None:
        """What was written; None where that is no text."""
        decoded = _decoded(self.text)
        return decoded if decoded is not None and all(map(_sensible, decoded)) else None


def misread_cyrillic(text: str) -> Iterator[Misread]:
    """The stretches of a text that were UTF-8 of Cyrillic letters, read as
    Windows-1251: `РїСЂРё` for `при`."""
    for match in _CYRILLIC.finditer(text) if not text.isascii() else ():
        try:
            meant = match.group().replace("\u0098", "").encode("cp1251").decode()
        except UnicodeError:
            continue
        if meant.isalpha():
            yield Misread(match.start(), match.end(), meant)


def _certain(character: str) -> bool:
    """Whether one character tells enough: a Western letter or sign, a quotation mark, a
    dash, a picture."""
    meant = _decoded(character)
    if meant is None or not _sensible(meant):
        return False
    if len(character) == 2:
        return (
            character[0] in _WESTERN
            and character[1] not in _MARKS
            and not character[1].isalpha()
        )
    return "\u2010" <= meant <= "\u203a" or meant in "€™" or meant >= "\U0001f000"


def _within_word(text: str, run: _Run) -> bool:
    """Whether a run ends in a quotation mark and goes on in small letters:
    `zeszÅ‚ego`."""
    return (
        run.text[-1] in _NEVER_INSIDE
        and run.text[0] in _WESTERN
        and text[run.end : run.end + 1].islower()
    )


def _decoded(text: str) -> str | None:
    try:
        return bytes(_BYTES[char] for char in text).decode()
    except UnicodeDecodeError:
        return None


def _sensible(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cn", "Co", "Cs")
