"""Work, counted: how often each line of Python runs while something is done. Time
varies, that does not."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any

Counts = Counter[CodeType]
# Lines are counted in our own files; elsewhere (the parser, readers of YAML) calls,
# which tell enough and cost less.
_OWN = "/doclint/"


def counted(do: Callable[[], object]) -> Counts:
    """How much of each function ran while `do` was done: a line in a loop counts each
    time."""
    counts: Counts = Counter()

    def line(frame: FrameType, event: str, argument: Any) -> Any:
        counts[frame.f_code] += 1
        return line

    def call(frame: FrameType, event: str, argument: Any) -> Any:
        counts[frame.f_code] += 1
        return line if _OWN in frame.f_code.co_filename else None

    old = sys.gettrace()
    sys.settrace(call)
    try:
        do()
    finally:
        sys.settrace(old)
    return counts
