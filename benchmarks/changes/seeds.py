"""Faults to seed into a site that is adopted: what a branch has before, what it
changes, and what is to be told of that."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

MOST_FORMS = {".md", ".mdx"}
LINK = re.compile(r"\]\(\.\./([\w-]+)/#([\w-]+)\)")
HEADING = re.compile(r"^#{2,4} +(.+?) *$", re.MULTILINE)
PROSE = re.compile(r"^[A-Z][^\n|\[{<`*_]{120,}$", re.MULTILINE)
NUMBER = re.compile(r"(?<![\w./-])\d{2,3}(?![\w./%-])")
PIXEL = "GIF89a\x01\x00\x01\x00\x00\x00\x00;"


class NothingFoundError(Exception):
    """The site has nothing that this fault could be seeded into."""


@dataclass(frozen=True)
class Site:
    """A checkout, by its folder."""

    root: Path

    def pages(self) -> Iterator[tuple[str, str]]:
        """Every page with its text, by path."""
        for file in sorted(self.root.rglob("*")):
            if file.suffix in MOST_FORMS and ".git" not in file.parts:
                yield str(file.relative_to(self.root)), file.read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace the first `old` of a page."""
        text = (self.root / path).read_text(encoding="utf-8")
        if old not in text:
            raise NothingFoundError(f"{old!r} in {path}")
        self.write(path, text.replace(old, new, 1))

    def move(self, old: str, new: str) -> None:
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        (self.root / old).rename(self.root / new)


def _nothing(site: Site) -> None:
    """The site as it is."""


@dataclass(frozen=True)
class Fault:
    """A change that breaks something. `rules` must be told, `besides` may be; nothing
    else."""

    name: str
    seed: Callable[[Site], object]
    rules: frozenset[str]
    besides: frozenset[str] = frozenset()
    prepare: Callable[[Site], object] = _nothing


def _slug(heading: str) -> str:
    words = re.sub(r"[^\w\s-]", "", heading.lower())
    return re.sub(r"\s", "-", words)


def _beside(path: str, name: str) -> str:
    return f"{path.rpartition('/')[0]}/{name}.md".lstrip("/")


def _linked(site: Site) -> Iterator[tuple[str, str, str]]:
    """Pages that others lead to, in their own folder: the page, the heading that is
    led to, and who leads there."""
    pages = dict(site.pages())
    for path, text in pages.items():
        for name, anchor in LINK.findall(text):
            there = _beside(path, name)
            for heading in HEADING.findall(pages.get(there, "")):
                if there != path and _slug(heading) == anchor:
                    yield there, heading, path


def _translated_linked(site: Site) -> tuple[str, str, str]:
    for found in _linked(site):
        if found[0].count("/") > 1:  # below the folder of its language
            return found
    raise NothingFoundError("a link between translations")


def rename_heading(site: Site) -> None:
    page, heading, _ = _translated_linked(site)
    site.edit(page, f" {heading}\n", f" {heading} etc\n")


def delete_page(site: Site) -> None:
    (site.root / _translated_linked(site)[0]).unlink()


def rename_page(site: Site) -> None:
    page = _translated_linked(site)[0]
    site.move(page, page.replace(".md", "-renamed.md"))


def show_image(site: Site) -> None:
    page = _translated_linked(site)[0]
    site.write("assets/images/walk.gif", PIXEL)
    text = (site.root / page).read_text(encoding="utf-8")
    site.write(page, f"{text}\n![Walk](/assets/images/walk.gif)\n")


def move_image(site: Site) -> None:
    site.move("assets/images/walk.gif", "assets/images/walks/walk.gif")


def change_source(site: Site) -> None:
    pages = dict(site.pages())
    translated = {path.rpartition("/")[2] for path in pages if path.count("/") > 1}
    for path, text in pages.items():
        is_source = path.count("/") == 1 and path.rpartition("/")[2] in translated
        if is_source and (found := PROSE.search(text)):
            other = (
                "The marmots went up to the meadow before the sun rose over the ridge."
            )
            site.edit(path, found[0], other)
            return
    raise NothingFoundError("a paragraph of a source page")


def change_number(site: Site) -> None:
    pages = dict(site.pages())
    for path, text in pages.items():
        folder, _, name = path.rpartition("/")
        source = pages.get(f"{folder.rpartition('/')[0]}/{name}", "")
        for line in text.split("\n")[12:]:
            [number] = numbers if len(numbers := NUMBER.findall(line)) == 1 else [""]
            if (
                number
                and line[0].isupper()
                and NUMBER.findall(source).count(number) == 1
            ):
                site.edit(path, line, line.replace(number, str(int(number) + 31)))
                return
    raise NothingFoundError("a number that a translation keeps")


def _configure(site: Site, more: str) -> None:
    file = site.root / ".doclint.yaml"
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{more}", encoding="utf-8")


def know_word(site: Site) -> None:
    _configure(site, "glossaries: [{file: words.csv, language: fr}]\n")
    site.write("words.csv", "term,translation\nmarmot,marmotte\n")
    site.write("_articles/walk.md", "# A walk\n\nFollow the marmot up the path.\n")
    site.write(
        "_articles/fr/walk.md", "# Une promenade\n\nSuivez la marmotte sur le chemin.\n"
    )


def change_word(site: Site) -> None:
    site.edit("words.csv", "marmotte", "siffleux")


def add_mdx(site: Site) -> None:
    site.write("docs/walk.mdx", "# A walk\n\n<Tabs>\n\nTwo paths lead to the burrow.\n")


def add_manual(site: Site) -> None:
    _configure(site, 'overrides: [{paths: ["manual/**"], site: mkdocs}]\n')
    site.write(
        "manual/mkdocs.yml", "site_name: Manual\nnav:\n  - index.md\n  - more.md\n"
    )
    site.write("manual/docs/index.md", "# Manual\n\nIt says little.\n")
    site.write("manual/docs/more.md", "# More\n\nIt says no more.\n")


def change_navigation(site: Site) -> None:
    site.edit("manual/mkdocs.yml", "more.md", "moor.md")


def define(site: Site) -> None:
    site.write("docs/path.md", "# Path\n\nSee [the map][map].\n\n[map]: /about/\n")


def undefine(site: Site) -> None:
    site.edit("docs/path.md", "[map]: ", "[mop]: ")


def break_front_matter(site: Site) -> None:
    page = _translated_linked(site)[0]
    site.edit(page, "title: ", "title: [")


FAULTS = (
    Fault("renamed heading", rename_heading, frozenset({"links/missing-anchor"}),
          frozenset({"structure/changed-heading"})),
    Fault("deleted page", delete_page, frozenset({"links/missing-page"}),
          frozenset({"translation/missing"})),
    Fault("renamed page", rename_page, frozenset({"links/missing-page"}),
          frozenset({"translation/missing", "translation/orphan"})),
    Fault("moved image", move_image, frozenset({"links/missing-asset"}),
          prepare=show_image),
    Fault("changed source", change_source, frozenset({"translation/stale"})),
    Fault("changed number", change_number, frozenset({"translation/changed-number"})),
    Fault("glossary word", change_word, frozenset({"terms/preferred"}),
          prepare=know_word),
    Fault(".mdx page", add_mdx, frozenset({"templates/does-not-build"})),
    Fault("line of mkdocs.yml", change_navigation,
          frozenset({"structure/missing-navigation-page"}),
          frozenset({"structure/not-in-navigation"}), prepare=add_manual),
    Fault("renamed definition", undefine, frozenset({"references/undefined"}),
          frozenset({"references/unused"}), prepare=define),
    Fault("broken front matter", break_front_matter,
          frozenset({"front-matter/invalid"})),
)  # fmt: skip
