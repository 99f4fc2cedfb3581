"""Links to other sites that one page alone has otherwise than all other translations."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from doclint.dataclasses import dataclass
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Facts, Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.website import LinkFact


def _site(*addresses: str) -> dict[str, str]:
    """Pages that link to a site, and their translations, with these addresses."""
    english = {
        f"docs/{at}.md": "[Start](https://a.example/start)\n"
        for at in range(len(addresses))
    }
    french = {
        f"docs/fr/{at}.md": f"[Début]({address})\n"
        for at, address in enumerate(addresses)
    }
    return english | french


_HERE, _ELSEWHERE = "https://fr.example/debut", "https://fr.example/fin"


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When translations have another address for one of their source; the examples
    stand on either side."""

    # So many of a language's pages (count) have the address's place,
    pages: int = 8
    # and such a part of them (share, 0 to 1) the same other address.
    share: float = 0.85


_LIMITS = _Calibration()


@rule(
    "links/unlike-others",
    visits=Project,
    severity=Severity.WARNING,
    preview=True,
    yields_to=("translation/changed-link",),
    examples=[
        bad(_site(*[_HERE] * 7, f"⟦{_ELSEWHERE}⟧")),
        good(_site(*[_HERE] * 8)),
        good(_site(*[_HERE] * 6, _ELSEWHERE, _ELSEWHERE)),
        good(_site(*[_HERE] * 6, _ELSEWHERE)),
        good(_site(*[_HERE] * 7, "https://a.example/start")),
        good(_site(*[_HERE] * 7, "https://other.example/fin")),
    ],
)
def unlike_others(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """One translation leads to another page of a site than all others have for the same address of their source.

    A sister site in the reader's language has a page for each: where nearly all
    translations write `x.fr/debut` for `x.com/start`, the one that writes `x.fr/fin` is
    wrong.
    """
    for (_, address), replaced in sorted(_by_address(project).items()):
        if len(replaced) < _LIMITS.pages:
            continue
        votes = Counter(
            target for links in replaced for target in {link.target for link in links}
        )
        usual, number = max(
            votes.items(), key=lambda each: (each[1], each[0]), default=("", 0)
        )
        if _LIMITS.share * len(replaced) <= number < len(replaced):
            yield from _others(replaced, usual, number, address)


def _by_address(
    project: Project,
) -> Mapping[tuple[str, str], list[Sequence[LinkFact]]]:
    """By a language and an address of other sites that a source page has and its
    translation has not: what each such translation has that its source has not."""
    gained_for: defaultdict[tuple[str, str], list[Sequence[LinkFact]]]
    gained_for = defaultdict(list)
    for path, source_path in project.site.sources.items():
        page, source = project.pages.get(path), project.pages.get(source_path)
        if page is None or source is None or not page.language:
            continue
        links = _outside(page)
        targets = {link.target for link in links}
        source_targets = {link.target for link in _outside(source)}
        gained = [link for link in links if link.target not in source_targets]
        if not gained:
            continue
        for address in source_targets - targets:
            gained_for[page.language, address].append(gained)
    return gained_for


def _outside(page: Facts) -> list[LinkFact]:
    """The links of a page to other sites."""
    return [link for link in page.links if "://" in link.target and not link.image]


def _others(
    replaced: Sequence[Sequence[LinkFact]], usual: str, number: int, address: str
) -> Iterator[Hit]:
    """The links to the usual address's site on the pages that have it nowhere."""
    host = _host(usual)
    for links in replaced:
        if any(link.target == usual for link in links):
            continue
        near = [link for link in links if _host(link.target) == host]
        if len(near) == 1:
            yield _hit(near[0], usual, number, address)


def _host(address: str) -> str:
    return address.partition("://")[2].partition("/")[0].lower()


def _hit(link: LinkFact, usual: str, number: int, address: str) -> Hit:
    message = f"found a link to {link.target}, expected {usual}, which {number} other translations have for {address}"
    fix = Fix(f"lead to {usual}", (Edit(link.target_span, usual),), (Change.TARGET,))
    return Hit(link.target_span, message, usual, fix, path=link.path)
