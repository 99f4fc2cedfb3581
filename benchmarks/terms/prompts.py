"""Reads the term lists that projects keep for translating machines: "* endpoint: point
d'accès (do not …)".

python benchmarks/terms/prompts.py LLM-PROMPT.md LANGUAGE > glossary.csv
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from doclint.glossary.formats import table

_ITEM = re.compile(r"^\s*[*-] ([^`/:][^`:]*?): ([^`]+)$")
_NOT_TO = re.compile(r"\(do not translate to ([^()]*)\)")
_QUOTED = re.compile(r"[\"“]([^\"”]+)[\"”]")
_SPEECH = re.compile(r"\((verb|noun)\)")
_NOT = re.compile(r"^NOT\s+|\s*\(NOT [^()]*\)")
_PLACEHOLDER = re.compile(r"\b[XY]\b|\bfoo\b")


def rows(text: str, language: str) -> Iterator[tuple[str, str, str, str, str, str]]:
    """Term, language, word, status, part of speech and note of each line of a list."""
    for line in text.splitlines():
        match = _ITEM.match(line)
        if match is None or _PLACEHOLDER.search(line):
            continue
        key, value = match.group(1).strip(), match.group(2).strip()
        speech = _SPEECH.search(key)
        told = speech.group(1) if speech else ""
        key = re.sub(r"\s*\([^()]*\)", "", key)
        if value.startswith("NOT "):
            yield key, language, value[4:], "forbidden", told, ""
            continue
        for found in _NOT_TO.finditer(value):
            for wrong in _QUOTED.findall(found.group(1)):
                yield key, language, wrong, "forbidden", told, ""
        word = re.sub(r"\s*\([^()]*\)", "", _NOT.sub("", value)).strip()
        if word and not word.startswith("NOT"):
            yield key, language, word, "preferred", told, ""


def main() -> None:
    path, language = sys.argv[1:]
    header = ("term", "language", "translation", "status", "part_of_speech", "note")
    sys.stdout.write(
        table.write(
            iter([header, *rows(Path(path).read_text(encoding="utf-8"), language)])
        )
    )


if __name__ == "__main__":
    main()
