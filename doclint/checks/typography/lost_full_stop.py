"""Paragraphs whose last full stop was lost in translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, BlockKind, Role, Segment
from doclint.evidence.prose_pairs import prose_pairs
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.languages import Language
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

_STOPPED = expression(r"[.。．।۔።։][\"”’»」』)）\]*_]*\Z")
# A colon leads to what follows it, and stands for a full stop where nothing does.
_OPEN, _LEADING = expression(r"[\w,;，；、]\Z"), expression(r"[:：]\Z")
# What may stand behind a full stop that is lost, where nothing does in the source text.
_CLOSED = expression(rf"[)）\]”»」』{OPAQUE}]\Z")
_ENDED = expression(r"[.!?…。．！？।۔][\W\d]*\Z")
_LAST = expression(r"[.。．।۔።։]\Z")
# A sentence that ends within a paragraph, and another behind it.
_INNER = expression(
    r"[^\W\d_]{3}(?:[.!?।۔] +(?=[^\W\d_a-z])|[。！？](?=\S)).{20}", re.S
)
# How sentences of Korean and Japanese end; one of Chinese has a mark within.
_SENTENCE = expression(
    r"(?:[다요]|ます|です|ません|ました|でした|ください)\Z|[，。；].*[一-龠]\Z"
)

_SAID = "The server keeps every letter for a week, and then deletes it."
_OFT = "Der Server bewahrt jeden Brief eine Woche lang auf und löscht ihn dann."
_SOURCE = f"{_SAID}\n\n" * 9
_USUAL = f"{_OFT}\n\n" * 8


class _End(NamedTuple):
    segment: Segment
    source: Segment
    is_item: bool


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which paragraphs end without their mark by accident."""

    # A page has the habit of ending paragraphs with one where so many do for each
    # that does not (count).
    seldom: int = 4
    # Shorter texts (characters) are labels,
    shortest: int = 40
    # in scripts without blanks these.
    shortest_unspaced: int = 15


_LIMITS = _Calibration()


@rule(
    "typography/lost-full-stop",
    visits=Pair,
    severity=Severity.INFO,
    yields_to=(
        "translation/truncated",
        "translation/untranslated",
        "translation/partly-untranslated",
    ),
    examples=[
        bad(
            source=_SOURCE,
            translation=f"{_USUAL}Der Server bewahrt jeden Brief eine Woche lang auf und löscht ihn ⟦dann⟧\n",
            language="de",
        ),
        bad(
            source=_SOURCE,
            translation=f"{_USUAL}Der Server bewahrt jeden Brief eine Woche lang auf und löscht ihn ⟦dann:⟧\n",
            language="de",
        ),
        bad(
            source=f"- {_SAID}\n" * 9,
            translation=f"- {_OFT}\n" * 8
            + "- Der Server bewahrt jeden Brief eine Woche lang auf und löscht ihn ⟦dann⟧\n",
            language="de",
        ),
        bad(
            source=f"{_SAID} {_SAID}\n",
            translation=f"{_OFT} Der Server bewahrt jeden Brief eine Woche lang auf und löscht ihn ⟦dann⟧\n",
            language="de",
        ),
        bad(
            source=f"{_SOURCE}{_SAID[:-1]} by `rm`.\n",
            translation=f"{_USUAL}{_OFT}\n\nDer Server bewahrt jeden Brief eine Woche lang auf und löscht ihn mit ⟦`rm`⟧\n",
            language="de",
        ),
        good(
            source=f"{_SOURCE}{_SAID[:-1]} (so to say).\n",
            translation=f"{_USUAL}{_OFT} (Der Server löscht sie.)\n",
            language="de",
        ),
        good(
            source=f"- {_SAID}\n" * 3,
            translation=f"- {_OFT}\n" * 2 + f"- {_OFT[:-1]}\n",
            language="de",
        ),
        good(source=_SOURCE, translation=f"{_USUAL}{_OFT}\n", language="de"),
        bad(
            source="- The server keeps it for a week, and then deletes it.\n" * 6,
            translation="- サーバーはそれを一週間保管し、そのあと削除します。\n" * 5
            + "- サーバーはそれを一週間保管し、そのあと削除しま⟦す⟧\n",
            language="ja",
        ),
        good(
            source="- The server keeps it for a week, and then deletes it.\n" * 6,
            translation="- サーバーはそれを一週間保管し、そのあと削除します。\n" * 5
            + "- サーバーによる一週間のすべての手紙の保管\n",
            language="ja",
        ),
        good(source=_SOURCE, translation=f"{_OFT[:-1]}\n\n" * 9, language="de"),
        good(
            source=f"{_SOURCE}The server keeps every letter for a week, and then deletes:\n",
            translation=f"{_USUAL}{_OFT}\n\nDer Server bewahrt jeden Brief eine Woche lang auf und löscht dann:\n",
            language="de",
        ),
    ],
)
def lost_full_stop(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A paragraph ends without the full stop that its source text has, on a page that ends its paragraphs with one.

    Readers wonder whether the rest was lost, too. The same goes for items of lists, on a
    page that ends them with one.
    """
    if ctx.language is None:
        return
    stopped = [end for end in _ends(pair) if _STOPPED.search(end.source.text.rstrip())]
    paragraphs = [end for end in stopped if not end.is_item]
    yield from _lost(paragraphs, pair, ctx.language)
    items = [end for end in stopped if end.is_item]
    # Chinese, Japanese and Korean items that are no sentence end without a mark.
    if ctx.language.needs_no_blanks:
        items = [end for end in items if _is_sentence(end)]
    yield from _lost(items, pair, ctx.language)


def _is_sentence(end: _End) -> bool:
    text = end.segment.text.rstrip()
    return bool(_STOPPED.search(text) or _SENTENCE.search(text))


def _is_open(end: _End) -> bool:
    text = end.segment.text.rstrip()
    if _OPEN.search(text):
        return True
    if _ENDED.search(text) or not _CLOSED.search(text):
        return False
    return _LAST.search(end.source.text.rstrip()) is not None


def _lost(ends: Sequence[_End], pair: Pair, record: Language) -> Iterator[Hit]:
    """The few texts of a kind that end without their mark, where the others have it."""
    last = pair.translation.of(Segment)[-1:]
    lost = [
        end
        for end in ends
        if _is_open(end)
        or (end.segment in last and _LEADING.search(end.segment.text.rstrip()))
    ]
    kept = sum(_STOPPED.search(end.segment.text.rstrip()) is not None for end in ends)
    if kept < _LIMITS.seldom * len(lost) and not _shows_by_itself(lost):
        return
    least = _LIMITS.shortest if record.spaces else _LIMITS.shortest_unspaced
    for segment, source, _ in lost:
        text = segment.text.rstrip()
        if len(text) < least:
            continue
        word = max(text.rfind(" ") + 1, len(text) - 12)
        start = word if record.spaces else len(text) - 1
        there = Related(source.span, "the source text has one", pair.source.path)
        message = "found no full stop at the end, expected one"
        yield Hit(segment.place(start, len(text)), message, related=(there,))


def _shows_by_itself(lost: Sequence[_End]) -> bool:
    """Whether one paragraph alone has several sentences, which show how they end."""
    is_alone = len(lost) == 1 and not lost[0].is_item
    return is_alone and _INNER.search(lost[0].segment.text) is not None


def _ends(pair: Pair) -> Iterator[_End]:
    """The last prose of each paragraph and item of the translation, with its
    source's."""
    for source, translation in prose_pairs(pair):
        if translation.kind is not BlockKind.PARAGRAPH:
            continue
        if not (source.segments and translation.segments):
            continue
        mine, theirs = source.segments[-1], translation.segments[-1]
        if mine.role is theirs.role is Role.PROSE:
            yield _End(theirs, mine, BlockKind.ITEM in translation.within)
