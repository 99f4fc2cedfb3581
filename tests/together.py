"""Many like cases in one test: for pytest a test costs some milliseconds, more than
most cases do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest

Case = TypeVar("Case")


def each(check: Callable[[Case], None], cases: Iterable[tuple[str, Case]]) -> None:
    """Fail with every named case that the check does not assert, not with the first
    alone."""
    failures = []
    for name, case in cases:
        try:
            check(case)
        except AssertionError as error:
            failures.append(f"{name}: {error}")
    if failures:
        pytest.fail("\n".join(failures), pytrace=False)
