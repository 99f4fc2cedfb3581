"""What a Jekyll configuration says of the site's languages: plug-ins for languages, and
collections named like them."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import replace
from doclint.indexing.layout import language_code
from doclint.site.jekyll.options import collections, texts
from doclint.site.jekyll.own import JekyllFacts
from doclint.site.paths import folder_of, join
from doclint.site.record import Home, Setting, StatedWay, Statement
from doclint.site.shelf import Shelf
from doclint.site.tables import DataTable, table

# Its pages are stubs that take their texts from a folder a language (`{% tf
# guides/pay.md %}`).
_STUBS = "jekyll-multiple-languages-plugin"


def statement(config: DataTable, source: str, below: str) -> Statement | None:
    """What is said; None when nothing is.

    `source` is the folder of the site, `below` that of its collections. jekyll-polyglot and the plug-in with stubs list
    `languages`, polyglot's default is `default_lang`, the other's is the first.
    """
    listed = (
        texts(config.get("languages"))
        if isinstance(config.get("languages"), list)
        else []
    )
    listed = [code for code in listed if language_code(code)]
    plugins = {*texts(config.get("plugins")), *texts(config.get("gems"))}
    if listed and _STUBS in plugins:
        folder = join(source, "_i18n")
        ways = (
            StatedWay(code, f"{folder}/{listed[0]}/", f"{folder}/{code}/")
            for code in listed[1:]
        )
        return Statement(listed[0], {code: code for code in listed}, tuple(ways))
    default = _default(config, listed)
    named = {
        f"_{name}": code
        for name in collections(config)
        if (code := language_code(name))
    }
    if listed or default or _beside_others(config, named):
        return Statement(default, named | {code: code for code in listed})
    return None


def _default(config: DataTable, listed: list[str]) -> str | None:
    """The default language, where the configuration names one."""
    named = (
        config.get("default_lang"),
        config.get("default_language"),
        config.get("lang"),
        config.get("locale"),
    )
    usual = [language_code(str(each)) for each in named if isinstance(each, str)]
    return next((code for code in usual if code), None) or next(iter(listed), None)


def builds(settings: tuple[Setting, ...], shelf: Shelf) -> Iterator[Setting]:
    """Builds of languages whose configuration lies elsewhere: folders named by a
    language that have the collections of the main one's `collections_dir`, and no
    configuration of their own. They are told apart by an address of their own.
    """
    main = settings[0]
    below = main.facts(JekyllFacts).below
    if below == main.facts(JekyllFacts).site.folder:
        return
    collections = {home.folder.rpartition("/")[2] for home in main.homes} - {""}
    taken = {folder_of(home.folder) for setting in settings for home in setting.homes}
    tops = {
        folder_of(folder)
        for folder in shelf.folders
        if folder.rpartition("/")[2] in collections
    }
    for top in sorted(tops - taken):
        code = language_code(top.rpartition("/")[2])
        if code is None or f"{top}/".startswith(f"{below}/"):
            continue
        base = f"{main.base}/{code}"
        homes = tuple(
            Home(join(top, name), base, code)
            for name in sorted(collections)
            if join(top, name) in shelf.folders
        )
        facts = replace(main.facts(JekyllFacts), below=top)
        yield replace(
            main,
            base=base,
            homes=homes,
            statement=None,
            redirects={},
            made=(),
            problems=(),
            private=facts,
        )


def _beside_others(config: DataTable, named: dict[str, str]) -> bool:
    """Whether collections named like languages stand beside others, whose pages they
    translate."""
    folders = {f"_{name}" for name in table(config.get("collections"))}
    return bool(named) and bool(folders - named.keys())
