"""Brackets without their partner."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.typography._balance import lonely_marks
from doclint.checks.typography._paired_marks import brackets
from doclint.document import Document, Segment
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "typography/unbalanced-brackets",
    visits=Document,
    severity=Severity.WARNING,
    yields_to=("tables/accidental",),
    examples=[
        bad("Open the page ⟦(⟧the first one.\n"),
        bad("Open the page⟦)⟧ now.\n"),
        bad("開きます（最初のページ）⟦）⟧。\n", language="ja"),
        good("It is put(**$key**) : Home\\Keys\\$this, and no more.\n"),
        good("a) one b) two (see 1) and [x] :) ;-) and [0, 1) and `(`.\n"),
        good("一年一版：2019 -》 2020 -》 2021\n", language="zh"),
        good("**i.)** One, **4-5)** both, \\033[1;31;40m and \\033[0m.\n"),
        good("Type [[ or 【【 to look for it.\n"),
        good('A "[" opens it, a ‘)’ closes it.\n'),
        good("It is red<sup>*)</sup> or blue.\n"),
        good("From U+005B (\\[) to U+007C (|).\n"),
        good("Voir la page (celle-ci :)\n", language="fr"),
        good(
            "Egyelőre ez marad (a `lámpa` :)). Aztán jön a többi :))\n", language="hu"
        ),
        good(
            "The number (on | off) is set.\n", dialect="jekyll"
        ),  # a table cuts it: another rule tells
        good("带来了1）启动慢、效率低；2）数据相同。\n", language="zh"),
        good("The steps (in this order:\n\n- open\n- close)\n"),
    ],
)
def unbalanced_brackets(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A bracket has no partner in its block.

    Either a mark was lost, or what it should enclose was.
    """
    for segment, marks in lonely_marks(document.of(Segment), brackets):
        first, shown = marks[0], segment.text[marks[0].at]
        place = segment.place(first.at, first.at + 1)
        yield Hit(
            place,
            f"found {shown} alone, expected its partner {'after' if first.opens else 'before'} it",
        )
