"""Paths with parameters, in which a VitePress configuration says what to rewrite."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count

from doclint.errors import LimitError
from doclint.expressions import expression
from doclint.text.bounded import Bounded, PatternError

_PARAMETER = expression(
    r":(\w+)(?:\(((?:[^()\\]|\\.)*)\))?([*+?]?)|\(((?:[^()\\]|\\.)*)\)"
)


def rewrite(source: str, target: str) -> Callable[[str], str | None]:
    """What a path that fits `source` is rewritten to, as path-to-regexp has it; None
    for those that do not fit.

    `:name` is a part between slashes, `:name*` and `:name+` are several, `:name(…)` is what the expression allows;
    groups without a name, `(.*)`, are counted, in the target too.
    What is returned raises LimitError for an expression that takes too long: nobody then knows the site's addresses.
    """
    parts, at, numbers = [], 0, count()
    for match in _PARAMETER.finditer(source):
        name = match[1] or f"_{next(numbers)}"
        parts += [re.escape(source[at : match.start()]), _group(match, name)]
        at = match.end()
    pattern = Bounded("".join(parts) + re.escape(source[at:]))
    try:
        watch = pattern.watch()  # one for all paths of the site
    except PatternError:  # an expression that Python does not know
        return lambda path: None

    def rewritten(path: str) -> str | None:
        try:
            fit = watch.fullmatch(path)
        except LimitError:
            raise LimitError(
                f"its rewrite {source} takes more than {watch.seconds:g} s of computing"
            ) from None
        if fit is None:
            return None
        named, number = fit.groupdict(), count()
        return _PARAMETER.sub(
            lambda match: named.get(match[1] or f"_{next(number)}") or "", target
        ).replace("//", "/")

    return rewritten


def _group(match: re.Match[str], name: str) -> str:
    _, first, many, alone = match.groups()
    usual = ".*" if many == "*" else ".+" if many == "+" else "[^/]+"
    inner = alone if match[1] is None else first or usual
    return f"(?P<{name}>{inner})" + ("?" if many == "?" else "")
