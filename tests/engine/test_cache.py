"""Results are kept by content, and never believed when anything that bears on them has
changed."""

import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

import pytest

from doclint import engine
from doclint.config import Config, default, load
from doclint.engine import first_pass
from doclint.engine.caching.kept import KeptResult, packed, shelved, unpacked, unshelved
from doclint.engine.results import Bundle, PageJob
from doclint.findings import Report
from doclint.once import Memo
from projects import Run, Write

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
    assert list(folder.glob("pages/??/*"))
    monkeypatch.setattr(
        "doclint.engine.first_pass.look", lambda *_: pytest.fail("looked again")
    )
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


def entries(folder: Path) -> list[Path]:
    return sorted(folder.glob("pages/??/*"))


class Runs:
    """Unpickled, it runs something of the planter's."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.marker),)


def test_a_planted_result_runs_nothing(tmp_path: Path, folder: Path) -> None:
    config = project(tmp_path)
    report = engine.check_paths(config)
    for file in entries(folder):
        file.write_bytes(pickle.dumps([Runs(tmp_path / "ran")]))
    assert engine.check_paths(config) == report
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    "make", [Path.mkdir, os.mkfifo, lambda file: file.symlink_to("/dev/zero")]
)
def test_what_is_no_file_is_no_result(
    tmp_path: Path, folder: Path, make: Callable[[Path], None]
) -> None:
    config = project(tmp_path)
    report = engine.check_paths(config)
    for file in entries(folder):
        file.unlink()
        make(file)
    assert engine.check_paths(config) == report


def test_a_spoilt_result_is_made_anew(tmp_path: Path, folder: Path) -> None:
    """Wherever a byte is another, one is missing or one too many, and where a result is
    that of other pages."""
    engine.check_paths(project(tmp_path))
    data = next(
        each for file in entries(folder) if unshelved(each := file.read_bytes())
    )
    [entry] = unshelved(data)
    result = unpacked(entry, entry.key)
    assert result is not None
    assert unpacked(entry, b"another") is None
    assert unshelved(data + b"\0") == []
    for at in range(len(data)):
        assert unshelved(data[:at]) == []
        for spoilt in unshelved(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]):
            assert unpacked(spoilt, entry.key) in (None, result)


@pytest.mark.parametrize(
    "body",
    [b"", b"\xc0", b"\x93\x90\x90\x91\x00", b"\x91" * 100_000, b"\x93\x91\x80\x90\x90"],
)
def test_a_sealed_result_of_another_form_is_none(body: bytes) -> None:
    seal = blake2b(body, key=blake2b(b"key").digest(), digest_size=16).digest()
    assert unpacked(KeptResult("a.md", b"key", seal + body), b"key") is None
    assert unshelved(shelved([])[:-1] + body) == []


def test_findings_on_one_long_line_share_it(tmp_path: Path, folder: Path) -> None:
    """Kept with each, the line would make the result grow with the square of the
    page."""
    config = project(tmp_path, "[a][b] " * 3_000 + "\n\n[c]: /c\n")
    report = engine.check_paths(config, select=["references/undefined"])
    assert len(report.findings) == 3_000
    assert sum(file.stat().st_size for file in entries(folder)) < 3_000_000
    assert engine.check_paths(config, select=["references/undefined"]) == report


def test_what_cannot_be_written_down_is_not_kept(tmp_path: Path) -> None:
    """A lone surrogate is no text; YAML can make one."""
    [result] = first_pass.look(
        Bundle(PageJob("a.md", PAGE.encode())), project(tmp_path), Memo()
    )
    assert packed(result, b"key") is not None
    assert packed(replace(result, language="\ud800"), b"key") is None


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o777])
def test_a_folder_that_others_can_write_to_is_not_used(
    tmp_path: Path, folder: Path, run: Run, write: Write, mode: int
) -> None:
    write({"page.md": PAGE})
    run("check", "page.md")
    (folder / "pages").chmod(mode)
    before = entries(folder)
    write({"page.md": PAGE + "\nMore.\n"})
    assert "is not used: it must be a folder of your own" in run("check", "page.md").err
    assert entries(folder) == before != []
    assert "is not used" not in run("check", "page.md", "--no-cache").err


def test_a_folder_that_is_a_link_is_not_used(tmp_path: Path, folder: Path) -> None:
    config = project(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    folder.mkdir()
    (folder / "pages").symlink_to(tmp_path / "elsewhere")
    engine.check_paths(config)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("DOCLINT_CACHE_DIR", str(tmp_path / "file" / "below"))
    assert rules(engine.check_paths(project(tmp_path))) != []
