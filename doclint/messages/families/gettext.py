"""gettext: `LANG.po` and `LANG/LC_MESSAGES/x.po`; a file holds the source's texts
beside their translations.

So do those that mdBook's and Sphinx' translators, po4a and Weblate make of pages: their
texts are Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.expressions import expression
from doclint.messages.record import Family, File, Ground, Section, Text

_NAMED = expression(
    r"(?:.*[/._-])?(?P<lang>[a-z]{2,3}(?:[_-](?:[A-Z][a-z]{3}|[A-Za-z]{2}))?(?:@\w+)?)\.po"
)
_BELOW = expression(
    r"(?:.*/)?(?P<lang>[a-z]{2,3}(?:[_-](?:[A-Z][a-z]{3}|[A-Za-z]{2}))?)/(?:LC_MESSAGES/)?(?:.*/)?[^/]+\.po"
)
_HEADER = expression(r'^"Language: (?P<lang>[\w@-]+)\\n"', re.MULTILINE)


def find(ground: Ground) -> Iterator[File]:
    """All PO files, each by itself, in the language that its header or its name
    tells."""
    for path in sorted(ground.shelf.names):
        if not path.endswith(".po"):
            continue
        code = _by_header(path, ground) or _by_name(path, ground)
        if code and code != ground.source:
            yield File(path, code, path)


def _by_header(path: str, ground: Ground) -> str | None:
    beginning = (ground.shelf.read(path) or "")[:4000]
    header = _HEADER.search(beginning)
    return ground.code(header["lang"]) if header else None


def _by_name(path: str, ground: Ground) -> str | None:
    match = _NAMED.fullmatch(path) or _BELOW.fullmatch(path)
    return ground.code(match["lang"]) if match else None


def sections(file: File, ground: Ground) -> Iterator[Section]:
    """The source's texts, and the translations, empty ones too."""
    source, translation = [], []
    for value in ground.reading(file.path).values:
        context, text, side, *form = value.path
        key = f"{context}\x04{text}" if context else str(text)
        if side == "source":
            source.append(Text(key, value, "other" if form else ""))
        else:
            translation.append(Text(key, value, str(form[0]) if form else ""))
    yield Section(ground.source, tuple(source))
    yield Section(file.language, tuple(translation))


FAMILY = Family("gettext", "gettext’s texts", find, sections, quoted=True)
