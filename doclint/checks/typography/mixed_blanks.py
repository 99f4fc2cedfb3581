"""Blanks between Latin words and Chinese or Japanese letters, on a page that has them
otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.checks.typography._told_once import elsewhere
from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, Document, Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_WIDE = "ぁ-ゖァ-ヺー一-龠々"
_LATIN = rf"[A-Za-z]|{OPAQUE}"
_PARTED = expression(
    rf"(?<=[{_WIDE}]) (?={_LATIN})|(?<=[A-Za-z{OPAQUE}]) (?=[{_WIDE}])"
)
# An abbreviation at the end of a word in katakana is one name with it (ユーザーID), so is
# one of two letters with any word (生成AI, eコマース).
_COMPOUND = expression(
    rf"[ァ-ヺー](?=[A-Z]{{2,4}}(?![A-Za-z]))|[{_WIDE}](?=[A-Za-z]{{1,2}}(?![A-Za-z]))"
    rf"|(?<![A-Za-z]{{2}})[A-Za-z](?=[{_WIDE}])"
)
_CODE = expression(r"(`+)[^`].*?\1")
_GLUED = expression(rf"(?<=[{_WIDE}])(?={_LATIN})|(?<=[A-Za-z{OPAQUE}])(?=[{_WIDE}])")


# A date with its blanks: 2025年7月9日, 2025 年 7 月 9 日.
_DATE = expression(
    r"\d{4}(?P<a>[ ]?)年(?P<x>[ ]?)\d\d?(?P<b>[ ]?)月(?:(?P<y>[ ]?)\d\d?(?P<c>[ ]?)[日号號])?"
)
# Sentences stand in the cells of tables, too.
_TEXTS = frozenset({Role.PROSE, Role.CELL})


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a page has a habit. Pages on either side stand in the examples."""

    # It writes one way so often for each time that it writes the other (count),
    habit: int = 6
    # and so often at least (count).
    least: int = 12


_LIMITS = _Calibration()
_HABIT = "打开 API 和 `a` 与 `b` 并 HTML 后 CSS 再 URL 看。\n\n"


@rule(
    "typography/mixed-blanks",
    visits=Document,
    severity=Severity.INFO,
    examples=[
        bad(f"{_HABIT * 2}然后打⟦开A⟧PI 再来。\n", language="zh"),
        bad(
            f"{_HABIT.replace(' ', '') * 2}然后打⟦开 A⟧PI再来。\n",
            language="zh",
        ),
        bad(
            f"{_HABIT * 2}| 名 | 用 |\n|---|---|\n| 甲 | 请先⟦看`a_b`⟧ 再来。 |\n",
            language="zh",
        ),
        bad("公開は⟦2025年7 月9 日⟧です。\n", language="ja"),
        bad("始于⟦2025 年 7月⟧。\n", language="zh"),
        good("2025年7月9日と 2025 年 7 月 9 日。2025年 7月 9日。\n", language="ja"),
        good(f"{_HABIT * 2}然后打开 API 再来。第1章。\n", language="zh"),
        good(
            f"{_HABIT * 2}あれはユーザーID です。生成AI と eコマース。\n", language="ja"
        ),
        good("打开API，然后打开 HTML。\n", language="zh"),
    ],
)
def mixed_blanks(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A Latin word or code touches Chinese or Japanese letters, where the page puts a blank between them; or the reverse.

    Either way is right, both on a page look careless. Told once a page; a date that has blanks
    beside some of its numbers only (2025年7 月9 日) always.
    """
    if ctx.language is None or ctx.language.thin or ctx.language.spaces:
        return
    yield from _uneven_dates(document)
    segments = [each for each in document.of(Segment) if each.role in _TEXTS]
    parted = [place for each in segments for place in _parted(each, ctx)]
    glued = [place for each in segments for place in _glued(each, ctx)]
    if _is_habit(parted, glued):
        yield from _hit(glued, "no blank between a Latin word and others", "one", ctx)
    elif _is_habit(glued, parted):
        yield from _hit(parted, "a blank between a Latin word and others", "none", ctx)


def _uneven_dates(document: Document) -> Iterator[Hit]:
    """Dates that have a blank beside some of their numbers, and none beside others."""
    for segment in document.of(Segment):
        for match in _DATE.finditer(segment.text):
            before, behind = match.group("a", "b", "c"), match.group("x", "y")
            if len({*before} - {None}) > 1 or len({*behind} - {None}) > 1:
                message = (
                    "found blanks beside some numbers of a date, expected all or none"
                )
                yield Hit(segment.place(*match.span()), message)


def _is_habit(usual: Sequence[Span], other: Sequence[Span]) -> bool:
    enough = len(usual) >= _LIMITS.least
    return enough and 0 < len(other) * _LIMITS.habit <= len(usual)


def _parted(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Span]:
    for match in _PARTED.finditer(segment.text):
        place = segment.place(match.start() - 1, match.end() + 1)
        if _is_plain(place, ctx):
            yield place


def _glued(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Span]:
    for match in _GLUED.finditer(segment.text):
        if _COMPOUND.match(segment.text, match.start() - 1):
            continue
        place = segment.place(match.start() - 1, match.end() + 1)
        if _is_plain(place, ctx):
            yield place


def _is_plain(place: Span, ctx: Context[NoOptions]) -> bool:
    """Whether two letters, or a letter and code, stand there: marks of links and of bold
    words have ways of their own, and an image or a tag is no word."""
    written = ctx.cut(place)
    ends = (written[0], written[-1])
    around = _CODE.sub("`", written)
    has_marks = any(mark in around for mark in "*_[](){}<>!")
    is_code = "`" in written
    return not has_marks and (is_code or all(end.isalpha() for end in ends))


def _hit(
    places: Sequence[Span], what: str, expected: str, ctx: Context[NoOptions]
) -> Iterator[Hit]:
    first = places[0]
    others = tuple(Related(place, "and here") for place in places[1:])
    more = elsewhere(len(others))
    message = f"found {what}{more}, expected {expected} as elsewhere on the page"
    yield Hit(first, message, related=others)
