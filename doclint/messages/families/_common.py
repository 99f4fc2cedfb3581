"""What families have in common: files by their names, values that are words, plural
forms."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from doclint.expressions import expression
from doclint.messages.formats import FileText
from doclint.messages.record import File, Ground, Section, Text

# The plural categories of CLDR.
FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})
_PLURAL_KEY = expression(
    r"(?P<base>.+)[_.](?P<form>zero|one|two|few|many|other|plural)"
)
_ADDRESS = r"[a-z][\w+.-]*:(?://)?\S+"
_PATH = r"/\S*|\.{1,2}/\S*"
_FRAGMENT = r"#\S*"
_MAIL = r"[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
_FILE = r"[\w.-]+\.(?:md|mdx|html|png|svg|jpe?g|json|css|js|ico)"
_WITH_DIGITS = r"[^\W\d_]*[_\d][\w.-]*"
_KEBAB_CASE = r"[a-z]+(?:-[a-z0-9]+)+"
_CAMEL_CASE = r"[a-z]+(?:[A-Z][a-z0-9]*)+"
# How dates are to be written: Go's reference time, letters for parts, strftime.
_PART_OF_DATE = (
    r"(?:Mon(?:day)?|Jan(?:uary)?|_?2|02?1?|0?1|2006|06|15|0?[345]|[PpAa][Mm]|MST"
    r"|Y{2,4}|y{2,4}|M{1,4}|D{1,2}|Do|d{1,4}|H{1,2}|h{1,2}|m{1,2}|s{1,2}|L{1,4}|%-?[A-Za-z])"
)
_DATE_FORMAT = expression(
    rf"(?=.*(?:2006|Jan|Mon|yy|YY|MM|%-?[YyBb]))"
    rf"{_PART_OF_DATE}(?:[\s,./:年月日-]*{_PART_OF_DATE})+[\s.年月日]*"
)
# What a program takes for a truth value, in quotes.
_LITERAL = r"true|false|null|undefined"
_ICON = r"(?:i|fa[bsr]?)[-:][\w:-]+"
# What readers do not read as words: addresses, paths, names of files and identifiers,
# codes, numbers, formats.
_NO_WORDS = expression(
    "|".join(
        [
            _ADDRESS,
            _PATH,
            _FRAGMENT,
            _MAIL,
            _FILE,
            _WITH_DIGITS,
            _KEBAB_CASE,
            _CAMEL_CASE,
            _ICON,
            _LITERAL,
        ]
    )
)
# Of Indic scripts and of East Asian ones a letter is a word: vowels are marks on it.
_LETTERS = expression(
    r"[^\W\d_]{2}|(?=[^\W\d_])[\u0900-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]"
)


def is_words(text: str) -> bool:
    """Whether a text holds words for readers."""
    bare = text.strip()
    return _LETTERS.search(bare) is not None and _NO_WORDS.fullmatch(bare) is None


def by_pattern(
    ground: Ground, *patterns: str, guard: Collection[str] = ()
) -> Iterator[File]:
    """The files whose paths fit an expression with a group `lang` that stands for a
    language.

    Those that differ in nothing else are a group. `guard`: names of folders in which
    nothing is looked for.
    """
    compiled = [_expression(pattern) for pattern in patterns]
    for path in ground.names:
        if guard and not guard_free(path, guard):
            continue
        for pattern in compiled:
            match = pattern.fullmatch(path)
            code = ground.code(match["lang"]) if match else None
            if match and code:
                yield File(path, code, _group(path, match))
                break


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    """One for all projects of a process: an editor asks many times."""
    return expression(pattern)


def guard_free(path: str, guard: Collection[str]) -> bool:
    """Whether no folder of a path has one of the names."""
    return not any(part in guard for part in path.split("/")[:-1])


def _group(path: str, match: re.Match[str]) -> str:
    """A path with its language taken out, and without its ending: versions may be
    written in other formats."""
    start, end = match.span("lang")
    group = path[:start] + "{lang}" + path[end:]
    stem, dot, ending = group.rpartition(".")
    has_ending = dot and "/" not in ending
    return stem if has_ending else group


def languages_of(files: Iterable[File]) -> dict[str, set[str]]:
    """The languages of each group."""
    codes: dict[str, set[str]] = {}
    for file in files:
        if file.language:
            codes.setdefault(file.group, set()).add(file.language)
    return codes


def with_source(files: Sequence[File], ground: Ground) -> Iterator[File]:
    """The files of groups in which the source's language, or a kin of it, and another
    one are."""
    kin = ground.source.partition("-")[0]
    codes = languages_of(files)
    for file in files:
        named = codes.get(file.group, set())
        if len(named) > 1 and any(code.partition("-")[0] == kin for code in named):
            yield file


def all_words(file: File, ground: Ground) -> Iterator[Section]:
    """A file of messages and nothing else: every text that holds words, under its
    key."""
    yield section(file.language, ground.reading(file.path).values)


def section(
    language: str | None,
    values: Sequence[FileText],
    *,
    drop: int = 0,
    there: Sequence[FileText] = (),
) -> Section:
    """The texts of some values (`drop`: as for `texts`), and which keys are there
    without words: among them, and among all that the file holds (`there`)."""
    said = tuple(texts(values, drop=drop))
    keys = {".".join(map(str, value.path[drop:])) for value in (*values, *there)}
    return Section(
        language, said, frozenset(keys.difference(text.key for text in said))
    )


def steps_of_language(
    values: Sequence[FileText], language: str | None, ground: Ground
) -> int:
    """How many steps of all paths name the file's own language (`fr:` at the top, as
    Rails and its kin have it): none or one. They are no part of the keys."""
    tops = {str(value.path[0]) for value in values}
    if language is None or len(tops) != 1:
        return 0
    return 1 if ground.code(*tops) == language else 0


def texts(values: Sequence[FileText], *, drop: int = 0) -> Iterator[Text]:
    """Values that are words as messages; plural forms of one key belong together.
    `drop`: so many steps of the path are no part of the key."""
    by_key = [
        (".".join(map(str, value.path[drop:])), value)
        for value in values
        if not (_is_about_messages(value) or is_date_format(value.text))
    ]
    keys = {key for key, _ in by_key}
    for key, value in by_key:
        match = _PLURAL_KEY.fullmatch(key)
        if match and not _has_other(match, key, keys):
            match = None
        if match:
            yield Text(match["base"], value, match["form"])
        elif is_words(value.text) or not value.text.strip():
            yield Text(key, value)


def is_date_format(text: str) -> bool:
    """Whether a text says how a date is to be written, and nothing to readers."""
    return _DATE_FORMAT.fullmatch(text.strip()) is not None


def _is_about_messages(value: FileText) -> bool:
    """Whether a value tells translators of a message and is none (`"@title": {…}` in
    Flutter's files, `"@note"` in slang's)."""
    return any(isinstance(step, str) and step.startswith("@") for step in value.path)


def _has_other(match: re.Match[str], key: str, keys: Collection[str]) -> bool:
    """Whether the key's last part is a plural category: the others of it are there, or
    it is all that there is."""
    sign = key[len(match["base"])]
    return f"{match['base']}{sign}other" in keys or (
        match["form"] == "plural" and match["base"] in keys
    )


@cache
def own_words(family: str) -> Mapping[str, str]:
    """The English words that a generator brings, by key: they lie beside its family's
    module, as its newest release has them."""
    path = Path(__file__).with_name(f"{family}.json")
    texts: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return texts
