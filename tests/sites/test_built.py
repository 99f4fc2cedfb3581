"""Addresses and heading ids told from sources alone, against what the generators really
build.

Beside each sample site lies what benchmarks/sites/build.py found in the built one:
<name>.json.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from doclint.config import Config, default
from doclint.document import Anchor
from doclint.engine import check_paths
from doclint.engine.discover import discover
from doclint.engine.page import document_of
from doclint.engine.sited import sited
from doclint.findings import Severity
from doclint.indexing.facts import facts
from doclint.project import Project
from doclint.site import Shelf, paths
from doclint.website import ClaimKind

HERE = Path(__file__).parent
BUILT: Mapping[str, Any] = {
    file.stem: json.loads(file.read_text(encoding="utf-8"))
    for file in sorted(HERE.glob("*.json"))
}
ROOTS = {"mkdocs": "docs/", "mkdocs-own": "docs/"}  # MkDocs names its pages from there
BY_FILE = {"myst"}  # Sphinx' links name files: no address is told
CASES = [(name, path) for name, built in BUILT.items() for path in built["pages"]]


@cache
def config(name: str) -> Config:
    return default(HERE / name)


@cache
def project(name: str) -> Project:
    pages = discover(config(name))
    made = Project.of(facts(document(name, path)) for path in pages.all)
    return sited(made, config(name), pages)


@cache
def document(name: str, path: str) -> Any:
    return document_of(config(name), path, (HERE / name / path).read_bytes())


def bare(addresses: Iterable[str]) -> set[str]:
    return {address.rstrip("/").removesuffix(".html") or "/" for address in addresses}


@pytest.mark.parametrize(("name", "path"), CASES)
def test_headings(name: str, path: str) -> None:
    """Headings taken in from other files, and those in HTML, are no headings of the
    page's Markdown."""
    own = document(name, ROOTS.get(name, "") + path)
    made = facts(own)
    ours = [heading.anchor for heading in made.headings]
    html = {anchor.name for anchor in own.of(Anchor)} - set(ours)
    built = [id for id in BUILT[name]["pages"][path]["headings"] if id not in html]
    if name == "docusaurus":  # a page's title has no id there
        built, ours = (
            [id for id in built if id],
            [h.anchor for h in made.headings if h.level > 1],
        )
    if made.partial or made.includes:
        built = [id for id in built if id in ours]
    assert ours == built


@pytest.mark.parametrize(("name", "path"), CASES)
def test_ids(name: str, path: str) -> None:
    made = facts(document(name, ROOTS.get(name, "") + path))
    built = BUILT[name]["pages"][path]
    missing = {id for id in (*built["headings"], *built["ids"]) if id} - set(
        made.anchors
    )
    brought = project(name).site.brought.get(ROOTS.get(name, "") + path, frozenset())
    assert missing <= brought or made.partial


@pytest.mark.parametrize(
    ("name", "path"), [case for case in CASES if case[0] not in BY_FILE]
)
def test_addresses(name: str, path: str) -> None:
    """A page that a language lacks is shown under that language's address too: a
    fallback, and no claim of its own."""
    claims = project(name).site.claims[ROOTS.get(name, "") + path]
    own = bare(claim.address for claim in claims if claim.kind is not ClaimKind.ALIAS)
    built = bare(BUILT[name]["pages"][path]["addresses"])
    assert own and own <= built
    assert {
        address
        for address in built - own
        if not re.search("/(?:fr|pt-br)/", f"{address}/")
    } == set()


@pytest.mark.parametrize(
    "name", [name for name in BUILT if name.startswith(("mkdocs", "hugo", "jekyll"))]
)
def test_nothing_else_has_an_address(name: str) -> None:
    """Drafts, parts of other pages, languages that are switched off."""
    own = {path for path, claims in project(name).site.claims.items() if claims}
    assert own <= {ROOTS.get(name, "") + path for path in BUILT[name]["pages"]}


@pytest.mark.parametrize("name", BUILT)
def test_redirects(name: str) -> None:
    """What front matter redirects; Hugo sends /en/ home by itself, and plug-ins have
    redirects of their own."""
    site = project(name).site
    own = {
        claim.address.rstrip("/"): path
        for path, claims in site.claims.items()
        for claim in claims
        if claim.kind is ClaimKind.ALIAS
    }
    built = {
        address.rstrip("/"): target
        for address, target in BUILT[name]["redirects"].items()
    }
    assert own.keys() <= built.keys()
    for address, path in own.items():
        assert built[address] in BUILT[name]["pages"][path]["addresses"]


@pytest.mark.parametrize("name", BUILT)
def test_redirects_of_the_configuration(name: str) -> None:
    files = [
        path.relative_to(HERE / name).as_posix()
        for path in (HERE / name).rglob("*")
        if path.is_file()
    ]
    settings = import_module(f"doclint.site.{name.partition('-')[0]}").GENERATOR.read(
        Shelf(HERE / name, files)
    )
    told = {
        paths.plain_address(old): paths.plain_address(new)
        for each in settings
        for old, new in each.redirects.items()
    }
    built = {
        paths.plain_address(old): paths.plain_address(new)
        for old, new in BUILT[name]["redirects"].items()
    }
    assert told.items() <= built.items()
    assert told or name not in ("mkdocs", "docusaurus")


@pytest.mark.parametrize("name", [*BUILT, "github"])
def test_no_false_alarm(name: str) -> None:
    """All links of the sample sites lead somewhere."""
    report = check_paths(
        default(HERE / name),
        select=["links", "front-matter", "document"],
        jobs=1,
        cache=False,
    )
    found = [f for f in report.findings if f.severity > Severity.INFO]
    assert [(f.path, f.place.start.line, f.rule, f.message) for f in found] == []
