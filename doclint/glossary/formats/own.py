"""`yaml`: doclint's own, as rule packs have it (`rules:` with entries of kind `term`), or a list `terms:`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

import yaml

from doclint.dataclasses import replace
from doclint.errors import DoclintError
from doclint.glossary.building import GlossaryWishes, entry_line, noting
from doclint.glossary.record import Glossary, GlossaryLine
from doclint.options import decode, pairs
from doclint.options import read as read_yaml
from doclint.vocabulary import Term

NAME = "yaml"


def fits(suffix: str, text: str) -> bool:
    """A YAML file with terms."""
    shown = f"\n{text}"
    return suffix in (".yml", ".yaml") and (
        "\nterms:" in shown or ("\nrules:" in shown and "kind:" in text)
    )


def read(text: str, path: str, wishes: GlossaryWishes) -> Glossary:
    """The entries; each is decoded by itself, so that a broken one costs no other."""
    lines: list[GlossaryLine] = []
    faults: list[DoclintError] = []
    with noting(faults):
        for name, node in _nodes(text, path):
            with noting(faults):
                lines.append(_line(name, node, path))
    return Glossary(path, tuple(lines), tuple(faults))


def _nodes(text: str, path: str) -> Iterator[tuple[str, yaml.Node]]:
    root = read_yaml(text, path)
    if root is None:
        raise DoclintError("found nothing, expected `terms` or `rules`", path, 1, 1)
    for name, (_, value) in pairs(root, path).items():
        if name == "rules":
            yield from ((key, each) for key, (_, each) in pairs(value, path).items())
        elif name == "terms" and isinstance(value, yaml.SequenceNode):
            yield from (("", each) for each in value.value)
        elif name not in ("language", "why"):
            raise DoclintError(
                f"unknown key `{name}`, expected `terms` or `rules`",
                path,
                value.start_mark.line + 1,
                1,
            )


def _line(name: str, node: yaml.Node, path: str) -> GlossaryLine:
    mark = node.start_mark
    kind = pairs(node, path).get("kind")
    if kind is not None and kind[1].value != "term":
        hint = "name the file under `packs`"
        raise DoclintError(
            "found an entry of another kind than `term`", path, mark.line + 1, 1, hint
        )
    entry = decode(Term, node, path, skip={"kind", "note", "translate"})
    term = entry.term or name
    if not term:
        raise DoclintError("found no `term`", path, mark.line + 1, mark.column + 1)
    # `note` and `translate` are what the configuration's own `terms` call the same.
    written = {
        key: value.value
        for key, (_, value) in pairs(node, path).items()
        if isinstance(value, yaml.ScalarNode)
    }
    keep = entry.keep or written.get("translate", "").lower() in ("false", "no", "off")
    why = entry.why or written.get("note", "")
    entry = replace(
        entry, id=f"{PurePath(path).name}/{name or term}", term=term, keep=keep, why=why
    )
    return entry_line(entry, term, mark.line + 1, mark.column + 1)
