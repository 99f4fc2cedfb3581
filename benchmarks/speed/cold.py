"""A whole run with nothing kept from earlier ones, against markdown-it-py parsing the
same pages and nothing else.

usage: cold.py FOLDER [--runs N] [--jobs N]
Exits 1 when the run takes more than 2.5 times as long.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from clock import clock

from doclint.config import default, find, load
from doclint.engine.discover import discover

MOST = 2.5
PARSE = """\
import sys
from pathlib import Path
from markdown_it import MarkdownIt
md = MarkdownIt("commonmark").enable("table").enable("strikethrough")
for path in Path(sys.argv[1]).read_text(encoding="utf-8").split("\\0"):
    md.parse(Path(path).read_bytes().decode("utf-8", "replace"))
"""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(
        "--jobs", type=int, help="worker processes of the run (default: one a core)"
    )
    wanted = parser.parse_args()
    file = find(wanted.folder)
    config = load(file) if file else default(wanted.folder)
    pages = sorted(discover(config, [wanted.folder]).reported)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as listed:
        listed.write("\0".join(str(config.root / page) for page in pages))
        listed.flush()
        check = [
            sys.executable,
            "-m",
            "doclint",
            "check",
            "--no-cache",
            "--fail-on",
            "never",
            "--format",
            "json",
        ]
        jobs = ["--jobs", str(wanted.jobs)] if wanted.jobs else []
        commands = {
            "parse": [sys.executable, "-c", PARSE, listed.name],
            "check": [*check, *jobs],
        }
        timed = clock(commands, wanted.runs, wanted.folder)
    size = sum((config.root / page).stat().st_size for page in pages)
    print(f"{len(pages)} pages, {size / 1e6:.1f} MB, median of {wanted.runs} runs")
    for name, each in timed.items():
        print(f"{name:<6} {each}")
    ratio = timed["check"].wall / timed["parse"].wall
    print(f"ratio {ratio:.2f}, at most {MOST}")
    return int(ratio > MOST)


if __name__ == "__main__":
    sys.exit(main())
