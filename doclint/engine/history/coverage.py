"""How far each language is: pages that are current, lag behind, drifted, are missing or
have lost their source page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path

from doclint.config import Config, language_of
from doclint.dataclasses import dataclass
from doclint.engine.counterparts import MISSING, ORPHAN, without_counterpart
from doclint.engine.history.stale import StalePage
from doclint.engine.interface import discover_checked
from doclint.engine.pairs import locales
from doclint.engine.request import Reader
from doclint.languages.tags import normal_code
from doclint.text.volume import count_words


class PageState(StrEnum):
    """How a page stands in a language."""

    CURRENT = "current"
    LAGGING = "lagging"  # blocks of its source page have changed since
    DRIFTED = "drifted"  # the two pages are not versions of one text
    UNKNOWN = "unknown"  # nobody knows what it was made from
    UNTRANSLATED = "untranslated"  # the source page has no translation
    ORPHAN = "orphan"  # the translation has no source page


@dataclass(frozen=True, slots=True)
class LanguageState:
    """How many pages of a language are in each state, and how many words these have: of
    their source pages, of orphans their own."""

    language: str
    pages: Counter[PageState]
    words_by_state: Counter[PageState]

    @property
    def words(self) -> int:
        """The words of the source pages that are translated."""
        lacking = (PageState.UNTRANSLATED, PageState.ORPHAN)
        return sum(
            count
            for state, count in self.words_by_state.items()
            if state not in lacking
        )

    @property
    def source_pages(self) -> int:
        """How many pages there are to be translated."""
        return sum(
            count
            for state, count in self.pages.items()
            if state is not PageState.ORPHAN
        )


def state_of(page: StalePage) -> PageState:
    """How a translation stands beside its source page."""
    if page.drifted:
        return PageState.DRIFTED
    if page.history is None:
        return PageState.UNKNOWN
    return PageState.LAGGING if page.history.changes else PageState.CURRENT


def coverage(
    config: Config, translations: Sequence[StalePage], paths: Sequence[Path] = ()
) -> list[LanguageState]:
    """The state of each language, by code; `translations` are what `stale_paths` found
    for the same `paths`."""
    pages: defaultdict[str, Counter[PageState]] = defaultdict(Counter)
    words: defaultdict[str, Counter[PageState]] = defaultdict(Counter)
    known = discover_checked(config, paths)
    regions = locales(
        config,
        known.all,
        {page.translation.path: page.source.path for page in translations},
    )
    for page in translations:
        path = page.translation.path
        language, state = (
            regions.get(path) or language_of(config, path) or "?",
            state_of(page),
        )
        pages[language][state] += 1
        words[language][state] += count_words(page.source.text)
    missing, orphans = without_counterpart(config, known, (MISSING, ORPHAN), {})
    reader = Reader(config.gate)
    words_of = cache(lambda path: count_words(reader.source(path).text))
    for alone, state in (
        (missing, PageState.UNTRANSLATED),
        (orphans, PageState.ORPHAN),
    ):
        for each in alone:
            if each.path in known.reported:
                language = normal_code(each.language)
                pages[language][state] += 1
                words[language][state] += words_of(each.path)
    return [
        LanguageState(language, pages[language], words[language])
        for language in sorted(pages)
    ]
