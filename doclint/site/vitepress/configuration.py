"""Reading `.vitepress/config.*` and the files that it is split into, as far as they are
literal."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from glob import escape

from doclint.dataclasses import replace
from doclint.dialects.manner import USUAL, DialectSettings
from doclint.expressions import expression
from doclint.languages import USUAL_SOURCE
from doclint.site.paths import folder_of, join, plain_address, without_steps
from doclint.site.record import Home, Setting, StatedWay, Statement, unread
from doclint.site.script import ABSENT, COMPUTED, Library, ScriptValue, ValueKind
from doclint.site.shelf import Shelf
from doclint.site.vitepress.addresses import VitepressFacts, inside
from doclint.site.vitepress.navigation import entries
from doclint.site.vitepress.patterns import rewrite
from doclint.text.globs import whole

_ENDINGS = ("js", "ts", "mjs", "mts", "cjs")
_ROOT = "root"
# What the plug-ins are called that read sizes of images (`![](a.png =200x)`).
_SIZED = "imsize"
_LEFT = ("**/node_modules/**", "**/dist/**")
# Who wraps VitePress' own function may make ids in a way of its own.
_WRAPPED = expression(
    r"import\s*\{[^}]*\bdefineConfig\b[^}]*\}\s*from\s*[\"'](?!vitepress[\"'])(?![./])[^\"']+[\"']"
)
_OPTIONS_OF_IDS = (("markdown", "anchor"), ("markdown",))
_PARAMETER = expression(r"\[[^\]/]*\]")
# A version as `package.json` asks for it; what it begins with says how far it reaches.
_VERSION = expression(
    r"\"vitepress\":\s*\"(?P<reach>[^\d\"]*)(?P<major>\d+)\.(?P<rest>\d+\.\d+)(?:-alpha\.(?P<alpha>\d+))?"
)
# Until this alpha of version 1 ids were made by a package of their own,
_NEW_IDS = 27
# and since this version an address names a heading in any letters that make its id.
_MADE_FRAGMENTS = 2


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """A setting for each configuration; without one, the pages' own places are all that
    is known."""
    library = Library(shelf)
    names = [
        f".vitepress/config{inner}.{end}"
        for inner in ("", "/index")
        for end in _ENDINGS
    ]
    tops = {_top(file): file for file in reversed(shelf.named(*names))}
    return tuple(_setting(file, library) for file in tops.values()) or (
        _setting(None, library),
    )


def _top(file: str) -> str:
    """The folder that `.vitepress` lies in."""
    before = file.partition(".vitepress")[0]
    return before.rstrip("/") if before.startswith("../") else folder_of(before)


def _setting(file: str | None, library: Library) -> Setting:
    shelf, folder = library.shelf, _top(file) if file else ""
    readable = file is None or shelf.read(file) is not None
    config = library.exported(file) if file and readable else ABSENT
    source = without_steps(
        join(folder, config.at("srcDir").string().removeprefix("./"))
    )
    base = f"/{config.at('base').string().strip('/')}".rstrip("/")
    rewrites = config.at("rewrites")
    dead_links = config.at("ignoreDeadLinks")
    text = (shelf.read(file) if file else None) or ""
    homes = [
        Home(join(source, code), f"{base}/{code}", code, base)
        for code in _locales(config)
        if code != _ROOT
    ]
    is_computed = rewrites.kind is not ValueKind.ABSENT and not _literal(rewrites)
    return Setting(
        folder=folder,
        file=file,
        url=config.at("sitemap", "hostname").string().rstrip("/"),
        base=base,
        homes=(*homes, Home(source, base)),
        statics=(join(source, "public"), source),
        pretty=False,
        strict=True,
        entries=tuple(entries(list(_themes(config, source, library)), base, source)),
        problems=() if readable else unread(file),
        statement=_statement(config, source, shelf),
        made=(*_ignored(dead_links, base), *_templates(shelf, source, base)),
        own_ids=_makes_ids(config, text),
        manner=_manner(folder, shelf),
        suffixed=True,
        slashes=file is not None and _tells_dead_links(dead_links),
        pages=source,
        private=VitepressFacts(
            left=whole((*_LEFT, *config.at("srcExclude").strings())),
            rewrites=tuple(
                rewrite(old, new.text)
                for old, new in rewrites.pairs.items()
                if new.kind is ValueKind.TEXT
            ),
            unsure=is_computed and config is not COMPUTED,
        ),
    )


def _makes_ids(config: ScriptValue, text: str) -> bool:
    """Whether a function that is not VitePress' makes the ids of headings."""
    has_own = any(
        config.at(*above).kind is ValueKind.MAP
        and config.at(*above, "slugify").kind is not ValueKind.ABSENT
        for above in _OPTIONS_OF_IDS
    )
    return has_own or _WRAPPED.search(text) is not None


def _manner(folder: str, shelf: Shelf) -> DialectSettings:
    """How the installed version makes ids, and what it makes of those that addresses
    name."""
    package = _package(folder, shelf)
    sized = _SIZED in package
    version = _VERSION.search(package)
    if version is None:
        return replace(USUAL, sized=sized)
    major, alpha = int(version["major"]), version["alpha"]
    # `^1.0.0-alpha.4` takes what came later, `1.0.0-alpha.4` does not.
    is_early = alpha is not None and not version["reach"] and int(alpha) < _NEW_IDS
    if major == 0 or (major == 1 and is_early):
        return DialectSettings(slug="vitepress_old", sized=sized)
    return DialectSettings(loose=major >= _MADE_FRAGMENTS, sized=sized)


def _package(folder: str, shelf: Shelf) -> str:
    """The nearest `package.json` that names VitePress, the site's or one above it."""
    while True:
        text = shelf.read(join(folder, "package.json")) or ""
        if _VERSION.search(text) or not folder:
            return text
        folder = folder.rpartition("/")[0]


def _locales(config: ScriptValue) -> dict[str, ScriptValue]:
    """The languages by their folders, `root` for the top. The first versions had them
    by address: `/` and `/fr/`."""
    return {
        code.strip("/") or _ROOT: locale
        for code, locale in config.at("locales").pairs.items()
    }


def _statement(config: ScriptValue, source: str, shelf: Shelf) -> Statement | None:
    """What is said of languages, and folders that a build passes over."""
    stated = _languages(config, source, shelf)
    hidden = dict(_hidden(source, shelf))
    if stated is None and not hidden:
        return None
    return replace(stated or Statement(), unbuilt=hidden)


def _hidden(source: str, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """Hidden folders among the pages, with their names: no build looks into them."""
    for folder in sorted(shelf.folders):
        above, _, name = folder.rpartition("/")
        is_hidden = name.startswith(".") and name != ".vitepress"
        if is_hidden and (above == source or _is_within(above, source)):
            yield folder, name.removeprefix(".")


def _languages(config: ScriptValue, source: str, shelf: Shelf) -> Statement | None:
    """`root` is the source's language; its pages may lie in a folder of its name, which a rewrite takes away.

    Without a root each language has a folder: then the source's is that of the site, if one of them is.
    """
    if config.at("locales").kind is not ValueKind.MAP:
        return None
    locales = _locales(config)
    of_root = locales.get(_ROOT, ABSENT)
    root = of_root.at("lang").string() or config.at("lang").string()
    names = {code: code for code in locales if code != _ROOT}
    wanted = (root, root.partition("-")[0], USUAL_SOURCE)
    first = next((name for name in wanted if name in names), None)
    if _ROOT not in locales and not root and first is None:
        return Statement(None, names)
    if first and _ROOT not in locales:
        others = (code for code in names if code != first)
        ways = _ways(others, f"{join(source, first)}/", source)
        return Statement(first.lower(), names, ways)
    top = _folder_of_root(root, names, source, shelf)
    ways = _ways(names, f"{top}/" if top else "", source)
    language = root if top == source else top.rpartition("/")[2]
    return Statement(language.lower() or None, names, ways)


def _folder_of_root(root: str, names: Container[str], source: str, shelf: Shelf) -> str:
    """Where the pages of the source's language lie: in a folder of its name, if there
    is one."""
    for name in (root, root.partition("-")[0]):
        folder = join(source, name)
        if name and name not in names and folder in shelf.folders:
            return folder
    return source


def _ways(codes: Iterable[str], before: str, source: str) -> tuple[StatedWay, ...]:
    """From the pages of the source's language to those of others."""
    return tuple(StatedWay(code, before, f"{join(source, code)}/") for code in codes)


def _literal(rewrites: ScriptValue) -> bool:
    """Whether all of a mapping is written out."""
    if rewrites.kind is not ValueKind.MAP or rewrites.open:
        return False
    return all(value.kind is ValueKind.TEXT for value in rewrites.pairs.values())


def _themes(
    config: ScriptValue, source: str, library: Library
) -> Iterator[ScriptValue]:
    """`themeConfig` of the site, of each language, and of configurations that lie beside the pages."""
    yield config.at("themeConfig")
    for locale in config.at("locales").pairs.values():
        yield locale.at("themeConfig")
    for name in sorted(library.shelf.names):
        if _lies_beside_pages(name, source):
            text = library.shelf.read(name) or ""
            if "defineAdditionalConfig" in text:
                yield library.exported(name).at("themeConfig")


def _lies_beside_pages(name: str, source: str) -> bool:
    """Whether a file may be a configuration of the pages of its folder."""
    is_configuration = name.rpartition("/")[2] in (
        "config.ts",
        "config.mts",
        "config.js",
    )
    if not is_configuration or ".vitepress" in name:
        return False
    return _is_within(name, source)


def _is_within(name: str, folder: str) -> bool:
    """Whether a file lies in a folder, the top of all being the empty one."""
    return not folder or name.startswith(f"{folder}/")


def _templates(shelf: Shelf, source: str, base: str) -> Iterator[str]:
    """The addresses of pages that data make: `[id].md` stands for any number."""
    for name in shelf.names:
        has_parameter = "[" in name and name.endswith(".md")
        if has_parameter and _is_within(name, source):
            path = inside(name, source).removesuffix(".md")
            parts = map(escape, _PARAMETER.split(path))
            yield f"{escape(base)}/{'*'.join(parts)}"


def _tells_dead_links(ignored: ScriptValue) -> bool:
    """Whether a build calls addresses without their last slash dead: nobody knows what a
    function of the configuration's own lets pass."""
    if ignored.kind is ValueKind.ABSENT:
        return True
    written = all(
        item.kind in (ValueKind.TEXT, ValueKind.PATTERN) for item in ignored.items
    )
    return ignored.kind is ValueKind.LIST and written


def _ignored(links: ScriptValue, base: str) -> Iterator[str]:
    """Links that the configuration itself calls right: texts, and expressions that are
    as good as texts."""
    for item in links.items:
        if item.kind is ValueKind.TEXT and item.text.startswith("/"):
            yield escape(plain_address(base + item.text))
        elif item.kind is ValueKind.PATTERN:
            glob = _as_glob(item.text, base)
            if glob:
                yield glob


def _as_glob(pattern: str, base: str) -> str | None:
    """An expression as a pattern of addresses, if it is as good as a text."""
    plain = pattern.replace("\\/", "/").replace("\\.", ".").removesuffix(".*")
    text = plain.strip("^$")
    if not text or re.search(r"[\\()\[\]{}*+?|]", text):
        return None
    before = escape(base) if plain.startswith("^") else "*"
    behind = "" if plain.endswith("$") else "*"
    return before + escape(text) + behind
