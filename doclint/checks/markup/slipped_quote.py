"""Quotation marks and brackets of which one stands inside a link or bold words and the other
outside."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Emphasis, Link, LinkKind
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.lines import before_on_line

_TEXTS = frozenset({LinkKind.INLINE, LinkKind.FULL, LinkKind.COLLAPSED})
_PAIRS = (
    ("„", "“"), ("„", "”"), ("“", "”"), ("«", "»"), ("»", "«"), ("「", "」"), ("『", "』"), ("‚", "‘"), ("《", "》"),
    ("(", ")"), ("（", "）"),
)  # fmt: skip
_BLANKS = "\u00a0\u202f "


@rule(
    "markup/slipped-quote",
    visits=(Link, Emphasis),
    severity=Severity.WARNING,
    examples=[
        bad(
            "Siehe [⟦„⟧Briefe senden](/a)“.\n",
            language="de",
            fixed="Siehe „[Briefe senden](/a)“.\n",
        ),
        bad("Voir «\u00a0[Envoyer des lettres⟦»⟧](/a).\n", language="fr"),
        bad("Voir « les lettres dans [le menu ⟦»⟧](/a).\n", language="fr"),
        bad(
            "「[手紙を送る⟦」⟧](/a)を見る。\n",
            language="ja",
            fixed="「[手紙を送る](/a)」を見る。\n",
        ),
        bad("Press **⟦“⟧Save**” now.\n"),
        good(
            "Siehe [„Briefe senden“](/a), „[Alte Briefe](/b)“ und **„Neu“**.\n",
            language="de",
        ),
        good(
            "Er sagt: „Siehe [die „Briefe“](/a)“ und „[Neu](/b) ist da“.\n",
            language="de",
        ),
        bad(
            "Open it ([see here⟦)⟧](/a) first.\n",
            fixed="Open it ([see here](/a)) first.\n",
        ),
        bad("窗口（**设置⟦）⟧**。\n", language="zh"),
        good("Open it ([see here](/a)) and [call f(x)](/b) (**now** or later).\n"),
        good("“[One](/a)” and [the “one](/b) and other” one.\n"),
        good("»[Eins](/a)« und «[zwei](/b)»\n", language="de"),
    ],
)
def slipped_quote(part: Link | Emphasis, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """One quotation mark or bracket stands inside a link or bold words, and its partner directly outside.

    Both belong on one side. Machine translation puts the marks of a link between a name
    and its quotation marks.
    """
    if isinstance(part, Link):
        if part.kind not in _TEXTS:
            return
        inner = part.text_span
    else:
        inner = part.content_span
    text = ctx.cut(inner)
    for opening, closing in _PAIRS:
        if (
            _opens_inside(text, opening, closing)
            and _next(part.span.end, ctx) == closing
        ):
            place = Span(inner.start, inner.start + 1)
            yield _hit(place, part.span.start, opening, closing, ctx)
            return
        if _closes_inside(text, opening, closing) and (
            _before(part.span.start, ctx) == opening
            or _is_open(part.span.start, opening, closing, ctx)
        ):
            place = Span(inner.end - 1, inner.end)
            yield _hit(place, part.span.end, closing, opening, ctx)
            return


def _opens_inside(text: str, opening: str, closing: str) -> bool:
    return (
        text.startswith(opening) and opening not in text[1:] and closing not in text[1:]
    )


def _closes_inside(text: str, opening: str, closing: str) -> bool:
    return (
        text.endswith(closing) and opening not in text[:-1] and closing not in text[:-1]
    )


def _is_open(at: int, opening: str, closing: str, ctx: Context[NoOptions]) -> bool:
    """Whether a mark that opens a quotation on the same line is closed nowhere before a
    place: of brackets, which are nested, only the next one tells."""
    if opening in "(（":
        return False
    line = before_on_line(ctx.text, at)
    return line.count(opening) == line.count(closing) + 1 and line.rfind(
        opening
    ) > line.rfind(closing)


def _next(at: int, ctx: Context[NoOptions]) -> str:
    return ctx.text[at : at + 2].lstrip(_BLANKS)[:1]


def _before(at: int, ctx: Context[NoOptions]) -> str:
    return ctx.text[max(at - 2, 0) : at].rstrip(_BLANKS)[-1:]


def _hit(place: Span, to: int, mark: str, partner: str, ctx: Context[NoOptions]) -> Hit:
    fix = Fix(
        f"move “{mark}” out",
        (Edit(place, ""), Edit(Span(to, to), mark)),
        (Change.MARKS, Change.EMPHASIS, Change.LINK),
    )
    return Hit(
        place,
        f"found {mark} inside the marked words and {partner} outside, expected both on one side",
        fix=fix,
    )
