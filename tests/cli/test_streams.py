"""Closed, full and broken streams, and what the system refuses: never a fault of ours,
never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from projects import Run, Write

DOCLINT = f"{sys.executable} -m doclint"
FULL = Path("/dev/full")
PAGE = "# A page\n\nSee [gude][nowhere].\n\n[guide]: /g\n"

pytestmark = pytest.mark.skipif(
    not FULL.exists(), reason="needs a device that is always full"
)


def shell(command: str, folder: Path) -> tuple[int, str, str]:
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("command", "status", "told"),
    [
        ("check > /dev/full", 2, "cannot write to standard output: no space left"),
        ("check - <&-", 2, "cannot read standard input: it is closed"),
    ],
)
def test_streams(write: Write, command: str, status: int, told: str) -> None:
    root = write({"a.md": PAGE, ".doclint.yaml": "{}"})
    code, _, err = shell(f"{DOCLINT} {command}", root)
    assert (code, "Traceback" in err, "Exception ignored" in err) == (
        status,
        False,
        False,
    ), err
    assert told in err.lower() if told else True


@pytest.mark.slow  # each starts a program
@pytest.mark.parametrize(
    ("command", "status", "told"),
    [
        (
            "check --diff > /dev/full",
            2,
            "cannot write to standard output: no space left",
        ),
        ("check >&-", 2, "cannot write to standard output: it is closed"),
        ("check 2>&-", 1, ""),
        ("check 2> /dev/full", 1, ""),
        ("check --fix 2> /dev/full", 1, ""),
        ("check --no-such-option 2> /dev/full", 2, ""),
        ("check > /dev/full 2>&1", 2, ""),
        ("--version > /dev/full", 2, ""),
        ("check | head -1 > /dev/null", 0, ""),
    ],
)
def test_more_streams(write: Write, command: str, status: int, told: str) -> None:
    test_streams(write, command, status, told)


@pytest.mark.parametrize("depth", [100_000])
def test_a_glossary_nested_without_end(write: Write, run: Run, depth: int) -> None:
    write(
        {
            ".doclint.yaml": "glossaries: [{file: g.json, language: fr}]\n",
            "a.md": "# A\n",
        }
    )
    write({"g.json": '{"a": ' + "[" * depth + "]" * depth + "}"})
    done = run("check")
    assert done.status == 0
    assert done.err.startswith(
        "warning: g.json:1:106: found values nested more than 100 deep"
    )


def test_a_baseline_nested_without_end(write: Write, run: Run) -> None:
    write({"a.md": "# A\n", ".doclint/baseline.json": "[" * 100_000})
    assert run("check").status == 2


def test_what_the_system_refuses_is_told_with_its_name(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write({"a.md": PAGE})

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "docs/secret")

    monkeypatch.setattr("doclint.commands.check.check", refused)
    done = run("check")
    assert (done.status, done.err) == (
        2,
        "docs/secret: the system refuses: Permission denied\n",
    )


def closed_folder(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A folder that may not be looked into; a test may run as somebody who may look
    into all."""
    scandir, stat = os.scandir, os.stat

    def refuse(path: object) -> None:
        if name in Path(os.fsdecode(path)).parts:  # type: ignore[arg-type]
            raise PermissionError(13, "Permission denied", str(path))

    def closed_scandir(path: object = ".") -> object:
        refuse(path)
        return scandir(path)  # type: ignore[call-overload]

    def closed_stat(path: object, **more: object) -> object:
        if not isinstance(path, int) and Path(os.fsdecode(path)).name != name:  # type: ignore[arg-type]
            refuse(path)
        return stat(path, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "scandir", closed_scandir)
    monkeypatch.setattr(os, "stat", closed_stat)


def test_a_folder_that_may_not_be_looked_into_is_told(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write({"a.md": PAGE, "secret/b.md": PAGE})
    closed_folder(monkeypatch, "secret")
    done = run("check")
    assert (done.status, {finding["path"] for finding in done.findings}) == (
        1,
        {"a.md"},
    )
    assert (
        "warning: cannot look into the folder secret, its pages are not checked\n"
        in done.err
    )
