"""The command line: a thin door over the engine. Whatever is heavy is imported by the
command that needs it."""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TextIO

import click

from doclint import __version__
from doclint.errors import DoclintError
from doclint.exit_status import CRASHED, FINE, INTERRUPTED, USAGE

_UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}
_LEVELS = ("error", "warning", "info", "never")


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit status; faults of the user are told on
    standard error."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8(sys.stdout, sys.stderr)
    if argv is None:
        gc.disable()  # until pages are parsed: what a run begins with stays
    try:
        return int(
            doclint.main(arguments, prog_name="doclint", standalone_mode=False) or FINE
        )
    except DoclintError as error:
        _complain(error)
        return USAGE
    except click.Abort:
        _complain("interrupted")
        return INTERRUPTED
    except click.ClickException as error:
        _show(error)
        return USAGE
    except Exception as error:
        if "--debug" in arguments or os.environ.get("DOCLINT_DEBUG", "0") != "0":
            raise
        return _failed(error)


def _failed(error: Exception) -> int:
    """Tell of an error that nobody foresaw. What the system refuses is not our fault: a
    full disk, a closed pipe, a folder that may not be read."""
    if isinstance(error, OSError):
        from doclint.output._terminal import silence

        if sys.stdout is not None:
            silence(sys.stdout)  # it may be what broke
        reason = error.strerror or str(error) or type(error).__name__
        _complain(DoclintError(f"the system refuses: {reason}", path=_name_of(error)))
        return USAGE
    _complain(
        f"doclint failed, which is its own fault: {type(error).__name__}: {error}"
    )
    _complain("  hint: set DOCLINT_DEBUG=1 for the details and report them")
    return CRASHED


def _name_of(error: OSError) -> str | None:
    name = error.filename
    return os.fsdecode(name) if isinstance(name, str | bytes | os.PathLike) else None


def _speak_utf8(*streams: TextIO) -> None:
    for stream in streams:
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _complain(message: DoclintError | str) -> None:
    from doclint.output._terminal import tell

    tell(message)


def _show(error: click.ClickException) -> None:
    try:
        error.show()
    except OSError:  # standard error is closed or full: then nobody can be told
        from doclint.output._terminal import silence

        silence(sys.stderr)


def _names(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    return tuple(name for value in values for name in value.replace(",", " ").split())


def _size(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> int | None:
    """`10MB`, `500k` or a number of bytes."""
    if value is None:
        return None
    match = re.fullmatch(r"(\d+) *([kmg]?)b?", value.strip().lower())
    if not match or not int(match[1]):
        raise click.BadParameter(
            f"found {value!r}, expected a size such as 10MB or 500k", context, parameter
        )
    return int(match[1]) * _UNITS[match[2]]


# Nothing of this can be set by a configuration: that comes with the checkout.
_ACCESS_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--allow-outside",
        multiple=True,
        type=click.Path(path_type=Path),
        metavar="PATH",
        help="Also read this file or folder, which lies outside of the project (repeatable).",
    ),
    click.option(
        "--max-page-size",
        callback=_size,
        metavar="SIZE",
        default="10MB",
        show_default=True,
        help="Read no page that is larger.",
    ),
    click.option(
        "--max-file-size",
        callback=_size,
        metavar="SIZE",
        default="5MB",
        show_default=True,
        help="Read no other file that is larger.",
    ),
    click.option(
        "--max-files",
        type=click.IntRange(min=1),
        metavar="N",
        default=100_000,
        show_default=True,
        help="Read no more pages, and no more other files.",
    ),
)


def _access_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(_ACCESS_OPTIONS):
        command = option(command)
    return command


_PROJECT_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--config",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="The configuration to use.",
    ),
    click.option(
        "--site",
        metavar="NAME",
        help="The site generator: generic, jekyll, mkdocs, hugo, …",
    ),
)
# Of every command that looks at pages.
_WHERE_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.argument("paths", nargs=-1, metavar="[PATH]..."),
    *_PROJECT_OPTIONS,
)

_DICTIONARIES = click.option(
    "--dictionaries",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="FOLDER",
    help="Hunspell's dictionaries are there (fr.aff, fr.dic), too; repeatable.",
)

_RUN_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    *_WHERE_OPTIONS,
    click.option(
        "--select",
        multiple=True,
        callback=_names,
        metavar="RULE",
        help="Only these rules or families.",
    ),
    click.option(
        "--ignore",
        multiple=True,
        callback=_names,
        metavar="RULE",
        help="Not these rules or families.",
    ),
    click.option(
        "--language",
        metavar="CODE",
        help="The language of pages whose place does not tell it.",
    ),
    click.option(
        "--fail-on",
        type=click.Choice(_LEVELS),
        help="Exit with 1 from this severity on (default: error).",
    ),
    click.option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="Worker processes (default: one a core).",
    ),
    click.option(
        "--cache/--no-cache",
        default=True,
        help="Keep results of unchanged pages (default: yes).",
    ),
    click.option(
        "--progress/--no-progress",
        default=True,
        help="Tell how far a long run is, on a terminal.",
    ),
    click.option(
        "--external",
        is_flag=True,
        help="Ask other sites too whether links lead to something there.",
    ),
    click.option(
        "--external-allow",
        multiple=True,
        metavar="HOST",
        help="A host or network of your own that --external may ask: wiki.corp.net, 10.0.0.0/8.",
    ),
    click.option(
        "--spell",
        is_flag=True,
        help="Tell of words that are likely misspelt, too (needs doclint[spell]).",
    ),
    _DICTIONARIES,
    click.option(
        "--baseline/--no-baseline",
        default=True,
        help="Leave out what `doclint baseline` took (default: yes).",
    ),
    click.option(
        "--strict-baseline",
        is_flag=True,
        help="Fail when the baseline has findings that are mended: it must shrink.",
    ),
    click.option(
        "--max-findings",
        type=click.IntRange(min=0),
        metavar="N",
        help="Of a rule on a page; 0 for all (default: 100).",
    ),
    click.option(
        "--changed-since",
        metavar="REV",
        help="Tell only what is new since this branch left REV, also on other pages that the change broke.",
    ),
    click.option(
        "--staged",
        is_flag=True,
        help="Check what is staged; only what is new since the last commit, or REV.",
    ),
    click.option(
        "--changed-lines",
        is_flag=True,
        help="With --changed-since or --staged: only findings on changed lines.",
    ),
    click.option(
        "--stdin-filename",
        metavar="PATH",
        help="With `-`: where the page on standard input belongs.",
    ),
    *_ACCESS_OPTIONS,
    click.option("--debug", is_flag=True, hidden=True, expose_value=False),
)


def _run_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(_RUN_OPTIONS):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="doclint %(version)s")
def doclint() -> None:
    """Find what is broken, untranslated or mistranslated in Markdown documentation."""


@doclint.command()
@_run_options
@click.option(
    "--format",
    "formats",
    multiple=True,
    default=("text",),
    metavar="NAME[=FILE]",
    help="text, concise, json, github, sarif, …; several at once, each but one with a file of its own.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write there.",
)
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
    from doclint import asked, commands

    mending = commands.MendingWish(fix=fix, diff=diff, unsafe=unsafe_fixes)
    targets = commands.targets_of(("statistics",) if statistics else formats, output)
    return commands.check(asked.RunWish(**options), targets, mending, whole=whole)


@doclint.command()
@_run_options
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
    from doclint import asked, report_commands

    arguments = tuple(sys.argv[1:]) if sys.argv[1:2] == ["report"] else ("report",)
    wish = report_commands.ReportWish(
        form=form, history=history, compare=compare, owners=owners, arguments=arguments
    )
    wish = wish.going_to(output, port if serve else None)
    return report_commands.report(asked.RunWish(**options), wish)


_PAGE_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    *_WHERE_OPTIONS,
    *_ACCESS_OPTIONS,
    click.option("--debug", is_flag=True, hidden=True, expose_value=False),
)


def _page_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(_PAGE_OPTIONS):
        command = option(command)
    return command


@doclint.command()
@_page_options
@click.option(
    "--git",
    "from_git",
    is_flag=True,
    help="As the source was when git saw the translation change last.",
)
def stamp(from_git: bool, **options: Any) -> int:
    """Record that translations are right: those named, or all of the project.

    What their source pages say now is kept as short hashes, block by block, in
    .doclint/l10n, to be committed.
    """
    from doclint import asked, commands

    return commands.stamp(asked.RunWish(**options), from_git=from_git)


@doclint.command()
@_page_options
@click.option(
    "--format", "form", default="text", metavar="FORMAT", help="text, json or markdown."
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write there.",
)
@click.option(
    "--exit-code", is_flag=True, help="Exit with 1 when a translation lags behind."
)
@click.option(
    "--write",
    metavar="KEY",
    help="Set this front matter key on pages that lag behind, clear it on others.",
)
def stale(
    form: str, output: Path | None, exit_code: bool, write: str | None, **options: Any
) -> int:
    """Tell which blocks of source pages changed since their translations were stamped.

    For pages without stamp git tells it: since the translation last changed.
    """
    from doclint import asked, commands

    return commands.stale(
        asked.RunWish(**options), form, output, exit_code=exit_code, write=write
    )


@doclint.command()
@_page_options
@_DICTIONARIES
@click.option(
    "--format",
    "form",
    default="text",
    type=click.Choice(("text", "json")),
    help="text or json.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write there.",
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 when a word is found.")
def spell(
    dictionaries: tuple[Path, ...],
    form: str,
    output: Path | None,
    exit_code: bool,
    **options: Any,
) -> int:
    """Tell of words in translations that are likely misspelt.

    A word is told that stands once in all pages of its language, in no source text and
    no glossary, that Hunspell's dictionary does not know, and that is a slip away from
    a word that it knows. Needs `pip install 'doclint[spell]'`, and dictionaries:
    those of the system, or of a folder.
    """
    from doclint import asked, spelling_commands

    run = asked.RunWish(**options)
    wish = spelling_commands.SpellingWish(form, dictionaries, output, exit_code)
    return spelling_commands.spell(asked.configuration(run), asked.existing(run), wish)


@doclint.command()
@_page_options
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
    from doclint import asked, commands

    return commands.baseline(asked.RunWish(**options), accept_new=accept_new)


@doclint.command("suggest")
@click.option(
    "--write", is_flag=True, help="Put the lines into the configuration at once."
)
@_page_options
def suggest_manners(write: bool, **options: Any) -> int:
    """Print what the site does alike as lines of the configuration: put them there to
    settle it, or have them put by --write.

    Each is `accept`: not told any more. Write `refuse` where the pages are wrong: then
    each is told.
    """
    from doclint import asked, commands

    return commands.suggest(asked.RunWish(**options), write=write)


@doclint.command()
@click.argument("name", required=False, metavar="[RULE]")
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The configuration to use.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@_access_options
@click.option("--debug", is_flag=True, hidden=True, expose_value=False)
def rules(name: str | None, form: str, **options: Any) -> int:
    """List the rules, or explain one with its examples."""
    from doclint import asked, commands

    return commands.rules(asked.RunWish(**options), name, form)


@doclint.command()
@click.argument(
    "folder", type=click.Path(path_type=Path, exists=True, file_okay=False), default="."
)
@click.option("--force", is_flag=True, help="Overwrite a configuration that is there.")
@click.option("--debug", is_flag=True, hidden=True, expose_value=False)
def init(folder: Path, force: bool) -> int:
    """Look at a folder and write a commented .doclint.yaml for it."""
    from doclint.authoring.init import write

    _complain(write(folder, force=force))
    return FINE


@doclint.group()
def glossary() -> None:
    """Take over, check and mine glossaries."""


_FORM = click.Choice(["csv", "tsv", "tbx", "yaml"])
_GLOSSARY_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    *_PROJECT_OPTIONS,
    *_ACCESS_OPTIONS,
    click.option("--debug", is_flag=True, hidden=True, expose_value=False),
)


def _glossary_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(_GLOSSARY_OPTIONS):
        command = option(command)
    return command


def _output(help: str) -> Callable[[Any], Any]:
    return click.option(
        "--output",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help=help,
    )


@glossary.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--to", "form", type=_FORM, default="yaml", show_default=True)
@click.option(
    "--language",
    metavar="CODE",
    help="The language of the file's translations, if it has but one.",
)
@click.option(
    "--source",
    metavar="CODE",
    help="The language of its terms (default: English).",
)
@_output("Write there instead of to standard output.")
@_access_options
@click.option("--debug", is_flag=True, hidden=True, expose_value=False)
def import_(
    file: Path,
    form: str,
    language: str | None,
    source: str | None,
    output: Path | None,
    **options: Any,
) -> int:
    """Read a glossary (JSON, CSV, TSV, TBX, YAML) as a person would, and write it
    clean."""
    from doclint import asked, glossary_commands

    return glossary_commands.convert(
        file, form, language, source, output, asked.RunWish(**options).access
    )


@glossary.command("export")
@click.option("--to", "form", type=_FORM, default="csv", show_default=True)
@click.option(
    "--language", metavar="CODE", help="Only terms with words in this language."
)
@_output("Write there instead of to standard output.")
@_glossary_options
def export(form: str, language: str | None, output: Path | None, **options: Any) -> int:
    """Write all terms that the project's configuration, glossary files and packs
    have."""
    from doclint import asked, glossary_commands

    settings = asked.configuration(asked.RunWish(**options))
    return glossary_commands.export(settings, form, language, output)


@glossary.command("check")
@click.argument(
    "files",
    nargs=-1,
    metavar="[FILE]...",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
)
@click.option(
    "--language",
    metavar="CODE",
    help="The language of the files' translations, if they have but one.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option(
    "--pages/--no-pages",
    default=True,
    help="Compare with the project's pages (default: yes).",
)
@_glossary_options
def check_glossary(
    files: tuple[Path, ...],
    language: str | None,
    form: str,
    pages: bool,
    **options: Any,
) -> int:
    """Check glossary files themselves: those named, or all of the configuration."""
    from doclint import asked, glossary_commands

    settings = asked.configuration(asked.RunWish(**options))
    return glossary_commands.check(settings, files, language, form, pages)


@glossary.command("suggest")
@click.argument(
    "paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path, exists=True)
)
@click.option("--to", "form", type=_FORM, default="csv", show_default=True)
@click.option(
    "--least",
    type=click.IntRange(min=2),
    default=5,
    show_default=True,
    help="Blocks a term must stand in.",
)
@click.option(
    "--share",
    type=click.FloatRange(0, 1),
    default=0.8,
    show_default=True,
    help="How much of them has the translation.",
)
@_output("Write there instead of to standard output.")
@_glossary_options
def suggest(
    paths: tuple[Path, ...],
    form: str,
    least: int,
    share: float,
    output: Path | None,
    **options: Any,
) -> int:
    """Find candidates of terms in translations and their source texts, with how often
    each translation stands."""
    from doclint import asked, glossary_commands

    settings = asked.configuration(asked.RunWish(**options))
    return glossary_commands.mine(settings, paths, form, least, share, output)
