"""Front matter keys that a translation lost or renamed, lists that lost items, and
values that it has otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Self

from doclint.dataclasses import dataclass
from doclint.dialects import dialect
from doclint.document import Document, Entry, FrontMatter, Heading, Role, Segment
from doclint.evidence.items import Items, paths_of, unequal_lists
from doclint.evidence.keys import key_changed, key_left_out
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.evidence.targets import Address, address_reader
from doclint.expressions import expression
from doclint.patterns import Pattern
from doclint.project import Pair
from doclint.source import Span
from doclint.text.keys import ADDRESSES, is_neighbour, is_own, is_prose, is_setting
from doclint.vocabulary import KeySpec

_Path = tuple[str | int, ...]
# Redirections from addresses that the source page once had, where no translation ever
# was.
_OF_OLD_ADDRESSES = frozenset({"alias", "aliases", "redirect_from", "redirects"})
_TITLE = "title"
# Of the keys that a page lacks so many are named.
_SHOWN = 3
_ALL_KEYS = "front matter"
# What a machine writes, a hash or an id: letters and digits in a row.
_MACHINE_MADE = expression(r"(?=.*\d)(?=.*[a-z])[\w-]{6,}", re.I)
_COMMENT = expression(r"^[ \t]*#(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class KeyLoss(Evidence):
    """A front matter key of the source page that the translation has not.

    `expected` is the name. `renamed`: another name stands in its place, `written`; else `place` is the end of what
    comes before it. `sure` is False where a page may rightly be without the key.
    """

    renamed: bool
    patterns: tuple[Pattern, ...]

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """The keys that are gone, mapping by mapping; in lists of mappings those that
        have as many items."""
        if not _has_keys(pair.source):
            return
        if not (_has_keys(pair.translation) and pair.translation.of(Entry)):
            yield from cls._of_all(pair)
            return
        uneven = {
            items.source.path[0]
            for items in unequal_lists(pair.source, pair.translation)
        }
        mine, theirs = _by_parent(pair.source), _by_parent(pair.translation)
        declared = frozenset(setting.vocabulary.keys())
        for parent, entries in mine.items():
            others = theirs.get(parent)
            if others and not (parent and parent[0] in uneven):
                yield from cls._of_mapping(entries, others, declared, pair)

    @classmethod
    def _of_all(cls, pair: Pair) -> Iterator[Self]:
        """The keys of a page whose translation has no front matter at all, or an empty
        one, together; a title alone may be repeated by the heading."""
        front = next(iter(pair.translation.of(FrontMatter)), None)
        if front is not None and not front.readable:
            return
        entries = [entry for entry in pair.source.of(Entry) if _is_top_key(entry)]
        if not entries:
            return
        is_title = all(str(entry.path[0]).lower() == _TITLE for entry in entries)
        may_be_heading = front is None or _has_title(pair.translation)
        if is_title and may_be_heading:
            return
        names = ", ".join(str(entry.path[0]) for entry in entries[:_SHOWN])
        patterns = (key_left_out(_ALL_KEYS),)
        where = entries[0].span, Span(0, 0)
        yield cls(*where, names, "", False, patterns, sure=is_title)

    @classmethod
    def _of_mapping(
        cls,
        mine: Mapping[str, Entry],
        theirs: Mapping[str, Entry],
        declared: frozenset[str],
        pair: Pair,
    ) -> Iterator[Self]:
        order = list(theirs.values())
        explained = _comments(pair.translation)
        end = order[0].span.start
        for at, (name, entry) in enumerate(mine.items()):
            other = order[at] if at < len(order) else None
            renamed = other and _may_be_renamed(entry, other, mine, declared)
            if name in theirs:
                end = theirs[name].span.end
                continue
            if name in explained or (_is_for_one_page(name) and not renamed):
                continue
            is_declared = entry.name in declared
            patterns = () if is_declared else (key_left_out(entry.name),)
            if other and renamed:
                written = str(other.path[-1])
                yield cls(entry.key_span, other.key_span, name, written, True, patterns)
                end = other.span.end
                continue
            may_lack = name in ADDRESSES or _may_be_left_out(entry, mine, theirs)
            place = Span(end, end)
            sure = is_declared or not may_lack
            yield cls(entry.span, place, name, "", False, patterns, sure=sure)


@dataclass(frozen=True, slots=True)
class ItemLoss(Evidence):
    """A list of mappings in the front matter that lost items. `key` is the list's;
    `expected` the first lost item by its first value; `there` and `here` how many items
    source and translation have."""

    key: str
    there: int
    here: int

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """The lists that are shorter and have items in common."""
        if not (_has_keys(pair.source) and _has_keys(pair.translation)):
            return
        for items in unequal_lists(pair.source, pair.translation):
            name = items.translation.name
            if items.lost and name not in _OF_OLD_ADDRESSES and not is_own(name):
                yield cls._from(items, pair)

    @classmethod
    def _from(cls, items: Items, pair: Pair) -> Self:
        path = (*items.source.path, items.lost[0])
        inside = (
            entry for entry in pair.source.of(Entry) if entry.path[: len(path)] == path
        )
        first = next(inside, items.source)
        there, here = _length(items.source.value), _length(items.translation.value)
        return cls(
            first.span,
            items.translation.key_span,
            _shown(first.value),
            "",
            items.translation.key,
            there,
            here,
        )


@dataclass(frozen=True, slots=True)
class KeyChange(Evidence):
    """A front matter value that the site reads and the translation has otherwise.

    `declared`: the vocabulary says that the value is the same in all languages. `sure`: it says anything of the key.
    """

    key: str
    declared: bool
    patterns: tuple[Pattern, ...]

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """The values that differ and must not. Items of lists are compared with those
        that they translate."""
        specs = setting.vocabulary.keys()
        entries = {
            _as_read(entry.path, pair.source): entry for entry in pair.source.of(Entry)
        }
        prose = {
            segment.key
            for segment in pair.source.of(Segment)
            if segment.role is Role.FRONT_MATTER
        }
        read = address_reader(setting.source_language, pair.translation.language)
        moved = paths_of(pair.source, pair.translation)
        names = dialect(pair.source.dialect).page_keys
        for entry in pair.translation.of(Entry):
            path = moved.get(entry.path, entry.path)
            source = entries.get(_as_read(path, pair.source))
            if source is None or not _differ(source, entry):
                continue
            spec = specs.get(source.name)
            is_broken = _was_truth(source, entry) or _was_emptied_address(source, entry)
            is_name = source.key in names
            must_stay = is_name or _must_stay(source, spec, source.key in prose)
            if not is_broken and not must_stay:
                continue
            if not _lead_alike(source, entry, read):
                yield cls._from(source, entry, spec, pair)

    @classmethod
    def _from(
        cls, source: Entry, entry: Entry, spec: KeySpec | None, pair: Pair
    ) -> Self:
        expected = pair.source.source.cut(source.value_span)
        written = pair.translation.source.cut(entry.value_span)
        declared = spec is not None and spec.translate is False
        # What was declared is the user's own word; no manner of the site stands against
        # it.
        patterns = () if spec else (key_changed(source.name),)
        where = source.span, entry.value_span, expected, written
        return cls(*where, entry.key, declared, patterns, sure=spec is not None)


def _has_keys(document: Document) -> bool:
    front = next(iter(document.of(FrontMatter)), None)
    return front is not None and front.readable


def _has_title(document: Document) -> bool:
    """Whether a page's title stands in its text."""
    return any(heading.level == 1 for heading in document.of(Heading))


def _by_parent(document: Document) -> Mapping[_Path, Mapping[str, Entry]]:
    """Entries with a name, by the mapping they stand in."""
    entries: dict[_Path, dict[str, Entry]] = {}
    for entry in document.of(Entry):
        *parent, name = _as_read(entry.path, document)
        if isinstance(name, str):
            entries.setdefault(tuple(parent), {})[name] = entry
    return entries


def _as_read(path: _Path, document: Document) -> _Path:
    """A path with its names as the site reads them: some generators read `Title` as
    `title`."""
    if not dialect(document.dialect).folded_keys:
        return path
    return tuple(step.lower() if isinstance(step, str) else step for step in path)


def _comments(document: Document) -> str:
    """What the comments of the front matter say: who names a key there has left it out
    on purpose."""
    front = next(iter(document.of(FrontMatter)), None)
    text = document.source.cut(front.content_span) if front else ""
    return "\n".join(_COMMENT.findall(text))


def _is_for_one_page(name: str) -> bool:
    """Whether each version of a page has the key for itself or not at all."""
    return is_own(name) or name in _OF_OLD_ADDRESSES


def _may_be_renamed(
    entry: Entry, other: Entry, mine: Mapping[str, Entry], declared: frozenset[str]
) -> bool:
    """Whether a translation's key may be another name for one of the source's: it is
    none that a page has anyway."""
    name = str(other.path[-1])
    if name in mine or other.name in declared or is_own(name):
        return False
    is_same = entry.value == other.value
    if _is_for_one_page(entry.name):
        return entry.value not in (None, "", ()) and is_same
    if not is_same and _MACHINE_MADE.fullmatch(str(other.value)):
        return False  # a tool's own key: translators leave such a value as it is
    return type(entry.value) is type(other.value)


def _may_be_left_out(
    entry: Entry, mine: Mapping[str, Entry], theirs: Mapping[str, Entry]
) -> bool:
    """Whether a page may do without a key: what comes before or after it in its own
    language, or a title for narrow places where its own is as short."""
    name = str(entry.path[-1])
    if is_neighbour(name):
        return True
    title, other_title = mine.get(_TITLE), theirs.get(_TITLE)
    if title is None or other_title is None:
        return False
    if not is_prose(name) or not isinstance(entry.value, str):
        return False
    length = len(entry.value)
    is_shorter_form = length < len(str(title.value))
    return is_shorter_form and len(str(other_title.value)) <= length


def _length(value: object) -> int:
    return len(value) if isinstance(value, tuple) else 0


def _shown(value: object) -> str:
    """An item by its first value."""
    return (
        str(next(iter(value.values()), "")) if isinstance(value, dict) else str(value)
    )


def _differ(source: Entry, entry: Entry) -> bool:
    if isinstance(source.value, (dict, tuple)):
        return False
    return type(source.value) is not type(entry.value) or source.value != entry.value


def _must_stay(entry: Entry, spec: KeySpec | None, prose: bool) -> bool:
    """Whether a value is by declaration, by its key and by its form the same in all
    languages."""
    if spec and spec.translate is not None:
        return not spec.translate
    if spec and spec.values:
        return True
    if prose or is_own(entry.name) or entry.name in ADDRESSES:
        return False
    if isinstance(entry.value, (bool, int, float)):
        return True
    is_item = isinstance(entry.path[-1], int)
    if is_item or not isinstance(entry.value, str):
        return False
    return is_setting(entry.value)


def _was_truth(source: Entry, entry: Entry) -> bool:
    """Whether a truth value became a word (`draft: faux`), which a site takes for true,
    whatever the key."""
    return (
        isinstance(source.value, bool)
        and isinstance(entry.value, str)
        and entry.value.isalpha()
    )


def _lead_alike(source: Entry, entry: Entry, read: Callable[[str], Address]) -> bool:
    """Whether both values are addresses that lead to one place."""
    if not isinstance(source.value, str) or entry.value is None:
        return False
    return read(source.value).place == read(str(entry.value)).place


def _is_top_key(entry: Entry) -> bool:
    """Whether it is a key of the whole page that its translation should have, too."""
    is_top = len(entry.path) == 1
    return is_top and not _is_for_one_page(entry.name)


def _was_emptied_address(source: Entry, entry: Entry) -> bool:
    """Whether an address is gone whose key is there: `redirect_from: "  "`."""
    if source.name not in ADDRESSES or not isinstance(source.value, str):
        return False
    written = str(entry.value or "")
    return bool(source.value.strip()) and not written.strip()
