"""The second reader of the fix benchmark sees what a fix had no business with."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixes.prove import prove, undeclared

from doclint.engine.mending.fix import Fixed
from doclint.findings import Change


@pytest.mark.parametrize(
    ("old", "new", "changes", "wrong"),
    [
        ("**Nom**: x\n", "**Nom** : x\n", {Change.BLANKS}, False),
        ("**Nom**: x\n", "**Nom** **: x\n", {Change.BLANKS}, True),
        ("[a](/u): x\n", "[a](/u) ](/u) : x\n", {Change.BLANKS}, True),
        ("Un `a b`.\n", "Un `a  b`.\n", {Change.BLANKS}, True),
        ("```\nun\n```\n", "```\none\n```\n", {Change.MARKS}, True),
        ("---\na: un\n---\n", "---\na: deux\n---\n", {Change.WORDS}, False),
        ("---\na: un\n---\n", "---\na: deux\n---\n", {Change.BLANKS}, True),
        ("See [a] (/b).\n", "See [a](/b).\n", {Change.LINK}, False),
        ("---\n**A**: b\n---\n", "---\n**A** : b\n---\n", {Change.BLANKS}, False),
        (
            '!!! note "A"\n\n    One , two.\n\nB\n',
            '!!! note "A"\n\n    One, two.\n\nB\n',
            {Change.BLANKS},
            False,
        ),
        ("One\n\n    one , two\n", "One\n\n    one, two\n", {Change.BLANKS}, True),
        (
            "One\r\r\n{% a\r\n%}\rtwo\n",
            "One\n\n{% a\n%}\ntwo\n",
            {Change.LINE_ENDS},
            False,
        ),
        ("See [a](/b).\n", "See [a](/c).\n", {Change.WORDS}, True),
    ],
)
def test_what_was_not_declared_is_seen(
    old: str, new: str, changes: set[Change], wrong: bool
) -> None:
    assert bool(list(undeclared(Fixed("a.md", old, new), frozenset(changes)))) is wrong


def test_a_site_is_mended_in_a_copy(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text("One , two.\n", encoding="utf-8")
    result = prove(tmp_path, None, unsafe=True)
    assert [each.new for each in result.changed] == ["One, two.\n"]
    assert not (result.wrong or result.unsettled or result.new)
    assert page.read_text(encoding="utf-8") == "One , two.\n"
