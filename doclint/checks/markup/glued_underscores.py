"""Underscores beside letters of Asia, which readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import OPAQUE, Role, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

# Emphasised words are few.
_LONGEST = 60
# Letters of the Near East and of India to Cambodia have no names with underscores.
_WIDE = "ぁ-ゖァ-ヺー一-鿿가-힣\u0590-\u08ff\u0900-\u0fff\u1780-\u17ff"
_INNER = rf"[^\s_](?:[^_\n]{{0,{_LONGEST}}}[^\s_])?"
# Nothing is emphasised there, and alternative texts are often made of names of files.
_NO_MARKDOWN = (Role.FRONT_MATTER, Role.HTML, Role.ALT, Role.TITLE)
_WIDE_LETTER = expression(f"[{_WIDE}]")
# Those that belong to no name are opened and closed in turn.
_LONE = expression(r"(?<![A-Za-z0-9_\\])_(?!_)|(?<![_\\])_(?![A-Za-z0-9_])")
_PAIR = expression(rf"(?<![A-Za-z0-9_\\])_({_INNER})_(?![A-Za-z0-9_])")


@rule(
    "markup/glued-underscores",
    visits=Segment,
    severity=Severity.WARNING,
    preview=True,
    examples=[
        bad("그다음 ⟦_경로_⟧를 봅니다.\n", language="ko", fixed="그다음 *경로*를 봅니다.\n"),
        bad("これは⟦_route_⟧ です。\n", language="ja", fixed="これは*route* です。\n"),
        bad("⟦_路由_⟧是地址。\n", language="zh", fixed="*路由*是地址。\n"),
        bad("इसे ⟦_क्रम_⟧मॉडल कहते हैं।\n", language="hi", fixed="इसे *क्रम*मॉडल कहते हैं।\n"),
        good("그다음 *경로*를 봅니다. _경로_ 는 `_a_`를 봅니다.\n", language="ko"),
        good("![集計ノード_例_設定](/a.png)\n", language="ja"),
        good("이름_값_형식과 my_file_name을 봅니다.\n", language="ko"),
        bad("这是⟦_开发_⟧阶段和⟦_生产_⟧阶段。\n", language="zh"),
        good("파일은 __init__과 _private 를 봅니다.\n", language="ko"),
    ],
)  # fmt: skip
def glued_underscores(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Words between underscores touch a letter, and so are not emphasised: readers see the underscores.

    Between letters underscores are part of a name. Languages without blanks between
    words, and particles right behind a word, need asterisks: `*경로*를`.
    """
    if "_" not in segment.text or segment.role in _NO_MARKDOWN:
        return
    lone = [match.start() for match in _LONE.finditer(segment.text)]
    if len(lone) % 2:
        return  # one too many or too few: nobody knows which belong together
    for start in lone[::2]:
        match = _PAIR.match(segment.text, start)
        if not match or not _is_glued(segment.text, match, ctx):
            continue
        place = segment.place(*match.span())
        written = ctx.cut(place)
        is_plain = written[:1] == written[-1:] == "_" and "*" not in written
        if not is_plain:
            continue
        mended = f"*{written[1:-1]}*"
        fix = Fix(
            "write asterisks", (Edit(place, mended),), (Change.EMPHASIS,), safe=True
        )
        message = f"found {written} next to a letter, which is not emphasised, expected {mended}"
        yield Hit(place, message, mended, fix)


def _is_glued(text: str, match: re.Match[str], ctx: Context[NoOptions]) -> bool:
    """Whether words stand between the underscores, and a letter beside them. One at
    both ends makes a name of code in languages with blanks: `이름_값_형식`."""
    if not any(char.isalpha() or char == OPAQUE for char in match[1]):
        return False
    before = _WIDE_LETTER.match(text[match.start() - 1 : match.start()])
    behind = _WIDE_LETTER.match(text, match.end())
    if before and behind:
        return ctx.language is not None and not ctx.language.spaces
    return bool(before or behind)
