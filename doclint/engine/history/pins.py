"""Pins: the version of the source page that a project itself records in the front
matter of a translation.

Sites that keep translations by hand note the commit (`default_lang_commit` of Docsy's
sites, `l10n.sourceCommit` of MDN), the text's own id (a git blob, `source-hash`) or the
day of the source's version (a `lastmod` of theirs, which only the configuration can tell
from that of the translation itself).
Such a note is the author's own word and better than a guess by git's history.
"""

from __future__ import annotations

import re

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
# A day, which may have a time behind it.
_DAY = rb"['\"]?(?P<id>\d{4}-\d\d-\d\d)(?:[T ][^'\"\n]*)?['\"]?[ \t]*\r?$"


def pin_of(data: bytes, key: str | None = None) -> str | None:
    """The commit or object id that a page's front matter pins its source page to, None
    without one.

    `data` are the page's bytes; `key` is the configured key, whose last step counts, asked before those by convention.
    Its value may be a day, too.
    """
    match = _FRONT_MATTER.match(data)
    if match is None:
        return None
    name_of_key = key.rpartition(".")[2] if key else None
    wanted = [(name_of_key, _ID), (name_of_key, _DAY)] if name_of_key else []
    wanted += [(name, _ID) for name in CONVENTIONAL]
    values = (_value(match["body"], name, form) for name, form in wanted)
    return next(filter(None, values), None)


def _value(front_matter: bytes, name: str, form: bytes) -> str | None:
    """What a key of a form has in YAML or TOML; the key may stand below another one."""
    start = rb"^[ \t]*['\"]?%s['\"]?[ \t]*[:=][ \t]*" % re.escape(name.encode())
    entry = re.search(start + form, front_matter, re.MULTILINE)
    return entry["id"].decode() if entry else None


def is_day(pin: str) -> bool:
    """Whether a pin is a day, and no commit or object."""
    return "-" in pin


def body_of(data: bytes) -> bytes:
    """A page's text without its front matter, blanks made equal: a translation is new
    when this is another."""
    match = _FRONT_MATTER.match(data)
    body = data[match.end() :] if match else data
    return b" ".join(body.split())
