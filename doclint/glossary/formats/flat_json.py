"""`json`: a flat map from the source's words to those of one language, `{"segment": "segment", …}`.

Read entry by entry, so that a broken one costs no other, and each keeps its place.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from json.decoder import JSONDecodeError
from typing import Any

from doclint.errors import DoclintError
from doclint.expressions import expression
from doclint.glossary.building import Fields, GlossaryWishes, built, noting
from doclint.glossary.record import Glossary, GlossaryLine
from doclint.nesting import too_deep
from doclint.options import DEEPEST

NAME = "json"
_BLANK = expression(r"[\s,]*")
_NEXT_ENTRY = expression(r'\n\s*(?="(?:[^"\\\n]|\\.)*"\s*:)')
_DEEP = f"found values nested more than {DEEPEST} deep, expected fewer"
_DECODER = json.JSONDecoder(strict=False)


def fits(suffix: str, text: str) -> bool:
    """By its name."""
    return suffix == ".json"


def read(text: str, path: str, wishes: GlossaryWishes) -> Glossary:
    """The entries. A value may also be a list of words, or words by language."""
    lines: list[GlossaryLine] = []
    faults: list[DoclintError] = []
    seen: dict[str, int] = {}
    deep = too_deep(text, DEEPEST)
    if deep is not None:
        return Glossary(path, faults=(_fault(_DEEP, text, deep, path),))
    for at, key, value in _entries(text, path, faults):
        line, column = _place(text, at)
        with noting(faults):
            entry = built(
                Fields(
                    key,
                    _values(value, wishes, path, line, column),
                    line=line,
                    column=column,
                ),
                path,
            )
            if key in seen:
                message = f"found the key “{key}” twice, first on line {seen[key]}"
                faults.append(DoclintError(message, path, line, column))
                lines = [
                    each for each in lines if each.key != key
                ]  # as JSON has it: the later one holds
            seen.setdefault(key, line)
            lines.append(entry)
    return Glossary(path, tuple(lines), tuple(faults))


def _values(
    value: Any, wishes: GlossaryWishes, path: str, line: int, column: int
) -> dict[str, tuple[str, ...]]:
    if (
        isinstance(value, dict)
        and value
        and all(isinstance(each, (str, list)) for each in value.values())
    ):
        return {
            language: words
            for language, each in value.items()
            if (words := _words(each, path, line, column))
        }
    if wishes.language is None:
        hint = "give the `language` of the file, or `--language`"
        raise DoclintError(
            "found words without their language", path, line, column, hint
        )
    return {wishes.language: _words(value, path, line, column)}


def _words(value: Any, path: str, line: int, column: int) -> tuple[str, ...]:
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise DoclintError(
            f"found the value {json.dumps(value)[:40]}, expected a text",
            path,
            line,
            column,
        )
    kept = tuple(word for word in words if word.strip())
    if not kept:
        raise DoclintError(
            "found an empty value, expected a translation", path, line, column
        )
    return kept


def _entries(
    text: str, path: str, faults: list[DoclintError]
) -> Iterator[tuple[int, str, Any]]:
    """The keys and values with the keys' places; what is broken becomes a fault, and
    reading goes on with the next."""
    at = _after_blanks(text, 0)
    if text[at : at + 1] != "{":
        faults.append(_fault("found no `{`, expected a map of words", text, at, path))
        return
    at = _after_blanks(text, at + 1)
    while at < len(text) and text[at] != "}":
        try:
            key, value, end = _entry(text, at)
        except (JSONDecodeError, RecursionError) as error:
            faults.append(_of_reader(error, text, at, path))
            following = _NEXT_ENTRY.search(text, at + 1)
            if following is None:
                return
            at = following.end()
            continue
        yield at, key, value
        at = _after_blanks(text, end)
    if at >= len(text):
        faults.append(
            _fault("found the end of the file, expected `}`", text, len(text), path)
        )


def _entry(text: str, at: int) -> tuple[str, Any, int]:
    key, at = _DECODER.raw_decode(text, at)
    if not isinstance(key, str):
        raise JSONDecodeError("Expecting a key in double quotes", text, at)
    at = _after_blanks(text, at)
    if text[at : at + 1] != ":":
        raise JSONDecodeError("Expecting ':' after a key", text, at)
    value, at = _DECODER.raw_decode(text, _after_blanks(text, at + 1))
    end = _after_blanks(text, at)
    if text[end : end + 1] not in ("}", "") and "," not in text[at:end]:
        raise JSONDecodeError("Expecting ',' after a value", text, at)
    return key, value, end


def _of_reader(
    error: JSONDecodeError | RecursionError, text: str, at: int, path: str
) -> DoclintError:
    """What the reader stumbled over. Where quotes are broken it may see nesting that
    the look beforehand did not."""
    if isinstance(error, JSONDecodeError):
        return _fault(f"broken JSON: {error.msg.lower()}", text, error.pos, path)
    return _fault(_DEEP, text, at, path)


def _after_blanks(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _place(text: str, at: int) -> tuple[int, int]:
    before = text.rfind("\n", 0, at)
    return text.count("\n", 0, at) + 1, at - before


def _fault(message: str, text: str, at: int, path: str) -> DoclintError:
    return DoclintError(message, path, *_place(text, min(at, len(text))))
