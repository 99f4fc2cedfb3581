"""Whether two links lead to the same page, each in its language, however they are
written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from doclint.project import Project
from doclint.site.paths import stem
from doclint.source import Span
from doclint.website import Fate, Lead

# Front matter values whose last part is the name of a page in addresses.
_NAMING = frozenset(("slug", "permalink", "url"))
# Names that pages of many folders have; they tell none.
_COMMON = frozenset(("", "index", "_index", "readme"))


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
        if (first is None) is not (second is None):
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
        found: defaultdict[str, set[str | None]] = defaultdict(set)
        for path, source in self._site.sources.items():
            found[source].add(self._locale(path))
        return found

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
        return first is not None and first == second

    def _by_name(self, path: str, span: Span) -> str | None:
        """The root of the one page in a page's language that has the name at the end of
        an address."""
        link = next(
            (
                each
                for each in self._project.pages[path].links
                if each.target_span == span
            ),
            None,
        )
        if link is None or "://" in link.target:
            return None
        name = _last_part(link.target)
        roots = self._named.get((self._locale(path), name), set())
        return next(iter(roots)) if len(roots) == 1 else None

    @cached_property
    def _leads(self) -> Mapping[tuple[str, Span], Lead]:
        return {
            (lead.link.path, lead.link.target_span): lead for lead in self._site.leads
        }

    @cached_property
    def _named(self) -> Mapping[tuple[str | None, str], set[str]]:
        found: defaultdict[tuple[str | None, str], set[str]] = defaultdict(set)
        for path, page in self._project.pages.items():
            names = {_last_part(key.value) for key in page.keys if key.key in _NAMING}
            for name in names or {_last_part(stem(path))}:
                if name.lower() not in _COMMON:
                    found[self._locale(path), name].add(
                        self._site.sources.get(path, path)
                    )
        return found

    def _locale(self, path: str) -> str | None:
        return self._site.locales.get(path) or self._project.pages[path].language


def _last_part(address: str) -> str:
    path = address.partition("#")[0].partition("?")[0].rstrip("/")
    return path.rpartition("/")[2]
