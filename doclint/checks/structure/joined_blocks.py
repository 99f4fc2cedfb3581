"""Paragraphs and list items of the source text that a translation has as one, or one
that it has as two."""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import pairwise

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, BlockKind
from doclint.evidence.beside import first_line, source_place
from doclint.evidence.joined_items import joined_items
from doclint.evidence.runs import placed
from doclint.evidence.targets import Address, address_reader
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When two blocks were joined by accident; pages on either side of each number
    stand in tests/checks/test_degrees.py."""

    # The line in which they meet ends near the place where the source's first block
    # does: so far from it at most (share of the whole, 0 to 1).
    near: float = 0.2
    # A page that has more (count) which may be a choice was divided by its translator.
    by_choice: int = 1


_LIMITS = _Calibration()
_PAIR = 2
# A line that ends a sentence, or leads to what follows.
_SENTENCE_END = expression(r"[.!?…:;。！？：।۔»”\"')\]*_]\Z")
_LINE_END = expression(r"(?<=[.!?…:;。！？：।۔»”\"')\]*_])[ \t]*\r?\n")

# Items of a list often end without a mark.
_ANY_LINE_END = expression(r"[ \t]*\r?\n")


@rule(
    "structure/joined-blocks",
    visits=Pair,
    severity=Severity.WARNING,
    ages=True,
    yields_to=("translation/untranslated",),
    examples=[
        bad(
            source="Open the lid and look into the box.\n\nThere you find a key for the garden.\n",
            translation="⟦Öffne den Deckel und sieh in die Kiste.⟧\nDort liegt ein Schlüssel für den Garten.\n",
            language="de",
        ),
        bad(
            source="- Open the lid and look into the box.\n- Take the key for the garden.\n- Go.\n",
            translation="- ⟦Abre la tapa y mira en la caja.\nToma la llave del jardín.⟧\n- Vete.\n",
            language="es",
        ),
        bad(
            source="Open the lid and look into the box.\n\nThere you find a key for the garden.\n",
            translation="⟦Ouvre le couvercle et regarde dans la boîte. Là se trouve une clé pour le jardin.⟧\n",
        ),
        bad(
            source="Open the lid and look into the box. There you find a key for the garden.\n",
            translation="⟦Ouvre le couvercle et regarde dans la boîte.⟧\n\nLà se trouve une clé pour le jardin.\n",
        ),
        bad(
            source="Open the lid and look into the box. There you find a key for the garden.\n",
            translation="⟦Ouvre le couvercle et regarde dans la⟧\n\nboîte. Là se trouve une clé pour le jardin.\n",
        ),
        bad(
            source="Open the lid and look into the box. There you find a key.\n",
            translation="⟦เปิดฝาและมองเข้าไปในกล่อง⟧\n\nที่นั่นคุณจะพบกุญแจ\n",
            language="th",
        ),
        bad(
            source="- [Red](#red)\n- [Green](#green)\n- [Blue](#blue)\n",
            translation="- ⟦[Rouge](#red)\n[Vert](#green)⟧\n- [Bleu](#blue)\n",
        ),
        bad(
            source="- [Oil](1/)\n- [Wick](2/)\n- [Lamp](3/)\n- [Flame of the lamp](4/)\n",
            translation="- [기름](1/)\n- [심지](2/)\n- ⟦[램프](3/) [램프의 불꽃](4/)⟧\n",
            language="ko",
        ),
        good(
            source="- [Red](#red)\n- [Green](#green)\n- [Blue](#blue)\n",
            translation="- [Rouge](#red)  \n  c'est vif\n- [Bleu](#blue)\n",
        ),
        good(
            source="- Red is a colour that you see from afar.\n- Green is another.\n- Blue.\n",
            translation="- Le rouge est une couleur que l'on\n  voit de loin.\n- Le vert en est une\n  autre.\n- Bleu.\n",
        ),
        good(
            source="Open the lid and look into the box.\nThere you find a key for the garden.\n",
            translation="Ouvre le couvercle et regarde dans la boîte. Là se trouve une clé pour le jardin.\n",
        ),
    ],
)
def joined_blocks(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Two paragraphs of the source text are one in the translation, or two items of a list; or one is two.

    Where the second begins a line of its own, only the empty line between them was
    lost, or the mark of the item; elsewhere it may be the translator's choice. So may
    be a paragraph that is two, unless it breaks within a sentence.
    """
    items = joined_items(pair).paragraphs
    for paragraph, count in items:
        number = "two" if count == _PAIR else str(count)
        message = (
            f"found {number} list items of the source text as one, expected {number}"
        )
        yield Hit(paragraph, message)
    if pair.drifted:
        return
    # Elsewhere a sentence may end without a mark.
    has_marks = ctx.language is not None and ctx.language.spaces
    known = {item.paragraph for item in items}
    hits = [*_hits(pair, has_marks, known), *_by_links(pair)]
    by_choice = [hit for hit in hits if hit.at_most is Severity.INFO]
    is_a_habit = len(by_choice) > _LIMITS.by_choice
    yield from (hit for hit in hits if not (is_a_habit and hit in by_choice))


def _hits(pair: Pair, has_marks: bool, known: Set[Span]) -> Iterator[Hit]:
    """All blocks that were joined or split, but for those that are `known`; notes where
    that may be a choice."""
    for both in placed(pair):
        source, translation = both.source, both.translation
        if source is None or translation is None or both.moved:
            continue
        if translation.span in known:
            continue
        related = source_place(pair, source.span)
        if _are_blocks(source.halves):
            what = _named(source)
            seam = _seam(source, translation, pair)
            message = f"found two {what} of the source text as one, expected two"
            place = seam or first_line(pair, translation)
            at_most = None if seam else Severity.INFO
            yield Hit(place, message, related=related, at_most=at_most)
        elif _are_blocks(translation.halves):
            what = _named(translation)
            message = f"found one of the {what} of the source text as two, expected one"
            first = translation.halves[0]
            breaks_off = has_marks and not _SENTENCE_END.search(first.text.strip())
            at_most = None if breaks_off else Severity.INFO
            yield Hit(
                first_line(pair, first), message, related=related, at_most=at_most
            )


def _by_links(pair: Pair) -> Iterator[Hit]:
    """Items of a list that have no translation, where that of the one beside has their
    links."""
    read = address_reader(pair.source.language, pair.translation.language)

    def targets(unit: Unit) -> frozenset[Address]:
        return frozenset(read(link.target) for link in unit.links)

    for source, there, here in _lost_beside(pair):
        # Where each begins a line, its mark was lost, or left out.
        if "\n" in pair.translation.source.cut(here.span).strip():
            continue
        moved = targets(source) - targets(there)
        if moved and moved <= targets(here):
            what = _named(source)
            yield Hit(
                first_line(pair, here),
                f"found two {what} of the source text as one, expected two",
                related=source_place(pair, source.span),
                at_most=Severity.INFO,
            )


def _lost_beside(pair: Pair) -> Iterator[tuple[Unit, Unit, Unit]]:
    """Each block with links that has no translation, with one of its kind beside it and
    the translation of that."""
    for one, other in pairwise(pair.blocks):
        for lost, beside in ((one, other), (other, one)):
            source, there, here = lost.source, beside.source, beside.translation
            if not source or not there or not here or lost.translation:
                continue
            if source.links and _named(source) == _named(there):
                yield source, there, here


def _are_blocks(halves: tuple[Unit, ...]) -> bool:
    """Whether both halves say something themselves."""
    texts = [half.text.replace(OPAQUE, "").strip() for half in halves]
    return bool(texts) and all(texts)


def _named(unit: Unit) -> str:
    return "list items" if BlockKind.ITEM in unit.within else "paragraphs"


def _seam(source: Unit, translation: Unit, pair: Pair) -> Span | None:
    """The line of the translation behind which the source's second block begins, if one
    ends there."""
    lines = pair.translation.text.count("\n", *translation.span)
    source_lines = pair.source.text.count("\n", *source.span)
    if lines >= source_lines and lines > 1:
        return None  # a page that breaks its lines wherever it likes
    is_item = BlockKind.ITEM in source.within
    line_end = _ANY_LINE_END if is_item else _LINE_END
    first, second = (half.span.end - half.span.start for half in source.halves)
    share = first / (first + second)
    start, end = translation.span
    ends = line_end.finditer(pair.translation.text, start, end)
    wanted = start + share * (end - start)
    nearest = min(ends, key=lambda match: abs(match.start() - wanted), default=None)
    if nearest is None or abs(nearest.start() - wanted) > _LIMITS.near * (end - start):
        return None
    line_start = pair.translation.text.rfind("\n", start, nearest.start()) + 1
    return Span(max(start, line_start), nearest.start())
