"""Quotes and brackets of a text, as marks for `doclint.checks.typography._balance`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from doclint.checks.typography._balance import PairedMark
from doclint.document import OPAQUE
from doclint.expressions import expression
from doclint.languages import Language
from doclint.text.blanks import blanked

_BRACKETS = ("()（）", "[]［］", "【】", "〔〕", "《》", "〈〉")
_CORNERS = ("「」", "『』")
_ANY_BRACKET = expression("[" + re.escape("".join(_BRACKETS)) + "]")
_PLAIN = '"＂'
# Three in a row are a sign of code, as around texts of several lines.
_OF_CODE = '"""'
_CLOSING = "”"
_ANY_QUOTE = expression('[«»“”„‟"＂「」『』]')
# What looks like a bracket and is none: half-open ranges, codes of terminals
# (`\033[0m`), faces, marks of list items ("a)", "see 1)"). In Hebrew the mark stands
# within abbreviations, too (`ע"י`), and quotations take small words before it.
_GERSHAYIM = expression(r"(?<=[א-ת])\"(?=[א-ת])")
_RANGE = expression(
    r"[\[(][^\[\](),;]{1,20}[,;][^\[\](),;]{1,20}\)|\([^\[\](),;]{1,20}[,;][^\[\](),;]{1,20}\]|"
    r"(?<=[\dbe])\[[\d;]{1,12}m|[\[\]]\d[^\[\]]{1,9}\["
)
# A formula between dollars, which has a command; a name that begins with a dollar is
# none (`$key … \$this`).
_FORMULA = expression(
    r"\$[^$\n]{0,200}\\[A-Za-z{][^$\n]{0,200}(?<!\\)\$(?![A-Za-z0-9_])"
)
_SMILE = expression(r"[:;=：；][-'’]?\)*$")
# An arrow with a full-width head: `1 -》 2`.
_ARROW = expression(r"[-=—]+》")
# What readers are to type: `[[ or 【【`.
_TYPED = expression(r"(?<!\S)(?P<bracket>[(\[)\]（）【】])(?P=bracket)+(?!\S)")
# A mark in a list of signs: `* ? " < >`.
_LISTED = expression(r"(?<=[^\w\s]\s)[\"'](?=\s[^\w\s])")
_FROWN = expression(r"(?<!\w)[:;=][-'’]?[(\[](?=[\s.,!?]|$)")
_ITEM = expression(
    r"(?:^|[^\w'’-]|[\u3040-\u9fff\uac00-\ud7a3])(?:\d{1,3}(?:-\d{1,3})?|[a-zA-Z]|[ivxIVX]{1,5}|ex|예|例)\.?$"
    r"|[*†‡]{1,3}$"
)
_STRAIGHT, _ANGLE, _CURLY, _CORNER = range(4)


def brackets(text: str) -> Iterator[PairedMark]:
    """Round, square and East Asian brackets. A full-width bracket may pair with a plain
    one."""
    if not _ANY_BRACKET.search(text):
        return
    shown = text
    for none in (_FORMULA, _RANGE, _FROWN, _ARROW, _TYPED):
        shown = none.sub(blanked, shown)
    open_now = [0] * len(_BRACKETS)
    for match in _ANY_BRACKET.finditer(shown):
        at, char = match.start(), match.group()
        number = next(number for number, pair in enumerate(_BRACKETS) if char in pair)
        opens = _BRACKETS[number].index(char) % 2 == 0
        if _mentioned(shown, at) and (number or text[at - 1] not in _BRACKETS[0]):
            continue
        if opens:
            open_now[number] += 1
        elif open_now[number] and _is_smile_inside(shown, at):
            continue
        elif open_now[number]:
            open_now[number] -= 1
        elif _stands_alone(shown, at):
            continue
        yield PairedMark(at, number, opens, not opens)


def _is_smile_inside(text: str, at: int) -> bool:
    """Whether a bracket is the mouth of a face before the bracket that closes what the face
    ends: `(he sleeps :))`."""
    is_before_another = text[at + 1 : at + 3].lstrip()[:1] == ")"
    return is_before_another and _SMILE.search(text, max(at - 6, 0), at) is not None


def _stands_alone(text: str, at: int) -> bool:
    """Whether a closing bracket needs no opening one: behind an item's number, or of a
    smiling face."""
    if _ITEM.search(text, max(at - 9, 0), at):
        return True
    return _SMILE.search(text, max(at - 3, 0), at) is not None


def quotes(text: str, spoken: Language | None) -> Iterator[PairedMark]:
    """Double quotes and corner brackets. Single quotes cannot be told from
    apostrophes."""
    matches = _quotes_in(_LISTED.sub(blanked, _FORMULA.sub(blanked, text)), spoken)
    plain = [match for match in matches if match.group() in _PLAIN]
    shaped = [match for match in matches if match.group() not in _PLAIN]
    # So do Czech, Bulgarian, Croatian, Georgian and others.
    has_low_quotes = spoken is not None and spoken.low_quotes
    german = "„" in text or has_low_quotes
    has_alike = spoken is not None and spoken.quotes_alike
    alike = has_alike or _closes_twice(text)
    opening = _opening_angles(text, spoken)
    marks = list(_straight_ones(plain, text))
    marks += [
        _directed(match, text, german, alike, match.start() in opening)
        for match in shaped
    ]
    yield from sorted(marks, key=lambda mark: mark.at)


# An arrow from one code to another: `` `Settings` » `Pages` ``.
_BETWEEN_CODES = expression(rf"{OPAQUE}\s»\s{OPAQUE}")


def _quotes_in(text: str, spoken: Language | None) -> list[re.Match[str]]:
    """The marks of a text that may quote something."""
    matches = _ANY_QUOTE.finditer(text)
    has_no_angles = spoken is not None and not spoken.angles
    has_arrows = "«" not in text

    def is_arrow(at: int) -> bool:
        """Whether it is that of "Read more »" or of "Settings » Pages"."""
        return has_no_angles or (
            text[at - 1 : at].isspace() and text[at + 1 : at + 2].isspace()
        )

    def is_quote(match: re.Match[str]) -> bool:
        at = match.start()
        if _BETWEEN_CODES.match(text, max(at - 2, 0)):
            return False
        if has_arrows and match.group() == "»" and is_arrow(at):
            return False
        return not _mentioned(text, at) and not _is_of_code(text, at)

    return list(filter(is_quote, matches))


# Angles that stand close to what they quote, and away from the words around it.
_OPENS = expression(r"(?<![^\s(\[*_])(?P<mark>[«»])(?=[^\s,.;:!?)])")
_CLOSES = expression(r"(?<=[^\s(\[])(?P<mark>[«»])(?![^\s)\].,;:!?*_-])")


def _opening_angles(text: str, spoken: Language | None) -> frozenset[int]:
    """Where the angles stand that open a quotation: «so», or »so«, as German, Danish
    and Slovene write; where a text has both, what stands around each tells. A language
    that quotes « so » before all else has no other way."""
    if spoken is not None and spoken.quotes[:1] == (("«", "»"),):
        return frozenset(at for at, char in enumerate(text) if char == "«")
    opening = list(_OPENS.finditer(text))
    opening_marks = Counter(match["mark"] for match in opening)
    closing_marks = Counter(match["mark"] for match in _CLOSES.finditer(text))
    inwards = opening_marks["»"] + closing_marks["«"]
    outwards = opening_marks["«"] + closing_marks["»"]
    if inwards == outwards > 0:
        return frozenset(match.start() for match in opening)
    mark = "»" if inwards > outwards else "«"
    return frozenset(at for at, char in enumerate(text) if char == mark)


def closed_twice(text: str, spoken: Language | None) -> int | None:
    """Where the first of quotes stands that are closing marks on both sides (”so”), in
    a language that has others."""
    if spoken is None or spoken.quotes_alike or not _closes_twice(text):
        return None
    return text.find(_CLOSING)


def _closes_twice(text: str) -> bool:
    """Whether all curly quotes of a text are closing marks, an even number of them."""
    curly = [char for char in text if char in "“”„‟"]
    return set(curly) == {_CLOSING} and len(curly) % 2 == 0


def _straight_ones(matches: Sequence[re.Match[str]], text: str) -> Iterator[PairedMark]:
    """Straight quotes, each closing what the one before it opened; nothing when they
    are even, inches left out."""
    straight = [match.start() for match in matches if match.group() == '"']
    quoting = [at for at in straight if not _inches(text, at)]
    # Behind a digit a mark may end a quotation, too: `"count=10"`.
    are_even = len(quoting) % 2 == 0 or _in_turns(straight, text) % 2 == 0
    if are_even or any(_GERSHAYIM.match(text, match.start()) for match in matches):
        return
    is_open = False
    for match in matches:
        at = match.start()
        if is_open or not _inches(text, at):
            is_open = not is_open
            yield _straight(at, *_around(match, text))


def _in_turns(straight: Sequence[int], text: str) -> int:
    """How many straight marks quote, where those within a quotation are no inches."""
    count = 0
    for at in straight:
        is_open = count % 2 == 1
        if is_open or not _inches(text, at):
            count += 1
    return count


def _directed(
    match: re.Match[str], text: str, german: bool, alike: bool, opens: bool
) -> PairedMark:
    """A quote whose shape tells whether it opens or closes; of marks that are `alike`
    the letters around it do, and of an angle `opens`."""
    at, char = match.start(), match.group()
    if alike and char == "”":
        return _straight(at, *_around(match, text), _CURLY)
    if char in "«»":
        return PairedMark(at, _ANGLE, opens, not opens)
    if char in "“”„‟":
        return PairedMark(
            at, _CURLY, char in "“„‟", char == "”" or (char == "“" and german)
        )
    number = next(number for number, pair in enumerate(_CORNERS) if char in pair)
    opens = _CORNERS[number][0] == char
    return PairedMark(at, _CORNER + number, opens, not opens)


def _around(match: re.Match[str], text: str) -> tuple[str, str]:
    """The characters before and after a quote; nothing at an end of the text."""
    at = match.start()
    return text[at - 1 : at] if at else "", text[at + 1 : at + 2]


def _mentioned(text: str, at: int) -> bool:
    """Whether a mark is all that a pair of brackets or quotes holds: `U+0022 (")`, `a "[" there`."""
    return bool(at) and text[at - 1 : at] + text[at + 1 : at + 2] in _HOLDERS


_HOLDERS = frozenset({"()", "（）", '""', "“”", "''", "‘’", "„“", "«»", "»«", "「」"})


def _is_of_code(text: str, at: int) -> bool:
    """Whether a mark is one of three in a row."""
    return _OF_CODE in text[max(at - 2, 0) : at + 3]


def _inches(text: str, at: int) -> bool:
    return bool(at) and text[at - 1].isdigit()


def _straight(at: int, before: str, after: str, kind: int = _STRAIGHT) -> PairedMark:
    """A mark of one shape opens before a letter and closes after one; between two of a
    kind it may do either."""
    opens, closes = bool(after.strip()), bool(before.strip())
    return PairedMark(at, kind, opens or not closes, closes or not opens)
