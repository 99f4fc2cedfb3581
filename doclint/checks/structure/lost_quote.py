"""Quotations that lost their mark."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import BlockKind, TagBlock
from doclint.evidence.beside import first_line, source_place
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule

_LEAVES = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
_MARKS = (":::", "!!!", "???", "///", "<", "{%", "{{")
_ENDS = ("%}", "}}", ">")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When quotations are a page's manner. Held by tests/evidence/test_rules_by_degrees.py."""

    # More places (count) than this are the manner of a page, told once: at 1 and 3
    # pages with two and with three turn.
    habit: int = 2


_LIMITS = _Calibration()


@rule(
    "structure/lost-quote",
    visits=Pair,
    severity=Severity.INFO,
    ages=True,
    yields_to=("structure/lost-box",),
    examples=[
        bad(
            source="# A\n\n> Use it to make a form.\n\nThen send it.\n\n> They see it at once.\n",
            translation="# A\n\n⟦Faites-en un formulaire.⟧\n\nPuis envoyez-le.\n\n> Ils le voient.\n",
        ),
        bad(
            source="# A\n\n> Use it to make a [form]({{site.baseurl}}/form/).\n\nThen send it.\n",
            translation="# A\n\n⟦Faites-en un [formulaire]({{site.baseurl}}/form/).⟧\n\nPuis envoyez-le.\n",
            dialect="jekyll",
        ),
        bad(
            source="# A\n\n{{< film 3 >}}\n\n> Use it to make a form.\n\nThen send it.\n",
            translation="# A\n\n{{< film 3 >}}\n\n⟦Faites-en un formulaire.⟧\n\nPuis envoyez-le.\n",
            dialect="hugo",
        ),
        good(
            source="# A\n\n> Use it to make a form.\n\nThen send it.\n",
            translation="# A\n\n> Servez-vous-en pour un formulaire.\n\nPuis envoyez-le.\n",
        ),
        good(
            source="# A\n\n> Use it to make a form.\n\nThen send it.\n",
            translation="# A\n\n:::note\n\nServez-vous-en pour un formulaire.\n\n:::\n\nPuis envoyez-le.\n",
            dialect="docusaurus",
        ),
        good(
            source="# A\n\nUse it to make a form.\n\nThen send it.\n",
            translation="# A\n\n> Servez-vous-en pour un formulaire.\n\nPuis envoyez-le.\n",
        ),
    ],
)
def lost_quote(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A paragraph that the source text has in a quotation is a plain one: its mark `>` is gone.

    Introductions and notes are set as quotations by many sites. A box of another kind
    in its place is right.
    """
    if pair.drifted:
        return
    lost = list(_lost(pair))
    message = "found a plain paragraph, expected a quotation (>) as in the source text"
    is_habit = len(lost) > _LIMITS.habit
    if is_habit:
        message += f", and so in {len(lost) - 1} other places of the page"
    for source, translation in lost[:1] if is_habit else lost:
        place = first_line(pair, translation)
        yield Hit(place, message, related=source_place(pair, source.span))


def _lost(pair: Pair) -> Iterator[tuple[Unit, Unit]]:
    """Quoted paragraphs whose translation is a plain one."""
    for both in pair.blocks:
        units = both.sure_units
        if units is None or both.moved:
            continue
        source, translation = units
        if source.kind not in _LEAVES or source.kind is not translation.kind:
            continue
        is_quoted = BlockKind.QUOTE in translation.within
        if BlockKind.QUOTE not in source.within or is_quoted:
            continue
        if not _is_boxed(source, translation, pair):
            yield source, translation


def _is_boxed(source: Unit, translation: Unit, pair: Pair) -> bool:
    """Whether a box of another kind took the quotation's place: tags that the source
    text has too (`{{site.baseurl}}`) make none."""
    more_html = len(translation.html) > len(source.html)
    more_tags = len(translation.tags) > len(source.tags)
    if more_html or more_tags or _is_below_new_mark(source, translation, pair):
        return True
    blocks = pair.translation.of(TagBlock)
    return any(block.body.holds(translation.span) for block in blocks)


def _is_below_new_mark(source: Unit, translation: Unit, pair: Pair) -> bool:
    """Whether a line of a box (`:::note`, `!!! note`, `<Note>`, `{{% note %}}`) stands
    before the paragraph, and none before the quotation."""
    before = pair.translation.text[: translation.span.start]
    above_quote = pair.source.text[: source.span.start].rstrip("> \t")
    return _ends_in_mark(before) and not _ends_in_mark(above_quote)


def _ends_in_mark(text: str) -> bool:
    """Whether the last line of a text may begin a box."""
    line = text.rstrip().rpartition("\n")[2].strip()
    return line.startswith(_MARKS) or line.endswith(_ENDS)
