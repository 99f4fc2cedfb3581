"""Typography checks on whole pages."""

from __future__ import annotations

import pytest

from doclint.catalogue import catalogue
from doclint.dialects import dialect
from doclint.document import Document, Segment
from doclint.findings import Hit
from doclint.languages import language
from doclint.parsing import parse
from doclint.rule import Context
from doclint.source import Source


def hits(id: str, text: str, code: str) -> list[Hit]:
    rule = catalogue()[id]
    page = parse(Source("page.md", text), dialect("generic"), code)
    context = Context(page, rule.options(), dialect("generic"), language(code))
    parts = (page,) if Document in rule.visits else page.of(Segment)
    return [hit for part in parts for hit in rule.check(part, context)]


def test_a_french_page_without_any_blank_is_told_once() -> None:
    [hit] = hits("typography/punctuation-spacing", "Un! Deux! Trois: quatre.\n", "fr")
    assert "3 marks" in hit.message


def test_the_blank_of_the_page_is_put() -> None:
    [hit] = hits(
        "typography/punctuation-spacing", "Un\u202f! Deux\u202f! Trois!\n", "fr"
    )
    assert hit.fix is not None and hit.fix.edits[0].text == "\u202f"


@pytest.mark.parametrize("code", ["ja", "zh", "ko", "en", "fr"])
def test_addresses_times_code_and_faces_are_no_marks(code: str) -> None:
    text = "https://a.example/b:c 10:30 `a :` a::b :smile: 1:1\n"
    assert hits("typography/punctuation-spacing", text, code) == []


def test_a_pair_too_far_apart_is_none() -> None:
    near, far = ["(open", *["x"] * 5, "close)"], ["(open", *["x"] * 30, "close)"]
    assert hits("typography/unbalanced-brackets", "\n\n".join(near), "en") == []
    assert len(hits("typography/unbalanced-brackets", "\n\n".join(far), "en")) == 2


def test_quotes_of_two_kinds_are_told_as_such() -> None:
    [hit] = hits("typography/unbalanced-quotes", 'Der "Anfang” davon.\n', "de")
    assert hit.message == 'found " closed by ”, expected two marks of one kind'
