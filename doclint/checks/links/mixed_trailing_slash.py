"""Addresses with and without a slash at their end."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.links._leads import leads
from doclint.dataclasses import dataclass
from doclint.findings import Hit, Severity
from doclint.project import Project
from doclint.rule import Context, bad, good, rule
from doclint.website import Fate


@dataclass(frozen=True, slots=True)
class Options:
    """`links`: nothing is said of a site with fewer links to pages. `share`: so much of them (0 to 1) must agree."""

    links: int = 10
    share: float = 0.9


_KEYS = {"keys.md": "# Keys\n", "b.md": "[Keys](/keys/)\n\n" * 10}


@rule(
    "links/mixed-trailing-slash",
    visits=Project,
    severity=Severity.INFO,
    weighs=True,
    options=Options,
    examples=[
        bad({**_KEYS, "a.md": "See [keys](⟦/keys⟧).\n"}, dialect="jekyll"),
        good({**_KEYS, "a.md": "See [keys](/keys/).\n"}, dialect="jekyll"),
        good(
            {"keys.md": "# Keys\n", "a.md": "See [keys](/keys) and [keys](/keys/).\n"},
            dialect="jekyll",
        ),
    ],
)
def mixed_trailing_slash(project: Project, ctx: Context[Options]) -> Iterator[Hit]:
    """Nearly all links to pages end in a slash and this one does not, or the other way round.

    One of the two is redirected by most servers, and counts as another page for
    statistics and search.
    """
    links = [
        lead
        for lead in leads(project, Fate.PAGE)
        if lead.slash is not None and not lead.to_itself
    ]
    with_slash = sum(lead.slash is True for lead in links)
    usual = with_slash * 2 > len(links)
    agreeing = with_slash if usual else len(links) - with_slash
    if len(links) < ctx.options.links or agreeing < ctx.options.share * len(links):
        return
    expected = "a slash at its end" if usual else "no slash at its end"
    for lead in links:
        if lead.slash is not usual:
            message = f"found {lead.link.target}, expected {expected}, as in the site's other links"
            yield Hit(lead.link.target_span, message, path=lead.link.path)
