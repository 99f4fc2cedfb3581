"""What ordinary repositories have beside their pages, and how their configurations
are written."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from doclint import engine
from doclint.config import default
from doclint.findings import Report, Severity
from doclint.output._site import lines

DOCS = "docusaurus-plugin-content-docs/current"


def checked(root: Path, files: Mapping[str, str]) -> Report:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    subprocess.run(["git", "init", "--quiet", str(root)], check=True)
    subprocess.run(["git", "-C", str(root), "add", "."], check=True)
    return engine.check_paths(default(root), cache=False)


def codes(report: Report) -> set[str]:
    return {language.code for language in report.site.languages}


def test_languages_that_are_joined_to_a_list_are_known(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        {
            "docusaurus.config.ts": "const done = ['fr', 'de'];\n"
            "const config = {i18n: {defaultLocale: 'en', locales: ['en'].concat(done, 'nl')}};\n"
            "const own = {...config, i18n: {defaultLocale: 'en', locales: done.concat(['en'])}};\n"
            "export default own;\n",
            "docs/a.md": "# A page\n",
            f"i18n/fr/{DOCS}/a.md": "# Une page\n",
            "i18n/pages/admin/fr.po": 'msgid "A"\nmsgstr "B"\n',
        },
    )
    assert codes(report) == {"en", "fr"}
    assert [each.code for each in report.site.languages if each.source] == ["en"]


def test_a_folder_that_is_called_like_no_language_holds_none(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        {
            "docusaurus.config.js": "const all = load();\n"
            "module.exports = {i18n: {defaultLocale: 'en', locales: all}};\n",
            "docs/a.md": "# A page\n",
            f"i18n/fr/{DOCS}/a.md": "# Une page\n",
            "i18n/pages/admin/fr.po": 'msgid "A"\nmsgstr "B"\n',
        },
    )
    assert codes(report) == {"en", "fr"}


def test_a_hidden_folder_beside_a_site_is_of_no_language(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        {
            ".vitepress/config.ts": "export default {title: 'A'}",
            ".github/README.md": "# How we work\n",
            "en/a.md": "# A\n",
        },
    )
    assert not [line for line in lines(report.site) if ".github" in line]


def test_sizes_of_images_are_read_where_a_plug_in_reads_them(tmp_path: Path) -> None:
    page = "# A\n\n![A lamp that hangs over a door](./lamp.png =440x)\n"
    files = {
        ".vitepress/config.ts": "export default {title: 'A'}",
        "a.md": page,
        "lamp.png": "",
    }
    named = '{"devDependencies": {"vitepress": "^1.0.0"%s}}'
    plain = checked(tmp_path / "plain", files | {"package.json": named % ""})
    assert [each.rule for each in plain.findings if each.severity is Severity.ERROR]
    plugged = named % ', "markdown-it-imsize": "^2.0.1"'
    sized = checked(tmp_path / "sized", files | {"package.json": plugged})
    assert not sized.findings


def test_folders_beside_test_programs_are_no_pages(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        {
            "docs/a.md": "# A\n",
            "docs/tests/b.md": "# B\n",
            "tests/test_build.py": "",
            "tests/README.md": "# How to test\n",
            "tests/two_languages/fr/index.md": "# Une page\n",
            "tests/two_languages/en/index.md": "# A page\n",
        },
    )
    assert len(report.pages) == 3
    assert codes(report) <= {"en"}
