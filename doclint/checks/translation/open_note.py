"""Notes of translators that ask somebody to do something."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.page.debris import note
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

_BRACKETED = expression(
    r"\([^()\n]{4,200}\)|\[[^\[\]\n]{4,200}\]|（[^（）\n]{3,200}）|［[^［］\n]{3,200}］|【[^【】\n]{3,200}】"
)

# The same without brackets, at the end of a text or before its colon.
_BARE = expression(r"(?<!\w)(?:TODO|FIXME|XXX|TBD) ?[:：-] [^\n]{3,200}")
_TASK = expression(r"\W*(?:TODO|FIXME|TBD|XXX)\b(?=\s*[:：-]|\s+\w)")


@rule(
    "translation/open-note",
    visits=Segment,
    severity=Severity.WARNING,
    examples=[
        bad("La fumée passe par le toit ⟦(NdT : à vérifier)⟧.\n", language="fr"),
        bad("Der Schlauch ist lang. ⟦[Anm. d. Übers.: bitte prüfen]⟧\n", language="de"),
        bad("El tubo es largo ⟦(N. del T.: revisar el término)⟧.\n", language="es"),
        bad("管は長いです⟦（訳注：要確認）⟧。\n", language="ja"),
        bad("管子很长⟦【译注：待确认】⟧。\n", language="zh"),
        bad("管子很长。⟦【待翻译】⟧\n", language="zh"),
        bad("관이 깁니다. ⟦(번역 필요)⟧\n", language="ko"),
        bad("Rura jest długa ⟦(TN: check this)⟧.\n", language="pl"),
        bad("Дым идёт через крышу ⟦(прим. пер.: проверить термин)⟧.\n", language="ru"),
        bad("El humo sale ⟦(TODO: revisar la traducción)⟧.\n", language="es"),
        bad("Kouř jde střechou ⟦(pozn. překl.: ověřit)⟧.\n", language="cs"),
        bad("Duman çatıdan çıkar ⟦(ÇN: kontrol et)⟧.\n", language="tr"),
        bad("A füst kijön. ⟦[Fordító megjegyzése: ellenőrizni]⟧\n", language="hu"),
        bad(
            source="Smoke comes out.\n",
            translation="Rök kommer ut. ⟦[TODO: fråga författaren]⟧\n",
            language="sv",
        ),
        bad(
            source="Smoke comes out.\n",
            translation="Rauch kommt heraus. ⟦TODO: Übersetzung prüfen⟧\n",
            language="de",
        ),
        good(
            source="Smoke comes out (TODO: a picture).\n",
            translation="El humo sale (TODO: una foto).\n",
            language="es",
        ),
        good("El humo sale (TODO: añadir una foto).\n", language="es"),
        good(
            "La fumée passe par le toit (NdT : en français dans le texte).\n",
            language="fr",
        ),
        good("Le code (à vérifier) et la note [1].\n", language="fr"),
        good("管は長いです（訳注：原文は英語）。\n", language="ja"),
    ],
)
def open_note(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A note of the translator in brackets says that something is to be checked, and was published with the page.

    It was meant for the reviser. Notes that explain something to readers are right.
    """
    for match in _BRACKETED.finditer(segment.text):
        text = match.group()
        if note(text, ctx.document.language) or (ctx.pair and _is_task(text, ctx.pair)):
            message = f"found “{match.group()}”, a translator's open question, expected it settled"
            yield Hit(segment.place(*match.span()), message)
    bare = _BARE.search(segment.text)
    if (
        bare
        and not _BRACKETED.search(segment.text)
        and ctx.pair
        and _is_task(bare.group(), ctx.pair)
    ):
        message = (
            f"found “{bare.group()}”, a translator's open question, expected it settled"
        )
        yield Hit(segment.place(*bare.span()), message)


def _is_task(text: str, pair: Pair) -> bool:
    """Whether brackets tell somebody to do something, and the source page says nothing
    like that."""
    return _TASK.match(text) is not None and not any(
        word in pair.source.text for word in ("TODO", "FIXME", "TBD", "XXX")
    )
