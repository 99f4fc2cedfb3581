"""HTML inside Markdown: its tags, and the links, images, anchors, comments and prose
they make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from doclint.document import (
    FILLER,
    Anchor,
    Comment,
    HtmlTag,
    Image,
    Link,
    LinkKind,
    Role,
)
from doclint.expressions import expression
from doclint.parsing.segments import SegmentBuilder
from doclint.source import Span
from doclint.text.props import is_prose

_TAG = expression(
    r"<!--(?P<note>[\s\S]*?)(?P<end>-->|\Z)"
    r"|<(?P<slash>/?)(?P<name>[A-Za-z][\w.:-]*)(?P<attrs>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(?P<self>/?)>"
)
_ATTRIBUTE = expression(
    r"(?P<name>[^\s\"'<>/=]+)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<plain>[^\s\"'<>`]+)))?"
)
# A value without quotes takes a slash behind it: `<a href=https://a.example/>` is open.
_BARE_VALUE = expression(r"=\s*[^\s\"'<>`{}=][^\s\"'<>`{}]*\Z")
# HTML's own attributes that readers see or hear.
_SHOWN = {
    "alt": Role.ALT,
    "title": Role.TITLE,
    "aria-label": Role.TITLE,
    "placeholder": Role.TITLE,
}
# The elements that have them, of those that only some have.
_SHOWN_BY = {
    "alt": frozenset({"img", "input", "area"}),
    "placeholder": frozenset({"input", "textarea"}),
}
# Elements whose content is no prose.
_SILENT = frozenset(
    {
        "script",
        "style",
        "pre",
        "code",
        "svg",
        "math",
        "textarea",
        "kbd",
        "samp",
        "var",
        "template",
    }
)
# Elements that stand within a line of prose.
_INLINE = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "br",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "mark",
    }
    | {
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    }
)


def pieces(text: str, raw: str, start: int, end: int) -> Iterator[HtmlTag | Comment]:
    """The tags and comments of `text[start:end]`, in order. `raw` is the page as read,
    for what they say."""
    for match in _TAG.finditer(text, start, end):
        if match["name"] is None:
            closed = match["end"] == "-->"
            yield Comment(
                Span(*match.span()),
                raw[match.start("note") : match.end("note")],
                Span(*match.span("note")),
                closed,
            )
        else:
            attributes = match.span("attrs")
            closes_itself = bool(match["self"]) and not _takes_slash(raw, *attributes)
            yield HtmlTag(
                Span(*match.span()),
                match["name"],
                tuple(_attributes(text, raw, *attributes)),
                bool(match["slash"]),
                closes_itself,
            )


def _takes_slash(raw: str, start: int, end: int) -> bool:
    return _BARE_VALUE.search(raw[start:end]) is not None


def _attributes(
    text: str, raw: str, start: int, end: int
) -> Iterator[tuple[str, str | None, Span | None]]:
    for match in _ATTRIBUTE.finditer(text, start, end):
        # A spread of JSX, or an expression over several lines.
        if match["name"][0] == FILLER:
            continue
        group = next(
            (name for name in ("double", "single", "plain") if match[name] is not None),
            None,
        )
        span = Span(*match.span(group)) if group else None
        yield match["name"], raw[span.start : span.end] if span else None, span


def parts(tags: Sequence[HtmlTag], block: int) -> Iterator[Link | Image | Anchor]:
    """The links, images and anchors that a run of tags makes."""
    for index, tag in enumerate(tags):
        if tag.closing:
            continue
        name, given = tag.name.lower(), _given(tag)
        ids = ("id", "name") if name == "a" else ("id",)
        for anchor, span in (given[key] for key in ids if key in given):
            yield Anchor(span, anchor)
        if "href" in given and name == "a":
            yield _link(tag, given, _end_of(tag, tags, index), block)
        elif "href" in given and _is_link(tag, given):
            yield _link(
                tag, given, None, block
            )  # what a component holds is read as it is
        elif name in ("img", "image") and "src" in given:
            yield _image(tag, given, block)


def _end_of(tag: HtmlTag, tags: Sequence[HtmlTag], index: int) -> HtmlTag | None:
    """The next tag that closes one of a tag's name."""
    return next(
        (
            other
            for other in tags[index + 1 :]
            if other.closing and other.name == tag.name
        ),
        None,
    )


def _is_link(tag: HtmlTag, given: _Given) -> bool:
    """Whether a component leads its readers to an address (`<LinkCard
    href="/guide/">`)."""
    return tag.name[:1].isupper() and given["href"][0].startswith(
        ("/", "./", "../", "#")
    )


_Given = Mapping[str, tuple[str, Span]]


def _given(tag: HtmlTag) -> _Given:
    """The attributes of a tag; one without a value is empty, right behind the tag. Of
    two with one name the first counts, as HTML has it."""
    behind = Span(tag.span.end, tag.span.end)
    return {
        name.lower(): (value or "", span or behind)
        for name, value, span in reversed(tag.attributes)
    }


def _link(tag: HtmlTag, given: _Given, close: HtmlTag | None, block: int) -> Link:
    target, span = given["href"]
    start, text_start = tag.span
    text_end = close.span.start if close else text_start
    end = close.span.end if close else text_start
    inner = Span(text_start, text_end)
    title = _title(given)
    return Link(Span(start, end), LinkKind.HTML, inner, target, span, title, block)


def _image(tag: HtmlTag, given: _Given, block: int) -> Image:
    target, span = given["src"]
    _, alt = given.get("alt", ("", Span(tag.span.end, tag.span.end)))
    return Image(
        tag.span, LinkKind.HTML, alt, target, span, _title(given), block, "alt" in given
    )


def _title(given: _Given) -> Span | None:
    return given["title"][1] if "title" in given else None


def props(text: str, tags: Sequence[HtmlTag], block: int) -> Iterator[SegmentBuilder]:
    """The words for readers that components have in their props, a builder each."""
    for tag in tags:
        for name, value, span in tag.attributes:
            if span is not None and value and is_prose(name, value):
                yield _attribute(text, span, Role.TITLE, block, name)


def shown_attributes(
    text: str, tags: Sequence[HtmlTag], block: int
) -> Iterator[SegmentBuilder]:
    """The words that HTML shows or reads out from attributes of its elements, a builder
    each."""
    for tag in tags:
        for name, value, span in tag.attributes:
            role = _SHOWN.get(name.lower())
            elements = _SHOWN_BY.get(name.lower())
            if elements is not None and tag.name.lower() not in elements:
                continue
            if role and span is not None and value and any(map(str.isalpha, value)):
                yield _attribute(text, span, role, block, name)


def _attribute(
    text: str, span: Span, role: Role, block: int, name: str
) -> SegmentBuilder:
    builder = SegmentBuilder(role, block, name)
    builder.add(text[span.start : span.end], span)
    return builder


def silent_after(tag: HtmlTag, silent: str) -> str:
    """The element, after a tag, whose content is no prose, if any; `silent` is the one
    before it."""
    name = tag.name.lower()
    if silent:
        return "" if tag.closing and name == silent else silent
    return name if name in _SILENT and not tag.closing and not tag.self_closing else ""


def html_prose(
    text: str, span: Span, tags: list[HtmlTag | Comment], block: int
) -> Iterator[SegmentBuilder]:
    """The prose between the tags of an HTML block, a builder for each stretch that a
    block element bounds."""
    builder = SegmentBuilder(Role.HTML, block)
    silent = ""
    pos = span.start
    for part in [*tags, None]:
        stop = part.span.start if part else span.end
        if not silent and pos < stop:
            builder.add(text[pos:stop], Span(pos, stop))
        if part is None:
            break
        pos = part.span.end
        if isinstance(part, HtmlTag):
            name = part.name.lower()
            silent = silent_after(part, silent)
            if name not in _INLINE:
                yield builder
                builder = SegmentBuilder(Role.HTML, block)
                continue
        builder.opaque(part.span)
    yield builder
