"""Following links: from a target to a page, a file, or nothing."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from doclint.document import LinkKind
from doclint.site.atlas import Atlas, Stand
from doclint.site.paths import SUFFIXES, address, folder_of, is_page, join, names_file, parted, settled
from doclint.site.target import Start, Target, target
from doclint.website import Fate, Lead, LinkFact


# What asks for the page of a folder.
_FOLDER = re.compile(r"(?:^|/)(?:index(?:\.html)?)?$")


@dataclass(frozen=True)
class Road:
    """A link on its way: where its page stands, what it asks for, and the files and addresses that it may mean.

    `at` is what it most likely means: the file, or the address with a slash before it."""

    link: LinkFact
    stand: Stand
    asked: Target
    files: tuple[str, ...]
    addresses: tuple[str, ...]
    outside: bool = False

    @property
    def page(self) -> bool:
        """Whether a page is asked for."""
        return not self.link.image and is_page(self.asked.path)

    @property
    def vague(self) -> bool:
        """Whether it may be an address, of a site whose generator nobody knows."""
        return self.stand.setting.rooted and self.page and not names_file(self.asked.path)

    @property
    def by_file(self) -> bool:
        """Whether it is a file's name that is asked for."""
        return not self.addresses or not self.page or names_file(self.asked.path)

    @property
    def at(self) -> str:
        """What is asked for first."""
        return self.files[0] if self.by_file and self.files else (self.addresses or self.files or ("",))[0]

    @property
    def behind(self) -> str | None:
        """The file that stands in for the one asked for, under addresses, and under paths from the top."""
        home, file = self.stand.home, self.files[0] if self.files else ""
        inside = home.inside(file) if home.behind not in (None, home.folder) else None
        return join(home.behind or "", inside) if inside else None

    @property
    def loose(self) -> bool:
        """Whether it is a value that does not say where it starts from: the page, the site's top or a folder."""
        return self.link.kind is LinkKind.VALUE and self.asked.start is Start.PAGE and self.asked.path[:1] != "."


def road(link: LinkFact, stand: Stand) -> Road | None:
    """Read a link; None when it stays on its page, leads elsewhere, or cannot be told."""
    asked = target(link.target, stand.setting.url)
    if asked is None or (not asked.path and asked.start is Start.PAGE):
        return None
    files = tuple(dict.fromkeys(_files(asked, stand)))
    addresses = tuple(dict.fromkeys(_addresses(asked, stand)))
    if link.kind is LinkKind.VALUE:
        files, addresses = _of_value(asked, stand, files, addresses)
    return Road(
        link, stand, asked, tuple(f for f in files if not f.startswith("../")), addresses, _outside(asked, files, stand)
    )


def _files(asked: Target, stand: Stand) -> Iterator[str]:
    """The files, from the project's root, that a path may mean."""
    path, setting = asked.path, stand.setting
    bare = path.lstrip("/")
    if asked.start is Start.PAGE:
        yield (
            settled(join(folder_of(stand.path), path))
            if not path.startswith("../")
            else posixpath.normpath(f"{folder_of(stand.path) or '.'}/{path}")
        )
        if names_file(path) and not path.startswith(".") and stand.home.behind is not None:
            yield from _from_tops(path, stand)
        return
    if asked.start is Start.SOURCE:
        yield settled(join(setting.folder, bare))
        return
    if asked.start is Start.CONTENT:
        yield settled(join(stand.home.folder, bare))
        yield settled(join(folder_of(stand.path), bare))
    if names_file(bare) and setting.strict:
        yield from _from_tops(bare, stand)
    below = setting.base.strip("/")
    for folder in setting.statics:
        yield settled(join(folder, bare))
        if below and f"{bare}/".startswith(f"{below}/"):
            yield settled(join(folder, bare[len(below) + 1 :]))
    yield settled(join(stand.home.folder, bare))


def _from_tops(path: str, stand: Stand) -> Iterator[str]:
    """What a page's file may be called by from the top on: of its language, of the pages behind, of the site."""
    if stand.home.behind is not None:
        tops = (stand.home.folder, stand.home.behind, stand.setting.folder)
        yield from (settled(join(top, path)) for top in tops)
    elif stand.setting.strict:
        yield settled(join(min((home.folder for home in stand.setting.homes), key=len), path))


def _addresses(asked: Target, stand: Stand) -> Iterator[str]:
    """The addresses that a path may mean; none on sites without."""
    setting, path = stand.setting, asked.path
    if setting.rooted or asked.start is Start.SOURCE:
        return
    if asked.start is Start.PAGE:
        if stand.address is not None:
            yield address(posixpath.normpath(stand.folder + path))
            if setting.file is None:  # whether addresses end in a slash is a guess
                yield address(posixpath.normpath(f"{stand.address.rstrip('/')}/{path}"))
                yield address(posixpath.normpath(f"{stand.address.rstrip('/').rpartition('/')[0]}/{path}"))
        return
    path = path if path.startswith("/") else f"/{path}"
    if asked.start is Start.CONTENT:
        path = path.removesuffix("/").removesuffix("_index.md").removesuffix(".md")
        yield address(stand.home.base + path)
        if stand.address:
            yield address(posixpath.normpath(stand.folder + path.lstrip("/")))
            yield address(posixpath.normpath(f"{stand.folder}../{path.lstrip('/')}"))
        return
    yield from _from_bases(path, asked.start, stand)


def _from_bases(path: str, start: Start, stand: Stand) -> Iterator[str]:
    """The addresses that one may mean that begins with a slash."""
    setting = stand.setting
    bases: tuple[str, ...] = (stand.home.start, setting.base)
    if start is not Start.BASE and not setting.falls_back and not setting.strict:
        bases = ("", setting.base, stand.home.start)
    yield from (address(base + path) for base in bases)
    if setting.falls_back or start is Start.OWN:
        yield address(path)
    if setting.falls_back and path.startswith(f"{stand.home.start}/"):  # what stands in for a page has its address
        yield address(setting.base + path[len(stand.home.start) :])


def _of_value(
    asked: Target, stand: Stand, files: tuple[str, ...], addresses: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a value may mean beside what a link of the body would: a template may put something before it."""
    setting, bare = stand.setting, asked.path.lstrip("/")
    tops = [join(setting.folder, "assets")]
    if asked.start is Start.PAGE and not bare.startswith("."):
        tops = [stand.home.folder, *setting.statics, setting.folder, *tops]
        addresses += tuple(address(f"{base}/{bare}") for base in (stand.home.start, setting.base) if addresses)
    if asked.start in (Start.PAGE, Start.ROOT) and not bare.startswith("."):
        files += tuple(settled(join(top, bare)) for top in tops)
    return tuple(dict.fromkeys(files)), tuple(dict.fromkeys(addresses))


def _outside(asked: Target, files: tuple[str, ...], stand: Stand) -> bool:
    """Whether a relative path climbs out of the folder that the site is made of."""
    if asked.start is not Start.PAGE or stand.setting.rooted or not files or not stand.home.folder:
        return False
    tops = {home.folder for home in stand.setting.homes} | set(stand.setting.statics)
    return "" not in tops and not any(f"{files[0]}/".startswith(f"{top}/") for top in tops)


class Follower:
    """Follows roads through an atlas."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas

    def lead(self, road: Road) -> Lead | None:
        """Where a road leads, or None when nothing is there."""
        found = self._file(road) or self._address(road) or self._fallback(road)
        return found or self._made(road) or self._spelt(road)

    def _made(self, road: Road) -> Lead | None:
        """What the build itself makes, or a plug-in of it; where nobody knows which, all in folders without a page."""
        setting, names = road.stand.setting, (*road.files, *road.addresses)
        folders = (folder_of(each) + "/" * (each[:1] == "/") for each in names)
        known = (self.atlas.folders,) if road.page else (self.atlas.folders, self.atlas.shelf.folders)
        strange = setting.wild and not any(each in one for each in folders for one in known)
        return self._sure(road, Fate.UNKNOWN) if strange or any(map(setting.makes, names)) else None

    def _file(self, road: Road) -> Lead | None:
        for file in road.files:
            for name in self._names(file, road):
                if name in self.atlas.pages:
                    return self._page(road, name)
        for file in road.files:
            if file in self.atlas.shelf.names or self._is_there(file, road):
                return self._sure(road, Fate.FILE)
        return None

    def _names(self, file: str, road: Road) -> Iterator[str]:
        """A file's name; `ref` may leave out the suffix."""
        yield file
        if road.asked.start is Start.CONTENT and not names_file(file):
            for suffix in SUFFIXES[:1]:
                yield from (f"{file}{suffix}", f"{file}/_index{suffix}", f"{file}/index{suffix}")

    def _is_there(self, file: str, road: Road) -> bool:
        """Whether something is there that the project does not list. A folder is an address only where files are."""
        if not self.atlas.shelf.has(file):
            return False
        return road.stand.setting.rooted or not road.page or file not in self.atlas.shelf.folders

    def _address(self, road: Road) -> Lead | None:
        if road.by_file and names_file(road.asked.path):
            return None
        for one in self._likeliest(road):
            page = self._at(one, road)
            if page is not None:
                return self._page(road, page, self._slash(road))
            if one in self.atlas.moved:
                to = self.atlas.moved[one]
                lead = self._page(road, self.atlas.taken[to], self._slash(road)) if to in self.atlas.taken else None
                return replace(lead, moved=to) if lead else self._sure(road, Fate.UNKNOWN)
            if one == "/" or one == address(road.stand.setting.base):
                return self._sure(road, Fate.FILE)
        return None

    def _at(self, one: str, road: Road) -> str | None:
        """The page at an address; where a slash at the end matters, that of the folder or the one beside it."""
        page = self.atlas.taken.get(one)
        if page is None or not road.stand.setting.options.get("slashes"):
            return page
        if _FOLDER.search(road.asked.path):
            return self.atlas.fronts.get(one)
        return page if page != self.atlas.fronts.get(one) else None

    def _likeliest(self, road: Road) -> list[str]:
        """The addresses that a link may mean; of readings of a relative one, that in the page's language is right."""
        if road.asked.start is not Start.PAGE or len(road.addresses) < 2:
            return list(road.addresses)
        language = self.atlas.language(road.stand.path)
        pages = {one: self.atlas.taken.get(one) for one in road.addresses}
        return sorted(
            road.addresses, key=lambda one: (pages[one] is None, self.atlas.language(pages[one] or "") != language)
        )

    def _slash(self, road: Road) -> bool | None:
        path, exact = road.asked.path, road.stand.setting.options.get("slashes")
        if exact or path.rstrip("/").endswith(".html") or path in ("/", "") or path.endswith((".", "..")):
            return None
        return path.endswith("/")

    def _fallback(self, road: Road) -> Lead | None:
        """What a translation lacks and the source text has, where the site shows that."""
        source = self.atlas.sources.get(road.stand.path)
        if source is None or (road.stand.setting.strict and road.asked.start is Start.PAGE and road.by_file):
            return None
        here, there = parted(road.stand.path, source)
        for file in road.files:
            if not f"{file}/".startswith(here) or here == there:
                continue
            twin = there + file[len(here) :]
            if not road.page and self.atlas.shelf.has(twin):
                return self._sure(road, Fate.FILE)
            if road.stand.setting.falls_back and twin in self.atlas.pages:
                return self._page(road, twin)
        return None

    def _spelt(self, road: Road) -> Lead | None:
        """What differs in case only."""
        for file in road.files:
            name = self.atlas.shelf.spelt.get(file.casefold())
            if name:
                lead = self._page(road, name) if name in self.atlas.pages else self._sure(road, Fate.FILE)
                return replace(lead, case=name)
        for one in road.addresses:
            name = self.atlas.spelt.get(one.casefold())
            if name and name != one:
                return replace(self._page(road, self.atlas.taken[name]), case=name)
        return None

    def _page(self, road: Road, path: str, slash: bool | None = None) -> Lead:
        """A page is found; a link between pages named by a suffix leads to the version in its own language."""
        source = self.atlas.sources.get(road.stand.path)
        relinked = road.stand.setting.options.get("relinked", False)  # a plug-in leads links to the page's own language
        if relinked or (source and folder_of(source) == folder_of(road.stand.path)):
            path = self.atlas.version(path, self.atlas.language(road.stand.path)) or path
        own = road.asked.start is Start.OWN
        near = road.asked.path + road.asked.rest if own else None
        return Lead(road.link, Fate.PAGE, road.at, path, road.asked.anchor, near, own, None, None, slash)

    def _sure(self, road: Road, fate: Fate) -> Lead:
        return Lead(road.link, fate, road.at, None, road.asked.anchor)
