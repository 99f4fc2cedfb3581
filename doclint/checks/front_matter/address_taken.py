"""Addresses that several pages claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

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
    for address, claims in _contested(project):
        first, *others = sorted(claims, key=_last_to_win)
        for other in others:
            if other.key and other.path != first.path:
                yield _taken(address, first, other)


def _contested(project: Project) -> Iterator[tuple[str, Sequence[Claim]]]:
    """The addresses that several pages of a language claim, with their claims."""
    claimed: defaultdict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for path in sorted(project.site.claims):
        is_source = path in project.site.sources
        language = project.pages[path].language if is_source else None
        for claim in project.site.claims[path]:
            is_pattern = "/:" in claim.address  # the generator has yet to fill it in
            if not is_pattern:
                claimed[claim.address, language].append(claim)
    for (address, _), claims in claimed.items():
        if len({claim.path for claim in claims}) > 1:
            yield address, claims


def _last_to_win(claim: Claim) -> tuple[bool, bool]:
    """Sorts the claims of an address: who has it by its place comes first, an alias
    last."""
    return claim.kind is ClaimKind.ALIAS, bool(claim.key)


def _taken(address: str, first: Claim, other: Claim) -> Hit:
    # An old address of two pages leads to one of them, and hardly anybody follows it.
    are_old = first.kind is other.kind is ClaimKind.ALIAS
    return Hit(
        other.span,
        f"found the address {address} in {other.key}, which {first.path} has, expected one of its own",
        related=(Related(first.span, "the other page", first.path),),
        path=other.path,
        at_most=Severity.INFO if are_old else None,
    )
