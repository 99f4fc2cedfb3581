"""Samples of markup with words in it (Markdown, MDX, Markdoc): the parts that a
translation must keep.

A sample shows readers how to write a page, and its words are theirs: text, titles and
labels may be translated. Names of tags and props, values that choose something,
addresses and statements of JavaScript may not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from doclint.expressions import expression
from doclint.text.props import holds_words

MARKDOWN_LANGUAGES = frozenset({"md", "markdown", "mdx", "mdoc", "markdoc", "mdc"})


class Kept(NamedTuple):
    """A part that must stay, and its place in the sample."""

    start: int
    end: int
    text: str


_SAMPLE = expression(
    r"""
      (?P<comment> <!--[\s\S]{0,3000}?--> | \{/\*[\s\S]{0,3000}?\*/\} )
    | (?P<tag> < (?P<name> /? [A-Za-z][\w.:-]* ) (?P<props> (?: [^<>"'] | "[^"]*" | '[^']*' )* ) > )
    | (?P<block> \{% -? \s* (?P<called> /? [A-Za-z][\w.-]* ) (?P<arguments> (?: (?! %\} ) [\s\S] )*? ) %\} )
    | (?P<shortcode> \{\{ [<%] -? (?: /\* )? \s* (?P<named> /? [A-Za-z][\w./-]* )
        (?P<parameters> (?: (?! [>%] \}\} ) [\s\S] )*? ) [>%] \}\} )
    | (?P<directive> ^ [ \t>]* :{3,} [ \t]* (?P<kind> [\w-]+ ) (?: \[ [^\]\n]* \] )? (?P<attributes> \{ [^}\n]* \} )? )
    | (?P<module> ^ (?: import | export ) [ ] [^\n]* )
    | (?P<address> (?<= \]\( ) [^\s()#] [^\s()]* )
    """,
    re.VERBOSE | re.MULTILINE,
)
_PROP = expression(
    r"(?P<name>[\w:@.-]+)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|\{(?P<braces>[^{}]*)\})"
)
_FRONT = expression(r"\A\s*---[ \t]*\n(?P<body>[\s\S]*?)\n---[ \t]*(?:\n|\Z)")
_KEY = expression(r"^[ \t]*(?:-[ \t]+)?(?P<key>[\w.-]+):(?=\s|$)", re.MULTILINE)
_BEGINS = expression(r"\s*(?::{3,}\s*\w|\{%|</?[A-Z][\w.]*[\s/>])")
# A language's folder at the start of an address, which readers have in their own.
_LANGUAGE = expression(r"(?:(?<=^)|(?<=[\w.]))/[a-z]{2}(?:-[A-Za-z]{2,4})?(?=/|$)")


_Reader = Callable[[str, int], Iterator[Kept]]


def what_must_stay(code: str, rest: _Reader, script: _Reader) -> Iterator[Kept]:
    """What must stay in a sample, in order; `rest` is asked for that of the text
    between tags, `script` for that of JavaScript, each with its place."""
    start = 0
    front = _FRONT.match(code)
    if front:
        at = front.start("body")
        yield from (
            Kept(at + k.start("key"), at + k.end("key"), k["key"])
            for k in _KEY.finditer(front["body"])
        )
        start = front.end()
    for match in _SAMPLE.finditer(code, start):
        yield from _unmarked(rest(code[start : match.start()], start))
        yield from (
            script(match[0], match.start())
            if match.lastgroup == "module"
            else _of(match)
        )
        start = match.end()
    yield from _unmarked(rest(code[start:], start))


def _unmarked(parts: Iterator[Kept]) -> Iterator[Kept]:
    """Without what a mark of emphasis begins or ends."""
    yield from (
        each
        for each in parts
        if not each.text.startswith("_") and not each.text.endswith("_")
    )


def without_language(address: str) -> str:
    """An address without the folder of a language, and without a slash at its end:
    `/fr/a/` and `/a` are alike."""
    return _LANGUAGE.sub("", address, count=1).rstrip("/")


def frame(code: str) -> list[str] | None:
    """What must stay of a sample within a line, by its text; None where it is no sample
    of tags or boxes."""
    if not _BEGINS.match(code):
        return None
    return [each.text for each in what_must_stay(code, _nothing, _nothing)]


def _value(text: str) -> str:
    return without_language(text) if "/" in text else text


def _nothing(text: str, at: int) -> Iterator[Kept]:
    yield from ()


def _of(match: re.Match[str]) -> Iterator[Kept]:
    match match.lastgroup:
        case "tag" | "block" | "shortcode" | "directive":
            name = next(
                group
                for group in ("name", "called", "named", "kind")
                if match[group] is not None
            )
            yield Kept(*match.span(name), match[name])
            if match[_BESIDE[name]]:
                yield from _props(match.string, *match.span(_BESIDE[name]))
        case "address":
            yield Kept(*match.span(), without_language(match[0]))


_BESIDE = {
    "name": "props",
    "called": "arguments",
    "named": "parameters",
    "kind": "attributes",
}


def _props(code: str, start: int, end: int) -> Iterator[Kept]:
    """The names of props, and the values that readers do not see."""
    for match in _PROP.finditer(code, start, end):
        yield Kept(*match.span("name"), match["name"])
        groups = (
            name for name in ("double", "single", "braces") if match[name] is not None
        )
        group = next(groups)
        written = match[group]
        value = "{" + written if group == "braces" else written
        if not holds_words(match["name"], value):
            yield Kept(*match.span(group), _value(written))
