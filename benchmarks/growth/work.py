"""Which functions work with the square of a page: counted, not timed.

usage: work.py [--pairs] [--dialect NAME]… [--shape WORD]… [--size N]

Reads each shape at N and 4 N characters (and 16 N where it must be sure), and tells
every function and every regular expression whose work has grown much more than fourfold
each time. Exits 1 when there is one.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import _lru_cache_wrapper, cache
from pathlib import Path
from types import CodeType

sys.path.insert(0, str(Path(__file__).parent))

from counted import counted
from expressions import counted_expressions
from shapes import SHAPES, Shape, variants

from doclint.alignment import table
from doclint.checks.structure import emphasis_moved
from doclint.config import Config
from doclint.dialects import all_dialects
from doclint.engine.page import look
from doclint.engine.results import Bundle, PageJob
from doclint.evidence import label_pairs
from doclint.once import Memo

# Four times the text may be that many times the work: what is fourfold, and some for
# what begins late.
MOST = 7.0
# Less work than this, in lines of Python, is not looked at.
LEAST = 400
# The same in steps of an expression, each of which takes far less time.
LEAST_STEPS = 5_000
_NARROW = (
    (table, "BAND", 4),
    (table, "LARGE", 200),
    (table, "ROOM", 2),
    (label_pairs, "_MOST_CHARACTERS", 60),
    (emphasis_moved, "_LONGEST", 60),
)
# Sampling by nature, and bounded by its own options: the number of its trials varies
# with the text.
_BOUNDED = "langdetect"


# A function, or a regular expression as it is written.
Worker = CodeType | str
Work = Counter[Worker]


@dataclass(frozen=True)
class Grown:
    """A function and how many of its lines ran at each size, or an expression and its
    steps."""

    worker: Worker
    counts: tuple[int, ...]

    def __str__(self) -> str:
        code = self.worker
        name = (
            code
            if isinstance(code, str)
            else f"{Path(code.co_filename).name}:{code.co_firstlineno} {code.co_qualname}"
        )
        return f"{name} {' → '.join(f'{count:,}' for count in self.counts)}"


def grown(texts: Sequence[Shape], dialect: str, size: int) -> list[Grown]:
    """What works on `texts` (a page, or a page and its translation) and whose work
    grows faster than they do."""
    small, large = (_work(texts, dialect, size * times) for times in (1, 4))
    suspects = _faster(small, large)
    if not suspects:
        return []
    largest = _work(texts, dialect, size * 16, suspects)
    sure = suspects & _faster(large, largest)
    return [
        Grown(worker, (small[worker], large[worker], largest[worker]))
        for worker in sure
    ]


@contextmanager
def narrow() -> Iterator[None]:
    """Bounds much lower than they are, and tables of alignments with a narrow band:
    else pages of less than 300 blocks have whole tables, and pages that show what lies
    behind that take long to count."""
    kept = [getattr(module, name) for module, name, _ in _NARROW]
    for module, name, value in _NARROW:
        setattr(module, name, value)
    try:
        yield
    finally:
        for (module, name, _), value in zip(_NARROW, kept, strict=True):
            setattr(module, name, value)


def _faster(small: Work, large: Work) -> set[Worker]:
    return {
        worker
        for worker, count in large.items()
        if count > max(MOST * small[worker], _least(worker)) and not _is_bounded(worker)
    }


def _least(worker: Worker) -> int:
    return LEAST_STEPS if isinstance(worker, str) else LEAST


def _is_bounded(worker: Worker) -> bool:
    return not isinstance(worker, str) and _BOUNDED in worker.co_filename


def _work(
    texts: Sequence[Shape], dialect: str, size: int, of: set[Worker] | None = None
) -> Work:
    """The work on texts of a size: of all that works on them, or of some alone."""
    config = _config(dialect)
    source, *translations = (
        PageJob(f"{code}.md", shape.text(size).encode(), code)
        for code, shape in zip(("en", "fr"), texts, strict=False)
    )
    bundle = Bundle(source, tuple(translations))
    work: Work = Counter()
    if of is None or any(isinstance(worker, CodeType) for worker in of):
        work.update(counted(lambda: look(bundle, config, Memo()), of))
    if of is None or any(isinstance(worker, str) for worker in of):
        _forget()
        with counted_expressions() as steps:
            look(bundle, config, Memo())
        work.update(steps)
    return work


def _forget() -> None:
    """Drop what doclint's modules keep of texts: caches that hold so many things at
    most."""
    for name, module in list(sys.modules.items()):
        if name.startswith("doclint."):
            for value in list(vars(module).values()):
                if (
                    isinstance(value, _lru_cache_wrapper)
                    and value.cache_parameters()["maxsize"]
                ):
                    value.cache_clear()


@cache
def _config(dialect: str) -> Config:
    """The usual configuration, with everything prepared that is prepared once."""
    config = Config(root=Path(__file__).resolve().parent, site=dialect)
    ordinary = b"# A\n\nText of *a* page, `code` and [a link](b.md) that is there.\n"
    look(
        Bundle(PageJob("en.md", ordinary, "en"), (PageJob("fr.md", ordinary, "fr"),)),
        config,
        Memo(),
    )
    return config


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pairs", action="store_true")
    parser.add_argument("--dialect", action="append", choices=all_dialects())
    parser.add_argument(
        "--shape", action="append", help="only shapes with this word in their name"
    )
    parser.add_argument("--size", type=int, default=400)
    wanted = parser.parse_args()
    chosen = [
        shape
        for shape in SHAPES
        if not wanted.shape or any(word in shape.name for word in wanted.shape)
    ]
    with narrow():
        found = sum(_told(shape, wanted) for shape in chosen)
    print(f"{found} functions or expressions grow faster than the page")
    return int(found > 0)


def _told(shape: Shape, wanted: argparse.Namespace) -> int:
    """Print what grows too fast with a shape; returns how much that is."""
    told = 0
    for dialect in wanted.dialect or all_dialects():
        for label, texts in variants(shape, wanted.pairs):
            for each in grown(texts, dialect, wanted.size):
                print(f"{shape.name + label} ({dialect}): {each}", flush=True)
                told += 1
    return told


if __name__ == "__main__":
    sys.exit(main())
