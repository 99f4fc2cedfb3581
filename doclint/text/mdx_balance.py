"""Whether every tag of MDX that is opened is closed, and in the right order."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.text.containers import Containers
from doclint.text.mdx_record import JsxTag, MdxFault

# So many characters of code at most stand in a message.
SHOWN = 40


def balance(tags: list[JsxTag], places: Containers) -> Iterator[MdxFault]:
    """Tags that nothing closes, that close nothing, that are crossed, or whose list
    item or quotation (`places`) ends before they do."""
    open_tags: list[JsxTag] = []
    for tag in tags:
        if tag.self_closing:
            continue
        if not tag.closing:
            open_tags.append(tag)
        elif not open_tags:
            message = f"found </{tag.name}>, expected <{tag.name}> before it"
            yield MdxFault(tag.span, message)
        elif open_tags[-1].name == tag.name:
            yield from _parted(open_tags.pop(), tag, places)
        elif any(opening.name == tag.name for opening in open_tags):
            yield from _crossed(open_tags, tag)
        else:
            message = f"found </{tag.name}>, expected </{open_tags[-1].name}>"
            yield MdxFault(tag.span, message)
    for tag in open_tags:
        wanted = f"<{tag.name} />" if tag.name in VOID else f"</{tag.name}>"
        message = f"found <{tag.name}> that nothing closes, expected {wanted}"
        yield MdxFault(tag.span, message)


def _parted(opening: JsxTag, closing: JsxTag, places: Containers) -> Iterator[MdxFault]:
    """A tag within a paragraph, a list item or a quotation whose other half stands
    outside of it."""
    if opening.flow and closing.flow:
        around_opening, around_closing = (
            places.of(opening.span.start),
            places.of(closing.span.start),
        )
        if around_opening == around_closing:
            return
        if around_opening == around_closing[: len(around_opening)]:
            inner, outside, container = closing, opening, around_closing[-1]
        else:
            inner, outside, container = opening, closing, around_opening[-1]
        yield MdxFault(
            inner.span,
            f"found {_shown(inner)} in a {container.name} that {_shown(outside)} stands outside of",
            misplaced=True,
        )
        return
    if opening.flow == closing.flow and opening.chunk == closing.chunk:
        return
    place = closing if opening.flow else opening
    yield MdxFault(
        place.span,
        f"found {_shown(place)} within a paragraph and its other half outside, expected both on lines of their own",
        misplaced=True,
    )


def _shown(tag: JsxTag) -> str:
    return f"{'</' if tag.closing else '<'}{tag.name}>"


def _crossed(open_tags: list[JsxTag], closing: JsxTag) -> Iterator[MdxFault]:
    """Tags that are open still where one around them is closed; they and that one are
    open no more."""
    while open_tags[-1].name != closing.name:
        inner = open_tags.pop()
        yield MdxFault(
            inner.span,
            f"found <{inner.name}> that is not closed before </{closing.name}>",
        )
    open_tags.pop()


# Elements of HTML without an end tag, which JSX wants closed all the same.
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
