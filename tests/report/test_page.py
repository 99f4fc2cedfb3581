"""The page as text: well formed, harmless, the same for the same, and whole."""

from __future__ import annotations

import base64
import re
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

import doclint.report
from doclint.findings import (
    BlockLines,
    Finding,
    PageSummary,
    Place,
    RelatedPlace,
    Report,
    Severity,
)
from doclint.languages.record import words
from doclint.output import Look
from doclint.report.history import Point, RunRecord
from doclint.report.page import View, page, script, style
from doclint.rule import Rule
from doclint.source import Position
from output.sample import finding, hostile, sample
from report.views import contents, data_of, html

VOID = {"meta", "input", "br", "link"}
ALLOWED = words(
    "html head meta title style script body header main footer section aside nav article h1 h2 h3 p ul ol li dl dt dd "
    "a b i strong small span bdi label input select option button table caption thead tbody tr th td div details "
    "summary pre code mark kbd time abbr fieldset legend form dialog noscript figure figcaption svg rect line polyline "
    "circle text"
)
SCRIPTS = Path(doclint.report.__file__).parent / "script"


class Reader(HTMLParser):
    """Reads a page strictly: known tags, closed in order, no handler, no address that
    is loaded."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED, tag
        for name, value in attrs:
            assert not name.startswith("on") and name not in ("src", "style"), (
                tag,
                name,
            )
            if name == "href":
                assert value and value.startswith("#"), value
                self.targets.append(value)
            if name == "id":
                self.ids.append(value or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("script", "style"):
            self.words.append(data)


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert not reader.open
    assert len(set(reader.ids)) == len(reader.ids)
    return reader


def rule(id: str) -> Rule:
    return Rule(
        id,
        (),
        Severity.ERROR,
        lambda part, ctx: (),
        summary="A `label` is <gone>.",
        why="One.\n\nTwo & three.",
    )


def known(report: Report) -> Look:
    return Look(rules={each.rule: rule(each.rule) for each in report.findings})


@pytest.mark.parametrize(
    "report", [sample(), hostile(), Report((), ())], ids=["sample", "hostile", "empty"]
)
def test_the_page_is_well_formed_and_harmless(report: Report) -> None:
    text = html(report, known(report))
    reader = read(text)
    text.encode("utf-8")  # no lone surrogate is left
    views = {
        f"view-{target[1:].partition('?')[0]}"
        for target in reader.targets
        if target != "#main"
    }
    assert views <= set(reader.ids)
    assert text.count("<script") == 2


def test_its_policy_lets_in_its_own_script_and_style_alone() -> None:
    text = html(sample())
    (policy,) = re.findall(
        r'http-equiv="Content-Security-Policy" content="([^"]*)"', text
    )
    digests = [
        base64.b64encode(sha256(part.encode()).digest()).decode()
        for part in (script(), style())
    ]
    assert policy.replace("&#39;", "'") == (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"script-src 'sha256-{digests[0]}'; style-src 'sha256-{digests[1]}'"
    )
    assert (
        f"<style>{style()}</style>" in text
        and f'<script type="module">{script()}</script>' in text
    )


def test_the_same_input_gives_the_same_bytes() -> None:
    assert html(sample(), known(sample())) == html(sample(), known(sample()))


def test_figures_are_told_without_the_script() -> None:
    shown = "".join(read(html(sample(), known(sample()))).words)
    for expected in (
        "1 errors",
        "0123456789ab",
        "branch main",
        "2026-11-29 12:00 UTC",
        "references/undefined",
        "is <gone>",
    ):
        assert expected in shown


def test_no_script_of_ours_makes_markup_of_text() -> None:
    for file in SCRIPTS.glob("*.mjs"):
        text = file.read_text(encoding="utf-8")
        for word in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "Function(",
            "setHTML",
        ):
            assert word not in text, (file.name, word)


def test_the_modules_share_one_scope_without_a_clash() -> None:
    names = re.findall(r"^(?:export )?(?:async )?(?:function|class|const|let) (\w+)", "\n".join(
        file.read_text(encoding="utf-8") for file in sorted(SCRIPTS.glob("*.mjs"))
    ), re.MULTILINE)  # fmt: skip
    assert [name for name, number in Counter(names).items() if number > 1] == []
    assert (
        "\nimport " not in script()
        and "\nexport " not in script()
        and "</" not in script()
    )


def test_its_data_has_every_finding() -> None:
    look = Look(rules={"references/undefined": rule("references/undefined")})
    data = data_of(
        html(
            sample(), look, {"docs/fr/a.md": "# Titre\n\nSee [the guide][gude] now.\n"}
        )
    )
    found, texts = data["findings"], data["texts"]
    assert len(found["id"]) == len(set(found["id"])) == 3
    assert [data["rules"][at]["id"] for at in found["rule"]] == [
        "tables/glued",
        "references/undefined",
        "terms/preferred",
    ]
    assert found["place"][4:8] == [3, 16, 3, 22]
    assert (
        texts[found["message"][1]]
        == "found reference [gude], expected one of the page's definitions"
    )
    title, [[first, old, new]] = found["fix"][1]
    assert (texts[title], first, texts[old]) == (
        "write [guide]",
        3,
        "See [the guide][gude] now.",
    )
    assert "guide" in texts[new]
    assert data["rules"][1]["why"] == "One.\n\nTwo & three."


SOURCE = "# Title\n\nOne two.\n\nThis is lost.\n\nThree four.\n"
FRENCH = "# Titre\n\nUn deux.\n\nTrois quatre.\n"
BLOCKS = (
    BlockLines(1, 1, 1, 1),
    BlockLines(3, 3, 3, 3),
    BlockLines(0, 0, 5, 5),
    BlockLines(5, 5, 7, 7),
)


def pair(*findings: Finding) -> dict[str, list[list[str | None]]]:
    """The blocks that are shown of a pair, and the number of the block of each
    finding."""
    report = Report(findings, (PageSummary("fr/a.md", "fr", "en/a.md", BLOCKS),))
    data = data_of(html(report, None, {"fr/a.md": FRENCH, "en/a.md": SOURCE}))
    text = lambda number: None if number < 0 else data["texts"][number]  # noqa: E731
    blocks = [[text(block[1]), text(block[4])] for block in data["pages"][0]["blocks"]]
    return {"shown": blocks, "at": data["findings"]["block"]}


def at(line: int, **more: object) -> Finding:
    where = "\n" * (line - 1) + "⟦x⟧"
    return finding(where, "links/split", Severity.ERROR, "found x", "fr/a.md", **more)


def test_a_finding_stands_in_its_block_beside_that_of_the_source() -> None:
    found = pair(at(5))
    assert found["shown"] == [[None, "This is lost."], ["Trois quatre.", "Three four."]]
    assert found["at"] == [1]


def test_what_only_the_source_has_is_shown_from_there() -> None:
    lost = RelatedPlace(
        "en/a.md", Place(Position(5, 1), Position(5, 14)), "the source text has"
    )
    found = pair(at(3, related=(lost,)))
    assert found["shown"][found["at"][0]] == [None, "This is lost."]


def test_what_stands_in_no_block_has_its_paragraph() -> None:
    report = Report((at(3),), (PageSummary("fr/a.md", "fr"),))
    data = data_of(html(report, None, {"fr/a.md": "a\n\nb\nc\nd\n\ne\n"}))
    block = data["pages"][0]["blocks"][data["findings"]["block"][0]]
    assert (block[0], data["texts"][block[1]]) == (3, "b\nc\nd")


def test_a_line_of_megabytes_is_cut_around_its_fault() -> None:
    line = "x " * 500_000 + "⟦fault⟧" + " y" * 500_000
    one = finding(line, "links/split", Severity.ERROR, "found x", "a.md")
    text = html(
        Report((one,), (PageSummary("a.md", "en"),)),
        None,
        {"a.md": line.replace("⟦", "").replace("⟧", "")},
    )
    data = data_of(text)
    first, number, cut = data["pages"][0]["blocks"][0][:3]
    assert first == 1 and data["texts"][number][1_000_000 - cut :].startswith("fault")
    assert len(text) < 250_000


def test_ids_stay_when_lines_move() -> None:
    before, after = (
        data_of(
            html(
                Report(
                    (
                        finding(
                            f"{gap}a ⟦b⟧",
                            "links/split",
                            Severity.ERROR,
                            "found b",
                            "a.md",
                        ),
                    ),
                    (),
                )
            )
        )
        for gap in ("", "\n\n")
    )
    assert before["findings"]["id"] == after["findings"]["id"]


def record(day: int, errors: int, french: int) -> RunRecord:
    all_, one = Point(errors, 2, 3, 4.5), Point(french, 0, 0, 1.0)
    return RunRecord(
        f"2026-11-{day:02}T12:00:00Z", None, "main", all_, {"fr": one}, {"links": one}
    )


def test_a_history_is_drawn_from_the_second_run_on() -> None:
    runs = [record(1, 10, 5), record(20, 8, 5), record(28, 12, 9)]
    view = contents(sample())
    assert "<polyline" not in page(View(view, runs[:1]))
    text = page(View(view, runs))
    assert text.count('class="line errors"') == 1
    shown = " ".join("".join(read(text).words).split())
    assert "+4 findings since 2026-11-20" in shown
    assert "fr 9 +4" in shown
