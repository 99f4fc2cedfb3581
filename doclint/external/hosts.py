"""Manners towards one host: few requests at once, and none before the time it asked for."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


class Host:
    """A host's turnstile. `free_at` is the time (monotonic) before which it wants no request."""

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


def retry_after(value: str | None) -> float | None:
    """The seconds that a `Retry-After` header asks for, as a number or as a date; None for none that can be read."""
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
