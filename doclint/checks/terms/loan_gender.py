"""Words of the source's language that one page says as masculine and as feminine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import Role, Segment
from doclint.evidence.prose_pairs import prose_pairs
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.languages import USUAL_SOURCE, Language, language
from doclint.languages.at_home import is_at_home, is_strange
from doclint.languages.genders import GENDERS, INDEFINITE
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.words import Word, fold, words

# Letters that words of Romance languages hardly have; "terminal" may be one of them.
_FOREIGN = expression(r"[kw]|ee|oo|sh|ck")
_Articles = tuple[frozenset[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a page has said a word in both ways; both sides of the number stand in
    tests/checks/test_loan_gender.py."""

    # So often (count) each gender must stand: one may be a slip of our reading.
    each: int = 2


_LIMITS = _Calibration()


class _Use(NamedTuple):
    """A word with its article, the place of that, and which gender it tells: 0 or 1."""

    word: str
    article: str
    place: Span
    gender: int


_THERE = (
    "Open the branch. Each branch has a name.\n\nTake a branch.\n\nSee the branch.\n\n"
    "Keep a branch.\n\nName the branch.\n"
)


@rule(
    "terms/loan-gender",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source=_THERE,
            translation="Abre la branch. Cada una tiene nombre.\n\nToma ⟦un⟧ branch.\n\n"
            "Mira la branch.\n\nGuarda el branch.\n\nNombra la branch.\n",
            language="es",
        ),
        good(
            source=_THERE,
            translation="Abre la branch. Cada una tiene nombre.\n\nToma una branch.\n\n"
            "Mira la branch.\n\nGuarda el branch.\n\nNombra la branch.\n",
            language="es",
        ),
        good(
            source="Open the local lid.\n\nTake a local lamp.\n\nSee the local lid.\n\nKeep the local lamp.\n",
            translation="Abre el local.\n\nToma una local.\n\nMira el local.\n\nGuarda la local.\n",
            language="es",
        ),
    ],
)
def loan_gender(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A word that stays English is masculine in some places of a page and feminine in others: `un branch`, `la branch`.

    Told once a word, at the first of the fewer. Words that the language has itself may
    be of both.
    """
    code = (ctx.document.language or "").lower().partition("-")[0]
    spoken = ctx.language
    if code not in GENDERS or spoken is None:
        return
    if not (pair.source.language or "").startswith(USUAL_SOURCE):
        return
    articles = _articles(code)
    by_word: defaultdict[str, tuple[list[_Use], list[_Use]]] = defaultdict(
        lambda: ([], [])
    )
    for source, translation in prose_pairs(pair):
        known = frozenset(fold(word.text) for word in words(source.text))
        for segment in translation.segments:
            if segment.role is Role.PROSE:
                for use in _uses(segment, articles, known):
                    by_word[use.word][use.gender].append(use)
    for word, uses in by_word.items():
        if _is_loan(word, spoken):
            yield from _hits(uses)


def _is_loan(word: str, spoken: Language) -> bool:
    """Whether a word is English alone, and no noun of a gender of the language."""
    english = language(USUAL_SOURCE)
    is_english = english is not None and is_strange(word, english, spoken)
    has_foreign_letters = _FOREIGN.search(word) is not None
    return is_english or (has_foreign_letters and not is_at_home(word, spoken))


def _articles(code: str) -> _Articles:
    definite, indefinite = GENDERS[code], INDEFINITE[code]
    return definite[0] | indefinite[0], definite[1] | indefinite[1]


def _hits(uses: Sequence[list[_Use]]) -> Iterator[Hit]:
    usual, other = sorted(uses, key=len, reverse=True)
    if len(other) < _LIMITS.each:
        return
    use, kept = other[0], usual[0]
    yield Hit(
        use.place,
        f"found “{use.article} {use.word}” on a page that has “{kept.article} {kept.word}” "
        f"{len(usual)} times, expected one gender",
        related=(Related(kept.place, f"“{kept.article} {kept.word}” here"),),
    )


def _uses(
    segment: Segment, articles: _Articles, known: frozenset[str]
) -> Iterator[_Use]:
    """The words of a text that the source has as well, right behind an article and
    before none that it has: in "la pull request" the article belongs to the last."""
    text_words = list(words(segment.text))
    for at, (article, word) in enumerate(pairwise(text_words)):
        is_next = segment.text[article.end : word.start] == " "
        if not is_next or not word.text.islower() or fold(word.text) not in known:
            continue
        if _goes_on(segment.text, word, text_words[at + 2 : at + 3], known):
            continue
        lower = article.text.lower()
        gender = next((side for side in (0, 1) if lower in articles[side]), None)
        if gender is not None:
            place = segment.place(article.start, article.end)
            yield _Use(word.text, article.text, place, gender)


def _goes_on(
    text: str, word: Word, following: Sequence[Word], known: frozenset[str]
) -> bool:
    """Whether the word is the first of several that stay, or a part of one."""
    behind = text[word.end : word.end + 1]
    if behind and behind not in " ,.;:!?)":
        return True
    return behind == " " and any(fold(other.text) in known for other in following)
