"""`csv` and `tsv`: a row an entry, columns by the names in the first row.

Columns are known by the names that Weblate, Crowdin, Phrase, memoQ and spreadsheets
give them, in any order; a column named as a language (`fr`, `French`) has its
translations. Two columns without names are term and translation.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from doclint.dataclasses import dataclass
from doclint.errors import DoclintError
from doclint.glossary.building import Fields, GlossaryWishes, built, noting
from doclint.glossary.record import Glossary, GlossaryLine
from doclint.languages import all_languages, known_languages, language
from doclint.languages.record import words
from doclint.languages.tags import lineage

NAME = "csv"
_NAMES = {
    "term": "term source sourceterm source_term key english sourcetext original word",
    "translation": "translation target targetterm target_term translations targettext translated",
    "language": "language lang locale targetlanguage target_language",
    "part_of_speech": "pos partofspeech part_of_speech wordclass word_class type",
    "status": "status usage termstatus term_status",
    "note": "note notes comment comments description definition explanation context remark",
    "case": "case casesensitive case_sensitive matchcase match_case",
    "keep": "donottranslate do_not_translate dnt keep untranslatable nontranslatable",
    "forbidden": "forbidden prohibited deprecated avoid",
}
_COLUMNS = {name: column for column, names in _NAMES.items() for name in names.split()}
_YES = words("1 yes y true x exact sensitive permanent")
_FORBIDDEN = words(
    "forbidden prohibited deprecated obsolete superseded rejected nottouse nonpreferred"
)
_KEPT = words("donottranslate dnt untranslatable keep")
# Codes of languages that are the head of other columns in tables: of numbers, of
# identifiers.
_OTHER_COLUMNS = words("id no")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def fits(suffix: str, text: str) -> bool:
    """By its name."""
    return suffix in (".csv", ".tsv", ".tab")


def read(text: str, path: str, wishes: GlossaryWishes) -> Glossary:
    """The rows. Rows of one term (one for each language or status) make one entry."""
    faults: list[DoclintError] = []
    rows = list(_rows(text, path, faults))
    if not rows:
        fault = DoclintError("found no row, expected a table of terms", path, 1, 1)
        return Glossary(path, (), (*faults, fault))
    number, header = rows[0]
    columns = _columns(header, wishes)
    is_bare = len(header) == 2 and wishes.language is not None
    if columns is not None:
        return _glossary(rows[1:], columns, path, wishes, faults)
    if is_bare and wishes.language:
        bare_columns = _Columns({0: "term", 1: "translation"}, {})
        return _glossary(rows, bare_columns, path, wishes, faults)
    hint = "name the columns `term` and `translation`"
    fault = DoclintError("found no column of terms", path, number, 1, hint)
    return Glossary(path, (), (fault,))


def _rows(
    text: str, path: str, faults: list[DoclintError]
) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not empty, each with the line on which it begins."""
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=False
    )
    try:
        for row in reader:
            line_ends = sum(cell.count("\n") for cell in row)
            if any(cell.strip() for cell in row):
                yield reader.line_num - line_ends, row
    except csv.Error as error:
        faults.append(DoclintError(f"broken table: {error}", path, reader.line_num, 1))


@dataclass(frozen=True)
class _Columns:
    """What each column holds: a field of an entry, or the translations of a
    language."""

    fields: Mapping[int, str]
    languages: Mapping[int, str]


def _columns(header: Sequence[str], wishes: GlossaryWishes) -> _Columns | None:
    fields: dict[int, str] = {}
    languages: dict[int, str] = {}
    for index, name in enumerate(header):
        code = _language(name)
        is_source = code is not None and code.partition("-")[0] == wishes.source
        taken = fields.values()
        if is_source and "term" not in taken:
            fields[index] = "term"
            continue
        field = _COLUMNS.get(_plain(name, "_"))
        if field and field not in taken:
            fields[index] = field
        elif code:
            languages[index] = code
    names = set(fields.values())
    has_words = languages or names & {"translation", "keep", "forbidden"}
    if "term" not in names or not has_words:
        return None
    return _Columns(fields, languages)


def _plain(name: str, also: str = "") -> str:
    """A name without case, blanks and marks but `also`."""
    return "".join(char for char in name.lower() if char.isalnum() or char in also)


def _language(name: str) -> str | None:
    plain = name.strip().lower()
    full = all_languages()
    usual = (
        each
        for each in known_languages().values()
        if each.code in full or each.function_words or each.writing
    )
    by_name = next((each.code for each in usual if each.name.lower() == plain), None)
    record = (
        language(plain)
        if len(lineage(plain)[-1]) == 2 and plain not in _OTHER_COLUMNS
        else None
    )
    return by_name or (record.tag if record else None)


def _delimiter(text: str) -> str:
    first = text.lstrip().partition("\n")[0]
    return max("\t;,", key=lambda mark: (first.count(mark), mark == ","))


def _glossary(
    rows: Sequence[tuple[int, list[str]]],
    columns: _Columns,
    path: str,
    wishes: GlossaryWishes,
    faults: list[DoclintError],
) -> Glossary:
    merged: dict[str, Fields] = {}
    for number, row in rows:
        with noting(faults):
            one = _fields(row, columns, path, wishes, number)
            merged[one.key] = (
                _merged(merged[one.key], one) if one.key in merged else one
            )
    lines: list[GlossaryLine] = []
    for each in merged.values():
        with noting(faults):
            lines.append(built(each, path))
    return Glossary(path, tuple(lines), tuple(faults))


def _fields(
    row: Sequence[str],
    columns: _Columns,
    path: str,
    wishes: GlossaryWishes,
    number: int,
) -> Fields:
    """What a row says, by its columns.

    Raises DoclintError, with the place, where it says nothing that can be used.
    """
    filled = _filled(row)
    cells = defaultdict(str, _by_name(columns.fields, filled))
    key, status = cells["term"], _plain(cells["status"])
    if not key:
        raise DoclintError("found a row without a term", path, number, 1)
    code = cells["language"] or wishes.language
    if cells["translation"] and code is None:
        hint = "give the `language` of the file, or `--language`"
        raise DoclintError("found words without their language", path, number, 1, hint)
    by_column = _by_name(columns.languages, filled)
    of_columns = {language: (text,) for language, text in by_column.items()}
    right, forbidden = _by_use(cells, status, code) if code else ({}, {})
    keep = cells["keep"].lower() in _YES or status in _KEPT
    if not (of_columns or right or forbidden or keep):
        raise DoclintError(f"found no translation of “{key}”", path, number, 1)
    match_case = cells["case"].lower() in _YES
    return Fields(
        key,
        of_columns | right,
        forbidden,
        cells["note"],
        cells["part_of_speech"],
        keep,
        match_case,
        number,
    )


def _filled(row: Sequence[str]) -> Mapping[int, str]:
    """The texts of a row by their columns, empty ones left out."""
    cleaned = enumerate(map(_clean, row))
    return {index: text for index, text in cleaned if text}


def _by_name(names: Mapping[int, str], filled: Mapping[int, str]) -> Mapping[str, str]:
    """The texts of those columns that have a name, by it."""
    return {name: filled[index] for index, name in names.items() if index in filled}


_Words = dict[str, tuple[str, ...]]


def _by_use(cells: Mapping[str, str], status: str, code: str) -> tuple[_Words, _Words]:
    """What a row says of its one language, if anything: the right words, and the
    forbidden ones."""
    right: _Words = {}
    forbidden: _Words = {}
    if cells["translation"]:
        (forbidden if status in _FORBIDDEN else right)[code] = (cells["translation"],)
    if cells["forbidden"] and cells["forbidden"].lower() not in _YES:
        forbidden[code] = tuple(
            part.strip() for part in cells["forbidden"].split(";") if part.strip()
        )
    return right, forbidden


def _merged(one: Fields, other: Fields) -> Fields:
    return Fields(
        one.key,
        _joined(one.values, other.values),
        _joined(one.forbidden, other.forbidden),
        one.note or other.note,
        one.part_of_speech or other.part_of_speech,
        one.keep or other.keep,
        one.match_case or other.match_case,
        one.line,
    )


def _joined(
    one: Mapping[str, tuple[str, ...]], other: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    codes = dict.fromkeys((*one, *other))
    return {
        code: tuple(dict.fromkeys((*one.get(code, ()), *other.get(code, ()))))
        for code in codes
    }


def _clean(cell: str) -> str:
    """A cell without the apostrophe that keeps spreadsheets from running it."""
    text = cell.strip()
    return text[1:] if text[:1] == "'" and text[1:2] in _FORMULA else text


def write(rows: Iterator[Sequence[str]], delimiter: str = ",") -> str:
    """Rows as a table that no spreadsheet takes for formulas."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    for row in rows:
        writer.writerow(
            [
                f"'{cell}" if cell.startswith(_FORMULA) else cell.replace("\r", " ")
                for cell in row
            ]
        )
    return out.getvalue()
