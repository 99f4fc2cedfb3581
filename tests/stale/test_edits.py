"""What is a change of the source text and what is none: a page edited in many ways,
known by construction."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doclint import engine
from doclint.project import ChangeKind
from stale.site import SOURCE, Site

pytestmark = pytest.mark.slow  # each waits, or runs doclint or git


def swap(*pairs: str) -> Callable[[str], str]:
    """Put each second text where the first stands."""

    def edit(text: str) -> str:
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            assert old in text
            text = text.replace(old, new)
        return text

    return edit


def moved(text: str) -> str:
    start, end = text.index("## Unpack it"), text.index("## Connect it")
    section = text[start:end]
    text = text.replace(section, "")
    at = text.index("## Care for it")
    return text[:at] + section + text[at:]


COSMETIC = {
    "wrapped otherwise": swap(
        " a\nsocket", "\na socket", "when the\nrobot", "when\nthe robot"
    ),
    "blanks at line ends": lambda text: text.replace(".\n\n", ".   \n\n\n"),
    "windows line ends": lambda text: text.replace("\n", "\r\n"),
    "reference renumbered": swap(
        "[safety notes][1]",
        "[safety notes][safety]",
        "[1]: /safety",
        "[safety]: /safety",
    ),
    "reference to inline": swap("[safety notes][1]", "[safety notes](/safety)"),
    "other emphasis marks": swap(
        "*flat floor*", "_flat floor_", "**tank**", "__tank__"
    ),
    "other list marks": swap("- The", "* The"),
    "underlined heading": swap("## Care for it\n", "Care for it\n-----------\n"),
    "padded table": swap(
        "| dry | Cactus and other succulents | 1 |",
        "| dry  | Cactus and other succulents | 1      |",
    ),
    "other fence": swap("```sh", "~~~sh", "30\n```", "30\n~~~"),
    "typographic quotes and dashes": swap(
        "your plants while", "your plants – while", "two years", "“two years”"
    ),
    "a comma": swap("Use warm water, not soap", "Use warm water; not soap"),
    "a comment": swap("## Connect it", "<!-- keep -->\n\n## Connect it"),
    "an unread key": swap("layout: page", "layout: wide"),
    "a section moved": moved,
    "a paragraph split": swap(" The lamp turns green", "\n\nThe lamp turns green"),
}
REAL = {
    "a word": (swap("warm water", "cold water"), ["Use cold water"]),
    "a negation": (swap("may freeze", "may not freeze"), ["may not freeze"]),
    "a number": (swap("for 5 seconds", "for 8 seconds"), ["8 seconds"]),
    "a new sentence": (
        swap("Keep the box for later.", "Keep the box for later. It fits the robot."),
        ["fits"],
    ),
    "a sentence less": (
        swap('\nWe <abbr title="by mail">answer</abbr> within a day.', ""),
        ["Write to"],
    ),
    "a heading": (swap("## Care for it", "## Look after it"), ["Look after it"]),
    "a cell": (swap("Ferns, moss and herbs", "Ferns and tomatoes"), ["tomatoes"]),
    "a quote": (swap("by its hose", "by its lamp"), ["by its lamp"]),
    "an alternative text": (
        swap("A robot beside a fern", "A robot under a table"),
        ["under a table"],
    ),
    "a title of a link": (
        swap("Support by mail", "Support by telephone"),
        ["telephone"],
    ),
    "a title of an element": (swap('title="by mail"', 'title="by air"'), ["by air"]),
    "a front matter value": (swap("title: Set up", "title: Repair"), ["Repair"]),
    "a comment in code": (
        swap("# look for the robot", "# find every robot there is"),
        ["find every robot"],
    ),
    "two blocks": (
        swap("hose may", "tank may", "two years", "six years"),
        ["tank may", "six years"],
    ),
    "a move and a change": (
        lambda text: moved(swap("at the top", "at the side")(text)),
        ["at the side"],
    ),
    "a wrap and a change": (
        swap("button for 5 seconds. The", "button for 5 minutes.\nThe"),
        ["minutes"],
    ),
    "code": (swap("--timeout 30", "--timeout 60"), ["--timeout 60"]),
    "inline code": (swap("`mode`", "`kind`"), ["`kind`"]),
    "an address": (swap("org/help", "org/contact"), ["org/contact"]),
    "half of the page": (
        swap(
            "waters your",
            "feeds your",
            "box at",
            "bag at",
            "the **tank**",
            "the **lid**",
            "the cable",
            "the wire",
        ),
        ["feeds your", "bag at", "**lid**", "the wire"],
    ),
    "a repeated text": (
        swap("The lamp lasts about two years.", "Keep the box for later."),
        ["Keep the box"],
    ),
}


def stale(site: Site, edit: Callable[[str], str]) -> list[str]:
    """What the source says now in the blocks that are told to have changed."""
    (site.root / "docs/robot.md").write_bytes(edit(SOURCE).encode())
    (page,) = engine.stale_paths(site.config())
    assert page.history
    return [
        change.after
        for change in page.history.changes
        if change.kind is ChangeKind.CHANGED
    ]


@pytest.fixture(params=["with the old text", "with hashes alone"])
def stamped(request: pytest.FixtureRequest, site: Site) -> Site:
    if request.param == "with the old text":
        site.git("init", "--quiet")
        site.commit()
    engine.stamp_paths(site.config())
    return site


@pytest.mark.parametrize("name", COSMETIC)
def test_how_it_is_written_does_not_count(stamped: Site, name: str) -> None:
    assert stale(stamped, COSMETIC[name]) == []


@pytest.mark.parametrize("name", REAL)
def test_what_it_says_counts_in_its_block_and_no_other(
    stamped: Site, name: str
) -> None:
    edit, expected = REAL[name]
    found = stale(stamped, edit)
    assert len(found) == len(expected)
    assert all(any(words in text for text in found) for words in expected)


def test_two_paragraphs_joined_need_the_old_text(repository: Site) -> None:
    engine.stamp_paths(repository.config())
    joined = swap(
        "- The hose may freeze in winter.\n- The lamp",
        "- The hose may freeze in winter. The lamp",
    )
    assert stale(repository, joined) == []


@pytest.mark.parametrize(
    ("edit", "follow"),
    [
        (swap("5 seconds", "8 seconds"), ("5 secondes", "8 secondes")),
        (
            swap("no more than 3 metres", "no more than 1,500 metres"),
            ("à 3 mètres", "à 1 500 mètres"),
        ),
        (swap("org/help", "org/contact"), ("org/help", "org/contact")),
        (swap("--timeout 30", "--timeout 60"), ("--timeout 30", "--timeout 60")),
    ],
)
def test_a_value_that_the_translation_has_too_is_no_change(
    stamped: Site, edit: Callable[[str], str], follow: tuple[str, str]
) -> None:
    assert len(stale(stamped, edit)) == 1
    stamped.edit("docs/fr/robot.md", *follow)
    assert stale(stamped, edit) == []
