from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from doclint import packs
from doclint.errors import DoclintError
from doclint.files import Gate
from doclint.findings import Severity
from doclint.packs import loading
from doclint.packs.kinds import all_kinds
from doclint.vocabulary import Brand, Forbidden, KeySpec, TagSpec

PACK = """\
language: fr
rules:
  sun:
    kind: forbidden
    text: [lune]
    use: soleil
    bad: ["la ⟦lune⟧"]
    good: ["le soleil"]
  Acme:
    kind: brand
    confusable: {fr: [Apogée]}
    bad: [{text: "chez ⟦Apogée⟧", language: fr}]
    good: ["chez Acme"]
  Bare: {kind: brand}
  double-space:
    kind: pattern
    family: typography
    pattern: '(\\w)  (\\w)'
    message: found two blanks, expected one
    use: '\\1 \\2'
    severity: info
    bad: ["on⟦e  t⟧wo"]
    good: ["one two"]
  kind_of_page: {kind: front-matter, values: [guide, news], translate: false}
  note: {kind: tag, block: true, arguments: [tip]}
"""


def write(folder: Path, text: str, name: str = "team/fr.yml") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_entries_of_every_kind(tmp_path: Path) -> None:
    write(tmp_path, PACK)
    loaded = packs.load(["team"], Gate(tmp_path))
    words = loaded.vocabulary
    forbidden = next(
        each for each in words.of(Forbidden, "fr") if each.text == ("lune",)
    )
    assert (forbidden.id, forbidden.language, forbidden.use) == (
        "team/fr/sun",
        "fr",
        "soleil",
    )
    assert {"Acme", "Bare"} <= {each.name for each in words.of(Brand, "fr-ca")}
    assert (
        next(
            each for each in words.of(KeySpec, "fr") if each.key == "kind_of_page"
        ).translate
        is False
    )
    assert next(each for each in words.of(TagSpec, "fr") if each.name == "note").block
    rule = loaded.rules["typography/double-space"]
    assert (rule.severity, rule.summary) == (
        Severity.INFO,
        "found two blanks, expected one",
    )
    assert [example.bad for example in rule.examples] == [True, False]


def test_a_file_is_a_pack(tmp_path: Path) -> None:
    write(tmp_path, PACK, "own.yaml")
    entries = packs.load(["own.yaml"], Gate(tmp_path)).vocabulary.entries
    assert "own/own/sun" in {entry.id for entry in entries}


def test_a_file_of_another_kind_is_no_pack(tmp_path: Path) -> None:
    write(tmp_path, PACK, "words.txt")
    with pytest.raises(DoclintError):
        packs.load(["words.txt"], Gate(tmp_path))


def test_rules_cross_to_workers(tmp_path: Path) -> None:
    write(tmp_path, PACK)
    rule = packs.load(["team"], Gate(tmp_path)).rules["typography/double-space"]
    assert pickle.loads(pickle.dumps(rule)).check.entries == rule.check.entries  # noqa: S301  # our own bytes


def test_one_rule_of_several_languages(tmp_path: Path) -> None:
    write(tmp_path, PACK)
    write(tmp_path, PACK.replace("language: fr", "language: es"), "team/es.yml")
    rule = packs.load(["team"], Gate(tmp_path)).rules["typography/double-space"]
    assert {entry.language for entry, _ in rule.check.entries} == {"es", "fr"}


def test_files_of_other_languages_may_be_left_out(tmp_path: Path) -> None:
    write(tmp_path, PACK)
    ids = {
        entry.id
        for entry in packs.load(
            ["team"], Gate(tmp_path), languages={"de"}
        ).vocabulary.entries
    }
    assert not any(id.startswith("team/") for id in ids)
    assert packs.load(["team"], Gate(tmp_path), languages={"fr-ca"}).rules


def entry(text: str) -> str:
    return f"rules:\n  x: {text}\n"


@pytest.mark.parametrize(
    ("text", "at", "message"),
    [
        (entry("{text: a}"), "{text", "found no `kind`"),
        (entry("{kind: forbiden, text: a}"), "forbiden", "unknown kind `forbiden`"),
        (entry("{kind: forbidden, txt: a}"), "txt", "unknown key `txt`"),
        (
            entry("{kind: forbidden, bad: ['⟦a⟧'], good: [b]}"),
            "{kind",
            "found no `text`",
        ),
        (
            entry("{kind: forbidden, text: a, good: [b]}"),
            "{kind",
            "found no `bad` example",
        ),
        (
            entry("{kind: forbidden, text: a, bad: ['⟦a⟧']}"),
            "{kind",
            "found no `good` example",
        ),
        (
            entry("{kind: forbidden, text: a, bad: ['⟦a⟧', a], good: [b]}"),
            "a], good",
            "found no fault marked",
        ),
        (
            entry("{kind: forbidden, text: a, bad: ['⟦a⟧'], good: ['⟦b']}"),
            "'⟦b'",
            "in a good example",
        ),
        (entry("{kind: forbidden, text: a, severity: bad}"), "bad}", "found `bad`"),
        (entry("{kind: tag, bad: [a]}"), "[a]", "nothing runs the examples"),
        (entry("{kind: brand, misspelt: [A]}"), "{kind", "found no `bad` example"),
        (
            entry(
                "{kind: pattern, family: a, message: m, pattern: '(', bad: ['⟦a⟧'], good: [b]}"
            ),
            "'('",
            "broken regular expression",
        ),
        (
            entry(
                "{kind: pattern, family: a, message: m, pattern: a, use: '\\1', bad: ['⟦a⟧'], good: [b]}"
            ),
            "'\\1'",
            "does not fit",
        ),
        (
            entry(
                "{kind: pattern, family: A b, message: m, pattern: a, bad: ['⟦a⟧'], good: [b]}"
            ),
            "A b",
            "expected lower-case words",
        ),
        ("language: fr\nrulez: {}\n", "rulez", "unknown key `rulez`"),
    ],
)
def test_a_broken_entry_has_a_place(
    tmp_path: Path, text: str, at: str, message: str
) -> None:
    file = write(tmp_path, text)
    with pytest.raises(DoclintError) as caught:
        packs.load(["team"], Gate(tmp_path))
    before = text[: text.index(at)]
    assert (caught.value.line, caught.value.column) == (
        before.count("\n") + 1,
        len(before) - before.rfind("\n"),
    )
    assert caught.value.path == str(file)
    assert message in caught.value.message


def test_a_pack_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DoclintError, match="found no rule pack `nowhere`"):
        packs.load(["nowhere"], Gate(tmp_path))


def test_kinds_are_found() -> None:
    assert sorted(all_kinds()) == [
        "brand",
        "forbidden",
        "front-matter",
        "pattern",
        "tag",
        "term",
    ]


@pytest.mark.parametrize("inside", [True, False])
def test_shipped_packs_in_a_wheel_and_in_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: bool
) -> None:
    home = tmp_path / "doclint" / "_packs" if inside else tmp_path / "rules"
    write(home, PACK)
    (tmp_path / "doclint").mkdir(exist_ok=True)
    monkeypatch.setattr(
        loading, "__file__", str(tmp_path / "doclint" / "packs" / "loading.py")
    )
    monkeypatch.setattr(loading, "packs_folder", loading.packs_folder.__wrapped__)
    assert loading.packs_folder() == home
    assert packs.shipped() == ("team",)
    assert packs.pack_folder("team", Gate(Path("/nowhere"))) == home / "team"
