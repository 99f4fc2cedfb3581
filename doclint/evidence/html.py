"""HTML elements and their attributes that a translation has otherwise than its source
text, or lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import Enum
from typing import Self

from doclint.dataclasses import dataclass, replace
from doclint.document import Document, HtmlTag
from doclint.evidence.attributes import attribute_changed
from doclint.evidence.beside import (
    changes,
    chosen,
    compared,
    first_line,
    is_aged,
    without_held,
)
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.languages.record import words
from doclint.once import once
from doclint.patterns import Pattern
from doclint.project import Pair, Unit
from doclint.source import Span
from doclint.text.props import holds_words

# Attributes that name a language, or what goes with one.
_OF_LANGUAGE = words("lang xml:lang hreflang dir")
# Addresses are compared by the rules of links.
_ADDRESSES = frozenset({"href", "src", "srcset", "poster", "data-src"})
# Marks of single words, which translations rightly add and leave out.
_MARKS = words("""
    abbr acronym b bdi bdo cite code dfn em i kbd mark q rp rt ruby s samp small span strong sub sup u var wbr br p
""")
# Other rules tell of links and images that are gone.
_LINKED = frozenset({"a", "img"})

# Attributes that a translation may leave out.
_OPTIONAL = frozenset({"id", "target", "rel"})
# Ids of these are made of their words; links to one that is gone are told elsewhere.
_HEADINGS = words("h1 h2 h3 h4 h5 h6")
# What names a place that links lead to.
_PLACES = frozenset({"id", "name"})


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What changes of HTML are one. Held by tests/evidence/test_degrees.py."""

    # More changes (count) than this in one block are told as one: at 2 and 4 blocks
    # with three and with four turn.
    most: int = 3


_LIMITS = _Calibration()


_Attributes = tuple[tuple[str, str | None], ...]


class HtmlDifference(Enum):
    """What of an element differs."""

    ATTRIBUTE = "attribute"  # the value of one
    LOST_ATTRIBUTE = "lost attribute"  # the translation's element has none of that name
    RENAMED_ATTRIBUTE = "renamed attribute"  # one for readers has another name
    ELEMENT = "element"  # another one stands in its place
    LOST_ELEMENT = "lost element"  # none does
    BLOCK = "block"  # so much of a block that it has other HTML


@dataclass(frozen=True, slots=True)
class HtmlChange(Evidence):
    """An element of a translated block that differs from its source's.

    `expected` and `written` are values where the value of `attribute` changed, else names of elements; where an
    attribute is lost, the value that it should have and the element that lacks it; where one has another name, the two
    names. `element` is the source's. Of a
    block that has other HTML only the first change is told, with how many they are (`places`).
    """

    difference: HtmlDifference
    element: str
    attribute: str
    places: int = 1

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """Attributes differ alike on many pages; elements do not."""
        return (
            (attribute_changed(self.element, self.attribute),) if self.attribute else ()
        )

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """All that differs. Among blocks of another version, elements of one name are
        taken for one another."""
        sure = not is_aged(pair)
        for source, translation in compared(pair):
            if source.html and translation.html and not source.fence:
                changes = list(cls._of_block(source, translation, pair, sure))
                if len(changes) > _LIMITS.most:
                    changes = [
                        replace(
                            changes[0],
                            difference=HtmlDifference.BLOCK,
                            attribute="",
                            places=len(changes),
                        )
                    ]
                yield from changes
                yield from cls._renamed(source, translation, pair, sure)

    @classmethod
    def _renamed(
        cls, source: Unit, translation: Unit, pair: Pair, sure: bool
    ) -> Iterator[Self]:
        """The attributes for readers whose name was translated with their value."""
        mine, theirs = _opening(source), _opening(translation)
        if list(map(_name, mine)) != list(map(_name, theirs)):
            return
        for tag, other in zip(mine, theirs, strict=True):
            names = _attribute_names(tag)
            other_names = _attribute_names(other)
            lost = names - other_names
            gained = other_names - names
            if len(lost) != 1 or len(gained) != 1:
                continue
            (name,) = lost
            (written,) = gained
            must_stay = {fixed for fixed, _, _ in _fixed(tag)} | _ADDRESSES
            if name not in must_stay and written not in _all_attribute_names(pair):
                yield cls(
                    tag.span,
                    other.span,
                    expected=name,
                    written=written,
                    difference=HtmlDifference.RENAMED_ATTRIBUTE,
                    element=tag.name,
                    attribute=name,
                    sure=sure,
                )

    @classmethod
    def _of_block(
        cls, source: Unit, translation: Unit, pair: Pair, sure: bool
    ) -> Iterator[Self]:
        mine, theirs = _opening(source), _opening(translation)
        mine_keys = [_key(tag) for tag in mine]
        their_keys = [_key(tag) for tag in theirs]
        lost, gained = changes(mine_keys, their_keys)
        if not lost:
            return
        free, free_there = without_held(mine, theirs, _are_one)
        left = chosen(free, lost, _key)
        new = chosen(free_there, gained, _key)
        for tag in left:
            twin = next((other for other in new if _name(other) == _name(tag)), None)
            if twin:
                new.remove(twin)
                yield from cls._of_attributes(tag, twin, pair, sure)
        known = set(map(_name, mine))
        kept = set(map(_name, theirs))
        unknown = [tag for tag in new if _name(tag) not in known]
        gone = [tag for tag in left if _name(tag) not in kept | _MARKS | _LINKED]
        for tag, other in zip(gone, unknown, strict=False):
            yield cls._of_element(tag, other.span, other.name, sure)
        for tag in gone[len(unknown) :]:
            yield cls._of_element(tag, first_line(pair, translation), "", sure)

    @classmethod
    def _of_element(cls, tag: HtmlTag, place: Span, written: str, sure: bool) -> Self:
        """An element that is gone; `written` is the name of another that stands there."""
        difference = HtmlDifference.ELEMENT if written else HtmlDifference.LOST_ELEMENT
        return cls(
            tag.span,
            place,
            expected=tag.name,
            written=written,
            difference=difference,
            element=tag.name,
            attribute="",
            sure=sure,
        )

    @classmethod
    def _of_attributes(
        cls, one: HtmlTag, other: HtmlTag, pair: Pair, sure: bool
    ) -> Iterator[Self]:
        """The attributes of an element that differ."""
        theirs = {name: (value, span) for name, value, span in _fixed(other)}
        for name, value, _ in _fixed(one):
            written, span = theirs.get(name, (None, None))
            if written == value or _may_differ(name, written, pair):
                continue
            if written is None or span is None:
                place, written_there = other.span, other.name
                difference = HtmlDifference.LOST_ATTRIBUTE
            else:
                place, written_there = span, written
                difference = HtmlDifference.ATTRIBUTE
            yield cls(
                one.span,
                place,
                value,
                written_there,
                difference,
                one.name,
                name,
                sure=sure,
            )


def _attribute_names(tag: HtmlTag) -> set[str]:
    return {name.lower() for name, _, _ in tag.attributes}


@once
def _all_attribute_names(pair: Pair) -> frozenset[str]:
    """The names of all attributes of the source page."""
    return frozenset(
        name for tag in pair.source.of(HtmlTag) for name in _attribute_names(tag)
    )


@once
def _places(pair: Pair) -> frozenset[str]:
    """The names that places of the source page have for links, and each one place of
    the translation."""
    in_source = _named(pair.source)
    in_translation = _named(pair.translation)
    return frozenset(name for name in in_source if in_translation[name] == 1)


def _named(page: Document) -> Counter[str]:
    """How often each name of a place stands on a page."""
    return Counter(
        value
        for tag in page.of(HtmlTag)
        for name, value, _ in tag.attributes
        if name.lower() in _PLACES and value
    )


@once
def _classes(pair: Pair) -> frozenset[str]:
    """The classes of all elements of the source page."""
    tags = pair.source.of(HtmlTag)
    values = (
        value
        for tag in tags
        for name, value, _ in tag.attributes
        if name.lower() == "class" and value
    )
    return frozenset(each for value in values for each in value.split())


def _opening(unit: Unit) -> list[HtmlTag]:
    return [tag for tag in unit.html if not tag.closing]


def _name(tag: HtmlTag) -> str:
    return tag.name.lower()


def _key(tag: HtmlTag) -> tuple[str, _Attributes]:
    return tag.name.lower(), tuple(
        sorted((name, value) for name, value, _ in _fixed(tag))
    )


def _are_one(one: HtmlTag, other: HtmlTag) -> bool:
    return _key(one) == _key(other)


def _fixed(tag: HtmlTag) -> Iterator[tuple[str, str, Span | None]]:
    """The attributes that must stay, blanks in their values made equal."""
    is_labelled = any(name.lower() == "label" for name, _, _ in tag.attributes)
    is_heading = tag.name.lower() in _HEADINGS
    for written_name, written_value, span in tag.attributes:
        name, value = written_name.lower(), written_value or ""
        # What has a label is not known to readers by its value.
        is_key = is_labelled and name == "value"
        is_compared_elsewhere = name in _OF_LANGUAGE | _ADDRESSES
        is_shown = holds_words(written_name, value)
        is_id_of_heading = is_heading and name == "id"
        is_free = is_compared_elsewhere or is_shown or is_id_of_heading
        if is_key or not is_free:
            yield name, " ".join(value.split()), span


def _may_differ(name: str, written: str | None, pair: Pair) -> bool:
    """Whether a translation may have another value of an attribute, or none."""
    if written is None:
        return name in _OPTIONAL
    if name == "class":
        # What the source page calls so elsewhere was neither translated nor misspelt:
        # another layout.
        return bool(written) and set(written.split()) <= _classes(pair)
    # Places to link to stand in another order: each has its own on both pages.
    return name in _PLACES and written in _places(pair)
