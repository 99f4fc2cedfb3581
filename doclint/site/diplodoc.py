"""Diplodoc: links are paths of files or addresses without `.md`; its languages lie in a
folder each.

From its documentation (diplodoc.com/docs).
"""

from __future__ import annotations

from doclint.site.literal import mapping
from doclint.site.paths import folder_of
from doclint.site.record import (
    Generator,
    Home,
    Page,
    PageAddress,
    Setting,
    Statement,
)
from doclint.site.shelf import Shelf


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """The site of `.yfm`, which names the languages in `langs` and its own in
    `lang`."""
    file = next(iter(shelf.named(".yfm")), None)
    config, _ = mapping(shelf, file) if file else ({}, ())
    source, languages = config.get("lang"), config.get("langs")
    names = {str(each): str(each) for each in languages or ()}
    folder = folder_of(file or "")
    return (
        Setting(
            folder=folder,
            file=file,
            homes=(Home(folder),),
            statics=(folder,),
            pretty=False,
            wild=True,  # other repositories' documents may be taken in
            statement=Statement(str(source) if source else None, names)
            if names
            else None,
        ),
    )


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The path with `.html`; an index stands for its folder."""
    folder, _, last = page.name.rpartition("/")
    if last == "index":
        return [PageAddress(f"/{folder}/" if folder else "/")]
    return [PageAddress(f"/{page.name}.html")]


GENERATOR = Generator(read, locate)
