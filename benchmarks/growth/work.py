"""Which functions work with the square of a page: counted, not timed.

usage: work.py [--pairs] [--dialect NAME]… [--shape WORD]… [--size N]

Reads each shape at N and 4 N characters (and 16 N where it must be sure), and tells every function whose work has grown
much more than fourfold each time. Exits 1 when there is one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import CodeType

sys.path.insert(0, str(Path(__file__).parent))

from counted import Counts, counted
from shapes import SHAPES, Shape, variants

from doclint.alignment import table
from doclint.config import Config
from doclint.dialects import all_dialects
from doclint.engine.page import Bundle, PageJob, look
from doclint.once import Memo

# Four times the text may be that many times the work: what is fourfold, and some for what begins late.
MOST = 7.0
# Less work than this, in lines of Python, is not looked at.
LEAST = 400
# Sampling by nature, and bounded by its own options: the number of its trials varies with the text.
_BOUNDED = "langdetect"


@dataclass(frozen=True)
class Grown:
    """A function and how many of its lines ran at each size."""

    code: CodeType
    counts: tuple[int, ...]

    def __str__(self) -> str:
        name = f"{Path(self.code.co_filename).name}:{self.code.co_firstlineno} {self.code.co_qualname}"
        return f"{name} {' → '.join(f'{count:,}' for count in self.counts)}"


def grown(texts: Sequence[Shape], dialect: str, size: int) -> list[Grown]:
    """The functions whose work on `texts` (a page, or a page and its translation) grows faster than they do."""
    small, large = (_work(texts, dialect, size * times) for times in (1, 4))
    suspects = _faster(small, large)
    if not suspects:
        return []
    largest = _work(texts, dialect, size * 16)
    return [Grown(code, (small[code], large[code], largest[code])) for code in suspects & _faster(large, largest)]


@contextmanager
def narrow() -> Iterator[None]:
    """Tables of alignments with a narrow band: else pages of less than 300 blocks have whole tables, and pages that
    show what lies behind that take long to count."""
    kept = table.BAND, table.LARGE, table.ROOM
    table.BAND, table.LARGE, table.ROOM = 4, 200, 2
    try:
        yield
    finally:
        table.BAND, table.LARGE, table.ROOM = kept


def _faster(small: Counts, large: Counts) -> set[CodeType]:
    few = LEAST / MOST
    return {
        code
        for code, count in large.items()
        if count > max(MOST * max(small[code], few), LEAST) and _BOUNDED not in code.co_filename
    }


def _work(texts: Sequence[Shape], dialect: str, size: int) -> Counts:
    config = _config(dialect)
    source, *translations = (
        PageJob(f"{code}.md", shape.text(size).encode(), code) for code, shape in zip(("en", "fr"), texts, strict=False)
    )
    return counted(lambda: look(Bundle(source, tuple(translations)), config, Memo()))


@cache
def _config(dialect: str) -> Config:
    """The usual configuration, with everything prepared that is prepared once."""
    config = Config(root=Path(__file__).resolve().parent, site=dialect)
    ordinary = b"# A\n\nText of *a* page, `code` and [a link](b.md) that is there.\n"
    look(Bundle(PageJob("en.md", ordinary, "en"), (PageJob("fr.md", ordinary, "fr"),)), config, Memo())
    return config


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", action="store_true")
    parser.add_argument("--dialect", action="append", choices=all_dialects())
    parser.add_argument("--shape", action="append", help="only shapes with this word in their name")
    parser.add_argument("--size", type=int, default=400)
    wanted = parser.parse_args()
    chosen = [shape for shape in SHAPES if not wanted.shape or any(word in shape.name for word in wanted.shape)]
    with narrow():
        found = sum(_told(shape, wanted) for shape in chosen)
    print(f"{found} functions grow faster than the page")
    return int(found > 0)


def _told(shape: Shape, wanted: argparse.Namespace) -> int:
    """Print what grows too fast with a shape; returns how many functions that are."""
    told = 0
    for dialect in wanted.dialect or all_dialects():
        for label, texts in variants(shape, wanted.pairs):
            for each in grown(texts, dialect, wanted.size):
                print(f"{shape.name + label} ({dialect}): {each}", flush=True)
                told += 1
    return told


if __name__ == "__main__":
    sys.exit(main())
