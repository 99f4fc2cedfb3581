"""Files that the command line names for a report: they may lie anywhere, and may be
large."""

from __future__ import annotations

from pathlib import Path

from doclint import files
from doclint.errors import DoclintError
from doclint.files import Access, Gate

# Bytes; the JSON of 100,000 findings has some 100 MB.
_ACCESS = Access(file_size=500_000_000)


def text_of(file: Path, what: str, hint: str | None = None) -> str | None:
    """The text of a file, None where there is none; `what` it is. Raises DoclintError
    when it cannot be read."""
    try:
        return Gate.around(file, _ACCESS).file(file.name).decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        why = files.reason(error) if isinstance(error, OSError) else "it is not UTF-8"
        raise DoclintError(
            f"cannot read {what}: {why}", str(file), hint=hint
        ) from error


def needed(file: Path, what: str, hint: str | None = None) -> str:
    """The same for a file that must be there."""
    text = text_of(file, what, hint)
    if text is None:
        raise DoclintError(f"cannot read {what}: no such file", str(file), hint=hint)
    return text
