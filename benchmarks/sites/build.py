"""Builds the sample sites of tests/sites with the real generators and writes down what
they are made of.

usage: python benchmarks/sites/build.py [--tools FOLDER] [NAME…]     (jekyll mkdocs hugo docusaurus vitepress …)

For each site that can be built, tests/sites/<name>.json gets the addresses of every
source page, the ids of its headings in their order, the ids and names of other
elements, and the addresses that redirect with where they lead.
tests/sites/test_built.py holds doclint to it. A page tells its source by its line
``Source: `path` ``. Sites whose names end in `-own` have another configuration:
languages in folders, addresses by date, ids by another function.

Needs, each only for its own site: `jekyll` with jekyll-redirect-from and `hugo` (Debian
packages of these names, the second is ruby-jekyll-redirect-from);
FOLDER/mkdocs/bin/mkdocs with mkdocs-material, mkdocs-static-i18n and mkdocs-redirects;
FOLDER/docusaurus with `npm install @docusaurus/core @docusaurus/preset-classic
@docusaurus/plugin-client-redirects react react-dom`; FOLDER/vitepress with `npm install
vitepress`; FOLDER/honkit with `npm install honkit`; FOLDER/myst/bin/sphinx-build with
`pip install sphinx myst-parser`; FOLDER/starlight with `npm install astro @astrojs/starlight sharp`. The
sites are copied into FOLDER, and nothing is written elsewhere.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

SITES = Path(__file__).parents[2] / "tests" / "sites"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MARK = "Source: "


@dataclass
class Page(HTMLParser):
    """A built page: what it was made from, the ids in its main part, and where it sends
    its readers."""

    source: str | None = None
    headings: list[str | None] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    moved: str | None = None
    _depth: int = 0
    _before: str = ""
    _code: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "meta" and (told.get("http-equiv") or "").lower() == "refresh":
            self.moved = (told.get("content") or "").partition("url=")[2].strip(
                "'\""
            ) or None
        self._depth += tag == "main"
        self._code = tag == "code" and self._before.endswith(_MARK)
        if self._depth:
            self._named(tag, told)

    def _named(self, tag: str, told: Mapping[str, str | None]) -> None:
        if tag in _HEADINGS:
            self.headings.append(told.get("id"))
        elif told.get("id") or (tag == "a" and told.get("name")):
            self.ids.append(told.get("id") or told["name"] or "")

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag == "main"

    def handle_data(self, data: str) -> None:
        if self._code:
            self.source, self._code = data, False
        self._before = data


def jekyll(site: Path, tools: Path) -> Path:
    """The main site and the French one, which lies in a folder of it."""
    _run(["jekyll", "build", "-q", "-d", "_site/docs"], site)
    _run(["jekyll", "build", "-q", "--config", "_config.yml,_config_fr.yml"], site)
    return site / "_site"


def jekyll_own(site: Path, tools: Path) -> Path:
    """A site with a configuration of its own making."""
    _run(["jekyll", "build", "-q", "-d", "_site/docs"], site)
    return site / "_site"


def mkdocs(site: Path, tools: Path) -> Path:
    """Material for MkDocs."""
    _run([str(tools / "mkdocs/bin/mkdocs"), "build", "-q", "-d", "site/burrow"], site)
    return site / "site"


def hugo(site: Path, tools: Path) -> Path:
    """Hugo."""
    _run(["hugo", "--quiet", "-d", "public/burrow"], site)
    return site / "public"


def docusaurus(site: Path, tools: Path) -> Path:
    """Docusaurus in each of its languages."""
    (site / "node_modules").symlink_to(tools / "docusaurus/node_modules")
    _run(["node_modules/.bin/docusaurus", "build", "--out-dir", "build/burrow"], site)
    return site / "build"


def vitepress(site: Path, tools: Path) -> Path:
    """VitePress."""
    (site / "node_modules").symlink_to(tools / "vitepress/node_modules")
    _run(["node_modules/.bin/vitepress", "build", "--outDir", "dist/burrow"], site)
    return site / "dist"


def starlight(site: Path, tools: Path) -> Path:
    """Starlight, in Astro."""
    (site / "node_modules").symlink_to(tools / "starlight/node_modules")
    _run(["node_modules/.bin/astro", "build", "--outDir", "dist/burrow"], site)
    return site / "dist"


def gitbook(site: Path, tools: Path) -> Path:
    """HonKit, whose theme has a section where others have the main element."""
    _run([str(tools / "honkit/node_modules/.bin/honkit"), "build", ".", "_book"], site)
    start = '<section class="normal markdown-section">'
    _with_main(site / "_book", start, "</section>")
    return site / "_book"


def myst(site: Path, tools: Path) -> Path:
    """Sphinx with MyST: ids of headings stand in front of them."""
    build = [str(tools / "myst/bin/sphinx-build"), "-q", "-b", "html", ".", "_build"]
    _run(build, site)
    start = '<div class="body" role="main">'
    _with_main(site / "_build", start, '<div class="clearer"></div>')
    return site / "_build"


# A heading of Sphinx: docutils' id of its section, then the id that MyST makes where it
# is another.
_SECTION = re.compile(
    r'<section id="(?P<id>[^"]+)">\s*(?P<spans>(?:<span id="[^"]+"></span>)*)<(?P<tag>h\d)>'
)

_CODE = re.compile(r'<code class="docutils[^>]*><span class="pre">')


def _with_main(built: Path, start: str, end: str) -> None:
    """Give pages a main element, and headings the ids that stand before them."""
    for file in built.rglob("*.html"):
        before, found, rest = file.read_text(encoding="utf-8").partition(start)
        inner, _, after = rest.partition(end)
        if found:
            inner = _CODE.sub("<code>", _SECTION.sub(_heading, inner))
            text = f"{before}<main>{inner}</main>{after}"
            file.write_text(text, encoding="utf-8")


def _heading(match: re.Match[str]) -> str:
    ids = re.findall(r'id="([^"]+)"', match["spans"])
    return f'<{match["tag"]} id="{ids[-1] if ids else match["id"]}">'


BUILDERS: Mapping[str, Callable[[Path, Path], Path]] = {
    "jekyll": jekyll,
    "jekyll-own": jekyll_own,
    "mkdocs": mkdocs,
    "mkdocs-own": mkdocs,
    "hugo": hugo,
    "hugo-own": hugo,
    "docusaurus": docusaurus,
    "vitepress": vitepress,
    "starlight": starlight,
    "gitbook": gitbook,
    "myst": myst,
}


def main() -> None:
    """Build the sites named, or all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BUILDERS))
    parser.add_argument(
        "--tools", type=Path, default=Path(tempfile.gettempdir()) / "sites"
    )
    options = parser.parse_args()
    for name in options.names or BUILDERS:
        with tempfile.TemporaryDirectory(dir=options.tools) as folder:
            site = Path(folder) / name
            shutil.copytree(SITES / name, site)
            try:
                built = BUILDERS[name](site, options.tools)
            except (OSError, subprocess.CalledProcessError) as error:
                print(
                    f"{name}: left out: {getattr(error, 'stdout', '')}{getattr(error, 'stderr', None) or error}"
                )
                continue
            found = survey(built)
        target = SITES / f"{name}.json"
        target.write_text(
            json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n",
            encoding="utf-8",
        )
        print(
            f"{name}: {len(found['pages'])} pages, {len(found['redirects'])} redirects, written to {target}"
        )


def survey(built: Path) -> dict[str, Any]:
    """What a built site has: its pages by source path, and its redirects by address."""
    pages: dict[str, Any] = {}
    redirects: dict[str, str] = {}
    for file in sorted(each for each in built.rglob("*.html") if each.is_file()):
        address = "/" + file.relative_to(built).as_posix().removesuffix(
            "index.html"
        ).removesuffix(".html")
        page = Page()
        page.feed(file.read_text(encoding="utf-8"))
        if page.moved:
            redirects[address] = urlsplit(
                urljoin(f"https://docs.example.org{address}", page.moved)
            ).path
        elif page.source:
            found = pages.setdefault(page.source, {"addresses": []})
            found["addresses"].append(address)
            found["headings"] = [
                each for each in page.headings if each != "_top"
            ]  # Starlight's own, of the title
            found["ids"] = sorted(
                {each for each in page.ids if not each.startswith("_")}
            )  # those are the theme's
    return {"pages": pages, "redirects": redirects}


def _run(command: Iterable[str], site: Path) -> None:
    quiet = {
        "HUGO_ENVIRONMENT": "production",
        "DOCUSAURUS_NO_PERSISTENT_CACHE": "1",
        "CI": "1",
        "NO_COLOR": "1",
    }
    subprocess.run(
        [*command],
        cwd=site,
        env={**os.environ, **quiet},
        capture_output=True,
        text=True,
        check=True,
    )


if __name__ == "__main__":
    main()
