"""What surrounds a report: whether colours are welcome, from where its readers see the
paths, how far a run is."""

from __future__ import annotations

import difflib
import os
import re
import shutil
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from doclint import files
from doclint.errors import DoclintError
from doclint.files import repository_top
from doclint.output import _safe as safe

_ELSEWHERE = "write it to a file with --output"


def colourful(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether to colour what goes to a stream: no-color.org and force-color.org, else
    only a terminal that can."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0", "false"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def is_screen() -> bool:
    """Whether standard output is a terminal, before which somebody sits."""
    return sys.stdout is not None and sys.stdout.isatty()


def colours(output: Path | None) -> bool:
    """Whether to colour a report that goes to a file, or to standard output for
    None."""
    return (
        output is None and sys.stdout is not None and colourful(sys.stdout, os.environ)
    )


def write(text: str, output: Path | None) -> None:
    """Write UTF-8 to a file, or to standard output for None. Raises DoclintError when
    it cannot be written.

    A lone surrogate (YAML can make one) becomes `\\udXXX`, which is also how JSON spells it.
    """
    write_bytes(text.encode("utf-8", "backslashreplace"), output)


def write_bytes(data: bytes, output: Path | None) -> None:
    """The same for bytes."""
    if output:
        try:
            files.write(output, data)
        except OSError as error:
            raise DoclintError(
                f"cannot write the file: {files.reason(error)}", path=str(output)
            ) from error
        return
    if sys.stdout is None:  # it was closed before Python began
        raise DoclintError(
            "cannot write to standard output: it is closed", hint=_ELSEWHERE
        )
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        silence(sys.stdout)  # the reader (`head`, a pager) has seen enough
    except OSError as error:
        silence(sys.stdout)
        raise DoclintError(
            f"cannot write to standard output: {files.reason(error)}", hint=_ELSEWHERE
        ) from error


def for_standard_output(text: str) -> str:
    """A text that must stay as it is for programs (a diff): visible where a terminal
    would obey it, and for the log of a CI host marked as nothing to obey. `git apply`
    takes no offence at that."""
    if sys.stdout is not None and sys.stdout.isatty():
        return safe.painted(text)
    return safe.unobeyed(text, os.environ)


def tell(message: object) -> None:
    """A message to people on standard error; what is not fit to be printed is spelled
    out.

    Where standard error is closed or full the message is lost, and nothing else.
    """
    text = (
        safe.fault(message)
        if isinstance(message, DoclintError)
        else safe.message(str(message))
    )
    to_stderr(f"{text}\n")


def to_stderr(text: str) -> None:
    """Text as it is on standard error, lost where that is closed or full."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        silence(sys.stderr)


def silence(stream: TextIO) -> None:
    """Let nothing that is still to be written to a broken stream fail: Python would
    complain of it at its end."""
    with suppress(OSError, ValueError):
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, stream.fileno())
        os.close(sink)


def standard_input() -> bytes:
    """All of standard input. Raises DoclintError when there is none."""
    if sys.stdin is None:
        raise DoclintError("cannot read standard input: it is closed")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise DoclintError(
            f"cannot read standard input: {files.reason(error)}"
        ) from error


def interactive() -> bool:
    """Whether somebody watches standard error."""
    return sys.stderr is not None and sys.stderr.isatty()


def unified(path: str, old: str, new: str) -> str:
    """The change of a page as a diff that `git apply` takes."""
    lines = difflib.unified_diff(_lines(old), _lines(new), f"a/{path}", f"b/{path}")
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in lines
    )


def _lines(text: str) -> list[str]:
    """Lines as git sees them: a carriage return alone, or a line separator, ends
    none."""
    return [line for line in re.split(r"(?<=\n)", text) if line]


def width() -> int:
    """The columns of the terminal; 100 where there is none."""
    return shutil.get_terminal_size((100, 24)).columns


def from_here(root: Path, here: Path) -> str:
    """What to put before paths of the project so that they can be opened from the
    folder `here`."""
    try:
        way = os.path.relpath(root, here).replace(os.sep, "/")
    except ValueError:  # two drives of Windows
        way = root.as_posix()
    return "" if way == "." else way + "/"


def from_repository(root: Path) -> str:
    """What to put before the project's paths so that they hold for the git repository
    around it, as hosts want them."""
    return from_here(root, repository_top(root) or root)


@dataclass
class ProgressLine:
    """Tells on a terminal how many pages are done, once a run takes longer than
    `patience` seconds."""

    stream: TextIO
    patience: float = 1.0
    started: float = field(default_factory=time.monotonic)
    last: float = 0.0

    def __call__(self, done: int, total: int) -> None:
        """Take note that `done` of `total` pages are checked."""
        now = time.monotonic()
        if now - self.started < self.patience or (
            now - self.last < 0.1 and done < total
        ):
            return
        self.last = now
        filled = 24 * done // max(total, 1)
        self.stream.write(
            f"\r\x1b[Kchecking {'━' * filled}{'╌' * (24 - filled)} {done:,} of {total:,} pages"
        )
        self.stream.flush()

    def clear(self) -> None:
        """Take the line away again."""
        if self.last:
            self.stream.write("\r\x1b[K")
            self.stream.flush()
