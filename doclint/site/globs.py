"""Globs of files, as the tools of JavaScript read them."""

from __future__ import annotations

import re

_GLOB = re.compile(r"\*\*/|\*\*|\*|\?|\{([^{}]*)\}|.", re.DOTALL)
_SIMPLE = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def glob(text: str) -> re.Pattern[str]:
    """A glob in which `**` takes slashes and `{a,b}` is a choice."""
    return re.compile(_GLOB.sub(_globbed, text.removeprefix("./")))


def _globbed(match: re.Match[str]) -> str:
    if match[1] is not None:
        return f"(?:{'|'.join(re.escape(each) for each in match[1].split(','))})"
    return _SIMPLE.get(match[0]) or re.escape(match[0])
