"""How far each language is: pages that are current, lag behind, drifted, are missing or have lost their source page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from doclint.config import Config, language_of
from doclint.engine.counterparts import MISSING, ORPHAN, lacking
from doclint.engine.discover import discover
from doclint.engine.stale import StalePage


class State(StrEnum):
    """How a page stands in a language."""

    CURRENT = "current"
    LAGGING = "lagging"  # blocks of its source page have changed since
    DRIFTED = "drifted"  # the two pages are not versions of one text
    UNKNOWN = "unknown"  # nobody knows what it was made from
    UNTRANSLATED = "untranslated"  # the source page has no translation
    ORPHAN = "orphan"  # the translation has no source page


@dataclass(frozen=True, slots=True)
class LanguageState:
    """How many pages of a language are in each state; `words` are those of its translated source pages."""

    language: str
    pages: Counter[State]
    words: int

    @property
    def source_pages(self) -> int:
        """How many pages there are to be translated."""
        return sum(count for state, count in self.pages.items() if state is not State.ORPHAN)


def state_of(page: StalePage) -> State:
    """How a translation stands beside its source page."""
    if page.drifted:
        return State.DRIFTED
    if page.history is None:
        return State.UNKNOWN
    return State.LAGGING if page.history.changes else State.CURRENT


def coverage(config: Config, translations: Sequence[StalePage], paths: Sequence[Path] = ()) -> list[LanguageState]:
    """The state of each language, by code; `translations` are what `stale_paths` found for the same `paths`."""
    pages: defaultdict[str, Counter[State]] = defaultdict(Counter)
    words: Counter[str] = Counter()
    for page in translations:
        language = language_of(config, page.translation.path) or "?"
        pages[language][state_of(page)] += 1
        words[language] += len(page.source.text.split())
    known = discover(config, paths)
    missing, orphans = lacking(config, known, (MISSING, ORPHAN))
    for gap in missing:
        if gap.path in known.reported:
            pages[gap.language][State.UNTRANSLATED] += 1
    for orphan in orphans:
        if orphan.path in known.reported:
            pages[orphan.language][State.ORPHAN] += 1
    return [LanguageState(language, pages[language], words[language]) for language in sorted(pages)]
