"""What authors may silence, in every syntax, and that it silences nothing else."""

from __future__ import annotations

import pytest

from projects import Run, Write

RULE = "document/replacement-character"
FAULT = "Caf\ufffd.\n"

FORMS = [
    ("html", ".md", "", "<!-- {} -->"),
    ("liquid", ".md", "site: jekyll\n", "{{% comment %}}{}{{% endcomment %}}"),
    (
        "liquid-spaced",
        ".md",
        "site: jekyll\n",
        "{{%- comment -%}} {} {{%- endcomment -%}}",
    ),
    ("kramdown", ".md", "site: jekyll\n", "{{::comment}}{}{{:/comment}}"),
    ("mdx", ".mdx", "site: docusaurus\n", "{{/* {} */}}"),
    ("hugo", ".md", "site: hugo\n", "<!-- {} -->"),
]


@pytest.mark.parametrize(
    ("suffix", "config", "form"),
    [row[1:] for row in FORMS],
    ids=[row[0] for row in FORMS],
)
@pytest.mark.parametrize(
    "name", [RULE, "document", "all", f"{RULE}, links", f"{RULE} -- a quotation"]
)
def test_forms(
    write: Write, run: Run, suffix: str, config: str, form: str, name: str
) -> None:
    def page(*parts: str) -> str:
        return "\n".join(
            form.format(f"doclint-{part}") + "\n"
            if part.startswith(("dis", "en"))
            else part
            for part in parts
        )

    short = name.partition(" -- ")[0].replace(",", "")
    write(
        {
            ".doclint.yaml": config + "rules: {document/unused-suppression: off}\n",
            f"stretch{suffix}": page(
                FAULT, f"disable {name}", FAULT, FAULT, "enable", FAULT
            ),
            f"named{suffix}": page(
                FAULT, f"disable {name}", FAULT, FAULT, f"enable {short}", FAULT
            ),
            f"line{suffix}": page(FAULT, f"disable-next-line {name}", FAULT, FAULT),
            f"file{suffix}": page(FAULT, f"disable-file {name}", FAULT),
        }
    )
    done = run("check")
    found = {
        path: [f["line"] for f in done.findings if f["path"].startswith(path)]
        for path in ("st", "na", "li", "fi")
    }
    assert found == {"st": [1, 11], "na": [1, 11], "li": [1, 7], "fi": []}
    assert done.summary["suppressed"] == 7


def test_front_matter(write: Write, run: Run) -> None:
    write(
        {
            "a.md": f"---\ntitle: A\ndoclint: {{disable: [{RULE}]}}\n---\n{FAULT}\nthe the page\n",
            "b.md": f"---\ntitle: B\ndoclint:\n  disable: all\n---\n{FAULT}\nthe the page\n",
        }
    )
    done = run("check")
    assert done.told == ["a.md:7 translation/repeated-word"]
    assert done.summary["suppressed"] == 3


def test_other_rules_are_still_told(write: Write, run: Run) -> None:
    write({"a.md": f"<!-- doclint-disable-file typography -- old page -->\n{FAULT}"})
    assert run("check").told == ["a.md:1 document/unused-suppression", f"a.md:2 {RULE}"]


def test_an_idle_wish_is_not_told_when_some_rules_did_not_run(
    write: Write, run: Run
) -> None:
    write({"a.md": "<!-- doclint-disable-file typography -->\n"})
    assert run("check", "--select", "references").told == []
    assert run("check", "--ignore", "typography").told == []


def test_text_that_speaks_of_suppressions_is_none(write: Write, run: Run) -> None:
    wish = f"<!-- doclint-disable-file {RULE} -->"
    write({"a.md": f"Write `{wish}`.\n\n```\n{wish}\n```\n\n{FAULT}"})
    assert run("check").told == [f"a.md:7 {RULE}"]


def test_a_project_rule_can_be_silenced(write: Write, run: Run) -> None:
    pages = {f"{name}.md": "---\nkind: guide\n---\nText.\n" for name in "bcdefghijklm"}
    odd = "---\nkind: guyde\n---\nText.\n"
    write({**pages, "a.md": odd})
    assert run("check").told == ["a.md:2 front-matter/inconsistent-value"]
    write({"a.md": odd + "<!-- doclint-disable-file front-matter -->\n"})
    done = run("check")
    assert (done.told, done.summary["suppressed"]) == ([], 1)
