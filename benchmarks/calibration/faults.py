"""Faults put into a good translation, by degrees, so that some lie just below and some
just above what a rule asks for.

Pages are cut at blank lines: block 0 is the front matter, and block N of a translation
stands for block N of its source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

# The blocks of running text, and the last of them, which has two sentences.
_PARAGRAPHS = (2, 3, 5, 9, 11)
_LAST = 11
# Words of the source left in the middle of a translated block (count).
_LEFT = (2, 3, 4, 5, 7, 10)
# How much of a block is left (share of its characters).
_CUT = (0.25, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
# How many blocks at the end of a page are missing, or still in the source's language
# (count).
_BLOCKS = (1, 2, 3, 5, 7, 8)
_SENTENCE = re.compile(r"(?<=[.。])\s*")


@dataclass(frozen=True)
class Page:
    """A source page and its translation, each as its blocks."""

    source: Sequence[str]
    translation: Sequence[str]


@dataclass(frozen=True)
class Fault:
    """What is done to a translation; the change is given a page and returns the text
    with the fault in it."""

    name: str
    change: Callable[[Page], str]


def blocks(text: str) -> list[str]:
    """A page cut at blank lines."""
    return text.strip("\n").split("\n\n")


def joined(parts: Sequence[str]) -> str:
    """Blocks as a page."""
    return "\n\n".join(parts) + "\n"


def faults() -> Iterator[Fault]:
    """All faults, each with a name of its own; the first does nothing."""
    yield Fault("clean", lambda page: joined(page.translation))
    yield from _replacements()
    for count in _LEFT:
        yield Fault(
            f"{count} words left", lambda page, count=count: _words_left(page, count)
        )  # type: ignore[misc]
    for share in _CUT:
        yield Fault(f"cut to {share}", lambda page, share=share: _cut(page, share))  # type: ignore[misc]
    for count in _BLOCKS:
        yield Fault(
            f"{count} blocks missing",
            lambda page, count=count: joined(page.translation[:-count]),
        )  # type: ignore[misc]
        yield Fault(
            f"{count} blocks left", lambda page, count=count: _left(page, count)
        )  # type: ignore[misc]
    yield Fault(
        "a block twice",
        lambda page: _with(
            page, _LAST, f"{page.translation[_LAST]}\n\n{page.translation[_LAST]}"
        ),
    )
    yield Fault("a sentence left", _sentence_left)
    yield Fault("a sentence twice", _sentence_twice)
    yield Fault("blocks exchanged", lambda page: _exchanged(page, 3, 9))
    for repeats in (2, 3, 4):
        yield Fault(
            f"a block {repeats} times as long",
            lambda page, repeats=repeats: _longer(page, repeats),
        )  # type: ignore[misc]


def _replacements() -> Iterator[Fault]:
    """Slips in what has no translation: numbers, code, addresses."""
    for name, old, new in (
        ("a number", "15", "51"),
        ("a number lost", "15", ""),
        ("code", "keys copy --door front", "cles copie --porte front"),
        ("one word of code", "--door", "--porte"),
        ("code lost", "`keys.json`", "keys.json"),
        ("a slip in an address", "doors.md", "dors.md"),
        ("an address", "doors.md", "portes.md"),
        ("a key in a code block", '"copies"', '"kopien"'),
        (
            "all of a code block",
            '{"door": "front", "copies": 2}',
            "run(1, 2, 3)\nstop(4)",
        ),
        ("a cell", "| 12 |", "| 21 |"),
    ):
        yield Fault(
            name,
            lambda page, old=old, new=new: joined(page.translation).replace(old, new),
        )  # type: ignore[misc]
    yield Fault(
        "a link lost",
        lambda page: re.sub(
            r"\[([^\]]*)\]\(doors\.md\)", r"\1", joined(page.translation)
        ),
    )
    yield Fault(
        "a heading's level",
        lambda page: joined(page.translation).replace("\n\n## ", "\n\n#### ", 1),
    )


def _with(page: Page, at: int, block: str) -> str:
    parts = list(page.translation)
    parts[at] = block
    return joined(parts)


def _words_left(page: Page, count: int) -> str:
    """Words of the source in the midst of its translation."""
    words = " ".join(page.source[_LAST].split()[3 : 3 + count])
    sentences = _SENTENCE.split(page.translation[_LAST])
    middle = len(sentences[0]) // 2
    cut = sentences[0].find(" ", middle)
    cut = cut if cut >= 0 else middle
    return _with(
        page,
        _LAST,
        f"{sentences[0][:cut]} {words} {sentences[0][cut:]} {' '.join(sentences[1:])}".strip(),
    )


def _cut(page: Page, share: float) -> str:
    text = page.translation[_LAST]
    return _with(page, _LAST, text[: round(share * len(text))])


def _left(page: Page, count: int) -> str:
    """The last paragraphs as the source has them."""
    parts = list(page.translation)
    for at in _PARAGRAPHS[-count:]:
        parts[at] = page.source[at]
    return joined(parts)


def _sentence_left(page: Page) -> str:
    mine, theirs = (
        _SENTENCE.split(page.source[_LAST]),
        _SENTENCE.split(page.translation[_LAST]),
    )
    return _with(page, _LAST, " ".join([mine[0], *theirs[1:]]).strip())


def _sentence_twice(page: Page) -> str:
    sentences = _SENTENCE.split(page.translation[_LAST])
    return _with(
        page, _LAST, " ".join([sentences[0], sentences[0], *sentences[1:]]).strip()
    )


def _exchanged(page: Page, one: int, other: int) -> str:
    parts = list(page.translation)
    parts[one], parts[other] = parts[other], parts[one]
    return joined(parts)


def _longer(page: Page, repeats: int) -> str:
    others = " ".join(page.translation[at] for at in _PARAGRAPHS[:repeats])
    return _with(page, _LAST, f"{page.translation[_LAST]} {others}")
