from html.parser import HTMLParser

import pytest

from doclint.findings import PageSummary, Report, Severity
from doclint.languages.record import words
from doclint.output import Look
from doclint.report import page
from doclint.report.data import summarise
from doclint.rule import Rule
from output.sample import finding, hostile, sample

VOID = {"meta", "input", "br"}
ALLOWED = words(
    "html head meta title style body header main footer section nav article h1 h2 h3 p ul ol li dl dt dd a b i strong "
    "small span label input table caption thead tbody tr th td div details summary pre code mark"
)


class Reader(HTMLParser):
    """Reads a page strictly: known tags, closed in order, no handler, no address, no script."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.words: list[str] = []
        self.marks: list[str] = []

    def handle_starttag(self, tag, attrs):
        assert tag in ALLOWED, tag
        for name, value in attrs:
            assert not name.startswith("on") and name != "src", (tag, name)
            if name == "href":
                assert value.startswith("#")
                self.targets.append(value[1:])
            if name == "id":
                self.ids.append(value)
        if tag == "mark":
            self.marks.append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)
        if "mark" in self.open:
            self.marks[-1] += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open
    assert len(set(reader.ids)) == len(reader.ids)
    assert set(reader.targets) <= set(reader.ids)
    return reader


def rule(id: str) -> Rule:
    return Rule(
        id, (), Severity.ERROR, lambda part, ctx: (), summary="A `label` is <gone>.", why="One.\n\nTwo & three."
    )


@pytest.mark.parametrize("report", [sample(), hostile(), Report((), ())], ids=["sample", "hostile", "empty"])
def test_the_page_is_well_formed_and_harmless(report: Report) -> None:
    html = page(report, Look(rules={one.rule: rule(one.rule) for one in report.findings}))
    read(html)
    html.encode("utf-8")  # no lone surrogate is left
    lowered = html.lower()
    assert "<script" not in lowered and "http:" not in lowered and "https:" not in lowered and "url(" not in lowered
    assert "default-src 'none'" in html


def test_nothing_is_lost() -> None:
    reader = read(page(sample(), Look(prefix="../", rules={"references/undefined": rule("references/undefined")})))
    words = "".join(reader.words)
    for expected in (
        "3 findings in 2 pages",
        "found reference [gude], expected one of the page's definitions",
        "../docs/en/a.md:1",
        "the source has",
        "write [guide]",
        "site/ja/text",
        "is <gone>.",
        "Two & three.",
    ):
        assert expected in words
    assert reader.marks == ["| a | b", "[gude]", "文章"]


def test_thousands_of_findings_are_all_there_and_folded() -> None:
    many = [finding(f"⟦{n}⟧", "a/b", Severity.INFO, f"number {n}", f"{n % 50}.md") for n in range(2000)]
    html = page(Report(tuple(many), tuple(PageSummary(f"{n}.md", None) for n in range(60))), Look())
    assert html.count('<li class="finding') == 2000 and html.count('<details class="page') == 50
    assert " open>" not in html
    assert " open>" in page(sample(), Look())


def test_the_summary_counts_by_rule_language_and_page() -> None:
    summary = summarise(sample(), Look())
    assert [(row.id, row.counts.total, dict(row.by_language)) for row in summary.rules] == [
        ("references/undefined", 1, {"fr": 1}),
        ("terms/preferred", 1, {"ja": 1}),
        ("tables/glued", 1, {None: 1}),
    ]
    assert [(row.code, row.pages, row.faulty, row.counts.total) for row in summary.languages] == [
        ("en", 1, 0, 0),
        ("fr", 1, 1, 1),
        ("ja", 1, 1, 1),
        (None, 0, 1, 1),
    ]
    assert [page.path for page in summary.pages] == ["docs/fr/a.md", "docs/ja/b.md"]
    assert (summary.fixable, summary.suppressed, summary.checked) == (1, 2, 3)
    assert [item.number for page in summary.pages for item in page.findings] == [1, 2, 3]
