"""Interface files that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, rule

_PAGE = {"docs/a.md": "A.\n"}


@rule(
    "messages/unreadable",
    visits=(),
    severity=Severity.ERROR,
    examples=[
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"a": "Open", "b": "Close"}\n',
                "locales/fr.json": '{"a": "Ouvrir"⟦⟧ "b": "Fermer"}\n',
            }
        )
    ],
)
def unreadable(part: object, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An interface file is no JSON, YAML, TOML or PO: the site does not build, or shows none of its texts.

    Told by the engine, at the place where reading stopped.
    """
    return iter(())
