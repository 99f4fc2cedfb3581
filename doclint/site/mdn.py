"""MDN: `files/LANGUAGE/…/index.md`, addresses `/en-US/docs/Web/A` by the key `slug`;
English stands in."""

from __future__ import annotations

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
from doclint.website import ClaimKind

# How a language's folder is written in addresses.
_WRITTEN = {"en-us": "en-US", "pt-br": "pt-BR", "zh-cn": "zh-CN", "zh-tw": "zh-TW"}


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """One setting, a home a language."""
    names = sorted(
        {
            name.split("/")[1]
            for name in shelf.names
            if name.startswith("files/") and name.count("/") > 1
        }
    )
    codes = [name for name in names if name not in ("sidebars", "jsondata")]
    homes = tuple(
        Home(
            f"files/{code}",
            f"/{_WRITTEN.get(code, code)}/docs",
            None if code == "en-us" else code,
        )
        for code in codes
    )
    ways = tuple(
        StatedWay(code, "files/en-us/", f"files/{code}/")
        for code in codes
        if code != "en-us"
    )
    statement = (
        Statement("en-us", {code: code for code in codes}, ways)
        if "en-us" in codes
        else None
    )
    return (
        Setting(
            homes=homes or (Home(""),),
            statics=("files",),
            pretty=False,
            falls_back=True,
            statement=statement,
        ),
    )


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The slug below the language."""
    slug = page.key("slug")
    return (
        [
            PageAddress(
                f"{page.home.base}/{slug.value.strip('/')}", ClaimKind.CHOSEN, slug
            )
        ]
        if slug
        else []
    )


GENERATOR = Generator(read, locate)
