"""What a configuration says, where it says so in so many words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from types import MappingProxyType

from doclint.dataclasses import dataclass
from doclint.source import Span

_NOWHERE = Span(0, 0)
_NONE: Mapping[str, ScriptValue] = MappingProxyType({})


class ValueKind(StrEnum):
    """What sort of value it is."""

    TEXT = "text"
    FLAG = "flag"
    PATTERN = "pattern"  # a regular expression
    LIST = "list"
    MAP = "map"
    ABSENT = "absent"
    COMPUTED = "computed"  # nobody knows before the site is built


@dataclass(frozen=True, slots=True)
class ScriptValue:
    """A value of a script: `span` is where a text stands in `file`, without its quotes.

    `open`: a list or object may hold more than what is written in it (`...rest`, `.filter(…)`).
    """

    kind: ValueKind
    text: str = ""
    span: Span = _NOWHERE
    file: str = ""
    items: tuple[ScriptValue, ...] = ()
    pairs: Mapping[str, ScriptValue] = field(default_factory=lambda: _NONE)
    open: bool = False

    def at(self, *keys: str) -> ScriptValue:
        """The value below some keys; computed where an object may hold more than is
        written."""
        value = self
        for key in keys:
            value = value.pairs.get(key) or (
                COMPUTED if value.open or value.kind is ValueKind.COMPUTED else ABSENT
            )
        return value

    def string(self, default: str = "") -> str:
        """The text that this is, or else the default."""
        return self.text if self.kind is ValueKind.TEXT else default

    def flag(self, default: bool | None = None) -> bool | None:
        """The truth value that this is, or else the default."""
        return self.text == "true" if self.kind is ValueKind.FLAG else default

    @property
    def known(self) -> bool:
        """Whether all of it is told, or its absence."""
        return self.kind is not ValueKind.COMPUTED and not self.open

    def strings(self) -> tuple[str, ...]:
        """The texts of a list; a text alone is a list of one."""
        values = self.items if self.kind is ValueKind.LIST else (self,)
        return tuple(item.text for item in values if item.kind is ValueKind.TEXT)

    def walk(self, depth: int = 24) -> Iterator[ScriptValue]:
        """This and all values below."""
        yield self
        for each in (*self.items, *self.pairs.values()) if depth else ():
            yield from each.walk(depth - 1)


ABSENT = ScriptValue(ValueKind.ABSENT)
COMPUTED = ScriptValue(ValueKind.COMPUTED)
