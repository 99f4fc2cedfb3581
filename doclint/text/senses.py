"""What a text says by words of closed lists: which of two opposites, and from which
sides it bounds its numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import groupby

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.languages import language, needs_no_blanks
from doclint.languages.joined import joined_words
from doclint.languages.meaning import Meaning, meaning
from doclint.languages.numerals import doubtful_numerals
from doclint.text.words import IN_WORD, level, word_texts

# The group of words that may say one or the other.
_BOTH, _EITHER = (0, 1), 2
# The opposites of numbers: at least and at most, more than and less than.
BOUND, COMPARE = "bound", "compare"


def senses(text: str, code: str | None) -> Mapping[str, frozenset[int]]:
    """Which side (0 or 1) of each pair of opposites a text has words of, by the pair's
    name.

    A longer form is read before a shorter one in it: "no more than" is not "more than".
    """
    record = meaning(code)
    if record is None or not record.opposites:
        return {}
    sides: defaultdict[str, set[int]] = defaultdict(set)
    plain = _without_phrases(level(text), record)
    for match in _opposites(record).pattern.finditer(plain):
        name, side = _opposites(record).side(match.group())
        sides[name].update(_BOTH if side == _EITHER else (side,))
    return {name: frozenset(of_name) for name, of_name in sides.items()}


_IN_WORD = expression(IN_WORD)
_STARTS, _ENDS = rf"(?<!{IN_WORD})", rf"(?!{IN_WORD})"


# Idioms that bound nothing, with the words of a bound in them.
_IDIOMS = expression(
    r"more or less|up to (?:you|date|now|speed)|plus ou moins|mehr oder weniger|más o menos|mais ou menos|più o meno"
)


def bounds(text: str, code: str | None) -> frozenset[int]:
    """From which sides a text bounds its numbers: 0 "at least", 1 "at most". Words far
    from any number, in digits or in words, bound none."""
    record = meaning(code)
    if record is None:
        return frozenset()
    opposites = _opposites(record)
    plain = _IDIOMS.sub(_masked, _without_phrases(level(text), record))
    before, after = (6, 6) if needs_no_blanks(record.code) else (16, 24)
    sides = set()
    for match in opposites.pattern.finditer(plain):
        name, side = opposites.side(match.group())
        beside = plain[max(match.start() - before, 0) : match.end() + after]
        if name == BOUND and _has_number(beside, code):
            sides.add(side)
    return frozenset(sides)


def _has_number(text: str, code: str | None) -> bool:
    """Whether a text says a number; the first and the last of its words may be cut."""
    if any(char.isdigit() for char in text):
        return True
    if needs_no_blanks(code):
        return any(form in text for form in _number_words(code))
    return not _number_words(code).isdisjoint(word_texts(text))


@cache
def _number_words(code: str | None) -> frozenset[str]:
    record = language(code)
    if record is None:
        return frozenset()
    forms = (form for each in record.numerals[1:] for form in each.split("/") if form)
    return frozenset(forms).union(doubtful_numerals(record.code))


def _without_phrases(text: str, record: Meaning) -> str:
    """A text, of the same length, in which nothing holds one of two opposites without
    saying it."""
    if not record.set_phrases:
        return text
    return _compiled(record.set_phrases).sub(_masked, text)


def _masked(match: re.Match[str]) -> str:
    return "\ufffc" * len(match.group())


def forms_of(text: str, code: str | None, name: str) -> str:
    """The first word of a text that is one of a pair of opposites, as it stands there;
    empty without one."""
    record = meaning(code)
    if record is None:
        return ""
    opposites = _opposites(record)
    for match in opposites.pattern.finditer(_without_phrases(level(text), record)):
        if opposites.side(match.group())[0] == name:
            return text[match.start() : match.end()]
    return ""


_ANY_ENDING = "*"


@dataclass(frozen=True, eq=False)
class _Opposites:
    """The opposites of a language: a pattern of all their forms, and what each says;
    `stems` are the beginnings of words, the longest first."""

    pattern: re.Pattern[str]
    sides: Mapping[str, tuple[str, int]]
    stems: tuple[str, ...]

    def side(self, form: str) -> tuple[str, int]:
        """The name of the pair that a form belongs to, and its side."""
        if form in self.sides:
            return self.sides[form]
        stem = next(stem for stem in self.stems if form.startswith(stem))
        return self.sides[stem + _ANY_ENDING]


@cache
def _opposites(record: Meaning) -> _Opposites:
    sides: dict[str, tuple[str, int]] = {}
    for name, *both in record.opposites:
        for side, forms in enumerate(both):
            for form in forms.split("/"):
                sides.setdefault(form, (name, side))
    longest_first = sorted(sides, key=len, reverse=True)
    stems = tuple(form[:-1] for form in longest_first if form.endswith(_ANY_ENDING))
    return _Opposites(any_of(longest_first, record.code), sides, stems)


def any_of(forms: list[str], code: str) -> re.Pattern[str]:
    """The first of some forms that a text has at a place.

    Neighbours with the same borders share them: where each has its own, an engine tries
    every form at every place.
    """
    bordered = groupby(forms, key=lambda form: _borders(form, code))
    alternatives = (
        f"{before}(?:{'|'.join(map(_written, alike))}){after}"
        for (before, after), alike in bordered
    )
    # Of a language without words of its own nothing is found.
    return expression("|".join(alternatives) or "(?!)")


def _written(form: str) -> str:
    """A pattern of a form, which may be the beginning of words."""
    if form.endswith(_ANY_ENDING):
        return re.escape(form[:-1]) + r"\w*"
    return re.escape(form)


def _borders(form: str, code: str) -> tuple[str, str]:
    """What must stand before a form, and behind it, that it is a word of its own."""
    if needs_no_blanks(code):
        return "", ""
    before = starts(code) if form[0].isalnum() and form != "n't" else ""
    is_word = _IN_WORD.fullmatch(form[-1]) or form[-1] == _ANY_ENDING
    return before, _ENDS if is_word else ""


@cache
def starts(code: str) -> str:
    """What must stand before a word of a language: no letter, or a small word that is
    written together with it."""
    behind = (rf"(?<=\b{re.escape(word)})" for word in joined_words(code))
    return f"(?:{'|'.join((_STARTS, *behind))})"


_compiled = cache(expression)
