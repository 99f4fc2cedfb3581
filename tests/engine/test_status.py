"""What the exit status says, and that a run in which nothing was checked never looks
like a clean one."""

from __future__ import annotations

import importlib
from collections.abc import Iterator

import pytest

from doclint.catalogue import catalogue
from doclint.findings import Hit
from doclint.rule import Context, Rule
from projects import Run, Write

ERROR = "Caf\ufffd.\n"  # document/replacement-character
WARNING = "It is the the page.\n"  # translation/repeated-word
CLEAN = "A quiet page.\n"


@pytest.mark.parametrize(
    ("text", "fail_on", "status"),
    [
        (CLEAN, "info", 0),
        (WARNING, "error", 0),
        (WARNING, "warning", 1),
        (WARNING, "info", 1),
        (ERROR, "error", 1),
        (ERROR, "never", 0),
    ],
)
def test_level(write: Write, run: Run, text: str, fail_on: str, status: int) -> None:
    write({"a.md": text})
    assert run("check", "--fail-on", fail_on).status == status
    write({".doclint.yaml": f"fail_on: {fail_on}\n"})
    assert run("check").status == status


@pytest.mark.parametrize(
    ("files", "arguments", "words"),
    [
        ({}, ("check",), "found no page to check"),
        ({"a.txt": ERROR}, ("check",), "found no page to check"),
        ({"a.md": CLEAN, "b/c.txt": ""}, ("check", "b"), "found no page to check in"),
        ({"a.md": CLEAN}, ("check", "gone.md"), "no such file or folder"),
        (
            {"a.md": CLEAN, ".doclint.yaml": "include: ['docs/*.md']\n"},
            ("check",),
            "`include` asks for docs/*.md",
        ),
        ({"a.md": CLEAN, ".doclint.yaml": "a: [\n"}, ("check",), ".doclint.yaml:2:1"),
        (
            {"a.md": CLEAN, ".doclint.yaml": "pack: [x]\n"},
            ("check",),
            "did you mean packs?",
        ),
        (
            {"a.md": CLEAN, ".doclint.yaml": "rules: {typografy: off}\n"},
            ("check",),
            ".doclint.yaml:1:9",
        ),
        (
            {"a.md": CLEAN},
            ("check", "--select", "typografy"),
            "did you mean typography?",
        ),
        ({"a.md": CLEAN}, ("check", "--config", "gone.yaml"), "gone.yaml"),
        ({"a.md": CLEAN}, ("check", "--fail-on", "sometimes"), "--fail-on"),
        ({"a.md": CLEAN}, ("chek",), "chek"),
    ],
)
def test_wrong_usage(
    write: Write,
    run: Run,
    files: dict[str, str],
    arguments: tuple[str, ...],
    words: str,
) -> None:
    write(files)
    done = run(*arguments, form=None)
    assert (done.status, done.out) == (2, "")
    assert words in done.err


def test_unknown_format(write: Write, run: Run) -> None:
    write({"a.md": CLEAN})
    done = run("check", form="jsn")
    assert done.status == 2 and "json" in done.err


def _crash(part: object, ctx: Context[object]) -> Iterator[Hit]:
    raise ZeroDivisionError("of our own making")
    yield


@pytest.fixture
def crashing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule whose check fails."""
    broken = catalogue()["typography/space-before-comma"]
    rules = {
        **catalogue(),
        broken.id: Rule(broken.id, broken.visits, broken.severity, _crash),
    }
    monkeypatch.setattr(
        importlib.import_module("doclint.config.kit"), "catalogue", lambda: rules
    )


@pytest.mark.usefixtures("crashing")
def test_a_crash_is_told_and_the_rest_goes_on(write: Write, run: Run) -> None:
    write({"a.md": ERROR, "b.md": WARNING})
    done = run("check")
    assert done.status == 3
    assert set(done.told) == {
        "a.md:1 document/replacement-character",
        "a.md:1 internal/check-crashed",
        "b.md:1 internal/check-crashed",
        "b.md:1 translation/repeated-word",
    }
    (message,) = {
        f["message"] for f in done.findings if f["rule"] == "internal/check-crashed"
    }
    assert message.startswith(
        "the check of typography/space-before-comma crashed (ZeroDivisionError: of our own making)"
    )


@pytest.mark.usefixtures("crashing")
def test_a_crash_is_told_whatever_fails_a_run(write: Write, run: Run) -> None:
    write({"a.md": CLEAN})
    assert run("check", "--fail-on", "never").status == 3
