"""How well two pages are aligned: precision and recall of block pairs, where the truth
is known by construction.

    python benchmarks/alignment/measure.py CORPUS [--site SITE] [--language fr] [--share
    0.33] [--seed 1] [--misses 5]

CORPUS is any folder of pages and their translations; the pairs are found as doclint
finds them. Pairs with the same sequence of blocks are changed in their translation (see
`mutate.py`), parsed again and aligned.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))

from mutate import OPERATIONS, Chunk, Page, chunks, counted

from doclint.alignment.align import align
from doclint.config import Config, default, language_of
from doclint.document import BlockKind, Document
from doclint.engine.discover import discover
from doclint.engine.pairs import sources
from doclint.engine.plan import plan
from doclint.parsing import parse
from doclint.project import Unit
from doclint.source import Source


@dataclass
class Score:
    """Counts of block pairs."""

    right: int = 0
    found: int = 0
    true: int = 0
    pages: int = 0
    misses: list[str] = field(default_factory=list)

    def line(self) -> str:
        """The score in words."""
        precision, recall = (
            self.right / max(self.found, 1),
            self.right / max(self.true, 1),
        )
        return f"{self.pages:6} {self.true:8} {precision:10.4f} {recall:8.4f}"


@dataclass(frozen=True)
class Sample:
    """A pair of pages with the same sequence of blocks."""

    source: Document
    translation: Document
    page: Page


def samples(
    root: Path, site: str, language: str | None, config: Config
) -> Iterator[tuple[str, Sample]]:
    """Clean pairs of the corpus, with their language."""
    pages = discover(config).all
    for path, origin in sorted(sources(config, pages, pages).items()):
        code = language_of(config, path) or path.split("/")[1]
        if language not in (None, code):
            continue
        source, translation = (
            _read(root, each, config, code if each == path else "en")
            for each in (origin, path)
        )
        if _shape(source) == _shape(translation) and len(counted(source)) >= 8:
            yield code, Sample(source, translation, chunks(translation))


def _read(root: Path, path: str, config: Config, language: str) -> Document:
    return _parse(Source.decode(path, (root / path).read_bytes()), config, language)


def _parse(source: Source, config: Config, language: str) -> Document:
    its = plan(config, source.path)
    return parse(source, its.dialect, language, its.vocabulary)


def _shape(document: Document) -> list[tuple[object, ...]]:
    return [
        (unit.kind, unit.level, unit.within, len(unit.cells))
        for unit in counted(document)
    ]


def truth(page: Page, changed: Document) -> set[tuple[int, int]] | None:
    """Which source blocks the units of a changed page translate; None where a change
    broke a neighbour."""
    bounds, at = [], 0
    for chunk in page:
        bounds.append(at)
        at += len(chunk.text)
    held: defaultdict[int, list[int]] = defaultdict(list)
    for index, unit in enumerate(counted(changed)):
        start = changed.text.rfind("\n", 0, unit.span.start) + 1
        held[max(i for i, bound in enumerate(bounds) if bound <= start)].append(index)
    found: set[tuple[int, int]] = set()
    for number, chunk in enumerate(page):
        here = held.get(number, [])
        if len(here) == len(chunk.ids):
            found |= set(zip(chunk.ids, here, strict=True))
        elif len(chunk.ids) <= 1 or len(here) == 1:
            found |= {(mine, theirs) for mine in chunk.ids for theirs in here}
        if len(here) < bool(chunk.ids) or (
            len(chunk.ids) > 1 and len(here) not in (1, len(chunk.ids))
        ):
            return None
    return found


def score(
    sample: Sample, page: Page, changed: Document, into: Score, keep: int
) -> None:
    """Add what the alignment of a changed page found."""
    right = truth(page, changed)
    if right is None:
        return
    mine, theirs = counted(sample.source), counted(changed)
    found = {
        (i, j)
        for both in align(sample.source, changed).blocks
        if both.source
        and both.translation
        and both.source.kind is not BlockKind.CELL
        and not both.source.key
        for i in _inside(mine, both.source)
        for j in _inside(theirs, both.translation)
    }
    into.pages += 1
    into.right += len(found & right)
    into.found += len(found)
    into.true += len(right)
    for kind, wrong in (("made", found - right), ("lost", right - found)):
        for i, j in sorted(wrong)[: max(0, keep - len(into.misses))]:
            into.misses.append(
                f"{kind} {changed.path} | {mine[i].text[:70]!r} | {theirs[j].text[:70]!r}"
            )


def _inside(all_units: Sequence[Unit], unit: Unit) -> Iterator[int]:
    return (
        i
        for i, other in enumerate(all_units)
        if unit.span.holds(other.span) and other.kind is unit.kind
    )


def measure(args: argparse.Namespace) -> None:
    """Print the table."""
    config = replace(default(args.corpus), site=args.site)
    by_language: defaultdict[str, list[Sample]] = defaultdict(list)
    for code, sample in samples(args.corpus, args.site, args.language, config):
        by_language[code].append(sample)
    print("lang   operation   pages    blocks  precision   recall")
    for code, found in sorted(by_language.items()):
        for name in OPERATIONS:
            total = Score()
            for number, sample in enumerate(found):
                _one(
                    sample,
                    found[number - 1].page,
                    name,
                    f"{args.seed}{name}{number}",
                    args,
                    config,
                    total,
                )
            print(f"{code:6} {name:9} {total.line()}", flush=True)
            print(
                *(f"    {miss}" for miss in total.misses),
                sep="\n",
                end="\n" if total.misses else "",
            )
        _speed(found, args, config)


def _one(
    sample: Sample,
    others: Sequence[Chunk],
    name: str,
    seed: str,
    args: argparse.Namespace,
    config: Config,
    into: Score,
) -> None:
    page = OPERATIONS[name](
        sample.page,
        [c for c in others if c.unit],
        Random(seed),  # noqa: S311
        args.share,
    )
    changed = replace(
        sample.translation.source, text="".join(chunk.text for chunk in page)
    )
    score(
        sample,
        page,
        _parse(changed, config, sample.translation.language or ""),
        into,
        args.misses,
    )


def _speed(found: Sequence[Sample], args: argparse.Namespace, config: Config) -> None:
    """The time for a page of 2,000 blocks, a third of them changed."""
    left, right, count = "", "", 0
    random = Random(args.seed)  # noqa: S311
    pool = [chunk for sample in found for chunk in sample.page if chunk.unit]
    for sample in found * (1 + 2000 // len(pool)):
        left += sample.source.text + "\n\n"
        right += (
            "".join(
                c.text
                for c in OPERATIONS["mixed"](sample.page, pool, random, args.share)
            )
            + "\n\n"
        )
        count += len(counted(sample.source))
        if count >= 2000:
            break
    one = _parse(Source("a.md", left), config, "en")
    other = _parse(Source("b.md", right), config, found[0].translation.language or "")
    begun = time.perf_counter()
    pair = align(one, other)
    met = sum(
        both.source is not None and both.translation is not None for both in pair.blocks
    )
    print(
        f"       a page of {len(counted(one))} blocks: {time.perf_counter() - begun:.2f} s, {met} pairs (with cells)"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--site", default="generic")
    parser.add_argument("--language")
    parser.add_argument(
        "--share", type=float, default=1 / 3, help="of the blocks that are changed"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--misses", type=int, default=0, help="how many wrong pairs to show"
    )
    measure(parser.parse_args())
