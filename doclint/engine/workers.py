"""Worker processes: they end with the process that started them, and one that dies
takes nothing else with it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from typing import Any, Generic, TypeVar

from doclint.dataclasses import dataclass

Task = TypeVar("Task")
Result = TypeVar("Result")

# Chunks handed out at once, a worker: one that it does and one that waits, so that none
# is idle. When a worker dies, whatever was handed out is suspect and done again, alone.
_AHEAD = 2
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Crew(Generic[Task, Result]):
    """How workers are started (`start(*arguments)`, once a process) and what they do
    with a task. It is all pickled."""

    work: Callable[[Task], Result]
    start: Callable[..., None]
    arguments: tuple[Any, ...] = ()

    def pool(self, workers: int) -> ProcessPoolExecutor:
        """So many processes."""
        return ProcessPoolExecutor(
            workers, initializer=_start, initargs=(self.start, self.arguments)
        )


def spread(
    tasks: Sequence[Task], crew: Crew[Task, Result], workers: int, chunk: int
) -> Iterator[tuple[Task, Result | None]]:
    """Each task with its result, in the order in which they are done.

    A task whose worker dies is done once more, in a process of its own; if that dies as
    well, its result is None. What `work` raises is raised.
    """
    waiting = deque(tasks[at : at + chunk] for at in range(0, len(tasks), chunk))
    while waiting:
        suspects: list[Task] = []
        yield from _until_one_dies(waiting, suspects, crew, workers)
        for task in suspects:
            yield task, _alone(task, crew)


def _until_one_dies(
    waiting: deque[Sequence[Task]],
    suspects: list[Task],
    crew: Crew[Task, Result],
    workers: int,
) -> Iterator[tuple[Task, Result]]:
    """Take chunks from `waiting` until there are none, or until a worker dies: then
    what was handed out is suspect."""
    running: dict[Future[list[Result]], Sequence[Task]] = {}
    pool = crew.pool(workers)
    try:
        while (waiting or running) and not suspects:
            while waiting and len(running) < _AHEAD * workers:
                running[pool.submit(_several, crew.work, waiting[0])] = waiting[0]
                waiting.popleft()
            wait(running, return_when=FIRST_COMPLETED)
            yield from _collected(running, suspects)
    except BrokenProcessPool:  # told while a chunk was handed out, which still waits
        wait(running)
        yield from _collected(running, suspects)
    except BaseException:  # Ctrl-C, a crash, or nobody wants the rest: what is being done is not waited for
        _kill(pool)
        raise
    finally:
        pool.shutdown(wait=not suspects, cancel_futures=True)
    for chunk in running.values():
        suspects.extend(chunk)


def _kill(pool: ProcessPoolExecutor) -> None:
    """As `ProcessPoolExecutor.kill_workers` of Python 3.14."""
    for process in list((pool._processes or {}).values()):
        process.kill()


def _collected(
    running: dict[Future[list[Result]], Sequence[Task]], suspects: list[Task]
) -> Iterator[tuple[Task, Result]]:
    """The results that have come, taken out of `running`; tasks without, because a
    worker died, become suspect."""
    for future in [each for each in running if each.done()]:
        chunk = running.pop(future)
        try:
            results = future.result()
        except BrokenProcessPool:
            suspects.extend(chunk)
            continue
        yield from zip(chunk, results, strict=True)


def _alone(task: Task, crew: Crew[Task, Result]) -> Result | None:
    with crew.pool(1) as pool:
        try:
            return pool.submit(crew.work, task).result()
        except BrokenProcessPool:
            return None


def _several(work: Callable[[Task], Result], tasks: Sequence[Task]) -> list[Result]:
    return [work(task) for task in tasks]


def _start(start: Callable[..., None], arguments: tuple[Any, ...]) -> None:
    end_with_parent()
    start(*arguments)


def end_with_parent() -> None:
    """See to it that this process ends when the one that started it does, by whatever
    signal.

    Linux sends a signal itself; elsewhere, and where a server forks for the parent, a
    thread waits for the pipe that the parent holds open as long as it lives.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: Any) -> None:
    parent.join()
    os._exit(1)
