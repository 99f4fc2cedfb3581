"""Names that one page says as masculine and as feminine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import Role, Segment
from doclint.evidence.prose_pairs import prose_pairs
from doclint.findings import Hit, Related, Severity
from doclint.languages.genders import GENDERS
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.words import Word, words

_O = "O Marmot guarda tudo. O time do Marmot lê o que o Marmot diz, e no Marmot vê mais.\n\n"
_THE = "Marmot keeps all. Those of Marmot read what Marmot says, and in Marmot see more.\n\n"


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a name has one gender on a page; the examples hold it."""

    # So often (count) it has the usual one,
    usual: int = 4
    # and so much more often (times) than the other.
    clearly: int = 4


_LIMITS = _Calibration()


@rule(
    "terms/mixed-gender",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source=f"{_THE}The help of Marmot is free.\n",
            translation=f"{_O}A ajuda ⟦da⟧ Marmot é gratuita.\n",
            language="pt-br",
        ),
        good(
            source=f"{_THE}The help of Marmot is free.\n",
            translation=f"{_O}A ajuda do Marmot é gratuita.\n",
            language="pt-br",
        ),
        good(
            source=f"{_THE}The Marmot app is free.\n",
            translation=f"{_O}O custo da Marmot API é baixo.\n",
            language="pt-br",
        ),
    ],
)
def mixed_gender(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A name of the source text is masculine on a page (`o Marmot`), and once or twice feminine (`da Marmot`).

    Told by the article before it, where no other name follows: in "da Marmot API" the
    article belongs to that.
    """
    articles = GENDERS.get((ctx.document.language or "").lower().partition("-")[0])
    if articles is None:
        return
    by_name: defaultdict[str, tuple[list[_Use], list[_Use]]] = defaultdict(
        lambda: ([], [])
    )
    for source, translation in prose_pairs(pair):
        for segment in translation.segments:
            if segment.role is not Role.PROSE:
                continue
            for use in _uses(segment, articles):
                if use.name in source.text:
                    by_name[use.name][use.gender].append(use)
    for uses in by_name.values():
        usual, other = sorted(uses, key=len, reverse=True)
        enough = len(usual) >= max(_LIMITS.usual, _LIMITS.clearly * len(other))
        for use in other if enough else ():
            written, kept = (f"{each.article} {each.name}" for each in (use, usual[0]))
            message = f"found “{written}” on a page that has “{kept}” {len(usual)} times, expected one gender"
            first = Related(usual[0].place, f"“{kept}” here")
            yield Hit(use.place, message, related=(first,))


class _Use(NamedTuple):
    """A name with its article, the place of that, and which gender it tells: 0 or 1."""

    name: str
    article: str
    place: Span
    gender: int


def _uses(
    segment: Segment, articles: tuple[frozenset[str], frozenset[str]]
) -> Iterator[_Use]:
    """The names of a text that stand behind an article and before no other name."""
    text_words = list(words(segment.text))
    for at, (article, name) in enumerate(pairwise(text_words)):
        is_next = segment.text[article.end : name.start] == " "
        if not is_next or not name.text[0].isupper() or not name.text[1:].islower():
            continue
        lower = article.text.lower()
        gender = next((side for side in (0, 1) if lower in articles[side]), None)
        if gender is None or _is_followed_by_name(
            segment.text, name, text_words[at + 2 : at + 3]
        ):
            continue
        place = segment.place(article.start, article.end)
        yield _Use(name.text, article.text, place, gender)


def _is_followed_by_name(text: str, name: Word, following: list[Word]) -> bool:
    """Whether another word that may be a name's part stands behind one: a capital, a
    digit, a hyphen, or code."""
    behind = text[name.end : name.end + 2]
    if behind[:1] and behind[0] not in " ,.;:!?)":
        return True
    if behind[1:] and behind[0] == " " and not behind[1].islower():
        return True
    return bool(following) and behind[0] == " " and not following[0].text[0].islower()
