"""docsify: files are read as they lie, addresses are `#/path`; `_sidebar.md` and
`_navbar.md` are links of each folder.

From its documentation (docsify.js.org): nothing is built.
"""

from __future__ import annotations

from doclint.site.paths import folder_of
from doclint.site.record import Generator, Home, Page, PageAddress, Setting
from doclint.site.shelf import Shelf


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """A setting for each page of HTML that starts docsify; its folder is the top of the
    site."""
    files = [
        file
        for file in shelf.named("index.html")
        if "docsify" in (shelf.read(file) or "")[:20_000]
    ]
    return tuple(_setting(file) for file in files) or (_setting("index.html"),)


def _setting(file: str) -> Setting:
    folder = folder_of(file)
    return Setting(
        folder,
        file,
        homes=(Home(folder),),
        statics=(folder,),
        falls_back=True,
        complete=True,
        hashed=True,
    )


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The path; `README` stands for its folder. Bars are no pages."""
    folder, _, last = page.name.rpartition("/")
    if last.startswith("_"):
        return []
    return [PageAddress(f"/{folder}/" if last == "README" else f"/{page.name}")]


GENERATOR = Generator(read, locate)
