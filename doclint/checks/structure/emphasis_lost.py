"""Bold words that mark what stands on the screen, and lost their marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import BlockKind, Document, Emphasis
from doclint.evidence.beside import is_aged
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# What may mark a name instead of bold letters.
_INSTEAD = '«»「」『』“”„"`'
# A straight apostrophe is a quote only where another one closes what it opens.
_QUOTED = expression(r"(?<!\w)'[^'\n]{1,60}'(?!\w)")
_MARKS = " 。、，．,.:：;；!！"
# Headings are bold already; rows are told by their cells.
_OTHERS = frozenset({BlockKind.HEADING, BlockKind.TABLE})


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which bold words are surely lost."""

    # Longer bold text (characters) is stressed, not the name of a thing.
    longest: int = 40
    # A page on which more of the blocks with bold words (share, 0 to 1) lost names
    # does not care for them.
    habit: float = 0.1
    # So many blocks with bold words (count) show that a page keeps them.
    faithful: int = 8


_LIMITS = _Calibration()


@rule(
    "structure/emphasis-lost",
    visits=Pair,
    severity=Severity.WARNING,
    ages=True,
    yields_to=("markup/open-emphasis", "markup/spaced-emphasis"),
    examples=[
        bad(
            source="Select **Save** and then **Close** to leave the editor.\n",
            translation="⟦Sélectionnez **Enregistrer** puis Fermer pour quitter l’éditeur.⟧\n",
        ),
        bad(
            source="Open **Settings** > **Acmebox** here.\n",
            translation="⟦Ouvrez Réglages > **Acmebox** ici.⟧\n",
        ),
        bad(
            source="Open **Settings** in the menu of the page.\n",
            translation="⟦Ouvrez Paramètres dans le menu de la page.⟧\n",
        ),
        bad(
            source="".join(
                f"You **must** keep the {each} here.\n\n" for each in "abcdefghi"
            ),
            translation="".join(
                f"Il **faut** garder le {each} ici.\n\n" for each in "abcdefgh"
            )
            + "⟦Il faut garder le i ici.⟧\n",
        ),
        bad(
            source="**Read all of the settings page before you begin to change it.**\n",
            translation="⟦Lisez toute la page des paramètres avant de la modifier.⟧\n",
        ),
        good(
            source="Open **Settings** in the menu.\n",
            translation="Ouvrez « Paramètres » dans le menu.\n",
        ),
        bad(
            source="**Acmebox** starts it for you.\n",
            translation="⟦Acmebox l'a lancé pour vous.⟧\n",
        ),
        good(
            source="This is **very important** for all of us here.\n",
            translation="C’est très important pour nous tous ici.\n",
        ),
        good(
            source="Open **Settings** first.\n",
            translation="Ouvrez d’abord **Paramètres**.\n",
        ),
        bad(
            source="This **must** be, with **Acmebox** of **all** things.\n",
            translation="⟦C’est **obligatoire** avec Acmebox parmi **toutes** les choses.⟧\n",
        ),
        good(
            source="This **must** be, with **Acmebox** of **all** things.\n",
            translation="C’est obligatoire avec **Acmebox** parmi **toutes** les choses.\n",
        ),
        bad(
            source="Go to **Pages** > **Create page**.\n",
            translation="⟦**ページ** > ページを作成します**。**⟧\n",
            language="ja",
            dialect="jekyll",
        ),
        good(
            source="- Acme: **L**amp **A**nd **M**irror **P**olish\n",
            translation="- Acme : un produit pour lampes et miroirs\n",
        ),
        good(
            source="It is called a “**Thing**” here.\n",
            translation="Cela s’appelle une « Chose » ici.\n",
        ),
        good(
            source="Open **Settings** now.\n\nClose **Settings** now.\n",
            translation="Ouvrez Paramètres.\n\nFermez Paramètres.\n",
        ),
    ],
)
def emphasis_lost(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Words that are bold in the source text, as names of buttons and menus are, are not in the translation.

    Readers look for such words on the screen; without their marks they drown in the
    sentence. Only names and labels at the beginning count, for what is stressed at all
    is the translator's choice, and nothing where quotes or code took the place of the
    marks, or on a page that often does without.
    """
    if pair.drifted:
        return
    marked = [both for both in _marked(pair) if both.expected]
    losses = list(_losses(marked, pair))
    named = sum(loss.name is not None for loss in losses)
    is_habit = named > max(1, _LIMITS.habit * len(marked))
    if is_habit:
        return
    others_keep_it = len(losses) == 1 and len(marked) >= _LIMITS.faithful
    if others_keep_it and not named and not is_aged(pair):
        yield _only_one(losses[0].both, pair)
    for loss in losses:
        if loss.name is not None:
            yield _name_lost(loss.both, loss.name, pair)
        elif loss.both.was_all(pair):
            yield _all_lost(loss.both, pair)


def _name_lost(both: _Both, name: Emphasis, pair: Pair) -> Hit:
    """A block that names something in bold in the source text, and lost the marks."""
    message = f"found {both.found} bold, expected {both.expected} as in the source text"
    there = Related(name.span, "the source text has", pair.source.path)
    at_most = Severity.INFO if is_aged(pair) else None
    return Hit(both.other.span, message, related=(there,), at_most=at_most)


def _all_lost(both: _Both, pair: Pair) -> Hit:
    """A block that is all bold in the source text, and has nothing bold here."""
    there = Related(both.one.span, "the source text has", pair.source.path)
    message = (
        "found nothing bold, expected the whole block in bold as in the source text"
    )
    return Hit(both.other.span, message, related=(there,), at_most=Severity.INFO)


def _only_one(both: _Both, pair: Pair) -> Hit:
    """The one block of a page that lost stressed words, where all others keep theirs:
    no choice of a translator."""
    message = (
        f"found {both.found} bold, expected {both.expected} as in the source text, "
        "and as all other blocks have it"
    )
    bold = _bold_parts(both.one)
    place = bold[0].span if bold else both.one.span
    there = Related(place, "the source text has", pair.source.path)
    return Hit(both.other.span, message, related=(there,), at_most=Severity.INFO)


@dataclass(frozen=True, slots=True)
class _Both:
    """Two units that belong together, and how many bold texts they have."""

    one: Unit
    other: Unit
    expected: int
    found: int

    def was_all(self, pair: Pair) -> bool:
        """Whether all of the source's unit is one bold text longer than a name, and
        nothing of the translation's."""
        if self.found:
            return False
        cut = pair.source.source.cut
        whole = cut(self.one.span).strip()
        is_longer_than_a_name = len(whole) > _LIMITS.longest
        is_all = any(cut(bold.span) == whole for bold in _bold_parts(self.one))
        return is_longer_than_a_name and is_all

    def is_lost(self, pair: Pair) -> bool:
        """Whether the translation has fewer, and nothing in their place: more quotes, code
        or other marks than its source, or marks that do not work."""
        if self.found >= self.expected:
            return False
        source = pair.source.source.cut(self.one.span)
        translation = pair.translation.source.cut(self.other.span)
        working = sum(emphasis.strong for emphasis in self.other.emphases)
        marks = translation.count("**")
        has_idle_marks = marks > 2 * working and marks >= source.count("**")
        return not has_idle_marks and _quotes(translation) <= _quotes(source)


class _Loss(NamedTuple):
    """Two units of which the translation's lost bold text, and the name in it, if it
    surely was one."""

    both: _Both
    name: Emphasis | None


def _losses(marked: Sequence[_Both], pair: Pair) -> Iterator[_Loss]:
    """The units that lost bold text."""
    for both in marked:
        if both.is_lost(pair):
            yield _Loss(both, _lost_name(both, pair))


def _quotes(text: str) -> int:
    """How many marks of quotation a text has."""
    marks = sum(map(text.count, _INSTEAD))
    return marks + 2 * len(_QUOTED.findall(text))


def _bold_parts(unit: Unit) -> list[Emphasis]:
    """The bold texts of a unit that Markdown marks."""
    return [emphasis for emphasis in unit.emphases if emphasis.strong]


def _marked(pair: Pair) -> Iterator[_Both]:
    """The pairs of units that surely belong together, with their bold texts counted."""
    for both in pair.blocks:
        source, translation = both.source, both.translation
        if not (both.sure and source and translation):
            continue
        if source.kind in _OTHERS:
            continue
        expected = _bold(source, pair.source)
        bold = _bold(translation, pair.translation)
        yield _Both(source, translation, expected, bold)


def _bold(unit: Unit, document: Document) -> int:
    """How many bold texts a unit has; marks of punctuation are no text."""
    tags = [tag for tag in unit.html if tag.name in ("b", "strong") and not tag.closing]
    texts = (document.source.cut(bold.content_span) for bold in _bold_parts(unit))
    return len(tags) + sum(bool(text.strip(_MARKS)) for text in texts)


def _lost_name(both: _Both, pair: Pair) -> Emphasis | None:
    """The first name or label of the source's unit that surely lost its marks: it
    stands in the translation without, or all that is bold was lost, or all that was
    bold are names."""
    cut = pair.source.source.cut
    gone = _no_longer_bold(both, pair)
    names = [bold for bold in gone if cut(bold.content_span)[0].isupper()]
    for name in names:
        stands_without_marks = cut(name.content_span) in both.other.text
        if stands_without_marks:
            return name
    all_bold = [cut(bold.content_span) for bold in _bold_parts(both.one)]
    are_all_names = all(text[:1].isupper() for text in all_bold)
    if both.found and not are_all_names:
        return None
    for bold in gone:
        is_named = bold in names or _leads(bold, both.one, cut)
        # A name that the page keeps elsewhere was lost itself.
        is_kept_elsewhere = cut(bold.content_span) in pair.translation.text
        if is_named and not is_kept_elsewhere:
            return bold
    return None


def _no_longer_bold(both: _Both, pair: Pair) -> list[Emphasis]:
    """The short bold texts of the source's unit that no bold text of the translation's
    has."""
    cut, cut_other = pair.source.source.cut, pair.translation.source.cut
    short = [bold for bold in both.one.emphases if _is_short(bold, cut)]
    still_bold = "\n".join(
        cut_other(bold.content_span) for bold in _bold_parts(both.other)
    )
    return [bold for bold in short if cut(bold.content_span) not in still_bold]


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _is_short(emphasis: Emphasis, cut: Callable[[Span], str]) -> bool:
    """Whether bold words may name something: few, and not in quotes, which mark them as
    well."""
    if not emphasis.strong:
        return False
    text = cut(emphasis.content_span)
    start = emphasis.span.start
    before = cut(Span(start - 1, start)) if start else " "
    is_quoted = before in (*_INSTEAD, "'")
    end = emphasis.span.end
    is_in_word = any(map(_is_latin, (before, cut(Span(end, end + 1)))))
    if is_in_word:  # the letters that a short form is made of: **L**amp **B**oard
        return False
    return 0 < len(text) <= _LIMITS.longest and not is_quoted


def _leads(emphasis: Emphasis, unit: Unit, cut: Callable[[Span], str]) -> bool:
    """Whether it is the label at the beginning of a text."""
    before = cut(Span(unit.span.start, emphasis.span.start))
    return not before.strip(" *_\t-+>0123456789.)")
