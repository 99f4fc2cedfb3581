"""From paths to a report: discovery, the two passes, judgement, fixes.

Three doors of one altitude: `check_paths`, `check_text`, `fix_paths`. They raise
DoclintError for faults of the user.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from doclint.engine.coverage import LanguageState, PageState
    from doclint.engine.fix import Fixed, Mended, fix_paths, fix_text
    from doclint.engine.kept_start import quick_start
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
    "PageState",
    "StalePage",
    "Stamped",
    "address_of",
    "check_paths",
    "check_text",
    "fix_paths",
    "fix_text",
    "is_something_staged",
    "mark_pages",
    "origin_of",
    "quick_start",
    "shown",
    "stale_paths",
    "stamp_paths",
    "unexplained",
]

_ROOMS = {
    "coverage": ("LanguageState", "PageState"),
    "fix": ("Fixed", "Mended", "fix_paths", "fix_text"),
    "kept_start": ("quick_start",),
    "marking": ("mark_pages",),
    "origin": ("address_of", "origin_of", "shown"),
    "run": ("check_paths", "check_text", "unexplained"),
    "stale": ("StalePage", "stale_paths"),
    "stamp": ("Stamped", "stamp_paths"),
    "states": ("is_something_staged",),
}
_DOORS = {name: room for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> Any:
    """What is offered here is imported once it is asked for: to check pages takes none
    of what mends or stamps them."""
    if name not in _DOORS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_DOORS[name]}"), name)
    globals()[name] = value
    return value
