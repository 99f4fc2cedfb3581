"""How the work of doclint grows with a page, for many odd shapes of pages and pairs.

usage: measure.py [--pairs] [--dialect NAME]… [--shape WORD]… [--sizes N…] [--worst N]
[--over SECONDS]

Prints the CPU seconds of a whole run (start-up aside) over a page of each shape, or with `--pairs` over a page and its
translation, once the same text and once with a piece less; sizes are in characters. A run that takes longer than
`--limit` seconds is killed (`>`). Exits 1 when one of the largest size takes longer than `--most`.
"""

from __future__ import annotations

import argparse
import os
import resource
import signal
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from shapes import SHAPES, Shape, variants

from doclint.config import load
from doclint.dialects import all_dialects
from doclint.engine import check_paths

MOST = 3.0
_PAIRED = """\
languages:
  source: en
  translations: [{language: fr, source: "{path}.md", translation: "fr/{path}.md"}]
"""
SIZES = (12_500, 25_000, 50_000)


@dataclass(frozen=True)
class Cost:
    """CPU seconds and peak memory (MB above the start) of a run; `status` is that of
    its process."""

    seconds: float
    memory: float
    status: int

    def __str__(self) -> str:
        return f"{'>' if self.status else ''}{self.seconds:.2f}"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pairs", action="store_true")
    parser.add_argument("--dialect", action="append", choices=all_dialects())
    parser.add_argument(
        "--shape", action="append", help="only shapes with this word in their name"
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument(
        "--over",
        type=float,
        default=0.5,
        help="tell only of runs that took more seconds",
    )
    parser.add_argument(
        "--limit", type=int, default=20, help="seconds after which a run is killed"
    )
    parser.add_argument("--most", type=float, default=MOST)
    wanted = parser.parse_args()
    names = wanted.dialect or list(all_dialects())
    chosen = [
        s
        for s in SHAPES
        if not wanted.shape or any(word in s.name for word in wanted.shape)
    ]
    slow = 0
    print(
        f"{'shape':<44} {'dialect':<11}"
        + "".join(f"{size:>9,}" for size in wanted.sizes)
        + "   MB"
    )
    for shape in chosen:
        for name in names:
            for label, texts in variants(shape, wanted.pairs):
                costs = [
                    _cost(name, texts, size, wanted.limit) for size in wanted.sizes
                ]
                slow += costs[-1].seconds > wanted.most or bool(costs[-1].status)
                if costs[-1].seconds > wanted.over or costs[-1].status:
                    row = "".join(f"{cost!s:>9}" for cost in costs)
                    print(
                        f"{shape.name + label:<44} {name:<11}{row} {costs[-1].memory:>4.0f}",
                        flush=True,
                    )
    print(
        f"{slow} of {len(chosen)} shapes × {len(names)} dialects took more than {wanted.most} s"
    )
    return int(slow > 0)


def _cost(dialect: str, texts: Sequence[Shape], size: int, limit: int) -> Cost:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, shape in zip(("a.md", "fr/a.md"), texts, strict=False):
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_text(shape.text(size), encoding="utf-8", newline="")
        (root / ".doclint.yaml").write_text(
            f"site: {dialect}\n" + (_PAIRED if len(texts) > 1 else "")
        )
        return _forked(root, limit)


def _forked(root: Path, limit: int) -> Cost:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
        status = 1
        try:
            check_paths(load(root / ".doclint.yaml"), jobs=1, cache=False)
            status = 0
        finally:
            os._exit(status)
    _, status, usage = os.wait4(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGINT:
        raise KeyboardInterrupt
    return Cost(
        usage.ru_utime + usage.ru_stime, (usage.ru_maxrss - before) / 1024, status
    )


def _warm() -> None:
    """Everything imported and prepared that a first run imports and prepares."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / ".doclint.yaml").write_text("site: jekyll\n")
        (Path(folder) / "a.md").write_text(
            "# A\n\nText of *a* page, `code` and [a link](b.md).\n"
        )
        check_paths(load(Path(folder) / ".doclint.yaml"), jobs=1, cache=False)


if __name__ == "__main__":
    _warm()
    sys.exit(main())
