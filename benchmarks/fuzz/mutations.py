"""Inputs made from seeds: cut, doubled, repeated, joined with one another, and
sprinkled with what breaks readers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

# Longer inputs find little more and take long.
LONGEST = 20_000
MOST_CHANGES = 6

TOKENS = tuple(
    part.encode("utf-8", "surrogatepass")
    for part in (
        *(
            "[",
            "]",
            "(",
            ")",
            "![",
            "](",
            "[a][b]",
            "[a]: /u",
            "<",
            ">",
            "<!--",
            "-->",
            "<a href=",
            "</div>",
            "`",
            "```\n",
        ),
        *(
            "**",
            "*",
            "_",
            "~~",
            "\\",
            "|",
            "|---|",
            "\n| a | b |\n",
            "# ",
            "\n\n",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "    ",
            "> ",
        ),
        *(
            "- ",
            "1. ",
            "{% raw %}",
            "{% endraw %}",
            "{{",
            "}}",
            "{%",
            "%}",
            "{: .a #b}",
            "{#id}",
            ":::",
            "::: tip\n",
            "!!! note\n",
        ),
        *(
            "---\n",
            "+++\n",
            "...",
            "a: ",
            "? ",
            ": ",
            "&a ",
            "*a",
            "!!int ",
            "!t ",
            "|-\n",
            ">\n",
            "'",
            '"',
            "#",
            "%",
            "@",
            "<<: ",
        ),
        *(
            "\0",
            "\x07",
            "\x1b[31m",
            "\ufeff",
            "\u202e",
            "\u200b",
            "\xa0",
            "\xad",
            "\u2028",
            "\x85",
            "\ufffd",
            "é",
            "e\u0301",
            "𝄞",
        ),
        *(
            "« a »",
            "„a“",
            "「あ」",
            "मराठी",
            "ไทย",
            "שלום",
            "1,234.5",
            "1.234,5",
            "9" * 40,
            "1e999",
            "-0",
            "::error::a",
            "=1+1",
        ),
        *(
            "export default ",
            "import a from './a'",
            "=>",
            "/[/",
            "`${",
            "...",
            "?.",
            "//",
            "/*",
            "*/",
            "require(",
            "\\u{41}",
        ),
        *(
            "<!DOCTYPE a [",
            "<!ENTITY a 'b'>",
            "&a;",
            "<termEntry>",
            "<tig>",
            "null",
            "true",
            "[[",
            "]]",
            "{",
            "}",
            ",",
            "..",
            "/",
        ),
    )
)


def mutated(seeds: Sequence[bytes], random: Random) -> bytes:
    """A new input: one of the seeds after a few changes. The same seeds and random
    state give the same input."""
    data = random.choice(seeds)
    for _ in range(random.randint(1, MOST_CHANGES)):
        data = random.choice(CHANGES)(data, seeds, random)[:LONGEST]
    return data


def _stretch(data: bytes, random: Random) -> tuple[int, int]:
    start = random.randint(0, len(data))
    return start, min(len(data), start + random.choice((1, 2, 5, 20, 100, 1000)))


def _without(data: bytes, seeds: Sequence[bytes], random: Random) -> bytes:
    start, end = _stretch(data, random)
    return data[:start] + data[end:]


def _repeated(data: bytes, seeds: Sequence[bytes], random: Random) -> bytes:
    start, end = _stretch(data, random)
    return data[:end] + data[start:end] * random.choice((1, 1, 2, 10, 200)) + data[end:]


def _moved(data: bytes, seeds: Sequence[bytes], random: Random) -> bytes:
    start, end = _stretch(data, random)
    rest = data[:start] + data[end:]
    there = random.randint(0, len(rest))
    return rest[:there] + data[start:end] + rest[there:]


def _with_token(data: bytes, seeds: Sequence[bytes], random: Random) -> bytes:
    there = random.randint(0, len(data))
    return (
        data[:there]
        + random.choice(TOKENS) * random.choice((1, 1, 1, 2, 50))
        + data[there:]
    )


def _replaced(data: bytes, seeds: Sequence[bytes], random: Random) -> bytes:
    start, end = _stretch(data, random)
    return data[:start] + random.choice(TOKENS) + data[end:]


def _flipped(data: bytes, seeds: Sequence[bytes], random: Random) -> bytes:
    if not data:
        return data
    there = random.randrange(len(data))
    return data[:there] + bytes([random.randrange(256)]) + data[there + 1 :]


def _joined(data: bytes, seeds: Sequence[bytes], random: Random) -> bytes:
    other = random.choice(seeds)
    return data[: random.randint(0, len(data))] + other[random.randint(0, len(other)) :]


def _shuffled(data: bytes, seeds: Sequence[bytes], random: Random) -> bytes:
    lines = data.splitlines(keepends=True)
    random.shuffle(lines)
    return b"".join(lines)


def _indented(data: bytes, seeds: Sequence[bytes], random: Random) -> bytes:
    margin = random.choice((b"> ", b"  ", b"    ", b"\t", b"- ", b"# ", b"| "))
    return b"".join(margin + line for line in data.splitlines(keepends=True))


def _other_line_ends(data: bytes, seeds: Sequence[bytes], random: Random) -> bytes:
    return data.replace(b"\n", random.choice((b"\r\n", b"\r", b"\n\n", b"  \n")))


Mutation = Callable[[bytes, Sequence[bytes], Random], bytes]
CHANGES: tuple[Mutation, ...] = (
    *(
        _without,
        _repeated,
        _moved,
        _with_token,
        _with_token,
        _replaced,
        _flipped,
        _joined,
    ),
    *(_shuffled, _indented, _other_line_ends),
)
