"""A run beside an older one: what is new, what stayed, what is gone."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from doclint.errors import MALFORMED, DoclintError
from doclint.findings import Finding
from doclint.report.figure_records import Comparison
from doclint.report.identity import FindingIdentity, identity
from doclint.report.named import needed

_HINT = "expected what `doclint check --format json --output FILE` writes"


def compared_findings(
    findings: Sequence[Finding], file: Path
) -> tuple[Comparison, list[bool]]:
    """Findings beside those of a JSON file, and of each whether it is new. Raises
    DoclintError for another file."""
    before = Counter(map(_key_of, _read(file)))
    left, new = Counter(before), []
    for finding in findings:
        key = identity(finding.path, finding.rule, finding.excerpt)
        new.append(left[key] <= 0)
        left[key] -= left[key] > 0
    gone: Counter[str] = Counter()
    for (_, rule, _), number in left.items():
        gone[rule] += number
    rules = {
        rule: number
        for rule, number in sorted(gone.items(), key=lambda item: (-item[1], item[0]))
        if number
    }
    return Comparison(
        file.name, sum(new), len(new) - sum(new), gone.total(), rules
    ), new


def _read(file: Path) -> Iterable[dict[str, Any]]:
    try:
        older = json.loads(needed(file, "the older run", _HINT))
        findings = list(older["findings"])
        [_key_of(each) for each in findings]
    except MALFORMED as error:
        raise DoclintError(
            "the file is no run of doclint", str(file), hint=_HINT
        ) from error
    return findings


def _key_of(finding: dict[str, Any]) -> FindingIdentity:
    return identity(
        str(finding["path"]), str(finding["rule"]), str(finding.get("excerpt", ""))
    )
