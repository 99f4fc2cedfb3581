"""The baseline: findings that a project has today and lives with for now, so that only new ones are told.

`.doclint/baseline.json` is committed beside the pages. It counts findings by page, rule and the text of their first
line, told by a short hash, so that it holds when lines move; whoever touches a faulty line is told of its faults.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from doclint import files
from doclint.errors import DoclintError
from doclint.files import Gate
from doclint.findings import Finding, Report

FILE = ".doclint/baseline.json"
_VERSION = 1
_MARK = 12
# Page, rule, and the mark of the line.
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Taken:
    """What a new baseline has of the old one (`kept`) and not (`dropped`), and the findings that neither has."""

    known: Mapping[Key, int]
    kept: int
    dropped: int
    new: int


def load(gate: Gate) -> Mapping[Key, int] | None:
    """The baseline of a project, or None without one. Raises DoclintError when the file is no baseline."""
    try:
        text = gate.file(FILE).decode()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        why = files.reason(error) if isinstance(error, OSError) else str(error)
        raise DoclintError(f"cannot read the baseline: {why}", path=FILE) from error
    try:
        return Counter(dict(_read(json.loads(text))))
    except json.JSONDecodeError as error:
        raise DoclintError(
            f"the baseline is no JSON: {error.msg}", path=FILE, line=error.lineno, column=error.colno, hint=_HINT
        ) from error
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise DoclintError("the file is no baseline of doclint", path=FILE, hint=_HINT) from error


_HINT = "delete it and run `doclint baseline` to write it anew"


def write(root: Path, known: Mapping[Key, int]) -> None:
    """Write a baseline, in an order that git can merge. Raises DoclintError when it cannot be written."""
    pages: dict[str, dict[str, dict[str, int]]] = {}
    for (path, rule, mark), count in sorted(known.items()):
        if count:
            pages.setdefault(path, {}).setdefault(rule, {})[mark] = count
    text = json.dumps({"version": _VERSION, "findings": pages}, ensure_ascii=False, indent=1)
    try:
        files.write(root / FILE, f"{text}\n".encode("utf-8", "surrogatepass"), inside=root)
    except OSError as error:
        raise DoclintError(f"cannot write the baseline: {files.reason(error)}", path=FILE) from error


def without_known(report: Report, known: Mapping[Key, int]) -> Report:
    """A report without the findings of a baseline, which are only counted."""
    left = Counter(known)
    new, old = [], []
    for finding in sorted(report.findings, key=lambda each: each.order):
        if left[_key(finding)] > 0:
            left[_key(finding)] -= 1
            old.append(finding)
        else:
            new.append(finding)
    return replace(report, findings=tuple(new), known=len(old), baselined=tuple(old))


def taken(report: Report, old: Mapping[Key, int] | None, *, whole: bool, accept_new: bool) -> Taken:
    """The baseline of a report beside an old one. A first one takes all; later ones take what is new only when told.

    `whole` tells that the report is of all pages; otherwise what is known of others stays.
    """
    now = Counter(_key(finding) for finding in report.findings if finding.category != "internal")
    if old is None:
        return Taken(now, 0, 0, now.total())
    pages = {page.path for page in report.pages}
    elsewhere = Counter({} if whole else {key: count for key, count in old.items() if key[0] not in pages})
    before = Counter(old) - elsewhere
    kept, new = before & now, now - before
    known = elsewhere + kept + (new if accept_new else Counter())
    return Taken(known, kept.total(), before.total() - kept.total(), new.total())


def _key(finding: Finding) -> Key:
    text = " ".join(finding.excerpt.split())
    return finding.path, finding.rule, sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_MARK]


def _read(data: Any) -> Iterator[tuple[Key, int]]:
    """Raises AttributeError, LookupError, TypeError or ValueError for what is no baseline."""
    if data["version"] != _VERSION:
        raise ValueError("written by another version")
    for path, rules in data["findings"].items():
        for rule, marks in rules.items():
            yield from (((path, rule, mark), int(count)) for mark, count in marks.items())
