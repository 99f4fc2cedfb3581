"""Bold words that mark what stands on the screen, and lost their marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from doclint.document import Emphasis
from doclint.findings import Hit, Related, Severity
from doclint.project import BlockPair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# Longer bold text is stressed, not the name of a thing.
_LONGEST = 40
# What may mark a name instead of bold letters.
_INSTEAD = '«»「」『』“”„"`'


@rule(
    "structure/emphasis-lost",
    visits=BlockPair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="Select **Save** and then **Close** to leave the editor.\n",
            translation="⟦Sélectionnez **Enregistrer** puis Fermer pour quitter l’éditeur.⟧\n",
        ),
        bad(
            source="Open **Settings** in the menu of the page.\n",
            translation="⟦Ouvrez Paramètres dans le menu de la page.⟧\n",
        ),
        good(source="Open **Settings** in the menu.\n", translation="Ouvrez « Paramètres » dans le menu.\n"),
        good(
            source="This is **very important** for all of us here.\n",
            translation="C’est très important pour nous tous ici.\n",
        ),
        good(source="Open **Settings** first.\n", translation="Ouvrez d’abord **Paramètres**.\n"),
    ],
)
def emphasis_lost(both: BlockPair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Words that are bold in the source text, as names of buttons and menus are, are not in the translation.

    Readers look for such words on the screen; without their marks they drown in the sentence. Only names amid a
    sentence count, and only where no quotes or code took the place of the marks.
    """
    one, other = both.source, both.translation
    if not both.sure or one is None or other is None or ctx.pair is None or one.cells:
        return
    cut = ctx.pair.source.source.cut
    names = [emphasis for emphasis in one.emphases if _is_name(emphasis, one, cut)]
    expected, found = _bold(one), _bold(other)
    if not names or found >= expected or _marked_otherwise(cut(one.span), ctx.cut(other.span)):
        return
    there = Related(names[0].span, "the source text has", ctx.pair.source.path)
    message = f"found {found} bold, expected {expected} as in the source text"
    yield Hit(other.span, message, related=(there,))


def _is_name(emphasis: Emphasis, unit: Unit, cut: Callable[[Span], str]) -> bool:
    """Whether bold words are a name amid a sentence: short, with a large first letter, no label at the beginning."""
    text = cut(emphasis.content_span)
    amid = cut(Span(unit.span.start, emphasis.span.start)).strip(" *_\t-+>0123456789.)")
    return emphasis.strong and text[:1].isupper() and len(text) <= _LONGEST and bool(amid)


def _bold(unit: Unit) -> int:
    tags = sum(tag.name in ("b", "strong") and not tag.closing for tag in unit.html)
    return tags + sum(emphasis.strong for emphasis in unit.emphases)


def _marked_otherwise(source: str, translation: str) -> bool:
    """Whether the translation has more quotes, code or other marks than its source, or marks that do not work."""
    counts = (sum(text.count(mark) for mark in _INSTEAD) for text in (source, translation))
    mine, theirs = counts
    return theirs > mine or ("**" in translation and translation.count("**") >= source.count("**"))
