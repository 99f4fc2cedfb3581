"""What pages tell of their generator by their syntax, where no file of its lies beside
them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from doclint.config import Config, lies_at_root
from doclint.dialects import all_dialects
from doclint.expressions import expression

# So many pages are looked at, from the first to the last, and so much of each.
_PAGES, _CHARACTERS = 80, 20_000
# A generator is believed that so many pages speak for, or such a share of few pages.
_LEAST, _SHARE = 3, 0.5
# What stands in fences is quoted: it tells nothing, but how the fence itself is
# written.
_FENCED = expression(
    r"^([ \t]*(`{3,}|~{3,})[^\n]*\n)(?:.*\n)*?[ \t]*\2[ \t]*$", re.MULTILINE
)


def by_pages(config: Config, pages: Sequence[str]) -> tuple[str, str] | None:
    """The dialect that most pages speak for, and what tells it; None where too few do.

    A repository with READMEs and nothing of a generator is read where it lies.
    """
    votes: Counter[str] = Counter()
    first: dict[str, str] = {}
    sample = _sample(pages)
    are_plain = True
    for path in sample:
        text = _text(config, path)
        are_plain = are_plain and _is_plain(text, path)
        for name, sign in _signs_in(text):
            votes[name] += 1
            first.setdefault(name, f"`{sign}` in {path}")
    for name, number in votes.most_common(1):
        if number >= _LEAST or number >= _SHARE * len(sample):
            return name, first[name]
    if are_plain and not votes:
        return _fallback(config)
    return None


def _is_plain(text: str, path: str) -> bool:
    """Whether a page has nothing that a generator would read: front matter, ids, MDX."""
    has_front_matter = text.startswith(("---", "+++"))
    return not has_front_matter and "{#" not in text and not path.endswith(".mdx")


def _sample(pages: Sequence[str]) -> Sequence[str]:
    return pages[:: max(1, len(pages) // _PAGES)][:_PAGES]


def _text(config: Config, path: str) -> str:
    try:
        return (
            config.gate.page(path)[:_CHARACTERS]
            .decode("utf-8-sig", errors="replace")
            .replace("\r\n", "\n")
        )
    except OSError:
        return ""


def _signs_in(text: str) -> Iterator[tuple[str, str]]:
    """The dialects that a page has signs of, each with the sign as it stands there."""
    shown = _FENCED.sub(r"\1", text)
    for name, patterns in _signs().items():
        match = next(
            (match for pattern in patterns if (match := pattern.search(shown))), None
        )
        if match:
            yield name, match[0].strip()


@cache
def _signs() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    return {
        name: tuple(expression(sign, re.MULTILINE) for sign in record.signs)
        for name, record in all_dialects().items()
        if record.signs
    }


def _fallback(config: Config) -> tuple[str, str] | None:
    for name, record in all_dialects().items():
        marker = next(
            (marker for marker in record.fallback if lies_at_root(config.root, marker)),
            None,
        )
        if marker:
            return name, marker.replace("+", " and ")
    return None
