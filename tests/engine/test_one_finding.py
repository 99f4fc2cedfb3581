"""One fault, one finding: a link that a translation changed is told beside its source,
not again of the site."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from doclint import packs
from doclint.catalogue import catalogue
from doclint.config import default, find, load
from doclint.engine import check_paths, check_text
from doclint.files import Gate
from doclint.findings import Finding
from doclint.rule import Example
from examples import config_for, is_pair, path_of, unmark
from projects import Roots, Run, Write

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


def test_what_is_not_told_beside_the_source_is_told_of_the_site(
    write: Write, run: Run
) -> None:
    write(PAGES)
    assert run("check", "--select", "links").told == [
        "docs/fr/index.md:3 links/missing-page"
    ]


def test_a_rule_leaves_a_place_to_the_one_that_it_yields_to(
    write: Write, run: Run
) -> None:
    write({"a.md": "See <https://acme.example> here.\n"})
    assert (
        run("check", "--select", "markup/broken-autolink").told == []
    )  # CommonMark knows it
    text = {
        "docusaurus.config.js": "module.exports = {}\n",
        "docs/a.mdx": "See <https:> here.\n",
    }
    write(text)
    both = ("markup/broken-autolink", "templates/does-not-build")
    assert run("check", "docs", "--select", both[0]).told == [
        "docs/a.mdx:1 markup/broken-autolink"
    ]
    assert run("check", "docs", "--select", ",".join(both)).told == [
        "docs/a.mdx:1 templates/does-not-build"
    ]


def test_rules_yield_to_rules_that_are_there(tmp_path: Path) -> None:
    rules = catalogue()
    of_packs = packs.load((), Gate(tmp_path)).rules
    leaders = {other for rule in rules.values() for other in rule.yields_to}
    assert leaders <= rules.keys() | of_packs.keys()


# What a block lost has no place of its own in the translation: it is told at the first
# line, whatever else is.
FIRST_LINES = frozenset(
    {"translation/lost-link", "translation/lost-number", "translation/lost-inline-code"}
)


def told_twice(findings: Sequence[Finding]) -> list[str]:
    """The places of which several rules tell."""
    by_place = defaultdict(set)
    for finding in findings:
        if finding.rule not in FIRST_LINES:
            by_place[finding.path, finding.span].add(finding.rule)
    return [
        f"{path}:{span} {sorted(rules)}"
        for (path, span), rules in by_place.items()
        if len(rules) > 1
    ]


def of_example(example: Example, id: str, roots: Roots) -> Sequence[Finding]:
    """What all rules tell of an example's pages."""
    files = {
        path_of(name): unmark(text)[0]
        for name, text in example.pages.items()
        if name != "before"
    }
    root = roots.empty if len(files) == 1 else roots.fresh()
    config = replace(config_for(catalogue()[id], example, root), rules={})
    if len(files) == 1:
        ((path, text),) = files.items()
        return check_text(
            config,
            path,
            text.encode("utf-8", "surrogateescape"),
            language=example.language,
        ).findings
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode("utf-8", "surrogateescape"))
    language = None if is_pair(example) else example.language
    return check_paths(config, language=language, cache=False).findings


@pytest.mark.thorough
@pytest.mark.parametrize("id", sorted(catalogue()))
def test_no_two_rules_tell_of_one_place_of_an_example(id: str, roots: Roots) -> None:
    for example in catalogue()[id].examples:
        assert told_twice(of_example(example, id, roots)) == []


@pytest.mark.slow
@pytest.mark.skipif(
    not os.environ.get("DOCLINT_PAGES"),
    reason="DOCLINT_PAGES names no folder with pages",
)
def test_no_two_rules_tell_of_one_place_of_real_pages() -> None:
    root = Path(os.environ["DOCLINT_PAGES"])
    file = find(root)
    config = load(file) if file else default(root)
    assert told_twice(check_paths(config, cache=False).findings) == []
