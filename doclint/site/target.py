"""What the text of a link's target means, before anybody looks whether it is there."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.text.urls import taken_apart

_SCHEME = expression(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|\\\\")
_BASE = expression(
    r"^\{\{-?\s*(?:site\.baseurl|baseurl|base_url|base_path|page\.baseurl)\s*-?\}\}"
)
_HOST = expression(r"^\{\{-?\s*site\.url\s*-?\}\}")
_ORIGIN = expression(r"(?i:https?://[^/?#]*)")
_FILTER = expression(
    r"^\{\{-?\s*['\"]([^'\"]+)['\"]\s*\|\s*(?:relative_url|absolute_url|relURL|absURL|url)\s*-?\}\}"
)
_PREPEND = expression(
    r"^\{\{-?\s*['\"]([^'\"]+)['\"]\s*\|\s*prepend:\s*site\.baseurl\s*-?\}\}"
)
_LINK = expression(r"^\{%-?\s*link\s+([^\s%{}]+)\s*-?%\}")
_REF = expression(r"^\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?[\"'`]?([^\"'`\s>%]+)[\"'`]?"
                  r"(?:\s+(?:\w+=)?(?:\"[^\"\n]*\"|'[^'\n]*'))*\s*[>%]\}\}")  # fmt: skip
_LANGUAGE = expression(r"\slang=[\"']([\w-]+)[\"']")
_POST = expression(r"^\{%-?\s*post_url\s+([^\s%{}]+)\s*-?%\}")
_LEFT = expression(r"[{}<>]|\$\(|%\}")


class Start(StrEnum):
    """What a target's path starts from."""

    PAGE = "page"  # the page itself
    ROOT = "root"  # the site's top, as written
    BASE = "base"  # the site's top, whatever its base is
    SOURCE = "source"  # the folder of the configuration
    CONTENT = "content"  # the folder of the pages: `ref`
    HOME = "home"  # that folder, and a file by its whole name: `@/keys.md`
    POST = "post"  # the folders of posts: `post_url`
    OWN = "own"  # the site's host was written out


_TAGS = (
    (_BASE, Start.BASE),
    (_FILTER, Start.BASE),
    (_PREPEND, Start.BASE),
    (_LINK, Start.SOURCE),
    (_POST, Start.POST),
    (_REF, Start.CONTENT),
)


@dataclass(frozen=True)
class Target:
    """A target taken apart: `path` is decoded, `prefix` and `rest` are what stood
    before and after it as written (a tag, a host, a query, the anchor). `language` is
    the one that a tag asks for."""

    start: Start
    path: str
    anchor: str | None = None
    prefix: str = ""
    rest: str = ""
    language: str | None = None


@lru_cache(maxsize=65_536)
def target(text: str, host: str) -> Target | None:
    """Take a target apart; None when it leads elsewhere, or nobody can tell before the
    site is built."""
    text = (
        unescape(text).strip().removeprefix("<").removesuffix(">")
        if "&" in text or text[:1] == "<"
        else text.strip()
    )
    if text.startswith("*"):  # a term's explanation on the page, as Diplodoc has it
        return None
    start, prefix, text, closing, after = _start(text, host)
    if _LEFT.search(text + after) or (_SCHEME.match(text) and (closing or not prefix)):
        return None
    path, query, anchor = _parted(text)
    more, mark, place = _parted(after)
    written = f"{query}{anchor}{closing}{more}{mark}{place}"
    language = _LANGUAGE.search(closing)
    path, anchor = unquote(path + more), unquote(anchor or place)[1:]
    return Target(
        start, path, anchor or None, prefix, written, language[1] if language else None
    )


def _parted(text: str) -> tuple[str, str, str]:
    """A path, its query and its anchor, both with their marks unless they are empty."""
    before, mark, anchor = text.partition("#")
    path, question, query = before.partition("?")
    if anchor:
        anchor = mark + anchor
    return path, question + query, anchor


class _Opened(NamedTuple):
    """A target's text: what its path starts from, what stands before that, the path,
    the end of the tag around it, and what is after that."""

    start: Start
    prefix: str
    path: str
    closing: str = ""
    after: str = ""


def _start(text: str, host: str) -> _Opened:
    if "/" in text:
        text = _HOST.sub("", text)
    for pattern, start in _TAGS:
        match = pattern.match(text)
        if match:
            return _of_tag(match, start, host)
    if text.startswith("@site/"):
        return _Opened(Start.SOURCE, "@site/", text[len("@site/") :])
    if _is_on_host(text, host):
        origin = _ORIGIN.match(text)
        assert origin  # noqa: S101  # it has a host
        return _Opened(Start.OWN, origin[0], text[origin.end() :] or "/")
    is_from_root = text.startswith("/") and not text.startswith("//")
    return _Opened(Start.ROOT if is_from_root else Start.PAGE, "", text)


def _is_on_host(text: str, host: str) -> bool:
    """Whether an address is one of the site's own host; most texts are none at all, and
    are not taken apart."""
    if not host or text[:4].casefold() != "http":
        return False
    host_here = urlsplit_host(host)
    return (
        bool(host_here)
        and host_here in text.casefold()
        and urlsplit_host(text) == host_here
    )


def _of_tag(match: re.Match[str], start: Start, host: str) -> _Opened:
    """A target that begins with a template tag, which holds the path or stands before
    it."""
    text, rest = match.string, match.string[match.end() :]
    # `{{ site.baseurl }}{% link a.md %}`, as Jekyll 3 wanted it.
    if _LINK.match(rest) or _POST.match(rest):
        inner = _start(rest, host)
        return inner._replace(prefix=match[0] + inner.prefix)
    if not match.groups():
        return _Opened(start, match[0], rest)
    return _Opened(
        start, text[: match.start(1)], match[1], text[match.end(1) : match.end()], rest
    )


@lru_cache(maxsize=1024)
def urlsplit_host(text: str) -> str:
    """The host of an address, or nothing where it is none."""
    parts = taken_apart(text)
    return (parts.hostname or "").casefold() if parts else ""
