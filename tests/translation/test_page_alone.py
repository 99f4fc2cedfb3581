"""Translation checks on whole pages: what an example of one block cannot show."""

from __future__ import annotations

from doclint.catalogue import catalogue
from doclint.dialects import dialect
from doclint.document import Document, Segment
from doclint.findings import Hit
from doclint.languages import language
from doclint.parsing import parse
from doclint.rule import Context
from doclint.source import Source

PARAGRAPHS = [
    "You can then use the button to save the page.",
    "It is also possible to open it with your own key.",
    "There are many things that you should know about this.",
    "When you have done that, wait until the page is there.",
    "All of these pages are written for you and your team.",
    "This is what they do with it when they have the time.",
    "If you have any more questions, then ask us about them.",
]
FRENCH = "Cette page est écrite pour vous et pour votre équipe, avec tous les détails."


def hits(
    id: str, text: str, code: str = "fr", source: str | None = "en"
) -> list[tuple[str, Hit]]:
    rule = catalogue()[id]
    page = parse(Source("page.md", text), dialect("generic"), code)
    context = Context(
        page, rule.options(), dialect("generic"), language(code), source_language=source
    )
    parts = (page,) if Document in rule.visits else page.of(Segment)
    return [
        (page.source.cut(hit.span), hit)
        for part in parts
        for hit in rule.check(part, context)
    ]


def test_an_untranslated_page_is_told_once() -> None:
    found = hits("translation/foreign-sentence", "\n\n".join(PARAGRAPHS))
    assert [text for text, _ in found] == PARAGRAPHS[:1]
    assert "mostly in English (100% of its text)" in found[0][1].message


def test_some_sentences_are_each_told() -> None:
    page = "\n\n".join([FRENCH, PARAGRAPHS[0], FRENCH, PARAGRAPHS[1], FRENCH])
    assert [
        text for text, _ in hits("translation/foreign-sentence", page)
    ] == PARAGRAPHS[:2]


def test_sentences_in_a_row_are_one_finding() -> None:
    page = f"{FRENCH} {PARAGRAPHS[0]} {PARAGRAPHS[1]} {FRENCH}"
    assert [text for text, _ in hits("translation/foreign-sentence", page)] == [
        " ".join(PARAGRAPHS[:2])
    ]


def test_pages_in_the_source_language_and_in_unknown_ones_are_left_alone() -> None:
    page = "\n\n".join(PARAGRAPHS)
    assert hits("translation/foreign-sentence", page, "en") == []
    assert hits("translation/foreign-sentence", page, "en", None) == []
    assert hits("translation/foreign-sentence", page, "xx") == []


def test_another_source_language() -> None:
    found = hits(
        "translation/foreign-sentence", f"{PARAGRAPHS[0]} {FRENCH}", "en", "fr"
    )
    assert [text for text, _ in found] == [FRENCH]


def test_a_repeated_word_across_markup_has_no_fix() -> None:
    [(text, plain)] = hits("translation/repeated-word", "La page page.\n")
    assert text == "page" and plain.fix is not None and not plain.fix.safe
    [(_, marked)] = hits("translation/repeated-word", "La page **page**.\n")
    assert marked.fix is None


def test_three_times_is_two_findings() -> None:
    assert len(hits("translation/repeated-word", "La page page page.\n")) == 2
