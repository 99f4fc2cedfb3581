"""A report made by hand, with one of everything that a format must tell."""

from doclint.findings import (
    Change,
    Finding,
    PageSummary,
    Place,
    PlacedEdit,
    PlacedFix,
    RelatedPlace,
    Report,
    Severity,
)
from doclint.source import Source, Span


def place(text: str, start: int, end: int) -> Place:
    source = Source("", text)
    return Place(source.position(start), source.position(end))


def finding(
    marked: str,
    rule: str,
    severity: Severity,
    message: str,
    path: str = "docs/fr/a.md",
    **more,
) -> Finding:
    """A finding at the ⟦place⟧ of a page's text."""
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    where = place(text, start, end)
    excerpt = Source(path, text).line_span(where.start.line)
    more.setdefault("language", "fr")
    return Finding(
        rule,
        severity,
        message,
        path,
        span=Span(start, end),
        place=where,
        excerpt=text[slice(*excerpt)],
        **more,
    )


def sample() -> Report:
    guide = "# Titre\n\nSee [the guide]⟦[gude]⟧ now.\n"
    undefined = finding(
        guide,
        "references/undefined",
        Severity.ERROR,
        "found reference [gude], expected one of the page's definitions",
        suggestion="guide",
        fix=PlacedFix(
            "write [guide]",
            True,
            (PlacedEdit(place(guide.replace("⟦", ""), 25, 29), Span(25, 29), "guide"),),
            (Change.LINK, Change.TARGET),
        ),
        related=(
            RelatedPlace(
                "docs/en/a.md",
                place("[guide]: /g", 0, 11),
                "the source has",
                "[guide]: /g",
            ),
        ),
    )
    wide = finding(
        "日本語の⟦文章⟧です\n",
        "terms/preferred",
        Severity.WARNING,
        "found 文章, expected テキスト",
        "docs/ja/b.md",
        language="ja",
        entry="site/ja/text",
    )
    table = finding(
        "\t⟦| a | b\n| - | -⟧\n",
        "tables/glued",
        Severity.INFO,
        "table touches the text",
        language=None,
    )
    pages = (
        PageSummary("docs/fr/a.md", "fr"),
        PageSummary("docs/ja/b.md", "ja"),
        PageSummary("docs/en/a.md", "en"),
    )
    return Report((wide, undefined, table), pages, suppressed=2)


HOSTILE = "a ]]> </script> <b>&amp; ::error file=x::y %0A , \x00\x1b[31m \u202e \ud800 \uffff \"'"


def hostile() -> Report:
    text = HOSTILE.replace("\n", " ")
    one = finding(
        f"{text}⟦{text}⟧",
        "markup/unclosed",
        Severity.ERROR,
        f"found {HOSTILE}\nnext",
        f"a,b:{'%'}c<d>.md",
        suggestion=HOSTILE,
    )
    return Report((one,), (PageSummary(one.path, "fr"),))
