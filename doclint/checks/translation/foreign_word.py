"""Single words, or endings, left in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import Document, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages import Language
from doclint.page.set_apart import set_apart
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.spans import Spans
from doclint.text.words import word_texts

_ROMANCE_PREFIX = r"(?:non|pre|pré|re|co|anti|multi|sub|sous)-"
_COMPOUND = (
    rf"(?!{_ROMANCE_PREFIX})[A-Za-z]{{2,}}-"
    r"(?:[a-z]+[b-df-hj-np-tv-z]ed|[a-z]{3,}ing"
    r"|driven|built|aware|friendly|specific|ready)"
)
_AGENTS = r"(?-i:[a-z]{2,}(?:k|sh|w)ers)"
# An English compound, of a noun and a participle or a short adjective ("API-triggered",
# "user-friendly"), or an agent noun in the plural ("shakers"); in the singular, these
# look like Romance infinitives ("forker").
_ENGLISH = expression(
    rf"(?<![\w./@-])(?:{_COMPOUND}|{_AGENTS})(?![\w/-]|\.\w)", re.IGNORECASE
)
# The ending of an English plural at a word of Japanese, Chinese or Korean.
_PLURAL = expression(
    r"(?:[ァ-ヺー]{1,20}|[一-龠々]{1,8}|[가-힣]{1,12})(s)(?![A-Za-z0-9_'’])"
)
_QUOTED = expression(r"«[^»]{0,600}»|[“„][^”“]*[”“]|\"[^\"]*\"|[(（][^()（）]*[)）]")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What stands around a foreign word."""

    # So far (characters) a word of the page's language may be for the sentence to
    # count as one of it,
    near: int = 25
    # and so far quotes may be.
    reach: int = 300


_LIMITS = _Calibration()


@rule(
    "translation/foreign-word",
    visits=Document,
    severity=Severity.INFO,
    yields_to=(
        "translation/untranslated",
        "translation/partly-untranslated",
        "translation/foreign-sentence",
        "messages/untranslated",
    ),
    examples=[
        bad("Le lancement de l’⟦API-Triggered⟧ est possible.\n", language="fr"),
        bad("Una campaña ⟦event-driven⟧ es mejor.\n", language="es"),
        bad("C’est une communauté de ⟦makers⟧ qui utilisent la page.\n", language="fr"),
        bad(
            "⟦ページs⟧ を開き、⟦設定s⟧を選びます。\n",
            language="ja",
            fixed="ページ を開き、設定を選びます。\n",
        ),
        bad("⟦페이지s⟧를 여세요.\n", language="ko", fixed="페이지를 여세요.\n"),
        good("`ページs`と、APIsと、30 sと、ページ’sと、Sページです。\n", language="ja"),
        good(
            "Les « user-friendly » sont là, des hackers, un mot non-Annotated et les premiers rochers.\n",
            language="fr",
        ),
        good(
            "Le mode `event-driven` et **API-Triggered**, la page [Event-driven](https://example.com).\n",
            language="fr",
        ),
        good("This is an event-driven page for makers.\n", language="fr"),
        good("Die API-driven Seite.\n", language="de"),
    ],
)
def foreign_word(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A word is built as only English builds words: "API-Triggered", "shakers", "タグs".

    Translation has left it over, or the team keeps it: then write it in quotes or in
    bold, or say it in words of the language.
    """
    if ctx.language is None:
        return
    if ctx.language.script:
        yield from _plurals(document)
    if ctx.language.hyphen_compounds:
        return
    english = list(_english(document, ctx.language))
    apart = set_apart(document) if english else Spans(())
    for word, place in english:
        if not apart.hold(place):
            message = f"found “{word}”, which is English, expected {ctx.language.name}"
            yield Hit(place, message)


def _english(document: Document, spoken: Language) -> Iterator[tuple[str, Span]]:
    """The words of a page that are built as English ones are, and where they stand."""
    for segment in document.of(Segment):
        for match in _ENGLISH.finditer(segment.text):
            if _is_english(segment.text, match, spoken):
                yield match[0], segment.place(*match.span())


def _is_english(text: str, match: re.Match[str], spoken: Language) -> bool:
    """Whether a word is none that the language took over, and stands among words of the
    language, out of quotes."""
    if match[0] in spoken.loanwords or _quoted(text, match.start()):
        return False
    return _surrounded(text, *match.span(), spoken)


def _plurals(document: Document) -> Iterator[Hit]:
    for segment in document.of(Segment):
        for match in _PLURAL.finditer(segment.text) if "s" in segment.text else ():
            word = match.group()
            fix = Fix(
                "delete the s",
                (Edit(segment.place(*match.span(1)), ""),),
                (Change.WORDS,),
            )
            message = f"found “{word}”, with the ending of an English plural, expected “{word[:-1]}”"
            yield Hit(segment.place(*match.span()), message, word[:-1], fix)


def _surrounded(text: str, start: int, end: int, language: Language) -> bool:
    """Whether small words of the language stand close by; else the whole sentence is
    foreign: another fault."""
    before, after = (
        word_texts(text[max(start - _LIMITS.near, 0) : start].lower()),
        word_texts(text[end : end + _LIMITS.near].lower()),
    )
    return any(
        word.rstrip("'’") in language.function_words
        for word in (*before[-2:], *after[:2])
    )


def _quoted(text: str, at: int) -> bool:
    """Whether a place of a text stands within a quotation."""
    start = max(at - _LIMITS.reach, 0)
    around = text[start : at + _LIMITS.reach]
    place = at - start
    return any(
        quotation.start() < place < quotation.end()
        for quotation in _QUOTED.finditer(around)
    )
