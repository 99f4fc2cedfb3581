"""What is found in a text as MDX: tags and faults."""

from __future__ import annotations

from doclint.dataclasses import dataclass
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class JsxTag:
    """A tag of JSX. `flow`: tags and expressions are all that its lines hold; `chunk`
    numbers the stretch of lines without a blank one that it stands in, `expressions`
    are the values and spreads in braces that it has."""

    span: Span
    name: str
    closing: bool
    self_closing: bool
    flow: bool
    chunk: int
    expressions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class MdxFault:
    """What stops the compiler: where, what was found there and what it wants.

    `misplaced`: the tag has both its halves, in places that the first version of MDX did not mind.
    """

    span: Span
    message: str
    misplaced: bool = False
