"""Manners towards one host: few requests at once, and none before the time it asked
for."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any


class Host:
    """A host's turnstile. `free_at` is the time (monotonic) before which it wants no
    request."""

    def __init__(self, at_once: int) -> None:
        self.turns = asyncio.Semaphore(at_once)
        self.free_at = 0.0

    async def __aenter__(self) -> None:
        await self.turns.acquire()
        try:
            while (wait := self.free_at - time.monotonic()) > 0:
                await asyncio.sleep(wait)
        except BaseException:
            self.turns.release()
            raise

    async def __aexit__(self, *_: object) -> None:
        self.turns.release()

    def rest(self, seconds: float) -> None:
        """Ask nothing for so long, whoever waits."""
        self.free_at = max(self.free_at, time.monotonic() + seconds)


class Budget:
    """The seconds that may be spent on asking for one address, whatever its servers do:
    they may send a byte every now and then, or announce an answer for ever, and each
    step is in time. Waiting for one's turn costs nothing.

    `async with budget` raises TimeoutError when they are spent.
    """

    def __init__(self, seconds: float) -> None:
        self.left = seconds
        self._limit: asyncio.Timeout | None = None
        self._started = 0.0

    async def __aenter__(self) -> None:
        self._started = time.monotonic()
        self._limit = asyncio.timeout(max(self.left, 0.0))
        await self._limit.__aenter__()

    async def __aexit__(self, *error: Any) -> None:
        self.left -= time.monotonic() - self._started
        assert self._limit is not None  # noqa: S101  # set when it was entered
        await self._limit.__aexit__(*error)


def retry_after(value: str | None) -> float | None:
    """The seconds that a `Retry-After` header asks for, as a number or as a date; None
    for none that can be read."""
    if not value:
        return None
    if value.strip().isdecimal():
        return float(value)
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max((when - datetime.now(UTC)).total_seconds(), 0.0)
