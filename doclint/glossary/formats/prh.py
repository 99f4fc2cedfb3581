"""`prh`: the rules of prh (github.com/prh/prh), `expected` with `pattern`, as forbidden words.

As there, a rule whose own examples (`specs`) fail is not taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

import yaml

from doclint.errors import DoclintError
from doclint.expressions import expression
from doclint.glossary.building import GlossaryWishes, entry_line, noting
from doclint.glossary.patterns import written_out
from doclint.glossary.record import Glossary, GlossaryLine
from doclint.options import fail, pairs
from doclint.options import read as read_yaml
from doclint.options.nodes import Pairs
from doclint.text.phrases import Phrase, PhraseBook
from doclint.vocabulary import Forbidden

NAME = "prh"
_EXPRESSION = expression(r"/(.*)/([a-z]*)", re.DOTALL)


def fits(suffix: str, text: str) -> bool:
    """A YAML file of rules with what is expected."""
    return suffix in (".yml", ".yaml") and bool(
        re.search(r"^\s*(?:- )?expected:", text, re.MULTILINE)
    )


def read(text: str, path: str, wishes: GlossaryWishes) -> Glossary:
    """The rules."""
    lines: list[GlossaryLine] = []
    faults: list[DoclintError] = []
    with noting(faults):
        root = read_yaml(text, path)
        rules = pairs(root, path).get("rules") if root is not None else None
        if rules is None or not isinstance(rules[1], yaml.SequenceNode):
            raise DoclintError("found no list of `rules`", path, 1, 1)
        for node in rules[1].value:
            with noting(faults):
                lines.append(_line(node, path, wishes))
    return Glossary(path, tuple(lines), tuple(faults))


def _line(node: yaml.Node, path: str, wishes: GlossaryWishes) -> GlossaryLine:
    if isinstance(node, yaml.ScalarNode):  # `- jQuery` for `- expected: jQuery`
        expected, rule = str(node.value), {}
    else:
        rule = pairs(node, path)
        expected = str(rule["expected"][1].value) if "expected" in rule else ""
    if not expected or "$" in expected:
        fail("found no `expected` that is plain words", node, path)
    words, match_case = _wrong(rule, expected, node, path)
    entry = Forbidden(
        id=f"{PurePath(path).name}/{expected}",
        language=wishes.language,
        why=str(rule["prh"][1].value) if "prh" in rule else "",
        text=words,
        use=expected,
        match_case=match_case,
    )
    _check_specs(entry, rule, path)
    return entry_line(
        entry, expected, node.start_mark.line + 1, node.start_mark.column + 1
    )


def _wrong(
    rule: Pairs, expected: str, node: yaml.Node, path: str
) -> tuple[tuple[str, ...], bool]:
    """The wrong words of a rule, and whether their case counts. Without a pattern these
    are the right one in another case."""
    patterns = [
        pattern for key in ("pattern", "patterns") for pattern in _patterns(rule, key)
    ]
    words = [word for pattern in patterns for word in _of_pattern(pattern, node, path)]
    if not patterns:
        words = [
            expected.lower(),
            expected.upper(),
            expected.capitalize(),
            expected.title(),
        ]
    wrong = tuple(dict.fromkeys(word for word in words if word != expected))
    if not wrong:
        fail(f"found no word that “{expected}” is expected for", node, path)
    only_case = expected.casefold() in (word.casefold() for word in wrong)
    return wrong, only_case or not any(map(_ignores_case, patterns))


def _of_pattern(pattern: str, node: yaml.Node, path: str) -> tuple[str, ...]:
    """The words that a pattern stands for, an expression or a plain word."""
    match = _EXPRESSION.fullmatch(pattern)
    words = written_out(match.group(1)) if match else (pattern,)
    if not words:
        fail(
            f"found the expression `{pattern}`, which stands for no list of words",
            node,
            path,
        )
    return words


def _ignores_case(pattern: str) -> bool:
    match = _EXPRESSION.fullmatch(pattern)
    return match is not None and "i" in match.group(2)


def _patterns(rule: Pairs, key: str) -> Iterator[str]:
    if key in rule:
        node = rule[key][1]
        yield from (
            str(each.value)
            for each in (node.value if isinstance(node, yaml.SequenceNode) else [node])
        )


def _check_specs(entry: Forbidden, rule: Pairs, path: str) -> None:
    specs = rule["specs"][1] if "specs" in rule else None
    if not isinstance(specs, yaml.SequenceNode):
        return
    book = PhraseBook(
        Phrase(text, entry.use or "", entry.match_case) for text in entry.text
    )
    for spec in specs.value:
        example = {
            key: str(value.value) for key, (_, value) in pairs(spec, path).items()
        }
        before, wanted = example.get("from", ""), example.get("to", "")
        after, at = "", 0
        for match in book.find(before):
            after, at = after + before[at : match.start] + match.phrase.value, match.end
        after += before[at:]
        if after != wanted:
            fail(
                f"found that the rule makes “{after}” of its example, expected “{wanted}”",
                spec,
                path,
            )
