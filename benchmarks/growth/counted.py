"""Work, counted: how often each line of Python runs while something is done. Time
varies, that does not."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Collection
from types import CodeType, FrameType
from typing import Any

Counts = Counter[CodeType]
# Lines are counted in our own files; elsewhere (the parser, readers of YAML) calls,
# which tell enough and cost less.
_OWN = "/doclint/"


def counted(do: Callable[[], object], of: Collection[object] | None = None) -> Counts:
    """How much of each function ran while `do` was done: a line in a loop counts each
    time. Of some functions alone it takes far less time."""
    counts: Counts = Counter()

    def line(frame: FrameType, event: str, argument: Any) -> Any:
        counts[frame.f_code] += 1
        return line

    def call(frame: FrameType, event: str, argument: Any) -> Any:
        if of is not None and frame.f_code not in of:
            return None
        counts[frame.f_code] += 1
        return line if _OWN in frame.f_code.co_filename else None

    old = sys.gettrace()
    sys.settrace(call)
    try:
        do()
    finally:
        sys.settrace(old)
    return counts
