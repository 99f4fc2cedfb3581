"""Latin words that lost, gained or exchanged a letter in a text of another script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from doclint.dataclasses import dataclass
from doclint.document import Document, Role, Segment
from doclint.evidence.licence import source_text
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.once import once
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.similar import one_edit_apart

# A word that is no part of an address, a path or a name in code.
_WORD = expression(r"(?<![A-Za-z0-9_./@:#-])[A-Za-z]+(?![A-Za-z0-9_@/-]|\.[A-Za-z])")
_ANY_WORD = expression(r"[A-Za-z]+")
# What Britain and America spell otherwise: colour, initialise, cancelled, centre.
_SPELT_TWO_WAYS = (
    (expression(r"ou?r"), "or"),
    (expression(r"s(?=(?:e[drs]?|ing|ation|able)\Z)"), "z"),
    (expression("ll"), "l"),
    (expression(r"re\Z"), "er"),
)
# "Masking" is no slip of "making" where the source has "mask".
_ENDINGS = ("ing", "ed", "er", "es", "s")
_ROLES = frozenset({Role.PROSE, Role.ALT})


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which words are surely the source's, misspelt; pages on either side stand in
    tests/checks/test_pairs_by_degrees.py."""

    # Shorter words (letters) are too near one another.
    shortest: int = 5


_LIMITS = _Calibration()


@rule(
    "translation/damaged-word",
    visits=Pair,
    severity=Severity.WARNING,
    yields_to=(
        "terms/brand",
        "terms/lost-brand",
        "terms/misspelt",
        "terms/forbidden",
        "typography/full-width-latin",
    ),
    examples=[
        bad(
            source="The resolver takes the address.\n",
            translation="⟦reslover⟧がアドレスを受け取ります。\n",
            language="ja",
            fixed="resolverがアドレスを受け取ります。\n",
        ),
        bad(
            source="It is called *Gardener* here.\n",
            translation="여기서는 *⟦Gardner⟧*라고 합니다.\n",
            language="ko",
            fixed="여기서는 *Gardener*라고 합니다.\n",
        ),
        good(
            source="# Boats\n\nThe boat lies here.\n\n# Lamps\n\nNo matter who is here, the lamp burns.\n",
            translation="# ボート\n\nボートの master はここです。\n\n# ランプ\n\n誰がいてもランプは燃えています。\n",
            language="ja",
        ),
        good(
            source="The resolvers of a Token take colors. Initialize it.\n",
            translation="resolver、token、colours、initialise が受け取ります。\n",
            language="ja",
        ),
        good(
            source="Making a mask takes time.\n",
            translation="masking には時間がかかります。\n",
            language="ja",
        ),
        good(
            source="Press it on the hand.\n",
            translation="land と reslover.js、`reslover`、a/reslover です。\n",
            language="ja",
        ),
        good(
            source="The resolver takes the address.\n",
            translation="Der Reslover nimmt die Adresse.\n",
            language="de",
        ),
    ],
)
def damaged_word(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A Latin word within a text of another script is a letter away from one of the source text: `reslover`.

    Nobody translates into such a word: a letter was lost, doubled or exchanged. Told
    where the source page has the word nowhere, and the translation has it once.
    """
    if ctx.language is None or ctx.language.is_latin:
        return
    uses = list(_latin_words(pair.translation))
    counts = Counter(match.group().casefold() for _, match in uses)
    known = _places(pair.source)
    for segment, match in uses:
        word = match.group().casefold()
        if len(word) < _LIMITS.shortest or counts[word] > 1 or word in known:
            continue
        if any(word.removesuffix(ending) in known for ending in _ENDINGS):
            continue
        meant = _meant(word, known)
        if meant is not None and _is_beside(meant, segment, pair):
            yield _hit(pair, segment.place(*match.span()), known[meant])


def _latin_words(document: Document) -> Iterator[tuple[Segment, re.Match[str]]]:
    """The words of a page in Latin letters."""
    for segment in document.of(Segment):
        if segment.role in _ROLES:
            for match in _WORD.finditer(segment.text):
                yield segment, match


@once
def _places(source: Document) -> Mapping[str, Span]:
    """Where the words of a page, and of its code, stand first."""
    places: dict[str, Span] = {}
    for match in _ANY_WORD.finditer(source.text):
        places.setdefault(match.group().casefold(), Span(*match.span()))
    return places


def _meant(word: str, known: Mapping[str, Span]) -> str | None:
    """The only word of the source that a slip makes the other; endings make other forms,
    and a first letter another word."""
    near = [
        other
        for other in known
        if other[0] == word[0]
        and not other.startswith(word[:-1])
        and not word.startswith(other[:-1])
        and one_edit_apart(word, other)
        and _as_in_america(word) != _as_in_america(other)
    ]
    return near[0] if len(near) == 1 else None


def _is_beside(meant: str, segment: Segment, pair: Pair) -> bool:
    """Whether the source of a text has the word. A text that nothing of the source
    stands beside may well have words of its own."""
    source = source_text(segment, pair.translation, pair)
    return meant in source.casefold()


def _as_in_america(word: str) -> str:
    """An English word in one of the two spellings that it may have."""
    for british, american in _SPELT_TWO_WAYS:
        word = british.sub(american, word)
    return word


def _hit(pair: Pair, place: Span, there: Span) -> Hit:
    written = pair.translation.source.cut(place)
    meant = pair.source.source.cut(there)
    if written.islower():
        meant = meant.lower()
    elif meant.islower():
        meant = meant.capitalize()
    fix = Fix(f"write {meant}", (Edit(place, meant),), (Change.WORDS,))
    related = Related(there, "the source text has", pair.source.path)
    message = f"found “{written}”, expected “{meant}” as in the source text"
    return Hit(place, message, meant, fix, related=(related,))
