"""Steps of a numbered list that are out of count in a translation."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from doclint.checks.structure._lists import Marks, in_source, list_pairs
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


@rule(
    "structure/step-number",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="1. Open it\n2. Take it\n3. Close it\n",
            translation="1. Öffne\n2. Nimm\n⟦5⟧. Schließe\n",
            fixed="1. Öffne\n2. Nimm\n3. Schließe\n",
            language="de",
        ),
        bad(
            source="3. Open it\n4. Take it\n5. Close it\n",
            translation="3. Abre\n⟦6⟧. Toma\n5. Cierra\n",
            fixed="3. Abre\n4. Toma\n5. Cierra\n",
            language="es",
        ),
        good(
            source="1. Open it\n2. Take it\n3. Close it\n",
            translation="1. Ouvrez\n1. Prenez\n1. Fermez\n",
        ),
        good(
            source="1. Open it\n3. Take it\n7. Close it\n",
            translation="1. Ouvrez\n3. Prenez\n7. Fermez\n",
        ),
    ],
)
def step_number(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A step of a numbered list has not the number that follows the one before it, as it has in the source text.

    Most generators count for themselves, so readers of the site may see the right one;
    whoever reads the page as it is written, or splits the list, does not. Lists whose
    steps all have one number are left to the generator.
    """
    if pair.drifted:
        return
    for mine, theirs in list_pairs(pair):
        if len(mine) != len(theirs):
            continue  # a step that is gone is told itself
        wrong = _out_of_count(theirs)
        if wrong is not None and _out_of_count(mine) is None:
            yield _hit(theirs, wrong, in_source(pair, mine[wrong]))


def _hit(marks: Marks, at: int, related: tuple[Related]) -> Hit:
    """The number of a step, with the one that it should have."""
    written = marks[at]["number"]
    expected = str(int(marks[0]["number"]) + at)
    place = Span(*marks[at].span("number"))
    fix = Fix(
        f"write {expected}", (Edit(place, expected),), (Change.MARKS, Change.WORDS)
    )
    message = f"found step {written}, expected step {expected} behind the one before it"
    return Hit(place, message, expected, fix, related)


def _out_of_count(marks: Marks) -> int | None:
    """Which step is the first that does not follow the one before it; None where all
    do, or all have one number."""
    numbers = [int(mark["number"] or 0) for mark in marks]
    if len(set(numbers)) == 1:
        return None
    steps = enumerate(zip(numbers, count(numbers[0]), strict=False))
    wrong = (at for at, (written, expected) in steps if written != expected)
    return next(wrong, None)
