"""Fixes of pages: mended in memory, proven, and written where the page on disk is still
the one that was read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from doclint.catalogue import catalogue
from doclint.config import Active, Config, FolderFacts
from doclint.dataclasses import replace
from doclint.engine.caching.cache import Cache
from doclint.engine.discover import discover, with_named
from doclint.engine.judge import stamp
from doclint.engine.layout import settle
from doclint.engine.mending.attempt import Refusal
from doclint.engine.mending.recent import Recent
from doclint.engine.mending.rounds import (
    MARK,
    Choose,
    Mending,
    every_finding,
    key_of,
    mend,
)
from doclint.engine.plan import plan
from doclint.engine.request import Request
from doclint.engine.run import around
from doclint.files import Writer
from doclint.findings import Finding, Hit, Report
from doclint.source import Source, Span

_REFUSED = "internal/fix-refused"
_MALFORMED = "internal/malformed-fix"


class Fixed(NamedTuple):
    """A page that fixes changed. `path` is relative to the project's root; texts are
    without byte order mark."""

    path: str
    old: str
    new: str


class Mended(NamedTuple):
    """The pages that fixes changed, the report of what is left, with the fixes that
    were refused, and the findings whose fixes were applied."""

    pages: tuple[Fixed, ...]
    report: Report
    applied: tuple[Finding, ...] = ()


def fix_paths(
    config: Config,
    paths: Sequence[Path] = (),
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    language: str | None = None,
    jobs: int | None = None,
    cache: bool = True,
    unsafe: bool = False,
    write: bool = True,
    choose: Choose | None = None,
) -> Mended:
    """Mend what can be mended safely in the pages that `check_paths` would report, with
    `unsafe` also what replaces words or values; `write` False leaves the files;
    `choose` gives the findings of a report that are to be mended.

    Raises DoclintError as `check_paths` does, and when pages could not be written, with
    those that were.
    """
    settled = with_named(
        replace(
            config, select=tuple(select), ignore=tuple(ignore), folder=FolderFacts()
        ),
        paths,
    )
    pages = discover(settled, paths)
    settled = settle(settled, pages.all)
    read = dict(_read(settled, sorted(pages.reported)))
    request = Request(
        settled,
        pages,
        read,
        language,
        jobs,
        store=Recent(Cache.of(settled) if cache else None),
    )
    outcome = mend(request, unsafe=unsafe, choose=choose or every_finding)
    fixed, writer = [], Writer(config.root)
    for path, data in sorted(outcome.changed.items()):
        fixed.append(Fixed(path, _text(read[path]), _text(data)))
        if write:
            writer.write(path, data, expected=read[path])
    writer.close()
    return Mended(
        tuple(fixed), _with_refusals(outcome, request), tuple(outcome.applied)
    )


def _read(config: Config, paths: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Pages as they are now: fixes are made for these very texts, and written only
    where they still stand."""
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
    unsafe: bool = False,
) -> Mended:
    """Mend one page given as bytes, as if it lay at `path`: `pages` has it, changed or
    not."""
    settled = replace(
        config, select=tuple(select), ignore=tuple(ignore), folder=FolderFacts()
    )
    pages = around(settled, path)
    settled = settle(settled, pages.all)
    request = Request(settled, pages, {path: data}, language, 1, store=Recent(None))
    outcome = mend(request, unsafe=unsafe)
    fixed = Fixed(path, _text(data), _text(outcome.changed.get(path, data)))
    return Mended((fixed,), _with_refusals(outcome, request), tuple(outcome.applied))


def _text(data: bytes) -> str:
    return data.removeprefix(MARK).decode("utf-8", "replace")


def _with_refusals(outcome: Mending, request: Request) -> Report:
    """The report of what is left, with what was refused: told, and no longer offered to
    be mended."""
    report = outcome.report
    if not outcome.refusals:
        return report
    keys = {key_of(refusal.finding) for refusal in outcome.refusals}
    left = [
        replace(f, fix=None) if f.fix and key_of(f) in keys else f
        for f in report.findings
    ]
    refused = _told(
        outcome.refusals,
        left,
        replace(request, given={**request.given, **outcome.changed}),
    )
    return replace(
        report,
        findings=tuple(sorted([*left, *refused], key=lambda finding: finding.order)),
    )


def _told(
    refusals: Iterable[Refusal], left: Sequence[Finding], request: Request
) -> Iterator[Finding]:
    """One finding for each page, rule and reason."""
    alike: defaultdict[tuple[str, str, str], list[Refusal]] = defaultdict(list)
    for refusal in refusals:
        finding = refusal.finding
        alike[finding.path, finding.rule, refusal.reason].append(refusal)
    places = {_likeness(finding): finding.span for finding in reversed(left)}
    is_selected = bool(request.config.select or request.config.ignore)
    for (path, rule, reason), (first, *others) in alike.items():
        id = _MALFORMED if first.malformed else _REFUSED
        active = plan(request.config, path).rules.get(id)
        if active is None and not is_selected:
            continue
        active = active or Active(catalogue()[id], catalogue()[id].severity)
        times = f", {len(others) + 1} times" if others else ""
        title = first.finding.fix.title if first.finding.fix else ""
        message = f"left out the fix of {rule} ({title}{times}): {reason}"
        place = places.get(_likeness(first.finding), Span(0, 0))
        yield stamp(
            Hit(place, message),
            active,
            request.reader.source(path),
            first.finding.language,
            lambda other: Source(other, ""),
        )


def _likeness(finding: Finding) -> tuple[str, str, str, str]:
    """What a finding keeps when the text before it has moved."""
    return finding.path, finding.rule, finding.message, finding.excerpt
