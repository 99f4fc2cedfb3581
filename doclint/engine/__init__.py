"""From paths to a report: discovery, the two passes, judgement, fixes.

Three doors of one altitude: `check_paths`, `check_text`, `fix_paths`. They raise
DoclintError for faults of the user.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from doclint.engine.caching.kept_start import quick_start
    from doclint.engine.change.states import is_something_staged
    from doclint.engine.history.coverage import LanguageState, PageState
    from doclint.engine.history.marking import mark_pages
    from doclint.engine.history.stale import StalePage, stale_paths
    from doclint.engine.history.stamp import Stamped, stamp_paths
    from doclint.engine.mending.fix import Fixed, Mended, fix_paths, fix_text
    from doclint.engine.origin import address_of, origin_of, shown
    from doclint.engine.run import check_paths, check_text, unexplained

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
    "history.coverage": ("LanguageState", "PageState"),
    "mending.fix": ("Fixed", "Mended", "fix_paths", "fix_text"),
    "caching.kept_start": ("quick_start",),
    "history.marking": ("mark_pages",),
    "origin": ("address_of", "origin_of", "shown"),
    "run": ("check_paths", "check_text", "unexplained"),
    "history.stale": ("StalePage", "stale_paths"),
    "history.stamp": ("Stamped", "stamp_paths"),
    "change.states": ("is_something_staged",),
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
