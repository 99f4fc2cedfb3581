"""Front matter keys by what their names tell."""

from __future__ import annotations

import re

# They tell of the page itself, each version for its own: when it was written, in which language, by whom, how far it
# is translated.
_OWN = re.compile(
    r"(?:^|[_.-])(?:date|dates|updated?|modified|lastmod|created|published|time|commit|hash|revision|version|lang|language"
    r"|locale|hreflang|dir|author|authors|translators?|contributors?|editors?|draft|id|uid|uuid|(?:un|mis)?translated"
    r"|translation|outdated|source)(?:$|[_.-])",
    re.IGNORECASE,
)


def is_own(key: str) -> bool:
    """Whether a key is by its name each language version's own (`date`, `lang`, `translator`)."""
    return _OWN.search(key) is not None
