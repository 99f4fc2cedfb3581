"""Things that an enumeration names twice in a translation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

_ITEM = expression(r"[^,،、，;:：.!?()\n]+")
_BETWEEN = expression(r"\s*[,،、，]\s*")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What an enumeration is; texts on either side of each number stand in
    tests/checks/test_degrees.py."""

    # It names so many things (count) one after the other,
    least: int = 6
    # each in so many words (count).
    words: int = 3


_LIMITS = _Calibration()


@rule(
    "translation/repeated-item",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="We speak Arabic, Czech, Danish, Dutch, Finnish, German and Thai.\n",
            translation="Hablamos árabe, checo, danés, holandés, ⟦checo⟧, finés, alemán y tailandés.\n",
            language="es",
        ),
        good(
            source="We speak Arabic, Czech, Danish, Dutch, Finnish, German and Thai.\n",
            translation="Hablamos árabe, checo, danés, holandés, finés, alemán y tailandés.\n",
            language="es",
        ),
        good(
            source="It goes left, right, left, right, up, down, left.\n",
            translation="Va a la izquierda, derecha, izquierda, derecha, arriba, abajo, izquierda.\n",
            language="es",
        ),
    ],
)
def repeated_item(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A list of many things within a sentence names one of them twice, which the source text does not.

    Another thing of the source's list was most often translated by the same word, or
    lost.
    """
    for source, translation in compared(pair):
        theirs = _repeated(translation.text)
        if theirs is None or _repeated(source.text) is not None:
            continue
        message = f"found “{theirs.text}” twice in a list, expected it once as in the source text"
        place = translation.place(theirs.start, theirs.start + len(theirs.text))
        yield Hit(place, message, related=source_place(pair, source.span))


class _Item(NamedTuple):
    """A thing that is named, and where in the text."""

    text: str
    start: int

    @property
    def key(self) -> str:
        return self.text.casefold()


def _repeated(text: str) -> _Item | None:
    """The first thing that an enumeration of a text names a second time."""
    for items in _enumerations(text):
        seen: set[str] = set()
        for item in items:
            if item.key in seen:
                return item
            seen.add(item.key)
    return None


def _enumerations(text: str) -> Iterator[Sequence[_Item]]:
    """Runs of short texts with a comma between each and the next; the last one, which
    may go on as a sentence, is left out."""
    run: list[_Item] = []
    for match in _ITEM.finditer(text):
        item = _Item(match[0].strip(), match.start() + _blanks_before(match[0]))
        comma = _BETWEEN.match(text, match.end())
        is_short = 0 < len(item.text.split()) <= _LIMITS.words
        is_word = any(map(str.isalpha, item.text)) and OPAQUE not in item.text
        if is_short and is_word and comma:
            run.append(item)
            continue
        if len(run) >= _LIMITS.least:
            yield run
        run = []
    if len(run) >= _LIMITS.least:
        yield run


def _blanks_before(text: str) -> int:
    return len(text) - len(text.lstrip())
