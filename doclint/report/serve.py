"""The report on loopback: for a person at this machine, made anew when a file
changes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from doclint.errors import DoclintError
from doclint.output import _terminal as terminal

HOST = "127.0.0.1"
# Seconds between two looks at the files.
_PAUSE = 1.0


@dataclass
class Shown:
    """What the server shows. `version` is another one after each change, so that the
    page knows."""

    version: str = "0"
    port: int = 0
    html: bytes = b""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def put(self, version: str, html: str) -> None:
        """Show a newer page."""
        with self.lock:
            self.version, self.html = version, html.encode("utf-8", "backslashreplace")

    def get(self) -> tuple[str, bytes]:
        """What is shown now."""
        with self.lock:
            return self.version, self.html


def serve(
    build: Callable[[str], str], paths: Callable[[], Sequence[str]], port: int
) -> None:
    """Serve what `build(version)` makes until the user interrupts; `paths` are the
    files that are watched.

    Raises DoclintError where the port is taken.
    """
    shown = Shown()
    shown.put("1", build("1"))
    try:
        server = ThreadingHTTPServer((HOST, port), handler(shown))
    except OSError as error:
        raise DoclintError(
            f"cannot listen on port {port}: {error.strerror}",
            hint="--port 0 takes a free one",
        ) from error
    shown.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    terminal.tell(f"the report is at http://{HOST}:{shown.port}/, until Ctrl+C")
    try:
        _watch(shown, build, paths)
    except KeyboardInterrupt:
        terminal.tell("")
    finally:
        server.shutdown()
        server.server_close()


def _watch(
    shown: Shown, build: Callable[[str], str], paths: Callable[[], Sequence[str]]
) -> None:
    number, before = 1, state(paths())
    while True:
        time.sleep(_PAUSE)
        now = state(paths())
        if now == before:
            continue
        before, number = now, number + 1
        try:
            shown.put(str(number), build(str(number)))
        # A configuration that is being written: the page stays as it was.
        except DoclintError as error:
            terminal.tell(error)


def state(paths: Sequence[str]) -> tuple[tuple[str, int, int], ...]:
    """What tells that a file is another: its time and size."""
    states = []
    for path in paths:
        try:
            status = Path(path).stat()
        except OSError:
            continue
        states.append((path, status.st_mtime_ns, status.st_size))
    return tuple(states)


def handler(shown: Shown) -> type[BaseHTTPRequestHandler]:
    """A handler that gives the page and its version, to who asks for this machine by
    name: a page of another site whose name was made to point here is told nothing."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            version, html = shown.get()
            port = shown.port
            if self.headers.get("Host") not in (f"{HOST}:{port}", f"localhost:{port}"):
                self._answer(
                    403,
                    "text/plain",
                    b"this report is for the machine that it was made on\n",
                )
            elif self.path == "/":
                self._answer(200, "text/html", html)
            elif self.path == "/version":
                self._answer(200, "text/plain", version.encode())
            else:
                self._answer(404, "text/plain", b"there is nothing here\n")

        def _answer(self, status: int, kind: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nobody reads a log of one's own page."""

    return Handler
