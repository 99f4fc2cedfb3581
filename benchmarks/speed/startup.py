"""How long `doclint --version` takes, against Python doing nothing.

usage: startup.py [--runs N]
Exits 1 when it takes more than twice as long and 60 ms.
"""

from __future__ import annotations

import argparse
import sys
import sysconfig
from pathlib import Path

from clock import clock

FACTOR, ADDED = 2, 0.060


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=20)
    wanted = parser.parse_args()
    script = Path(sysconfig.get_path("scripts")) / "doclint"
    timed = clock(
        {
            "python": [sys.executable, "-c", "pass"],
            "doclint": [str(script), "--version"],
        },
        wanted.runs,
    )
    for name, each in timed.items():
        print(f"{name:<8} {each}")
    most = FACTOR * timed["python"].wall + ADDED
    print(f"doclint may take {most * 1000:.0f} ms")
    return int(timed["doclint"].wall > most)


if __name__ == "__main__":
    sys.exit(main())
