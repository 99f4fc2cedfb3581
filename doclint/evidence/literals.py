"""Values in prose that no language has words for: header names, addresses, paths,
placeholders, identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from doclint.document import OPAQUE
from doclint.expressions import expression
from doclint.source import Span
from doclint.text.spans import Taken


class Literal(NamedTuple):
    """A value, its kind in words, and its place in the text."""

    start: int
    end: int
    text: str
    kind: str


# RFC 9110 and 9111, RFC 6265, RFC 6797, RFC 7239, the Fetch standard and Content
# Security Policy. Those of one word are words of English, too, and names of headers
# only where a value of theirs follows.
_HEADERS = """
    Accept-Charset Accept-Encoding Accept-Language Accept-Patch Accept-Ranges Access-Control-Allow-Credentials
    Access-Control-Allow-Headers Access-Control-Allow-Methods Access-Control-Allow-Origin Access-Control-Expose-Headers
    Access-Control-Max-Age Access-Control-Request-Headers Access-Control-Request-Method Authentication-Info
    Cache-Control Content-Disposition Content-Encoding Content-Language Content-Length Content-Location Content-Range
    Content-Security-Policy Content-Type ETag If-Match If-Modified-Since If-None-Match If-Range If-Unmodified-Since
    Idempotency-Key Keep-Alive Last-Modified Max-Forwards Proxy-Authenticate Proxy-Authorization Referrer-Policy
    Retry-After Sec-Fetch-Mode Set-Cookie Strict-Transport-Security Transfer-Encoding User-Agent WWW-Authenticate
"""
_WORDS = "Accept Allow Authorization Connection Cookie Expires From Host Link Location Origin Prefer Referer Server Vary"
_VALUE = (
    r"(?:Basic|Bearer|Digest|Negotiate|Token|ApiKey|GET|POST|PUT|PATCH|DELETE|keep-alive|close|no-cache)\b"
    r"|(?:application|text|image|audio|video|multipart|\*)/[\w*]|https?://|[\w-]+=\S"
)
# A value in code is that of a header where no other sense of the word has one: a "Link"
# or "Date" may.
_WORD_HEADER = expression(
    rf"^\s*(?:({'|'.join(_WORDS.split())})\s*[:：]\s*(?:{_VALUE})|(Authorization)\s*[:：]\s*{OPAQUE}\s*$)",
    re.MULTILINE,
)
_LABEL = expression(
    rf"^\s*([^\s:：{OPAQUE}][^\n:：{OPAQUE}]{{0,60}}?)\s*[:：]", re.MULTILINE
)

# Names of products (`Node.js`) may be left out.
_KINDS = {
    "e-mail address": r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.\w[\w-]*)+",
    "emoji": r"(?<![\w:/]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![\w:/])",
    "placeholder": r"%[A-Z][A-Z0-9_]+%|%\(\w+\)[sdf]|%[sdf](?!\w)|\$\{\w[\w.]*\}|\$\w+_\w+|(?<!\w)\{\w[\w.]*\}",
    "header": rf"(?<![\w-])(?:{'|'.join(_HEADERS.split())}|X(?:-[A-Z]\w*)+)(?![\w-])",
    "path": r"(?<![^\s(\"'“‘«「])(?:(?:\.{1,2}|~)?/[A-Za-z_][\w.-]*(?:/[\w.-]+)*/[\w.-]*\w|(?:\.{1,2}|~)/\w(?:[\w.-]*\w)?)"
    r"|(?<![\w./-])\w[\w-]*(?:/[\w-]+)+\.[a-z]{2,5}(?!\w|\.\w)",
    "name": r"(?<![\w.@-])(?![A-Z][a-z]+\.(?:js|io|ai|com|org|net)\b)[^\W\d]\w+(?:\.[a-z_]\w+)+(?![\w-])"
    r"|(?<![\w.@-])[^\W\d]\w*_\w*\w(?!\w)",
    "identifier": r"\b(?<![.@-])[a-z]{2,}[A-Z]\w+",
    "version": r"\b(?<!\.)v?\d+(?:\.\d++){2,}+(?![\w.]*\d)|\b(?<!\.)v\d+(?:\.\d+)*(?!\w)",
}
# What a text must have to hold a value of the kind: quick to look for.
_HINTS = {
    "e-mail address": expression("@"),
    "emoji": expression(":[a-z]"),
    "placeholder": expression("[%{$]"),
    "header": expression(r"-[A-Z]|ETag"),
    "path": expression("/"),
    "name": expression(r"_|\w\.[a-z_]\w"),
    "identifier": expression("[a-z][A-Z]"),
    "version": expression(r"v\d|\d\.\d"),
}
_PATTERNS = {
    kind: (expression(pattern), expression(pattern, re.ASCII))
    for kind, pattern in _KINDS.items()
}
# The beginning and the rest of a word that has letters written as entities, and how
# much of it is looked for.
_ENTITY = expression(r"(?<!\w)\w*(?:&#?\w{2,8};\w*)+\Z")
_REST = expression(r"(?:&#?\w{2,8};\w+)+")
_LONGEST = 40
# Scripts whose particles stick to names: there a name ends with its Latin letters.
_STICKY = expression(
    r"[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]"
)


@lru_cache(maxsize=1024)
def literals(text: str) -> tuple[Literal, ...]:
    """The values in a text, kind by kind. Headers of one word count where a value of
    theirs follows (`Host: a.b`).

    A source page is asked for each of its translations."""
    return tuple(_literals(text))


def _literals(text: str) -> Iterator[Literal]:
    taken = Taken()
    for match in _WORD_HEADER.finditer(text):
        group = match.lastindex or 1
        yield Literal(match.start(group), match.end(group), match[group], "header")
    sticky = _STICKY.search(text) is not None
    for kind, patterns in _PATTERNS.items():
        if not _HINTS[kind].search(text):
            continue
        for match in patterns[sticky].finditer(text):
            start, end = _with_entities(text, *match.span())
            if taken.take(Span(start, end)):
                yield Literal(start, end, text[start:end], kind)


def _with_entities(text: str, start: int, end: int) -> tuple[int, int]:
    """A literal's place with the HTML entities that stand right before and behind it."""
    if text[start - 1 : start] == ";":
        before = _ENTITY.search(text, max(start - _LONGEST, 0), start)
        if before:
            start = before.start()
    if text[end : end + 1] == "&":
        behind = _REST.match(text, end)
        if behind:
            end = behind.end()
    return start, end


def label(text: str) -> tuple[int, int] | None:
    """Where the label of a text is that begins with one (`Autorisation : …`)."""
    match = _LABEL.match(text)
    return match.span(1) if match else None
