"""MkDocs: `docs_dir`, directory addresses, `INHERIT`, redirects, languages by folder or suffix (static-i18n)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from doclint.indexing.layout import language_code
from doclint.site.literal import mapping, scalars
from doclint.site.paths import address, folder_of, join, names_file, settled, stem
from doclint.site.record import Generator, Home, Page, Place, Setting
from doclint.site.shelf import Shelf
from doclint.website import Mention

_DEEP = 4


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """A setting for each `mkdocs.yml`; folders beside one that is named by a language stand for languages too."""
    files = shelf.named("mkdocs.yml", "mkdocs.yaml", "mkdocs.*.yml", "mkdocs-*.yml")
    if not files:
        return (Setting(homes=(Home("docs"), Home("")), statics=("docs", ""), falls_back=True),)
    settings = [_setting(file, shelf) for file in files]
    taken = {setting.folder for setting in settings}
    for setting in tuple(settings):
        settings += [each for each in _siblings(setting, shelf) if each.folder not in taken]
    return tuple(settings)


def _setting(file: str, shelf: Shelf) -> Setting:
    own, problems = mapping(shelf, file)
    options = _inherited(own, folder_of(file), shelf)
    folder = folder_of(file)
    docs = settled(join(folder, str(options.get("docs_dir") or "docs").strip("/")))
    split = urlsplit(str(options.get("site_url") or ""))
    base = split.path.rstrip("/")
    plugins = _plugins(options)
    nav = [
        Mention(file, target, span)
        for target, span in scalars(shelf.read(file) or "", "nav")
        if names_file(target) and "://" not in target and "*" not in target
    ]
    return Setting(
        folder, file, f"{split.scheme}://{split.netloc}" if split.netloc else "", base,
        (*_homes(docs, base, plugins.get("i18n")), Home(docs, base)), (docs,),
        pretty=options.get("use_directory_urls") is not False,
        falls_back="i18n" in plugins or "INHERIT" in own or bool(problems),
        redirects=_redirects(plugins.get("redirects"), base),
        navigation=tuple(nav),
        problems=problems,
        options={
            "languages": _languages(plugins.get("i18n")),
            "docs": docs,
            "base": base,
            "nav": tuple(mention.target for mention in nav),
            "own_ids": _slugified(options),
        },
    )  # fmt: skip


def _inherited(options: dict[str, Any], folder: str, shelf: Shelf, depth: int = 0) -> dict[str, Any]:
    """The configuration laid over the one that `INHERIT` names."""
    told = options.get("INHERIT")
    if not isinstance(told, str) or depth > _DEEP:
        return options
    file = settled(join(folder, told))
    above, _ = mapping(shelf, file)
    return _inherited(above, folder_of(file), shelf, depth + 1) | options


def _plugins(options: Mapping[str, Any]) -> dict[str, Any]:
    told = options.get("plugins")
    found: dict[str, Any] = {}
    for each in told if isinstance(told, list) else [told]:
        found |= each if isinstance(each, dict) else {str(each): {}}
    return found


def _slugified(options: Mapping[str, Any]) -> bool:
    """Whether the configuration gives headings their ids by a function of its own."""
    told = options.get("markdown_extensions")
    maps = told if isinstance(told, list) else [told]
    pairs = [pair for one in maps if isinstance(one, dict) for pair in one.items()]
    return any(str(name).endswith("toc") and isinstance(own, dict) and "slugify" in own for name, own in pairs)


def _languages(plugin: Any) -> dict[str, str]:
    """The languages of static-i18n with the path below the base that each has."""
    told = plugin.get("languages") if isinstance(plugin, dict) else None
    if isinstance(told, dict):  # its first versions: `languages: {en: English}`
        default = str(plugin.get("default_language") or "en")
        return {str(code): "" if code == default else f"/{code}" for code in told if code != "default"}
    found = {}
    for each in told if isinstance(told, list) else ():
        if isinstance(each, dict) and isinstance(each.get("locale"), str):
            found[each["locale"]] = "" if each.get("default") else f"/{each['locale']}"
    return found


def _homes(docs: str, base: str, plugin: Any) -> list[Home]:
    """A folder a language, where the plug-in is told so."""
    if not isinstance(plugin, dict) or plugin.get("docs_structure") != "folder":
        return []
    return [Home(f"{docs}/{code}", base + below, code) for code, below in _languages(plugin).items()]


def _redirects(plugin: Any, base: str) -> dict[str, str]:
    told = plugin.get("redirect_maps") if isinstance(plugin, dict) else None
    pairs = told.items() if isinstance(told, dict) else ()
    return {_directory(str(old), base): _directory(str(new), base) for old, new in pairs if "://" not in str(new)}


def _directory(path: str, base: str) -> str:
    path, _, _ = path.partition("#")
    name = stem(path) if names_file(path) else path
    return address(f"{base}/{_folded(name)}")


def _siblings(setting: Setting, shelf: Shelf) -> list[Setting]:
    """`docs/fr/docs` beside `docs/en/mkdocs.yml`: scripts build such sites with one configuration."""
    parent, _, name = setting.folder.rpartition("/")
    inner = setting.options["docs"][len(setting.folder) + 1 :]
    if not language_code(name) or not parent:
        return []
    names = {folder[len(parent) + 1 :].partition("/")[0] for folder in shelf.folders if folder.startswith(f"{parent}/")}
    found = []
    for code in sorted(names - {name}):
        folder = join(f"{parent}/{code}", inner)
        if language_code(code) and folder in shelf.folders:
            base = f"{setting.base}/{code}"
            found.append(
                Setting(
                    f"{parent}/{code}", setting.file, setting.url, base, (Home(folder, base, code),), (folder,),
                    setting.pretty, True, options={**setting.options, "docs": folder, "base": base},
                )
            )  # fmt: skip
    return found


def _folded(name: str) -> str:
    """A page's name with `index` and `README` standing for their folder."""
    last = PurePosixPath(name).name
    return name[: -len(last)] if last in ("index", "README") else name


def locate(page: Page, setting: Setting) -> list[Place]:
    """The address by the path; a language's suffix or folder becomes the first part of it."""
    name, base = page.name, page.home.base
    before, _, suffix = name.rpartition(".")
    languages = setting.options.get("languages") or {}
    if before and suffix in languages:
        name, base = before, base + languages[suffix]
    name = _folded(name)
    ending = "/" if setting.pretty or not name or name.endswith("/") else ".html"
    return [Place(f"{base}/{name.rstrip('/')}{ending}" if name else f"{base}/")]


GENERATOR = Generator(read, locate)
