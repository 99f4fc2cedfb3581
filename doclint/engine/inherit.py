"""Inherited faults: what the source text has too is no fault of the translation."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator

from doclint.dataclasses import replace
from doclint.engine.judge import words_at
from doclint.findings import Finding, RelatedPlace, Severity
from doclint.project import Pair, Unit
from doclint.source import Source, Span
from doclint.text.spans import Layers

# Faults of form, which a faithful translation takes over. Words and their spacing are
# each language's own.
_FORMAL = frozenset(
    {
        "references",
        "links",
        "images",
        "tables",
        "templates",
        "markup",
        "front-matter",
        "document",
    }
)
_SIGNS = frozenset({"typography/unbalanced-brackets", "typography/unbalanced-quotes"})
_BLANKS = frozenset({"typography/space-before-comma"})
# A word, or a blank around signs that all languages set alike, is taken over where the
# same block of the source has the very same.
_WORDS = (
    frozenset({"terms/forbidden", "terms/misspelt", "translation/repeated-word"})
    | _SIGNS
    | _BLANKS
)


def may_inherit(rule: str) -> bool:
    """Whether a fault of this rule is no fault of a translation whose source has it."""
    return rule.partition("/")[0] in _FORMAL or rule in _WORDS


def marked(
    findings: Iterable[Finding], of_source: Iterable[Finding], pair: Pair
) -> Iterator[Finding]:
    """The findings of a translation; those that the source has too become notes that
    point there."""
    twins = _Twins((each for each in of_source if may_inherit(each.rule)), pair)
    for finding in findings:
        twin = twins.take(finding)
        if twin is None:
            yield finding
            continue
        words = words_at(twin.span, pair.source.source)
        there = RelatedPlace(
            twin.path, twin.place, "the source text has the same", words
        )
        yield replace(
            finding,
            inherited=True,
            severity=Severity.INFO,
            fix=None,
            related=(*finding.related, there),
            message=f"{finding.message}; the source text has the same",
        )


class _Twins:
    """The findings of the source text, each to be taken once, by what makes one of the
    translation the same: text or block, for words both."""

    def __init__(self, findings: Iterable[Finding], pair: Pair) -> None:
        self._source, self._translation = pair.source.source, pair.translation.source
        met = [
            (both.source, both.translation)
            for both in pair.blocks
            if both.source and both.translation
        ]
        self._mine = Layers([_reach(unit) for unit, _ in met])
        self._theirs = Layers([_reach(unit) for _, unit in met])
        self._left: dict[int, Finding] = dict(enumerate(findings))
        self._known: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for number, finding in self._left.items():
            for key in self._keys(finding, self._source, self._mine):
                self._known[key].append(number)

    def take(self, finding: Finding) -> Finding | None:
        """The first finding of the source text that is the same and still left."""
        numbers = (
            self._first(key)
            for key in self._keys(finding, self._translation, self._theirs)
        )
        first = min((number for number in numbers if number is not None), default=None)
        return None if first is None else self._left.pop(first)

    def _first(self, key: Hashable) -> int | None:
        known = self._known.get(key, deque())
        while known and known[0] not in self._left:
            known.popleft()
        return known[0] if known else None

    def _keys(
        self, finding: Finding, source: Source, blocks: Layers
    ) -> Iterator[Hashable]:
        rule, text = finding.rule, source.cut(finding.span)
        around = blocks.around(finding.span.start)
        if rule in _WORDS:
            yield from ((rule, text, block) for block in around)
        else:
            yield rule, text
            yield from ((rule, block) for block in around)


def _reach(unit: Unit) -> Span:
    """Where a finding in the unit may begin; an empty unit is a place by itself."""
    return Span(unit.span.start, max(unit.span.end, unit.span.start + 1))
