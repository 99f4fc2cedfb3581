"""Which tuned numbers carry what doclint tells: each is moved by a third, up and down,
and what turns is printed.

usage: python benchmarks/calibrate.py [--only evidence.runs] [--pages] [--loose]
[--list] [--write]

Looked at are the tests that hold faults by degrees and the examples of all rules; with
`--pages` also the pages of benchmarks/calibration: our own wording, in seven languages,
clean and with faults by degrees. What is told of these is kept in
calibration/expected.txt, and a test holds it; `--write` writes it anew. So a number
which turns something here turns a test red, and cannot be moved unnoticed. One that
turns nothing is loose: it wants a page whose finding depends on it, or it is none.
What nobody tuned (bounds of work, facts of formats) is left out, and listed with the
reason in calibration/aside.py.

The tests are collected and run once, with all records watched; then each number costs
the tests alone that read it (`calibration/watch.py`). A room at a time is quick.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from calibration import corpus
from calibration.numbers import Number, tuned
from calibration.watch import watch


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="modules whose name contains this")
    parser.add_argument(
        "--pages", action="store_true", help="look at pages of our own, too, slowly"
    )
    parser.add_argument(
        "--loose",
        action="store_true",
        help="name those numbers alone that one move or both leave as they are",
    )
    parser.add_argument(
        "--write",
        action="store_true",
        help="write what is told of the pages as what is expected",
    )
    parser.add_argument(
        "--list", action="store_true", help="name the numbers and move none"
    )
    arguments = parser.parse_args()
    if arguments.write:
        corpus.EXPECTED.write_text(corpus.text(), encoding="utf-8")
        return 0
    known = [number for number in tuned(arguments.only) if number.field]
    if arguments.list:
        print(*known, sep="\n")
        return 0
    held = [0, 0, 0]

    def say(number: Number, turned: Sequence[str]) -> None:
        less, more = turned
        sides = bool(less) + bool(more)
        held[sides] += 1
        if sides < 2 or not arguments.loose:
            print(
                f"{number!s:56} {number.value:8}  {less or '-'} | {more or '-'}",
                flush=True,
            )

    print("number, value: the first test that a third less turns | a third more")
    watch(known, arguments.pages, say)
    loose, one_side, both = held
    print(
        f"{len(known)} numbers: {both} held on both sides, {one_side} on one, {loose} loose"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
