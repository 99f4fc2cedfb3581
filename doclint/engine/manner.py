"""The site's manner: differences that nearly all pages show alike are what the site
wants, told once, not page by page.

Pass 1 counts for each page how often each pattern could occur and did; here these are
added up, by language and for all languages. Findings whose patterns are all the site's
manner are explained by it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from doclint.dataclasses import dataclass
from doclint.evidence.blocks import plain_words
from doclint.expressions import expression
from doclint.findings import Finding, Hit
from doclint.patterns import BY_WORDS, OPEN_TO_ALL, Manner, Pattern, PatternKind, Tally
from doclint.project import Facts
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class MannerCalibration:
    """When a difference is the site's manner. Measured on sites in 2 to 10 languages:
    `benchmarks/manner`."""

    # Source pages (count) whose translations must show it: one or two prove nothing,
    # however many languages they have.
    pages: int = 3
    # Up to so many pages (count) with a chance of it, all of them must show it.
    few: int = 9
    # Of more, this share of their chances (0 to 1).
    share: float = 0.9
    # A key that translations have otherwise on so much of its pages (0 to 1) is each
    # language's own: its place among the pages of the language, the next page, a word
    # for its readers.
    key_share: float = 0.3
    # Images without words on so much of a site (0 to 1): it writes none.
    alt_share: float = 0.5
    # A block that says the same on so many pages (count) was put there by no accident,
    # and on this share (0 to 1).
    standing: int = 5
    standing_share: float = 0.4

    # What is no manner, but done alike on this share of its chances (0 to 1), is no
    # sure fault of each page.
    doubtful_share: float = 0.2
    # Nor is what less than so many pages (count) of a language had a chance of, where
    # that is less than this share of them (0 to 1): a key that only a few pages have is
    # theirs.
    rare_pages: int = 5
    rare_share: float = 0.2


CALIBRATION = MannerCalibration()
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
ACCEPT, REFUSE = "accept", "refuse"


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


class Manners:
    """What a site does alike, by language."""

    def __init__(
        self,
        by_language: Mapping[str, Mapping[Pattern, Manner]],
        settled: Mapping[str, str],
        doubtful: Mapping[str, frozenset[Pattern]],
    ) -> None:
        self._by_language = by_language
        self._settled = settled
        self._doubtful = doubtful

    def doubts(self, finding: Finding) -> bool:
        """Whether so many pages of the language have the same difference that one
        page's is no sure fault, though it is not the manner of the site. What deviates
        from what the others do is the surer one."""
        known = self._doubtful.get(finding.language or "", frozenset())
        return bool(finding.patterns) and all(
            pattern in known and pattern.name not in self._settled
            for pattern in finding.patterns
        )

    def broken_by(
        self, pages: Mapping[str, Facts], text_of: Callable[[str], str]
    ) -> Iterator[tuple[str, Hit]]:
        """What pages do not do though nearly all others of their language do it, with
        the path of each."""
        translated = _Translated(pages)
        for path, page in sorted(pages.items()):
            if page.source is None:
                continue
            tallies = {tally.pattern: tally for tally in page.patterns}
            for pattern, manner in self._sure_of(page.language):
                tally = tallies.get(pattern)
                hits: Iterable[Hit] = ()
                if pattern.kind is PatternKind.KEY_CHANGED:
                    keeps = not _took(tally, missing=True)
                    hits = translated.left(page, manner) if keeps else ()
                elif pattern.kind is PatternKind.BLOCK_ADDED:
                    lacks = not _took(tally, missing=False)
                    hits = _without_block(manner, text_of(path)) if lacks else ()
                for hit in hits:
                    yield path, hit

    def _sure_of(self, language: str | None) -> Iterator[tuple[Pattern, Manner]]:
        """The manners of a language that so many pages show that the others are held to
        them."""
        for pattern, manner in sorted(
            self._by_language.get(language or "", {}).items()
        ):
            is_many = (
                manner.chances > CALIBRATION.few
                and manner.pages >= CALIBRATION.share * manner.chances
            )
            if is_many and self._is_open(pattern, {pattern: manner}):
                yield pattern, manner

    def explains(self, finding: Finding) -> bool:
        """Whether all that makes a finding a fault is the site's way, or was accepted
        by the configuration."""
        if not finding.patterns:
            return False
        return all(
            self._is_manner(pattern, finding.language) for pattern in finding.patterns
        )

    def of(self, finding: Finding) -> Manner | None:
        """The manner that a finding is explained by, of the first of its patterns that
        nobody has settled."""
        known = self._by_language.get(finding.language or "", {})
        return next(
            (
                known[pattern]
                for pattern in finding.patterns
                if self._is_open(pattern, known)
            ),
            None,
        )

    def _is_open(self, pattern: Pattern, known: Mapping[Pattern, Manner]) -> bool:
        return pattern in known and pattern.name not in self._settled

    def _is_manner(self, pattern: Pattern, language: str | None) -> bool:
        settled = self._settled.get(pattern.name)
        if settled:
            return settled == ACCEPT
        return pattern in self._by_language.get(language or "", {})


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


def _took(tally: Tally | None, *, missing: bool) -> bool:
    """Whether a page shows a pattern; `missing` is the answer where it had no chance of
    it."""
    return missing if tally is None else tally.taken > 0


class _Translated:
    """Which values of keys other pages of a language say otherwise than their
    source."""

    def __init__(self, pages: Mapping[str, Facts]) -> None:
        self._pages = pages
        self._changed: Counter[tuple[str, str, str]] = Counter()
        for page in pages.values():
            theirs = {fact.key: fact.value for fact in page.keys}
            for key, value in self._of_source(page):
                if theirs.get(key, value) != value:
                    self._changed[page.language or "", key, value] += 1

    def _of_source(self, page: Facts) -> Iterator[tuple[str, str]]:
        source = self._pages.get(page.source or "")
        if source is None:
            return
        for fact in source.keys:
            yield fact.key, fact.value

    def left(self, page: Facts, manner: Manner) -> Iterator[Hit]:
        """The values of a key that a page left as they were, where others have said the
        same value otherwise."""
        (name,) = manner.pattern.subject
        source = dict(self._of_source(page))
        for fact in page.keys:
            same = fact.key == name and source.get(name) == fact.value
            if (
                same
                and self._changed[page.language or "", name, fact.value]
                >= CALIBRATION.pages
            ):
                expected = f"expected it in the language, as on {manner.pages} of {manner.chances} pages"
                yield Hit(
                    fact.value_span,
                    f"found {fact.key} as in the source text, {expected}",
                )


# So much of a standing block's beginning (characters) tells it from any other text.
_TELLING = 24
_MARKS = expression(r"[\[\]*_`>#|]+")


def _without_block(manner: Manner, text: str) -> Iterator[Hit]:
    words = plain_words(_MARKS.sub("", manner.pattern.subject[-1]))
    shown = words[:_TELLING]
    if len(words) >= _TELLING and shown not in plain_words(_MARKS.sub("", text)):
        message = f"found no “{shown}…”, expected it as on {manner.pages} of {manner.chances} pages of the language"
        yield Hit(Span(0, 0), message)


def manner_note(rule: str, manner: Manner, count: int, span: Span) -> Hit:
    """What is told of a manner, once: how many pages do it, what is silent for it, and
    the line that settles it."""
    name = manner.pattern.name
    languages = ", ".join(filter(None, manner.languages))
    pages = f"{manner.pages} of {manner.chances} pages"
    where = f"{pages} ({languages})" if languages else pages
    silent = (
        f"{count} findings of {rule} are" if count > 1 else f"a finding of {rule} is"
    )
    message = (
        f"found “{name}” on {where}, taken for the way of the site: {silent} not told"
    )
    return Hit(
        span, message, f"manners: {{{name!r}: {ACCEPT}}}, or {REFUSE} to have each told"
    )
