"""What a project tells Crowdin: from which folder, and so which language, pages are
translated (`/zh-CN/**/*.md` into `/%locale%/**/%original_file_name%`).

Crowdin's documentation: https://support.crowdin.com/developer/configuration-file/
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from doclint.expressions import expression
from doclint.indexing.layout import language_code
from doclint.site.literal import mapping
from doclint.site.shelf import Shelf
from doclint.site.tables import DataTable

_FILES = ("crowdin.yml", "crowdin.yaml", ".crowdin.yml")
_PAGES = (".md", ".mdx", "*")
_PLACE = expression(
    r"%(?:locale|locale_with_underscore|two_letters_code|osx_code|osx_locale|language)%"
)


def source_by_crowdin(shelf: Shelf) -> str | None:
    """The language of the folder that most pages are translated from; None where the
    folder is none of a language."""
    codes: Counter[str] = Counter()
    for file in shelf.named(*_FILES)[:1]:
        config, _ = mapping(shelf, file)
        codes.update(_named(config))
    return next((code for code, _ in codes.most_common(1)), None)


def _named(config: DataTable) -> Iterator[str]:
    """The language of each entry: what stands in its source where its translation has
    a language's place."""
    for entry in _entries(config):
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


def _entries(config: DataTable) -> list[dict[str, Any]]:
    """The entries of a configuration that can be read."""
    files = config.get("files")
    listed = files if isinstance(files, list) else []
    return [each for each in listed if isinstance(each, dict)]
