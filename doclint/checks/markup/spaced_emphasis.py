"""Marks of emphasis that readers see."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from doclint.dataclasses import replace
from doclint.document import OPAQUE, Role, Segment
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_PAIR = expression(
    r"(?<!\*)\*\*(?!\*)(?P<inner>(?:[^*\n]|(?<=\w)\*(?=\w))+?)(?<!\*)\*\*(?!\*)"
)
# One asterisk is a mark of emphasis for sure where it stands between a bracket or
# quotation mark within and a letter of a language without blanks, or with endings, without.
_INSIDE_AHEAD = "(（「『“‘《〈［【"
_INSIDE_BEHIND = ")）」』”’》〉］】"
_WIDE = "ᄀ-ᇿ가-힣ぁ-ゖァ-ヺー一-龠々"
_SINGLE = expression(
    rf"(?<![*\\\w])\*(?P<inner>[^*\s][^*\n]*[{_INSIDE_BEHIND}])\*(?=[{_WIDE}])"
    rf"|(?<=[{_WIDE}])\*(?P<quoted>[{_INSIDE_AHEAD}][^*\n]*[^*\s])\*(?![*\w.])"
    rf"|(?<=[{_WIDE}])\*(?P<both>[{_INSIDE_AHEAD}][^*\n]*[{_INSIDE_BEHIND}])\*(?=[{_WIDE}])"
)


_SPACED_SINGLE = expression(
    r"\* (?P<inner>[^\W\d_][^*\n]*?) ?\*(?!\w)|(?<!\w)\*(?P<behind>[^\s*][^*\n]*?) \*(?!\w)"
)


@rule(
    "markup/spaced-emphasis",
    visits=(Segment, Pair),
    severity=Severity.ERROR,
    same_as=(
        "markdownlint/MD037",
        "rumdl/MD037",
    ),
    examples=[
        bad("Press ⟦** OK**⟧ now.\n", fixed="Press **OK** now.\n"),
        bad("Press ⟦**OK **⟧ now.\n", fixed="Press **OK** now.\n"),
        bad("Press⟦** OK **⟧now.\n", fixed="Press **OK** now.\n"),
        bad(
            "⟦**「設定」**⟧を開きます。\n".replace("⟦**「", "画面で⟦**「"),
            language="ja",
        ),
        bad(
            "次は⟦**`a.py`**⟧を開きます。\n".replace("**`a.py`**", "**（a）**"),
            language="ja",
        ),
        bad("⟦** OK**⟧: press it.\n", fixed="**OK**: press it.\n"),
        bad("⟦**a) **⟧-- a key\n", fixed="**a)** -- a key\n"),
        bad("See:⟦** OK**⟧\n", fixed="See: **OK**\n"),
        bad("Press ⟦**OK **⟧.\n", fixed="Press **OK**.\n"),
        bad("⟦** OK **⟧ is a key.\n", fixed="**OK** is a key.\n"),
        bad("누르세요 ⟦** 확인 **⟧을.\n", language="ko"),
        bad(
            source="It is done with [*rooms*](/a) here.\n",
            translation="يتم ذلك باستخدام [⟦* الغرف *⟧](/a) هنا.\n",
            language="ar",
        ),
        bad(
            source="The *inner lamp* is on.\n",
            translation="La ⟦*lampe intérieure *⟧ est allumée.\n",
        ),
        bad("문의는 ⟦** 이 쪽으로 보내세요. **⟧\n", language="ko"),
        bad("이를 ⟦*전이 학습(transfer)*⟧이라 부릅니다.\n", language="ko"),
        bad("これを⟦*「設定」*⟧と呼びます。\n", language="ja"),
        good("이를 *전이 학습*이라 부릅니다. f(x)*g(x)*2 도.\n", language="ko"),
        good("これを *「設定」* と*呼び*ます。\n", language="ja"),
        bad(
            source="Press **OK** now.\n",
            translation="Pressez ⟦** OK **⟧ ici.\n",
            fixed="Pressez **OK** ici.\n",
        ),
        bad(
            source="**Your page** is here.\n",
            translation="Voici ⟦**votre page **⟧ici.\n",
        ),
        bad(
            source="First.\n\nSecond.\n\nThe **rule** of all.\n",
            translation="Die ⟦** Regel **⟧ von allem ist einfach und gilt hier.\n",
            fixed="Die **Regel** von allem ist einfach und gilt hier.\n",
            language="de",
        ),
        good(
            source="Both **kwargs and **more.\n", translation="Et **kwargs et **more.\n"
        ),
        good("Press **OK** now, and **「設定」** too.\n"),
        good("Press ** OK ** now.\n", dialect="gitbook"),
        good("Use `** a**` or \\*\\* a\\*\\*.\n"),
        good("2 ** 3 and 4 ** 5\n"),
        good("Pass **kwargs and *args, or a** and b.\n"),
        good("**Bold *and* more**\n"),
        good("src/** and test/** hold code\n"),
    ],
)
def spaced_emphasis(part: Segment | Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Asterisks around words make no bold text, or no emphasis: readers see them.

    A blank stands inside the marks, or, in languages without blanks between words and in
    Korean, a bracket or quotation mark stands inside them and a letter outside. CommonMark then
    does not take them for marks. Asterisks that may be operators are left alone, unless
    the source text has none at all, or has bold words there that the translation has
    not.
    """
    if isinstance(part, Pair):
        yield from _beside_source(part, ctx)
        if not ctx.dialect.spaced_emphasis:
            yield from _spaced_single(part, ctx)
    else:
        yield from _hits(part, ctx, sure=False)


def _beside_source(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """What is sure because the source text has no such asterisks at all, or has bold
    words in that place."""
    has_none = not any("**" in segment.text for segment in pair.source.of(Segment))
    sources: dict[Span, Unit] = {}
    for source, translation in compared(pair):
        if has_none or _bold(source) > _bold(translation):
            for segment in translation.segments:
                sources[segment.span] = source
    for segment in pair.translation.of(Segment):
        unit = sources.get(segment.span)
        if not has_none and not unit:
            continue
        related = source_place(pair, unit.span) if unit else ()
        for hit in _hits(segment, ctx, sure=True):
            yield replace(hit, related=related)


def _single(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Words between two single asterisks that a letter outside keeps from being marks."""
    for match in _SINGLE.finditer(segment.text):
        span = segment.place(*match.span())
        if _is_written_so(span, ctx, "*"):
            yield _glued(span, ctx, "emphasised")


def _spaced_single(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Words between two spaced asterisks, where the source's block has emphasis that the
    translation's has not."""
    for source, translation in compared(pair):
        if len(source.emphases) <= len(translation.emphases):
            continue
        related = source_place(pair, source.span)
        for segment in translation.segments:
            for match in _SPACED_SINGLE.finditer(segment.text):
                span = segment.place(*match.span())
                if segment.text.count("*") == 2 and _is_written_so(span, ctx, "*"):
                    inner = (match["inner"] or match["behind"]).strip()
                    message = f"found a blank inside {ctx.cut(span)}, which is not emphasised, expected *{inner}*"
                    yield Hit(span, message, f"*{inner}*", related=related)


def _bold(unit: Unit) -> int:
    return sum(emphasis.strong for emphasis in unit.emphases)


def _hits(segment: Segment, ctx: Context[NoOptions], *, sure: bool) -> Iterator[Hit]:
    """What is sure by the segment alone; or, with `sure`, what is so only beside a
    source text with bold words."""
    if "*" not in segment.text or segment.role in (Role.FRONT_MATTER, Role.HTML):
        return
    if ctx.dialect.spaced_emphasis:
        return
    if not sure:
        yield from _single(segment, ctx)
    for match in _PAIR.finditer(segment.text):
        span = segment.place(*match.span())
        if not _is_written_so(span, ctx):
            continue
        inner = match["inner"]
        before = segment.text[match.start() - 1 : match.start()]
        after = segment.text[match.end() : match.end() + 1]
        if inner.strip() == inner:
            if not sure and _touches_letter(before, after, ctx):
                yield _glued(span, ctx)
        elif _holds_words(inner) and _meant(inner, before, after) is not sure:
            yield _spaced(span, ctx.cut(span), inner, before, after)


def _touches_letter(before: str, after: str, ctx: Context[NoOptions]) -> bool:
    """Whether a letter beside the marks keeps them from being read."""
    # Some read marks beside a letter of these scripts as its writer means them.
    is_read = ctx.dialect.cjk_emphasis and not f"{before}{after}".isascii()
    return not is_read and (_letter(before) or _letter(after))


def _is_written_so(span: Span, ctx: Context[NoOptions], mark: str = "**") -> bool:
    """Whether a place of the page begins and ends with the marks as they are read: none
    is escaped, or written as an entity."""
    written = ctx.cut(span)
    is_escaped = ctx.text[span.start - 1 : span.start] == "\\"
    is_marked = written.startswith(mark) and written.endswith(mark)
    return is_marked and not is_escaped


def _holds_words(inner: str) -> bool:
    """Whether what stands between the marks begins as words do, and ends as no path
    does."""
    text = inner.strip()
    return bool(text) and _word(text[0]) and text[-1] not in "/\\"


def _meant(inner: str, before: str, after: str) -> bool:
    """Whether the asterisks were meant as marks, rather than as operators, wildcards or
    signs of a footnote."""
    blank_ahead, blank_behind = inner[0].isspace(), inner[-1].isspace()
    if blank_ahead and blank_behind:
        begins_text = before == ""
        is_between_letters = _letter(before) and _letter(after)
        is_foreign = _is_foreign_letter(before) or _is_foreign_letter(after)
        is_worded = not inner.isascii() and _letter(inner.strip()[0])
        return begins_text or is_foreign or is_worded or is_between_letters
    outside = before if blank_ahead else after
    if not outside.isascii():
        return True
    is_path = blank_ahead and outside in ("/", "\\", ".")
    return not outside.isalnum() and not is_path


def _is_foreign_letter(char: str) -> bool:
    return _letter(char) and not char.isascii()


def _word(char: str) -> bool:
    return char.isalnum() or char in "«“\"'「『(（[" or char == OPAQUE


def _letter(char: str) -> bool:
    return char.isalnum() or char == OPAQUE


def _opens(char: str) -> bool:
    """Whether no blank is wanted behind a character: where a line or bracket begins,
    and after wide marks."""
    kind = unicodedata.category(char) if char.strip() else "Zs"
    return kind in ("Zs", "Ps", "Pi") or (kind == "Po" and not char.isascii())


def _closes(char: str) -> bool:
    """Whether no blank is wanted before a character: where a line ends, and before
    marks that end something."""
    kind = unicodedata.category(char) if char.strip() else "Zs"
    return kind in ("Zs", "Pe", "Pf", "Po")


def _glued(span: Span, ctx: Context[NoOptions], meant: str = "bold") -> Hit:
    # Python-Markdown makes it bold all the same; where nobody knows the renderer it may
    # be that.
    at_most = None if ctx.dialect.known else Severity.WARNING
    message = f"found {ctx.cut(span)} next to a letter, which is not {meant}, expected a blank or the marks inside"
    return Hit(span, message, at_most=at_most)


def _spaced(span: Span, written: str, inner: str, before: str, after: str) -> Hit:
    left = " " if inner[0].isspace() and not _opens(before) else ""
    right = " " if inner[-1].isspace() and not _closes(after) else ""
    bold = f"**{written[2:-2].strip()}**"
    fix = Fix(
        "move the blanks out",
        (Edit(span, left + bold + right),),
        (Change.EMPHASIS,),
        safe=True,
    )
    return Hit(
        span,
        f"found a blank inside {written}, which is not bold, expected {bold}",
        bold,
        fix,
    )
