"""Characters that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Document, Region, RegionKind
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.regions import without
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_NAMES = {
    "\u00ad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u2060": "word joiner",
    "\ufeff": "byte order mark",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
    "\u180e": "Mongolian vowel separator",
    "\u3164": "Hangul filler",
}
_DIRECTION = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CONTROL = "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f"
_INVISIBLE = expression(
    f"[{''.join(_NAMES)}{_DIRECTION}{_CONTROL}\u2061-\u2064\ufff9-\ufffb]+"
)
# Writers put these beside marks, on purpose: to keep `@name` or `**` from being taken
# for more than a character.
_MARKUP = "@`{}<>*_[]()#|\\:/~^$=&+-"
# Thai to Khmer, where a zero-width space parts words; Hebrew and Arabic, whose lines
# need marks of direction; scripts whose letters are joined or kept apart by the
# joiners.
_UNSPACED = expression(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\ua9e0-\uaa7f]"
)
_RIGHT_TO_LEFT = expression("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_JOINED = expression(
    "[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\ufb50-\ufdff]"
)
_EMOJI = expression(
    "[\u2190-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]"
)


_NON_JOINER = "\u200c"


@rule(
    "document/invisible-character",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad("Save⟦\u200b⟧ the page.\n", fixed="Save the page.\n"),
        bad(
            "A ⟦\u2060\ufeff⟧word and a con⟦\x08⟧trol.\n",
            fixed="A word and a control.\n",
        ),
        bad("Save ⟦\u200b\u200b⟧**the page**.\n", fixed="Save **the page**.\n"),
        bad(
            "[keys](https://example.com/⟦\u200b⟧keys)\n",
            fixed="[keys](https://example.com/keys)\n",
        ),
        bad("Left ⟦\u202e⟧to right.\n"),
        bad("Zu⟦\u00ad⟧ viel\n"),
        bad("Latin⟦\u200d⟧ letters\n"),
        good("\U0001f468\u200d\U0001f469\u200d\U0001f467 and ❤️\u200d\U0001f525\n"),
        bad("بعد ⟦\u200c⟧می\u200cخواهم.\n"),
        good("می\u200cخواهم و \u200fABC\u200e\n"),
        good("क्\u200dष\n"),
        good("ภาษา\u200bไทย\n"),
        good("Donau\u00addampf\u00adschiff\n"),
        good("Thanks, @\u200bname: **日本語。**\u200bです\n"),
        good("`a\u200bb`\n\n```\na\u200bb\n```\n"),
        good("\ufeffA mark at the very top.\n"),
    ],
)
def invisible_character(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The page holds a character that nobody sees: of no width, of control, or of direction.

    It comes with text pasted from a chat or a word processor; search does not find the
    word, a link leads nowhere. Left alone are code, joiners in emoji and in scripts
    that need them, soft hyphens between two letters, and a zero-width space beside a
    mark of Markdown, which writers put there to keep marks apart.
    """
    # A page in another encoding is full of them; that is one finding of its own.
    if document.source.undecodable is not None or not _INVISIBLE.search(document.text):
        return
    text = without(document, RegionKind.CODE)
    addresses = [
        region.span for region in document.of(Region) if region.kind is RegionKind.URL
    ]
    for match in _INVISIBLE.finditer(text):
        span = Span(*match.span())
        if span.start == 0 or not (
            any(url.holds(span) for url in addresses) or _wrong(text, span)
        ):
            continue
        names = ", ".join(dict.fromkeys(map(_name, match.group())))
        fix = Fix("remove it", (Edit(span, ""),), (Change.LETTERS,), safe=True)
        # A slip of the Persian keyboard; it parts nothing there.
        at_most = Severity.INFO if match.group() == _NON_JOINER else None
        message = f"found {names}, expected no invisible character"
        yield Hit(span, message, fix=fix, at_most=at_most)


def _wrong(text: str, span: Span) -> bool:
    before, after = text[span.start - 1], text[span.end : span.end + 1]
    around = before + after
    signs = text[span.start : span.end]
    if signs == "\u00ad":
        return not (before.isalpha() and after.isalpha())
    if signs == _NON_JOINER and before.isspace():
        return True
    if re.fullmatch("[\u200c\u200d]+", signs):
        return not (_JOINED.search(around) or _EMOJI.search(around))
    if re.fullmatch(f"[{_DIRECTION}\u200c\u200d]+", signs):
        return not _RIGHT_TO_LEFT.search(_line(text, span))
    if re.fullmatch("[\u200b\u2060\ufeff]+", signs):
        parts_markup = len(signs) == 1 and any(char in _MARKUP for char in around)
        return not (parts_markup or _UNSPACED.search(around))
    return True


def _line(text: str, span: Span) -> str:
    line_feed = text.rfind("\n", 0, span.start)
    carriage_return = text.rfind("\r", 0, span.start)
    start = max(line_feed, carriage_return) + 1
    end = re.compile(r"[\r\n]|\Z").search(text, span.end)
    return text[start : end.start() if end else len(text)]


def _name(char: str) -> str:
    code = f"U+{ord(char):04X}"
    return f"{_NAMES[char]} ({code})" if char in _NAMES else code
