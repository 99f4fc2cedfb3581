"""Redirects that a site's host makes, whatever generator built it: `_redirects` of
Netlify and Cloudflare Pages, `netlify.toml`, `vercel.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from doclint.site.paths import plain_address
from doclint.site.redirects import WILD, WildRedirect
from doclint.site.shelf import Shelf
from doclint.site.tables import table
from doclint.text.toml import loads

_FILES = ("_redirects", "netlify.toml", "vercel.json")
# What a host answers without leading anywhere: a page for what is not there.
_NO_REDIRECT = "404"


def redirects(shelf: Shelf) -> Iterator[tuple[str, str]]:
    """Old addresses of the site with new ones, as configurations have them."""
    for file in shelf.named(*_FILES):
        text = shelf.read(file) or ""
        if file.endswith("_redirects"):
            yield from _of_lines(text)
        else:
            yield from _of_tables(_told(file, text))


def _of_lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        old, new, status, *_ = [*line.split(), "", "", ""]
        if not old.startswith("/") or not new:
            continue
        if not status.startswith(_NO_REDIRECT):
            yield old, new


def _told(file: str, text: str) -> Any:
    """What a configuration says; nothing where it cannot be read."""
    try:
        return loads(text) if file.endswith(".toml") else json.loads(text)
    except (ValueError, RecursionError):
        return {}


def _of_tables(config: Any) -> Iterator[tuple[str, str]]:
    redirects = table(config).get("redirects")
    if not isinstance(redirects, list):
        return
    for row in map(table, redirects):
        old = row.get("from") or row.get("source")
        new = row.get("to") or row.get("destination")
        if not isinstance(old, str) or not isinstance(new, str):
            continue
        if old.startswith("/") and str(row.get("status")) != _NO_REDIRECT:
            yield old, new


def exact(redirects: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The redirects of one address each."""
    return {
        plain_address(old): plain_address(new)
        for old, new in redirects
        if not WILD.search(old)
    }


def wild(redirects: Iterable[tuple[str, str]]) -> list[WildRedirect]:
    """The redirects of many at once; one of all addresses tells of none."""
    return [
        WildRedirect(_named(old, new), new)
        for old, new in redirects
        if WILD.search(old) and not WILD.match(old.lstrip("/"))
    ]


def _named(old: str, new: str) -> str:
    """An old address whose star has the name by which the new one takes it."""
    return old.replace("*", ":splat*") if ":splat" in new else old
