"""Blanks beside the apostrophe of an elision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import OPAQUE, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages.elisions import elisions
from doclint.rule import Context, NoOptions, bad, good, rule

_BEFORE = rf"(?<![\w'’‘\"./@\\{OPAQUE}-])"
# A quotation between apostrophes ends with one.
_CLOSED = expression(r"[^'’\n]{0,80}['’](?!\w)")


@rule(
    "typography/torn-elision",
    visits=Segment,
    severity=Severity.WARNING,
    examples=[
        bad(
            "Ouvrez l'⟦ ⟧écran d’accueil.\n",
            language="fr",
            fixed="Ouvrez l'écran d’accueil.\n",
        ),
        bad("Le nom de l’⟦ ⟧`app` est court.\n", language="fr"),
        bad("Il suffit d’⟦ ⟧[ouvrir](/a) la page.\n", language="fr"),
        bad("Activez l⟦ ⟧'alerte de la page.\n", language="fr"),
        bad("Apri un'⟦ ⟧altra pagina dell'⟦ ⟧app.\n", language="it"),
        good("La lettre 'l' est là, l'« autre » aussi.\n", language="fr"),
        good("Tapez c 'oui' ou n 'non' ici.\n", language="fr"),
        good("Un po' di tutto.\n", language="it"),
        good("The l' and the d' are French.\n", language="en"),
    ],
)
def torn_elision(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A blank stands beside the apostrophe of an elision: `l' écran`, `l 'écran`.

    It slips there when a link, code or bold words were put back into a translation.
    Italian, Catalan, Occitan and French.
    """
    record = ctx.language
    elided = elisions(record.code) if record else ""
    if not elided or not ("'" in segment.text or "’" in segment.text):
        return
    torn = expression(
        rf"{_BEFORE}(?:{elided})(?:['’](?P<behind>[ ]+)(?=[\w{OPAQUE}])|(?P<ahead>[ ]+)['’](?=[^\W\d_]))",
        re.IGNORECASE,
    )
    for match in torn.finditer(segment.text):
        side = "behind" if match["behind"] else "ahead"
        if side == "ahead" and _CLOSED.match(segment.text, match.end()):
            continue
        place = segment.place(*match.span(side))
        if ctx.cut(place).strip():
            continue
        where = "behind" if side == "behind" else "before"
        yield Hit(
            place,
            f"found a blank {where} the apostrophe of an elided word, expected none",
            fix=Fix(
                "delete the blank", (Edit(place, ""),), (Change.BLANKS,), safe=True
            ),
        )
