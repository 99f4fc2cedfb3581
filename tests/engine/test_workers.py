"""Worker processes: one that dies takes nothing else with it, and none outlives the
process that started it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from doclint import engine
from doclint.config import default
from doclint.engine import first_pass
from doclint.engine.workers import Crew, spread
from projects import Write

FORKED = multiprocessing.get_start_method() == "fork"
needs_fork = pytest.mark.skipif(
    not FORKED, reason="workers must inherit what the test put in place"
)
needs_proc = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def nothing() -> None:
    """Start without any preparation."""


def killed_by_13(number: int) -> int:
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * 2


def killed_at_first(folder: Path, number: int) -> int:
    try:
        (folder / str(number)).touch(exist_ok=False)
    except FileExistsError:
        return number * 2
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * 2


class Once:
    """A task that kills its worker the first time it is done."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, number: int) -> int:
        return killed_at_first(self.folder, number)


@pytest.mark.parametrize("chunk", [1, 4])
def test_a_task_that_kills_its_worker_twice_has_no_result_and_all_others_have(
    chunk: int,
) -> None:
    results = dict(spread(list(range(40)), Crew(killed_by_13, nothing), 2, chunk))
    assert results == {
        number: None if number == 13 else number * 2 for number in range(40)
    }


def test_a_task_whose_worker_died_once_is_done_again(tmp_path: Path) -> None:
    results = dict(spread(list(range(20)), Crew(Once(tmp_path), nothing), 2, 2))
    assert results == {number: number * 2 for number in range(20)}


def test_what_the_work_raises_is_raised() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        list(spread(["1", "x"], Crew(int, nothing), 2, 1))


def test_what_is_not_wanted_any_more_is_not_waited_for() -> None:
    """Each task takes longer than anybody would wait for a test."""
    with pytest.raises(ValueError, match="negative"):
        list(spread([3600.0, -1.0], Crew(time.sleep, nothing), 2, 1))


@needs_fork
def test_a_killed_worker_costs_its_pages_only(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = {
        f"p{number}.md": f"# Page {number}\n\nSee [gude][nowhere] and [next](p{number + 1}.md).\n"
        for number in range(9)
    }
    root = write({**pages, "p9.md": "# Nine\n", ".doclint.yaml": "{}"})
    look = first_pass.look

    def killed_on_4(bundle: first_pass.Bundle, *rest: object) -> object:
        if bundle.source.path == "p4.md":
            os.kill(os.getpid(), signal.SIGKILL)
        return look(bundle, *rest)  # type: ignore[arg-type]

    whole = engine.check_paths(default(root), jobs=1, cache=False)
    monkeypatch.setattr(first_pass, "look", killed_on_4)
    report = engine.check_paths(default(root), jobs=2, cache=False)
    assert not report.crashed
    assert [(f.path, f.rule) for f in report.findings if f.path == "p4.md"] == [
        ("p4.md", "document/gave-up")
    ]
    assert [f for f in report.findings if f.path != "p4.md"] == [
        f for f in whole.findings if f.path != "p4.md"
    ]


@needs_proc
@pytest.mark.parametrize(
    ("kind", "platform"),
    [
        (signal.SIGKILL, "linux"),
        (signal.SIGTERM, "linux"),
        (signal.SIGHUP, "linux"),
        pytest.param(signal.SIGKILL, "another", id="where the system sends no signal"),
    ],
)
def test_workers_end_with_their_parent(kind: signal.Signals, platform: str) -> None:
    program = (
        "import signal, sys, time\n"
        "signal.signal(signal.SIGHUP, signal.SIG_DFL)\n"  # whoever runs the tests may have it ignored
        "from doclint.engine.workers import Crew, spread\n"
        f"sys.platform = {platform!r}\n"
        "def nothing():\n    pass\n"
        "for _ in spread([100, 100], Crew(time.sleep, nothing), 2, 1):\n    pass\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program])
    try:
        workers = wait_for_children(parent.pid)
        parent.send_signal(kind)
        parent.wait(30)
        assert all(gone_soon(worker) for worker in workers)
    finally:
        parent.kill()
        parent.wait()


def wait_for_children(pid: int) -> list[int]:
    listing = Path(f"/proc/{pid}/task/{pid}/children")
    for _ in range(3000):
        children = [int(child) for child in listing.read_text().split()]
        if len(children) >= 2 and all(has_a_watcher(child) for child in children):
            return children
        time.sleep(0.01)
    raise AssertionError("no workers came")


def has_a_watcher(pid: int) -> bool:
    """Whether the worker has its second thread, which is the last thing that its start
    makes."""
    try:
        return len(list(Path(f"/proc/{pid}/task").iterdir())) >= 2
    except OSError:
        return False


def gone_soon(pid: int) -> bool:
    for _ in range(3000):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":  # dead, though nobody has asked for its status
            return True
        time.sleep(0.01)
    return False
