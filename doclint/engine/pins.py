"""Pins: the version of the source page that a project itself records in the front
matter of a translation.

Sites that keep translations by hand note the commit (`default_lang_commit` of Docsy's
sites, `l10n.sourceCommit` of MDN) or the text's own id (a git blob, `source-hash`).
Such a note is the author's own word and better than a guess by git's history.
"""

from __future__ import annotations

import re
from functools import cache

from doclint.expressions import expression

# Keys that sites use by convention; the last step of dotted ones.
CONVENTIONAL = (
    "default_lang_commit",
    "sourceCommit",
    "source_commit",
    "source-commit",
    "sourceHash",
    "source_hash",
    "source-hash",
    "translation_of_commit",
    "translationSourceCommit",
    "original_commit",
)
_FRONT_MATTER = expression(
    rb"\A(?:\xef\xbb\xbf)?(---|\+\+\+)\r?\n(?P<body>[\s\S]{0,20000}?)\n\1[ \t]*(?:\r?\n|\Z)"
)
# A commit or an object of git, whole or short.
_ID = rb"['\"]?(?P<id>[0-9a-f]{7,64})['\"]?[ \t]*(?:#[^\n]*)?\r?$"


def pin_of(data: bytes, key: str | None = None) -> str | None:
    """The commit or object id that a page's front matter pins its source page to, None
    without one.

    `data` are the page's bytes; `key` is the configured key, whose last step counts, asked before those by convention.
    """
    match = _FRONT_MATTER.match(data)
    if match is None:
        return None
    keys = (key.rpartition(".")[2], *CONVENTIONAL) if key else CONVENTIONAL
    for name in keys:
        entry = re.search(
            rb"^[ \t]*['\"]?%s['\"]?[ \t]*[:=][ \t]*" % re.escape(name.encode()) + _ID,
            match["body"],
            re.M,
        )
        if entry:
            return entry["id"].decode()
    return None


@cache
def _entry(name: str) -> re.Pattern[bytes]:
    """A line of YAML or TOML that gives a key an id."""
    return re.compile(
        rb"^[ \t]*['\"]?%s['\"]?[ \t]*[:=][ \t]*" % re.escape(name.encode()) + _ID,
        re.MULTILINE,
    )


def body_of(data: bytes) -> bytes:
    """A page's text without its front matter, blanks made equal: a translation is new
    when this is another."""
    match = _FRONT_MATTER.match(data)
    body = data[match.end() :] if match else data
    return b" ".join(body.split())
