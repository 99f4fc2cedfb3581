"""What units are compared by when two pages are aligned: what a translation keeps, and
the beginnings of words."""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable
from functools import lru_cache
from html import unescape
from itertools import chain

from doclint.alignment.bags import EMPTY, Bag, bag, joined
from doclint.dataclasses import dataclass
from doclint.document import BlockKind, Document
from doclint.expressions import expression
from doclint.project import Unit

_NUMBER = expression(r"\d+")
_NAME = expression(r"[A-Za-z][A-Za-z0-9]*(?:[.\-_/][A-Za-z0-9]+)*")
_CODE_TOKEN = expression(r"[A-Za-z_]\w*|\d+|[^\w\s]")
_COMMENT = r"<!--[^-]{0,4000}+(?:-(?!->)[^-]{0,4000}+){0,200}+-->|/\*[^*]{0,4000}+(?:\*(?!/)[^*]{0,4000}+){0,200}+\*/"
_CODE_NOISE = expression(
    rf"#[^\n]*|//[^\n]*|\"[^\"\n]*\"|'[^'\n]*'|{_COMMENT}|>[^<>\n]+<"
)
# What a reader fills in: `<name>`.
_SLOT = expression(r"<[^<>/]*>")
# Runs of one script: Chinese characters, katakana, hangul, letters of alphabets,
# digits. Hiragana is mostly grammar.
_RUN = expression(
    r"[\u3400-\u9fff]+|[\u30a1-\u30fa\u30fc]{2,}|[\uac00-\ud7a3]+|[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{3,}|\d+"
)
# A language at the beginning of an address.
_LOCALE = expression(r"^(?:\.{0,2}/)?[a-z]{2}(?:-[a-z]{2})?/")
# The file of a page that every folder has, in any language: `README.fr.md`.
_INDEX_FILE = expression(
    r"(_?index|readme)(?:[._-][a-z]{2}(?:[-_][a-z]{2,4})?)?\.mdx?$"
)
# Names of pages that every folder has.
_INDEXES = frozenset({"index", "readme", "_index"})
_MARKS = "?!:("
# These marks, and where pictures lie in Unicode.
_SHOWN = expression("[?!:(\u2190-\u2bff\U0001f000-\U0001faff]")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What of a unit is compared; tests/alignment/test_words.py has words and units on
    either side."""

    # So many letters of a word: languages that share a word differ in its ending.
    stem: int = 5
    # A block of code with more tokens (count) may be the only one of a page.
    tokens: int = 4
    # A shorter name of a page (characters) may be part of a number or a language.
    name: int = 4
    # A longer text (characters) can be known again elsewhere by its words.
    telling: int = 80


_LIMITS = _Calibration()


@dataclass(frozen=True, slots=True)
class Traits:
    """What a unit is compared by."""

    kind: BlockKind
    level: int
    depth: tuple[BlockKind, ...]
    codes: Bag
    links: Bag
    numbers: Bag
    names: frozenset[str]
    tokens: Bag
    stems: frozenset[str]
    marks: Bag
    anchor: str
    text: str
    length: int

    @property
    def key(self) -> tuple[object, ...] | None:
        """What tells the unit from all others, if it has anything of the kind."""
        if not (
            self.codes or self.links or self.anchor or len(self.tokens) > _LIMITS.tokens
        ):
            return None
        return self.kind, self.anchor, self.codes, self.links, self.tokens

    @property
    def form(self) -> Hashable:
        """All that structure and length tell, words left out."""
        bags = self.codes, self.links, self.numbers, self.tokens, self.marks
        return (
            self.kind,
            self.level,
            self.depth,
            self.anchor,
            self.names,
            self.length,
            bags,
        )

    @property
    def telling(self) -> bool:
        """Whether a unit has enough about it to be known again elsewhere on the
        page."""
        has_values = self.codes or self.links or self.numbers
        has_name = self.names or self.anchor
        return bool(has_values or has_name) or self.length > _LIMITS.telling

    def __add__(self, other: Traits) -> Traits:
        """Two neighbours taken for one."""
        return Traits(
            self.kind,
            self.level,
            self.depth,
            codes=joined(self.codes, other.codes),
            links=joined(self.links, other.links),
            numbers=joined(self.numbers, other.numbers),
            names=self.names | other.names,
            tokens=joined(self.tokens, other.tokens),
            stems=self.stems | other.stems,
            marks=joined(self.marks, other.marks),
            anchor=self.anchor,
            text=f"{self.text}\n{other.text}",
            length=self.length + other.length,
        )


def traits(unit: Unit, document: Document) -> Traits:
    """The traits of a unit of a page."""
    text = unit.text
    tokens = EMPTY
    length = len(text.strip())
    if unit.fence:
        raw = unescape(document.source.cut(unit.fence.content_span))
        tokens = bag(_CODE_TOKEN.findall(_CODE_NOISE.sub(" ", raw)))
        length = len(raw)
    names = (word for word in _NAME.findall(text) if not word.islower())
    explicit_id = unit.heading.explicit_id if unit.heading else None
    return Traits(
        unit.kind,
        unit.level,
        depth=unit.within,
        codes=bag(map(_code, unit.codes)),
        links=_targets(unit),
        numbers=bag(_NUMBER.findall(text)),
        names=frozenset(names),
        tokens=tokens,
        stems=stems(text),
        marks=_marks(unit, text),
        anchor=explicit_id or "",
        text=text,
        length=length,
    )


def _code(code: str) -> str:
    """Inline code without what a translation may change: blanks at its ends, the words
    of what is to be filled in."""
    return _SLOT.sub("<>", unescape(code)).strip()


def stems(text: str) -> frozenset[str]:
    """What two languages may share of the words of a text, or what may be learnt to
    belong together: the beginnings of words, pairs of Chinese characters, katakana
    words, first syllables of Korean words, numbers."""
    return frozenset(chain.from_iterable(map(_stems, _RUN.findall(text))))


@lru_cache(maxsize=20_000)
def _stems(run: str) -> tuple[str, ...]:
    """The stems of a run of one script; pages have the same runs again and again."""
    first = run[0]
    if "\u3400" <= first <= "\u9fff":
        return tuple(run[at : at + 2] for at in range(max(1, len(run) - 1)))
    if "\uac00" <= first <= "\ud7a3":
        return (run[:2],)
    if first.isdigit() or "\u30a1" <= first <= "\u30fc":
        return (run,)
    return (_plain(run.lower())[: _LIMITS.stem],)


def _marks(unit: Unit, text: str) -> Bag:
    """Punctuation that translations keep, pictures, bold words; the last mark once
    more, for it counts most."""
    shown = text if text.isascii() else unicodedata.normalize("NFKC", text)
    marks = [char for char in _SHOWN.findall(shown) if _is_mark_or_picture(char)]
    end = shown.rstrip()[-1:]
    if end and end in _MARKS:
        marks.append("end " + end)
    marks += ["bold" for emphasis in unit.emphases if emphasis.strong]
    return bag(marks)


def _is_mark_or_picture(char: str) -> bool:
    return char in _MARKS or unicodedata.category(char) == "So"


def _plain(word: str) -> str:
    """A word without its accents."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    return "".join(char for char in letters if not unicodedata.combining(char))


def _targets(unit: Unit) -> Bag:
    of_links = [_address(link.target) for link in unit.links]
    of_images = [_address(image.target) for image in unit.images]
    return bag(of_links + of_images)


def _address(target: str) -> str:
    """What of a link target stays however a site writes it: within the site the name of
    the page, else all but the fragment and a leading language.

    `../docs/keys.md`, `/fr/docs/keys.html` and `keys.fr.md` lead to one page.
    """
    path = target.partition("#")[0].lower() or "#"
    name = path.rstrip("/").rpartition("/")[2].partition(".")[0]
    is_inside = "//" not in path
    if is_inside and len(name) >= _LIMITS.name and name not in _INDEXES:
        return name
    if is_inside:
        path = _INDEX_FILE.sub(r"\1", path)
    return _LOCALE.sub("/", path)
