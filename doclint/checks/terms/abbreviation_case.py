"""Abbreviations that lost their capitals."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, Role, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages import Language, language
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# Shorter ones are words as often as not (`IT`, `It`), longer ones are shouted.
_ABBREVIATION = expression(r"(?<![\w./-])[A-Z]{3,5}(?![\w/])")
_LATIN = expression(r"[A-Za-z]+")
_WORD = expression(r"(?<![\w./-])[A-Z][a-z]{2,4}(?![A-Za-z0-9_/-]|\.\w)")

# Said like a word it may be one of a language with the same letters: NULL and Null, RED
# and red.
_SAID = expression("[^AEIOUY][AEIOUY][^AEIOUY]")


@rule(
    "terms/abbreviation-case",
    visits=Pair,
    severity=Severity.INFO,
    preview=True,
    examples=[
        bad(
            source="You get a URL. Open that in a browser.\n",
            translation="URL을 받습니다. 브라우저에서 ⟦Url⟧을 엽니다.\n",
            language="ko",
            fixed="URL을 받습니다. 브라우저에서 URL을 엽니다.\n",
        ),
        bad(
            source="The API and its keys. The API is new.\n",
            translation="La API y sus claves. La ⟦Api⟧ es nueva.\n",
            language="es",
        ),
        good(
            source="NOTE: the POST call. NOTE that.\n",
            translation="NOTE : l’appel POST. Note : ça. Post-scriptum.\n",
        ),
        good(
            source="The API of Api and `Url`, a URL.\n",
            translation="Die API von Api und `Url`, eine URL.\n",
            language="de",
        ),
        good(
            source="The RED method and NULL.\n",
            translation="Red es el método RED y NULL. Null.\n",
            language="es",
        ),
        good(source="A URL.\n", translation="Eine Url.\n", language="de"),
    ],
)
def abbreviation_case(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A page writes an abbreviation in capitals, as its source text does, and once in small letters: URL and Url.

    Search finds both, readers wonder. Words that the language has as well (NOTE and
    note), and what the source text writes both ways, are left alone.
    """
    source, spoken = language(pair.source.language), language(pair.translation.language)
    if source is None or spoken is None:
        return
    there = _words(pair.source)
    of_both = there & _words(pair.translation)
    abbreviations = {word for word in of_both if _is_abbreviation(word, source, spoken)}
    if not abbreviations:
        return
    for segment in _prose(pair.translation):
        for match in _WORD.finditer(segment.text):
            written = match.group()
            wanted = written.upper()
            if wanted in abbreviations and written not in there:
                yield _hit(segment.place(*match.span()), written, wanted)


def _is_abbreviation(word: str, source: Language, spoken: Language) -> bool:
    """Whether a word in capitals is one in both languages, and no word that is read as
    such."""
    if not _ABBREVIATION.fullmatch(word) or _is_word(word.lower(), (source, spoken)):
        return False
    return not (spoken.is_latin and _SAID.search(word))


def _prose(document: Document) -> Iterator[Segment]:
    return (each for each in document.of(Segment) if each.role is not Role.TITLE)


def _words(document: Document) -> frozenset[str]:
    return frozenset(
        word for segment in _prose(document) for word in _LATIN.findall(segment.text)
    )


def _is_word(word: str, languages: tuple[Language, ...]) -> bool:
    """Whether a word is an ordinary one of one of the languages."""
    return any(
        word in each.function_words
        or word in each.plain_words
        or word in each.shared_words
        for each in languages
    )


def _hit(place: Span, written: str, wanted: str) -> Hit:
    fix = Fix(f"write {wanted}", (Edit(place, wanted),), (Change.LETTERS, Change.WORDS))
    message = f"found {written} on a page that has {wanted}, expected {wanted} as in the source text"
    return Hit(place, message, wanted, fix)
