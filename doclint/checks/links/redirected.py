"""Links to old addresses of pages."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.links._leads import told
from doclint.findings import Hit, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.website import Fate

_KEYS = {
    "keys.md": "---\npermalink: /keys/\nredirect_from: /old-keys/\n---\n\n# Keys\n"
}


@rule(
    "links/redirected",
    visits=Project,
    severity=Severity.INFO,
    yields_to=(
        "links/other-language",
        "links/absolute-own",
    ),
    examples=[
        bad({**_KEYS, "a.md": "See [keys](⟦/old-keys/⟧).\n"}, dialect="jekyll"),
        good({**_KEYS, "a.md": "See [keys](/keys/).\n"}, dialect="jekyll"),
    ],
)
def redirected(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link goes to an address that only redirects to the page.

    It works, more slowly, until somebody removes the redirect.
    """
    for lead in told(project, Fate.PAGE):
        if lead.moved:
            message = f"found a link to {lead.wanted}, which redirects, expected the page's own address {lead.moved}"
            yield Hit(lead.link.target_span, message, lead.moved, path=lead.link.path)
