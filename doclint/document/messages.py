"""The texts of an interface file: what stands on the buttons, menus and labels around
the pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from doclint.dataclasses import dataclass
from doclint.document.prose import Part
from doclint.source import Span


class MessageState(StrEnum):
    """How far the translation of a message is, where its file says so (gettext)."""

    DONE = "done"
    FUZZY = "fuzzy"  # made from another source text, to be looked at
    EMPTY = "empty"  # nobody has translated it


@dataclass(frozen=True, slots=True)
class Placeholder:
    """What a program puts a value in place of. `name` is what it is called, alike in
    every way to write it.

    `plural` is the word of ICU that chooses between the branches behind it (`plural`, `select`, `selectordinal`),
    `branches` are theirs.
    """

    span: Span
    name: str
    plural: str = ""
    branches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Message(Part):
    """A text with its key. `span` is the text, without the quotes around it; `block`
    its block.

    `form` is the plural category of CLDR that it is for, where several messages of one key are (`one`, `other`).
    """

    key: str
    key_span: Span
    text: str
    block: int
    form: str = ""
    state: MessageState = MessageState.DONE
    placeholders: tuple[Placeholder, ...] = ()


@dataclass(frozen=True, slots=True)
class MessageFile(Part):
    """What its generator makes of a language's messages as a whole.

    `extra`: a key that the source does not have is a fault that readers see. `whole`: it has all messages of its
    language, so that those of another language tell what it lacks. `gathered`: its texts are those that keys and the
    site's code say, and there may be more. `known_keys` are the keys whose texts are those of the generator, of its newest
    release: labels, and no names.
    Of a translation, `unseen` are the keys that readers do not miss where it lacks them, `wordless` those whose values
    hold no words (`/` for "of"), and `elsewhere` is what other languages say, by key and language.
    """

    extra: bool = False
    whole: bool = True
    gathered: bool = False
    known_keys: frozenset[str] = frozenset()
    unseen: frozenset[str] = frozenset()
    wordless: frozenset[str] = frozenset()
    elsewhere: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
