"""Kill a run at random moments while it writes pages, and count what is lost: nothing
may be.

    python benchmarks/files/kills.py --kills 200

A child process writes the pages of a folder over and over, as `--fix` does, and is
killed (SIGKILL) after a random time. Each page must then hold one of the two texts,
whole, and no part file may lie about. Tells how many of the kills fell between two
writes of one round.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import tempfile
import time
from collections import Counter
from pathlib import Path

from doclint.files import Writer

PAGES = 50
TEXTS = (b"One , two.\n" * 400, b"One, two.\n" * 400)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311  # moments, no secrets
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(PAGES):
            (folder / f"{number}.md").write_bytes(TEXTS[0])
        for _ in range(options.kills):
            kill_once(folder, chance)
            seen.update(look(folder))
    print(f"{options.kills} kills: {dict(sorted(seen.items()))}")


def kill_once(folder: Path, chance: random.Random) -> None:
    child = os.fork()
    if child == 0:
        while True:
            for old, new in (TEXTS, TEXTS[::-1]):
                writer = Writer(folder)
                for number in range(PAGES):
                    writer.write(f"{number}.md", new, expected=old)
    time.sleep(chance.uniform(0.0, 0.2))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def look(folder: Path) -> list[str]:
    """What a kill left behind; the pages are made alike again for the next one."""
    pages = [file.read_bytes() for file in folder.glob("*.md")]
    found = ["lost or mixed" for page in pages if page not in TEXTS]
    found += ["pages missing" for _ in range(PAGES - len(pages))]
    found += ["part files left" for _ in folder.glob(".*")]
    found += ["between two writes"] if len(set(pages)) > 1 else []
    for file in folder.iterdir():
        file.unlink() if file.suffix != ".md" else file.write_bytes(TEXTS[0])
    return found


if __name__ == "__main__":
    main()
