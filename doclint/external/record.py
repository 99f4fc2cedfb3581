"""What is asked of other sites and what they answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What is known of an address."""

    FINE = "fine"  # it answers, if only to say that it is not for us
    MOVED = "moved"  # it answers, and has a new address for good
    GONE = "gone"  # there is nothing there, and will not be
    UNKNOWN = "unknown"  # nobody could tell: no answer, or a server in trouble


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of an address. `reason` says it in words; `target` is the new address of one that moved."""

    verdict: Verdict
    reason: str = ""
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """How gently other sites are asked.

    `ignore` and `allow` are globs of addresses (`*` takes slashes too); an allowed one is asked though it is ignored
    or belongs to no public site. `timeout` is for each step of a request, `patience` the longest wait that a server
    may ask for, `backoff` the first wait after a failure, doubled each time; all in seconds.
    """

    ignore: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    timeout: float = 10.0
    attempts: int = 3
    backoff: float = 1.0
    patience: float = 60.0
    a_host: int = 2
    at_once: int = 16
    redirects: int = 10
