"""Whether two links lead to the same page, each in its language, however they are
written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from doclint.project import Project
from doclint.site.paths import without_suffix
from doclint.source import Span
from doclint.text.similar import one_edit_apart
from doclint.website import Fate, Lead

# Front matter values whose last part is the name of a page in addresses.
_NAMING = frozenset(("slug", "permalink", "url"))
# Shorter folders (letters) are codes of languages and versions.
_WORD = 4
# Names that pages of many folders have; they tell none.
_COMMON = frozenset(("index", "_index", "readme"))


class Identity:
    """Follows links to pages, and pages to the source text of all their versions."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._site = project.site

    def same(
        self, source_path: str, source: Span, translation_path: str, translation: Span
    ) -> bool:
        """Whether the addresses at two places, on a source page and on its translation,
        lead to versions of one page.

        Where neither is known by its address, the name at its end must be the pages'
        own.
        """
        one = self._lead(source_path, source)
        other = self._lead(translation_path, translation)
        first = self._root(one)
        second = self._root(other)
        if first is not None and second is not None:
            return first == second or self._stands_for(first, second, translation_path)
        if first is None and second is not None:
            return self._as_heading(source_path, source, translation_path, translation)
        if first is not None and second is None:
            return False
        return self._same_by_name(source_path, source, translation_path, translation)

    def _stands_for(self, first: str, second: str, translation_path: str) -> bool:
        """Whether a page of the translation's language, which is no version of any
        other, is the one that the source's page has no version of there: it has a name
        of its own."""
        language = self._locale(translation_path)
        if second not in self._project.pages or self._locale(second) != language:
            return False
        if second in self._sources or self._locale(first) == language:
            return False
        return language not in self._versions.get(first, ())

    @cached_property
    def _sources(self) -> frozenset[str]:
        return frozenset(self._site.sources.values())

    @cached_property
    def _versions(self) -> Mapping[str, set[str | None]]:
        """The languages that each source page has versions in."""
        languages: defaultdict[str, set[str | None]] = defaultdict(set)
        for path, source in self._site.sources.items():
            languages[source].add(self._locale(path))
        return languages

    def _lead(self, path: str, span: Span) -> Lead | None:
        return self._leads.get((path, span))

    def _root(self, lead: Lead | None) -> str | None:
        if lead is None or lead.fate is not Fate.PAGE or lead.page is None:
            return None
        return self._site.sources.get(lead.page, lead.page)

    def _same_by_name(
        self, source_path: str, source: Span, translation_path: str, translation: Span
    ) -> bool:
        first = self._by_name(source_path, source)
        second = self._by_name(translation_path, translation)
        if first is None or first != second:
            return False
        there = _parts(self._target(source_path, source))
        here = _parts(self._target(translation_path, translation))
        return not self._has_slip(there, here, self._locale(translation_path))

    def _has_slip(
        self, there: Sequence[str], here: Sequence[str], language: str | None
    ) -> bool:
        """Whether a folder of an address is that of the other but for a slip of the
        hand, and no page of the language lies in one of that name."""
        pairs = zip(reversed(there), reversed(here), strict=False)
        return any(
            one_edit_apart(mine, theirs)
            for mine, theirs in pairs
            if mine != theirs
            and min(len(mine), len(theirs)) >= _WORD
            and theirs not in self._folders.get(language, ())
        )

    @cached_property
    def _folders(self) -> Mapping[str | None, set[str]]:
        """All parts of the addresses that pages of each language have."""
        folders: defaultdict[str | None, set[str]] = defaultdict(set)
        for (language, _), pages in self._named.items():
            folders[language].update(part for parts, _ in pages for part in parts)
        return folders

    def _as_heading(
        self, source_path: str, source: Span, translation_path: str, translation: Span
    ) -> bool:
        """Whether a translation leads to the heading of a page, and its source to a
        page of the heading's name below that, which is not there: `/news#may` for
        `/news/may`."""
        there = self._target(source_path, source)
        here = self._target(translation_path, translation)
        return "#" in here and _steps(here) == _steps(there)

    def _target(self, path: str, span: Span) -> str:
        """The address at a place of a page."""
        links = self._project.pages[path].links
        return next((each.target for each in links if each.target_span == span), "")

    def _by_name(self, path: str, span: Span) -> str | None:
        """The root of the one page in a page's language that an address names.

        Pages are named by the last part. Where several have that, it is the one with the most parts before it in
        common, and of these a folder's page sooner than one in the folder."""
        target = self._target(path, span)
        if "://" in target:
            return None
        parts = _parts(target)
        if not parts:
            return None
        named = self._named.get((self._locale(path), parts[-1]), ())
        nearness = [(_common_end(parts, each), -len(each)) for each, _ in named]
        nearest = {
            root
            for near, (_, root) in zip(nearness, named, strict=True)
            if near == max(nearness)
        }
        return next(iter(nearest)) if len(nearest) == 1 else None

    @cached_property
    def _leads(self) -> Mapping[tuple[str, Span], Lead]:
        return {
            (lead.link.path, lead.link.target_span): lead for lead in self._site.leads
        }

    @cached_property
    def _named(
        self,
    ) -> Mapping[tuple[str | None, str], list[tuple[tuple[str, ...], str]]]:
        """What pages of each language are called, by the last part: all its parts, and
        the root."""
        by_name: defaultdict[
            tuple[str | None, str], list[tuple[tuple[str, ...], str]]
        ] = defaultdict(list)
        for path, page in self._project.pages.items():
            language = self._locale(path)
            chosen = [_parts(key.value) for key in page.keys if key.key in _NAMING]
            root = self._site.sources.get(path, path)
            for parts in filter(None, chosen or [_parts_of_file(path, language)]):
                if parts[-1].lower() not in _COMMON:
                    by_name[language, parts[-1]].append((parts, root))
        return by_name

    def _locale(self, path: str) -> str | None:
        return self._site.locales.get(path) or self._project.pages[path].language


def _steps(address: str) -> tuple[str, ...]:
    """The folders, the name and the heading of an address."""
    return tuple(filter(None, address.replace("#", "/").split("/")))


def _parts(address: str) -> tuple[str, ...]:
    """The folders and the name of an address, without steps up and aside."""
    without_anchor, _, _ = address.partition("#")
    path, _, _ = without_anchor.partition("?")
    return tuple(part for part in path.split("/") if part.strip("."))


def _parts_of_file(path: str, language: str | None) -> tuple[str, ...]:
    """What a page is called by its file: without its language, and by its folder where
    it is that folder's page."""
    name = without_suffix(path)
    before, _, suffix = name.rpartition(".")
    if before and language and suffix.lower() == language.lower():
        name = before
    parts = _parts(name)
    if parts and parts[-1].lower() in _COMMON:
        parts = parts[:-1]
    return parts


def _common_end(one: Sequence[str], other: Sequence[str]) -> int:
    """How many parts two addresses have in common at their ends."""
    count = 0
    for mine, theirs in zip(reversed(one), reversed(other), strict=False):
        if mine != theirs:
            break
        count += 1
    return count
