"""HTML tags that a translation tool escaped, so that readers see them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_ESCAPED = expression(
    r"(?:&lt;|\\<)(?P<tag>/?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:[ /][^<>&\n]*)?)(?:&gt;|\\?>)"
)


@rule(
    "markup/escaped-tag",
    visits=Pair,
    severity=Severity.WARNING,
    preview=True,
    examples=[
        bad(
            source="One line.<br>Another.\n",
            translation="Une ligne.⟦&lt;br&gt;⟧Une autre.\n",
        ),
        bad(
            source="Press <kbd>Esc</kbd> now.\n",
            translation="Drücken Sie ⟦\\<kbd>⟧Esc⟦\\</kbd>⟧.\n",
            language="de",
            fixed="Drücken Sie <kbd>Esc</kbd>.\n",
        ),
        good(
            source="Write &lt;br&gt; there.<br>\n",
            translation="Écrivez-y &lt;br&gt;.<br>\n",
        ),
        good(source="Write `<br>` there.\n", translation="Écrivez &lt;br&gt; ici.\n"),
        good(
            source="One line.<br>Another.\n",
            translation="Une ligne.<br>Une autre, &lt;b&gt;.\n",
        ),
    ],
)
def escaped_tag(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A tag of HTML that the source text has came back escaped, and readers see it.

    Translation tools escape what they take for text: `<br>` is shown where a line
    should break.
    """
    for source, translation in compared(pair):
        lost = _names(source) - _names(translation) if source.html else Counter[str]()
        if not lost:
            continue
        shown = Counter(
            match["name"].lower()
            for match in _ESCAPED.finditer(pair.source.source.cut(source.span))
        )
        for match in _ESCAPED.finditer(
            ctx.document.masked, translation.span.start, translation.span.end
        ):
            name = match["name"].lower()
            if lost[name] and not shown[name]:
                wanted = f"<{match['tag']}>"
                place = Span(*match.span())
                fix = Fix(
                    f"write {wanted}",
                    (Edit(place, wanted),),
                    (Change.HTML, Change.WORDS),
                )
                message = f"found {match.group()}, which readers see, expected {wanted} as in the source text"
                yield Hit(place, message, wanted, fix, source_place(pair, source.span))


def _names(unit: Unit) -> Counter[str]:
    return Counter(tag.name.lower() for tag in unit.html)
