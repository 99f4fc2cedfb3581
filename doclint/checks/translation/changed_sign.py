"""Comparison signs that a translation turned round."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from doclint.evidence.beside import source_place
from doclint.evidence.prose_pairs import prose_pairs
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule

# None of an arrow, a tag, a shift or a prompt.
_SIGN = expression(r"(?<![<>=!~+\-|])(?:<=|>=|=<|!=|==|[<>≤≥≠⩽⩾])(?![<>=\-|/!?])")
_SAME = {"≤": "<=", "⩽": "<=", "=<": "<=", "≥": ">=", "⩾": ">=", "≠": "!="}
_BESIDE = expression(r"[\w)\]%￼]")


@rule(
    "translation/changed-sign",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="The lamp is green while heat >= 40 holds.\n",
            translation="La lampe est verte tant que heat ⟦<=⟧ 40 est vrai.\n",
        ),
        bad(
            source="It needs Java ≥ 17 to run.\n",
            translation="Es läuft nur mit Java ⟦<⟧ 17.\n",
            language="de",
        ),
        good(
            source="It needs Java >= 17 to run.\n",
            translation="Es läuft mit Java ≥ 17.\n",
            language="de",
        ),
        good(
            source="A <= b and c >= d.\n",
            translation="C >= dとa <= b。\n",
            language="ja",
        ),
        good(
            source="Press **File > Save** there.\n",
            translation="Appuyez sur **Fichier > Enregistrer**.\n",
        ),
        good(
            source="It is 40 or more.\n", translation="Es ist >= 40.\n", language="de"
        ),
    ],
)
def changed_sign(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A sign that compares two values is another one than in the source text: `<=` for `>=`.

    The condition says the contrary. Signs of one meaning (`>=` and `≥`) are the same.
    """
    for source, translation in prose_pairs(pair):
        mine, theirs = _signs(source), _signs(translation)
        if len(mine) != len(theirs) or not mine:
            continue
        there, here = Counter(map(_key, mine)), Counter(map(_key, theirs))
        gained = here - there
        wanted = list((there - here).elements())
        for match in theirs:
            if gained[_key(match)] and wanted:
                gained[_key(match)] -= 1
                expected = wanted.pop(0)
                message = (
                    f"found {match.group()}, expected {expected} as in the source text"
                )
                place = translation.place(*match.span())
                yield Hit(place, message, related=source_place(pair, source.span))


def _signs(unit: Unit) -> list[re.Match[str]]:
    """The comparison signs of a unit that stand between two values."""
    text = unit.text
    return [match for match in _SIGN.finditer(text) if _compares(match, text)]


def _compares(match: re.Match[str], text: str) -> bool:
    before = text[: match.start()].rstrip()[-1:]
    after = text[match.end() :].lstrip()[:1]
    stands_behind = _BESIDE.match(before) is not None
    # Of a menu (File > Save) or a quotation; a condition has a number behind it.
    if match.group() in "<>":
        return stands_behind and after.isdigit()
    begins = not before
    return (stands_behind or begins) and _BESIDE.match(after) is not None


def _key(match: re.Match[str]) -> str:
    return _SAME.get(match.group(), match.group())
