"""The command line: a thin door over the engine. Whatever is heavy is imported by the
command that needs it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import TextIO

import click

from doclint import __version__
from doclint.cli import checking, glossaries, starting, translating
from doclint.errors import DoclintError
from doclint.exit_status import CRASHED, FINE, INTERRUPTED, USAGE


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="doclint %(version)s")
def doclint() -> None:
    """Find what is broken, untranslated or mistranslated in Markdown documentation."""


for _command in (
    *checking.COMMANDS,
    *translating.COMMANDS,
    *starting.COMMANDS,
    glossaries.glossary,
):
    doclint.add_command(_command)


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
