"""Names that no file can have: too long, or with a NUL or half a letter in them: they
are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from doclint.dialects import all_dialects
from doclint.files import Gate, Refused, can_be_named
from projects import Run, Write

LONG, DEEP, NUL, HALF = "a" * 256, "a/" * 2100 + "b", "a\0b", "a\ud800b"
NAMES = {"long": LONG, "deep": DEEP, "nul": NUL, "half": HALF}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_no_file_is_called_so(tmp_path: Path, name: str) -> None:
    gate = Gate(tmp_path)
    assert not can_be_named(name)
    assert not gate.allows(name) and not gate.is_file(name)
    with pytest.raises(Refused, match="no file can have such a name"):
        gate.page(name)


@pytest.mark.parametrize(
    "name", ["a" * 255, "ä" * 127, "a/" * 2047, "\udcff", "a b\nc"]
)
def test_these_can_be(name: str) -> None:
    assert can_be_named(name)


WAYS = "languages: {source: en, translations: [{language: fr, source: %, translation: %}]}\n"
SETTINGS = (
    "packs: [%]\n",
    "glossaries: [{file: %, language: fr}]\n",
    "include: [%]\n",
    WAYS.replace("%", "b.md", 1),
    WAYS.replace("translation: %", "translation: b.md"),
)

pytestmark = pytest.mark.slow  # a run for each name


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("name", [LONG, DEEP, NUL], ids=["long", "deep", "nul"])
def test_a_configuration_that_names_one_is_told_with_its_place(
    write: Write, run: Run, setting: str, name: str
) -> None:
    write({"a.md": "# A\n", ".doclint.yaml": setting.replace("%", json.dumps(name))})
    for command in (["check"], ["check", "--fix"], ["rules"], ["stale"], ["baseline"]):
        done = run(*command, form=None)
        assert done.status == 2
        assert (
            f".doclint.yaml:1:{setting.index('%') + 1}: found a path that no file can have"
            in done.err
        )


PAGE = """# A

[x](<{}>) ![y](<{}>) <img src="{}" alt="a"> [[{}]] ![[{}]] {{% include {} %}} {{% link {} %}} {{{{< ref "{}" >}}}}

--8<-- "{}"

<!--@include: ./{}-->

<<< ./{}

{{{{#include {}}}}}

import X from './{}'

<X />
"""


@pytest.mark.parametrize("kind", sorted(all_dialects()))
def test_a_page_may_name_what_it_likes(write: Write, run: Run, kind: str) -> None:
    folder, suffix = {"mkdocs": ("docs", ".md"), "docusaurus": ("docs", ".mdx")}.get(
        kind, ("", ".md")
    )
    root = write({".doclint.yaml": f"site: {kind}\n"})
    (root / folder).mkdir(exist_ok=True)
    for number, name in enumerate((LONG, DEEP, NUL, "a\udcffb")):
        front_matter = (
            f"---\nlink: {json.dumps(name)}\nimage: {json.dumps(name)}\n---\n".replace(
                "\\udcff", ""
            )
        )
        text = front_matter + PAGE.replace("{}", name).replace("{{", "{").replace(
            "}}", "}"
        )
        (root / folder / f"{number}{suffix}").write_bytes(
            text.encode("utf-8", "surrogateescape")
        )
    done = run("check", "--all")
    assert done.status in (0, 1) and "internal/check-crashed" not in done.out
