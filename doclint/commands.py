"""What the commands do: settle the configuration, ask the engine, show its report, tell
the exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from doclint import engine, files
from doclint.asked import (
    RunWish,
    as_hook,
    common_folder,
    configuration,
    existing,
    stdin_path,
)
from doclint.config import Config, find
from doclint.config.kit import kit
from doclint.dataclasses import dataclass
from doclint.engine import baseline as known_findings
from doclint.engine.cache import cache_fault as fault_of_cache
from doclint.errors import DoclintError
from doclint.exit_status import CRASHED, FAULTS, FINE
from doclint.files import Gate
from doclint.findings import Report, Severity
from doclint.output import Look, renderer
from doclint.output import _manners as manners
from doclint.output import _terminal as terminal
from doclint.output._site import lines as site_lines
from doclint.output._terminal import ProgressLine

if TYPE_CHECKING:
    from doclint.gated import Gated

# Formats that explain the rules, and say where the pages come from.
_WITH_RULES = _WITH_ORIGIN = ("sarif",)


@dataclass(frozen=True)
class Destination:
    """A format and the file that it goes to, None for standard output."""

    form: str
    file: Path | None = None


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


@dataclass(frozen=True)
class MendingWish:
    """What `check` is to do with fixes: apply them, or show what they would change;
    `unsafe` ones too."""

    fix: bool = False
    diff: bool = False
    unsafe: bool = False


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
    with engine.quick_start(keep=run.cache), _job(run, mending) as job:
        _tell_glossary_faults(job.settings)
        _tell_cache_fault(run)
        if mending.diff:
            return _differences(job, targets[0].file, mending)
        report = _new(
            job.fixed(mending) if mending.fix else job.checked(), run, job.settings
        )
        if whole:
            report = engine.unexplained(report)
        _tell_site(report, run)
        _tell_notices(report)
        for target, render in zip(targets, renders, strict=True):
            text = render(report, _look(target, job))
            if mending.fix and run.stdin and not target.file:
                terminal.to_stderr(text)  # standard output has the mended page
            else:
                terminal.write(text, target.file)
        return _status(report, run, job.settings)


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
    with engine.quick_start(keep=run.cache), _job(run) as job:
        _tell_glossary_faults(job.settings)
        _tell_cache_fault(run)
        report = _new(job.checked(), run, job.settings)
        _tell_site(report, run)
        _tell_notices(report)
        yield job, report


def rules(run: RunWish, name: str | None, form: str) -> int:
    """`doclint rules`: lists them, or explains one; returns the exit status."""
    look = Look(colour=terminal.colours(None), width=terminal.width())
    from doclint.authoring.explain import explain

    terminal.write(explain(kit(configuration(run)).rules, name, form, look), None)
    return FINE


def stamp(run: RunWish, *, from_git: bool) -> int:
    """`doclint stamp`: tells on standard error what it did; returns the exit status."""
    done = engine.stamp_paths(configuration(run), existing(run), from_git=from_git)
    noun = "translation" if done.pages == 1 else "translations"
    parts = [
        f"stamped {done.pages:,} {noun}, of {done.written:,} the stamp is new or another"
    ]
    for count, what in (
        (done.moved, "renamed"),
        (done.dropped, "dropped"),
        (done.unknown, "left out, git does not tell what they were made from"),
    ):
        if count:
            parts.append(f"{count:,} {what}")
    terminal.tell(", ".join(parts))
    return FINE


def stale(
    run: RunWish,
    form: str,
    output: Path | None,
    *,
    exit_code: bool,
    write: str | None = None,
) -> int:
    """`doclint stale`: returns the exit status, which is 1 only when `exit_code` asks for it.

    `write` is a front matter key that is set on translations that lag behind, and taken from the others.
    """
    from doclint.engine.coverage import coverage
    from doclint.output import _stale

    render = _stale.renderer(form)
    settings = configuration(run)
    progress = _progress(run)
    try:
        pages = engine.stale_paths(settings, existing(run), progress=progress)
    finally:
        if progress:
            progress.clear()
    languages = coverage(settings, pages, existing(run))
    look = _look(Destination(form, output), Job(run, settings, settings.root))
    terminal.write(render(pages, languages, look), output)
    if write:
        marked, cleared = engine.mark_pages(settings, pages, write)
        sys.stderr.write(
            f"wrote {write} into {marked:,} pages, took it from {cleared:,}\n"
        )
    behind = any(
        page.drifted or (page.history and page.history.changes) for page in pages
    )
    return FAULTS if exit_code and behind else FINE


def baseline(run: RunWish, *, accept_new: bool) -> int:
    """`doclint baseline`: tells on standard error what it did; returns the exit status, 1 when something is left."""
    settings = configuration(run)
    old = known_findings.load(settings.gate)
    report = Job(run, settings, settings.root).checked()
    taken = known_findings.taken(
        report, old, whole=not run.paths, accept_new=accept_new
    )
    known_findings.write(settings.root, taken.known)
    if old is None:
        terminal.tell(
            f"took {_findings(taken.new)} into {known_findings.BASELINE_FILE}; commit it"
        )
        return FINE
    parts = [f"kept {_findings(taken.kept)}", f"{taken.dropped:,} mended and dropped"]
    if taken.new and accept_new:
        parts.append(f"took {taken.new:,} new")
    terminal.tell(", ".join(parts))
    if taken.new and not accept_new:
        terminal.tell(
            f"left out: {_findings(taken.new)} new since then\n  hint: mend them, or take them with --accept-new"
        )
        return FAULTS
    return FINE


def suggest(run: RunWish, *, write: bool = False) -> int:
    """`doclint suggest`: prints the manners of the site that nobody has settled, or puts them into the configuration
    (`write`); returns the exit status."""
    settings = configuration(run)
    text = manners.unsettled(
        Job(run, settings, settings.root).checked(), settings.manners
    )
    if text and write:
        _settle(run, text)
    elif text:
        terminal.write(text, None)
    else:
        terminal.tell(
            "found nothing that nearly all translations do alike and that is not settled"
        )
    return FINE


def _settle(run: RunWish, block: str) -> None:
    """Put lines of manners into the configuration that holds."""
    file = run.config or find(common_folder(run))
    if file is None:
        raise DoclintError(
            "there is no configuration to write to", hint="`doclint init` makes one"
        )
    data = Gate.around(file, run.access).file(file.name)
    text = manners.settled_in(data.decode(), block)
    if text is None:
        raise DoclintError(
            "`manners` does not stand on lines of its own",
            str(file),
            hint="write it as a name a line, or print the lines without --write",
        )
    try:
        files.write(file, text.encode(), inside=file.parent, expected=data)
    except OSError as error:
        raise DoclintError(
            f"cannot write the file: {files.reason(error)}", str(file)
        ) from error
    count = sum(line.endswith(": accept") for line in block.splitlines())
    terminal.tell(f"wrote {count:,} line{'s' * (count > 1)} to {file}")


def _findings(number: int) -> str:
    return f"{number:,} finding{'' if number == 1 else 's'}"


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


@dataclass(frozen=True)
class Job:
    """A run with the configuration that holds for it. `root` is the project's folder as
    the user sees it; `change` is what the run is held to, None for all."""

    run: RunWish
    settings: Config
    root: Path
    change: Gated | None = None

    @cached_property
    def given(self) -> bytes:
        """What standard input has, read once."""
        return terminal.standard_input()

    @property
    def most_findings(self) -> int:
        """How many findings of a rule are shown of a page, 0 for all."""
        most = self.run.max_findings
        return self.settings.max_findings if most is None else most

    def checked(self) -> Report:
        """What is found."""
        if self.change:
            return self.change.check()
        return _checked(self.run, self.settings, self.given if self.run.stdin else b"")

    def fixed(self, mending: MendingWish) -> Report:
        """Mend; the report is of what is left."""
        return _fixed(self, mending)


@contextmanager
def _job(run: RunWish, mending: MendingWish | None = None) -> Iterator[Job]:
    run = as_hook(
        run,
        os.environ,
        something_staged=lambda: engine.is_something_staged(common_folder(run)),
    )
    if not run.of_change:
        settings = configuration(run)
        yield Job(run, settings, settings.root)
        return
    from doclint.gated import gated

    mends = mending is not None and (mending.fix or mending.diff)
    with gated(run, _progress(run), checkout=mends) as change:
        yield Job(run, change.config, change.root, change)


def _checked(run: RunWish, settings: Config, given: bytes) -> Report:
    """What is found; `given` is what standard input has, where the page comes from
    there."""
    if run.stdin:
        return engine.check_text(
            settings,
            stdin_path(run, settings),
            given,
            **run.wishes,
            external=run.external,
            external_allow=run.external_allow,
            cache=run.cache,
        )
    progress = _progress(run)
    try:
        return engine.check_paths(
            settings,
            existing(run),
            **run.wishes,
            jobs=run.jobs,
            cache=run.cache,
            progress=progress,
            external=run.external,
            external_allow=run.external_allow,
        )
    finally:
        if progress:
            progress.clear()


def _progress(run: RunWish) -> ProgressLine | None:
    return ProgressLine(sys.stderr) if run.progress and terminal.interactive() else None


def _fixed(job: Job, mending: MendingWish) -> Report:
    """Apply fixes, in the files or from standard input to standard output; the report
    is of what is left."""
    run, settings = job.run, job.settings
    if not run.stdin:
        done = _mended(job, mending, write=True)
        terminal.tell(
            f"mended {len(done.pages):,} {'page' if len(done.pages) == 1 else 'pages'}"
        )
        return job.change.change.brought(done.report) if job.change else done.report
    data = terminal.standard_input()
    done = engine.fix_text(
        settings, stdin_path(run, settings), data, **_fix_wishes(run, mending)
    )
    [fixed] = done.pages
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    terminal.write_bytes(
        data if fixed.old == fixed.new else mark + fixed.new.encode("utf-8"), None
    )
    return done.report


def _mended(job: Job, mending: MendingWish, *, write: bool) -> engine.Mended:
    """Pages mended in memory, and on disk if asked; of a change only what it
    brought."""
    run, wishes = job.run, _fix_wishes(job.run, mending)
    if job.change is None:
        return engine.fix_paths(
            job.settings,
            existing(run),
            **wishes,
            jobs=run.jobs,
            cache=run.cache,
            write=write,
        )
    return job.change.mend(**wishes, jobs=run.jobs, cache=run.cache, write=write)


def _fix_wishes(run: RunWish, mending: MendingWish) -> dict[str, Any]:
    return {**run.wishes, "unsafe": mending.unsafe}


def _differences(job: Job, output: Path | None, mending: MendingWish) -> int:
    """Write what --fix would change; the exit status is of the pages as they are, for
    nothing is mended."""
    run, settings = job.run, job.settings
    if run.stdin:
        path, data = stdin_path(run, settings), terminal.standard_input()
        report = engine.check_text(settings, path, data, **run.wishes)
        done = engine.fix_text(settings, path, data, **_fix_wishes(run, mending))
    else:
        report = job.checked()
        done = _mended(job, mending, write=False)
    prefix = terminal.from_repository(job.root)
    text = "".join(
        terminal.unified(prefix + path, old, new)
        for path, old, new in done.pages
        if old != new
    )
    terminal.write(text if output else terminal.for_standard_output(text), output)
    return _status(_new(report, run, settings), run, settings)


def _new(report: Report, run: RunWish, settings: Config) -> Report:
    """The report without what the baseline knows, where there is one and it is
    wanted."""
    known = known_findings.load(settings.gate) if run.baseline else None
    return (
        known_findings.without_known(report, known, whole=not run.paths)
        if known
        else report
    )


def _look(target: Destination, job: Job) -> Look:
    run, settings = job.run, job.settings
    for_people = target.form == "text"
    return Look(
        max_findings=job.most_findings,
        colour=terminal.colours(target.file),
        width=terminal.width(),
        prefix=terminal.from_here(job.root, run.here)
        if for_people
        else terminal.from_repository(job.root),
        rules=kit(settings).rules if target.form in _WITH_RULES else {},
        # What is staged is no commit yet.
        origin=engine.origin_of(job.root)
        if target.form in _WITH_ORIGIN and not run.staged
        else None,
        # Who names pages or rules wants to see what they have.
        screen=target.file is None
        and terminal.is_screen()
        and not (run.paths or run.select),
    )


def _status(report: Report, run: RunWish, settings: Config) -> int:
    if report.crashed:
        return CRASHED
    if run.strict_baseline and report.mended:
        return FAULTS
    level = (
        Severity[run.fail_on.upper()]
        if run.fail_on and run.fail_on != "never"
        else settings.fail_on
    )
    never = run.fail_on == "never" or level is Severity.OFF
    return FINE if never or report.worst() < level else FAULTS
