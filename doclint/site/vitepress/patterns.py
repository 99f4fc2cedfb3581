"""The two sorts of patterns that a VitePress configuration has: globs of files, and paths with parameters."""

from __future__ import annotations

import re
from collections.abc import Callable

_GLOB = re.compile(r"\*\*/|\*\*|\*|\?|\{([^{}]*)\}|.", re.DOTALL)
_PARAMETER = re.compile(r":(\w+)(?:\(((?:[^()\\]|\\.)*)\))?([*+?]?)|\(((?:[^()\\]|\\.)*)\)")
_SIMPLE = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def glob(text: str) -> re.Pattern[str]:
    """A glob in which `**` takes slashes and `{a,b}` is a choice."""
    return re.compile(_GLOB.sub(_globbed, text.removeprefix("./")))


def _globbed(match: re.Match[str]) -> str:
    if match[1] is not None:
        return f"(?:{'|'.join(re.escape(each) for each in match[1].split(','))})"
    return _SIMPLE.get(match[0]) or re.escape(match[0])


def rewrite(source: str, target: str) -> Callable[[str], str | None]:
    """What a path that fits `source` is rewritten to, as path-to-regexp has it; None for those that do not fit.

    `:name` is a part between slashes, `:name*` and `:name+` are several, `:name(…)` is what the expression allows.
    """
    parts, at = [], 0
    for match in _PARAMETER.finditer(source):
        parts += [re.escape(source[at : match.start()]), _group(match)]
        at = match.end()
    try:
        pattern = re.compile("".join(parts) + re.escape(source[at:]))
    except re.error:  # an expression that Python does not know
        return lambda path: None

    def rewritten(path: str) -> str | None:
        fit = pattern.fullmatch(path)
        if fit is None:
            return None
        named = fit.groupdict()
        return _PARAMETER.sub(lambda match: named.get(match[1] or "") or "", target).replace("//", "/")

    return rewritten


def _group(match: re.Match[str]) -> str:
    name, own, many, alone = match.groups()
    if name is None:
        return f"(?:{alone})"
    inner = own or ("[^/]+" if many not in ("*", "+") else ".*" if many == "*" else ".+")
    return f"(?P<{name}>{inner})" + ("?" if many == "?" else "")
