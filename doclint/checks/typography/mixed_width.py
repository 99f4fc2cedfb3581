"""Half-width punctuation among full-width."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, Document, Role, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_FULL = {",": "、", ".": "。", "!": "！", "?": "？", ":": "：", ";": "；"}
_EITHER = expression(
    r"(?<=[ぁ-ゖァ-ヺー一-龠々])([,.!?:;、，。！？：；])(?![A-Za-z0-9_.,!?/:;])"
    # A point between letters joins the parts of a name or number: 主版本号.次版本号
    r"(?<!\.(?=[ぁ-ゖァ-ヺー一-龠々]))"
)
_WIDE = expression(r"[ぁ-ゖァ-ヺー一-龠々]")
# Behind a Latin word, code or link, and before a letter of the page's own.
_BEFORE_WIDE = expression(
    rf"(?<=[A-Za-z0-9%){OPAQUE}])[,!?;](?=[ ]?[ぁ-ゖァ-ヺー一-龠々])"
)
# At the end of what is said, abbreviations left out.
_LAST_STOP = expression(
    rf"(?<=[A-Za-z0-9){OPAQUE}])(?<!etc)(?<!Inc)(?<!Ltd)\.(?=\s*\Z)"
)
_LATIN_WORD = expression(r"[A-Za-z]+")
_BLANK = expression(r"[ \u3000]+(?=\S)")
# What stands in brackets or straight quotation marks behind such letters.
_BRACKETS = expression(r"(?<=[ぁ-ゖァ-ヺー一-龠々])([ ]?)\(([^()（）\n]+)\)")
# Two and two from the beginning, so that no closing mark is taken for an opening one.
_STRAIGHT = expression(r'"([^"\n]*)"')
# What is said of a key or in code (`title: "…"`) is quoted as code is.
_VALUE = expression(r"[:=(\[{,] ?\Z")
_QUOTED = expression(r"([“「])[ぁ-ゖァ-ヺー一-龠々][^“”「」\n]{0,40}([”」])")
_FULL_BRACKETS = expression(r"（[^()（）\n]+）")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a page writes marks full-width; pages on either side stand in the
    examples."""

    # It has so many of them for each comma or full stop that is not (count),
    habit: int = 2
    # and of marks that stand for themselves in labels and lists, as colons do.
    habit_of_others: int = 5
    # Longer text (characters) between straight marks is what stands between two
    # quotations.
    longest: int = 40


_LIMITS = _Calibration()
_SENTENCE_MARKS = frozenset(",.")


@rule(
    "typography/mixed-width",
    visits=Document,
    severity=Severity.INFO,
    examples=[
        bad(
            "開きます。保存します。閉じます。送ります。見ます。戻ります⟦.⟧\n",
            language="ja",
        ),
        bad(
            "先打开，再保存，然后关闭⟦,⟧最后返回，再来，一次，两次。\n",
            language="zh",
            fixed="先打开，再保存，然后关闭，最后返回，再来，一次，两次。\n",
        ),
        bad(
            "先打开，再保存，然后关闭⟦,⟧ 最后返回，再来，一次，两次。\n",
            language="zh",
            fixed="先打开，再保存，然后关闭，最后返回，再来，一次，两次。\n",
        ),
        bad(
            "先打开，再保存，然后**关闭⟦,⟧** 最后返回，再来，一次，两次。\n",
            language="zh",
            fixed="先打开，再保存，然后**关闭，** 最后返回，再来，一次，两次。\n",
        ),
        good(
            "打开。保存。关闭。返回。再来。\n\nThis page tells of all the uses of 设置.\n",
            language="zh",
        ),
        bad(
            "打开：这里。保存：这里。关闭：这里。返回：这里。再来：这里。\n\n说明⟦:⟧ 这里。\n",
            language="zh",
            fixed="打开：这里。保存：这里。关闭：这里。返回：这里。再来：这里。\n\n说明：这里。\n",
        ),
        bad(
            "一（甲）、二（乙）、三（丙）、四（丁）、五（戊）、六 ⟦(己)⟧。\n",
            language="zh",
            fixed="一（甲）、二（乙）、三（丙）、四（丁）、五（戊）、六（己）。\n",
        ),
        bad(
            "一 (甲)、二 (乙)、三 (丙)、四 (丁)、五 (戊)、六⟦（己）⟧。\n",
            language="zh",
        ),
        bad(
            '显示“完成”。状态为“打开”。下一个为⟦"关闭"⟧。\n',
            language="zh",
            fixed="显示“完成”。状态为“打开”。下一个为“关闭”。\n",
        ),
        good(
            '显示“完成”。状态为"打开"。值为`"关"`，名为"Team"。另见："甲"。\n',
            language="zh",
        ),
        good("一（甲）、二（乙）、三 (丙)、函数 f(x) 和方法(a)。\n", language="zh"),
        bad(
            "先打开，再保存，然后关闭，再看[API](/a)⟦,⟧ 最后返回。一，二。三，四。见 API⟦.⟧\n",
            language="zh",
            fixed="先打开，再保存，然后关闭，再看[API](/a)，最后返回。一，二。三，四。见 API。\n",
        ),
        good(
            "先打开，再保存，然后关闭。再来。一，二。见 Acme Inc.\n\n取 f(a, 一) 为 API, HTML.\n",
            language="zh",
        ),
        good("打开：这里。保存：这里。关闭: 这里。12:30 打开。\n", language="zh"),
        good("字、词、句、段、篇, 书。\n", language="zh"),
        good("開きます。保存します! 見ます、file.txtとv1.5です。\n", language="ja"),
        good("開きます.保存します.見ます。\n", language="ja"),
        good(
            "版は、大.中.小です。開きます。保存します。閉じます。送ります。見ます。戻ります。押します。出ます。入れます。読みます。\n",
            language="ja",
        ),
        good("Open it. Save it。\n", language="en"),
    ],
)
def mixed_width(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A mark after Japanese or Chinese letters is half-width where the page writes it full-width.

    Brackets are told the other way round, too. Such marks are left over from the source text or from another input method.
    """
    if ctx.language is None or ctx.language.thin or ctx.language.spaces:
        return
    uses = [
        (segment, match)
        for segment in document.of(Segment)
        for match in _marks(segment)
        if not _is_left(segment.text, match)
    ]
    full_width = dict(_FULL)
    if ctx.language.comma:
        full_width[","] = ctx.language.comma
    for half, full in full_width.items():
        narrow = [(segment, match) for segment, match in uses if match.group() == half]
        wide = sum(match.group() == full for _, match in uses)
        is_usual = wide >= len(narrow) * _habit(half)
        if not is_usual:
            continue
        message = (
            f"found {half} beside full-width letters, expected {full} as elsewhere"
        )
        for segment, match in narrow:
            edit = Edit(_with_blank(segment, match, ctx), full)
            changes = (Change.MARKS, Change.BLANKS)
            fix = Fix(f"write {full}", (edit,), changes, safe=True)
            yield Hit(segment.place(*match.span()), message, full, fix)
    yield from _narrow_brackets(document, ctx)
    yield from _straight_quotes(document, ctx)


def _marks(segment: Segment) -> Iterator[re.Match[str]]:
    """The marks of a text that belong to the page's own language, of either width."""
    yield from _EITHER.finditer(segment.text)
    yield from _BEFORE_WIDE.finditer(segment.text)
    if segment.role is Role.PROSE:
        yield from _LAST_STOP.finditer(segment.text)


def _habit(mark: str) -> int:
    """How many full-width marks a half-width one stands against."""
    is_of_sentences = mark in _SENTENCE_MARKS
    return _LIMITS.habit if is_of_sentences else _LIMITS.habit_of_others


def _narrow_brackets(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Brackets around words of the page's own of another width than it has elsewhere."""
    narrow = [
        (segment, match)
        for segment in document.of(Segment)
        for match in _BRACKETS.finditer(segment.text)
        if _WIDE.search(match[2])
    ]
    wide = [
        (segment, match)
        for segment in document.of(Segment)
        for match in _FULL_BRACKETS.finditer(segment.text)
    ]
    if len(wide) * _habit("(") <= len(narrow):
        for segment, match in wide:
            message = "found full-width brackets, expected ( and ) as elsewhere"
            yield Hit(segment.place(*match.span()), message)
    if len(narrow) * _habit("(") <= len(wide):
        for segment, match in narrow:
            place = segment.place(match.start(2) - 1, match.end())
            message = "found half-width brackets, expected （ and ） as elsewhere"
            yield Hit(place, message, fix=_widened(segment, match, ctx))


def _widened(
    segment: Segment, match: re.Match[str], ctx: Context[NoOptions]
) -> Fix | None:
    """Full-width brackets in the place of the others, where nothing hides them."""
    opening = segment.place(match.start(), match.start(2))
    closing = segment.place(match.end() - 1, match.end())
    if ctx.cut(opening) != match[1] + "(" or ctx.cut(closing) != ")":
        return None
    edits = (Edit(opening, "（"), Edit(closing, "）"))
    return Fix("write （ and ）", edits, (Change.MARKS, Change.BLANKS), safe=True)


def _straight_quotes(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Straight quotation marks around words of the page's own, where it has others."""
    segments = list(document.of(Segment))
    straight = [
        (segment, match)
        for segment in segments
        for match in _STRAIGHT.finditer(segment.text)
        if _is_own_quotation(segment.text, match)
    ]
    pairs = Counter(
        (match[1], match[2])
        for segment in segments
        for match in _QUOTED.finditer(segment.text)
    )
    if not straight or len(straight) * _LIMITS.habit > pairs.total():
        return
    (opening, closing), _ = pairs.most_common(1)[0]
    for segment, match in straight:
        first = segment.place(match.start(), match.start() + 1)
        last = segment.place(match.end() - 1, match.end())
        fix = None
        if ctx.cut(first) == ctx.cut(last) == '"':
            edits = (Edit(first, opening), Edit(last, closing))
            fix = Fix(f"write {opening} and {closing}", edits, (Change.MARKS,))
        place = segment.place(*match.span())
        message = f"found straight quotation marks, expected {opening} and {closing} as elsewhere"
        yield Hit(place, message, fix=fix)


def _is_own_quotation(text: str, match: re.Match[str]) -> bool:
    """Whether straight marks hold words of the page's own, and no value in code."""
    words = match[1]
    is_worded = bool(words) and all(_WIDE.match(each) for each in (words[0], words[-1]))
    before = text[max(match.start() - 2, 0) : match.start()]
    return is_worded and len(words) <= _LIMITS.longest and not _VALUE.search(before)


def _is_left(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence before a mark is one of another language, in which a name of
    ours stands."""
    last_ends = (text.rfind(mark, 0, match.start()) for mark in ".。!?！？\n")
    start = max(last_ends) + 1
    sentence = text[start : match.start()]
    latin_words = len(_LATIN_WORD.findall(sentence))
    return latin_words > len(_WIDE.findall(sentence))


def _with_blank(
    segment: Segment, match: re.Match[str], ctx: Context[NoOptions]
) -> Span:
    """The place of a mark with the blank behind it, which a full-width mark has in
    itself."""
    blank = _BLANK.match(segment.text, match.end())
    if blank:
        place = segment.place(match.start(), blank.end())
        if ctx.cut(place) == match.group() + blank.group():
            return place
    return segment.place(*match.span())
