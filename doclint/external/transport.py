"""Connections for the HTTP client, each to an address that was looked at and to no
other.

Names are resolved here and not by the HTTP library, so that a name cannot be another
machine when it is connected to than it was when it was looked at (DNS rebinding).
"""

from __future__ import annotations

import asyncio
import socket
import urllib.request
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import unquote, urlsplit

import httpcore
import httpx

from doclint.external.gate import HostGate, NotPublicError


class GatedBackend(httpcore.AsyncNetworkBackend):
    """Makes connections to those addresses of a host that a gate admits, one after
    another until one answers."""

    def __init__(self, gate: HostGate) -> None:
        self.gate = gate
        self.inner = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Raises NotPublicError when the gate admits none of the host's addresses."""
        failure: Exception | None = None
        for address in await admitted(self.gate, host, port):
            try:
                return await self.inner.connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError("the name has no address")

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Never: no address on the web is one."""
        raise httpcore.ConnectError("a socket of this machine is no address on the web")

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self.inner.sleep(seconds)


async def admitted(gate: HostGate, host: str, port: int) -> list[str]:
    """The addresses of a host that may be connected to, at least one.

    Raises NotPublicError when there are only others, and httpcore.ConnectError when the
    name cannot be resolved.
    """
    try:
        resolved = await asyncio.get_running_loop().getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        )
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(str(error)) from error
    addresses = list(dict.fromkeys(str(each[4][0]) for each in resolved))
    open_ones = [address for address in addresses if gate.admits(host, address)]
    if addresses and not open_ones:
        raise NotPublicError(host, addresses[0])
    return open_ones


class GatedTransport(httpx.AsyncBaseTransport):
    """Sends requests over gated connections, or through the proxies that the
    environment names.

    A proxy resolves names itself. It stands where the one who runs doclint has put it,
    so only what this machine can tell of a name is looked at before it is asked.
    """

    def __init__(self, gate: HostGate, at_once: int) -> None:
        self.gate = gate
        self.at_once = at_once
        self.tls = httpx.create_ssl_context()
        self.direct = httpcore.AsyncConnectionPool(
            ssl_context=self.tls,
            max_connections=at_once,
            max_keepalive_connections=at_once,
            network_backend=GatedBackend(gate),
        )
        self.proxies = {scheme: self._through(proxy) for scheme, proxy in _proxies()}

    def _through(self, proxy: httpcore.Proxy) -> httpcore.AsyncConnectionPool:
        return httpcore.AsyncConnectionPool(
            ssl_context=self.tls, max_connections=self.at_once, proxy=proxy
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The answer of a server. Raises httpx.TransportError and NotPublicError."""
        assert isinstance(request.stream, httpx.AsyncByteStream)  # noqa: S101  # what an asynchronous client sends
        url = request.url
        sent = httpcore.Request(
            request.method,
            httpcore.URL(
                scheme=url.raw_scheme,
                host=url.raw_host,
                port=url.port,
                target=url.raw_path,
            ),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        try:
            answer = await (await self._pool(url)).handle_async_request(sent)
        except (
            httpcore.TimeoutException,
            httpcore.NetworkError,
            httpcore.ProtocolError,
            httpcore.ProxyError,
        ) as error:
            raise _as_httpx(error) from error
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=dict(answer.extensions),
        )

    async def _pool(self, url: httpx.URL) -> httpcore.AsyncConnectionPool:
        proxy = self.proxies.get(url.scheme) or self.proxies.get("all")
        if proxy is None or urllib.request.proxy_bypass(url.host):
            return self.direct
        # Raised for a name that only the proxy knows.
        with suppress(httpcore.ConnectError):
            await admitted(self.gate, url.raw_host.decode("ascii"), url.port or 0)
        return proxy

    async def aclose(self) -> None:
        """Close all connections."""
        for pool in (self.direct, *self.proxies.values()):
            await pool.aclose()


class _Body(httpx.AsyncByteStream):
    """The body of an answer, which mostly nobody reads."""

    def __init__(self, answer: httpcore.Response) -> None:
        self.answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for part in self.answer.aiter_stream():
                yield part
        except (
            httpcore.TimeoutException,
            httpcore.NetworkError,
            httpcore.ProtocolError,
        ) as error:
            raise _as_httpx(error) from error

    async def aclose(self) -> None:
        await self.answer.aclose()


def _as_httpx(error: Exception) -> httpx.TransportError:
    """The error of the same name: the two libraries share them."""
    kind = getattr(httpx, type(error).__name__, httpx.TransportError)
    made = kind(str(error))
    assert isinstance(made, httpx.TransportError)  # noqa: S101
    return made


def _proxies() -> Iterator[tuple[str, httpcore.Proxy]]:
    """The proxies of the environment, by the scheme of addresses that go through
    them."""
    for scheme, address in urllib.request.getproxies().items():
        if scheme not in ("http", "https", "all"):
            continue
        parts = urlsplit(address if "://" in address else f"http://{address}")
        user = (
            (unquote(parts.username), unquote(parts.password or ""))
            if parts.username
            else None
        )
        yield (
            scheme,
            httpcore.Proxy(
                parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl(),
                auth=user,
            ),
        )
