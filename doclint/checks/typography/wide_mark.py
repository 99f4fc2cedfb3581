"""Marks of Chinese and Japanese in the text of other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.dataclasses import dataclass, replace
from doclint.document import Document, Role, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

# Each with what other languages write; a blank follows where the mark had its own.
_PLAIN = {
    "（": "(", "）": ")", "，": ", ", "。": ". ", "：": ": ", "；": "; ", "！": "! ", "？": "? ", "、": ", ",
}  # fmt: skip
_MARK = expression(f"[{''.join(_PLAIN)}]")
# Whose marks they are: beside such letters they stand rightly.
_EASTERN = expression(
    "[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff65-\uff9f]"
)
# Letters of other scripts in a row.
_LATIN_WORD = expression("[^\\W\\d_\u2e80-\u9fff\uac00-\ud7af]+")
_ENDS = "。！？\n"


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Where such a mark is foreign, and how often it is told; the examples hold it."""

    # Words of Chinese within so many characters make it their mark.
    near: int = 2
    # More of them (count) are a page's habit, and one matter.
    many: int = 5


_LIMITS = _Calibration()


@rule(
    "typography/wide-mark",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad(
            "Имена ⟦（⟧8 букв⟦）⟧.\n",
            language="ru",
            fixed="Имена (8 букв).\n",
        ),
        bad(
            "El té está listo⟦，⟧y la tapa también.\n",
            language="es",
            fixed="El té está listo, y la tapa también.\n",
        ),
        bad("Der Deckel ist heiß⟦。⟧\n", language="de", fixed="Der Deckel ist heiß.\n"),
        bad(
            "Eins⟦：⟧zwei，drei，vier，fünf，sechs，sieben.\n",
            language="de",
        ),
        good("Das Zeichen 你好（ein Gruß）ist chinesisch.\n", language="de"),
        good("Das heißt so: 先打开盖子、lid 和 pot；再看 ID。\n", language="de"),
        good("Das Zeichen ， ist breit, `a，b` auch.\n", language="de"),
        good("茶已备好，API（新）也是。\n", language="zh"),
        good("차가 준비되었습니다（API）.\n", language="ko"),
    ],
)
def wide_mark(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A bracket, comma or full stop is the full-width one of Chinese, in a language that has none.

    It is left over from the source text or from an input method, and stands apart from
    its words. Beside Chinese or Japanese words it is right. A page with many is told
    once.
    """
    spoken = ctx.language
    if spoken is None or spoken.needs_no_blanks:
        return
    hits = [
        _hit(segment, match)
        for segment in document.of(Segment)
        if segment.role is not Role.TITLE
        for match in _MARK.finditer(segment.text)
        if _is_among_words(segment.text, match)
    ]
    if len(hits) <= _LIMITS.many:
        yield from hits
        return
    others = tuple(Related(hit.span, hit.message) for hit in hits[1:])
    message = f"{hits[0].message}, and {len(others)} more of the kind on this page"
    yield replace(hits[0], message=message, related=others)


def _is_among_words(text: str, match: re.Match[str]) -> bool:
    """Whether a mark stands at a word, and none of Chinese or Japanese is near it or its
    partner."""
    start, end = match.span()
    beside = text[max(start - 1, 0) : end + 1]
    if not any(map(str.isalnum, beside)) or _is_eastern(text, start):
        return False
    if _is_of_eastern_sentence(text, start):
        return False
    if match.group() == "）":
        partner = text.rfind("（", 0, start)
    else:
        partner = text.find("）", end) if match.group() == "（" else -1
    return partner < 0 or not _is_eastern(text, partner)


def _is_of_eastern_sentence(text: str, at: int) -> bool:
    """Whether more is written in Chinese or Japanese than in other words where a mark stands: it is that sentence's,
    whoever left it there."""
    start = max(text.rfind(end, 0, at) for end in _ENDS) + 1
    ends = [place for end in _ENDS if (place := text.find(end, at + 1)) >= 0]
    sentence = text[start : min(ends, default=len(text))]
    eastern = _EASTERN.findall(_MARK.sub("", sentence))
    return len(eastern) > len(_LATIN_WORD.findall(sentence))


def _is_eastern(text: str, at: int) -> bool:
    """Whether Chinese or Japanese words stand beside the mark at a place."""
    near = text[max(at - _LIMITS.near, 0) : at + 1 + _LIMITS.near]
    return _EASTERN.search(_MARK.sub("", near)) is not None


def _hit(segment: Segment, match: re.Match[str]) -> Hit:
    place = segment.place(*match.span())
    before, behind = segment.text[: match.start()][-1:], segment.text[match.end() :][:1]
    plain = _PLAIN[match.group()]
    if plain == "(" and before.isalnum():
        plain = " ("
    elif not behind.isalnum():
        plain = plain.rstrip()
    changes = (Change.MARKS, Change.BLANKS)
    fix = Fix("write the plain mark", (Edit(place, plain),), changes, safe=True)
    message = f"found “{match.group()}”, a mark of Chinese and Japanese, expected “{plain.strip()}”"
    return Hit(place, message, plain.strip(), fix)
