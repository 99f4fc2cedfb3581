"""Gives made-up input to what reads strangers' files, and tells what broke.

python benchmarks/fuzz/run.py pages fixes --minutes 10 --save /tmp/found --seeds
some/folder
"""

from __future__ import annotations

import argparse
import hashlib
import signal
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from fuzz.mutations import LONGEST, mutated
from fuzz.targets import TARGETS, Target

SEEDS = Path(__file__).parent / "seeds"
# CPU seconds that an input of at most LONGEST bytes may take; more is told, ten times
# as much is stopped.
SLOW = 5.0
SLOW_OF = {"fixes": 15.0}  # which checks a page some fifteen times
STOPPED = 50.0
MEMORY = 2 << 30  # bytes of address space of the whole process
SHRINKS = 300  # attempts at making an input that broke something smaller
ROW_EVERY = 60.0  # CPU seconds of a target after which a row tells how far it is


class Hung(BaseException):
    """An input took too long. No `except Exception` may stop it on its way."""


@dataclass
class Outcome:
    """What came of a target. `failures` are inputs by what went wrong: the error and
    where in doclint."""

    inputs: int = 0
    cpu: float = 0.0
    slowest: float = 0.0
    failures: dict[str, bytes] = field(default_factory=dict)


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when nothing broke, 1 when something did. A run that is ended tells what it has
    come to."""
    told = options().parse_args(arguments)
    limit_memory()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    broken = False
    for name in told.targets or TARGETS:
        outcome, log = Outcome(), Log(name, told.save)
        try:
            seeds, slow = seeds_of(name, told.seeds), SLOW_OF.get(name, SLOW)
            fuzz(
                TARGETS[name],
                seeds,
                told.minutes * 60,
                told.random,
                slow=slow,
                outcome=outcome,
                log=log,
            )
        finally:
            log.row(outcome)
        broken = broken or bool(outcome.failures)
    return int(broken)


@dataclass
class Log:
    """Tells at once what is found, so that nothing is lost when a run is killed."""

    name: str
    folder: Path
    due: float = ROW_EVERY

    def row(self, outcome: Outcome) -> None:
        """How far a target is."""
        print(
            f"{self.name:14}{outcome.inputs:8} inputs {outcome.cpu:7.0f} s CPU {len(outcome.failures):3} kinds of"
            f" failure   slowest {outcome.slowest:.2f} s",
            flush=True,
        )

    def row_when_due(self, outcome: Outcome) -> None:
        """A row now and then."""
        if outcome.cpu >= self.due:
            self.due = outcome.cpu + ROW_EVERY
            self.row(outcome)

    def failed(self, kind: str, data: bytes) -> None:
        """An input that broke something: kept, and told."""
        print(f"  {kind}: {saved(data, self.name, self.folder)}", flush=True)


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "targets",
        nargs="*",
        metavar="TARGET",
        help=f"of {', '.join(TARGETS)}; all when none is named",
    )
    parser.add_argument(
        "--minutes", type=float, default=1.0, help="of CPU for each target (default: 1)"
    )
    parser.add_argument(
        "--seeds",
        type=Path,
        action="append",
        default=[],
        help="a file or folder of more seeds",
    )
    parser.add_argument(
        "--save",
        type=Path,
        default=Path("fuzz-found"),
        help="where inputs that broke something go",
    )
    parser.add_argument(
        "--random", type=int, default=0, help="another number gives other inputs"
    )
    return parser


def seeds_of(name: str, more: Sequence[Path] = ()) -> list[bytes]:
    """The seeds of a target, and files of further folders as they are, cut to a length
    that is worth it."""
    files = [
        file
        for top in (SEEDS / name, *more)
        for file in (sorted(top.rglob("*")) if top.is_dir() else [top])
    ]
    return [file.read_bytes()[:LONGEST] for file in files if file.is_file()]


def fuzz(
    target: Target,
    seeds: Sequence[bytes],
    seconds: float,
    number: int,
    most: int | None = None,
    slow: float = SLOW,
    outcome: Outcome | None = None,
    log: Log | None = None,
) -> Outcome:
    """Run a target on its seeds, then on what is made of them, for so many CPU seconds
    or so many inputs; `outcome` is filled as it goes."""
    outcome, random = outcome or Outcome(), Random(number)
    queue = list(seeds)
    while outcome.cpu < seconds and (most is None or outcome.inputs < most):
        data = queue.pop(0) if queue else mutated(seeds, random)
        start = time.process_time()
        kind = failure(target, data)
        spent = time.process_time() - start
        outcome.inputs += 1
        outcome.cpu += spent
        if kind is None and spent > max(slow, outcome.slowest):
            kind = "slow"
        outcome.slowest = max(outcome.slowest, spent)
        if kind == "slow" or (kind and kind not in outcome.failures):
            outcome.failures[kind] = data
            if log:
                log.failed(kind, data)
            if kind not in ("slow", "hang"):
                outcome.failures[kind] = smaller = shrunk(target, data, kind)
                if log and smaller != data:
                    log.failed(f"made smaller, {kind}", smaller)
        if log:
            log.row_when_due(outcome)
    return outcome


def failure(target: Target, data: bytes) -> str | None:
    """What goes wrong with an input, the same words for the same fault; None when all
    is well."""
    try:
        with at_most(STOPPED):
            target(data)
    except Hung:
        return "hang"
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        ours = [
            f"{Path(frame.filename).name}:{frame.lineno}"
            for frame in frames
            if "doclint" in frame.filename
        ]
        return f"{type(error).__name__} at {ours[-1] if ours else '?'}: {str(error)[:80]!r}"
    return None


def shrunk(target: Target, data: bytes, kind: str) -> bytes:
    """A smaller input with the same fault, found by leaving out ever smaller
    stretches."""
    attempts, size = 0, max(1, len(data) // 2)
    while size and attempts < SHRINKS:
        at = 0
        while at < len(data) and attempts < SHRINKS:
            smaller = data[:at] + data[at + size :]
            attempts += 1
            if failure(target, smaller) == kind:
                data = smaller
            else:
                at += size
        size //= 2
    return data


def saved(data: bytes, name: str, folder: Path) -> Path:
    """Where an input was put: a file named for the target and the input."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}"
    file.write_bytes(data)
    return file


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raises Hung after so many CPU seconds, where the system has such a clock."""

    def stop(number: int, frame: object) -> None:
        raise Hung

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def limit_memory() -> None:
    """Let what eats all memory end with a MemoryError, where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(
        resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1])
    )


if __name__ == "__main__":
    sys.exit(main())
