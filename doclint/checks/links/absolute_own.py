"""Links that write the site's own host out."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.links._leads import leads
from doclint.findings import Hit, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.website import Fate

_SITE = {"_config.yml": "url: https://example.org\n", "keys.md": "# Keys\n"}


@rule(
    "links/absolute-own",
    visits=Project,
    severity=Severity.INFO,
    examples=[
        bad(
            {**_SITE, "a.md": "See [keys](⟦https://example.org/keys/⟧).\n"},
            dialect="jekyll",
        ),
        good(
            {**_SITE, "a.md": "---\nshared_link: https://example.org/keys/\n---\n"},
            dialect="jekyll",
        ),
        good(
            {
                **_SITE,
                "a.md": "See [keys](/keys/) and [them](https://example.com/keys/).\n",
            },
            dialect="jekyll",
        ),
    ],
)
def absolute_own(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link to a page of this very site is written with the site's host.

    It leads out of previews and local builds to the published site, in its default
    language, and breaks unseen. Front matter keys that always hold whole addresses (for
    search engines and social networks) are left alone.
    """
    led = list(leads(project, Fate.PAGE))
    usual = {lead.link.name for lead in led if not lead.to_itself}
    for lead in led:
        if lead.to_itself and (not lead.link.key or lead.link.name in usual):
            message = f"found {lead.link.target}, an address of this site, expected a link without the host"
            yield Hit(lead.link.target_span, message, lead.near, path=lead.link.path)
