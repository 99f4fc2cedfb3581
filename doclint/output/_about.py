"""What formats tell of doclint itself."""

from __future__ import annotations

import json
import os
from functools import cache

from doclint import __version__
from doclint.expressions import expression

NAME = "doclint"
# Where this source lies, as what people copy has it (`authoring/addresses`).
HOME = "https://github.com/OWNER/doclint"
# Nobody has said yet whose it is.
_UNSAID = "/OWNER/"
_ADDRESS = expression(r"https?://[\w.-]+(?::\d+)?(?:/[\w.~-]+)+")


@cache
def home() -> str:
    """The repository that doclint comes from: as whoever runs it says (`DOCLINT_HOME`,
    by which the action tells what it was taken from), else what pip took it from, else
    the one that is written here."""
    candidates = (os.environ.get("DOCLINT_HOME", ""), _installed_from(), HOME)
    return next(each for each in candidates if _ADDRESS.fullmatch(each))


def is_home_known() -> bool:
    """Whether there is anything where pages of help are linked to."""
    return _UNSAID not in f"{home()}/"


def help_of(rule: str) -> str:
    """The address of the page that explains a rule, as of this version."""
    return f"{home()}/blob/v{__version__}/rules/README.md#{rule.partition('/')[0]}"


def _installed_from() -> str:
    """The address that pip notes of a package that it fetched with git; nothing of any
    other."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        noted = json.loads(distribution(NAME).read_text("direct_url.json") or "{}")
        return str(noted["url"]).removesuffix(".git") if "vcs_info" in noted else ""
    except (PackageNotFoundError, ValueError, LookupError, TypeError, OSError):
        return ""
