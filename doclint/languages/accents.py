"""Languages of which at least every twelfth word of prose has an accent."""

from __future__ import annotations

from doclint.languages.record import words

OFTEN_ACCENTED = words(
    "fr es pt-br pt ro pl cs sk hu vi tr sv fi ca hr sl lt lv et is gl"
)
