"""What a template tag says to the generator, without the words in it that readers
see."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from doclint.document import Tag, TagKind
from doclint.expressions import expression
from doclint.languages import language
from doclint.vocabulary import TagSpec

# An argument that readers see (`title="…"`), and any text of several words.
_SHOWN = expression(
    r"\b(title|alt|caption|text|label|name|summary|description|heading|content|placeholder|tooltip|aria-label)"
    r"\s*[=:]\s*(\"[^\"\n]*\"|'[^'\n]*')",
    re.IGNORECASE,
)
# A label of one word, without a name: `tab "Properties"`, `tab Properties`.
_LABEL = expression(r"(?<![=\w])\s(?:\"[^\W\d_]+\"|[^\W\d_]+(?=\s|\Z))")
_QUOTED = expression(r"\"[^\"\n]*\"|'[^'\n]*'")
# A title in plain words behind the kind of a box: `note warn For Mac users`.
_TITLE = expression(
    r"^(\s*[a-z][\w-]*(?:[ \t]+[a-z][\w-]*)?)[ \t]+[^\W\d_a-z][^\"'=|%{}\n]*$"
)
_PLAIN_WORDS = expression(r"[^\W\d_][^=|%{}\"'\n]*")
_NAMED = expression(r"(?<![\w-])([\w-]+)\s*=\s*(\"[^\"\n]*\"|'[^'\n]*'|[^\s\"']+)")
_BLANKS = expression(r"\s+")

# Shortcodes whose argument is what a tab, a button or a card says.
_OF_LABELS = frozenset(
    {"tab", "tabs", "button", "card", "details", "expand", "accordion", "badge"}
)

# Those of images, whose screenshots differ in their sizes.
_OF_IMAGES = frozenset({"image", "img", "figure", "screenshot", "picture"})
_SIZES = expression(r"\b(?:width|height|w|h)\s*=\s*(?:\"[^\"]*\"|'[^']*'|\S+)")
_DOTS = expression(r"\.{2,}(?=[a-z])")

# Quotation marks of languages, which quote nothing for a generator.
_FOREIGN_QUOTES = frozenset("«»“”„‟‘’‚「」『』")

Signature = tuple[str, str, str]


def signatures(
    source: str | None, translation: str | None, specs: Mapping[str, TagSpec]
) -> Callable[[Tag], Signature]:
    """What tells tags apart that must be the same in two languages: kind, name,
    arguments without blanks.

    Texts in quotes, arguments of tags that are captions, and the names of the two
    languages are left out.
    """
    names = sorted(_names(source) | _names(translation) | {"en"}, key=len, reverse=True)
    either = "|".join(map(re.escape, names))
    locale = re.compile(rf"(?<![\w-])(?:{either})(?![\w-])/?", re.IGNORECASE)

    def signature(tag: Tag) -> Signature:
        spec = specs.get(tag.name)
        if _is_caption(tag, spec):
            return tag.kind.value, tag.name, ""
        text = _DOTS.sub(".", locale.sub("", _without_shown(tag, spec)))
        if tag.name in _OF_IMAGES:
            text = _SIZES.sub("", text)
        return tag.kind.value, tag.name, _BLANKS.sub("", text)

    return signature


def _is_caption(tag: Tag, spec: TagSpec | None) -> bool:
    """Whether all that a tag has as arguments are words that readers see."""
    if tag.kind is not TagKind.TAG:
        return False
    return spec.caption if spec else bool(label_of(tag))


def _without_shown(tag: Tag, spec: TagSpec | None) -> str:
    """The arguments of a tag without the words that readers see."""
    text = _SHOWN.sub(r'\1=""', tag.arguments)
    if tag.kind is TagKind.TAG:
        text = _TITLE.sub(r"\1", text)
    if not _settings(spec):
        text = _QUOTED.sub(_without_phrase, text)
    if tag.kind is TagKind.SHORTCODE and tag.name in _OF_LABELS:
        text = _LABEL.sub(' ""', f" {text}")
    return text


def _without_phrase(quoted: re.Match[str]) -> str:
    """A quoted argument as it is, or empty where it has several words."""
    has_blank = any(char.isspace() for char in quoted.group())
    return '""' if has_blank else quoted.group()


def label_of(tag: Tag) -> str:
    """What a tag of a tab, a card or the like says in plain words without quotation
    marks (`{% tab On your computer %}`); empty where that may be a setting."""
    if tag.kind is not TagKind.TAG or tag.name not in _OF_LABELS - {"tabs"}:
        return ""
    text = tag.arguments.strip()
    is_setting = text.isascii() and text.islower()
    is_written = _PLAIN_WORDS.fullmatch(text) is not None
    return text if is_written and not is_setting else ""


def only_adds(source: Tag, translation: Tag) -> bool:
    """Whether a translation's tag has all that the source's says to the generator, and
    named arguments beside it: what only readers of another language need, as the
    original word of a term."""
    if source.name != translation.name or source.kind is not translation.kind:
        return False
    mine, theirs = _arguments(source.arguments), _arguments(translation.arguments)
    has_more = mine.named.items() < theirs.named.items()
    if any(value[0] in _FOREIGN_QUOTES for value in theirs.named.values()):
        return False
    return bool(mine.named) and has_more and mine.rest == theirs.rest


def lacks_arguments(source: Tag, translation: Tag) -> bool:
    """Whether a translation's tag says the same as the source's, but for named
    arguments that it has not."""
    if source.name != translation.name or source.kind is not translation.kind:
        return False
    mine, theirs = _arguments(source.arguments), _arguments(translation.arguments)
    has_less = theirs.named.items() < mine.named.items()
    return has_less and mine.rest == theirs.rest


def shares_arguments(source: Tag, translation: Tag) -> bool:
    """Whether two tags have an argument in common."""
    mine, theirs = (set(tag.arguments.split()) for tag in (source, translation))
    return bool(mine & theirs)


class _Arguments(NamedTuple):
    """The named arguments of a tag but for those that readers see, and the rest of
    it."""

    named: Mapping[str, str]
    rest: str


def _arguments(text: str) -> _Arguments:
    """The arguments of a tag, those that readers see left out."""
    hidden = _SHOWN.sub("", text)
    named = dict(_NAMED.findall(hidden))
    rest = _BLANKS.sub("", _NAMED.sub("", hidden))
    return _Arguments(named, rest)


def _names(code: str | None) -> frozenset[str]:
    """What a language is called in paths."""
    record = language(code)
    if record is None:
        return frozenset()
    return frozenset(name for name in record.path_names if len(name) <= 7)


def says_words(tag: Tag, spec: TagSpec | None) -> bool:
    """Whether some of a tag's arguments are words for readers, which a copy of the
    source's tag would undo."""
    if spec and spec.caption:
        return True
    has_phrase = not _settings(spec) and any(
        " " in quoted for quoted in _QUOTED.findall(tag.arguments)
    )
    return has_phrase or _SHOWN.search(tag.arguments) is not None


def _settings(spec: TagSpec | None) -> bool:
    """Whether a tag was declared to read its arguments itself, those of several words,
    too."""
    return spec is not None and spec.translate is False
