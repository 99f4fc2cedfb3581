"""The figures of a report: they are those of the JSON output and of `stale`, and the
score is MQM's."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from doclint import config, engine
from doclint.catalogue import catalogue
from doclint.engine.history.coverage import coverage
from doclint.findings import Finding, PageSummary, Report, Severity
from doclint.report.circumstances import Circumstances, circumstances
from doclint.report.figure_records import Figures
from doclint.report.figures import Input, figures
from doclint.report.gate import DensityLimits
from doclint.report.mqm import LEAST_WORDS, Level, scheme
from doclint.text.volume import count_words
from output.sample import finding, sample
from projects import Run, Write

RUN = Circumstances("site", "2026-11-29T12:00:00Z", "doclint report")


def counted(
    report: Report,
    texts: dict[str, str] | None = None,
    gate: DensityLimits | None = None,
) -> Figures:
    return figures(
        Input(
            report,
            RUN,
            gate or DensityLimits(),
            lambda path: (texts or {}).get(path, ""),
        )
    )


def one(
    severity: Severity, rule: str = "links/split", path: str = "a.md", **more: object
) -> Finding:
    return finding("a ⟦b⟧", rule, severity, "found b", path, **more)


SITE = {
    ".doclint.yaml": "languages: {source: en, translations: [{language: fr, source: '{path}.md', "
    "translation: 'fr/{path}.md'}]}\n",
    "a.md": "# Title\n\nSee [the guide][gude] and go on to read all of it.\n\n[guide]: /g\n",
    "fr/a.md": "# Titre\n\nVoir [le guide][gude] et lire la suite du texte.\n\nSee the other page for all details.\n\n"
    "[guide]: /g\n",
    "b.md": "# Other\n\nA page of five words.\n",
}


def test_they_are_those_of_the_json(write: Write, run: Run) -> None:
    root = write(SITE)
    told = json.loads(run("check", "--no-cache").out)
    settings = config.load(root / ".doclint.yaml")
    report = engine.check_paths(settings, cache=False)
    found = counted(report)
    totals = found.totals
    for name in ("errors", "warnings", "infos"):
        assert told["summary"][name] == getattr(totals.counts, name)
    for name in ("files", "suppressed", "known", "mended", "crashed"):
        assert told["summary"][name] == getattr(totals, name)
    findings = told["findings"]
    assert len(findings) == totals.findings > 2
    assert Counter(each["rule"] for each in findings) == {
        rule.id: rule.counts.total for rule in found.rules
    }
    assert Counter((each["language"], each["category"]) for each in findings) == {
        (cell.language, cell.family): cell.counts.total for cell in found.cells
    }
    assert Counter(each["path"] for each in findings) == {
        page.path: page.counts.total for page in found.pages
    }
    assert sum(each["inherited"] for each in findings) == totals.inherited == 1
    assert (
        sum(bool(each["fix"] and each["fix"]["safe"]) for each in findings)
        == totals.mendable
    )
    assert [each["id"] for each in told["causes"]] == [
        cause.id for cause in found.causes
    ]


def test_coverage_is_that_of_stale(write: Write, run: Run) -> None:
    root = write(SITE)
    (told,) = json.loads(run("stale").out)["languages"]
    settings = config.load(root / ".doclint.yaml")
    states = coverage(settings, engine.stale_paths(settings))
    found = figures(
        Input(
            engine.check_paths(settings, cache=False),
            RUN,
            DensityLimits(),
            lambda path: "",
            states,
        )
    )
    (french,) = [each for each in found.languages if each.code == "fr"]
    assert french.coverage
    assert {
        state: told[state] for state in french.coverage.pages
    } == french.coverage.pages
    assert (french.coverage.total, french.coverage.words["untranslated"]) == (
        told["pages"],
        6,
    )


def test_every_rule_has_a_type_and_every_type_a_rule() -> None:
    known = scheme()
    rules = catalogue()
    assert {rule for rule in rules if known.type_of(rule).startswith("Other")} == set()
    assert set(known.rules) <= rules.keys()
    assert set(known.families) == {rule.partition("/")[0] for rule in rules}
    assert known.weights.keys() == set(Level)
    for said in (*known.rules.values(), *known.families.values()):
        assert said.levels.keys() <= {"error", "warning", "info"}


def test_the_score_counts_what_mqm_counts() -> None:
    words = " ".join(["word"] * 500)
    found = [
        one(Severity.ERROR),  # major: 5
        one(Severity.WARNING),  # minor: 1
        one(Severity.INFO),  # neutral
        one(Severity.ERROR, "front-matter/invalid"),  # critical: 25
        one(Severity.ERROR, inherited=True),  # the source text's
    ]
    report = Report(
        tuple(found),
        (PageSummary("a.md", "fr", "en.md"),),
        explained=(one(Severity.ERROR),),
    )
    quality = counted(report, {"en.md": words, "a.md": "x"}).quality
    assert (quality.penalty, quality.words, quality.density, quality.score) == (
        31,
        500,
        62.0,
        93.8,
    )


def test_short_pages_have_no_density() -> None:
    report = Report((one(Severity.ERROR),), (PageSummary("a.md", "fr"),))
    for words, expected in ((LEAST_WORDS - 1, None), (LEAST_WORDS, 20.0)):
        found = counted(report, {"a.md": "word " * words})
        assert found.pages[0].quality.density == expected
        assert found.folders[0].quality.density == expected
        assert found.quality.density is not None


def test_what_the_gate_says() -> None:
    report = Report((one(Severity.ERROR),), (PageSummary("a.md", "fr"),))
    words = {"a.md": "word " * 1000}
    assert counted(report, words).gate.reasons == ("1 error",)
    assert counted(report, words, DensityLimits(Severity.OFF)).gate.passed
    assert counted(report, words, DensityLimits(Severity.OFF, {"all": 5.0})).gate.passed
    strict = counted(
        report, words, DensityLimits(Severity.OFF, {"all": 9.0, "fr": 4.0})
    ).gate
    assert strict.reasons == ("density of fr is 5, at most 4 allowed",)


def test_rows_come_worst_first() -> None:
    found = counted(
        sample(), {"docs/fr/a.md": "word " * 300, "docs/ja/b.md": "語 " * 1000}
    )
    assert [rule.id for rule in found.rules] == [
        "references/undefined",
        "terms/preferred",
        "tables/glued",
    ]
    assert [page.path for page in found.pages] == ["docs/fr/a.md", "docs/ja/b.md"]
    assert [
        (row.code, row.pages, row.faulty, row.counts.total) for row in found.languages
    ] == [
        ("en", 1, 0, 0),
        ("fr", 1, 1, 1),
        ("ja", 1, 1, 1),
        (None, 0, 1, 1),
    ]
    assert [folder.path for folder in found.folders] == [
        "docs/fr",
        "docs",
        "docs/ja",
        "docs/en",
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("One, two - three 4.", 3),
        ("---\ntitle: One two\n---\nThree four.\n", 2),
        ("One.\n\n```py\ntwo three\n```\n\nfour\n", 2),
        ("~~~~\none\n~~~\ntwo\n~~~~\nthree\n", 1),
        ("日本語のtext", 3),
        ("Привет, мир", 2),
        ("```\nnever closed\n", 0),
    ],
)
def test_words(text: str, number: int) -> None:
    assert count_words(text) == number


def test_circumstances(write: Write) -> None:
    root = write({"a.md": "# A\n"})
    told = circumstances(
        root,
        None,
        ("report", "a b"),
        {"SOURCE_DATE_EPOCH": "0", "GITHUB_HEAD_REF": "mend"},
    )
    assert (told.time, told.branch, told.commit) == (
        "1970-01-01T00:00:00Z",
        "mend",
        None,
    )
    with pytest.raises(
        config.DoclintError if hasattr(config, "DoclintError") else Exception,
        match="SOURCE_DATE_EPOCH",
    ):
        circumstances(root, None, (), {"SOURCE_DATE_EPOCH": "soon"})
    assert replace(told, time="").project == Path(root).name


def test_regions_are_languages_of_their_own(write: Write, run: Run) -> None:
    page = "# {}\n\nSee [the guide][gude] and go on.\n\n[guide]: /g\n"
    site = {
        f"{folder}/a.md": page.format(folder)
        for folder in ("en", "zh-cn", "zh-tw", "pt")
    }
    write(
        {**site, "en/b.md": "# Other\n", ".doclint.yaml": "languages: {source: en}\n"}
    )
    told = json.loads(run("report", "--no-cache", "--output", "-", form="json").out)
    languages = {each["code"]: each for each in told["languages"]}
    assert set(languages) == {"en", "pt", "zh-cn", "zh-tw"}
    for code in ("pt", "zh-cn", "zh-tw"):
        assert (
            languages[code]["pages"] == 1
            and languages[code]["coverage"]["pages"]["untranslated"] == 1
        )
    assert {cell["language"] for cell in told["cells"]} == set(languages)
