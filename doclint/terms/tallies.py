"""What a translation makes of the vocabulary's terms: counted pair by pair, judged over
the whole project.

Only over the project can one tell a translator who left the glossary from a glossary
that nobody follows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import field

from doclint.dataclasses import dataclass
from doclint.document import BlockKind, Role, Segment
from doclint.expressions import expression
from doclint.languages import Language, language
from doclint.languages.detect import votes
from doclint.project import Pair, TermMiss, TermTally, Unit
from doclint.source import Span
from doclint.terms.occurrences import Form, TermBook
from doclint.terms.renderings import Rendering, TermWording, term_wording
from doclint.text.blanks import blanked
from doclint.text.globs import matches
from doclint.text.words import fold, word_texts
from doclint.vocabulary import Brand, Term, Vocabulary, of_language

_LABELS = frozenset({Role.HEADING, Role.CELL, Role.CAPTION, Role.FRONT_MATTER})
_HIDDEN = frozenset({Role.ALT, Role.TITLE})


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a block is no translation; tests/terms/test_renderings.py has blocks on
    either side."""

    # It has so many small words of the source's language (count), and fewer of its own.
    untranslated: int = 3


_LIMITS = _Calibration()
_LINE_END = expression(r"[\r\n]")
_QUOTED = expression(
    r"«[^»\n]{0,200}»|[\"“„][^\"”“\n]{0,200}[\"”“]|「[^」\n]{0,200}」|『[^』\n]{0,200}』|\([^()\n]{0,200}\)|（[^（）\n]{0,200}）"
)


@dataclass(frozen=True)
class Terms:
    """The terms of a vocabulary for one source and one target language, made ready."""

    book: TermBook[Term | None]
    wordings: dict[str, tuple[TermWording, ...]]
    wrong: dict[str, tuple[TermWording, ...]]
    source: Language | None
    target: Language | None

    def __bool__(self) -> bool:
        return bool(self.wordings)


@dataclass
class _Counts:
    """What a page makes of one term, while it is counted."""

    followed: Counter[str] = field(default_factory=Counter)
    missed: list[TermMiss] = field(default_factory=list)


def terms_of(vocabulary: Vocabulary, source: str | None, target: str | None) -> Terms:
    """The terms that have a right translation in `target`. Brands are known, too, so
    that no term is found in one."""
    mine, theirs = language(source), language(target)
    entries = {
        entry.id: entry
        for entry in vocabulary.of(Term, target)
        if entry.words(target) and _tells(entry, mine)
    }
    forms: list[Form[Term | None]] = [
        Form(brand.name, None, True) for brand in vocabulary.of(Brand, target)
    ]
    right_words = _right_words(list(entries.values()), target)
    right: dict[str, tuple[TermWording, ...]] = {}
    wrong: dict[str, tuple[TermWording, ...]] = {}
    for id, entry in entries.items():
        own_forms = (entry.term, *entry.forms)
        verb = {"verb": True, "noun": False}.get(entry.part_of_speech)
        forms += [Form(text, entry, entry.match_case, verb) for text in own_forms]
        right[id] = tuple(
            term_wording(text, theirs, own_forms) for text in right_words[id]
        )
        forbidden = of_language(entry.forbidden, target)
        wrong[id] = tuple(term_wording(text, theirs) for text in forbidden)
    return Terms(TermBook(forms, mine), right, wrong, mine, theirs)


def _tells(entry: Term, source: Language | None) -> bool:
    """Whether a term is more than small words, which every language has its own ways
    with."""
    small = source.function_words if source else frozenset()
    return any(
        len(word) > 1 and word.lower() not in small for word in word_texts(entry.term)
    )


def _right_words(
    entries: Sequence[Term], target: str | None
) -> dict[str, tuple[str, ...]]:
    """The right words of each term by its id; entries with a form in common (two
    senses) lend one another theirs."""
    by_form: defaultdict[str, list[str]] = defaultdict(list)
    for entry in entries:
        for form in (entry.term, *entry.forms):
            by_form[fold(form)] += entry.words(target)
    return {
        entry.id: tuple(
            dict.fromkeys(
                word
                for form in (entry.term, *entry.forms)
                for word in by_form[fold(form)]
            )
        )
        for entry in entries
    }


def tallies(pair: Pair, terms: Terms) -> tuple[TermTally, ...]:
    """What a translation makes of each term that its source has, by the terms' ids."""
    counts: defaultdict[str, _Counts] = defaultdict(_Counts)
    for mine, theirs in compared_cells(pair):
        _count(mine, theirs, pair, terms, counts)
    by_term = []
    for id, count in sorted(counts.items()):
        followed = tuple(sorted(count.followed.items()))
        by_term.append(TermTally(id, followed, tuple(count.missed)))
    return tuple(by_term)


def compared_cells(pair: Pair) -> Iterator[tuple[Unit, Unit]]:
    """Units that surely belong together and whose words may be compared: cells, not
    their rows."""
    for both in pair.blocks:
        if (
            both.source
            and both.translation
            and both.sure
            and both.source.kind is not BlockKind.TABLE
        ):
            yield both.source, both.translation


def _count(
    mine: Unit,
    theirs: Unit,
    pair: Pair,
    terms: Terms,
    counts: defaultdict[str, _Counts],
) -> None:
    terms_used = list(term_uses(mine, pair.source.path, terms))
    if not terms_used or _untranslated(mine, theirs, terms):
        return
    text = Rendering(visible_words(theirs), terms.target)
    for entry, segment, start, end in terms_used:
        right = next(
            (each.text for each in terms.wordings[entry.id] if text.has(each)), None
        )
        if right is not None:
            counts[entry.id].followed[right] += 1
            continue
        told_elsewhere = any(text.has(each) for each in terms.wrong[entry.id])
        if not told_elsewhere:
            place, left = _place(entry, theirs, pair, terms)
            counts[entry.id].missed.append(
                TermMiss(pair.source.path, segment.place(start, end), place, left)
            )


def term_uses(
    unit: Unit, path: str, terms: Terms
) -> Iterator[tuple[Term, Segment, int, int]]:
    """The terms of a source unit, each once."""
    seen: set[str] = set()
    for segment in unit.segments:
        if segment.role in _HIDDEN:
            continue
        label = segment.role in _LABELS
        for use in terms.book.find(segment.text, label):
            entry = use.form.value
            if entry is None or entry.id in seen or (entry.labels and not label):
                continue
            if not entry.paths or matches(entry.paths, path):
                seen.add(entry.id)
                yield entry, segment, use.start, use.end


def _untranslated(mine: Unit, theirs: Unit, terms: Terms) -> bool:
    """Whether a unit is the source's text still, which another rule tells."""
    text = visible_words(theirs)
    if not text.strip() or fold(text) == fold(visible_words(mine)):
        return True
    if terms.source is None:
        return False
    for_source = votes(text, terms.source)
    if for_source < _LIMITS.untranslated:
        return False
    return terms.target is None or votes(text, terms.target) < for_source


def visible_words(unit: Unit) -> str:
    """The words of a unit that readers see."""
    return "\n".join(
        segment.text for segment in unit.segments if segment.role not in _HIDDEN
    )


def _texts(wordings: Sequence[TermWording]) -> list[str]:
    return [each.text for each in wordings]


def _place(entry: Term, unit: Unit, pair: Pair, terms: Terms) -> tuple[Span, bool]:
    """Where a miss is shown: at the source's own word if the translation has it, else
    at the unit's first line."""
    place = _left_term(entry, unit, terms)
    if place is not None:
        return place, True
    start, end = unit.span.start, unit.span.end
    line_end = _LINE_END.search(pair.translation.text, start, end)
    return Span(start, line_end.start() if line_end else end), False


def _left_term(entry: Term, unit: Unit, terms: Terms) -> Span | None:
    """Where a translation has the source's word for a term, if no right word of its
    language is that word."""
    if entry.term in _texts(terms.wordings[entry.id]):
        return None
    for segment in unit.segments:
        if segment.role in _HIDDEN:
            continue
        shown = _QUOTED.sub(blanked, segment.text)
        for use in terms.book.find(shown, segment.role in _LABELS):
            value = use.form.value
            if value is not None and value.id == entry.id:
                return segment.place(use.start, use.end)
    return None
