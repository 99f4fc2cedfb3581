"""The ids that a link may lead to: those of its page, of the files that the page takes
in, and of the pages that take it in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from doclint.dataclasses import dataclass
from doclint.dialects.slugs import UNKNOWN_LETTERS
from doclint.document import Link
from doclint.expressions import expression
from doclint.page.ids import KNOWN
from doclint.page.includes import is_hidden, is_part
from doclint.project import Facts, Project
from doclint.source import Span
from doclint.text.nearest import Nearest
from doclint.text.similar import edits
from doclint.text.words import letters
from doclint.website import LinkFact

# A link of a page, or what other pages know of it.
_AnyLink = TypeVar("_AnyLink", Link, LinkFact)
_DIGITS = expression(r"\d+")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What is a slip. Held by tests/checks/test_sites_by_degrees.py."""

    # So many letters (count) differ by a slip.
    slip: int = 2


_LIMITS = _Calibration()


def dead(
    links: Iterable[tuple[_AnyLink, str]], anchors: Nearest, loose: bool
) -> Iterator[tuple[_AnyLink, str]]:
    """Links to ids that are not there, each with its id. A definition that serves many
    references is told once."""
    seen: set[Span] = set()
    for link, anchor in links:
        if link.target_span not in seen and not has_anchor(anchors, anchor, loose):
            seen.add(link.target_span)
            yield link, anchor


def has_anchor(anchors: Nearest, anchor: str, loose: bool) -> bool:
    """Whether an id is there, or nobody can tell before the site is built. `loose`:
    signs and accents tell no ids apart."""
    if anchor in anchors.known or KNOWN.fullmatch(anchor):
        return True
    is_filled_in_later = re.search(r"[{}<>$]", anchor) is not None
    if is_filled_in_later:
        return True
    if any(UNKNOWN_LETTERS in known for known in anchors.known):
        return True
    return loose and letters(anchor) in {letters(id) for id in anchors.known}


def is_slip(anchor: str, near: str | None) -> bool:
    """Whether an id is another one but for a letter or two: no id of a file that nobody
    sees. Another number is another id."""
    if near is None or _DIGITS.findall(anchor) != _DIGITS.findall(near):
        return False
    return edits(anchor, near, _LIMITS.slip) <= _LIMITS.slip


def anchors_of(page: Facts, project: Project, *takers: Facts) -> Nearest:
    """The ids of a page and of what it takes in, and of the pages that show it."""
    brought = (
        anchor
        for each in (page, *takers)
        for anchor in project.site.brought.get(each.path, ())
    )
    of_takers = (anchor for taker in takers for anchor in taker.anchors)
    return Nearest((*page.anchors, *brought, *of_takers))


def has_other_files(page: Facts, project: Project) -> bool:
    """Whether the ids of other files are beside a page's own: of those that it takes
    in, or that take it in."""
    if is_part(page.path):
        return bool(page.includes) or page.path not in project.site.unsure
    return bool(page.includes) and not page.partial


def takers_of(page: Facts, project: Project) -> list[Facts]:
    """The pages that show a part, at any depth; none of other pages."""
    takers: dict[str, Facts] = {}
    waiting = [page.path] if is_part(page.path) else []
    while waiting:
        paths = project.site.takers.get(waiting.pop(), ())
        new = [path for path in paths if path not in takers and path in project.pages]
        takers |= {path: project.pages[path] for path in new}
        waiting += new
    return list(takers.values())


def sees_all(page: Facts, project: Project) -> bool:
    """Whether all ids are known that a link of the page may lead to."""
    takers = takers_of(page, project)
    if not takers and is_hidden(page.path):
        return False
    return all(_can_tell(each, project) for each in (page, *takers))


def _can_tell(page: Facts, project: Project) -> bool:
    """Whether all ids of a page are known."""
    return not page.partial and page.path not in project.site.unsure
