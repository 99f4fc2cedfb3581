"""Alternative texts that a translation emptied."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Image, LinkKind
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

_ALT = expression(r"""\balt=(?:"([^"]*)"|'([^']*)')""")


@rule(
    "images/emptied-alt",
    visits=Pair,
    severity=Severity.WARNING,
    preview=True,
    examples=[
        bad(
            source='The plan:\n\n<img src="/a.png" alt="A list of days" />\n',
            translation='Le plan :\n\n⟦<img src="/a.png" alt="" />⟧\n',
        ),
        good(
            source='The plan:\n\n<img src="/a.png" alt="A list of days" />\n',
            translation='Le plan :\n\n<img src="/a.png" alt="Une liste de jours" />\n',
        ),
        good(
            source='<img src="/a.png" alt="" />\n',
            translation='<img src="/a.png" alt="" />\n',
        ),
    ],
)
def emptied_alt(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An image of HTML has an alternative text in the source text, and an empty one in the translation.

    `alt=""` says that an image is decoration: who cannot see it is told nothing, where the source text tells something.
    """
    for source, translation in compared(pair):
        texts = {
            image.target: image
            for image in source.images
            if image.kind is LinkKind.HTML
        }
        for image in translation.images:
            known = texts.get(image.target) if image.kind is LinkKind.HTML else None
            if (
                known is None
                or _alt(image, ctx.text) != ""
                or not _alt(known, pair.source.text)
            ):
                continue
            message = "found an empty alternative text, expected a translation of the source text's"
            yield Hit(image.span, message, related=source_place(pair, known.span))


def _alt(image: Image, text: str) -> str | None:
    """The alternative text of an image's tag; None where it has none."""
    match = _ALT.search(text, image.span.start, image.span.end)
    if match is None:
        return None
    written = match[1] or match[2] or ""
    return written.strip()
