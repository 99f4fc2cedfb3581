"""Reading Hugo's configuration: one file, or a folder of them with a file a subject and
language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from doclint.dataclasses import replace
from doclint.dialects.manner import USUAL, DialectSettings
from doclint.expressions import expression
from doclint.site.literal import mapping
from doclint.site.paths import folder_of, join
from doclint.site.shelf import Shelf
from doclint.site.tables import DataTable, table
from doclint.website import Problem

_ENDINGS = ("toml", "yaml", "yml", "json")
_MAIN = ("hugo", "config")
# The environments of a build, each laid over the one before it.
_FOLDERS = ("config/_default", "config/production")

# What a script makes the configuration of lies beside it: `config.yaml.in`.
_TO_FILL = (".in", ".tmpl", ".template", ".dist")
# A file that a script of the site makes the configuration of: `module-template.yaml`.
_TEMPLATE = expression(r"[-_]template$")


def files_of(shelf: Shelf) -> tuple[str, list[str]]:
    """The folder of the site and its configuration files, those that win last; nothing
    where there is none."""
    single = [f"{name}.{ending}" for name in _MAIN for ending in _ENDINGS]
    files = shelf.named(*(f"{_FOLDERS[0]}/*.{ending}" for ending in _ENDINGS))
    if files:
        folder = _top_of(_of_site(files, shelf)[0])
        files = [file for file in files if _top_of(file) == folder]
        inner = (
            f"{_FOLDERS[0]}/*/*.{ending}" for ending in _ENDINGS
        )  # `menus/menus.en.toml`
        deeper = (
            file
            for file in shelf.named(*inner)
            if file.startswith(f"{join(folder, _FOLDERS[0])}/")
        )
        files = list(dict.fromkeys((*files, *deeper)))
        top_level = [
            join(folder, name) for name in single if join(folder, name) in shelf.names
        ]
        return folder, [*top_level[:1], *_within(folder, files, shelf)]
    files = list(_of_site(shelf.named(*single[:4]), shelf))
    files = files or _with_content(shelf.named(*single[4:]), shelf)
    files = files or shelf.named(
        *(f"{name}{end}" for name in single for end in _TO_FILL)
    )
    if not files:
        return "", []
    # What an environment adds may lie beside a single file, too.
    folder = folder_of(files[0])
    return folder, [files[0], *_within(folder, [], shelf)]


def _of_site(files: Sequence[str], shelf: Shelf) -> Sequence[str]:
    """The configuration files of a site with pages, else all: a theme has a
    configuration, too, and its site lies below it."""
    return _with_content(files, shelf) or files


def _with_content(files: Sequence[str], shelf: Shelf) -> list[str]:
    """The files beside which a folder of content lies."""
    return [file for file in files if join(_top_of(file), "content") in shelf.folders]


def _top_of(file: str) -> str:
    """The folder of the site that a configuration file is of."""
    return folder_of(file).removesuffix(_FOLDERS[0]).strip("/")


def _within(folder: str, files: list[str], shelf: Shelf) -> Iterator[str]:
    """The files of the configuration's folders; the one that holds the keys of the top
    comes first."""
    for folder_name in _FOLDERS:
        top = join(folder, folder_name)
        names = [name for name in files if name.startswith(f"{top}/")]
        names = names or [
            name
            for name in shelf.names
            if name.startswith(f"{top}/") and name.endswith(_ENDINGS)
        ]
        yield from sorted(names, key=lambda name: (not _is_main(name), name))


def _is_main(file: str) -> bool:
    return file.rpartition("/")[2].partition(".")[0] in _MAIN


def options(files: list[str], shelf: Shelf) -> tuple[DataTable, tuple[Problem, ...]]:
    """What all files say together, keys in lower case, as Hugo takes them."""
    together: dict[str, Any] = {}
    problems: tuple[Problem, ...] = ()
    for file in files:
        config, wrong = mapping(shelf, file)
        problems += () if file.endswith(_TO_FILL) else wrong
        together = laid(together, _placed(file, _lowered(config)))
    return together, problems


def _placed(file: str, config: dict[str, Any]) -> dict[str, Any]:
    """`languages.toml` holds what stands below `languages`, `menus.fr.toml` what is below `languages.fr.menus`."""
    if _is_main(file):
        return config
    _, _, file_name = file.rpartition("/")
    name, *rest = file_name.lower().split(".")
    name = _TEMPLATE.sub("", name)
    value = config.get(name)
    names_itself = isinstance(value, dict) and len(config) == 1
    content = value if names_itself else config
    if len(rest) < 2:
        return {name: content}
    return {"languages": {rest[0]: {name: content}}}


def _lowered(config: Any) -> Any:
    """Keys in lower case, but for those below `params`, which nobody here asks for."""
    if isinstance(config, dict):
        return {str(key).lower(): _lowered(value) for key, value in config.items()}
    if isinstance(config, list):
        return [_lowered(item) for item in config]
    return config


def laid(below: DataTable, above: DataTable) -> dict[str, Any]:
    """Tables are merged, other values replaced."""
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        merged[key] = (
            laid(old, value)
            if isinstance(old, dict) and isinstance(value, dict)
            else value
        )
    return merged


def texts(value: Any) -> list[str]:
    """A text or a list of them."""
    return [
        str(each)
        for each in (value if isinstance(value, list) else [value])
        if isinstance(each, str)
    ]


_TYPES = {
    "github": USUAL,
    "github-ascii": DialectSettings("hugo_ascii"),
    "blackfriday": DialectSettings("blackfriday"),
}


# Up to the first version ids were made of the line as written, and aliases stood at the
# site's top; from the second on of its text, and below the language. What lies between
# was not built.
OLD, _NEW = (0, 111), (0, 147)
# Where a site says which Hugo builds it.
_VERSIONS = {
    "netlify.toml": expression(r"HUGO_VERSION\"?\s*=\s*\"v?(\d+)\.(\d+)"),
    "package.json": expression(
        r"\"hugo-(?:bin|extended|installer)\":\s*\"[^\"\d]*(\d+)\.(\d+)"
    ),
    ".tool-versions": expression(r"^hugo\s+(?:extended_)?(\d+)\.(\d+)", re.MULTILINE),
    ".hvm": expression(r"v?(\d+)\.(\d+)"),
    "vercel.json": expression(r"\"HUGO_VERSION\":\s*\"(\d+)\.(\d+)"),
}


def version(folder: str, shelf: Shelf) -> tuple[int, int] | None:
    """The version of Hugo that a site says it is built with, in its folder or at the
    top; None where it says none."""
    for name, pattern in _VERSIONS.items():
        for path in dict.fromkeys((join(folder, name), name)):
            match = pattern.search(shelf.read(path) or "") if shelf.has(path) else None
            if match:
                return int(match[1]), int(match[2])
    return None


def manner(
    config: DataTable, built_with: tuple[int, int] | None = None
) -> DialectSettings:
    """How the configuration has the ids of headings made; `built_with` is the version
    of Hugo, where it is known."""
    stated = _manner(config)
    if stated.made and stated.known and built_with and built_with < _NEW:
        return (
            replace(stated, raw=True)
            if built_with <= OLD
            else replace(stated, either=True)
        )
    return stated


def _manner(config: DataTable) -> DialectSettings:
    markup = table(config, "markup")
    if markup.get("defaultmarkdownhandler", "goldmark") != "goldmark":
        return DialectSettings(known=False)
    parser = table(markup, "goldmark", "parser")
    if parser.get("autoheadingid") is False:
        return DialectSettings(made=False)
    return _TYPES.get(
        str(parser.get("autoheadingidtype") or "github"), DialectSettings(known=False)
    )


# The template that writes links, and what in it looks for the page in the language of
# the page that links.
_HOOK = expression(r"(?:^|/)layouts/(?:[^/]+/)*_markup/render-link[^/]*\.html$")
_LOCALIZES = expression(
    r"\b(?:relLangURL|absLangURL|GetPage|relref|ref)\b", re.IGNORECASE
)
# From this version on the template that Hugo itself brings to sites of several
# languages does so.
_OWN_HOOK = (0, 123)


def localizes(
    config: DataTable, built_with: tuple[int, int] | None, folder: str, shelf: Shelf
) -> bool:
    """Whether a link from the top of the site (`/docs/keys/`) leads to the page in the
    language of the page that links: the site's own template sees to it, or Hugo's where
    the site has none."""
    hooks = [
        name for name in shelf.names if _HOOK.search(name) and name.startswith(folder)
    ]
    if hooks:
        return any(_LOCALIZES.search(shelf.read(name) or "") for name in hooks)
    link = table(config, "markup", "goldmark", "renderhooks", "link")
    if link.get("enabledefault") is False or link.get("useembedded") == "never":
        return False
    return len(table(config, "languages")) > 1 and (
        built_with is None or built_with >= _OWN_HOOK
    )
