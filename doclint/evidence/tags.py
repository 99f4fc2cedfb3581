"""Template tags: which a translation leaves out, and which of their arguments it has
otherwise."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from doclint.document import Document, Tag, TagKind
from doclint.expressions import expression
from doclint.patterns import Pattern, PatternKind
from doclint.project import Pair

# An argument: a name with its value, or a value alone; values in quotes or without
# blanks.
_ARGUMENT = expression(
    r"""
    (?: (?P<name> [\w.-]+ ) \s* [=:] \s* )?
    (?P<value> "[^"]*" | '[^']*' | `[^`]*` | [^\s"'`,]+ )
    """,
    re.VERBOSE,
)


def tag_left_out(tag: Tag) -> Pattern:
    """The pattern of a tag that the translation has less often; an end goes with its
    beginning."""
    return Pattern(PatternKind.TAG_LEFT_OUT, (_family(tag),))


def argument_changes(one: Tag, other: Tag) -> tuple[Pattern, ...]:
    """The patterns of the arguments in which two tags of one name differ, in the order
    of their names."""
    return tuple(pattern for pattern, differs in _compared(one, other) if differs)


def arguments(tag: Tag) -> Mapping[str, str]:
    """A tag's arguments by name, those without one by their place (`1`, `2`); quotes
    around values left out."""
    values: dict[str, str] = {}
    for match in _ARGUMENT.finditer(tag.arguments):
        places_taken = sum(name.isdigit() for name in values)
        name = match["name"] or str(places_taken + 1)
        values[name] = match["value"].strip("\"'`")
    return values


def occasions(pair: Pair) -> Iterator[tuple[Pattern, bool]]:
    """Each name of a tag once a page, and the arguments of tags that both pages have
    equally often."""
    mine, theirs = _by_name(pair.source), _by_name(pair.translation)
    for key, tags in mine.items():
        others = theirs.get(key, ())
        yield tag_left_out(tags[0]), len(others) < len(tags)
        if len(others) != len(tags):
            continue
        for tag, other in zip(tags, others, strict=True):
            yield from _compared(tag, other)


def _compared(one: Tag, other: Tag) -> Iterator[tuple[Pattern, bool]]:
    """The arguments of two tags, each with whether they differ in it."""
    mine, theirs = arguments(one), arguments(other)
    for name in sorted(mine.keys() | theirs.keys()):
        differs = mine.get(name) != theirs.get(name)
        yield _argument(one, name), differs


def _argument(tag: Tag, key: str) -> Pattern:
    arguments_of_tag = arguments(tag)
    first = arguments_of_tag.get("1", "")
    # `include` and its kin are as many tags as there are files to take in.
    name = (
        f"{tag.name} {first}"
        if tag.name.startswith(("include", "render")) and key != "1"
        else tag.name
    )
    return Pattern(PatternKind.ARGUMENT_CHANGED, (name, key))


def _family(tag: Tag) -> str:
    return tag.name.removeprefix("end").removeprefix("/")


def _by_name(document: Document) -> Mapping[tuple[TagKind, str], Sequence[Tag]]:
    tags: defaultdict[tuple[TagKind, str], list[Tag]] = defaultdict(list)
    for tag in document.of(Tag):
        if tag.name and tag.kind in (TagKind.TAG, TagKind.SHORTCODE):
            tags[tag.kind, _family(tag)].append(tag)
    return tags
