"""What a change brings is told, wherever it shows; what was there before is not."""

from __future__ import annotations

import pytest

from changes.repo import MakeRepo, Repo
from doclint.engine.change.states import base_of, bears_on_pages
from projects import Run

pytestmark = pytest.mark.slow  # two commits and a run each

LONG = "The writer goes on to explain at some length what every reader of this page has to know before the first step."
DOOR = "Go on now, please, to the next door of the long corridor."
SITE = {
    "docs/index.md": "# Start\n\nRead [how](setup.md#first-steps), then [more](more.md). ![a plan](img/plan.png)\n",
    "docs/setup.md": f"# Setup\n\n## First steps\n\n{LONG}\n\nOld debt , which nobody mended.\n",
    "docs/more.md": "# More\n\nThis page says little.\n",
    "docs/img/plan.png": "not really an image\n",
    "mkdocs.yml": "site_name: A\nnav:\n  - index.md\n  - setup.md\n  - more.md\n",
}
PAIRS = {
    "docs/en/door.md": f"# Doors\n\n## The first\n\n{DOOR}\n",
    "docs/fr/door.md": "# Portes\n\n## La première\n\nAllez maintenant, s’il vous plaît, à la porte du couloir.\n",
}


@pytest.fixture
def site(repo: MakeRepo) -> Repo:
    return repo(SITE)


def test_nothing_changed_nothing_told(site: Repo) -> None:
    done = site.staged()
    assert (done.status, done.told) == (0, [])
    assert site.since().told == []


def test_a_renamed_heading_breaks_links_elsewhere(site: Repo) -> None:
    site.edit("docs/setup.md", "First steps", "Initial steps")
    assert site.since().told == ["docs/index.md:3 links/missing-anchor"]
    assert site.staged().told == ["docs/index.md:3 links/missing-anchor"]
    assert site.staged("--changed-lines").told == []


def test_a_deleted_page(site: Repo) -> None:
    site.git("rm", "--quiet", "docs/more.md")
    told = site.staged().told
    assert "docs/index.md:3 links/missing-page" in told
    assert {each.split()[0].split(":")[0] for each in told} <= {
        "docs/index.md",
        "mkdocs.yml",
    }


def test_a_source_page_that_goes_leaves_what_its_translations_had(
    repo: MakeRepo,
) -> None:
    """A quotation that the source page had as well is no news when that page goes."""
    quoted = f"{LONG} {DOOR}\n"
    made = {name: f"{text}\n{quoted}" for name, text in PAIRS.items()}
    pairs = repo(
        {
            **made,
            "docs/en/a.md": "# A\n",
            "docs/fr/a.md": "# A\n\nOuvrez la porte du jardin.\n",
        }
    )
    pairs.git("mv", "docs/fr/door.md", "docs/fr/gate.md")
    told = pairs.staged().told
    assert "docs/fr/gate.md:1 translation/orphan" in told
    assert not [each for each in told if "foreign-sentence" in each]
    pairs.git("mv", "docs/fr/gate.md", "docs/fr/door.md")
    pairs.git("rm", "--quiet", "docs/en/door.md")
    assert pairs.staged().told == ["docs/fr/door.md:1 translation/orphan"]
    assert "translation/foreign-sentence" in " ".join(pairs.run("check").told)


def test_a_renamed_page(site: Repo) -> None:
    site.git("mv", "docs/setup.md", "docs/install.md")
    told = site.staged().told
    assert "docs/index.md:3 links/missing-page" in told
    assert not [each for each in told if "install.md" in each]


def test_a_moved_image(site: Repo) -> None:
    site.git("mv", "docs/img/plan.png", "docs/img/map.png")
    assert site.staged().told == ["docs/index.md:3 links/missing-asset"]


def test_an_only_image_goes(site: Repo) -> None:
    """Without the state before, its folder might lie elsewhere; with it, it surely is
    gone."""
    (site.root / "docs/img/plan.png").unlink()
    assert site.since().told == ["docs/index.md:3 links/missing-asset"]
    assert site.staged().told == ["docs/index.md:3 links/missing-asset"]


def test_an_only_include_goes(repo: MakeRepo) -> None:
    site = repo(
        {
            "_config.yml": "title: A\n",
            "_includes/note.md": "A note of the marmot.\n",
            "a.md": "# A\n\n{% include note.md %}\n",
        }
    )
    site.git("rm", "--quiet", "_includes/note.md")
    assert site.staged().told == ["a.md:3 templates/missing-include"]


def test_a_renamed_source_page(repo: MakeRepo) -> None:
    """Its translations want the same new name; what the source had as well is no
    news."""
    quoted = f"{LONG} {DOOR}\n"
    pairs = repo(
        {name: f"{text}\n{quoted}" for name, text in PAIRS.items()}
        | {
            "docs/en/a.md": "# A\n",
            "docs/fr/a.md": "# A\n\nOuvrez la porte du jardin.\n",
        }
    )
    pairs.git("mv", "docs/en/door.md", "docs/en/gate.md")
    done = pairs.staged()
    assert done.told == ["docs/fr/door.md:1 translation/orphan"]
    assert "it is docs/en/gate.md now" in done.out


def test_a_line_of_the_sites_configuration(site: Repo) -> None:
    site.edit("mkdocs.yml", "more.md", "mere.md")
    assert [each for each in site.staged().told if each.startswith("mkdocs.yml")]


def test_a_changed_source_leaves_its_translation_behind(repo: MakeRepo) -> None:
    pairs = repo(PAIRS)
    pairs.edit("docs/en/door.md", "next door", "last window")
    assert pairs.staged().told == ["docs/fr/door.md:5 translation/stale"]
    assert pairs.since().told == ["docs/fr/door.md:5 translation/stale"]
    pairs.edit("docs/fr/door.md", "porte du", "dernière fenêtre du")
    assert pairs.staged().told == []


def test_what_a_translation_lacks_of_a_changed_block_is_told_once(
    repo: MakeRepo,
) -> None:
    pairs = repo(PAIRS)
    pairs.edit("docs/en/door.md", "the next door", "door 12, which is the next one")
    assert pairs.staged().told == ["docs/fr/door.md:5 translation/stale"]


@pytest.mark.parametrize(
    ("then", "now", "there", "told"),
    [
        (
            "https://shop.example/a",
            "https://store.example/",
            "https://shop.example/a",
            1,
        ),
        (
            "https://shop.example/a",
            "https://store.example/",
            "https://shop.example/fr",
            0,
        ),
        ("http://shop.example/a", "https://shop.example/a", "http://shop.example/a", 0),
    ],
)
def test_an_address_of_another_site_that_the_source_left(
    repo: MakeRepo, then: str, now: str, there: str, told: int
) -> None:
    pairs = repo(
        {
            "docs/en/door.md": f"{PAIRS['docs/en/door.md']}\nSee [the shop]({then}) now.\n",
            "docs/fr/door.md": f"{PAIRS['docs/fr/door.md']}\nVoir [la boutique]({there}).\n",
        }
    )
    pairs.edit("docs/en/door.md", then, now)
    stale = [each for each in pairs.staged().told if "stale" in each]
    assert stale == ["docs/fr/door.md:7 translation/stale"] * told


def test_a_source_that_changes_twice_is_told_twice(repo: MakeRepo) -> None:
    pairs = repo(PAIRS)
    for old, new in (("next door", "last window"), ("last window", "second staircase")):
        pairs.edit("docs/en/door.md", old, new)
        assert pairs.staged().told == ["docs/fr/door.md:5 translation/stale"]
        pairs.commit()


def test_a_word_of_the_glossary(repo: MakeRepo) -> None:
    pairs = repo({**PAIRS, ".doclint.yaml": "languages: {source: en}\n"})
    pairs.put(
        {
            ".doclint.yaml": "languages: {source: en}\nterms: [{term: door, forbidden: {fr: [porte]}}]\n"
        }
    )
    assert pairs.staged().told == [
        "docs/fr/door.md:1 terms/forbidden",  # in its plural
        "docs/fr/door.md:5 terms/forbidden",
    ]


def test_a_broken_configuration_is_told_where_it_lies(repo: MakeRepo) -> None:
    site = repo(SITE)
    site.put({".doclint.yaml": "ruels: {}\n"})
    done = site.staged()
    assert done.status == 2
    assert done.err.startswith(".doclint.yaml:1:1: unknown key `ruels`")


def test_a_rule_that_is_switched_on(repo: MakeRepo) -> None:
    off = "languages: {source: en}\nrules: {typography: off}\n"
    site = repo({"a.md": "# A\n\nOne , two.\n", ".doclint.yaml": off})
    site.put({".doclint.yaml": "languages: {source: en}\n"})
    assert site.staged().told == ["a.md:3 typography/space-before-comma"]


def test_an_entry_of_a_pack(repo: MakeRepo) -> None:
    head = "language: en\nrules:\n  words:\n    kind: forbidden\n    why: plain words\n"
    entry = f"{head}    text: [{{0}}]\n    bad: [a ⟦{{0}}⟧ b]\n    good: [a use]\n"
    pack = {
        ".doclint.yaml": "packs: [./team]\nlanguages: {source: en}\n",
        "team/en.yml": entry.format("leverage"),
    }
    site = repo({"a.md": "# A\n\nWe utilise it.\n", **pack})
    assert site.run("check").told == []
    site.put({"team/en.yml": entry.format("utilise")})
    assert site.staged().told == ["a.md:3 terms/forbidden"]


PO = 'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "%d keys open"\nmsgstr "%d clés ouvertes"\n'
INTERFACE = {
    "docs/a.md": "# A\n\nFine.\n",
    "locales/en.json": '{"go": "Open the page of {{name}}"}\n',
    "locales/fr.json": '{"go": "Ouvrir la page de {{name}}"}\n',
    "more/locales/en.yml": "go: Open the page of {{name}}\n",
    "more/locales/fr.yml": "go: Ouvrir la page de {{name}}\n",
    "i18n/en.toml": '[go]\nother = "Open the page of {{ .Name }}"\n',
    "i18n/fr.toml": '[go]\nother = "Ouvrir la page de {{ .Name }}"\n',
    "hugo.toml": 'title = "A"\n',
    "po/fr.po": PO,
}


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("locales/fr.json", "{{name}}", "{{nom}}"),
        ("more/locales/fr.yml", "{{name}}", "{{nom}}"),
        ("i18n/fr.toml", ".Name", ".Nom"),
        ("po/fr.po", '"%d clés', '"%s clés'),
    ],
)
def test_an_interface_file(repo: MakeRepo, path: str, old: str, new: str) -> None:
    site = repo(INTERFACE)
    site.edit(path, old, new)
    told = site.staged().told
    assert [each.partition(":")[0] for each in told] == [path]
    assert "messages/changed-placeholder" in told[0]
    assert site.since().told == told


def test_a_changed_number(repo: MakeRepo) -> None:
    pairs = repo(
        {name: f"{text}\nIt has 7 steps.\n" for name, text in PAIRS.items()}
        | {".doclint.yaml": "fail_on: info\n"}
    )
    pairs.put({"docs/fr/door.md": PAIRS["docs/fr/door.md"] + "\nElle a 8 marches.\n"})
    assert "docs/fr/door.md:7 translation/changed-number" in pairs.staged().told


@pytest.mark.parametrize(
    "name",
    ["part.txt", "part.rst", "words.tab", ".gitignore", "Gemfile", "po/fr.po", "a.cts"],
)
def test_files_that_bear_on_pages(repo: MakeRepo, name: str) -> None:
    site = repo({"a.md": "# A\n", name: "one\n"})
    site.edit(name, "one", "two")
    site.git("add", "--all")
    assert bears_on_pages(site.root, base_of(site.root, None))


def test_a_page_of_mdx(repo: MakeRepo) -> None:
    site = repo({"a.mdx": "# A\n\nFine.\n"})
    site.edit("a.mdx", "Fine.", "See [b](#b).")
    assert site.staged().told == ["a.mdx:3 links/missing-anchor"]


class TestOldDebt:
    PAGE = "# A\n\n" + "".join(
        f"Line {number} has a blank , which is old.\n" for number in range(12)
    )

    @pytest.fixture
    def debt(self, repo: MakeRepo) -> Repo:
        made = repo({"a.md": self.PAGE, "b.md": "# B\n\nOther text stands here.\n"})
        assert len(made.run("check").told) == 12
        return made

    def test_a_word_changed_on_its_very_line(self, debt: Repo) -> None:
        debt.edit("a.md", "Line 4 has", "Line 4 contains")
        done = debt.staged()
        assert (done.status, done.told) == (0, [])

    def test_one_more_on_its_line(self, debt: Repo) -> None:
        debt.edit("a.md", "Line 4 has a blank ,", "Line 4 has a blank , and another ,")
        assert debt.staged().told == ["a.md:7 typography/space-before-comma"]

    def test_lines_that_move_down(self, debt: Repo) -> None:
        debt.edit("a.md", "# A\n", "# A\n\nNew text stands here, without a fault.\n\n")
        assert debt.staged().told == []

    def test_lines_that_move_to_another_page(self, debt: Repo) -> None:
        text = self.PAGE.replace("# A\n\n", "")
        debt.put(
            {
                "a.md": "# A\n\nThis is all.\n",
                "b.md": f"# B\n\nOther text stands here.\n\n{text}",
            }
        )
        assert debt.staged().told == []

    def test_a_new_one_beside_it(self, debt: Repo) -> None:
        debt.edit("b.md", "Other text", "Other , text")
        assert debt.staged().told == ["b.md:3 typography/space-before-comma"]

    def test_a_renamed_page(self, debt: Repo) -> None:
        debt.git("mv", "a.md", "c.md")
        debt.edit("c.md", "Line 4 has", "Line 4 contains")
        assert debt.staged().told == []

    def test_it_is_counted(self, debt: Repo) -> None:
        debt.edit("b.md", "Other text", "Other , text")
        debt.git("add", "--all")
        assert (
            "1 changed page; 12 other findings not told."
            in debt.run("check", "--staged", form="text").out
        )

    def test_lines_alone(self, debt: Repo) -> None:
        debt.edit("b.md", "Other text", "Other , text")
        assert debt.staged("--changed-lines").told == [
            "b.md:3 typography/space-before-comma"
        ]


class TestStates:
    """Every state that a repository can be in."""

    FAULT = "# B\n\nSee [c](c.md).\n"

    def test_what_is_staged_counts_not_what_lies_there(self, site: Repo) -> None:
        site.put({"docs/b.md": self.FAULT})
        site.git("add", "--all")
        site.put({"docs/b.md": "# B\n\nAll is well.\n"})
        assert site.run("check", "--staged").told[0] == "docs/b.md:3 links/missing-page"
        site.git("add", "--all")
        site.put({"docs/b.md": self.FAULT})
        assert (
            "docs/b.md:3 links/missing-page" not in site.run("check", "--staged").told
        )
        assert "docs/b.md:3 links/missing-page" in site.since().told

    def test_the_first_commit(self, repo: MakeRepo) -> None:
        empty = repo({})
        empty.put({"a.md": "# A\n\nSee [b](#b).\n"})
        done = empty.staged()
        assert done.told == ["a.md:3 links/missing-anchor"]
        empty.git("add", "--all")
        assert (
            "this is the first commit"
            in empty.run("check", "--staged", form="text").out
        )

    def test_since_a_branch(self, site: Repo) -> None:
        site.git("checkout", "--quiet", "-b", "topic")
        site.edit("docs/setup.md", "First steps", "Initial steps")
        site.commit()
        site.git("checkout", "--quiet", "main")
        site.put({"docs/late.md": self.FAULT})
        site.commit("what came later is not of the branch")
        site.git("checkout", "--quiet", "topic")
        assert site.since("main").told == ["docs/index.md:3 links/missing-anchor"]

    def test_a_detached_head(self, site: Repo) -> None:
        site.git("checkout", "--quiet", "--detach")
        site.edit("docs/setup.md", "First steps", "Initial steps")
        assert site.staged().told == ["docs/index.md:3 links/missing-anchor"]

    def test_a_merge_brings_what_neither_side_had(self, site: Repo) -> None:
        site.git("checkout", "--quiet", "-b", "topic")
        site.put(
            {
                "docs/b.md": self.FAULT,
                "docs/late.md": "# Late\n\nRead [how](setup.md#first-steps).\n",
            }
        )
        site.commit()
        site.git("checkout", "--quiet", "main")
        site.edit("docs/setup.md", "First steps", "Initial steps")
        site.edit("docs/index.md", "#first-steps", "#initial-steps")
        site.commit()
        site.git("merge", "--quiet", "--no-commit", "topic")
        assert site.run("check", "--staged").told == [
            "docs/late.md:3 links/missing-anchor"
        ]

    def test_conflicts_are_no_state(self, site: Repo) -> None:
        site.git("checkout", "--quiet", "-b", "topic")
        site.edit("docs/more.md", "little", "much")
        site.commit()
        site.git("checkout", "--quiet", "main")
        site.edit("docs/more.md", "little", "nothing")
        site.commit()
        with pytest.raises(Exception, match="non-zero"):
            site.git("merge", "--quiet", "topic")
        done = site.run("check", "--staged")
        assert (done.status, done.out) == (2, "")
        assert "docs/more.md: the merge of this page is not settled" in done.err

    def test_a_sparse_checkout(self, site: Repo) -> None:
        """What it leaves out was not taken away by the change."""
        site.put({"docs/old/away.md": "# Away\n\nText.\n", "img/b.md": self.FAULT})
        site.edit("docs/more.md", "# More\n", "# More\n\nSee [away](old/away.md).\n")
        site.commit()
        site.git("sparse-checkout", "set", "--no-cone", "/*", "!/docs/old/")
        assert not (site.root / "docs/old").exists()
        site.edit("docs/setup.md", "First steps", "Initial steps")
        done = site.since()
        assert done.told == ["docs/index.md:3 links/missing-anchor"]
        assert "1 file is left out of this checkout, which is sparse" in done.err
        staged = site.run("check", "--staged")
        assert (staged.told, "sparse" in staged.err) == ([], False)

    def test_a_shallow_clone(
        self, site: Repo, tmp_path_factory: pytest.TempPathFactory, run: Run
    ) -> None:
        site.commit("one more")
        site.git("checkout", "--quiet", "-b", "topic")
        site.edit("docs/setup.md", "First steps", "Initial steps")
        site.commit()
        clone = tmp_path_factory.mktemp("clones") / "shallow"
        site.git(
            "clone",
            "--quiet",
            "--depth=1",
            "--branch=topic",
            site.root.as_uri(),
            str(clone),
        )
        here = ("--config", str(clone / ".doclint.yaml"))
        (clone / ".doclint.yaml").write_text("{}\n")
        done = run("check", "--changed-since", "origin/main", *here)
        assert done.status == 2
        assert "git knows no revision 'origin/main' here" in done.err

    def test_a_revision_that_nobody_knows(self, site: Repo) -> None:
        done = site.since("mian")
        assert done.status == 2
        assert "did you mean main?" in done.err
        for wrong in ("main..topic", "--all"):
            assert (
                "expected one revision"
                in site.run("check", f"--changed-since={wrong}").err
            )

    def test_no_repository(self, write, run: Run) -> None:
        write({"a.md": "# A\n"})
        done = run("check", "--staged")
        assert done.status == 2
        assert "found no git repository" in done.err

    def test_the_last_page_goes(self, repo: MakeRepo) -> None:
        one = repo({"a.md": "# A\n", "b.txt": "b"})
        one.git("rm", "--quiet", "a.md")
        assert one.run("check", "--staged").status == 0

    def test_a_project_in_a_folder(
        self, repo: MakeRepo, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        inner = repo(
            {f"site/{path}": text for path, text in SITE.items()}
            | {"site/.doclint.yaml": "{}\n"}
        )
        inner.edit("site/docs/setup.md", "First steps", "Initial steps")
        inner.git("add", "--all")
        done = inner.run("check", "--staged", "site")
        assert done.told == ["docs/index.md:3 links/missing-anchor"]
        github = inner.run("check", "--staged", "site", form="github").out
        assert "file=site/docs/index.md," in github

    def test_paths_limit_what_is_told(self, site: Repo) -> None:
        site.edit("docs/setup.md", "First steps", "Initial steps")
        assert site.staged("docs/more.md").told == []
        assert site.staged("docs/index.md").told == [
            "docs/index.md:3 links/missing-anchor"
        ]
        assert site.staged("docs/never.md").told == []

    def test_a_configuration_that_was_broken(self, repo: MakeRepo) -> None:
        site = repo({"a.md": "# A\n\nOne , two.\n", ".doclint.yaml": "rulez: {}\n"})
        site.put({".doclint.yaml": "rules: {}\n"})
        done = site.staged()
        assert done.told == []
        assert "the configuration of" in done.err and "cannot be used" in done.err

    def test_the_index_of_a_commit_of_one_page(
        self, site: Repo, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """`git commit PAGE` hands its hooks an index of its own."""
        site.put({"docs/b.md": self.FAULT})
        index = site.root / ".git" / "next-index.lock"
        index.write_bytes((site.root / ".git" / "index").read_bytes())
        monkeypatch.setenv("GIT_INDEX_FILE", str(index))
        site.git("add", "docs/b.md")
        assert "docs/b.md:3 links/missing-page" in site.run("check", "--staged").told
        monkeypatch.setenv("GIT_INDEX_FILE", "/etc/passwd")
        assert (
            "docs/b.md:3 links/missing-page" not in site.run("check", "--staged").told
        )

    def test_without_a_cache(self, site: Repo) -> None:
        site.edit("docs/setup.md", "First steps", "Initial steps")
        assert site.staged("--no-cache").told == [
            "docs/index.md:3 links/missing-anchor"
        ]

    def test_with_a_baseline(self, site: Repo) -> None:
        site.run("baseline", form=None)
        site.commit()
        site.edit("docs/setup.md", "First steps", "Initial steps")
        assert site.staged().told == ["docs/index.md:3 links/missing-anchor"]

    def test_misfits_are_refused(self, site: Repo) -> None:
        assert "since when" in site.run("check", "--changed-lines").err
        assert "no state before" in site.run("check", "--staged", "-").err


def test_fixes_mend_what_the_change_brought(repo: MakeRepo) -> None:
    old = "# A\n\nOne , two.\n"
    site = repo({"a.md": old})
    site.put({"a.md": f"{old}\nThree , four.\n"})
    done = site.staged("--fix")
    assert done.told == []
    assert (site.root / "a.md").read_text() == f"{old}\nThree, four.\n"
