"""Relative links that leave the site."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.links._leads import told
from doclint.findings import Hit, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.website import Fate

_PAGES = {
    "README.md": "# Read me\n",
    "docs/index.md": "# Home\n",
    "docs/keys.md": "# Keys\n",
    "mkdocs.yml": "site_name: A\n",
}


@rule(
    "links/outside-site",
    visits=Project,
    severity=Severity.WARNING,
    examples=[
        bad(
            {**_PAGES, "docs/a.md": "[Read me](⟦../README.md⟧) and [keys](keys.md)\n"},
            dialect="mkdocs",
        ),
        good(
            {
                **_PAGES,
                "docs/a.md": "[Read me](https://example.org/README.md) and [keys](keys.md)\n",
            },
            dialect="mkdocs",
        ),
        good({**_PAGES, "docs/a.md": "[Read me](../README.md)\n"}),
    ],
)
def outside_site(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A relative link leads to a file of the repository that is no part of the site.

    It works where the repository is read, and leads nowhere on the site. The full
    address of the file works in both.
    """
    for lead in told(project, Fate.OUTSIDE):
        message = f"found a link to {lead.wanted}, which is no part of the site, expected a page of it or a full address"
        yield Hit(lead.link.target_span, message, path=lead.link.path)
