"""What `doclint report` does: run once, count once, and write the page, the folder or
another form; or serve it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from doclint import engine
from doclint.commands.asked import RunWish, configuration, existing, stdin_path
from doclint.commands.check import reported
from doclint.commands.job import Job
from doclint.config.kit import kit
from doclint.dataclasses import dataclass, replace
from doclint.errors import DoclintError
from doclint.exit_status import CRASHED, FAULTS, FINE
from doclint.findings import Finding, Report, Severity
from doclint.output import Look
from doclint.output import _terminal as terminal
from doclint.output._bounds import listed
from doclint.report.circumstances import circumstances, environment
from doclint.report.comparison import compared_findings
from doclint.report.figures import Input, figures
from doclint.report.forge import edit_url
from doclint.report.gate import DensityLimits
from doclint.report.history import RunRecord, append, record, since_week
from doclint.report.identity import digests, identity
from doclint.report.owners import owners
from doclint.report.payload import Contents
from doclint.source import Source, Span

_ENDINGS = {
    "html": "html",
    "markdown": "md",
    "csv": "csv",
    "json": "json",
    "xlsx": "xlsx",
}


@dataclass(frozen=True)
class ReportWish:
    """What the options of `report` ask for. `output` None is standard output; `folder`:
    it is a folder to be filled.

    `history` is a file that a line is added to, `compare` the JSON of an older run, `owners` are `glob=name` or
    CODEOWNERS files. `port` None: nothing is served.
    """

    output: Path | None = None
    folder: bool = False
    form: str = "html"
    history: Path | None = None
    compare: Path | None = None
    owners: tuple[str, ...] = ()
    port: int | None = None
    arguments: tuple[str, ...] = ()

    def going_to(self, output: str | None, port: int | None) -> ReportWish:
        """The same with where it goes, as the command line says it."""
        named = f"doclint-report.{_ENDINGS[self.form]}" if output is None else output
        folder = named.endswith(("/", "\\")) or (named != "-" and Path(named).is_dir())
        return replace(
            self, output=None if named == "-" else Path(named), folder=folder, port=port
        )


@dataclass(frozen=True)
class Made:
    """A report that was counted: what is told of it, and the runs of its history."""

    contents: Contents
    records: list[RunRecord] | None


def report(run: RunWish, wish: ReportWish) -> int:
    """`doclint report`: returns the exit status."""
    if wish.port is not None:
        return _serve(run, wish)
    with reported(run) as (job, result):
        made = _made(job, result, wish)
        _write(made, wish)
    gate = made.contents.figures.gate
    for reason in gate.reasons:
        terminal.tell(f"failed: {reason}")
    if result.crashed:
        return CRASHED
    return FINE if gate.passed or run.fail_on == "never" else FAULTS


def _made(job: Job, result: Report, wish: ReportWish) -> Made:
    """Count what was found. Raises DoclintError for files of the user's that cannot be
    read."""
    run, settings = job.run, job.settings
    comparison, flags = None, None
    if wish.compare:
        comparison, flags = compared_findings(result.findings, run.here / wish.compare)
    file = settings.file.name if settings.file else None
    whereabouts = circumstances(job.root, file, wish.arguments, environment())
    text_of = _texts(job)
    counted = figures(
        Input(result, whereabouts, _gate(job), text_of, _coverage(job), comparison)
    )
    records = None
    if wish.history:
        known_as = digests(
            identity(finding.path, finding.rule, finding.excerpt)
            for finding in result.findings
        )
        records = append(run.here / wish.history, record(counted), known_as)
        since = since_week(records)
        if since and flags is None:
            flags = [digest in since.new for digest in known_as]
    contents = Contents(
        findings=listed(result.findings, Look(max_findings=job.most_findings)),
        pages={page.path: page for page in result.pages},
        figures=counted,
        text_of=text_of,
        rules=kit(settings).rules,
        new=_new(result.findings, flags),
        owners_of=owners(
            settings.report.owners, wish.owners, run.here, whereabouts.prefix
        ),
        edit_url=settings.report.edit_url
        or edit_url(job.root, whereabouts.branch, environment()),
        page_url=settings.report.page_url,
        root=str(job.root) if wish.port is not None else None,
    )
    return Made(contents, records)


def _new(
    findings: Sequence[Finding], flags: Sequence[bool] | None
) -> frozenset[tuple[str, str, Span]] | None:
    """The findings that are flagged as new, by page, rule and place; None where nobody
    knows."""
    if flags is None:
        return None
    flagged = zip(findings, flags, strict=True)
    return frozenset(
        (finding.path, finding.rule, finding.span) for finding, new in flagged if new
    )


def _texts(job: Job) -> Callable[[str], str]:
    """A function that gives the text of a page as the engine read it; an empty one
    where it cannot be read."""
    given = {stdin_path(job.run, job.settings): job.given} if job.run.stdin else {}

    @lru_cache(maxsize=256)
    def text_of(path: str) -> str:
        try:
            data = given[path] if path in given else job.settings.gate.page(path)
        except OSError:
            return ""
        return Source.decode(path, data).text

    return text_of


def _coverage(job: Job) -> Sequence[engine.LanguageState]:
    """How far each language is; nothing where a page or a change alone is looked at."""
    if job.run.stdin or job.change:
        return ()
    from doclint.engine.history.coverage import coverage

    paths = existing(job.run)
    return coverage(job.settings, engine.stale_paths(job.settings, paths), paths)


def _gate(job: Job) -> DensityLimits:
    fail_on = job.run.fail_on
    level = (
        job.settings.fail_on
        if fail_on is None
        else Severity.OFF
        if fail_on == "never"
        else Severity[fail_on.upper()]
    )
    return DensityLimits(
        level, {} if fail_on == "never" else job.settings.report.densities
    )


def _write(made: Made, wish: ReportWish) -> None:
    from doclint.report.exports import written
    from doclint.report.page import View, page

    if wish.folder and wish.output:
        if wish.form != "html":
            raise DoclintError(
                "a folder is filled with HTML", hint=f"--output report.{wish.form}"
            )

        from doclint.report.site import write_site

        number = write_site(wish.output, View(made.contents, made.records))
        terminal.tell(f"wrote {number:,} pages into {wish.output}/")
        return
    if wish.form == "html":
        data = page(View(made.contents, made.records)).encode(
            "utf-8", "backslashreplace"
        )
    else:
        data = written(made.contents, wish.form)
    terminal.write_bytes(data, wish.output)
    if wish.output:
        totals = made.contents.figures.totals
        findings = f"{totals.findings:,} finding{'' if totals.findings == 1 else 's'}"
        pages = f"{totals.files:,} page{'' if totals.files == 1 else 's'}"
        terminal.tell(f"wrote {wish.output}: {findings} in {pages}")


def _serve(run: RunWish, wish: ReportWish) -> int:
    """Show the page on loopback until the user has had enough, anew whenever a file of
    the project changes."""
    from doclint.engine.interface import discover_checked
    from doclint.report.page import View, page
    from doclint.report.serve import serve

    def build(version: str) -> str:
        with reported(run) as (job, result):
            made = _made(job, result, wish)
            return page(View(made.contents, made.records, live=version))

    def paths() -> Sequence[str]:
        settings = configuration(run)
        root = settings.root
        config = [str(settings.file)] if settings.file else []
        return [
            *config,
            *(
                str(root / path)
                for path in discover_checked(settings, existing(run)).all
            ),
        ]

    serve(build, paths, wish.port or 0)
    return FINE
