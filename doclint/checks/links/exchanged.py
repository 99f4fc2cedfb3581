"""Two links that lead to one another's pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from doclint.dataclasses import dataclass
from doclint.document import LinkKind
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Facts, Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.words import letters
from doclint.website import Fate, Lead

_PAGES = {
    "keys.md": "# The keys\n",
    "locks.md": "---\ntitle: The locks\n---\n\nText.\n",
}
_WRITTEN = frozenset({LinkKind.INLINE, LinkKind.FULL})


@rule(
    "links/exchanged",
    visits=Project,
    severity=Severity.WARNING,
    yields_to=("translation/exchanged-links",),
    preview=True,
    examples=[
        bad(
            {
                **_PAGES,
                "a.md": "Read [the keys](⟦locks.md⟧), then [the locks](keys.md).\n",
            }
        ),
        bad(
            {
                "a.md": "[規則](⟦b.md⟧)を読み、[申込書](c.md)を開きます。\n",
                "b.md": "# 申込書\n",
                "c.md": "# 規則\n",
            },
            language="ja",
        ),
        good(
            {
                **_PAGES,
                "a.md": "Read [the keys](keys.md), then [the locks](locks.md).\n",
            }
        ),
        good({**_PAGES, "a.md": "Read [them](locks.md), then [the locks](keys.md).\n"}),
    ],
)
def exchanged(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Two neighbouring links bear the titles of two pages, and each leads to the other one.

    Their addresses changed places, which happens where a translator turned a sentence
    round and left the addresses where they stood.
    """
    by_page: defaultdict[str, list[Lead]] = defaultdict(list)
    for _, lead in project.leads.get(Fate.PAGE, ()):
        link = lead.link
        if link.kind in _WRITTEN and not link.image and project.tells_of(link.path):
            by_page[link.path].append(lead)
    titles = _Titles(project.pages)
    for leads in by_page.values():
        yield from _exchanged(leads, titles)


def _exchanged(leads: Sequence[Lead], titles: _Titles) -> Iterator[Hit]:
    """What is found among the links of one page."""
    in_order = sorted(leads, key=lambda lead: lead.link.span)
    for lead, following in pairwise(in_order):
        one, other = lead.link, following.link
        if lead.page == following.page or not (one.text and other.text):
            continue
        if not titles.bears(lead, following.page):
            continue
        if not titles.bears(following, lead.page):
            continue
        edits = (
            Edit(one.target_span, other.target),
            Edit(other.target_span, one.target),
        )
        fix = Fix("exchange the addresses", edits, (Change.TARGET,))
        message = f"found a link to {one.target}, expected {other.target}, the page of that title"
        yield Hit(one.target_span, message, other.target, fix, path=one.path)


@dataclass(frozen=True)
class _Titles:
    """What pages are called, and which links say so."""

    pages: Mapping[str, Facts]

    @cached_property
    def _known(self) -> dict[str | None, set[str]]:
        """What was found out."""
        return {}

    def bears(self, lead: Lead, page: str | None) -> bool:
        """Whether a link's words are the title of a page, and not of the one that it
        leads to."""
        words = letters(lead.link.text)
        return words in self._of(page) and words not in self._of(lead.page)

    def _of(self, page: str | None) -> set[str]:
        if page not in self._known:
            self._known[page] = _titles(self.pages.get(page or ""))
        return self._known[page]


def _titles(page: Facts | None) -> set[str]:
    """What a page is called: its title, and the id of its first heading."""
    if page is None:
        return set()
    names = [fact.value for fact in page.keys if fact.key == "title"]
    made_ids = [heading.anchor for heading in page.headings if not heading.explicit]
    names += made_ids[:1]
    return {letters(name) for name in names} - {""}
