"""Names that a translation has less often than its source, unit by unit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache
from typing import Self

from doclint.dataclasses import dataclass, replace
from doclint.document import OPAQUE, BlockKind, HtmlTag, Role, Segment
from doclint.evidence.cut_off import places_cut_off
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.evidence.names import (
    Name,
    PageWording,
    page_wording,
    shown_names,
    suspects,
)
from doclint.expressions import expression
from doclint.languages import Language
from doclint.languages import language as language_of
from doclint.languages.tags import speaks
from doclint.once import once
from doclint.project import BlockPair, Pair, Unit
from doclint.source import Span
from doclint.text.phrases import Phrase, PhraseBook
from doclint.text.words import word_texts
from doclint.vocabulary import Brand, Forbidden, Vocabulary

_NEXT_WORD = expression(rf"(?:['’]s)?[ \n]+([\w{OPAQUE}]+)")
_LAST_WORD = expression(r"(\w+)[ \n*_]+$")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a page keeps a name. Held by tests/evidence/test_degrees.py."""

    # A page that keeps a name keeps it so often (share, 0 to 1), or all but once:
    # at 0.47 and 0.93 pages that keep it once and three times turn.
    kept: float = 0.7


_LIMITS = _Calibration()


@dataclass(frozen=True, slots=True)
class NameDamage(Evidence):
    """What stands in a translated unit for a name that its source has, and looks like
    it: a letter is wrong, a part is left. `listed`: entries of the vocabulary have the
    name; else the source page shows it by its capital."""

    listed: bool

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """The damaged names, as many in a unit as it has too few."""
        for loss in _losses(pair, setting):
            name = loss.name
            for segment, span in loss.suspects[: loss.missing]:
                written = segment.text[slice(*span)]
                is_word = not name.listed and _is_word(written, name.text, pair)
                if not is_word:
                    place = segment.place(*span)
                    source = loss.other.span
                    yield cls(source, place, name.text, written, name.listed)


def _is_word(written: str, name: str, pair: Pair) -> bool:
    """Whether what looks like a name is a word of the translation, which writes it small
    elsewhere: "serveurs" for the "Server" of a heading."""
    if written.casefold() == name.casefold():
        return False
    small = _small_words(pair)
    return any(f"{written.lower()}{ending}" in small for ending in _ENDINGS)


# Of plurals that many languages share.
_ENDINGS = ("", "s", "es")


@once
def _small_words(pair: Pair) -> frozenset[str]:
    """The words that the translation writes small."""
    return frozenset(
        word
        for segment in pair.translation.of(Segment)
        for word in word_texts(segment.text)
        if word.islower()
    )


class NameFate(Enum):
    """What became of a name that a unit lost."""

    TRANSLATED = "translated"  # surely: `written` stands for it
    OMITTED_ONCE = (
        "omitted once"  # from this unit alone, and the page keeps it in all others
    )
    OMITTED = "omitted"  # from this unit; it may be the translator's way
    GIVEN_UP = "given up"  # from all units of the page, which are several


@dataclass(frozen=True, slots=True)
class NameLoss(Evidence):
    """A name that a translated unit, or all of them, has less often than its source,
    with nothing that looks like it.

    `expected` is the name; `there` and `here` how often source and translation have it, in the unit or, where the
    page has given it up, in all units. `listed` is as of `NameDamage`.
    """

    fate: NameFate
    there: int
    here: int
    listed: bool

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """The names that are gone without a trace; one that the page has nowhere is
        told once."""
        for vanished in _vanished(pair, setting):
            if vanished.kept:
                yield from cls._kept_elsewhere(vanished)
            else:
                fate = (
                    NameFate.GIVEN_UP if len(vanished.losses) > 1 else NameFate.OMITTED
                )
                yield cls._from(vanished, vanished.losses, fate)

    @classmethod
    def _kept_elsewhere(cls, vanished: _Vanished) -> Iterator[Self]:
        omitted = NameFate.OMITTED_ONCE if vanished.replaced else NameFate.OMITTED
        forms = {id(loss): form for loss, form in vanished.translated()}
        titled = Counter(
            forms[id(loss)]
            for loss in vanished.losses
            if id(loss) in forms and loss.translation.heading
        )
        for loss in vanished.losses:
            form = forms.get(id(loss), "")
            # Who calls two sections so does it on purpose.
            is_habit = titled[form] > 1 and not vanished.name.listed
            if is_habit:
                form = ""
            fate = NameFate.TRANSLATED if form else omitted
            yield cls._from(vanished, [loss], fate, form)

    @classmethod
    def _from(
        cls,
        vanished: _Vanished,
        losses: Sequence[_Loss],
        fate: NameFate,
        form: str = "",
    ) -> Self:
        first, name = losses[0], vanished.name
        there = sum(loss.count for loss in losses)
        missing = sum(loss.missing for loss in losses)
        return cls(
            first.other.span,
            first.translation.span,
            name.text,
            form,
            fate,
            there,
            there - missing,
            name.listed,
        )


@dataclass(frozen=True, slots=True)
class _Loss:
    """A name that a unit lost. `count` is how often its source has it, `missing` how
    often that is too few; `suspects` are what may stand for it, the likeliest first."""

    name: Name
    translation: Unit
    other: Unit
    count: int
    missing: int
    suspects: Sequence[tuple[Segment, Span]]

    @property
    def alone(self) -> bool:
        """Whether the name is all that the unit of the source says, as the title of a
        page about it does."""
        return _prose(self.other) == self.name.text


def _losses(pair: Pair, setting: MakerContext) -> Sequence[_Loss]:
    """What units of the translation lost; found once, for two kinds of evidence are
    made of it."""
    if _losses not in pair.answers:
        pair.answers[_losses] = tuple(_found(pair, setting))
    return pair.answers[_losses]  # type: ignore[no-any-return]  # it was put there


def _found(pair: Pair, setting: MakerContext) -> Iterator[_Loss]:
    """What units of the translation lost, but for wrong forms that other rules
    report."""
    names = _names(pair, setting.vocabulary, setting.language)
    wrong = setting.prepared(_wrong_forms)
    wordings: tuple[PageWording, PageWording] | None = None
    for both in pair.blocks if names else ():
        taken: set[Span] = set()
        for name, count, missing in _missing(both, names, pair, wrong):
            unit, other = both.translation, both.source
            assert unit and other  # noqa: S101  # what is compared
            wordings = wordings or (
                page_wording(pair.translation),
                page_wording(pair.source),
            )
            candidates = [
                hit
                for hit in _suspects(name, unit, *wordings)
                if hit[0].place(*hit[1]) not in taken
            ]
            taken.update(segment.place(*span) for segment, span in candidates[:missing])
            yield _Loss(name, unit, other, count, missing, candidates)


@dataclass(frozen=True, slots=True)
class _Vanished:
    """A name that units of a page lost, with nothing there that looks like it. `kept`
    is how often the page has it elsewhere, `others` whether units lost it to something
    that does look like it."""

    name: Name
    losses: Sequence[_Loss]
    kept: int
    others: bool
    named: bool = True

    @property
    def replaced(self) -> bool:
        """Whether it surely should be there: a listed name, gone from one unit alone
        and kept in all the others.

        Who leaves a name out for a pronoun, or writes it in another script, does so
        more than once on a page. `named`: the source needs the name there (see
        `_needs`).
        """
        one = self.losses[0]
        return (
            self.name.listed
            and self.named
            and not self.others
            and len(self.losses) == 1
            and one.missing == one.count
            and self.kept > 0
        )

    def translated(self) -> Iterator[tuple[_Loss, str]]:
        """The losses where the name was surely translated, each with what stands in its
        place.

        Where the name is all that a text says, there is nothing else it could have
        become: a translator who keeps the name elsewhere took it for a word. What it
        became there is told in other texts of the page, too.
        """
        lost = sum(loss.missing for loss in self.losses)
        if self.kept < _LIMITS.kept * (self.kept + lost):
            return
        forms = {_prose(loss.translation) for loss in self.losses if loss.alone} - {""}
        longest_first = sorted(forms, key=len, reverse=True)
        for loss in self.losses:
            text = _prose(loss.translation)
            form = next((form for form in longest_first if form in text), None)
            if form is not None:
                yield loss, form


def _vanished(pair: Pair, setting: MakerContext) -> Iterator[_Vanished]:
    """The names that are gone from units of a translation without a trace. Terms in
    small letters, which are words of the language as well, are left out."""
    by_name: dict[str, list[_Loss]] = {}
    for loss in _losses(pair, setting):
        if not loss.name.text.islower() and loss.translation.span not in places_cut_off(
            pair
        ):
            by_name.setdefault(loss.name.text, []).append(loss)
    text = (
        "\n".join(segment.text for segment in pair.translation.of(Segment))
        if by_name
        else ""
    )
    for losses in by_name.values():
        traceless = [loss for loss in losses if not loss.suspects]
        if traceless:
            name = traceless[0].name
            others = len(traceless) < len(losses)
            yield _Vanished(
                name,
                traceless,
                name.count(text),
                others,
                _needs(traceless[0], pair.source.language),
            )


def _needs(loss: _Loss, spoken: str | None) -> bool:
    """Whether a sentence without the name would not say the same.

    "Your Acme app" may become "your app": between a small word and a noun a name is
    left out as often as translated.
    """
    source, text = language_of(spoken), loss.other.text
    small = source.function_words if source else frozenset()
    for start, end in loss.name.places(text):
        before, after = _LAST_WORD.search(text[:start]), _NEXT_WORD.match(text, end)
        if not (
            before
            and before[1].lower() in small
            and after
            and after[1].lower() not in small
        ):
            return True
    return False


def _wrong_forms(vocabulary: Vocabulary, language: Language | None) -> PhraseBook[str]:
    """Wrong forms of names that entries list, each with the name it should be: other
    rules report them."""
    code = language.tag if language else None
    phrases = []
    for entry in vocabulary.of(Brand, code):
        phrases += [Phrase(text, entry.name, True) for text in entry.misspelt]
        for wanted, texts in entry.confusable.items():
            phrases += [
                Phrase(text, entry.name) for text in texts if speaks(code, wanted)
            ]
    for banned in vocabulary.of(Forbidden, code):
        phrases += [
            Phrase(text, banned.use, banned.match_case)
            for text in banned.text
            if banned.use
        ]
    return PhraseBook(phrases)


def _names(
    pair: Pair, vocabulary: Vocabulary, language: Language | None
) -> Sequence[Name]:
    """The names to count: those of entries that the source page has, and those that the
    page itself shows."""
    text = "\n".join(segment.text for segment in pair.source.of(Segment))
    code = language.tag if language else None
    listed = _present(
        tuple(dict.fromkeys(entry.name for entry in vocabulary.of(Brand, code))), text
    )
    plurals, cases = (
        (language.name_plurals, language.name_cases) if language else ((), "")
    )
    names = [Name(name, True, plurals, cases) for name in listed]
    others = (
        replace(name, cases=cases)
        for name in shown_names(pair.source)
        if name.text not in listed
    )
    return [*names, *(name for name in others if _kept(name, text, pair))]


@lru_cache(maxsize=2)
def _present(names: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Those of many names that a source page has at all; kept, for several rules ask it
    of each translation."""
    return tuple(name for name in names if name in text)


def _kept(name: Name, text: str, pair: Pair) -> bool:
    # A component may be called like a word: `<Note>`.
    tags = sum(tag.name == name.text for tag in pair.translation.of(HtmlTag))
    here = name.count(pair.translation.text) - tags
    there = name.count(text)
    lacks_one = here == there - 1
    return lacks_one or here >= _LIMITS.kept * there


def _missing(
    both: BlockPair, names: Sequence[Name], pair: Pair, wrong: PhraseBook[str]
) -> Iterator[tuple[Name, int, int]]:
    """The names that a unit has less often than its source: how often this has them,
    and how many are missing.

    In the translation a name may stand in code or in an address as well.
    """
    units = both.sure_units
    if units is None:
        return
    source, translation = units
    if source.kind is BlockKind.FENCE:
        return
    has_cells = len(translation.cells) > 0
    if has_cells and len(translation.cells) == len(source.cells):
        return  # each cell is a unit of its own
    there = _prose(source)
    here = "\n".join(segment.text for segment in translation.segments)
    for name in names:
        count = name.count(there)
        kept = name.count(here) if count else 0
        if kept >= count:
            continue
        written = name.count(pair.translation.source.cut(translation.span))
        wrong_forms = sum(
            name.count(match.phrase.value) > 0 for match in wrong.find(here)
        )
        shortened = len(re.findall(_shortened(name.text), here))
        missing = count - max(kept, written) - wrong_forms - shortened
        if missing > 0:
            yield name, count, missing


def _shortened(name: str) -> str:
    """How a name is written by its ends and the number of letters between them: `K8s`
    for `Kubernetes`."""
    first = re.escape(name[:1])
    last = re.escape(name[-1:])
    between = len(name) - 2
    return rf"(?i:(?<![a-z0-9]){first}{between}{last}(?![a-z0-9]))"


def _prose(unit: Unit) -> str:
    """The text of a unit without titles of links."""
    return "\n".join(
        segment.text for segment in unit.segments if segment.role is not Role.TITLE
    ).strip()


def _suspects(
    name: Name, translation: Unit, words: PageWording, known: PageWording
) -> list[tuple[Segment, Span]]:
    ranked = [
        (rank, segment, span)
        for segment in translation.segments
        for rank, span in suspects(name, segment, words, known)
    ]
    return [
        (segment, span)
        for _, segment, span in sorted(
            ranked, key=lambda hit: (hit[0], hit[1].span, hit[2])
        )
    ]
