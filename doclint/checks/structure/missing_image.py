"""Images of the source text that the translation lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from doclint.document import Image
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
    one, other = both.source, both.translation
    if not both.sure or one is None or other is None or ctx.pair is None or one.cells:
        return
    lost = len(one.images) - len(other.images)
    if lost <= 0:
        return
    elsewhere = Counter(_file(image) for image in ctx.document.of(Image))
    for image in one.images:
        if not elsewhere[_file(image)] and lost:
            lost -= 1
            there = Related(image.span, "the source text has", ctx.pair.source.path)
            yield Hit(
                other.span,
                f"found no image, expected {_file(image)} as in the source text",
                related=(there,),
            )


def _file(image: Image) -> str:
    return image.target.rpartition("/")[2]
