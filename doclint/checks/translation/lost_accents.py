"""Pages whose words have lost their accents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from doclint.dataclasses import dataclass
from doclint.document import Document, Role, Segment
from doclint.findings import Hit, Severity
from doclint.languages import USUAL_SOURCE, Language, language
from doclint.languages.accents import OFTEN_ACCENTED
from doclint.languages.detect import votes
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.words import Word, fold, words


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When the accents of a page are gone; the examples hold it."""

    # So many small words (count) lack theirs,
    bare: int = 5
    # so many of them (count) different ones,
    different: int = 3
    # and so many (count) for each that has it.
    for_each: int = 5
    # A page of so many words (count), so many small ones of the language among them, has
    # one with an accent.
    page: int = 100
    small: int = 20
    # Shorter words (letters) may be anything.
    shortest: int = 3


_LIMITS = _Calibration()


@rule(
    "translation/lost-accents",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad(
            "O app ⟦nao⟧ abre. Voce nao ve a lista, mas tambem nao a fecha. Ela so abre apos um clique.\n\n"
            "Voce tambem nao a move ate o fim.\n",
            language="pt-br",
        ),
        good(
            "O app não abre. Você não vê a lista, mas também não a fecha. Nao a mova.\n",
            language="pt-br",
        ),
        good("The app does not open, and nao is a word.\n", language="pt-br"),
        good("Der Deckel ist heiss, er oeffnet sich nicht.\n", language="de"),
    ],
)
def lost_accents(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A page writes the small words of its language without their accents: `nao` for `não`.

    A tool or a keyboard has taken them off all of its words. Told once a page; looked
    at are words that are none without their accents.
    """
    if ctx.language is None or not ctx.language.is_latin:
        return
    accented = _accented(ctx.language)
    on_page = [
        _Bare.of(segment, accented) for segment in _own_prose(document, ctx.language)
    ]
    bare = [each for each in on_page if each.bare]
    is_page = bool(bare) and _is_of_page(on_page, ctx.language)
    blocks = bare if is_page else [each for each in bare if each.is_sure]
    if blocks:
        word = blocks[0].bare[0]
        wanted = accented[word.text.lower()]
        where = "page" if is_page else "block"
        message = f"found “{word.text}”, expected “{wanted}”: the words of the {where} have lost their accents"
        yield Hit(blocks[0].segment.place(word.start, word.end), message)


def _is_of_page(on_page: Sequence[_Bare], spoken: Language) -> bool:
    """Whether the accents are gone from a whole page, but for some words."""
    count = sum(len(each.bare) for each in on_page)
    kept = sum(each.kept for each in on_page)
    different = {word.text.lower() for each in on_page for word in each.bare}
    is_many = count >= max(_LIMITS.bare, _LIMITS.for_each * kept)
    if is_many and len(different) >= _LIMITS.different:
        return True
    return not kept and _has_none(on_page, spoken)


def _has_none(on_page: Sequence[_Bare], spoken: Language) -> bool:
    """Whether a page has so much prose of a language that one of its words surely had
    an accent."""
    small = sum(votes(each.segment.text, spoken) for each in on_page)
    long_enough = sum(each.length for each in on_page) >= _LIMITS.page
    return spoken.code in OFTEN_ACCENTED and long_enough and small >= _LIMITS.small


@dataclass(frozen=True, slots=True)
class _Bare:
    """A text, its small words that lack their accents, how many words have some, and how
    many it has."""

    segment: Segment
    bare: Sequence[Word]
    kept: int
    length: int

    @staticmethod
    def of(segment: Segment, accented: Mapping[str, str]) -> _Bare:
        text_words = list(words(segment.text))
        bare = [word for word in text_words if word.text.lower() in accented]
        kept = sum(not word.text.isascii() for word in text_words)
        return _Bare(segment, bare, kept, len(text_words))

    @property
    def is_sure(self) -> bool:
        """Whether a text has several such words, and none with an accent."""
        different = {word.text.lower() for word in self.bare}
        return not self.kept and len(different) >= _LIMITS.different


def _own_prose(document: Document, spoken: Language) -> Iterator[Segment]:
    """The texts of a page but for those in English."""
    english = language(USUAL_SOURCE)
    for segment in document.of(Segment):
        is_foreign = english is not None and votes(segment.text, english) > votes(
            segment.text, spoken
        )
        if segment.role not in (Role.ALT, Role.TITLE) and not is_foreign:
            yield segment


@cache
def _accented(record: Language) -> Mapping[str, str]:
    """The small words of a language that have accents, by the same without them, where
    that is no word of it."""
    by_bare: dict[str, str] = {}
    for word in sorted(record.function_words):
        bare = fold(word)
        is_plain = bare.isascii() and bare.isalpha() and len(bare) >= _LIMITS.shortest
        if bare != word and is_plain and bare not in record.function_words | _english():
            by_bare.setdefault(bare, word)
    return by_bare


def _english() -> frozenset[str]:
    """The small words of English, which stand on pages that were translated by half."""
    english = language(USUAL_SOURCE)
    return english.function_words if english else frozenset()
