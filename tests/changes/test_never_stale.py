"""What is kept from earlier runs never stands for what a run would find now, whatever
it was that changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from changes.repo import MakeRepo, Repo

PROSE = "The marmot sleeps under the meadow all winter. It has a burrow with two doors and keeps them shut.\n"
PROSA = "Das Murmeltier schläft den ganzen Winter unter der Wiese. Sein Bau hat zwei Türen, die es geschlossen hält.\n"
NO_IDS = "kramdown: {auto_ids: false}"
SITE = {
    "_config.yml": "title: Marmots\nbaseurl: ''\nexclude: [drafts]\n",
    "_data/links.yml": "- title: Home\n  url: /en/burrow.html\n",
    "_includes/note.md": "## A note {#note}\n\nMind the step.\n",
    "img/marmot.png": "",
    "img/burrow.png": "",
    "img/meadow.png": "",
    "words.csv": "en,de\nmeadow,Wiese\n",
    "pack/de.yml": """\
language: de
rules:
  burrow:
    kind: forbidden
    text: [Höhle]
    use: Bau
    why: a marmot has no cave
    bad: ["Das ist ein ⟦Höhle⟧."]
    good: ["Das ist ein Bau."]
""",
    "en/index.md": f"""\
---
title: Home
---

# Home

{PROSE}
[The burrow](burrow.html#doors) and ![it](../img/marmot.png) and ![its home](../img/burrow.png)
""",
    "en/burrow.md": f"""\
---
title: Burrow
---

# Burrow

## Doors {{#doors}}

{PROSE}
[Up](#burrow)

{{% include note.md %}}
""",
    "de/index.md": f"""\
---
title: Start
---

# Start

{PROSA}
[Der Bau](burrow.html#doors) und ![er](../img/marmot.png) und ![sein Heim](../img/burrow.png)
""",
    "de/burrow.md": f"""\
---
title: Bau
---

# Bau

## Türen {{#doors}}

{PROSA}
[Notiz](#note)

{{% include note.md %}}
""",
    ".doclint.yaml": "glossaries: [{file: words.csv}]\npacks: [pack]\nlanguages: {source: en}\n",
}


def _pinned(site: Repo) -> None:
    """The translation says which commit of its source it was made from, and the source
    goes on."""
    first = site.git("rev-list", "--max-parents=0", "HEAD")
    site.edit(
        "de/index.md", "title: Start\n", f"title: Start\ndefault_lang_commit: {first}\n"
    )
    site.edit("en/index.md", "all winter", "from autumn to spring")


def _pinned_anew(site: Repo) -> None:
    site.commit()
    first, last = (
        site.git("rev-list", "--max-parents=0", "HEAD"),
        site.git("rev-parse", "HEAD"),
    )
    site.edit("de/index.md", first, last)


def _linked_to_what_is_ignored(site: Repo) -> None:
    site.put({".gitignore": "made/*.png\n", "made/plan.png": "", "made/map.svg": ""})
    site.edit(
        "en/burrow.md",
        "[Up]",
        "![a plan](../made/plan.png) ![none](../img/none.png) ![a map](../made/map.svg) [Up]",
    )


def _gone_and_not_ignored(site: Repo) -> None:
    (site.root / "made/plan.png").unlink()
    site.put({".gitignore": "# nothing\n"})


def _moved(site: Repo, old: str, new: str) -> None:
    (site.root / old).rename(site.root / new)


# What changed, in turn, each with whether anything else is found then.
CHANGES: list[tuple[str, Callable[[Repo], object]]] = [
    ("a page", lambda site: site.edit("de/burrow.md", "# Bau", "# Höhle")),
    (
        "a source page",
        lambda site: site.edit("en/index.md", "two doors", "seven doors 7"),
    ),
    ("the glossary", lambda site: site.put({"words.csv": "en,de\nmeadow,Matte\n"})),
    ("a pack", lambda site: site.edit("pack/de.yml", "Höhle", "Murmeltier")),
    (
        "the configuration",
        lambda site: site.edit(
            ".doclint.yaml", "languages:", "rules: {all: error}\nlanguages:"
        ),
    ),
    (
        "an included file",
        lambda site: site.edit("_includes/note.md", "{#note}", "{#other}"),
    ),
    (
        "the generator's configuration",
        lambda site: site.edit("_config.yml", "title:", f"{NO_IDS}\ntitle:"),
    ),
    (
        "a data file",
        lambda site: site.edit("_data/links.yml", "/en/burrow.html", "/en/burow.html"),
    ),
    (
        "a line above links",
        lambda site: site.edit("de/index.md", "# Start\n", "# Start\n\nNoch etwas.\n"),
    ),
    ("a link to what git ignores", _linked_to_what_is_ignored),
    ("what git ignored is gone, and is ignored no more", _gone_and_not_ignored),
    ("an image", lambda site: (site.root / "img/marmot.png").unlink()),
    ("a renamed page", lambda site: _moved(site, "en/burrow.md", "en/den.md")),
    ("a pin of the source", _pinned),
    ("another pin", _pinned_anew),
    ("a deleted page", lambda site: (site.root / "de/burrow.md").unlink()),
    (
        "a new page",
        lambda site: site.put({"de/den.md": f"# Bau\n\n## Türen\n\n{PROSE}"}),
    ),
    (
        "a page that is no UTF-8",
        lambda site: (site.root / "de/den.md").write_bytes(b"# Bau\n\n\xff\n"),
    ),
]


def found(site: Repo, *arguments: str) -> object:
    done = site.run("check", *arguments)
    assert done.out, done.err
    return json.loads(done.out)


@pytest.fixture(autouse=True)
def own_cache(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("DOCLINT_CACHE_DIR", str(folder))
    return folder


@pytest.mark.slow
def test_a_run_finds_with_kept_results_what_it_finds_without(repo: MakeRepo) -> None:
    site = repo(SITE)
    before = found(site)
    for what, change in CHANGES:
        change(site)
        now = found(site)
        assert now == found(site, "--no-cache"), what
        assert now != before, what
        assert now == found(site), what
        before = now


@pytest.mark.slow
def test_a_commit_is_told_with_kept_results_what_it_is_told_without(
    repo: MakeRepo,
) -> None:
    site = repo(SITE)
    told = []
    for what, change in CHANGES:
        change(site)
        site.git("add", "--all")
        now = found(site, "--staged")
        assert now == found(site, "--staged", "--no-cache"), what
        assert now == found(site, "--staged"), what
        told += [what] if now["findings"] else []  # type: ignore[index]
        site.commit(what)
    assert len(told) > 7, told
