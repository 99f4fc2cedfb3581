"""Links into another language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import field

from doclint.checks.links._leads import VersionsByLanguage, leads
from doclint.dataclasses import dataclass
from doclint.findings import Hit, Related, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.website import Fate, Lead

_SITE = {
    f"{folder}{name}.md": f"# {name}\n"
    for folder in ("docs/", "docs/fr/")
    for name in ("keys", "locks", "doors", "index")
}


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When the links of a language are the manner of the site; pages on
    either side of each number stand in tests/checks/test_degrees.py."""

    # Nearly all links (share, 0 to 1) lead into another language,
    share: float = 0.9
    # so many of them (count),
    links: int = 10
    # on so many pages (count).
    pages: int = 3


_LIMITS = _Calibration()


@rule(
    "links/other-language",
    visits=Project,
    severity=Severity.WARNING,
    yields_to=(
        "translation/untranslated",
        "translation/partly-untranslated",
        "translation/foreign-sentence",
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
        bad(
            {
                **_SITE,
                **{f"docs/{at}.md": f"# {at}\n" for at in range(4)},
                **{
                    f"docs/fr/{at}.md": f"[Clés]({mark}../keys.md{end}), [serrures](../locks.md), [portes](../doors.md)\n"
                    for at, mark, end in (
                        (0, "⟦", "⟧"),
                        (1, "", ""),
                        (2, "", ""),
                        (3, "", ""),
                    )
                },
            }
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
    versions of the page itself are right. Where nearly all links of a language's pages
    lead there, the site wants it so, and it is noted once.
    """
    for links in _by_language(project).values():
        if links.are_the_manner:
            more = f"; {len(links.abroad) - 1} more links of the language do"
            yield _hit(*links.abroad[0], more, Severity.INFO)
        else:
            yield from (_hit(*link) for link in links.abroad)


@dataclass(slots=True)
class _Links:
    """The links of a language's pages: how many translations link to translations, and
    those that lead into another language, each with the page that it should lead to."""

    at_home: int = 0
    abroad: list[tuple[Lead, str]] = field(default_factory=list)

    @property
    def are_the_manner(self) -> bool:
        """Whether links into another language are what the language's pages have."""
        pages = {lead.link.path for lead, _ in self.abroad}
        return (
            len(self.abroad) >= _LIMITS.links
            and len(pages) >= _LIMITS.pages
            and len(self.abroad) >= _LIMITS.share * (len(self.abroad) + self.at_home)
        )


def _by_language(project: Project) -> Mapping[str, _Links]:
    versions = VersionsByLanguage(project)
    by_language: defaultdict[str, _Links] = defaultdict(_Links)
    for lead in leads(project, Fate.PAGE):
        page = project.pages.get(lead.link.path)
        target = project.pages.get(lead.page or "")
        if page is None or target is None:
            continue
        links = by_language[page.language or ""]
        instead = versions.instead(lead)
        if instead is not None:
            links.abroad.append((lead, instead))
        elif page.source and target.source and page.language == target.language:
            links.at_home += 1
    return by_language


def _hit(
    lead: Lead, spoken: str, more: str = "", at_most: Severity | None = None
) -> Hit:
    expected = f"expected the page in this one, {spoken}{more}"
    message = f"found a link to {lead.wanted}, a page in another language, {expected}"
    related = (Related(Span(0, 0), "the page in this language", spoken),)
    return Hit(
        lead.link.target_span,
        message,
        related=related,
        path=lead.link.path,
        at_most=at_most,
    )
