"""Images whose alternative text became the name of their file."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from doclint.document import Image, LinkKind
from doclint.evidence.beside import told
from doclint.findings import Hit, Severity
from doclint.project import BlockPair
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "images/file-name-alt",
    visits=BlockPair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="![A window with two buttons.](/img/notice.png)\n",
            translation="![⟦notice.png⟧](/img/notice.png)\n",
            language="de",
        ),
        bad(
            source="![A map.](/img/de_map.png)\n",
            translation="![⟦de map⟧](/img/de_map.png)\n",
            language="de",
        ),
        good(
            source="![notice](/img/notice.png)\n",
            translation="![notice.png](/img/notice.png)\n",
            language="de",
        ),
        good(
            source="![A plan.](/img/plan.png)\n",
            translation="![Ein Plan.](/img/plan.png)\n",
            language="de",
        ),
        good(
            source="![The logo](/img/logo.png)\n",
            translation="![Logo](/img/logo.png)\n",
            language="de",
        ),
    ],
)
def file_name_alt(both: BlockPair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The alternative text of an image is its file's name where the source text has words.

    Who cannot see the image hears the name of a file. A name of one plain word may be
    its right translation.
    """
    if (
        both.source is None
        or both.translation is None
        or not both.sure
        or both.translation.cells
        or ctx.pair is None
    ):
        return
    sources = {
        image.target: image
        for image in both.source.images
        if image.kind is LinkKind.INLINE
    }
    for image in both.translation.images:
        source = sources.get(image.target)
        if source is None or image.kind is not LinkKind.INLINE:
            continue
        alt, wanted = (
            ctx.cut(image.alt_span).strip(),
            ctx.pair.source.source.cut(source.alt_span).strip(),
        )
        if (
            _is_name(alt, image)
            and len(wanted.split()) > 1
            and not _is_name(wanted, source)
        ):
            message = f"found “{alt}”, the name of the file, expected a translation of “{wanted}”"
            yield Hit(image.alt_span, message, related=told(ctx.pair, source.alt_span))


def _is_name(alt: str, image: Image) -> bool:
    """Whether a text is the name of the image's file, with its ending or without; a
    single plain word is none."""
    name = unquote(posixpath.basename(image.target.partition("?")[0]))
    stem = name.rpartition(".")[0]
    if alt == name:
        return True
    return len(_words(stem)) > 1 and _words(alt) == _words(stem)


def _words(text: str) -> list[str]:
    return text.lower().replace("_", " ").replace("-", " ").split()
