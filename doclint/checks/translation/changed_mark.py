"""Marks for yes and no that a translation exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import BlockKind
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.languages.answers import yes_or_no
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule

_YES, _NO = "✅✔✓☑🟢👍", "❌✖✗✘☒🔴👎⛔🚫"
_MARK = expression(
    f"[{_YES}{_NO}]|:(?:white_check_mark|heavy_check_mark|x|no_entry|no_entry_sign|\\+1|-1):"
)
_SAYS_YES = frozenset({*_YES, ":white_check_mark:", ":heavy_check_mark:", ":+1:"})


@rule(
    "translation/changed-mark",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="| Way | Works |\n|---|---|\n| By hand | ✅ |\n| By key | ❌ |\n",
            translation="| Moyen | Marche |\n|---|---|\n| À la main | ⟦❌⟧ |\n| Avec la clé | ❌ |\n",
        ),
        bad(
            source="- ✅ Close the lid\n- ❌ Run\n",
            translation="- ✅ Ferme le couvercle\n- ⟦✅⟧ Cours\n",
        ),
        bad(
            source="| Way | Free |\n|---|---|\n| Hand | Yes |\n| Key | No |\n",
            translation="| Moyen | Gratuit |\n|---|---|\n| Main | ⟦Non⟧ |\n| Clé | Non |\n",
        ),
        bad(
            source="| Way | Free | Fast |\n|---|---|---|\n| Hand | ✅ | ❌ |\n| Key | ✅ | ✅ |\n",
            translation="| Weg | Frei | Flott |\n|---|---|---|\n| Hand | ⟦❌⟧ | ⟦✅⟧ |\n| Taste | ✅ | ✅ |\n",
            language="de",
        ),
        good(source="- ✅ Close the lid\n", translation="- ✔️ Ferme le couvercle\n"),
        good(source="A ✅ or a ❌ there.\n", translation="Un ❌ ou un ✅ là.\n"),
        good(source="Well done!\n", translation="Bien fait ✅\n"),
    ],
)
def changed_mark(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A mark or a cell says yes where the source text says no, or the other way round: ✅ for ❌, Oui for No.

    Marks of one meaning are the same; only blocks and rows with as many marks are
    compared.
    """
    for source, translation in compared(pair):
        if source.kind is BlockKind.FENCE:
            continue
        yield from _answers(source, translation, pair)
        for one, other in _parts(source, translation):
            yield from _changed(one, other, pair)


def _parts(source: Unit, translation: Unit) -> Iterator[tuple[Unit, Unit]]:
    """What keeps its marks to itself: the cells of a row, and else a whole block."""
    if source.cells and len(source.cells) == len(translation.cells):
        return zip(source.cells, translation.cells, strict=True)
    return iter([(source, translation)])


def _changed(source: Unit, translation: Unit, pair: Pair) -> Iterator[Hit]:
    mine, theirs = _marks(source), _marks(translation)
    if len(mine) != len(theirs) or sorted(map(_yes, mine)) == sorted(map(_yes, theirs)):
        return
    for one, other in zip(mine, theirs, strict=True):
        if _yes(one) != _yes(other):
            message = (
                f"found {other.group()}, expected {one.group()} as in the source text"
            )
            yield Hit(
                translation.place(*other.span()),
                message,
                one.group(),
                related=source_place(pair, source.span),
            )


def _answers(source: Unit, translation: Unit, pair: Pair) -> Iterator[Hit]:
    """Cells that say yes for no, in rows of as many cells of which the others keep
    their answers' places."""
    if len(source.cells) != len(translation.cells):
        return
    for one, other in zip(source.cells, translation.cells, strict=True):
        both = (
            yes_or_no(one.text, pair.source.language),
            yes_or_no(other.text, pair.translation.language),
        )
        if None not in both and both[0] != both[1]:
            message = f"found “{other.text.strip()}”, expected what “{one.text.strip()}” says in the source text"
            yield Hit(other.span, message, related=source_place(pair, one.span))


def _marks(unit: Unit) -> list[re.Match[str]]:
    return list(_MARK.finditer(unit.text))


def _yes(match: re.Match[str]) -> bool:
    return match.group() in _SAYS_YES
