"""Reading configuration files of site generators: with unknown tags, and no further than they are literal."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from typing import Any

import yaml

from doclint.site.shelf import Shelf
from doclint.source import Span
from doclint.website import Problem

_STRING = r"(?:'((?:[^'\\\n]|\\.)*)'|\"((?:[^\"\\\n]|\\.)*)\"|`([^`$\\]*)`)"
_COMMENT = re.compile(r"(?<![:'\"`\w/*])//[^\n]*|/\*.*?\*/", re.DOTALL)


class Loose(yaml.SafeLoader):
    """YAML in which unknown tags (`!!python/name:…`, `!ENV`) are nothing."""


def _unknown(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> None:
    return None


Loose.add_multi_constructor("", _unknown)


def mapping(shelf: Shelf, path: str, loader: type[Loose] = Loose) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The configuration in a YAML, TOML or JSON file; empty, with a problem, when it cannot be read."""
    text = shelf.read(path)
    if text is None:
        return {}, (Problem(path, "cannot read the site's configuration, so its addresses are guessed"),)
    try:
        found = _parsed(text, path, loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = mark.index if mark else 0
        return {}, (_broken(path, text, at, error.problem or "it is no YAML"),)
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # TOML and JSON faults are ValueErrors
        return {}, (_broken(path, text, 0, str(error)),)
    if found is None:
        return {}, ()
    if not isinstance(found, dict):
        return {}, (_broken(path, text, 0, "expected keys with values"),)
    return {str(key): value for key, value in found.items()}, ()


def _broken(path: str, text: str, at: int, what: str) -> Problem:
    at = min(at, len(text))
    end = re.search(r"[\r\n]|$", text[at:])
    message = f"cannot read the site's configuration, so its addresses are guessed: {what}"
    return Problem(path, message, Span(at, at + (end.start() if end else 0)))


def _parsed(text: str, path: str, loader: type[Loose]) -> Any:
    if path.endswith(".toml"):
        return tomllib.loads(text)
    if path.endswith(".json"):
        return json.loads(text)
    return yaml.load(text, loader)  # noqa: S506  # a SafeLoader that ignores tags


def scalars(text: str, *keys: str) -> Iterator[tuple[str, Span]]:
    """Every text value below some top-level keys of a YAML file, with its place; nothing when it is broken."""
    try:
        node = yaml.compose(text, Loose)
    except (yaml.YAMLError, ValueError, RecursionError):
        return
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in keys:
                yield from _leaves(value)


def _leaves(node: yaml.Node) -> Iterator[tuple[str, Span]]:
    if isinstance(node, yaml.ScalarNode):
        quoted = node.style in ("'", '"')
        yield node.value, Span(node.start_mark.index + quoted, node.end_mark.index - quoted)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _leaves(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _leaves(value)


class Script:
    """A configuration written in JavaScript, as far as it is literal."""

    def __init__(self, text: str) -> None:
        self.text = _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)

    def string(self, key: str, within: str = "") -> str | None:
        """The text that a key is given; `within` is a word that must stand before, as the key of an object."""
        text = self.text[self._after(within) :]
        match = re.search(rf"(?<![\w.$-])['\"]?{re.escape(key)}['\"]?\s*:\s*{_STRING}", text)
        return next((group for group in match.groups() if group is not None), None) if match else None

    def flag(self, key: str) -> bool | None:
        """The truth value that a key is given."""
        match = re.search(rf"(?<![\w.$-])['\"]?{re.escape(key)}['\"]?\s*:\s*(true|false)\b", self.text)
        return match[1] == "true" if match else None

    def strings(self, key: str) -> list[str]:
        """The texts of a list."""
        match = re.search(rf"(?<![\w.$-])['\"]?{re.escape(key)}['\"]?\s*:\s*\[([^\]]*)\]", self.text)
        return [next(g for g in found if g is not None) for found in _strings(match[1])] if match else []

    def pairs(self, key: str) -> dict[str, str]:
        """The texts by text of an object without objects in it."""
        match = re.search(rf"(?<![\w.$-])['\"]?{re.escape(key)}['\"]?\s*:\s*\{{([^{{}}]*)\}}", self.text)
        body = match[1] if match else ""
        found = re.findall(rf"{_STRING}\s*:\s*{_STRING}", body)
        return {"".join(groups[:3]): "".join(groups[3:]) for groups in found}

    def objects(self, key: str) -> list[str]:
        """The names of the objects that an object holds: the keys of `locales: {fr: {…}}`."""
        start = self._after(key)
        opened = self.text.find("{", start)
        if not start or opened < 0 or self.text[start:opened].strip(" \n\t:'\""):
            return []
        names, depth = [], 0
        for match in re.finditer(r"['\"]?([\w-]+)['\"]?\s*:\s*(?=\{)|[{}]", self.text[opened:]):
            if match[1] and depth == 1:
                names.append(match[1])
            depth += {"{": 1, "}": -1}.get(match[0], 0)
            if depth == 0:
                break
        return names

    def _after(self, word: str) -> int:
        match = re.search(rf"(?<![\w.$-]){re.escape(word)}(?![\w-])", self.text) if word else None
        return match.end() if match else 0


def _strings(text: str) -> list[tuple[str | None, ...]]:
    return [match.groups() for match in re.finditer(_STRING, text)]
