"""Texts of the interface that are still in the source's language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.dataclasses import dataclass
from doclint.document import Document
from doclint.evidence.messages import called, message_of, message_pairs, prose
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.languages import Language, language
from doclint.languages.detect import votes
from doclint.page.ordinary import ordinary_words
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.words import level, word_texts

_PAGE = {"docs/a.md": "A.\n"}
_PLACE = expression(r"@?[\w-]+(?:(?:[./]|::)[\w-]+)+:?")
# gettext's files of pages have strings and comments of code, a message each.
_CODE = expression(r'\s*(?:b?"[^\n]*"|//.*|/\*.*)\s*', re.DOTALL)
_INNER = expression(r"[a-z][A-Z]")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a text tells its language."""

    # It has so many small words of it (count),
    small_words: int = 2
    # and so many words at all (count).
    words: int = 4
    # A word in small letters of so many (count) is no name.
    plain_letters: int = 4


_LIMITS = _Calibration()


@rule(
    "messages/untranslated",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"next": "Read the next page", "brand": "Kiln"}\n',
                "locales/fr.json": '{"next": "⟦Read the next page⟧", "brand": "Kiln"}\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "i18n/en.toml": '[edit]\nother = "Edit page"\n[all]\nother = "All pages of {{ .Name }}"\n',
                "i18n/de.toml": '[edit]\nother = "⟦Edit page⟧"\n[all]\nother = "Alle Seiten von {{ .Name }}"\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "po/ja.po": 'msgid "Close the window"\nmsgstr "⟦Close the window⟧"\n\nmsgid "Open"\nmsgstr "開く"\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"start": "Getting Started"}\n',
                "locales/fr.json": '{"start": "⟦Getting Started⟧"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"a": "GitHub Actions", "b": "Version {v}", "c": "OK",'
                ' "d": "PumpInstaller for Mills"}\n',
                "locales/fr.json": '{"a": "GitHub Actions", "b": "Version {v}", "c": "OK",'
                ' "d": "PumpInstaller for Mills"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "po/ja.po": 'msgid "// Close the window\\n"\nmsgstr "// Close the window\\n"\n\n'
                'msgid "\\"The door is open\\""\nmsgstr "\\"The door is open\\""\n\n'
                'msgid "_the/path/Pump.kt_:"\nmsgstr "_the/path/Pump.kt_:"\n\n'
                'msgid "Open"\nmsgstr "開く"\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"a": "Close the window"}\n',
                "locales/fr.json": '{"a": "Fermer la fenêtre"}\n',
            }
        ),
    ],
)
def untranslated(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A text of the interface is the source's, or in its language.

    Short texts, too: a label of two words is told where one of them is an ordinary
    word. Names, abbreviations and words that both languages share may stay as they are.
    """
    pair, own = ctx.pair, ctx.language
    source = language(pair.source.language) if pair else None
    if pair is None or source is None or own is None or source.code == own.code:
        return
    ordinary = ordinary_words(pair.source) - ordinary_words(document)
    for one, other in message_pairs(pair):
        there, text = prose(one), prose(other)
        if _CODE.fullmatch(message_of(one).text):
            continue
        same = _same(there, text)
        if _is_left(text, ordinary, source, own) if same else _is_in(text, source, own):
            related = Related(one.span, "the source has", pair.source.path)
            message = f"found the text of {called(other)} in {source.name}, expected {own.name}"
            yield Hit(other.span, message, related=(related,))


def _same(one: str, other: str) -> bool:
    return level(one).casefold() == level(other).casefold()


def _is_left(
    text: str, ordinary: frozenset[str], source: Language, own: Language
) -> bool:
    """Whether a text that both have reads as words of the source's language, not as a
    name."""
    words = word_texts(text)
    if _PLACE.fullmatch(text.strip()) or _is_product(words, source):
        return False
    small = [
        word
        for word in words
        if level(word).lower() in source.function_words - own.function_words
    ]
    plain = [
        word for word in words if word.islower() and len(word) >= _LIMITS.plain_letters
    ]
    known = [
        word for word in words if level(word).lower() in ordinary | source.plain_words
    ]
    return len(words) > 1 and (bool(small) or bool(plain) or len(known) > 1)


def _is_product(words: Sequence[str], source: Language) -> bool:
    """Whether a text is the name of a product: a word with a large letter within, and
    large letters throughout."""
    large = [word for word in words if level(word).lower() not in source.function_words]
    return all(word[0].isupper() for word in large) and any(
        _INNER.search(word) for word in large
    )


def _is_in(text: str, source: Language, own: Language) -> bool:
    """Whether a text is in the source's language, though it is not the source's."""
    small = votes(text, source)
    return (
        small >= _LIMITS.small_words
        and not votes(text, own)
        and len(word_texts(text)) >= _LIMITS.words
    )
