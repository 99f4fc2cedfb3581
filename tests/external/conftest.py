"""A server on this machine that answers as the path asks; nothing else is ever
asked."""

from __future__ import annotations

import socket
import threading
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

PROXIES = (
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "http_proxy",
    "https_proxy",
    "all_proxy",
)


class Site(ThreadingHTTPServer):
    """The server, and what it was asked: `log` has (method, path), `most` how many
    requests it served at once."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.log: list[tuple[str, str]] = []
        self.counts: Counter[str] = Counter()
        self.now = self.most = 0
        self.lock = threading.Lock()
        self.agents: set[str | None] = set()
        self.hosts: set[str | None] = set()
        self.marks: list[str | None] = []
        self.elsewhere = ""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def times(self, path: str) -> int:
        return sum(asked == path for _, asked in self.log)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is no fault of a test's."""


class Handler(BaseHTTPRequestHandler):
    server: Site

    def do_HEAD(self) -> None:
        self.answer("HEAD")

    def do_GET(self) -> None:
        self.answer("GET")

    def answer(self, method: str) -> None:
        site = self.server
        with site.lock:
            site.log.append((method, self.path))
            site.agents.add(self.headers["User-Agent"])
            site.hosts.add(self.headers["Host"])
            site.marks.append(self.headers["If-None-Match"])
            site.counts[self.path] += 1
            count = site.counts[self.path]
            site.now += 1
            site.most = max(site.most, site.now)
        try:
            self.play(method, self.path.strip("/").split("/"), count)
        finally:
            with site.lock:
                site.now -= 1

    def play(self, method: str, words: list[str], count: int) -> None:
        """`/404`, `/301/404` (there), `/later/2` (429 that often), `/get-only`, `/slow`, `/garbage`, `/loop`."""
        match words:
            case ["later", times, *wish] if count <= int(times):
                self.reply(429, {"Retry-After": wish[0]} if wish else {})
            case ["date", times] if count <= int(times):
                when = datetime.now(UTC) + timedelta(seconds=1)
                self.reply(503, {"Retry-After": format_datetime(when, usegmt=True)})
            case [slow] if slow.partition("?")[0] == "slow":
                time.sleep(0.6)
                self.reply(200)
            case ["busy", _]:
                time.sleep(0.05)
                self.reply(200)
            case ["broken", times] if count <= int(times):
                self.reply(500)
            case ["loop"]:
                self.reply(302, {"Location": "/loop"})
            case ["app"]:
                self.reply(302, {"Location": "burrow://open"})
            case ["marked" | "fresh" | "fresh-404", *_]:
                self.kept(words)
            case _:
                self.plain(method, words)

    def kept(self, words: list[str]) -> None:
        match words:
            case ["marked", *_]:
                known = self.headers["If-None-Match"] == '"a-mark"'
                self.reply(304 if known else 200, {"ETag": '"a-mark"'})
            case ["fresh", age, *_]:
                self.reply(200, {"Cache-Control": f"max-age={age}"})
            case _:
                self.reply(404, {"Cache-Control": "max-age=1000"})

    def plain(self, method: str, words: list[str]) -> None:
        match words:
            case ["garbage"]:
                self.wfile.write(b"no words of this protocol\r\n\r\n")
                self.close_connection = True
            case ["get-only"] if method == "HEAD":
                self.reply(404)
            case [wish] if wish.endswith("-elsewhere"):
                self.reply(
                    int(wish.partition("-")[0]), {"Location": self.server.elsewhere}
                )
            case [status, *rest] if status.isdecimal():
                self.reply(
                    int(status), {"Location": "/" + "/".join(rest)} if rest else {}
                )
            case _:
                self.reply(200)

    def reply(self, status: int, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
    server = Site()
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.02}
    )
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def closed_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
