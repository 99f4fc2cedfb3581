"""What a glossary costs: a whole check with 5 terms, with 5,000, and without any.

    python benchmarks/terms/speed.py ROOT --site mkdocs --paths docs/fr

The large glossary is the small one and words that no page has, as most of a real one
are on most pages; and, as the worst that can be, one of words that the pages do have.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from pathlib import Path

from doclint.config import Config
from doclint.engine import check_paths
from doclint.engine.discover import discover
from doclint.vocabulary import Term

_REPEATS = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=Path)
    parser.add_argument("--site")
    parser.add_argument("--paths", nargs="*", default=[])
    given = parser.parse_args()
    paths = [given.root / path for path in given.paths]
    words = _words(given.root)
    five = _terms(words[:5])
    cases = {
        "none": (),
        "5": five,
        "5,000 that no page has": (*five, *_terms(_invented(4995))),
        "5,000 that pages have": _terms(words[:5000]),
    }
    base = 0.0
    for name, terms in cases.items():
        config = Config(given.root.resolve(), site=given.site, entries=terms)
        best = min(_time(config, paths) for _ in range(_REPEATS))
        base = base if name != "5" else best
        print(
            f"{name}: {best:.2f} s"
            + (f", {best / base:.2f} of that with 5" if base else "")
        )


def _time(config: Config, paths: list[Path]) -> float:
    start = time.process_time()
    check_paths(config, paths, jobs=1, cache=False)
    return time.process_time() - start


def _words(root: Path) -> list[str]:
    """The words of some source pages, the commonest first."""
    pages = [
        root / path for path in discover(Config(root.resolve())).all if "/en/" in path
    ][:400]
    counts = Counter(
        word
        for page in pages
        for word in re.findall(r"[a-z]{4,}", page.read_text(encoding="utf-8"))
    )
    return [word for word, _ in counts.most_common()]


def _terms(words: list[str]) -> tuple[Term, ...]:
    return tuple(
        Term(f"bench/{word}", term=word, translations={"fr": (f"{word}x",)})
        for word in words
    )


def _invented(number: int) -> list[str]:
    rng = random.Random(3)  # noqa: S311
    return [
        " ".join(
            "".join(rng.choices("abcdefghijklmnop", k=7))
            for _ in range(rng.randint(1, 3))
        )
        for _ in range(number)
    ]


if __name__ == "__main__":
    main()
