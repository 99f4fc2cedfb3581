"""Images of the source text that the translation lost."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Image
from doclint.evidence.images import file_of
from doclint.findings import Hit, Related, Severity
from doclint.project import BlockPair
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "structure/missing-image",
    visits=BlockPair,
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source="Press the button ![a green button](go.png) to start the engine.\n",
            translation="⟦Appuyez sur le bouton pour démarrer le moteur.⟧\n",
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
def missing_image(both: BlockPair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An image of the source text is gone, though the block that it stood in was translated.

    Readers of the translation do not see what the words speak of. Usually its marks
    were damaged or left out.
    """
    units = both.sure_units
    if units is None or ctx.pair is None:
        return
    source, translation = units
    lost = len(source.images) - len(translation.images)
    if source.cells or lost <= 0:
        return
    files = {file_of(image) for image in ctx.document.of(Image)}
    gone = [image for image in source.images if file_of(image) not in files]
    for image in gone[:lost]:
        related = Related(image.span, "the source text has", ctx.pair.source.path)
        message = f"found no image, expected {file_of(image)} as in the source text"
        yield Hit(translation.span, message, related=(related,))
