"""What to write instead of a target that leads nowhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cached_property

from doclint.site.atlas import Atlas
from doclint.site.paths import folder_of, relative, stem
from doclint.site.roads import Road
from doclint.site.target import Start
from doclint.text.nearest import Nearest
from doclint.text.similar import one_edit_apart

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


def alike(asked: str, near: str | None) -> str | None:
    """The nearest, if its own name is near, and not its folders or its suffix alone."""
    if not near:
        return None
    wanted, name = (stem(path.rpartition("/")[2]) for path in (asked, near))
    if wanted.lower() in COMMON and wanted == name:  # it is the folder that has a name
        wanted, name = (folder_of(path).rpartition("/")[2] for path in (asked, near))
    return near if _are_alike(wanted, name) else None


def _are_alike(one: str, other: str) -> bool:
    """Whether a name is another, misspelt or with a number before it."""
    if one.endswith(f"-{other}") or other.endswith(f"-{one}"):
        return True
    if min(len(one), len(other)) > 2 and one_edit_apart(one, other):
        return True
    return SequenceMatcher(None, one, other).ratio() >= _LIKENESS


def _is_slip(asked: str, near: str | None) -> bool:
    """Whether one letter makes a name another of the same folder, and no number or
    plural does."""
    own, other = stem(asked), stem(near or "")
    if (
        folder_of(own) != folder_of(other)
        or min(len(own), len(other)) - len(folder_of(own)) < _LETTERS
    ):
        return False
    digits = [re.sub(r"\D", "", each) for each in (own, other)]
    return (
        one_edit_apart(own, other)
        and own.rstrip("s") != other.rstrip("s")
        and digits[0] == digits[1]
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
        found = self._moved(road.at, self._by_end, road) or self._likest(road)
        if not found or self.atlas.taken.get(found) == road.link.path:
            return None  # the page itself
        return self._address(road, found)

    def _near_file(self, road: Road) -> str | None:
        behind = self._behind(road) if road.behind and road.page else None
        if behind:  # written from the top, it is found in any language
            return f"/{behind}{road.target.rest}"
        if (
            road.behind
            and road.target.start is Start.PAGE
            and self.atlas.shelf.is_file(road.behind)
        ):
            return f"@site/{road.behind.removeprefix(f'{road.stand.setting.folder}/')}"
        file = self._file(road)
        return self._written(road, file) if file and file != road.link.path else None

    def slip(self, road: Road) -> bool:
        """Whether what is asked for is so nearly the name of something beside it that
        nobody can mean another thing."""
        if road.by_file:
            return bool(road.files) and _is_slip(road.files[0], self._file(road))
        return _is_slip(road.at, self._addresses_for(road).of(road.at))

    def _likest(self, road: Road) -> str | None:
        """The address most like what is asked for; where others stand in for pages,
        like what those would have."""
        asked = road.addresses if road.stand.setting.falls_back else (road.at,)
        known = self._addresses_for(road)
        found = ((one, near) for one in asked if (near := known.of(one)))
        return max(
            found,
            key=lambda pair: SequenceMatcher(None, *pair).ratio(),
            default=("", None),
        )[1]

    def _behind(self, road: Road) -> str | None:
        """The page of that name, or nearly, among those that stand in for what a
        language lacks."""
        home = road.stand.home.behind or ""
        asked = road.behind or ""
        near = asked if asked in self.atlas.pages else self._pages_for(road).of(asked)
        return near[len(home) + 1 :] if near and near.startswith(f"{home}/") else None

    def _file(self, road: Road) -> str | None:
        asked = road.files[0]
        names = self._pages_for(road) if road.page else self._assets
        return self._moved(asked, self._by_name, road) or alike(asked, names.of(asked))

    def _moved(
        self, asked: str, by_name: Mapping[str, list[str]], road: Road
    ) -> str | None:
        """The one of the same name elsewhere, in the language of the page that asks."""
        language = self.atlas.language(road.stand.path)
        name = asked.rpartition("/")[2]
        common = (
            stem(name).lower() in COMMON or name == road.link.path.rpartition("/")[2]
        )  # each folder has one
        same = by_name.get(name, []) if not (road.page and common) else []
        if road.page:
            same = [one for one in same if self._language(one) == language]
        return same[0] if len(same) == 1 else None

    def _language(self, one: str) -> str | None:
        return self.atlas.language(self.atlas.taken.get(one, one))

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
    def _by_name(self) -> Mapping[str, list[str]]:
        return _grouped(self.atlas.shelf.names | self.atlas.pages.keys())

    @cached_property
    def _by_end(self) -> Mapping[str, list[str]]:
        return _grouped(self.atlas.taken)

    def _written(self, road: Road, file: str) -> str | None:
        if road.target.start is Start.PAGE:
            return relative(file, folder_of(road.stand.path)) + road.target.rest
        if road.target.start is Start.POST:
            return (
                f"{road.target.prefix}{stem(file).rpartition('_posts/')[2]}{road.target.rest}"
                if "_posts/" in file
                else None
            )
        if road.target.path.lstrip("/") and road.files[0].endswith(
            road.target.path.lstrip("/")
        ):
            top = road.files[0][
                : len(road.files[0]) - len(road.target.path.lstrip("/"))
            ]
            slash = "/" if road.target.path.startswith("/") else ""
            return (
                f"{road.target.prefix}{slash}{file[len(top) :]}{road.target.rest}"
                if file.startswith(top)
                else None
            )
        return None

    def _address(self, road: Road, found: str) -> str:
        slash = "/" if road.target.path.endswith("/") and found != "/" else ""
        if road.stand.setting.slashes:
            slash = "/" if found in self.atlas.fronts and found != "/" else ""
        if road.target.start is Start.PAGE:
            return relative(found, road.stand.folder) + slash + road.target.rest
        base = (
            road.addresses[0].removesuffix(road.target.path.rstrip("/"))
            if road.target.prefix
            else ""
        )
        # The build puts the base before it.
        if road.stand.setting.strict and not road.target.prefix:
            tops = (road.stand.home.start, road.stand.setting.base)
            base = next((top for top in tops if f"{found}/".startswith(f"{top}/")), "")
        return f"{road.target.prefix}{found.removeprefix(base) or '/'}{slash}{road.target.rest}"


def _grouped(names: object) -> Mapping[str, list[str]]:
    grouped: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names):  # type: ignore[call-overload]
        grouped[name.rpartition("/")[2]].append(name)
    return grouped
