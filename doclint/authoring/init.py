"""`doclint init`: looks at a folder and writes the configuration that it asks for, with comments."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from doclint import files
from doclint.config import NAMES, default, load
from doclint.dialects import all_dialects
from doclint.engine import layout
from doclint.engine.interface import discover_checked
from doclint.engine.site_summary import site_summary
from doclint.errors import DoclintError
from doclint.findings import SiteSummary
from doclint.indexing.layout import TranslationFolder
from doclint.languages import USUAL_SOURCE
from doclint.output._site import lines

_HEAD = """\
# What doclint checks here, and how. `doclint rules` lists the rules, `doclint check` runs them.

# The site generator, of {kinds}.
# It decides how Markdown is read.
site: {site}

# The pages: all Markdown that git does not ignore, unless you say otherwise.
# include: ["docs/**/*.md"]
# exclude: ["docs/drafts/**"]

# Rule packs: shipped ones by name, your own by path.
# packs: [rules/house.yml]

"""

_NO_TRANSLATIONS = """\
# The languages. {path} stands for any path, {lang} for each of `languages`.
# languages:
#   source: en
#   translations:
#     - {languages: [fr, ja], source: "docs/{path}.md", translation: "i18n/{lang}/{path}.md"}

"""

_TAIL = """\
# Your words: names that stay as they are, and words that must not stand in a translation.
# terms:
#   - {term: Acme Cloud, translate: false}
#   - {term: endpoint, translations: {fr: endpoint}, forbidden: {fr: ["point final"]}}

# What front matter keys may hold.
# front_matter:
#   layout: {values: [page, post], translate: false}

# Severities (off, info, warning, error) and options of a rule, a family or `all`; `overrides` differ by path.
# rules:
#   references/unused: info
#   typography: off
# overrides:
#   - {paths: ["docs/archive/**"], rules: {all: warning}}

# The lowest severity that makes `doclint check` fail: error, warning, info or never.
fail_on: error
"""


def write(folder: Path, *, force: bool = False) -> str:
    """Write `.doclint.yaml` into a folder; returns what was found there, in words.

    Raises DoclintError when there is a configuration (unless `force`), no page, or no
    way to write.
    """
    there = next((folder / name for name in NAMES if (folder / name).exists()), None)
    if there and not force:
        raise DoclintError(
            "there is a configuration", str(there), hint="--force overwrites it"
        )
    settings = default(folder)
    pages = discover_checked(settings)
    folders, statement = layout.settled_layout(settings, pages.all)
    file = there or folder / NAMES[0]
    summary = site_summary(layout.settle(settings, pages.all), pages)
    lines = _told(file, len(pages.all), summary)
    try:
        files.write(
            file, text(summary.kind, folders, statement.source).encode(), inside=folder
        )
    except OSError as error:
        raise DoclintError(
            f"cannot write the file: {files.reason(error)}", str(file)
        ) from error
    load(file)
    return "\n".join(lines)


def text(
    site: str, folders: Sequence[TranslationFolder], source: str | None = None
) -> str:
    """The configuration's text; `source` is the language that the site's own
    configuration calls the source's."""
    kinds = ", ".join(sorted(all_dialects()))
    return (
        _HEAD.format(site=site, kinds=kinds)
        + (_languages(folders, source) if folders else _NO_TRANSLATIONS)
        + _TAIL
    )


def _languages(folders: Sequence[TranslationFolder], source: str | None) -> str:
    lines = [
        "# The languages. {path} stands for any path, {lang} for each of `languages`.",
        "languages:",
        f"  source: {_word(source or _source(folders))}",
        "  translations:",
        *_entries(folders),
    ]
    return "\n".join(lines) + "\n\n"


def _source(folders: Sequence[TranslationFolder]) -> str:
    return next(
        (each.source_language for each in folders if each.source_language), USUAL_SOURCE
    )


def _entries(folders: Sequence[TranslationFolder]) -> Iterator[str]:
    """One entry for all languages of a layout where the path spells the language; else
    one each."""
    grouped: dict[tuple[str, str], list[TranslationFolder]] = defaultdict(list)
    for each in folders:
        grouped[each.source, _template(each)].append(each)
    for (source, template), members in grouped.items():
        languages = [each.language for each in members]
        several = "{lang}" in template
        named = (
            f"languages: [{', '.join(map(_word, languages))}]"
            if several
            else f"language: {_word(languages[0])}"
        )
        number = sum(each.pages for each in members)
        yield (
            f"    - {{{named}, source: {_word(source, True)}, translation: {_word(template, True)}}}"
            f"  # {number} {'page' if number == 1 else 'pages'}"
        )


def _template(folder: TranslationFolder) -> str:
    """The translation's path with `{lang}` where it has the language's very code as a
    folder or a suffix."""
    code = folder.language
    for old, new in ((f"/{code}/", "/{lang}/"), (f".{code}.", ".{lang}.")):
        if folder.translation.count(old) == 1:
            return folder.translation.replace(old, new)
    head = f"{code}/"
    return (
        "{lang}/" + folder.translation[len(head) :]
        if folder.translation.startswith(head)
        else folder.translation
    )


def _word(value: str, quoted: bool = False) -> str:
    """A YAML text; `no`, Norwegian, must not become a truth value."""
    return (
        json.dumps(value, ensure_ascii=False)
        if quoted or value in ("no", "on")
        else value
    )


def _told(file: Path, pages: int, seen: SiteSummary) -> list[str]:
    return [
        f"wrote {file}",
        f"  pages: {pages:,}",
        *(f"  {line}" for line in lines(seen)),
        "now run `doclint check`; `doclint suggest --write` settles what all translations do alike",
    ]
