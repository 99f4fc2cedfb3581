"""Redirects of hosts, which any generator's site may have."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from projects import Run, Write

PAGES = {
    "hugo.toml": "baseURL = 'https://example.org/'\n",
    "content/new/keys.md": "# Keys\n",
    "content/new/locks.md": "# Locks\n",
    "content/a.md": "[Keys](/keys/), [locks](/old/locks/), [doors](/new/kyes/)\n",
}
HOSTS: Mapping[str, Mapping[str, str]] = {
    "netlify": {
        "static/_redirects": "# moved\n/keys/ /new/keys/\n/old/* /new/:splat 301\n/* /404.html 404\n"
    },
    "netlify's configuration": {
        "netlify.toml": "[[redirects]]\nfrom = '/keys'\nto = '/new/keys'\n"
        "[[redirects]]\nfrom = '/old/*'\nto = 'https://example.com/:splat'\n"
    },
    "vercel": {
        "vercel.json": '{"redirects": [{"source": "/keys", "destination": "/new/keys"},'
        ' {"source": "/old/:name", "destination": "/new/:name"}]}'
    },
    "a configuration that nobody can read": {
        "vercel.json": "{",
        "static/_redirects": "/keys /new/keys\n/old/* /new/:splat\n",
    },
}


@pytest.mark.parametrize("host", HOSTS)
def test_redirects_are_followed(host: str, write: Write, run: Run) -> None:
    """What no redirect is of is missing all the same."""
    write({**PAGES, **HOSTS[host]})
    (only,) = run("check", "--no-cache", "--select", "links/missing-page").findings
    assert "kyes" in only["message"]


def test_a_configuration_tells_more_than_a_page_that_was_left(
    write: Write, run: Run
) -> None:
    write(
        {
            "LANGS.md": "* [English](en)\n* [Français](fr)\n",
            ".vitepress/config.js": "export default { title: 'A' }\n",
            "en/a.md": "# Keys\n",
        }
    )
    assert "site: vitepress" in run("check", "--no-cache").err


def test_a_link_from_the_top_may_name_the_file_where_a_template_follows_it(
    write: Write, run: Run
) -> None:
    """Hugo's own template for links finds pages by their path in `content`."""
    write(
        {
            "hugo.toml": "baseURL = 'https://example.org/'\n[languages.en]\n[languages.fr]\ncontentDir = 'content/fr'\n"
            "[module.hugoVersion]\nmin = '0.140.0'\n",
            "content/en/keys.md": "---\nurl: /about/keys/\n---\n# Keys\n",
            "content/en/a.md": "[Keys](/keys), [doors](/about/kyes/)\n",
        }
    )
    (only,) = run("check", "--no-cache", "--select", "links/missing-page").findings
    assert "kyes" in only["message"]
