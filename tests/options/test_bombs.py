"""YAML of every kind that is made to blow up is refused in work that its text explains,
with its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

import doclint
from doclint.errors import DoclintError
from doclint.glossary import reading
from doclint.options import read, tree
from projects import Run, Write

LEVELS = 9


def lists(levels: int = LEVELS) -> str:
    rows = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(["a0: &a0 [x, x]", *rows]) + "\n"


def mappings(levels: int = LEVELS) -> str:
    rows = [
        f"a{n}: &a{n} {{{', '.join(f'k{k}: *a{n - 1}' for k in range(9))}}}"
        for n in range(1, levels)
    ]
    return "\n".join(["a0: &a0 {k: x}", *rows]) + "\n"


def merges(levels: int = LEVELS) -> str:
    rows = [
        f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}], k{n}: x}}"
        for n in range(1, levels)
    ]
    return "\n".join(["a0: &a0 {k: x}", *rows]) + "\n"


def chain(levels: int = 400) -> str:
    """Each alias one deeper than the last."""
    return (
        "\n".join(
            ["a0: &a0 [x]", *(f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, levels))]
        )
        + "\n"
    )


def itself() -> str:
    return "a: &a [x, *a]\n"


def deep() -> str:
    return "a: " + "[" * 100_000 + "\n"


BOMBS = pytest.mark.parametrize(
    "bomb",
    [lists, mappings, merges, chain, itself, deep],
    ids=lambda bomb: bomb.__name__,
)


@BOMBS
def test_a_bomb_is_refused_with_its_place(bomb: Callable[[], str]) -> None:
    with pytest.raises(yaml.MarkedYAMLError, match="more than 100"):
        tree(bomb())
    with pytest.raises(DoclintError, match="more than 100") as told:
        read(bomb(), "a.yml")
    assert (told.value.path, told.value.line) == ("a.yml", 1)


def test_aliases_that_people_write_are_taken() -> None:
    text = "base: &base {a: 1, b: [1, 2]}\n" + "".join(
        f"k{n}: {{<<: *base, c: {n}}}\n" for n in range(1_000)
    )
    assert tree(text) is not None
    assert tree("- '*'\n" * 20_000) is not None, "a star in a text is no alias"


@BOMBS
@pytest.mark.parametrize(
    "file",
    [
        "mkdocs.yml",
        "hugo.yaml",
        "_config.yml",
        "zensical.yml",
        "own.yml",
        "_data/a.yml",
    ],
)
def test_a_sites_files(
    write: Write, run: Run, bomb: Callable[[], str], file: str
) -> None:
    """What cannot be read is told of the generator's configuration; the pages are
    checked all the same."""
    inherits = (
        {"mkdocs.yml": "INHERIT: own.yml\nsite_name: a\n"} if file == "own.yml" else {}
    )
    config = {"_config.yml": "title: a\n"} if file.startswith("_data") else {}
    pages = {"docs/a.md": "# A\n\nOne , two.\n", "content/a.md": "# A\n"}
    write({**inherits, **config, **pages, file: bomb()})
    done = run("check")
    assert "docs/a.md:3 typography/space-before-comma" in done.told
    assert done.err == "" or "own fault" not in done.err


@BOMBS
def test_the_own_configuration_packs_and_glossaries(
    write: Write, run: Run, bomb: Callable[[], str]
) -> None:
    for texts in (
        {".doclint.yaml": bomb()},
        {".doclint.yaml": "packs: [own.yml]\n", "own.yml": bomb()},
    ):
        write({"a.md": "# A\n", **texts})
        done = run("check", form=None)
        assert done.status == 2
        assert "yaml:1:" in done.err or "yml:1:" in done.err
        assert "more than 100" in done.err
    write(
        {
            ".doclint.yaml": "glossaries: [{file: words.yml, language: fr}]\n",
            "words.yml": f"terms: []\n{bomb()}",
        }
    )
    assert "more than 100" in run("check", form=None).err


@pytest.mark.parametrize("text", ['{"a": %s}', '{"b": "c", "a": {"fr": %s}}', "%s"])
@pytest.mark.parametrize(
    "nested", ["[" * 100_000, '{"a":' * 100_000, "[" * 5_000 + "]" * 5_000]
)
def test_json_glossaries_nested_without_end(
    tmp_path: Path, text: str, nested: str
) -> None:
    (tmp_path / "words.json").write_text(text % nested, encoding="utf-8")
    faults = reading.read(tmp_path / "words.json", "fr").faults
    assert [(fault.message, fault.line) for fault in faults] == [
        ("found values nested more than 100 deep, expected fewer", 1)
    ]
    assert (faults[0].column or 0) > 100


def test_nesting_behind_a_broken_entry(tmp_path: Path) -> None:
    """The quote is none in JSON, but it is one for whoever looks for nesting
    beforehand."""
    (tmp_path / "words.json").write_text(
        '{"a": \'b,\n"c": ' + "[" * 100_000, encoding="utf-8"
    )
    faults = reading.read(tmp_path / "words.json", "fr").faults
    assert [(fault.line, "nested" in fault.message) for fault in faults] == [
        (1, False),
        (2, True),
    ]


def test_nothing_reads_yaml_past_the_limits() -> None:
    house = Path(doclint.__file__).parent
    past = [
        path.name
        for path in house.rglob("*.py")
        if "yaml.safe_load" in path.read_text(encoding="utf-8")
    ]
    assert past == []
