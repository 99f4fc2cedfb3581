"""Meanings: a file a language, found by its name. Of other languages the names of
months and days are known (CLDR)."""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from doclint.dataclasses import replace
from doclint.languages.meaning.record import Meaning
from doclint.languages.tags import normal_code

__all__ = ["Meaning", "all_meanings", "meaning", "unit_names"]

# Codes of a language that has a record under another one.
_KIN = {"no": "nb"}
# A shorter name of a month or day is another word, too, in some language (Swedish
# "mars", Turkish "ocak").
_DOUBTFUL = 4


@cache
def all_meanings() -> dict[str, Meaning]:
    """Every language that has a file, by code without region (`fr`, `pt`)."""
    records = {}
    for module in pkgutil.iter_modules(__path__):
        record = getattr(
            importlib.import_module(f"{__name__}.{module.name}"), "MEANING", None
        )
        if isinstance(record, Meaning):
            records[record.code] = record
    return records


@lru_cache(maxsize=256)
def meaning(code: str | None) -> Meaning | None:
    """The record for a language's code in any spelling (`pt_BR`, `zh-Hans`), or
    None."""
    if not code:
        return None
    language = normal_code(code).partition("-")[0]
    language = _KIN.get(language, language)
    record = all_meanings().get(language)
    if record and record.months:
        return record
    dates = _dates().get(language)
    return _with_dates(record or Meaning(language), dates) if dates else record


def _with_dates(record: Meaning, dates: Mapping[str, str]) -> Meaning:
    months, weekdays = (
        tuple(forms.replace("_", " ") for forms in dates.get(key, "").split())
        for key in ("months", "days")
    )
    weekdays = record.weekdays or weekdays
    forms = [form for names in (*months, *weekdays) for form in names.split("/")]
    doubtful = frozenset(form for form in forms if len(form) <= _DOUBTFUL) - frozenset(
        record.weekdays
    )
    return replace(record, months=months, weekdays=weekdays, doubtful=doubtful)


@cache
def _dates() -> Mapping[str, Mapping[str, str]]:
    data: Mapping[str, Mapping[str, str]] = json.loads(_data("dates.json"))
    return data


@cache
def unit_names() -> Mapping[str, frozenset[str]]:
    """The units of measure that a word of any language may mean, by the word in lower
    case."""
    names: dict[str, set[str]] = {}
    for unit, forms in json.loads(_data("units.json")).items():
        for form in forms.split():
            names.setdefault(form, set()).add(unit)
    return {form: frozenset(units) for form, units in names.items()}


def _data(name: str) -> str:
    """A file beside this one, which `python -m doclint.authoring languages` writes."""
    return Path(__file__).with_name(name).read_text(encoding="utf-8")
