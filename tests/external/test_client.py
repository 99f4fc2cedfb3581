"""The client of `--external`, against a server on loopback that misbehaves in every
way."""

from __future__ import annotations

import socket
import sys
from typing import Any

import httpx
import pytest

from doclint.errors import DoclintError
from doclint.external import Answer, HostGate, Policy, Verdict, ask, asked
from doclint.external.client import _failed
from doclint.external.hosts import retry_after

LOOPBACK = HostGate.of(["127.0.0.0/8"])
QUICK = Policy(gate=LOOPBACK, timeout=0.3, backoff=0.01, patience=2.0)


@pytest.mark.parametrize(
    ("path", "verdict", "reason"),
    [
        ("/", Verdict.FINE, ""),
        ("/get-only", Verdict.FINE, ""),
        ("/401", Verdict.FINE, ""),
        ("/403", Verdict.FINE, ""),
        ("/302/", Verdict.FINE, ""),
        ("/app", Verdict.FINE, ""),
        ("/broken/2", Verdict.FINE, ""),
        ("/later/1", Verdict.FINE, ""),
        ("/later/2/0", Verdict.FINE, ""),
        ("/date/1", Verdict.FINE, ""),
        ("/404", Verdict.GONE, "answers 404 Not Found"),
        ("/410", Verdict.GONE, "answers 410 Gone"),
        ("/301/404", Verdict.GONE, "answers 404 Not Found"),
        ("/loop", Verdict.GONE, "redirects more than 10 times"),
        ("/500", Verdict.UNKNOWN, "answers 500 Internal Server Error"),
        ("/503", Verdict.UNKNOWN, "answers 503 Service Unavailable"),
        ("/429", Verdict.UNKNOWN, "answers 429 Too Many Requests"),
        ("/later/9/3600", Verdict.UNKNOWN, "answers 429 Too Many Requests"),
        ("/slow", Verdict.UNKNOWN, "does not answer in time"),
        ("/garbage", Verdict.UNKNOWN, "gives an answer that is no HTTP"),
    ],
)
def test_answers(site: Any, path: str, verdict: Verdict, reason: str) -> None:
    assert ask([site.url + path], QUICK) == {site.url + path: Answer(verdict, reason)}


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/301/new", "/new"),
        ("/308/new", "/new"),
        ("/301/308/new", "/new"),
        (
            "/301/302/new",
            "/302/new",
        ),  # what comes after a passing redirect may change again
        ("/302/301/new", None),
    ],
)
def test_moved_for_good(site: Any, path: str, target: str | None) -> None:
    answer = ask([site.url + path], QUICK)[site.url + path]
    assert answer.target == (target and site.url + target)
    assert answer.verdict is (Verdict.MOVED if target else Verdict.FINE)


def test_a_closed_port(closed_port: int) -> None:
    address = f"http://127.0.0.1:{closed_port}/"
    assert ask([address], QUICK) == {
        address: Answer(Verdict.UNKNOWN, "takes no connection")
    }


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:port/",
        "http://[::1/",
        "http://127.0.0.1:99999/",
        "http:///a",
        "http://127.0.0.1:0/",
    ],
)
def test_malformed_addresses(address: str) -> None:
    assert ask([address], QUICK) == {address: Answer(Verdict.GONE, "is malformed")}


@pytest.mark.parametrize(
    ("code", "verdict"),
    [(socket.EAI_NONAME, Verdict.GONE), (socket.EAI_AGAIN, Verdict.UNKNOWN)],
)
def test_unknown_hosts(code: int, verdict: Verdict) -> None:
    error = httpx.ConnectError("name")
    error.__cause__ = socket.gaierror(code, "name")
    assert _failed(error).verdict is verdict


def test_each_address_once_and_by_head_first(site: Any) -> None:
    ask([f"{site.url}/a", f"{site.url}/a", f"{site.url}/404"], QUICK)
    assert sorted(site.log) == [("GET", "/404"), ("HEAD", "/404"), ("HEAD", "/a")]
    assert all("doclint/" in agent for agent in site.agents)


def test_few_requests_at_once(site: Any) -> None:
    answers = ask([f"{site.url}/busy/{number}" for number in range(12)], QUICK)
    assert {answer.verdict for answer in answers.values()} == {Verdict.FINE}
    assert site.most == QUICK.a_host


def test_a_host_that_wants_rest_gets_it(site: Any) -> None:
    """While a host rests, nothing else is asked of it."""
    policy = Policy(gate=LOOPBACK, a_host=1, backoff=0.01, timeout=2.0)
    ask([f"{site.url}/a-first", f"{site.url}/later/1/1", f"{site.url}/z-last"], policy)
    assert site.times("/later/1/1") == 2 and site.times("/z-last") == 1


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("5", 5.0),
        (" 7 ", 7.0),
        (None, None),
        ("", None),
        ("soon", None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
    ],
)
def test_retry_after(value: str | None, seconds: float | None) -> None:
    assert retry_after(value) == seconds


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://burrow.io/a?b=c#d", "https://burrow.io/a?b=c"),
        ("//burrow.io/a", "https://burrow.io/a"),
        ("HTTP://burrow.io", "HTTP://burrow.io"),
        ("/a", None),
        ("mailto:marmot@burrow.io", None),
        ("https://example.com/", None),
        ("https://docs.example.org/", None),
        ("http://localhost:8000/", None),
        ("http://127.0.0.1:8000/", None),
        ("http://10.1.2.3/", None),
        ("http://[::1]/", None),
        ("http://intranet/", None),
        ("https://{region}.burrow.io/", None),
        ("https://<host>/", None),
        ("https://api.burrow.io/$ID", None),
        ("https://quiet.burrow.io/x/y", None),
        ("https://quiet.burrow.io/but/this", "https://quiet.burrow.io/but/this"),
        ("http://[::1", "http://[::1"),  # told as malformed
    ],
)
def test_what_is_asked(target: str, address: str | None) -> None:
    policy = Policy(
        ignore=("https://quiet.burrow.io/*",), allow=("https://quiet.burrow.io/but/*",)
    )
    assert asked(target, policy) == address


def test_without_the_client(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(DoclintError) as fault:
        ask(["http://127.0.0.1:9/"], QUICK)
    assert "--external needs httpx" in str(fault.value) and "doclint[external]" in str(
        fault.value
    )
