"""Which words in code are for readers: on both sides of each number."""

from __future__ import annotations

import pytest

from doclint.evidence.free_words import is_own_host, is_phrase


@pytest.mark.parametrize(
    ("source", "translation", "is_said"),
    [
        ("lamp folder ID", "灯文件夹ID", True),
        ("open a lamp", "打开 a 灯", True),
        ("git add lamp", "git 添加灯", False),  # a program of three letters is kept
    ],
)
def test_a_phrase_is_said_in_another_script(
    source: str, translation: str, is_said: bool
) -> None:
    assert is_phrase(source, translation) is is_said


@pytest.mark.parametrize(
    ("translation", "is_own"),
    [
        ("ihre.lampe.tld", True),
        ("your.lanp.tld", False),  # one letter
        ("yuor.lamp.tld", False),  # two letters exchanged
    ],
)
def test_a_host_is_the_reader_s_own(translation: str, is_own: bool) -> None:
    assert is_own_host("your.lamp.tld", translation) is is_own
