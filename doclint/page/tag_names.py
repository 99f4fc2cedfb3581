"""Names of template tags: which are known, and which ends are misspelt."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from doclint.dataclasses import dataclass
from doclint.dialects import Dialect
from doclint.document import Document, Tag, TagBlock, TagKind
from doclint.text.similar import one_edit_apart
from doclint.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which names of tags may be misspelt. Held by tests/page/test_degrees.py."""

    # Shorter names (letters) are too near one another: at 2 `if` is `of`, at 6
    # `altert` is no `alert`.
    shortest: int = 4


_LIMITS = _Calibration()


@dataclass(frozen=True, slots=True)
class Names:
    """The tags that a page may use: paired ones, single ones."""

    blocks: frozenset[str]
    singles: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Every known name."""
        return self.blocks | self.singles | {f"end{name}" for name in self.blocks}


def known_names(document: Document, dialect: Dialect, vocabulary: Vocabulary) -> Names:
    """What the generator and the site's packs know, and what this page itself
    closes."""
    specs = vocabulary.tags()
    blocks = dialect.block_tags | {name for name, spec in specs.items() if spec.block}
    blocks |= {block.name for block in document.of(TagBlock) if block.end is not None}
    return Names(blocks, dialect.single_tags | (specs.keys() - blocks))


def running(document: Document) -> Iterator[Tag]:
    """The well-formed tags of a page that the generator runs."""
    for tag in document.of(Tag):
        if (
            tag.kind is TagKind.TAG
            and tag.name
            and not tag.quoted
            and not tag.malformed
        ):
            yield tag


def tag_meant(name: str, known: Iterable[str]) -> str | None:
    """The one known name that differs from `name` by case, accents, `-` for `_` or one
    letter, if any."""
    plain = _plain(name)
    same = [each for each in known if _plain(each) == plain]
    if same or len(plain) < _LIMITS.shortest:
        return same[0] if len(same) == 1 else None
    near = [
        each
        for each in known
        if len(each) >= _LIMITS.shortest and one_edit_apart(plain, _plain(each))
    ]
    return near[0] if len(near) == 1 else None


def _plain(name: str) -> str:
    bare = "".join(
        c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)
    )
    return bare.lower().replace("-", "_")


def misspelt_end(tag: Tag, names: Names) -> str | None:
    """The end tag that an unknown tag was meant to be (`alertend`, `end alert`,
    `/alert`, `endalerte`), if any."""
    if tag.name in names.all:
        return None
    first = tag.arguments.split(maxsplit=1)[0] if tag.arguments else ""
    if tag.name.lower() in ("end", "/") and first in names.blocks:
        return f"end{first}"
    for name in (
        tag.name.removesuffix("end").rstrip("_-"),
        tag.name.lstrip("/"),
        tag.name[3:].lstrip("_-"),
    ):
        if name != tag.name and name in names.blocks and _says_end(tag.name):
            return f"end{name}"
    near = tag_meant(tag.name, {f"end{name}" for name in names.blocks})
    return near if near and tag.name.lower().startswith("en") else None


def _says_end(name: str) -> bool:
    return name.startswith(("end", "/")) or name.endswith("end")
