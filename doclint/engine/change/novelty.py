"""Which findings are new: not those of old debt, wherever lines and pages have moved,
and however a line was reworded.

A finding is known when the state before had it, too. The two are held to be the same in
four ways, the surest first: at the same place of text that did not change; on the same
line elsewhere (text that moved, also to another page); in the same rewritten lines, of
the same or nearly the same words; and, for what is told once a page, with the same
message anywhere on it. Each finding of the state before makes at most one known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from hashlib import blake2b

from doclint.dataclasses import dataclass, replace
from doclint.engine.change.lines import PageChange
from doclint.expressions import expression
from doclint.findings import Finding, Severity

_NUMBER = expression(r"\d+")
# So much of the words at a place (characters) tells them from others.
_WORDS = 200
# Words that are so like (per cent of letters in common) are the same ones, edited; a
# shorter text (characters) has too few letters to tell. A word changed in a sentence of
# eight leaves some 85 %, another sentence has 40 to 55 %.
_ALIKE, _SHORTEST = 70.0, 12


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """A finding as it is remembered: `line` and `column` of its beginning, the words there, a mark of its line;
    `origin` is the source page that it was inherited from, and a mere note therefore."""

    path: str
    rule: str
    severity: int
    message: str
    line: int
    column: int
    words: str
    mark: str
    origin: str = ""


def known(finding: Finding) -> KnownFinding:
    """What is remembered of a finding."""
    start = finding.place.start
    return KnownFinding(
        path=finding.path,
        rule=finding.rule,
        severity=int(finding.severity),
        message=_NUMBER.sub("0", finding.message),
        line=start.line,
        column=start.column,
        words=_words(finding)[:_WORDS],
        mark=_mark(finding.excerpt),
        origin=finding.related[-1].path
        if finding.inherited and finding.related
        else "",
    )


def _words(finding: Finding) -> str:
    """The words at a place; of several lines those of the first."""
    start, end = finding.place.start, finding.place.end
    is_on_one_line = end.line == start.line
    stop = end.column - 1 if is_on_one_line else len(finding.excerpt)
    return finding.excerpt[start.column - 1 : stop]


def _mark(line: str) -> str:
    text = " ".join(line.split())
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@dataclass(frozen=True)
class StateBefore:
    """A state before: what it had, and how pages changed since, by their path now.
    Pages that are not in `changes` are as they were; `gone` are those that are no
    more."""

    known: Sequence[KnownFinding]
    changes: Mapping[str, PageChange]
    gone: frozenset[str] = frozenset()

    def unknown(self, findings: Iterable[Finding]) -> list[Finding]:
        """Those findings that the state before did not have."""
        left = _Left([self._as_grave_as_now(one) for one in self.known])
        rest = [(finding, known(finding)) for finding in findings]
        for key_now, key_then in self._ways():
            rest = left.without(rest, key_now, key_then)
        rest = left.without(rest, self._hunk_now, self._hunk_then, _alike)
        return [finding for finding, _ in rest]

    def _as_grave_as_now(self, one: KnownFinding) -> KnownFinding:
        """A finding that was a note because the source page had it too: no note once
        that page is called otherwise, or is no more, though nobody touched the
        fault."""
        moved = one.origin and (
            one.origin in self.gone
            or self._pages_now.get(one.origin, one.origin) != one.origin
        )
        return replace(one, severity=int(Severity.ERROR)) if moved else one

    def _ways(self) -> Iterator[tuple[KnownKey, KnownKey]]:
        yield self._place_now, self._place_then
        yield self._line_now, self._line_then
        yield self._words_now, self._words_then
        yield self._page_now, self._page_then

    @cached_property
    def _pages_now(self) -> Mapping[str, str]:
        """What pages of the state before are called now."""
        return {change.before: path for path, change in self.changes.items()}

    def _has_changed(self, path: str) -> bool:
        return path in self._pages_now or path in self.gone

    def _place_now(self, one: KnownFinding) -> Hashable:
        change = self.changes.get(one.path)
        line = change.origin(one.line) if change else one.line
        path = change.before if change else one.path
        return None if line is None else (path, one.rule, line, one.words, one.column)

    def _place_then(self, one: KnownFinding) -> Hashable:
        return one.path, one.rule, one.line, one.words, one.column

    def _line_now(self, one: KnownFinding) -> Hashable:
        change = self.changes.get(one.path)
        return (
            (one.rule, one.mark, one.words)
            if change and change.origin(one.line) is None
            else None
        )

    def _line_then(self, one: KnownFinding) -> Hashable:
        return (one.rule, one.mark, one.words) if self._has_changed(one.path) else None

    def _words_now(self, one: KnownFinding) -> Hashable:
        hunk = self._hunk_now(one)
        return hunk and (*hunk, one.words)

    def _words_then(self, one: KnownFinding) -> Hashable:
        hunk = self._hunk_then(one)
        return hunk and (*hunk, one.words)

    def _hunk_now(self, one: KnownFinding) -> tuple[Hashable, ...] | None:
        change = self.changes.get(one.path)
        hunk = change.hunk(one.line) if change else None
        return None if hunk is None else (one.path, one.rule, hunk)

    def _hunk_then(self, one: KnownFinding) -> tuple[Hashable, ...] | None:
        path = self._pages_now.get(one.path)
        hunk = self.changes[path].hunk_before(one.line) if path else None
        return None if hunk is None else (path, one.rule, hunk)

    def _page_now(self, one: KnownFinding) -> Hashable:
        change = self.changes.get(one.path)
        if change and change.origin(one.line) is None:
            return None
        return (change.before if change else one.path), one.rule, one.message

    def _page_then(self, one: KnownFinding) -> Hashable:
        return one.path, one.rule, one.message


KnownKey = Callable[[KnownFinding], Hashable]
Both = tuple[Finding, KnownFinding]


def _any(one: str, other: str) -> bool:
    return True


@dataclass
class _Left:
    """The findings of the state before that have made no finding known yet."""

    known: Sequence[KnownFinding]
    taken: set[int] = field(default_factory=set)

    def without(
        self,
        findings: Sequence[Both],
        now: KnownKey,
        then: KnownKey,
        alike: Callable[[str, str], bool] = _any,
    ) -> list[Both]:
        """The findings whose key, with words that are alike, none of those left has;
        each of these is taken once."""
        if not findings or len(self.taken) == len(self.known):
            return list(findings)
        by_key: defaultdict[Hashable, list[int]] = defaultdict(list)
        for number, one in enumerate(self.known):
            key = then(one) if number not in self.taken else None
            if key is not None:
                by_key[key].append(number)
        return [
            both
            for both in findings
            if not self._take(both, by_key.get(now(both[1]), ()), alike)
        ]

    def _take(
        self, both: Both, numbers: Iterable[int], alike: Callable[[str, str], bool]
    ) -> bool:
        """Take one of the findings left for this one; a fault that was not as grave
        does not make it known."""
        finding, mine = both
        for number in numbers:
            other = self.known[number]
            if (
                number in self.taken
                or finding.severity > other.severity
                or not alike(mine.words, other.words)
            ):
                continue
            self.taken.add(number)
            return True
        return False


def _alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _SHORTEST:
        return False
    from rapidfuzz import fuzz  # most changes need it not

    return fuzz.ratio(one, other) >= _ALIKE
