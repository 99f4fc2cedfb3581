"""Inline code that may rightly differ from its source's: what is told in the reader's
language, and what another rule tells of.

Each question is one function of both codes; `may_differ` asks them all.
"""

from __future__ import annotations

import re
from html import unescape

from doclint.evidence.free_sentences import (
    is_listed_in_words,
    is_same_around_words,
    is_same_heading,
    is_same_message,
    is_same_remark,
    is_sentence,
    is_string_in_own_script,
    is_text_around_variables,
    is_way,
    is_worded_label,
    unquoted,
)
from doclint.evidence.free_values import (
    has_lost_blank_in_path,
    is_explained,
    is_key,
    is_kind_of,
    is_on_example,
    is_placeholder,
    is_plural,
    is_quantity,
    is_same_date,
    is_same_notation,
    is_same_option,
)
from doclint.evidence.free_words import SIGNS, is_own_host, is_own_path, is_phrase
from doclint.evidence.own_script import says_in_letters
from doclint.expressions import expression
from doclint.languages import USUAL_SOURCE, language
from doclint.languages.record import words
from doclint.project import Pair, Unit
from doclint.text.bounded import Bounded
from doclint.text.samples import frame


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


def _is_same_unquoted(source: str, translation: str) -> bool:
    """Whether only the marks of quotation differ."""
    return unquoted(source) == unquoted(translation)


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


# A file of the reader's: `your_file.txt`.
_OWN_FILE = expression(r"(?i:your|my)[_-][\w-]+(\.\w+)")


def _is_own_file(source: str, translation: str) -> bool:
    """Whether both name a file of the reader's own, of one kind."""
    file = _OWN_FILE.fullmatch(source)
    if file is None:
        return False
    suffix = re.escape(file[1])
    return re.fullmatch(rf"[^\W\d][\w-]*{suffix}", translation) is not None


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


# Asked of the codes as they are written,
_FREE = (
    _is_escaped_alike,
    _named_alike,
    _is_same_unquoted,
    _to_fill_in,
    _is_same_sample,
    has_lost_blank_in_path,
)
# and of the codes without blanks around them.
_FREE_TRIMMED = (
    is_way,
    is_sentence,
    takes_yours,
    is_quantity,
    is_key,
    is_explained,
    is_plural,
    is_same_message,
    is_text_around_variables,
    is_same_heading,
    _is_own_file,
    is_worded_label,
    is_placeholder,
    is_same_remark,
    is_kind_of,
    is_listed_in_words,
    is_same_notation,
    _is_own_thing,
    is_same_option,
    is_same_around_words,
    is_on_example,
    is_same_date,
    says_in_letters,
    is_string_in_own_script,
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
