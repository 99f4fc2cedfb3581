"""Finds term pairs in aligned pages: phrases of the source text and what mostly stands
for them.

A phrase of the source and one of the translation belong together when they stand in the
same aligned blocks (Dice's measure, as in word alignment without a model). Told with
each is how often the translation stands, so that a person can decide; what is used in
fewer than half of the places is told last or not at all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.languages import Language, language
from doclint.terms.occurrences import singular
from doclint.terms.renderings import without_code
from doclint.text.stems import stem
from doclint.text.words import UNSPACED, fold, level

_LONGEST = 3  # words of a phrase
_LIKELY = 0.5  # Dice's measure from which on two phrases belong together
_EATEN = 0.8  # a phrase that stands so often within a longer one is no term of its own
_LATIN = rf"[^\W\d_{UNSPACED}가-힣][^\W_{UNSPACED}가-힣]*"
_WORD = expression(
    rf"[\u30a1-\u30fa\u30fc]+|[\u3400-\u9fff]+|[가-힣]+|{_LATIN}(?:-{_LATIN})*"
)
_BREAK = expression(r"[^\w\s'’・-]+|\b\d+\b")  # what no phrase goes across
# Korean joins these to a noun, or makes a verb of it by them.
_PARTICLE = expression(
    r"(?<=[가-힣])(?:은|는|이|가|을|를|의|에|에서|에게|에는|로|으로|와|과|도|만|까지|부터|들|들은|들이|들을|들의|입니다|이다|"
    r"합니다|하는|하고|하기|하여|하면|하지|한|할|해|됩니다|되는|된)$"
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A term with the translation that mostly stands for it: in `times` of `uses`
    blocks; `others` with their times."""

    term: str
    translation: str
    uses: int
    times: int
    others: tuple[tuple[str, int], ...] = ()

    @property
    def share(self) -> float:
        """How much of the uses has the translation."""
        return self.times / self.uses


_Gram = tuple[str, ...]


def _is_small(word: str, record: Language | None) -> bool:
    """Whether a word is no beginning and no end of a term."""
    small = record.function_words if record else frozenset()
    return len(word) < 2 or word.lower() in small


class _Side:
    """The blocks of one language: which phrases each has, and how these are mostly
    written."""

    def __init__(self, texts: Iterable[str], record: Language | None) -> None:
        self.written: defaultdict[_Gram, Counter[str]] = defaultdict(Counter)
        self.blocks = [self._grams(text, record) for text in texts]
        self.counts = Counter(gram for block in self.blocks for gram in block)

    def _grams(self, text: str, record: Language | None) -> frozenset[_Gram]:
        grams: set[_Gram] = set()
        for piece in _BREAK.split(without_code(text)):
            matches = list(_WORD.finditer(piece))
            keys = [_key(match.group(), record) for match in matches]
            is_small = [_is_small(match.group(), record) for match in matches]
            for first in range(len(keys)):
                if is_small[first]:
                    continue
                for end in range(first + 1, min(first + _LONGEST, len(keys)) + 1):
                    if is_small[end - 1]:
                        continue
                    gram = tuple(keys[first:end])
                    grams.add(gram)
                    start_of_text = matches[first].start()
                    end_of_text = matches[end - 1].end()
                    written = _bare(piece[start_of_text:end_of_text])
                    self.written[gram][written] += 1
        return frozenset(grams)

    def usual(self, gram: _Gram) -> str:
        """How a phrase is mostly written; of equals, in small letters and short."""
        forms: Counter[str] = Counter()
        for form, count in self.written[gram].items():
            has_inner_capitals = form[1:] != form[1:].lower()
            forms[form if has_inner_capitals else form.lower()] += count
        return max(forms, key=lambda form: (forms[form], -len(form), form))


def suggest(
    blocks: Sequence[tuple[str, str]],
    source: str,
    target: str,
    least: int = 5,
    known: frozenset[str] = frozenset(),
) -> Iterator[Suggestion]:
    """Term pairs of aligned texts, the commonest first. `least` are the blocks a term
    must stand in; `known` terms (as `fold` makes them) are left out."""
    mine = _Side((text for text, _ in blocks), language(source))
    theirs = _Side((text for _, text in blocks), language(target))
    where: defaultdict[_Gram, list[int]] = defaultdict(list)
    for number, block in enumerate(mine.blocks):
        for gram in block:
            if mine.counts[gram] >= least:
                where[gram].append(number)
    eaten = _eaten(mine.counts, where)
    for gram in sorted(where, key=lambda gram: (-mine.counts[gram], gram)):
        if gram in eaten or fold(mine.usual(gram)) in known:
            continue
        suggestion = _best(gram, where[gram], mine, theirs)
        if suggestion:
            yield suggestion


def _key(word: str, record: Language | None) -> str:
    plain = level(word)
    if record is None:
        return plain
    if record.plural_alone:
        return singular(plain)
    if record.joins_particles:
        return _bare(plain)
    return fold(stem(plain, record.stemmer)) if record.stemmer else plain


def _bare(words: str) -> str:
    """Words without the particle that Korean joins to the last one."""
    return _PARTICLE.sub("", words) or words


def _eaten(counts: Counter[_Gram], grams: Iterable[_Gram]) -> frozenset[_Gram]:
    """Phrases that nearly always stand within a longer one."""
    return frozenset(
        part
        for gram in grams
        for part in (gram[1:], gram[:-1])
        if part and counts[gram] >= _EATEN * counts[part]
    )


def _best(
    gram: _Gram, where: Sequence[int], mine: _Side, theirs: _Side
) -> Suggestion | None:
    together = Counter(other for index in where for other in theirs.blocks[index])
    uses = mine.counts[gram]
    scored = [
        (
            2 * times / (uses + theirs.counts[other]),
            -abs(len(other) - len(gram)),
            -len(other),
            times,
            other,
        )
        for other, times in together.items()
        if times * 2 >= uses or times >= 3
    ]
    if not scored:
        return None
    score, _, _, times, best = max(scored)
    if score < _LIKELY:
        return None
    others = tuple(
        (theirs.usual(other), count)
        for _, _, _, count, other in sorted(scored, reverse=True)[1:4]
        if not set(other) & set(best) and count * 5 >= uses
    )
    return Suggestion(mine.usual(gram), theirs.usual(best), uses, times, others)
