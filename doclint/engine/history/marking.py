"""A flag in the front matter of translations that lag behind, for a banner that the
site shows on them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from doclint.config import Config
from doclint.engine.history.coverage import PageState, state_of
from doclint.engine.history.stale import StalePage
from doclint.errors import DoclintError
from doclint.expressions import expression
from doclint.files import Writer

_NAME = expression(r"[A-Za-z_][\w-]*")
_FRONT_MATTER = expression(
    r"\A(\ufeff?---\r?\n)((?:[^\n]*\n)*?)(---[ \t]*(?:\r?\n|\Z))"
)
_BEHIND = frozenset({PageState.LAGGING, PageState.DRIFTED})


def mark_pages(config: Config, pages: Sequence[StalePage], key: str) -> tuple[int, int]:
    """Write `key: true` into the front matter of translations that lag behind, and take
    it from those that do not.

    Returns how many were marked and how many were cleared. Pages of which nobody knows
    what they were made from are left as they are, and so are those with front matter
    that is not YAML. Raises DoclintError for a key that is no name, and when pages
    could not be written, with those that were.
    """
    if not _NAME.fullmatch(key):
        raise DoclintError(
            f"found {key!r} as the key to write, expected a plain name such as outdated"
        )
    writer = Writer(config.root)
    marked = cleared = 0
    for page in pages:
        state = state_of(page)
        if state is PageState.UNKNOWN:
            continue
        is_behind = state in _BEHIND
        text = page.translation.text
        new = with_flag(text, key) if is_behind else without_flag(text, key)
        if new is None or new == text:
            continue
        if not _write(new, page, config, writer):
            continue
        if is_behind:
            marked += 1
        else:
            cleared += 1
    writer.close()
    return marked, cleared


def _write(new: str, page: StalePage, config: Config, writer: Writer) -> bool:
    """Write a page that nobody has changed meanwhile, with the byte order mark that it
    has; whether that was done."""
    path = page.translation.path
    old = config.gate.page(path)
    is_as_read = old.decode("utf-8", "replace").removeprefix("\ufeff")
    if is_as_read != page.translation.text:
        return False  # not UTF-8, or changed meanwhile
    mark = b"\xef\xbb\xbf" if old.startswith(b"\xef\xbb\xbf") else b""
    return writer.write(path, mark + new.encode("utf-8"), expected=old)


def with_flag(text: str, key: str) -> str | None:
    """A page with `key: true` at the end of its front matter; None where that is not
    YAML between `---`."""
    end = "\r\n" if "\r\n" in text else "\n"
    match = _FRONT_MATTER.match(text)
    if match is None:
        return (
            None
            if text.startswith(("+++", "{", ";;;"))
            else f"---{end}{key}: true{end}---{end}{end}{text}"
        )
    head, body, foot = match.groups()
    rest = text[match.end() :]
    line = _line(key)
    flagged = (
        line.sub(f"{key}: true{end}", body, count=1)
        if line.search(body)
        else f"{body}{key}: true{end}"
    )
    return f"{head}{flagged}{foot}{rest}"


def without_flag(text: str, key: str) -> str | None:
    """A page without a top-level `key` in its front matter; None where it has no front
    matter in YAML. A front matter of nothing else goes with it."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return None
    head, body, foot = match.groups()
    rest = text[match.end() :]
    line = _line(key)
    cleared = line.sub("", body, count=1)
    if line.search(body) and not cleared.strip():
        return rest.removeprefix("\r").removeprefix("\n")
    return f"{head}{cleared}{foot}{rest}"


def _line(key: str) -> re.Pattern[str]:
    return re.compile(
        rf"^{re.escape(key)}:[ \t]*(?:true|false)?[ \t]*\r?\n", re.MULTILINE
    )
