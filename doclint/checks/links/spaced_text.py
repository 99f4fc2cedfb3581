"""Blanks just inside the brackets of a link or an image."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category, east_asian_width

from doclint.document import FILLER, Image, Link, LinkKind
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.words import UNSPACED

# Blanks, and line ends with the marks of quotations behind them.
_BLANKS = r"(?:[ \t\u00a0\u202f]|\r?\n(?:[ \t]*>)*)*"
_BEFORE, _AFTER = expression(_BLANKS), expression(rf"{_BLANKS}\Z")
_BRACKETED = frozenset(
    {LinkKind.INLINE, LinkKind.FULL, LinkKind.COLLAPSED, LinkKind.SHORTCUT}
)
# Of emphases, which readers do not see.
_MARKS = "*_~"
# Brackets and quotation marks that belong to the word before, and to that behind.
_CLOSING, _OPENING = frozenset({"Pe", "Pf"}), frozenset({"Ps", "Pi"})
_ENDS = frozenset(".,;:!?%…")
# An element, or what a template puts there: a blank beside it is a matter of layout.
_LAYOUT = ("!", "{", FILLER, "", "\r", "\n")
_ADDRESS = expression(r"<[\w.+-]+[:@][^<>\s]+>")
_ELEMENT = expression(
    r"</?(?:b|strong|i|em|code|kbd|span|mark|u|s|del|ins|sub|sup|small|abbr|samp|var|q)\b",
    re.I,
)


@rule(
    "links/spaced-text",
    visits=(Link, Image),
    severity=Severity.WARNING,
    same_as=(
        "markdownlint/MD039",
        "rumdl/MD039",
    ),
    examples=[
        bad("See [the guide⟦ ]⟧(/g).\n", fixed="See [the guide](/g).\n"),
        bad("See ⟦[ ⟧the guide](/g).\n", fixed="See [the guide](/g).\n"),
        bad(
            "See ⟦[ ⟧the guide⟦ ]⟧[g].\n\n[g]: /g\n",
            fixed="See [the guide][g].\n\n[g]: /g\n",
        ),
        bad("See⟦[ ⟧the guide⟦ ]⟧(/g)first.\n", fixed="See [the guide](/g) first.\n"),
        bad(
            "Voir [le guide⟦ ]⟧(/g): il dit tout.\n",
            language="fr",
            fixed="Voir [le guide](/g) : il dit tout.\n",
        ),
        bad("It works.⟦[ ⟧The guide](/g).\n", fixed="It works. [The guide](/g).\n"),
        bad("**All**⟦[ ⟧guides](/g).\n", fixed="**All** [guides](/g).\n"),
        bad("Read **⟦[ ⟧the guide](/g)**.\n", fixed="Read **[the guide](/g)**.\n"),
        bad(
            "请看⟦[ ⟧GitHub](/g)的说明。\n",
            language="zh",
            fixed="请看 [GitHub](/g)的说明。\n",
        ),
        bad(
            "请看：⟦[ ⟧GitHub](/g)的说明。\n",
            language="zh",
            fixed="请看：[GitHub](/g)的说明。\n",
        ),
        bad(
            "詳細は[こちら⟦ ]⟧(/g)を参照。\n",
            language="ja",
            fixed="詳細は[こちら](/g)を参照。\n",
        ),
        bad(
            source="Use [the `a` key](/a) now.\n",
            translation="Nutzen Sie [den Schlüssel `a`⟦ ]⟧(/a) jetzt.\n",
            language="de",
        ),
        good("See [the guide](/g) and `[ x ](y)`.\n"),
        bad("See ⟦[ ⟧`code`⟦ ]⟧(/g).\n", fixed="See [`code`](/g).\n"),
        bad(
            "See ⟦[ ⟧<b>the guide</b>⟦ ]⟧(/g).\n", fixed="See [<b>the guide</b>](/g).\n"
        ),
        bad(
            "See ⟦[ ⟧the guide⟦ ]⟧.\n\n[the guide]: /g\n",
            fixed="See [the guide].\n\n[the guide]: /g\n",
        ),
        bad("See ⟦[\n ⟧the guide](/g).\n", fixed="See [the guide](/g).\n"),
        bad("See [the guide⟦ \n]⟧(/g).\n", fixed="See [the guide](/g).\n"),
        bad("⟦[ ⟧![A key](/k.png)⟦ ]⟧(/g)\n", fixed="[![A key](/k.png)](/g)\n"),
        bad("!⟦[ ⟧A key⟦ ]⟧(/k.png)\n", fixed="![A key](/k.png)\n"),
        bad("See ⟦[ ⟧<https://example.com>⟦ ]⟧(/g).\n"),
        good("See [ <img src='/k.png' alt='Key'> ](/g).\n"),
        good("[\n![A key](/k.png)\n](/g)\n"),
        good("![A long\nkey\n](/k.png) ![ ](/k.png)\n"),
        good("- [ ] to do\n- [ optional ] word\n"),
        good("[ ](/g)\n"),
        good("[a { b }](/g) [ {{ page.title }} ](/g)\n", dialect="jekyll"),
    ],
)
def spaced_text(part: Link | Image, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A blank stands just inside the brackets of a link or an image.

    In a link it is underlined; so is a line that ends there. Often a word was lost
    there, or the bracket slipped. Beside an image in a link, and in an image's own
    alternative text, it does little harm: there it is a note.
    """
    if part.kind not in _BRACKETED:
        return
    shown = part.alt_span if isinstance(part, Image) else part.text_span
    start = shown.start
    # The mark of a quotation may stand between the last line end and the bracket.
    closing = ctx.text.find("]", shown.end, part.span.end)
    end = closing if closing > 0 else shown.end
    text = ctx.text[start:end]
    inner = Span(start + _before(text), end - _after(text))
    is_empty = inner.end <= inner.start
    if is_empty:
        return
    if inner.start > start:
        yield from _before_text(part, Span(start, inner.start), inner, ctx)
    if inner.end < end:
        yield from _behind_text(part, Span(inner.end, end), inner, ctx)


def _before_text(
    part: Link | Image, blanks: Span, inner: Span, ctx: Context[NoOptions]
) -> Iterator[Hit]:
    """Blanks behind the opening bracket."""
    place = Span(blanks.start - 1, blanks.end)
    if _is_in_words(part, inner, ctx, 0):
        line_before = ctx.text[: part.span.start].rpartition("\n")[2]
        neighbour = _behind_marks(line_before)
        keep = _is_glued(neighbour, ctx.text[blanks.end], _CLOSING)
        yield _hit(place, _fix(blanks, part.span.start, keep), "after [ in a link", ctx)
    elif _is_at_image(part, inner.start, blanks, ctx):
        yield _note(place, blanks, "after [")


def _behind_text(
    part: Link | Image, blanks: Span, inner: Span, ctx: Context[NoOptions]
) -> Iterator[Hit]:
    """Blanks before the closing bracket."""
    place = Span(blanks.start, blanks.end + 1)
    if _is_in_words(part, inner, ctx, -1):
        line_behind = ctx.text[part.span.end :].partition("\n")[0]
        neighbour = line_behind.lstrip(_MARKS)[:1]
        keep = _is_glued(neighbour, ctx.text[blanks.start - 1], _OPENING)
        fix = _fix(blanks, part.span.end, keep or _spaced_mark(neighbour, ctx))
        yield _hit(place, fix, "before ] in a link", ctx)
    elif _is_at_image(part, inner.end, blanks, ctx):
        yield _note(place, blanks, "before ]")


def _is_in_words(
    part: Link | Image, inner: Span, ctx: Context[NoOptions], end: int
) -> bool:
    """Whether the blanks at this end (0 or -1) are those of a link, beside its words."""
    return isinstance(part, Link) and _is_text(inner, ctx, end)


def _is_at_image(
    part: Link | Image, edge: int, blanks: Span, ctx: Context[NoOptions]
) -> bool:
    """Whether blanks stand in an image's alternative text, or beside an image that a
    link shows. A line end is layout."""
    if "\n" in ctx.cut(blanks):
        return False
    return isinstance(part, Image) or any(
        image.kind is not LinkKind.HTML and edge in image.span
        for image in ctx.document.of(Image)
    )


def _note(place: Span, blanks: Span, where: str) -> Hit:
    message = f"found a blank {where} at an image, expected none"
    fix = _fix(blanks, blanks.start, keep=False)
    return Hit(place, message, fix=fix, at_most=Severity.INFO)


def _before(text: str) -> int:
    """How many characters of blanks a text begins with."""
    match = _BEFORE.match(text)
    return match.end() if match else 0


def _after(text: str) -> int:
    """How many characters of blanks a text ends with."""
    match = _AFTER.search(text, len(text.rstrip(" \t\r\n\u00a0\u202f>")))
    return len(text) - match.start() if match else 0


def _is_text(inner: Span, ctx: Context[NoOptions], end: int) -> bool:
    """Whether words, code or an element of running text stand at this end (0 or -1) of
    a link's text."""
    shown = ctx.masked[inner.start : inner.end]
    inner_text = ctx.cut(inner)
    if any(_ends(match, inner_text, end) for match in _ADDRESS.finditer(inner_text)):
        return True
    if shown[end : end + 1 or None] not in ("<", ">", *_LAYOUT):
        return True
    if inner_text[end] == "`":
        return True
    elements = list(_ELEMENT.finditer(inner_text))
    at_start = end == 0 and bool(elements) and elements[0].start() == 0
    return at_start or (
        end == -1
        and bool(elements)
        and inner_text.find(">", elements[-1].end()) == len(inner_text) - 1
    )


def _ends(match: re.Match[str], text: str, end: int) -> bool:
    """Whether something stands at this end (0 or -1) of a text."""
    return match.end() == len(text) if end else match.start() == 0


def _behind_marks(line: str) -> str:
    """The character that readers see last before a link, "" for none: marks of an
    emphasis may end between them, but one that begins there holds the link."""
    shown = line.rstrip(_MARKS)
    return shown[-1:]


def _is_glued(neighbour: str, inner: str, categories: frozenset[str]) -> bool:
    """Whether what stands outside, a word or a mark of these categories that belongs to
    one, needs a blank between it and a character of the link's text.

    Scripts without blanks between words need none, and neither do their wide marks."""
    if not neighbour:
        return False
    if re.match(f"[{UNSPACED}]", neighbour):
        return not re.match(f"[{UNSPACED}]", inner)
    if neighbour.isalnum() or neighbour == "`":
        return True
    wide = east_asian_width(neighbour) in ("W", "F")
    of_category = category(neighbour) in categories
    ends = categories is _CLOSING and neighbour in _ENDS
    return not wide and (of_category or ends)


def _spaced_mark(neighbour: str, ctx: Context[NoOptions]) -> bool:
    """Some languages set a blank before their high marks."""
    return (
        ctx.language is not None
        and bool(neighbour)
        and neighbour in ctx.language.space_before
    )


def _fix(blanks: Span, outside: int, keep: bool) -> Fix:
    """Take the blanks away, or put one on the other side of the bracket."""
    edits = (
        (Edit(blanks, ""), Edit(Span(outside, outside), " "))
        if keep
        else (Edit(blanks, ""),)
    )
    title = "move the blank out of the link" if keep else "remove the blank"
    return Fix(title, edits, (Change.BLANKS,), safe=True)


def _hit(span: Span, fix: Fix, where: str, ctx: Context[NoOptions]) -> Hit:
    # A formatter that breaks lines puts a line end there, as in changelogs that a program writes.
    breaks = "\n" in ctx.cut(span)
    message = f"found a blank {where}, expected none"
    return Hit(span, message, fix=fix, at_most=Severity.INFO if breaks else None)
