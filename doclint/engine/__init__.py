"""From paths to a report: discovery, the two passes, judgement, fixes.

Three doors of one altitude: `check_paths`, `check_text`, `fix_paths`. They raise DoclintError for faults of the user.
"""

from doclint.engine.discover import discover
from doclint.engine.fix import Fixed, fix_paths, fix_text
from doclint.engine.run import check_paths, check_text

__all__ = ["Fixed", "check_paths", "check_text", "discover", "fix_paths", "fix_text"]
