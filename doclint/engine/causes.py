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
_LINK = expression(
    r"found a link to (?P<folder>[^\s,]*/)[^\s,/]*,(?P<rest> where no .*)"
)
_COUNT = expression(r"(?<![\w.,:/“#-])\d+(?:\.\d+)?%?(?= (?!as\b)[a-z])|(?<=<)\d+(?=>)")


def with_causes(
    findings: Sequence[Finding],
) -> tuple[tuple[Finding, ...], tuple[Cause, ...]]:
    """`findings`, those with a common cause with its id, and the causes, the most frequent first.

    One rule finds the same difference (by its patterns), or says the same of one
    language's pages, counts aside.
    """
    kinds = _Kinds(findings)
    groups: defaultdict[_Kind, list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[kinds.of(finding)].append(finding)
    ids: dict[_Kind, str] = {}
    causes: list[Cause] = []
    for kind, group in groups.items():
        if len(group) >= _LEAST:
            ids[kind] = _id(kind)
            causes.append(_cause(ids[kind], group))
    causes.sort(key=lambda cause: (-cause.count, cause.rule, cause.id))
    marked = tuple(
        replace(finding, cause=ids.get(kinds.of(finding))) for finding in findings
    )
    return marked, tuple(causes)


_Kind = tuple[str, ...]


class _Kinds:
    """What findings have in common. Links to many files of one folder that are not there
    lack the folder."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        targets: defaultdict[_Kind, set[str]] = defaultdict(set)
        for finding in findings:
            if folder := _folder_kind(finding):
                targets[folder].add(finding.message)
        self._folders = {
            folder for folder, named in targets.items() if len(named) >= _LEAST
        }

    def of(self, finding: Finding) -> _Kind:
        """The kind of a finding."""
        folder = _folder_kind(finding)
        return folder if folder in self._folders else _kind(finding)


def _folder_kind(finding: Finding) -> _Kind | None:
    """The rule with the folder of a link's target that is not there, where nothing else
    was meant."""
    if finding.suggestion:
        return None
    match = _LINK.match(finding.message)
    return (finding.rule, match["folder"], match["rest"]) if match else None


def _kind(finding: Finding) -> _Kind:
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
    message = first.message
    if len({finding.message for finding in group}) > 1 and (
        match := _LINK.match(message)
    ):
        message = f"found links to {match['folder']}…,{match['rest']}"
    return Cause(identity, first.rule, len(group), message, first, settle)
