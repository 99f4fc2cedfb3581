"""Text of strangers on its way to a terminal, a log or another program: shown, never
obeyed.

Pages, their names and configurations may hold characters that move a cursor or turn the
direction of text, and lines that the log of a CI host takes for commands.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Mapping
from typing import Any

from doclint.errors import DoclintError
from doclint.expressions import expression
from doclint.output._excerpt import visible

# Control characters but for those of JSON's own layout, format characters (direction,
# invisible, tags) but for the two joiners that words are written with, separators of
# lines, and lone surrogates. A test holds it against Unicode's data.
_ACTIVE = expression(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000110bd\U000110cd"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)
# What the logs of GitHub (old form), Azure Pipelines and TeamCity look for anywhere in
# a line; two colons count at its beginning only:
# https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
_COMMAND = expression(r"#(?=#(?:\[|vso\[|teamcity\[))", re.IGNORECASE)
_COMMAND_AT_START = expression(r"(?=\s*::)")

_COLOUR = expression(r"(\x1b\[[0-9;]*m)")

# Characters of a message to people: a value of the user's, quoted whole, may have
# megabytes.
_MOST = 2000


def as_json(data: Any) -> str:
    """JSON, indented by a space; what a terminal or a log would obey is spelt `\\uXXXX`, which says the same."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return _COMMAND.sub(r"\\u0023", _ACTIVE.sub(_escaped, text)) + "\n"


def as_json_line(data: Any) -> str:
    """The same on one line."""
    text = json.dumps(data, ensure_ascii=False)
    return _COMMAND.sub(r"\\u0023", _ACTIVE.sub(_escaped, text)) + "\n"


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]


def line(text: str) -> str:
    """A line of text that a log takes for no command: `./::error` begins with the
    folder that a path may begin with."""
    return (
        _COMMAND_AT_START.sub("./", _COMMAND.sub("#<U+0023>", text), 1)
        if "#" in text or ":" in text
        else text
    )


def painted(text: str) -> str:
    """Several lines that are visible and no command; colours, which a terminal may well
    obey, stay."""
    return "\n".join(line(_visible_between_colours(each)) for each in text.split("\n"))


def _visible_between_colours(text: str) -> str:
    parts = _COLOUR.split(text)
    return "".join(
        part if number % 2 else visible(part) for number, part in enumerate(parts)
    )


def unobeyed(text: str, environment: Mapping[str, str]) -> str:
    """Text that must stay as it is, such as a diff, for a log of GitHub: it is told to
    obey nothing up to a word that nobody can know.
    https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
    """
    if environment.get("GITHUB_ACTIONS") != "true" or not text:
        return text
    word = secrets.token_hex(16)
    return f"::stop-commands::{word}\n{text}::{word}::\n"


def message(text: str) -> str:
    """A message of one or several lines to people: visible, no command, and not without
    end."""
    cut = text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"
    lines = [line(visible(part)) for part in cut.split("\n")]
    return "\n".join(lines)


def fault(error: DoclintError) -> str:
    """A fault of the user's as it is printed; each of its parts is cut by itself, so
    that the hint is not lost."""
    hint = None if error.hint is None else message(error.hint)
    path = None if error.path is None else visible(str(error.path))
    shown = str(_like(error, message(error.message), path, hint))
    return "\n".join(map(line, shown.split("\n")))


def _like(
    error: DoclintError, text: str, path: str | None, hint: str | None
) -> DoclintError:
    return DoclintError(text, path, error.line, error.column, hint)
