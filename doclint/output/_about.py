"""What formats tell of doclint itself."""

from __future__ import annotations

from doclint import __version__

NAME = "doclint"
HOME = "https://github.com/OWNER/doclint"


def help_of(rule: str) -> str:
    """The address of the page that explains a rule, as of this version."""
    return f"{HOME}/blob/v{__version__}/rules/README.md#{rule.partition('/')[0]}"
