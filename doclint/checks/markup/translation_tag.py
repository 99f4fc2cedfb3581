"""Tags of translation tools that were left on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Emphasis, HtmlTag, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

# The inline elements of XLIFF 1.2 (g x bx ex bpt ept ph it mrk sub), of XLIFF 2 (pc sc
# ec) and TMX (ut, hi).
_ALWAYS = frozenset({"bpt", "ept", "mrk"})
_WITH_ID = frozenset({"g", "x", "bx", "ex", "ph", "it", "pc", "sc", "ec", "ut"})
_ID = expression(r"[a-z]{0,4}[-_]?\d{1,4}")
# Tokens by which tools and prompts hide markup from a machine: __PH_1__, %%PH1%%,
# {{PH_1}}, [[TAG1]], ⟦1⟧, @@0@@.
_KIND = r"(?:PH|TAG|CODE|LINK|URL|PLACEHOLDER|TOKEN|NT|DNT|VAR|HTML|MD|IMG|X|T)[-_ ]?\d{1,4}"
_TOKEN = expression(
    rf"(?:__|@@|%%|\[\[|\{{\{{|⟦|⟪|<<)\s?{_KIND}\s?(?:__|@@|%%|\]\]|\}}\}}|⟧|⟫|>>)"
    r"|⟦/?\d{1,3}⟧|⟪/?\d{1,3}⟫|@@\d{1,3}@@|%%\d{1,3}%%"
    r"|\b[A-Z]{0,6}PLACEHOLDER[-_]?\d{1,4}[A-Z]?\b",
    re.IGNORECASE,
)
# Pairs of numbered braces around words: {1}here{/1}, [[1]]here[[/1]].
_BRACES = expression(
    r"\{(\d{1,3})\}(?=[^{}\n]{0,200}\{/\1\})|\[\[(\d{1,3})\]\](?=[^\[\]\n]{0,200}\[\[/\2\]\])"
    r"|\[(\d{1,3})\](?=[^\[\]\n]{0,200}\[/\3\])"
)
# What `__PH1__` is to Markdown: bold words.
_BOLD = expression(_KIND, re.IGNORECASE)


@rule(
    "markup/translation-tag",
    visits=(HtmlTag, Segment, Emphasis),
    severity=Severity.WARNING,
    examples=[
        bad('Ouvrez ⟦<g id="2">⟧la porte</g> lentement.\n', language="fr"),
        bad('Drehen Sie ⟦<x id="1"/>⟧ nach links.\n', language="de"),
        bad('Abra ⟦<bpt i="1" type="bold">⟧la puerta</bpt>.\n', language="es"),
        bad("Ouvrez ⟦@@PH1@@⟧ et ⟦%%CODE_2%%⟧ là.\n", language="fr"),
        bad("打开⟦{{TAG_3}}⟧。\n", language="zh"),
        bad(
            "Нажмите ⟦__PH1__⟧ и XPLACEHOLDER2X.\n".replace(
                "XPLACEHOLDER2X", "⟦XPLACEHOLDER2X⟧"
            ),
            language="ru",
        ),
        bad("⟦[[1]]⟧Kısa[[/1]] adlar.\n", language="tr"),
        bad("Naciśnij ⟦{1}⟧ten{/1} przycisk ⟦@@0@@⟧.\n", language="pl"),
        good(
            "__X1__ is bold, {1} and {2} are arguments, 5@@2 and a PLACEHOLDER.\n".replace(
                "__X1__", "**X1**"
            )
        ),
        good('<svg viewBox="0 0 1 1"><g id="g2"><path d="M0"/></g></svg>\n'),
        good('<g id="layer-left">x</g>, `<g id="2">` and `__PH1__`.\n'),
        good("__init__, __TAG__, [[Page1]] and %%x%%.\n"),
    ],
)
def translation_tag(
    part: HtmlTag | Segment | Emphasis, ctx: Context[NoOptions]
) -> Iterator[Hit]:
    """A tag or a token of a translation tool stands on the page: `<g id="2">`, `<x id="1"/>`, `__PH1__`.

    Such tools hide code, links and bold marks behind them and put these back
    afterwards; here that failed, and what they stood for is gone. Told of each once, at
    its opening tag; in drawings, where `<g>` groups, and in code it is right.
    """
    if isinstance(part, HtmlTag):
        if not part.closing and _of_a_tool(part) and not _drawn(ctx.text):
            message = f"found {ctx.cut(part.span)}, a tag of a translation tool, expected what it stands for"
            yield Hit(part.span, message)
    elif isinstance(part, Emphasis):
        written = ctx.cut(part.span)
        if written.startswith("__") and _BOLD.fullmatch(ctx.cut(part.content_span)):
            yield Hit(part.span, _token(written))
    else:
        for pattern in (_TOKEN, _BRACES):
            for match in pattern.finditer(part.text):
                yield Hit(part.place(*match.span()), _token(match.group()))


def _token(text: str) -> str:
    return f"found {text}, a token of a translation tool, expected what it stands for"


def _of_a_tool(tag: HtmlTag) -> bool:
    if tag.name in _ALWAYS:
        return True
    names = {name.lower(): value or "" for name, value, _ in tag.attributes}
    return (
        tag.name in _WITH_ID
        and _ID.fullmatch(names.get("id", "")) is not None
        and len(names) <= 3
    )


def _drawn(text: str) -> bool:
    return "<svg" in text or "</svg" in text
