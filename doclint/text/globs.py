"""Globs of paths, as configurations write them: `_docs/**/*.md`, `docs/{en,fr}/**`.

Globs come with the checkout, and none may make a run slow, whoever wrote it. So a glob
is matched name by name: between two slashes by `fnmatch`, whose expressions never give
back what they took, and along the path by leftmost choice, for nothing but `**` has a
choice there. A match costs at most the number of parts of the glob times that of names
in the path. pathspec, and wcmatch where a glob has several `**`, make one expression of
a glob, and `re` tries every way to share a path among its stars.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from fnmatch import translate
from functools import cache, lru_cache

from doclint.dataclasses import dataclass
from doclint.errors import DoclintError
from doclint.expressions import expression

# Globs that the braces of one may stand for: a hundred languages by ten folders.
MOST_ALTERNATIVES = 1000

_FEWER = "say it with `*`, or with several globs"
_ANY_DEPTH = "**"
_MAGIC = frozenset("*?[\\")
_ESCAPED = expression(r"\\(.)|\[\^", re.DOTALL)
_BLANK_END = expression(r"(?<!\\)[ \t]+$")


@dataclass(frozen=True)
class Glob:
    """A glob without braces. `parts` are what stands between its slashes.

    `below`: what lies in a folder that the glob takes is taken, too; `folder`: the glob takes folders only.
    """

    parts: tuple[str, ...]
    below: bool = True
    folder: bool = False

    def matches(self, path: str) -> bool:
        """Whether a path, with `/`, is taken."""
        names = path.split("/")
        part = at = 0
        again: tuple[int, int] | None = (
            None  # after the last `**`: the part to go on with, and the name to try it at
        )
        while True:
            if part == len(self.parts):
                if self._ends(at, len(names)):
                    return True
            elif self.parts[part] == _ANY_DEPTH:
                # `docs/**` is what lies in docs, not docs.
                if part == len(self.parts) - 1:
                    return at < len(names)
                part += 1
                again = part, at
                continue
            elif at < len(names) and name_fits(self.parts[part], names[at]):
                part, at = part + 1, at + 1
                continue
            if again is None or again[1] >= len(names):
                return False
            part, at = again[0], again[1] + 1
            again = part, at

    def _ends(self, at: int, count: int) -> bool:
        """Whether a match of `at` out of `count` names is one of the whole path."""
        if self.folder:
            return at < count
        return self.below or at == count


@dataclass(frozen=True)
class Globs:
    """Several globs, of which one must take a path."""

    globs: tuple[Glob, ...] = ()

    def take(self, path: str) -> bool:
        """Whether a path, with `/`, is taken."""
        return any(glob.matches(path) for glob in self.globs)


@dataclass(frozen=True)
class Ignored:
    """The lines of a `.gitignore`: globs, each with whether it leaves out what it takes
    or brings it back."""

    rules: tuple[tuple[Glob, bool], ...]

    def take(self, path: str) -> bool:
        """Whether a path is left out: the last glob that takes it decides."""
        return next(
            (
                leaves_out
                for glob, leaves_out in reversed(self.rules)
                if glob.matches(path)
            ),
            False,
        )


def matches(globs: tuple[str, ...], path: str) -> bool:
    """Whether one of the globs takes `path` (relative to the root, with `/`); the name
    of a folder takes all in it.

    Raises DoclintError for a glob that stands for more than `MOST_ALTERNATIVES`.
    """
    return bool(globs) and _compiled(globs).take(path)


def whole(texts: Iterable[str]) -> Globs:
    """Globs of a JavaScript tool, which take whole paths: the name of a folder takes
    nothing in it.

    Never raises: one that stands for too many takes nothing.
    """
    globs: list[Glob] = []
    for text in texts:
        with suppress(DoclintError):
            globs += (_glob(each, below=False) for each in expanded(text))
    return Globs(tuple(globs))


def ignored(lines: Iterable[str]) -> Ignored:
    """What the lines of a `.gitignore` say:
    https://git-scm.com/docs/gitignore#_pattern_format."""
    rules: list[tuple[Glob, bool]] = []
    for line in lines:
        text = _BLANK_END.sub("", line.rstrip("\r\n"))
        if not text or text.startswith("#"):
            continue
        leaves_out = not text.startswith("!")
        text = text.removeprefix("!")
        tied = "/" in text.rstrip("/")
        rules.append((_glob(text if tied else f"{_ANY_DEPTH}/{text}"), leaves_out))
    return Ignored(tuple(rules))


@lru_cache(maxsize=256)
def expanded(text: str) -> tuple[str, ...]:
    """A glob's alternatives written out, as a shell does it: `{a,b}` and `{1..3}`, one
    in another too.

    What is no choice stays: `{lang}`. Raises DoclintError when there are more than
    `MOST_ALTERNATIVES`.
    """
    if "{" not in text:
        return (text,)
    import bracex

    try:
        return tuple(
            dict.fromkeys(
                bracex.expand(text, keep_escapes=True, limit=MOST_ALTERNATIVES)
            )
        )
    except bracex.ExpansionLimitException:
        raise DoclintError(
            f"found braces that stand for more than {MOST_ALTERNATIVES:,} globs: {text[:60]}",
            hint=_FEWER,
        ) from None


@lru_cache(maxsize=256)
def _compiled(globs: tuple[str, ...]) -> Globs:
    return Globs(tuple(_glob(each) for text in globs for each in expanded(text)))


def _glob(text: str, *, below: bool = True) -> Glob:
    plain = text.removeprefix("./").lstrip("/")
    parts = [part for part in plain.split("/") if part not in ("", ".")]
    # Two `**` in a row say what one says.
    kept = [
        part
        for part, after in zip(parts, [*parts[1:], ""], strict=True)
        if not part == after == _ANY_DEPTH
    ]
    return Glob(tuple(kept), below, plain.endswith("/"))


def name_fits(part: str, name: str) -> bool:
    """Whether a part of a glob takes a name of a path."""
    return part == name if _MAGIC.isdisjoint(part) else _name(part)(name) is not None


@cache
def _name(part: str) -> Callable[[str], re.Match[str] | None]:
    return re.compile(translate(_ESCAPED.sub(_as_fnmatch, part))).match


def _as_fnmatch(match: re.Match[str]) -> str:
    """Git's way of writing as `fnmatch` has it: no backslash, and `!` for a class of
    what must not be."""
    if match[1] is None:
        return "[!"
    return f"[{match[1]}]" if match[1] in "*?[" else match[1]
