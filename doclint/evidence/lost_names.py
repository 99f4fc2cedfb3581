"""Names that a translation has less often than its source, unit by unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from doclint.document import OPAQUE, BlockKind, Role, Segment
from doclint.evidence.cut_off import places_cut_off
from doclint.evidence.names import Name, Wording, shown_names, suspects, wording
from doclint.findings import Related
from doclint.languages import Language
from doclint.languages import language as language_of
from doclint.languages.tags import speaks
from doclint.project import BlockPair, Pair, Unit
from doclint.source import Span
from doclint.text.phrases import Phrase, PhraseBook
from doclint.vocabulary import Brand, Forbidden, Vocabulary

_NEXT_WORD = re.compile(rf"(?:['’]s)?[ \n]+([\w{OPAQUE}]+)")
_LAST_WORD = re.compile(r"(\w+)[ \n*_]+$")
# A page that keeps a name keeps it so often, or all but once.
_KEPT = 0.7
# So often a page has a name elsewhere, where one place without it is no custom of its translator.
_SURELY_KEPT = 1
# So often it has a name that its translator surely keeps.
_LEAST_KEPT = 3


@dataclass(frozen=True, slots=True)
class NameOptions:
    """`shown`: also names that no entry lists, told by the source page: words with a capital in the midst of
    sentences, three times and more, that the rest of the translation keeps."""

    shown: bool = True


@dataclass(frozen=True, slots=True)
class Loss:
    """A name that a unit lost. `count` is how often its source has it, `missing` how often that is too few; `suspects`
    are what may stand for it, the likeliest first."""

    name: Name
    own: Unit
    other: Unit
    count: int
    missing: int
    suspects: Sequence[tuple[Segment, Span]]

    def there(self, pair: Pair) -> Related:
        """The unit of the source."""
        return Related(self.other.span, "the source text has the name", pair.source.path)

    @property
    def alone(self) -> bool:
        """Whether the name is all that the unit of the source says, as the title of a page about it does."""
        return _said(self.other) == self.name.text


def lost_names(
    pair: Pair, vocabulary: Vocabulary, language: Language | None, wrong: PhraseBook[str], shown: bool
) -> Iterator[Loss]:
    """What units of the translation lost. `wrong` are forms that other rules report (see `wrong_forms`)."""
    names = _names(pair, vocabulary, language, shown)
    wordings: tuple[Wording, Wording] | None = None
    for both in pair.blocks if names else ():
        taken: set[Span] = set()
        for name, count, missing in _missing(both, names, pair, wrong):
            own, other = both.translation, both.source
            assert own and other  # noqa: S101  # what is compared
            wordings = wordings or (wording(pair.translation), wording(pair.source))
            found = [hit for hit in _suspects(name, own, *wordings) if hit[0].place(*hit[1]) not in taken]
            taken.update(segment.place(*span) for segment, span in found[:missing])
            yield Loss(name, own, other, count, missing, found)


@dataclass(frozen=True, slots=True)
class Vanished:
    """A name that units of a page lost, with nothing there that looks like it. `kept` is how often the page has it
    elsewhere, `others` whether units lost it to something that does look like it."""

    name: Name
    losses: Sequence[Loss]
    kept: int
    others: bool
    named: bool = True

    @property
    def replaced(self) -> bool:
        """Whether it surely should be there: a listed name, gone from one unit alone and kept in all the others.

        Who leaves a name out for a pronoun, or writes it in another script, does so more than once on a page. `named`:
        the source needs the name there (see `_needs`).
        """
        one = self.losses[0]
        return (
            self.name.listed
            and self.named
            and not self.others
            and len(self.losses) == 1
            and one.missing == one.count
            and self.kept >= _SURELY_KEPT
        )

    def translated(self) -> Iterator[tuple[Loss, str]]:
        """The losses where the name was surely translated, each with what stands in its place.

        Where the name is all that a text says, there is nothing else it could have become: a translator who keeps the
        name elsewhere took it for a word. What it became there is told in other texts of the page, too.
        """
        lost = sum(loss.missing for loss in self.losses)
        if self.kept < _LEAST_KEPT or self.kept < _KEPT * (self.kept + lost):
            return
        forms = {said for loss in self.losses if loss.alone and (said := _said(loss.own)).strip()}
        for loss in self.losses:
            said = _said(loss.own)
            form = next((form for form in sorted(forms, key=len, reverse=True) if form in said), None)
            if form is not None:
                yield loss, form


def vanished(
    pair: Pair, vocabulary: Vocabulary, language: Language | None, wrong: PhraseBook[str], shown: bool
) -> Iterator[Vanished]:
    """The names that are gone from units of a translation without a trace. Terms in small letters, which are words of
    the language as well, are left out."""
    found: dict[str, list[Loss]] = {}
    for loss in lost_names(pair, vocabulary, language, wrong, shown):
        if not loss.name.text.islower() and loss.own.span not in places_cut_off(pair):
            found.setdefault(loss.name.text, []).append(loss)
    text = "\n".join(segment.text for segment in pair.translation.of(Segment)) if found else ""
    for losses in found.values():
        traceless = [loss for loss in losses if not loss.suspects]
        if traceless:
            name = traceless[0].name
            others = len(traceless) < len(losses)
            yield Vanished(name, traceless, name.count(text), others, _needs(traceless[0], pair.source.language))


def _needs(loss: Loss, spoken: str | None) -> bool:
    """Whether a sentence without the name would not say the same.

    "Your Acme app" may become "your app": between a small word and a noun a name is left out as often as translated.
    """
    source, text = language_of(spoken), loss.other.text
    small = source.function_words if source else frozenset()
    for start, end in loss.name.places(text):
        before, after = _LAST_WORD.search(text[:start]), _NEXT_WORD.match(text, end)
        if not (before and before[1].lower() in small and after and after[1].lower() not in small):
            return True
    return False


def wrong_forms(vocabulary: Vocabulary, language: Language | None) -> PhraseBook[str]:
    """Wrong forms of names that entries list, each with the name it should be: other rules report them."""
    code = language.tag if language else None
    phrases = []
    for entry in vocabulary.of(Brand, code):
        phrases += [Phrase(text, entry.name, True) for text in entry.misspelt]
        for wanted, texts in entry.confusable.items():
            phrases += [Phrase(text, entry.name) for text in texts if speaks(code, wanted)]
    for banned in vocabulary.of(Forbidden, code):
        phrases += [Phrase(text, banned.use, banned.match_case) for text in banned.text if banned.use]
    return PhraseBook(phrases)


def _names(pair: Pair, vocabulary: Vocabulary, language: Language | None, shown: bool) -> Sequence[Name]:
    """The names to count: those of entries that the source page has, and those that the page itself shows."""
    text = "\n".join(segment.text for segment in pair.source.of(Segment))
    code = language.tag if language else None
    listed = _present(tuple(dict.fromkeys(entry.name for entry in vocabulary.of(Brand, code))), text)
    plurals, cases = (language.name_plurals, language.name_cases) if language else ((), "")
    names = [Name(name, True, plurals, cases) for name in listed]
    if shown:
        others = (replace(name, cases=cases) for name in shown_names(pair.source) if name.text not in listed)
        names += [name for name in others if _kept(name, text, pair)]
    return names


@lru_cache(maxsize=2)
def _present(names: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Those of many names that a source page has at all; kept, for several rules ask it of each translation."""
    return tuple(name for name in names if name in text)


def _kept(name: Name, text: str, pair: Pair) -> bool:
    here, there = name.count(pair.translation.text), name.count(text)
    return here >= _KEPT * there or here == there - 1


def _missing(
    both: BlockPair, names: Sequence[Name], pair: Pair, wrong: PhraseBook[str]
) -> Iterator[tuple[Name, int, int]]:
    """The names that a unit has less often than its source: how often this has them, and how many are missing.

    In the translation a name may stand in code or in an address as well.
    """
    own, other = both.translation, both.source
    if own is None or other is None or not both.sure or other.kind is BlockKind.FENCE:
        return
    if own.cells and len(own.cells) == len(other.cells):
        return  # each cell is a unit of its own
    there = "\n".join(segment.text for segment in other.segments if segment.role is not Role.TITLE)
    here = "\n".join(segment.text for segment in own.segments)
    for name in names:
        count = name.count(there)
        missing = count - name.count(here) if count else 0
        if missing > 0:
            missing = min(missing, count - name.count(pair.translation.source.cut(own.span)))
            missing -= sum(name.count(match.phrase.value) > 0 for match in wrong.find(here))
        if missing > 0:
            yield name, count, missing


def _said(unit: Unit) -> str:
    return "\n".join(segment.text for segment in unit.segments if segment.role is not Role.TITLE).strip()


def _suspects(name: Name, own: Unit, words: Wording, known: Wording) -> list[tuple[Segment, Span]]:
    found = [(rank, segment, span) for segment in own.segments for rank, span in suspects(name, segment, words, known)]
    return [(segment, span) for _, segment, span in sorted(found, key=lambda hit: (hit[0], hit[1].span, hit[2]))]
