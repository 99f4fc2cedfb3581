"""`doclint stamp` and `doclint stale`."""

from __future__ import annotations

import json

import pytest

from doclint.cli import main
from stale.site import Site

CONFIG = "site: generic\nlanguages:\n  source: en\n  translations:\n" + (
    '    - {language: fr, source: "docs/{path}.md", translation: "docs/fr/{path}.md"}\n'
)


@pytest.fixture
def project(repository: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    repository.write(".doclint.yaml", CONFIG)
    monkeypatch.chdir(repository.root)
    return repository


def test_stamp_and_stale(project: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stamp"]) == 0
    assert "stamped 1 translation" in capsys.readouterr().err
    assert main(["stale", "--exit-code"]) == 0
    assert capsys.readouterr().out.endswith("\nNo translation of 1 lags behind.\n")
    project.edit("docs/robot.md", "flat floor", "dry floor")
    project.edit("docs/robot.md", "> Never lift the robot by its hose.\n\n", "")
    assert main(["stale"]) == 0
    out = capsys.readouterr().out
    assert (
        "docs/fr/robot.md\n  of 20 blocks of docs/robot.md since it was stamped: 1 changed, 1 gone\n"
        in out
    )
    assert "  8: changed, docs/robot.md:8\n    - flat floor\n    + dry floor\n" in out
    assert "1 of 1 translation lags behind." in out
    assert main(["stale", "docs/fr", "--exit-code"]) == 1


def test_stale_as_json(project: Site, capsys: pytest.CaptureFixture[str]) -> None:
    project.edit("docs/robot.md", "flat floor", "dry floor")
    assert main(["stale", "--format", "json"]) == 0
    (page,) = json.loads(capsys.readouterr().out)["pages"]
    assert page["path"] == "docs/fr/robot.md" and page["source"] == "docs/robot.md"
    assert page["since"] == project.git("rev-parse", "HEAD")[:10]
    (block,) = page["blocks"]
    assert (block["kind"], block["line"], block["source"]["line"]) == ("changed", 8, 8)
    assert "flat floor" in block["before"] and "dry floor" in block["after"]


def test_stamping_what_is_no_translation_is_a_fault_of_the_user(
    project: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stamp", "docs/robot.md"]) == 2
    assert "found no translation" in capsys.readouterr().err
    assert main(["stale", "--format", "yaml"]) == 2
    assert main(["stamp", "docs/no-such.md"]) == 2


def test_a_page_never_stamped_nor_committed(
    project: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write("docs/new.md", "# New\n")
    project.write("docs/fr/new.md", "# Neuf\n")
    assert main(["stale"]) == 0
    assert "Of 1 nobody knows what they were made from" in capsys.readouterr().out
