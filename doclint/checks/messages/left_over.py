"""Keys of a translation that its source does not have."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import MessageFile
from doclint.evidence.messages import called, message_of
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.nearest import Nearest

_DIGITS = expression(r"\d+")
_PAGE = {"docs/a.md": "A.\n"}


@rule(
    "messages/left-over",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"open": "Open", "close": "Close"}\n',
                "locales/fr.json": '{"open": "Ouvrir", "close": "Fermer", "⟦send⟧": "Envoyer"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"n_one": "One page", "n_other": "{{count}} pages"}\n',
                "locales/ru.json": '{"n_one": "{{count}} страница", "n_few": "{{count}} страницы",\n'
                '"n_many": "{{count}} страниц", "n_other": "{{count}} страницы"}\n',
            }
        ),
    ],
)
def left_over(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A key that the source does not have: nobody reads its text, or the key is misspelt.

    A note, but where a key names a page, as in the titles of a sidebar, or is nearly
    one that is missing.
    """
    about = next(iter(pair.source.of(MessageFile)), None)
    if about is None or not about.whole:
        return
    known = {both.source.key for both in pair.blocks if both.source}
    mine = {both.translation.key for both in pair.blocks if both.translation}
    missing = Nearest(known - mine)
    told: set[str] = set()
    for both in pair.blocks:
        unit = both.translation
        if both.source is None and unit and unit.key not in told:
            told.add(unit.key)
            meant = missing.of(unit.key)
            if meant and _DIGITS.sub("", meant) == _DIGITS.sub("", unit.key):
                meant = None  # an item of a list has a place, and no name that could be misspelt
            expected = f"{meant}, which is missing" if meant else "a key of the source"
            least = None if about.extra or meant else Severity.INFO
            yield Hit(
                message_of(unit).key_span,
                f"found the key {called(unit)}, expected {expected}",
                meant,
                at_most=least,
            )
