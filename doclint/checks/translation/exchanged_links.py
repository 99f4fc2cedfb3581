"""Links that changed places under their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from doclint.document import Link, LinkKind
from doclint.evidence.beside import compared, told
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.words import fold

_TEXTS = frozenset({LinkKind.INLINE, LinkKind.FULL})
# From 0 (nothing in common) to 2 (both texts are those of the other link): so much more must speak for the exchange.
_MARGIN = 0.6


@rule(
    "translation/exchanged-links",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="Read of the [price](price.md) before the [size](size.md).\n",
            translation="Lesen Sie vom [Preis](⟦size.md⟧) vor der [Größe](price.md).\n",
            language="de",
        ),
        bad(
            source="See [a](a.md) and [b](b.md).\n\n- [A](a.md)\n- [b](b.md)\n\nAgain [a](a.md), [b](b.md).\n",
            translation="[鍵](⟦b.md⟧)と[門](a.md)を見る。\n\n- [鍵](a.md)\n- [門](b.md)\n\n[鍵](a.md)、[門](b.md)。\n",
            language="ja",
        ),
        bad(
            source="See [the Installation](install.md) and [the Migration](migrate.md).\n",
            translation="Voir [l'Installation](⟦migrate.md⟧) et [la Migration](install.md).\n",
        ),
        good(
            source="Who knows the [price](price.md) asks for the [size](size.md).\n",
            translation="Nach der [Größe](size.md) fragt, wer den [Preis](price.md) kennt.\n",
            language="de",
        ),
        good(source="See [one](a.md) and [two](b.md).\n", translation="Voir [deux](a.md) et [un](b.md).\n"),
    ],
)
def exchanged_links(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Two links of a block lead where the other one should: their addresses changed places under their words.

    What a link's words should lead to is told by the page's other links of the same words, and by words that both
    languages share. Where the words moved with their addresses nothing is said.
    """
    texts = _texts_by_target(pair)
    for source, translation in compared(pair):
        mine, theirs = _links(source), _links(translation)
        if len(mine) != 2 or len(theirs) != 2 or mine.keys() != theirs.keys():
            continue
        first, second = mine
        there = {target: pair.source.source.cut(link.text_span) for target, link in mine.items()}
        here = {target: ctx.cut(link.text_span) for target, link in theirs.items()}
        straight = _fits(here[first], first, there[first], texts, translation) + _fits(
            here[second], second, there[second], texts, translation
        )
        crossed = _fits(here[first], second, there[second], texts, translation) + _fits(
            here[second], first, there[first], texts, translation
        )
        if crossed - straight >= _MARGIN:
            yield _hit(theirs[first], theirs[second], mine[first], pair)


def _links(unit: Unit) -> dict[str, Link]:
    """The links of a unit by their targets; nothing where two lead to one place."""
    links = [link for link in unit.links if link.kind in _TEXTS]
    targets = {link.target: link for link in links}
    return targets if len(targets) == len(links) else {}


_Texts = Mapping[str, list[tuple[Unit, str]]]


def _texts_by_target(pair: Pair) -> _Texts:
    """The words of the translation's links by their targets, each with the unit that it stands in."""
    texts = defaultdict(list)
    for _, translation in compared(pair):
        for link in translation.links:
            if link.kind in _TEXTS:
                text = fold(pair.translation.source.cut(link.text_span))
                texts[link.target].append((translation, text))
    return texts


def _fits(words: str, target: str, source: str, texts: _Texts, unit: Unit) -> float:
    """How well the words of a link fit a target, from 0 to 1: as most links of the page with these words lead there, or
    as the source text's words for it are written."""
    said = fold(words)
    others = sum(text == said for other, text in texts.get(target, ()) if other is not unit)
    against = sum(text == said for place, found in texts.items() if place != target for _, text in found)
    return 1.0 if others > against else _alike(said, fold(source))


def _alike(one: str, other: str) -> float:
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return ratio if ratio >= 0.6 else 0.0


def _hit(first: Link, second: Link, source: Link, pair: Pair) -> Hit:
    edits = (Edit(first.target_span, second.target), Edit(second.target_span, first.target))
    fix = Fix("exchange the two addresses", edits, (Change.TARGET,))
    early = min(first, second, key=lambda link: link.span)
    late = second if early is first else first
    message = f"found a link to {early.target}, expected {late.target}, which the other link of the block leads to"
    return Hit(early.target_span, message, late.target, fix, told(pair, source.span))
