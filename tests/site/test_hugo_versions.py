"""Heading ids of Hugo: made of the text today, of the line as written by an old one,
and of either between the two."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from projects import Run, Write

PAGE = (
    "---\ntitle: A\n---\n\n[text](#the-guide) [line](#the-guidehttpsaexampleb) [image](#a-key-here) [dash](#on--off) "
    "[none](#neither)\n\n## The [guide](https://a.example/b)\n\n## ![A key](k.png) here\n\n## On -- off\n"
)
SITE = {
    "hugo.toml": "baseURL = 'https://a.example/'\n",
    "content/a.md": PAGE,
    "content/k.png": "",
}


@pytest.mark.parametrize(
    ("files", "missing"),
    [
        ({}, ["#the-guidehttpsaexampleb", "#neither"]),
        (
            {"netlify.toml": 'HUGO_VERSION = "0.160.1"\n'},
            ["#the-guidehttpsaexampleb", "#neither"],
        ),
        ({".hvm": "v0.111.3\n"}, ["#the-guide", "#a-key-here", "#on--off", "#neither"]),
        (
            {"package.json": '{"devDependencies": {"hugo-extended": "^0.125.0"}}\n'},
            ["#neither"],
        ),
        (
            {
                "hugo.toml": "baseURL = 'https://a.example/'\n[markup.goldmark.parser]\nautoHeadingID = false\n"
            },
            [
                "#the-guide",
                "#the-guidehttpsaexampleb",
                "#a-key-here",
                "#on--off",
                "#neither",
            ],
        ),
    ],
    ids=["not said", "today", "old", "between", "none made"],
)
def test_ids(
    files: Mapping[str, str], missing: list[str], write: Write, run: Run
) -> None:
    write({**SITE, **files})
    done = run("check", "--no-cache", "--select", "links/missing-anchor")
    found = [finding["message"].split()[4].strip(",") for finding in done.findings]
    assert found == missing
