"""Edits become text in one place, which refuses what is malformed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.engine.mending.edits import Moves, apply, is_malformed
from doclint.findings import Change, Finding, Place, PlacedEdit, PlacedFix, Severity
from doclint.source import Position, Span

NOWHERE = Place(Position(1, 1), Position(1, 1))
Edits = list[tuple[int, int, str]]


def fix(edits: Edits, *, safe: bool = True) -> PlacedFix:
    placed = tuple(
        PlacedEdit(NOWHERE, Span(start, end), text) for start, end, text in edits
    )
    return PlacedFix("mend it", safe, placed, (Change.WORDS,))


def finding(edits: Edits, *, safe: bool = True) -> Finding:
    span = Span(*edits[0][:2]) if edits else Span(0, 0)
    given = fix(edits, safe=safe)
    return Finding(
        "terms/forbidden",
        Severity.ERROR,
        "found a",
        "a.md",
        None,
        span,
        NOWHERE,
        "",
        fix=given,
    )


@pytest.mark.parametrize(
    "edits",
    [
        [],
        [(3, 2, "x")],
        [(-1, 2, "x")],
        [(5, 7, "x")],
        [(0, 3, "x"), (2, 4, "y")],
        [(2, 2, "x"), (2, 2, "y")],
        [(4, 5, "y"), (0, 6, "x")],
    ],
    ids=["none", "backwards", "before", "behind", "crossing", "doubled", "within"],
)
def test_a_malformed_fix_is_never_applied(edits: Edits) -> None:
    assert is_malformed(fix(edits), 6)
    applied = apply("abcdef", [finding(edits), finding([(5, 6, "!")])])
    assert applied.text == "abcde!"
    assert [len(each.fix.edits) for each in applied.malformed if each.fix] == [
        len(edits)
    ]


def test_edits_side_by_side_are_all_right() -> None:
    assert (
        apply("abcdef", [finding([(2, 2, "<"), (2, 4, "CD"), (4, 4, ">")])]).text
        == "ab<CD>ef"
    )


def test_of_two_fixes_at_one_place_the_first_wins() -> None:
    applied = apply(
        "abcdef",
        [finding([(1, 4, "x")]), finding([(0, 2, "y")]), finding([(4, 5, "z")])],
    )
    assert applied.text == "ycdzf" and len(applied.taken) == 2


def test_what_is_not_safe_waits_to_be_asked_for() -> None:
    both = [finding([(0, 1, "x")], safe=False), finding([(2, 3, "y")])]
    assert apply("abc", both).text == "aby"
    assert apply("abc", both, unsafe=True).text == "xby"


SPOTS = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 4), st.text("xy", max_size=3)),
    max_size=8,
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(SPOTS)
def test_places_move_with_the_text(spots: list[tuple[int, int, str]]) -> None:
    text = "abcdefghijkl"
    applied = apply(
        text,
        [
            finding([(start, min(start + length, 12), new)])
            for start, length, new in spots
        ],
    )
    moves = Moves(applied.edits)
    for at, char in enumerate(text):
        if not any(edit.span.start <= at < edit.span.end for edit in applied.edits):
            assert applied.text[slice(*moves.span(Span(at, at + 1)))].startswith(char)
    assert [applied.text[slice(*span)] for span in moves.touched()] == [
        edit.text for edit in applied.edits
    ]
