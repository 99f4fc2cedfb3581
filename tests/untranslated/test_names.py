"""Names: which words are, and what may stand for one."""

import pytest

from doclint.dialects import dialect
from doclint.document import Document, Segment
from doclint.evidence.names import Name, PageWording, shown_names, suspects
from doclint.parsing import parse
from doclint.source import Source
from doclint.vocabulary import Vocabulary

REST = " Les mots de cette page sont petits : elle est longue, et rien ne change ici pour eux, ni pour nous qui la lisons."


def page(text: str) -> Document:
    return parse(Source("a.md", text), dialect("generic"), None, Vocabulary())


@pytest.mark.parametrize(
    ("name", "text", "count"),
    [
        ("Acme", "Acme, Acmes, Acme's and ACME; Acmebox, MyAcme.", 3),
        ("Canvases", "un Canvas, des Canvases, une Canvasse", 2),
        ("Canvas", "un Canvas, des Canvases, une Canva", 2),
        ("webhook", "Webhook und webhooks", 2),
        ("Acme", "AcmeのページとAcme를", 2),
        ("Content Cards", "Content\nCards and Content Card", 2),
    ],
)
def test_count(name: str, text: str, count: int) -> None:
    assert Name(name).count(text) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We use Acme. Then Acme runs, and with Acme we stop.", ["Acme"]),
        ("Acme runs. Acme stops. Acme waits.", []),
        ("We use Page one, the Page two and the Page three of a page.", []),
        ("See `Acme` or [x](/Acme) or /Acme/a.", []),
    ],
)
def test_names_that_a_page_shows(text: str, expected: list[str]) -> None:
    assert [name.text for name in shown_names(page(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ouvrez Acmebex ici.", {"Acmebex": 1}),
        ("Ouvrez acmebox ici.", {"acmebox": 0}),
        ("Ouvrez Acmébox ici.", {"Acmébox": 0}),
        ("Ouvrez Acmebuxe ici.", {"Acmebuxe": 2}),
        ("Ouvrez la box ici.", {}),
        ("Ouvrez la mebox ici.", {"mebox": 3}),
        ("Ouvrez Marqueboîte ici.", {"Marqueboîte": 4}),
        ("Marqueboîte est ici.", {}),
        ("Ouvrez Jirabox ici.", {}),
        ("Ouvrez Acmebox et Acmeboxes ici.", {}),
    ],
)
def test_suspects(text: str, expected: dict[str, int]) -> None:
    own = page(text + REST)
    known = PageWording(page("Open Acmebox here, or Jirabox."))
    (segment,) = own.of(Segment)
    found = suspects(Name("Acmebox", True), segment, PageWording(own), known)
    assert {
        segment.text[span.start : span.end]: rank for rank, span in found
    } == expected


def test_a_name_whose_last_letter_softens_in_a_case_is_there() -> None:
    declined = Name("JavaScript", cases="[a-z]{1,5}")
    assert declined.count("w JavaScripcie, JavaScriptu, JavaScript") == 3
    assert Name("JavaScript").count("w JavaScripcie") == 0
