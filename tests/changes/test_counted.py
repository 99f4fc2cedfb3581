"""What a run does is counted, so that a hook stays quick: time cannot be tested on a
busy machine, work can."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from changes.repo import MakeRepo, counting
from doclint.alignment import align
from doclint.engine import page
from doclint.engine.change import changes
from doclint.engine.request import Reader
from doclint.files import Gate

PAGES = {
    f"docs/en/{name}.md": f"# {name}\n\n" + f"See [x](#nowhere-{name}).\n\n" * 40
    for name in "abcdefgh"
}
SITE = {**PAGES, **{path.replace("/en/", "/fr/"): text for path, text in PAGES.items()}}


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often pages are parsed, pairs aligned and states checked, and how often one
    page is decoded in pass 2."""
    counts: Counter[str] = Counter()
    monkeypatch.setattr(page, "parse", counting(counts, "parsed", page.parse))
    monkeypatch.setattr(page, "align", counting(counts, "aligned", align.align))
    monkeypatch.setattr(
        changes, "check_paths", counting(counts, "checked", changes.check_paths)
    )
    monkeypatch.setattr(
        Reader, "_decoded", counting(counts, "decoded", Reader._decoded)
    )
    return counts


def test_a_commit_looks_at_what_it_changes_and_no_more(
    repo: MakeRepo, counted: Counter[str]
) -> None:
    site = repo(SITE)
    site.edit("docs/en/a.md", "# a", "# A new title")
    site.staged()  # nothing is known yet
    site.commit()
    site.edit("docs/fr/b.md", "# b", "# Un autre titre")
    counted.clear()
    site.staged()
    assert counted["checked"] == 1  # the state before was checked when it was staged
    # The page and its source, and once more the two that were looked at with their
    # history at the commit before.
    assert counted["parsed"] <= 4
    assert counted["aligned"] <= 2


def test_where_nothing_is_found_the_state_before_is_not_looked_at(
    repo: MakeRepo, counted: Counter[str]
) -> None:
    site = repo({"docs/a.md": "# A\n\nA page with nothing wrong in it.\n"})
    site.edit("docs/a.md", "wrong", "amiss")
    assert site.staged().told == []
    assert counted["checked"] == 1


def test_both_states_share_what_did_not_change(
    repo: MakeRepo, counted: Counter[str]
) -> None:
    site = repo(SITE)
    site.edit("docs/fr/b.md", "# b", "# Un autre titre")
    site.staged()
    assert counted["checked"] == 2
    assert counted["parsed"] <= len(SITE) + 2


def test_a_page_is_decoded_once_for_all_its_findings(counted: Counter[str]) -> None:
    reader = Reader(Gate(Path()), {"a.md": b"# A\n"})
    assert reader.source("a.md") is reader.source("a.md")
    assert counted["decoded"] == 1
