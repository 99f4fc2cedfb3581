"""Bold marks around other words than in the source text."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import BlockKind, Document
from doclint.evidence.beside import compared, told
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule

# What both languages write alike: numbers of two digits and more or with a unit's sign, names in capitals, code.
_SHARED = expression(r"\d[\d.,]*\d|\d+(?=[ \u00a0]?[A-Za-z%])|`[^`]+`|\b[A-Z]{3,}\b")
# In characters, markup and all: texts in bold around texts in bold are not read again for each.
_LONGEST = 1_000


@rule(
    "structure/emphasis-moved",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="Wait **30 seconds** before the next step.\n",
            translation="Warten Sie 30 Sekunden ⟦**vor dem nächsten Schritt**⟧.\n",
            language="de",
        ),
        good(
            source="Wait **30 seconds** before the next step.\n",
            translation="Warten Sie **30 Sekunden** vor dem nächsten Schritt.\n",
            language="de",
        ),
        good(
            source="Wait **half a minute** before step 30.\n",
            translation="Warten Sie **eine halbe Minute** vor Schritt 30.\n",
            language="de",
        ),
        good(source="Wait **30 seconds**.\n", translation="Warten Sie **eine halbe Minute**.\n", language="de"),
    ],
)
def emphasis_moved(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A number, a short form or code is bold in the source text; in the translation it stands beside the bold words.

    Marks slip to other words when a sentence is turned. Only blocks with as many bold texts are compared, and only what
    both languages write alike.
    """
    for source, translation in compared(pair):
        mine, theirs = _bold(source, pair.source), _bold(translation, pair.translation)
        if source.kind is BlockKind.TABLE or not mine or len(mine) != len(theirs):
            continue
        bold = "\n".join(theirs)
        written = pair.translation.source.cut(translation.span)
        for text in mine:
            gone = [shared for shared in _SHARED.findall(text) if shared not in bold]
            if gone and all(_once(shared, written) for shared in gone) and len(gone) == len(_SHARED.findall(text)):
                place = next(each.span for each in translation.emphases if each.strong)
                message = f"found {gone[0]} beside the bold words, expected it in them as in the source text"
                yield Hit(place, message, related=told(pair, source.span))
                break


def _bold(unit: Unit, document: Document) -> list[str]:
    spans = (each.content_span for each in unit.emphases if each.strong)
    return [document.source.cut(span) for span in spans if span.end - span.start <= _LONGEST]


def _once(text: str, written: str) -> bool:
    return written.count(text) == 1
