"""What all translations have otherwise than their source."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Hit, Severity
from doclint.project import Project
from doclint.rule import Context, bad, good, rule


def _site(english: str, german: str, french: str, spanish: str) -> dict[str, str]:
    return {
        "docs/a.md": english,
        "docs/de/a.md": german,
        "docs/fr/a.md": french,
        "docs/es/a.md": spanish,
    }


_GERMAN = "# Pumpe\n\nDie Pumpe steht unten im Keller des Hauses.\n"
_FRENCH = "# Pompe\n\nLa pompe se trouve en bas, à la cave de la maison.\n"
_SPANISH = "# Bomba\n\nLa bomba está abajo, en el sótano de la casa.\n"
_ENGLISH = "# Pump\n\nThe pump stands in the cellar of the house.\n"
_NEW = "\n⟦Switch it off before you open it, or it will stay wet.⟧\n"
_NEW_GERMAN = "\nSchalten Sie sie aus, bevor Sie sie öffnen, sonst bleibt sie nass.\n"


@rule(
    "translation/shared-difference",
    visits=(),
    severity=Severity.WARNING,
    preview=True,
    weighs=True,
    examples=[
        bad(_site(_ENGLISH + _NEW, _GERMAN, _FRENCH, _SPANISH)),
        good(
            _site(
                _ENGLISH + _NEW.replace("⟦", "").replace("⟧", ""),
                _GERMAN + _NEW_GERMAN,
                _FRENCH,
                _SPANISH,
            )
        ),
    ],
)
def shared_difference(project: Project, ctx: Context[object]) -> Iterator[Hit]:
    """Nearly all translations differ from their source page in the same place: the source changed, or is at fault.

    It is told at the source, once for each rule that finds it, and the translations'
    own findings are notes: at least three translations show it, and three in four of
    all that the page has. Errors are told where they stand all the same. The engine
    itself makes these findings.
    """
    yield from ()
