"""Arabic letters in languages that write others for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import Document, Role, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

# Yeh and kaf as Arabic has them, and as Persian has them.
_OWN = str.maketrans("\u064a\u0643", "\u06cc\u06a9")
# Not a word of Arabic itself, with its article or its ending.
_FOREIGN = expression(
    "(?<![\u0621-\u06d3])(?!\u0627\u0644|[\u0621-\u06d3]*\u0629)"
    "[\u0621-\u06d3]*[\u064a\u0643][\u0621-\u06d3]*"
)
_USUAL = expression("[\u06cc\u06a9]")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a page writes the letters of its language; pages on either side stand in
    tests/checks/test_texts_by_degrees.py."""

    # It has so many of them for each word with one of the other (count).
    habit: int = 4


_LIMITS = _Calibration()


@rule(
    "typography/arabic-letter",
    visits=Document,
    severity=Severity.INFO,
    preview=True,
    examples=[
        bad(
            "این یک کلید کوچک است و ⟦كلید⟧ بزرگ نیست.\n",
            language="fa",
            fixed="این یک کلید کوچک است و کلید بزرگ نیست.\n",
        ),
        good("این یک کلید است.\n", language="fa"),
        good("این كلید، كلید و كلید.\n", language="fa"),
        good("این یک کلید کوچک از العربية است.\n", language="fa"),
        good("المفتاح الكبير في البيت.\n", language="ar"),
    ],
)
def arabic_letter(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A Persian, Urdu, Kurdish or Pashto word has the Arabic yeh or kaf, where the page writes the language's own.

    They look nearly alike, and search finds one of the two. Old keyboards leave them.
    """
    if ctx.language is None or not ctx.language.persian_letters:
        return
    segments = [each for each in document.of(Segment) if each.role is not Role.TITLE]
    foreign = [
        (segment, match)
        for segment in segments
        for match in _FOREIGN.finditer(segment.text)
    ]
    usual = sum(len(_USUAL.findall(segment.text)) for segment in segments)
    if len(foreign) * _LIMITS.habit > usual:
        return
    for segment, match in foreign:
        yield _hit(segment, match)


def _hit(segment: Segment, match: re.Match[str]) -> Hit:
    """A word with letters of Arabic, and how it is written."""
    place = segment.place(*match.span())
    right = match.group().translate(_OWN)
    fix = Fix(f"write {right}", (Edit(place, right),), (Change.LETTERS, Change.WORDS))
    message = f"found {match.group()} with a letter of Arabic, expected {right}"
    return Hit(place, message, right, fix)
