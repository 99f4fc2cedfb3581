"""Which values of front matter are links, and where they stand."""

from __future__ import annotations

import pytest

from doclint.dialects import dialect
from doclint.document import LinkKind
from doclint.indexing.facts import facts
from doclint.page.values import Linked, linked
from doclint.parsing import parse
from doclint.source import Source

LINKS = [
    ("link", "/docs/keys/"),
    ("link", "./keys.md"),
    ("link", "../keys/"),
    ("link", "/"),
    ("link", "keys/locks.md#parts"),
    ("link", "/keys/?tab=web#parts"),
    ("link", "/schlüssel/öffnen/"),
    ("link", "https://example.org/keys"),
    ("link", "{{ site.baseurl }}/keys/"),
    ("link", "{{ '/keys/' | relative_url }}"),
    ("next", "keys.md"),
    ("prev.link", "/keys"),
    ("hero.actions.0.link", "/keys/"),
    ("hero.image.src", "/img/key.svg"),
    ("image.path", "/img/key.svg"),
    ("image", "key.png"),
    ("images.0", "img/key.png"),
    ("cover.image", "cover.jpg"),
    ("og_image", "/img/card.png"),
    ("ogImage", "/img/card.png"),
    ("redirect_to", "/keys/"),
    ("redirect", "/keys/"),
    ("local_redirect.old-part", "/keys/"),
    ("cards.0.url", "/keys/"),
    ("links.0.Read this", "setup/keys.md"),
    ("download", "/files/keys.zip"),
    ("image", "https://example.org/800x600"),
    ("anything", "https://example.org/keys"),
]
MAYBE = [
    ("0", "/keys/"),
    ("begin", "/keys/"),
    ("begin", "./keys.md"),
    ("begin", "img/key.png"),
    ("shown.0", "/keys"),
]
OTHERS = [
    ("permalink", "/keys/"),
    ("url", "/keys/"),
    ("slug", "/keys"),
    ("alias", "/old/"),
    ("aliases.0", "/old/"),
    ("redirect_from.0", "/old/"),
    ("redirect.from", "/old/"),
    ("old_url", "/old/"),
    ("canonical_url", "https://example.org/keys/"),
    ("edit_link", "/edit/keys"),
    ("link", "Keys and locks"),
    ("link", "keys"),
    ("link", "/docs/*.md"),
    ("link", "/docs/**"),
    ("link", "#keys"),
    ("link", "//cdn.example.org/a.png"),
    ("link", "mailto:a@example.org"),
    ("link", "/users/{id}"),
    ("link", "/users/:id"),
    ("link", "/users/<id>"),
    ("link", "^/docs/.*$"),
    ("link", "{{ page.other }} and {{ more }}"),
    ("link", "example.org/a.html"),
    ("link", ""),
    ("page_type", "/landing"),
    ("endpoint", "/users/"),
    ("match_path", "/keys/"),
    ("img_path", "/img/2024/"),
    ("image", "/img/"),
    ("image_alt", "a.png"),
    ("icon", "material/file"),
    ("color", "#fff"),
    ("layout", "page.html"),
    ("content_type", "image/png"),
    ("repo", "owner/keys.md"),
    ("when", "2024/05/01"),
    ("ratio", "16/9"),
    ("practice", "CI/CD"),
    ("kind", "text/html"),
    ("zone", "Europe/Berlin"),
    ("project", "owner/name"),
    ("uses", "{{ site.baseurl }}/keys/"),
    ("runs", "Node.js"),
    ("leading", "../../"),
]


def path(key: str) -> tuple[str | int, ...]:
    return tuple(int(step) if step.isdigit() else step for step in key.split("."))


@pytest.mark.parametrize(("key", "value"), LINKS)
def test_links(key: str, value: str) -> None:
    assert linked(path(key), value) is Linked.YES


@pytest.mark.parametrize(("key", "value"), MAYBE)
def test_what_the_form_alone_tells(key: str, value: str) -> None:
    assert linked(path(key), value) is Linked.MAYBE


@pytest.mark.parametrize(("key", "value"), OTHERS)
def test_what_is_no_link(key: str, value: str) -> None:
    assert linked(path(key), value) is Linked.NO


@pytest.mark.parametrize("key", ["url", "permalink", "0.url"])
def test_in_data_an_address_is_no_page_s_own(key: str) -> None:
    assert linked(path(key), "/keys/", page=False) is Linked.YES


WRITTEN = {
    "plain": "---\nlink: ⟦/keys/⟧  # a remark\n---\n",
    "double quotes": '---\nlink: "⟦/keys/⟧"\n---\n',
    "single quotes": "---\nlink: '⟦/keys/⟧'\n---\n",
    "folded": "---\nlink: >-\n  ⟦/keys/⟧\n---\n",
    "literal": "---\nlink: |\n  ⟦/keys/⟧\n---\n",
    "on a line of its own": "---\nlink:\n  ⟦/keys/⟧\n---\n",
    "block list": "---\nlist:\n- name: /keys/\n  link: ⟦/keys/⟧\n- {name: B, link: '⟦/locks/⟧'}\n---\n",
    "flow": '---\nlist: [{name: A, link: "⟦/keys/⟧"}, {link: ⟦/locks/⟧}]\n---\n',
    "items": "---\nimages: [⟦a/b.png⟧, '⟦c.png⟧']\n---\n",
    "alias of a value": "---\nlink: &here ⟦/keys/⟧\nimage: x\nnext: *here\n---\n",
    "Windows line ends": '---\r\nlink: "⟦/keys/⟧"\r\n---\r\n',
    "TOML": '+++\nlink = "⟦/keys/⟧"\n[cover]\nimage = "⟦a.png⟧"\n+++\n',
}


@pytest.mark.parametrize("marked", WRITTEN.values(), ids=WRITTEN.keys())
def test_places_are_the_value_s_own(marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    found = [
        link
        for link in facts(parse(Source("a.md", text), dialect("jekyll"))).links
        if not link.maybe
    ]
    shown = text
    for link in reversed(found):
        assert link.kind is LinkKind.VALUE
        assert link.target == text[slice(*link.target_span)]
        shown = f"{shown[: link.target_span.start]}⟦{link.target}⟧{shown[link.target_span.end :]}"
    assert shown == marked


def test_links_in_prose() -> None:
    about = "\"<a class='x' href='/keys/'>Keys</a>, <img src=\\\"/a.png\\\">, [locks](/locks/)\""
    text = f"---\nabout: {about}\n---\n"
    page = facts(parse(Source("a.md", text), dialect("jekyll")))
    assert [text[slice(*link.target_span)] for link in page.links] == [
        "/keys/",
        "/a.png",
        "/locks/",
    ]
    assert [link.kind for link in page.links] == [
        LinkKind.HTML,
        LinkKind.HTML,
        LinkKind.INLINE,
    ]


def test_a_declared_key() -> None:
    page = parse(
        Source("a.md", "---\nbegin: /keys/\nlink: /locks/\nother: /doors/\n---\n"),
        dialect("jekyll"),
    )
    found = facts(page, {"begin": True, "link": False}).links
    assert [(link.target, link.maybe) for link in found] == [
        ("/keys/", False),
        ("/doors/", True),
    ]
