"""What a project tells Crowdin: from which folder, and so which language, pages are
translated (`/zh-CN/**/*.md` into `/%locale%/**/%original_file_name%`).

Crowdin's documentation: https://support.crowdin.com/developer/configuration-file/
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import yaml

from doclint.expressions import expression
from doclint.indexing.layout import language_code
from doclint.site.shelf import Shelf

_FILES = ("crowdin.yml", "crowdin.yaml", ".crowdin.yml")
_PAGES = (".md", ".mdx", "*")
_PLACE = expression(
    r"%(?:locale|locale_with_underscore|two_letters_code|osx_code|osx_locale|language)%"
)


def source_by_crowdin(shelf: Shelf) -> str | None:
    """The language of the folder that most pages are translated from; None where the
    folder is none of a language."""
    texts = (shelf.read(file) or "" for file in shelf.named(*_FILES)[:1])
    found = Counter(code for text in texts for code in _named(text))
    return next((code for code, _ in found.most_common(1)), None)


def _named(text: str) -> Iterator[str]:
    """The language of each entry: what stands in its source where its translation has
    a language's place."""
    for entry in _entries(text):
        source = str(entry.get("source") or "").strip("/").split("/")
        translation = str(entry.get("translation") or "").strip("/").split("/")
        if not source[-1].endswith(_PAGES):
            continue
        for mine, theirs in zip(source, translation, strict=False):
            code = language_code(mine) if _PLACE.fullmatch(theirs) else None
            if code:
                yield code
            if mine != theirs:
                break


def _entries(text: str) -> list[dict[str, Any]]:
    """The entries of a configuration that can be read."""
    try:
        config = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return []
    files = config.get("files") if isinstance(config, dict) else None
    listed = files if isinstance(files, list) else []
    return [each for each in listed if isinstance(each, dict)]
