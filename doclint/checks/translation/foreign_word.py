"""Single words left in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Emphasis, Link, Segment
from doclint.findings import Hit, Severity
from doclint.languages import Language
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.words import word_texts

# An English compound, of a noun and a participle or a short adjective ("API-triggered", "user-friendly"), or an agent
# noun in the plural ("shakers"); in the singular, these look like Romance infinitives ("forker").
_ENGLISH = re.compile(
    r"(?<![\w./@-])(?:(?!(?:non|pre|pré|re|co|anti|multi|sub|sous)-)[A-Za-z]{2,}-"
    r"(?:[a-z]+[b-df-hj-np-tv-z]ed|[a-z]{3,}ing|driven|built|aware|friendly|specific|ready)"
    r"|(?-i:[a-z]{2,}(?:k|sh|w)ers))(?![\w/-]|\.\w)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"«[^»]*»|[“„][^”“]*[”“]|\"[^\"]*\"|[(（][^()（）]*[)）]")
# How far a word of the page's language may be for the sentence to count as one of it.
_NEAR = 25


@rule(
    "translation/foreign-word",
    visits=Segment,
    severity=Severity.WARNING,
    examples=[
        bad("Le lancement de l’⟦API-Triggered⟧ est possible.\n", language="fr"),
        bad("Una campaña ⟦event-driven⟧ es mejor.\n", language="es"),
        bad("C’est une communauté de ⟦makers⟧ qui utilisent la page.\n", language="fr"),
        good(
            "Les « user-friendly » sont là, des hackers, un mot non-Annotated et les premiers rochers.\n", language="fr"
        ),
        good(
            "Le mode `event-driven` et **API-Triggered**, la page [Event-driven](https://example.com).\n", language="fr"
        ),
        good("This is an event-driven page for makers.\n", language="fr"),
        good("Die API-driven Seite.\n", language="de"),
    ],
)
def foreign_word(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A word is built as only English builds words: "API-Triggered", "shakers".

    Translation has left it over, or the team keeps it: then write it in quotes or in bold, or say it in words of
    the language.
    """
    if ctx.language is None or ctx.language.hyphen_compounds:
        return
    for match in _ENGLISH.finditer(segment.text):
        word = match.group()
        if word in ctx.language.loanwords or not _surrounded(segment.text, *match.span(), ctx.language):
            continue
        place = segment.place(*match.span())
        if not _on_purpose(segment.text, match.start(), place, ctx):
            yield Hit(place, f"found “{word}”, which is English, expected {ctx.language.name}")


def _surrounded(text: str, start: int, end: int, language: Language) -> bool:
    """Whether small words of the language stand close by; else the whole sentence is foreign: another fault."""
    before, after = word_texts(text[max(start - _NEAR, 0) : start].lower()), word_texts(text[end : end + _NEAR].lower())
    return any(word.rstrip("'’") in language.function_words for word in (*before[-2:], *after[:2]))


def _on_purpose(text: str, at: int, place: Span, ctx: Context[NoOptions]) -> bool:
    if any(match.start() < at < match.end() for match in _QUOTED.finditer(text)):
        return True
    marked = (part.span for kind in (Link, Emphasis) for part in ctx.document.of(kind))
    return any(span.holds(place) for span in marked)
