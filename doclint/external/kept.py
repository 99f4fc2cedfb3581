"""Answers of servers kept as HTTP has it (RFC 9111, by hishel) and asked for again by their mark (`ETag`,
`Last-Modified`), which costs the server next to nothing. How long an answer is believed unasked, the store says."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

import httpx

from doclint.external.gate import NotPublicError

# Entries that no run has used for so long go away, and the database stays below so many
# bytes.
_KEPT_SECONDS = 30 * 86_400.0
_MOST_BYTES = 64 * 1024 * 1024
_NO_BODY = 64 * 1024


def cached_transport(
    transport: httpx.AsyncBaseTransport, file: Path | None
) -> httpx.AsyncBaseTransport:
    """The transport with a cache in `file`; without one when there is no file, or
    hishel is not installed."""
    if file is None:
        return transport
    try:
        from hishel import AsyncSqliteStorage, CacheOptions
        from hishel.httpx import AsyncCacheTransport
    except ImportError:
        return transport
    storage = AsyncSqliteStorage(
        database_path=file,
        default_tti=_KEPT_SECONDS,
        max_stream_size=_NO_BODY,
        max_size=_MOST_BYTES,
    )
    return _Kept(
        AsyncCacheTransport(transport, storage, rfc=CacheOptions(shared=False)),
        transport,
        file,
    )


class _Kept(httpx.AsyncBaseTransport):
    """A cache that may break without harm: then servers are asked as if there were
    none."""

    def __init__(
        self,
        cache: httpx.AsyncBaseTransport,
        direct: httpx.AsyncBaseTransport,
        file: Path,
    ) -> None:
        self.cache = cache
        self.direct = direct
        self.file = file
        self.broken = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The answer, kept or fresh."""
        if self.broken:
            return await self.direct.handle_async_request(request)
        try:
            return await self.cache.handle_async_request(request)
        except (httpx.HTTPError, NotPublicError, TimeoutError):
            raise
        except Exception as error:  # whatever a damaged database makes of itself
            self.broken = True
            if isinstance(error, sqlite3.DatabaseError) and not isinstance(
                error, sqlite3.OperationalError
            ):
                # Damaged and not just busy: the next run begins anew.
                with suppress(OSError):
                    self.file.unlink()
            return await self.direct.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the database and all connections."""
        with suppress(sqlite3.Error):
            await self.cache.aclose()
        await self.direct.aclose()
