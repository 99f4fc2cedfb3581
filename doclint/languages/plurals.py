"""The plural categories of languages, as CLDR has them for whole numbers
(`plurals.xml`, version 44).

`other` is every language's own. French, Italian, Spanish, Portuguese and Catalan have `many` for millions alone, and
Hebrew had it once: a text may do without.
"""

from __future__ import annotations

from collections.abc import Mapping

from doclint.languages.record import words
from doclint.languages.tags import lineage

_ALL = frozenset({"zero", "one", "two", "few", "many", "other"})
_BY_FORMS: Mapping[str, str] = {
    "other": "bo dz id ig ja jv km ko lo ms my sah su th to tpi vi wo yo yue zh",
    "one other": """af ak am an as ast az bal bg bn ce ckb da de doi dv ee el en eo et eu fa fi fil fo fy gl gu ha haw
        hi hu hy ia io is ka kk kl kn ks ku ky lb lg ln mg mk ml mn mr nb ne nl nn no om or os pa ps sd si so sq st
        sv sw ta te ti tk tn tr ts ug ur uz vo wa xh yi zu""",
    "one few many other": "be cs lt pl ru sk uk",
    "one many other": "ca es fr it pt",
    "one two other": "he iu se smn",
    "one few other": "bs hr ro sh sr",
    "one two few other": "dsb hsb sl",
    "zero one other": "ksh lag lv",
    "zero one two few many other": "ar cy kw",
    "one two few many other": "br ga gv mt",
}
_FORMS = {
    code: frozenset(forms.split())
    for forms, codes in _BY_FORMS.items()
    for code in words(codes)
}
# Only for millions, or for fractions.
_OPTIONAL = {
    **dict.fromkeys(
        ("ca", "es", "fr", "it", "pt", "be", "cs", "lt", "pl", "ru", "sk", "uk"),
        frozenset({"many"}),
    ),
    **dict.fromkeys(("ar", "cy", "kw", "lv"), frozenset({"zero"})),
}
# Whole numbers of these do take `many`.
_NEEDED = frozenset({"be", "pl", "ru", "uk"})


def forms_of(code: str) -> frozenset[str]:
    """The categories of a language by its code; all there are where CLDR was not
    asked."""
    return _FORMS.get(lineage(code)[-1], _ALL)


def required_forms(code: str) -> frozenset[str]:
    """Those that whole numbers up to some thousands take; none of a language that CLDR
    was not asked about."""
    base = lineage(code)[-1]
    if base not in _FORMS:
        return frozenset()
    return _FORMS[base] - (
        frozenset() if base in _NEEDED else _OPTIONAL.get(base, frozenset())
    )
