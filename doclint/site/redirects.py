"""Redirects of many addresses at once: `/old/:slug*` to `/new/:slug*`."""

from __future__ import annotations

import re
from functools import cached_property
from glob import escape

from doclint.dataclasses import dataclass
from doclint.errors import LimitError
from doclint.expressions import expression
from doclint.site.paths import plain_address
from doclint.text.bounded import Bounded, PatternError, Watch

# What stands for any part of an address: `:locale`, `:path*`, `:locale(en|fr)`, `(.*)`,
# `${name}`, `*`.
WILD = expression(r":(?P<name>\w+)(?:\([^()]*\))?[*+?]?|\([^()]*\)|\$\{[^{}]*\}|\*")


@dataclass(frozen=True)
class WildRedirect:
    """A redirect as its configuration has it: addresses like `old` lead to `new`."""

    old: str
    new: str

    @property
    def is_followed(self) -> bool:
        """Whether it is known where it leads: within the site, all that `new` takes from
        the address has a name there, and `old` can be read."""
        named = {match["name"] for match in WILD.finditer(self.old)}
        taken = [match["name"] for match in WILD.finditer(self.new)]
        leads_inside = self.new.startswith("/") and all(
            name is not None and name in named for name in taken
        )
        return leads_inside and self._watch is not None

    @property
    def glob(self) -> str:
        """The addresses that it leads elsewhere."""
        parts, last = [], 0
        for match in WILD.finditer(self.old):
            parts += [escape(self.old[last : match.start()]), "*"]
            last = match.end()
        return "".join([*parts, escape(self.old[last:])])

    def lead(self, one: str) -> str | None:
        """Where an address leads; None when the redirect is not of it, or has taken more
        time than a stranger's expression may."""
        try:
            match = self._watch.fullmatch(one) if self._watch else None
        except LimitError:
            return None
        if match is None:
            return None
        parts = match.groupdict()
        return plain_address(
            WILD.sub(lambda each: parts.get(each["name"]) or "", self.new)
        )

    @cached_property
    def _watch(self) -> Watch | None:
        """What matches addresses; None where the configuration gives a name that is
        none."""
        try:
            return Bounded(self._pattern).watch()
        except PatternError:
            return None

    @property
    def _pattern(self) -> str:
        parts, last = [], 0
        for match in WILD.finditer(self.old):
            parts.append(re.escape(self.old[last : match.start()]))
            wide = match[0].endswith(("*", "+", ")")) or match["name"] is None
            inner = ".*" if wide else "[^/]+"
            parts.append(f"(?P<{match['name']}>{inner})" if match["name"] else inner)
            last = match.end()
        pattern = "".join([*parts, re.escape(self.old[last:])])
        # `/old/:slug*` is of `/old`, too.
        return re.sub(r"/(\(\?P<\w+>\.\*\)|\.\*)\Z", r"(?:/\1)?", pattern)
