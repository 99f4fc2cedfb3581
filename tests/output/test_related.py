"""The words of a place that explains a finding: a translator need not open the source
page to see what it says."""

from __future__ import annotations

import json

from doclint.engine.judge import words_at
from doclint.source import Source, Span
from projects import Run, Write

SOURCE = """\
# Guide

One paragraph stands here.

The second paragraph is lost in
translation, alas.

The third one is here.
"""
FRENCH = "# Guide\n\nUn paragraphe est ici.\n\nLe troisième est ici.\n"
PAIR = {"docs/en/a.md": SOURCE, "docs/fr/a.md": FRENCH}


def test_a_lost_paragraph_is_shown_in_every_format(write: Write, run: Run) -> None:
    write(PAIR)
    select = ("check", "--select", "structure/missing-block")
    [finding] = run(*select).findings
    [related] = finding["related"]
    assert related["path"] == "docs/en/a.md"
    assert related["text"] == "The second paragraph is lost in\ntranslation, alas."
    assert (
        "  │ The second paragraph is lost in translation, alas."
        in run(*select, form="text").out
    )
    [result] = json.loads(run(*select, form="sarif").out)["runs"][0]["results"]
    region = result["relatedLocations"][0]["physicalLocation"]["region"]
    assert (
        region["snippet"]["text"]
        == "The second paragraph is lost in\ntranslation, alas."
    )


def test_long_words_are_cut() -> None:
    source = Source("a.md", "word " * 1000)
    text = words_at(Span(0, 5000), source)
    assert len(text) == 1000
    assert text.endswith("…")


def test_what_a_source_text_has_too_is_shown(write: Write, run: Run) -> None:
    write(
        {
            "docs/en/a.md": "# Guide\n\nSee [the guide][gude].\n",
            "docs/fr/a.md": "# Guide\n\nVoir [le guide][gude].\n",
        }
    )
    found = {
        each["path"]: each
        for each in run("check", "--select", "references/undefined").findings
    }
    assert found["docs/fr/a.md"]["related"][-1]["text"] == "[gude]"
