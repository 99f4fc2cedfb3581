"""Hugo: content folders and suffixes a language, mounts, `permalinks`, `slug`, `url`,
`aliases`, `_index.md`, bundles.

The configuration is read by `options`, `languages` and `menus`; `made` tells what has
no page, `permalinks` spells addresses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from posixpath import normpath

from doclint.languages import USUAL_SOURCE
from doclint.project import KeyFact
from doclint.site.hugo.languages import (
    Mounts,
    SiteLanguage,
    homes,
    languages,
    mounts,
    unbuilt,
)
from doclint.site.hugo.made import bundles, lists, made, sections, statics
from doclint.site.hugo.menus import PAGES, menus
from doclint.site.hugo.options import (
    OLD,
    files_of,
    localizes,
    manner,
    options,
    texts,
    version,
)
from doclint.site.hugo.own import HugoFacts
from doclint.site.hugo.permalinks import DATES, PageNames, Spelling, filled
from doclint.site.hugo.shortcodes import with_shortcodes
from doclint.site.paths import folder_of, host_and_base, join
from doclint.site.record import (
    Generator,
    Home,
    Page,
    PageAddress,
    Setting,
    StatedWay,
    Statement,
)
from doclint.site.shelf import Shelf
from doclint.site.tables import DataTable, table
from doclint.website import ClaimKind, Problem


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """The one site, of the configuration at the root or in `config`."""
    folder, files = files_of(shelf)
    config, problems = options(files, shelf)
    return (_setting(config, folder, files, problems, shelf),)


def _setting(
    config: DataTable,
    folder: str,
    files: list[str],
    problems: tuple[Problem, ...],
    shelf: Shelf,
) -> Setting:
    host, base = host_and_base(config.get("baseurl"))
    known = languages(config, base)
    default = str(config.get("defaultcontentlanguage") or USUAL_SOURCE)
    mounted = mounts(config, folder)
    own_homes = homes(config, folder, known, mounted)
    built_with = version(folder, shelf)
    how = with_shortcodes(manner(config, built_with), config, folder, shelf)
    bases = [language.base for language in known.values()]
    return Setting(
        folder=folder,
        file=files[0] if files else None,
        url=host,
        base=base,
        homes=own_homes,
        statics=(*statics(config, folder, mounted.static, shelf), own_homes[-1].folder),
        pretty=config.get("uglyurls") is not True,
        localizes=localizes(config, built_with, folder, shelf),
        made=tuple(made(config, bases, own_homes, folder, shelf)),
        falls_back=mounted.falls_back,
        wild=bool(table(config, "module").get("imports")),
        entries=tuple(
            menus(files, known, default, lists(config, own_homes, shelf), shelf)
        ),
        problems=problems,
        manner=how,
        statement=_statement(config, default, own_homes),
        own_ids=not how.known,
        private=_facts_of_hugo(
            config, base, known, default, own_homes, mounted, shelf, built_with
        ),
    )


def _facts_of_hugo(
    config: DataTable,
    base: str,
    known: Mapping[str, SiteLanguage],
    default: str,
    own_homes: tuple[Home, ...],
    mounted: Mounts,
    shelf: Shelf,
    built_with: tuple[int, int] | None,
) -> HugoFacts:
    """What this generator alone asks of its configuration."""
    dates = tuple(texts(table(config, "frontmatter").get("date")))
    lowers = config.get("disablepathtolower") is not True
    keeps_accents = config.get("removepathaccents") is not True
    return HugoFacts(
        base=base,
        below={code: language.base for code, language in known.items()},
        permalinks={code: language.permalinks for code, language in known.items()},
        default=default if default in known else next(iter(known)),
        unbuilt=unbuilt(config),
        mounts=mounted.content,
        sections=sections(own_homes, shelf),
        bundles=bundles(shelf),
        dates=dates or DATES,
        spelling=Spelling(lowers, keeps_accents),
        ugly=config.get("uglyurls"),
        old=built_with is not None and built_with <= OLD,
    )


def _statement(
    config: DataTable, default: str, own_homes: tuple[Home, ...]
) -> Statement | None:
    """The default language, and the folders that languages have of their own."""
    if "defaultcontentlanguage" not in config and not table(config, "languages"):
        return None
    names = {code: code for code in table(config, "languages")}
    folders = {home.language: home.folder for home in own_homes if home.language}
    source = folders.get(default, own_homes[-1].folder)
    ways = (
        StatedWay(code, f"{source}/", f"{folder}/")
        for code, folder in folders.items()
        if folder != source
    )
    return Statement(
        default if default in (names or {default: ""}) else None, names, tuple(ways)
    )


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """`url` is the whole address, `slug` its last part; sections may have a pattern."""
    named, code = _named(page, setting)
    private = setting.facts(HugoFacts)
    is_hidden = _is_not_rendered(named) and named.value("redirect") is None
    if code in private.unbuilt or is_hidden or _is_part(page, setting):
        return []
    base = private.below.get(code, page.home.base)
    place = _own(named, base, code, setting)
    places = [place] if place else []
    places += _aliases(page, place, base, setting)
    return places


def _aliases(
    page: Page, place: PageAddress | None, base: str, setting: Setting
) -> Iterator[PageAddress]:
    """The addresses that lead to a page as well."""
    private = setting.facts(HugoFacts)
    address = place.address.rstrip("/") if place else base
    folder, _, _ = address.rpartition("/")
    # `redirects: [{from: old, to: …}]` is read by a site's own layout, which writes what
    # its host redirects.
    for fact in _facts(page, "redirects.from"):
        if "*" not in fact.value:
            yield PageAddress(
                _below(fact.value, address, setting), ClaimKind.ALIAS, fact
            )
    for fact in _facts(page, "aliases"):
        at_top = fact.value.startswith("/") and not private.old
        of_language = base.removeprefix(private.base) if at_top else ""
        value = of_language + fact.value
        above = folder if place else base
        yield PageAddress(_below(value, above, setting), ClaimKind.ALIAS, fact)


def _named(page: Page, setting: Setting) -> tuple[PageNames, str]:
    """What the page is called below the content, without its language, and that."""
    facts = setting.facts(HugoFacts)
    below, language = facts.mounts.get(page.home.folder, ("", None))
    name = page.name
    code = language or page.home.language or facts.default
    before, _, suffix = name.rpartition(".")
    is_language = suffix in facts.below or suffix in facts.unbuilt
    if before and is_language:
        name, code = before, suffix
    return PageNames(join(below, name), page, facts.sections, facts.dates), code


def _is_part(page: Page, setting: Setting) -> bool:
    """Whether the page lies in the folder of another, which it is a part of."""
    is_index = PurePosixPath(page.name).name.partition(".")[0] == "index"
    folder = folder_of(page.path)
    if is_index:
        folder = folder_of(folder)
    while folder and folder != page.home.folder:
        if folder in setting.facts(HugoFacts).bundles:
            return True
        folder = folder_of(folder)
    return False


def _is_not_rendered(named: PageNames) -> bool:
    """Whether a page's front matter says that it gets no address."""
    is_bundle = PurePosixPath(named.path).name == "index"
    if is_bundle and named.value("headless") == "True":
        return True
    render = named.value("build.render") or named.value("_build.render") or ""
    return render.lower() in ("never", "link", "false")


def _own(
    named: PageNames, base: str, code: str, setting: Setting
) -> PageAddress | None:
    """The address that a page has by itself: chosen in its front matter, by its
    section's pattern, or by its path."""
    url = _fact(named.page, "url")
    if url:
        return _chosen(url, named, base, setting)
    path = PurePosixPath(named.path)
    is_list = path.name == "_index"
    if path.name in ("_index", "index"):
        path = path.parent
    slug = None if is_list else _fact(named.page, "slug")
    address = _address(path, is_list, slug, named, code, setting)
    if address is None:
        return None
    kind = ClaimKind.CHOSEN if slug else ClaimKind.OWN
    if not address:
        return PageAddress(f"{base}/", kind, slug)
    ending = ".html" if _is_ugly(path, setting) else "/"
    return PageAddress(f"{base}/{address}{ending}", kind, slug)


def _address(
    path: PurePosixPath,
    is_list: bool,
    slug: KeyFact | None,
    named: PageNames,
    code: str,
    setting: Setting,
) -> str | None:
    """The address by a section's pattern or by a path, without slashes at its ends;
    None where only a build knows it."""
    private = setting.facts(HugoFacts)
    pattern = _pattern(path, is_list, private.permalinks.get(code, {}))
    if pattern:
        address = filled(pattern, named, private.spelling)
    else:
        name = slug.value if slug else named.dated[1]
        address = private.spelling.path(_path(path, None if is_list else name))
    return address if address is None else address.strip("/")


def _chosen(
    url: KeyFact, named: PageNames, base: str, setting: Setting
) -> PageAddress | None:
    """The address that a page's front matter names, its placeholders filled in."""
    address: str | None = url.value
    if ":" in url.value:
        address = filled(url.value, named, setting.facts(HugoFacts).spelling)
    if not address:
        return None
    return PageAddress(_below(address, base, setting), ClaimKind.CHOSEN, url)


def _path(path: PurePosixPath, name: str | None) -> str:
    """The path of a page, with a name of its own if it has one."""
    if not name:
        return path.as_posix().strip(".")
    return join(path.parent.as_posix().strip("."), name)


def _pattern(path: PurePosixPath, is_list: bool, permalinks: DataTable) -> str | None:
    """The pattern of a page's section, if it has one: `permalinks.posts`,
    `permalinks.page.posts`."""
    depth = len(path.parts)
    has_section = depth > 1 or (is_list and depth == 1)
    section = path.parts[0].lower() if has_section else ""
    if is_list:
        pattern = table(permalinks, "section").get(section) if depth == 1 else None
    else:
        pattern = table(permalinks, "page").get(section) or permalinks.get(section)
    return pattern if isinstance(pattern, str) else None


def _is_ugly(path: PurePosixPath, setting: Setting) -> bool:
    """Whether the site, or the section of a page, has addresses that end in `.html`."""
    config = setting.facts(HugoFacts).ugly
    if not isinstance(config, dict):
        return config is True
    return bool(path.parts) and config.get(path.parts[0].lower()) is True


def _facts(page: Page, name: str) -> list[KeyFact]:
    """The values of a key, whatever its case."""
    if not page.facts:
        return []
    return [fact for fact in page.facts.keys if fact.key.lower() == name]


def _fact(page: Page, name: str) -> KeyFact | None:
    return next((fact for fact in _facts(page, name) if fact.value.strip()), None)


def _below(value: str, folder: str, setting: Setting) -> str:
    """An address of front matter: from the top of the site, whatever the language, or
    relative to `folder`."""
    base = setting.facts(HugoFacts).base
    if not value.startswith("/"):
        value = f"{folder.removeprefix(base)}/{value}"
    slash = "/" if value.endswith("/") else ""
    return base + normpath(value) + slash  # nothing climbs above the site's top


def name(page: Page, setting: Setting) -> tuple[str, str] | None:
    """What `pageRef` calls a page: its path, whatever the language and case."""
    path = _named(page, setting)[0].path.lower()
    return PAGES, (
        folder_of(path) if path.rpartition("/")[2] in ("index", "_index") else path
    )


GENERATOR = Generator(read, locate, name)
