"""Reads a glossary file of any known format."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from doclint.errors import DoclintError
from doclint.files import Gate, as_typed, reason
from doclint.glossary.building import GlossaryWishes
from doclint.glossary.formats import all_formats
from doclint.glossary.record import Glossary
from doclint.languages import USUAL_SOURCE

_SUFFIXES = ".json, .csv, .tsv, .tbx, .xml, .yml"


def read(
    file: Path,
    language: str | None = None,
    source: str = USUAL_SOURCE,
    gate: Gate | None = None,
) -> Glossary:
    """The entries of a file, and what could not be read. `language` is that of its translations, if it has but one.
    `gate` reads the files of a project; without one the file is one that the command line names.

    Never raises for what is in the file: a file that cannot be read at all is a
    glossary with that one fault.
    """
    path = as_typed(file)
    try:
        data = (gate or Gate.around(file)).file(file.absolute())
    except OSError as error:
        return Glossary(
            path,
            faults=(DoclintError(f"cannot read the glossary: {reason(error)}", path),),
        )
    return _read(data, path, GlossaryWishes(language, source))


@lru_cache(maxsize=64)
def _read(data: bytes, path: str, wishes: GlossaryWishes) -> Glossary:
    try:
        text = _decoded(data)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return Glossary(
            path,
            faults=(
                DoclintError(
                    "cannot read the glossary: it is not UTF-8", path, line, 1
                ),
            ),
        )
    return parse(text, path, wishes.language, wishes.source)


def parse(
    text: str, path: str, language: str | None = None, source: str = USUAL_SOURCE
) -> Glossary:
    """The entries of a glossary given as text. Its format is told from the path's
    suffix and the text."""
    suffix = Path(path).suffix.lower()
    for form in all_formats().values():
        if form.fits(suffix, text):
            return form.read(text, path, GlossaryWishes(language, source))
    fault = DoclintError(
        "found no glossary in the file", path, hint=f"known are {_SUFFIXES} files"
    )
    return Glossary(path, faults=(fault,))


def _decoded(data: bytes) -> str:
    # What spreadsheets and TBX tools write.
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    return data.decode("utf-8-sig")
