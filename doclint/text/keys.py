"""Front matter keys and values by what they tell."""

from __future__ import annotations

import re

from doclint.expressions import expression

# They tell of the page itself, each version for its own: when it was written, in which
# language, by whom, how far it is translated.
_OWN = expression(
    r"(?:^|[_.-])(?:date|dates|updated?|modified|lastmod|created|published|time|commit|hash|revision|version|lang|languages?"
    r"|locales?|hreflang|dir|author|authors|translators?|contributors?|editors?|draft|id|uid|uuid|(?:un|mis)?translated"
    r"|translations?|outdated|source|c?spell(?:ing|check(?:er)?)?)(?:$|[_.:-])",
    re.IGNORECASE,
)
# They lead to the pages beside this one, which a language may have in another order, or
# not at all.
_NEIGHBOUR = expression(r"(?:^|[_.-])(?:next|prev|previous)(?:$|[_.-])", re.IGNORECASE)
# The page's own addresses are judged over all pages of a language, which may have
# translated addresses throughout.
ADDRESSES = frozenset({"permalink", "alias", "aliases", "redirect_from", "slug", "url"})
_PATH = expression(
    r"(?:https?://|\.{0,2}/)?[\w.{}%@-]+(?:/[\w.{}%@-]*)+|/|[\w-]+\.[a-z]{2,4}"
)
_IDENTIFIER = expression(
    r"[a-z0-9]+(?:[_-][a-z0-9]+)*|[A-Za-z]\w*_\w+|[a-z]+[A-Z]\w*|#[0-9a-fA-F]{3,8}|\d[\d.:]*"
)

# They hold texts that readers see, where no vocabulary says otherwise.
_PROSE = expression(
    r"(?:^|[_.-])(?:title|headline|heading|header|description|summary|excerpt|text|caption|subtitle|tagline|lead|intro"
    r"|label|alt)s?$",
    re.I,
)
# The same as the last word of a name: `linkTitle`, `sidebarLabel`.
_PROSE_END = expression(
    r"(?<=[a-z])(?:Title|Headline|Heading|Description|Summary|Text|Caption|Subtitle|Label|Alt)$"
)


def is_own(key: str) -> bool:
    """Whether a key is by its name each language version's own (`date`, `lang`,
    `translator`)."""
    return _OWN.search(key) is not None


def is_neighbour(key: str) -> bool:
    """Whether a key leads by its name to the page before or behind (`next-page`,
    `prev`)."""
    return _NEIGHBOUR.search(key) is not None


def is_prose(key: str) -> bool:
    """Whether a key is by its name one that holds prose (`title`,
    `card_description`)."""
    return _PROSE.search(key) is not None or _PROSE_END.search(key) is not None


def is_setting(value: str) -> bool:
    """Whether a value is by its form what a site reads, in every language the same: a
    path or an identifier."""
    return bool(_PATH.fullmatch(value) or _IDENTIFIER.fullmatch(value))
