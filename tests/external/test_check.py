"""`doclint check --external` from page to finding, with answers kept between runs."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from doclint.cli import main
from doclint.config import Config, load
from doclint.engine import check_paths, check_text
from doclint.errors import DoclintError
from doclint.external import Answer, AnswerStore, Verdict
from doclint.findings import Severity

CONFIG = "external: {{timeout: 1{more}}}\n"
LOOPBACK = ("127.0.0.1",)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("DOCLINT_CACHE_DIR", str(folder))
    return folder


def project(folder: Path, page: str, more: str = "", rules: str = "") -> Config:
    root = folder / "project"
    root.mkdir(exist_ok=True)
    (root / ".doclint.yaml").write_text(
        CONFIG.format(more=more) + rules, encoding="utf-8"
    )
    (root / "page.md").write_text(page, encoding="utf-8")
    return load(root / ".doclint.yaml")


def told(config: Config, **wishes: Any) -> list[tuple[str, Severity, str]]:
    report = check_paths(
        config,
        select=["links/unreachable"],
        external=True,
        external_allow=LOOPBACK,
        jobs=1,
        **wishes,
    )
    text = (config.root / "page.md").read_text(encoding="utf-8")
    return [
        (text[f.span.start : f.span.end], f.severity, f.message)
        for f in report.findings
    ]


def test_findings_stand_at_their_links(site: Any, cache: Path, tmp_path: Path) -> None:
    url = site.url
    page = (
        f"# Links\n\n[gone]({url}/404#part), [fine]({url}/fine), [moved]({url}/301/new#part) and <{url}/410>.\n\n"
        f"[twice][label] and [again][label]. `{url}/404` is code.\n\n[label]: {url}/404/x\n"
    )
    assert told(project(tmp_path, page)) == [
        (
            f"{url}/404#part",
            Severity.WARNING,
            f"found the address {url}/404#part which answers 404 Not Found, expected one that leads somewhere",
        ),
        (
            f"{url}/301/new#part",
            Severity.INFO,
            f"found an address that moved for good, expected the new one: {url}/new#part",
        ),
        (
            f"{url}/410",
            Severity.WARNING,
            f"found the address {url}/410 which answers 410 Gone, expected one that leads somewhere",
        ),
        (
            f"{url}/404/x",
            Severity.WARNING,
            f"found the address {url}/404/x which answers 404 Not Found, expected one that leads somewhere",
        ),
    ]


def test_front_matter_is_asked_too(site: Any, cache: Path, tmp_path: Path) -> None:
    url = site.url
    page = f"---\ncards:\n- {{name: A, link: '{url}/404'}}\n- {{link: {url}/fine}}\ncanonical: {url}/410\n---\n"
    assert [place for place, _, _ in told(project(tmp_path, page))] == [f"{url}/404"]


def test_nothing_is_asked_unasked(site: Any, cache: Path, tmp_path: Path) -> None:
    config = project(tmp_path, f"[gone]({site.url}/404)\n")
    assert check_paths(config, select=["links/unreachable"], jobs=1).findings == ()
    assert site.log == []


def test_severity_suppression_and_ignore(
    site: Any, cache: Path, tmp_path: Path
) -> None:
    page = f"[gone]({site.url}/404)\n"
    found = told(project(tmp_path, page, rules="rules: {links/unreachable: error}\n"))
    assert [severity for _, severity, _ in found] == [Severity.ERROR]
    off = project(tmp_path, page, rules="rules: {links/unreachable: off}\n")
    assert "links/unreachable" not in {
        f.rule
        for f in check_paths(
            off, external=True, external_allow=LOOPBACK, jobs=1
        ).findings
    }
    assert (
        told(
            project(
                tmp_path,
                f"<!-- doclint-disable-next-line links/unreachable -- an old one -->\n{page}",
            )
        )
        == []
    )
    hidden = project(
        tmp_path,
        "[gone](https://burrow.io/404)\n",
        more=", ignore: ['https://burrow.io/*']",
    )
    assert told(hidden) == []


def test_good_answers_are_kept(site: Any, cache: Path, tmp_path: Path) -> None:
    config = project(
        tmp_path, f"[a]({site.url}/a) [b]({site.url}/404) [c]({site.url}/301/c)\n"
    )
    first = told(config)
    assert told(config) == first
    assert (site.times("/a"), site.times("/301/c"), site.times("/404")) == (1, 1, 4)
    told(config, cache=False)
    assert site.times("/a") == 2
    old = project(tmp_path, f"[a]({site.url}/a)\n", more=", max_age: 0")
    time.sleep(0.01)
    told(old)
    assert site.times("/a") == 3


def test_the_store_takes_what_it_finds(tmp_path: Path) -> None:
    store = AnswerStore(tmp_path / "deep" / "external.json", 60.0)
    assert store.known() == {}
    store.keep(
        {
            "a": Answer(Verdict.FINE),
            "b": Answer(Verdict.GONE, "x"),
            "c": Answer(Verdict.MOVED, "x", "d"),
        }
    )
    assert store.known() == {
        "a": Answer(Verdict.FINE),
        "c": Answer(Verdict.MOVED, "", "d"),
    }
    rows = json.loads(store.file.read_text(encoding="utf-8"))
    store.file.write_text(
        json.dumps({"a": [0, *rows["a"][1:]], "c": rows["c"]}), encoding="utf-8"
    )
    assert set(store.known()) == {"c"}
    for rubbish in ("{", "[]", '{"a": 1}', '{"a": [1, "what", null]}'):
        store.file.write_text(rubbish, encoding="utf-8")
        assert store.known() == {}
    AnswerStore(tmp_path / "deep" / "external.json" / "no", 60.0).keep(
        {"a": Answer(Verdict.FINE)}
    )


def test_standard_input(site: Any, cache: Path, tmp_path: Path) -> None:
    config = project(tmp_path, "")
    text = f"[gone]({site.url}/404)\n"
    wishes = {
        "select": ["links/unreachable"],
        "external": True,
        "external_allow": LOOPBACK,
    }
    report = check_text(config, "new.md", text, **wishes)
    assert [finding.rule for finding in report.findings] == ["links/unreachable"]


def test_command_line(
    site: Any, cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = project(tmp_path, f"# Links\n\n[gone]({site.url}/404)\n")
    page = str(config.root / "page.md")
    assert (
        main(
            [
                "check",
                "--external",
                "--external-allow",
                "127.0.0.1",
                "--fail-on",
                "warning",
                page,
            ]
        )
        == 1
    )
    assert "answers 404 Not Found" in capsys.readouterr().out
    assert main(["check", "--fail-on", "warning", page]) == 0
    assert main(["check", "--external", "--fix", page]) == 2
    assert "--external tells only" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("max_age: soon", "expected a number and a unit"),
        ("timeout: 0", "between 0 and 600"),
        ("deadline: 601", "between 0 and 600"),
        ("other: 1", "other"),
    ],
)
def test_faults_of_the_configuration(
    tmp_path: Path, setting: str, message: str
) -> None:
    file = tmp_path / ".doclint.yaml"
    file.write_text(f"external:\n  {setting}\n", encoding="utf-8")
    with pytest.raises(DoclintError, match=message):
        load(file)


@pytest.mark.parametrize(
    ("age", "seconds"),
    [("7d", 604_800), ("12h", 43_200), ("2w", 1_209_600), ("90", 90)],
)
def test_ages(tmp_path: Path, age: str, seconds: float) -> None:
    file = tmp_path / ".doclint.yaml"
    file.write_text(f"external: {{max_age: '{age}'}}\n", encoding="utf-8")
    assert load(file).external.seconds == seconds
