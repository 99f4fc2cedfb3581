"""One change in a site of 1,000 pages: what is told of it, and how long a whole check
takes.

usage: python benchmarks/sites/one_change.py [--pages N] [NAME…]     (as in tests/site/test_one_change.py)

Writes each sample site of that test with N pages in two languages, then removes or
renames a page, a heading and an image, one at a time. For each change: how many pages
pointed there, how many of them are told, and how many findings are told of anything
else. Right is: all, and 0.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

TEST = Path(__file__).parents[2] / "tests" / "site" / "test_one_change.py"
GONE = 24


def load() -> Any:
    """The test's module: its sites are the ones measured here."""
    sys.path[:0] = [str(TEST.parent), str(TEST.parents[1])]
    return importlib.import_module(TEST.stem)


def renamed(path: Path) -> Callable[[], None]:
    """Rename a file; what is returned undoes it."""
    other = path.with_name(f"another{path.suffix}")
    path.rename(other)
    return lambda: (other.rename(path), None)[1]


def removed(path: Path) -> Callable[[], None]:
    """Remove a file; what is returned undoes it."""
    data = path.read_bytes()
    path.unlink()
    return lambda: (path.write_bytes(data), None)[1]


def reworded(path: Path) -> Callable[[], None]:
    """Give a page's heading other words; what is returned undoes it."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(f"## Part {GONE}", "## Another"), encoding="utf-8")
    return lambda: (path.write_text(text, encoding="utf-8"), None)[1]


def main() -> None:
    sites = load()
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("names", nargs="*", default=sorted(sites.SITES))
    arguments = parser.parse_args()
    sites.PAGES = arguments.pages // len(sites.LANGUAGES)
    for name in arguments.names:
        with tempfile.TemporaryDirectory() as folder:
            measure(sites, name, Path(folder))


def measure(sites: Any, name: str, root: Path) -> None:
    """Print a line for each change of a site."""
    sites.write(root, name)
    start = time.perf_counter()
    quiet = len(sites.told(root, name))
    print(
        f"{name}: {quiet} findings unchanged, checked in {time.perf_counter() - start:.1f} s"
    )
    image = root / sites.SITES[name][4] / f"{GONE}.svg"
    shown = [sites.page(name, language, GONE) for language in sites.LANGUAGES]
    changes = [("image", change, image, shown) for change in (removed, renamed)]
    for language in sites.LANGUAGES:
        page = root / sites.page(name, language, GONE)
        changes += [
            (
                f"page {language}",
                change,
                page,
                sites.pointing(name, GONE, language, (0, 1)),
            )
            for change in (removed, renamed)
        ]
        changes.append(
            (
                f"heading {language}",
                reworded,
                page,
                sites.pointing(name, GONE, language, (1,)),
            )
        )
    for what, change, path, pointing in changes:
        undo = change(path)
        told = Counter(found for found, _ in sites.told(root, name))
        undo()
        right = (told & Counter(pointing)).total()
        print(
            f"  {what} {change.__name__}: {right} of {len(pointing)} told, {told.total() - right} else"
        )


if __name__ == "__main__":
    main()
