"""Which values of front matter and data files are links: by their form, and by what
their keys say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum, StrEnum

from doclint.document import Entry
from doclint.expressions import expression
from doclint.languages.record import words
from doclint.source import Span

_LONGEST = 2_000


# What a key's name says, by the words in it. A word that says "no" wins over the
# others.
_NO = words(
    """
    alias aliases alt api base canonical caption category categories class cmd code color command credit css date
    description destination dir directory edit endpoint exclude excludes excluded folder former from glob id include
    includes keyword keywords lang language layout legacy locale match method mime module name namespace old package
    pattern permalink prefix query regex regexp rel repo repository root route schema scope script slug source sources
    subpath summary tag tags template text theme timezone title type tz version xmlns
    """
)
_PAGES = words(
    """
    back cta goto href hrefs link links next page pageref pages parent prev prerequisite prerequisites previous redirect
    redirects ref related see to up uri url urls
    """
)
_FILES = words(
    """
    attachment attachments audio avatar background banner bg cover download downloads favicon file files hero icon
    image images img imgs logo logos overlay pdf photo photos picture pictures poster screenshot screenshots src teaser
    thumb thumbnail thumbnails video videos
    """
)
_OWN = frozenset(
    {"url", "uri"}
)  # on a page's top level they say where the page itself is
_CHOSEN = frozenset(
    {"permalink"}
)  # in data files it is the address of a page that they name
_WORD = expression(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_]+")

_ABSOLUTE = expression(
    r"https?://[^\s/?#{}<>|\\^`\"*]+[^\s{}<>|\\^`\"*]*", re.IGNORECASE
)
# From the top of the site or from the page. `*`, `:id`, brackets and dollars are of
# globs, routes and patterns.
_PATH = expression(r"\.{0,2}/(?!/)(?:(?!/:)[^\s{}<>|\\^`\"*$()\[\];,])*")
_TEMPLATE = expression(r"\{\{[^{}\n]*\}\}[^\s{}]*|\{%-?\s*link\s[^{}\n]*%\}[^\s{}]*")
_ASSETS = (
    "png|jpe?g|gif|svgz?|webp|avif|ico|bmp|tiff?|mp4|m4v|webm|mov|ogg|ogv|mp3|wav|m4a"
    "|pdf|zip|tgz|gz|docx?|xlsx?|pptx?|epub"
)
_BARE = expression(
    rf"[\w~%+-][\w.~%+@-]*(?:/[\w.~%+@-]+)*\.(?:mdx?|markdown|html?|{_ASSETS})(?:[?#]\S*)?",
    re.IGNORECASE,
)
_SUFFIX = expression(r"[^/?#]\.[a-z0-9]*[a-z][a-z0-9]*(?:[?#].*)?$", re.IGNORECASE)


class Linked(StrEnum):
    """Whether a value is a link."""

    YES = "yes"
    MAYBE = "maybe"  # its form is right and its key says nothing
    NO = "no"


class _Says(Enum):
    """What keys say of a value."""

    PAGE = "page"
    FILE = "file"
    NO_LINK = "no link"
    NOTHING = "nothing"


def linked(path: Sequence[str | int], value: str, *, page: bool = True) -> Linked:
    """Whether the value at `path` is a link. `page`: it belongs to a page, whose `url`
    is its own and no link.

    The innermost key that says anything decides: `image.src` is a picture, `aliases` are the page's own addresses, and
    `endpoint: /users` is none of the site's.
    """
    value = value.strip()
    says = _said(path, page)
    if not 0 < len(value) <= _LONGEST or not _is_form(value, says):
        return Linked.NO
    # What a template puts before names: `top: ../../`.
    if says is _Says.NOTHING and not value.strip("./"):
        return Linked.NO
    return (
        Linked.MAYBE
        if says is _Says.NOTHING and not _ABSOLUTE.fullmatch(value)
        else Linked.YES
    )


def _said(path: Sequence[str | int], page: bool) -> _Says:
    """What the innermost key says that says anything."""
    keys = [_words_of(step) for step in path if isinstance(step, str)]
    if page and len(path) == 1 and keys and keys[0] and keys[0] <= _OWN:
        return _Says.NO_LINK
    redirects = any(map(_holds_redirects, keys[:-1]))
    for key in reversed(keys):
        says = _said_by(key, page, redirects)
        if says is not _Says.NOTHING:
            return says
    return _Says.NOTHING


def _said_by(key: frozenset[str], page: bool, redirects: bool) -> _Says:
    """What one key says, by its words. Below `redirects` keys are old addresses, so
    that one word does not say no."""
    if key == _CHOSEN and not page:
        return _Says.PAGE
    says_no = bool(key) and key <= _NO if redirects else bool(key & _NO)
    if says_no:
        return _Says.NO_LINK
    if key & _PAGES:
        return _Says.PAGE
    return _Says.FILE if key & _FILES else _Says.NOTHING


def _holds_redirects(key: frozenset[str]) -> bool:
    return not key & _NO and any("redirect" in word for word in key)


def _words_of(step: str) -> frozenset[str]:
    """The words of a key's name; a key with a blank is a title, whose value is the
    link."""
    return (
        frozenset()
        if " " in step
        else frozenset(word.lower() for word in _WORD.findall(step))
    )


def _is_form(value: str, says: _Says) -> bool:
    """Whether a value is written as addresses and paths are."""
    if says is _Says.NO_LINK:
        return False
    if _ABSOLUTE.fullmatch(value):
        return True
    if says is _Says.FILE and not _SUFFIX.search(value):
        return False  # the folder that files are in
    if _TEMPLATE.fullmatch(value):
        return says is not _Says.NOTHING
    if value[0] in "./" or value.startswith("@site/"):
        return bool(_PATH.fullmatch(value.removeprefix("@site")))
    first, slash, _ = value.partition("/")
    is_host = slash != "" and "." in first
    return not is_host and bool(_BARE.fullmatch(value))


def links_of(
    entries: Iterable[Entry],
    text: str,
    declared: Mapping[str, bool] | None = None,
    *,
    page: bool = True,
) -> Iterator[tuple[Entry, str, Span, bool]]:
    """The entries of `text` that are links: with the target, its exact place, and
    whether its form alone tells so.

    `declared` tells of keys by their names whether they hold links; then only the form can speak against it.
    """
    for entry in entries:
        if not isinstance(entry.value, str) or text.startswith(
            "*", entry.value_span.start
        ):
            continue  # of an alias, the value is told where it is written
        is_declared = (declared or {}).get(entry.name)
        if is_declared is False:
            continue
        path: Sequence[str | int] = ("link",) if is_declared else entry.path
        sureness = linked(path, entry.value, page=page)
        if sureness is not Linked.NO:
            target = entry.value.strip()
            yield entry, target, _place(entry, target, text), sureness is Linked.MAYBE


# Links in values that are prose, as HTML and as Markdown.
_IN_PROSE = expression(
    r"""<(?:a|img)\s[^<>]{0,300}?\b(?:href|src)=\\?["']([^\s"'\\<>{}]+)|\]\(([^\s()<>{}]+)\)"""
)


# Code in prose, and what a template computes.
_CODE = expression(r"(`+)(?!`).+?(?<!`)\1(?!`)|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
# Values of such keys are shown as code, or are what the code gives.
_EXAMPLES = words(
    "code cmd command example examples input output sample snippet source syntax usage"
)


def links_in_prose(
    entries: Iterable[Entry], text: str
) -> Iterator[tuple[str, Span, bool]]:
    """The links in values that are prose, not in code there: target, exact place, and
    whether it is HTML."""
    for entry in entries:
        if not isinstance(entry.value, str):
            continue
        may_have_links = "](" in entry.value or "<" in entry.value
        if not may_have_links or _is_example(entry):
            continue
        start, end = entry.value_span
        codes = [Span(*code.span()) for code in _CODE.finditer(text, start, end)]
        for match in _IN_PROSE.finditer(text, start, end):
            is_html = bool(match[1])
            group = 1 if is_html else 2
            is_code = any(code.start < match.start() < code.end for code in codes)
            if not is_code:
                yield match[group], Span(*match.span(group)), is_html


def _is_example(entry: Entry) -> bool:
    """Whether a key above a value says that it is a sample."""
    names = (step for step in entry.path if isinstance(step, str))
    return any(_words_of(name) & _EXAMPLES for name in names)


def _place(entry: Entry, target: str, text: str) -> Span:
    """Where the target is written, without quotes and the marks of a block."""
    span = entry.value_span
    at = text.find(target, span.start, span.end)
    return Span(at, at + len(target)) if at >= 0 else span
