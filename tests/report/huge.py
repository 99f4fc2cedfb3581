"""A report as large as those of large sites, made up: pages in thirty languages, blocks
of prose of their own."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping

from doclint.findings import (
    BlockLines,
    Finding,
    PageSummary,
    Place,
    PlacedEdit,
    PlacedFix,
    RelatedPlace,
    Report,
    Severity,
)
from doclint.source import Position, Source, Span

LANGUAGES = (
    *("ar", "bg", "bn", "cs", "da", "de", "el", "es", "et", "fa"),
    *("fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko"),
    *("lt", "nl", "pl", "pt-br", "ro", "ru", "sv", "tr", "uk", "zh-cn"),
)
RULES = (
    ("links/missing-page", Severity.ERROR),
    ("references/undefined", Severity.ERROR),
    ("translation/untranslated", Severity.WARNING),
    ("translation/changed-number", Severity.ERROR),
    ("terms/forbidden", Severity.WARNING),
    ("typography/punctuation-spacing", Severity.INFO),
    ("structure/missing-block", Severity.WARNING),
    ("images/missing-alt", Severity.WARNING),
    ("tables/column-count", Severity.WARNING),
    ("markup/spaced-emphasis", Severity.ERROR),
    ("templates/unclosed", Severity.ERROR),
    ("front-matter/value-not-allowed", Severity.ERROR),
)
_LETTERS = {
    "ru": "абвгдежзиклмнопрстуфх",
    "ja": "日本語文字列設定変更",
    "ar": "ابتثجحخدذرزسشصض",
    "he": "אבגדהוזחטיכלמנסע",
}
BLOCKS = 12


def report(
    pages: int, findings_a_page: int, seed: int = 7
) -> tuple[Report, Mapping[str, str]]:
    """A report over so many translations, and the texts of all pages by path."""
    chance = random.Random(seed)  # noqa: S311
    texts: dict[str, str] = {}
    summaries, found = [], []
    for number in range(pages):
        language = LANGUAGES[number % len(LANGUAGES)]
        topic = number // len(LANGUAGES)
        source = f"docs/en/section-{topic % 9}/page-{topic}.md"
        path = source.replace("/en/", f"/{language}/")
        if source not in texts:
            texts[source] = _page(chance, "abcdefghiklmnopqrstuvwz")
        texts[path] = _page(chance, _LETTERS.get(language, "abcdeéèghiklmnopqrstuüwz"))
        blocks = tuple(
            BlockLines(line, line, line, line) for line in range(1, 2 * BLOCKS, 2)
        )
        summaries.append(PageSummary(path, language, source, blocks))
        found += sorted(
            _findings(chance, path, language, source, texts, findings_a_page),
            key=lambda each: each.order,
        )
    return Report(
        tuple(sorted(found, key=lambda each: each.order)), tuple(summaries)
    ), texts


def _page(chance: random.Random, letters: str) -> str:
    def word() -> str:
        return "".join(chance.choices(letters, k=chance.randint(2, 9)))

    return (
        "\n\n".join(
            " ".join(word() for _ in range(chance.randint(8, 50)))
            for _ in range(BLOCKS)
        )
        + "\n"
    )


def _findings(
    chance: random.Random,
    path: str,
    language: str,
    source: str,
    texts: Mapping[str, str],
    number: int,
) -> Iterator[Finding]:
    page = Source(path, texts[path])
    for _ in range(number):
        rule, severity = chance.choice(RULES)
        line = 2 * chance.randrange(BLOCKS) + 1
        span = page.line_span(line)
        text = page.cut(span)
        start = span.start + chance.randrange(max(1, len(text) - 12))
        where = Span(start, min(start + chance.randint(3, 12), span.end))
        words = page.cut(where)
        place = Place(page.position(where.start), page.position(where.end))
        there = RelatedPlace(
            source, Place(Position(line, 1), Position(line, 12)), "the source text has"
        )
        edit = PlacedFix(
            "write it so",
            chance.random() < 0.5,
            (PlacedEdit(place, where, words[::-1]),),
        )
        yield Finding(
            rule=rule,
            severity=severity,
            message=f"found {words!r}, expected {words[::-1]!r} as the source text has it",
            path=path,
            language=language,
            span=where,
            place=place,
            excerpt=text,
            suggestion=words[::-1],
            fix=edit if chance.random() < 0.3 else None,
            related=(there,) if chance.random() < 0.7 else (),
            inherited=chance.random() < 0.1,
        )
