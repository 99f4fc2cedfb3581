"""MkDocs: `docs_dir`, directory addresses, `INHERIT`, redirects, languages by folder or
suffix (static-i18n).

What the configuration says is read by `options`, `navigation`, `languages`, and by
`made` for what plug-ins add.
"""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any

from doclint.site.mkdocs.assets import assets
from doclint.site.mkdocs.blog import blog
from doclint.site.mkdocs.languages import homes, languages, siblings
from doclint.site.mkdocs.made import excluded, made, posts_of, writes_anywhere
from doclint.site.mkdocs.navigation import navigation
from doclint.site.mkdocs.options import Options, manner, options
from doclint.site.mkdocs.own import MkdocsFacts
from doclint.site.mkdocs.snippets import folders
from doclint.site.paths import (
    SUFFIXES,
    folder_of,
    host_and_base,
    join,
    names_file,
    plain_address,
    without_steps,
    without_suffix,
)
from doclint.site.record import Generator, Home, Page, PageAddress, Setting, Statement
from doclint.site.shelf import Shelf
from doclint.text.globs import ignored
from doclint.website import Mention

# The configuration of Zensical, which reads that of MkDocs where it has none.
_ZENSICAL = ("zensical.toml", "zensical.yml")


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """A setting for each `mkdocs.yml`; folders beside one that is named by a language
    stand for languages too."""
    files = shelf.named(
        "mkdocs.yml", "mkdocs.yaml", "mkdocs.*.yml", "mkdocs-*.yml", *_ZENSICAL
    )
    of_zensical = {
        folder_of(file) for file in files if file.rpartition("/")[2] in _ZENSICAL
    }
    files = [
        file
        for file in files
        if file.rpartition("/")[2] in _ZENSICAL or folder_of(file) not in of_zensical
    ]
    if not files:
        return (
            Setting(
                homes=(Home("docs"), Home("")),
                statics=("docs", ""),
                falls_back=True,
                relinked=True,  # pages named by a suffix are static-i18n's
                private=MkdocsFacts(),
            ),
        )
    settings = [_setting(file, shelf) for file in files]
    # Configurations that others inherit, and those of templates, have no pages of their
    # own.
    settings = [
        each
        for each in settings
        if each.problems or shelf.has(each.facts(MkdocsFacts).docs)
    ] or settings
    taken = {setting.folder for setting in settings}
    for setting in tuple(settings):
        settings += [
            each for each in siblings(setting, shelf) if each.folder not in taken
        ]
    return tuple(settings)


def _setting(file: str, shelf: Shelf) -> Setting:
    config = options(file, shelf)
    folder = folder_of(file)
    docs = without_steps(join(folder, config.text("docs_dir", "docs").strip("/")))
    host, base = host_and_base(config.text("site_url"))
    wild = writes_anywhere(config)
    nav = tuple(
        each
        for each in navigation(file, docs, config, shelf)
        if not wild or folder_of(each.at) in shelf.folders
    )
    how, plugin = manner(config), config.plugin("i18n")
    has_folders = config.values.get("use_directory_urls") is not False
    is_by_folder = plugin is not None and plugin.get("docs_structure") == "folder"
    below_by_code = languages(plugin)
    excluded_docs = config.text("exclude_docs").splitlines()
    return Setting(
        folder=folder,
        file=file,
        url=host,
        base=base,
        homes=(*homes(docs, base, plugin), Home(docs, base)),
        statics=(docs,),
        pretty=has_folders and config.plugin("offline") is None,
        falls_back=_falls_back(config),
        # What begins with a slash stands in the page as it is written.
        literal=True,
        redirects=_redirects(config, base),
        navigation=nav,
        problems=config.problems,
        made=made(config, docs, base),
        wild=wild,
        manner=how,
        statement=_statement(config, plugin),
        own_ids=not how.known,
        relinked=plugin is not None and not is_by_folder,
        # What a hook makes of links that climb is known to it alone.
        hooked=bool(config.values.get("hooks") or config.plugin("mkdocs-simple-hooks")),
        snippets=folders(config, folder, docs),
        listed=_names(nav, docs),
        assets=tuple(assets(file, config, shelf)) if not wild else (),
        private=MkdocsFacts(
            docs=docs,
            languages={} if is_by_folder else below_by_code,
            unbuilt=frozenset(
                code for code, below in below_by_code.items() if below is None
            ),
            posts=posts_of(config),
            blog=blog(config),
            excluded=ignored((".*", "/templates/", *excluded_docs)),
            globs=excluded(config),
            indexes=_indexes(docs, shelf),
        ),
    )


def _statement(config: Options, plugin: Mapping[str, Any] | None) -> Statement | None:
    """The languages of static-i18n; its default one has no path of its own."""
    known = languages(plugin)
    if not known:
        return None
    source = next((code for code, below in known.items() if below == ""), None)
    return Statement(source, {code: code for code in known})


def _names(nav: tuple[Mention, ...], docs: str) -> tuple[str, ...]:
    """The pages of the navigation by their paths below the pages' folder."""
    return tuple(mention.at[len(docs) + 1 :] if docs else mention.at for mention in nav)


def _falls_back(config: Options) -> bool:
    """Whether a page that a language lacks may be shown in the source's."""
    plugin = config.plugin("i18n")
    return (
        plugin is not None and plugin.get("fallback_to_default") is not False
    ) or bool(config.problems or "INHERIT" in config.values)


def _indexes(docs: str, shelf: Shelf) -> frozenset[str]:
    """The folders, below that of the pages, that have an `index.md`: a `README.md`
    beside it is no page."""
    names = tuple(f"/index{suffix}" for suffix in SUFFIXES)
    return frozenset(
        folder_of(name)[len(docs) :].strip("/")
        for name in shelf.names
        if f"/{name}".endswith(names) and f"{name}/".startswith(f"{docs}/")
    )


def _redirects(config: Options, base: str) -> dict[str, str]:
    maps = (config.plugin("redirects") or {}).get("redirect_maps")
    pairs = maps.items() if isinstance(maps, dict) else ()
    return {
        _directory(str(old), base): _directory(str(new), base)
        for old, new in pairs
        if "://" not in str(new)
    }


def _directory(path: str, base: str) -> str:
    path, _, _ = path.partition("#")
    name = without_suffix(path) if names_file(path) else path
    return plain_address(f"{base}/{_folded(name)}")


def _folded(name: str) -> str:
    """A page's name with `index` and `README` standing for their folder."""
    last = name.rpartition("/")[2]
    return name[: -len(last)] if last in ("index", "README") else name


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The address by the path; a language's suffix or folder becomes the first part of
    it; of the posts of a blog that by their date. None for what is not built."""
    name, base, facts = page.name, page.home.base, setting.facts(MkdocsFacts)
    if page.home.language in facts.unbuilt or _is_left_out(page, facts):
        return []
    ending = "/" if setting.pretty else ".html"
    if _is_post(page, facts):
        post = facts.blog.address(page) if facts.blog and not facts.languages else None
        return [PageAddress(f"{base}/{post}{ending}")] if post else []
    before, _, suffix = name.rpartition(".")
    if before and suffix in facts.languages:
        below = facts.languages[suffix]
        if below is None:
            return []
        name, base = before, base + below
    name = _folded(name)
    if not name:
        return [PageAddress(f"{base}/")]
    if name.endswith("/"):
        ending = "/"
    return [PageAddress(f"{base}/{name.rstrip('/')}{ending}")]


def _is_post(page: Page, facts: MkdocsFacts) -> bool:
    """Whether the page is a post of a blog."""
    below = page.path[len(facts.docs) :].strip("/") if facts.posts is not None else ""
    return below.startswith(f"{facts.posts}/") and names_file(below)


def _is_left_out(page: Page, facts: MkdocsFacts) -> bool:
    """Whether the page is excluded, or is a `README` beside an `index`."""
    below = page.path[len(facts.docs) :].strip("/")
    if page.name.rpartition("/")[2] == "README" and folder_of(below) in facts.indexes:
        return True
    return facts.excluded.take(below) or any(
        fnmatchcase(below, glob) for glob in facts.globs
    )


GENERATOR = Generator(read, locate)
