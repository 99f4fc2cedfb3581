"""Hexo: pages lie below `source/` and stand at their path with `.html`; posts stand
where patterns and plug-ins put them.

From its documentation (hexo.io/docs/configuration).
"""

from __future__ import annotations

from doclint.site.literal import mapping
from doclint.site.record import Generator, Home, Page, PageAddress, Setting
from doclint.site.shelf import Shelf
from doclint.website import ClaimKind

_USUAL = "source"


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """One setting. Addresses of posts, lists and tags are the build's own, so what has
    one may be missed by nobody."""
    file = next(iter(shelf.named("_config.yml")), None)
    config, _ = mapping(shelf, file) if file else ({}, ())
    root = str(config.get("source_dir") or _USUAL).strip("./")
    base = str(config.get("root") or "").rstrip("/")
    return (
        Setting(
            file=file,
            base=base,
            homes=(Home(root),),
            statics=(root,),
            pretty=False,
            wild=True,
        ),
    )


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The path with `.html`, unless the page has a `permalink`."""
    chosen = page.key("permalink")
    if chosen:
        path = chosen.value.lstrip("/")
        return [PageAddress(f"{setting.base}/{path}", ClaimKind.CHOSEN)]
    folder, _, last = page.name.rpartition("/")
    below = f"{setting.base}/{folder}/" if folder else f"{setting.base}/"
    name = "" if last == "index" else f"{last}.html"
    return [PageAddress(below + name)]


GENERATOR = Generator(read, locate)
