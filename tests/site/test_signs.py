"""The kind of site told by the pages' own syntax, or by where a repository is read,
where no generator's file lies."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from projects import Run, Write

KINDS: Mapping[str, tuple[Mapping[str, str], str]] = {
    "adobe": ({"help/a.md": "# Keys {#keys}\n\nChoose [!UICONTROL Save].\n"}, "adobe"),
    "learn": (
        {
            "docs/a.md": '# Keys\n\n:::image type="content" source="a.png" alt-text="A key.":::\n'
        },
        "learn",
    ),
    "learn, by a tab": ({"docs/a.md": "# [Linux](#tab/linux)\n\nRun it.\n"}, "learn"),
    "myst": ({"docs/a.md": "# Keys\n\n```{note}\nTurn it.\n```\n"}, "myst"),
    "mkdocs": ({"docs/a.md": "# Keys\n\n!!! note\n\n    Turn it.\n"}, "mkdocs"),
    "kramdown": ({"a.md": "---\ntitle: A\n---\n\nKeys.\n{: .box}\n"}, "jekyll"),
    "a file beside the pages is stronger": (
        {"mkdocs.yml": "site_name: A\n", "docs/a.md": "Keys.\n{: .box}\n"},
        "mkdocs",
    ),
    "what is quoted tells nothing": (
        {"a.md": "# Keys\n\n```md\n!!! note\n```\n"},
        "generic",
    ),
    "one page of many tells nothing": (
        {
            "a.md": "!!! note\n\n    A.\n",
            **{f"{name}.md": "Keys.\n" for name in "bcdefg"},
        },
        "generic",
    ),
    "docbuilder": ({"units/a.mdx": "# Keys[[keys]]\n\nTurn it.\n"}, "docbuilder"),
    "github": (
        {"README.md": "# Keys\n", ".github/workflows/a.yml": "on: push\n"},
        "github",
    ),
    "a README of a site": (
        {
            "README.md": "# Keys\n",
            ".github/a.yml": "on: push\n",
            "docs/a.md": "---\ntitle: A\n---\n",
        },
        "generic",
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_kind(name: str, write: Write, run: Run) -> None:
    files, kind = KINDS[name]
    write(files)
    assert f"site: {kind}" in run("check", "--no-cache").err


def test_init_writes_what_it_saw(write: Write, run: Run) -> None:
    root = write({"docs/a.md": "# Keys\n\n!!! note\n\n    Turn it.\n"})
    said = run("init", form=None)
    assert "told by `!!! note` in docs/a.md" in said.err + said.out
    assert "\nsite: mkdocs\n" in (root / ".doclint.yaml").read_text(encoding="utf-8")


def test_github_has_its_own_ids_alone(write: Write, run: Run) -> None:
    write(
        {
            ".github/a.yml": "on: push\n",
            "README.md": "# Keys\n\n[a](#--lock) [b](#lock) [c](#readme) [d](#)\n\n## `--lock`\n",
        }
    )
    done = run("check", "--no-cache", "--select", "links")
    assert [finding["message"].split()[4].strip(",") for finding in done.findings] == [
        "#lock"
    ]


def test_pages_of_docbuilder_are_no_mdx(write: Write, run: Run) -> None:
    """Their HTML needs no end, and their links no ending."""
    write(
        {
            "en/a.mdx": "# Start[[start]]\n\n<img src=a.png>\n\n[a](keys) [b](#start) [c](#gone) <3.\n",
            "en/keys.mdx": "[[open-in-colab]]\n\n# Keys\n\nText <b>of\n\nit.\n",
        }
    )
    done = run("check", "--no-cache", "--select", "links,templates")
    assert [(each["rule"], each["line"]) for each in done.findings] == [
        ("links/missing-anchor", 5)
    ]
