"""Struck or highlighted words whose marks a blank keeps from being read."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Role
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

_PAIR = expression(r"(?<![~=])(?P<mark>~~|==)(?P<inner>[^~=\n]+)(?P=mark)(?![~=])")


@rule(
    "markup/spaced-highlight",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="It is shut ~~for now~~.\n",
            translation="Er ist zu ⟦~~ für jetzt ~~⟧.\n",
            language="de",
            fixed="Er ist zu ~~für jetzt~~.\n",
        ),
        bad(
            source="Keep ==the lid== shut.\n",
            translation="Держите ⟦== крышку==⟧ закрытой.\n",
            language="ru",
            fixed="Держите ==крышку== закрытой.\n",
        ),
        good(
            source="It is shut ~~for now~~.\n",
            translation="Er ist zu ~~für jetzt~~.\n",
            language="de",
        ),
        good(
            source="It is so if a == b and c == d.\n",
            translation="C'est ainsi si a == b et c == d.\n",
        ),
    ],
)
def spaced_highlight(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A blank stands inside the marks of `~~struck~~` or `==highlighted==` words, and readers see the marks.

    Told where the source text has such words without a blank.
    """
    for source, translation in compared(pair):
        written = pair.source.source.cut(source.span)
        for segment in translation.segments:
            if segment.role is not Role.PROSE:
                continue
            for match in _PAIR.finditer(segment.text):
                mark, inner = match["mark"], match["inner"].strip()
                if inner == match["inner"] or not inner or not _has(written, mark):
                    continue
                place = segment.place(*match.span())
                meant = f"{mark}{inner}{mark}"
                if ctx.cut(place) != match.group():
                    continue
                message = f"found a blank inside {match.group()}, expected {meant}"
                fix = Fix("delete it", (Edit(place, meant),), (Change.EMPHASIS,))
                related = source_place(pair, source.span)
                yield Hit(place, message, meant, fix, related=related)


def _has(written: str, mark: str) -> bool:
    """Whether a text has words between such marks, without blanks."""
    return any(
        match["mark"] == mark and match["inner"].strip() == match["inner"]
        for match in _PAIR.finditer(written)
    )
