"""Links into another language."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.links._leads import Versions, leads
from doclint.findings import Hit, Related, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.website import Fate

_SITE = {
    f"{folder}{name}.md": f"# {name}\n"
    for folder in ("docs/", "docs/fr/")
    for name in ("keys", "locks", "doors", "index")
}


@rule(
    "links/other-language",
    visits=Project,
    severity=Severity.WARNING,
    yields_to=(
        "translation/untranslated",
        "translation/partly-untranslated",
    ),
    examples=[
        bad(
            {
                **_SITE,
                "docs/a.md": "# A\n",
                "docs/fr/a.md": "[Clés](⟦../keys.md⟧) et [portes](doors.md)\n",
            }
        ),
        bad(
            {**_SITE, "docs/a.md": "# A\n", "docs/fr/a.md": "[Clés](⟦/docs/keys/⟧)\n"},
            dialect="jekyll",
        ),
        good(
            {
                **_SITE,
                "docs/a.md": "# A\n",
                "docs/fr/a.md": "[Clés](keys.md), [English](../a.md)\n",
            }
        ),
        good(
            {
                **_SITE,
                "README.md": "[Français](docs/fr/keys.md), [English](docs/keys.md)\n",
            }
        ),
        good(
            {
                **_SITE,
                "docs/only.md": "# Only\n",
                "docs/fr/a.md": "[Seul](../only.md)\n",
            }
        ),
    ],
)
def other_language(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link leads to a page in another language, though the page's own language has that page.

    Readers find themselves in a language that they may not read. Links to the other
    versions of the page itself are right.
    """
    versions = Versions(project)
    for lead in leads(project, Fate.PAGE):
        own = versions.instead(lead)
        if own is not None:
            message = f"found a link to {lead.wanted}, a page in another language, expected the page in this one, {own}"
            related = (Related(Span(0, 0), "the page in this language", own),)
            yield Hit(
                lead.link.target_span, message, related=related, path=lead.link.path
            )
