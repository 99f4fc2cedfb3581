"""Times programs as a person would wait for them: fresh processes, wall and processor
time, medians."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Timed:
    """Medians over all runs, in seconds."""

    wall: float
    processor: float

    def __str__(self) -> str:
        return f"{self.wall * 1000:7.0f} ms   ({self.processor * 1000:.0f} ms of processor time)"


def clock(
    commands: Mapping[str, Sequence[str]], runs: int, folder: Path | None = None
) -> dict[str, Timed]:
    """Each command's times. They take turns, so that a busy machine is unkind to all
    alike; the first turn warms up.

    Python's bytecode is kept from the first turn on, as that of an installed program
    is.
    """
    times: dict[str, list[Timed]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as bytecode:
        env = {
            **os.environ,
            "PYTHONPYCACHEPREFIX": bytecode,
            "PYTHONDONTWRITEBYTECODE": "",
        }
        for turn in range(runs + 1):
            for name, command in commands.items():
                timed = _once(command, folder, env)
                if turn:
                    times[name].append(timed)
    return {
        name: Timed(
            statistics.median(t.wall for t in each),
            statistics.median(t.processor for t in each),
        )
        for name, each in times.items()
    }


def _once(command: Sequence[str], folder: Path | None, env: Mapping[str, str]) -> Timed:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, env=env, check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Timed(
        wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    )
