"""Translations whose whole name is a language (`pump/fr.md`), and those of READMEs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from doclint.expressions import expression
from doclint.indexing.layout.names import SiteLanguages, of_suffix
from doclint.indexing.layout.paths import (
    common_folder,
    is_of_translations,
    joined,
    name_of,
    parent,
)
from doclint.indexing.layout.record import TranslationFolder
from doclint.languages import USUAL_SOURCE, called

_README = expression(
    r"(readme)([-_.])([a-z]{2}(?:[-_][a-z]{2,4})?|[a-z]{4})", re.IGNORECASE
)
_README_NAME = "readme.md"
# So many languages in a folder of translations.
_LANGUAGES = 2
# A README's translations lie in its folder or in the one below it.
_NEAR = 2


def by_name(pages: list[str], named: SiteLanguages) -> Iterator[TranslationFolder]:
    """A folder a page, with a file a language: `pump/en.md` and `pump/fr.md`. One
    folder alone proves nothing."""
    usual = named.source or USUAL_SOURCE
    by_folder: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for page in pages:
        folder, _, name = page.rpartition("/")
        stem, _, ending = name.rpartition(".")
        code = named.code(stem) if folder else None
        if code:
            by_folder[folder, ending][stem] = code
    grouped: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    for (folder, ending), languages in by_folder.items():
        source = _stem_of(usual, languages)
        for stem, code in languages.items() if source else ():
            if stem != source:
                grouped[code, stem, str(source), ending].append(folder)
    for (code, stem, source, ending), folders in sorted(grouped.items()):
        if len(folders) > 1:
            top = common_folder([f"{folder}/" for folder in folders])
            path = joined(top, "{path}")
            yield TranslationFolder(
                code,
                f"{path}/{source}.{ending}",
                f"{path}/{stem}.{ending}",
                len(folders),
            )


def _stem_of(usual: str, languages: Mapping[str, str]) -> str | None:
    """The name of the file in the source's language, that of a country if there is no other: `en-US` for `en`."""
    alike = [
        stem
        for stem, code in languages.items()
        if code == usual or code.partition("-")[0] == usual
    ]
    return min(alike, key=lambda stem: (languages[stem] != usual, stem), default=None)


def readmes(pages: list[str], usual: str) -> Iterator[TranslationFolder]:
    """`README-fr.md` and `README_CN.md` beside `README.md` or in a folder below it, as repositories have them; in a
    folder of translations the nearest `README.md` of all above it is meant."""
    known = {page.lower(): page for page in pages if "readme" in page.lower()}
    for page in known.values():
        path = PurePosixPath(page)
        match = _README.fullmatch(path.stem)
        code = of_suffix(match[3]) if match else None
        if match is None or code in (None, usual):
            continue
        name = match[1] + path.suffix
        here, *above = (known.get(joined(at, name).lower()) for at in _near(path))
        source = here or next(filter(None, above), None)
        # `README.fr.md` beside `README.md` is a suffix.
        if source and not (here and match[2] == "."):
            yield TranslationFolder(code or "", source, page, 1)


def _near(path: PurePosixPath) -> list[str]:
    """The folder of a page and the one above it; of a page in a folder of translations
    all above it."""
    folders = ["" if str(at) == "." else str(at) for at in path.parents]
    return folders if is_of_translations(folders[0]) else folders[:_NEAR]


def named_only(pages: list[str], named: SiteLanguages) -> Iterator[TranslationFolder]:
    """`translations/fr.md` of the `README.md` above, where a folder of translations has
    nothing but files named like languages."""
    by_lower = {page.lower(): page for page in pages if "readme" in page.lower()}
    by_folder: dict[str, list[str]] = defaultdict(list)
    for page in pages:
        folder = parent(page)
        if is_of_translations(folder):
            by_folder[folder].append(page)
    for folder, inside in sorted(by_folder.items()):
        languages = _languages_alone(inside, named)
        above = by_lower.get(joined(parent(folder), _README_NAME))
        source = _in_source(languages, named) or above
        if source is not None:
            for page, code in languages.items():
                if page != source:
                    yield TranslationFolder(code, source, page, 1)


def _languages_alone(inside: Iterable[str], named: SiteLanguages) -> Mapping[str, str]:
    """The languages of a folder's files by their names; none where other files lie
    there, but for a README, or too few languages."""
    codes = {page: _named_like(page, named) for page in inside}
    languages = {page: code for page, code in codes.items() if code}
    others = {name_of(page).lower() for page in codes if page not in languages}
    is_alone = others <= {_README_NAME}
    is_several = len({*languages.values()}) >= _LANGUAGES
    return languages if is_alone and is_several else {}


def _in_source(languages: Mapping[str, str], named: SiteLanguages) -> str | None:
    """The file in the source's language."""
    usual = named.source or USUAL_SOURCE
    return next((page for page, code in languages.items() if code == usual), None)


def _named_like(page: str, named: SiteLanguages) -> str | None:
    """The language that a file's whole name tells (`pt-BR.md`)."""
    stem = PurePosixPath(page).stem
    return named.code(stem) or of_suffix(stem) or called(stem)
