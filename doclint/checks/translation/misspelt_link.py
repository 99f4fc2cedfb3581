"""Addresses of other sites that lost, gained or exchanged a letter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from doclint.dataclasses import dataclass
from doclint.document import Link
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.languages import called
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.similar import one_edit_apart
from doclint.text.urls import taken_apart

_PARTS = expression(r"[/._?=&-]")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which addresses are surely one, misspelt. Held by the rule's examples."""

    # Shorter ones (characters, without scheme) are too near one another,
    shortest: int = 14
    # and so are shorter words of them (characters): a letter of an index, a country.
    word: int = 4


_LIMITS = _Calibration()


@rule(
    "translation/misspelt-link",
    visits=Pair,
    severity=Severity.WARNING,
    yields_to=("translation/changed-link",),
    examples=[
        bad(
            source="# Lamps\n\nSee [events](https://lamps.example.org/events/).\n\n## Doors\n\nNo text.\n",
            translation="# Lampen\n\n## Türen\n\nKein Text, aber [dies](⟦https://lamps.example.org/vents/⟧).\n",
            language="de",
            fixed="# Lampen\n\n## Türen\n\nKein Text, aber [dies](https://lamps.example.org/events/).\n",
        ),
        good(
            source="# Lamps\n\nSee [2](https://lamps.example.org/v2/) and [it](http://doors.example.org/en/a).\n",
            translation="# Lampen\n\n[1](https://lamps.example.org/v1/), [es](https://doors.example.org/de/a).\n",
            language="de",
        ),
        good(
            source="# Lamps\n\nSee [it](https://lamps.example.org/guides/a).\n",
            translation="# Lampen\n\nSiehe [es](https://lamps.example.org/guide/a).\n",
            language="de",
        ),
        good(
            source="# Lamps\n\n[a](https://lamps.example.org/lamp-a) [b](https://lamps.example.org/lamp-b)\n",
            translation="# Lampen\n\n[b](https://lamps.example.org/lamp-b) [c](https://lamps.example.org/lamp-c)\n",
            language="de",
        ),
    ],
)
def misspelt_link(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An address of another site is one letter away from one that the source page has, and the translation lacks.

    Told wherever the link stands: on a page of another version nobody knows which block
    was translated from which. What differs by a digit, a language or an "s" at the end is
    another page.
    """
    known = {_bare(link.target): link for link in pair.source.of(Link)}
    links = {_bare(link.target): link for link in pair.translation.of(Link)}
    lost = {bare for bare in known if len(bare) >= _LIMITS.shortest} - links.keys()
    for bare, link in links.items():
        if bare in known or len(bare) < _LIMITS.shortest:
            continue
        near = [other for other in lost if _is_misspelt(bare, other)]
        if len(near) == 1:
            yield _hit(link, known[near[0]], pair)


def _bare(target: str) -> str:
    """An address of another site without what may be left out; nothing for others."""
    parts = taken_apart("".join(target.split()))  # tags may have blanks
    if parts is None or parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    rest = f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}"
    return f"{rest}?{parts.query}" if parts.query else rest


def _is_misspelt(written: str, meant: str) -> bool:
    if not one_edit_apart(written, meant):
        return False
    pieces = zip_longest(_PARTS.split(written), _PARTS.split(meant), fillvalue="")
    differing = [(one, other) for one, other in pieces if one != other]
    return len(differing) == 1 and not _is_another(*differing[0])


def _is_another(written: str, meant: str) -> bool:
    """Whether two parts of addresses are two things, and none is the other misspelt."""
    if "".join(filter(str.isdigit, written + meant)):
        return True
    if written.rstrip("s") == meant.rstrip("s"):
        return True
    are_languages = called(written) is not None and called(meant) is not None
    return are_languages or min(len(written), len(meant)) < _LIMITS.word


def _hit(link: Link, meant: Link, pair: Pair) -> Hit:
    message = (
        f"found a link to {link.target}, expected {meant.target} as in the source text"
    )
    edit = Edit(link.target_span, meant.target)
    fix = Fix("write the source's address", (edit,), (Change.TARGET,))
    related = (Related(meant.span, "the source text has", pair.source.path),)
    return Hit(link.target_span, message, meant.target, fix, related)
