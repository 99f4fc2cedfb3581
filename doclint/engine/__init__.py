"""From paths to a report: discovery, the two passes, judgement, fixes.

Three doors of one altitude: `check_paths`, `check_text`, `fix_paths`. They raise DoclintError for faults of the user.
"""

from doclint.engine import baseline
from doclint.engine.discover import discover
from doclint.engine.fix import Fixed, fix_paths, fix_text
from doclint.engine.run import check_paths, check_text, unexplained
from doclint.engine.stale import StalePage, stale_paths
from doclint.engine.stamp import Stamped, stamp_paths

__all__ = [
    "Fixed",
    "StalePage",
    "Stamped",
    "baseline",
    "check_paths",
    "check_text",
    "discover",
    "fix_paths",
    "fix_text",
    "stale_paths",
    "stamp_paths",
    "unexplained",
]
