"""What `--fix` does to pages, and what it leaves alone and tells."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import doclint.engine.first_pass as first_pass
import doclint.engine.mending.rounds as mending
from doclint.catalogue import catalogue
from doclint.cli import main
from doclint.config import default
from doclint.document import Document
from doclint.engine import fix_paths
from doclint.engine.mending.fix import Mended
from doclint.engine.results import Bundle, PageResult
from doclint.findings import Change, Edit, Fix, Hit
from doclint.source import Span

kit_module = importlib.import_module("doclint.config.kit")
RULE = "typography/space-before-comma"
Fixes = Callable[[Document], Iterator[Fix]]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOCLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path


@pytest.fixture
def fixed_by(site: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Mended]:
    """Mends a page by fixes of a made-up rule, which stands in the place of a real
    one."""

    def run(
        text: str,
        fixes: Fixes,
        *,
        select: tuple[str, ...] = (RULE,),
        unsafe: bool = True,
    ) -> Mended:
        def check(document: Document, ctx: object) -> Iterator[Hit]:
            for fix in fixes(document):
                yield Hit(fix.edits[0].span, "found it, expected another", fix=fix)

        rules = dict(catalogue())
        rules[RULE] = replace(rules[RULE], visits=(Document,), check=check)
        monkeypatch.setattr(kit_module, "catalogue", lambda: rules)
        (site / "a.md").write_text(text, encoding="utf-8")
        return fix_paths(
            default(site), select=select, cache=False, unsafe=unsafe, jobs=1
        )

    return run


def told(done: Mended) -> list[tuple[str, str]]:
    return [
        (f.rule, f.message) for f in done.report.findings if f.category == "internal"
    ]


def replacing(old: str, new: str, *changes: Change) -> Fixes:
    """Fixes that put `new` in the place of each `old`."""

    def fixes(document: Document) -> Iterator[Fix]:
        at = document.text.find(old)
        while at >= 0:
            yield Fix(
                "mend it", (Edit(Span(at, at + len(old)), new),), changes, safe=True
            )
            at = document.text.find(old, at + len(old))

    return fixes


def test_what_fails_is_left_and_told_and_the_rest_is_mended(
    site: Path, fixed_by: Callable[..., Mended]
) -> None:
    text = "Un ,mot.\n\n# Titre\n\nUn [lien ,ici](/a) et `a ,b`.\n"
    done = fixed_by(text, replacing(" ,", ",", Change.BLANKS))
    assert (site / "a.md").read_text(
        encoding="utf-8"
    ) == "Un,mot.\n\n# Titre\n\nUn [lien,ici](/a) et `a ,b`.\n"
    assert [rule for rule, _ in told(done)] == ["internal/fix-refused"] * 1
    assert "inline code" in told(done)[0][1] and RULE in told(done)[0][1]
    assert done.report.fixable() == 0, "what was refused is not offered again"


def test_what_was_refused_is_tried_again_where_the_rest_is_mended(
    site: Path, fixed_by: Callable[..., Mended]
) -> None:
    def fixes(document: Document) -> Iterator[Fix]:
        yield from replacing(" ,", ",", Change.BLANKS)(document)
        ticks = [at for at, char in enumerate(document.text) if char == "`"]
        if ticks:
            edits = tuple(Edit(Span(at, at + 1), "") for at in ticks)
            yield Fix("take it out of code", edits, (Change.CODE_SPAN, Change.WORDS))

    done = fixed_by("Un mot `a ,b`.\n", fixes)
    assert (site / "a.md").read_text(encoding="utf-8") == "Un mot a,b.\n"
    assert told(done) == [] and len(done.applied) == 2


def test_a_page_is_read_so_often_and_no_more(
    fixed_by: Callable[..., Mended], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each fix that fails costs readings of the page: of many, the page is read as
    often as of few."""
    read: list[str] = []
    document_of = mending.document_of

    def noted(config: Any, path: str, data: bytes, language: str | None) -> Document:
        read.append(path)
        return document_of(config, path, data, language)

    monkeypatch.setattr(mending, "document_of", noted)
    monkeypatch.setattr(mending, "_MOST_READ", 0)
    done = fixed_by("`a ,b`\n\n" * 200, replacing(" ,", ",", Change.BLANKS))
    assert done.pages == () and told(done)
    assert len(read) < 20


def test_malformed_edits_are_a_finding(fixed_by: Callable[..., Mended]) -> None:
    done = fixed_by(
        "Un mot.\n",
        lambda page: iter([Fix("mend it", (Edit(Span(4, 2), "x"),), (Change.WORDS,))]),
    )
    assert [rule for rule, _ in told(done)] == ["internal/malformed-fix"]
    assert done.pages == ()


def test_a_fix_that_leaves_its_fault_is_refused(
    fixed_by: Callable[..., Mended],
) -> None:
    done = fixed_by("Un mot.\n", replacing("mot", "mot mot", Change.WORDS))
    assert done.pages == () and "there again" in told(done)[0][1]


def test_a_fix_that_never_settles_is_refused(fixed_by: Callable[..., Mended]) -> None:
    def fixes(document: Document) -> Iterator[Fix]:
        end = len(document.text) - 1
        yield Fix(f"mend {end}", (Edit(Span(end, end), "x"),), (Change.WORDS,))

    done = fixed_by("Un mot.\n", fixes)
    assert done.pages == () and len(told(done)) >= 1


@pytest.mark.parametrize(
    ("text", "select"),
    [
        (
            "Un [lien][a] et [un mot][c].\n\n[a]: /x\n[c]: /y\n",
            (RULE, "references/undefined"),
        ),
        (
            "Un [lien][a] et un mot.\n\n[a]: /x\n",
            (RULE, "references"),
        ),  # whose only definition is unused then
        ("Une ![clé][a] et un mot.\n\n[a]: /x.png\n", (RULE,)),
    ],
)
def test_a_fix_that_brings_another_fault_is_refused(
    text: str, select: tuple[str, ...], site: Path, fixed_by: Callable[..., Mended]
) -> None:
    done = fixed_by(text, replacing("[a]:", "[b]:", Change.DEFINITION), select=select)
    assert (site / "a.md").read_text(encoding="utf-8") == text
    assert done.pages == () and told(done)


def test_a_dead_link_elsewhere_is_no_new_fault_once_others_are_mended(
    site: Path, fixed_by: Callable[..., Mended]
) -> None:
    """Of a folder that lacks most of what is asked of it nothing is told."""
    (site / "d").mkdir()
    (site / "d/there.md").write_text("# There\n", encoding="utf-8")
    (site / "b.md").write_text("[4](d/four.md)\n", encoding="utf-8")

    def fixes(document: Document) -> Iterator[Fix]:
        for name in ("one", "two", "three"):
            at = document.text.find(name)
            if at >= 0:
                edit = Edit(Span(at, at + len(name)), "there")
                yield Fix("write it", (edit,), (Change.TARGET,))

    text = "[1](d/one.md) [2](d/two.md) [3](d/three.md) [0](d/there.md)\n"
    mended = fixed_by(text, fixes, select=(RULE, "links/missing-page"))
    assert (site / "a.md").read_text(encoding="utf-8").count("there") == 4
    assert [each.path for each in mended.report.findings] == ["b.md"]


def test_files_that_are_no_pages_are_left_to_people(site: Path) -> None:
    (site / "mkdocs.yml").write_text(
        "site_name: A\nnav:\n  - guid.md\n", encoding="utf-8"
    )
    (site / "docs").mkdir()
    (site / "docs" / "guide.md").write_text("# Guide\n", encoding="utf-8")
    (site / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    assert main(["check", "--fix", "--unsafe-fixes", "--fail-on", "never"]) == 0
    assert "guid.md" in (site / "mkdocs.yml").read_text(encoding="utf-8")


def test_a_page_without_fixes_costs_no_second_reading(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    monkeypatch.setattr(
        mending, "document_of", lambda config, path, *rest: read.append(path)
    )
    (site / "a.md").write_text("# A\n\nSee [it](#none).\n", encoding="utf-8")
    assert main(["check", "--fix", "--fail-on", "never"]) == 0
    assert read == []


def test_only_what_changed_is_looked_at_again(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []
    look = first_pass.look

    def noted(bundle: Bundle, *rest: object) -> list[PageResult]:
        looked_at.append(bundle.source.path)
        return look(bundle, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(first_pass, "look", noted)
    (site / "a.md").write_text("# A\n\nOne , two.\n", encoding="utf-8")
    (site / "b.md").write_text("# B\n\nFine.\n", encoding="utf-8")
    assert [
        page.path for page in fix_paths(default(site), cache=False, jobs=1).pages
    ] == ["a.md"]
    assert sorted(looked_at) == ["a.md", "a.md", "b.md"]


def test_unsafe_fixes_are_applied_on_demand_only(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = site / "a.md"
    (site / ".doclint.yaml").write_text(
        "front_matter:\n  kind: {values: [guide]}\n", encoding="utf-8"
    )
    page.write_text("The the groundhog sleeps , and eats.\n", encoding="utf-8")
    wanted = ["--language", "en", "--fail-on", "never"]
    assert main(["check", *wanted]) == 0
    assert "more with --fix --unsafe-fixes" in capsys.readouterr().out
    assert main(["check", "--diff", *wanted]) == 0
    assert "+The the groundhog sleeps, and" in capsys.readouterr().out
    assert main(["check", "--diff", "--unsafe-fixes", *wanted]) == 0
    assert "+The groundhog sleeps, and" in capsys.readouterr().out
    assert main(["check", "--fix", *wanted]) == 0
    assert page.read_text(encoding="utf-8") == "The the groundhog sleeps, and eats.\n"
    assert main(["check", "--fix", "--unsafe-fixes", *wanted]) == 0
    assert page.read_text(encoding="utf-8") == "The groundhog sleeps, and eats.\n"
    assert main(["check", "--unsafe-fixes", *wanted]) == 2


def test_what_is_not_utf_8_is_not_said_to_be_fixable(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "a.md").write_bytes(b"One , two \xe9.\n")
    assert main(["check", "--fail-on", "never"]) == 0
    assert "can be fixed" not in capsys.readouterr().out


def test_a_readable_front_matter_may_show_what_nobody_could_read(site: Path) -> None:
    page = site / "a.md"
    page.write_text(
        "---\ntitle: Keys: a guide\nlink: /none.md\n---\n\nText.\n", encoding="utf-8"
    )
    assert main(["check", "--fix", "--fail-on", "never"]) == 0
    assert page.read_text(encoding="utf-8").startswith('---\ntitle: "Keys: a guide"\n')


def test_french_marks_stay_out_of_markup(site: Path) -> None:
    page = site / "a.md"
    page.write_text(
        "Voici : un.\n\n- **Nom**: [lien](/a)? `a`: [^1]\n\n[^1]: Une note: ici.\n",
        encoding="utf-8",
    )
    assert main(["check", "--fix", "--language", "fr", "--fail-on", "never"]) == 0
    assert page.read_text(encoding="utf-8") == (
        "Voici : un.\n\n- **Nom** : [lien](/a) ? `a` : [^1]\n\n[^1]: Une note : ici.\n"
    )
