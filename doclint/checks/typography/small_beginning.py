"""Paragraphs that begin with a small letter."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import BlockKind, Role, Segment
from doclint.evidence.prose_pairs import prose_pairs
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import BlockPair, Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule

# A word of small letters, and no name of a file or of code.
_SMALL = expression(r"([^\W\d_]+)(?=[\s,])")
_LARGE = expression(r"[^\W\d_]")
_LATIN = "A-Za-zÀ-ɏḀ-ỿ"
_ENDED = frozenset(".!?:…")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When small beginnings are a page's way. Held by tests/checks/test_degrees.py."""

    # More such paragraphs (count) are a page's way: at 1 and 3 pages with two and
    # with three turn.
    few: int = 2


_LIMITS = _Calibration()


@rule(
    "typography/small-beginning",
    visits=Pair,
    severity=Severity.INFO,
    yields_to=(
        "translation/truncated",
        "translation/untranslated",
        "translation/partly-untranslated",
    ),
    examples=[
        bad(
            source="# The door\n\nThis door is closed at ten.\n",
            translation="# La porte\n\n⟦cette⟧ porte est fermée à dix heures.\n",
            fixed="# La porte\n\nCette porte est fermée à dix heures.\n",
        ),
        bad(
            source="The lamp is old.\n\nThe door is closed.\n",
            translation="Lamba eski.\n\n⟦bu⟧ kapı kapalı.\n",
            language="tr",
        ),
        good(
            source="The lamp is old.\n\nThe npm door is closed.\n",
            translation="La lampe est vieille.\n\nnpm est la porte fermée.\n",
        ),
        good(
            source="The lamp is old,\n\nThe door is closed.\n",
            translation="La lampe est vieille,\n\nla porte est fermée.\n",
        ),
        good(
            source="The lamp is old.\n\nThe door is closed.\n",
            translation="ლამპა ძველია.\n\nკარი დაკეტილია.\n",
            language="ka",
        ),
        good(
            source="- One door\n- Two doors\n",
            translation="- une porte\n- deux portes\n",
        ),
    ],
)
def small_beginning(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A paragraph begins with a small letter, and its source text with a capital.

    Items of lists have their own ways and are left alone, and so is a word that the
    source text writes small, too.
    """
    if ctx.language is None:
        return
    foreign = expression(rf"[^{ctx.language.own_letters or _LATIN}]")
    starts = [each for each in _starts(pair) if not foreign.search(each[1])]
    if len(starts) > _LIMITS.few:
        return
    for segment, word in starts:
        place = segment.place(0, len(word))
        fix = Fix(
            "write the first letter large",
            (Edit(place, word[0].upper() + word[1:]),),
            (Change.WORDS,),
        )
        yield Hit(
            place,
            f"found “{word}” at the beginning of a paragraph, expected a capital letter",
            fix=fix,
        )


def _starts(pair: Pair) -> Iterator[tuple[Segment, str]]:
    """The first segments of paragraphs that begin with a small letter where their
    source's does not, with the word."""
    before: BlockPair | None = None
    compared = {id(unit) for _, unit in prose_pairs(pair)}
    for both in pair.blocks:
        source, translation = both.source, both.translation
        if translation is None or translation.kind is BlockKind.CELL:
            continue
        is_pair = source is not None and id(translation) in compared
        if is_pair and source and _is_paragraph(translation) and _has_ended(before):
            one, other = source.segments[:1], translation.segments[:1]
            word = _small_word(one, other)
            is_linked = any(
                link.span.start == translation.span.start for link in translation.links
            )
            if word and word not in source.text and not is_linked:
                yield other[0], word
        before = both


def _is_paragraph(unit: Unit) -> bool:
    return unit.kind is BlockKind.PARAGRAPH and BlockKind.ITEM not in unit.within


def _has_ended(before: BlockPair | None) -> bool:
    """Whether the unit before is no prose, or ends with a mark."""
    unit = before.translation if before else None
    if unit is None or unit.kind is not BlockKind.PARAGRAPH:
        return unit is not None
    return unit.text.rstrip()[-1:] in _ENDED


def _small_word(
    source: tuple[Segment, ...], translation: tuple[Segment, ...]
) -> str | None:
    """The first word of a text if it is small, and its source begins with a capital."""
    if not source or not translation or translation[0].role is not Role.PROSE:
        return None
    beginning = _LARGE.match(source[0].text)
    if beginning is None or not beginning.group().isupper():
        return None
    word = _SMALL.match(translation[0].text)
    if word is None or not word[1].islower():
        return None
    # Letters of Georgian are small ones for Unicode, and no sentence begins with others.
    first = word[1][0]
    return word[1] if first.title() != first else None
