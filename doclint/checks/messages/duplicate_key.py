"""Keys that stand twice in an interface file."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, rule

_PAGE = {"docs/a.md": "A.\n"}


@rule(
    "messages/duplicate-key",
    visits=(),
    severity=Severity.WARNING,
    examples=[
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"a": "Open", "b": "Close"}\n',
                "locales/fr.json": '{"a": "Ouvrir", "b": "Fermer", "⟦a⟧": "Ouverte"}\n',
            }
        )
    ],
)
def duplicate_key(part: object, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A key stands twice in one mapping: one of the two texts is lost without a word.

    Told by the engine, at the later one.
    """
    return iter(())
