"""Where everything is: pages by path and by address, versions of a page by language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import field
from functools import cached_property

from doclint.dataclasses import dataclass, replace
from doclint.languages.tags import normal_code
from doclint.project import Facts
from doclint.site.paths import SUFFIXES, folder_of, plain_address, without_suffix
from doclint.site.record import Generator, Home, Page, PageAddress, Setting
from doclint.site.record import settings as settings_of
from doclint.site.shelf import Shelf
from doclint.source import Span
from doclint.website import Claim, ClaimKind

_BESIDE = Setting(rooted=True)


@dataclass(frozen=True)
class Stand:
    """A page in its site: the setting and home that it belongs to, and its own address
    as the generator writes it."""

    path: str
    setting: Setting
    home: Home
    address: str | None = None
    language: str | None = None

    @property
    def is_beside(self) -> bool:
        """Whether no home of a site holds it: it is read where it lies."""
        return self.setting is _BESIDE

    @property
    def folder(self) -> str:
        """The address that relative ones start from."""
        front = self.address or "/"
        return front if front.endswith("/") else front.rpartition("/")[0] + "/"


@dataclass(frozen=True)
class Atlas:
    """All of a project's pages that one generator makes. `taken` are claims by address, the pages' own first,
    `names` what entries of the navigation call a page by."""

    shelf: Shelf
    settings: tuple[Setting, ...]
    pages: Mapping[str, Facts]
    sources: Mapping[str, str]
    stands: Mapping[str, Stand]
    claims: Mapping[str, tuple[Claim, ...]]
    names: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    taken: Mapping[str, str] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)
    locales: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def versions(self) -> Mapping[tuple[str, str | None], str]:
        """Pages by the source text of all their versions, and language."""
        versions_of_pages = {
            (source, self.language(path)): path for path, source in self.sources.items()
        }
        of_sources = {
            (path, self.language(path)): path
            for path in self.pages
            if path not in self.sources
        }
        return of_sources | versions_of_pages

    def language(self, path: str) -> str | None:
        """The language of a page with its region (`zh-tw`); where it lies may tell it
        better than its own words."""
        if path in self.locales:
            return self.locales[path]
        return self.pages[path].language if path in self.pages else None

    def version(self, path: str, language: str | None) -> str | None:
        """The version of a page in a language, itself if it is that."""
        wanted = normal_code(language) if language else None
        return self.versions.get((self.sources.get(path, path), wanted))

    @cached_property
    def folders(self) -> Mapping[str, int]:
        """How many pages each folder holds, and each address has below it, by their
        paths."""
        counted: defaultdict[str, int] = defaultdict(int)
        for path in self.pages:
            counted[folder_of(path)] += 1
        for one in self.taken:
            counted[folder_of(one) + "/"] += 1
        return counted

    @cached_property
    def fronts(self) -> Mapping[str, str]:
        """The pages that stand for a folder, by address: their own ends in a slash."""
        stands = self.stands.items()
        return {
            plain_address(stand.address): path
            for path, stand in stands
            if stand.address and stand.address[-1] == "/" and self.claims.get(path)
        }

    def called(self, name: str, stand: Stand) -> str | None:
        """The page of a bare name that lies anywhere in the same home as the page that
        asks, in the same language."""
        bare = without_suffix(name).casefold()
        return self._called.get(
            (stand.home.folder, self.language(stand.path) or "", bare)
        )

    @cached_property
    def _called(self) -> Mapping[tuple[str, str, str], str]:
        """Pages by their home's folder, language and bare name, where one alone has
        them."""
        called: dict[tuple[str, str, str], str | None] = {}
        for path in self.pages:
            key = (
                self.stands[path].home.folder,
                self.language(path) or "",
                self._bare_name(path),
            )
            called[key] = None if key in called else path
        return {key: path for key, path in called.items() if path is not None}

    def _bare_name(self, path: str) -> str:
        """What a page is called without its language; an index is called by its
        folder."""
        name = without_suffix(path)
        before, _, tail = name.rpartition(".")
        if before and tail.casefold() == (self.language(path) or "").casefold():
            name = before
        for index in ("/_index", "/index"):
            name = name.removesuffix(index)
        return name.rpartition("/")[2].casefold()

    @cached_property
    def posts(self) -> Mapping[str, str]:
        """Jekyll's posts by their file's name alone."""
        return {
            without_suffix(path).rpartition("/")[2]: path
            for path in sorted(self.pages)
            if "_posts/" in f"/{path}"
        }

    @cached_property
    def spelt(self) -> Mapping[str, str]:
        """Addresses by their letters whatever their case."""
        return {one.casefold(): one for one in self.taken}

    @cached_property
    def whole(self) -> bool:
        """Whether the site's front page is known: without it this is likely a part of a
        site, where pages may lie elsewhere."""
        return any(setting.complete for setting in self.settings) or any(
            plain_address(home.base) in self.taken
            for setting in self.settings
            for home in setting.homes
        )


def atlas(
    shelf: Shelf,
    generator: Generator,
    pages: Mapping[str, Facts],
    sources: Mapping[str, str],
    locales: Mapping[str, str],
) -> Atlas:
    """Place every page, and files that are pages though the project leaves them out."""
    settings = settings_of(shelf, generator)
    others = [
        name
        for name in shelf.names
        if name not in pages and name.endswith((*SUFFIXES, ".html"))
    ]
    stands: dict[str, Stand] = {}
    claims: dict[str, tuple[Claim, ...]] = {}
    names: dict[str, tuple[str, str]] = {}
    for path in (*sorted(pages), *sorted(others)):
        placed = _home(path, settings)
        if placed is None:  # it is read where it lies, a `README.md` beside the site
            stands[path] = Stand(path, _BESIDE, Home(""))
            continue
        setting, home = placed
        facts = pages.get(path)
        name = without_suffix(home.inside(path) or "")
        page = Page(path, name, home, facts)
        places = generator.locate(page, setting)
        called = generator.name(page, setting)
        names |= {path: called} if called else {}
        chosen = next(
            (place.address for place in places if place.kind is not ClaimKind.ALIAS),
            None,
        )
        stands[path] = Stand(path, setting, home, chosen, home.language)
        claims[path] = tuple(_claim(path, place) for place in places if place.built)
    return Atlas(
        shelf=shelf,
        settings=settings,
        pages=pages,
        sources=sources,
        stands=stands,
        claims=claims,
        names=names,
        taken=_taken(claims),
        moved=_moved(settings, claims),
        locales=locales,
    )


def apart(where: Atlas) -> list[Atlas]:
    """The sites of a repository, each by itself, where several have pages at the same
    addresses.

    Pages that belong to none are with the first. One site, or several whose addresses
    do not meet, stay whole.
    """
    if len(where.settings) < 2 or not _clash(where):
        return [where]
    parts = []
    for at, setting in enumerate(where.settings):
        mine = {
            path: stand
            for path, stand in where.stands.items()
            if stand.setting is setting
            or (at == 0 and stand.setting not in where.settings)
        }
        claims = {path: claims for path, claims in where.claims.items() if path in mine}
        parts.append(
            replace(
                where,
                settings=(setting,),
                pages={
                    path: facts for path, facts in where.pages.items() if path in mine
                },
                stands=mine,
                claims=claims,
                names={
                    path: name for path, name in where.names.items() if path in mine
                },
                taken=_taken(claims),
                moved=_moved((setting,), claims),
            )
        )
    return parts


def _clash(where: Atlas) -> bool:
    """Whether pages of different sites have the same address of their own."""
    owners: dict[str, Setting] = {}
    for path, claims in where.claims.items():
        setting = where.stands[path].setting
        for claim in claims:
            if (
                claim.kind is not ClaimKind.ALIAS
                and owners.setdefault(claim.address, setting) is not setting
            ):
                return True
    return False


def _home(path: str, settings: tuple[Setting, ...]) -> tuple[Setting, Home] | None:
    """The home whose folder holds a page most closely."""
    fits = [
        (setting, home)
        for setting in settings
        for home in setting.homes
        if home.inside(path) is not None
    ]
    return max(fits, key=lambda fit: len(fit[1].folder), default=None)


def _claim(path: str, place: PageAddress) -> Claim:
    key = place.key
    name, span = (key.key, key.value_span) if key else ("", Span(0, 0))
    return Claim(path, plain_address(place.address), place.kind, name, span)


def _taken(claims: Mapping[str, tuple[Claim, ...]]) -> dict[str, str]:
    taken: dict[str, str] = {}
    for every in claims.values():
        for claim in every:
            if claim.kind is not ClaimKind.ALIAS:
                taken.setdefault(claim.address, claim.path)
    return taken


def _moved(
    settings: tuple[Setting, ...], claims: Mapping[str, tuple[Claim, ...]]
) -> dict[str, str]:
    """Where addresses lead that are only redirected: aliases, and redirects of the
    configuration."""
    moved = {
        plain_address(old): plain_address(new)
        for setting in settings
        for old, new in setting.redirects.items()
    }
    for every in claims.values():
        chosen = next(
            (claim.address for claim in every if claim.kind is not ClaimKind.ALIAS),
            None,
        )
        if chosen is not None:
            moved |= {
                claim.address: chosen
                for claim in every
                if claim.kind is ClaimKind.ALIAS
            }
    return moved
