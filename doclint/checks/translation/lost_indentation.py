"""Code whose lines lost their indentation, where it says something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.document import Fence
from doclint.evidence.beside import compared, source_place
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# Languages in which a line belongs to another one by its indentation.
_LANGUAGES = frozenset(
    ["yaml", "yml", "python", "py", "pug", "sass", "haml", "coffee", "nim"]
)


@rule(
    "translation/lost-indentation",
    visits=Pair,
    severity=Severity.WARNING,
    preview=True,
    yields_to=("translation/changed-code",),
    examples=[
        bad(
            source="```yaml\na:\n  days: 30\n  place: b\n```\n",
            translation="```yaml\na:\n⟦days: 30⟧\nplace: b\n```\n",
        ),
        good(
            source="```yaml\na:\n  days: 30\n  place: b\n```\n",
            translation="```yaml\na:\n    days: 30\n    place: b\n```\n",
        ),
        good(
            source="```js\nif (a)\n  b();\n```\n",
            translation="```js\nif (a)\nb();\n```\n",
        ),
    ],
)
def lost_indentation(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The lines of a block of YAML or Python are the source text's, and are not indented as there.

    A key belongs to the one above it by its indentation alone. How far lines are
    indented is free, as long as the same ones stand below one another.
    """
    for source, translation in compared(pair):
        one, other = source.fence, translation.fence
        if one is None or other is None:
            continue
        if _language(one, pair.source.text) not in _LANGUAGES:
            continue
        mine = _lines(one, pair.source.text)
        theirs = _lines(other, pair.translation.text)
        number = _first_shifted(mine, theirs)
        if number is None:
            continue
        start, text = theirs[number]
        indent = len(text) - len(text.lstrip())
        place = Span(start + indent, start + len(text.rstrip()))
        start_there, text_there = mine[number]
        there = Span(start_there, start_there + len(text_there))
        message = "found a line that is not indented as in the source text, expected the same below the same"
        yield Hit(place, message, related=source_place(pair, there))


def _first_shifted(
    mine: Sequence[tuple[int, str]], theirs: Sequence[tuple[int, str]]
) -> int | None:
    """The first line that has another depth than in the source text; None where the
    lines are not the same, or none has."""
    bare = [text.strip() for _, text in mine]
    if bare != [text.strip() for _, text in theirs]:
        return None
    levels = zip(_levels(mine), _levels(theirs), strict=True)
    for number, (wanted, written) in enumerate(levels):
        if wanted != written:
            return number
    return None


def _language(fence: Fence, text: str) -> str:
    words = text[fence.info_span.start : fence.info_span.end].split()
    return words[0].strip("{}.").lower() if words else ""


def _lines(fence: Fence, text: str) -> list[tuple[int, str]]:
    """The lines of a block that have text, with their places."""
    at, lines = fence.content_span.start, []
    for line in text[at : fence.content_span.end].splitlines(keepends=True):
        if line.strip():
            lines.append((at, line))
        at += len(line)
    return lines


def _levels(lines: Sequence[tuple[int, str]]) -> Iterator[int]:
    """How deep each line lies below others, however far it is indented."""
    open_at: list[int] = []
    for _, line in lines:
        indent = len(line) - len(line.lstrip())
        while open_at and open_at[-1] >= indent:
            open_at.pop()
        yield len(open_at)
        open_at.append(indent)
