"""A survey's outcome as bytes and back: the form in which it is kept from one run to
the next.

It holds as long as all that it was made from is the same: what pages say to the site
(`mark`), and what the shelf answered. Where in a page something stands is no part of
that: a word added above a link leaves it what it is. So links and values of pages are
told by their number, and come back as the page has them now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from doclint.dataclasses import dataclass
from doclint.project import Facts
from doclint.website import (
    Claim,
    ClaimKind,
    Fate,
    Lead,
    LinkFact,
    LostName,
    Mention,
    NameFact,
    Problem,
    Site,
)

if TYPE_CHECKING:
    import msgspec

# One of a page's links, values, includes or names: the page, and its number among them.
ValuePlace = tuple[str, int]


@dataclass(frozen=True, slots=True)
class _Lead:
    """A lead, but for its link: that of a page by its place, another as it is."""

    at: ValuePlace | None
    link: LinkFact | None
    fate: Fate
    wanted: str
    page: str | None
    anchor: str | None
    near: str | None
    to_itself: bool
    case: str | None
    moved: str | None
    slash: bool | None
    meant: bool


# All of a lead but its link, in the order of both classes' fields.
_BESIDE_LINK = attrgetter(
    *("fate", "wanted", "page", "anchor", "near", "to_itself"),
    *("case", "moved", "slash", "meant"),
)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A site without what the run knows anyway. `claims` have the number of the front matter value that says so,
    `lost_includes` and `lost_names` the places of what was asked for."""

    claims: dict[str, list[tuple[str, ClaimKind, int | None]]]
    leads: list[_Lead]
    lost_includes: list[tuple[ValuePlace, str, str | None, str]]
    lost_names: list[tuple[ValuePlace, str | None, str | None, bool]]
    lost_navigation: tuple[Mention, ...]
    problems: tuple[Problem, ...]
    homes: frozenset[str]
    navigation: frozenset[str]
    unsure: frozenset[str]
    brought: dict[str, frozenset[str]]
    takers: dict[str, tuple[str, ...]]


def site_mark(facts: Facts) -> bytes:
    """What tells whether a page says the same to the site as it did: all that a survey
    asks, but for places."""
    parts = (
        (facts.path, facts.language, facts.source, facts.partial, facts.anchors),
        [(each.key, each.value) for each in facts.keys],
        [
            (each.target, each.image, each.kind, each.key, each.maybe, each.text)
            for each in facts.links
        ],
        [(each.anchor, each.level, each.explicit) for each in facts.headings],
        [(each.how, each.target) for each in facts.includes],
        [(each.name, each.kind, each.part) for each in facts.names],
    )
    return blake2b(
        repr(parts).encode("utf-8", "surrogatepass"), digest_size=16
    ).digest()


def packed(site: Site, pages: Mapping[str, Facts]) -> bytes | None:
    """The site that `pages` make, as bytes; None for one that cannot be kept: text with
    lone surrogates."""
    try:
        return _encoder().encode(_kept(site, pages))
    except (UnicodeEncodeError, LookupError):
        return None


def _kept(site: Site, pages: Mapping[str, Facts]) -> _Kept:
    """Raises LookupError where something stands on a page, and is none of what the page
    says."""
    places = _Places(pages)
    return _Kept(
        claims={
            path: [places.of_claim(path, claim) for claim in claims]
            for path, claims in site.claims.items()
        },
        leads=[places.of_lead(lead) for lead in site.leads],
        lost_includes=[
            (places.includes[lost.path, lost.span], lost.target, lost.near, lost.at)
            for lost in site.lost_includes
        ],
        lost_names=[
            (places.of_name(lost.named), lost.page, lost.near, lost.sure)
            for lost in site.lost_names
        ],
        lost_navigation=site.lost_navigation,
        problems=site.problems,
        homes=site.homes,
        navigation=site.navigation,
        unsure=site.unsure,
        brought=dict(site.brought),
        takers=dict(site.takers),
    )


class _Places:
    """Where things stand on the pages."""

    def __init__(self, pages: Mapping[str, Facts]) -> None:
        facts = pages.items()
        self.links = _numbers(
            (path, id(link)) for path, of in facts for link in of.links
        )
        self.names = _numbers(
            (path, id(name)) for path, of in facts for name in of.names
        )
        self.includes = _numbers(
            (path, include.span) for path, of in facts for include in of.includes
        )
        self.values = _numbers(
            (path, key.value_span) for path, of in facts for key in of.keys
        )

    def of_claim(self, path: str, claim: Claim) -> tuple[str, ClaimKind, int | None]:
        """A claim with the number of the value that says so, if one does."""
        number = self.values[path, claim.span][1] if claim.key else None
        return claim.address, claim.kind, number

    def of_lead(self, lead: Lead) -> _Lead:
        """A lead with the place of its link, or the link where it is no page's."""
        link = lead.link
        at = self.links.get((link.path, id(link)))
        return _Lead(at, None if at else link, *_BESIDE_LINK(lead))

    def of_name(self, named: NameFact) -> ValuePlace:
        """The place of a name that a page asks for."""
        return self.names[named.path, id(named)]


def unpacked(data: bytes, pages: Mapping[str, Facts]) -> Site | None:
    """The site again, without what its run knows of languages, and with what stands on
    pages as they have it now; None for what is no such thing."""
    import msgspec

    try:
        kept = _decoder().decode(data)
        return Site(
            claims={
                path: tuple(_claims(path, claims_of_page, pages[path]))
                for path, claims_of_page in kept.claims.items()
            },
            leads=tuple(_whole(each, pages) for each in kept.leads),
            homes=kept.homes,
            lost_includes=tuple(
                Mention(path, target, pages[path].includes[number].span, near, at)
                for (path, number), target, near, at in kept.lost_includes
            ),
            lost_navigation=kept.lost_navigation,
            lost_names=tuple(
                LostName(pages[path].names[number], page, near, sure)
                for (path, number), page, near, sure in kept.lost_names
            ),
            navigation=kept.navigation,
            problems=kept.problems,
            unsure=kept.unsure,
            brought=kept.brought,
            takers=kept.takers,
        )
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, LookupError):
        return None


def _numbers(each: Iterable[tuple[str, Any]]) -> dict[tuple[str, Any], ValuePlace]:
    """The number of everything that stands on a page, by the page and what tells it
    there."""
    numbers: dict[tuple[str, Any], ValuePlace] = {}
    last, number = "", 0
    for path, key in each:
        number = number + 1 if path == last else 0
        last = path
        numbers.setdefault((path, key), (path, number))
    return numbers


def _whole(lead: _Lead, pages: Mapping[str, Facts]) -> Lead:
    link = pages[lead.at[0]].links[lead.at[1]] if lead.at else lead.link
    if link is None:
        raise LookupError
    return Lead(link, *_BESIDE_LINK(lead))


def _claims(
    path: str, claims_of_page: Iterable[tuple[str, ClaimKind, int | None]], facts: Facts
) -> Iterator[Claim]:
    for address, kind, number in claims_of_page:
        if number is None:
            yield Claim(path, address, kind)
        else:
            key = facts.keys[number]
            yield Claim(path, address, kind, key.key, key.value_span)


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    import msgspec

    return msgspec.msgpack.Encoder()


@cache
def _decoder() -> msgspec.msgpack.Decoder[_Kept]:
    import msgspec

    return msgspec.msgpack.Decoder(_Kept)
