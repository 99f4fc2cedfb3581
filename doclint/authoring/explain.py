"""Rules told at the terminal: the list, and one rule with why it matters and what it
finds and leaves alone."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from doclint.authoring.releases import since
from doclint.errors import DoclintError
from doclint.findings import Severity
from doclint.options import did_you_mean, schema
from doclint.options.decoding import fields
from doclint.output import Look
from doclint.output import _safe as safe
from doclint.output._excerpt import visible
from doclint.rule import CLOSE, OPEN, Example, Rule

_COLOURS = {
    Severity.ERROR: "31",
    Severity.WARNING: "33",
    Severity.INFO: "36",
    Severity.OFF: "2",
}
_BOLD, _PLACE, _WIDEST = "1", "1;4;31", 100


def explain(rules: Mapping[str, Rule], name: str | None, form: str, look: Look) -> str:
    """The rules that `name` names (a rule, a family, None for all) as `text` or `json`.

    Raises DoclintError with the nearest name for an unknown one.
    """
    wanted = _wanted(rules, name)
    if form == "json":
        return safe.as_json([_data(rule) for rule in wanted])
    lines = _one(wanted[0], look) if len(wanted) == 1 else _list(wanted, look)
    return safe.painted("\n".join(lines)) + "\n"


def _wanted(rules: Mapping[str, Rule], name: str | None) -> list[Rule]:
    wanted = [
        rule
        for id, rule in sorted(rules.items())
        if name in (None, "all", id, rule.family)
    ]
    if not wanted and name is not None:  # `MD052`, `markdownlint/MD052`
        wanted = [rule for _, rule in sorted(rules.items()) if _is_called(rule, name)]
    if not wanted and name is not None:
        known = {*rules, *(rule.family for rule in rules.values())}
        raise DoclintError(
            f"unknown rule {name!r}",
            hint=did_you_mean(name, known) or "`doclint rules` lists them",
        )
    return wanted


def _is_called(rule: Rule, name: str) -> bool:
    """Whether another tool calls the rule so, with the tool's name before it or
    without."""
    codes = (code.casefold() for code in rule.same_as)
    return any(name.casefold() in (code, code.partition("/")[2]) for code in codes)


def _data(rule: Rule) -> dict[str, Any]:
    examples = [
        {
            "bad": example.bad,
            "pages": dict(example.pages),
            "site": example.dialect,
            "language": example.language,
        }
        for example in rule.examples
    ]
    return {
        "id": rule.id,
        "category": rule.family,
        "severity": rule.severity.word,
        "summary": rule.summary,
        "why": rule.why,
        "since": since(rule.id),
        "status": "preview" if rule.preview else "stable",
        "same_as": list(rule.same_as),
        "sites": sorted(rule.dialects),
        "options": schema(rule.options)["properties"],
        "examples": examples,
    }


def _list(rules: Iterable[Rule], look: Look) -> Iterator[str]:
    listed = list(rules)
    widest = max((len(rule.id) for rule in listed), default=0)
    for family, members in groupby(listed, key=lambda rule: rule.family):
        yield look.paint(family, _BOLD)
        for rule in members:
            severity = look.paint(f"{rule.severity.word:<7}", _COLOURS[rule.severity])
            yield f"  {rule.id:<{widest}}  {severity}  {rule.summary}".rstrip()
        yield ""
    yield f"{len(listed)} rules. `doclint rules RULE` explains one."


def _one(rule: Rule, look: Look) -> Iterator[str]:
    yield f"{look.paint(rule.id, _BOLD)}  {look.paint(rule.severity.word, _COLOURS[rule.severity])}"
    yield ""
    for paragraph in (rule.summary, *rule.why.split("\n\n")):
        if paragraph.strip():
            yield from textwrap.wrap(
                " ".join(paragraph.split()), min(look.width, _WIDEST)
            )
            yield ""
    yield from textwrap.wrap(" ".join(standing(rule)), min(look.width, _WIDEST))
    yield ""
    yield from _options(rule, look)
    yield from _examples(
        "Found", [example for example in rule.examples if example.bad], look
    )
    yield from _examples(
        "Left alone", [example for example in rule.examples if not example.bad], look
    )
    yield f"In .doclint.yaml: `rules: {{{rule.id}: off}}`, or another severity."


def standing(rule: Rule) -> Iterator[str]:
    """Where a rule holds, since when, how settled it is and what other tools call it: a
    sentence each."""
    if rule.dialects:
        yield f"Only for {', '.join(sorted(rule.dialects))}."
    version = since(rule.id)
    yield f"Since {version}." if version else "Not released yet."
    if rule.preview:
        yield "In preview: what it finds may still change."
    if rule.same_as:
        names = (code.replace("/", " ", 1) for code in rule.same_as)
        yield f"The same fault in other tools: {', '.join(names)}."


def _options(rule: Rule, look: Look) -> Iterator[str]:
    known = fields(rule.options)
    if not known:
        return
    yield look.paint("Options", _BOLD)
    for name, option in known.items():
        yield f"  {name} (default {_default(option.default)}): {option.doc or ''}".rstrip(
            ": "
        )
    yield ""


def _default(value: object) -> str:
    if isinstance(value, (tuple, list, set, frozenset)):
        return ", ".join(sorted(map(str, value))) or "none"
    if value is None or isinstance(value, bool):
        return str(value).lower()
    return str(value)


def _examples(title: str, examples: list[Example], look: Look) -> Iterator[str]:
    if not examples:
        return
    yield look.paint(title, _BOLD)
    for example in examples:
        dialect = example.dialect if example.dialect != "generic" else ""
        for paths, text in example.alike():
            heading = ", ".join(filter(None, [paths, dialect, example.language]))
            if heading:
                yield look.paint(f"  ({heading})", "2")
            yield from _quoted(text, look)
        yield ""


def _quoted(text: str, look: Look) -> Iterator[str]:
    for line in _marked(text, look).splitlines() or [""]:
        yield f"  │ {line}".rstrip()


def _marked(text: str, look: Look) -> str:
    """An example with its places painted, or between its own marks where there is no
    colour."""
    lines = "\n".join(visible(line) for line in text.splitlines())
    if not look.colour:
        return lines
    place = re.compile(f"{OPEN}(.*?){CLOSE}", re.DOTALL)
    return place.sub(
        lambda match: "\n".join(
            look.paint(line, _PLACE) for line in match[1].split("\n")
        ),
        lines,
    )
