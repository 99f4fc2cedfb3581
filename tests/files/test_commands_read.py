"""What commands read in a checkout that strangers filled: nothing outside of it or
without end, and no word of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from projects import Done, Run, Write

Factory = pytest.TempPathFactory
SECRET = "TOKEN=hunter2 , hunter2 ,\n"  # noqa: S105  # nobody's
PAGE = "# Title\n\nOne , two.\n"


@pytest.fixture
def secret(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("outside") / "secret.md"
    file.write_text(SECRET, encoding="utf-8")
    return file


def shut(done: Done) -> bool:
    return "hunter2" not in done.out + done.err and "own fault" not in done.err


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "gitlab", "junit"])
@pytest.mark.parametrize(
    "named", [[], ["leak.md"], ["."]], ids=["all", "named", "folder"]
)
def test_a_page_that_is_a_link_to_elsewhere_is_told_and_not_shown(
    write: Write, run: Run, secret: Path, form: str, named: list[str]
) -> None:
    root = write({"a.md": PAGE})
    (root / "leak.md").symlink_to(secret)
    done = run("check", *named, form=form)
    assert shut(done)
    assert "leads out of the project" in done.out
    assert done.status == 1


def test_what_leads_out_is_read_where_the_command_line_allows_it(
    write: Write, run: Run, secret: Path
) -> None:
    root = write({"a.md": PAGE})
    (root / "leak.md").symlink_to(secret)
    done = run("check", "--allow-outside", str(secret.parent))
    assert "leak.md:1 typography/space-before-comma" in done.told


def test_a_file_outside_is_checked_when_it_is_named_itself(
    write: Write, run: Run, secret: Path
) -> None:
    write({"a.md": PAGE})
    assert any(
        told.endswith("typography/space-before-comma")
        for told in run("check", str(secret)).told
    )
    (secret.parent / "link.md").symlink_to(secret)
    assert [
        told.rpartition(" ")[2]
        for told in run("check", str(secret.parent / "link.md")).told
    ] == ["document/unreadable"]


def test_fix_writes_no_page_outside(write: Write, run: Run, secret: Path) -> None:
    root = write({"a.md": PAGE})
    (root / "leak.md").symlink_to(secret)
    (root / "folder").symlink_to(secret.parent)
    run("check", "--fix")
    run("check", "--fix", "leak.md", "folder")
    assert secret.read_text(encoding="utf-8") == SECRET


def ways(source: str, translation: str) -> str:
    """Settings for translations, to be filled in."""
    return (
        "languages: {{source: en, translations: "
        f"[{{{{language: fr, source: '{source}', translation: '{translation}'}}}}]}}}}\n"
    )


SETTINGS = {
    "include": "include: ['{up}/secret.md']\n",
    "glob": "include: ['{up}/*.md']\n",
    "absolute": "include: ['{outside}/secret.md']\n",
    "pack": "packs: ['{up}/secret.yml']\n",
    "packs": "packs: ['{up}']\n",
    "glossary": "glossaries: [{{file: '{up}/secret.json', language: fr}}]\n",
    "translations": ways("{{path}}.md", "{up}/{{path}}.md"),
    "sources": ways("{up}/{{path}}.md", "{{path}}.md"),
}


@pytest.mark.parametrize("name", SETTINGS)
def test_a_configuration_leads_nowhere_outside_unless_the_command_line_allows_it(
    write: Write, run: Run, secret: Path, name: str
) -> None:
    up = os.path.relpath(secret.parent, write({"a.md": PAGE}))
    for copy in ("secret.yml", "secret.json"):
        (secret.parent / copy).write_text(f"{SECRET}: 1\n")
    write({".doclint.yaml": SETTINGS[name].format(up=up, outside=secret.parent)})
    before = secret.read_bytes()
    for command in (["check"], ["check", "--fix"], ["rules"], ["baseline"]):
        done = run(*command, form=None)
        assert done.status == 2
        assert ".doclint.yaml:1:" in done.err
        assert "which lies outside of the project" in done.err
        assert f"`--allow-outside {up}" in done.err
        assert shut(done)
    assert secret.read_bytes() == before
    assert (
        "lies outside of the project"
        not in run("check", "--allow-outside", up, form=None).err
    )


PLACES = [
    ("", ".doclint.yaml"),
    ("packs: [team]\n", "team/fr.yml"),
    ("packs: [team]\n", "team"),
    ("packs: [team.yml]\n", "team.yml"),
    ("glossaries: [{file: words.json, language: fr}]\n", "words.json"),
    ("", ".doclint/baseline.json"),
    ("include: [folder/secret.md]\n", "folder"),
]


@pytest.mark.parametrize(("settings", "link"), PLACES)
@pytest.mark.parametrize("target", ["file", "/dev/zero", "pipe"])
def test_links_in_the_place_of_other_files(
    write: Write, run: Run, secret: Path, settings: str, link: str, target: str
) -> None:
    """They are the user's to mend: a message, or a finding, without a word of what they
    lead to."""
    root = write({"a.md": PAGE, **({".doclint.yaml": settings} if settings else {})})
    (root / link).parent.mkdir(exist_ok=True)
    if target == "pipe":
        os.mkfifo(root / link)
    else:
        (root / link).symlink_to(
            (secret.parent if "." not in link else secret)
            if target == "file"
            else target
        )
    done = run("check", form="text")
    assert shut(done)
    assert done.status in (0, 1, 2)
    assert "TOKEN" not in done.out + done.err


SITES = {
    "mkdocs.yml": "site_name: a\nINHERIT: ../../../../../../../../../../dev/zero\nmarkdown_extensions:\n"
    "  - pymdownx.snippets: {base_path: [/dev, ../../..]}\n",
    "docs/a.md": '# A\n\n--8<-- "zero"\n\n[b](b.md)\n',
}


def test_what_a_generators_files_name_outside_is_not_read(
    write: Write, run: Run
) -> None:
    write(SITES)
    assert run("check").status in (0, 1)


def test_scripts_import_nothing_outside(write: Write, run: Run) -> None:
    root = write(
        {
            "docusaurus.config.js": "import own from './own.js';\nexport default {url: own.url, baseUrl: '/'};\n",
            "docs/a.md": "# A\n\n[b](b.md)\n",
        }
    )
    (root / "own.js").symlink_to("/dev/zero")
    assert run("check").status in (0, 1)


def test_pages_are_bounded(write: Write, run: Run) -> None:
    root = write({"a.md": "Fine.\n", "large.md": ""})
    os.truncate(root / "large.md", 2_000_000_000)
    done = run("check")
    assert done.told == ["large.md:1 document/gave-up"]
    assert done.findings[0]["severity"] == "warning" and done.status == 0
    assert (
        "more than 10 MB (--max-page-size allows more)" in done.findings[0]["message"]
    )
    assert "2 pages, more than 1" in run("check", "--max-files", "1", form=None).err
    assert run("check", "--max-page-size", "4 apples", form=None).status == 2
    os.truncate(root / "large.md", 3_000)
    assert len(run("check", "--max-page-size", "2k").told) == 1


LINKS_TO_KEYS = [
    ("", ".doclint.yaml", "keys.yml"),
    ("packs: [team]\n", "team", "."),
    ("packs: [a.yml]\n", "a.yml", "keys.yml"),
]


@pytest.mark.parametrize(("settings", "link", "target"), LINKS_TO_KEYS)
@pytest.mark.parametrize(
    "command", [["check"], ["check", "--fix"], ["rules"], ["baseline"]]
)
def test_the_keys_of_a_file_outside_are_not_told(
    write: Write,
    run: Run,
    tmp_path_factory: Factory,
    settings: str,
    link: str,
    target: str,
    command: list[str],
) -> None:
    outside = tmp_path_factory.mktemp("settings")
    (outside / "keys.yml").write_text(
        "hunter2: [a]\nhunter2_b:\n  hunter2: a\n", encoding="utf-8"
    )
    root = write({"a.md": PAGE, **({".doclint.yaml": settings} if settings else {})})
    (root / link).symlink_to(outside / target)
    done = run(*command, form=None)
    assert done.status == 2 and shut(done)
    assert "out of the project" in done.err or "outside of the project" in done.err


@pytest.mark.parametrize("command", [["stale"], ["stamp"]])
def test_pairs_that_cannot_be_read_are_told(
    write: Write, run: Run, secret: Path, command: list[str]
) -> None:
    ways = "languages: {source: en, translations: [{language: fr, source: '{path}.md', translation: 'fr/{path}.md'}]}\n"
    root = write({".doclint.yaml": ways, "fr/a.md": PAGE})
    (root / "a.md").symlink_to(secret)
    done = run(*command, form=None)
    assert shut(done)
    assert done.status in (0, 2)
