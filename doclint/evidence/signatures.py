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
_PHRASE = expression(r"\"[^\"\s]*\s[^\"\n]*\"|'[^'\s]*\s[^'\n]*'")
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
    locale = re.compile(
        rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])/?", re.IGNORECASE
    )

    def signature(tag: Tag) -> Signature:
        spec = specs.get(tag.name)
        if tag.kind is TagKind.TAG and spec and spec.caption:
            return tag.kind.value, tag.name, ""
        text = _SHOWN.sub(r'\1=""', tag.arguments)
        if tag.kind is TagKind.TAG:
            text = _TITLE.sub(r"\1", text)
        if not _settings(spec):
            text = _PHRASE.sub('""', text)
        if tag.kind is TagKind.TAG and label_of(tag) and not spec:
            return tag.kind.value, tag.name, ""
        if tag.kind is TagKind.SHORTCODE and tag.name in _OF_LABELS:
            text = _LABEL.sub(' ""', f" {text}")
        return tag.kind.value, tag.name, _BLANKS.sub("", locale.sub("", text))

    return signature


def label_of(tag: Tag) -> str:
    """What a tag of a tab, a card or the like says in plain words without quotation
    marks (`{% tab On your computer %}`); empty where that may be a setting."""
    text = tag.arguments.strip()
    if tag.kind is not TagKind.TAG or tag.name not in _OF_LABELS - {"tabs"}:
        return ""
    is_written = _PLAIN_WORDS.fullmatch(text) is not None
    return text if is_written and not (text.isascii() and text.islower()) else ""


def only_adds(source: Tag, translation: Tag) -> bool:
    """Whether a translation's tag has all that the source's says to the generator, and
    named arguments beside it: what only readers of another language need, as the
    original word of a term."""
    if source.name != translation.name or source.kind is not translation.kind:
        return False
    mine, theirs = _arguments(source.arguments), _arguments(translation.arguments)
    return (
        bool(mine.named)
        and mine.named.items() < theirs.named.items()
        and mine.rest == theirs.rest
    )


def lacks_arguments(source: Tag, translation: Tag) -> bool:
    """Whether a translation's tag says the same as the source's, but for named
    arguments that it has not."""
    if source.name != translation.name or source.kind is not translation.kind:
        return False
    mine, theirs = _arguments(source.arguments), _arguments(translation.arguments)
    return theirs.named.items() < mine.named.items() and mine.rest == theirs.rest


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
    text = _SHOWN.sub("", text)
    return _Arguments(dict(_NAMED.findall(text)), _BLANKS.sub("", _NAMED.sub("", text)))


def _names(code: str | None) -> frozenset[str]:
    record = language(code)
    return frozenset(
        {name for name in record.path_names if len(name) <= 7} if record else set()
    )


def says_words(tag: Tag, spec: TagSpec | None) -> bool:
    """Whether some of a tag's arguments are words for readers, which a copy of the
    source's tag would undo."""
    phrase = not _settings(spec) and _PHRASE.search(tag.arguments)
    return bool((spec and spec.caption) or phrase or _SHOWN.search(tag.arguments))


def _settings(spec: TagSpec | None) -> bool:
    """Whether a tag was declared to read its arguments itself, those of several words,
    too."""
    return spec is not None and spec.translate is False
