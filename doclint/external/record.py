"""What is asked of other sites and what they answer."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from pathlib import Path

from doclint.dataclasses import dataclass
from doclint.external.gate import HostGate


class Verdict(StrEnum):
    """What is known of an address."""

    FINE = "fine"  # it answers, if only to say that it is not for us
    MOVED = "moved"  # it answers, and has a new address for good
    GONE = "gone"  # there is nothing there, and will not be
    UNKNOWN = "unknown"  # nobody could tell: no answer, or a server in trouble
    CLOSED = "closed"  # it leads into a private network, so it was not asked
    LATE = "late"  # its turn had not come when the time for other sites was over


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of an address. `reason` says it in words; `target` is the new address
    of one that moved."""

    verdict: Verdict
    reason: str = ""
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """How gently other sites are asked.

    `ignore` and `allow` are globs of addresses (`*` takes slashes too); an allowed one is asked though it is ignored.
    `gate` is what may be asked beside public hosts. In the file `cache` answers are kept as HTTP has it, and asked for
    again by their mark. Seconds: `timeout` is for each step of a request, `deadline` for all that is asked for one
    address, redirects and further attempts too, `whole` for all addresses together; `patience` is the longest wait that
    a server may ask for, `backoff` the first wait after a failure, doubled each time.
    """

    ignore: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    gate: HostGate = field(default_factory=HostGate)
    timeout: float = 10.0
    deadline: float = 30.0
    cache: Path | None = None
    whole: float = 900.0
    attempts: int = 3
    backoff: float = 1.0
    patience: float = 60.0
    a_host: int = 2
    at_once: int = 16
    redirects: int = 10
