"""Template tags whose own marks are broken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.document import Document, Tag, TagKind
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_TAG = (
    r"(?P<open>\{[ \u00a0\u202f\u3000]%|[{｛][ \u3000]?[%％])"
    r"-?[ \u00a0\u3000]*(?P<name>[a-z_/]\w*)"
    r"[^{}%\n｛｝％]*"
    r"(?P<close>[%％][ \u00a0\u202f\u3000]?[}｝])"
)
_OUTPUT = (
    r"(?P<two>\{[ \u00a0\u202f]\{|[{｛][ \u3000]?[{｛])"
    r"[ \u00a0\u3000]*(?P<out>[a-z_][\w.\[\]'\"-]*[^{}\n｛｝]*)"
    r"(?P<end>[}｝][ \u00a0\u202f\u3000]?[}｝])"
)
# Marks with a blank inside, or in full width, around something that reads as a tag or
# an output.
_BROKEN = expression(f"{_TAG}|{_OUTPUT}")
# The same, where the opening mark is right.
_PARTED = expression(r"\{%[^{}%\n]*%[ \u00a0\u202f]\}|\{\{[^{}\n]*\}[ \u00a0\u202f]\}")


@rule(
    "templates/malformed",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad("⟦{ % include a.html %}⟧\n", dialect="jekyll"),
        bad("⟦{% include a.html % }⟧\n", dialect="jekyll"),
        bad("⟦{{ site.title } }⟧ and more.\n", dialect="jekyll"),
        bad("⟦{ { site.title } }⟧ and more.\n", dialect="jekyll"),
        bad("⟦｛％ include a.html ％｝⟧\n", dialect="jekyll"),
        bad("⟦{{⟧ site.title and more.\n", dialect="jekyll"),
        bad("⟦{%⟧ include a.html }\n\nMore.\n", dialect="jekyll"),
        bad("⟦{{% note %}}⟧\nText.\n", dialect="jekyll"),
        good(
            "{{ site.title }} {{site.title}} {%- include a.html -%}\n", dialect="jekyll"
        ),
        good("{% raw %}{{ a } {% b }{% endraw %}\n", dialect="jekyll"),
        good("`{ % a % }` and {a} and { a: { b } }\n", dialect="jekyll"),
        good("{{< note >}}Text.{{< /note >}} {{% note %}}\n", dialect="hugo"),
        good("Sale: { 50 % off } and {{ not a tag here }\n"),
    ],
)
def malformed(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The braces or percent signs of a template tag are broken.

    Usually a translation tool put a blank between them, lost one, or made them full
    width. The generator stops, or readers see the tag.
    """
    if "liquid" not in ctx.dialect.templates:
        return
    torn = []
    for tag in document.of(Tag):
        if tag.quoted:
            continue
        if tag.malformed:
            torn.append(_whole(tag, ctx))
            yield Hit(torn[-1], f"found {tag.malformed}")
        elif _has_both_marks(tag):
            written = ctx.cut(tag.span)
            right = written[1:-1]
            yield Hit(tag.span, f"found {written}, expected {right}", right)
    yield from _broken(torn, ctx)


def _broken(torn: Sequence[Span], ctx: Context[NoOptions]) -> Iterator[Hit]:
    """What was meant for a tag and is none, but for those that were told of."""
    if "{" not in ctx.masked and "｛" not in ctx.masked:
        return
    for match in _BROKEN.finditer(ctx.masked):
        span = Span(*match.span())
        marks, right = _marks(match), _right(match)
        if marks != right and not any(map(span.meets, torn)):
            yield Hit(span, f"found {marks}, expected {right}")


def _has_both_marks(tag: Tag) -> bool:
    """Whether it is written `{{% … %}}`: an output of what stands between signs of a
    tag."""
    is_output = tag.kind is TagKind.OUTPUT
    return is_output and tag.arguments[:1] == tag.arguments[-1:] == "%"


def _whole(tag: Tag, ctx: Context[NoOptions]) -> Span:
    """The tag with its closing mark, where that is only broken by a blank."""
    after = _PARTED.match(ctx.text, tag.span.start)
    return Span(*after.span()) if after else tag.span


def _marks(match: re.Match[str]) -> str:
    return f"{match['open'] or match['two']} … {match['close'] or match['end']}"


def _right(match: re.Match[str]) -> str:
    return "{% … %}" if match["open"] else "{{ … }}"
