"""Writes terms as a table, as TBX or as doclint's own YAML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from html import escape
from typing import Any

import yaml

from doclint.errors import DoclintError
from doclint.glossary.formats import table
from doclint.languages import USUAL_SOURCE
from doclint.options import did_you_mean
from doclint.vocabulary import Term

_HEADER = (
    "term",
    "language",
    "translation",
    "status",
    "part_of_speech",
    "case",
    "note",
)
_TBX = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="{source}" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>glossary</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
{entries}</body></text>
</tbx>
"""
_STATUS = {"preferred": "preferredTerm-admn-sts", "admitted": "admittedTerm-admn-sts"}
_STATUS["forbidden"] = "deprecatedTerm-admn-sts"


def write(terms: Iterable[Term], form: str, source: str = USUAL_SOURCE) -> str:
    """The terms in a format: csv, tsv, tbx or yaml. Raises DoclintError for another."""
    writers: Mapping[str, Callable[[Iterable[Term]], str]] = {
        "csv": _csv,
        "tsv": partial(_csv, delimiter="\t"),
        "tbx": partial(_tbx, source=source),
        "yaml": _yaml,
    }
    if form not in writers:
        raise DoclintError(
            f"unknown format `{form}`, expected {', '.join(writers)}",
            hint=did_you_mean(form, writers),
        )
    return writers[form](terms)


def _wordings(term: Term) -> Iterator[tuple[str, str, str]]:
    """Language, word and status of all that a term has in other languages."""
    for language, words in term.translations.items():
        for number, word in enumerate(words):
            yield language, word, "admitted" if number else "preferred"
    for language, words in term.forbidden.items():
        yield from ((language, word, "forbidden") for word in words)


def _csv(terms: Iterable[Term], delimiter: str = ",") -> str:
    return table.write(_rows(terms), delimiter)


def _rows(terms: Iterable[Term]) -> Iterator[Sequence[str]]:
    yield _HEADER
    for term in terms:
        case = "sensitive" if term.match_case else ""
        key = (
            "/".join((term.term, *term.forms))
            if not any("/" in form for form in (term.term, *term.forms))
            else term.term
        )
        rows = list(_wordings(term)) or [("", "", "keep" if term.keep else "")]
        for language, word, status in rows:
            yield (
                key,
                language,
                word,
                status,
                term.part_of_speech,
                case,
                " ".join(term.why.split()),
            )


def _tbx(terms: Iterable[Term], source: str) -> str:
    entries = "".join(
        _concept(term, number, source) for number, term in enumerate(terms, 1)
    )
    return _TBX.format(source=escape(source), entries=entries)


def _concept(term: Term, number: int, source: str) -> str:
    note = f"<note>{escape(term.why)}</note>" if term.why else ""
    speech = (
        f'<termNote type="partOfSpeech">{term.part_of_speech}</termNote>'
        if term.part_of_speech
        else ""
    )
    kept = '<termNote type="translationNote">no</termNote>' if term.keep else ""
    terms_of_language = "".join(
        f"<termSec><term>{escape(form)}</term>{speech}{kept}</termSec>"
        for form in (term.term, *term.forms)
    )
    sections = f'<langSec xml:lang="{escape(source)}">{terms_of_language}</langSec>'
    by_language: dict[str, str] = {}
    for language, word, status in _wordings(term):
        status_note = (
            f'<termNote type="administrativeStatus">{_STATUS[status]}</termNote>'
        )
        section = f"<termSec><term>{escape(word)}</term>{status_note}</termSec>"
        by_language[language] = by_language.get(language, "") + section
    for language, inner in by_language.items():
        sections += f'<langSec xml:lang="{escape(language)}">{inner}</langSec>'
    return f'<conceptEntry id="t{number}">{note}{sections}</conceptEntry>\n'


def _yaml(terms: Iterable[Term]) -> str:
    rules: dict[str, Any] = {}
    for term in terms:
        name = re.sub(r"[^\w]+", "-", term.term.lower()).strip("-") or "term"
        number = 2
        unique = name
        while unique in rules:
            unique, number = f"{name}-{number}", number + 1
        rules[unique] = _mapping(term)
    return yaml.safe_dump(
        {"rules": rules}, allow_unicode=True, sort_keys=False, width=110
    )


def _mapping(term: Term) -> dict[str, Any]:
    """A term's fields that differ from their defaults, as plain data."""
    empty = Term()
    given: dict[str, Any] = {"kind": "term", "term": term.term}
    for name in (
        "forms",
        "translations",
        "forbidden",
        "leaks",
        "keep",
        "match_case",
        "part_of_speech",
        "paths",
        "labels",
        "why",
    ):
        value = getattr(term, name)
        if value != getattr(empty, name):
            given[name] = _plain(value)
    return given


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: list(each) for key, each in value.items()}
    return list(value) if isinstance(value, tuple) else value
