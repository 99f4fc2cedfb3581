"""Front matter that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import FrontMatterFault
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.lines import before_on_line, behind_on_line

# Hugo runs these in the front matter of archetypes alone, from which it makes pages.
_ACTION = expression(r"\{\{(?![<%])")


@rule(
    "front-matter/invalid",
    visits=FrontMatterFault,
    severity=Severity.ERROR,
    examples=[
        bad(
            "---\ntitle: ⟦Keys: a guide⟧\norder: 1\n---\n",
            fixed='---\ntitle: "Keys: a guide"\norder: 1\n---\n',
        ),
        bad(
            '---\ntitle: ⟦"Keys⟧\ntext: "More"\n---\n',
            fixed='---\ntitle: "Keys"\ntext: "More"\n---\n',
        ),
        bad(
            '---\ntext: "All about keys⟦".⟧\n---\n',
            fixed='---\ntext: "All about keys."\n---\n',
        ),
        bad(
            "---\ntitle: Keys\n⟦order:1⟧\n---\n",
            fixed="---\ntitle: Keys\norder: 1\n---\n",
        ),
        bad(
            "---\ntitle: ⟦«Clés : le guide: tout»⟧\n---\n",
            fixed='---\ntitle: "Clés : le guide: tout"\n---\n',
        ),
        bad("---\nmenu:\n⟦\t⟧- Keys\n---\n", fixed="---\nmenu:\n  - Keys\n---\n"),
        bad(
            "⟦- - -⟧\ntitle: Keys\n⟦- - -⟧\n\nText.\n",
            fixed="---\ntitle: Keys\n---\n\nText.\n",
        ),
        bad(
            "⟦- - -⟧\ntitle: ⟦Keys: a guide⟧\n⟦- - -⟧\n",
            fixed='---\ntitle: "Keys: a guide"\n---\n',
        ),
        bad("⟦- - -⟧\ntags: ⟦[⟧a, b\n⟦- - -⟧\n\nText.\n"),
        bad("---\ntext: A long text\n⟦that goes on⟧\n---\n"),
        bad("---\ntags: ⟦[⟧a, b\ntitle: Keys\n---\n"),
        good('---\ntitle: "Keys: a guide"\ntext: Il est 10:30\n---\n'),
        good("---\ntitle: “Keys”\ntext: L'été # a note\n---\n"),
        good("---\ntext: A long text\n  that goes on\nmore: |\n  a: b: c\n---\n"),
        good("---\n\nText between two thematic breaks.\n\n---\n"),
        good("---\ntitle: {{ .Name }}\n---\n", dialect="hugo"),
        good(
            '---\ntitle: "{{ replace .Name "-" " " | title }}"\n---\n', dialect="hugo"
        ),
        bad("---\ntitle: ⟦Keys: a guide⟧\n---\n\n{{ text }}\n", dialect="hugo"),
        good("- - -\n\nText below a thematic break.\n"),
        good("---\na: &x [1]\nb: *x\n---\n"),
        good("---\n---\n\nText.\n"),
    ],
)
def invalid(fault: FrontMatterFault, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The front matter cannot be read.

    The site generator stops, or publishes the page without title and settings. Most of
    such faults come from translation: quotes made typographic, a full stop put after
    the closing quote, a colon that the source had not.
    """
    if fault.kind != "invalid" or (
        "shortcodes" in ctx.dialect.templates and _ACTION.search(_line(fault, ctx))
    ):
        return
    fix = None
    if fault.suggestion is not None and _wholly_mended(ctx):
        fix = Fix(
            "mend the front matter",
            (Edit(fault.span, fault.suggestion),),
            (Change.FRONT_MATTER,),
            safe=True,
        )
    yield Hit(fault.span, fault.message, fault.suggestion or None, fix)


def _wholly_mended(ctx: Context[NoOptions]) -> bool:
    """Whether all that is broken has a remedy: marks put right around what cannot be
    read stop a build that went on."""
    return all(
        fault.suggestion is not None
        for fault in ctx.document.of(FrontMatterFault)
        if fault.kind == "invalid"
    )


def _line(fault: FrontMatterFault, ctx: Context[NoOptions]) -> str:
    """The line on which the fault stands."""
    at = fault.span.start
    return before_on_line(ctx.text, at) + behind_on_line(ctx.text, at)
