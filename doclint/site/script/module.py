"""Scripts and what they import from one another: each expression evaluated as far as it
is literal."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence

from doclint.expressions import expression
from doclint.site.paths import folder_of, without_steps
from doclint.site.script.names import NameTable, name_table
from doclint.site.script.scan import closers, scan
from doclint.site.script.value import ABSENT, COMPUTED, ScriptValue, ValueKind
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
# So many tokens at most stand in the types of a call, none of these among them.
_MOST_TYPES = 40
_NO_TYPE = frozenset((";", "(", ")", "=>", "&&", "||"))
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
            self._modules[file] = None if text is None else Module(file, text, self)
        return self._modules[file]

    def paths_found(self, target: str, file: str) -> str | None:
        """The file that an import means: without its ending, or the folder's index."""
        if not target.startswith("."):
            return None
        path = without_steps(posixpath.join(folder_of(file), target))
        # TypeScript imports by the name of what it will be.
        bare = re.sub(r"\.[cm]?js$", "", path)
        names = [path + ending for ending in (*_ENDINGS, *_INSIDE)]
        names += [bare + ending for ending in _ENDINGS[1:3]]
        return next((name for name in names if self.shelf.is_file(name)), None)

    def exported(self, file: str) -> ScriptValue:
        """What a script gives to who imports it; computed where that cannot be told."""
        module = self.module(file)
        return module.default if module else COMPUTED


class Module:
    """A script: the values of its names and exports."""

    def __init__(self, file: str, text: str, library: Library) -> None:
        self.file, self.library = file, library
        self.tokens = scan(text)
        self.closers = closers(self.tokens)
        self.names: NameTable = name_table(self.tokens, self.closers)
        self._values: dict[str, ScriptValue] = {}

    @property
    def default(self) -> ScriptValue:
        """The default export; of JSON, the whole."""
        if self.file.endswith(".json"):
            return self.value(0)
        return self.name("default")

    def name(self, name: str, depth: int = 0) -> ScriptValue:
        """The value of a name of this script, by whatever way it came to it."""
        if name not in self._values:
            self._values[name] = COMPUTED  # what leads to itself
            self._values[name] = self._named(name, depth)
        return self._values[name]

    def _named(self, name: str, depth: int) -> ScriptValue:
        """The value of a name that is looked for the first time."""
        if name in self.names.values:
            return self.value(self.names.values[name], depth + 1)
        if name not in self.names.imports:
            return COMPUTED
        target, name_there = self.names.imports[name]
        file = self.library.paths_found(target, self.file)
        module = self.library.module(file) if file else None
        return module.exported(name_there, depth + 1) if module else COMPUTED

    def exported(self, name: str, depth: int = 0) -> ScriptValue:
        """What another script gets by importing a name; the names of the whole for
        `*`."""
        if name == "default":
            return self.default
        if name == "*":
            names = (*self.names.values, *self.names.exports)
            # `export *` adds no name.
            values = {name: self.exported(name) for name in names if name != "*"}
            return ScriptValue(ValueKind.MAP, file=self.file, pairs=values, open=True)
        return self.name(self.names.exports.get(name, name), depth)

    def value(self, at: int, depth: int = 0) -> ScriptValue:
        """The value of the expression that begins at a token."""
        if depth > _DEEPEST or at >= len(self.tokens):
            return COMPUTED
        token = self.tokens[at]
        if token.kind == "word":
            return self._word(at, depth)
        kind = token.text if token.kind == "mark" else token.kind
        reader = _READERS.get(kind)
        if reader is None:
            return self._ended(COMPUTED, at)
        value, after = reader(self, at, depth)
        return self._ended(value, after)

    def _ended(self, value: ScriptValue, after: int) -> ScriptValue:
        """A value is told if its expression ends after it; of a list that a method is
        called on, it is a part."""
        if after >= len(self.tokens):
            return value
        token = self.tokens[after]
        if token.text in _CLOSING or token.text in ("as", "satisfies"):
            return value
        begins_statement = token.kind == "word" or token.text == "@"
        if token.fresh and begins_statement:
            return value
        is_called = token.text in (".", "?.")
        if is_called and value.kind is ValueKind.LIST:
            return ScriptValue(
                ValueKind.LIST, file=self.file, items=value.items, open=True
            )
        return COMPUTED

    def _text(self, at: int, depth: int) -> tuple[ScriptValue, int]:
        """A text in quotation marks; a template with names in it is computed."""
        token = self.tokens[at]
        inner = token.text[1:-1]
        is_template = token.text.startswith("`")
        if is_template and "${" in inner:
            return COMPUTED, at + 1
        plain = _ESCAPE.sub(_unescaped, inner)
        place = Span(token.start + 1, token.end - 1)
        return ScriptValue(ValueKind.TEXT, plain, place, self.file), at + 1

    def _pattern(self, at: int, depth: int) -> tuple[ScriptValue, int]:
        """A regular expression between slashes."""
        text = self.tokens[at].text
        inner = text[1 : text.rindex("/")]
        return ScriptValue(ValueKind.PATTERN, inner, file=self.file), at + 1

    def _list(self, at: int, depth: int) -> tuple[ScriptValue, int]:
        """A list; open where something is spread into it that is not known whole."""
        items: list[ScriptValue] = []
        is_open = False
        for start in self._parts(at):
            if not self._is(start, "..."):
                items.append(self.value(start, depth + 1))
                continue
            spread = self.value(start + 1, depth + 1)
            items += spread.items
            is_open = is_open or spread.kind is not ValueKind.LIST or spread.open
        value = ScriptValue(
            ValueKind.LIST, file=self.file, items=tuple(items), open=is_open
        )
        return value, self.closers[at] + 1

    def _map(self, at: int, depth: int) -> tuple[ScriptValue, int]:
        """An object; open where something is spread into it that is not known whole, or
        a key is computed."""
        pairs: dict[str, ScriptValue] = {}
        is_open = False
        for start in self._parts(at):
            if self._is(start, "..."):
                spread = self.value(start + 1, depth + 1)
                pairs |= spread.pairs
                is_open = is_open or spread.kind is not ValueKind.MAP or spread.open
                continue
            pair = self._pair(start, depth)
            if pair is None:
                is_open = True
            else:
                key, value = pair
                pairs[key] = value
        whole = ScriptValue(ValueKind.MAP, file=self.file, pairs=pairs, open=is_open)
        return whole, self.closers[at] + 1

    def _pair(self, start: int, depth: int) -> tuple[str, ScriptValue] | None:
        """A key of an object with its value; None where the key is computed."""
        token = self.tokens[start]
        if self._is(start + 1, ":") and token.kind in ("word", "text"):
            key = token.text
            if token.kind == "text":
                written, _ = self._text(start, depth)
                key = written.string(token.text)
            return key, self.value(start + 2, depth + 1)
        if token.kind != "word":
            return None
        stands_alone = self._is(start + 1, ",") or self._is(start + 1, "}")
        is_method = not stands_alone
        return token.text, COMPUTED if is_method else self.name(token.text, depth)

    def _round(self, at: int, depth: int) -> tuple[ScriptValue, int]:
        """An expression in brackets, or what a short function gives back."""
        after = self.closers[at] + 1
        is_function = self._is(after, "=>") or self._is(after, ":")
        if is_function:
            return self._given_back(at, depth), len(self.tokens)
        return self.value(at + 1, depth + 1), after

    def _given_back(self, at: int, depth: int) -> ScriptValue:
        """What the function gives back whose head is at a token."""
        start = self.names.body(at)
        return COMPUTED if start is None else self.value(start, depth + 1)

    def _parts(self, at: int) -> list[int]:
        """Where the items of a list or object begin."""
        end = min(self.closers[at], len(self.tokens))
        starts = []
        index = at + 1
        is_first = True
        while index < end:
            is_comma = self.tokens[index].text == ","
            if is_first and not is_comma:
                starts.append(index)
            is_first = is_comma
            index = self.closers.get(index, index) + 1
        return starts

    def _word(self, at: int, depth: int) -> ScriptValue:
        """A name with its members, a call, or a truth value."""
        word = self.tokens[at].text
        if word in ("true", "false"):
            return self._ended(
                ScriptValue(ValueKind.FLAG, word, file=self.file), at + 1
            )
        if word in ("null", "undefined"):
            return self._ended(ABSENT, at + 1)
        if word in ("await", "async", "new"):
            return self.value(at + 1, depth + 1)
        if word == "function":
            return self._given_back(at, depth)
        path = self._path(at)
        after = at + 2 * len(path) - 1
        if self._is(after, "=>"):
            return self._given_back(after, depth)
        arguments = self._behind_types(after)
        if self._is(arguments, "("):
            result = self._call(path, arguments, depth)
            return self._ended(result, self.closers[arguments] + 1)
        name, *members = path
        return self._ended(self.name(name, depth).at(*members), after)

    def _behind_types(self, at: int) -> int:
        """Where the types end that TypeScript writes before the arguments of a call:
        `defineConfig<Theme>(…)`; where it is none, the place itself."""
        if not self._is(at, "<"):
            return at
        depth = 0
        for index in range(at, min(at + _MOST_TYPES, len(self.tokens))):
            text = self.tokens[index].text
            depth += (text == "<") - text.count(">")
            if text in _NO_TYPE:
                return at
            if depth <= 0:
                return index + 1
        return at

    def _path(self, at: int) -> list[str]:
        """A name and its members, with a dot between two."""
        path = [self.tokens[at].text]
        member = at + 2
        while self._is(member - 1, ".") and member < len(self.tokens):
            token = self.tokens[member]
            if token.kind != "word":
                break
            path.append(token.text)
            member += 2
        return path

    def _is(self, at: int, text: str) -> bool:
        return at < len(self.tokens) and self.tokens[at].text == text

    def _call(self, path: Sequence[str], at: int, depth: int) -> ScriptValue:
        """What a call gives: functions of the scripts themselves, and some that give
        back what they are given. `at` is where its arguments begin."""
        function = ".".join(path)
        arguments = [self.value(start, depth + 1) for start in self._parts(at)]
        first = arguments[0] if arguments else ABSENT
        if function == "require" and first.kind is ValueKind.TEXT:
            file = self.library.paths_found(first.text, self.file)
            return self.library.exported(file) if file else COMPUTED
        if _PATHS.fullmatch(function):
            return _path_given(arguments)
        name, *members = path
        if members and members[-1] == "concat":
            return _joined((self.name(name, depth).at(*members[:-1]), *arguments))
        result = self.name(name, depth).at(*members)
        if result.kind is not ValueKind.COMPUTED:
            return result
        if not _WRAPPER.fullmatch(function):
            return COMPUTED
        maps = (argument for argument in arguments if argument.kind is ValueKind.MAP)
        return next(maps, COMPUTED)


def _joined(parts: Sequence[ScriptValue]) -> ScriptValue:
    """Lists one behind the other, among them single items; open where one is not known."""
    first, *others = parts
    if first.kind is not ValueKind.LIST:
        return COMPUTED
    items = list(first.items)
    is_open = first.open
    for part in others:
        is_list = part.kind is ValueKind.LIST
        items += part.items if is_list else (part,)
        is_open = is_open or (part.open if is_list else part.kind is ValueKind.COMPUTED)
    return ScriptValue(
        ValueKind.LIST, file=first.file, items=tuple(items), open=is_open
    )


def _unescaped(match: re.Match[str]) -> str:
    """The character that an escape stands for; none for a number that is no
    character's."""
    escape = match[1]
    is_number = escape[0] in "ux" and len(escape) > 1
    if not is_number:
        return _SHORT.get(escape, escape)
    code = int(escape[1:].strip("{}"), 16)
    return chr(code) if code < 0x110000 else ""


_READERS: Mapping[str, Callable[[Module, int, int], tuple[ScriptValue, int]]] = {
    "text": Module._text,  # one module
    "pattern": Module._pattern,
    "[": Module._list,
    "{": Module._map,
    "(": Module._round,
}


def _path_given(arguments: Sequence[ScriptValue]) -> ScriptValue:
    """The path that a function of paths is given, alone or behind a folder that is
    computed."""
    texts = [argument for argument in arguments if argument.kind is ValueKind.TEXT]
    is_told = len(texts) == 1 and len(arguments) <= 2
    return texts[0] if is_told else COMPUTED
