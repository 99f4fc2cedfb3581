"""Glossary files: what is read of them, and that a fault costs its own entry only."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.errors import DoclintError
from doclint.glossary.derived import derived
from doclint.glossary.reading import parse, read
from doclint.glossary.record import Glossary
from doclint.glossary.writing import write
from doclint.vocabulary import Forbidden, Term


def terms(found: Glossary) -> dict[str, tuple[str, ...]]:
    return {term.term: term.words("fr") for term in found.terms}


def faults(found: Glossary) -> list[tuple[int | None, str]]:
    return [(fault.line, fault.message.partition(",")[0]) for fault in found.faults]


def test_flat_map() -> None:
    found = parse(
        '{"segment": "segment",\n "basket": ["panier", "cabas"],\n "to send": {"fr": "envoyer"}}',
        "g.json",
        "fr",
    )
    assert terms(found) == {
        "segment": ("segment",),
        "basket": ("panier", "cabas"),
        "send": ("envoyer",),
    }
    assert [line.line for line in found.lines] == [1, 2, 3]
    assert found.terms[2].part_of_speech == "verb"


def test_broken_entries_of_a_flat_map() -> None:
    text = "\n".join(
        [
            '{ "a word": "mot",',
            '"number": 3,',
            '"open: "x",',
            '"empty": "",',
            '"one": "un",',
            '"one": "1a",',
            '"end": "z"',
        ]
    )
    found = parse(text, "g.json", "fr")
    assert terms(found) == {"a word": ("mot",), "one": ("1a",), "end": ("z",)}
    assert [line for line, _ in faults(found)] == [2, 3, 4, 6, 7]


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a"', '"x"', "{{}}", "\0"])
def test_no_map_at_all(text: str) -> None:
    found = parse(text, "g.json", "fr")
    assert found.faults
    assert not found.lines


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "g.csv",
            "term,translation,status,note\nbasket,panier,preferred,shops\nbasket,cabas,admitted,\nbasket,couffin,forbidden,\n",
        ),
        (
            "g.csv",
            "Note;English;French;Forbidden\nshops;basket;panier;couffin\n;basket;cabas;\n",
        ),
        (
            "g.tsv",
            "source\ttarget\tusage\nbasket\tpanier\t\nbasket\tcabas\t\nbasket\tcouffin\tprohibited\n",
        ),
    ],
)
def test_tables(name: str, text: str) -> None:
    (term,) = parse(text, name, "fr").terms
    assert term.term == "basket"
    assert term.words("fr") == ("panier", "cabas")
    assert term.forbidden == {"fr": ("couffin",)}


def test_table_without_header() -> None:
    assert terms(parse("basket\tpanier\n", "g.tsv", "fr")) == {"basket": ("panier",)}


def test_broken_rows() -> None:
    found = parse("term,fr\nbasket,panier\n,seul\nlone,\n", "g.csv")
    assert terms(found) == {"basket": ("panier",)}
    assert [line for line, _ in faults(found)] == [3, 4]
    assert parse("one,two,three\n1,2,3\n", "g.csv", "fr").faults


def test_formulas_are_disarmed() -> None:
    term = Term(term="=sum", translations={"fr": ("+un", "@deux")})
    text = write([term], "csv")
    assert "\n'=sum,fr,'+un" in text
    assert terms(parse(text, "g.csv")) == {"=sum": ("+un", "@deux")} or terms(
        parse(text, "g.csv")
    ) == {"sum": ("+un", "@deux")}


TBX_2 = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="1"><descrip type="definition">for shops</descrip>
 <langSet xml:lang="en"><tig><term>basket</term><termNote type="partOfSpeech">noun</termNote></tig></langSet>
 <langSet xml:lang="fr"><ntig><termGrp><term>couffin</term>
   <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
  <tig><term>cabas</term></tig>
  <tig><term>panier</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet>
</termEntry>
<termEntry><langSet xml:lang="en"><tig><term>Acmebox</term><termNote type="translationNote">no</termNote></tig>
</langSet></termEntry><termEntry><langSet xml:lang="fr"><tig><term>seul</term></tig></langSet></termEntry>
</body></text></martif>"""
TBX_3 = """<tbx style="dct" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
<conceptEntry><note>for shops</note>
 <langSec xml:lang="en"><termSec><term>basket</term><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec>
 <langSec xml:lang="fr">
  <termSec><term>couffin</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
  <termSec><term>panier</term></termSec><termSec><term>cabas</term></termSec></langSec>
</conceptEntry></body></text></tbx>"""


@pytest.mark.parametrize("text", [TBX_2, TBX_3])
def test_tbx(text: str) -> None:
    found = parse(text, "g.tbx")
    term = found.terms[0]
    assert (term.term, term.words("fr"), term.forbidden) == (
        "basket",
        ("panier", "cabas"),
        {"fr": ("couffin",)},
    )
    assert (term.part_of_speech, term.why) == ("noun", "for shops")


def test_tbx_names_and_lone_terms() -> None:
    found = parse(TBX_2, "g.tbx")
    assert found.terms[1].keep
    assert found.terms[1].words("de") == ("Acmebox",)
    assert [line for line, _ in faults(found)] == [12]


@pytest.mark.parametrize(
    "inner",
    [
        '<!ENTITY a "b">',
        '<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;',
        '<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">',
    ],
)
def test_tbx_refuses_entities(inner: str) -> None:
    found = parse(
        f"<!DOCTYPE martif [{inner}]><martif><body>&a;</body></martif>", "g.tbx"
    )
    assert len(found.faults) == 1
    assert not found.lines


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "UTF-16", "no-such-encoding"])
def test_tbx_comes_as_text_whatever_it_says_of_its_encoding(encoding: str) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding}"?>'
    assert parse(declared + TBX_3, "g.tbx").entries == parse(TBX_3, "g.tbx").entries


def test_tbx_cut_off() -> None:
    found = parse(TBX_3.replace("</body>", "<conceptEntry><langSec"), "g.tbx")
    assert terms(found) == {"basket": ("panier", "cabas")}
    assert len(found.faults) == 1


def test_vale() -> None:
    swap = "  'web ?site': website\n  (?:log in|login): sign in\n  '\\w+ing': x\n"
    text = f"extends: substitution\nmessage: use it\nignorecase: true\nswap:\n{swap}"
    found = parse(text, "g.yml", "en")
    words = {
        entry.use: entry.text for entry in found.entries if isinstance(entry, Forbidden)
    }
    assert words == {"website": ("web site",), "sign in": ("log in", "login")}
    assert [line for line, _ in faults(found)] == [7]


def test_prh() -> None:
    text = """version: 1
rules:
  - expected: Cookie
  - expected: サーバー
    pattern: /サーバ(?:ァ|ア)/
    specs: [{from: サーバァです, to: サーバーです}]
  - {expected: wrong, pattern: right, specs: [{from: right, to: left}]}
  - {pattern: lone}
"""
    found = parse(text, "g.yml", "ja")
    words = {
        entry.use: entry.text for entry in found.entries if isinstance(entry, Forbidden)
    }
    assert words == {
        "Cookie": ("cookie", "COOKIE"),
        "サーバー": ("サーバァ", "サーバア"),
    }
    assert [line for line, _ in faults(found)] == [7, 8]


def test_prh_without_rules() -> None:
    """The file as a whole is at fault, at its beginning."""
    found = parse("title: Words\nexpected: b\n", "g.yml", "ja")
    assert [line for line, _ in faults(found)] == [1]


OWN = """rules:
  basket: {kind: term, translations: {fr: [panier, cabas]}, forbidden: {fr: [couffin]}}
  broken: {kind: term, transations: {fr: [x]}}
"""


def test_own() -> None:
    found = parse(OWN, "g.yml")
    assert terms(found) == {"basket": ("panier", "cabas")}
    assert faults(found) == [(3, "unknown key `transations`")]
    in_place = parse(
        "terms:\n  - {term: Acmebox, translate: false, note: a name}\n", "g.yml"
    ).terms[0]
    assert (in_place.keep, in_place.why) == (True, "a name")


@pytest.mark.parametrize(
    ("form", "name"),
    [("csv", "g.csv"), ("tsv", "g.tsv"), ("tbx", "g.tbx"), ("yaml", "g.yml")],
)
def test_what_is_written_is_read_again(form: str, name: str) -> None:
    written = [
        Term(
            term="basket",
            forms=("shopping bag",),
            translations={"fr": ("panier", "cabas"), "ja": ("かご",)},
            part_of_speech="noun",
        ),
        Term(
            term="R&D <lab>",
            translations={"fr": ('labo, "R&D"',)},
            forbidden={"fr": ("usine",)},
            why="a & b",
        ),
    ]
    found = parse(write(written, form), name)
    assert found.faults == ()
    again = {term.term: term for term in found.terms}
    assert again["basket"].translations == written[0].translations
    assert again["R&D <lab>"].forbidden == written[1].forbidden
    assert again["R&D <lab>"].why == "a & b"


def test_unknown_forms() -> None:
    with pytest.raises(DoclintError, match="unknown format `xls`"):
        write([], "xls")
    assert parse("hello", "g.txt").faults[0].message == "found no glossary in the file"


def test_files(tmp_path: Path) -> None:
    (tmp_path / "g.csv").write_bytes("term\tfr\nbasket\tpanier\n".encode("utf-16"))
    assert terms(read(tmp_path / "g.csv")) == {"basket": ("panier",)}
    (tmp_path / "h.csv").write_bytes(b"term,fr\nbasket,caf\xe9\n")
    assert faults(read(tmp_path / "h.csv")) == [
        (2, "cannot read the glossary: it is not UTF-8")
    ]
    assert read(tmp_path / "none.csv").faults


def test_what_a_term_forbids() -> None:
    term = Term(
        id="t",
        term="basket",
        translations={"fr": ("panier",)},
        forbidden={"fr": ("couffin",)},
    )
    _, forbidden = derived([term])
    assert isinstance(forbidden, Forbidden)
    assert (forbidden.language, forbidden.text, forbidden.use) == (
        "fr",
        ("couffin",),
        "panier",
    )
