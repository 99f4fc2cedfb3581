"""Inline code that says something to readers: sentences, messages, headings, remarks, labels."""

from __future__ import annotations

from doclint.dataclasses import dataclass
from doclint.evidence.free_words import SIGNS
from doclint.evidence.own_script import is_in_own_script
from doclint.expressions import expression

# What stands between the names on a way through menus: `Settings / Pages`.
_STEP = expression(r"\s+(?:/|>|→|›|->|-|–|»)\s+")


# Two buttons, or one for two things: `Open/Close`.
_TWO_NAMES = expression(r"[A-Z][a-z]{3,}/[A-Z][a-z]{3,}")


_TWO_NAMES_THERE = expression(r"[^\W\d_]{3,}/[^\W\d_]{3,}")


_STEP_NAME = expression(r"[^\W\d_a-z][\w '’&-]*")


def is_way(source: str, translation: str) -> bool:
    """Whether both name a way through menus, step by step."""
    if _TWO_NAMES.fullmatch(source) and _TWO_NAMES_THERE.fullmatch(translation):
        return True
    steps = _STEP.split(source)
    other_steps = _STEP.split(translation)
    if len(steps) < 2 or len(steps) != len(other_steps):
        return False
    return all(_STEP_NAME.fullmatch(step) for step in steps)


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What readers say. Held by tests/evidence/test_free_code.py."""

    # So many words (count) without a sign of code are a sentence: at 4 and 8 codes
    # of five and of seven words turn.
    sentence: int = 6


_LIMITS = _Calibration()


def is_sentence(source: str, translation: str) -> bool:
    """Whether both are sentences, as readers tell them to an assistant."""

    def is_long(text: str) -> bool:
        return len(text.split()) >= _LIMITS.sentence and not SIGNS.search(text)

    return source[:1].isupper() and is_long(source) and is_long(translation)


# A message behind what a program reads: `fix(door): close it at night`.
_MESSAGE = expression(
    r"(?P<head>[^\s:]+:\s+)[^\W\d]\S*(?:\s+[^\s_/\\{}<>$@=;|#`]+){2,}"
)


def is_same_message(source: str, translation: str) -> bool:
    """Whether both are messages behind the same head."""
    message, other = _MESSAGE.fullmatch(source), _MESSAGE.fullmatch(translation)
    if message is None or other is None:
        return False
    return message["head"] == other["head"]


# What a program puts its own for: `$PAGES`, `{count}`, `%s`.
_VARIABLE = expression(r"\$\w+|\$?\{\{?\s*[\w.]+\s*\}?\}|%[sd]")


def is_text_around_variables(source: str, translation: str) -> bool:
    """Whether both are words for readers around the same variables: `A $COUNT part
    series`."""
    variables = _VARIABLE.findall(source)
    if not variables or sorted(variables) != sorted(_VARIABLE.findall(translation)):
        return False
    said, other = _VARIABLE.sub(" ", source), _VARIABLE.sub(" ", translation)
    is_sentence = source[0].isupper() and len(said.split()) > 1
    return is_sentence and bool(other.strip()) and not SIGNS.search(said + other)


# A heading as Markdown has it.
_HEADING = expression(r"(?P<marks>#{1,6}) [^\W\d_][^`<>{}$@=;|\\]*")


def is_same_heading(source: str, translation: str) -> bool:
    """Whether both are headings of one level, in the words of their languages."""
    one, other = _HEADING.fullmatch(source), _HEADING.fullmatch(translation)
    return bool(one and other and one["marks"] == other["marks"])


# What a window or a heading says, in backticks: several words and no sign of code.
_LABEL = expression(
    r"""(?x)
    (?: \d+\.[ ] )?  \(?
    (?: [A-Z]+\d+ | [A-Z][a-z][\w'’-]* )
    (?: [ ×+&()]+ [A-Za-z][\w'’-]* \)? )+
    [.!?]?
    """
)


def is_worded_label(source: str, translation: str) -> bool:
    """Whether one is such a label, and the other has no sign of code, too. Both may
    begin with the same picture: `➕ Add a lamp`."""
    may_begin_with_picture = not source[:1].isascii() or source.startswith("+ ")
    if may_begin_with_picture:
        picture, _, source = source.partition(" ")
        if not _PICTURE.fullmatch(picture) or not translation.startswith(f"{picture} "):
            return False
    if SIGNS.search(translation):
        return False
    return _LABEL.fullmatch(unquoted(source)) is not None


# What comes before the words of a button.
_PICTURE = expression(r"[^\w\s!-~]+|\+")


# A note in code, which no program reads: `# a lamp`, `// a lamp`.
_REMARK = expression(
    r"(?P<mark>#|//|--|<!--)[ \t]+[^\W\d]\w*(?:[ ,'’]+\w+)+[ .!]*(?:-->)?"
)


def is_same_remark(source: str, translation: str) -> bool:
    """Whether both are notes behind the same mark."""
    remark = _REMARK.fullmatch(source)
    return remark is not None and translation.startswith(remark["mark"] + " ")


# What is in a tuple, said in words: `(sender, name of the lamp)`.
_LISTED = expression(r"\((?P<items>[\w -]+(?:,[ ][\w -]+)+)\)")


_LISTED_THERE = expression(r"[(（](?P<items>[^()（）]+)[)）]")


_BETWEEN_ITEMS = expression(r"[,،、，][ ]?")


def is_listed_in_words(source: str, translation: str) -> bool:
    """Whether both list as many things in brackets, and what differs has several words
    there."""
    mine = _LISTED.fullmatch(source)
    theirs = _LISTED_THERE.fullmatch(translation)
    if mine is None or theirs is None:
        return False
    items = _BETWEEN_ITEMS.split(mine["items"])
    others = _BETWEEN_ITEMS.split(theirs["items"])
    has_several_words = any(" " in item for item in items)
    if len(items) != len(others) or not has_several_words:
        return False
    pairs = zip(items, others, strict=True)
    return all(" " in item or item == other for item, other in pairs)


_MARK = expression(r"\{\{[^{}]*\}\}|</?[A-Za-z][^<>]*>")


def is_same_around_words(source: str, translation: str) -> bool:
    """Whether both have the same tags, and words between them: `<b>a lamp</b>`."""
    marks = _MARK.findall(source)
    if len(marks) < 2 or marks != _MARK.findall(translation):
        return False
    is_enclosed = source.startswith(marks[0]) and source.endswith(marks[-1])
    if not is_enclosed:
        return False
    pieces = zip(_MARK.split(source), _MARK.split(translation), strict=True)
    return all(
        bool(piece.strip()) is bool(other.strip()) and not SIGNS.search(piece)
        for piece, other in pieces
    )


# What readers see, in quotes as a program has it: `'Confirm'`.
_SHOWN_STRING = expression(
    r"""(?P<quote>["'])(?:[A-Z][a-z]+|[A-Za-z]+[ ])[^"'`\n]*(?P=quote)"""
)


# And without them, several words or one that goes on: `Pull to refresh`, `Loading...`.
_SHOWN_WORDS = expression(r"[A-Z][a-z]+(?:(?: [A-Za-z]+)+[.!?…]*|\.{3}|…)")


def is_string_in_own_script(source: str, translation: str) -> bool:
    """Whether a text is for readers, in quotes or several words, and so is its translation: the words that a program shows
    when it is told none."""
    if _SHOWN_WORDS.fullmatch(source):
        return is_in_own_script(translation) and not SIGNS.search(translation)
    quotes = (translation[:1], translation[-1:])
    is_shown = _SHOWN_STRING.fullmatch(source) is not None
    return (
        is_shown and quotes == (source[:1],) * 2 and is_in_own_script(translation[1:-1])
    )


_ANY_QUOTE = expression(r"[\"'`“”„«»‘’‚]")


def unquoted(code: str) -> str:
    """A code without its quotation marks, and with plain dots."""
    return _ANY_QUOTE.sub("", code).replace("…", "...").strip()
