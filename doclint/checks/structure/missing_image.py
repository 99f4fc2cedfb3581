"""Images of the source text that the translation lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from doclint.document import Document, Image
from doclint.evidence.beside import first_line, is_aged, source_place
from doclint.evidence.images import file_of
from doclint.findings import Hit, Related, Severity
from doclint.project import BlockPair, Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "structure/missing-image",
    visits=(BlockPair, Pair),
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source="Press the button ![a green button](go.png) to start the engine.\n",
            translation="⟦Appuyez sur le bouton pour démarrer le moteur.⟧\n",
        ),
        bad(
            source="Press the button.\n\n<Frame>\n  <img src='/go.png' alt='a button' />\n</Frame>\n\nIt starts.\n",
            translation="Appuyez sur le bouton.\n\n⟦<Frame>\n</Frame>⟧\n\nIl démarre.\n",
            dialect="mintlify",
        ),
        good(
            source="Press the button.\n\n<Frame>\n  <img src='/go.png' alt='a button' />\n</Frame>\n",
            translation="Appuyez sur le bouton.\n\n<Frame>\n  <img src='/vert.png' alt='un bouton' />\n</Frame>\n",
            dialect="mintlify",
        ),
        good(
            source="Press the button ![a green button](go.png) to start the engine.\n",
            translation="Appuyez sur le bouton ![un bouton vert](fr/go.png) pour démarrer le moteur.\n",
        ),
        good(
            source="Press the button ![a green button](go.png) to start.\n\nIt starts at once, and you hear it.\n",
            translation="Appuyez sur le bouton pour démarrer.\n\n"
            "Il démarre aussitôt, et vous l’entendez ![un bouton vert](go.png).\n",
        ),
    ],
)
def missing_image(part: BlockPair | Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An image of the source text is gone, though the block that it stood in was translated.

    Readers of the translation do not see what the words speak of. Usually its marks
    were damaged or left out.
    """
    if isinstance(part, Pair):
        yield from _of_elements(part)
        return
    units = part.sure_units
    if units is None or ctx.pair is None:
        return
    source, translation = units
    lost = len(source.images) - len(translation.images)
    if source.cells or lost <= 0:
        return
    for image in _gone(source.images, ctx.document)[:lost]:
        related = Related(image.span, "the source text has", ctx.pair.source.path)
        yield Hit(translation.span, _message(image), related=(related,))


def _of_elements(pair: Pair) -> Iterator[Hit]:
    """Images that are elements on lines of their own, which are no block to compare:
    told at the block above."""
    if pair.drifted or is_aged(pair):
        return
    mine = _outside(pair.source, (both.source for both in pair.blocks))
    theirs = _outside(pair.translation, (both.translation for both in pair.blocks))
    lost = len(mine) - len(theirs)
    if lost <= 0:
        return
    for image in _gone(mine, pair.translation)[:lost]:
        above = _above(pair, image)
        if above is not None:
            related = source_place(pair, image.span)
            yield Hit(first_line(pair, above), _message(image), related=related)


def _outside(document: Document, units: Iterable[Unit | None]) -> list[Image]:
    """The images of a page that none of its blocks has."""
    held = {image.span for unit in units if unit for image in unit.images}
    return [image for image in document.of(Image) if image.span not in held]


def _above(pair: Pair, image: Image) -> Unit | None:
    """The translation of the last block before an image of the source text."""
    above = (
        both.translation
        for both in reversed(pair.blocks)
        if both.source
        and both.translation
        and not both.moved
        and both.source.span.start < image.span.start
    )
    return next(above, None)


def _gone(images: Iterable[Image], translation: Document) -> list[Image]:
    """The images whose files the translation has nowhere."""
    files = {file_of(image) for image in translation.of(Image)}
    return [image for image in images if file_of(image) not in files]


def _message(image: Image) -> str:
    return f"found no image, expected {file_of(image)} as in the source text"
