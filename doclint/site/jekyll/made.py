"""What Jekyll and its plug-ins make beside pages; and the addresses that HTML pages and
scripts have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from glob import escape

from doclint.expressions import expression
from doclint.site.jekyll.options import Filter, texts
from doclint.site.paths import SUFFIXES, folder_of, join
from doclint.site.shelf import Shelf
from doclint.site.tables import DataTable, table

# Feeds, maps, lists of posts by page; what the archives of most sites are called; what
# themes bring.
_ALWAYS = ("*.xml", "robots.txt", "404", "page[0-9]*", "page/[0-9]*", "*/page[0-9]*", "*/page/[0-9]*",
           "assets/css/*", "assets/js/*", "assets/main.css")  # fmt: skip
_ARCHIVES = (
    "tags*",
    "tag/*",
    "categories*",
    "category/*",
    "archive*",
    "[0-9][0-9][0-9][0-9]",
    "author/*",
    "authors/*",
)
_GENERATOR = expression(r"<\s*(?:Jekyll::)?Generator\b|Jekyll::Hooks|PageWithoutAFile")
# `validurls['/docs/OLD'] = '/docs/NEW';`: redirects that a script of the site's own makes.
_MOVED = expression(r"""\[\s*['"](/[^'"\n]*)['"]\s*\]\s*=\s*['"](/[^'"\n]*)['"]""")
_FRONT = expression(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_PERMALINK = expression(
    r"^(?:permalink|redirect_from):[ \t]*[\"']?(/[^\"'\s#]*)", re.MULTILINE
)
# Files that become pages when they have front matter, beside Markdown.
_OTHERS = (".html", ".htm", ".xml", ".json", ".txt")


def made(config: DataTable, base: str, site: Filter, shelf: Shelf) -> Iterator[str]:
    """Globs of the addresses that a build makes."""
    for name in (*_ALWAYS, *_ARCHIVES, *_by_plugins(config)):
        yield f"{base}/{name}"
    for path in sorted(shelf.names):
        is_of_site = path.startswith(f"{site.folder}/") or not site.folder
        if not is_of_site or not path.endswith(_OTHERS):
            continue
        if site.leaves_out(path, site.folder):
            continue
        front = _FRONT.match(shelf.read(path) or "")
        for address in _PERMALINK.findall(front[1]) if front else ():
            yield escape(f"{base}{address}".rstrip("/") or "/")


def _by_plugins(config: DataTable) -> Iterator[str]:
    """What the plug-ins for pages of lists and archives make, as configured."""
    for path in texts(config.get("paginate_path")):
        yield path.strip("/").replace(":num", "*")
    archives = table(table(config.get("jekyll-archives")).get("permalinks"))
    for pattern in archives.values():
        if isinstance(pattern, str):
            yield pattern.partition(":")[0].strip("/") + "/*"


def generates(folder: str, shelf: Shelf) -> bool:
    """Whether the site has plug-ins of its own that make pages."""
    scripts = (
        name
        for name in shelf.names
        if name.startswith(f"{join(folder, '_plugins')}/") and name.endswith(".rb")
    )
    return any(_GENERATOR.search(shelf.read(name) or "") for name in scripts)


def moved(shelf: Shelf, folder: str) -> dict[str, str]:
    """Redirects that a script of the site's own makes."""
    scripts = [
        name
        for name in shelf.names
        if name.endswith(".js") and "redirect" in name.rpartition("/")[2].lower()
    ]
    redirects = {}
    for name in sorted(scripts):
        if name.startswith(folder) and (text := shelf.read(name)):
            redirects.update(dict(_MOVED.findall(text)))
    return redirects


def folders_of_posts(folder: str, site: Filter, shelf: Shelf) -> Iterator[str]:
    """Every `_posts` and `_drafts`, in folders that stand for categories too."""
    for each in sorted(shelf.folders):
        inner = (
            each[len(folder) :].strip("/")
            if each.startswith(f"{folder}/") or not folder
            else ""
        )
        *above, last = inner.split("/")
        hidden = any(part[:1] in "._" for part in above)
        if (
            last in ("_posts", "_drafts")
            and not hidden
            and not site.leaves_out(f"{each}/x", each)
        ):
            yield each


def without_index(folder: str, shelf: Shelf) -> frozenset[str]:
    """Folders whose `README` is shown as their page, as GitHub does: they have no
    `index`."""
    indexes = {
        folder_of(name)
        for name in shelf.names
        if name.rpartition("/")[2].rpartition(".")[0] == "index"
    }
    readmes = {
        folder_of(name)
        for name in shelf.names
        if re.fullmatch(r"(?:.*/)?(?i:readme)\.\w+", name)
        and name.lower().endswith(SUFFIXES)
    }
    return frozenset(
        each
        for each in readmes - indexes
        if each == folder or f"{each}/".startswith(f"{folder}/") or not folder
    )
