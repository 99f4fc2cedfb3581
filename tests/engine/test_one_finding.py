"""One fault, one finding: a link that a translation changed is told beside its source, not again of the site."""

from __future__ import annotations

from projects import Run, Write

PAGES = {
    "mkdocs.yml": "site_name: A\n",
    "docs/en/index.md": "# Home\n\nSee [the keys](keys.md) and open all of the doors.\n",
    "docs/en/keys.md": "# Keys\n",
    "docs/en/locks.md": "# Locks\n",
    "docs/fr/index.md": "# Accueil\n\nVoyez [les clés](clés.md) et ouvrez toutes les portes.\n",
    "docs/fr/keys.md": "# Clés\n",
    "docs/fr/locks.md": "# Serrures\n",
}


def test_a_changed_link_that_leads_nowhere(write: Write, run: Run) -> None:
    write(PAGES)
    assert run("check", "--select", "links,translation/changed-link").told == [
        "docs/fr/index.md:3 translation/changed-link"
    ]


def test_what_is_not_told_beside_the_source_is_told_of_the_site(write: Write, run: Run) -> None:
    write(PAGES)
    assert run("check", "--select", "links").told == ["docs/fr/index.md:3 links/missing-page"]
