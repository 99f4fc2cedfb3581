"""Languages of a Hugo site, the folders of their pages, and mounts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

from doclint.dataclasses import dataclass
from doclint.languages import USUAL_SOURCE
from doclint.site.hugo.options import laid, texts
from doclint.site.paths import host_and_base, join, settled
from doclint.site.record import Home
from doclint.site.tables import Table, table


@dataclass(frozen=True)
class Language:
    """A language: the address that its pages stand below, the folder it has of its own,
    its patterns of addresses."""

    base: str
    folder: str | None
    permalinks: Table


@dataclass(frozen=True)
class Mounts:
    """Folders that are put elsewhere: those of content with the path that they get and
    their language, static ones.

    `falls_back`: pages of one language are shown in others that lack them.
    """

    content: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)
    static: tuple[str, ...] = ()
    falls_back: bool = False


def languages(config: Table, base: str) -> dict[str, Language]:
    """The languages by their codes; the default one is always there."""
    default = str(config.get("defaultcontentlanguage") or USUAL_SOURCE)
    prefixed = config.get("defaultcontentlanguageinsubdir") is True
    named = {
        str(code): table(own) for code, own in table(config, "languages").items()
    } or {default: {}}
    hosts = {
        code: host_and_base(own.get("baseurl"))[1]
        for code, own in named.items()
        if own.get("baseurl")
    }
    if len(hosts) < len(named):  # one host for all
        hosts = {
            code: base + (f"/{code}" if prefixed or code != default else "")
            for code in named
        }
    elif len(set(hosts.values())) < len(hosts):
        # They are told apart by their hosts alone; here by their codes.
        hosts = {
            code: f"/{code}{path}" if code != default else path
            for code, path in hosts.items()
        }
    return {
        code: _language(hosts[code], own, table(config, "permalinks"))
        for code, own in named.items()
    }


def _language(base: str, own: Table, permalinks: Table) -> Language:
    folder = own.get("contentdir")
    return Language(
        base,
        str(folder).strip("/") if folder else None,
        laid(permalinks, table(own, "permalinks")),
    )


def unbuilt(config: Table) -> frozenset[str]:
    """The languages that are switched off."""
    off = [
        code
        for code, own in table(config, "languages").items()
        if table(own).get("disabled") is True
    ]
    return frozenset(
        (*off, *(each.lower() for each in texts(config.get("disablelanguages"))))
    )


def mounts(config: Table, folder: str) -> Mounts:
    """The folders that `module.mounts` names, as far as they lie in the project."""
    listed = table(config, "module").get("mounts")
    content: dict[str, tuple[str, str | None]] = {}
    static = []
    falls_back = False
    for each in listed if isinstance(listed, list) else ():
        source, target = (
            str(table(each).get("source") or ""),
            str(table(each).get("target") or "").strip("/"),
        )
        path = settled(join(folder, source.strip("/")))
        language = _language_of(table(each))
        above = next(
            (known for known in content if f"{path}/".startswith(f"{known}/")), None
        )
        if above is not None and content[above][1] != language:
            falls_back = True  # what is there already is put into another language, too
        elif f"{target}/".startswith("content/"):
            content[path] = (
                target[len("content") :].strip("/"),
                str(language) if language else None,
            )
        elif target == "static":
            static.append(path)
    return Mounts(content, tuple(static), falls_back)


def _language_of(mount: Table) -> str | None:
    """The language that a mount is for: `lang`, or the first of
    `sites.matrix.languages` of newer versions."""
    matrix = texts(table(mount, "sites", "matrix").get("languages"))
    return str(mount["lang"]) if mount.get("lang") else next(iter(matrix), None)


def homes(
    config: Table, folder: str, known: Mapping[str, Language], mounted: Mounts
) -> tuple[Home, ...]:
    """The folders of the pages; that of the default language is the last."""
    default = known.get(
        str(config.get("defaultcontentlanguage") or USUAL_SOURCE)
    ) or next(iter(known.values()))
    content = join(folder, str(config.get("contentdir") or "content").strip("/"))
    if mounted.content:
        usual = str(config.get("defaultcontentlanguage") or USUAL_SOURCE)
        # What is put to the top of the content for no language, or for the default one,
        # is the default language's.
        ordered = sorted(
            mounted.content.items(),
            key=lambda each: (each[1][1] or usual) == usual and not each[1][0],
        )
        return tuple(
            Home(path, (known.get(code or "") or default).base, code)
            for path, (_, code) in ordered
        )
    return (*_of_languages(folder, known, content), Home(content, default.base))


def _of_languages(
    folder: str, known: Mapping[str, Language], content: str
) -> Iterator[Home]:
    for code, each in known.items():
        if each.folder and join(folder, each.folder) != content:
            yield Home(join(folder, each.folder), each.base, code)
