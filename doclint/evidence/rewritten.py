"""Links that translations write otherwise by a rule (`../docs/keys.md` as
`/docs/fr/keys`): the name of the page stays, and what stands around it changes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.patterns import Pattern, PatternKind
from doclint.project import Pair
from doclint.text.similar import one_edit_apart

# The name of a page in an address, without the ending of its file.
_NAME = expression(r"[\w-]+(?=(?:\.\w+)?/?(?:[?#]\S*)?$)")
_ANY = "*"
# Another site, or a place on the page itself.
_ELSEWHERE = expression(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)
# What no address has that somebody wrote on purpose.
_STRANGE = expression(r"[^!-~]")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which folders can be misspelt. Addresses on both sides stand in
    tests/evidence/test_rewritten.py."""

    # Shorter ones (letters) are codes of languages and versions.
    least: int = 4


_LIMITS = _Calibration()


def rewritten(source: str, translation: str) -> tuple[Pattern, ...]:
    """The pattern of a link of a translation in whose address the page keeps its name;
    none where it does not."""
    name = _named(source)
    other_name = _NAME.search(translation)
    if name is None or other_name is None or name[0] != other_name[0]:
        return ()
    if _STRANGE.search(translation) or _has_slip(source, translation):
        return ()
    return (_pattern(source, name.span()),)


def _has_slip(source: str, translation: str) -> bool:
    """Whether a folder is the source's but for a letter: a slip of the hand is no rule."""
    folders = zip(_folders(source), _folders(translation), strict=False)
    return any(
        one_edit_apart(mine, theirs)
        for mine, theirs in folders
        if mine != theirs and min(len(mine), len(theirs)) >= _LIMITS.least
    )


def _folders(address: str) -> list[str]:
    """The folders of an address, the last one first."""
    path = address.partition("#")[0].strip("/")
    return path.split("/")[-2::-1]


def _named(address: str) -> re.Match[str] | None:
    """The name of the page in an address of the site's own."""
    return None if _ELSEWHERE.match(address) else _NAME.search(address)


def _pattern(address: str, name: tuple[int, int]) -> Pattern:
    """How an address of the source text is written, whatever page it leads to."""
    start, end = name
    behind, _, _ = address[end:].partition("#")
    path = address[:start] + _ANY + behind
    return Pattern(PatternKind.LINK_REWRITTEN, (path,))


def occasions(pair: Pair) -> Iterator[tuple[Pattern, bool]]:
    """Every link of the source text, and whether the translation's to the page of its
    name is written otherwise. The name is all that must tell: links that changed make
    blocks unlike."""
    for both in pair.blocks:
        if both.source is None or both.translation is None:
            continue
        theirs = [link.target for link in both.translation.links]
        for link in both.source.links:
            name = _named(link.target)
            if name is None:
                continue
            pattern = _pattern(link.target, name.span())
            other = link.target not in theirs and any(
                rewritten(link.target, target) == (pattern,) for target in theirs
            )
            yield pattern, other
