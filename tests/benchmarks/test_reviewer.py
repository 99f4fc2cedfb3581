"""The bench of what reviewers see: its table is whole, and nearly all of it is told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

from reviewer.context import AROUND
from reviewer.right import RIGHT
from reviewer.rows import rows
from reviewer.run import outcomes

from doclint.dialects import dialect
from doclint.findings import Severity

# Of a hundred faults so many must be told.
_MOST = 0.92
# Of sixty good translations so many findings may stray: an hour and a half without a
# word for one is not read.
_STRAY = 2


def test_each_row_has_a_fault_a_language_and_a_generator() -> None:
    assert all(
        row.good != row.bad and row.language in AROUND and dialect(row.site)
        for row in rows()
    )


@pytest.mark.thorough  # half a thousand pages
def test_faults_are_told_and_right_pages_left_alone() -> None:
    found = list(outcomes(rows()))
    assert [finding for each in found for finding in each.false] == []
    told = [each for each in found if each.severity > Severity.OFF]
    assert len(told) >= _MOST * len(found)


@pytest.mark.thorough  # sixty pages
def test_good_translations_in_other_words_are_left_alone() -> None:
    told = [finding for each in outcomes(RIGHT) for finding in each.false]
    assert [each for each in told if each.severity > Severity.WARNING] == []
    assert len(told) <= _STRAY
