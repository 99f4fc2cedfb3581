"""Code of no language, a slip apart: pages on either side of each number."""

import pytest

from doclint import config, engine
from projects import Write

RULE = "translation/damaged-code"


def _found(write: Write, source: str, translation: str) -> list[str]:
    page = "# Lamp\n\nText.\n\n```\n{}```\n"
    root = write({"en/a.md": page.format(source), "fr/a.md": page.format(translation)})
    report = engine.check_paths(
        config.default(root), select=[RULE], language=None, cache=False
    )
    return [finding.message for finding in report.findings if finding.rule == RULE]


@pytest.mark.parametrize(("lines", "findings"), [(3, 1), (2, 0)])
def test_so_many_lines_are_the_source_s(
    write: Write, lines: int, findings: int
) -> None:
    same = "".join(f"a{number} = {number}\n" for number in range(lines))
    got = _found(write, f"{same}use(lamp)\n", f"{same}use(lapm)\n")
    assert len(got) == findings


@pytest.mark.parametrize(("lettered", "findings"), [(2, 1), (1, 0)])
def test_so_many_of_them_have_letters(
    write: Write, lettered: int, findings: int
) -> None:
    same = "".join(f"a{number} = 1\n" for number in range(lettered)) + "}\n)\n"
    got = _found(write, f"{same}use(lamp)\n", f"{same}use(lapm)\n")
    assert len(got) == findings


@pytest.mark.parametrize(("others", "findings"), [(1, 1), (2, 0)])
def test_so_many_may_be_others(write: Write, others: int, findings: int) -> None:
    same = "a = 1\nb = 2\nc = 3\nd = 4\n"
    mine = "".join(f"The {number}. lamp\n" for number in range(others))
    theirs = "".join(f"La {number}e lampe brille\n" for number in range(others))
    got = _found(write, f"{same}{mine}", f"{same}{theirs}".replace("b = 2", "b = 2"))
    assert not got
    got = _found(
        write,
        f"{same}e = 5\n{mine}use(lamp)\n",
        f"{same}e = 5\n{theirs}use(lapm)\n",
    )
    assert len(got) == findings


@pytest.mark.parametrize(
    ("word", "slip", "findings"), [("lamp", "lapm", 1), ("lid", "ldi", 0)]
)
def test_short_words_are_left_alone(
    write: Write, word: str, slip: str, findings: int
) -> None:
    same = "a = 1\nb = 2\nc = 3\n"
    assert (
        len(_found(write, f"{same}use({word})\n", f"{same}use({slip})\n")) == findings
    )
