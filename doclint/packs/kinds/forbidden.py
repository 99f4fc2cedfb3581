"""`forbidden`: words that must not stand in a language."""

from doclint.packs.record import Kind
from doclint.vocabulary import Forbidden

KIND = Kind(
    "forbidden", Forbidden, needs=("text",), feeds=lambda entry: "terms/forbidden"
)
