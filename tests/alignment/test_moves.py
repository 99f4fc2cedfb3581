"""Units that stand elsewhere, and texts that were rewritten: what is just enough for
either, and what is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from doclint.alignment.align import align
from doclint.alignment.bags import EMPTY
from doclint.alignment.costs import Costs
from doclint.alignment.history import Before, history
from doclint.alignment.likeness import Index, Likeness
from doclint.alignment.moves import with_moves
from doclint.alignment.table import Step, left_alone, right_alone
from doclint.alignment.traits import Traits
from doclint.dialects import dialect
from doclint.document import BlockKind, Document
from doclint.parsing import parse
from doclint.source import Source

# Long enough to be known again.
PLAIN = Traits(
    kind=BlockKind.PARAGRAPH,
    level=0,
    depth=(),
    codes=EMPTY,
    links=EMPTY,
    numbers=EMPTY,
    names=frozenset(),
    tokens=EMPTY,
    stems=frozenset(),
    marks=EMPTY,
    anchor="",
    text="",
    length=100,
)
# Longer by so much that it costs a fifth, and three tenths.
KNOWN, UNKNOWN = (replace(PLAIN, length=length) for length in (127, 143))


def moved(mine: Sequence[Traits], theirs: Sequence[Traits]) -> int:
    """How many of the units that stand alone on both pages are paired."""
    likeness = Likeness(
        Index([t.stems for t in mine]), Index([t.stems for t in theirs])
    )
    costs = Costs(mine, theirs, 1.0, likeness)
    steps: list[Step] = [left_alone(i) for i in range(len(mine))]
    steps += [right_alone(j) for j in range(len(theirs))]
    return sum(step.moved for step in with_moves(costs, steps, []))


def test_a_unit_is_known_again_elsewhere() -> None:
    assert moved([PLAIN], [KNOWN]) == 1
    assert moved([PLAIN], [UNKNOWN]) == 0


def test_a_run_is_believed_where_enough_of_it_is_known() -> None:
    """Else only what is known."""
    assert moved([PLAIN] * 5, [KNOWN, *[UNKNOWN] * 4]) == 1
    assert moved([PLAIN] * 10, [*[KNOWN] * 3, *[UNKNOWN] * 7]) == 10


def page(text: str, language: str) -> Document:
    return parse(Source(f"{language}.md", text), dialect("generic"), language)


def before(old: str, new: str) -> str | None:
    """What the first of two new paragraphs of the source was, by its history."""
    source = page(f"# A\n\n{new}\n\nThe pond is deep.\n", "en")
    translation = page("# A\n\nBonjour.\n\nL’étang est profond.\n", "fr")
    past = page(f"# A\n\n{old}\n", "en")
    known = history(align(source, translation), Before("a commit"), past)
    return known.changes[0].before


def test_a_text_was_rewritten() -> None:
    new = "The gate stays open."
    assert before("No wall is open.", new) == "No wall is open."
    assert before("A wall ran past it.", new) is None
