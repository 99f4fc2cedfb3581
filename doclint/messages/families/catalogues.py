"""Catalogues of messages as Vue, React and others have them: `locales/LANG.json`,
`locales/LANG/x.json`.

Their places have no owner: files count where the source's language and another one lie
beside one another.
"""

from __future__ import annotations

from collections.abc import Iterator

from doclint.expressions import expression
from doclint.messages.families._common import (
    by_pattern,
    section,
    steps_of_language,
    with_source,
)
from doclint.messages.record import Family, File, Ground, Section

_FOLDERS = r"(?:locales?|langs?|languages?|i18n|_i18n|messages|translations?|l10n|intl|strings)"
_ENDINGS = r"(?:json|ya?ml|toml|[mc]?[jt]s)"
# Where programs that are built, and others' code, lie.
_NOT = frozenset(
    {
        "node_modules",
        "dist",
        "build",
        "vendor",
        "third_party",
        "test",
        "tests",
        "__tests__",
        "fixtures",
    }
)


_OPTIONAL = expression(r"\((?:[^()]*,\s*)?ignoreMissing\b[^()]*\)$")


def find(ground: Ground) -> Iterator[File]:
    """Files of a language in a folder for languages, or a folder a language there."""
    files = list(
        by_pattern(
            ground,
            rf"(?:.*/)?{_FOLDERS}/(?P<lang>[\w-]+)\.{_ENDINGS}",
            rf"(?:.*/)?{_FOLDERS}/[\w-]+\.(?P<lang>[a-z]{{2}}(?:[-_]\w+)?)\.{_ENDINGS}",
            rf"(?:.*/)?{_FOLDERS}/(?P<lang>[\w-]+)/(?:[\w-]+/)*[\w.-]+\.(?:json|ya?ml)",
            guard=_NOT,
        )
    )
    yield from with_source(files, ground)


def sections(file: File, ground: Ground) -> Iterator[Section]:
    """Every text that holds words. Rails and its kin put all of a file below its
    language (`fr:`), which is no part of the keys."""
    values = [
        value
        for value in ground.reading(file.path).values
        if not _may_be_left_out(value.path)
    ]
    drop = steps_of_language(values, file.language, ground)
    yield section(file.language, values, drop=drop)


def _may_be_left_out(path: tuple[str | int, ...]) -> bool:
    """Whether slang lets languages leave a value out: `fruits(ignoreMissing)`."""
    return any(isinstance(step, str) and _OPTIONAL.search(step) for step in path)


FAMILY = Family("catalogues", "messages", find, sections, last=True)
