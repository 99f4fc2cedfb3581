"""Redirects of many addresses: what a stranger's configuration says of them."""

from __future__ import annotations

import pytest

from doclint.site.redirects import WildRedirect


@pytest.mark.parametrize(
    ("old", "new", "asked", "led"),
    [
        ("/old/:slug*", "/new/:slug*", "/old/a/b", "/new/a/b"),
        ("/old/:slug*", "/new/:slug*", "/other/a", None),
        ("/old/:part/x", "/new/:part", "/old/a/x", "/new/a"),
    ],
)
def test_where_they_lead(old: str, new: str, asked: str, led: str | None) -> None:
    assert WildRedirect(old, new).lead(asked) == led


def test_a_name_that_is_none_leads_nowhere() -> None:
    redirect = WildRedirect("/old/:1a/b", "/new")
    assert not redirect.is_followed
    assert redirect.lead("/old/a/b") is None


def test_a_name_may_stand_twice() -> None:
    assert WildRedirect("/old/:a/:a", "/new").lead("/old/x/y") == "/new"


def test_an_expression_that_never_ends_is_ended() -> None:
    stars = "".join(f":n{at}*a" for at in range(30))
    assert WildRedirect(f"/{stars}b", "/new").lead("/" + "a" * 300) is None
