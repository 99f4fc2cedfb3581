"""Names that a page keeps, but for the places that translated them."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.lost_names import NameFate, NameLoss
from doclint.findings import Hit, Related, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.vocabulary import Brand

# The packs of names that come with doclint and are of no team's own.
_SHIPPED = frozenset({"core", "tech-brands"})
_ACME = Brand(id="team/brands/flake", name="Flake")
_REST = "\n\nFlake starts.\n\nFlake stops.\n"
_NAMED = "You open Mellow here. Then close Mellow, and start Mellow with your Mellow key. All of Mellow is there."
_NAMED_JA = (
    "Mellowを開きます。Mellowを閉じ、MellowキーでMellowを開始します。Mellowの全部です。"
)
_KEPT = "\n\nFlake démarre.\n\nFlake s’arrête.\n"


@rule(
    "terms/replaced-brand",
    visits=NameLoss,
    severity=Severity.WARNING,
    examples=[
        bad(
            source=f"You can open Flake with it.{_REST}",
            translation=f"⟦Elle permet d’ouvrir le flocon.⟧{_KEPT}",
            entries=[_ACME],
        ),
        good(
            source=f"You can open Flake with it.{_REST}",
            translation=f"Vous l’ouvrez ainsi avec F3e.{_KEPT}",
            entries=[_ACME],
        ),
        good(
            source="You can open Flake with it.\n\nFlake starts.\n",
            translation="Elle permet d’ouvrir le flocon.\n\nLe flocon démarre.\n",
            entries=[_ACME],
        ),
        good(
            source=f"Open Flake, then close Flake.{_REST}",
            translation=f"Ouvrez Flake, puis fermez-le.{_KEPT}",
            entries=[_ACME],
        ),
        good(
            source=f"You can open Flake with it.{_REST}",
            translation=f"Elle permet d’ouvrir le flocon.{_KEPT}",
        ),
        good(
            source=f"Open your Flake app with it.{_REST}",
            translation=f"Ouvrez ainsi votre application.{_KEPT}",
            entries=[_ACME],
        ),
        bad(
            source=f"# Mellow\n\n{_NAMED}",
            translation=f"⟦# 柔らか⟧\n\n{_NAMED_JA}",
            language="ja",
        ),
        bad(
            source=f"{_NAMED}\n\n| Needed | Why |\n| --- | --- |\n| Mellow | all |\n| Mellow key | it |\n",
            translation=f"{_NAMED_JA}\n\n| 要 | 理由 |\n| --- | --- |\n| ⟦柔らか⟧ | 全部 |\n| ⟦柔らか鍵⟧ | それ |\n",
            language="ja",
        ),
        bad(
            source=f"---\ntitle: Mellow\n---\n\n{_NAMED}",
            translation=f"---\ntitle: ⟦柔らか⟧\n---\n\n{_NAMED_JA}",
            language="ja",
        ),
        good(
            source=f"# Mellow\n\n{_NAMED}",
            translation="# 柔らか\n\n柔らかを開きます。次に柔らかを閉じます。\n",
            language="ja",
        ),
        good(
            source=f"# Mellow\n\n{_NAMED}\n## Mellow\n\nIt is.\n",
            translation=f"# 柔らか\n\n{_NAMED_JA}\n## 柔らか\n\nある。\n",
            language="ja",
        ),
        good(
            source=f"# Mellow days\n\n{_NAMED}",
            translation=f"# 柔らかな日\n\n{_NAMED_JA}",
            language="ja",
        ),
    ],
)
def replaced_brand(loss: NameLoss, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A text has lost a name that the page keeps elsewhere.

    Most likely the name was translated as if it were a word, such as Canvas or Segment.
    That is told where one block has lost a name that entries list, and where a name is
    all that a title or cell says; there names count as well that the source page itself
    shows by their capital. What is lost in several blocks of text is the translator's
    way, and a note (terms/missing-brand).
    """
    name = loss.expected
    there = Related(
        loss.source,
        "the source text has the name",
        ctx.pair.source.path if ctx.pair else None,
    )
    if loss.fate is NameFate.TRANSLATED:
        message = f"found “{loss.written}”, expected the name “{name}”, which the page keeps elsewhere"
        yield Hit(loss.place, message, suggestion=name, related=(there,))
    elif loss.fate is NameFate.OMITTED_ONCE:
        message = f"found the name “{name}” everywhere else on the page, expected it here, too, as in the source text"
        yield Hit(
            loss.place,
            message,
            related=(there,),
            at_most=Severity.INFO if _is_everybodys(name, ctx) else None,
        )


def _is_everybodys(name: str, ctx: Context[NoOptions]) -> bool:
    """Whether only the shipped lists have a name: "a valid JavaScript statement" may do
    without it, as a team's own product may not. Read on sites, one of four was a
    fault."""
    packs = {
        brand.id.partition("/")[0]
        for brand in ctx.vocabulary.of(Brand)
        if brand.name == name
    }
    return bool(packs) and packs <= _SHIPPED
