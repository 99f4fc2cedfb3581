"""Words that stand once, in no source text and in no dictionary."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Hit, Severity
from doclint.rule import Context, rule


@rule(
    "spelling/unknown-word",
    visits=(),
    severity=Severity.WARNING,
    examples=[],
    preview=True,
)
def unknown_word(page: Document, ctx: Context[object]) -> Iterator[Hit]:
    """A word of a translation is likely misspelt: no dictionary knows it, and it is a letter away from a known one.

    It stands once in all pages of its language, and in no source text and no glossary.
    Off until asked for, by `spell: true` in the configuration, `--spell` or `--select
    spelling`: it needs `pip install 'doclint[spell]'` and Hunspell's dictionaries, and
    is found by the engine itself, over all pages at once.
    """
    yield from ()
