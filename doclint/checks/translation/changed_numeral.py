"""Numbers in words that a translation changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from doclint.evidence.beside import told
from doclint.evidence.prose_pairs import prose_pairs
from doclint.findings import Hit, Severity
from doclint.languages import Language, language
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.numbers import numbers
from doclint.text.words import level, words

# "One" and "two" are articles and "both" in many languages; from three on a word says a number.
_LEAST = 3
# In longer blocks other words may say the number.
_LONGEST = 240


@rule(
    "translation/changed-numeral",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(source="It has three doors and a roof.\n", translation="Il a ⟦quatre⟧ portes et un toit.\n"),
        bad(source="The four rooms are big.\n", translation="Die ⟦fünf⟧ Zimmer sind groß.\n", language="de"),
        good(source="It has three doors.\n", translation="Il a trois portes.\n"),
        good(source="It has three doors.\n", translation="Il a 3 portes.\n"),
        good(source="Three of five are open.\n", translation="Drei von fünf sind offen.\n", language="de"),
        good(source="The third and last one.\n", translation="Le dernier des trois.\n"),
    ],
)
def changed_numeral(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A number written as a word is another than in the source text: "quatre" for "three".

    Told where each block has one number in words that the other has neither in words nor in digits.
    """
    source, own = language(pair.source.language), language(pair.translation.language)
    if source is None or own is None or not source.numerals or not own.numerals:
        return
    for one, other in prose_pairs(pair):
        if len(one.text) > _LONGEST:
            continue
        mine = _said(one.text, source)
        theirs = _said(other.text, own) if mine else {}
        lost = [value for value in mine if value not in theirs and str(value) not in _digits(other.text)]
        gained = [value for value in theirs if value not in mine and str(value) not in _digits(one.text)]
        if len(lost) == 1 and len(gained) == 1:
            start, end = theirs[gained[0]]
            found, wanted = other.text[start:end], one.text[slice(*mine[lost[0]])]
            message = f"found “{found}”, expected the number that the source text has, “{wanted}”"
            yield Hit(other.place(start, end), message, related=told(pair, one.span))


def _said(text: str, record: Language) -> Mapping[int, tuple[int, int]]:
    """The numbers that a text says in words, with the place of the first word of each."""
    values = _values(record)
    found: dict[int, tuple[int, int]] = {}
    for word in words(text):
        value = values.get(level(word.text))
        if value is not None:
            found.setdefault(value, (word.start, word.end))
    return found


@cache
def _values(record: Language) -> Mapping[str, int]:
    return {form: value for value, forms in enumerate(record.numerals) for form in forms.split("/") if value >= _LEAST}


def _digits(text: str) -> frozenset[str]:
    return frozenset(value for number in numbers(text) for value in number.values)
