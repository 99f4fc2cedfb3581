"""kramdown's extensions under names that it does not know."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.page.markup import prose_and_definitions
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.nearest import Nearest

# kramdown 2.4, parser/kramdown/extensions.rb.
_NAMES = ("comment", "nomarkdown", "options")
_EXTENSION = expression(r"(?<!\\)\{::(?P<name>[^\W\d][\w-]*)(?=[^{}\n]*\})")


@rule(
    "markup/unknown-extension",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad(
            "{::⟦nomarkdwon⟧}\n<b>Text</b>\n{:/}\n",
            dialect="jekyll",
        ),
        bad(
            source="{::comment}\nNot yet.\n{:/comment}\n\nText.\n",
            translation="{::⟦commentaire⟧}\nPas encore.\n{:/commentaire}\n\nTexte.\n",
            dialect="jekyll",
        ),
        good(
            '{::options toc_levels="2" /}\n\n{::comment}\nA\n{:/comment}\n\n{::nomarkdown}\n<b>B</b>\n{:/}\n',
            dialect="jekyll",
        ),
        good("Write `{::note}` or {::note}.\n", dialect="mkdocs"),
        good("Write `{::note}`.\n", dialect="jekyll"),
    ],
)
def unknown_extension(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An extension of kramdown has a name that kramdown does not know.

    Readers see it as it is, and what it should hide or leave alone. The names are comment, nomarkdown and
    options; they are keys and stay as they are in a translation.
    """
    if not ctx.dialect.kramdown or "{::" not in ctx.text:
        return
    nearest = Nearest(_NAMES)
    for match in _EXTENSION.finditer(prose_and_definitions(document)):
        name = match["name"]
        if name in _NAMES:
            continue
        place = Span(*match.span("name"))
        meant = nearest.of(name)
        expected = meant or f"one of {', '.join(_NAMES)}"
        yield Hit(place, f"found {{::{name}}}, expected {expected}", meant)
