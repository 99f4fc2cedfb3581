"""Sentences that begin without the full stop of the one before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from doclint.document import Document, Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.languages import Language
from doclint.page.set_apart import set_apart
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# A word with a large letter among others with small ones.
_LARGE = expression(
    r"(?<![^\s(«„“])(?P<before>[^\W\d_]{3,}) (?P<word>[^\W\d_][^\W\d_]+) (?=[^\W\d_A-Z]{2,}[\s,.])"
)
# The polite forms of verbs, with which sentences end: before a blank, or letters that
# continue no such form.
_POLITE = expression(
    r"(?<=[가-힣])니다(?P<korean>) (?!라|고 |만 |면 |는 )(?=[가-힣A-Za-z])"
    r"|(?<!です)(?<!ます)(?<!です[/／])(?:ました|ません|でした|ください|です|ます)(?P<japanese>)(?=[一-龠ァ-ヺA-Za-z])"
)

_NEXT = expression(r" [^\W\d_]+")


@rule(
    "typography/lost-inner-stop",
    visits=Document,
    severity=Severity.INFO,
    preview=True,
    examples=[
        bad(
            "La lampe reste allumée toute la ⟦nuit⟧ Elle brille encore au matin.\n",
            language="fr",
        ),
        bad(
            "Die Lampe brennt die ganze ⟦Nacht⟧ Aber morgens ist sie aus.\n",
            language="de",
        ),
        bad("램프는 밤새 켜져 있습⟦니다⟧ 아침에는 꺼집니다.\n", language="ko"),
        bad("ランプは一晩中ついてい⟦ます⟧朝には消えます。\n", language="ja"),
        good(
            "La lampe reste allumée. Elle brille encore à La Rochelle.\n", language="fr"
        ),
        good("Die Lampe brennt, wenn die Anderen schlafen gehen.\n", language="de"),
        good("Wenn Sie das Licht löschen, sehen Sie den Mond.\n", language="de"),
        good(
            source="The mills of Old Hat and others.\n",
            translation="Die Mühlen von Old Hat und anderen.\n",
            language="de",
        ),
        good(
            "The keeper grants You this, and the mill grants You that.\n", language="en"
        ),
        good("See [How to light it](/a) and **Who may use it** here.\n", language="en"),
        good("램프는 켜져 있습니다. 아침에는 “켜집니다”라고 합니다.\n", language="ko"),
        good("ランプはますます明るくなり、「つけます」と言います。\n", language="ja"),
        good(
            "Le guide **sur La lampe** et le livre [de La nuit](/n) sont là.\n",
            language="fr",
        ),
    ],
)
def lost_inner_stop(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A sentence begins within a line without a mark before it.

    A small word with a large letter, or the polite form that ends a sentence, shows where
    the full stop was lost.
    """
    if ctx.language is None:
        return
    apart = set_apart(document)
    ends = [
        end
        for segment in document.of(Segment)
        if segment.role is Role.PROSE
        for end in _ends(segment, ctx.language)
        if not apart.hold(end.place) and not apart.hold(end.begin)
    ]
    often = Counter(end.word for end in ends if end.word)
    for end in ends:
        # What is written large in several places is so on purpose.
        if often[end.word] <= 1 and not _is_kept(end.place, ctx):
            yield Hit(end.place, "found no full stop behind the sentence, expected one")


def _is_kept(place: Span, ctx: Context[NoOptions]) -> bool:
    """Whether the word and the next one stand so in the source text, as those of a name."""
    if ctx.pair is None or ctx.pair.translation is not ctx.document:
        return False
    behind = _NEXT.match(ctx.text, place.end)
    written = ctx.text[place.start : behind.end() if behind else place.end]
    return written in ctx.pair.source.text


class _End(NamedTuple):
    """The last word of a sentence, the first letter of the next, and its first word
    where this is what tells."""

    place: Span
    begin: Span
    word: str


def _ends(segment: Segment, record: Language) -> Iterator[_End]:
    """Where a sentence ends without a mark."""
    text = segment.text
    for match in _POLITE.finditer(text):
        end = match.start() + len(match.group().rstrip())
        yield _End(
            segment.place(match.start(), end),
            segment.place(match.end(), match.end() + 1),
            "",
        )
    if record.thin or not record.spaces:
        return
    found = [match for match in _LARGE.finditer(text) if _begins(match, record)]
    # Titles have many.
    for match in found if len(found) == 1 else ():
        begin = match.start("word")
        yield _End(
            segment.place(*match.span("before")),
            segment.place(begin, begin + 1),
            match["word"],
        )


def _begins(match: re.Match[str], record: Language) -> bool:
    """Whether a word is one that has a large letter at the beginning of a sentence alone."""
    word = match["word"]
    is_behind_word = record.nouns_large or match["before"].islower()
    is_large = word[0].isupper() and word[1:].islower() and is_behind_word
    if not is_large or word.lower() not in record.function_words:
        return False
    if match["before"].lower() in record.function_words:
        return False  # no sentence ends with one: "die Anderen", "your About page"
    at = match.start("word")
    return not any(
        expression(register.signs).match(match.string, at)
        for register in record.registers
    )
