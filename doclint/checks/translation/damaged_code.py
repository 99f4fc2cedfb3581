"""Code without the name of a language that is its source's but for a slip."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import Document, Fence
from doclint.evidence.beside import compared, is_aged, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.boxes import is_prose
from doclint.page.code import shown_code
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.fences import fence_language, may_be_words
from doclint.text.similar import one_edit_apart

_LINE = expression(r"[^\n]*[^\s]")
_WORD = expression(r"[A-Za-z_]\w*", re.ASCII)
_LETTER = expression(r"\w")
# What lines of programs have, and sentences have not.
_CODE = expression(
    r"[=(){}\[\];|$@]|\w::?\w|^\s*(?:class|def|end|import|include|use|func)\b"
)
_REMARK = expression(r"\s*(?:#|//|--|;|%|/?\*|<!--)")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a block is the source's, not told in other words. Held by tests/checks/test_damaged_code.py."""

    # So many lines (count) are the source's, letter for letter,
    same: int = 3
    # so many of them (count) with letters,
    lettered: int = 2
    # and this share (0 to 1) of all.
    share: float = 0.7
    # Shorter words (letters) are a letter apart by chance.
    shortest: int = 4


_LIMITS = _Calibration()


@rule(
    "translation/damaged-code",
    visits=Pair,
    severity=Severity.WARNING,
    preview=True,
    yields_to=("translation/changed-code", "translation/mangled-code"),
    examples=[
        bad(
            source="Text.\n\n```\nclass Lamp\n  include Light\n  def glow\n  end\nend\n```\n",
            translation="Texte.\n\n```\nclass Lamp\n  include ⟦Ligt⟧\n  def glow\n  end\nend\n```\n",
            fixed="Texte.\n\n```\nclass Lamp\n  include Light\n  def glow\n  end\nend\n```\n",
        ),
        bad(
            source="Text.\n\n~~~\nlamps.each { |lamp|\n  puts lamp\n  puts 1\n}\n~~~\n",
            translation="텍스트.\n\n~~~\n⟦lamps.each { |lamp|⟧\n  puts 1\n}\n~~~\n",
            language="ko",
        ),
        good(
            source="Text.\n\n```\nThe lamp is on.\nError: no oil (1)\na = 1\nb = 2\nc = 3\n```\n",
            translation="Texto.\n\n```\nA lâmpada está acesa.\nErro: no oil (1)\na = 1\nb = 2\nc = 3\n```\n\nUm erro.\n",
            language="pt",
        ),
        good(
            source="Text.\n\n```\na = lamp\nb = 2\nc = 3\nd = 4\n# A remark.\n```\n",
            translation="Texte.\n\n```\na = lamp\nb = 2\nc = 3\nd = 4\n```\n",
        ),
        good(
            source="Text.\n\n```\nlamps = 1\nb = 2\n```\n",
            translation="Texte.\n\n```\nlampes = 1\nb = 3\n```\n",
        ),
    ],
)
def damaged_code(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A line of code has a letter more or less than the source text's, or is gone, in a block that is else its source's.

    Of code that names no language, words may be the reader's. Where nearly all lines are
    the source's to the letter, the code was copied, and what differs is a slip.
    """
    if pair.drifted or is_aged(pair):
        return
    for source, translation in compared(pair):
        mine, theirs = source.fence, translation.fence
        if mine is None or theirs is None or not _is_loose(mine, pair.source):
            continue
        yield from _in_block(
            _lines(mine, pair.source), _lines(theirs, pair.translation), pair
        )


def _is_loose(fence: Fence, page: Document) -> bool:
    """Whether the words of a block may be a reader's."""
    language = fence_language(page.source.cut(fence.info_span))
    is_code = may_be_words(shown_code(fence, page), language)
    return is_code and not is_prose(fence, page)


class _Line(NamedTuple):
    text: str
    span: Span


def _lines(fence: Fence, page: Document) -> list[_Line]:
    """The lines of a block that are not empty, without blanks at their ends."""
    start = fence.content_span.start
    return [
        _Line(line.group(), Span(*line.span()).shift(start))
        for line in _LINE.finditer(shown_code(fence, page))
    ]


def _in_block(
    mine: Sequence[_Line], theirs: Sequence[_Line], pair: Pair
) -> Iterator[Hit]:
    one, other = [line.text for line in mine], [line.text for line in theirs]
    steps = _steps(one, other)
    unlike = [step for step in steps if step.name != "equal"]
    same = [line for step in steps if step not in unlike for line in one[step.there]]
    if not unlike or not _is_copied(same, max(len(one), len(other))):
        return
    for step in unlike:
        before, after = mine[step.there], theirs[step.here]
        if step.name == "replace" and len(before) == len(after):
            for pair_of_lines in zip(before, after, strict=True):
                yield from _slip(*pair_of_lines, pair)
    only = unlike[0]
    if len(unlike) == 1 and only.name == "delete" and only.here.start:
        yield from _gone(mine[only.there], theirs[only.here.start - 1], pair)


class _Step(NamedTuple):
    """How some lines of the source text became those of the translation."""

    name: str
    there: slice
    here: slice


def _steps(one: Sequence[str], other: Sequence[str]) -> list[_Step]:
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [_Step(name, slice(i, j), slice(k, m)) for name, i, j, k, m in codes]


def _is_copied(same: Sequence[str], lines: int) -> bool:
    """Whether so many of a block's lines are the source's, with words in them, that the
    block was copied."""
    lettered = sum(_LETTER.search(line) is not None for line in same)
    least = max(_LIMITS.same, _LIMITS.share * lines)
    return lettered >= _LIMITS.lettered and len(same) >= least


def _slip(before: _Line, after: _Line, pair: Pair) -> Iterator[Hit]:
    """The one word of a line that has a letter more, less, or another."""
    if _REMARK.match(before.text) or not _CODE.search(before.text):
        return
    mine, theirs = list(_WORD.finditer(before.text)), list(_WORD.finditer(after.text))
    if len(mine) != len(theirs):
        return
    unlike = [
        (one, other)
        for one, other in zip(mine, theirs, strict=True)
        if one.group() != other.group()
    ]
    if len(unlike) != 1:
        return
    wanted, word = unlike[0][0].group(), unlike[0][1].group()
    if not _is_slip(wanted, word) or _is_word_of(word, pair):
        return
    place = Span(*unlike[0][1].span()).shift(after.span.start)
    fix = Fix(f"write {wanted}", (Edit(place, wanted),), (Change.CODE,))
    message = f"found “{word}” in the code, expected “{wanted}” as in the source text"
    yield Hit(place, message, wanted, fix, source_place(pair, before.span))


def _is_slip(wanted: str, word: str) -> bool:
    is_long = min(len(wanted), len(word)) >= _LIMITS.shortest
    return is_long and one_edit_apart(wanted, word)


def _is_word_of(word: str, pair: Pair) -> bool:
    """Whether either page has the word elsewhere."""
    return (
        word in pair.source.text
        or pair.translation.text.lower().count(word.lower()) > 1
    )


def _gone(lost: Sequence[_Line], above: _Line, pair: Pair) -> Iterator[Hit]:
    """Told at the line above; remarks may be left out."""
    shown = [line for line in lost if not _REMARK.match(line.text)]
    if len(shown) != 1 or not _LETTER.search(shown[0].text):
        return
    text = shown[0].text.strip()
    message = f"found no line “{text}” in the code, expected it as in the source text"
    yield Hit(above.span, message, related=source_place(pair, shown[0].span))
