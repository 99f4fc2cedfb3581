"""What `doclint check` does: ask the engine, show its report, tell the exit status."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from doclint import engine
from doclint.commands.asked import RunWish
from doclint.commands.job import Destination, Job, MendingWish, opened
from doclint.config import Config
from doclint.config.kit import kit
from doclint.engine.caching.folders import cache_fault as fault_of_cache
from doclint.errors import DoclintError
from doclint.exit_status import CRASHED, FAULTS, FINE
from doclint.findings import Report, Severity
from doclint.output import _terminal as terminal
from doclint.output import renderer
from doclint.output._site import lines as site_lines


def targets_of(formats: Sequence[str], output: Path | None) -> tuple[Destination, ...]:
    """What `--format NAME[=FILE]`, given any number of times, and `--output FILE` ask
    for.

    Raises DoclintError where two reports would go to one place.
    """
    targets = []
    for each in formats:
        name, equals, file = each.partition("=")
        if equals and not file:
            raise DoclintError(f"found `--format {each}` without a file behind the `=`")
        targets.append(Destination(name, Path(file) if file else output))
    places = [target.file for target in targets]
    for place in places:
        if places.count(place) > 1:
            there = f"the file {place}" if place else "standard output"
            raise DoclintError(
                f"several formats would go to {there}",
                hint="--format sarif=out.sarif names a file",
            )
    return tuple(targets)


def check(
    run: RunWish,
    targets: Sequence[Destination],
    mending: MendingWish | None = None,
    *,
    whole: bool = False,
) -> int:
    """`doclint check`: tells each of `targets` what was found, returns the exit status. `whole`: with what the site's
    manner explains."""
    mending = mending or MendingWish()
    renders = [renderer(target.form) for target in targets]
    _refuse_misfits(run, mending)
    with engine.quick_start(keep=run.cache), opened(run, mending) as job:
        _tell_glossary_faults(job.settings)
        _tell_cache_fault(run)
        if mending.diff:
            return _differences(job, targets[0].file, mending)
        report = job.fixed(mending) if mending.fix else job.checked()
        report = job.unknown(report)
        if whole:
            report = engine.unexplained(report)
        _tell_site(report, run)
        _tell_notices(report)
        for target, render in zip(targets, renders, strict=True):
            text = render(report, job.look(target))
            if mending.fix and run.stdin and not target.file:
                terminal.to_stderr(text)  # standard output has the mended page
            else:
                terminal.write(text, target.file)
        return _status(report, job)


def _refuse_misfits(run: RunWish, mending: MendingWish) -> None:
    if run.external and (mending.fix or mending.diff):
        raise DoclintError("--external tells only, it does not go with --fix or --diff")
    if mending.unsafe and not (mending.fix or mending.diff):
        raise DoclintError(
            "--unsafe-fixes applies nothing by itself",
            hint="add --fix, or --diff to see them first",
        )
    if run.changed_lines and not run.of_change:
        raise DoclintError(
            "--changed-lines does not say since when",
            hint="add --changed-since REV, or --staged",
        )


@contextmanager
def reported(run: RunWish) -> Iterator[tuple[Job, Report]]:
    """A run whose report somebody else shows: what holds for it, and what was found.
    Tells what is to be told of the run itself; what the pages hold can be read as long
    as the context is open."""
    _refuse_misfits(run, MendingWish())
    with engine.quick_start(keep=run.cache), opened(run) as job:
        _tell_glossary_faults(job.settings)
        _tell_cache_fault(run)
        report = job.unknown(job.checked())
        _tell_site(report, run)
        _tell_notices(report)
        yield job, report


def _tell_site(report: Report, run: RunWish) -> None:
    """What the run took the project for; on standard error, so that formats for
    programs stay clean."""
    for line in () if run.stdin or run.of_change else site_lines(report.site):
        terminal.tell(line)


def _tell_notices(report: Report) -> None:
    """What is to be known of the run itself."""
    for notice in report.notices:
        terminal.tell(f"warning: {notice}")


def _tell_glossary_faults(settings: Config) -> None:
    """What could not be read in glossary files; the rest of them is used."""
    for fault in kit(settings).faults if settings.glossaries else ():
        terminal.tell(f"warning: {fault}")


def _tell_cache_fault(run: RunWish) -> None:
    """Why a run takes longer than it need."""
    if run.cache and not run.stdin and (fault := fault_of_cache()):
        sys.stderr.write(f"warning: {fault}\n")


def _differences(job: Job, output: Path | None, mending: MendingWish) -> int:
    """Write what --fix would change; the exit status is of the pages as they are, for
    nothing is mended."""
    report = job.unknown(job.checked())
    if job.run.stdin:
        done = job.mended_text(mending)
    else:
        done = job.mended(mending, write=False)
    prefix = terminal.from_repository(job.root)
    text = "".join(
        terminal.unified(prefix + path, old, new)
        for path, old, new in done.pages
        if old != new
    )
    terminal.write(text if output else terminal.for_standard_output(text), output)
    return _status(report, job)


def _status(report: Report, job: Job) -> int:
    run = job.run
    if report.crashed:
        return CRASHED
    if run.strict_baseline and report.mended:
        return FAULTS
    if run.fail_on == "never":
        return FINE
    level = Severity[run.fail_on.upper()] if run.fail_on else job.settings.fail_on
    is_bad = level is not Severity.OFF and report.worst() >= level
    return FAULTS if is_bad else FINE
