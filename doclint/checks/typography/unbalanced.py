"""Quotes and brackets without their partner."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from doclint.document import Document, Segment
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.balance import Mark, unpaired
from doclint.text.pairs import brackets, quotes

# A pair may open before a list and close after it, or enclose several paragraphs: so many segments on at most.
_REACH = 12


@rule(
    "typography/unbalanced-quotes",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad('Ils disent « magique! » Ils savent tout!⟦"⟧ Et oui.\n', language="fr"),
        bad("Choose ⟦“⟧Save and go.\n", language="en"),
        bad("ボタン⟦「⟧保存を押します。\n", language="ja"),
        good('Il dit « oui », "non" et “peut-être”.\n', language="fr"),
        good("Er sagt „ja“, »nein« und “so”.\n", language="de"),
        good("“It begins here\n\nand ends there.”\n", language="en"),
        good("A 15\" screen, `\"` and 'single'.\n", language="en"),
    ],
)
def unbalanced_quotes(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A quotation mark has no partner in its block.

    Readers cannot tell where the quotation ends; often one of its marks was changed or lost.
    """
    code = ctx.language.code if ctx.language else None
    yield from _alone(document.of(Segment), partial(quotes, language=code))


@rule(
    "typography/unbalanced-brackets",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad("Open the page ⟦(⟧the first one.\n"),
        bad("Open the page⟦)⟧ now.\n"),
        bad("開きます（最初のページ）⟦）⟧。\n", language="ja"),
        good("a) one b) two (see 1) and [x] :) ;-) and [0, 1) and `(`.\n"),
        good("Voir la page (celle-ci :)\n", language="fr"),
        good("The steps (in this order:\n\n- open\n- close)\n"),
    ],
)
def unbalanced_brackets(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A bracket has no partner in its block.

    Either a mark was lost, or what it should enclose was.
    """
    yield from _alone(document.of(Segment), brackets)


def _alone(segments: Sequence[Segment], marks: Callable[[str], Iterable[Mark]]) -> Iterator[Hit]:
    """A hit for each block with a mark that has no partner, there or in a block near by."""
    lonely = [(index, mark) for index, segment in enumerate(segments) for mark in unpaired(marks(segment.text))]
    reported = -1
    for index, mark in _without_far_partners(lonely):
        if index != reported:
            reported, segment = index, segments[index]
            char, missing = segment.text[mark.at], "before" if mark.closes else "after"
            yield Hit(segment.place(mark.at, mark.at + 1), f"found {char} alone, expected its partner {missing} it")


def _without_far_partners(lonely: Iterable[tuple[int, Mark]]) -> list[tuple[int, Mark]]:
    rest: list[tuple[int, Mark]] = []
    for index, mark in lonely:
        partner = None
        if mark.closes and not mark.opens:
            partner = next((each for each in reversed(rest) if _reaches(each, index, mark)), None)
        if partner is not None:
            rest.remove(partner)
        else:
            rest.append((index, mark))
    return rest


def _reaches(candidate: tuple[int, Mark], index: int, mark: Mark) -> bool:
    """Whether `candidate` is an opening mark of the same pair in an earlier block near by."""
    start, opening = candidate
    return opening.pair == mark.pair and opening.opens and not opening.closes and 0 < index - start <= _REACH
