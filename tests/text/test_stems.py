"""Stems are those that the library gives."""

from __future__ import annotations

import snowballstemmer

from doclint.text.stems import stem

WORDS = ("running", "maisons", "häuser", "книгами", "ταχύτητα", "kitapları")


def test_every_algorithm_of_the_library_is_reached() -> None:
    for algorithm in snowballstemmer.algorithms():
        given = snowballstemmer.stemmer(algorithm)
        assert [stem(word, algorithm) for word in WORDS] == [
            given.stemWord(word) for word in WORDS
        ]


def test_a_language_that_it_has_not_keeps_its_words() -> None:
    assert stem("running", "klingon") == "running"
