"""Two things to be done one after the other that changed places."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.languages.meaning import meaning
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Source, Span


@rule(
    "translation/exchanged-steps",
    visits=Pair,
    severity=Severity.WARNING,
    yields_to=("translation/exchanged-code",),
    examples=[
        bad(
            source="Set `low` first, and then `high` to a lower value.\n",
            translation="Réglez d’abord ⟦`high`⟧, puis `low` sur une valeur plus basse.\n",
        ),
        bad(
            source="First open `lid.cfg`, then close `box.cfg`.\n",
            translation="最初に ⟦`box.cfg`⟧ を開き、次に `lid.cfg` を閉じます。\n",
            language="ja",
        ),
        good(
            source="First open `lid.cfg`, then close `box.cfg`.\n",
            translation="最初に `lid.cfg` を開き、次に `box.cfg` を閉じます。\n",
            language="ja",
        ),
        good(
            source="First open `lid.cfg`, then close `box.cfg`.\n",
            translation="Bevor Sie `box.cfg` schließen, öffnen Sie zuerst `lid.cfg`.\n",
            language="de",
        ),
        good(
            source="Open `lid.cfg`, then close `box.cfg`.\n",
            translation="Schließen Sie `box.cfg`, nachdem Sie `lid.cfg` geöffnet haben.\n",
            language="de",
        ),
    ],
)
def exchanged_steps(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """What the source text says to do first comes second in the translation: "first `a`, then `b`".

    Told of two codes, where both texts have a word for "first" before the one and a word
    for "then" between them.
    """
    for source, translation in compared(pair):
        mine, theirs = source.codes, translation.codes
        if len(mine) != 2 or mine[0] == mine[1] or tuple(theirs) != tuple(mine[::-1]):
            continue
        if _follow(source, pair.source.source, pair.source.language) and _follow(
            translation, pair.translation.source, pair.translation.language
        ):
            message = (
                f"found `{theirs[0]}` first, expected `{mine[0]}` as in the source text"
            )
            related = source_place(pair, source.code_spans[0].span)
            yield Hit(translation.code_spans[0].span, message, related=related)


def _follow(unit: Unit, source: Source, language: str | None) -> bool:
    """Whether a text says that its first code comes first, and its second one after
    it."""
    record = meaning(language)
    if record is None or not record.sequence[0] or len(unit.code_spans) != 2:
        return False
    begins, follows = map(expression, record.sequence)
    first, second = (code.span for code in unit.code_spans)
    # The word may stand behind its code: "set `a` first, and then `b`".
    start = source.cut(Span(unit.span.start, first.start)).lower()
    between = source.cut(Span(first.end, second.start)).lower()
    then = follows.search(between)
    if then is None:
        return False
    return bool(begins.search(start) or begins.search(between, 0, then.start()))
