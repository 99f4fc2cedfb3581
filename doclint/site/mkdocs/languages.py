"""Languages of a MkDocs site: those of the plug-in static-i18n, and folders beside one
that scripts build alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from doclint.dataclasses import replace
from doclint.indexing.layout import language_code
from doclint.languages import USUAL_SOURCE
from doclint.site.mkdocs.own import MkdocsFacts
from doclint.site.paths import join
from doclint.site.record import Home, Setting
from doclint.site.shelf import Shelf


def languages(plugin: Mapping[str, Any] | None) -> dict[str, str | None]:
    """The languages of static-i18n with the path below the base that each has; None for
    one that is not built."""
    config = plugin.get("languages") if plugin else None
    if isinstance(config, dict) and plugin:
        return _of_first_versions(config, plugin)
    paths: dict[str, str | None] = {}
    for language in config if isinstance(config, list) else ():
        if not isinstance(language, dict):
            continue
        code = language.get("locale")
        if not isinstance(code, str):
            continue
        is_built = language.get("build") is not False
        is_default = language.get("default") is True
        paths[code] = _below(code, is_default) if is_built else None
    return paths


def _of_first_versions(
    config: Mapping[Any, Any], plugin: Mapping[str, Any]
) -> dict[str, str | None]:
    """The same as the plug-in's first versions had it: `languages: {en: English}`."""
    default = str(plugin.get("default_language") or USUAL_SOURCE)
    paths: dict[str, str | None] = {}
    for code, language in config.items():
        if code == "default":
            continue
        is_left_out = isinstance(language, dict) and language.get("build") is False
        paths[str(code)] = None if is_left_out else _below(code, code == default)
    return paths


def _below(code: Any, default: bool) -> str:
    return "" if default else f"/{code}"


def homes(docs: str, base: str, plugin: Mapping[str, Any] | None) -> list[Home]:
    """A folder a language, where the plug-in is told so."""
    if not plugin or plugin.get("docs_structure") != "folder":
        return []
    return [
        Home(f"{docs}/{code}", base + (below or ""), code)
        for code, below in languages(plugin).items()
    ]


def siblings(setting: Setting, shelf: Shelf) -> list[Setting]:
    """`docs/fr/docs` beside `docs/en/mkdocs.yml`: scripts build such sites with one configuration."""
    parent, _, name = setting.folder.rpartition("/")
    inner = setting.facts(MkdocsFacts).docs[len(setting.folder) + 1 :]
    if not language_code(name) or not parent:
        return []
    names = {
        folder[len(parent) + 1 :].partition("/")[0]
        for folder in shelf.folders
        if folder.startswith(f"{parent}/")
    }
    builds = []
    for code in sorted(names - {name}):
        folder = join(f"{parent}/{code}", inner)
        if language_code(code) and folder in shelf.folders:
            base = f"{setting.base}/{code}"
            facts = replace(setting.facts(MkdocsFacts), docs=folder)
            of_language = replace(
                setting,
                folder=f"{parent}/{code}",
                base=base,
                homes=(Home(folder, base, code),),
                statics=(folder,),
                falls_back=True,
                redirects={},
                navigation=(),
                problems=(),
                private=facts,
            )
            builds.append(of_language)
    return builds
