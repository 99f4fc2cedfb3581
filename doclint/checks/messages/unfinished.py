"""Translations that their file marks as unfinished."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import Document, Message, MessageState
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

_PAGE = {"docs/a.md": "A.\n"}


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When nobody has begun a file."""

    # It lacks so many of its texts (share, 0 to 1): at 0.7 and 0.9 files that lack
    # four of five and nine of ten turn.
    unbegun: float = 0.8


_LIMITS = _Calibration()


@rule(
    "messages/unfinished",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad(
            {
                **_PAGE,
                "po/fr.po": 'msgid "Open"\nmsgstr "Ouvrir"\n\n#, fuzzy\nmsgid "Close"\nmsgstr "⟦Fermée⟧"\n\n'
                'msgid "Save"\nmsgstr ""\n',
            }
        ),
        good({**_PAGE, "po/fr.po": 'msgid "Open"\nmsgstr "Ouvrir"\n'}),
        bad(
            {
                **_PAGE,
                "po/fr.po": 'msgid "Open"\nmsgstr "⟦⟧"\n\nmsgid "Close"\nmsgstr ""\n',
            }
        ),
    ],
)
def unfinished(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A file of gettext has entries that are fuzzy or not translated: readers see the source's text there.

    Told once a file, at the first of them, with their numbers. Where nothing, or hardly anything, is translated, the file
    was made by a platform for translators to begin with, and it is a note.
    """
    messages = document.of(Message)
    fuzzy = [message for message in messages if message.state is MessageState.FUZZY]
    empty = [message for message in messages if message.state is MessageState.EMPTY]
    if not fuzzy and not empty:
        return
    parts = [
        f"{len(units):,} {what}"
        for units, what in ((fuzzy, "fuzzy"), (empty, "not translated"))
        if units
    ]
    is_begun = len(empty) < _LIMITS.unbegun * len(messages)
    first = min((*fuzzy, *empty), key=lambda message: message.span.start)
    yield Hit(
        first.span,
        f"found {' and '.join(parts)} of {len(messages):,} messages, expected all to be translated",
        at_most=None if is_begun else Severity.INFO,
    )
