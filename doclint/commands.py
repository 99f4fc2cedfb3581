"""What the commands do: settle the configuration, ask the engine, show its report, tell the exit status."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from doclint import config, engine
from doclint.authoring.explain import explain
from doclint.config import Config
from doclint.config.kit import kit
from doclint.config.rules import check_names
from doclint.dialects import all_dialects
from doclint.errors import DoclintError
from doclint.files import Access
from doclint.findings import Report, Severity
from doclint.options import did_you_mean
from doclint.output import Look, renderer
from doclint.output import _terminal as terminal
from doclint.output._site import lines as site_lines
from doclint.output._terminal import Progress

FINE, FAULTS, CRASHED = 0, 1, 3


@dataclass(frozen=True)
class Run:
    """What the options that `check` and `report` share ask for."""

    paths: tuple[str, ...] = ()
    config: Path | None = None
    site: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    language: str | None = None
    fail_on: str | None = None
    jobs: int | None = None
    cache: bool = True
    progress: bool = True
    external: bool = False
    external_allow: tuple[str, ...] = ()
    stdin_filename: str | None = None
    baseline: bool = True
    max_findings: int | None = None
    allow_outside: tuple[Path, ...] = ()
    max_page_size: int = Access.page_size
    max_file_size: int = Access.file_size
    max_files: int = Access.files
    here: Path = field(default_factory=Path.cwd)

    @property
    def wishes(self) -> dict[str, Any]:
        """What every function of the engine takes by keyword."""
        return {"select": self.select, "ignore": self.ignore, "language": self.language}

    @property
    def access(self) -> Access:
        """What the command line lets doclint read."""
        outside = tuple(self.here / path for path in self.allow_outside)
        return Access(outside, self.max_page_size, self.max_file_size, self.max_files)

    @property
    def stdin(self) -> bool:
        """Whether the page comes from standard input."""
        return "-" in self.paths


@dataclass(frozen=True)
class Mending:
    """What `check` is to do with fixes: apply them, or show what they would change; `unsafe` ones too."""

    fix: bool = False
    diff: bool = False
    unsafe: bool = False


def check(
    run: Run,
    form: str,
    output: Path | None,
    mending: Mending | None = None,
    *,
    whole: bool = False,
    statistics: bool = False,
) -> int:
    """`doclint check`: returns the exit status. `whole`: with what the site's manner explains; `statistics`: the
    overview alone, which is text."""
    mending = mending or Mending()
    if statistics:
        form = "statistics"
    render = renderer(form)
    if run.external and (mending.fix or mending.diff):
        raise DoclintError("--external tells only, it does not go with --fix or --diff")
    if mending.unsafe and not (mending.fix or mending.diff):
        raise DoclintError("--unsafe-fixes applies nothing by itself", hint="add --fix, or --diff to see them first")
    settings = configuration(run)
    _tell_glossary_faults(settings)
    _tell_cache_fault(run)
    if mending.diff:
        return _differences(run, settings, output, mending)
    report = _new(_fixed(run, settings, mending) if mending.fix else _checked(run, settings), run, settings)
    if whole:
        report = engine.unexplained(report)
    _tell_site(report, run)
    _tell_notices(report)
    text = render(report, _look(form, output, run, settings))
    if mending.fix and run.stdin and not output:
        terminal.to_stderr(text)  # standard output has the mended page
    else:
        terminal.write(text, output)
    return _status(report, run, settings)


def report(run: Run, output: Path | None) -> int:
    """`doclint report`: the page goes to a file, or to standard output for None; returns the exit status."""
    from doclint.report import page

    settings = configuration(run)
    _tell_glossary_faults(settings)
    _tell_cache_fault(run)
    found = _new(_checked(run, settings), run, settings)
    _tell_site(found, run)
    _tell_notices(found)
    terminal.write(page(found, _look("html", output, run, settings)), output)
    if output:
        terminal.tell(f"wrote {output}: {len(found.findings):,} findings in {len(found.pages):,} pages")
    return _status(found, run, settings)


def rules(run: Run, name: str | None, form: str) -> int:
    """`doclint rules`: lists them, or explains one; returns the exit status."""
    look = Look(colour=terminal.colours(None), width=terminal.width())
    terminal.write(explain(kit(configuration(run)).rules, name, form, look), None)
    return FINE


def stamp(run: Run, *, from_git: bool) -> int:
    """`doclint stamp`: tells on standard error what it did; returns the exit status."""
    done = engine.stamp_paths(configuration(run), _existing(run), from_git=from_git)
    noun = "translation" if done.pages == 1 else "translations"
    told = [f"stamped {done.pages:,} {noun}, of {done.written:,} the stamp is new or another"]
    told += [f"{done.moved:,} renamed"] * bool(done.moved) + [f"{done.dropped:,} dropped"] * bool(done.dropped)
    told += [f"{done.unknown:,} left out, git does not tell what they were made from"] * bool(done.unknown)
    terminal.tell(", ".join(told))
    return FINE


def stale(run: Run, form: str, output: Path | None, *, exit_code: bool, write: str | None = None) -> int:
    """`doclint stale`: returns the exit status, which is 1 only when `exit_code` asks for it.

    `write` is a front matter key that is set on translations that lag behind, and taken from the others.
    """
    from doclint.output import _stale

    render = _stale.renderer(form)
    settings = configuration(run)
    progress = _progress(run)
    try:
        pages = engine.stale_paths(settings, _existing(run), progress=progress)
    finally:
        if progress:
            progress.clear()
    languages = engine.coverage(settings, pages, _existing(run))
    terminal.write(render(pages, languages, _look(form, output, run, settings)), output)
    if write:
        marked, cleared = engine.mark_pages(settings, pages, write)
        sys.stderr.write(f"wrote {write} into {marked:,} pages, took it from {cleared:,}\n")
    behind = any(page.drifted or (page.history and page.history.changes) for page in pages)
    return FAULTS if exit_code and behind else FINE


def baseline(run: Run, *, accept_new: bool) -> int:
    """`doclint baseline`: tells on standard error what it did; returns the exit status, 1 when something is left."""
    settings = configuration(run)
    old = engine.baseline.load(settings.gate)
    taken = engine.baseline.taken(_checked(run, settings), old, whole=not run.paths, accept_new=accept_new)
    engine.baseline.write(settings.root, taken.known)
    if old is None:
        terminal.tell(f"took {_findings(taken.new)} into {engine.baseline.FILE}; commit it")
        return FINE
    told = [f"kept {_findings(taken.kept)}", f"{taken.dropped:,} mended and dropped"]
    told += [f"took {taken.new:,} new"] * (accept_new and bool(taken.new))
    terminal.tell(", ".join(told))
    if taken.new and not accept_new:
        terminal.tell(
            f"left out: {_findings(taken.new)} new since then\n  hint: mend them, or take them with --accept-new"
        )
        return FAULTS
    return FINE


def _findings(number: int) -> str:
    return f"{number:,} finding{'' if number == 1 else 's'}"


def _tell_site(report: Report, run: Run) -> None:
    """What the run took the project for; on standard error, so that formats for programs stay clean."""
    for line in () if run.stdin else site_lines(report.site):
        terminal.tell(line)


def _tell_notices(report: Report) -> None:
    """What is to be known of the run itself."""
    for notice in report.notices:
        terminal.tell(f"warning: {notice}")


def _tell_glossary_faults(settings: Config) -> None:
    """What could not be read in glossary files; the rest of them is used."""
    for fault in kit(settings).faults:
        terminal.tell(f"warning: {fault}")


def _tell_cache_fault(run: Run) -> None:
    """Why a run takes longer than it need."""
    if run.cache and not run.stdin and (fault := engine.cache.fault()):
        sys.stderr.write(f"warning: {fault}\n")


def configuration(run: Run) -> Config:
    """The configuration of a run: the file named, else the nearest one above what is checked, else what the folder
    tells."""
    if run.config:
        found = config.load(run.config, run.access)
    else:
        file = config.find(_common_folder(run))
        found = config.load(file, run.access) if file else config.default(run.here, run.access)
    check_names((*run.select, *run.ignore), kit(found).rules)
    return _with_site(found, run.site) if run.site else found


def _common_folder(run: Run) -> Path:
    """The deepest folder that holds all that is checked."""
    named = [run.here / path for path in run.paths if path != "-"]
    folders = [path if path.is_dir() else path.parent for path in named]
    return Path(os.path.commonpath([folder.resolve() for folder in folders])) if folders else run.here


def _with_site(settings: Config, site: str) -> Config:
    if site not in all_dialects():
        raise DoclintError(f"unknown site {site!r}", hint=did_you_mean(site, all_dialects()))
    return replace(settings, site=site)


def _checked(run: Run, settings: Config) -> Report:
    if run.stdin:
        return engine.check_text(
            settings,
            _stdin_path(run, settings),
            terminal.standard_input(),
            **run.wishes,
            external=run.external,
            external_allow=run.external_allow,
        )
    progress = _progress(run)
    try:
        return engine.check_paths(
            settings,
            _existing(run),
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


def _progress(run: Run) -> Progress | None:
    return Progress(sys.stderr) if run.progress and terminal.interactive() else None


def _existing(run: Run) -> tuple[Path, ...]:
    for path in run.paths:
        if not (run.here / path).exists():
            raise DoclintError(f"no such file or folder: {path}")
    return tuple(run.here / path for path in run.paths)


def _stdin_path(run: Run, settings: Config) -> str:
    if len(run.paths) > 1:
        raise DoclintError("`-` (standard input) stands alone, found other paths beside it")
    name = run.here / (run.stdin_filename or "stdin.md")
    try:
        return name.resolve().relative_to(settings.root.resolve()).as_posix()
    except ValueError:
        return name.name


def _fixed(run: Run, settings: Config, mending: Mending) -> Report:
    """Apply fixes, in the files or from standard input to standard output; the report is of what is left."""
    if not run.stdin:
        done = engine.fix_paths(settings, _existing(run), **_fix_wishes(run, mending), jobs=run.jobs, cache=run.cache)
        terminal.tell(f"mended {len(done.pages):,} {'page' if len(done.pages) == 1 else 'pages'}")
        return done.report
    data = terminal.standard_input()
    done = engine.fix_text(settings, _stdin_path(run, settings), data, **_fix_wishes(run, mending))
    [fixed] = done.pages
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    terminal.write_bytes(data if fixed.old == fixed.new else mark + fixed.new.encode("utf-8"), None)
    return done.report


def _fix_wishes(run: Run, mending: Mending) -> dict[str, Any]:
    return {**run.wishes, "unsafe": mending.unsafe}


def _differences(run: Run, settings: Config, output: Path | None, mending: Mending) -> int:
    """Write what --fix would change; the exit status is of the pages as they are, for nothing is mended."""
    wishes = _fix_wishes(run, mending)
    if run.stdin:
        path, data = _stdin_path(run, settings), terminal.standard_input()
        report = engine.check_text(settings, path, data, **run.wishes)
        done = engine.fix_text(settings, path, data, **wishes)
    else:
        report = _checked(run, settings)
        done = engine.fix_paths(settings, _existing(run), **wishes, jobs=run.jobs, cache=run.cache, write=False)
    prefix = terminal.from_repository(settings.root)
    text = "".join(terminal.unified(prefix + path, old, new) for path, old, new in done.pages if old != new)
    terminal.write(text if output else terminal.for_standard_output(text), output)
    return _status(_new(report, run, settings), run, settings)


def _new(report: Report, run: Run, settings: Config) -> Report:
    """The report without what the baseline knows, where there is one and it is wanted."""
    known = engine.baseline.load(settings.gate) if run.baseline else None
    return engine.baseline.without_known(report, known) if known else report


def _look(form: str, output: Path | None, run: Run, settings: Config) -> Look:
    for_people = form in ("text", "html")
    most = settings.max_findings if run.max_findings is None else run.max_findings
    return Look(
        max_findings=most,
        colour=terminal.colours(output),
        width=terminal.width(),
        prefix=terminal.from_here(settings.root, run.here) if for_people else terminal.from_repository(settings.root),
        rules=kit(settings).rules if form in ("html", "sarif") else {},
    )


def _status(report: Report, run: Run, settings: Config) -> int:
    if report.crashed:
        return CRASHED
    level = Severity[run.fail_on.upper()] if run.fail_on and run.fail_on != "never" else settings.fail_on
    never = run.fail_on == "never" or level is Severity.OFF
    return FINE if never or report.worst() < level else FAULTS
