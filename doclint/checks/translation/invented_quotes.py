"""Quotations that the source text has not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.project import BlockPair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.words import word_texts

_SENTENCE = expression(
    r"«\s*(?P<angle>[^«»]{1,600}?)\s*»|[“„](?P<curly>[^“”„]{1,600})[”“]|\"(?P<plain>[^\"]{1,600})\""
    r"|「(?P<corner>[^「」]{1,600})」|『(?P<white>[^『』]{1,600})』"
)
_OPENS = expression('[«“„"「『]')
# Where letters have case, a sentence begins with a capital.
_BEGINS = expression(r"[^a-zà-öø-ÿ\W]")
_ENDS = expression(r"[.!?…。！？]\s*$")
# What stands before and after a sentence of its own.
_BEFORE = expression(r"(?:^|[.!?…。！？])[\s\u00a0]*$")
_ENDS_AFTER = expression(r"[\s\u00a0]*(?:[.!?…。！？]|$)")
_ANY_QUOTE = expression(r"[\"“”„«»「」『』＂]|(?<!\w)['‘][^'‘’]*['’](?!\w)")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What a sentence is; pages on
    either side of each number stand in tests/checks/test_degrees.py."""

    # So many words (count),
    least_words: int = 3
    # or so many characters where no blanks part them.
    least_characters: int = 8


_LIMITS = _Calibration()


@rule(
    "translation/invented-quotes",
    visits=BlockPair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="Saving is easy. But you're clever. You know that.\n",
            translation="C’est facile. ⟦« Mais vous êtes malin. »⟧ Vous le savez.\n",
        ),
        bad(
            source="Saving is easy. But you are clever. You know that.\n",
            translation="保存は簡単です。⟦「でもあなたは賢いのです。」⟧それはご存じですね。\n",
            language="ja",
        ),
        good(
            source='They say: "But you are clever." You know that.\n',
            translation="On dit : « Mais vous êtes malin. » Vous le savez.\n",
        ),
        good(
            source="Press _Save this page now!_ and read on.\n",
            translation="Appuyez sur « Enregistrer cette page ! » et continuez.\n",
        ),
        good(
            source="Open the data safe. Read the Guide to Good Pages.\n",
            translation="Ouvrez le « coffre de données ». Lisez le « Guide des bonnes pages ».\n",
        ),
    ],
)
def invented_quotes(both: BlockPair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A whole sentence of the translation stands in quotes, and nothing in the source text is quoted or stressed.

    Machine translation takes an apostrophe for a quotation mark. Translators put words
    and titles in quotes of their own accord, so only sentences are looked at.
    """
    units = both.sure_units
    if units is None or ctx.pair is None:
        return
    source, translation = units
    if translation.cells or _marks(source) > _marks(translation):
        return
    places = list(_quoted_sentences(translation))
    if not places or _quoted(source):
        return
    there = Related(
        source.span, "the source text has no quotation", ctx.pair.source.path
    )
    for place in places:
        yield Hit(place, "found a quotation, expected none", related=(there,))


def _quoted_sentences(unit: Unit) -> Iterator[Span]:
    """Where whole sentences stand in quotes, and nothing around them."""
    for segment in unit.segments:
        if segment.role is Role.TITLE or not _OPENS.search(segment.text):
            continue
        for match in _SENTENCE.finditer(segment.text):
            if _stands_alone(segment, match):
                yield segment.place(*match.span())


def _marks(unit: Unit) -> int:
    """How much of a unit is set apart: what translation may put in quotes instead."""
    return len(unit.emphases) + len(unit.code_spans) + len(unit.links) + len(unit.html)


def _quoted(unit: Unit) -> bool:
    return any(_ANY_QUOTE.search(segment.text) for segment in unit.segments)


def _stands_alone(segment: Segment, match: re.Match[str]) -> bool:
    """Whether what stands in quotes is a sentence among sentences."""
    inner = match[match.lastgroup or 0].strip()
    long = len(word_texts(inner)) >= _LIMITS.least_words or (
        not inner.isascii() and len(inner) >= _LIMITS.least_characters
    )
    if (
        not long
        or not _BEGINS.match(inner)
        or not _BEFORE.search(segment.text[: match.start()])
    ):
        return False
    return bool(_ENDS.search(inner) or _ENDS_AFTER.match(segment.text, match.end()))
