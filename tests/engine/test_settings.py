"""Severities, overrides and the command line's choice, seen from a run."""

from __future__ import annotations

import pytest

from projects import Run, Write

ERROR, WARNING = "document/replacement-character", "translation/repeated-word"
PAGE = "Caf\ufffd, the the page.\n"


@pytest.mark.parametrize(
    ("arguments", "rules"),
    [
        ((), [ERROR, WARNING]),
        (("--select", ERROR), [ERROR]),
        (("--select", "translation"), [WARNING]),
        (("--select", "document", "--select", "translation"), [ERROR, WARNING]),
        (("--select", "document,translation"), [ERROR, WARNING]),
        (("--ignore", ERROR), [WARNING]),
        (("--ignore", "translation", "--ignore", "document"), []),
        (("--select", "all", "--ignore", "translation"), [ERROR]),
        (("--ignore", "all"), []),
    ],
)
def test_select_and_ignore(
    write: Write, run: Run, arguments: tuple[str, ...], rules: list[str]
) -> None:
    write({"a.md": PAGE})
    assert [f["rule"] for f in run("check", *arguments).findings] == rules


@pytest.mark.parametrize(
    ("rules", "severities"),
    [
        ("{}", {ERROR: "error", WARNING: "warning"}),
        (f"{{{ERROR}: info}}", {ERROR: "info", WARNING: "warning"}),
        (f"{{{ERROR}: {{severity: warning}}}}", {ERROR: "warning", WARNING: "warning"}),
        ("{document: off}", {WARNING: "warning"}),
        (f"{{all: off, {WARNING}: error}}", {WARNING: "error"}),
        (
            f"{{document: off, {ERROR}: info, all: error}}",
            {ERROR: "info", WARNING: "error"},
        ),
    ],
)
def test_severity(
    write: Write, run: Run, rules: str, severities: dict[str, str]
) -> None:
    write({"a.md": PAGE, ".doclint.yaml": f"rules: {rules}\n"})
    assert {f["rule"]: f["severity"] for f in run("check").findings} == severities


def test_overrides(write: Write, run: Run) -> None:
    config = f"""\
overrides:
  - {{paths: ["old/**"], rules: {{all: off, {ERROR}: warning}}}}
  - {{paths: ["old/kept/**"], rules: {{{WARNING}: error}}}}
  - {{paths: ["*.md"], front_matter: {{kind: {{values: [guide]}}}}}}
"""
    page = "---\nkind: news\n---\n" + PAGE
    write(
        {"a.md": page, "old/b.md": page, "old/kept/c.md": page, ".doclint.yaml": config}
    )
    assert [(f["path"], f["rule"], f["severity"]) for f in run("check").findings] == [
        ("a.md", "front-matter/value-not-allowed", "error"),
        ("a.md", ERROR, "error"),
        ("a.md", WARNING, "warning"),
        ("old/b.md", ERROR, "warning"),
        ("old/kept/c.md", ERROR, "warning"),
        ("old/kept/c.md", WARNING, "error"),
    ]


def test_site_of_a_path(write: Write, run: Run) -> None:
    config = 'site: generic\noverrides: [{paths: ["jekyll/**"], site: jekyll}]\n'
    hidden = "{% comment %}\nthe the page\n{% endcomment %}\n"
    write({"a.md": hidden, "jekyll/b.md": hidden, ".doclint.yaml": config})
    assert run("check").told == [f"a.md:2 {WARNING}"]


def test_terms_of_the_configuration(write: Write, run: Run) -> None:
    config = """\
languages: {source: en, translations: [{language: fr, source: "{path}.md", translation: "fr/{path}.md"}]}
terms: [{term: Marmot, translate: false, forbidden: {fr: [Marmotte]}}]
"""
    write(
        {
            ".doclint.yaml": config,
            "fr/a.md": "Ouvrez Marmotte.\n",
            "a.md": "Marmotte is a word.\n",
        }
    )
    assert run("check").told == ["fr/a.md:1 terms/brand"]


def test_a_run_is_the_same_however_many_work_on_it(write: Write, run: Run) -> None:
    write({f"p{number}.md": PAGE * number for number in range(8)})
    assert run("check", "--jobs", "1").out == run("check", "--jobs", "3").out
