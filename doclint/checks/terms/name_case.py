"""Names with a capital within them, which lost it."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, Role, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# Letters of other scripts may touch a name (LampPress가).
_LETTER = "A-Za-z0-9_\u00c0-\u024f"
_WORD = expression(
    rf"(?<![{_LETTER}./@#:-])[A-Za-z][A-Za-z0-9]{{3,}}(?![{_LETTER}/@-]|[.:][{_LETTER}]|\()"
)
_INNER_CAPITAL = expression(r"[A-Za-z0-9]*[a-z][A-Z][A-Za-z0-9]*\Z")


@rule(
    "terms/name-case",
    visits=Pair,
    severity=Severity.INFO,
    preview=True,
    yields_to=("terms/brand", "terms/lost-brand", "terms/forbidden"),
    examples=[
        bad(
            source="LampPress reads pages. LampPress writes them.\n",
            translation="LampPress가 읽습니다. ⟦Lamppress⟧가 씁니다.\n",
            language="ko",
            fixed="LampPress가 읽습니다. LampPress가 씁니다.\n",
        ),
        bad(
            source="Open LampHub.\n",
            translation="Ouvrez ⟦Lamphub⟧.\n",
            fixed="Ouvrez LampHub.\n",
        ),
        good(
            source="LampPress and Lamppress, LampHub.\n",
            translation="Lamppress と LAMPHUB と `Lamphub` と lamphub.example。\n",
            language="ja",
        ),
        good(source="Open LampHub.\n", translation="Lampe-hub öffnen.\n"),
    ],
)
def name_case(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A name of the source text has lost the capital within it, or gained one: `Lamppress` for `LampPress`.

    Names in capitals, in code and in addresses are left alone, and what the source text
    writes both ways.
    """
    written = {text for _, text, _ in _words(pair.source)}
    names = {word.lower(): word for word in written if _INNER_CAPITAL.match(word)}
    if not names:
        return
    for segment, word, at in _words(pair.translation):
        name = names.get(word.lower())
        if name and word not in written and not word.isupper():
            place = segment.place(*at)
            yield _hit(place, word, name)


def _words(document: Document) -> Iterator[tuple[Segment, str, tuple[int, int]]]:
    """The words in Latin letters of a page's prose."""
    for segment in document.of(Segment):
        if segment.role is not Role.TITLE:
            for match in _WORD.finditer(segment.text):
                yield segment, match.group(), match.span()


def _hit(place: Span, written: str, name: str) -> Hit:
    fix = Fix(f"write {name}", (Edit(place, name),), (Change.LETTERS, Change.WORDS))
    message = f"found {written}, expected {name} as in the source text"
    return Hit(place, message, name, fix)
