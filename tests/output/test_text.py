import re

import pytest

from doclint.findings import Report, Severity
from doclint.output import Look
from doclint.output._excerpt import columns, fitted, marked, snippet, visible
from doclint.output.text import render
from output.sample import finding, sample

EXPECTED = """\
docs/fr/a.md

  1:2   info: table touches the text  [tables/glued]
    1 │ | a | b
      │ ^^^^^^^

  3:16  error: found reference [gude], expected one of the page's definitions  [references/undefined]
    3 │ See [the guide][gude] now.
      │                ^^^^^^
      = suggestion: guide
      = fix: write [guide] (--fix)
      = see: docs/en/a.md:1:1 the source has
        │ [guide]: /g

docs/ja/b.md

  1:5  warning: found 文章, expected テキスト  [terms/preferred]
    1 │ 日本語の文章です
      │         ^^^^

Found 1 error, 1 warning, 1 info in 2 of 3 pages. 2 suppressed.
1 can be fixed with --fix.
"""


def test_the_whole_text() -> None:
    assert render(sample(), Look()) == EXPECTED


def test_colours_change_nothing_else() -> None:
    coloured = render(sample(), Look(colour=True))
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == EXPECTED
    assert "\x1b[1;31merror\x1b[0m" in coloured


def test_paths_are_told_from_where_the_reader_stands() -> None:
    text = render(sample(), Look(prefix="../site/"))
    assert (
        "\n../site/docs/ja/b.md\n" in text and "see: ../site/docs/en/a.md:1:1" in text
    )


def test_clean_pages_and_crashes() -> None:
    pages = sample().pages
    assert render(Report((), pages), Look()) == "No fault found in 3 pages.\n"
    assert "A check crashed" in render(Report((), pages, crashed=True), Look())


@pytest.mark.parametrize(
    ("silent", "says"),
    [
        ({"suppressed": 2}, "2 suppressed."),
        ({"known": 3}, "3 known from the baseline."),
        ({"mended": 4}, "4 of the baseline mended (`doclint baseline` drops them)."),
        ({"suppressed": 1, "known": 2}, "1 suppressed. 2 known from the baseline."),
    ],
)
def test_what_is_not_shown_is_counted(silent: dict[str, int], says: str) -> None:
    assert (
        render(Report((), (), **silent), Look())
        == f"No fault found in 0 pages. {says}\n"
    )


def hit(text: str):
    return finding(text, "x/y", Severity.INFO, "m")


@pytest.mark.parametrize(
    ("text", "line", "under"),
    [
        ("    ⟦ab⟧ c", "ab c", "^^"),
        ("a\t⟦b⟧", "a    b", "     ^"),
        ("漢字⟦かな⟧", "漢字かな", "    ^^^^"),
        ("e\u0301⟦x⟧", "e\u0301x", " ^"),
        ("a⟦\u200b⟧b", "a<U+200B>b", " ^^^^^^^^"),
        ("a⟦\u00a0⟧:", "a<U+00A0>:", " ^^^^^^^^"),
        ("a\u00a0⟦:⟧", "a\u00a0:", "  ^"),
        ("a\x1b[31m⟦b⟧\u202e", "a<U+001B>[31mb<U+202E>", " " * 13 + "^"),
        ("a⟦⟧b", "ab", " ^"),
        ("⟦a\nb\nc⟧d", "a", "^ …"),
    ],
)
def test_the_place_is_marked_under_the_line(text: str, line: str, under: str) -> None:
    rows = render(Report((hit(text),), ()), Look()).splitlines()[3:5]
    assert [row.partition("│")[2][1:] for row in rows] == [line, under]


@pytest.mark.parametrize("before", ["", "word " * 60, "語" * 200])
@pytest.mark.parametrize("after", ["", " more" * 60, "語" * 200])
@pytest.mark.parametrize("place", ["x", "a place of words", "場" * 90])
def test_long_lines_are_cut_around_the_place(
    before: str, place: str, after: str
) -> None:
    line = fitted(marked(hit(f"{before}⟦{place}⟧{after}")), 60)
    shown = line.before + line.place + line.after
    assert columns(shown) <= 60
    assert line.place and (line.place == place or line.place.endswith("…"))
    assert not before or line.before
    whole = columns(before.lstrip() + place + after) <= 60
    assert whole == ("…" not in shown)


def test_a_line_of_megabytes_costs_no_more_than_its_surroundings() -> None:
    text = hit("a" * 1_000_000 + "⟦here⟧" + "b" * 1_000_000)
    assert len(snippet(text)) < 500 and "here" in snippet(text)


def test_visible_keeps_what_can_be_seen() -> None:
    words = "naïve “日本語” क्षि می‌خواهم 👩‍💻 \u00a0!"
    assert visible(words) == words
