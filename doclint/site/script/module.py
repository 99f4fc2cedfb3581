"""Scripts and what they import from one another: each expression evaluated as far as it
is literal."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping

from doclint.expressions import expression
from doclint.site.paths import folder_of, settled
from doclint.site.script.names import Named, named
from doclint.site.script.scan import closers, scan
from doclint.site.script.value import ABSENT, COMPUTED, Kind, Value
from doclint.site.shelf import Shelf
from doclint.source import Span

_DEEPEST = 40
_ENDINGS = ("", ".ts", ".js", ".mts", ".mjs", ".cjs", ".cts", ".json")
_INSIDE = tuple(f"/index{ending}" for ending in _ENDINGS[1:6])
_ESCAPE = expression(
    r"\\(u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", re.DOTALL
)
_SHORT = {"n": "\n", "t": "\t", "r": "\r", "\n": ""}
_CLOSING = frozenset((",", ";", ")", "]", "}"))
# Functions that give back what they are given, for the sake of types or with something
# around it.
_WRAPPER = expression(
    r"(?:.*\.)?(?:define|with)\w*|starlight|\w*[tT]heme|require\.resolve|Object\.freeze"
)
_PATHS = expression(r"(?:.*\.)?(?:resolve|join)|require\.resolve|fileURLToPath")


class Library:
    """The scripts of a site, each read once."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self._modules: dict[str, Module | None] = {}

    def module(self, file: str) -> Module | None:
        """A script by its path; None when it cannot be read."""
        if file not in self._modules:
            text = self.shelf.read(file)
            self._modules[file] = Module(file, text, self) if text is not None else None
        return self._modules[file]

    def found(self, target: str, file: str) -> str | None:
        """The file that an import means: without its ending, or the folder's index."""
        if not target.startswith("."):
            return None
        path = settled(posixpath.join(folder_of(file), target))
        bare = re.sub(
            r"\.[cm]?js$", "", path
        )  # TypeScript imports by the name of what it will be
        names = [path + ending for ending in (*_ENDINGS, *_INSIDE)] + [
            bare + ending for ending in _ENDINGS[1:3]
        ]
        return next((name for name in names if self.shelf.is_file(name)), None)

    def exported(self, file: str) -> Value:
        """What a script gives to who imports it; computed where that cannot be told."""
        module = self.module(file)
        return module.default if module else COMPUTED


class Module:
    """A script: the values of its names and exports."""

    def __init__(self, file: str, text: str, library: Library) -> None:
        self.file, self.library = file, library
        self.tokens = scan(text)
        self.closers = closers(self.tokens)
        self.names: Named = named(self.tokens, self.closers)
        self._values: dict[str, Value] = {}

    @property
    def default(self) -> Value:
        """The default export; of JSON, the whole."""
        if self.file.endswith(".json"):
            return self.value(0)
        return self.name("default")

    def name(self, name: str, depth: int = 0) -> Value:
        """The value of a name of this script, by whatever way it came to it."""
        if name not in self._values:
            self._values[name] = COMPUTED  # what leads to itself
            self._values[name] = self._named(name, depth)
        return self._values[name]

    def _named(self, name: str, depth: int) -> Value:
        if name in self.names.values:
            return self.value(self.names.values[name], depth + 1)
        if name in self.names.imports:
            target, its = self.names.imports[name]
            file = self.library.found(target, self.file)
            module = self.library.module(file) if file else None
            return module.exported(its, depth + 1) if module else COMPUTED
        return COMPUTED

    def exported(self, name: str, depth: int = 0) -> Value:
        """What another script gets by importing a name; the names of the whole for
        `*`."""
        if name == "default":
            return self.default
        if name == "*":
            names = (
                one for one in (*self.names.values, *self.names.exports) if one != "*"
            )  # `export *` adds no name
            given = {one: self.exported(one) for one in names}
            return Value(Kind.MAP, file=self.file, pairs=given, open=True)
        return self.name(self.names.exports.get(name, name), depth)

    def value(self, at: int, depth: int = 0) -> Value:
        """The value of the expression that begins at a token."""
        if depth > _DEEPEST or at >= len(self.tokens):
            return COMPUTED
        token = self.tokens[at]
        if token.kind == "word":
            return self._word(at, depth)
        reader = _READERS.get(token.kind if token.kind != "mark" else token.text)
        value, after = reader(self, at, depth) if reader else (COMPUTED, at)
        return self._ended(value, after)

    def _ended(self, value: Value, after: int) -> Value:
        """A value is told if its expression ends after it; of a list that a method is
        called on, it is a part."""
        token = self.tokens[after] if after < len(self.tokens) else None
        if token is None or token.text in _CLOSING or token.text in ("as", "satisfies"):
            return value
        if token.fresh and (token.kind == "word" or token.text == "@"):
            return value
        if token.text in (".", "?.") and value.kind is Kind.LIST:
            return Value(Kind.LIST, file=self.file, items=value.items, open=True)
        return COMPUTED

    def _text(self, at: int, depth: int) -> tuple[Value, int]:
        token = self.tokens[at]
        inner = token.text[1:-1]
        if token.text[0] == "`" and "${" in inner:
            return COMPUTED, at + 1
        plain = _ESCAPE.sub(_unescaped, inner)
        return Value(
            Kind.TEXT, plain, Span(token.start + 1, token.end - 1), self.file
        ), at + 1

    def _pattern(self, at: int, depth: int) -> tuple[Value, int]:
        text = self.tokens[at].text
        return Value(Kind.PATTERN, text[1 : text.rindex("/")], file=self.file), at + 1

    def _list(self, at: int, depth: int) -> tuple[Value, int]:
        items: list[Value] = []
        whole = True
        for start in self._parts(at):
            if self.tokens[start].text == "...":
                rest = self.value(start + 1, depth + 1)
                items += rest.items
                whole = whole and rest.kind is Kind.LIST and not rest.open
            else:
                items.append(self.value(start, depth + 1))
        return Value(
            Kind.LIST, file=self.file, items=tuple(items), open=not whole
        ), self.closers[at] + 1

    def _map(self, at: int, depth: int) -> tuple[Value, int]:
        pairs: dict[str, Value] = {}
        whole = True
        for start in self._parts(at):
            token = self.tokens[start]
            after = self.tokens[start + 1].text if start + 1 < len(self.tokens) else ""
            if token.text == "...":
                rest = self.value(start + 1, depth + 1)
                pairs |= rest.pairs
                whole = whole and rest.kind is Kind.MAP and not rest.open
            elif after == ":" and token.kind in ("word", "text"):
                key = (
                    token.text
                    if token.kind == "word"
                    else self._text(start, depth)[0].string(token.text)
                )
                pairs[key] = self.value(start + 2, depth + 1)
            elif token.kind == "word" and after in (",", "}"):
                pairs[token.text] = self.name(token.text, depth)
            elif token.kind == "word":  # a method
                pairs[token.text] = COMPUTED
            else:
                whole = False
        return Value(
            Kind.MAP, file=self.file, pairs=pairs, open=not whole
        ), self.closers[at] + 1

    def _round(self, at: int, depth: int) -> tuple[Value, int]:
        """An expression in brackets, or what a short function gives back."""
        after = self.closers[at] + 1
        if after < len(self.tokens) and self.tokens[after].text in ("=>", ":"):
            start = self.names.body(at)
            return (
                self.value(start, depth + 1) if start is not None else COMPUTED
            ), len(self.tokens)
        return self.value(at + 1, depth + 1), after

    def _parts(self, at: int) -> list[int]:
        """Where the items of a list or object begin."""
        end = min(self.closers[at], len(self.tokens))
        found, index, fresh = [], at + 1, True
        while index < end:
            if fresh and self.tokens[index].text != ",":
                found.append(index)
            fresh = self.tokens[index].text == ","
            index = self.closers.get(index, index) + 1
        return found

    def _word(self, at: int, depth: int) -> Value:
        """A name with its members, a call, or a truth value."""
        word = self.tokens[at].text
        if word in ("true", "false"):
            return self._ended(Value(Kind.FLAG, word, file=self.file), at + 1)
        if word in ("await", "async", "new"):
            return self.value(at + 1, depth + 1)
        if word == "function":
            start = self.names.body(at)
            return self.value(start, depth + 1) if start is not None else COMPUTED
        if word in ("null", "undefined"):
            return self._ended(ABSENT, at + 1)
        path, after = [word], at + 1
        while (
            self._is(after, ".")
            and after + 1 < len(self.tokens)
            and self.tokens[after + 1].kind == "word"
        ):
            path.append(self.tokens[after + 1].text)
            after += 2
        if self._is(after, "=>"):
            start = self.names.body(after)
            return self.value(start, depth + 1) if start is not None else COMPUTED
        if self._is(after, "("):
            return self._ended(
                self._call(".".join(path), after, depth), self.closers[after] + 1
            )
        return self._ended(self.name(path[0], depth).at(*path[1:]), after)

    def _is(self, at: int, text: str) -> bool:
        return at < len(self.tokens) and self.tokens[at].text == text

    def _call(self, name: str, at: int, depth: int) -> Value:
        """What a call gives: functions of the scripts themselves, and some that give
        back what they are given."""
        arguments = [self.value(start, depth + 1) for start in self._parts(at)]
        first = arguments[0] if arguments else ABSENT
        if name == "require" and first.kind is Kind.TEXT:
            file = self.library.found(first.text, self.file)
            return self.library.exported(file) if file else COMPUTED
        if _PATHS.fullmatch(name):
            texts = [each for each in arguments if each.kind is Kind.TEXT]
            return texts[0] if len(texts) == 1 and len(arguments) <= 2 else COMPUTED
        own = self.name(name.partition(".")[0], depth).at(*name.split(".")[1:])
        if own.kind is not Kind.COMPUTED:
            return own
        wrapped = next((each for each in arguments if each.kind is Kind.MAP), COMPUTED)
        return wrapped if _WRAPPER.fullmatch(name) else COMPUTED


def _unescaped(match: re.Match[str]) -> str:
    told = match[1]
    if told[0] in "ux" and len(told) > 1:
        code = int(told[1:].strip("{}"), 16)
        return chr(code) if code < 0x110000 else ""
    return _SHORT.get(told, told)


_READERS: Mapping[str, Callable[[Module, int, int], tuple[Value, int]]] = {
    "text": Module._text,  # one module
    "pattern": Module._pattern,
    "[": Module._list,
    "{": Module._map,
    "(": Module._round,
}
