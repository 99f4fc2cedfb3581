"""The baseline: findings that a project has today and lives with for now, so that only
new ones are told.

`.doclint/baseline.json` is committed beside the pages. It counts findings by page, rule and two short hashes: of the
text of their first line, so that it holds when lines move, and of their own words. Whoever touches a faulty line is
told of its faults, unless one of several was mended: then the others stay known. A renamed page keeps its findings.

The file has a line a finding, and asks git to keep the lines of both sides where
branches meet (`merge=union`): what is mended on one side and kept by the other is a
line too many, which the next `doclint baseline` drops.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from doclint import files
from doclint.dataclasses import dataclass, replace
from doclint.errors import MALFORMED, DoclintError
from doclint.files import Gate
from doclint.findings import Finding, Report

BASELINE_FILE = ".doclint/baseline.json"
_ATTRIBUTES = ".doclint/.gitattributes"
_UNION = "# Lines of both sides are right when branches meet.\nbaseline.json text eol=lf merge=union\n"
_VERSION, _OLDER = 2, 1
_MARK = 12
_SEPARATOR = " | "


class FindingKey(NamedTuple):
    """What a finding is known by. `words` is empty in baselines of version 1."""

    path: str
    rule: str
    line: str
    words: str = ""

    @property
    def place(self) -> tuple[str, str, str]:
        """The page, the rule and the line."""
        return self.path, self.rule, self.line


KnownCounts = Mapping[FindingKey, int]


@dataclass(frozen=True, slots=True)
class BaselineChange:
    """What a new baseline has of the old one (`kept`) and not (`dropped`), and the
    findings that neither has."""

    known: KnownCounts
    kept: int
    dropped: int
    new: int


def load(gate: Gate) -> KnownCounts | None:
    """The baseline of a project, or None without one. Raises DoclintError when the file
    is no baseline."""
    try:
        text = gate.file(BASELINE_FILE).decode()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        why = files.reason(error) if isinstance(error, OSError) else str(error)
        raise DoclintError(
            f"cannot read the baseline: {why}", path=BASELINE_FILE
        ) from error
    try:
        return Counter(dict(_read(json.loads(text))))
    except json.JSONDecodeError as error:
        raise DoclintError(
            f"the baseline is no JSON: {error.msg}",
            path=BASELINE_FILE,
            line=error.lineno,
            column=error.colno,
            hint=_HINT,
        ) from error
    except MALFORMED as error:
        raise DoclintError(
            "the file is no baseline of doclint", path=BASELINE_FILE, hint=_HINT
        ) from error


_HINT = "delete it and run `doclint baseline` to write it anew"


def write(root: Path, known: KnownCounts) -> None:
    """Write a baseline, a line an entry. Raises DoclintError when it cannot be
    written."""
    entries = {
        _SEPARATOR.join(key): count for key, count in sorted(known.items()) if count
    }
    lines = [
        f"{json.dumps(key, ensure_ascii=False)}: {count},"
        for key, count in entries.items()
    ]
    # The last entry is none: so each line ends alike, and lines can come and go.
    text = "\n".join(['{"version": 2, "findings": {', *lines, '"": 0}}', ""])
    try:
        if not (root / _ATTRIBUTES).exists():
            files.write(root / _ATTRIBUTES, _UNION.encode(), inside=root)
        files.write(
            root / BASELINE_FILE, text.encode("utf-8", "surrogatepass"), inside=root
        )
    except OSError as error:
        raise DoclintError(
            f"cannot write the baseline: {files.reason(error)}", path=BASELINE_FILE
        ) from error


def without_known(report: Report, known: KnownCounts, *, whole: bool = True) -> Report:
    """A report without the findings of a baseline, which are only counted, and with the
    number of those that it has and the pages not any more. `whole` tells that the
    report is of all pages."""
    match = _Match.of(report, known, whole)
    mended = 0 if report.change else match.mended.total()
    return replace(
        report,
        findings=tuple(match.new),
        known=len(match.old),
        baselined=tuple(match.old),
        mended=mended,
    )


def taken(
    report: Report, old: KnownCounts | None, *, whole: bool, accept_new: bool
) -> BaselineChange:
    """The baseline of a report beside an old one. A first one takes all; later ones
    take what is new only when told.

    `whole` tells that the report is of all pages; otherwise what is known of others stays.
    """
    findings = [
        finding for finding in report.findings if finding.category != "internal"
    ]
    if old is None:
        return BaselineChange(Counter(map(_key, findings)), 0, 0, len(findings))
    match = _Match.of(replace(report, findings=tuple(findings)), old, whole)
    kept = [*match.old, *(match.new if accept_new else ())]
    return BaselineChange(
        match.elsewhere + Counter(map(_key, kept)),
        len(match.old),
        match.mended.total(),
        len(match.new),
    )


@dataclass(frozen=True)
class _Match:
    """Findings that a baseline has (`old`) and has not (`new`), its entries that no
    page has any more (`mended`), and those of pages that were not looked at
    (`elsewhere`)."""

    old: Sequence[Finding]
    new: Sequence[Finding]
    mended: Counter[FindingKey]
    elsewhere: Counter[FindingKey]

    @staticmethod
    def of(report: Report, known: KnownCounts, whole: bool) -> _Match:
        """Match the findings of a report with a baseline."""
        pages = {page.path for page in report.pages}
        seen = Counter(
            {key: count for key, count in known.items() if whole or key.path in pages}
        )
        left = _Left(Counter(seen), gone={key.path for key in known} - pages)
        findings = sorted(report.findings, key=lambda each: each.order)
        new = findings
        for step in (left.at_place, left.renamed, left.on_mended_line):
            new = step(new)
        kept = set(map(id, findings)) - set(map(id, new))
        old = [finding for finding in findings if id(finding) in kept]
        return _Match(old, new, +left.entries, Counter(known) - seen)


class _Left:
    """Entries of a baseline that have made no finding known yet. `gone` are pages that
    are no more."""

    def __init__(self, entries: Counter[FindingKey], gone: set[str]) -> None:
        self.entries = entries
        self._gone = gone
        self._paths = {key.path for key in entries}
        self._lines: Counter[tuple[str, str]] = Counter()
        for key, count in entries.items():
            self._lines[key.path, key.line] += count

    def at_place(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings whose page, rule and line no entry has; of several entries one
        with the same words is taken."""
        places: defaultdict[tuple[str, str, str], list[FindingKey]] = defaultdict(list)
        for key in self.entries:
            places[key.place].append(key)
        rest = [finding for finding in findings if not self._take([_key(finding)])]
        return [
            finding for finding in rest if not self._take(places[_key(finding).place])
        ]

    def renamed(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings of new pages whose rule and line no page had that is gone."""
        lines: defaultdict[tuple[str, str], list[FindingKey]] = defaultdict(list)
        for key in self.entries:
            if key.path in self._gone:
                lines[key.rule, key.line].append(key)
        rest = []
        for finding in findings:
            key = _key(finding)
            if key.path in self._paths or not self._take(lines[key.rule, key.line]):
                rest.append(finding)
        return rest

    def on_mended_line(self, findings: Sequence[Finding]) -> list[Finding]:
        """The findings of lines but those that had all of theirs, and more: there
        somebody mended one."""
        by_line: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
        for finding in findings:
            by_line[finding.path, _key(finding).line].append(finding)
        rest = []
        for (path, _), same in by_line.items():
            if not self._take_line(path, [_key(finding) for finding in same]):
                rest += same
        return sorted(rest, key=lambda finding: finding.order)

    def _take_line(self, path: str, wanted: Sequence[FindingKey]) -> bool:
        """Take the entries of an older state of a line, if it had more than the line
        has now."""
        older: defaultdict[str, list[FindingKey]] = defaultdict(list)
        for key, count in self.entries.items():
            if key.path == path and key.words and count > 0:
                older[key.line].append(key)
        needed = Counter((key.rule, key.words) for key in wanted)
        for line, keys in older.items():
            there = Counter({(key.rule, key.words): self.entries[key] for key in keys})
            had_more = self._lines[path, line] > len(wanted)
            has_all = not needed - there
            if had_more and has_all:
                for key in wanted:
                    kind = key.rule, key.words
                    same = [
                        other for other in keys if (other.rule, other.words) == kind
                    ]
                    self._take(same)
                return True
        return False

    def _take(self, keys: Iterable[FindingKey]) -> bool:
        for key in keys:
            if self.entries[key] > 0:
                self.entries[key] -= 1
                return True
        return False


def _key(finding: Finding) -> FindingKey:
    start, end = finding.place.start, finding.place.end
    stop = end.column - 1 if end.line == start.line else len(finding.excerpt)
    return FindingKey(
        finding.path,
        finding.rule,
        _mark(finding.excerpt),
        _mark(finding.excerpt[start.column - 1 : stop]),
    )


def _mark(text: str) -> str:
    plain = " ".join(text.split())
    return sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:_MARK]


def _read(data: Any) -> Iterator[tuple[FindingKey, int]]:
    """Raises AttributeError, LookupError, TypeError or ValueError for what is no
    baseline."""
    if data["version"] == _OLDER:
        for path, rules in data["findings"].items():
            for rule, marks in rules.items():
                yield from (
                    (FindingKey(path, rule, mark), int(count))
                    for mark, count in marks.items()
                )
        return
    if data["version"] != _VERSION:
        raise ValueError("written by another version")
    for name, count in data["findings"].items():
        if name:
            path, rule, line, words = name.rsplit(_SEPARATOR, 3)
            yield FindingKey(path, rule, line, words), int(count)
