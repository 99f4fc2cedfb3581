"""Paths of files and addresses of pages, as text with `/`."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from doclint.expressions import expression
from doclint.source import PAGE_SUFFIXES

SUFFIXES = PAGE_SUFFIXES
_SLASHES = expression(r"/{2,}")
_HTML = expression(r"(?:/index)?\.html?$", re.IGNORECASE)
_PAGE = expression(r"\.(?:mdx?|markdown|mdown|mkd|html?)$", re.IGNORECASE)
_FILE = expression(r"\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,12}$", re.IGNORECASE)

# Folders of what the host of a repository runs.
_HOSTS = frozenset({".github", ".gitlab", ".circleci", ".gitea", ".forgejo"})


def join(folder: str, rest: str) -> str:
    """A path below a folder, either of which may be empty."""
    return (
        f"{folder}/{rest}".strip("/")
        if not folder.startswith("../")
        else f"{folder}/{rest}".rstrip("/")
    )


def first_folder(path: str) -> str:
    """The project's own folder that a path leads through; the empty name for what lies
    in none."""
    folder, slash, _ = path.partition("/")
    return folder if slash else ""


def folder_of(path: str) -> str:
    """The folder that a file lies in."""
    return path.rpartition("/")[0]


def without_suffix(path: str) -> str:
    """A path without its suffix."""
    return path.rpartition(".")[0] if "." in path.rpartition("/")[2] else path


def without_steps(path: str) -> str:
    """A path with `.` and `..` taken out; the root is empty."""
    done = posixpath.normpath(path) if path else ""
    return "" if done == "." else done


@lru_cache(maxsize=65_536)
def plain_address(text: str) -> str:
    """An address in the form that two are compared in: decoded, no slash or
    `index.html` at its end, no `.html`.

    `/a/index` is the page of `/a/`, and `/a/index/` that of a folder which is called so."""
    text = _SLASHES.sub("/", "/" + unquote(text))
    text = _HTML.sub("", text)
    text = normal_path(text) if "/." in text else text
    return text.removesuffix("/index").rstrip("/") or "/"


def normal_path(text: str) -> str:
    """A path without steps up or aside; a slash at its end stays."""
    plain = posixpath.normpath(text)
    return f"{plain}/" if text.endswith("/") and plain != "/" else plain


def relative(target: str, folder: str) -> str:
    """The way from a folder to a file, as a link writes it."""
    return (
        quote(
            posixpath.relpath(target or ".", folder or "."), safe="/%#?&=+,:;@!$'*~._-"
        )
        if target
        else "."
    )


def host_and_base(url: Any) -> tuple[str, str]:
    """A site's address as its host with the scheme, and the path below it without a
    slash at its end."""
    try:
        split = urlsplit(str(url or ""))
    except ValueError:  # brackets that are no IPv6 address
        return "", ""
    return (
        f"{split.scheme}://{split.netloc}" if split.netloc else "",
        split.path.rstrip("/"),
    )


def is_page(path: str) -> bool:
    """Whether a target names a page: its file, its HTML, or no file at all."""
    name = path.rstrip("/").rpartition("/")[2]
    return (
        path.endswith("/")
        or _PAGE.search(name) is not None
        or _FILE.search(name) is None
    )


def names_file(path: str) -> bool:
    """Whether a target names a Markdown file."""
    return path.lower().endswith(SUFFIXES)


def parted(path: str, source: str) -> tuple[str, str]:
    """What a translation's path and its source's begin with before they agree:
    `docs/fr/`, `docs/en/`."""
    mine, theirs = path.split("/"), source.split("/")
    shared = 0
    while (
        shared < min(len(mine), len(theirs))
        and mine[-1 - shared] == theirs[-1 - shared]
    ):
        shared += 1
    heads = ["/".join(parts[: len(parts) - shared]) for parts in (mine, theirs)]
    here, there = (f"{head}/" if head else "" for head in heads)
    return here, there


def is_of_host(name: str) -> bool:
    """Whether a file is for the host of the repository: `.github/workflows/hugo.yml`
    runs Hugo, and is no configuration of it."""
    return not _HOSTS.isdisjoint(name.split("/")[:-1])
