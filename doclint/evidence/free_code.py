"""Inline code that may rightly differ from its source's: what is told in the reader's
language, and what another rule tells of.

Each question is one function of both codes; `may_differ` asks them all.
"""

from __future__ import annotations

import re
from html import unescape

from doclint.dataclasses import dataclass
from doclint.evidence.free_words import is_own_host, is_own_path, is_phrase
from doclint.evidence.own_script import is_in_own_script, says_in_letters
from doclint.expressions import expression
from doclint.languages import USUAL_SOURCE, language
from doclint.languages.record import words
from doclint.project import Pair, Unit
from doclint.text.bounded import Bounded
from doclint.text.samples import frame

# What words do not have.
SIGNS = expression(r"[_/\\{}<>$@=;|#`]|\w[.(]\w|--")


def _is_escaped_alike(source: str, translation: str) -> bool:
    """Whether entities are written for the signs that they stand for. The source text's are its own fault: code shows
    `&gt;` as it is."""
    has_entities = "&" in source or "&" in translation
    return has_entities and _signs(translation) == _signs(source)


def _signs(code: str) -> str:
    return unescape(code).replace("\u00a0", " ")


_BRACKETED = expression(r"<[^\W\d][^<>/=]*>")
# A tag stands behind no name: `settings.<section>` has a slot.
_OPENING = expression(r"(?<![\w.:=-])<[^\W\d][^<>/=]*>")
_SQUARED = expression(
    r"(?<!\S)\[[^\W\d][^\[\]|\"'=<>]*\](?!\S)|(?<=\")\[[^\W\d][^\[\]|\"'=<>]*\](?=\")"
)
# A name in braces of several words: `{name of the lamp}.py`.
_ANY_BRACED = expression(r"\{[^{}]+\}")
_BRACED = expression(r"\{[^\W\d]\w*(?:[ -]\w+)+\}")
_STRING = expression(r"\"[^\"]*\"|'[^']*'")
_BLANK_IN_PATH = expression(
    r"(?<=\w)\s+/(?=\w[\w./-]*\.\w+$)|(?<=\w)/\s+(?=\w[\w./-]*\.\w+$)"
)
# Words in quotes, or what is to be named there: `'name-of-the-lamp'`.
_WORDY_STRING = expression(
    r"""(?x) "[^"]*\w[ :]+[^"]*\w[^"]*" | (?P<quote>["']) [a-z]+ (?: [-_][a-z]+ ){2,} (?P=quote) """
)
_ELEMENTS = words(
    """a abbr article aside audio b body br button canvas code dd details div dl dt em figure footer form h1 h2 h3 h4 h5
    h6 head header hr html i iframe img input label li link main meta nav object ol option p picture pre script section
    select slot small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time
    title tr track u ul video"""
)


def _named_alike(source: str, translation: str) -> bool:
    """Whether only the names of placeholders (`find: <query>`, `list [options]`) and
    what strings say in words differ. Elements of HTML are no placeholders."""
    opening = _OPENING.findall(source)
    has_elements = any(name.strip("<>").lower() in _ELEMENTS for name in opening)
    if has_elements:
        return False
    has_words = (
        _said_in_words(source) or _BRACKETED.search(source) or _BRACED.search(source)
    )
    return bool(has_words) and _frame(source, source) == _frame(translation, source)


def _said_in_words(source: str) -> bool:
    """Whether a code has options in brackets, or strings of several words."""
    return bool(_SQUARED.search(source) or _WORDY_STRING.search(source))


def _frame(code: str, source: str) -> str:
    """A code without what may be said in the reader's language; names in braces may be
    where the source's have several words."""
    code = _BRACKETED.sub("<>", code)
    code = _SQUARED.sub("[]", code)
    code = _ANY_BRACED.sub("{}", code) if _BRACED.search(source) else code
    return _STRING.sub('""', code)


_ANY_QUOTE = expression(r"[\"'`“”„«»‘’‚]")


def _is_same_unquoted(source: str, translation: str) -> bool:
    """Whether only the marks of quotation differ."""
    return _unquoted(source) == _unquoted(translation)


def _unquoted(code: str) -> str:
    return _ANY_QUOTE.sub("", code).replace("…", "...").strip()


def _to_fill_in(source: str, translation: str) -> bool:
    """Whether only a path that is the reader's (`path/to/it`) differs."""
    mine, theirs = source.split(), translation.split()
    if len(mine) != len(theirs):
        return False

    def may_stand_for(one: str, other: str) -> bool:
        is_path = "path/to" in one and "/" in other
        return is_path or one == other

    return all(map(may_stand_for, mine, theirs))


def _is_same_sample(source: str, translation: str) -> bool:
    """Whether both are samples of one syntax, whose words may differ."""
    sample = frame(source)
    return bool(sample) and sample == frame(translation)


# What stands between the names on a way through menus: `Settings / Pages`.
_STEP = expression(r"\s+(?:/|>|→|›|->|-|–|»)\s+")
# Two buttons, or one for two things: `Open/Close`.
_TWO_NAMES = expression(r"[A-Z][a-z]{3,}/[A-Z][a-z]{3,}")
_TWO_NAMES_THERE = expression(r"[^\W\d_]{3,}/[^\W\d_]{3,}")
_STEP_NAME = expression(r"[^\W\d_a-z][\w '’&-]*")


def _is_way(source: str, translation: str) -> bool:
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


def _is_sentence(source: str, translation: str) -> bool:
    """Whether both are sentences, as readers tell them to an assistant."""

    def is_long(text: str) -> bool:
        return len(text.split()) >= _LIMITS.sentence and not SIGNS.search(text)

    return source[:1].isupper() and is_long(source) and is_long(translation)


# What readers put their own into: `http://YOUR-HOST:80`, `--key your-own-key`,
# `yourdomain.com`, `KEY=change-me`.
_YOURS = expression(
    r"(?<![A-Za-z0-9])(?:(?:YOUR|MY)(?:[-_][A-Z0-9]+)+|your(?:(?:[-_][a-z0-9]+)+|[a-z]{3,})"
    r"|(?:change|replace|insert|enter|put)[-_](?:me|this|it|your|here)(?:[-_][a-z0-9]+)*)(?![A-Za-z0-9])"
)
_ANY_WORDS = r"<?[^\W\d_]+(?:[-_][^\W_]+)*>?"


def takes_yours(source: str, translation: str) -> bool:
    """Whether both have a place for the reader's own, named in his language, and are
    else alike."""
    parts = _YOURS.split(source)
    if len(parts) == 1:
        return False
    alike = Bounded(_ANY_WORDS.join(map(re.escape, parts)))
    return alike.watch().fullmatch(translation) is not None


_NUMBER = expression(r"\d{1,3}(?:[ .,'\u00a0\u202f]?\d{3})+")
_MEASURED = expression(r"(\d+(?:[.,]\d+)?)[ \u00a0]([^\W\d_]{3,})")
# French bytes are octets: `1,5 Go` for `1.5 GB`.
_STORED = expression(r"(\d+(?:[.,]\d+)?)[ \u00a0\u202f]?([kKMGTP]?)i?[Bo]")
_DIGITS = expression(r"\d")


def _is_quantity(source: str, translation: str) -> bool:
    """Whether it is the same number, grouped as each language does it or with its unit
    in words: `200 000` and `7 meters`."""
    if _NUMBER.fullmatch(source) and _NUMBER.fullmatch(translation):
        return _DIGITS.findall(source) == _DIGITS.findall(translation)
    mine = _MEASURED.fullmatch(source)
    theirs = _MEASURED.fullmatch(translation)
    if mine and theirs and mine[1] == theirs[1]:
        return True
    amount = _bytes(source)
    return amount is not None and amount == _bytes(translation)


def _bytes(code: str) -> tuple[str, str] | None:
    """The number and the scale of an amount of bytes."""
    match = _STORED.fullmatch(code)
    return (match[1].replace(",", "."), match[2]) if match else None


_MODIFIER = r"(?: ctrl|control|cmd|command|alt|option|shift|win | [⌘⌥⇧⌃] )"
_NAMED_KEY = r"""
    enter | return | tab | esc(?:ape)? | space | backspace | del(?:ete)? | insert
    | home | end | page [ ]? (?:up|down)
"""
_KEYS = expression(rf"(?xi: \[? {_MODIFIER} \]? \s* [+-]? \s* \S.* | {_NAMED_KEY} )")


def is_key(source: str, translation: str = "") -> bool:
    """Whether it is a key of the keyboard (`Ctrl+Space`), which has another name in
    another language (`Strg+Leertaste`)."""
    return _KEYS.fullmatch(source) is not None


def _is_explained(source: str, translation: str) -> bool:
    """Whether it is the term in the reader's language, and the code after it."""
    in_brackets = rf"[^()（）]+[(（]{re.escape(source)}[)）]"
    return re.fullmatch(in_brackets, translation) is not None


def _is_plural(source: str, translation: str) -> bool:
    """Whether the source has several of a kind, and the translation one, in a language
    that counts otherwise; or the source a verb with its ending (`dispatched`)."""
    if source in (f"{translation}s", f"{translation}es"):
        return True
    stem = translation.removesuffix("e")
    is_word = translation.isalpha() and translation.islower()
    return is_word and source in (f"{stem}ed", f"{stem}ing")


# A message behind what a program reads: `fix(door): close it at night`.
_MESSAGE = expression(
    r"(?P<head>[^\s:]+:\s+)[^\W\d]\S*(?:\s+[^\s_/\\{}<>$@=;|#`]+){2,}"
)


def _is_same_message(source: str, translation: str) -> bool:
    """Whether both are messages behind the same head."""
    message, other = _MESSAGE.fullmatch(source), _MESSAGE.fullmatch(translation)
    if message is None or other is None:
        return False
    return message["head"] == other["head"]


# What a program puts its own for: `$PAGES`, `{count}`, `%s`.
_VARIABLE = expression(r"\$\w+|\$?\{\{?\s*[\w.]+\s*\}?\}|%[sd]")


def _is_text_around_variables(source: str, translation: str) -> bool:
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


def _is_same_heading(source: str, translation: str) -> bool:
    """Whether both are headings of one level, in the words of their languages."""
    one, other = _HEADING.fullmatch(source), _HEADING.fullmatch(translation)
    return bool(one and other and one["marks"] == other["marks"])


# A file of the reader's: `your_file.txt`.
_OWN_FILE = expression(r"(?i:your|my)[_-][\w-]+(\.\w+)")


def _is_own_file(source: str, translation: str) -> bool:
    """Whether both name a file of the reader's own, of one kind."""
    file = _OWN_FILE.fullmatch(source)
    if file is None:
        return False
    suffix = re.escape(file[1])
    return re.fullmatch(rf"[^\W\d][\w-]*{suffix}", translation) is not None


# What a window or a heading says, in backticks: several words and no sign of code.
_LABEL = expression(
    r"""(?x)
    (?: \d+\.[ ] )?  \(?
    (?: [A-Z]+\d+ | [A-Z][a-z][\w'’-]* )
    (?: [ ×+&()]+ [A-Za-z][\w'’-]* \)? )+
    [.!?]?
    """
)


def _is_worded_label(source: str, translation: str) -> bool:
    """Whether one is such a label, and the other has no sign of code, too. Both may
    begin with the same picture: `➕ Add a lamp`."""
    may_begin_with_picture = not source[:1].isascii() or source.startswith("+ ")
    if may_begin_with_picture:
        picture, _, source = source.partition(" ")
        if not _PICTURE.fullmatch(picture) or not translation.startswith(f"{picture} "):
            return False
    if SIGNS.search(translation):
        return False
    return _LABEL.fullmatch(_unquoted(source)) is not None


# What comes before the words of a button.
_PICTURE = expression(r"[^\w\s!-~]+|\+")


# A note in code, which no program reads: `# a lamp`, `// a lamp`.
_REMARK = expression(
    r"(?P<mark>#|//|--|<!--)[ \t]+[^\W\d]\w*(?:[ ,'’]+\w+)+[ .!]*(?:-->)?"
)


def _is_same_remark(source: str, translation: str) -> bool:
    """Whether both are notes behind the same mark."""
    remark = _REMARK.fullmatch(source)
    return remark is not None and translation.startswith(remark["mark"] + " ")


# A protocol or a format, and what it is of: `HTTP header`.
_KIND_OF = expression(r"(?P<name>[A-Z]{2,})(?:[ ][a-z]{3,}){1,2}")


def _is_kind_of(source: str, translation: str) -> bool:
    """Whether both are words beside one name in capitals: `PROXY protocol`."""
    kind = _KIND_OF.fullmatch(source)
    if kind is None or SIGNS.search(translation):
        return False
    return re.search(rf"(?<![A-Za-z]){kind['name']}(?![a-z])", translation) is not None


# What is in a tuple, said in words: `(sender, name of the lamp)`.
_LISTED = expression(r"\((?P<items>[\w -]+(?:,[ ][\w -]+)+)\)")
_LISTED_THERE = expression(r"[(（](?P<items>[^()（）]+)[)）]")
_BETWEEN_ITEMS = expression(r"[,،、，][ ]?")


def _is_listed_in_words(source: str, translation: str) -> bool:
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


# How a thing may be written, its parts that may be left out in square brackets:
# `lamp:room[:place][,light=value]`.
_NOTATION = expression(r"[\w.-]+(?:[:=,/][\w.-]+)*(?:\[[:=,/ ][^\[\]]+\])+")
_NOTED_WORD = expression(r"[^\W\d_]+")


def _is_same_notation(source: str, translation: str) -> bool:
    """Whether both are such a notation with the same signs and the same beginning."""
    if _NOTATION.fullmatch(source) is None:
        return False
    mine = _NOTED_WORD.findall(source)
    theirs = _NOTED_WORD.findall(translation)
    has_same_signs = _NOTED_WORD.sub("a", source) == _NOTED_WORD.sub("a", translation)
    return has_same_signs and mine[0] == theirs[0]


# An option with the name of its value: `--lamp=LAMP`.
_OPTION = expression(r"(?P<option>--?[a-z][\w-]*[= ])[A-Z]{2}[A-Z_-]*")


def _is_same_option(source: str, translation: str) -> bool:
    """Whether both are one option, with its value's name in capitals."""
    option = _OPTION.fullmatch(source)
    if option is None or not translation.startswith(option["option"]):
        return False
    name = translation.removeprefix(option["option"])
    return name == name.upper() and not SIGNS.search(name.replace("_", ""))


_MARK = expression(r"\{\{[^{}]*\}\}|</?[A-Za-z][^<>]*>")


def _is_same_around_words(source: str, translation: str) -> bool:
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


# An address of an example, whose pages have names in any language.
_EXAMPLE = expression(r"(?:https?://)?(?:[\w-]+\.)*example(?:\.(?:com|org|net))?(?=/)")


def _is_on_example(source: str, translation: str) -> bool:
    """Whether both are addresses of pages on one host that is an example."""
    host = _EXAMPLE.match(source)
    if host is None or not translation.startswith(host[0] + "/"):
        return False
    return not re.search(r"\s", source + translation)


_DATED = expression(
    r"(?:[^\W\d_]{3,}|\d{1,2})[., ]+(?:[^\W\d_]{3,}|\d{1,2})[., ]+\d{4}"
)


def _is_same_date(source: str, translation: str) -> bool:
    """Whether both say one day, the month in words."""
    if not _DATED.fullmatch(source):
        return False
    return sorted(_DAYS.findall(source)) == sorted(_DAYS.findall(translation))


_DAYS = expression(r"\d+")


# The reader's own thing, in one word: `mylamp`, `my-lamp.example`.
_MINE = expression(r"(?:my|your)-?(?P<thing>[a-z]{4,})(?P<rest>[.@:/].*)?")
_MINE_THERE = expression(r"(?P<thing>[^\W\d_]+(?:-[^\W\d_]+)*)(?P<rest>[.@:/].*)?")


def _is_own_thing(source: str, translation: str) -> bool:
    """Whether both name a thing of the reader's own, and the rest is alike."""
    mine = _MINE.fullmatch(source)
    theirs = _MINE_THERE.fullmatch(translation)
    if mine is None or theirs is None or mine["rest"] != theirs["rest"]:
        return False
    is_still_english = translation.startswith(("my", "your"))
    return not is_still_english and len(theirs["thing"]) > 4


# What a reader is to replace is told in the reader's language: `<your-key>`,
# `YOUR_KEY`, `<a name>`.
_PLACEHOLDER = expression(
    r"""(?xi:
        < [^<>]* \s [^<>]* >
        | < (?:your|my|some|the|an?) [_-] [^<>]* >
        | \{? (?:your|my) [_-] [\w-]+ \}? (?:://)?
    )"""
)
_ANY_PLACEHOLDER = expression(
    r"(?x) [<\[{] [^<>]+ [>\]}] | [^\W\d]+ (?: [_-] [^\W_]+ )+ (?:://)?"
)


def _is_placeholder(source: str, translation: str) -> bool:
    """Whether both are what a reader is to replace."""
    return bool(
        _PLACEHOLDER.fullmatch(source) and _ANY_PLACEHOLDER.fullmatch(translation)
    )


def _has_lost_blank_in_path(source: str, translation: str) -> bool:
    """Whether a blank within a path of the source's, which cannot be right, is gone:
    `api /keys.go`."""
    return _BLANK_IN_PATH.sub("/", source) == translation


# What readers see, in quotes as a program has it: `'Confirm'`.
_SHOWN_STRING = expression(
    r"""(?P<quote>["'])(?:[A-Z][a-z]+|[A-Za-z]+[ ])[^"'`\n]*(?P=quote)"""
)
# And without them, several words or one that goes on: `Pull to refresh`, `Loading...`.
_SHOWN_WORDS = expression(r"[A-Z][a-z]+(?:(?: [A-Za-z]+)+[.!?…]*|\.{3}|…)")


def _is_string_in_own_script(source: str, translation: str) -> bool:
    """Whether a text is for readers, in quotes or several words, and so is its translation: the words that a program shows
    when it is told none."""
    if _SHOWN_WORDS.fullmatch(source):
        return is_in_own_script(translation) and not SIGNS.search(translation)
    quotes = (translation[:1], translation[-1:])
    is_shown = _SHOWN_STRING.fullmatch(source) is not None
    return (
        is_shown and quotes == (source[:1],) * 2 and is_in_own_script(translation[1:-1])
    )


# Asked of the codes as they are written,
_FREE = (
    _is_escaped_alike,
    _named_alike,
    _is_same_unquoted,
    _to_fill_in,
    _is_same_sample,
    _has_lost_blank_in_path,
)
# and of the codes without blanks around them.
_FREE_TRIMMED = (
    _is_way,
    _is_sentence,
    takes_yours,
    _is_quantity,
    is_key,
    _is_explained,
    _is_plural,
    _is_same_message,
    _is_text_around_variables,
    _is_same_heading,
    _is_own_file,
    _is_worded_label,
    _is_placeholder,
    _is_same_remark,
    _is_kind_of,
    _is_listed_in_words,
    _is_same_notation,
    _is_own_thing,
    _is_same_option,
    _is_same_around_words,
    _is_on_example,
    _is_same_date,
    says_in_letters,
    _is_string_in_own_script,
    is_phrase,
    is_own_host,
    is_own_path,
)


def may_differ(source: str, translation: str) -> bool:
    """Whether a code may differ from its source's."""
    if any(is_free(source, translation) for is_free in _FREE):
        return True
    source, translation = source.strip(), translation.strip()
    return any(is_free(source, translation) for is_free in _FREE_TRIMMED)


# A word as buttons bear them: `Next`.
_LABEL_WORD = expression(r"[A-Z][a-z]+[.…]*")


def speaks_of_interface(unit: Unit, pair: Pair) -> bool:
    """Whether a block of the source text tells what to press or to choose: its code may
    be what a button says."""
    record = language(pair.source.language or USUAL_SOURCE)
    words_of_unit = set(re.findall(r"[^\W\d_]+", unit.text.lower()))
    return record is not None and not record.interface.isdisjoint(words_of_unit)


def is_label(source: str, translation: str) -> bool:
    """Whether a code is a word as buttons bear them (`Next`), and the translation's is
    one, too."""
    return bool(_LABEL_WORD.fullmatch(source.strip())) and not SIGNS.search(translation)
