"""Kinds of difference between a translation and its source text, so that equal ones can
be counted over a site.

A reviewer who meets the same difference on every page takes it for the site's way. A
`Pattern` says what kind of difference one is; a `Tally` how often one page had a chance
of it and took it; a `Manner` is what a whole site does.
"""

from __future__ import annotations

from enum import StrEnum

from doclint.dataclasses import dataclass

# A pattern's text is cut here in its name: two blocks that begin with so many equal
# characters are the same again.
LONGEST_SUBJECT = 80


class PatternKind(StrEnum):
    """What differs. The value is the first part of a pattern's name in configuration
    and output."""

    KEY_CHANGED = "key changed"
    KEY_LEFT_OUT = "key left out"
    KEY_KEPT = "key kept"
    TAG_LEFT_OUT = "tag left out"
    ARGUMENT_CHANGED = "argument changed"
    ATTRIBUTE_CHANGED = "attribute changed"
    BLOCK_ADDED = "block added"
    BLOCK_LEFT_OUT = "block left out"
    ALT_LEFT_OUT = "alternative text left out"
    ALT_KEPT = "alternative text kept"
    LINK_REWRITTEN = "link rewritten"


# Kinds whose chances are not enumerated: any translation may add a block of its own.
OPEN_TO_ALL = frozenset({PatternKind.BLOCK_ADDED})
# Kinds whose chances are the source pages that hold the pattern's words.
BY_WORDS = frozenset({PatternKind.BLOCK_LEFT_OUT, PatternKind.ALT_KEPT})


@dataclass(frozen=True, slots=True, order=True)
class Pattern:
    """A kind of difference. `subject` says of what: a key's name, a tag and its
    argument, the words of a block.

    Equal exactly where a reviewer would say "the same again"; it names no page.
    """

    kind: PatternKind
    subject: tuple[str, ...]

    @property
    def name(self) -> str:
        """The pattern in one line, as configuration and output write it: `key changed:
        category`."""
        words = " ".join(" ".join(part.split()) for part in self.subject)
        return f"{self.kind.value}: {words[:LONGEST_SUBJECT]}"


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one translated page had a chance of a pattern, and took it (0 <= taken
    <= chances)."""

    pattern: Pattern
    chances: int
    taken: int


@dataclass(frozen=True, slots=True)
class Manner:
    """A pattern that nearly all pages of a site with a chance of it show: the site's
    way, not a fault of each page.

    `languages` are those of the translations that it holds for; `pages` of `chances` pages show it.
    """

    pattern: Pattern
    languages: tuple[str, ...]
    pages: int
    chances: int
