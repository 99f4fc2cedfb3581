"""The files that pages take in: which of them are missing, and which ids come with the
others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import PurePosixPath

from doclint.dialects import dialect
from doclint.expressions import expression
from doclint.indexing.facts import facts
from doclint.page.included import may_be_text
from doclint.parsing import parse
from doclint.project import Facts
from doclint.site.atlas import Atlas, Stand
from doclint.site.paths import folder_of, join, without_steps
from doclint.site.record import Inclusion, Setting
from doclint.source import Source
from doclint.text.nearest import Nearest
from doclint.website import IncludeFact, Mention

# Ways of taking in a file whose place the generator's own rules tell; of others it is
# only likely.
_SURE = frozenset(
    {
        "include",
        "include_cached",
        "include_relative",
        "import",
        "@include",
        "<<<",
        "--8<--",
        "{{#",
    }
)
# Marks that only a page of the site's own is read for.
_OF_PAGES = frozenset({"<<<", "{{#"})
_PARTS = "_includes"
# What names a theme of Jekyll, which has parts of its own.
_THEME = expression(r"^(?:remote_)?theme\s*:", re.M)
_DEEPEST = 5


class Inclusions:
    """Follows what the pages of an atlas take in; `site` is the name of their
    dialect."""

    def __init__(self, where: Atlas, site: str) -> None:
        self.where = where
        self._site = site
        self._read: dict[str, Facts | None] = {}
        self._likely: dict[tuple[str, IncludeFact], tuple[str, ...]] = {}

    def lost(self) -> Iterator[Mention]:
        """Files that are not there, though others of their folder are, or they were
        before the change that is looked at."""
        for path, include in self._all():
            files = self._files(path, include)
            if include.how in _OF_PAGES and self._is_shown(path):
                continue  # a page beside the site shows how it is written
            if include.how in self._own_tags:
                continue  # where it looks for files, the site's own template decides
            if not files or any(map(self.where.shelf.has, files)):
                continue
            went = not self.where.shelf.gone.isdisjoint(files)
            if not (went or self._believed(files[0], include)):
                continue
            near = Nearest(self.where.shelf.names).of(files[0])
            top = _top(files[0], include)
            same = (
                near[len(top) :]
                if near and top is not None and near.startswith(top)
                else None
            )
            yield Mention(path, include.target, include.span, same, files[0])

    def brought(self) -> Mapping[str, frozenset[str] | None]:
        """The ids that come with what a page takes in, by its path; None where they
        cannot all be known."""
        pages = self.where.pages.items()
        return {
            path: self._ids(path, page, _DEEPEST)
            for path, page in pages
            if page.includes and not page.partial
        }

    def _is_shown(self, path: str) -> bool:
        """Whether no build reads a page: it lies beside the site, and no page takes it in."""
        return self.where.stands[path].is_beside and path not in self.takers

    @cached_property
    def takers(self) -> Mapping[str, tuple[str, ...]]:
        """The pages that take in a page, by its path: its links may be meant from
        there."""
        by_part: dict[str, tuple[str, ...]] = {}
        for path, include in self._all():
            file = next(
                (
                    file
                    for file in self._files(path, include)
                    if file in self.where.pages
                ),
                None,
            )
            if file and file != path:
                by_part[file] = (*by_part.get(file, ()), path)
        return by_part

    def _all(self) -> Iterator[tuple[str, IncludeFact]]:
        for path, page in self.where.pages.items():
            if path in self.where.stands:
                yield from ((path, include) for include in page.includes)

    @cached_property
    def _own_tags(self) -> frozenset[str]:
        """The names of shortcodes that the checked site brings a template for."""
        names = (
            PurePosixPath(name)
            for name in self.where.shelf.names
            if "shortcodes/" in name
        )
        return frozenset(
            name.stem
            for name in names
            if name.parent.name in ("shortcodes", "_shortcodes")
        )

    def _believed(self, file: str, include: IncludeFact) -> bool:
        """Whether a file would be where it is asked for: the generator's own rules say
        so, or most others are."""
        # Hugo itself has no tag of these names.
        if include.how in _SURE and self._site != "hugo":
            is_there = folder_of(file) in self.where.shelf.folders
            return is_there or self._brings_its_own(include)
        top = _top(file, include)
        return (
            self._asked[include.how, top, True] > self._asked[include.how, top, False]
        )

    def _brings_its_own(self, include: IncludeFact) -> bool:
        """Whether a site of Jekyll has no theme that may bring a part: its layouts are
        its own."""
        stand = self.where.stands.get(include.path)
        if stand is None or self._site != "jekyll" or not stand.setting.file:
            return False
        text = self.where.shelf.read(stand.setting.file) or ""
        layouts = join(stand.setting.folder, "_layouts")
        return layouts in self.where.shelf.folders and not _THEME.search(text)

    @cached_property
    def _asked(self) -> Counter[tuple[str, str | None, bool]]:
        """How many of the files that the tags of a site's own ask a folder of parts for
        are there, and are not."""
        named = {
            (include.how, _top(files[0], include), files[0])
            for path, include in self._all()
            if include.how not in _SURE and (files := self._files(path, include))
        }
        return Counter(
            (how, top, self.where.shelf.has(file))
            for how, top, file in named
            if top and top.endswith(f"{_PARTS}/")
        )

    def _ids(self, path: str, page: Facts, depth: int) -> frozenset[str] | None:
        all_ids: frozenset[str] = frozenset()
        for include in page.includes:
            if not may_be_text(include.target):
                continue  # code brings no ids
            file = next(filter(self.where.shelf.has, self._files(path, include)), None)
            part = self._facts(file) if file else None
            if part is None or part.partial or depth == 0:
                return None
            inner = self._ids(part.path, part, depth - 1)
            has_template = any("{" in name for name in part.anchors)
            if inner is None or has_template:
                return None
            all_ids |= inner.union(part.anchors)
        return all_ids

    def _facts(self, file: str) -> Facts | None:
        """What a file that is taken in holds, read as a page; None when it cannot be
        read."""
        if file in self.where.pages:
            return self.where.pages[file]
        if file not in self._read:
            text = self.where.shelf.read(file)
            self._read[file] = (
                None
                if text is None
                else facts(parse(Source(file, text), dialect(self._site)))
            )
        return self._read[file]

    def _files(self, path: str, include: IncludeFact) -> tuple[str, ...]:
        """The files that an include may mean, the likeliest first; none where that
        cannot be told."""
        key = path, include
        files = self._likely.get(key)
        if files is None:
            files = self._likely[key] = tuple(self._named(path, include))
        return files

    def _named(self, path: str, include: IncludeFact) -> Iterator[str]:
        """The files that an include on the page at `path` may mean."""
        stand = self.where.stands.get(path)
        setting = stand.setting if stand else Setting()
        beside = without_steps(join(folder_of(path), include.target))
        match include.how:
            case "import" if include.target.startswith("@"):
                yield without_steps(
                    join(setting.folder, include.target.removeprefix("@site/"))
                )
            case "@include" | "<<<" if include.target.startswith("@"):
                yield without_steps(join(setting.pages, include.target[1:]))
            case (
                "import"
                | "@include"
                | "<<<"
                | "{{#"
                | "include_relative"
                | "include-markdown"
            ):
                yield beside
            case _ if setting.inclusion is not Inclusion.BESIDE:
                yield from _of_jekyll(include, self.where, path, setting)
            case "--8<--":
                yield from self._of_snippets(include.target, stand)
            case _:
                tops = (
                    stand.home.folder if stand else "",
                    setting.folder,
                    *(setting.snippets or ()),
                )
                yield from (
                    beside,
                    *(
                        without_steps(join(top, include.target.lstrip("/")))
                        for top in tops
                    ),
                )

    def _of_snippets(self, target: str, stand: Stand | None) -> Iterator[str]:
        """Below the folders that the configuration names, and those that snippets are
        usually taken from."""
        is_told = stand is not None and stand.setting.snippets is not None
        named = (stand.setting,) if stand and is_told else self.where.settings
        tops = [folder for setting in named for folder in setting.snippets or ()]
        folders_here = (stand.setting.folder, "", stand.home.folder) if stand else ("",)
        yield from (
            without_steps(join(top, target))
            for top in (*tops, *folders_here, *self._snippets)
        )

    @cached_property
    def _snippets(self) -> tuple[str, ...]:
        """Folders that snippets are usually taken from; the configuration may name
        more."""
        usual = ("includes", "snippets", "_snippets")
        return tuple(
            name
            for name in self.where.shelf.folders
            if name.rpartition("/")[2] in usual
        )


def _top(file: str, include: IncludeFact) -> str | None:
    """The folder that a file is asked for from, with a slash at its end; None where the
    target climbs out of it."""
    return (
        file[: len(file) - len(include.target)]
        if file.endswith(include.target)
        else None
    )


def _of_jekyll(
    include: IncludeFact, where: Atlas, path: str, setting: Setting
) -> Iterator[str]:
    """Jekyll's own tags look below the site's folder; a site's own may look nearer to
    the page, in its language."""
    if setting.inclusion is Inclusion.UNKNOWN:
        return
    if include.how in _SURE:
        yield without_steps(join(setting.folder, f"{_PARTS}/{include.target}"))
        return
    while True:
        path = folder_of(path)
        parts = join(path, _PARTS)
        if not path or parts in where.shelf.folders:
            yield without_steps(f"{parts}/{include.target}")
            return
