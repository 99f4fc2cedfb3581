"""What to write instead of a target that leads nowhere."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import cached_property
from mimetypes import MimeTypes
from unicodedata import normalize

from doclint.page.included import may_be_text
from doclint.site.atlas import Atlas
from doclint.site.paths import SUFFIXES, folder_of, relative, without_suffix
from doclint.site.roads import Road
from doclint.site.target import Start
from doclint.text.nearest import Nearest
from doclint.text.similar import one_edit_apart, slips_apart

# Endings of files as everybody knows them, whatever the machine's own tables say.
_TYPES = MimeTypes(filenames=()).types_map[True]
# Of two names that are near, so much is the same, or one letter differs.
_LIKENESS = 0.75
# Shorter names may well differ by a letter.
_LETTERS = 6
# Names that many folders have a page of; one elsewhere says nothing of where a page
# went.
COMMON = frozenset(
    (
        "index",
        "_index",
        "readme",
        "intro",
        "introduction",
        "overview",
        "getting-started",
        "api",
        "install",
    )
)


def nearest_by_name(wanted_path: str, near: str | None) -> str | None:
    """The nearest, if its own name is near, and not its folders or its suffix alone."""
    if not near:
        return None
    wanted, name = (
        without_suffix(path.rpartition("/")[2]) for path in (wanted_path, near)
    )
    is_named_by_folder = wanted.lower() in COMMON and wanted == name
    if is_named_by_folder:
        wanted, name = (
            folder_of(path).rpartition("/")[2] for path in (wanted_path, near)
        )
    return near if _are_alike(wanted, name) else None


def _are_alike(one: str, other: str) -> bool:
    """Whether a name is another, misspelt or with a number before it."""
    if one.endswith(f"-{other}") or other.endswith(f"-{one}"):
        return True
    if _digits(one) != _digits(other):
        return False  # chapter 4 is not chapter 7
    if min(len(one), len(other)) > 2 and one_edit_apart(one, other):
        return True
    return SequenceMatcher(None, one, other).ratio() >= _LIKENESS


def _digits(name: str) -> str:
    return re.sub(r"\D", "", name)


def _is_slip(wanted: str, near: str | None) -> bool:
    """Whether a slip makes a name another of the same folder, or two slips a longer
    one, and no number or plural does."""
    mine, other = without_suffix(wanted), without_suffix(near or "")
    folder = folder_of(mine)
    if folder_of(other) != folder:
        return False
    shorter = min(len(mine), len(other)) - len(folder)
    if shorter < _LETTERS:
        return False
    slips = 2 if shorter > _LETTERS else 1
    if not slips_apart(mine, other, slips):
        return False
    is_plural = mine.rstrip("s") == other.rstrip("s")
    is_number = _digits(mine) != _digits(other)
    return not is_plural and not is_number


def misspelt_page(path: str, atlas: Atlas) -> str | None:
    """The page that a file is meant to be whose ending is one of no file at all:
    `a.mdd` for `a.md`."""
    ending = path.rpartition(".")[2].lower()
    if not _is_near_ending(ending) or f".{ending}" in _TYPES or not may_be_text(path):
        return None
    if any(name.lower().endswith(f".{ending}") for name in atlas.shelf.names):
        return None
    pages = (f"{without_suffix(path)}{suffix}" for suffix in SUFFIXES)
    return next((page for page in pages if page in atlas.pages), None)


def _is_near_ending(ending: str) -> bool:
    """Whether an ending is that of a page but for two slips."""
    return ending.isalpha() and any(
        slips_apart(ending, suffix[1:], 2) for suffix in SUFFIXES
    )


class Guide:
    """Finds pages and files of nearly the name that was asked for: moved ones, and
    misspelt ones."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self._pages_by_languages: dict[frozenset[str | None], Nearest] = {}
        self._addresses_by_languages: dict[frozenset[str | None], Nearest] = {}

    def near(self, road: Road) -> str | None:
        """The target to write instead, as the link writes its own; None when nothing is
        near."""
        if road.by_file:
            return self._near_file(road)
        likest = nearest_by_name(road.at, self._likest(road))
        near = self._moved(road.at, self._by_end, road) or likest
        if not near:
            return None
        is_page_itself = self.atlas.taken.get(near) == road.link.path
        return None if is_page_itself else self._address(road, near)

    def _near_file(self, road: Road) -> str | None:
        """The target to write for a link that is written by files."""
        behind = self._behind(road) if road.behind and road.page else None
        if behind:  # written from the top, it is found in any language
            return f"/{behind}{road.target.rest}"
        is_relative = road.target.start is Start.PAGE
        if is_relative and road.behind and self.atlas.shelf.is_file(road.behind):
            return f"@site/{road.behind.removeprefix(f'{road.stand.setting.folder}/')}"
        file = self._file(road)
        if not file or file == road.link.path:
            return None
        return self._written(road, file)

    def slip(self, road: Road) -> str | None:
        """What is beside it and has so nearly the name that is asked for that nobody
        can mean another thing."""
        if road.by_file:
            wanted = road.files[0] if road.files else ""
            near = self._file(road) if wanted else None
        else:
            wanted = road.at
            near = self._addresses_for(road).of(wanted)
        return near if _is_slip(wanted, near) else None

    def _likest(self, road: Road) -> str | None:
        """The address most like what is asked for; where others stand in for pages,
        like what those would have."""
        addresses = road.addresses if road.stand.setting.falls_back else (road.at,)
        known = self._addresses_for(road)
        likest, likeness = None, -1.0
        for address in addresses:
            near = known.of(address)
            if not near:
                continue
            ratio = SequenceMatcher(None, address, near).ratio()
            if ratio > likeness:
                likest, likeness = near, ratio
        return likest

    def _behind(self, road: Road) -> str | None:
        """The page of that name, or nearly, among those that stand in for what a
        language lacks."""
        path = road.behind or ""
        near = path if path in self.atlas.pages else self._pages_for(road).of(path)
        home = f"{road.stand.home.behind or ''}/"
        return near[len(home) :] if near and near.startswith(home) else None

    def _file(self, road: Road) -> str | None:
        """The file of the same name elsewhere, or nearly of that name."""
        path = road.files[0]
        composed = self._composed.get(normalize("NFC", path))
        if composed:
            return composed  # the same, with its accents as signs of their own
        page = None if road.page else misspelt_page(path, self.atlas)
        if page:
            return page
        from_top = posixpath.normpath(road.target.path)
        if road.target.start is Start.PAGE and self._is_there(from_top, road):
            return from_top  # written from the top
        moved = self._moved(path, self._by_name, road)
        if moved:
            return moved
        known = self._pages_for(road) if road.page else self._assets
        return nearest_by_name(path, known.of(path))

    def _is_there(self, path: str, road: Road) -> bool:
        """Whether a path from the project's top is that of a page, or a file."""
        if road.page:
            return path in self.atlas.pages and path != road.link.path
        return self.atlas.shelf.is_file(path)

    def _moved(
        self, path: str, by_name: Mapping[str, list[str]], road: Road
    ) -> str | None:
        """The one of the same name elsewhere, in the language of the page that asks."""
        name = path.rpartition("/")[2]
        same = by_name.get(name, [])
        if road.page:
            is_own_name = name == road.link.path.rpartition("/")[2]
            if without_suffix(name).lower() in COMMON or is_own_name:
                return None  # each folder has one
            language = self.atlas.language(road.stand.path)
            same = [other for other in same if self._language(other) == language]
        return same[0] if len(same) == 1 else None

    def _language(self, page: str) -> str | None:
        """The language of a page by its path or address."""
        return self.atlas.language(self.atlas.taken.get(page, page))

    def _pages_for(self, road: Road) -> Nearest:
        """The pages that a page may lead its readers to: a third language helps
        nobody."""
        languages = self._languages_for(road)
        if languages not in self._pages_by_languages:
            pages = [
                path
                for path in self.atlas.pages
                if self.atlas.language(path) in languages
            ]
            self._pages_by_languages[languages] = Nearest(pages)
        return self._pages_by_languages[languages]

    def _addresses_for(self, road: Road) -> Nearest:
        """The same of addresses."""
        languages = self._languages_for(road)
        if languages not in self._addresses_by_languages:
            taken = self.atlas.taken.items()
            addresses = [
                one
                for one, path in taken
                if path not in self.atlas.pages
                or self.atlas.language(path) in languages
            ]
            self._addresses_by_languages[languages] = Nearest(addresses)
        return self._addresses_by_languages[languages]

    def _languages_for(self, road: Road) -> frozenset[str | None]:
        """The languages of the page that asks, of its source text, and what an address
        names by itself."""
        reader = road.stand.path
        source = self.atlas.sources.get(reader, reader)
        named = self._known_languages.intersection(
            road.target.path.casefold().split("/")
        )
        return frozenset(
            (self.atlas.language(reader), self.atlas.language(source), *named)
        )

    @cached_property
    def _known_languages(self) -> frozenset[str]:
        return frozenset(
            language
            for path in self.atlas.pages
            if (language := self.atlas.language(path))
        )

    @cached_property
    def _assets(self) -> Nearest:
        return Nearest(
            name for name in self.atlas.shelf.names if name not in self.atlas.pages
        )

    @cached_property
    def _composed(self) -> Mapping[str, str]:
        """Pages and files whose names have letters beyond ASCII, by these composed."""
        names = (*self.atlas.pages, *self.atlas.shelf.names)
        return {normalize("NFC", name): name for name in names if not name.isascii()}

    @cached_property
    def _by_name(self) -> Mapping[str, list[str]]:
        return _grouped(self.atlas.shelf.names | self.atlas.pages.keys())

    @cached_property
    def _by_end(self) -> Mapping[str, list[str]]:
        return _grouped(self.atlas.taken)

    def _written(self, road: Road, file: str) -> str | None:
        """A file as the link writes its own."""
        target = road.target
        if target.start is Start.PAGE:
            return relative(file, folder_of(road.stand.path)) + target.rest
        if target.start is Start.POST:
            if "_posts/" not in file:
                return None
            post = without_suffix(file).rpartition("_posts/")[2]
            return f"{target.prefix}{post}{target.rest}"
        path, wanted = target.path.lstrip("/"), road.files[0]
        if not path or not wanted.endswith(path):
            return None
        top = wanted.removesuffix(path)
        if not file.startswith(top):
            return None
        slash = "/" if target.path.startswith("/") else ""
        return f"{target.prefix}{slash}{file[len(top) :]}{target.rest}"

    def _address(self, road: Road, near: str) -> str:
        """An address as the link writes its own."""
        target = road.target
        slash = "/" if self._ends_in_slash(road, near) else ""
        if target.start is Start.PAGE:
            return relative(near, road.stand.folder) + slash + target.rest
        path = near.removeprefix(_base(road, near)) or "/"
        return f"{target.prefix}{path}{slash}{target.rest}"

    def _ends_in_slash(self, road: Road, near: str) -> bool:
        """Whether an address is written with a slash at its end."""
        if near == "/":
            return False
        if road.stand.setting.slashes:
            return near in self.atlas.fronts
        return road.target.path.endswith("/")


def _grouped(names: Iterable[str]) -> Mapping[str, list[str]]:
    """Paths or addresses by their last part."""
    grouped: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        grouped[name.rpartition("/")[2]].append(name)
    return grouped


def _base(road: Road, near: str) -> str:
    """What the link leaves out at the beginning of an address."""
    target, setting = road.target, road.stand.setting
    if target.prefix:
        return road.addresses[0].removesuffix(target.path.rstrip("/"))
    if not setting.strict:
        return ""
    # The build puts the base before it.
    tops = (road.stand.home.start, setting.base)
    return next((top for top in tops if f"{near}/".startswith(f"{top}/")), "")
