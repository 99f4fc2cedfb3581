"""From paths to a report: discovery, the two passes, judgement, fixes.

Three doors of one altitude: `check_paths`, `check_text`, `fix_paths`. They raise
DoclintError for faults of the user.
"""

from doclint.engine import baseline
from doclint.engine.coverage import LanguageState, State, coverage
from doclint.engine.discover import discover
from doclint.engine.fix import Fixed, Mended, fix_paths, fix_text
from doclint.engine.kept_programs import kept_programs
from doclint.engine.marking import mark_pages
from doclint.engine.origin import address_of, origin_of, shown
from doclint.engine.run import check_paths, check_text, unexplained
from doclint.engine.stale import StalePage, stale_paths
from doclint.engine.stamp import Stamped, stamp_paths
from doclint.engine.states import is_something_staged

__all__ = [
    "Fixed",
    "LanguageState",
    "Mended",
    "StalePage",
    "Stamped",
    "State",
    "address_of",
    "baseline",
    "check_paths",
    "check_text",
    "coverage",
    "discover",
    "fix_paths",
    "fix_text",
    "is_something_staged",
    "kept_programs",
    "mark_pages",
    "origin_of",
    "shown",
    "stale_paths",
    "stamp_paths",
    "unexplained",
]
