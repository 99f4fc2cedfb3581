"""Definitions that share a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.markup import margin, newline, prose_and_definitions
from doclint.text.urls import TAG, is_address

# A line with two `[label]: ` in it, and each definition on it. Tags have blanks in them: one is one word here.
_LINE = re.compile(
    r"^[ \t>]*\[[^\]\n^][^\]\n]{0,200}\]:[ \t]+[^\n]*?[ \t]\[[^\]\n^][^\]\n]{0,200}\]:[ \t]*\S[^\n]*$", re.M
)
_ONE = re.compile(
    r"(?P<gap>[ \t>]*)(?P<label>\[[^\]\n^][^\]\n]{0,200}\]:)[ \t]*"
    rf"(?P<target><[^<>\n]*>|(?:{TAG}|(?!\{{[{{%])[^\s\[])++)"
    r"(?P<rest>(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?)(?=\s|$)"
)


@rule(
    "references/merged",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad(
            "See [it][1] and [that][2].\n\n[1]: https://a.example/ ⟦[2]: https://b.example/⟧\n",
            fixed="See [it][1] and [that][2].\n\n[1]: https://a.example/\n[2]: https://b.example/\n",
        ),
        bad(
            "See [it][1].\n\n[1]: https://a.example/ ⟦[2]: /b [3]: /c⟧\n",
            dialect="jekyll",
            fixed="See [it][1].\n\n[1]: https://a.example/\n[2]: /b\n[3]: /c\n",
        ),
        bad(
            "See [it][1].\n\n[1]: {{ site.url }}/a ⟦[2]: {% asset /b c.png %}⟧\n\nText.\n",
            dialect="jekyll",
        ),
        bad('[it][1]\n\n[1]: /a "A title" ⟦[2]: /b⟧\n'),
        good("See [it][1] and [that][2].\n\n[1]: /a\n[2]: /b\n"),
        good('[it][1]\n\n[1]: /a "then [2]: /b"\n'),
        good("`[1]: /a [2]: /b`\n\n```\n[1]: /a [2]: /b\n```\n"),
        good("[Note]: see [RFC 1]: it tells all.\n"),
        good("[^1]: A claim [^2]: and another.\n"),
    ],
)
def merged(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Several definitions stand on one line.

    CommonMark then reads none of them; kramdown takes all the rest of the line for the first one's target. It comes
    about when line ends are lost, in translation for one.
    """
    if ctx.text.count("]:") < 2:
        return
    text = prose_and_definitions(document)
    for line in _LINE.finditer(text):
        found = _definitions(text, line.start(), line.end())
        if len(found) < 2:
            continue
        prefix = margin(document.source, line.start())[1]
        between = newline(text) + prefix
        edits = tuple(Edit(Span(*match.span("gap")), between) for match in found[1:])
        labels = " ".join(match["label"][:-1] for match in found)
        message = f"found {len(found)} definitions on one line ({labels}), expected a line for each"
        fix = Fix("put each definition on a line of its own", edits)
        yield Hit(Span(found[1].start("label"), found[-1].end()), message, fix=fix)


def _definitions(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The definitions of a line, as far as nothing else stands on it and every target is an address."""
    found: list[re.Match[str]] = []
    while match := _ONE.match(text, start, end):
        if not is_address(match["target"].strip("<>")):
            break
        found.append(match)
        start = match.end()
    return found
