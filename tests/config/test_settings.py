from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import pytest

from doclint import config
from doclint.document import Segment
from doclint.errors import DoclintError
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, Rule, rule


@dataclass(frozen=True)
class Limit:
    most: int = 10
    names: tuple[str, ...] = ()


def made(
    id: str,
    severity: Severity,
    options: type = NoOptions,
    dialects: tuple[str, ...] = (),
) -> Rule:
    @rule(
        id,
        visits=Segment,
        severity=severity,
        options=options,
        examples=[],
        dialects=dialects,
    )
    def check(segment: Segment, ctx: Context[object]) -> Iterator[Hit]:
        yield from ()

    return check


RULES = MappingProxyType(
    {
        each.id: each
        for each in (
            made("links/a", Severity.ERROR),
            made("links/b", Severity.WARNING, Limit),
            made("tables/a", Severity.WARNING, dialects=("jekyll",)),
            made("tables/quiet", Severity.OFF),
        )
    }
)


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    # By module name: in the package, `kit` is the function of that name.
    monkeypatch.setattr(sys.modules["doclint.config.kit"], "catalogue", lambda: RULES)


def load(folder: Path, text: str) -> config.Config:
    file = folder / ".doclint.yaml"
    file.write_text(text, encoding="utf-8")
    return config.load(file)


def severities(settled: config.Config, path: str = "a.md") -> dict[str, str]:
    page = config.settings(settled, path)
    return {
        id: active.severity.word for id, active in page.rules.items() if id in RULES
    }


USUAL = {"links/a": "error", "links/b": "warning"}


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("", "a.md", USUAL),
        ("site: jekyll", "a.md", {**USUAL, "tables/a": "warning"}),
        ("rules: {links/a: info}", "a.md", {**USUAL, "links/a": "info"}),
        ("rules: {links/a: warning, links: off}", "a.md", {"links/a": "warning"}),
        (
            "rules: {links: error, all: off}",
            "a.md",
            {"links/a": "error", "links/b": "error"},
        ),
        ("rules: {all: info}", "a.md", {"links/a": "info", "links/b": "info"}),
        ("rules: {tables/quiet: info}", "a.md", {**USUAL, "tables/quiet": "info"}),
        (
            "rules: {links/b: {severity: error, most: 3}}",
            "a.md",
            {**USUAL, "links/b": "error"},
        ),
        ("overrides: [{paths: 'old/**', rules: {links: off}}]", "old/x/a.md", {}),
        ("overrides: [{paths: old, rules: {links: off}}]", "old/x/a.md", {}),
        ("overrides: [{paths: 'old/**', rules: {links: off}}]", "docs/old/a.md", USUAL),
        ("overrides: [{paths: '*.md', rules: {links: off}}]", "docs/a.md", USUAL),
        ("overrides: [{paths: '**/*.md', rules: {links: off}}]", "a.md", {}),
        (
            "rules: {links/a: error}\n"
            "overrides: [{paths: '**', rules: {links: off}}, {paths: '**', rules: {links/b: info}}]",
            "a.md",
            {"links/b": "info"},
        ),
        (
            "overrides: [{paths: a.md, site: jekyll}]",
            "a.md",
            {**USUAL, "tables/a": "warning"},
        ),
    ],
)
def test_the_nearest_word_wins(
    tmp_path: Path, text: str, path: str, expected: dict[str, str]
) -> None:
    assert severities(load(tmp_path, text), path) == expected


def test_options_add_up(tmp_path: Path) -> None:
    settled = load(
        tmp_path,
        "rules: {links/b: {most: 3}}\noverrides: [{paths: x.md, rules: {links/b: {names: one, severity: info}}}]",
    )
    assert config.settings(settled, "a.md").rules["links/b"].options == Limit(3)
    assert config.settings(settled, "x.md").rules["links/b"].options == Limit(
        3, ("one",)
    )


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ((), (), {"links/a", "links/b"}),
        (("links",), (), {"links/a", "links/b"}),
        (("links/b",), (), {"links/b"}),
        (("all",), ("links/a",), {"links/b"}),
        (("links/a", "links/b"), ("links/b",), {"links/a"}),
        (("links",), ("all",), set()),
        (("tables/quiet",), (), {"tables/quiet"}),
        (("tables",), (), set()),
    ],
)
def test_the_command_line_chooses(
    tmp_path: Path, select: tuple[str, ...], ignore: tuple[str, ...], expected: set[str]
) -> None:
    settled = config.narrow(config.default(tmp_path), select, ignore)
    assert set(severities(settled)) == expected


def test_the_command_line_is_checked(tmp_path: Path) -> None:
    with pytest.raises(DoclintError, match="unknown rule `link`") as caught:
        config.narrow(config.default(tmp_path), select=("link",))
    assert caught.value.hint == "did you mean links?"


def test_pages_share_settings(tmp_path: Path) -> None:
    settled = load(
        tmp_path, "overrides: [{paths: 'x/**', front_matter: {kind: {required: true}}}]"
    )
    assert config.settings(settled, "a.md") is config.settings(settled, "b/c.md")
    assert config.settings(settled, "x/a.md") is config.settings(settled, "x/y/c.md")
    assert "kind" not in config.settings(settled, "a.md").vocabulary.keys()  # noqa: SIM118  # a method of ours
    assert config.settings(settled, "x/a.md").vocabulary.keys()["kind"].required


def test_rules_of_packs_are_settled_too(tmp_path: Path) -> None:
    (tmp_path / "own.yml").write_text(
        "rules:\n  twice: {kind: pattern, family: links, pattern: aa, message: m, bad: ['⟦aa⟧'], good: [a]}\n"
    )
    settled = load(tmp_path, "packs: [own.yml]\nrules: {links/twice: error}\n")
    assert (
        config.settings(settled, "a.md").rules["links/twice"].severity is Severity.ERROR
    )
    (tmp_path / "own.yml").write_text(
        (tmp_path / "own.yml").read_text().replace("twice", "a")
    )
    with pytest.raises(DoclintError, match="links/a, which is a rule of doclint's own"):
        load(tmp_path, "packs: [own.yml]")
