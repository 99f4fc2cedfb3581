"""The same pages get the same answer whatever order Python keeps its sets in, which it
draws anew for each run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

SEEDS = ("1", "2", "3")
LIKENESS = """
from random import Random
from doclint.alignment.likeness import Index, Likeness

random = Random(7)
words = [f"word{number}" for number in range(120)]
left, right = ([frozenset(random.sample(words, 25)) for _ in range(30)] for _ in range(2))
found = Likeness(Index(left), Index(right), [(at, at) for at in range(30)])
print([found.shared(i, j) for i in range(30) for j in range(30)], found.mine, found.theirs, list(found.twins()))
"""


def answers(*command: str, cwd: Path) -> list[bytes]:
    """What a program prints, by the seed of its sets."""
    runs = (
        subprocess.run(
            [sys.executable, *command],
            cwd=cwd,
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "PYTHONPATH": os.pathsep.join(sys.path),
            },
            capture_output=True,
            check=False,
        )
        for seed in SEEDS
    )
    return [run.stdout + run.stderr for run in runs]


def test_what_units_share_is_summed_up_in_one_order(tmp_path: Path) -> None:
    assert len(set(answers("-c", LIKENESS, cwd=tmp_path))) == 1


@pytest.mark.slow
def test_a_check_says_the_same(tmp_path: Path) -> None:
    """A translation whose blocks were moved, joined, left out and left in the source's
    language."""
    random = Random(3)  # noqa: S311  # no secrets
    words = [
        "the",
        "a",
        "keys",
        "value",
        "table",
        "name",
        "set",
        "list",
        "of",
        "to",
        "in",
        "for",
        "config",
        "node",
        "run",
    ]
    blocks = [
        " ".join(random.choices(words, k=random.randint(4, 30))).capitalize() + "."
        for _ in range(60)
    ]
    blocks = [
        f"{'#' * random.randint(1, 3)} {block[:20]}" if at % 9 == 0 else block
        for at, block in enumerate(blocks)
    ]
    moved = random.sample(blocks, 45)
    for folder, page in (("en", blocks), ("fr", moved)):
        (tmp_path / folder).mkdir()
        front_matter = "---\ntitle: A\nkind: b\norder: 3\n---\n\n"
        (tmp_path / folder / "a.md").write_text(
            front_matter + "\n\n".join(page), encoding="utf-8"
        )
        (tmp_path / folder / "b.md").write_text(
            front_matter + "\n\n".join(page[::-1][:20]), encoding="utf-8"
        )
    ways = "[{language: fr, source: 'en/{path}.md', translation: 'fr/{path}.md'}]"
    (tmp_path / ".doclint.yaml").write_text(
        f"languages: {{source: en, translations: {ways}}}\n", encoding="utf-8"
    )
    command = (
        "-m",
        "doclint",
        "check",
        "--no-cache",
        "--jobs",
        "1",
        "--format",
        "json",
        "--all",
    )
    told = answers(*command, cwd=tmp_path)
    assert b'"structure/' in told[0]
    assert len(set(told)) == 1
