"""Following links: along a road to a page, a file, or nothing."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import replace
from doclint.expressions import expression
from doclint.site.atlas import Atlas
from doclint.site.paths import SUFFIXES, folder_of, names_file, parted, plain_address
from doclint.site.roads import Road
from doclint.site.target import Start
from doclint.website import Fate, Lead

# What asks for the page of a folder.
# What tags such as `ref` and `link` ask for.
_BY_TAG = (Start.CONTENT, Start.SOURCE)
_FOLDER = expression(r"(?:^|/)(?:index(?:\.html)?)?$")


class Follower:
    """Follows roads through an atlas."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas

    def lead(self, road: Road) -> Lead | None:
        """Where a road leads, or None when nothing is there."""
        answer = self._file(road) or self._address(road) or self._redirected(road)
        answer = answer or self._fallback(road)
        return answer or self._made(road) or self._spelt(road)

    def _redirected(self, road: Road) -> Lead | None:
        """A page that a redirect of many addresses leads to. That is how the site wants
        it (`/en/:path*`), and asks for no other address."""
        for one in road.addresses:
            led = road.stand.setting.leads_on(one) or ""
            to = self.atlas.moved.get(led, led)
            page = self.atlas.taken.get(to)
            if page is not None:
                return self._page(road, page, self._slash(road))
        return None

    def _made(self, road: Road) -> Lead | None:
        """What the build itself makes, or a plug-in of it; where nobody knows which,
        all in folders without a page."""
        setting = road.stand.setting
        led = [to for one in road.addresses if (to := setting.leads_on(one))]
        names = tuple(led) or (*road.files, *road.addresses)
        folders = (folder_of(each) + "/" * (each[:1] == "/") for each in names)
        known = (
            (self.atlas.folders,)
            if road.page
            else (self.atlas.folders, self.atlas.shelf.folders)
        )
        strange = setting.wild and not any(
            each in one for each in folders for one in known
        )
        return (
            self._sure(road, Fate.UNKNOWN)
            if strange or any(map(setting.makes, names))
            else None
        )

    def _file(self, road: Road) -> Lead | None:
        for file in road.files:
            for name in self._names(file, road):
                if name in self.atlas.pages:
                    return self._page(road, name)
        for file in road.files:
            if file in self.atlas.shelf.names or self._is_there(file, road):
                return self._sure(road, Fate.FILE)
        page = self._by_name(road)
        return self._page(road, page) if page else None

    def _by_name(self, road: Road) -> str | None:
        """The page that a tag names: `ref` and `post_url` find one by its name alone."""
        path = road.target.path
        if road.target.start is Start.POST:
            return self.atlas.posts.get(path)
        if road.target.start is Start.CONTENT:
            return self.atlas.called(path, road.stand)
        return None

    def _names(self, file: str, road: Road) -> Iterator[str]:
        """A file's name; `ref` may leave out the suffix, and so may a link that a
        template follows to the page in the reader's language."""
        yield file
        by_tag = road.target.start is Start.CONTENT
        tail = self._tail(road.stand.path)
        if tail and (by_tag or road.stand.setting.relinked):
            # `x.md` on `a.ko.md` means `x.ko.md`, also where no other `x` is.
            stem, dot, ending = file.rpartition(".")
            yield f"{stem}.{tail}{dot}{ending}"
            if by_tag and not names_file(file):
                yield from (f"{file}.{tail}.md", f"{file}/_index.{tail}.md")
        by_path = by_tag or (
            road.stand.setting.localizes and road.target.start is not Start.PAGE
        )
        if by_path and not names_file(file):
            for suffix in SUFFIXES[:1]:
                yield from (
                    f"{file}{suffix}",
                    f"{file}/_index{suffix}",
                    f"{file}/index{suffix}",
                )

    def _tail(self, path: str) -> str | None:
        """The language in the name of a page (`ko` of `a.ko.md`)."""
        _, _, name = path.rpartition("/")
        parts = name.split(".")
        if len(parts) < 3 or not parts[-2]:
            return None
        tail = parts[-2]
        language = (self.atlas.language(path) or "").lower()
        return tail if tail.replace("_", "-").lower() == language else None

    def _is_there(self, file: str, road: Road) -> bool:
        """Whether something is there that the project does not list. A folder is an
        address only where files are."""
        if not self.atlas.shelf.has(file):
            return False
        return (
            road.stand.setting.rooted
            # docsify's pages are read in the repository as well.
            or road.stand.setting.hashed
            or not road.page
            or file not in self.atlas.shelf.folders
        )

    def _address(self, road: Road) -> Lead | None:
        if road.by_file and names_file(road.target.path):
            return None
        for one in self._likeliest(road):
            page = self._at(one, road)
            if page is not None:
                return self._page(road, page, self._slash(road))
            if one in self.atlas.moved:
                return self._moved(road, self.atlas.moved[one])
            if one == "/" or one == plain_address(road.stand.setting.base):
                return self._sure(road, Fate.FILE)
        return None

    def _moved(self, road: Road, to: str) -> Lead:
        """A link to an address that a redirect leads on from."""
        page = self.atlas.taken.get(to)
        if page is None:
            return self._sure(road, Fate.UNKNOWN)
        return replace(self._page(road, page, self._slash(road)), moved=to)

    def _at(self, one: str, road: Road) -> str | None:
        """The page at an address; where a slash at the end matters, that of the folder
        or the one beside it."""
        page = self.atlas.taken.get(one)
        if page is None or not road.stand.setting.slashes:
            return page
        if _FOLDER.search(road.target.path):
            return self.atlas.fronts.get(one)
        return page if page != self.atlas.fronts.get(one) else None

    def _likeliest(self, road: Road) -> list[str]:
        """The addresses that a link may mean; of readings of a relative one, that in
        the page's language is right."""
        if road.target.start is not Start.PAGE or len(road.addresses) < 2:
            return list(road.addresses)
        language = self.atlas.language(road.stand.path)
        pages = {one: self.atlas.taken.get(one) for one in road.addresses}
        return sorted(
            road.addresses,
            key=lambda one: (
                pages[one] is None,
                self.atlas.language(pages[one] or "") != language,
            ),
        )

    def _slash(self, road: Road) -> bool | None:
        """Whether a target ends in a slash; None where that makes no difference, or a
        tag makes the address."""
        path = road.target.path
        if road.stand.setting.slashes or road.target.start in _BY_TAG:
            return None
        names_no_page = path in ("/", "") or path.endswith((".", ".."))
        if names_no_page or path.rstrip("/").endswith(".html"):
            return None
        return path.endswith("/")

    def _fallback(self, road: Road) -> Lead | None:
        """What a translation lacks and the source text has, where the site shows
        that."""
        source = self.atlas.sources.get(road.stand.path)
        if source is None:
            return None
        setting = road.stand.setting
        is_from_page = road.target.start is Start.PAGE and road.by_file
        if setting.strict and is_from_page:
            return None
        for twin in _twins(road, source):
            if not road.page and self.atlas.shelf.has(twin):
                return self._sure(road, Fate.FILE)
            if setting.falls_back and twin in self.atlas.pages:
                return self._page(road, twin)
        if setting.falls_back and not road.by_file:
            return self._shown(road, source)
        return None

    def _shown(self, road: Road, source: str) -> Lead | None:
        """The same of addresses: below that of the page's own language the source's
        page is shown."""
        behind = self.atlas.stands[source]
        here, there = road.stand.home.start, behind.home.start
        if here == there:  # languages that are told by the names of files
            here, there = _tops(road.stand.address or "", behind.address or "")
        for one in road.addresses:
            twin = (
                self.atlas.taken.get(plain_address(there + one[len(here) :]))
                if f"{one}/".startswith(f"{here}/")
                else None
            )
            if twin is not None:
                return self._page(road, twin, self._slash(road))
        return None

    def _spelt(self, road: Road) -> Lead | None:
        """What differs in case only. Hugo's `ref` finds pages whatever the case is."""
        exact = road.target.start is not Start.CONTENT
        for file in road.files:
            name = self.atlas.shelf.spelt.get(file.casefold())
            if name:
                lead = (
                    self._page(road, name)
                    if name in self.atlas.pages
                    else self._sure(road, Fate.FILE)
                )
                return replace(lead, case=name if exact else None)
        for one in road.addresses:
            name = self.atlas.spelt.get(one.casefold())
            if name and name != one:
                lead = self._page(road, self.atlas.taken[name])
                return replace(lead, case=name if exact else None)
        return None

    def _page(self, road: Road, path: str, slash: bool | None = None) -> Lead:
        """A page is found; a link between pages named by a suffix leads to the version
        in its own language."""
        source = self.atlas.sources.get(road.stand.path)
        relinked = (
            road.stand.setting.relinked
        )  # a plug-in leads links to the page's own language
        beside = source is not None and folder_of(source) == folder_of(road.stand.path)
        as_written = (
            road.stand.setting.literal
            and road.target.start is Start.ROOT
            and not road.by_file
        )
        is_led = (relinked or beside) and not as_written
        if is_led and not self._names_language(road, path):
            language = self.atlas.language(road.stand.path)
            # A page that nobody gave a language is the source text's.
            version = (
                self.atlas.version(path, language)
                if language
                else self.atlas.sources.get(path)
            )
            path = version or path
        if road.target.language:
            version = self.atlas.version(path, road.target.language)
            return (
                replace(self._sure(road, Fate.PAGE), page=version, meant=True)
                if version
                else self._sure(road, Fate.UNKNOWN)
            )
        is_own = road.target.start is Start.OWN
        near = road.target.path + road.target.rest if is_own else None
        return Lead(
            road.link,
            Fate.PAGE,
            road.at,
            path,
            road.target.anchor,
            near,
            to_itself=is_own,
            slash=slash,
        )

    def _names_language(self, road: Road, path: str) -> bool:
        """Whether an address was asked for that names the language of the page there
        (`/docs/en/setup/`)."""
        if road.by_file or road.target.start is Start.PAGE:
            return False
        language = self.atlas.language(path)
        return language is not None and language in road.target.path.casefold().split(
            "/"
        )

    def _sure(self, road: Road, fate: Fate) -> Lead:
        return Lead(road.link, fate, road.at, anchor=road.target.anchor)


def _tops(top: str, source: str) -> tuple[str, str]:
    """The addresses that two versions of a page stand below, where one is the other
    below a language: `/fr` and nothing of `/fr/keys` and `/keys`."""
    is_below = bool(source.strip("/")) and top.endswith(source)
    return (top[: -len(source)], "") if is_below else ("", "")


def _twins(road: Road, source: str) -> Iterator[str]:
    """The files of the source text in the place of those that a translation asks
    for."""
    here, there = parted(road.stand.path, source)
    if here == there:
        return
    for file in road.files:
        if f"{file}/".startswith(here):
            yield there + file[len(here) :]
