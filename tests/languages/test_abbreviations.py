"""Full stops behind short words end no sentence."""

from __future__ import annotations

import pytest

from doclint.text.sentences import sentences


@pytest.mark.parametrize(
    "text",
    [
        "Lampen, z. B. rote, brennen.",
        "Lampy, np. czerwone, świecą.",
        "Лампы, ключи и т. д. и двери.",
        "Lampy, např. červené, svítí.",
        "Lampor, t.ex. röda, lyser.",
        "Lambalar, vb. şeyler yanar.",
        "Lamper, bl.a. røde, lyser.",
    ],
)
def test_a_short_word_ends_no_sentence(text: str) -> None:
    assert len(sentences(text)) == 1


@pytest.mark.parametrize(
    "text", ["She said no. Then she left.", "It takes 5 ms. Then it is lit."]
)
def test_words_that_are_no_short_ones_end_it(text: str) -> None:
    assert len(sentences(text)) == 2
