"""Whether words name a language: “Portuguese”, “português”, “ポルトガル語”."""

from __future__ import annotations

from functools import lru_cache

from doclint.languages import USUAL_SOURCE


def names_language(text: str, code: str, reader: str | None) -> bool:
    """Whether `text` holds the name of the language `code`: in English, in itself, or
    in the language `reader`.

    Names are CLDR's, by way of babel. False for a code that CLDR does not know.
    """
    words = text.casefold()
    return any(name in words for name in _names(code, reader or USUAL_SOURCE))


@lru_cache(maxsize=512)
def _names(code: str, reader: str) -> frozenset[str]:
    # Heavy, and asked for few links of few sites.
    from babel import Locale, UnknownLocaleError

    try:
        language = Locale.parse(code.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return frozenset()
    names = {code.casefold()} if "-" in code else set()
    for other in (USUAL_SOURCE, reader.replace("-", "_"), str(language)):
        try:
            name = language.get_language_name(other)
        except (ValueError, UnknownLocaleError):
            continue
        if name:
            names.add(name.casefold())
    return frozenset(names)
