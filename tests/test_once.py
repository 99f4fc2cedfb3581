"""What is found once is kept with the page or pair, and dropped with it."""

from __future__ import annotations

import gc
import weakref

from doclint.alignment.align import align
from doclint.dialects import dialect
from doclint.document import Document
from doclint.once import once
from doclint.parsing import parse
from doclint.project import Pair
from doclint.source import Source


def page(text: str) -> Document:
    return parse(Source("page.md", text), dialect("generic"), "en")


class Answer:
    """Something that a test can see go away."""


def test_an_answer_is_found_once_for_each_question() -> None:
    asked: list[int] = []

    @once
    def length(document: Document, factor: int) -> int:
        asked.append(factor)
        return factor * len(document.text)

    one, other = page("one\n"), page("other\n")
    assert [length(one, 1), length(one, 1), length(one, 2), length(other, 1)] == [
        4,
        4,
        8,
        6,
    ]
    assert asked == [1, 2, 1]


def test_an_answer_goes_with_the_pair() -> None:
    @once
    def answer(pair: Pair) -> Answer:
        return Answer()

    pair = align(page("One.\n"), page("Un.\n"))
    kept = weakref.ref(answer(pair))
    assert kept() is not None
    del pair
    gc.collect()
    assert kept() is None
