"""Asks addresses over HTTP: HEAD, then GET where that is refused; redirects followed
one by one; failures retried."""

from __future__ import annotations

import asyncio
import socket
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from doclint import __version__
from doclint.errors import DoclintError
from doclint.external.gate import NotPublicError
from doclint.external.hosts import Budget, Host, retry_after
from doclint.external.record import Answer, Policy, Verdict

if TYPE_CHECKING:
    import httpx

_GONE = frozenset({404, 410})
_FOR_GOOD = frozenset({301, 308})
_REDIRECTS = _FOR_GOOD | {302, 303, 307}
_LATER = frozenset({429, 503})
_AGAIN = _LATER | {500, 502, 504}
_LATE = Answer(Verdict.LATE, "was not asked in time")
_AGENT = f"Mozilla/5.0 (compatible; doclint/{__version__}; link check)"


def ask(addresses: Iterable[str], policy: Policy) -> dict[str, Answer]:
    """What became of each address. Raises DoclintError when the HTTP client is not
    installed."""
    try:
        import httpx  # noqa: F401
    except ImportError:
        raise DoclintError(
            "--external needs httpx, which is not installed",
            hint="install it with: pip install 'doclint[external]'",
        ) from None
    return asyncio.run(_ask(sorted(set(addresses)), policy))


async def _ask(addresses: list[str], policy: Policy) -> dict[str, Answer]:
    import httpx

    from doclint.external.kept import cached_transport
    from doclint.external.transport import GatedTransport

    # What is asked at all is older than the configuration believes, whatever the server
    # says of its age.
    headers = {"User-Agent": _AGENT, "Accept": "*/*", "Cache-Control": "no-cache"}
    # The pool is as wide as the number of requests let through, so none waits in it and
    # times out there.
    transport = cached_transport(
        GatedTransport(policy.gate, policy.at_once), policy.cache
    )
    async with httpx.AsyncClient(
        transport=transport, headers=headers, timeout=policy.timeout
    ) as client:
        asker = _Asker(client, policy)
        tasks = {
            address: asyncio.ensure_future(asker.answer(address))
            for address in addresses
        }
        if tasks:
            await asyncio.wait(tasks.values(), timeout=policy.whole)
        late = [task for task in tasks.values() if not task.done()]
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
    return {
        address: _LATE if task.cancelled() else task.result()
        for address, task in tasks.items()
    }


class _Asker:
    """One run's requests: what is shared between them are the hosts' turnstiles and the
    number let through at once."""

    def __init__(self, client: httpx.AsyncClient, policy: Policy) -> None:
        self.client = client
        self.policy = policy
        self.hosts: defaultdict[str, Host] = defaultdict(lambda: Host(policy.a_host))
        self.gate = asyncio.Semaphore(policy.at_once)

    async def answer(self, address: str) -> Answer:
        """Follow an address to where it ends; it moved as far as redirects are for
        good."""
        import httpx

        at, moved, lasting = address, None, True
        budget = Budget(self.policy.deadline)
        for _ in range(self.policy.redirects + 1):
            if not _well_formed(at):
                return Answer(Verdict.GONE, "is malformed")
            try:
                response = await self._patiently(at, budget)
            except NotPublicError as error:
                return Answer(
                    Verdict.CLOSED,
                    f"leads into a private network: {error.host} is {error.address}",
                )
            except (httpx.HTTPError, TimeoutError) as error:
                return _failed(error)
            if (
                response.status_code not in _REDIRECTS
                or "location" not in response.headers
            ):
                return _told(response, moved)
            at = (
                str(response.next_request.url)
                if response.next_request
                else response.headers["location"]
            )
            lasting = lasting and response.status_code in _FOR_GOOD
            moved = at if lasting else moved
            if not at.lower().startswith(("http://", "https://")):
                return Answer(Verdict.FINE)  # it opens an application
        return Answer(
            Verdict.GONE, f"redirects more than {self.policy.redirects} times"
        )

    async def _patiently(self, address: str, budget: Budget) -> httpx.Response:
        """The answer to a request, asked again after failures that pass; the last
        failure is raised.

        Raises TimeoutError when the budget is spent.
        """
        import httpx

        host = self.hosts[urlsplit(address).netloc.lower()]
        for attempt in range(1, self.policy.attempts + 1):
            last = attempt == self.policy.attempts
            pause = self.policy.backoff * 2.0 ** (attempt - 1)
            try:
                async with host, self.gate, budget:
                    response = await self._request(address)
            except httpx.TransportError as error:
                if last or not _passes(error):
                    raise
                await asyncio.sleep(pause)
                continue
            if last or response.status_code not in _AGAIN:
                return response
            wait = (
                retry_after(response.headers.get("retry-after"))
                if response.status_code in _LATER
                else None
            )
            if wait is not None and wait > self.policy.patience:
                return response
            host.rest(pause if wait is None else wait)
        raise AssertionError("the last attempt returns or raises")

    async def _request(self, address: str) -> httpx.Response:
        """HEAD, and since many servers refuse that or answer it wrongly, GET after any
        complaint, its body unread."""
        response = await self.client.head(address)
        if response.status_code < 400 or response.status_code in _LATER:
            return response
        async with self.client.stream("GET", address) as response:
            return response


def _well_formed(address: str) -> bool:
    """Whether host and port can be read; the client finds some faults too late, and
    some in words of its own."""
    import httpx

    try:
        url, port = httpx.URL(address), urlsplit(address).port
    except (httpx.InvalidURL, ValueError):
        return False
    return bool(url.host) and port != 0


def _told(response: httpx.Response, moved: str | None) -> Answer:
    status = f"{response.status_code} {response.reason_phrase}".strip()
    if response.status_code in _GONE:
        return Answer(Verdict.GONE, f"answers {status}")
    if response.status_code in _AGAIN or response.status_code >= 500:
        return Answer(Verdict.UNKNOWN, f"answers {status}")
    return (
        Answer(Verdict.MOVED, f"redirects for good to {moved}", moved)
        if moved
        else Answer(Verdict.FINE)
    )


def _passes(error: httpx.TransportError) -> bool:
    """Whether a failure may be another's bad moment. A refused connection or a name
    that nobody knows stays so."""
    import httpx

    return not isinstance(error, httpx.ConnectError | httpx.ProtocolError)


def _failed(error: httpx.HTTPError | TimeoutError) -> Answer:
    import httpx

    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return Answer(Verdict.UNKNOWN, "does not answer in time")
    if any(
        isinstance(cause, socket.gaierror) and cause.errno == socket.EAI_NONAME
        for cause in _causes(error)
    ):
        return Answer(Verdict.GONE, "is on a host that nobody knows")
    if isinstance(error, httpx.ConnectError):
        return Answer(Verdict.UNKNOWN, "takes no connection")
    return Answer(Verdict.UNKNOWN, "gives an answer that is no HTTP")


def _causes(error: BaseException | None) -> Iterable[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
