"""What is said of marks of translation tools."""

from __future__ import annotations

from doclint.checks.markup.leftover_placeholder import leftover_placeholder
from examples import found
from projects import Roots


def test_marks_of_a_text_are_counted(roots: Roots) -> None:
    two, one, *_ = leftover_placeholder.examples
    messages = [
        finding.message
        for example in (two, one)
        for finding in found(leftover_placeholder, example, roots, example.pages)
    ]
    assert [message.partition(", a mark")[0] for message in messages] == [
        "found <0> (and 1 more)",
        "found </ 0>",
    ]
