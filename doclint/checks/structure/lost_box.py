"""Boxes whose text a translation has outside of any, and boxes of a kind that no
platform knows."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import AttributeList, BlockKind, TagBlock
from doclint.evidence.beside import first_line, is_aged, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.page.boxes import Box, boxes, innermost
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule

# `**Note:** The words`, as a box was written before there were any.
_LABEL = expression(r"(?:\*\*|__)[^*_\n]{1,40}[::]?(?:\*\*|__)[::]?")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When boxes are a page's manner. Held by tests/checks/test_degrees.py."""

    # More of them than this (count) are the manner of a page: told once.
    habit: int = 2


_LIMITS = _Calibration()


_SOURCE = "# A\n\nThe mill turns.\n\n{}\n\nThe end.\n"
_TRANSLATION = "# A\n\nLe moulin tourne.\n\n{}\n\nLa fin.\n"


@rule(
    "structure/lost-box",
    visits=Pair,
    severity=Severity.WARNING,
    ages=True,
    yields_to=(
        "structure/missing-block",
        "translation/changed-alert",
        "translation/changed-attributes",
        "translation/changed-directive",
        "translation/changed-html",
        "translation/changed-tag",
    ),
    examples=[
        bad(
            source=_SOURCE.format(":::note\n\nIt is loud.\n\n:::"),
            translation=_TRANSLATION.format("⟦Il fait du bruit.⟧"),
            dialect="docusaurus",
        ),
        bad(
            source=_SOURCE.format("<Note>\n\nIt is loud.\n\n</Note>"),
            translation=_TRANSLATION.format("⟦Il fait du bruit.⟧"),
            dialect="mintlify",
        ),
        bad(
            source=_SOURCE.format("!!! note\n    It is loud."),
            translation=_TRANSLATION.format("⟦Il fait du bruit.⟧"),
            dialect="mkdocs",
        ),
        bad(
            source=_SOURCE.format("> [!NOTE]\n> It is loud."),
            translation=_TRANSLATION.format("⟦Il fait du bruit.⟧"),
        ),
        bad(
            source=_SOURCE.format("::: tip\nIt is loud.\n:::"),
            translation=_TRANSLATION.format("> [!⟦ASTUCE⟧]\n> Il fait du bruit."),
            dialect="vitepress",
        ),
        bad(
            source=_SOURCE.format(
                '{% hint style="info" %}\nIt is loud.\n{% endhint %}'
            ),
            translation=_TRANSLATION.format(
                '{% hint style="⟦renseignement⟧" %}\nIl fait du bruit.\n{% endhint %}'
            ),
        ),
        good(
            source=_SOURCE.format("::: tip\nIt is loud.\n:::"),
            translation=_TRANSLATION.format("> [!TIP]\n> Il fait du bruit."),
            dialect="vitepress",
        ),
        good(
            source=_SOURCE.format("!!! note\n    It is loud."),
            translation=_TRANSLATION.format("> **Remarque :** Il fait du bruit."),
            dialect="mkdocs",
        ),
        good(
            source=_SOURCE.format("> [!NOTE]\n> It is loud."),
            translation=_TRANSLATION.format("**Remarque :** Il fait du bruit."),
        ),
        good(
            source=_SOURCE.format("The mill is old."),
            translation=_TRANSLATION.format(":::note\n\nLe moulin est vieux.\n\n:::"),
            dialect="docusaurus",
        ),
    ],
)
def lost_box(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """What the source text has in a box (note, tip, warning) stands in none, or in one of a kind that is not known.

    Boxes are compared whatever their syntax: `> [!NOTE]`, `:::note`, `!!! note`, `{%
    alert note %}`, `<Note>` are one, and so is a quotation or a label in bold. The word
    for the kind is read by the platform: a translated one makes a plain box or none.
    """
    if pair.drifted:
        return
    lost: list[Hit] = []
    kinds = {box.name.casefold() for box in boxes(pair.source)}
    for box, both in _first_of_each(pair):
        box_here = innermost(pair.translation, both.span)
        if box_here is None:
            if not _stands_apart(both, pair):
                lost.append(_in_none(box, both, pair))
            continue
        is_known = box_here.known or box_here.name.casefold() in kinds
        if not is_known:
            message = f"found a box of the kind {box_here.name}, expected {box.name} as in the source text"
            yield Hit(
                box_here.kind, message, box.name, related=source_place(pair, box.kind)
            )
    is_habit = len(lost) > _LIMITS.habit
    yield from lost[:1] if is_habit else lost


def _in_none(box: Box, unit: Unit, pair: Pair) -> Hit:
    """A text that the source text has in a box, and that stands in none."""
    message = (
        f"found a text in no box, expected it in one ({box.name}) as in the source text"
    )
    at_most = Severity.INFO if is_aged(pair) else None
    related = source_place(pair, box.kind)
    return Hit(first_line(pair, unit), message, related=related, at_most=at_most)


def _first_of_each(pair: Pair) -> Iterator[tuple[Box, Unit]]:
    """The boxes of the source text, of kinds that are known, with what the translation
    has for the first words."""
    seen: set[Box] = set()
    for both in pair.blocks:
        units = both.sure_units
        if units is None or both.moved:
            continue
        source, translation = units
        if source.key or not source.text.strip():
            continue
        box = innermost(pair.source, source.span)
        if box is not None and box.known and box not in seen:
            seen.add(box)
            yield box, translation


def _stands_apart(unit: Unit, pair: Pair) -> bool:
    """Whether a text is set apart by other means: a quotation, a tag or element around
    it, a style, a label in bold."""
    text, page = pair.translation.text, pair.translation
    if (
        BlockKind.QUOTE in unit.within
        or unit.html
        or unit.tags
        or _LABEL.match(text, unit.span.start)
    ):
        return True
    tagged = any(block.body.holds(unit.span) for block in page.of(TagBlock))
    return tagged or any(
        unit.span.start <= each.span.start <= unit.span.end + 2
        for each in page.of(AttributeList)
    )
