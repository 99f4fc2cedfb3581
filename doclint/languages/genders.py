"""Articles that tell the gender of the name behind them, by language: masculine, then
feminine.

What is another word as well (Portuguese "a", to), or serves both, is left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from doclint.languages.record import words

GENDERS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    code: (words(masculine), words(feminine))
    for code, masculine, feminine in (
        ("pt", "o do no ao pelo", "da na à pela"),
        ("es", "el del al", "la"),
        ("it", "il del nel al dal sul", "la della nella alla dalla sulla"),
        ("fr", "le du au", "la"),
        ("ca", "el del al pel", "la"),
        ("gl", "o do no ao", "da na á"),
    )
}

# Articles of one among many, which before a name say "someone called so".
INDEFINITE: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    code: (words(masculine), words(feminine))
    for code, masculine, feminine in (
        ("pt", "um", "uma"),
        ("es", "un", "una"),
        ("it", "un uno", "una"),
        ("fr", "un", "une"),
        ("ca", "un", "una"),
        ("gl", "un", "unha"),
    )
}
