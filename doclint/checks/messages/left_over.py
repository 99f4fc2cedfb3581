"""Keys of a translation that its source does not have."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from doclint.document import MessageFile
from doclint.evidence.messages import called, message_of
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.nearest import Nearest
from doclint.text.similar import one_edit_apart

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
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"box": {"open": "Open", "closed": "Closed"}}\n',
                "locales/fr.json": '{"box": {"open": "Ouvert", "⟦colsed⟧": "Fermé"}}\n',
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
    one that is missing; not where several languages have it, for the source had it once.
    """
    about = next(iter(pair.source.of(MessageFile)), None)
    if about is None or not about.whole or about.gathered:
        return
    known = {both.source.key for both in pair.blocks if both.source}
    mine = {both.translation.key for both in pair.blocks if both.translation}
    missing = Nearest(known - mine)
    # A key of several forms is told once.
    superfluous: dict[str, Unit] = {}
    for both in pair.blocks:
        if both.translation and both.source is None:
            superfluous.setdefault(both.translation.key, both.translation)
    for key, unit in superfluous.items():
        meant = _misspelt(key, missing)
        expected = f"{meant}, which is missing" if meant else "a key of the source"
        message = f"found the key {called(unit)}, expected {expected}"
        at_most = None if about.extra or meant else Severity.INFO
        yield Hit(message_of(unit).key_span, message, meant, at_most=at_most)


def _misspelt(key: str, missing: Nearest) -> str | None:
    """The missing key that was meant. An item of a list has a place, and no name that
    could be misspelt."""
    meant = missing.of(key)
    if meant is None:
        return None
    is_item = _DIGITS.sub("", meant) == _DIGITS.sub("", key)
    return meant if not is_item and _differ_slightly(key, meant) else None


def _differ_slightly(key: str, other: str) -> bool:
    """Whether two keys are near without the parts that they share: all keys of a group
    begin alike."""
    parts, others = key.split("."), other.split(".")
    shared = sum(
        1
        for _ in takewhile(
            lambda both: both[0] == both[1], zip(parts, others, strict=False)
        )
    )
    one, two = ".".join(parts[shared:]), ".".join(others[shared:])
    return one_edit_apart(one, two)
