"""Attributes of HTML elements and components that a translation has otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from doclint.document import HtmlTag
from doclint.evidence.beside import compared
from doclint.patterns import Pattern, PatternKind
from doclint.project import Pair, Unit


def attribute_changed(element: str, attribute: str) -> Pattern:
    """The pattern of an attribute of an element whose value is not the source
    text's."""
    return Pattern(PatternKind.ATTRIBUTE_CHANGED, (element.lower(), attribute.lower()))


def occasions(pair: Pair) -> Iterator[tuple[Pattern, bool]]:
    """The attributes of elements that two blocks have equally often, in order."""
    for source, translation in compared(pair):
        if not (source.html and translation.html):
            continue
        mine, theirs = _by_name(source), _by_name(translation)
        for name, elements in mine.items():
            others = theirs.get(name, ())
            if len(others) == len(elements):
                for one, other in zip(elements, others, strict=True):
                    yield from _compared(one, other)


def _compared(one: HtmlTag, other: HtmlTag) -> Iterator[tuple[Pattern, bool]]:
    theirs = {name.lower(): value for name, value, _ in other.attributes}
    for name, value, _ in one.attributes:
        other_value = theirs.get(name.lower())
        differs = _plain(other_value) != _plain(value)
        yield attribute_changed(one.name, name), differs


def _plain(value: str | None) -> str:
    return " ".join((value or "").split())


def _by_name(unit: Unit) -> Mapping[str, Sequence[HtmlTag]]:
    tags: defaultdict[str, list[HtmlTag]] = defaultdict(list)
    for element in unit.html:
        if not element.closing:
            tags[element.name.lower()].append(element)
    return tags
