"""Messages of two languages beside one another, by their keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from doclint.alignment.units import message_units
from doclint.document import BlockKind, Document, Message, MessageState
from doclint.project import BlockPair, Pair, Unit

_OTHER = "other"


def align_messages(source: Document, translation: Document) -> Pair:
    """The two as a pair: each message of the translation beside that of its key, then
    what the source alone has.

    A language may have other plural forms than the source: each is held to the source's
    own, or to its general one. What its file calls unfinished is beside nothing: readers
    see the source's text there.
    """
    mine, theirs = message_units(source), message_units(translation)
    return Pair(source, translation, tuple(_pairs(_by_key(mine), theirs)))


def _by_key(units: tuple[Unit, ...]) -> Mapping[str, dict[str, Unit]]:
    by_section: defaultdict[str, dict[str, Unit]] = defaultdict(dict)
    for unit in units:
        by_section[unit.key].setdefault(_message(unit).form, unit)
    return by_section


def _pairs(
    mine: Mapping[str, dict[str, Unit]], theirs: tuple[Unit, ...]
) -> Iterator[BlockPair]:
    met: set[str] = set()
    for unit in theirs:
        forms = mine.get(unit.key)
        met.add(unit.key)
        if _message(unit).state is MessageState.DONE:
            source = _of_form(forms, _message(unit).form) if forms else None
            yield BlockPair(source, unit)
    for key, forms in mine.items():
        if key not in met:
            yield BlockPair(_of_form(forms, _OTHER), None)


def _of_form(forms: Mapping[str, Unit], form: str) -> Unit:
    """The source's message for a plural form; gettext numbers a language's forms, of
    which the first is singular."""
    if form == "0":
        return next(iter(forms.values()))
    return forms.get(form) or forms.get(_OTHER) or next(iter(forms.values()))


def _message(unit: Unit) -> Message:
    assert unit.message is not None and unit.kind is BlockKind.MESSAGE  # noqa: S101  # made of messages alone
    return unit.message
