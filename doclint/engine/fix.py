"""Fixes: edits become text, and the text is checked again until nothing is left to mend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from doclint.config import Config
from doclint.engine.run import check_paths, check_text
from doclint.findings import Finding, PlacedEdit, Report

# A fix may uncover the next fault; one that never settles is cut short here.
_ROUNDS = 10


class Fixed(NamedTuple):
    """A page that fixes changed. `path` is relative to the project's root."""

    path: str
    old: str
    new: str


@dataclass(frozen=True)
class _Page:
    text: str
    bom: bool


def fix_paths(
    config: Config,
    paths: Sequence[Path] = (),
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    language: str | None = None,
    jobs: int | None = None,
    write: bool = True,
) -> tuple[list[Fixed], Report]:
    """Mend what can be mended safely in the pages that `check_paths` would report; `write` False leaves the files.

    Returns the changed pages and the report of what is left.
    """
    report = check_paths(config, paths, select=select, ignore=ignore, language=language, jobs=jobs)
    changed = []
    left = [finding for finding in report.findings if finding.path not in _fixable(report)]
    for path in sorted(_fixable(report)):
        data = (config.root / path).read_bytes()
        fixed, rest = fix_text(config, path, data, select=select, ignore=ignore, language=language)
        left += rest.findings
        if fixed.new != fixed.old:
            changed.append(fixed)
            if write:
                bom = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
                (config.root / path).write_bytes(bom + fixed.new.encode("utf-8"))
    rest_report = Report(tuple(sorted(left, key=lambda f: f.order)), report.pages, report.suppressed, report.crashed)
    return changed, rest_report


def _fixable(report: Report) -> frozenset[str]:
    return frozenset(f.path for f in report.findings if f.fix and f.fix.safe)


def fix_text(
    config: Config,
    path: str,
    data: bytes,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    language: str | None = None,
) -> tuple[Fixed, Report]:
    """Mend one page given as bytes. Text that is not UTF-8 is left as it is: writing it back would lose it."""
    try:
        old = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        return Fixed(path, text, text), check_text(config, path, data, select=select, ignore=ignore, language=language)
    new = old
    for _ in range(_ROUNDS):
        report = check_text(config, path, new, select=select, ignore=ignore, language=language)
        mended = apply(new, report.findings)
        if mended == new:
            break
        new = mended
    return Fixed(path, old, new), report


def apply(text: str, findings: Iterable[Finding], safe_only: bool = True) -> str:
    """`text` with the fixes of findings applied; of two that touch the same place the first in the text wins."""
    taken: list[PlacedEdit] = []
    for finding in sorted(findings, key=lambda f: f.span):
        fix = finding.fix
        if fix is None or (safe_only and not fix.safe):
            continue
        if not any(_clash(edit, other) for edit in fix.edits for other in taken):
            taken += fix.edits
    for edit in sorted(taken, key=lambda e: e.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def _clash(one: PlacedEdit, other: PlacedEdit) -> bool:
    return one.span == other.span or one.span.meets(other.span)
