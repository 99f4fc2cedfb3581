"""Formulas that a translation changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from doclint.document import Document, Region, RegionKind
from doclint.evidence.beside import source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# What is said in words: what stands in `\text{…}`, and names of several letters that
# are no command.
_WORDS = expression(r"\\(?:text|mathrm|textrm|operatorname|label|tag)\*?\{[^{}]*\}")
_NAME = expression(r"(?<![\\\w])[^\W\d_]{3,}")
# Blanks, and how a decimal sign is written.
_FREE = expression(r"\s+|\\[,;:! ]|\{,\}|[.,](?=\d)")


@rule(
    "translation/changed-formula",
    visits=Pair,
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source="The sum is $$a_1 + b_2$$ here.\n",
            translation="La somme est ⟦$$a_1 + b_3$$⟧ ici.\n",
        ),
        bad(
            source="$$\nx = \\frac{a}{b}\n$$\n\nText.\n\n$$\ny = 2\n$$\n",
            translation="⟦$$\nx = \\fraction{a}{b}\n$$⟧\n\nTexte.\n\n$$\ny = 2\n$$\n",
        ),
        good(
            source="$$\\text{speed} = 1.5 \\cdot way / t$$\n",
            translation="$$\\text{vitesse} = 1{,}5 \\cdot chemin/t$$\n",
        ),
        good(
            source="Both $$a$$ and $$b$$.\n",
            translation="À la fois $$b$$ et $$a$$.\n",
        ),
        good(source="One $$a$$.\n", translation="Un $$a$$, soit $$a + 0$$.\n"),
    ],
)
def changed_formula(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A formula is not the source text's: a sign, a number or a command in it is another.

    Words in a formula, blanks and the sign of decimals may differ. Pages with more formulas than their source text, or
    fewer, are left alone.
    """
    mine, theirs = _formulas(pair.source), _formulas(pair.translation)
    if pair.drifted or len(mine) != len(theirs):
        return
    lost = Counter(key for key, _ in mine)
    lost.subtract(key for key, _ in theirs)
    for (wanted, there), (found, here) in zip(mine, theirs, strict=True):
        # What only moved is on both pages as often.
        is_changed = lost[wanted] > 0 > lost[found]
        if not is_changed:
            continue
        right = pair.source.source.cut(there)
        written, expected = (" ".join(text.split()) for text in (ctx.cut(here), right))
        message = f"found {written}, expected {expected} as in the source text"
        yield Hit(here, message, right, related=source_place(pair, there))


def _formulas(document: Document) -> list[tuple[str, Span]]:
    """The formulas of a page, each with what must be the same in all languages."""
    spans = [
        region.span for region in document.of(Region) if region.kind is RegionKind.MATH
    ]
    return [(_key(document.source.cut(span)), span) for span in spans]


def _key(written: str) -> str:
    """A formula without its words and blanks."""
    without_words = _NAME.sub("", _WORDS.sub("", written))
    return _FREE.sub("", without_words)
