"""Paragraphs that say something else than the source's in their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.dataclasses import dataclass
from doclint.document import BlockKind
from doclint.evidence.beside import compared, is_aged, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule

# Versions and numbers of two digits and more stay in any language.
_NUMBER = expression(r"(?<![\w.])\d+(?:\.[\dx]+)+|(?<![\w.])\d{2,}(?![\w.]*\w)")
_SHOWN = 3
_STEPS = "Open the small door of the burrow now.\n\nClose it behind you again.\n\nThen write the day down.\n"
_PASOS = "Abra ahora la pequeña puerta de la madriguera.\n\nCiérrela de nuevo detrás de usted.\n"


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a paragraph tells of something else."""

    # So much must be gone (count);
    least: int = 2
    # one thing is enough where of the text, too, no more is left (share, 0 to 1).
    shorter: float = 0.4


_LIMITS = _Calibration()


@rule(
    "translation/rewritten",
    visits=Pair,
    severity=Severity.INFO,
    preview=True,
    yields_to=(
        "translation/lost-inline-code", "translation/changed-inline-code", "translation/lost-number",
        "translation/truncated", "translation/untranslated", "translation/partly-untranslated",
    ),
    examples=[
        bad(
            source=f"## Keys\n\nRun `dig --deep` with 2.4.1 and `bring` the last roots home.\n\n## Doors\n\n{_STEPS}",
            translation=f"## Claves\n\n⟦Nada.⟧\n\n## Puertas\n\n{_PASOS}",
            language="es",
        ),
        good(
            source=f"## Keys\n\nRun `dig` with 2.4.1 here and `bring` the roots home.\n\n## Doors\n\n{_STEPS}",
            translation="## Claves\n\nEjecute aquí `dig` con 2.4.1 y lleve (`bring`) las raíces a casa.\n\n"
            f"## Puertas\n\n{_PASOS}",
            language="es",
        ),
        good(
            source=f"## Keys\n\nThe roots of last year are home.\n\n## Doors\n\n{_STEPS}",
            translation=f"## Claves\n\nNada.\n\n## Puertas\n\n{_PASOS}",
            language="es",
        ),
    ],
)  # fmt: skip
def rewritten(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A paragraph stands where the source's does, and lacks most of the code and numbers that this has.

    Mostly the source text was rewritten since: readers are told how things were. What
    stands around it is the same in both, so that nothing else can be its translation.
    On a page that is older as a whole that is told instead.
    """
    if pair.drifted or is_aged(pair):
        return
    for source, unit in _held_by_neighbours(pair):
        written = pair.translation.source.cut(unit.span)
        there = _fixed(source)
        gone = [text for text in there if text not in written]
        if len(gone) * 2 > len(there) and _is_enough(gone, source, unit):
            yield _hit(unit, gone, source_place(pair, source.span))


def _held_by_neighbours(pair: Pair) -> Iterator[tuple[Unit, Unit]]:
    """Paragraphs that are too unlike to be compared, between blocks that surely
    translate one another."""
    known = {translation.span for _, translation in compared(pair)}
    for before, both, after in zip(
        pair.blocks, pair.blocks[1:], pair.blocks[2:], strict=False
    ):
        source, unit = both.source, both.translation
        if both.moved or not (before.sure and after.sure):
            continue
        if source is None or unit is None or unit.span in known:
            continue
        if source.kind is BlockKind.PARAGRAPH:
            yield source, unit


def _fixed(unit: Unit) -> list[str]:
    """What of a paragraph is the same in all languages: its code, versions and
    numbers."""
    return list(dict.fromkeys((*unit.codes, *_NUMBER.findall(unit.text))))


def _is_enough(gone: Sequence[str], source: Unit, translation: Unit) -> bool:
    if len(gone) >= _LIMITS.least:
        return True
    return bool(gone) and len(translation.text) < _LIMITS.shorter * len(source.text)


def _hit(translation: Unit, gone: Sequence[str], related: tuple[Related, ...]) -> Hit:
    named = ", ".join(f"“{text}”" for text in gone[:_SHOWN])
    message = (
        f"found no {named} in a paragraph that stands in the place of one with them"
    )
    return Hit(translation.span, message, related=related)
