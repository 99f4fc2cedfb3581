"""Pages that end their paragraphs: what is just enough for a habit, and what is not."""

from __future__ import annotations

import pytest

from doclint.checks.typography.lost_full_stop import lost_full_stop
from doclint.rule import good
from examples import found
from projects import Roots

ENGLISH = "The server keeps every letter for a week, and then deletes it at last."
GERMAN = "Der Server bewahrt jeden Brief eine Woche lang und löscht ihn dann erst."
JAPANESE = "管理人は手紙をすべて一週間のあいだ大切に保管してから消します。"


@pytest.mark.parametrize(
    ("kept", "size", "told"), [(3, 60, 0), (5, 60, 1), (9, 32, 0), (9, 46, 1)]
)
def test_a_paragraph_lacks_its_stop(
    kept: int, size: int, told: int, roots: Roots
) -> None:
    short, kurz = ENGLISH[:size].strip(), GERMAN[:size].strip()
    example = good(
        source=f"{ENGLISH}\n\n" * kept + f"{short}.\n",
        translation=f"{GERMAN}\n\n" * kept + f"{kurz}\n",
        language="de",
    )
    assert len(found(lost_full_stop, example, roots, example.pages)) == told


@pytest.mark.parametrize(("size", "told"), [(12, 0), (18, 1)])
def test_a_paragraph_without_blanks_lacks_its_stop(
    size: int, told: int, roots: Roots
) -> None:
    example = good(
        source=f"{ENGLISH}\n\n" * 9 + f"{ENGLISH[: 2 * size].strip()}.\n",
        translation=f"{JAPANESE}\n\n" * 9 + f"{JAPANESE[:size]}\n",
        language="ja",
    )
    assert len(found(lost_full_stop, example, roots, example.pages)) == told
