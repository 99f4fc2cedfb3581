"""Titles of papers and books, told by their capitals, and what cites them."""

from __future__ import annotations

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.text.words import words


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What a title is. Held by tests/text/test_degrees.py."""

    # The words of a title that are written large have so many letters (count):
    # `with` and `from` may be small.
    long_word: int = 5
    # And so many of them (count) make one.
    least: int = 4


_LIMITS = _Calibration()


def is_title(text: str) -> bool:
    """Whether a heading is written like the title of a paper, every word of five
    letters and more large."""
    longer = [word.text for word in words(text) if len(word.text) >= _LIMITS.long_word]
    if len(longer) < _LIMITS.least:
        return False
    return all(word[0].isupper() for word in longer)


# Names of people in a row, with commas between; the year of a work behind them.
_PERSON = r"[A-Z][\w.'’-]*(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w.'’-]*){0,4}"
_AUTHORS = expression(
    rf"\W{{0,3}}{_PERSON}(?:\s*[,;&]\s*(?:and\s+|&\s*)?{_PERSON}){{2,}}"
)
# Its title in quotes, and who wrote it.
_TITLED = expression(rf"\W{{0,3}}[\"“«][^\"”»\n]+[\"”»],? by (?:the )?{_PERSON}")
_YEAR = expression(r"\b(?:19|20)\d\d[a-z]?\b")


# As lists of works have them: a number, the first author with initials, and the year in brackets (`[2] Post, A. B. (1999).
# Letters.`); or the kind of the work in square ones, as Chinese standards want it (`POST A. Letters[M]. Town, 1999`).
_NUMBER = r"\W{0,3}(?:\[?\d{1,3}[\].]\s*)?"
_LISTED = expression(
    rf"{_NUMBER}{_PERSON},\s*(?:[A-Z]\.[\s-]?)+[^()\n]{{0,300}}\((?:19|20)\d\d[a-z]?(?:,[^()\n]{{1,20}})?\)[.,]\s"
)
_WITH_KIND = expression(
    rf"{_NUMBER}[A-Z][^\[\]\n]{{3,300}}\[(?:[MJCDNRPS]|EB|DB|CP)(?:/OL)?\](?:\.|//)"
)


# In which year and where a work came out, behind its title.
_VENUE = expression(r"[.,] (?:[A-Z][\w-]*[ ,]+){1,4}(?:19|20)\d\d\W*$")
_LABELS = expression(r"\[[^\[\]]*\]")


def is_work(text: str) -> bool:
    """Whether a text is the title of a paper with where and when it came out: `How
    Letters Travel, Post 2022. [paper] [code]`."""
    rest = _LABELS.sub("", text).strip()
    venue = _VENUE.search(rest)
    return venue is not None and is_title(rest[: venue.start()])


def is_citation(text: str) -> bool:
    """Whether a text cites a work: its authors, at least three names, and the year, or
    its title in quotes and who it is by, or as a list of works does."""
    if any(form.match(text) for form in (_TITLED, _LISTED, _WITH_KIND)):
        return True
    authors = _AUTHORS.match(text)
    return authors is not None and _YEAR.search(text, authors.end()) is not None
