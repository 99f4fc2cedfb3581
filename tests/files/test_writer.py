"""One door for writing: the old file or the new one, whatever happens, and never
another than was meant."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from doclint.errors import DoclintError
from doclint.files import Changed, Refused, Writer, remove, write

OLD, NEW = b"old\n", b"new\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    root.mkdir()
    (root / "page.md").write_bytes(OLD)
    return root / "page.md"


@pytest.fixture(params=["nameless", "named"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """With part files that have no name, and as on systems that know none."""
    if request.param == "named":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    return str(request.param)


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


@pytest.mark.usefixtures("system")
@pytest.mark.parametrize("mode", [0o644, 0o600, 0o755])
def test_the_new_text_takes_the_place_of_the_old_with_its_mode(
    page: Path, mode: int
) -> None:
    page.chmod(mode)
    write(page, NEW, inside=page.parent, expected=OLD)
    assert page.read_bytes() == NEW
    assert stat.S_IMODE(page.stat().st_mode) == mode
    assert names(page.parent) == ["page.md"]


@pytest.mark.usefixtures("system")
def test_a_new_file_has_the_mode_that_the_users_mask_wants(page: Path) -> None:
    before = os.umask(0o027)
    try:
        write(page.parent / "made" / "file", NEW, inside=page.parent)
    finally:
        os.umask(before)
    assert stat.S_IMODE((page.parent / "made" / "file").stat().st_mode) == 0o640


@pytest.mark.usefixtures("system")
@pytest.mark.parametrize("step", ["fsync", "fchmod", "replace", "link", "write"])
@pytest.mark.parametrize(
    "fault",
    [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()],
    ids=repr,
)
def test_whatever_ends_a_write_the_old_file_stays_and_no_part(
    page: Path, monkeypatch: pytest.MonkeyPatch, step: str, fault: BaseException
) -> None:
    def fail(*arguments: object, **words: object) -> None:
        raise fault

    if step == "write":
        monkeypatch.setattr(
            "doclint.files.writer.open", lambda *_, **__: fail(), raising=False
        )
    elif step == "replace":
        monkeypatch.setattr(Path, "replace", fail)
    else:
        monkeypatch.setattr(os, step, fail)
    if step == "link" and not hasattr(os, "O_TMPFILE"):
        write(page, NEW)
        return
    with pytest.raises(type(fault)):
        write(page, NEW, inside=page.parent)
    assert page.read_bytes() == OLD
    assert names(page.parent) == ["page.md"]


@pytest.mark.usefixtures("system")
def test_what_another_program_saved_meanwhile_is_not_overwritten(page: Path) -> None:
    page.write_bytes(b"saved by hand\n")
    with pytest.raises(Changed, match="another program"):
        write(page, NEW, inside=page.parent, expected=OLD)
    assert page.read_bytes() == b"saved by hand\n"
    page.unlink()
    with pytest.raises(Changed, match="another program"):
        write(page, NEW, inside=page.parent, expected=OLD)
    assert names(page.parent) == []


def test_it_is_compared_right_before_the_name_changes(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def saved(descriptor: int) -> None:
        page.write_bytes(b"saved at the last moment\n")

    monkeypatch.setattr(os, "fsync", saved)
    with pytest.raises(Changed):
        write(page, NEW, inside=page.parent, expected=OLD)
    assert page.read_bytes() == b"saved at the last moment\n"


@pytest.mark.usefixtures("system")
@pytest.mark.parametrize("old", [OLD, None])
def test_the_text_is_on_the_disk_before_it_has_the_name_and_then_the_name_is(
    page: Path, monkeypatch: pytest.MonkeyPatch, old: bytes | None
) -> None:
    """A crash of the machine between the two leaves the old file or the new one."""
    fsync, replace = os.fsync, Path.replace
    steps: list[str] = []

    def synced(descriptor: int) -> None:
        kind = os.fstat(descriptor)
        is_new = not stat.S_ISDIR(kind.st_mode) and kind.st_size == len(NEW)
        steps.append(
            "new text"
            if is_new
            else "folder"
            if os.path.samestat(kind, page.parent.stat())
            else "else"
        )
        fsync(descriptor)

    def renamed(part: Path, target: Path) -> Path:
        steps.append("name")
        return replace(part, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    write(page if old else page.with_name("new.md"), NEW, inside=page.parent)
    assert steps == ["new text", "name", "folder"]
    steps.clear()
    write(page, OLD, inside=page.parent, durable=False)
    assert steps == ["name"], "what can be made again does not wait for the disk"


def test_a_link_within_the_folder_stays_one(page: Path) -> None:
    link = page.with_name("link.md")
    link.symlink_to("page.md")
    write(link, NEW, inside=page.parent, expected=OLD)
    assert link.is_symlink()
    assert page.read_bytes() == NEW


def link_out(root: Path, outside: Path) -> Path:
    (root / "link.md").symlink_to(outside / "victim")
    return root / "link.md"


def folder_out(root: Path, outside: Path) -> Path:
    (root / "folder").symlink_to(outside)
    return root / "folder" / "victim"


def up(root: Path, outside: Path) -> Path:
    return root / ".." / "outside" / "victim"


def absolute(root: Path, outside: Path) -> Path:
    return outside / "victim"


def new_below(root: Path, outside: Path) -> Path:
    (root / "folder").symlink_to(outside)
    return root / "folder" / "new" / "file"


def of_git(root: Path, outside: Path) -> Path:
    (root / ".git" / "hooks").mkdir(parents=True)
    (root / "link.md").symlink_to(root / ".git" / "hooks" / "post-commit")
    return root / "link.md"


@pytest.mark.parametrize(
    "place", [link_out, folder_out, up, absolute, new_below, of_git]
)
def test_nothing_outside_of_the_folder_is_written(
    page: Path, place: Callable[[Path, Path], Path]
) -> None:
    outside = page.parent.parent / "outside"
    outside.mkdir()
    (outside / "victim").write_bytes(OLD)
    with pytest.raises(Refused):
        write(place(page.parent, outside), NEW, inside=page.parent)
    assert names(outside) == ["victim"]
    assert (outside / "victim").read_bytes() == OLD
    assert not (page.parent / ".git/hooks/post-commit").exists()


def test_nothing_outside_of_the_folder_is_removed(page: Path) -> None:
    outside = page.parent.parent / "outside"
    outside.mkdir()
    (outside / "victim").write_bytes(OLD)
    (page.parent / "folder").symlink_to(outside)
    with pytest.raises(Refused):
        remove(page.parent / "folder" / "victim", inside=page.parent)
    assert names(outside) == ["victim"]


def test_what_the_command_line_names_may_lie_anywhere_but_is_no_link(
    page: Path, tmp_path: Path
) -> None:
    write(tmp_path / "report.html", NEW)
    assert (tmp_path / "report.html").read_bytes() == NEW
    (tmp_path / "link.html").symlink_to(page)
    with pytest.raises(Refused, match="it is a link"):
        write(tmp_path / "link.html", NEW)
    assert page.read_bytes() == OLD


def test_what_is_no_file_is_not_replaced(page: Path) -> None:
    os.mkfifo(page.with_name("pipe"))
    for name in ("pipe", "."):
        with pytest.raises(OSError):
            write(page.parent / name, NEW, inside=page.parent)
    assert names(page.parent) == ["page.md", "pipe"]


def test_streams_of_the_system_are_written_to(page: Path) -> None:
    write(Path(os.devnull), NEW)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_parts_of_runs_that_were_killed_are_swept_away_and_no_others(
    page: Path,
) -> None:
    old, young, strange = (
        page.with_name(name)
        for name in (".doclint-1.part", ".doclint-2.part", "other.part")
    )
    for file in (old, young, strange):
        file.write_bytes(b"")
    for file in (old, strange):
        os.utime(file, (0, 0))
    write(page, NEW, inside=page.parent)
    assert names(page.parent) == [".doclint-2.part", "other.part", "page.md"]


def test_all_that_was_written_and_all_that_was_not_is_told(page: Path) -> None:
    writer = Writer(page.parent)
    assert writer.write("page.md", NEW, expected=OLD)
    assert not writer.write("page.md", OLD, expected=b"else\n")
    assert not writer.write("../out.md", NEW)
    with pytest.raises(DoclintError) as told:
        writer.close()
    assert told.value.message.splitlines() == [
        "wrote 1 of 3 files, the others are as they were",
        "  written: page.md",
        "  not written: page.md: another program has changed it meanwhile",
        "  not written: ../out.md: its folder lies outside of the project, or is a link that leads there",
    ]


def test_where_all_went_well_nothing_is_told(page: Path) -> None:
    writer = Writer(page.parent)
    writer.write("page.md", NEW)
    writer.close()


def test_a_new_file_without_text_is_there(tmp_path: Path) -> None:
    assert write(tmp_path / "empty.txt", b"")
    assert (tmp_path / "empty.txt").read_bytes() == b""
