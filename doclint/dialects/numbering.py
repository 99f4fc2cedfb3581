"""How site generators keep the ids of a page's headings apart: each takes (made id, id
its author wrote) in order.

Every function gives the ids that the headings have in the end, in the same order. Ids
that the author wrote stay. Checked against the generators' own code by
benchmarks/sites/slugs.py; tests/dialects has what they answered.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Sequence

from doclint.expressions import expression

Headings = Sequence[tuple[str, str | None]]
Numbering = Callable[[Headings], list[str]]

# Python reads no numbers of more than 4,300 digits.
_NUMBERED = expression(r"(.*)_(\d{1,4000})\Z", re.S)


def counted(headings: Headings) -> list[str]:
    """kramdown's GFM parser and GitHub: the n-th of a kind gets `-n`, whether or not
    another heading has that id."""
    seen: Counter[str] = Counter()
    ids = []
    for made, authored in headings:
        ids.append(authored if authored is not None else _with_count(made, seen[made]))
        seen[made] += authored is None
    return ids


def _with_count(made: str, count: int) -> str:
    return f"{made}-{count}" if count else made


def slugger(headings: Headings) -> list[str]:
    """github-slugger, so Docusaurus: counts on until the id is free among those made;
    written ids do not count."""
    seen: dict[str, int] = {}
    return [
        authored if authored is not None else _slugged(made, seen)
        for made, authored in headings
    ]


def astro(headings: Headings) -> list[str]:
    """Astro before version 6: as `slugger`, and then a hyphen at the end goes
    (`rehypeHeadingIds`)."""
    numbered = zip(slugger(headings), headings, strict=True)
    return [
        authored if authored is not None else id.removesuffix("-")
        for id, (_, authored) in numbered
    ]


def _slugged(made: str, seen: dict[str, int]) -> str:
    slug = made
    while slug in seen:
        seen[made] += 1
        slug = f"{made}-{seen[made]}"
    seen[slug] = 0
    return slug


def untaken(headings: Headings, empty: str = "") -> list[str]:
    """markdown-it-anchor, so VitePress: the first `-n` that no heading above has;
    `empty` is the id of an empty one."""
    taken: set[str] = set()
    counts: dict[str, int] = {}
    ids = []
    for made, authored in headings:
        base = authored if authored is not None else made or empty
        ids.append(base if authored is not None else _first_free(base, taken, counts))
        taken.add(ids[-1])
    return ids


def _first_free(base: str, taken: Container[str], counts: dict[str, int]) -> str:
    """The first free id of a base. What is taken stays so: `counts` has how far earlier
    ones of it have looked."""
    count = counts.get(base, 0)
    while (candidate := _with_count(base, count)) in taken:
        count += 1
    counts[base] = count
    return candidate


def underscored(headings: Headings) -> list[str]:
    """MDN: the second of a kind gets `_2`, the third `_3`."""
    seen: Counter[str] = Counter()
    ids = []
    for made, authored in headings:
        seen[made] += authored is None
        ids.append(
            authored
            if authored is not None
            else made
            if seen[made] < 2
            else f"{made}_{seen[made]}"
        )
    return ids


def goldmark(headings: Headings) -> list[str]:
    """Hugo's ids for Goldmark: as `untaken`, and `heading` for one without a letter or
    digit."""
    return untaken(headings, "heading")


def python_markdown(headings: Headings) -> list[str]:
    """Python-Markdown's toc: `_n`, counted on where the id ends in a number; all
    written ids of the page are taken."""
    taken = {authored for _, authored in headings if authored is not None}
    beyond: dict[str, str] = {}
    ids = []
    for made, authored in headings:
        ids.append(authored if authored is not None else _unique(made, taken, beyond))
        taken.add(ids[-1])
    return ids


def _unique(made: str, taken: Container[str], beyond: dict[str, str]) -> str:
    """The first free id from `made` on. What is taken stays so: `beyond` leads past ids
    that were tried before."""
    tried = []
    candidate = made
    while candidate in taken or not candidate:
        tried.append(candidate)
        candidate = beyond.get(candidate) or _next(candidate)
    beyond.update(dict.fromkeys(tried, candidate))
    return candidate


def _next(id: str) -> str:
    numbered = _NUMBERED.match(id)
    return f"{numbered[1]}_{int(numbered[2]) + 1}" if numbered else f"{id}_1"


def written(headings: Headings) -> list[str]:
    """Where no id is made: only what authors wrote; the others have none."""
    return [authored or "" for _, authored in headings]


def prefixed(headings: Headings, number: Numbering, prefix: str) -> list[str]:
    """The ids that `number` gives, with a prefix to those that are made."""
    numbered = zip(number(headings), headings, strict=True)
    return [
        id if authored is not None else prefix + id for id, (_, authored) in numbered
    ]
