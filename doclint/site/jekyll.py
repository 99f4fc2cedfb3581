"""Jekyll: collections, permalinks with placeholders, defaults, `redirect_from`, a `baseurl` a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from doclint.site.literal import mapping
from doclint.site.paths import folder_of, join
from doclint.site.record import Generator, Home, Page, Place, Setting
from doclint.site.shelf import Shelf
from doclint.website import ClaimKind

_STYLES = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
_POST = re.compile(r"(?:.*/)?(\d{4})-(\d{1,2})-(\d{1,2})-(.*)")
# `validurls['/docs/OLD'] = '/docs/NEW'`: redirects that a script of the site's own makes.
_MOVED = re.compile(r"""\[\s*['"](/[^'"\n]*)['"]\s*\]\s*=\s*['"](/[^'"\n]*)['"]""")


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """One setting for `_config.yml`, and one for each `_config_fr.yml` that is laid over it."""
    files = shelf.named("_config.yml", "_config.yaml", "_config.toml")
    main = files[0] if files else None
    first, problems = mapping(shelf, main) if main else ({}, ())
    folder = folder_of(main or "")
    settings = [_setting(first, main, folder, problems, shelf)]
    for file in shelf.named("_config_*.yml", "_config.*.yml", "_config_*.yaml", "_config-*.yml"):
        over, wrong = mapping(shelf, file)
        if over.keys() & {"collections_dir", "baseurl", "collections", "source"}:
            settings.append(_setting(first | over, file, folder, wrong, shelf))
    return tuple(settings)


def _setting(options: Mapping[str, Any], file: str | None, folder: str, problems: Any, shelf: Shelf) -> Setting:
    base = str(options.get("baseurl") or "").rstrip("/")
    url = str(options.get("url") or "").rstrip("/")
    split = urlsplit(url)
    collections = _collections(options)
    below = join(folder, str(options.get("collections_dir") or "").strip("/"))
    language = options.get("language") or options.get("lang")
    homes = [Home(join(below, f"_{name}"), base, str(language) if language else None) for name in collections]
    permalink = str(options.get("permalink") or "")
    return Setting(
        folder, file, f"{split.scheme}://{split.netloc}" if split.netloc else "", base,
        (*homes, *([Home(folder, base)] if file is None or below == folder or "_config." in file else [])),
        (folder,),
        pretty=permalink in ("pretty", "") or permalink.endswith("/"),
        redirects=_moved(shelf, folder),
        problems=problems,
        options={"collections": collections, "permalink": permalink, "defaults": _defaults(options)},
    )  # fmt: skip


def _collections(options: Mapping[str, Any]) -> dict[str, Any]:
    """Collections that become pages, with their settings; posts are always one."""
    told = options.get("collections") or {}
    named = {str(name): {} for name in told} if isinstance(told, list) else told if isinstance(told, dict) else {}
    return {"posts": {}, **{str(name): own if isinstance(own, dict) else {} for name, own in named.items()}}


def _defaults(options: Mapping[str, Any]) -> tuple[tuple[str, str, str], ...]:
    """The default permalinks: path, type and pattern."""
    found = []
    told = options.get("defaults")
    for each in told if isinstance(told, list) else ():
        scope, values = (each.get("scope") or {}, each.get("values") or {}) if isinstance(each, dict) else ({}, {})
        if isinstance(scope, dict) and isinstance(values, dict) and values.get("permalink"):
            path = str(scope.get("path") or "").strip("/")
            found.append((path, str(scope.get("type") or ""), str(values["permalink"])))
    return tuple(found)


def _moved(shelf: Shelf, folder: str) -> dict[str, str]:
    scripts = [name for name in shelf.names if name.endswith(".js") and "redirect" in name.rpartition("/")[2].lower()]
    found = {}
    for name in sorted(scripts):
        if name.startswith(folder) and (text := shelf.read(name)):
            found.update(dict(_MOVED.findall(text)))
    return found


def locate(page: Page, setting: Setting) -> list[Place]:
    """The address by `permalink`, else by the collection's pattern; then those that redirect there."""
    base = page.home.base
    chosen = page.key("permalink")
    places = []
    pattern = chosen.value if chosen else _pattern(page, setting)
    own = _filled(pattern, page, setting)
    if own:
        places.append(Place(base + own, ClaimKind.CHOSEN if chosen else ClaimKind.OWN, chosen))
    for fact in [*page.keys("redirect_from"), *page.keys("alias"), *page.keys("aliases")]:
        if fact.value.startswith("/"):
            places.append(Place(base + fact.value, ClaimKind.ALIAS, fact))
    return places


def _collection(page: Page) -> str | None:
    name = page.home.folder.rpartition("/")[2]
    return name[1:] if name.startswith("_") else None


def _pattern(page: Page, setting: Setting) -> str:
    collection = _collection(page)
    own = setting.options["collections"].get(collection or "", {}).get("permalink")
    defaults = [
        (len(path), pattern)
        for path, kind, pattern in setting.options["defaults"]
        if kind in ("", collection or "pages") and (not path or f"{page.path}/".startswith(join(setting.folder, path)))
    ]
    if defaults:
        return str(max(defaults)[1])
    style = str(setting.options["permalink"])
    slash = style == "pretty" or style.endswith("/")
    if collection == "posts":
        return str(own or _STYLES.get(style) or style or _STYLES["date"])
    if collection:
        return str(own or ("/:collection/:path/" if slash else "/:collection/:path:output_ext"))
    return "/:path/" if slash else "/:path:output_ext"


def _filled(pattern: str, page: Page, setting: Setting) -> str | None:
    """The address that a pattern gives; None where a placeholder needs what only a build knows."""
    rest = page.name
    values = {"collection": _collection(page) or "", "output_ext": ".html", "categories": ""}
    post = _POST.fullmatch(rest)
    if post:
        values |= {"year": post[1], "month": f"{int(post[2]):02}", "day": f"{int(post[3]):02}", "i_month": post[2]}
        rest = post[4]
    name = PurePosixPath(rest).name
    if _collection(page) is None and name == "index":
        rest, values["output_ext"] = rest[: -len("index")].rstrip("/"), ""
    slug = page.key("slug")
    title = slug.value if slug else name
    values |= {"path": rest, "name": name, "basename": name, "title": title, "slug": title}
    filled = re.sub(r":([a-z_]+)", lambda match: values.get(match[1], match[0]), pattern)
    if re.search(r":[a-z_]+", filled):
        return None
    return "/" + re.sub(r"/{2,}", "/", filled.removeprefix(".")).lstrip("/")


GENERATOR = Generator(read, locate)
