"""Addresses of other sites that were left in the source's language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import field

from doclint.dataclasses import dataclass
from doclint.findings import Hit, Severity
from doclint.languages.tags import speaks
from doclint.project import Facts, Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.urls import taken_apart
from doclint.website import LinkFact

_EN = "See [a](https://lamps.example/en-us/{}).\n"
_FR = "Voir [a](https://lamps.example/fr-fr/{}).\n"


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When the pages of a language link to another site in theirs; the examples hold it."""

    # So many links to it (count) are in the language of the page,
    localized: int = 3
    # and so many for each that is not (count).
    for_each: int = 3


_LIMITS = _Calibration()
# The longest part of an address that may be the code of a language (characters).
_LONGEST_CODE = 7


@rule(
    "links/left-locale",
    visits=Project,
    severity=Severity.INFO,
    examples=[
        bad(
            {f"en/{name}.md": _EN.format(name) for name in "abcd"}
            | {f"fr/{name}.md": _FR.format(name) for name in "abc"}
            | {"fr/d.md": "Voir [a](⟦https://lamps.example/en-us/d⟧).\n"}
        ),
        good(
            {f"en/{name}.md": _EN.format(name) for name in "abcd"}
            | {f"fr/{name}.md": _FR.format(name) for name in "abcd"}
        ),
        good(
            {"en/a.md": "See [a](http://[::1/b).\n"}
            | {"fr/a.md": "Voir [a](http://[::1/b).\n"}
        ),
        good(
            {f"en/{name}.md": _EN.format(name) for name in "abcd"}
            | {f"fr/{name}.md": _EN.format(name) for name in "abcd"}
        ),
    ],
)
def left_locale(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link leads to another site in the source's language, where the language's other links to it lead to its own.

    The code of the language in the address was forgotten (`/en-us/`). The page there
    may not be translated: look before you change it.
    """
    by_host: defaultdict[tuple[str, str], _Links] = defaultdict(_Links)
    for path, source_path in project.site.sources.items():
        page, source = project.pages.get(path), project.pages.get(source_path)
        if page is None or source is None or not page.language or not source.language:
            continue
        known = {link.target for link in source.links}
        for host, address, link in _outward(page):
            links = by_host[page.language, host]
            if _is_in(address, page.language):
                links.localized += 1
            elif link.target in known and _is_in(address, source.language):
                links.left.append((path, link))
    for (code, host), links in sorted(by_host.items()):
        if not links.are_localized:
            continue
        for path, link in links.left:
            message = f"found a link to {link.target}, expected it in {code} as {links.localized} others to {host}"
            yield Hit(link.target_span, message, path=path)


def _outward(page: Facts) -> Iterator[tuple[str, str, LinkFact]]:
    """The links of a page to other sites, each with its host and its path there."""
    for link in page.links:
        parts = taken_apart(link.target)
        if parts is not None and parts.netloc and not link.image:
            yield parts.netloc, parts.path, link


@dataclass(slots=True)
class _Links:
    """The links of a language's pages to another site: how many are in the language,
    and those that are in the source's, each with its page."""

    localized: int = 0
    left: list[tuple[str, LinkFact]] = field(default_factory=list)

    @property
    def are_localized(self) -> bool:
        """Whether nearly all are in the pages' own language."""
        least = max(_LIMITS.localized, _LIMITS.for_each * len(self.left))
        return self.localized >= least


def _is_in(path: str, code: str) -> bool:
    """Whether a part of an address's path is the code of a language."""
    return any(
        1 < len(part) <= _LONGEST_CODE and speaks(part.lower(), code)
        for part in path.split("/")
    )
