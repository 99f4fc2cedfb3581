"""One fault, one finding: a rule leaves a place to the rules that it yields to, where
one of them has told of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from doclint.config import Active
from doclint.findings import Finding
from doclint.source import Span
from doclint.text.spans import Met


def settled(
    findings: Sequence[Finding],
    rules: Mapping[str, Active],
    before: Sequence[Finding] = (),
) -> list[Finding]:
    """The findings of a page without those of rules that yield to another which tells
    of the same place.

    `rules` are those that are on for the page; `before` are findings of the page that stand already. Two places are
    the same where they are equal or share a character. Whether the other finding stands in the end does not matter:
    it may yield itself, or its author may have silenced it, and then the fault is told, or settled, all the same.
    """
    # Of the rules that found something only: of hundreds these are a few.
    telling = {finding.rule for finding in findings} & rules.keys()
    yielding = {id: rules[id].rule.yields_to for id in telling}
    if not any(yielding.values()):
        return list(findings)
    claimed = _claimed((*findings, *before), frozenset().union(*yielding.values()))
    return [
        finding
        for finding in findings
        if not any(
            claimed[rule].meets(finding.span)
            for rule in yielding.get(finding.rule, ())
            if rule in claimed
        )
    ]


def _claimed(findings: Iterable[Finding], rules: frozenset[str]) -> Mapping[str, Met]:
    """The places that each of some rules has told of."""
    places: defaultdict[str, list[Span]] = defaultdict(list)
    for finding in findings:
        if finding.rule in rules:
            places[finding.rule].append(finding.span)
    return {rule: Met(spans) for rule, spans in places.items()}
