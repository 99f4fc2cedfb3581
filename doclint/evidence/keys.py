"""Front matter keys: whose values a translation has otherwise, and which it leaves
out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from doclint.document import Document, Entry
from doclint.patterns import Pattern, PatternKind
from doclint.project import Pair

_Path = tuple[str | int, ...]


def key_changed(name: str) -> Pattern:
    """The pattern of a key, dotted and without indexes, whose value is not the source
    text's."""
    return Pattern(PatternKind.KEY_CHANGED, (name,))


def key_left_out(name: str) -> Pattern:
    """The pattern of a key that the translation has not."""
    return Pattern(PatternKind.KEY_LEFT_OUT, (name,))


def key_kept(name: str) -> Pattern:
    """The pattern of a key whose value, several words, the translation leaves as the
    source text has it."""
    return Pattern(PatternKind.KEY_KEPT, (name,))


def occasions(pair: Pair) -> Iterator[tuple[Pattern, bool]]:
    """Every key of the source page whose mapping the translation has, too. Items of
    lists are matched by index."""
    mine, theirs = _named(pair.source), _named(pair.translation)
    parents = {path[:-1] for path in theirs}
    for path, entry in mine.items():
        other = theirs.get(path)
        if other is None:
            if path[:-1] in parents:
                yield key_left_out(entry.name), True
            continue
        yield key_left_out(entry.name), False
        is_same = entry.value == other.value
        if _is_scalar(entry.value):
            yield key_changed(entry.name), not is_same
        if isinstance(entry.value, str) and " " in entry.value.strip():
            yield key_kept(entry.name), is_same


def _named(document: Document) -> Mapping[_Path, Entry]:
    return {
        entry.path: entry
        for entry in document.of(Entry)
        if isinstance(entry.path[-1], str)
    }


def _is_scalar(value: object) -> bool:
    return isinstance(value, (str, int, float, bool))
