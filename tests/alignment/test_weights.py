"""What each part of a pair's cost weighs: units that a third more or less of it would
take for one another, or no more.

Lengths are of characters; beside one of 100, one of 112 costs a tenth, one of 196 about
two thirds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import sqrt

import pytest

from doclint.alignment.align import straight
from doclint.alignment.bags import EMPTY, Bag, bag
from doclint.alignment.costs import Costs, length_ratio
from doclint.alignment.likeness import Index, Likeness
from doclint.alignment.settled import held_by_place, paired_by_place
from doclint.alignment.table import Move, Step, left_alone, right_alone, way
from doclint.alignment.traits import Traits
from doclint.document import BlockKind
from doclint.project import SURE
from together import each

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
HEADING = replace(PLAIN, kind=BlockKind.HEADING, level=2)
FENCE = replace(PLAIN, kind=BlockKind.FENCE)


def values(text: str) -> Bag:
    return bag(text.split())


def names(text: str) -> frozenset[str]:
    return frozenset(text.split())


def costs_of(mine: Sequence[Traits], theirs: Sequence[Traits]) -> Costs:
    """The costs of two pages of the same length."""
    likeness = Likeness(
        Index([t.stems for t in mine]), Index([t.stems for t in theirs])
    )
    return Costs(mine, theirs, 1.0, likeness)


def cost(one: Traits, other: Traits) -> float:
    """What it costs to take the only units of two pages for one another."""
    return costs_of([one], [other]).one(0, 0)


# By name, two units, and whether they are surely one another's translation.
ONE = PLAIN
TWO_NUMBERS = replace(PLAIN, numbers=values("1"))
SAME_CODE = replace(PLAIN, codes=values("a b c"))
ONE_CODE = replace(PLAIN, codes=values("pump"))
SAME_LINKS = replace(PLAIN, links=values("a b c"))
SAME_TOKENS = replace(FENCE, tokens=values("a b c"))
SAME_ID = replace(HEADING, anchor="one")
LEVEL = replace(HEADING, codes=values("a"), links=values("b"))
NAMED = replace(PLAIN, names=names("Anna"))
BESIDE_ONE_ANOTHER = (
    ("length, less", PLAIN, replace(PLAIN, length=226), True),
    ("length, more", PLAIN, replace(PLAIN, length=286), False),
    ("short texts, less", replace(PLAIN, length=2), replace(PLAIN, length=15), True),
    ("short texts, more", replace(PLAIN, length=2), replace(PLAIN, length=20), False),
    ("length at most, less", SAME_ID, replace(SAME_ID, length=1000), True),
    ("length at most, more", SAME_LINKS, replace(SAME_LINKS, length=1000), False),
    ("numbers, less", TWO_NUMBERS, replace(PLAIN, numbers=values("2"), length=112), True),
    ("numbers, more", TWO_NUMBERS, replace(PLAIN, numbers=values("2"), length=143), False),
    ("marks, less", replace(PLAIN, marks=values("?")), replace(PLAIN, length=112), True),
    ("marks, more", replace(PLAIN, marks=values("?")), replace(PLAIN, length=143), False),
    ("codes, less", SAME_CODE, replace(PLAIN, codes=values("a b"), length=143), True),
    ("codes, more", SAME_CODE, replace(PLAIN, codes=values("a b"), length=170), False),
    ("same codes, less", SAME_CODE, replace(SAME_CODE, length=320), True),
    ("same codes, more", SAME_CODE, replace(SAME_CODE, length=358), False),
    ("plain code, less", ONE_CODE, replace(PLAIN, text="by pump", length=160), True),
    ("plain code, more", ONE_CODE, replace(PLAIN, text="by pump", length=230), False),
    ("telling code, less", replace(PLAIN, codes=values("pum")), replace(PLAIN, text="by pump"), True),
    ("telling code, more", replace(PLAIN, codes=values("pu")), replace(PLAIN, text="by pump"), False),
    ("links, less", SAME_LINKS, replace(PLAIN, links=values("a b"), length=143), True),
    ("links, more", SAME_LINKS, replace(PLAIN, links=values("a b"), length=170), False),
    ("same links, less", SAME_LINKS, replace(SAME_LINKS, length=358), True),
    ("same links, more", SAME_LINKS, replace(SAME_LINKS, length=395), False),
    ("tokens, less", SAME_TOKENS, replace(FENCE, tokens=values("a b"), length=120), True),
    ("tokens, more", SAME_TOKENS, replace(FENCE, tokens=values("a b"), length=158), False),
    ("same tokens, less", SAME_TOKENS, replace(SAME_TOKENS, length=339), True),
    ("same tokens, more", SAME_TOKENS, replace(SAME_TOKENS, length=379), False),
    ("same names, less", NAMED, replace(NAMED, length=358), True),
    ("same names, more", NAMED, replace(NAMED, names=names("Anna Otto"), length=339), False),
    ("level, less", LEVEL, replace(LEVEL, level=3, length=112), True),
    ("level, more", LEVEL, replace(LEVEL, level=3, length=143), False),
    ("depth, less", PLAIN, replace(PLAIN, depth=(BlockKind.ITEM,), length=127), True),
    ("depth, more", PLAIN, replace(PLAIN, depth=(BlockKind.ITEM,), length=160), False),
    ("same id, less", SAME_ID, replace(SAME_ID, length=390), True),
    (
        "same id, more",
        replace(SAME_ID, numbers=values("1 2 3")),
        replace(SAME_ID, numbers=values("1 2"), length=397),
        False,
    ),
    ("other id, less", SAME_ID, replace(HEADING, anchor="two", length=112), True),
    ("other id, more", SAME_ID, replace(HEADING, anchor="two", length=143), False),
)  # fmt: skip


def test_what_tells_two_units_apart() -> None:
    def check(case: tuple[Traits, Traits, bool]) -> None:
        one, other, sure = case
        assert (cost(one, other) < SURE) is sure, cost(one, other)

    each(
        check,
        [(name, (one, other, sure)) for name, one, other, sure in BESIDE_ONE_ANOTHER],
    )


def moves(mine: Sequence[Traits], theirs: Sequence[Traits]) -> list[Move]:
    """The way through two pages."""
    steps = way(costs_of(mine, theirs), range(len(mine)), range(len(theirs)))
    return [step.move for step in steps]


def test_a_pair_is_better_than_two_gaps() -> None:
    one = replace(PLAIN, numbers=values("1"), marks=values("?"))
    near, far = (replace(PLAIN, length=length) for length in (180, 255))
    assert moves([one], [near]) == [Move.PAIR]
    assert moves([one], [far]) == [Move.RIGHT, Move.LEFT]


def test_another_unit_has_what_only_this_one_has() -> None:
    """A text stands in both languages, and elsewhere."""
    literal = replace(PLAIN, text="The Old Mill", length=20, names=names("Mill Old"))
    for length, sure in ((26, True), (34, False)):
        other = replace(literal, text="Die alte Mill", length=length)
        costs = costs_of([literal], [other, literal])
        assert (costs.one(0, 0) < SURE) is sure, costs.one(0, 0)


def test_a_text_that_both_have_tells_from_some_letters_on() -> None:
    for size, told in ((10, False), (14, True)):
        literal = replace(PLAIN, text="x" * size, length=size)
        costs = costs_of([literal], [PLAIN, literal])
        assert (costs.twins == {0: 1}) is told


def test_two_short_paragraphs_are_none() -> None:
    for size, joined in ((17, False), (24, True)):
        one = replace(PLAIN, text="one", length=size, numbers=values("1"))
        other = replace(PLAIN, length=size, numbers=values("3"))
        whole = replace(PLAIN, length=2 * size, numbers=values("1 3"))
        assert (moves([one, other], [whole]) == [Move.TWO_FOR_ONE]) is joined
        assert (moves([whole], [one, other]) == [Move.ONE_FOR_TWO]) is joined


def test_two_paragraphs_are_one() -> None:
    """Where that is better than to take one of them for the whole."""
    short = replace(PLAIN, length=1)
    for long, joined in (
        (replace(PLAIN, codes=values("a")), True),
        (replace(PLAIN, links=values("a")), False),
    ):
        assert (moves([short, long], [long]) == [Move.TWO_FOR_ONE]) is joined


def test_two_paragraphs_are_as_long_as_the_one() -> None:
    for length, joined in ((140, False), (147, True)):
        whole = replace(PLAIN, length=length)
        assert (
            moves([PLAIN, replace(PLAIN, text="two")], [whole]) == [Move.TWO_FOR_ONE]
        ) is joined


# Words that stand once on a page of nine units: each weighs 2.3.
OTHERS = [replace(PLAIN, stems=frozenset())] * 7
FEW, MANY = names("a b"), names("a b c d")
STRANGERS = names("e f"), names("e f g h")
BY_WORDS = (
    ("strange, less", replace(SAME_ID, stems=MANY), replace(SAME_ID, stems=STRANGERS[1]), True),
    (
        "strange, more",
        replace(SAME_ID, stems=MANY),
        replace(SAME_ID, stems=STRANGERS[1], length=127),
        False,
    ),
    (
        "shared, less",
        replace(PLAIN, stems=MANY),
        replace(PLAIN, stems=MANY, length=390, depth=(BlockKind.ITEM,)),
        True,
    ),
    (
        "shared, more",
        replace(PLAIN, stems=MANY, numbers=values("1 2 3")),
        replace(PLAIN, stems=MANY, numbers=values("1 2"), length=390, depth=(BlockKind.ITEM,)),
        False,
    ),
    (
        "full, less",
        replace(PLAIN, stems=FEW, codes=values("x")),
        replace(PLAIN, stems=STRANGERS[0], codes=values("x")),
        True,
    ),
    ("full, more", replace(PLAIN, stems=FEW), replace(PLAIN, stems=STRANGERS[0]), False),
)  # fmt: skip


def test_what_words_tell_of_two_units() -> None:
    def check(case: tuple[Traits, Traits, bool]) -> None:
        one, other, sure = case
        mine = [one, replace(PLAIN, stems=other.stems - one.stems), *OTHERS]
        theirs = [other, replace(PLAIN, stems=one.stems - other.stems), *OTHERS]
        found = costs_of(mine, theirs).one(0, 0)
        assert (found < SURE) is sure, found

    each(check, [(name, (one, other, sure)) for name, one, other, sure in BY_WORDS])


def test_words_that_tell_a_unit_from_others() -> None:
    said = replace(PLAIN, stems=names("a"))
    for blocks, telling in ((8, False), (19, True)):
        page = [said, *[PLAIN] * (blocks - 1)]
        assert costs_of(page, page).evidence(0, 0) is telling


def test_the_ratio_of_lengths_is_the_pages_own_by_half() -> None:
    """Of 2,000 characters, and within bounds."""
    mine = replace(PLAIN, length=2000)
    for length, ratio in ((3000, 1.5), (200, 0.6), (9000, 1.6)):
        theirs = replace(PLAIN, length=length)
        found = length_ratio([mine], [theirs], None, None)
        assert found == pytest.approx(sqrt(ratio))


def test_pages_of_the_same_blocks_are_taken_as_they_are() -> None:
    """Unless that costs too much."""
    first, last = (
        replace(PLAIN, numbers=values("1")),
        replace(PLAIN, numbers=values("2")),
    )
    for length, taken in ((143, True), (182, False)):
        costs = costs_of([first], [replace(last, length=length)])
        assert (straight(costs) is not None) is taken, costs.one(0, 0)


def test_captions_keep_their_place_among_pairs() -> None:
    caption = replace(PLAIN, kind=BlockKind.CAPTION)
    mine = [PLAIN, caption, PLAIN]
    theirs = [caption, PLAIN, PLAIN]
    steps = [*map(left_alone, range(3)), *map(right_alone, range(3))]
    placed = paired_by_place(costs_of(mine, theirs), steps)
    assert [(step.i, step.j) for step in placed] == [(-1, 0), (0, 1), (1, -1), (2, 2)]


def test_a_pair_between_sure_ones_is_sure() -> None:
    """Unless the two are too unlike; and its numbers are not compared by themselves."""
    costs = costs_of([PLAIN] * 3, [PLAIN] * 3)
    for cost, sure in ((1.5, True), (2.3, False)):
        steps = [
            Step(Move.PAIR, at, at, each) for at, each in enumerate((0.0, cost, 0.0))
        ]
        _, between, _ = held_by_place(costs, steps)
        assert (between.cost < SURE) is sure
        assert between.cost > 0.6
