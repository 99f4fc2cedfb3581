"""Languages: a full record each, one file a language; and a thin one for every other
that CLDR knows."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache, lru_cache

from doclint.expressions import expression
from doclint.languages.record import Language, known_as
from doclint.languages.tags import lineage, normal_code
from doclint.languages.thin import thin_languages, thin_names
from doclint.plugins import LANGUAGES, plugins

__all__ = [
    "USUAL_SOURCE",
    "Language",
    "all_languages",
    "called",
    "known_languages",
    "language",
    "needs_no_blanks",
]

# What most source pages are written in; what is English by itself, as remarks in
# glossaries, is of this language, too.
USUAL_SOURCE = "en"
# What kinds of languages are called in English that have codes of their own.
_KINDS = {
    "brazilian portuguese": "pt-br", "simplified chinese": "zh-hans", "traditional chinese": "zh-hant",
    "chinese simplified": "zh-hans", "chinese traditional": "zh-hant", "portuguese brazilian": "pt-br",
}  # fmt: skip
_BLANKS = expression(r"[-_]+")


@cache
def all_languages() -> dict[str, Language]:
    """The languages that have a full record, by code (`fr`, `pt-br`)."""
    records = {}
    for module in pkgutil.iter_modules(__path__):
        record = getattr(
            importlib.import_module(f"{__name__}.{module.name}"), "LANGUAGE", None
        )
        if isinstance(record, Language):
            records[record.code] = record
    for plugin in plugins(LANGUAGES):
        record = plugin.of_type(Language)
        if record.code in records:
            raise plugin.fault(f"is a language that is there already ({record.code})")
        records[record.code] = record
    return records


def known_languages() -> dict[str, Language]:
    """Every language that doclint or CLDR knows, by code; the data of CLDR are read the
    first time."""
    return {**thin_languages(), **all_languages()}


@lru_cache(maxsize=512)
def language(code: str | None) -> Language | None:
    """The record for a code in any usual spelling (`pt_BR`, `fr-CA`, `zh-Hans`), with
    the code as its `tag`; None for what is no language's."""
    if not code:
        return None
    record = _full(code)
    if record is None:
        thin = thin_languages()
        record = next((thin[each] for each in lineage(code) if each in thin), None)
    return known_as(record, normal_code(code)) if record else None


def called(name: str) -> str | None:
    """The code of a language by its English name as files have it (`polish`,
    `brazilian-portuguese`), or None."""
    return _names().get(_BLANKS.sub(" ", name.lower()))


@cache
def _names() -> dict[str, str]:
    full = {code: record.name for code, record in all_languages().items()}
    names = {**thin_names(), **full}
    plain = {name.partition(" (")[0].lower(): code for code, name in names.items()}
    return {**plain, **_KINDS}


def needs_no_blanks(code: str | None) -> bool:
    """Whether words of a language may stand beside one another without a blank."""
    record = language(code)
    return record is not None and record.needs_no_blanks


def _full(code: str) -> Language | None:
    """The full record of a code, of its language, or of the only kind of it that has
    one (`pt-br` for `pt`)."""
    known = all_languages()
    wanted = lineage(code)
    exact = next((known[each] for each in wanted if each in known), None)
    return exact or next(
        (record for name, record in known.items() if name.partition("-")[0] in wanted),
        None,
    )
