"""Blocks that stand in another place than in the source text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from doclint.dataclasses import dataclass
from doclint.document import Document, Heading
from doclint.evidence.beside import is_aged
from doclint.evidence.runs import named, runs
from doclint.findings import Hit, Related, Severity
from doclint.project import BlockPair, Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_SOURCE = """# Guide

## Install

Run `pip install server` on a machine that nobody else uses.

Then open the file `server.toml` and set the port to 8080.

## Remove

Run `pip uninstall server`, and everything is gone for good.

## Update

Run `pip install --upgrade server` whenever a new version is there.
"""
_INSTALL = """## Installer

Lancez `pip install server` sur une machine que personne d’autre n’utilise.

Ouvrez ensuite le fichier `server.toml` et mettez le port à 8080.
"""
_REMOVE = (
    "## Supprimer\n\nLancez `pip uninstall server`, et tout disparaît pour de bon.\n"
)
_UPDATE = "## Mettre à jour\n\nLancez `pip install --upgrade server` dès qu’une nouvelle version est là.\n"
_ROOMS = (
    ("Attic", "Dachboden"), ("Cellar", "Keller"), ("Garden", "Garten"), ("Kitchen", "Küche"), ("Office", "Büro"),
    ("Stable", "Stall"),
)  # fmt: skip


def _rooms(language: int) -> str:
    """The sections of rooms by their names in a language, each with the source's name
    in its rows."""
    return "".join(
        f"## {names[language]}\n\n| Key | Code |\n|--|--|\n"
        + "".join(
            f"| `{names[0].lower()}-{row}` | `{names[0]}{row}` |\n" for row in range(6)
        )
        + "\n"
        for names in sorted(_ROOMS, key=lambda names: names[language])
    )


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When sections are out of order."""

    # Sections are sorted where so many headings of a level (count)
    least_sorted: int = 5
    # and so much of their neighbours (share, 0 to 1) are in order.
    sorted: float = 0.85
    # A block or two may be taken for others of their kind; of runs of so many (count)
    # nearly all were moved.
    surely_moved: int = 4


_LIMITS = _Calibration()


@rule(
    "structure/section-order",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source=_SOURCE,
            translation=f"# Guide\n\n{_INSTALL}\n{_UPDATE}\n⟦{_REMOVE.strip()}⟧\n",
        ),
        good(
            source=f"# Rooms\n\n{_rooms(0)}",
            translation=f"# Räume\n\n{_rooms(1)}",
            language="de",
        ),
        good(
            source=_SOURCE, translation=f"# Guide\n\n{_INSTALL}\n{_REMOVE}\n{_UPDATE}"
        ),
    ],
)
def section_order(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Blocks stand in another place of the page than in the source text.

    A merge or a careless paste changed the order. One finding stands for a run of
    blocks.
    """
    if pair.drifted:
        return
    for _, run in runs(pair, lambda both: both.moved):
        if _is_sorted_anew(run, pair):
            continue
        mine = [both.source for both in run if both.source]
        theirs = [both.translation for both in run if both.translation]
        there = Related(
            Span(mine[0].span.start, mine[-1].span.end),
            "the source text has it",
            pair.source.path,
        )
        last = max(theirs, key=lambda unit: unit.span.end)
        first = min(theirs, key=lambda unit: unit.span.start)
        where = "later" if _later(pair, run[0]) else "earlier"
        message = f"found {named(theirs)} {where} than in the source text, expected the source's order"
        at_most = (
            None
            if len(run) >= _LIMITS.surely_moved and not is_aged(pair)
            else Severity.INFO
        )
        yield Hit(
            Span(first.span.start, last.span.end),
            message,
            related=(there,),
            at_most=at_most,
        )


# Headings have so many levels.
_DEEPEST = 6


def _is_sorted_anew(run: Sequence[BlockPair], pair: Pair) -> bool:
    """Whether both pages have the sections of a run's level in alphabetical order, each
    by its own words; those of any level where a run is a part of one section."""
    levels = [
        both.source.heading.level for both in run if both.source and both.source.heading
    ]
    levels_of_run = [min(levels)] if levels else range(1, _DEEPEST + 1)
    return any(
        _is_alphabetical(pair.source, level)
        and _is_alphabetical(pair.translation, level)
        for level in levels_of_run
    )


def _is_alphabetical(document: Document, level: int) -> bool:
    """Whether nearly all headings of a level stand in the order of their letters,
    accents aside."""
    names = [
        _letters(heading.text)
        for heading in document.of(Heading)
        if heading.level == level
    ]
    ordered = sum(one <= other for one, other in pairwise(names))
    return len(names) >= _LIMITS.least_sorted and ordered >= _LIMITS.sorted * (
        len(names) - 1
    )


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in plain if char.isalnum())


def _later(pair: Pair, moved: BlockPair) -> bool:
    """Whether a moved block stands behind one that follows it in the source text."""
    at = next(index for index, both in enumerate(pair.blocks) if both is moved)
    unit = pair.blocks[at].translation
    followers = (
        both.translation
        for both in pair.blocks[at:]
        if both.translation and both.source and not both.moved
    )
    follower = next(followers, None)
    return (
        unit is not None
        and follower is not None
        and follower.span.start < unit.span.start
    )
