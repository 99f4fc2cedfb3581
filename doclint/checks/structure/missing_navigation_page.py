"""Entries of the navigation without page."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Edit, Fix, Hit, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule

_PAGES = {"docs/index.md": "# Home\n", "docs/keys.md": "# Keys\n"}


@rule(
    "structure/missing-navigation-page",
    visits=Project,
    severity=Severity.ERROR,
    examples=[
        bad({"mkdocs.yml": "nav:\n- index.md\n- Keys: keys.md\n- ⟦lokcs.md⟧\n", **_PAGES}, dialect="mkdocs"),
        good({"mkdocs.yml": "nav:\n- index.md\n- Keys: keys.md\n- https://example.org\n", **_PAGES}, dialect="mkdocs"),
    ],
)
def missing_navigation_page(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The navigation in the site's configuration names a page that is not there.

    The entry leads nowhere, or the build stops. Usually the page was renamed.
    """
    for mention in project.site.lost_navigation:
        expected = mention.near or "the path of a page"
        fix = Fix(f"write {mention.near}", (Edit(mention.span, mention.near),), safe=False) if mention.near else None
        message = f"found {mention.target} in the navigation, where no page is, expected {expected}"
        yield Hit(mention.span, message, mention.near, fix, path=mention.path)
