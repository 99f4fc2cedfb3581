"""Images whose alternative text became the name of their file."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from doclint.document import Image, LinkKind
from doclint.evidence.beside import source_place
from doclint.findings import Hit, Severity
from doclint.project import BlockPair, Unit
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
            source="![计划 数据](/img/plan-data.png)\n",
            translation="![Plan data](/img/plan-data.png)\n",
            language="en",
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
    units = both.sure_units
    if units is None or ctx.pair is None:
        return
    source, translation = units
    if translation.cells:
        return
    originals = {image.target: image for image in _inline(source)}
    for image in _inline(translation):
        original = originals.get(image.target)
        if original is None:
            continue
        alt = ctx.cut(image.alt_span).strip()
        wanted = ctx.pair.source.source.cut(original.alt_span).strip()
        is_in_words = len(wanted.split()) > 1 and not _is_name(wanted, original)
        if is_in_words and _is_name(alt, image):
            message = f"found “{alt}”, the name of the file, expected a translation of “{wanted}”"
            related = source_place(ctx.pair, original.alt_span)
            yield Hit(image.alt_span, message, related=related)


def _inline(unit: Unit) -> list[Image]:
    """The images of a unit whose addresses stand where they do."""
    return [image for image in unit.images if image.kind is LinkKind.INLINE]


def _is_name(alt: str, image: Image) -> bool:
    """Whether a text is the name of the image's file, with its ending or without; a
    single plain word is none."""
    name = unquote(posixpath.basename(image.target.partition("?")[0]))
    stem = name.rpartition(".")[0]
    if alt == name:
        return True
    is_written_as_words = " " in alt and " " not in stem and alt[:1].isupper()
    if is_written_as_words:
        return False  # the file has the name of what it shows
    return len(_words(stem)) > 1 and _words(alt) == _words(stem)


def _words(text: str) -> list[str]:
    return text.lower().replace("_", " ").replace("-", " ").split()
