"""The names that a script gives to values, and those that it imports and exports."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from doclint.site.script.scan import ScriptToken

# A type between a name and its value is no longer than this.
_TYPE = 60


@dataclass
class NameTable:
    """Where the values of names begin, by token; `imports` are files with the name
    there, `exports` other names.

    A name that is given two values has none that anybody knows."""

    tokens: list[ScriptToken]
    closers: Mapping[int, int]
    values: dict[str, int] = field(default_factory=dict)
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)
    exports: dict[str, str] = field(default_factory=dict)

    def text(self, at: int) -> str:
        """A token's text; nothing behind the end."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def kind(self, at: int) -> str:
        """What a token is; nothing behind the end."""
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else ""

    def body(self, at: int) -> int | None:
        """Where what a function gives back begins; `at` is its `function`, or the
        bracket or mark before `=>`."""
        for index in self.flat(at, at + _TYPE):
            if self.text(index) == "=>":
                return (
                    self._returned(index + 1)
                    if self.text(index + 1) == "{"
                    else index + 1
                )
            if self.text(index) == "{" and self.text(at) == "function":
                return self._returned(index)
        return None

    def _returned(self, at: int) -> int | None:
        """Where the value after a function's own `return` begins: one in an inner block
        is not always reached."""
        end = self.closers.get(at, len(self.tokens))
        starts = [
            index + 1
            for index in self.flat(at + 1, end)
            if self.text(index) == "return"
        ]
        return starts[0] if len(starts) == 1 else None

    def flat(self, at: int, end: int) -> Iterator[int]:
        """The places of tokens from one on, what stands in brackets passed over."""
        end = min(end, len(self.tokens))
        while at < end:
            yield at
            at = self.closers.get(at, at) + 1


def name_table(tokens: list[ScriptToken], closers: Mapping[int, int]) -> NameTable:
    """All names of a script."""
    table = NameTable(tokens, closers)
    twice: set[str] = set()
    for at, token in enumerate(tokens):
        if token.kind != "word":
            continue
        for name, value in _given(table, at):
            if name in table.values and table.values[name] != value:
                twice.add(name)
            table.values[name] = value
        if token.text == "import":
            _imported(table, at)
        elif token.text == "export" and table.text(at + 1) in ("{", "*"):
            _passed(table, at)
    for name in twice - {"default"}:
        del table.values[name]
    return table


def _given(table: NameTable, at: int) -> Iterator[tuple[str, int]]:
    """The name that gets a value at a token, and where that begins."""
    word, after = table.text(at), table.text(at + 1)
    if word in ("const", "let", "var") and table.kind(at + 1) == "word":
        value = _assigned(table, at + 2)
        if value is not None:
            yield after, value
    elif word == "function" and table.text(at + 2) in ("(", "<"):
        yield after, at
    elif (word, after) in (("export", "default"), ("exports", "=")):
        yield "default", at + 2
    elif word == "exports" and after == "." and table.text(at + 3) == "=":
        yield table.text(at + 2), at + 4


def _assigned(table: NameTable, at: int) -> int | None:
    """Where the value begins in `const name: Type = value`; `at` is what follows the
    name."""
    for index in table.flat(at, at + _TYPE):
        if table.text(index) == "=":
            return index + 1
        if table.text(index) in (";", "in", "of"):
            return None
    return None


def _imported(table: NameTable, at: int) -> None:
    """`import a, {b as c} from './x'` and `import * as d from './y'`."""
    near = range(at, min(at + 400, len(table.tokens)))
    end = next((number for number in near if table.text(number) == "from"), None)
    if end is None or table.kind(end + 1) != "text":
        return
    target = table.text(end + 1)[1:-1]
    words = [
        token.text
        for token in table.tokens[at + 1 : end]
        if token.text not in ("type", ",")
    ]
    if words and words[0] not in ("{", "*"):
        table.imports[words[0]] = (target, "default")
    for star, joint, name in zip(words, words[1:], words[2:], strict=False):
        if (star, joint) == ("*", "as"):
            table.imports[name] = (target, "*")
    if "{" in words:
        inner = words[words.index("{") + 1 :]
        for name_there, name_here in _pairs(inner):
            table.imports[name_here] = (target, name_there)


def _passed(table: NameTable, at: int) -> None:
    """`export {a as b}`, and with `from './x'` what is imported only to be given on."""
    end = table.closers.get(at + 1, at + 1)
    words = [
        token.text
        for token in table.tokens[at + 2 : end]
        if token.text not in ("type", ",")
    ]
    away = table.text(end + 1) == "from" and end + 2 < len(table.tokens)
    for mine, its in _pairs(words):
        if away:
            table.imports[its] = (table.text(end + 2)[1:-1], mine)
        else:
            table.exports[its] = mine


def _pairs(words: list[str]) -> Iterator[tuple[str, str]]:
    """`a`, `b as c`: each name there, and here."""
    rest = deque(words)
    while rest and rest[0] != "}":
        name = rest.popleft()
        is_renamed = len(rest) > 1 and rest[0] == "as"
        if not is_renamed:
            yield name, name
            continue
        rest.popleft()
        yield name, rest.popleft()
