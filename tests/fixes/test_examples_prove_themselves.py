"""Every example of a rule with a fix: mended, it differs as the fix declares, and
mending again changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.authoring.fixes import mends_of
from doclint.catalogue import catalogue
from doclint.config import Config
from doclint.engine import check_paths, fix_paths, stamp_paths
from doclint.findings import Change, Report
from doclint.rule import Example, Rule
from examples import config_for, is_pair, path_of, unmark
from projects import Roots
from together import each

RULES = [
    pytest.param(rule, id=rule.id)
    for rule in catalogue().values()
    if rule.visits and next(mends_of(rule), None)
]


def laid(rule: Rule, example: Example, root: Path) -> Config:
    """The pages of an example in a folder, and their configuration."""
    config = config_for(rule, example, root)
    files = {path_of(path): unmark(text)[0] for path, text in example.pages.items()}
    before = files.pop("before.md", None)
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode("utf-8", "surrogateescape"))
    if before is not None:
        (root / "source.md").write_text(before, encoding="utf-8")
        stamp_paths(config)
        (root / "source.md").write_bytes(files["source.md"].encode())
    return config


def checked(rule: Rule, example: Example, config: Config) -> Report:
    """What the rule finds."""
    language = None if is_pair(example) else example.language
    return check_paths(config, select=[rule.id], language=language, cache=False)


@pytest.mark.thorough  # each example is read twice more
@pytest.mark.parametrize("rule", RULES)
def test_fixes_change_what_they_declare(rule: Rule, roots: Roots) -> None:
    bad = (
        (f"example {number}", example)
        for number, example in enumerate(rule.examples)
        if example.bad
    )
    each(lambda example: changes_what_it_declares(rule, example, roots.fresh()), bad)


def changes_what_it_declares(rule: Rule, example: Example, root: Path) -> None:
    config = laid(rule, example, root)
    report = checked(rule, example, config)
    fixes = [finding.fix for finding in report.findings if finding.fix]
    pages = {page.path for page in report.pages}
    if not fixes:
        return
    for fix in fixes:
        assert fix.changes, "a fix declares what it changes"
        assert not (fix.safe and Change.WORDS in fix.changes), (
            "no safe fix replaces words"
        )
        listed = [
            mend for mend in mends_of(rule) if set(fix.changes) <= set(mend.changes)
        ]
        assert any(mend.safe in (fix.safe, None) for mend in listed), (
            "docs/fixes.md has it as it is"
        )
    language = None if is_pair(example) else example.language
    done = fix_paths(
        config, select=[rule.id], language=language, cache=False, unsafe=True
    )
    refused = [
        finding.message
        for finding in done.report.findings
        if finding.category == "internal"
    ]
    # To put one tag right may show that another is missing.
    assert [message for message in refused if "it would bring up" not in message] == []
    assert (
        done.pages
        or refused
        or not any(finding.path in pages for finding in report.findings if finding.fix)
    )
    again = fix_paths(
        config, select=[rule.id], language=language, cache=False, unsafe=True
    )
    assert again.pages == ()
