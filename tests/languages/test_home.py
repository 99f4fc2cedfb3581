"""Facts of languages stand in their records: no other module asks whether a language is
this one or that."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import doclint
from doclint.languages import USUAL_SOURCE, Language, all_languages
from doclint.languages.record import words
from doclint.languages.thin import thin_names
from together import each

_ROOT = Path(doclint.__file__).parent
# `languages` has the records, and a file of commands writes those of CLDR.
_HOME = frozenset({"languages", "authoring/languages.py"})
_ASKED = frozenset({"code", "language", "tag", "spoken", "lang"})
_CODES = frozenset(all_languages()) | {"pt", "zh-cn", "zh-tw", "ru", "pl"}
_ALL_CODES = _CODES | thin_names().keys()


def _named(node: ast.AST) -> set[str]:
    """The codes of languages among the texts of an expression."""
    texts = (each.value for each in ast.walk(node) if isinstance(each, ast.Constant))
    return {text for text in texts if isinstance(text, str)} & _CODES


def _asks_for_a_language(node: ast.AST) -> bool:
    """Whether an expression compares a language's code, or takes one for the usual."""
    if isinstance(node, ast.Compare):
        asked = {
            each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute)
        }
        asked |= {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
        return bool(asked & _ASKED and _named(node))
    if isinstance(node, ast.BoolOp):
        return (
            isinstance(node.values[-1], ast.Constant)
            and node.values[-1].value == USUAL_SOURCE
        )
    if isinstance(node, ast.Set):
        texts = [each.value for each in node.elts if isinstance(each, ast.Constant)]
        return len(texts) > 1 and _ALL_CODES.issuperset(texts)
    is_call = (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "language"
    )
    return is_call and bool(_named(node))


def _places() -> Iterator[str]:
    for path in sorted(_ROOT.rglob("*.py")):
        inside = path.relative_to(_ROOT).as_posix()
        if inside in _HOME or inside.partition("/")[0] in _HOME:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if _asks_for_a_language(node):
                yield f"{inside}:{node.lineno} {ast.unparse(node)}"  # type: ignore[attr-defined]


def test_no_module_asks_for_a_language_by_its_code() -> None:
    assert list(_places()) == []


# Facts that rules hang on, and the languages of ours that have them. A language that is
# added needs no line here: what it does not say is as in most.
_OURS = words("de en es fr it ja ko nl pt-br zh")
_FACTS: Mapping[str, tuple[Callable[[Language], bool], str]] = {
    "words need no blanks": (lambda record: record.needs_no_blanks, "ja ko zh"),
    "kana": (lambda record: record.kana, "ja"),
    "nouns begin large": (lambda record: record.nouns_large, "de"),
    "the plural alone is compared": (lambda record: record.plural_alone, "en"),
    "« » are no quotes": (lambda record: not record.angles, "en ja ko nl zh"),
    "„so“": (lambda record: record.low_quotes, "de"),
}


def test_languages_of_ours_say_what_rules_ask() -> None:
    """A record that lost a fact would switch rules off, or on, without a word."""

    def check(fact: tuple[Callable[[Language], bool], str]) -> None:
        holds, codes = fact
        records = all_languages()
        assert {code for code in _OURS if holds(records[code])} == words(codes)

    each(check, _FACTS.items())
