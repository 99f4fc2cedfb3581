"""Answers kept as HTTP has it, and asked for again by their mark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from doclint.external import Answer, HostGate, Policy, Verdict, ask

GATE = HostGate.of(["127.0.0.1"])


@pytest.fixture
def policy(tmp_path: Path) -> Policy:
    return Policy(
        gate=GATE, timeout=5.0, backoff=0.01, cache=tmp_path / "deep" / "http.db"
    )


def test_a_mark_is_asked_for_again(site: Any, policy: Policy) -> None:
    address = f"{site.url}/marked"
    for _ in range(3):
        assert ask([address], policy) == {address: Answer(Verdict.FINE)}
    assert site.marks == [None, '"a-mark"', '"a-mark"']


def test_what_is_asked_is_older_than_we_believe_whatever_the_server_says(
    site: Any, policy: Policy
) -> None:
    address = f"{site.url}/fresh/1000"
    for _ in range(2):
        assert ask([address], policy) == {address: Answer(Verdict.FINE)}
    assert site.times("/fresh/1000") == 2


def test_only_good_news_is_kept(site: Any, policy: Policy) -> None:
    address = f"{site.url}/fresh-404"
    for _ in range(2):
        assert ask([address], policy)[address].verdict is Verdict.GONE
    assert site.log.count(("GET", "/fresh-404")) == 2


def test_a_kept_redirect_is_looked_at_again(site: Any, policy: Policy) -> None:
    """Whoever closes a host has it closed, whatever an earlier run was told."""
    address = f"{site.url}/fresh/1000"
    ask([address], policy)
    site.elsewhere = address
    moved = f"{site.url}/301-elsewhere"
    assert ask([moved], policy)[moved] == Answer(
        Verdict.MOVED, f"redirects for good to {address}", address
    )


@pytest.mark.parametrize(
    "rubbish", [b"no database", b"SQLite format 3\x00" + b"\xff" * 5000, b""]
)
def test_a_damaged_cache_is_no_cache(site: Any, policy: Policy, rubbish: bytes) -> None:
    address = f"{site.url}/marked"
    ask([address], policy)
    assert policy.cache is not None
    policy.cache.write_bytes(rubbish)
    for _ in range(3):
        assert ask([address], policy) == {address: Answer(Verdict.FINE)}


def test_a_cache_that_cannot_be_made_is_no_cache(
    site: Any, policy: Policy, tmp_path: Path
) -> None:
    (tmp_path / "deep").write_text("a file where the folder should be")
    address = f"{site.url}/marked"
    assert ask([address], policy) == {address: Answer(Verdict.FINE)}
