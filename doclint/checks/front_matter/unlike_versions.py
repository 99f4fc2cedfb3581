"""Values that one version of a page has otherwise than all others."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.front_matter._versions import Beside, Options, beside, unlike
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.project import Project
from doclint.rule import Context, bad, good, rule
from doclint.vocabulary import KeySpec

_LANGUAGES = ("de", "es", "fr", "ja")


def _site(key: str, *rows: str) -> dict[str, str]:
    """Pages in English and four languages; a row gives the values of one page, English
    first."""
    folders = ("docs/", *(f"docs/{language}/" for language in _LANGUAGES))
    return {
        f"{folder}{number}.md": f"---\n{key}: {value}\n---\n"
        for number, row in enumerate(rows)
        for folder, value in zip(folders, row.split("|"), strict=True)
    }


_KEPT = ("|".join(["Doors"] * 5), "|".join(["Locks"] * 5))


@rule(
    "front-matter/unlike-versions",
    visits=Project,
    severity=Severity.INFO,
    weighs=True,
    options=Options,
    examples=[
        bad(_site("tool", *_KEPT, "Keys|Keys|Keys|⟦Clés⟧|Keys")),
        bad(
            _site(
                "tags",
                *_KEPT,
                "[keys, doors]|[keys, doors]|[keys, doors]|[keys, ⟦portes⟧]|[keys, doors]",
            )
        ),
        good(_site("tool", *_KEPT, "Keys|Schlüssel|Llaves|Clés|鍵")),
        good(_site("tool", "Keys|Keys|Keys|Clés|Keys")),
        good(_site("title", *_KEPT, "Keys|Keys|Keys|Clés|Keys")),
        good(
            _site("tool", *_KEPT, "Keys|Keys|Keys|Clés|Keys"),
            entries=[KeySpec(key="tool", translate=True)],
        ),
    ],
)
def unlike_versions(project: Project, ctx: Context[Options]) -> Iterator[Hit]:
    """A value is not the source text's, though the translations of all pages and languages keep the values of its key.

    Found without any configuration: what nearly all translations leave as it is, the
    site reads. Titles, addresses, dates and people are each version's own. A key that
    is declared is judged by what was declared of it.
    """
    declared = ctx.vocabulary.keys()
    for value in unlike(beside(project), ctx.options):
        if value.mine.key not in declared:
            yield _hit(value)


def _hit(value: Beside) -> Hit:
    mine, wanted = value.mine, value.source.value
    message = f"found {mine.value or 'nothing'} as {mine.key}, expected {wanted}, as in the source text and most versions"
    fix = Fix(f"write {wanted}", (Edit(mine.value_span, wanted),), (Change.VALUE,))
    related = (
        Related(value.source.value_span, "the source text has", value.source.path),
    )
    return Hit(mine.value_span, message, wanted, fix, related, mine.path)
