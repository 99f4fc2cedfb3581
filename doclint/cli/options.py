"""Options that several commands have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

_Decorator = Callable[[Any], Any]
_UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}
_LEVELS = ("error", "warning", "info", "never")


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


def _all_of(options: Iterable[_Decorator]) -> _Decorator:
    """A decorator that gives a command all of these options, in their order."""
    listed = tuple(options)

    def decorate(command: Any) -> Any:
        for option in reversed(listed):
            command = option(command)
        return command

    return decorate


def output_option(help: str) -> _Decorator:
    """`--output FILE`, as most commands have it."""
    return click.option(
        "--output",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help=help,
    )


DEBUG = click.option("--debug", is_flag=True, hidden=True, expose_value=False)
DICTIONARIES = click.option(
    "--dictionaries",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="FOLDER",
    help="Hunspell's dictionaries are there (fr.aff, fr.dic), too; repeatable.",
)


# Nothing of this can be set by a configuration: that comes with the checkout.
_ACCESS: tuple[_Decorator, ...] = (
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
_PROJECT: tuple[_Decorator, ...] = (
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
_WHERE: tuple[_Decorator, ...] = (
    click.argument("paths", nargs=-1, metavar="[PATH]..."),
    *_PROJECT,
)
_RUN: tuple[_Decorator, ...] = (
    *_WHERE,
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
    DICTIONARIES,
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
    *_ACCESS,
    DEBUG,
)


access_options = _all_of((*_ACCESS, DEBUG))
project_options = _all_of((*_PROJECT, *_ACCESS, DEBUG))
page_options = _all_of((*_WHERE, *_ACCESS, DEBUG))
run_options = _all_of(_RUN)
