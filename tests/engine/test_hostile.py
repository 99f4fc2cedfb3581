"""Pages that nobody writes by hand are still looked at in bounded work: it grows with
the page, not with its square."""

from __future__ import annotations

from cProfile import Profile
from pathlib import Path

import pytest

from doclint.config import Config, default
from doclint.engine import check_text

pytestmark = pytest.mark.slow

MANY = 6_000


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("> " * MANY + "deep\n", id="quotes"),
        pytest.param("[" * MANY + "a" + "]" * MANY + "\n", id="brackets"),
        pytest.param("[" * MANY + "\n", id="open-brackets"),
        pytest.param("![" * MANY + "\n", id="open-images"),
        pytest.param("[a](" * MANY + "\n", id="open-links"),
        pytest.param("[a][" * MANY + "\n", id="open-references"),
        pytest.param("*a " * MANY + "\n", id="open-emphasis"),
        pytest.param("**a" * MANY + "\n", id="strong"),
        pytest.param("`" * MANY + "a\n", id="ticks"),
        pytest.param("<" * MANY + "a\n", id="angles"),
        pytest.param("<!--" * MANY + "\n", id="open-comments"),
        pytest.param("- " * MANY + "a\n", id="lists"),
        pytest.param("{% if a %}" * MANY + "\n", id="open-tags"),
        pytest.param("{{" * MANY + "\n", id="open-outputs"),
        pytest.param("| a " * MANY + "|\n" + "|---" * MANY + "|\n", id="columns"),
        pytest.param("---\na: " + "[" * MANY + "\n---\n", id="front-matter"),
        pytest.param("“(«" * MANY + "\n", id="open-marks"),
        pytest.param("word " * MANY, id="one-line"),
        pytest.param("\0" * MANY, id="nul"),
    ],
)
def test_nesting(tmp_path: Path, page: str) -> None:
    config = Config(root=tmp_path, site="jekyll")
    assert not check_text(config, "page.md", page, language="en").crashed
    short, long = (steps(config, page_of(page, share)) for share in (8, 2))
    # Four times the page: sixteen times the work would be quadratic. Small pages have
    # fixed costs, hence the slack.
    assert long < 8 * short + 40_000


def page_of(page: str, share: int) -> str:
    """The first part of a page; a table keeps both its rows."""
    return "\n".join(line[: max(len(line) // share, 3)] for line in page.split("\n"))


def steps(config: Config, page: str) -> int:
    """How many calls a check makes, of functions in Python and in C; a count is the
    same on every machine."""
    check_text(config, "warm.md", "warm\n", language="en")
    profile = Profile()
    report = profile.runcall(check_text, config, "page.md", page, language="en")
    assert not report.crashed
    return sum(entry.callcount for entry in profile.getstats())


def test_a_page_of_five_megabytes(tmp_path: Path) -> None:
    """Read whole, and the fault at its end found. Most of it is code, which is read
    fastest."""
    line = "A line of plain words that says little, again.\n"
    page = f"{line}\n" * 10_000 + f"```\n{line * 100}```\n" * 1_000 + "Caf\ufffd.\n"
    report = check_text(default(tmp_path), "page.md", page, language="en")
    assert len(page) > 5_000_000
    assert [(f.rule, f.place.start.line) for f in report.findings] == [
        ("document/replacement-character", 122_001)
    ]
