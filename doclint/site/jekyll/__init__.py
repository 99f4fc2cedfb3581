"""Jekyll: collections, permalinks with placeholders, defaults, `redirect_from`, a
`baseurl` a language.

The configuration is read by `options`; `permalinks` fills in placeholders, `made` tells
what has no Markdown page.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from doclint.dataclasses import replace
from doclint.site.jekyll.languages import builds, statement
from doclint.site.jekyll.made import (
    folders_of_posts,
    generates,
    made,
    moved,
    without_index,
)
from doclint.site.jekyll.options import (
    collections,
    copies_plain_pages,
    defaults,
    filtered,
    manner,
    texts,
)
from doclint.site.jekyll.own import JekyllFacts
from doclint.site.jekyll.permalinks import STYLES, Filed, filled, suffixed
from doclint.site.literal import mapping
from doclint.site.paths import folder_of, host_and_base, join
from doclint.site.record import Generator, Home, Inclusion, Page, PageAddress, Setting
from doclint.site.shelf import Shelf
from doclint.site.tables import DataTable, table
from doclint.website import ClaimKind, Problem

_OVER = frozenset({"collections_dir", "baseurl", "collections", "source"})


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """One setting for `_config.yml`, and one for each `_config_fr.yml` that is laid
    over it."""
    files = shelf.named("_config.yml", "_config.yaml", "_config.toml")
    main = files[0] if files else None
    first, problems = mapping(shelf, main) if main else ({}, ())
    folder = folder_of(main or "")
    settings = [_setting(first, main, folder, problems, shelf)]
    for file in shelf.named(
        "_config_*.yml", "_config.*.yml", "_config_*.yaml", "_config-*.yml"
    ):
        over, wrong = mapping(shelf, file)
        if over.keys() & _OVER:
            settings.append(_setting(first | over, file, folder, wrong, shelf))
    return (*settings, *builds(tuple(settings), shelf))


def _setting(
    config: DataTable,
    file: str | None,
    folder: str,
    problems: tuple[Problem, ...],
    shelf: Shelf,
) -> Setting:
    base = _text(config, "baseurl").rstrip("/")
    source = join(folder, _text(config, "source").removeprefix(".").strip("/"))
    below = join(source, _text(config, "collections_dir").strip("/"))
    # One that is laid over the main one builds its collections alone.
    is_whole = file is None or below == source or "_config." in file
    facts = JekyllFacts(
        collections=collections(config),
        permalink=_text(config, "permalink"),
        defaults=defaults(config),
        site=filtered(config, source),
        below=below,
        strict=file is not None and not problems,
        zone=str(config["timezone"])
        if isinstance(config.get("timezone"), str)
        else None,
        prefixes=_prefixes(config),
        readmes=without_index(source, shelf),
    )
    how = manner(
        config, copied=file is not None and copies_plain_pages(config, folder, shelf)
    )
    host, _ = host_and_base(config.get("url"))
    homes = list(_homes(config, facts, base, shelf))
    if is_whole:
        homes.append(Home(source, base))
    return Setting(
        folder=folder,
        file=file,
        url=host,
        base=base,
        homes=tuple(homes),
        statics=(source,),
        pretty=facts.permalink in ("pretty", "") or facts.permalink.endswith("/"),
        falls_back=_is_polyglot(config),
        redirects=moved(shelf, folder),
        problems=problems,
        made=tuple(made(config, base, facts.site, shelf)) if is_whole else (),
        wild=generates(source, shelf),
        manner=how,
        statement=statement(config, source, below),
        own_ids=not how.known,
        relinked=_is_polyglot(config),
        inclusion=Inclusion.UNKNOWN if "includes_dir" in config else Inclusion.PARTS,
        private=facts,
    )


def _text(config: DataTable, key: str) -> str:
    return str(config.get(key) or "")


def _homes(
    config: DataTable, facts: JekyllFacts, base: str, shelf: Shelf
) -> Iterator[Home]:
    """The folders of collections and of posts."""
    language = config.get("language") or config.get("lang")
    code = str(language) if language else None
    for name in facts.collections:
        yield Home(join(facts.below, f"_{name}"), base, code)
    for posts in folders_of_posts(facts.site.folder, facts.site, shelf):
        yield Home(posts, base, code)


def _is_polyglot(config: DataTable) -> bool:
    """Whether jekyll-polyglot builds the site once a language, with the pages of all in
    each."""
    plugins = {*texts(config.get("plugins")), *texts(config.get("gems"))}
    has_default = isinstance(config.get("default_lang"), str)
    return has_default or "jekyll-polyglot" in plugins


def _prefixes(config: DataTable) -> dict[str, str]:
    """The path that jekyll-polyglot puts before the addresses of a language's pages."""
    if not _is_polyglot(config):
        return {}
    default = str(
        config.get("default_lang") or next(iter(texts(config.get("languages"))), "en")
    )
    return {
        code: f"/{code}" for code in texts(config.get("languages")) if code != default
    }


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The address by `permalink`, else by the collection's pattern; then those that
    redirect there."""
    facts = setting.facts(JekyllFacts)
    if facts.strict and _is_no_page(page, setting):
        return []
    lang = page.key("lang")
    base = page.home.base + facts.prefixes.get(lang.value if lang else "", "")
    chosen = page.key("permalink")
    places = [*_main_address(page, setting, base)]
    if not chosen and _stands_for_folder(page, setting):
        places.append(PageAddress(f"{base}/{folder_of(page.name)}"))
    for name in ("redirect_from", "alias", "aliases"):
        places += [
            PageAddress(base + fact.value, ClaimKind.ALIAS, fact)
            for fact in page.keys(name)
            if fact.value.startswith("/")
        ]
    if facts.strict and _is_held_back(page, setting):
        return [replace(place, built=False) for place in places]
    return places


def _main_address(page: Page, setting: Setting, base: str) -> Iterator[PageAddress]:
    """The address that a page chooses, or else has by its collection's pattern."""
    chosen = page.key("permalink")
    pattern = chosen.value if chosen else _pattern(page, setting)
    address = _filled(pattern, page, setting)
    if address:
        kind = ClaimKind.CHOSEN if chosen else ClaimKind.OWN
        yield PageAddress(base + address, kind, chosen)


def _is_no_page(page: Page, setting: Setting) -> bool:
    """Whether it is a draft without a date, of a collection without output, which other
    pages may take in, or excluded beside the site's pages, where the host shows it."""
    facts, collection = setting.facts(JekyllFacts), _collection(page)
    if not collection:
        beside = page.home.folder == facts.site.folder
        return beside and facts.site.leaves_out(page.path, page.home.folder)
    output = table(facts.collections.get(collection)).get("output")
    return collection == "drafts" or output is not True


def _is_held_back(page: Page, setting: Setting) -> bool:
    """Whether it would be a page, and is excluded or not published."""
    published = page.key("published")
    if published and published.value.lower() == "false":
        return True
    return setting.facts(JekyllFacts).site.leaves_out(page.path, page.home.folder)


def _stands_for_folder(page: Page, setting: Setting) -> bool:
    name = PurePosixPath(page.path)
    return (
        name.stem.lower() == "readme"
        and folder_of(page.path) in setting.facts(JekyllFacts).readmes
    )


def _collection(page: Page) -> str | None:
    name = page.home.folder.rpartition("/")[2]
    return name[1:] if name.startswith("_") else None


def _pattern(page: Page, setting: Setting) -> str:
    """The pattern of a page's address: by the defaults of its folder, its collection, or
    the style of the site."""
    private = setting.facts(JekyllFacts)
    collection = _collection(page)
    default = _default(page, collection, private)
    if default is not None:
        return default
    style = private.permalink
    declared = table(private.collections.get(collection or "")).get("permalink")
    if collection == "posts":
        template = str(declared or style or "date")
        return STYLES.get(template, template)
    if collection:
        return str(declared or suffixed("/:collection/:path", style or "date"))
    return suffixed("/:path/:basename", style or "date")


def _default(page: Page, collection: str | None, private: JekyllFacts) -> str | None:
    """The permalink that the last default gives which holds a page."""
    above = private.below if collection else private.site.folder
    inner = page.path[len(above) :].strip("/")
    held = [
        default
        for default in private.defaults
        if default.holds(inner, collection or "pages")
    ]
    return str(held[-1].permalink) if held else None


def _filled(pattern: str, page: Page, setting: Setting) -> str | None:
    """The address that a pattern gives; None where a placeholder needs what only a
    build knows."""
    collection = _collection(page)
    if collection is None:
        return _of_page(pattern, page)
    above = folder_of(page.home.folder)[
        len(setting.facts(JekyllFacts).site.folder) :
    ].strip("/")
    filed = Filed(page, collection, above, setting.facts(JekyllFacts).zone)
    return filled(pattern, filed.values())


def _of_page(pattern: str, page: Page) -> str | None:
    """Pages have no other placeholders; that an index stands for its folder needs no
    pattern."""
    folder, name = folder_of(page.name), PurePosixPath(page.name).name
    if (
        name == "index"
        and page.key("permalink") is None
        and pattern.startswith("/:path/:basename")
    ):
        return f"/{folder}/" if folder else "/"
    path = folder if ":basename" in pattern else page.name
    if name == "index" and ":basename" not in pattern:
        path = folder
        pattern = pattern.replace(":output_ext", "")
    return filled(pattern, {"path": path, "basename": name, "output_ext": ".html"})


GENERATOR = Generator(read, locate)
