"""The texts of an interface file: what stands on the buttons, menus and labels around
the pages."""

from __future__ import annotations

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

    `complete`: what it lacks is shown in another language, or as a bare key; otherwise the generator has its own words.
    `extra`: a key that the source does not have is a fault that readers see. `whole`: it has all messages of its
    language, so that those of another language tell what it lacks.
    """

    complete: bool = True
    extra: bool = False
    whole: bool = True
