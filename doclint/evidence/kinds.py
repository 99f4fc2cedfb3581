"""What every kind of evidence has, and what its maker may ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Self, TypeVar

from doclint.dataclasses import dataclass
from doclint.dialects import Dialect
from doclint.languages import Language
from doclint.once import Memo
from doclint.patterns import Pattern
from doclint.project import Pair
from doclint.source import Span
from doclint.vocabulary import Vocabulary

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class MakerContext:
    """What makers may ask beside the pair. `source_language` is that of the project's
    source pages, `language` the translation's."""

    source_language: str | None
    language: Language | None
    dialect: Dialect
    vocabulary: Vocabulary
    memo: Memo

    def prepared(self, build: Callable[[Vocabulary, Language | None], T]) -> T:
        """`build(vocabulary, language)`, made once a run and language."""
        code = self.language.tag if self.language else None
        return self.memo.get(
            (build, code), lambda: build(self.vocabulary, self.language)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weighed:
    """What may be unsure. By keyword alone, for it comes behind what a kind adds."""

    sure: bool = True


@dataclass(frozen=True, slots=True)
class Evidence(_Weighed):
    """One thing that differs between a source text and its translation.

    `source` is its place in the source page, `place` where it shows in the translation; `expected` is what the source
    page has there, `written` what the translation has, empty where it has nothing. `sure` is False where the two places
    may be no translation of one another, or are of two versions of the text: a rule then tells a note at most.

    A rule that visits a kind of evidence is given all that its maker `of` finds in a
    pair. The maker is asked once a pair, however many rules visit the kind.
    """

    source: Span
    place: Span
    expected: str
    written: str

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterable[Self]:
        """Everything of this kind in a pair; each kind has a maker of its own."""
        raise NotImplementedError

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """What kinds of difference it is, so that equal ones can be counted over a
        site; none where nothing counts."""
        return ()
