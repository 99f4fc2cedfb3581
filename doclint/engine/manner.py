"""The site's manner: differences that nearly all pages show alike are what the site
wants, told once, not page by page.

Pass 1 counts for each page how often each pattern could occur and did; here these are
added up, by language and for all languages. Findings whose patterns are all the site's
manner are explained by it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from doclint.dataclasses import dataclass
from doclint.evidence.blocks import plain_words
from doclint.expressions import expression
from doclint.findings import Finding, Hit
from doclint.patterns import Manner, Pattern, PatternKind, Tally
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


ACCEPT, REFUSE = "accept", "refuse"


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
