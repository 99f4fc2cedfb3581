"""The quality bench: its operators damage what they say, and its measure counts what it
says."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from quality import corpus, measure, plants
from quality.record import Operator, operators
from quality.subject import Change, Damage, Names, Subject, damaged, moved, put
from quality.words.glossary import GLOSSARY
from quality.words.sample import SAMPLES

from doclint.alignment.align import align
from doclint.findings import Finding, Place, Severity
from doclint.source import Position, Span

BENCH = Path(__file__).resolve().parents[2] / "benchmarks" / "quality"
SOURCE = """# A guide to the house

Acmebox opens the `window` when 3 people ask for it. Acmebox reads [the plan](plan.md) first, and it is **very** fast.
The community of the house keeps a database of all the doors that were ever opened by anybody at night.

## What you need to know first

- One thing is a key
- Another thing is a lamp
- The last thing is a cup (of tea)

/// note | Careful

Every Widget in the house of our neighbours makes a noise that nobody who sleeps there likes to hear: be quiet.

///

```python
window = open_window(3)
```

## How you go on from here

Call “the neighbour” when the lamp is out. You will find the number of the neighbour on the door of the kitchen there.

## What comes after all that

Nothing much happens in the evening.
"""
FRENCH = """# Un guide de la maison

Acmebox ouvre la `window` quand 3 personnes le demandent. Acmebox lit [le plan](plan.md). Il est **très** rapide.
La communauté de la maison tient une base de données de toutes les portes que l’on a ouvertes pendant la nuit.

## Ce qu’il faut savoir d’abord

- Une chose est une clé
- Une autre chose est une lampe
- La dernière chose est une tasse (de thé)

/// note | Attention

Chaque Widget dans la maison de nos voisins fait un bruit que personne qui y dort n’aime entendre : restez tranquille.

///

```python
window = open_window(3)
```

## Comment continuer à partir d’ici

Appelez «\u00a0le voisin\u00a0» quand la lampe est éteinte. Vous trouverez son numéro sur la porte de la cuisine.

## Ce qui vient après tout cela

Il ne se passe pas grand-chose le soir.
"""
JAPANESE = """# 家のガイド

Acmeboxは3人が求めたときに`window`を開きます。Acmeboxはまず[計画](plan.md)を読みます。それは**とても**速いです。
家のコミュニティは、夜に誰かが開けたことのあるすべての扉のデータベースを管理しています。

## 最初に知っておくこと

- 一つは鍵です
- もう一つは灯りです
- 最後の一つはカップ（お茶の）です

/// note | 注意

隣の家にあるすべてのWidgetは、そこで眠る人が誰も聞きたがらない音を立てます。静かにしてください。

///

```python
window = open_window(3)
```

## ここから先の進み方

灯りが消えたら「隣の人」を呼んでください。隣の人の番号は台所の扉に書いてあります。

## そのあとに来るもの

夜にはたいしたことは起こりません。
"""
PAGES = {"fr": FRENCH, "ja": JAPANESE}
NAMES = Names("Acmebox", "Widget")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for code, text in {"en": SOURCE, **PAGES}.items():
        folder = tmp_path / "docs" / code
        folder.mkdir(parents=True)
        (folder / "house.md").write_text(text, encoding="utf-8")
    return tmp_path


def subject(language: str, planted: bool) -> Subject:
    config = corpus.plain_config(Path(__file__).parent / "nowhere", "mkdocs")
    source, text = SOURCE, PAGES[language]

    def made() -> Subject:
        pair = align(
            corpus.parsed(config, "en.md", source, "en"),
            corpus.parsed(config, "t.md", text, language),
        )
        return Subject(language, "mkdocs", NAMES, pair)

    if planted:
        source, text = plants.planted(made().pair, language, NAMES.feature)
    return made()


def _damages(operator: Operator, language: str) -> Iterator[tuple[Subject, Damage]]:
    page = subject(language, operator.planted)
    for damage in operator.make(page, Random(3)):  # noqa: S311
        yield page, damage


@pytest.mark.parametrize("name", list(operators()))
def test_operators_damage_what_they_know(name: str) -> None:
    operator = operators()[name]
    for language in PAGES:
        if not operator.takes(language, "mkdocs"):
            continue
        for page, damage in _damages(operator, language):
            spans = sorted(change.span for change in damage.changes)
            assert all(one.end <= other.start for one, other in pairwise(spans))
            if damage.of_source:
                assert damage.zones and damaged(page.source, damage) != page.source
                continue
            assert damaged(page.text, damage) != page.text
            assert list(measure.places(damage, damaged(page.text, damage)))


def test_every_fault_of_the_list_has_an_operator() -> None:
    # 45, 55 to 59, 63, 67 and 70 are kept for faults that have none yet.
    numbers = {
        *range(1, 45),
        *range(46, 55),
        60,
        61,
        62,
        64,
        65,
        66,
        68,
        69,
        *range(71, 91),
    }
    assert {operator.number for operator in operators().values()} == numbers


@pytest.mark.thorough
def test_most_operators_find_a_place() -> None:
    idle = {
        operator.name
        for operator in operators().values()
        if operator.takes("fr", "mkdocs") and not list(_damages(operator, "fr"))
    }
    # The sample page has no units, months, keys or quotations to change, no address of
    # another site (82), and no paragraph of three sentences, list of codes or question;
    # no two paragraphs in a row (84), no steps (85), no six things between commas (89),
    # no comma between two words (90).
    of_meaning = {
        name for name in idle if name.partition(" ")[0] in map(str, range(60, 74))
    }
    of_debris = {"46 inline", "47 keyword translated", "50", "51"}
    assert idle - of_meaning - of_debris <= {
        "20 block", "21 and", "23", "24 a sentence dropped", "24 to 40 %", "24 to 60 %", "31 colon made a full stop",
        "31 question mark made a full stop", "34 look-alike", "36 bold moved", "82", "84", "85", "89", "90",
    }  # fmt: skip


def test_tables_have_the_same_languages() -> None:
    assert all(set(entries) == set(SAMPLES) - {"en"} for entries in GLOSSARY.values())
    assert len({len(sample.cells) for sample in SAMPLES.values()}) == 1


def test_operators_know_no_checks() -> None:
    for file in BENCH.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else []
            )
            assert not any(
                name.startswith(("doclint.checks", "doclint.catalogue"))
                for name in names
            ), file


@pytest.mark.parametrize(
    ("changes", "text", "places"),
    [
        ((put(2, 4, "xyz"),), "abxyzefgh", {0: 0, 2: 2, 4: 5, 7: 8}),
        ((put(4, 6, ""), put(1, 1, "-")), "a-bcdgh", {0: 0, 1: 2, 6: 5, 8: 7}),
    ],
)
def test_places_move_with_the_damage(
    changes: tuple[Change, ...], text: str, places: dict[int, int]
) -> None:
    damage = Damage(changes)
    assert damaged("abcdefgh", damage) == text
    assert {at: moved(at, damage) for at in places} == places


def _finding(start: int, message: str = "m") -> Finding:
    place = Place(Position(1, 1), Position(1, 1))
    return Finding(
        "a/b", Severity.ERROR, message, "p.md", "fr", Span(start, start + 1), place, ""
    )


def test_only_findings_that_the_clean_page_lacks_are_new() -> None:
    damage = Damage((put(5, 5, "xx"),))
    clean = [_finding(1), _finding(7), _finding(9, "n")]
    found = [_finding(1), _finding(9), _finding(5), _finding(20, "n")]
    assert [each.span.start for each in measure.new(clean, found, damage)] == [5]


@pytest.mark.parametrize(
    ("near", "zone"),
    [(False, "two⏎two"), (True, "one⏎⏎two⏎two⏎⏎three")],
)
def test_a_finding_may_lie_in_the_block_or_beside_it(near: bool, zone: str) -> None:
    text = "zero\n\none\n\ntwo\ntwo\n\nthree\n\nfour\n"
    at = text.index("two")
    [span] = measure.places(Damage((put(at, at + 3, "two"),), near=near), text)
    assert text[span.start : span.end].replace("\n", "⏎") == zone


def test_front_matter_is_one_place() -> None:
    text = "---\ntitle: a\n\nkind: b\n---\n\nText.\n"
    [span] = measure.places(Damage((put(16, 20, "sort"),)), text)
    assert (
        text[span.start : span.end].startswith("---")
        and "title" in text[span.start : span.end]
    )


@pytest.mark.thorough
def test_a_run_prints_figures(project: Path) -> None:
    command = [
        sys.executable,
        str(BENCH / "run.py"),
        str(project),
        "--site",
        "mkdocs",
        "--samples",
        "2",
        "--json",
    ]
    command += ["--brand", "Acmebox", "--operators", "1,13,34,36", "--jobs", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert set(told["blocks"]) == {"fr", "ja"}
    found = {
        (row["operator"], row["language"]): row
        for row in told["operators"]
        if row["variant"] in ("", "link")
    }
    assert found[1, "fr"]["share"] == found[1, "ja"]["share"] == 1
    assert found[13, "fr"]["cases"] == 1 and found[13, "fr"]["share"] == 1
    again = subprocess.run(command, capture_output=True, text=True, check=True)
    assert again.stdout == done.stdout


@pytest.mark.slow
def test_a_folder_without_translations_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(BENCH / "run.py"), str(tmp_path)],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1 and "found no translations" in done.stderr
