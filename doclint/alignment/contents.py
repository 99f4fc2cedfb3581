"""What a unit says, apart from how it is written: the words, the numbers, and the code and addresses of a block.

White space, line breaks, marks of emphasis and lists, punctuation, upper case, the style of quotes and the labels of
references are how it is written. Two pages whose units have the same contents want the same translation.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from doclint.alignment.units import front_matter_units, units
from doclint.document import OPAQUE, BlockKind, Document, Heading
from doclint.page.code import shown_code
from doclint.project import Unit
from doclint.text.fences import tokens

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_WORD = re.compile(r"\w+|[^\w\s]")
# Punctuation of sentences; signs that say something (%, $, +, /, <) stay.
_PUNCTUATION = frozenset(".,;:!?…\"'`´“”„«»‘’‚‹›()[]{}|*_~-–—\u2011·、。，．：；！？「」『』（）・")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\n]+\]")
_BLANKS = re.compile(r"\s+")
_WITHIN = re.compile(r"(?<=\d)[.,:'’\s](?=\d)")
_NO_DIGIT = re.compile(r"\D+")
# HTML attributes that readers see; alternative texts are segments of their own.
_SHOWN = frozenset({"title", "aria-label", "placeholder", "label", "summary"})


class Mark(NamedTuple):
    """Short hashes of a unit's contents, empty where it has nothing of the kind, and the headings that it is under."""

    section: str
    words: str
    numbers: str
    code: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What it says, wherever that stands."""
        return self.words, self.numbers, self.code


@dataclass(frozen=True, slots=True)
class Content:
    """What a unit says. `shown` is its text as written, in one line."""

    unit: Unit
    section: str
    words: tuple[str, ...]
    numbers: tuple[str, ...]
    code: tuple[str, ...]
    shown: str

    @property
    def mark(self) -> Mark:
        """Its hashes. They do not depend on Python's own, nor on anything but the contents."""
        return Mark(self.section, *_key(self.words, self.numbers, self.code))

    def with_next(self, other: Content) -> tuple[str, str, str]:
        """The key of this unit and the next taken for one."""
        return _key(self.words + other.words, self.numbers + other.numbers, tuple(sorted(self.code + other.code)))

    def followed_by(self, translation: Content, old: Content | None) -> bool:
        """Whether a translation has the numbers, the code and the addresses that became others since `old`.

        Where `old` is not known it must have all of them.
        """
        was_numbers, was_code = (old.numbers, old.code) if old else ((), ())
        # A thousand is written 1,000 or 1 000, a half 0.5 or 0,5.
        digits = [_WITHIN.sub("", text) for text in (self.shown, translation.shown)]
        return (
            all(_NO_DIGIT.sub("", number) in digits[1] for number in Counter(self.numbers) - Counter(was_numbers))
            and all(
                (was := _NO_DIGIT.sub("", number)) not in digits[1] or was in digits[0]
                for number in Counter(was_numbers) - Counter(self.numbers)
            )
            and _same_values(Counter(was_code), Counter(self.code), Counter(translation.code))
        )


def _same_values(was: Counter[str], now: Counter[str], there: Counter[str]) -> bool:
    """Whether of the values that are no longer what they were a translation has as many as the source has now."""
    return all(there[value] >= now[value] for value in now - was) and all(
        there[value] <= now[value] for value in was - now
    )


def contents(document: Document) -> tuple[Content, ...]:
    """The contents of a page's units, front matter first; units that say nothing (comments) are left out."""
    text = document.source
    found = [_content(unit, unit.key, document) for unit in front_matter_units(document).values()]
    path: list[Heading] = []
    for unit in units(document):
        if unit.heading:
            path = [heading for heading in path if heading.level < unit.heading.level]
        section = " > ".join(_line(text.cut(heading.text_span)) for heading in path)
        found.append(_content(unit, section, document))
        if unit.heading:
            path.append(unit.heading)
    return tuple(content for content in found if content.words or content.numbers or content.code)


def content(unit: Unit, document: Document) -> Content:
    """The contents of one unit of a page, which may be two blocks that the other page has as one."""
    return _content(unit, "", document)


def _content(unit: Unit, section: str, document: Document) -> Content:
    shown = _line(document.source.cut(unit.span))
    prose = " ".join([*(segment.text for segment in unit.segments), *_of_attributes(unit)])
    targets = [link.target for link in unit.links] + [image.target for image in unit.images]
    code = [*map(_line, unit.codes), *targets]
    if unit.fence and unit.kind is BlockKind.FENCE:
        raw = shown_code(unit.fence, document)
        kept = tokens(raw, (document.source.cut(unit.fence.info_span).split() or [""])[0].strip("{}."))
        code += [token.text for token in kept if token.text]
        prose = _without(raw, [(token.start, token.end) for token in kept if token.text])
    else:
        code.sort()
    prose = unicodedata.normalize("NFKC", _FOOTNOTE.sub(" ", prose.replace(OPAQUE, " ")))
    return Content(unit, section, _words(prose), tuple(_NUMBER.findall(prose)), tuple(code), shown)


def _of_attributes(unit: Unit) -> Iterator[str]:
    for tag in unit.html:
        yield from (value for name, value, _ in tag.attributes if value and name.lower() in _SHOWN)


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    pieces, end = [], 0
    for start, stop in spans:
        pieces.append(text[end:start])
        end = stop
    return " ".join([*pieces, text[end:]])


def _words(prose: str) -> tuple[str, ...]:
    found = _WORD.findall(_NUMBER.sub("0", prose).casefold())
    return tuple(word for word in found if word not in _PUNCTUATION)


def _line(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


def _key(words: Iterable[str], numbers: Iterable[str], code: Iterable[str]) -> tuple[str, str, str]:
    return _digest(words, 10), _digest(numbers, 6), _digest(code, 8)


def _digest(pieces: Iterable[str], length: int) -> str:
    joined = "\0".join(pieces)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:length] if joined else ""
