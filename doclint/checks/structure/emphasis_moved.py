"""Bold marks around other words than in the source text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.dataclasses import dataclass
from doclint.document import BlockKind, Document
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.denials import denials, nearly_denies
from doclint.text.words import word_texts


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which bold texts deny. Held by tests/checks/test_degrees.py."""

    # Words (count) of a bold text that is a negation and little else.
    few: int = 2


_LIMITS = _Calibration()


# What both languages write alike: numbers of two digits and more or with a unit's sign,
# code, names in capitals.
_SHARED = expression(r"\d[\d.,]*\d|\d+(?=[ \u00a0]?[A-Za-z%])|`[^`]+`|\b[A-Z]{3,}\b")
# A name that both languages write alike.
_NAME = expression(r"[A-Z][\w.-]{3,}(?: [A-Z][\w.-]+)*")
# What languages of East Asia stress a negation by, which itself stands in the verb.
_STRESS = expression(
    "絶対|決して|必ず|절대|결코|반드시|绝|絕|永远|永遠|千万|千萬|切|一定"
)
_OPENING, _CLOSING = tuple("(（[［【"), tuple(")）]］】")
# In characters, markup and all: texts in bold around texts in bold are not read again
# for each.
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
        bad(
            source="You must **never** open the first lid.\n",
            translation="Você nunca deve abrir a ⟦**primeira tampa**⟧.\n",
            language="pt-br",
        ),
        bad(
            source="**Acmebox** is an editor of boxes.\n",
            translation="Acmebox ⟦**es un**⟧ editor de cajas.\n",
            language="es",
        ),
        bad(
            source="You must **never** show the key.\n",
            translation="⟦**鍵**⟧を見せないでください。\n",
            language="ja",
        ),
        good(
            source="**Lamp**: [Oil Lamp](https://lamp.example)\n",
            translation="**Luz**: [Oil Lamp](https://lamp.example)\n",
            language="es",
        ),
        good(
            source="Press **Connect** there.\n",
            translation="そこで**接続**（Connect）を押します。\n",
            language="ja",
        ),
        good(
            source="You must **never** show the key.\n",
            translation="鍵を**絶対に**見せないでください。\n",
            language="ja",
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
        good(
            source="Wait **30 seconds**.\n",
            translation="Warten Sie **eine halbe Minute**.\n",
            language="de",
        ),
    ],
)
def emphasis_moved(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A number, a short form or code is bold in the source text; in the translation it stands beside the bold words.

    Marks slip to other words when a sentence is turned. Only blocks with as many bold
    texts are compared, and only what both languages write alike.
    """
    for source, translation in compared(pair):
        mine, theirs = _bold(source, pair.source), _bold(translation, pair.translation)
        if source.kind is BlockKind.TABLE or not mine or len(mine) != len(theirs):
            continue
        bold = "\n".join(theirs)
        if _no_longer_denies("\n".join(mine), bold, source, translation, pair):
            what = "the negation"
        else:
            what = _beside(
                mine,
                bold,
                pair.source.source.cut(source.span),
                pair.translation.source.cut(translation.span),
            )
        if what:
            place = next(each.span for each in translation.emphases if each.strong)
            message = f"found {what} beside the bold words, expected it in them as in the source text"
            yield Hit(place, message, related=source_place(pair, source.span))


def _beside(bold_texts: Sequence[str], bold: str, source: str, written: str) -> str:
    """What both languages write alike of a text that is bold in the source, and that the
    translation as `written` has once, beside its own `bold` words; empty if nothing.
    What the `source` as written has beside its bold words as well says nothing."""
    marked = "\n".join(bold_texts)
    for text in bold_texts:
        stands_beside = text not in bold and written.count(text) == 1
        is_twice = source.count(text) > marked.count(text)
        if stands_beside and (is_twice or _is_gloss(text, written)):
            continue
        if _NAME.fullmatch(text) and stands_beside:
            return text
        shared = _SHARED.findall(text)
        if shared and all(
            each not in bold and written.count(each) == 1 for each in shared
        ):
            return str(shared[0])
    return ""


def _is_gloss(name: str, text: str) -> bool:
    """Whether a name stands in brackets, beside its translation: **接続**（Connect）."""
    before, _, behind = text.partition(name)
    return before.rstrip()[-1:] in _OPENING and behind.lstrip()[:1] in _CLOSING


def _no_longer_denies(
    mine: str, theirs: str, source: Unit, translation: Unit, pair: Pair
) -> bool:
    """Whether the one negation of a block is bold in the source text only."""
    codes = pair.source.language, pair.translation.language
    is_all = (
        "`" not in mine
        and denials(mine, codes[0]) == denials(source.text, codes[0]) == 1
        and len(word_texts(mine)) <= _LIMITS.few
    )
    if not is_all:
        return False
    if _STRESS.search(theirs):
        return False
    return denials(translation.text, codes[1]) == 1 and not nearly_denies(
        theirs, codes[1]
    )


def _bold(unit: Unit, document: Document) -> list[str]:
    spans = (each.content_span for each in unit.emphases if each.strong)
    return [
        document.source.cut(span) for span in spans if span.end - span.start <= _LONGEST
    ]
