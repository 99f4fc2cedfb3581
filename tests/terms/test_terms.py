"""Words of the vocabulary, with and without the source text."""

from __future__ import annotations

from doclint.catalogue import catalogue
from doclint.dialects import dialect
from doclint.document import Document, Segment
from doclint.findings import Hit
from doclint.languages import language
from doclint.parsing import parse
from doclint.rule import Context
from doclint.source import Source
from doclint.vocabulary import Brand, EntryBase, Forbidden, Vocabulary


def hits(
    id: str, text: str, entries: list[EntryBase], code: str = "fr"
) -> list[tuple[str, Hit]]:
    rule = catalogue()[id]
    page = parse(
        Source("page.md", text), dialect("jekyll"), code, Vocabulary(tuple(entries))
    )
    context = Context(
        page,
        rule.options(),
        dialect("jekyll"),
        language(code),
        vocabulary=Vocabulary(tuple(entries)),
    )
    parts = (page,) if Document in rule.visits else page.of(Segment)
    return [
        (page.source.cut(hit.span), hit)
        for part in parts
        for hit in rule.check(part, context)
    ]


FULL_STOP = Forbidden(id="a/b/c", text=("point final",), use="endpoint")


def test_all_visible_texts_are_read_and_no_others() -> None:
    page = (
        "---\ntitle: Point final\nalias: /point final/\n---\n\n# Point final\n\n![point final](point-final.png)\n\n"
        '[point final](/x "point final") `point final` <!-- point final -->\n\n'
        "| point final | b |\n|---|---|\n| a | point final |\n\n```\npoint final\n```\n"
    )
    assert len(hits("terms/forbidden", page, [FULL_STOP])) == 7


def test_the_suggestion_begins_as_the_word_found() -> None:
    [(_, hit)] = hits("terms/forbidden", "Point final ici.\n", [FULL_STOP])
    assert (
        hit.suggestion == "Endpoint"
        and hit.entry == "a/b/c"
        and hit.fix is not None
        and not hit.fix.safe
    )
    mac = Forbidden(text=("MacOS",), use="macOS", match_case=True)
    [(_, hit)] = hits("terms/forbidden", "MacOS et macOS.\n", [mac])
    assert hit.suggestion == "macOS"


def test_the_longest_entry_wins() -> None:
    short = Forbidden(text=("point",), use="dot")
    assert [
        text
        for text, _ in hits("terms/forbidden", "Un point final.\n", [short, FULL_STOP])
    ] == ["point final"]


def test_a_misspelt_name_is_mended_on_demand_and_a_translated_one_by_hand() -> None:
    entry = Brand(name="Acme", confusable={"fr": ("apogée",)}, misspelt=("Acmé",))
    first, second = hits("terms/brand", "Acmé, apogée.\n", [entry])
    assert first[1].fix is not None and not first[1].fix.safe
    assert second[1].fix is None and second[1].suggestion == "Acme"


def test_a_near_miss_needs_a_witness_on_the_page() -> None:
    entry = Brand(name="webhook")
    assert hits("terms/misspelt", "Un wehook.\n", [entry]) == []
    [(text, hit)] = hits("terms/misspelt", "Un webhook, des Wehooks.\n", [entry])
    assert text == "Wehooks" and hit.suggestion == "Webhooks"
