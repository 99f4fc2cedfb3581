"""One door for reading: regular files of the project, of a bounded size, and nothing
that a link or a path leads to."""

from __future__ import annotations

import os
import pickle
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from doclint.files import Access, Gate, Refused, TooLarge
from doclint.files.refused import reason

TEXT = b"text\n"
SECRET = b"secret\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a page, and beside it a folder with a secret and a project of its
    own."""
    for name, data in {"site/docs/a.md": TEXT, "outside/secret.md": SECRET}.items():
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_bytes(data)
    return tmp_path / "site"


def test_what_lies_in_the_project_is_read(root: Path) -> None:
    (root / "link.md").symlink_to("docs/a.md")
    (root / "folder").symlink_to("docs")
    (root / "root").symlink_to(".")
    gate = Gate(root)
    for path in (
        "docs/a.md",
        "link.md",
        "folder/a.md",
        "root/root/docs/a.md",
        "docs/../docs/a.md",
        str(root / "link.md"),
    ):
        assert gate.page(path) == gate.file(path) == TEXT
        assert gate.is_file(path)
        assert gate.allows(path)


@pytest.mark.parametrize(
    "path",
    [
        "link.md",
        "chain.md",
        "folder/secret.md",
        "../outside/secret.md",
        "docs/../../outside/secret.md",
        "{outside}/secret.md",
    ],
)
def test_nothing_outside_is_read(root: Path, path: str) -> None:
    outside = root.parent / "outside"
    path = path.format(outside=outside)
    (root / "link.md").symlink_to(outside / "secret.md")
    (root / "chain.md").symlink_to("link.md")
    (root / "folder").symlink_to(outside)
    gate = Gate(root)
    with pytest.raises(Refused, match=r"out(side)? of the project"):
        gate.page(path)
    assert not gate.is_file(path)
    assert not gate.allows(path)
    for allowed in (outside, outside / "secret.md", root.parent):
        assert Gate(root, Access((allowed,))).page(path) == SECRET


def test_a_folder_whose_name_begins_like_the_projects_is_another(root: Path) -> None:
    (root.parent / "site-more").mkdir()
    (root.parent / "site-more" / "a.md").write_bytes(SECRET)
    with pytest.raises(Refused):
        Gate(root).page("../site-more/a.md")


def test_what_git_keeps_for_itself_is_not_read(root: Path) -> None:
    """A build server leaves the token of the checkout there."""
    (root / ".git").mkdir()
    (root / ".git/config").write_bytes(SECRET)
    (root / "link.md").symlink_to(".git/config")
    for path in (".git/config", "link.md"):
        with pytest.raises(Refused):
            Gate(root).page(path)


def pipe(file: Path) -> None:
    os.mkfifo(file)


def device(file: Path) -> None:
    file.symlink_to("/dev/zero")


def folder(file: Path) -> None:
    file.mkdir()


def link_to_pipe(file: Path) -> None:
    os.mkfifo(file.with_name("pipe"))
    file.symlink_to("pipe")


def socket_file(file: Path) -> None:
    with socket.socket(socket.AF_UNIX) as own:
        own.bind(os.path.relpath(file))


@pytest.mark.parametrize("make", [pipe, device, folder, link_to_pipe, socket_file])
def test_only_regular_files_are_opened(
    root: Path, make: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    make(root / "it.md")
    opened: list[object] = []
    monkeypatch.setattr(os, "open", lambda *words: opened.append(words))
    gate = Gate(root, Access((Path("/dev"),)))
    with pytest.raises(Refused, match="it is no regular file"):
        gate.page("it.md")
    assert not gate.is_file("it.md")
    assert opened == []


def test_a_file_that_becomes_a_pipe_meanwhile_is_not_waited_for(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = os.lstat(root / "docs/a.md")
    (root / "docs/a.md").unlink()
    os.mkfifo(root / "docs/a.md")
    monkeypatch.setattr(os, "lstat", lambda path: seen)
    with pytest.raises(Refused, match="it is no regular file"):
        Gate(root).page("docs/a.md")


def test_sizes_are_bounded(root: Path) -> None:
    (root / "large.md").touch()
    os.truncate(root / "large.md", 5_000_010)  # without a byte on the disk
    gate = Gate(root)
    assert len(gate.page("large.md")) == 5_000_010
    with pytest.raises(
        TooLarge,
        match=r"it has 5\.00001 MB, more than 5 MB \(--max-file-size allows more\)",
    ):
        gate.file("large.md")
    os.truncate(root / "large.md", 3_000_000_000)
    with pytest.raises(TooLarge, match="it has 3,000 MB, more than 10 MB"):
        gate.page("large.md")
    assert Gate(root, Access(page_size=5)).page("docs/a.md") == TEXT
    with pytest.raises(
        TooLarge,
        match=r"it has 5 bytes, more than 4 bytes \(--max-page-size allows more\)",
    ):
        Gate(root, Access(page_size=4)).page("docs/a.md")


def test_what_grows_or_tells_no_size_is_bounded_too(root: Path) -> None:
    """The system's own files tell a size of 0."""
    gate = Gate(root, Access((Path("/proc"),), page_size=10))
    if Path("/proc/self/maps").exists():
        with pytest.raises(TooLarge, match="it has more than 10 bytes"):
            gate.page("/proc/self/maps")


def test_the_number_of_files_is_bounded(root: Path) -> None:
    for name in "bcd":
        (root / name).write_bytes(TEXT)
    gate = Gate(root, Access(files=2))
    assert gate.file("b") == gate.file("b") == gate.file("c") == TEXT
    with pytest.raises(TooLarge, match="more than 2 files"):
        gate.file("d")


def test_a_generators_files_may_lie_above_in_the_repository(root: Path) -> None:
    (root / "mkdocs.yml").write_bytes(TEXT)
    with pytest.raises(Refused):
        Gate.of_site(root / "docs").file("../mkdocs.yml")
    (root / ".git").mkdir()
    (root / ".git/HEAD").write_bytes(SECRET)
    gate = Gate.of_site(root / "docs")
    assert gate.file("../mkdocs.yml") == TEXT
    for path in ("../.git/HEAD", "../../outside/secret.md"):
        with pytest.raises(Refused):
            gate.file(path)


def test_a_gate_can_be_sent_to_a_worker(root: Path) -> None:
    assert sent(Gate(root)).page("docs/a.md") == TEXT
    refused = sent(Refused("it is so"))
    assert (type(refused), reason(refused)) == (Refused, "it is so")


def sent(what: Any) -> Any:
    return pickle.loads(pickle.dumps(what))  # noqa: S301  # our own
