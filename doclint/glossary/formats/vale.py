"""`vale`: a substitution or existence rule of Vale (`extends: substitution`, `swap:`), as forbidden words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

import yaml

from doclint.errors import DoclintError
from doclint.glossary.building import GlossaryWishes, entry_line, noting
from doclint.glossary.patterns import written_out
from doclint.glossary.record import Glossary, GlossaryLine
from doclint.options import fail, pairs
from doclint.options import read as read_yaml
from doclint.options.nodes import Pairs
from doclint.vocabulary import Forbidden

NAME = "vale"


def fits(suffix: str, text: str) -> bool:
    """A YAML file that extends one of the two checks."""
    return suffix in (".yml", ".yaml") and "\nextends:" in f"\n{text}"


def read(text: str, path: str, wishes: GlossaryWishes) -> Glossary:
    """The pairs of `swap`, or the words of `tokens`."""
    lines: list[GlossaryLine] = []
    faults: list[DoclintError] = []
    with noting(faults):
        root = read_yaml(text, path)
        rule: Pairs = pairs(root, path) if root is not None else {}
        unless = _texts(rule, "exceptions")
        entries = [*_swaps(rule, path), *_tokens(rule)]
        for wrong, right in entries:
            with noting(faults):
                lines.append(_line(wrong, right, rule, unless, path, wishes))
        if not entries:
            faults.append(DoclintError("found no `swap` and no `tokens`", path, 1, 1))
    return Glossary(path, tuple(lines), tuple(faults))


def _swaps(rule: Pairs, path: str) -> Iterable[tuple[yaml.Node, yaml.Node | None]]:
    """Wrong words, each with the right one."""
    if "swap" not in rule:
        return ()
    return pairs(rule["swap"][1], path).values()


def _tokens(rule: Pairs) -> Iterator[tuple[yaml.Node, yaml.Node | None]]:
    """Words that are wrong, with nothing in their place."""
    tokens = rule["tokens"][1] if "tokens" in rule else None
    if isinstance(tokens, yaml.SequenceNode):
        for word in tokens.value:
            yield word, None


def _line(
    wrong: yaml.Node,
    right: yaml.Node | None,
    rule: Pairs,
    unless: tuple[str, ...],
    path: str,
    wishes: GlossaryWishes,
) -> GlossaryLine:
    written = str(wrong.value)
    words = written_out(written)
    if not words:
        fail(
            f"found the expression `{written}`, which stands for no list of words",
            wrong,
            path,
            "use a pattern of a pack",
        )
    use = str(right.value).partition("|")[0] if right is not None else None
    ignore_case = _texts(rule, "ignorecase")[:1] == ("true",)
    entry = Forbidden(
        id=f"{PurePath(path).name}/{written}",
        language=wishes.language,
        text=tuple(word for word in words if word != use),
        use=use or None,
        unless=unless,
        match_case=not ignore_case,
    )
    return entry_line(
        entry, written, wrong.start_mark.line + 1, wrong.start_mark.column + 1
    )


def _texts(rule: Pairs, key: str) -> tuple[str, ...]:
    if key not in rule:
        return ()
    node = rule[key][1]
    if isinstance(node, yaml.SequenceNode):
        return tuple(str(each.value) for each in node.value)
    return (str(node.value),)
