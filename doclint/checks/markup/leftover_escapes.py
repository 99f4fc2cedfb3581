"""Backslashes that a tool put before Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from doclint.document import FILLER, Block, BlockKind
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_SHAPES = (
    (expression(r"(?P<all>\d{1,2}\\\.)(?=[ \t]*[^\s\d])"), "a number of a list"),
    (expression(r"(?P<all>\\#{1,6}|(?:\\#){2,6})(?=[ \t]+\S)"), "a heading"),
)
# Not what stands at dots and slashes: `\*\*.png` and `images/\*\*` are patterns of file
# names. Between letters and digits it is a power: `2\*\*8`.
_BOLD = expression(
    r"(?P<all>(?<![/\\A-Za-z0-9)])\\\*\\\*(?=[^\s./])[^*\n\\]+(?<=[^\s/])\\\*\\\*)(?![A-Za-z0-9(-])"
)
# A single star or underscore is meant often enough: only beside a source that has
# italics there.
_ITALIC = expression(
    r"(?P<all>(?<![\\\w/.*])\\(?P<mark>[*_])(?=\S)[^*_\n\\]+(?<=\S)\\(?P=mark)(?!\w))"
)
_IMAGE = expression(
    rf"(?<![^\s(*_>])(?P<all>\\!)(?=\[(?:[^\[\]\n]|\[[^\[\]\n]*\])*\](?:{FILLER}|\[[^\]\n]+\]))"
)

# One star that begins a word; behind a word it may point to a note.
_STAR = expression(r"(?<![\w*\\./])(?P<all>\\\*)(?=\w)")
_NOTE_MARK = expression(r"(?:(?<=\w)|(?<=\w\*\*))(?P<all>\\\*)(?![\w*])")

_WITH_WORDS = (BlockKind.PARAGRAPH, BlockKind.CELL, BlockKind.HEADING)

# The number of a list is no word of the text any more.
_OF_SHAPE = (Change.STRUCTURE, Change.WORDS)


@rule(
    "markup/leftover-escapes",
    visits=Block,
    severity=Severity.WARNING,
    examples=[
        bad(
            "1\\. Open\n".replace("1\\.", "⟦1\\.⟧") + "\n⟦2\\.⟧ Close\n",
            fixed="1. Open\n\n2. Close\n",
        ),
        bad("⟦2\\.⟧カタログを開きます。\n"),
        bad("⟦\\##⟧ Next\n", fixed="## Next\n"),
        bad("Press ⟦\\*\\*OK\\*\\*⟧ now.\n", fixed="Press **OK** now.\n"),
        bad(
            "## 3. ⟦\\*\\*Das Rad\\*\\*⟧\n", language="de", fixed="## 3. **Das Rad**\n"
        ),
        bad("See ⟦\\!⟧[the key](/key.png)\n", fixed="See ![the key](/key.png)\n"),
        bad("⟦\\!⟧[two keys: [Save] and [Close]](/key.png)\n"),
        bad(
            source="This is *very* useful.\n",
            translation="C’est ⟦\\*très\\*⟧ utile.\n",
            language="fr",
            fixed="C’est *très* utile.\n",
        ),
        bad(
            source="All of it: name.\n",
            translation="Tout ceci : ⟦\\*⟧nom.\n",
            language="fr",
        ),
        bad(
            source="All of it: name.\n",
            translation="Tout ceci : nom⟦\\*⟧.\n",
            language="fr",
        ),
        bad(
            source="Choose **Light** or *Dark* there.\n",
            translation="거기에서 ⟦\\*\\*밝게\\*\\*⟧를 고르거나 어둡게를 고릅니다.\n",
            language="ko",
            fixed="거기에서 **밝게**를 고르거나 어둡게를 고릅니다.\n",
        ),
        bad(
            source="All of it: **name**.\n",
            translation="全部：**名称**⟦\\*⟧。\n",
            language="zh",
        ),
        good(
            source="All of it: name.\n",
            translation="Tout ceci : nom\\*.\n\n\\* Un nom.\n",
            language="fr",
        ),
        good(
            source="Write \\*name\\* here.\n",
            translation="Écrivez \\*nom\\* ici.\n",
            language="fr",
        ),
        good("Write \\_name\\_ here.\n"),
        good(
            'To match all you can write "\\*\\*.png", and for one folder "images/\\*\\*.jpg".\n'
        ),
        good("1986\\. A great year.\n"),
        good("5\\*3 and snake\\_case and \\[a\\] and 1\\) and \\`a\\`\n"),
        good("\\* Without warranty.\n\n\\> 5 pages\n\n\\- A. Writer\n"),
        good("It is 2\\*\\*2\\*\\*-scale, (base\\*\\*i, base\\*\\*(i+1)].\n"),
        good("Wow\\![The key](/key)\n"),
        good("Chapter 2\\. The end.\n"),
        good("`1\\. Open` and\n\n```\n\\# Title\n```\n"),
    ],
)
def leftover_escapes(block: Block, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A backslash keeps Markdown from being Markdown where it was meant.

    Translation tools escape what they take for text: numbers of lists, headings, bold
    words, images. Readers see the marks.
    """
    if block.kind not in _WITH_WORDS:
        return
    written = ctx.masked[block.span.start : block.span.end]
    if "\\" not in written:
        return
    if block.kind is BlockKind.PARAGRAPH:
        for pattern, what in _SHAPES:
            match = pattern.match(written)
            if match:
                yield _hit(match, block, what, _OF_SHAPE, ctx)
    for escaped in _escaped_inside(block, ctx.pair):
        for match in escaped.pattern.finditer(written):
            yield _hit(match, block, escaped.what, escaped.changes, ctx)


def _escaped_inside(block: Block, pair: Pair | None) -> Iterator[_Escaped]:
    """What may be escaped within a block; stars and italics only where the source text
    shows what was meant."""
    yield _Escaped(_BOLD, "bold text", (Change.EMPHASIS,))
    yield _Escaped(_IMAGE, "an image", (Change.LINK,))
    if pair is None:
        return
    if _lost_italics(block, pair):
        yield _Escaped(_ITALIC, "italics", (Change.EMPHASIS,))
    elif _shows_no_star(block, pair):
        yield _Escaped(_STAR, "no star, as in the source text", (Change.WORDS,))
        # A star that points to a note has another one at the note.
        if pair.translation.text.count("\\*") == 1:
            yield _Escaped(_NOTE_MARK, "no star", (Change.WORDS,))


def _lost_italics(block: Block, pair: Pair) -> bool:
    """Whether the block has fewer words in italics than its source, which has no such
    mark escaped."""
    source, translation = _sources(pair).get(block.span, (None, None))
    if source is None or translation is None:
        return False
    written = pair.source.source.cut(source.span)
    return (
        "\\*" not in written
        and "\\_" not in written
        and _italics(translation) < _italics(source)
    )


def _shows_no_star(block: Block, pair: Pair) -> bool:
    """Whether the source of a block has no star at all, and the translation shows
    one."""
    source, unit = _sources(pair).get(block.span, (None, None))
    if source is None or unit is None:
        return False
    # Bold words are marked by two.
    written = pair.translation.source.cut(unit.span).replace("**", "")
    return (
        "*" not in pair.source.source.cut(source.span).replace("**", "")
        and written.count("*") == written.count("\\*") == 1
    )


def _italics(unit: Unit) -> int:
    return sum(not each.strong for each in unit.emphases)


@lru_cache(maxsize=1)
def _sources(pair: Pair) -> Mapping[Span, tuple[Unit, Unit]]:
    """The source's unit and the translation's, by the place of the latter."""
    return {
        both.translation.span: (both.source, both.translation)
        for both in pair.blocks
        if both.source and both.translation
    }


def _hit(
    match: re.Match[str],
    block: Block,
    what: str,
    changes: tuple[Change, ...],
    ctx: Context[NoOptions],
) -> Hit:
    span = Span(*match.span("all")).shift(block.span.start)
    edits = tuple(
        Edit(Span(s.start(), s.end()).shift(span.start), "")
        for s in re.finditer(r"\\", match["all"])
    )
    plain = ctx.cut(span).replace("\\", "")
    return Hit(
        span,
        f"found {ctx.cut(span)}, which is shown as it is, expected {what}",
        plain,
        Fix("remove the backslashes", edits, changes),
    )


class _Escaped(NamedTuple):
    """What a backslash keeps from being Markdown, what it would be, and what is changed
    where it goes."""

    pattern: re.Pattern[str]
    what: str
    changes: tuple[Change, ...]
