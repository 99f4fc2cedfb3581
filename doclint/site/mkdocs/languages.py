"""Languages of a MkDocs site: those of the plug-in static-i18n, and folders beside one
that scripts build alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from doclint.indexing.layout import language_code
from doclint.languages import USUAL_SOURCE
from doclint.site.mkdocs.own import Own
from doclint.site.paths import join
from doclint.site.record import Home, Setting
from doclint.site.shelf import Shelf


def languages(plugin: Mapping[str, Any] | None) -> dict[str, str | None]:
    """The languages of static-i18n with the path below the base that each has; None for
    one that is not built."""
    config = plugin.get("languages") if plugin else None
    # Its first versions: `languages: {en: English}`.
    if isinstance(config, dict) and plugin:
        default = str(plugin.get("default_language") or USUAL_SOURCE)
        return {
            str(code): None
            if isinstance(own, dict) and own.get("build") is False
            else _below(code, code == default)
            for code, own in config.items()
            if code != "default"
        }
    found: dict[str, str | None] = {}
    for each in config if isinstance(config, list) else ():
        if isinstance(each, dict) and isinstance(each.get("locale"), str):
            built = each.get("build") is not False
            found[each["locale"]] = (
                _below(each["locale"], each.get("default") is True) if built else None
            )
    return found


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
    inner = setting.own(Own).docs[len(setting.folder) + 1 :]
    if not language_code(name) or not parent:
        return []
    names = {
        folder[len(parent) + 1 :].partition("/")[0]
        for folder in shelf.folders
        if folder.startswith(f"{parent}/")
    }
    found = []
    for code in sorted(names - {name}):
        folder = join(f"{parent}/{code}", inner)
        if language_code(code) and folder in shelf.folders:
            base = f"{setting.base}/{code}"
            own = replace(setting.own(Own), docs=folder)
            found.append(
                replace(setting, folder=f"{parent}/{code}", base=base, homes=(Home(folder, base, code),),
                        statics=(folder,), falls_back=True, redirects={}, navigation=(), problems=(), private=own)
            )  # fmt: skip
    return found
