"""Attributes of HTML, props of components and arguments of shortcodes: which hold words
for readers."""

from __future__ import annotations

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.languages.record import words

# Names, and last words of names (`imageAlt`, `cta-label`), whose values readers see,
# whatever component has them.
_SHOWN = words("""
    alt answer badge by caption content cta date description excerpt footer header heading headline hint intro label
    lead message note notice placeholder prompt question quote subtitle summary tagline text tip title tooltip
""")
# Names of HTML's own, of which the last word says something else.
_SHOWN_WHOLE = words(
    "abbr aria-label aria-description aria-roledescription aria-valuetext value"
)
# What no reader sees, though there may be blanks in it.
_HIDDEN = words("""
    accept class classname code color command d data fill file font href icon id key lang language layout link media
    name path points rel sizes slug src srcset style target to transform type url variant viewbox xmlns
""")
# What types are said with, which is no prose: `string or array or object`.
_TYPES = words(
    "string array list object map boolean bool number integer int float double null undefined any enum function file date or"
)


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What programs read. Held by tests/text/test_degrees.py."""

    # A type of no more words (count) is read by programs: at 1 `string array` is
    # prose, at 3 "array of strings" is none.
    longest_type: int = 2


_LIMITS = _Calibration()


_PART = expression(r"[A-Z]?[^\W\dA-Z]+|[A-Z]+|\d+")
_PROSE = expression(
    r"[^\W\d_]+[,.;:!?’'-]*(?:\s+[(“\"«]?[^\W_]+[)”\"»]?[,.;:!?…’'-]*)+"
)
# Programs whose calls pages show in props, but for those whose names are words of
# English (`go`, `make`).
_PROGRAMS = words("""
    bun bunx cargo composer curl deno docker dotnet git gradle helm kubectl mvn npm npx nvm pip pip3 pipx pnpm poetry
    python3 rustup sudo uv uvx wget yarn
""")
# A text in an expression: `title={"…"}`, `items={['…', '…']}`.
_TEXT = expression(r"[\"'`]")


def holds_words(name: str, value: str) -> bool:
    """Whether readers see an attribute's value: by its name, or because the value reads
    as prose."""
    lower = name.lower()
    if lower in _SHOWN_WHOLE:
        return True
    if value.startswith("{"):
        return _TEXT.search(value) is not None
    if is_shown(name):
        return True
    if is_command(name, value):
        return False
    last = _last_word(name)
    prose = _PROSE.fullmatch(value.strip()) is not None
    if lower == "type":  # said of a field in words: `array of strings`
        parts = value.lower().replace(",", " ").split()
        return (
            prose and len(parts) > _LIMITS.longest_type and not _TYPES.issuperset(parts)
        )
    return (
        prose
        and last not in _HIDDEN - {"name", "link"}
        and lower not in _HIDDEN - {"name"}
    )


def is_command(name: str, value: str) -> bool:
    """Whether an attribute's value is a command line: it begins as the attribute is
    called (`npm="npm run build"`), or with a program that everybody calls from
    there."""
    first, _, rest = value.strip().partition(" ")
    return bool(rest) and (first == name or first in _PROGRAMS)


def is_shown(name: str) -> bool:
    """Whether readers see an attribute's value, by its name alone (`title`,
    `imageAlt`)."""
    return _last_word(name) in _SHOWN and not name.lower().startswith("data-")


def _last_word(name: str) -> str:
    parts = _PART.findall(name)
    return parts[-1].lower() if parts else name.lower()


def is_prose(name: str, value: str) -> bool:
    """Whether an attribute's value is to be translated: readers see it, and it is
    written out."""
    return (
        holds_words(name, value)
        and not value.startswith("{")
        and any(char.isalpha() for char in value)
    )
