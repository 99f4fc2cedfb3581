"""The commands that check pages, and those that settle what a check tells."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from doclint.cli.options import (
    output_option,
    page_options,
    run_options,
)


@click.command()
@run_options
@click.option(
    "--format",
    "formats",
    multiple=True,
    default=("text",),
    metavar="NAME[=FILE]",
    help="text, concise, json, github, sarif, …; several at once, each but one with a file of its own.",
)
@output_option("Write there.")
@click.option(
    "--fix",
    is_flag=True,
    help="Apply the fixes that cannot change what a reader is told.",
)
@click.option(
    "--diff", is_flag=True, help="Show what --fix would change, and change nothing."
)
@click.option(
    "--unsafe-fixes",
    is_flag=True,
    help="With --fix or --diff: those too that replace words or values.",
)
@click.option(
    "--all", "whole", is_flag=True, help="Also show what the site's manner explains."
)
@click.option(
    "--statistics",
    is_flag=True,
    help="Only the overview: causes, rules and languages with their counts.",
)
def check(
    formats: tuple[str, ...],
    output: Path | None,
    fix: bool,
    diff: bool,
    unsafe_fixes: bool,
    whole: bool,
    statistics: bool,
    **options: Any,
) -> int:
    """Check pages: those named, or all of the project.

    A PATH limits what is reported; rules that compare pages still know the whole
    project. `-` is standard input.
    """
    from doclint.commands import asked, job
    from doclint.commands import check as checking

    mending = job.MendingWish(fix=fix, diff=diff, unsafe=unsafe_fixes)
    targets = checking.targets_of(("statistics",) if statistics else formats, output)
    return checking.check(asked.RunWish(**options), targets, mending, whole=whole)


@click.command()
@run_options
@click.option(
    "--output",
    metavar="FILE",
    help="The file to write (default: doclint-report and the ending of the format); `-` is standard output, DIR/ a "
    "folder with a page for each page.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["html", "markdown", "csv", "json", "xlsx"]),
    default="html",
    show_default=True,
    help="The page, a summary, the findings as a table, all figures, or a workbook.",
)
@click.option(
    "--history",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Add this run to a file, draw them all.",
)
@click.option(
    "--compare",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Tell what is new since this JSON.",
)
@click.option(
    "--owner",
    "owners",
    multiple=True,
    metavar="GLOB=NAME",
    help="Who looks after pages; or a CODEOWNERS file (repeatable).",
)
@click.option(
    "--serve",
    is_flag=True,
    help="Show it on this machine alone, anew whenever a page changes.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Where --serve listens.",
)
def report(
    output: str | None,
    form: str,
    history: Path | None,
    compare: Path | None,
    owners: tuple[str, ...],
    serve: bool,
    port: int,
    **options: Any,
) -> int:
    """Check pages and write what was found as one self-contained HTML page."""
    from doclint.commands import asked
    from doclint.commands import report as reporting

    arguments = tuple(sys.argv[1:]) if sys.argv[1:2] == ["report"] else ("report",)
    wish = reporting.ReportWish(
        form=form, history=history, compare=compare, owners=owners, arguments=arguments
    )
    wish = wish.going_to(output, port if serve else None)
    return reporting.report(asked.RunWish(**options), wish)


@click.command()
@page_options
@click.option(
    "--accept-new",
    is_flag=True,
    help="Also take findings that have come since the last time.",
)
def baseline(accept_new: bool, **options: Any) -> int:
    """Take today's findings as known, so that `check` tells of new ones only.

    They are kept in .doclint/baseline.json, to be committed. Later runs drop what was
    mended and take nothing new.
    """
    from doclint.commands import asked, settling

    return settling.baseline(asked.RunWish(**options), accept_new=accept_new)


@click.command("suggest")
@click.option(
    "--write", is_flag=True, help="Put the lines into the configuration at once."
)
@page_options
def suggest_manners(write: bool, **options: Any) -> int:
    """Print what the site does alike as lines of the configuration: put them there to
    settle it, or have them put by --write.

    Each is `accept`: not told any more. Write `refuse` where the pages are wrong: then
    each is told.
    """
    from doclint.commands import asked, settling

    return settling.suggest(asked.RunWish(**options), write=write)


COMMANDS = (check, report, baseline, suggest_manners)
