"""The texts of programs: Flutter's `app_LANG.arb`, Java's `messages_LANG.properties`, Apple's
`LANG.lproj/Localizable.strings` and Android's `values-LANG/strings.xml`.

The files of the source's language have its name, or none: `messages.properties`, `values/strings.xml`, `Base.lproj`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.expressions import expression
from doclint.messages.families._common import all_words, languages_of
from doclint.messages.record import Family, File, Ground

_CODE = r"[a-z]{2,3}(?:[-_](?:r?[A-Z]{2}|[A-Z][a-z]{3}|\d{3})){0,2}"
# Each names the language in a group; what stands around it names the file.
_SHAPES = (
    expression(
        rf"(?P<before>(?:.*/)?(?:[\w-]+[_-])?)(?P<lang>{_CODE})(?P<after>\.arb)"
    ),
    expression(
        rf"(?P<before>(?:.*/)?[\w.-]+?)_(?P<lang>{_CODE})(?P<after>\.properties)"
    ),
    expression(
        rf"(?P<before>(?:.*/)?)(?P<lang>{_CODE})(?P<after>\.lproj/[^/]+\.strings)"
    ),
    expression(rf"(?P<before>(?:.*/)?values)-(?P<lang>{_CODE})(?P<after>/[^/]+\.xml)"),
)
# The region of Android's `values-pt-rBR`.
_REGION = expression(r"-r(?=[A-Z]{2}$)")
# What the source's language may be called where its name is not said.
_UNNAMED = ("", "Base")


def find(ground: Ground) -> Iterator[File]:
    """The files of a language, and beside them that of the source's."""
    files = list(_named(ground))
    spoken = languages_of(files)
    kin = ground.source.partition("-")[0]
    known = frozenset(ground.names)
    told: set[str] = set()
    for file in files:
        codes = spoken[file.group]
        if any(code.partition("-")[0] == kin for code in codes):
            if len(codes) > 1:
                yield file
            continue
        source = next((name for name in _sources(file.group) if name in known), None)
        if source is None:
            continue
        if file.group not in told:
            told.add(file.group)
            yield File(source, ground.source, file.group, usual=True)
        yield file


def _named(ground: Ground) -> Iterator[File]:
    for path in ground.names:
        for shape in _SHAPES:
            match = shape.fullmatch(path)
            code = ground.code(_REGION.sub("-", match["lang"])) if match else None
            if match and code:
                yield File(path, code, _group(match))
                break


def _group(match: re.Match[str]) -> str:
    """The name of a file with its language taken out."""
    return f"{match['before']}{{lang}}{match['after']}"


def _sources(group: str) -> Iterator[str]:
    """The names that the file of the source's language may have."""
    for name in _UNNAMED:
        yield group.replace("{lang}", name)


FAMILY = Family("programs", "texts of programs", find, all_words, last=True)
