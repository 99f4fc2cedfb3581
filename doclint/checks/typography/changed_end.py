"""Colons and question marks at the end of a paragraph that became full stops."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import BlockKind, Role, Segment
from doclint.evidence.beside import is_aged, source_place
from doclint.evidence.prose_pairs import prose_pairs
from doclint.evidence.runs import is_nested
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import BlockPair, Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule

_COLON, _QUESTION = ":", "?"
# How other languages write the two, and what may stand for a colon.
_ALIKE = {_COLON: frozenset(":：…"), _QUESTION: frozenset("?？؟;՞")}
# A full stop, or a word that nothing follows.
_STOPPED = expression(
    r"(?:(?:[^\W\d_]{2}|[\u0900-\u0963\u0970-\u0e4e]{2})[\"”»)*_]*|(?<![가-힣])\.)\Z"
)


_SAYING = frozenset({Role.PROSE, Role.HEADING})
_LED_TO = frozenset({BlockKind.FENCE, BlockKind.TABLE, BlockKind.HTML})


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which ends are told of. Pages on either side of each number stand in
    tests/checks/test_degrees.py."""

    # A page that kept fewer of a mark than so many for each that it lost (count) has
    # its own way with it.
    kept_for_each: int = 2
    # Shorter texts (characters) are labels.
    shortest: int = 20


_LIMITS = _Calibration()


@dataclass(frozen=True, slots=True)
class _End:
    """The last prose of a paragraph and of its source's, which ends with `mark`."""

    mark: str
    segment: Segment
    source: Segment

    @property
    def is_lost(self) -> bool:
        """Whether another mark, or none, stands at the end, and the one is nowhere in
        the paragraph."""
        text = self.segment.text.rstrip()
        has_it = any(mark in text for mark in _ALIKE[self.mark])
        return not has_it and _STOPPED.search(text) is not None


@rule(
    "typography/changed-end",
    visits=Pair,
    severity=Severity.INFO,
    yields_to=(
        "translation/truncated",
        "translation/lost-sentence",
        "translation/untranslated",
        "translation/partly-untranslated",
        "typography/lost-full-stop",
    ),
    examples=[
        bad(
            source="Press these keys:\n\n- One\n\nThen press these keys, too:\n\n- Two\n",
            translation="Pulse estas teclas:\n\n- Uno\n\nDespués pulse también estas ⟦otras.⟧\n\n- Dos\n",
            language="es",
        ),
        bad(
            source="What happens when the key is lost?\n",
            translation="Wat gebeurt er als de sleutel kwijt ⟦is.⟧\n",
            language="nl",
        ),
        bad(
            source="## What is it?\n\nIt is a lid.\n",
            translation="## ¿Qué es ⟦esto.⟧\n\nEs una tapa.\n",
            language="es",
        ),
        good(
            source="## What is it?\n\nIt is a lid.\n",
            translation="## Para qué sirve\n\nEs una tapa.\n",
            language="es",
        ),
        good(
            source="Press these keys:\n\n- One\n",
            translation="Pulse estas teclas…\n\n- Uno\n",
            language="es",
        ),
        good(
            source="What happens when the key is lost?\n",
            translation="Qu’arrive-t-il ? La clé est perdue.\n",
        ),
        bad(
            source="Press one of these keys here:\n\n- One\n",
            translation="请在这里按下以下按键中的一个，包⟦括⟧\n\n- 一\n",
            language="zh",
        ),
        good(
            source="Press one of these keys here:\n\n- One\n",
            translation="ここで次のキーのいずれかを押してください。\n\n- 一\n",
            language="ja",
        ),
        good(
            source="Is it open here or not?\n",
            translation="開いていますか。\n",
            language="ja",
        ),
    ],
)
def changed_end(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A paragraph ends with a full stop, or without a mark, and its source text with a colon or a question mark.

    A colon leads readers to the list or the code that follows; a question without its
    mark reads as if it were said. Chinese, Japanese and Korean have words that ask, and
    may lead to a list by a full stop: there only a colon counts that nothing stands for.
    """
    if ctx.language is None or is_aged(pair):
        return
    # A full stop leads to a list as well there, and words ask.
    marks = (_COLON,) if ctx.language.needs_no_blanks else (_COLON, _QUESTION)
    for mark in marks:
        ends = [end for end in _ends(pair) if end.mark == mark]
        lost = [end for end in ends if end.is_lost]
        kept = len(ends) - len(lost)
        if len(lost) > 1 and kept < _LIMITS.kept_for_each * len(lost):
            continue
        for end in lost:
            yield _hit(end, pair)


def _ends(pair: Pair) -> Iterator[_End]:
    """The ends of all paragraphs whose source ends with one of the two marks; a colon
    counts that leads to a list, code or a table in both."""
    prose = {id(unit) for _, unit in prose_pairs(pair)}
    whole = [both for both in pair.blocks if not is_nested(both)]
    for both, following in zip(whole, [*whole[1:], None], strict=False):
        source, translation = both.source, both.translation
        if source is None or translation is None or id(translation) not in prose:
            continue
        end = _end_of(source, translation)
        if end is None:
            continue
        if end.mark != _COLON or _is_led_to(following):
            yield end


def _end_of(source: Unit, translation: Unit) -> _End | None:
    """The end of a paragraph, where its source ends with one of the two marks."""
    if not source.segments or not translation.segments:
        return None
    last_of_source, last = source.segments[-1], translation.segments[-1]
    mark = last_of_source.text.rstrip()[-1:]
    # Nobody ends a heading with a full stop that asks in the source text; an item may
    # end without a mark, but does not say what is asked.
    became_statement = mark == _QUESTION and last.text.rstrip().endswith(".")
    if became_statement and last_of_source.role is last.role in _SAYING:
        return _End(mark, last, last_of_source)
    if not _is_paragraph(source) or not last_of_source.role is last.role is Role.PROSE:
        return None
    is_short = len(last_of_source.text) < _LIMITS.shortest
    if mark not in _ALIKE or is_short:
        return None
    return _End(mark, last, last_of_source)


def _is_paragraph(unit: Unit) -> bool:
    """Whether it is no item, which ends as the list likes it."""
    return unit.kind is BlockKind.PARAGRAPH and BlockKind.ITEM not in unit.within


def _is_led_to(following: BlockPair | None) -> bool:
    """Whether both pages have the same list, code or table there."""
    units = following.sure_units if following else None
    return units is not None and all(
        unit.kind in _LED_TO or BlockKind.ITEM in unit.within for unit in units
    )


def _hit(end: _End, pair: Pair) -> Hit:
    """The last word of the paragraph, and its mark."""
    text = end.segment.text.rstrip()
    start = max(text.rfind(" ") + 1, 0) if " " in text else len(text) - 1
    name = "colon" if end.mark == _COLON else "question mark"
    return Hit(
        end.segment.place(start, len(text)),
        f"found no {name} at the end, expected one as in the source text",
        related=source_place(pair, end.source.span),
    )
