"""What a kind of pack entry is, and what comes out of loading packs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field

from doclint.dataclasses import dataclass
from doclint.rule import Rule
from doclint.vocabulary import EntryBase, Vocabulary


def _nothing(entry: EntryBase) -> None:
    """Find no fault."""


def _feeds_none(entry: EntryBase) -> str:
    return ""


def _no_rules(entries: Iterable[EntryBase]) -> Iterable[Rule]:
    return ()


@dataclass(frozen=True)
class Kind:
    """A kind of entry: `name` is how packs call it, `entry` the dataclass it is decoded
    to.

    `named` is the field that takes the entry's own key when it is not written out. `needs` are fields that must not
    be empty. `feeds` tells the rule that finds what an entry forbids, empty when it forbids nothing by itself: entries
    that feed a rule must have examples, others may not. `check` raises `FieldError` for what types cannot tell.
    `rules` makes the rules of all entries of the kind.
    """

    name: str
    entry: type[EntryBase]
    named: str = ""
    needs: tuple[str, ...] = ()
    feeds: Callable[[EntryBase], str] = _feeds_none
    check: Callable[[EntryBase], None] = _nothing
    rules: Callable[[Iterable[EntryBase]], Iterable[Rule]] = _no_rules


@dataclass(frozen=True)
class Loaded:
    """What packs teach: entries, and the rules that some of them are."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    rules: Mapping[str, Rule] = field(default_factory=dict)
