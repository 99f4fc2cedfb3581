"""What the text of a link's target means, before anybody looks whether it is there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from html import unescape
from urllib.parse import unquote, urlsplit

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|\\\\")
_BASE = re.compile(r"^\{\{-?\s*(?:site\.baseurl|baseurl|base_url|base_path|page\.baseurl)\s*-?\}\}")
_HOST = re.compile(r"^\{\{-?\s*site\.url\s*-?\}\}")
_FILTER = re.compile(r"^\{\{-?\s*['\"]([^'\"]+)['\"]\s*\|\s*(?:relative_url|absolute_url|relURL|absURL|url)\s*-?\}\}")
_PREPEND = re.compile(r"^\{\{-?\s*['\"]([^'\"]+)['\"]\s*\|\s*prepend:\s*site\.baseurl\s*-?\}\}")
_LINK = re.compile(r"^\{%-?\s*link\s+([^\s%{}]+)\s*-?%\}")
_REF = re.compile(r"^\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?[\"'`]?([^\"'`\s>%]+)[\"'`]?\s*[>%]\}\}")
_LEFT = re.compile(r"[{}<>]|\$\(|%\}")


class Start(StrEnum):
    """What a target's path starts from."""

    PAGE = "page"  # the page itself
    ROOT = "root"  # the site's top, as written
    BASE = "base"  # the site's top, whatever its base is
    SOURCE = "source"  # the folder of the configuration
    CONTENT = "content"  # the folder of the pages: `ref`
    OWN = "own"  # the site's host was written out


_TAGS = (
    (_BASE, Start.BASE),
    (_FILTER, Start.BASE),
    (_PREPEND, Start.BASE),
    (_LINK, Start.SOURCE),
    (_REF, Start.CONTENT),
)


@dataclass(frozen=True)
class Target:
    """A target taken apart: `path` is decoded, `prefix` what stood before it as written (a tag, a host)."""

    start: Start
    path: str
    anchor: str | None = None
    prefix: str = ""
    rest: str = ""


def target(text: str, host: str) -> Target | None:
    """Take a target apart; None when it leads elsewhere, or nobody can tell before the site is built."""
    text = (
        unescape(text).strip().removeprefix("<").removesuffix(">") if "&" in text or text[:1] == "<" else text.strip()
    )
    start, prefix, text = _start(text, host)
    if _LEFT.search(text) or (_SCHEME.match(text) and not prefix):
        return None
    path, _, anchor = text.partition("#")
    path, mark, query = path.partition("?")
    rest = mark + query + (f"#{anchor}" if anchor else "")
    return Target(start, unquote(path), unquote(anchor) or None, prefix, rest)


def _start(text: str, host: str) -> tuple[Start, str, str]:
    text = _HOST.sub("", text) if _HOST.match(text) and "/" in text else text
    for pattern, start in _TAGS:
        match = pattern.match(text)
        if match:
            inner = match[1] if match.groups() else ""
            return start, match[0] if not inner else "", inner + text[match.end() :]
    if text.startswith("@site/"):
        return Start.SOURCE, "@site/", text[len("@site/") :]
    if host and text.casefold().startswith("http") and urlsplit_host(text) == urlsplit_host(host):
        whole = re.match(r"https?://[^/?#]*", text, re.IGNORECASE)
        assert whole  # noqa: S101  # it has a host
        return Start.OWN, whole[0], text[whole.end() :] or "/"
    return (Start.ROOT if text.startswith("/") and not text.startswith("//") else Start.PAGE), "", text


def urlsplit_host(text: str) -> str:
    """The host of an address, or nothing where it is none."""
    try:
        return (urlsplit(text).hostname or "").casefold()
    except ValueError:
        return ""
