"""The manners of a site, learnt from how often each pattern could occur and did."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from doclint.dataclasses import dataclass
from doclint.engine.manner import CALIBRATION, Manners
from doclint.patterns import BY_WORDS, OPEN_TO_ALL, Manner, Pattern, PatternKind
from doclint.project import Facts

_DOUBTED = frozenset(
    {
        PatternKind.KEY_CHANGED,
        PatternKind.KEY_LEFT_OUT,
        PatternKind.TAG_LEFT_OUT,
        PatternKind.ARGUMENT_CHANGED,
        PatternKind.ATTRIBUTE_CHANGED,
        PatternKind.ALT_LEFT_OUT,
    }
)


@dataclass(slots=True)
class _Count:
    """Pages with a chance of a pattern and pages that show it, and the same counted by
    place; `sources` are the source pages of those that show it."""

    pages: int = 0
    showing: int = 0
    chances: int = 0
    taken: int = 0
    sources: frozenset[str] = frozenset()

    def __add__(self, other: _Count) -> _Count:
        return _Count(
            self.pages + other.pages,
            self.showing + other.showing,
            self.chances + other.chances,
            self.taken + other.taken,
            self.sources | other.sources,
        )


def learn(
    pages: Iterable[Facts], text_of: Callable[[str], str], settled: Mapping[str, str]
) -> Manners:
    """The manners of a site, from the facts of its pages.

    `text_of` gives a page's text, asked of source pages where a pattern's chances are the pages that hold its words.
    `settled` are the names of patterns that the configuration accepts or refuses.
    """
    known = list(pages)
    every = _counted(known)
    translations = [page for page in known if page.source is not None]
    counts = {
        pattern: languages
        for pattern, languages in every.items()
        if _may_be(languages.values())
    }
    _complete(counts, translations, text_of)
    by_language: dict[str, dict[Pattern, Manner]] = defaultdict(dict)
    for pattern, languages in counts.items():
        for manner in _manners(pattern, languages):
            for language in manner.languages:
                by_language[language][pattern] = manner
    return Manners(
        by_language,
        settled,
        _doubtful(every, Counter(page.language or "" for page in translations)),
    )


def _doubtful(
    counts: _Counts, pages: Mapping[str, int]
) -> Mapping[str, frozenset[Pattern]]:
    """The patterns of each language that a good part of its pages show, or that few of
    its many `pages` could show."""
    doubtful: dict[str, set[Pattern]] = defaultdict(set)
    for pattern, languages in counts.items():
        for language, count in languages.items():
            enough = len(count.sources) >= CALIBRATION.pages
            rare = (
                count.pages
                < CALIBRATION.rare_pages
                <= CALIBRATION.rare_share * pages[language]
            )
            if not (enough or rare):
                continue
            if (
                pattern.kind in _DOUBTED
                and count.taken >= CALIBRATION.doubtful_share * count.chances
            ):
                doubtful[language].add(pattern)
    return {language: frozenset(patterns) for language, patterns in doubtful.items()}


_Counts = dict[Pattern, dict[str, _Count]]


def _counted(pages: Iterable[Facts]) -> _Counts:
    counts: _Counts = defaultdict(lambda: defaultdict(_Count))
    for page in pages:
        for tally in page.patterns:
            count = counts[tally.pattern][page.language or ""]
            count.pages += 1
            count.showing += tally.taken > 0
            count.chances += tally.chances
            count.taken += tally.taken
            if tally.taken:
                count.sources |= {page.source or page.path}
    return counts


def _may_be(counts: Iterable[_Count]) -> bool:
    return (
        len(frozenset().union(*(count.sources for count in counts)))
        >= CALIBRATION.pages
    )


def _complete(
    counts: _Counts, translations: Sequence[Facts], text_of: Callable[[str], str]
) -> None:
    """Count the chances that pass 1 could not: every translated page, or those whose
    source page holds the words."""
    paired: defaultdict[str, list[str]] = defaultdict(list)
    for page in translations:
        paired[page.language or ""].append(page.source or "")
    texts: dict[str, str] = {}

    def holds(path: str, words: str) -> bool:
        if path not in texts:
            texts[path] = text_of(path)
        return words in texts[path]

    def chances(pattern: Pattern, sources: Sequence[str]) -> int:
        if pattern.kind in OPEN_TO_ALL:
            return len(sources)
        words = pattern.subject[0]
        return sum(holds(path, words) for path in sources)

    for pattern, languages in counts.items():
        is_open_to_all = pattern.kind in OPEN_TO_ALL
        if not is_open_to_all and pattern.kind not in BY_WORDS:
            continue
        for language, count in languages.items():
            pages = chances(pattern, paired[language])
            if not is_open_to_all:
                pages = max(pages, count.showing)
            count.pages = pages
            count.chances = pages
            count.taken = count.showing


def _manners(pattern: Pattern, languages: Mapping[str, _Count]) -> list[Manner]:
    """The languages in which a pattern is the manner: each by itself, or all that have
    a chance of it together."""
    alone = {
        language: count
        for language, count in languages.items()
        if _is_policy(pattern, count)
    }
    whole = sum(languages.values(), _Count())
    if len(languages) > 1 and _is_policy(pattern, whole):
        agreeing = {
            code: count
            for code, count in languages.items()
            if count.taken * 2 >= count.chances
        }
        alone = {**agreeing, **alone}
    if not alone:
        return []
    shown = sum(alone.values(), _Count())
    return [Manner(pattern, tuple(sorted(alone)), shown.showing, shown.pages)]


def _is_policy(pattern: Pattern, count: _Count) -> bool:
    if len(count.sources) < CALIBRATION.pages:
        return False
    if pattern.kind in OPEN_TO_ALL and count.showing >= CALIBRATION.standing:
        return count.showing >= CALIBRATION.standing_share * count.pages
    if count.pages <= CALIBRATION.few:
        return count.taken == count.chances
    return count.taken >= _share(pattern.kind) * count.chances


def _share(kind: PatternKind) -> float:
    """On how many of its chances (share, 0 to 1) a pattern of a kind is the site's
    way."""
    if kind is PatternKind.KEY_CHANGED:
        return CALIBRATION.key_share
    if kind is PatternKind.ALT_LEFT_OUT:
        return CALIBRATION.alt_share
    return CALIBRATION.share
