"""A regular expression that is made of its kept program is what `re.compile` gives, and
what is kept is believed as little as anything else that lies in a folder."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from doclint import programs
from doclint.engine import quick_start
from doclint.expressions import expression
from doclint.programs import Program
from test_floors import modules


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache of a process that has compiled nothing yet."""
    monkeypatch.setenv("DOCLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(programs, "_programs", programs._Programs())
    return tmp_path / "cache"


def _forget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "_programs", programs._Programs())


def _written() -> set[tuple[str, int]]:
    kind = type(expression(""))
    # Others may need what is not installed, such as the reader of dictionaries.
    values = (
        value
        for name, path in modules().items()
        if "expression" in path.read_text(encoding="utf-8")
        for value in vars(import_module(name)).values()
    )
    return {
        value._written
        for value in values
        if type(value) is kind and isinstance(value._written[0], str)
    }


def test_all_our_expressions_come_back_as_they_were() -> None:
    written = _written()
    assert len(written) > 400
    for pattern, flags in written:
        programs.compiled(pattern, flags)
    made = programs.noted()
    assert {(each.pattern, each.times_asked) for each in made} == written
    for each in made:
        assert programs._expression(each) == re.compile(each.pattern, each.times_asked)


def test_what_one_run_compiled_the_next_one_need_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with quick_start():
        first = programs.compiled(r"(?P<a>é+)(b)?", re.IGNORECASE)
    _forget(monkeypatch)
    with quick_start():
        second = programs.compiled(r"(?P<a>é+)(b)?", re.IGNORECASE)
    assert programs.noted() == []
    assert second == first
    assert second.fullmatch("ÉéB")["a"] == "Éé"  # type: ignore[index]


def test_nothing_is_kept_where_nothing_is_to_be(folder: Path) -> None:
    with quick_start(keep=False):
        programs.compiled("a+", 0)
    assert not list(folder.rglob("*"))


@pytest.mark.parametrize("spoil", [b"", b"nonsense", b"doclint programs 1\n" * 9])
def test_a_spoilt_file_is_of_no_use(
    folder: Path, monkeypatch: pytest.MonkeyPatch, spoil: bytes
) -> None:
    with quick_start():
        programs.compiled("a+", 0)
    [file] = [f for f in folder.glob("pages/??/*") if b"a+" in f.read_bytes()]
    for data in (spoil, file.read_bytes()[:-1] + b"\xff"):
        file.write_bytes(data)
        _forget(monkeypatch)
        with quick_start():
            assert programs.compiled("a+", 0).findall("baa") == ["aa"]
        assert len(programs.noted()) == 1


@pytest.mark.parametrize(
    "program",
    [
        Program("a+", 0, 32, 0, {}, b"\xff\xff\xff\xff" * 8),
        Program("a+", 0, 32, 0, {}, b"123"),
        Program("a+", 0, -1 << 70, -3, {"x": 9}, b""),
    ],
)
def test_a_program_that_the_machine_refuses_is_made_anew(program: Program) -> None:
    programs.recall([program])
    assert programs.compiled("a+", 0).findall("baa") == ["aa"]


def test_a_python_with_other_doors_compiles_as_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(programs, "_doors", lambda: (None, None, None))
    assert programs.compiled("a+", 0) == re.compile("a+")
    assert programs.noted() == []


def test_a_faulty_expression_is_faulty_still() -> None:
    with pytest.raises(re.error):
        programs.compiled("(", 0)
