"""What the commands write: on a full disk, without permission, and in a checkout that
strangers filled with links."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from doclint import engine
from doclint.config import default
from doclint.files import Writer
from projects import Run, Write

FAULTY = "# Title\n\nOne , two.\n"
MENDED = "# Title\n\nOne, two.\n"
SITE = {
    ".doclint.yaml": (
        "languages: {source: en, translations: [{language: fr, source: '{path}.md', translation: 'fr/{path}.md'}]}\n"
    ),
    "a.md": FAULTY,
    "b.md": FAULTY,
    "fr/a.md": "# Titre\n\nUn mot.\n",
    "terms.csv": "term,fr\nkey,clé\n",
}
COMMANDS = {
    "fix": (("check", "--fix", "--select", "typography/space-before-comma"), "a.md"),
    "baseline": (("baseline",), ".doclint/baseline.json"),
    "stamp": (("stamp",), ".doclint/l10n/fr/a.md.stamp"),
    "report": (("report",), "doclint-report.html"),
    "output": (("check", "--output", "out.txt"), "out.txt"),
    "init": (("init", "--force"), ".doclint.yaml"),
    "glossary": (("glossary", "import", "terms.csv", "--output", "out.yml"), "out.yml"),
}
EVERY = pytest.mark.parametrize("name", COMMANDS)


def everything(root: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(root)): file.read_bytes()
        for file in root.rglob("*")
        if file.is_file()
    }


@EVERY
def test_on_a_full_disk_all_stays_as_it_was(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    command, file = COMMANDS[name]
    root = write(SITE | {file: SITE.get(file, "old\n")})
    if name == "baseline":
        (root / file).unlink()
    before = everything(root)

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    done = run(*command, form=None)
    assert done.status == 2
    assert "no space left on device" in done.err
    assert "own fault" not in done.err
    assert everything(root) == before


@EVERY
def test_a_link_in_the_place_of_the_file_is_not_written_through(
    write: Write, run: Run, tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    command, file = COMMANDS[name]
    root = write(SITE)
    victim = tmp_path_factory.mktemp("outside") / "victim"
    victim.write_text(FAULTY)
    (root / file).unlink(missing_ok=True)
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).symlink_to(victim)
    if name == "baseline":
        victim.unlink()
    run(*command, form=None)
    assert victim.read_text() == FAULTY if victim.exists() else name == "baseline"


@pytest.mark.parametrize("name", ["baseline", "stamp"])
def test_a_folder_that_leads_out_is_not_written_to(
    write: Write, run: Run, tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    root = write(SITE)
    outside = tmp_path_factory.mktemp("outside")
    (root / ".doclint").symlink_to(outside)
    done = run(*COMMANDS[name][0], form=None)
    assert done.status == 2
    assert "outside of the project" in done.err
    assert list(outside.iterdir()) == []


def test_the_part_file_of_a_page_goes_through_no_link(
    write: Write, run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Its name was `.a.md.doclint`, which a checkout could bring along as a link."""
    root = write(SITE)
    victim = tmp_path_factory.mktemp("outside") / "post-commit"
    (root / ".a.md.doclint").symlink_to(victim)
    run(*COMMANDS["fix"][0])
    assert not victim.exists()
    assert (root / "a.md").read_text() == MENDED


def test_a_page_saved_while_fixes_are_made_is_left_alone_and_told(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(SITE)
    mend = engine.mending.fix.mend

    def saved_meanwhile(request: object, **wishes: object) -> object:
        (root / "a.md").write_text("# Title\n\nOne , two, three.\n")
        return mend(request, **wishes)  # type: ignore[arg-type]

    monkeypatch.setattr(engine.mending.fix, "mend", saved_meanwhile)
    done = run(*COMMANDS["fix"][0])
    assert done.status == 2
    assert "written: b.md" in done.err
    assert "not written: a.md: another program has changed it meanwhile" in done.err
    assert (root / "a.md").read_text() == "# Title\n\nOne , two, three.\n"
    assert (root / "b.md").read_text() == MENDED


def test_a_page_that_cannot_be_written_hinders_no_other(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(SITE)
    real = Writer.write

    def denied(
        self: Writer, path: str, data: bytes, *, expected: bytes | None = None
    ) -> bool:
        if path == "a.md":
            self.failed.append((path, "permission denied"))
            return False
        return real(self, path, data, expected=expected)

    monkeypatch.setattr(Writer, "write", denied)
    with pytest.raises(Exception, match=r"not written: a\.md: permission denied"):
        engine.fix_paths(default(root), jobs=1)
    assert (root / "b.md").read_text() == MENDED
