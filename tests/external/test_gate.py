"""Nothing inside a network is asked, by whatever name, unless the command line opens
it; and no server holds a run."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import socketserver
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from doclint.cli import main
from doclint.errors import DoclintError
from doclint.external import Answer, HostGate, Policy, Verdict, ask
from doclint.external.gate import is_public

CLOSED = Policy(timeout=0.5, backoff=0.01)
OPEN = Policy(gate=HostGate.of(["127.0.0.1"]), timeout=0.5, backoff=0.01, attempts=1)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("127.0.0.1", False),
        ("127.8.9.1", False),
        ("0.0.0.0", False),  # noqa: S104
        ("0.1.2.3", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("100.100.100.200", False),  # Alibaba's metadata
        ("169.254.169.254", False),  # metadata of most clouds
        ("192.0.0.192", False),  # Oracle's
        ("168.63.129.16", False),  # Azure's
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("198.18.0.1", False),
        ("::", False),
        ("::1", False),
        ("fe80::1", False),
        ("fe80::1%eth0", False),
        ("fec0::1", False),
        ("fc00::1", False),
        ("fd00:ec2::254", False),  # Amazon's
        ("ff02::1", False),
        ("2001:db8::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("::127.0.0.1", False),
        ("2002:7f00:1::", False),
        ("2002:a9fe:a9fe::1", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::169.254.169.254", False),
        ("64:ff9b::93.184.216.34", True),
        ("64:ff9b:1::93.184.216.34", False),
        ("2001:0:4136:e378:8000:63bf:80ff:fffe", False),  # Teredo, of 127.0.0.1
    ],
)
def test_addresses(address: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public


@pytest.mark.parametrize(
    ("allowed", "host", "address", "admitted"),
    [
        (["10.0.0.0/8"], "wiki.corp.net", "10.1.2.3", True),
        (["10.0.0.0/8"], "wiki.corp.net", "192.168.1.1", False),
        (["10.0.0.0/8"], "wiki.corp.net", "::ffff:10.1.2.3", True),
        (["wiki.corp.net"], "wiki.corp.net", "10.1.2.3", True),
        (["WIKI.corp.net"], "wiki.Corp.net.", "10.1.2.3", True),
        (["wiki.corp.net"], "other.corp.net", "10.1.2.3", False),
        (["*.corp.net"], "other.corp.net", "10.1.2.3", True),
        (["[::1]"], "::1", "::1", True),
        (["127.0.0.1"], "127.1", "127.0.0.1", True),
        ([], "burrow.io", "93.184.216.34", True),
        ([], "burrow.io", "no address", False),
    ],
)
def test_the_gate(allowed: list[str], host: str, address: str, admitted: bool) -> None:
    assert HostGate.of(allowed).admits(host, address) is admitted


@pytest.mark.parametrize(
    "value", ["http://127.0.0.1/", "*", "", "10.0.0.0/99", "a b", "me@corp.net"]
)
def test_what_the_command_line_cannot_open(value: str) -> None:
    with pytest.raises(DoclintError, match="expected a host or a network"):
        HostGate.of([value])


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "127.1",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "2130706433",
        "0.0",
        "[::ffff:127.0.0.1]",
    ],
)
def test_no_way_of_writing_reaches_loopback(site: Any, host: str) -> None:
    address = f"http://{host}:{site.server_port}/a"
    assert ask([address], CLOSED)[address].verdict in (
        Verdict.CLOSED,
        Verdict.UNKNOWN,
        Verdict.GONE,
    )
    assert site.log == []


@pytest.mark.parametrize("status", [301, 302, 307])
def test_redirects_are_looked_at_again(site: Any, status: int) -> None:
    """The command line opens the host that is asked, and not the one that it leads
    to."""
    other = Server(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", host="127.0.0.2")
    with other:
        site.elsewhere = f"http://127.0.0.2:{other.port}/secret"
        address = f"{site.url}/{status}-elsewhere"
        answer = ask([address], OPEN)[address]
    assert answer.verdict is Verdict.CLOSED
    assert answer.reason == "leads into a private network: 127.0.0.2 is 127.0.0.2"
    assert (site.times(f"/{status}-elsewhere"), other.connections) == (1, 0)


def test_a_name_that_resolves_to_a_private_address(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolved_to(monkeypatch, ["127.0.0.1"])
    address = f"http://burrow.io:{site.server_port}/a"
    assert (
        ask([address], CLOSED)[address].reason
        == "leads into a private network: burrow.io is 127.0.0.1"
    )
    assert site.log == []


def test_a_name_cannot_change_between_look_and_connection(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first answer of the name server is public, all others are loopback; only the
    first is ever used."""
    asked = resolved_to(monkeypatch, ["192.0.2.1"], ["127.0.0.1"])
    monkeypatch.setattr(
        "doclint.external.gate.is_public", lambda address: str(address) == "192.0.2.1"
    )
    connected: list[str] = []

    async def connect(self: object, host: str, *rest: object, **more: object) -> object:
        import httpcore

        connected.append(host)
        raise httpcore.ConnectError("nobody")

    monkeypatch.setattr("httpcore.AnyIOBackend.connect_tcp", connect)
    address = f"http://burrow.io:{site.server_port}/a"
    assert ask([address], CLOSED)[address] == Answer(
        Verdict.UNKNOWN, "takes no connection"
    )
    assert (asked, connected) == (1 * ["burrow.io"], ["192.0.2.1"])


def resolved_to(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Let names resolve to these addresses, one list after the other, the last for
    ever; the names that were asked."""
    asked: list[str] = []

    async def getaddrinfo(self: object, host: str, port: int, **_: object) -> list[Any]:
        addresses = answers[min(len(asked), len(answers) - 1)]
        asked.append(host)
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in addresses
        ]

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", getaddrinfo)
    return asked


def test_of_several_addresses_those_that_are_public_are_tried(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolved_to(monkeypatch, ["10.0.0.1", "127.0.0.2", "127.0.0.1"])
    monkeypatch.setattr(
        "doclint.external.gate.is_public",
        lambda address: str(address).startswith("127."),
    )
    address = f"http://burrow.io:{site.server_port}/a"
    assert ask([address], CLOSED)[address] == Answer(Verdict.FINE)
    assert site.hosts == {f"burrow.io:{site.server_port}"}


class Server:
    """A server that sends what it is given, again and again after each pause, as long
    as somebody listens."""

    def __init__(
        self,
        start: bytes,
        again: bytes = b"",
        pause: float = 0.0,
        host: str = "127.0.0.1",
    ) -> None:
        outer = self
        self.connections = 0
        self.met = threading.Event()

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                outer.connections += 1
                outer.met.set()
                try:
                    self.request.recv(4096)
                    self.request.sendall(start)
                    while again and not outer.closing:
                        time.sleep(pause)
                        self.request.sendall(again)
                except OSError:
                    return

        self.closing = False
        self.server = socketserver.ThreadingTCPServer((host, 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]

    def __enter__(self) -> Server:
        self.thread = threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.02}
        )
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing = True
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


SERVERS = {
    "a byte now and then": (b"HTTP/1.1 200 OK\r\nX: ", b"a", 0.05),
    "one header after the other": (b"HTTP/1.1 200 OK\r\n", b"X: a\r\n", 0.05),
    "early hints for ever": (
        b"",
        b"HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n",
        0.001,
    ),
    "continue for ever": (b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.01),
}


@pytest.mark.parametrize("kind", list(SERVERS))
def test_no_server_holds_a_run(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every step of these is in time, for ever: without a limit for the whole, this
    test would not end."""
    with Server(*SERVERS[kind]) as server:
        address = f"http://127.0.0.1:{server.port}/"
        policy = Policy(gate=HostGate.of(["127.0.0.1"]), timeout=5.0, deadline=0.6)
        assert ask([address], policy) == {
            address: Answer(Verdict.UNKNOWN, "does not answer in time")
        }
        assert server.met.wait(
            30
        )  # on a busy machine the thread that serves may come late
        assert server.connections == 1


def test_all_addresses_together_have_an_end(site: Any) -> None:
    addresses = [f"{site.url}/slow?{number}" for number in range(20)]
    policy = Policy(gate=HostGate.of(["127.0.0.1"]), timeout=5.0, whole=0.9, a_host=1)
    answers = ask(addresses, policy)
    assert {answer.verdict for answer in answers.values()} == {
        Verdict.FINE,
        Verdict.LATE,
    }


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("DOCLINT_CACHE_DIR", str(tmp_path / "cache"))
    root = tmp_path / "project"
    root.mkdir()
    yield root / "page.md"


def test_what_a_configuration_allows_opens_nothing(
    site: Any, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (page.parent / ".doclint.yaml").write_text(
        "external: {allow: ['*', 'http://127.0.0.1:*']}\n"
    )
    page.write_text(
        f"# A\n\n[a]({site.url}/404) [b](http://127.1:{site.server_port}/404)\n"
    )
    assert main(["check", "--external", "--fail-on", "info", str(page)]) == 0
    assert site.log == []
    told = capsys.readouterr().err
    assert (
        f"1 address of another site was not asked, such as http://127.1:{site.server_port}/404"
        in told
    )
    assert (
        "127.1 is 127.0.0.1" in told
        and "hint: open hosts or networks of your own with --external-allow" in told
    )
    assert (
        main(
            [
                "check",
                "--external",
                "--external-allow",
                "127.0.0.0/8",
                "--fail-on",
                "warning",
                str(page),
            ]
        )
        == 1
    )
    assert site.times("/404") > 0
