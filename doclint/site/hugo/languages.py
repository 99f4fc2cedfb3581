"""Languages of a Hugo site, the folders of their pages, and mounts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from doclint.dataclasses import dataclass
from doclint.languages import USUAL_SOURCE
from doclint.site.hugo.options import laid, texts
from doclint.site.paths import host_and_base, join, without_steps
from doclint.site.record import Home
from doclint.site.tables import DataTable, table


@dataclass(frozen=True)
class SiteLanguage:
    """A language: the address that its pages stand below, the folder it has of its own,
    its patterns of addresses."""

    base: str
    folder: str | None
    permalinks: DataTable


@dataclass(frozen=True)
class Mounts:
    """Folders that are put elsewhere: those of content with the path that they get and
    their language, static ones.

    `falls_back`: pages of one language are shown in others that lack them.
    """

    content: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)
    static: tuple[str, ...] = ()
    falls_back: bool = False


def languages(config: DataTable, base: str) -> dict[str, SiteLanguage]:
    """The languages by their codes; the default one is always there."""
    default = str(config.get("defaultcontentlanguage") or USUAL_SOURCE)
    written = table(config, "languages").items()
    tables = {str(code): table(settings) for code, settings in written}
    tables = tables or {default: {}}
    bases = _bases(tables, default, base, config)
    permalinks = table(config, "permalinks")
    return {
        code: _language(bases[code], settings, permalinks)
        for code, settings in tables.items()
    }


def _bases(
    tables: Mapping[str, DataTable], default: str, base: str, config: DataTable
) -> Mapping[str, str]:
    """The address that each language is below."""
    of_hosts = {
        code: host_and_base(settings.get("baseurl"))[1]
        for code, settings in tables.items()
        if settings.get("baseurl")
    }
    if len(of_hosts) < len(tables):  # one host for all
        prefixed = config.get("defaultcontentlanguageinsubdir") is True
        bases = {code: f"{base}/{code}" for code in tables}
        if default in bases and not prefixed:
            bases[default] = base
        return bases
    are_different = len(set(of_hosts.values())) == len(of_hosts)
    if are_different:
        return of_hosts
    # They are told apart by their hosts alone; here by their codes.
    return {
        code: path if code == default else f"/{code}{path}"
        for code, path in of_hosts.items()
    }


def _language(base: str, settings: DataTable, permalinks: DataTable) -> SiteLanguage:
    """What the configuration says of one language."""
    folder = settings.get("contentdir")
    content = str(folder).strip("/") if folder else None
    return SiteLanguage(base, content, laid(permalinks, table(settings, "permalinks")))


def unbuilt(config: DataTable) -> frozenset[str]:
    """The languages that are switched off."""
    named = texts(config.get("disablelanguages"))
    off = {language.lower() for language in named}
    for code, settings in table(config, "languages").items():
        if table(settings).get("disabled") is True:
            off.add(code)
    return frozenset(off)


def mounts(config: DataTable, folder: str) -> Mounts:
    """The folders that `module.mounts` names, as far as they lie in the project."""
    listed = table(config, "module").get("mounts")
    content: dict[str, tuple[str, str | None]] = {}
    static = []
    falls_back = False
    for mount in map(table, listed if isinstance(listed, list) else ()):
        path = without_steps(join(folder, str(mount.get("source") or "").strip("/")))
        target = str(mount.get("target") or "").strip("/")
        language = _language_of(mount)
        above = _above(path, content)
        if above is not None and content[above][1] != language:
            falls_back = True  # what is there already is put into another language, too
        elif f"{target}/".startswith("content/"):
            content[path] = target.removeprefix("content").strip("/"), language or None
        elif target == "static":
            static.append(path)
    return Mounts(content, tuple(static), falls_back)


def _above(path: str, folders: Iterable[str]) -> str | None:
    """The first of the folders that holds a path, or is it."""
    return next(
        (known for known in folders if f"{path}/".startswith(f"{known}/")), None
    )


def _language_of(mount: DataTable) -> str | None:
    """The language that a mount is for: `lang`, or the first of
    `sites.matrix.languages` of newer versions."""
    if mount.get("lang"):
        return str(mount["lang"])
    matrix = texts(table(mount, "sites", "matrix").get("languages"))
    return next(iter(matrix), None)


def homes(
    config: DataTable, folder: str, known: Mapping[str, SiteLanguage], mounted: Mounts
) -> tuple[Home, ...]:
    """The folders of the pages; that of the default language is the last."""
    usual = str(config.get("defaultcontentlanguage") or USUAL_SOURCE)
    default = known.get(usual) or next(iter(known.values()))
    content = join(folder, str(config.get("contentdir") or "content").strip("/"))
    if not mounted.content:
        return (*_of_languages(folder, known, content), Home(content, default.base))

    def is_default(mount: tuple[str, tuple[str, str | None]]) -> bool:
        """What is put to the top of the content for no language, or for the default
        one, is the default language's."""
        _, (target, code) = mount
        return not target and (code or usual) == usual

    return tuple(
        Home(path, (known.get(code or "") or default).base, code)
        for path, (_, code) in sorted(mounted.content.items(), key=is_default)
    )


def _of_languages(
    folder: str, known: Mapping[str, SiteLanguage], content: str
) -> Iterator[Home]:
    for code, each in known.items():
        if each.folder and join(folder, each.folder) != content:
            yield Home(join(folder, each.folder), each.base, code)
