"""Lists of which some items end with a full stop and others with none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, Block, BlockKind, Document, Role, Segment
from doclint.evidence.beside import is_aged, source_place
from doclint.evidence.prose_pairs import prose_pairs
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.languages.abbreviations import and_so_on
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

# "And so on", or the name of a firm, in short: an abbreviation ends with its own dot; or
# dots stand for what goes on.
_DOTTED = expression(
    rf"(?:(?:^|[\s(])(?:{and_so_on()}|inc|ltd|co|corp|[^\W\d_])"
    r"|\.\s?[^\s.]{1,4}|[.…])[.।۔።։]\Z",
    re.IGNORECASE,
)
_STOPPED = expression(r"[\w)\]%’'\"”»*_][.।۔።։][\"”’»*_]*\Z")
# Words, code, or brackets of words.
_PLAIN = expression(rf"(?:[\w%”»\"*_{OPAQUE}]|[^.!?…][)\]])\Z")
# Items of one sentence, in the manner of law.
_JOINED = expression(r"[;,；،؛·]\Z")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which lists are told of. Both sides of each number stand in
    tests/checks/test_uneven_ends.py."""

    # Shorter lists (items) show no manner.
    least: int = 3


_LIMITS = _Calibration()


class _Item(NamedTuple):
    """An item of a list with the last prose of its own and of its source's."""

    block: int
    segment: Segment
    source: Segment


@rule(
    "typography/uneven-ends",
    visits=Pair,
    severity=Severity.INFO,
    yields_to=(
        "translation/truncated",
        "translation/untranslated",
        "translation/partly-untranslated",
        "typography/lost-full-stop",
    ),
    examples=[
        bad(
            source="- Open the lid\n- Take the lamp\n- Close the lid again\n",
            translation="- Öffnen Sie den Deckel\n- Nehmen Sie die ⟦Lampe.⟧\n- Schließen Sie den Deckel wieder\n",
            language="de",
        ),
        bad(
            source="- Open the lid.\n- Take the lamp.\n- Close the lid again.\n",
            translation="- Abra la tapa.\n- Tome la lámpara.\n- Cierre de nuevo la ⟦tapa⟧\n",
            language="es",
        ),
        bad(
            source="- **Lid**: Keeps the dust out\n- **Lamp**: Shows the way at night\n- **Key**: Opens it\n",
            translation="- **Pokrywa**: chroni przed kurzem\n- **Lampa**: wskazuje drogę w ⟦nocy.⟧\n- **Klucz**: otwiera\n",
            language="pl",
        ),
        good(
            source="- Open the lid\n- Take the lamp\n- Close the lid again\n",
            translation="- ouvrir le couvercle ;\n- prendre la lampe ;\n- refermer le couvercle.\n",
        ),
        good(
            source="- Open the lid\n- Take the lamp.\n- Close the lid again\n",
            translation="- Abra a tampa\n- Pegue a lâmpada.\n- Feche a tampa\n",
            language="pt",
        ),
        good(
            source="- Open the lid\n- Take the lamp\n- Close the lid again\n",
            translation="- Apri il coperchio.\n- Prendi la lampada.\n- Richiudi il coperchio.\n",
            language="it",
        ),
        good(
            source="- Lids, locks and so on\n- Lamps\n- Keys\n",
            translation="- Deksels, sloten enz.\n- Lampen\n- Sleutels\n",
            language="nl",
        ),
    ],
)
def uneven_ends(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Some items of a list end with a full stop and others with none, where those of the source text all end alike.

    Each item was translated for itself. It is told once a list, at the first of the
    fewer. Languages that end a sentence in a list with a mark, and other items without
    one, are left alone: Chinese, Japanese and Korean.
    """
    if ctx.language is None or ctx.language.needs_no_blanks or is_aged(pair):
        return
    for items in _lists(pair):
        stopped = [_is_stopped(item.segment) for item in items]
        of_source = [_is_stopped(item.source) for item in items]
        is_alike = None not in of_source and len({*of_source}) == 1
        if not is_alike or {True, False} != {*stopped} - {None}:
            continue
        odd = _odd(stopped, bool(of_source[0]))
        yield _hit(items[stopped.index(odd)], odd, stopped.count(not odd), pair)


def _odd(stopped: Sequence[bool | None], expected: bool) -> bool:
    """What the fewer items have: a full stop or none; of two halves that which is not
    the source's."""
    with_stop, without = stopped.count(True), stopped.count(False)
    return not expected if with_stop == without else with_stop < without


def _hit(item: _Item, odd: bool, others: int, pair: Pair) -> Hit:
    text = item.segment.text.rstrip()
    found = "a full stop" if odd else "no full stop"
    expected = "none" if odd else "one"
    number = f"{others} other item{'s' * (others > 1)}"
    return Hit(
        item.segment.place(text.rfind(" ") + 1, len(text)),
        f"found {found} at the end of an item, expected {expected} as in {number} of its list",
        related=source_place(pair, item.source.span),
    )


def _is_stopped(segment: Segment) -> bool | None:
    """Whether a full stop ends the text; None where that cannot be told."""
    text = segment.text.rstrip()
    if _DOTTED.search(text):
        return None
    if _STOPPED.search(text):
        return True
    return False if _PLAIN.search(text) else None


def _lists(pair: Pair) -> Iterator[Sequence[_Item]]:
    """The items of each list that have one paragraph in both pages, where these are
    enough; lists whose items make up one sentence are left out."""
    lists: dict[int, list[_Item]] = defaultdict(list)
    for source, translation in prose_pairs(pair):
        if translation.kind is not BlockKind.PARAGRAPH:
            continue
        if not (source.segments and translation.segments):
            continue
        mine, theirs = source.segments[-1], translation.segments[-1]
        place = _place(pair.translation, theirs)
        if place and mine.role is theirs.role is Role.PROSE:
            lists[place[0]].append(_Item(place[1], theirs, mine))
    for items in lists.values():
        single = _single(items)
        if len(single) >= _LIMITS.least and not any(map(_is_joined, single)):
            yield single


def _place(document: Document, segment: Segment) -> tuple[int, int] | None:
    """The list and the item that a paragraph stands right in, by their indexes."""
    blocks = document.of(Block)
    item = blocks[segment.block].parent
    if item < 0 or blocks[item].kind is not BlockKind.ITEM:
        return None
    return blocks[item].parent, item


def _single(items: Sequence[_Item]) -> Sequence[_Item]:
    """The items of one paragraph each."""
    indexes = [item.block for item in items]
    return [item for item in items if indexes.count(item.block) == 1]


def _is_joined(item: _Item) -> bool:
    ends = (item.segment.text.rstrip(), item.source.text.rstrip())
    return any(_JOINED.search(text) for text in ends)
