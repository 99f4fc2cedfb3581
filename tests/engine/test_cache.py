"""Results are kept by content, and never believed when anything that bears on them has changed."""

from pathlib import Path

import pytest

from doclint import engine
from doclint.config import Config, default, load
from doclint.findings import Report

PAGE = "See [the guide][gude].\n\n[guide]: /g\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOCLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def project(tmp_path: Path, text: str = PAGE) -> Config:
    root = tmp_path / "site"
    root.mkdir(exist_ok=True)
    (root / "a.md").write_text(text, encoding="utf-8")
    return default(root)


def rules(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_a_second_run_gives_the_same_report_without_looking(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = engine.check_paths(project(tmp_path))
    assert list(folder.glob("??/*"))
    monkeypatch.setattr("doclint.engine.first_pass.look", lambda *_: pytest.fail("looked again"))
    assert engine.check_paths(project(tmp_path)) == first


def test_a_changed_page_is_looked_at_again(tmp_path: Path) -> None:
    assert rules(engine.check_paths(project(tmp_path))) != []
    assert rules(engine.check_paths(project(tmp_path, "Fine.\n"))) == []


def test_a_changed_configuration_is_heeded(tmp_path: Path) -> None:
    before = rules(engine.check_paths(project(tmp_path)))
    file = tmp_path / "site" / ".doclint.yaml"
    file.write_text("rules: {references: off}\n", encoding="utf-8")
    assert "references/undefined" in before
    assert rules(engine.check_paths(load(file))) == []


def test_select_has_results_of_its_own(tmp_path: Path) -> None:
    config = project(tmp_path)
    everything = rules(engine.check_paths(config))
    assert rules(engine.check_paths(config, select=["tables"])) == []
    assert rules(engine.check_paths(config)) == everything


def test_without_cache_nothing_is_kept(tmp_path: Path, folder: Path) -> None:
    engine.check_paths(project(tmp_path), cache=False)
    assert not folder.exists()


@pytest.mark.parametrize("spoilt", [b"", b"no pickle", b"\x80\x05."])
def test_a_spoilt_result_is_made_anew(tmp_path: Path, folder: Path, spoilt: bytes) -> None:
    config = project(tmp_path)
    report = engine.check_paths(config)
    for file in folder.glob("??/*"):
        file.write_bytes(spoilt)
    assert engine.check_paths(config) == report


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("DOCLINT_CACHE_DIR", str(tmp_path / "file" / "below"))
    assert rules(engine.check_paths(project(tmp_path))) != []
