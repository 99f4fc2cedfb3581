"""Reading links: the files and addresses that a target may mean."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import parse_qs

from doclint.dataclasses import dataclass, replace
from doclint.document import LinkKind
from doclint.site.atlas import Stand
from doclint.site.paths import (
    SUFFIXES,
    folder_of,
    is_page,
    join,
    names_file,
    normal_path,
    plain_address,
    without_steps,
    without_suffix,
)
from doclint.site.record import Setting
from doclint.site.target import Start, Target, target
from doclint.website import LinkFact


@dataclass(frozen=True)
class Road:
    """A link on its way: where its page stands, what it asks for, and the files and
    addresses that it may mean.

    `at` is what it most likely means: the file, or the address with a slash before it."""

    link: LinkFact
    stand: Stand
    target: Target
    files: tuple[str, ...]
    addresses: tuple[str, ...]
    outside: bool = False

    @property
    def page(self) -> bool:
        """Whether a page is asked for."""
        return not self.link.image and is_page(self.target.path)

    @property
    def vague(self) -> bool:
        """Whether it may be an address, of a site whose generator nobody knows."""
        return (
            self.stand.setting.rooted and self.page and not names_file(self.target.path)
        )

    @property
    def by_file(self) -> bool:
        """Whether it is a file's name that is asked for, and no address that ends as one."""
        if not self.addresses or not self.page:
            return True
        is_from_top = self.target.start is not Start.PAGE
        may_be_address = self.stand.setting.suffixed and is_from_top
        return names_file(self.target.path) and not may_be_address

    @property
    def at(self) -> str:
        """What is asked for first."""
        return (
            self.files[0]
            if self.by_file and self.files
            else (self.addresses or self.files or ("",))[0]
        )

    @property
    def behind(self) -> str | None:
        """The file that stands in for the one asked for, under addresses, and under
        paths from the top."""
        home, file = self.stand.home, self.files[0] if self.files else ""
        inside = home.inside(file) if home.behind not in (None, home.folder) else None
        return join(home.behind or "", inside) if inside else None

    @property
    def loose(self) -> bool:
        """Whether it is a value that does not say where it starts from: the page, the
        site's top or a folder."""
        return (
            self.link.kind is LinkKind.VALUE
            and self.target.start is Start.PAGE
            and self.target.path[:1] != "."
        )


def road(link: LinkFact, stand: Stand) -> Road | None:
    """Read a link; None when it stays on its page, leads elsewhere, or cannot be
    told."""
    aim = _asked(link.target, stand.setting)
    if aim is None or (not aim.path and aim.start is Start.PAGE):
        return None
    files = tuple(dict.fromkeys(_files(aim, stand)))
    addresses = tuple(dict.fromkeys(_addresses(aim, stand)))
    if link.kind is LinkKind.VALUE:
        files, addresses = _of_value(aim, stand, files, addresses)
    return Road(
        link,
        stand,
        aim,
        tuple(f for f in files if not f.startswith("../")),
        addresses,
        _outside(aim, files, stand),
    )


def _asked(text: str, setting: Setting) -> Target | None:
    """A target taken apart, as the site writes its addresses."""
    mark = setting.content_mark
    if mark and text.startswith(mark):
        inside = target(text.removeprefix(mark), "")
        return replace(inside, start=Start.HOME, prefix=mark) if inside else None
    if not setting.hashed:
        return target(text, setting.url)
    if text.startswith("#/"):
        text = text.removeprefix("#")
    aim = target(text, setting.url)
    if aim is None or aim.anchor:
        return aim
    query = parse_qs(aim.rest.removeprefix("?"))
    ids = query.get("id", [])
    return replace(aim, anchor=ids[0]) if ids else aim


def _files(aim: Target, stand: Stand) -> Iterator[str]:
    """The files, from the project's root, that a path may mean."""
    bare = aim.path.lstrip("/")
    match aim.start:
        case Start.PAGE:
            yield from _from_page(aim.path, stand)
            if stand.setting.hashed:
                yield without_steps(join(stand.home.folder, bare))
        case Start.SOURCE:
            yield without_steps(join(stand.setting.folder, bare))
        case Start.POST:
            yield from _posts(bare, stand.setting)
        case Start.HOME:
            yield without_steps(join(stand.home.folder, bare))
        case Start.CONTENT if not aim.path:  # `ref "#keys"` stays on the page
            yield stand.path
        case Start.CONTENT:
            yield without_steps(join(stand.home.folder, bare))
            if aim.language:
                for home in stand.setting.homes:
                    yield without_steps(join(home.folder, bare))
            yield without_steps(join(folder_of(stand.path), bare))
            yield from _from_root(bare, stand)
        case _:
            yield from _from_root(bare, stand)


def _posts(bare: str, setting: Setting) -> Iterator[str]:
    """The files that the name of a post may mean."""
    for home in setting.homes:
        _, _, name = home.folder.rpartition("/")
        if name == "_posts":
            for suffix in SUFFIXES[:2]:
                yield without_steps(join(home.folder, f"{bare}{suffix}"))


def _from_page(path: str, stand: Stand) -> Iterator[str]:
    """What a path means from the page's own folder, out of which it may climb."""
    folder = folder_of(stand.path)
    climbs = path.startswith("../")
    yield (
        posixpath.normpath(f"{folder or '.'}/{path}")
        if climbs
        else without_steps(join(folder, path))
    )
    if (
        not is_page(path)
        and stand.setting.pretty
        and (own_folder := _own_folder(stand))
    ):
        yield posixpath.normpath(
            f"{own_folder}/{path}"
        )  # as the browser takes it, from the page's own address
    if names_file(path) and not path.startswith(".") and stand.home.behind is not None:
        yield from _from_tops(path, stand)


def _own_folder(stand: Stand) -> str | None:
    """The folder that a page's pretty address seems to be: `a/b` of `a/b.md`; none of
    an index."""
    name = without_suffix(stand.path)
    return (
        None
        if name.rpartition("/")[2].lower() in ("index", "_index", "readme")
        else name
    )


def _from_root(bare: str, stand: Stand) -> Iterator[str]:
    """What a path means from the top of the site, with its base before it or
    without."""
    setting = stand.setting
    if names_file(bare) and setting.strict:
        yield from _from_tops(bare, stand)
    # Each language has a copy of these files below its own address.
    bases = {setting.base.strip("/"), stand.home.start.strip("/")} - {""}
    for folder in setting.statics:
        yield without_steps(join(folder, bare))
        for below in sorted(bases):
            if f"{bare}/".startswith(f"{below}/"):
                yield without_steps(join(folder, bare[len(below) + 1 :]))
    yield without_steps(join(stand.home.folder, bare))


def _from_tops(path: str, stand: Stand) -> Iterator[str]:
    """What a page's file may be called by from the top on: of its language, of the
    pages behind, of the site."""
    if stand.home.behind is not None:
        tops = (stand.home.folder, stand.home.behind, stand.setting.folder)
        yield from (without_steps(join(top, path)) for top in tops)
    elif stand.setting.strict:
        yield without_steps(
            join(min((home.folder for home in stand.setting.homes), key=len), path)
        )


def _addresses(aim: Target, stand: Stand) -> Iterator[str]:
    """The addresses that a path may mean; none on sites without."""
    setting, path = stand.setting, aim.path
    if setting.rooted or aim.start in (Start.SOURCE, Start.POST, Start.HOME):
        return
    if aim.start is Start.PAGE:
        if setting.hashed:
            yield from _hashed(path, stand)
        elif stand.address is not None:
            yield plain_address(normal_path(stand.folder + path))
            if setting.file is None:  # whether addresses end in a slash is a guess
                yield plain_address(normal_path(f"{stand.address.rstrip('/')}/{path}"))
                yield plain_address(
                    normal_path(
                        f"{stand.address.rstrip('/').rpartition('/')[0]}/{path}"
                    )
                )
        return
    path = path if path.startswith("/") else f"/{path}"
    if setting.suffixed and path.endswith(SUFFIXES):
        path = without_suffix(path)
    if aim.start is Start.CONTENT:
        path = path.removesuffix("/").removesuffix("_index.md").removesuffix(".md")
        yield plain_address(stand.home.base + path)
        if stand.address:
            yield plain_address(normal_path(stand.folder + path.lstrip("/")))
            yield plain_address(normal_path(f"{stand.folder}../{path.lstrip('/')}"))
        return
    yield from _from_bases(path, aim.start, stand)


def _hashed(path: str, stand: Stand) -> Iterator[str]:
    """What a relative address behind `#/` means: from the page's folder, or from the
    site's top, as an option that many leave as it is (`relativePath`) will have it."""
    inside = stand.home.inside(stand.path) or ""
    yield plain_address(normal_path(f"/{join(folder_of(inside), path)}"))
    yield plain_address(normal_path(f"/{path}"))


def _from_bases(path: str, start: Start, stand: Stand) -> Iterator[str]:
    """The addresses that one may mean that begins with a slash."""
    setting, home = stand.setting, stand.home.start
    for base in _bases(path, start, stand):
        yield plain_address(base + path)
    if setting.mounted and path.startswith(f"{setting.mounted}/"):
        yield plain_address(path.removeprefix(setting.mounted))
    # What stands in for a page has its address.
    if setting.falls_back and path.startswith(f"{home}/"):
        yield plain_address(setting.base + path.removeprefix(home))


def _bases(path: str, start: Start, stand: Stand) -> tuple[str, ...]:
    """What the generator puts before such an address, the likeliest first."""
    setting, home = stand.setting, stand.home.start
    if start is Start.OWN:
        return ("",)
    if setting.localizes and not _names_home(path, setting):
        return (home, setting.base, "")
    if setting.localizes or setting.literal:
        return (setting.base, "")
    if setting.falls_back:
        return (home, setting.base, "")
    if start is Start.BASE or setting.strict:
        return (home, setting.base)
    return ("", setting.base, home)


def _names_home(path: str, setting: Setting) -> bool:
    """Whether an address names the language that it is below."""
    starts = {home.start for home in setting.homes} - {setting.base}
    return any(f"{setting.base}{path}/".startswith(f"{start}/") for start in starts)


def _of_value(
    aim: Target, stand: Stand, files: tuple[str, ...], addresses: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a value may mean beside what a link of the body would: a template may put
    something before it."""
    setting = stand.setting
    bare = aim.path.lstrip("/")
    is_from_page = aim.start is Start.PAGE
    is_from_top = aim.start is Start.ROOT
    is_below = not bare.startswith(".")
    tops = [join(setting.folder, "assets")]
    if is_from_page and is_below:
        tops = [stand.home.folder, *setting.statics, setting.folder, *tops]
        bases = (stand.home.start, setting.base) if addresses else ()
        addresses += tuple(plain_address(f"{base}/{bare}") for base in bases)
    if is_below and (is_from_page or is_from_top):
        files += tuple(without_steps(join(top, bare)) for top in tops)
    return tuple(dict.fromkeys(files)), tuple(dict.fromkeys(addresses))


def _outside(aim: Target, files: tuple[str, ...], stand: Stand) -> bool:
    """Whether a relative path climbs out of the folder that the site is made of."""
    if (
        aim.start is not Start.PAGE
        or stand.setting.rooted
        or not files
        or not stand.home.folder
    ):
        return False
    tops = {home.folder for home in stand.setting.homes} | set(stand.setting.statics)
    return "" not in tops and not any(
        f"{files[0]}/".startswith(f"{top}/") for top in tops
    )
