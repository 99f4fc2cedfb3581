"""Closing marks that slipped into the text of a link or into bold words."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import BlockKind, Document, Emphasis
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.once import once
from doclint.project import BlockPair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# Marked words: themselves, and with their marks.
_Words = tuple[Span, Span]
_MARKS = (".", ",", ";", "。", "、")
# What ends a sentence, or leads to one.
_BEFORE_SENTENCE = (*"。.!?！？:：", "")
_ENDS_SENTENCE = (".", "。")
# After what stands at the end of a text in the source a mark may stand inside, too:
# `etc.`, `e.g.`, quotes.
_ENDS = (*_MARKS, *"!?:！？：…)]\"'”’»」』")


@rule(
    "translation/swallowed-mark",
    visits=BlockPair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="Try again or ask [the team](/help/).\n",
            translation="Réessayez ou demandez à l’[équipe⟦.⟧](/help/)\n",
            fixed="Réessayez ou demandez à l’[équipe](/help/).\n",
        ),
        bad(
            source="Choose **Add a key**, then wait.\n",
            translation="Wählen Sie **Schlüssel hinzufügen⟦,⟧** und warten Sie.\n",
            language="de",
            fixed="Wählen Sie **Schlüssel hinzufügen**, und warten Sie.\n",
        ),
        bad(
            source="Press **Save**.\n",
            translation="**保存⟦。⟧**\n",
            language="ja",
            fixed="**保存**。\n",
        ),
        good(
            source="Press **Save**.\n", translation="保存します **。**\n", language="ja"
        ),
        good(source="[Read the page](/a/).\n", translation="[Lisez la page](/a/).\n"),
        good(source="See [the page.](/a/)\n", translation="Voyez [la page.](/a/)\n"),
        good(
            source="Choose **One** or [two](/a/).\n",
            translation="[Deux](/a/), ou choisissez **Un, etc.** aussi.\n",
        ),
        good(
            source="**Keys** open it.\n", translation="**Les clés.** Elles l’ouvrent.\n"
        ),
        good(
            source="Open *Acme* now. Or *Open*, then *Close*.\n\nChoose *Acme*. It opens.\n",
            translation="Ouvrez *Acme*. Ou *Ouvrir,* puis *Fermer.*\n\nChoisissez *Acme.* il s’ouvre.\n",
        ),
        good(
            source="- Note: **It is not supported**. Use another.\n- **No puzzles**, whatever happens.\n",
            translation="- Hinweis: **Das geht nicht.** Nimm ein anderes.\n- **Keine Rätsel.** Niemals.\n",
            language="de",
        ),
    ],
)
def swallowed_mark(both: BlockPair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The comma or full stop after a link or bold words was drawn into them.

    In the source text it stands behind them. Often the translation of the words came
    back with a mark of its own.
    """
    units, pair = both.sure_units, ctx.pair
    if units is None or pair is None:
        return
    source, translation = units
    if translation.kind is BlockKind.TABLE or translation.cells:
        return
    draws_in = _draws_marks_in(ctx.document)
    for (inner, whole), (inner_here, span) in _side_by_side(
        source, translation, draws_in
    ):
        mark = ctx.text[inner_here.end - 1 : inner_here.end]
        if mark not in _MARKS or not _moved(pair.source.text, inner, whole):
            continue
        if not _marked(ctx.text, span, inner_here):
            there = Related(whole, "the source text has", pair.source.path)
            yield _hit(Span(inner_here.end - 1, inner_here.end), span, mark, there)


@once
def _draws_marks_in(document: Document) -> bool:
    """Whether a page writes marks behind bold or italic words within them, as is usage
    in print."""
    within = behind = 0
    for emphasis in document.of(Emphasis):
        content_end, end = emphasis.content_span.end, emphasis.span.end
        within += document.text[content_end - 1 : content_end] in _MARKS
        behind += document.text[end : end + 1] in _MARKS
    return within > 1 and within >= behind


def _side_by_side(
    one: Unit, other: Unit, drawn_in: bool
) -> Iterator[tuple[_Words, _Words]]:
    """The links of two units, and their bold or italic words, where both have as many:
    in pairs."""
    for words in (_links,) if drawn_in else (_links, _emphases):
        mine, theirs = words(one), words(other)
        if len(mine) == len(theirs):
            yield from zip(mine, theirs, strict=True)


def _links(unit: Unit) -> list[_Words]:
    return [(link.text_span, link.span) for link in unit.links]


def _emphases(unit: Unit) -> list[_Words]:
    return [(each.content_span, each.span) for each in unit.emphases]


def _moved(source: str, inner: Span, whole: Span) -> bool:
    """Whether the source has its mark behind the words, and none at their end."""
    return (
        source[inner.end - 1 : inner.end] not in _ENDS
        and source[whole.end : whole.end + 1] in _MARKS
    )


def _marked(text: str, span: Span, inner: Span) -> bool:
    """Whether a mark follows in the translation as well, or the one inside is of a
    short form, a sentence's own, or all there is."""
    if (
        inner.end - inner.start < 2
        or text[span.end : span.end + 1] in _ENDS
        or "." in text[inner.start : inner.end - 1]
    ):
        return True
    return _is_sentence(text, span, inner)


def _is_sentence(text: str, span: Span, inner: Span) -> bool:
    """Whether the marked words are a sentence of their own: one ends before them, and
    another follows."""
    before = text[: span.start].rpartition("\n")[2].strip(" \t>*+-0123456789.)")
    after = text[span.end :].partition("\n")[0].strip()
    starts = not before or before[-1] in _BEFORE_SENTENCE
    return (
        text[inner.end - 1] in _ENDS_SENTENCE
        and starts
        and bool(after)
        and not after[0].islower()
    )


def _hit(place: Span, span: Span, mark: str, there: Related) -> Hit:
    edits = (Edit(place, ""), Edit(Span(span.end, span.end), mark))
    fix = Fix("move the mark behind them", edits, (Change.MARKS,))
    return Hit(
        place,
        f"found “{mark}” inside the marked words, expected it behind them",
        fix=fix,
        related=(there,),
    )
