"""What findings have in common: those of one cause carry one id, so that a reader mends
or settles them together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha256

from doclint.dataclasses import replace
from doclint.expressions import expression
from doclint.findings import Cause, Finding

# So many findings (count) of one kind are one cause; fewer are read one by one.
_LEAST = 3
# A number that counts (`7 list items`, `2.4 times`), or is the number of a mark; any other
# is what was found or expected.
_COUNT = expression(r"(?<![\w.,:/“#-])\d+(?:\.\d+)?%?(?= (?!as\b)[a-z])|(?<=<)\d+(?=>)")


def with_causes(
    findings: Sequence[Finding],
) -> tuple[tuple[Finding, ...], tuple[Cause, ...]]:
    """`findings`, those with a common cause with its id, and the causes, the most frequent first.

    One rule finds the same difference (by its patterns), or says the same of one
    language's pages, counts aside.
    """
    groups: defaultdict[tuple[str, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[_kind(finding)].append(finding)
    ids: dict[tuple[str, ...], str] = {}
    causes: list[Cause] = []
    for kind, group in groups.items():
        if len(group) >= _LEAST:
            ids[kind] = _id(kind)
            causes.append(_cause(ids[kind], group))
    causes.sort(key=lambda cause: (-cause.count, cause.rule, cause.id))
    marked = tuple(
        replace(finding, cause=ids.get(_kind(finding))) for finding in findings
    )
    return marked, tuple(causes)


def _kind(finding: Finding) -> tuple[str, ...]:
    if finding.patterns:
        names = [pattern.name for pattern in finding.patterns]
        return (finding.rule, *names)
    without_counts = _COUNT.sub("0", finding.message)
    return finding.rule, finding.language or "", without_counts


def _id(kind: Iterable[object]) -> str:
    return sha256("\0".join(map(str, kind)).encode()).hexdigest()[:12]


def _cause(identity: str, group: Sequence[Finding]) -> Cause:
    first = min(group, key=lambda finding: finding.order)
    settle = None
    if first.patterns:
        names = ", ".join(f"{pattern.name!r}: accept" for pattern in first.patterns)
        settle = f"manners: {{{names}}}"
    return Cause(identity, first.rule, len(group), first.message, first, settle)
