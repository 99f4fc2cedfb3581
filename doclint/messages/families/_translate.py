"""The texts of a Docusaurus site's own code: `<Translate id="…">` and `translate({…})`,
as far as they are literal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Piece
from doclint.expressions import expression
from doclint.messages.formats import FileText
from doclint.messages.record import Ground, Text
from doclint.source import Span

_SUFFIXES = (".js", ".jsx", ".ts", ".tsx")
# So many characters of a component or of an argument are looked at.
_LONGEST = 2000
_START = expression(r"<Translate\b|\btranslate\(\s*\{")
_ID = expression(
    r"\bid\s*[=:]\s*\{?\s*(?P<quote>[\"'`])(?P<text>[^\"'`\n\\$]+)(?P=quote)"
)
_MESSAGE = expression(
    r"\bmessage\s*:\s*(?P<quote>[\"'`])(?P<text>(?:(?!(?P=quote))[^\\$\n])+)(?P=quote)"
)
# What is between the tags: words, or a string in braces.
_CONTENT = expression(
    r"(?P<tag>[^<>]*?(?:=>[^<>]*?)*)>\s*(?:\{\s*(?P<quote>[\"'`])(?P<quoted>(?:(?!(?P=quote))[^\\$])+)(?P=quote)\s*\}"
    r"|(?P<bare>[^<>{}]+?))\s*</Translate>"
)


def texts_of(site: str, ground: Ground) -> tuple[Text, ...]:
    """The texts of the code below a site's folder (which ends in `/`, or is empty), the
    first of each id."""
    by_id: dict[str, Text] = {}
    folder = f"{site}src/"
    for path in sorted(ground.shelf.names):
        if not path.startswith(folder) or not path.endswith(_SUFFIXES):
            continue
        code = ground.shelf.read(path) or ""
        for text in _in_code(code, path):
            by_id.setdefault(text.key, text)
    return tuple(by_id.values())


def _in_code(code: str, path: str) -> Iterator[Text]:
    for start in _START.finditer(code):
        stretch = code[start.end() : start.end() + _LONGEST]
        is_tag = start[0].startswith("<")
        parts = _of_tag(stretch) if is_tag else _of_call(stretch)
        if parts:
            key, message, group = parts
            yield _text(key, message, group, start.end(), path)


_Found = tuple[re.Match[str], re.Match[str], str]


def _of_tag(stretch: str) -> _Found | None:
    content = _CONTENT.match(stretch)
    key = _ID.search(content["tag"]) if content else None
    if content is None or key is None:
        return None
    return key, content, "quoted" if content["quoted"] else "bare"


def _of_call(stretch: str) -> _Found | None:
    argument = _argument(stretch)
    key, message = _ID.search(argument), _MESSAGE.search(argument)
    return (key, message, "text") if key and message else None


def _argument(stretch: str) -> str:
    """What stands before the brace that closes the argument; placeholders of the
    message have braces, too."""
    depth = 1
    for at, sign in enumerate(stretch):
        depth += (sign == "{") - (sign == "}")
        if depth == 0:
            return stretch[:at]
    return ""


def _text(
    key: re.Match[str], message: re.Match[str], group: str, at: int, path: str
) -> Text:
    raw = message[group]
    span = Span(at + message.start(group), at + message.end(group))
    words = " ".join(raw.split())
    pieces = (Piece(0, len(words), span),)
    value = FileText((key["text"],), span, span, words, pieces, file=path)
    return Text(key["text"], value)
