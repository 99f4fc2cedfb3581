"""Every rule's examples once more, where nothing about the fault has changed: further
down a page, behind front matter, in a quotation, with the line ends of Windows, with a
byte order mark. The same faults are found, in their new places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pytest

from doclint.catalogue import catalogue
from doclint.document import Document, Entry, FrontMatter, FrontMatterFault
from doclint.evidence.gaps import Addition, Gap
from doclint.project import Pair, Project
from doclint.rule import CLOSE, OPEN, Example, Rule
from examples import expect, rewritten
from projects import Roots
from together import each

# 6,000 runs; each example is run as it stands by test_examples
pytestmark = pytest.mark.thorough

BOM = b"\xef\xbb\xbf"
NEWLINE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Change:
    """A way to rewrite pages, and which rules and pages it leaves as they were but for
    their places."""

    rewrite: Callable[[str], str]
    of_rule: Callable[[Rule], bool]
    of_page: Callable[[str], bool]


def behind(text: str) -> Callable[[str], str]:
    """The page below `text`, which is written with the page's own line ends."""

    def rewrite(page: str) -> str:
        first = NEWLINE.search(page)
        return text.replace("\n", first.group() if first else "\n") + page

    return rewrite


def quoted(page: str) -> str:
    """The page as a quotation; a mark that ends where a line begins stays at the end of
    the line before it."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", re.sub(f"\n({CLOSE}+)", r"\1\n", page))
    return "".join(f"> {line}" if line.strip() else f">{line}" for line in lines)


def top_is_free(page: str) -> bool:
    """Whether something may be put before a page: it has no front matter, nor what
    might be meant for it."""
    return not re.match(
        r"\s*(---|\+\+\+|\{|- - -|—|\ufeff|```m)", page.replace(OPEN, "")
    )


# What a rule looks at that is found by a whole page, or by the order of all its blocks.
OF_WHOLE_PAGES = {Entry, FrontMatter, FrontMatterFault, Pair, Project, Addition, Gap}


def about_parts(rule: Rule) -> bool:
    """Whether it is all one to a rule what stands before: it looks neither at the top
    of a page nor at whole pages, as those of the engine do."""
    return (
        rule.family != "front-matter"
        and bool(rule.visits)
        and OF_WHOLE_PAGES.isdisjoint(rule.visits)
    )


def plain(page: str) -> bool:
    """Whether a page may be quoted: its lines are CommonMark's, and no template tag is
    alone on one."""
    return top_is_free(page) and "\r" not in page and "{%" not in page


CHANGES: Mapping[str, Change] = {
    "behind a block": Change(behind("***\n\n"), about_parts, top_is_free),
    "behind a heading": Change(behind("# 1\n\n"), about_parts, top_is_free),
    "behind front matter": Change(
        behind("---\nlayout: page\n---\n"), about_parts, top_is_free
    ),
    # A quotation is a page of its own to no rule that looks at the whole page.
    "quoted": Change(
        quoted, lambda rule: Document not in rule.visits and about_parts(rule), plain
    ),
}
WINDOWS = Change(
    lambda page: page.replace("\n", "\r\n"),
    lambda rule: True,
    lambda page: "\r" not in page,
)


def ways(rule: Rule, example: Example) -> Iterator[tuple[str, Example, bytes]]:
    """The ways in which an example of a rule is written otherwise, with what stands
    before the bytes of its pages."""
    for name, change in CHANGES.items():
        if change.of_rule(rule) and all(map(change.of_page, example.pages.values())):
            yield name, rewritten(example, change.rewrite), b""
    # Some editors write both, and one does not hide what the other breaks.
    if all(map(WINDOWS.of_page, example.pages.values())):
        example = rewritten(example, WINDOWS.rewrite)
    yield "from Windows, with a byte order mark", example, BOM


RULES = [
    pytest.param(rule, id=rule.id) for rule in catalogue().values() if rule.examples
]


@pytest.mark.parametrize("rule", RULES)
def test_transformed(rule: Rule, roots: Roots) -> None:
    """All examples of a rule in one test, since a test costs more than a run; each that fails is told."""
    cases = (
        (f"example {number} {name}", (changed, mark))
        for number, example in enumerate(rule.examples)
        for name, changed, mark in ways(rule, example)
    )
    each(lambda case: expect(rule, case[0], roots, case[1]), cases)
