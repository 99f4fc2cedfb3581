"""One look at the whole site: addresses claimed, links followed, includes and
navigation found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from doclint.dataclasses import replace
from doclint.project import Facts
from doclint.site.asked import without_slips
from doclint.site.atlas import Atlas, Stand, apart, atlas
from doclint.site.data import data_links
from doclint.site.follower import Follower
from doclint.site.included import Inclusions
from doclint.site.names import lost_names
from doclint.site.navigation import Navigation
from doclint.site.nearest import Guide, nearest_by_name
from doclint.site.paths import SUFFIXES, join, names_file, without_steps
from doclint.site.record import generator
from doclint.site.roads import Road, road
from doclint.site.shelf import Shelf
from doclint.site.target import Start
from doclint.site.trust import Trust
from doclint.site.values import Beliefs
from doclint.text.nearest import Nearest
from doclint.website import Claim, Fate, Lead, LinkFact, Mention, Problem, Site

# Links without a suffix are slips where so many times as many have one.
_FEW = 10


def survey(
    pages: Mapping[str, Facts],
    dialects: Mapping[str, str],
    sources: Mapping[str, str],
    shelf: Shelf,
    locales: Mapping[str, str] | None = None,
) -> Site:
    """The site that `pages` make.

    `dialects` names the generator of each, `sources` the source page of translations, `locales` their languages with
    regions.
    """
    where = locales or {}
    by_dialect: defaultdict[str, dict[str, Facts]] = defaultdict(dict)
    for path, facts in pages.items():
        by_dialect[dialects[path]][path] = facts
    sites = [
        _one(part, name)
        for name, of_dialect in sorted(by_dialect.items())
        for part in apart(atlas(shelf, generator(name), of_dialect, sources, where))
    ]
    return replace(_joined(sites, sources), locales=where)


def _joined(sites: Iterable[Site], sources: Mapping[str, str]) -> Site:
    """The sites of several generators as one."""
    whole = Site(sources=sources)
    for site in sites:
        whole = Site(
            claims={**whole.claims, **site.claims},
            leads=whole.leads + site.leads,
            sources=sources,
            homes=whole.homes | site.homes,
            lost_includes=whole.lost_includes + site.lost_includes,
            lost_navigation=whole.lost_navigation + site.lost_navigation,
            lost_names=whole.lost_names + site.lost_names,
            navigation=whole.navigation | site.navigation,
            problems=whole.problems + site.problems,
            unsure=whole.unsure | site.unsure,
            brought={**whole.brought, **site.brought},
            takers={**whole.takers, **site.takers},
        )
    return whole


def _one(where: Atlas, dialect: str) -> Site:
    """The site of one generator."""
    inclusions = Inclusions(where, dialect)
    leads = tuple(_leads(where, inclusions))
    entries = Navigation(where)
    claims = {
        path: claims for path, claims in where.claims.items() if path in where.pages
    }
    mentioned = _mentioned(where)
    brought = inclusions.brought()
    ids_unknown = (path for path, ids in brought.items() if ids is None)
    return Site(
        claims=claims,
        leads=leads,
        sources=where.sources,
        homes=frozenset(_fronts(claims, where)),
        lost_includes=tuple(inclusions.lost()),
        lost_navigation=(*_lost_navigation(where, mentioned), *entries.lost),
        lost_names=tuple(lost_names(where)),
        navigation=frozenset((*_led_to(where), *entries.led)),
        problems=tuple(_problems(where)),
        unsure=frozenset((*_own_ids(where), *ids_unknown)),
        brought={path: ids for path, ids in brought.items() if ids},
        takers=inclusions.takers,
    )


def _leads(where: Atlas, inclusions: Inclusions) -> Iterator[Lead]:
    """Where each link leads: those that were found, and of the others what was
    meant."""
    leads, lost = _followed(where, inclusions)
    beliefs = Beliefs(where, leads, lost)
    leads = list(filter(beliefs.lead, leads))
    lost = list(filter(beliefs.lost, lost))
    trust = Trust(where, leads, lost)
    guide = Guide(where)
    leads += [_lost(road, trust, guide, beliefs) for road in lost]
    codes = (where.language(path) or "" for path in where.pages)
    return without_slips(leads, {code.partition("-")[0] for code in codes})


def _mentioned(where: Atlas) -> Mapping[Mention, str]:
    """What navigations name, with the page that each name means."""
    mentioned = {}
    for setting in where.settings:
        for mention in setting.navigation:
            below = join(setting.statics[0], mention.target)
            mentioned[mention] = mention.at or without_steps(below)
    return mentioned


def _problems(where: Atlas) -> Iterator[Problem]:
    """What is wrong with the configurations."""
    for setting in where.settings:
        yield from setting.problems


def _fronts(claims: Mapping[str, Sequence[Claim]], where: Atlas) -> Iterator[str]:
    """The front pages of the site and of its languages."""
    for path, of_page in claims.items():
        if any(_is_front(claim, where) for claim in of_page):
            yield path


def _own_ids(where: Atlas) -> Iterator[str]:
    """The pages whose headings get their ids by a function of the site's own."""
    yield from (path for path, stand in where.stands.items() if stand.setting.own_ids)


def _is_front(claim: Claim, where: Atlas) -> bool:
    return any(
        claim.address == (home.base or "/")
        for setting in where.settings
        for home in setting.homes
    )


def _led_to(where: Atlas) -> Iterator[str]:
    """The pages that navigations lead to, those of languages that share one
    included."""
    for setting in where.settings:
        yield from (
            without_steps(join(setting.statics[0], name)) for name in setting.listed
        )


def _followed(where: Atlas, inclusions: Inclusions) -> tuple[list[Lead], list[Road]]:
    """Links that lead somewhere, and those that were not found."""
    follower = Follower(where)
    leads: list[Lead] = []
    lost: list[Road] = []
    vague: list[Road] = []
    for stand, link in (*_links(where), *data_links(where)):
        takers = inclusions.takers.get(link.path, ())
        stands = (stand, *(where.stands[taker] for taker in takers))
        roads = _roads(link, stands)
        lead = _first_lead(roads, follower, where)
        if lead:
            leads.append(lead)
        elif roads and _may_be_missed(roads[-1], where):
            (vague if roads[-1].vague else lost).append(roads[-1])
    return leads + list(_bare(vague, leads, where)), lost


def _roads(link: LinkFact, stands: Iterable[Stand]) -> list[Road]:
    """What a link means on each of the pages that show it, where it means
    something."""
    roads = (road(link, stand) for stand in stands)
    return [meant for meant in roads if meant]


def _first_lead(roads: Iterable[Road], follower: Follower, where: Atlas) -> Lead | None:
    """Where the first of the roads leads that leads somewhere."""
    for meant in roads:
        lead = follower.lead(meant)
        if lead:
            return _within(meant, lead, where)
    return None


def _may_be_missed(road: Road, where: Atlas) -> bool:
    """Whether what was not found was asked for clearly, or by its name alone, and is
    nothing that a build makes."""
    is_asked_for = _sought(road) or road.vague
    return is_asked_for and not _is_made(road, where)


def _is_made(lost: Road, where: Atlas) -> bool:
    """Whether what was not found is made by a build, which git is told to leave out."""
    return any(map(where.shelf.made, lost.files))


def _bare(vague: Sequence[Road], leads: Sequence[Lead], where: Atlas) -> Iterator[Lead]:
    """Names of pages without their suffix, where nearly all other links of a repository
    write it; a slash at the end is no slip, but asks for an address."""
    named = [road for road in vague if not road.target.path.endswith("/")]
    pages = [
        (road_to, file + SUFFIXES[0])
        for road_to in named
        for file in road_to.files
        if file + SUFFIXES[0] in where.pages
    ]
    written = sum(names_file(lead.link.target.partition("#")[0]) for lead in leads)
    if len(pages) * _FEW > written:
        return
    for road_to, file in pages:
        target = road_to.target
        suffix = file[file.rindex(".") :]
        near = f"{target.path}{suffix}{target.rest}"
        yield Lead(
            road_to.link, Fate.NO_PAGE, road_to.at, anchor=target.anchor, near=near
        )


def _within(road_to: Road, lead: Lead, where: Atlas) -> Lead:
    """The lead, said to leave the site where it climbs out of its folders to what is no
    page of it. What names no file is an address, which pages of a language may climb
    to."""
    if not road_to.outside or lead.page in where.claims:
        return lead
    is_address = not names_file(road_to.target.path)
    if is_address and any(each in where.taken for each in road_to.addresses):
        return lead
    return replace(lead, fate=Fate.UNKNOWN if _rewritten(road_to) else Fate.OUTSIDE)


def _rewritten(road: Road) -> bool:
    """Whether the site's own code may make another link of one that climbs."""
    return road.stand.setting.hooked and road.link.target.startswith("../")


def _sought(lost: Road) -> bool:
    """Whether it is known which page or file is asked for, so that it may be missed."""
    if not lost.at or lost.vague:
        return False
    if lost.target.start is Start.OWN:
        return lost.page
    return bool(lost.files) or not lost.by_file


def _links(where: Atlas) -> Iterator[tuple[Stand, LinkFact]]:
    """The links of the pages that are built, with the place of each page."""
    for path, facts in where.pages.items():
        stand = where.stands.get(path)
        if stand is None:
            continue
        is_built = all(setting.builds(path) for setting in where.settings)
        if is_built:
            for link in facts.links:
                yield stand, link


def _lost(road: Road, trust: Trust, guide: Guide, beliefs: Beliefs) -> Lead:
    """What to say of a link that was not found."""
    unknown = Lead(road.link, Fate.UNKNOWN, road.at)
    if _rewritten(road):
        return unknown
    if road.page:
        fate, sure = Fate.NO_PAGE, trust.page(road)
    else:
        fate, sure = Fate.NO_FILE, bool(road.files) and trust.file(road)
    if not (sure or _may_be_slip(road, trust, guide)):
        return unknown
    near = None if road.loose else guide.near(road)
    if near is None:
        is_configured = not road.page or trust.configured(road)
        if not (sure and is_configured and beliefs.alone(road)):
            return unknown
    return Lead(road.link, fate, road.at, anchor=road.target.anchor, near=near)


def _may_be_slip(road: Road, trust: Trust, guide: Guide) -> bool:
    """Whether something of nearly the same name may have been meant."""
    if trust.nearly(road):
        return True
    meant = guide.slip(road)
    return meant is not None and trust.rare(road, meant)


def _lost_navigation(
    where: Atlas, mentioned: Mapping[Mention, str]
) -> Iterator[Mention]:
    """Entries of the navigation without a page, where the folder holds most of the
    others."""
    lost = {
        mention: path
        for mention, path in mentioned.items()
        if not where.shelf.has(path)
    }
    if len(lost) * 2 > len(mentioned):
        return
    known = Nearest(where.pages)
    for mention, path in lost.items():
        near = nearest_by_name(path, known.of(path))
        folder = path[: len(path) - len(mention.target)]
        below = near[len(folder) :] if near and near.startswith(folder) else None
        yield replace(mention, near=below)
