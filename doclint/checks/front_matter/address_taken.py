"""Addresses that several pages claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from doclint.findings import Hit, Related, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.website import Claim, ClaimKind


@rule(
    "front-matter/address-taken",
    visits=Project,
    severity=Severity.WARNING,
    examples=[
        bad(
            {
                "a.md": "---\npermalink: /keys/\n---\n",
                "b.md": "---\npermalink: ⟦/keys⟧\n---\n",
            },
            dialect="jekyll",
        ),
        bad(
            {
                "keys.md": "# Keys\n",
                "old.md": "---\nredirect_from: [/a/, ⟦/keys⟧]\n---\n",
            },
            dialect="jekyll",
        ),
        bad(
            {
                "docs/a.md": "---\nslug: /keys\n---\n",
                "docs/b.md": "---\nslug: ⟦/keys⟧\n---\n",
            },
            dialect="docusaurus",
        ),
        bad(
            {
                "content/a.md": "---\nurl: /k/\n---\n",
                "content/b.md": "---\naliases: [⟦/k/⟧]\n---\n",
            },
            dialect="hugo",
        ),
        good(
            {
                "a.md": "---\npermalink: /keys/\n---\n",
                "b.md": "---\npermalink: /locks/\n---\n",
            },
            dialect="jekyll",
        ),
        good(
            {"a.md": "---\npermalink: /a/\nredirect_from: /a\n---\n", "b.md": "# B\n"},
            dialect="jekyll",
        ),
        good(
            {
                "a.md": "---\npermalink: /keys/\n---\n",
                "b.md": "---\npermalink: /keys/\n---\n",
            }
        ),
        good(
            {
                "en/a.md": "---\nalias: /keys/\n---\n",
                "fr/a.md": "---\nalias: /keys/\n---\n",
            },
            dialect="jekyll",
        ),
    ],
)
def address_taken(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Two pages claim one address, by `permalink`, `slug`, `url` or an alias.

    The generator keeps one of them without a word; readers of the other get the wrong
    page. Each language has addresses of its own.
    """
    claimed: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for path in sorted(project.site.claims):
        language = (
            project.pages[path].language if path in project.site.sources else None
        )
        for claim in project.site.claims[path]:
            if "/:" in claim.address:
                continue  # a pattern that the generator has yet to fill in
            claimed[claim.address, language].append(claim)
    for (address, _), claims in claimed.items():
        if len({claim.path for claim in claims}) > 1:
            first, *others = sorted(
                claims,
                key=lambda claim: (claim.kind is ClaimKind.ALIAS, bool(claim.key)),
            )
            for other in others:
                if other.key and other.path != first.path:
                    message = f"found the address {address} in {other.key}, which {first.path} has, expected one of its own"
                    related = (Related(first.span, "the other page", first.path),)
                    # An old address of two pages leads to one of them, and hardly
                    # anybody follows it.
                    old = first.kind is other.kind is ClaimKind.ALIAS
                    at_most = Severity.INFO if old else None
                    yield Hit(
                        other.span,
                        message,
                        related=related,
                        path=other.path,
                        at_most=at_most,
                    )
