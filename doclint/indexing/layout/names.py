"""Which language a name tells: of a folder, a file or its suffix."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import field

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.languages import USUAL_SOURCE, all_languages
from doclint.languages.iso import GLUED, ISO_639_1
from doclint.languages.record import words
from doclint.languages.tags import languages_of, meant

# Scripts that names of languages tell; other words of four letters are words: `no-void`
# is no Norwegian.
_SCRIPTS = "Arab|Cyrl|Deva|Guru|Hans|Hant|Jpan|Kore|Latn|Mong|Tfng"
_LOCALE = expression(
    rf"([a-z]{{2}})(?:[-_]((?i:{_SCRIPTS})))?(?:[-_]([A-Za-z]{{2}}|\d{{3}}))?"
)
_JOINED = expression(r"[a-z]{2}[A-Z]{2}")
# Languages without a full record that documentation is translated into.
_USUAL = words(
    """ar az be bg bn bs ca cs cy da el et eu fa fi gl he hi hr hu hy id ka kk km ko lt lv mk mn mr ms nb ne no pl ro ru
    sk sl sq sr sv ta te th tr uk ur uz vi"""
)


@dataclass(frozen=True, slots=True)
class SiteLanguages:
    """What a site says of its languages: that of the source text, and folders' names
    and suffixes that stand for one (`zh-CN`, `_fr`)."""

    source: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    def code(self, name: str) -> str | None:
        """The language that a folder's name or a suffix stands for, or None."""
        code = self.names.get(name)
        return (
            language_code(meant(code)) or code.lower()
            if code
            else language_code(meant(name))
        )


def language_code(name: str) -> str | None:
    """The language that a folder's name or a suffix tells (`fr`, `fr_FR`, `pt_br`,
    `zh-Hans`, `zhCN`), or None."""
    if _JOINED.fullmatch(name) and name.lower() in GLUED:
        name = f"{name[:2]}-{name[2:]}"
    match = _LOCALE.fullmatch(name)
    if not match or match[1] not in ISO_639_1:
        return None
    code = match[1]
    full = name.replace("_", "-").lower()
    names_itself_twice = (match[3] or "").lower() == code
    if names_itself_twice and full not in all_languages():
        return code
    return full


def of_suffix(name: str) -> str | None:
    """The language that a suffix tells (`fr`, `FR`, `ptbr`)."""
    suffix = name.lower() if name.isupper() or name.istitle() else name
    if suffix.lower() in GLUED:
        language, region = suffix[:2], suffix[2:]
        suffix = f"{language}-{region}".lower()
    return language_code(meant(suffix))


def source_among(named: Collection[str], source: str | None) -> str:
    """The source's language as names of folders or files say it; `source` is what the
    site calls it."""
    if source is None:
        return _english(named)
    kin = (source, source.partition("-")[0])
    return next((code for code in kin if code in named), source)


def _english(languages: Iterable[str]) -> str:
    """How the folders name English: `en`, else `en-us`, else another country's."""
    named = {code for code in languages if code.partition("-")[0] == USUAL_SOURCE}
    return min(
        named,
        key=lambda code: (code != USUAL_SOURCE, code != "en-us", code),
        default=USUAL_SOURCE,
    )


def is_usual(code: str) -> bool:
    """Whether documentation is translated into a language."""
    base = code.partition("-")[0]
    return base in _USUAL or base in languages_of(all_languages())
