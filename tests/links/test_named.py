"""Links of two languages to one page, on a site whose addresses are known by their
names alone."""

from __future__ import annotations

from projects import Run, Write

# The site's pages lie where no configuration tells of.
CONFIG = {"build/hugo.toml": 'contentDir = "../docs"\n[languages.en]\n[languages.de]\n'}


def pages(there: str, here: str) -> dict[str, str]:
    """Two pages that link to one of several pages in a folder, each in its language."""
    return {
        **CONFIG,
        "docs/use/_index.en.md": "---\ntitle: Use\n---\n\nHow to use it.\n",
        "docs/use/_index.de.md": "---\ntitle: Nutzung\nurl: nutzung\n---\n\nWie man es nutzt.\n",
        "docs/use/lamps.en.md": "---\ntitle: Lamps\n---\n\nAll the lamps.\n",
        "docs/use/lamps.de.md": "---\ntitle: Lampen\nurl: nutzung/lampen\n---\n\nAlle Lampen.\n",
        "docs/start.en.md": f"---\ntitle: Start\n---\n\nRead [about them]({there}) first.\n",
        "docs/start.de.md": f"---\ntitle: Anfang\nurl: anfang\n---\n\nLesen Sie erst [darüber]({here}).\n",
    }


def told(pages: dict[str, str], write: Write, run: Run) -> list[str]:
    """The places of links that lead elsewhere."""
    write(pages)
    return run("check", "--select", "translation/changed-link").told


def test_pages_are_the_same_whatever_their_address(write: Write, run: Run) -> None:
    same = pages("/en/use/lamps/", "/de/nutzung/lampen/")
    assert told(same, write, run) == []


def test_a_page_of_a_folder_is_called_by_it(write: Write, run: Run) -> None:
    same = pages("/en/use/", "../nutzung/")
    assert told(same, write, run) == []


def test_another_page_is_another(write: Write, run: Run) -> None:
    other = pages("/en/use/lamps/", "/de/nutzung/")
    assert told(other, write, run) == ["docs/start.de.md:6 translation/changed-link"]
