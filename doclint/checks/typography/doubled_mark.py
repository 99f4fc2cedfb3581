"""Marks that end a sentence twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Role
from doclint.evidence.beside import compared
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

# Behind a word: two full stops (three are an ellipsis), two commas, a full stop behind
# another mark. Short forms and names may end with a mark of their own.
# Vowel signs of Indian scripts are no letters to a regular expression.
_DOUBLED = expression(
    r"(?<=[\w\u0900-\u0d7f]{2})(\.(?=\.(?!\.))|,(?=,)|(?<=[^a-zA-Z]):(?=:)|\?(?=\?(?!\?))|।(?=।)"
    r"|[ \u00a0\u202f]?[?!;:](?=\.(?!\.))|,(?=\.(?!\.)))(.)(?=\s|\Z)"
)
# Full-width marks have no blank behind them.
_DOUBLED_WIDE = expression(
    r"(?<=\w)(。(?=。(?!。))|，(?=，(?!，))|[！？：，、](?=。))(.)"
)


@rule(
    "typography/doubled-mark",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="It [opens itself!](/a) Read on.\n",
            translation="Il [s’ouvre lui-même !](/a)⟦.⟧ Lisez la suite.\n",
        ),
        good(
            source="See the picture of a cat :cat:\n",
            translation="Siehe das Bild einer Katze :cat:.\n",
            language="de",
        ),
        bad(
            source="About us:\n",
            translation="আমাদের কথা:⟦:⟧\n",
            language="bn",
        ),
        bad(
            source="The gate is open. Who are we?\n",
            translation="फाटक खुला है।⟦।⟧ हम कौन हैं?⟦?⟧\n",
            language="hi",
        ),
        bad(
            source="What if it is closed? Then wait.\n",
            translation="¿Qué pasa si está cerrado?⟦.⟧ Entonces espere.\n",
            language="es",
            fixed="¿Qué pasa si está cerrado? Entonces espere.\n",
        ),
        bad(
            source="Close the door.\n",
            translation="Chiudi la porta.⟦.⟧\n",
            language="it",
            fixed="Chiudi la porta.\n",
        ),
        bad(
            source="Take the key, the lamp and the book.\n",
            translation="Nehmen Sie den Schlüssel,⟦,⟧ die Lampe und das Buch.\n",
            language="de",
            fixed="Nehmen Sie den Schlüssel, die Lampe und das Buch.\n",
        ),
        bad(
            source="Close the door. Then wait.\n",
            translation="关上门。⟦。⟧然后等待。\n",
            language="zh",
            fixed="关上门。然后等待。\n",
        ),
        good(
            source="Wait. Use Yell!. Now?!\n",
            translation="Attendez... Prenez Yell!. Maintenant ?!\n",
        ),
        good(source="Keys etc.\n", translation="Schlüssel usw. ..\n", language="de"),
    ],
)
def doubled_mark(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Two marks stand where one ends the sentence: `?.`, `..`, `,,`.

    Left alone where the source text has the same word with its mark: names may end with
    one ("Yell!").
    """
    for source, translation in compared(pair):
        for segment in translation.segments:
            if segment.role is not Role.PROSE:
                continue
            for match in _matches(segment.text):
                word = _word_before(segment.text, match.start())
                if _is_emoji(segment.text, match, word):
                    continue
                marked = word + match.group()
                if marked.rstrip(".,") in source.text and match[1] not in ".,":
                    continue
                if marked in source.text or match.group().strip() in source.text:
                    continue
                place = segment.place(*match.span(2))
                fix = Fix("delete it", (Edit(place, ""),), (Change.MARKS,))
                message = f"found “{match[1].strip()}{match[2]}”, expected one mark"
                yield Hit(place, message, fix=fix)


def _matches(text: str) -> Iterator[re.Match[str]]:
    yield from _DOUBLED.finditer(text)
    yield from _DOUBLED_WIDE.finditer(text)


def _is_emoji(text: str, match: re.Match[str], word: str) -> bool:
    """Whether the first mark ends the name of a picture: `:cat:.`"""
    start = match.start() - len(word)
    return match[1] == ":" and text[start - 1 : start] == ":"


def _word_before(text: str, end: int) -> str:
    """The word that ends at a place."""
    start = end
    while start and text[start - 1].isalnum():
        start -= 1
    return text[start:end]
