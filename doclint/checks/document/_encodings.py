"""Text of UTF-8 that a program read in an encoding of Western Europe and wrote anew (`Ã©` for `é`)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from doclint.expressions import expression

# What Windows-1252 makes of the bytes 0x80 to 0xBF, which in UTF-8 follow the first byte of a character; what it leaves
# out are control characters, as in Latin-1.
_FOLLOWING = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xC0)) + "".join(
    map(chr, range(0x80, 0xA0))
)
_NEXT = f"[{re.escape(_FOLLOWING)}]"
_CHARACTER = expression(f"[Â-ß]{_NEXT}|[à-ï]{_NEXT}{{2}}|[ð-ô]{_NEXT}{{3}}")
_RUN = expression(f"(?:{_CHARACTER.pattern})+")
_BYTES = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)} | {
    chr(byte): byte for byte in range(0x80, 0x100)
}
# What people write behind a capital letter with an accent: quotation marks, dashes, an ellipsis, a no-break space.
_MARKS = frozenset("“”„‘’‚»«›‹…–—\u00a0·•")
# Of these nobody writes one between two small letters.
_NEVER_INSIDE = frozenset("“”„‚»«›‹")
# Letters of Western Europe have these first bytes; a single pair of another first byte may be two letters of a name.
_WESTERN = frozenset("ÂÃÄÅ")
_LEAST = 2


class Misread(NamedTuple):
    """A stretch of a text that was read in a wrong encoding, and what it says."""

    start: int
    end: int
    meant: str


def misread(text: str) -> Iterator[Misread]:
    """The stretches of a text that surely were UTF-8, read as Windows-1252 or Latin-1.

    A character of two bytes counts where nobody would write its two signs side by side, one that ends in a mark of
    punctuation only beside another or within a word; of other scripts than Latin at least two must follow one another.
    """
    if text.isascii():
        return
    runs = [(match, list(_CHARACTER.finditer(match.group()))) for match in _RUN.finditer(text)]
    certain = any(_certain(character.group()) for _, characters in runs for character in characters)
    for match, characters in runs:
        meant = _decoded(match.group())
        if meant is None or not all(_sensible(char) for char in meant):
            continue
        sure = any(_certain(character.group()) for character in characters) or _within_word(text, match)
        western = all(character.group()[0] in _WESTERN for character in characters)
        if sure or (western and certain) or (len(characters) >= _LEAST and not western):
            yield Misread(match.start(), match.end(), meant)


def _certain(character: str) -> bool:
    """Whether one character tells enough: a Western letter or sign, a quotation mark, a dash, a picture."""
    meant = _decoded(character)
    if meant is None or not _sensible(meant):
        return False
    if len(character) == 2:
        return character[0] in _WESTERN and character[1] not in _MARKS and not character[1].isalpha()
    return "\u2010" <= meant <= "\u203a" or meant in "€™" or meant >= "\U0001f000"


def _within_word(text: str, run: re.Match[str]) -> bool:
    """Whether a run ends in a quotation mark and goes on in small letters: `zeszÅ‚ego`."""
    return run.group()[-1] in _NEVER_INSIDE and run.group()[0] in _WESTERN and text[run.end() : run.end() + 1].islower()


def _decoded(text: str) -> str | None:
    try:
        return bytes(_BYTES[char] for char in text).decode()
    except UnicodeDecodeError:
        return None


def _sensible(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cn", "Co", "Cs")
