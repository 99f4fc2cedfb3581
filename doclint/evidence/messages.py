"""Messages of a translation beside those of their source, as several rules look at
them."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import OPAQUE, Message
from doclint.project import Pair, Unit


def message_pairs(pair: Pair) -> Iterator[tuple[Unit, Unit]]:
    """Each message that somebody has translated, the source's first."""
    for both in pair.blocks:
        if both.source and both.translation and _has_text(both.translation):
            yield both.source, both.translation


def _has_text(unit: Unit) -> bool:
    return unit.message is not None and bool(unit.message.text.strip())


def message_of(unit: Unit) -> Message:
    """The message that a unit is."""
    assert unit.message is not None  # noqa: S101  # asked of messages alone
    return unit.message


def message_prose(unit: Unit) -> str:
    """What readers read of a message, placeholders and markup gone."""
    return " ".join(unit.text.replace(OPAQUE, " ").split())


def called(unit: Unit) -> str:
    """A message by its key, cut where it is long."""
    _, _, name = unit.key.rpartition("\x04")
    key = " ".join(name.split())
    return key if len(key) <= _LONGEST else f"{key[:_LONGEST]}…"


# Characters of a key that a message names; longer ones are texts themselves.
_LONGEST = 50
