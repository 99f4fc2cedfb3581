"""Fixes: edits become text, and the text is checked again until nothing is left to mend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from doclint.config import Config
from doclint.engine.cache import Cache
from doclint.engine.discover import discover, with_named
from doclint.engine.layout import settle
from doclint.engine.request import Request
from doclint.engine.run import around, report_of
from doclint.files import Writer
from doclint.findings import Finding, PlacedEdit, Report

# A fix may uncover the next fault; one that never settles is cut short here.
_ROUNDS = 10
_MARK = b"\xef\xbb\xbf"


class Fixed(NamedTuple):
    """A page that fixes changed. `path` is relative to the project's root; texts are without byte order mark."""

    path: str
    old: str
    new: str


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

    Returns the changed pages and the report of what is left. Raises DoclintError as `check_paths` does, and
    when pages could not be written, with those that were.
    """
    settled = with_named(replace(config, select=tuple(select), ignore=tuple(ignore)), paths)
    pages = discover(settled, paths)
    settled = settle(settled, pages.all)
    read = dict(_read(settled, sorted(pages.reported)))
    request = Request(settled, pages, read, language, jobs, store=Cache.of(settled))
    mended, report = _settled(request)
    changed = []
    writer = Writer(config.root)
    for path, data in sorted(mended.items()):
        changed.append(Fixed(path, _text(read[path]), _text(data)))
        if write:
            writer.write(path, data, expected=read[path])
    writer.close()
    return changed, report


def _read(config: Config, paths: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Pages as they are now: fixes are made for these very texts, and written only where they still stand."""
    for path in paths:
        with suppress(OSError):
            yield path, config.gate.page(path)


def fix_text(
    config: Config,
    path: str,
    data: bytes,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    language: str | None = None,
) -> tuple[Fixed, Report]:
    """Mend one page given as bytes, as if it lay at `path`. Returns its texts and the report of what is left."""
    settled = replace(config, select=tuple(select), ignore=tuple(ignore))
    pages = around(settled, path)
    settled = settle(settled, pages.all)
    given, report = _settled(Request(settled, pages, {path: data}, language, 1))
    return Fixed(path, _text(data), _text(given.get(path, data))), report


def _settled(request: Request) -> tuple[dict[str, bytes], Report]:
    """The pages that fixes change, once nothing is left to mend in any, and the report of what is left then."""
    given = dict(request.given)
    changed: dict[str, bytes] = {}
    report = report_of(request)
    for _ in range(_ROUNDS):
        mended = dict(_mended(replace(request, given=given), report))
        if not mended:
            break
        changed |= mended
        given |= mended
        report = report_of(replace(request, given=given))
    return changed, report


def _mended(request: Request, report: Report) -> Iterable[tuple[str, bytes]]:
    """The pages that the fixes of a report change. What is not UTF-8 is left: writing it back would lose it."""
    for path in sorted({f.path for f in report.findings if f.fix and f.fix.safe}):
        data = request.reader.data(path)
        source = request.reader.source(path)
        if source.undecodable is not None:
            continue
        text = apply(source.text, [finding for finding in report.findings if finding.path == path])
        if text != source.text:
            yield path, (_MARK if data.startswith(_MARK) else b"") + text.encode("utf-8")


def _text(data: bytes) -> str:
    return data.removeprefix(_MARK).decode("utf-8", "replace")


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
