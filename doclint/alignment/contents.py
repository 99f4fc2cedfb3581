"""What a unit says, apart from how it is written: the words, the numbers, and the code
and addresses of a block.

White space, line breaks, marks of emphasis and lists, punctuation, upper case, the
style of quotes and the labels of references are how it is written. Two pages whose
units have the same contents want the same translation.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from doclint.alignment.units import front_matter_units, units
from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, BlockKind, Document, Fence, Heading
from doclint.expressions import expression
from doclint.page.code import shown_code
from doclint.project import Unit
from doclint.text.fences import tokens

_NUMBER = expression(r"\d+(?:[.,:]\d+)*")
_WORD = expression(r"\w+|[^\w\s]")
# Punctuation of sentences; signs that say something (%, $, +, /, <) stay.
_PUNCTUATION = frozenset(
    ".,;:!?…\"'`´“”„«»‘’‚‹›()[]{}|*_~-–—\u2011·、。，．：；！？「」『』（）・"
)
_FOOTNOTE = expression(r"\[\^[^\[\]\n]+\]")
_BLANKS = expression(r"\s+")
_WITHIN = expression(r"(?<=\d)[.,:'’\s](?=\d)")
_NO_DIGIT = expression(r"\D+")
# HTML attributes that readers see; alternative texts are segments of their own.
_SHOWN = frozenset({"title", "aria-label", "placeholder", "label", "summary"})


class ContentMark(NamedTuple):
    """Short hashes of a unit's contents, empty where it has nothing of the kind, and
    the headings that it is under."""

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
    def says_something(self) -> bool:
        """Whether there is anything to translate or to keep, as there is not in a
        comment."""
        return bool(self.words or self.numbers or self.code)

    @property
    def mark(self) -> ContentMark:
        """Its hashes. They do not depend on Python's own, nor on anything but the
        contents."""
        return ContentMark(self.section, *_key(self.words, self.numbers, self.code))

    def with_next(self, other: Content) -> tuple[str, str, str]:
        """The key of this unit and the next taken for one."""
        return _key(
            self.words + other.words,
            self.numbers + other.numbers,
            tuple(sorted(self.code + other.code)),
        )

    def followed_by(self, translation: Content, old: Content | None) -> bool:
        """Whether a translation has the numbers, the code and the addresses that became
        others since `old`.

        Where `old` is not known it must have all of them.
        """
        old_numbers, old_code = (old.numbers, old.code) if old else ((), ())
        if not self._numbers_followed(translation, Counter(old_numbers)):
            return False
        return _values_followed(
            Counter(old_code), Counter(self.code), Counter(translation.code)
        )

    def _numbers_followed(self, translation: Content, old: Counter[str]) -> bool:
        """Whether a translation has the numbers that are new since `old`, and none of
        those that went."""
        source_digits = _joined_digits(self.shown)
        translation_digits = _joined_digits(translation.shown)
        numbers = Counter(self.numbers)
        for added in numbers - old:
            if _digits(added) not in translation_digits:
                return False
        for removed in old - numbers:
            digits = _digits(removed)
            if digits in translation_digits and digits not in source_digits:
                return False
        return True


def _joined_digits(text: str) -> str:
    """A text without what groups digits and parts fractions: 1,000 is written 1 000
    elsewhere, and 0.5 is 0,5."""
    return _WITHIN.sub("", text)


def _digits(number: str) -> str:
    return _NO_DIGIT.sub("", number)


def _values_followed(
    old: Counter[str], new: Counter[str], translated: Counter[str]
) -> bool:
    """Whether of the values that are no longer what they were a translation has as many
    as the source has now."""
    has_added = all(translated[value] >= new[value] for value in new - old)
    has_no_removed = all(translated[value] <= new[value] for value in old - new)
    return has_added and has_no_removed


def contents(document: Document) -> tuple[Content, ...]:
    """The contents of a page's units, front matter first; units that say nothing
    (comments) are left out."""
    text = document.source
    all_contents = [
        _content(unit, unit.key, document)
        for unit in front_matter_units(document).values()
    ]
    headings: list[Heading] = []
    for unit in units(document):
        heading = unit.heading
        if heading:
            headings = [above for above in headings if above.level < heading.level]
        section = " > ".join(_line(text.cut(above.text_span)) for above in headings)
        all_contents.append(_content(unit, section, document))
        if heading:
            headings.append(heading)
    return tuple(content for content in all_contents if content.says_something)


def unit_content(unit: Unit, document: Document) -> Content:
    """The contents of one unit of a page, which may be two blocks that the other page
    has as one."""
    return _content(unit, "", document)


def _content(unit: Unit, section: str, document: Document) -> Content:
    shown = _line(document.source.cut(unit.span))
    code = [*map(_line, unit.codes), *addresses_of(unit)]
    if unit.fence and unit.kind is BlockKind.FENCE:
        words, kept = _of_fence(unit.fence, document)
        code += kept
    else:
        segments = [segment.text for segment in unit.segments]
        words = " ".join([*segments, *_of_attributes(unit)])
        code.sort()
    without_notes = _FOOTNOTE.sub(" ", words.replace(OPAQUE, " "))
    prose = unicodedata.normalize("NFKC", without_notes)
    numbers = tuple(_NUMBER.findall(prose))
    return Content(unit, section, _words(prose), numbers, tuple(code), shown)


def _of_fence(fence: Fence, document: Document) -> tuple[str, list[str]]:
    """What a code block says in words (comments, strings), and its tokens."""
    raw = shown_code(fence, document)
    info = document.source.cut(fence.info_span)
    programming_language = info.split()[0].strip("{}.") if info.strip() else ""
    kept = [token for token in tokens(raw, programming_language) if token.text]
    words = _without(raw, [(token.start, token.end) for token in kept])
    return words, [token.text for token in kept]


def addresses_of(unit: Unit) -> list[str]:
    """The addresses in a unit, as written: of links, then of images."""
    of_links = [link.target for link in unit.links]
    return of_links + [image.target for image in unit.images]


def _of_attributes(unit: Unit) -> Iterator[str]:
    for tag in unit.html:
        for name, value, _ in tag.attributes:
            if value and name.lower() in _SHOWN:
                yield value


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    pieces, end = [], 0
    for start, stop in spans:
        pieces.append(text[end:start])
        end = stop
    return " ".join([*pieces, text[end:]])


def _words(prose: str) -> tuple[str, ...]:
    tokens = _WORD.findall(_NUMBER.sub("0", prose).casefold())
    return tuple(word for word in tokens if word not in _PUNCTUATION)


def _line(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


def _key(
    words: Iterable[str], numbers: Iterable[str], code: Iterable[str]
) -> tuple[str, str, str]:
    return _digest(words, 10), _digest(numbers, 6), _digest(code, 8)


def _digest(pieces: Iterable[str], length: int) -> str:
    joined = "\0".join(pieces)
    if not joined:
        return ""
    digest = hashlib.sha256(joined.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:length]
