"""Values in prose that no language has words for, which a translated block has
otherwise or lacks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Self

from doclint.dataclasses import dataclass
from doclint.document import Role, Segment
from doclint.evidence.beside import compared, first_line, is_aged
from doclint.evidence.beside import units_alike as is_alike
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.evidence.literals import Literal, label, literals
from doclint.evidence.renamed import Renaming, renaming
from doclint.evidence.targets import is_language_bar, is_named_by
from doclint.expressions import expression
from doclint.project import Pair, Unit
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a value changed. Held by tests/evidence/test_degrees.py."""

    # So alike (0 to 1) are two values when one is the other, changed: at 0.4 and
    # 0.8 `gate_ix` and `gate_closed_at` for `gate_opened_at` turn.
    alike: float = 0.6


_LIMITS = _Calibration()


_ESCAPE = expression(r"\\([!-/:-@\[-`{-~])")
# Names that a page renders wherever it has them are those of an example, chosen by its
# translator.
_CHOSEN = frozenset({Renaming.THROUGHOUT, Renaming.RENDERED})


@dataclass(frozen=True, slots=True)
class LiteralChange(Evidence):
    """A value of a source block that its translation lacks, and what stands for it
    there, if anything.

    `kind` names it in words (`placeholder`, `path`). `matched`: what stands for it is surely meant. `sure` is False
    where the value may rightly be gone, or be another one: a version, a word, a name of an example.
    """

    kind: str
    matched: bool

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """The values that are gone, block by block; code blocks are compared by
        themselves."""
        for source, translation in compared(pair):
            if not source.fence and not is_language_bar(source):
                yield from cls._of_block(source, translation, pair)

    @classmethod
    def _of_block(cls, source: Unit, translation: Unit, pair: Pair) -> Iterator[Self]:
        wanted = [value for value in _placed(source) if _is_one(value, pair)]
        if not wanted:
            return
        written = _plain(
            f"{pair.translation.source.cut(translation.span)}\n{translation.text}"
        )
        lost = [value for value in wanted if value.literal.text.lower() not in written]
        if not lost:
            return
        there = _plain(f"{pair.source.source.cut(source.span)}\n{source.text}")
        gained = [
            value
            for value in _placed(translation)
            if value.literal.text.lower() not in there
        ]
        others = _matches(lost, gained)
        for value in lost:
            match = others.get(value.literal)
            place = match.place if match else _label_instead(value, source, translation)
            if place is None and value.may_be_words:
                continue
            if place and _is_localized(value.literal, place, pair):
                continue
            yield cls._from(
                value, place, match is None or match.sure, translation, pair
            )

    @classmethod
    def _from(
        cls,
        value: _Placed,
        place: Span | None,
        matched: bool,
        translation: Unit,
        pair: Pair,
    ) -> Self:
        text, kind = value.literal.text, value.literal.kind
        written = pair.translation.source.cut(place) if place else ""
        sure = (
            not is_aged(pair)
            and is_alike(pair, translation)
            and _is_sure(value.literal, written, pair)
        )
        shown = place or first_line(pair, translation)
        return cls(value.place, shown, text, written, kind, matched, sure=sure)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A value and the segment that has it."""

    segment: Segment
    literal: Literal

    @property
    def place(self) -> Span:
        """Where it stands in its page."""
        return self.segment.place(self.literal.start, self.literal.end)

    @property
    def may_be_words(self) -> bool:
        """Whether it is a word with a capital inside ("toolTip"), which may be said in
        other words."""
        return (
            self.literal.kind == "identifier"
            and self.segment.text.strip() != self.literal.text
        )


@dataclass(frozen=True, slots=True)
class _Match:
    """What stands for a value; `sure`: no other value of its block may be meant by
    it."""

    place: Span
    sure: bool


def _placed(unit: Unit) -> Iterator[_Placed]:
    for segment in unit.segments:
        if segment.role not in (Role.ALT, Role.TITLE):
            for literal in literals(segment.text):
                yield _Placed(segment, literal)


def _is_one(value: _Placed, pair: Pair) -> bool:
    """Whether nothing of a link begins within a value: `on[letters/post.org](…)` only
    lacks a blank."""
    return "[" in value.literal.text or "[" not in pair.source.source.cut(value.place)


def _plain(text: str) -> str:
    """A block's text as written, for looking values up: an editor may escape (`\\_`) what another does not."""
    return _ESCAPE.sub(r"\1", text).lower()


def _matches(
    lost: Sequence[_Placed], gained: Sequence[_Placed]
) -> dict[Literal, _Match]:
    """What stands for each lost value: of those of its kind that only the translation
    has the most alike, each taken once. Of several that are alike none is sure, as the
    order of words may differ."""
    candidates = [
        (-_likeness(value.literal, other.literal), at, index)
        for at, value in enumerate(lost)
        for index, other in enumerate(gained)
        if value.literal.kind == other.literal.kind
    ]
    of_kind = Counter(value.literal.kind for value in lost)
    free = set(range(len(gained)))
    matches: dict[Literal, _Match] = {}
    for unlikeness, at, index in sorted(candidates):
        literal = lost[at].literal
        if literal in matches or index not in free:
            continue
        free.discard(index)
        is_only_one = of_kind[literal.kind] == 1
        matches[literal] = _Match(
            gained[index].place, is_only_one or -unlikeness > _LIMITS.alike
        )
    return matches


def _likeness(one: Literal, other: Literal) -> float:
    return SequenceMatcher(None, one.text, other.text).ratio()


def _label_instead(value: _Placed, source: Unit, translation: Unit) -> Span | None:
    """The translation's label, where the value is the source's (`Content-Type: …`)."""
    if label(value.segment.text) != (value.literal.start, value.literal.end):
        return None
    same = next(
        at for at, segment in enumerate(source.segments) if segment is value.segment
    )
    if same >= len(translation.segments):
        return None
    segment = translation.segments[same]
    place = label(segment.text)
    return segment.place(*place) if place else None


def _is_localized(literal: Literal, place: Span, pair: Pair) -> bool:
    """Whether a path leads into the folder of the translation's language, where the
    source's leads into that of its own (`images/fr/lampe.png` for `images/en/lamp.png`),
    or a name is that of a language (`fr_CA` for `en_US`)."""
    source, target = pair.source.language, pair.translation.language
    written = pair.translation.source.cut(place)
    if literal.kind == "name":
        return _is_code_of(literal.text, source) and _is_code_of(written, target)
    if literal.kind != "path":
        return False
    folders = literal.text.split("/")[:-1]
    folders_there = written.split("/")[:-1]
    if len(folders_there) == len(folders) + 1:
        # The source's language has no folder of its own: `docs/fr/lamp.md` for `docs/lamp.md`.
        return written.split("/")[-1] == literal.text.split("/")[-1] and any(
            is_named_by(name, target)
            and folders == [*folders_there[:at], *folders_there[at + 1 :]]
            for at, name in enumerate(folders_there)
        )
    if len(folders) != len(folders_there):
        return False
    differing = [
        (mine, theirs)
        for mine, theirs in zip(folders, folders_there, strict=True)
        if mine != theirs
    ]
    return bool(differing) and all(
        is_named_by(mine, source) and is_named_by(theirs, target)
        for mine, theirs in differing
    )


_CODE = expression(r"[a-z]{2,3}[_-][A-Z]{2}")
# A file with the texts of a language: `fr.json`.
_MESSAGES = expression(r"\.(?:json|ya?ml|po|properties|toml)$")


def _is_code_of(name: str, language: str | None) -> bool:
    """Whether a name is the code of a page's language, in any region."""
    if _CODE.fullmatch(name) is None:
        return False
    return re.split("[_-]", name)[0] == (language or "").partition("-")[0]


def _is_sure(literal: Literal, written: str, pair: Pair) -> bool:
    """Whether a value must be the source's: a version may be an older page's, a name
    that is gone be said in words."""
    if literal.kind == "version":
        return False
    if not written:
        return literal.kind not in ("name", "identifier")
    if renaming(literal.text, written, pair) in _CHOSEN:
        return False
    return not _is_renamed_throughout(literal.text, written, pair)


def _is_renamed_throughout(text: str, written: str, pair: Pair) -> bool:
    """Whether the page has another value wherever its source has this one, more than
    once: an example's own name."""
    there = pair.source.text.count(text)
    return (
        there > 1
        and pair.translation.text.count(written) >= there
        and text not in pair.translation.text
    )
