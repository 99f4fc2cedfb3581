from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from doclint import config
from doclint.catalogue import catalogue
from doclint.errors import DoclintError
from doclint.findings import Severity
from doclint.vocabulary import Brand, Forbidden, KeySpec, TagSpec

RULE = next(iter(catalogue()))
FAMILY = RULE.partition("/")[0]


def load(folder: Path, text: str) -> config.Config:
    file = folder / ".doclint.yaml"
    file.write_text(text, encoding="utf-8")
    return config.load(file)


def test_everything_in_the_contract(tmp_path: Path) -> None:
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary/fr.json").write_text("{}")
    found = load(
        tmp_path,
        f"""
site: jekyll
include: ["_docs/**/*.md"]
exclude: ["_docs/_hidden/**"]
languages:
  source: en
  translations:
    - {{language: fr, source: "_docs/{{path}}.md", translation: "_lang/fr_fr/{{path}}.md"}}
    - {{languages: [es, de], source: "_articles/{{path}}.md", translation: "_articles/{{lang}}/{{path}}.md"}}
terms:
  - {{term: Acme, translate: false, forbidden: {{fr: ["Apogée"]}}}}
  - {{term: endpoint, translations: {{fr: endpoint}}, forbidden: {{fr: ["point final"]}}}}
glossaries:
  - {{file: glossary/fr.json, language: fr}}
front_matter:
  page_type: {{values: [guide, news], translate: false}}
tags:
  alert: {{block: true, scope: true, arguments: [note]}}
rules:
  {RULE}: off
  {FAMILY}: {{severity: info}}
overrides:
  - {{paths: ["_docs/old/**"], rules: {{all: off}}}}
fail_on: never
""",
    )
    assert found.root == tmp_path.resolve()
    assert (found.site, found.include, found.fail_on) == (
        "jekyll",
        ("_docs/**/*.md",),
        Severity.OFF,
    )
    assert found.rules[RULE].severity is Severity.OFF
    assert [route.language for route in config.routes(found)] == ["fr", "es", "de"]
    words = config.kit(found).vocabulary
    brand = next(each for each in words.of(Brand) if each.name == "Acme")
    assert brand.confusable == {"fr": ("Apogée",)}
    forbidden = next(
        each for each in words.of(Forbidden, "fr") if each.id == "config/terms/endpoint"
    )
    assert (forbidden.text, forbidden.use) == (("point final",), "endpoint")
    assert words.keys()["page_type"] == KeySpec(
        id="config/front_matter/page_type",
        key="page_type",
        values=("guide", "news"),
        translate=False,
    )
    assert words.tags()["alert"] == TagSpec(
        id="config/tags/alert",
        name="alert",
        block=True,
        scope=True,
        arguments=("note",),
    )


def test_crosses_to_workers(tmp_path: Path) -> None:
    found = load(
        tmp_path,
        f"site: hugo\nrules: {{{RULE}: error}}\noverrides: [{{paths: a, rules: {{all: off}}}}]\n",
    )
    copy = pickle.loads(pickle.dumps(found))  # noqa: S301  # our own bytes
    assert (
        config.settings(copy, "b.md").rules.keys()
        == config.settings(found, "b.md").rules.keys()
    )


@pytest.mark.parametrize(
    "text", ["", "# nothing\n", "rules:\n  # all: off\nlanguages:\n", "{}"]
)
def test_nothing_is_the_default(tmp_path: Path, text: str) -> None:
    found = load(tmp_path, text)
    assert (found.include, found.packs, found.fail_on) == ((), (), Severity.ERROR)
    assert not found.rules


@pytest.mark.parametrize(
    ("text", "at", "message", "hint"),
    [
        ("incldue: [a]", "incldue", "unknown key `incldue`", "did you mean include?"),
        ("site: jekyl", "jekyl", "unknown site `jekyl`", "did you mean jekyll?"),
        (
            "packs: [core, no-such-pack]",
            "no-such-pack",
            "found no rule pack `no-such-pack`",
            None,
        ),
        (
            f"rules:\n  {RULE}x: off",
            f"{RULE}x",
            f"unknown rule `{RULE}x`",
            f"did you mean {RULE}?",
        ),
        (
            f"rules:\n  {RULE}: of",
            "of\n",
            "found `of`, expected one of off, info, warning or error",
            "did you mean off?",
        ),
        (
            f"rules:\n  {RULE}: {{severty: off}}",
            "severty",
            "unknown key `severty`",
            "did you mean severity?",
        ),
        (f"rules:\n  {FAMILY}: {{depth: 3}}", "depth", "unknown key `depth`", None),
        ("rules: [all]", "[all]", "found a list", None),
        (
            "overrides: [{paths: a, rules: {al: off}}]",
            "al: off",
            "unknown rule `al`",
            "did you mean all?",
        ),
        ("overrides: [{rules: {all: off}}]", "{rules", "found no `paths`", None),
        (
            "overrides: [{paths: a, site: hugoo}]",
            "hugoo",
            "unknown site",
            "did you mean hugo?",
        ),
        ("fail_on: errors", "errors", "found `errors`", "did you mean error?"),
        ("glossaries: [{file: no.json}]", "no.json", "found no file no.json", None),
        ("terms: [{translate: false}]", "{translate", "found no `term`", None),
        (
            "languages: {translations: [{source: a, translation: b}]}",
            "{source",
            "either `language` or `languages`",
            None,
        ),
        (
            "languages: {translations: [{language: fr, source: '{path}', translation: b}]}",
            "b}]",
            "found {path} in one of the two",
            None,
        ),
        (
            "languages: {translations: [{languages: [fr], source: '{path}', translation: 'b/{path}'}]}",
            "'b/",
            "expected {lang}",
            None,
        ),
        ("include: [a\nexclude: b", ": b", "no end of a list", None),
    ],
)
def test_faults_have_a_place(
    tmp_path: Path, text: str, at: str, message: str, hint: str | None
) -> None:
    text += "\n"
    with pytest.raises(DoclintError) as caught:
        load(tmp_path, text)
    before = text[: text.index(at)]
    assert (caught.value.line, caught.value.column) == (
        before.count("\n") + 1,
        len(before) - before.rfind("\n"),
    )
    assert message in caught.value.message
    assert hint is None or caught.value.hint == hint


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(DoclintError, match="cannot read the configuration"):
        config.load(tmp_path / "none.yaml")
    (tmp_path / "latin.yaml").write_bytes(b"site: caf\xe9")
    with pytest.raises(DoclintError, match="not UTF-8"):
        config.load(tmp_path / "latin.yaml")


def test_find_walks_up_to_the_root_of_the_repository(tmp_path: Path) -> None:
    (tmp_path / ".doclint.yaml").write_text("")
    inner = tmp_path / "repository" / "docs"
    inner.mkdir(parents=True)
    assert config.find(inner) == tmp_path.resolve() / ".doclint.yaml"
    (tmp_path / "repository" / ".git").mkdir()
    assert config.find(inner) is None
    (tmp_path / "repository" / ".doclint.yml").write_text("")
    assert config.find(inner) == tmp_path.resolve() / "repository" / ".doclint.yml"


@pytest.mark.parametrize(
    ("files", "start", "site"),
    [
        ([], ".", "generic"),
        (["_config.yml"], ".", "jekyll"),
        (["docs/mkdocs.yml"], ".", "mkdocs"),
        (["docs/en/mkdocs.yml"], ".", "mkdocs"),
        (["zensical.toml", "docs/index.md"], ".", "mkdocs"),
        (["config.toml", "content/_index.md", "layouts/index.html"], ".", "hugo"),
        (["config.toml", "content/_index.md", "templates/index.html"], ".", "generic"),
        (["config.toml"], ".", "generic"),
        (["website/docusaurus.config.js"], ".", "docusaurus"),
        (["_config.yml", ".git/HEAD", "docs/fr/a.md"], "docs/fr", "jekyll"),
        (
            ["_config.yml", "inner/.git/HEAD", "inner/docs/a.md"],
            "inner/docs",
            "generic",
        ),
    ],
)
def test_the_site_is_told_from_the_folder(
    tmp_path: Path, files: list[str], start: str, site: str
) -> None:
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    assert config.detect_site(tmp_path / start) == site
