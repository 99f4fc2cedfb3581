"""What a page's work may cost, and what is given up: the one place where work that goes
on too long ends.

Work is bounded by counting it (`doclint.budget`), which gives the same page the same
answer each time. CPU time and memory are bounded behind that, for what nobody foresaw.
"""

from __future__ import annotations

import math
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType, TracebackType
from typing import TypeVar

from doclint.errors import LimitError
from doclint.findings import Hit
from doclint.source import Span

T = TypeVar("T")

# CPU seconds that a page may take, and bytes that one more second comes with: five times what
# `benchmarks/growth/measure.py --sizes 1000000 10000000` tells of "list items of words" (2.4 and 20 s; of "ordinary
# paragraphs" 1.5 and 12 s), for slow machines. A page of 50 kB takes 3 s at most in any shape.
SECONDS, BYTES_A_SECOND = 15.0, 100_000
# The share of what is left that one step (reading the page, a rule) may take, so that
# the next ones can still run.
_STEP = 1 / 3
# CPU seconds between two looks at the clock.
_TICK = 0.1
# The same for what is done once, over the whole site: so much, and so much a page.
# Pages of eight links each took 2 s (1,600 of them) and 6 s (6,400) of pass 2.
SITE_SECONDS, SECONDS_A_PAGE = 90.0, 0.05
# Bytes of memory that the work on a page and its translations, or on the whole site,
# may take beyond what there is: four times what that bench tells of a page of 10 MB
# (530 MB).
MEMORY = 2 << 30


class Clock:
    """CPU time and memory while the work of a `with` goes on, where the system can tell
    them: time in the main thread, on Unix, memory on Linux. No program may be started
    meanwhile: it would have the same limit of memory."""

    def __init__(self) -> None:
        self._ticks = math.inf
        self._before: object = None
        self._around = 0.0, 0.0
        self._memory: tuple[int, int] | None = None

    def __enter__(self) -> Clock:
        self._memory = _limited(MEMORY)
        if (
            hasattr(signal, "setitimer")
            and threading.current_thread() is threading.main_thread()
        ):
            self._before = signal.signal(signal.SIGPROF, self._tick)
            self._around = signal.setitimer(signal.ITIMER_PROF, _TICK, _TICK)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._before is not None:
            signal.setitimer(signal.ITIMER_PROF, *self._around)
            signal.signal(signal.SIGPROF, self._before)  # type: ignore[arg-type]  # what signal gave
            self._before = None
        if self._memory is not None:
            _set_limit(self._memory)
            self._memory = None

    def _tick(self, number: int, frame: FrameType | None) -> None:
        self._ticks -= 1
        # And again at the next tick, should some library swallow it.
        if self._ticks < 0:
            raise OutOfTimeError

    def start(self, seconds: float) -> None:
        """Raise OutOfTimeError, wherever the program is then, once so many CPU seconds
        have gone by."""
        self._ticks = math.ceil(seconds / _TICK)

    def stop(self) -> float:
        """Raise nothing from now on; what is left of the seconds."""
        left, self._ticks = self._ticks, math.inf
        return max(left, 0) * _TICK


class OutOfTimeError(LimitError):
    """A step took more CPU time than is left for it."""


class Patience:
    """Does the steps of a page's work and remembers which it gave up, and why."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        self._clock = clock
        self._left = seconds
        self._most = seconds * _STEP
        self.given_up: dict[str, list[str]] = {}

    def attempt(self, step: str, do: Callable[[], T], otherwise: T) -> T:
        """What `do` gives; `otherwise` when it is given up. `step` names what is left
        out then."""
        allowed = self._left * _STEP
        try:
            self._clock.start(allowed)
            return do()
        except OutOfTimeError:
            self._give_up(
                f"it takes more than {self._most:.0f} s of computing at once", step
            )
        except MemoryError:
            self._give_up(f"it takes more than {MEMORY >> 30} GB of memory", step)
        except LimitError as limit:
            self._give_up(str(limit), step)
        finally:
            left = self._clock.stop()
            if left < allowed:
                self._left -= allowed - left
        return otherwise

    def hits(self) -> Iterator[Hit]:
        """One for each limit that was reached, with all that was left out for it."""
        for limit, steps in self.given_up.items():
            yield Hit(
                Span(0, 0),
                f"gave up on {' and '.join(steps)} on this page, because {limit}",
            )

    def _give_up(self, limit: str, step: str) -> None:
        self.given_up.setdefault(limit, []).append(step)


def _limited(more: int) -> tuple[int, int] | None:
    """Let this process take so many bytes more than it has now, where the system can
    tell it; the limits before.

    None where nothing was changed. More is a MemoryError, which `Patience` takes for a
    step that is given up.
    """
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = pages * resource.getpagesize() + more
        if soft != resource.RLIM_INFINITY and soft <= wanted:
            return None  # somebody has set a closer one
        _set_limit((wanted, hard))
    except (ImportError, OSError, ValueError):
        return None
    return soft, hard


def _set_limit(limit: tuple[int, int]) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, limit)
