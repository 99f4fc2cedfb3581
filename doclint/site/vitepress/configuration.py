"""Reading `.vitepress/config.*` and the files that it is split into, as far as they are
literal."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from glob import escape

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
_LEFT = ("**/node_modules/**", "**/dist/**")
# Who wraps VitePress' own function may make ids in a way of its own.
_WRAPPED = expression(
    r"import\s*\{[^}]*\bdefineConfig\b[^}]*\}\s*from\s*[\"'](?!vitepress[\"'])(?![./])[^\"']+[\"']"
)
_OPTIONS_OF_IDS = (("markdown", "anchor"), ("markdown",))
_PARAMETER = expression(r"\[[^\]/]*\]")


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
        for code in config.at("locales").pairs
        if code != "root"
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


def _statement(config: ScriptValue, source: str, shelf: Shelf) -> Statement | None:
    """`root` is the source's language; its pages may lie in a folder of its name, which a rewrite takes away.

    Without a root each language has a folder: then the source's is that of the site, if one of them is.
    """
    locales = config.at("locales")
    if locales.kind is not ValueKind.MAP:
        return None
    root = locales.at("root", "lang").string() or config.at("lang").string()
    names = {code: code for code in locales.pairs if code != "root"}
    wanted = (root, root.partition("-")[0], USUAL_SOURCE)
    first = next((name for name in wanted if name in names), None)
    if "root" not in locales.pairs and not root and first is None:
        return Statement(None, names)
    if first and "root" not in locales.pairs:
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
