"""mdBook: `src` of `book.toml`, addresses by path, `README.md` as the page of its
folder, redirects."""

from __future__ import annotations

from typing import Any

from doclint.site.paths import (
    folder_of,
    host_and_base,
    join,
    plain_address,
    without_steps,
)
from doclint.site.record import Generator, Home, Page, PageAddress, Setting, Statement
from doclint.site.shelf import Shelf
from doclint.site.tables import table
from doclint.text.toml import loads
from doclint.website import Problem


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """A setting for each `book.toml`."""
    return tuple(_setting(file, shelf) for file in shelf.named("book.toml")) or (
        Setting(homes=(Home("src"), Home("")), statics=("src", ""), pretty=False),
    )


def _setting(file: str, shelf: Shelf) -> Setting:
    problems: tuple[Problem, ...] = ()
    try:
        config: dict[str, Any] = loads(shelf.read(file) or "")
    except (ValueError, RecursionError) as error:
        config, problems = (
            {},
            (Problem(file, f"cannot read the site's configuration: {error}"),),
        )
    book, html = table(config, "book"), table(config, "output", "html")
    source = without_steps(join(folder_of(file), str(book.get("src") or "src")))
    _, base = host_and_base(html.get("site-url"))
    language = book.get("language")
    redirects = {
        plain_address(base + str(old)): plain_address(base + str(new))
        for old, new in table(html, "redirect").items()
    }
    return Setting(
        folder=folder_of(file),
        file=file,
        base=base,
        homes=(Home(source, base),),
        statics=(source,),
        pretty=False,
        complete=True,  # the first chapter is the front page, whatever its name
        redirects=redirects,
        problems=problems,
        made=(f"{base}/print", f"{base}/toc", f"{base}/404"),
        statement=Statement(str(language).lower()) if language else None,
    )


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The path with `.html`; `README` stands for `index`. What lists the pages is
    none."""
    if page.name == "SUMMARY":
        return []
    folder, slash, last = page.name.rpartition("/")
    name = f"{folder}{slash}index" if last == "README" else page.name
    return [PageAddress(f"{page.home.base}/{name}.html")]


GENERATOR = Generator(read, locate)
