"""The mistakes that writers and translation tools make in YAML, each explained with the
place and the mending.

A suggestion replaces the text of the diagnosis' span, and is only given when the value
can then be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.parsing.front_matter.tree import Unreadable, compose
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What is wrong, where, and the text that mends it, where that is sure."""

    span: Span
    message: str
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Culprit:
    """The first line that cannot be read. `region` is its value, following lines
    included; empty without a key."""

    text: str
    row: Span
    line: str
    key: str | None
    region: Span
    error: Unreadable | None

    @property
    def value(self) -> str:
        """The value as written."""
        return self.text[self.region.start : self.region.end]

    @property
    def alone(self) -> bool:
        """Whether the value stands on one line."""
        return not re.search(r"[\r\n]", self.value)


_PREFIX = "k: "
_TAB = expression(r"(?:^|(?<=[\r\n]))[ ]*(\t[ \t]*)(?=\S)")
_TYPOGRAPHIC = {
    "«": "»",
    "“": "”",
    "„": "“”",
    "‘": "’",
    "‹": "›",
    "「": "」",
    "『": "』",
    "”": "”",
    "＂": "＂",
}
_NAMES = {
    "@": "@",
    "`": "a backtick",
    "%": "%",
    "*": "*",
    "&": "&",
    "!": "!",
    "|": "|",
    ">": ">",
    "?": "?",
    "#": "#",
    "-": "-",
}
# Keys that most site generators know and no title is likely to hold with a colon.
_JOINED = expression(
    r"[ \t](?P<key>title|date|author|authors|contributors|description|layout|tags|permalink|slug|weight|categories):"
    r"(?=\s|\Z)",
    re.IGNORECASE,
)
_BROKEN_KEY = expression(
    r"(?P<indent>[ ]*(?:-[ ]+)*)(?P<key>[\w.-]+)(?P<colon>[ \t\xa0]*(?:[:：][\xa0 \t]*))(?P<value>\S[^\r\n]*)$"
)


def parses(value: str) -> Unreadable | None:
    """None when `value` can be read as the value of a key; else why not, placed from
    its start."""
    try:
        root = compose(_PREFIX + value).root
    except Unreadable as error:
        at = max(error.span.start - len(_PREFIX), 0)
        return Unreadable(error.message, Span(at, at), error.refused)
    return (
        None
        if root is not None and len(root.pairs) == 1
        else Unreadable("not one value", Span(0, 0))
    )


def quote(value: str) -> str:
    """`value` in the quotes that need no escapes, as far as there are any."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def _if_sure(new: str) -> str | None:
    return new if parses(new) is None else None


def _quoted(culprit: Culprit) -> str | None:
    """The value in quotes, where it stands on one line and no comment behind it would
    be quoted, too."""
    value = culprit.value.rstrip()
    return _if_sure(quote(value)) if culprit.alone and " #" not in value else None


def tab(culprit: Culprit) -> Diagnosis | None:
    """Indentation by tabs, which YAML forbids."""
    if culprit.value[:1] in ("'", '"'):  # inside quotes, a tab is text
        return None
    end = max(culprit.row.start + len(culprit.line), culprit.region.end)
    match = _TAB.search(culprit.text, culprit.row.start, end)
    if not match:
        return None
    mended = match.group(1).replace("\t", "  ")
    return Diagnosis(
        Span(*match.span(1)), "found a tab as indentation, expected spaces", mended
    )


def key_without_space(culprit: Culprit) -> Diagnosis | None:
    """`key:value`, or another colon or blank than YAML knows."""
    broken = None if culprit.key else _BROKEN_KEY.match(culprit.line)
    if not broken or broken["value"].startswith("//"):
        return None
    key, colon, value = broken["key"], broken["colon"], broken["value"].rstrip()
    span = Span(
        culprit.row.start + broken.start("key"),
        culprit.row.start + broken.start("value") + len(value),
    )
    if "：" in colon:
        what = "a full-width colon"
    else:
        what = "a no-break space" if "\xa0" in colon.partition(":")[2] else "no space"
    message = f"found {what} after key {key}, expected {key}: and a space"
    mended = f"{key}: {value if parses(value) is None else quote(value)}"
    return Diagnosis(
        span, message, mended if not parses(mended.partition(": ")[2]) else None
    )


def text_without_key(culprit: Culprit) -> Diagnosis | None:
    """A line that is neither a key nor a list item: mostly a value that goes on without
    indentation."""
    if culprit.region.start != culprit.row.start:
        return None
    shown = culprit.line.strip()
    start = culprit.row.start + culprit.line.index(shown)
    message = "found text without a key, expected key: value (a value that goes on is indented)"
    return Diagnosis(Span(start, start + len(shown)), message)


def typographic_quote(culprit: Culprit) -> Diagnosis | None:
    """A value in «…» or “…”, which are letters for YAML: a colon inside breaks it."""
    value = culprit.value
    closing = _TYPOGRAPHIC.get(value[:1])
    if closing is None or not culprit.alone:
        return None
    message = f"found {value[0]} around the value of {_name(culprit)}, expected straight quotes"
    inner = value[1:-1].strip() if value[-1] in closing else ""
    mended = _if_sure(quote(inner)) if inner else None
    return Diagnosis(culprit.region, message, mended)


def quoted_wrongly(culprit: Culprit) -> Diagnosis | None:
    """A quote that is not closed, or text after the closing one."""
    value = culprit.value
    mark = value[:1]
    if mark not in ("'", '"') or _unknown_escape(culprit):
        return None
    end = _closing(value)
    if end is None:
        return _unclosed_quote(culprit, mark)
    return _after_quote(culprit, mark, end)


def _closing(value: str) -> int | None:
    """The index of the quote that closes the one at the start of `value`."""
    pattern = r'"(?:[^"\\]|\\.)*"' if value[0] == '"' else r"'(?:[^']|'')*'"
    quoted = re.match(pattern, value, re.DOTALL)
    return quoted.end() - 1 if quoted else None


def _unclosed_quote(culprit: Culprit, mark: str) -> Diagnosis:
    value = culprit.value
    span = (
        culprit.region
        if culprit.alone
        else Span(culprit.region.start, culprit.region.start + 1)
    )
    tail = re.search(r"[”“»’]\Z", value)  # the closing quote became a typographic one
    mended = value[:-1] + mark if tail and mark == '"' else value + mark
    message = f"found no closing {mark} for the value of {_name(culprit)}, expected one"
    return Diagnosis(span, message, _if_sure(mended) if culprit.alone else None)


def _after_quote(culprit: Culprit, mark: str, end: int) -> Diagnosis:
    value, start = culprit.value, culprit.region.start
    rest = value[end + 1 :].strip()
    message = f"found text after the closing {mark} of the value of {_name(culprit)}, expected the quote at its end"
    if not culprit.alone:
        at = start + end + 1
        return Diagnosis(Span(at, at + 1), message)
    if rest in (".", ",", ";", "!", "?", "。", "…"):
        return Diagnosis(Span(start + end, start + len(value)), message, rest + mark)
    # Quotes or apostrophes inside quotes of the same kind.
    if rest.endswith(mark) or mark == "'":
        inner = value[1:-1] if rest.endswith(mark) else value
        return Diagnosis(culprit.region, message, _if_sure(quote(inner)))
    return Diagnosis(culprit.region, message, _quoted(culprit))


def _unknown_escape(culprit: Culprit) -> bool:
    return culprit.error is not None and "escape" in culprit.error.message


def backslash(culprit: Culprit) -> Diagnosis | None:
    """A backslash in double quotes that begins no escape."""
    value = culprit.value
    match = re.search(r"\\(?![0abtnvfre \"/\\N_LPxuU\t\r\n])", value)
    if not match or not _unknown_escape(culprit) or value[0] != '"':
        return None
    at = match.start()
    place = Span(culprit.region.start + at, culprit.region.start + at + 1)
    message = "found a backslash in double quotes, expected two (or single quotes around the value)"
    mended = value[:at] + "\\" + value[at:]
    is_mended = parses(mended) is None
    return Diagnosis(place, message, "\\\\" if is_mended else None)


def special_start(culprit: Culprit) -> Diagnosis | None:
    """A value whose first character means something to YAML."""
    value = culprit.value
    if value[:1] in "[{":
        return _bracket(culprit)
    if value[:1] not in _NAMES or not culprit.alone:
        return None
    message = (
        f"found a value that begins with {_NAMES[value[0]]}, expected it in quotes"
    )
    return Diagnosis(culprit.region, message, _quoted(culprit))


def _bracket(culprit: Culprit) -> Diagnosis:
    value = culprit.value
    closing = "]" if value[0] == "[" else "}"
    kind = "list" if value[0] == "[" else "mapping"
    if closing not in value:
        span = Span(culprit.region.start, culprit.region.start + 1)
        return Diagnosis(
            span, f"found no {closing} for the {kind} of {_name(culprit)}, expected one"
        )
    if value.rstrip().endswith(closing) and not value.startswith("{{"):
        return Diagnosis(
            culprit.region,
            f"cannot read the {kind} of {_name(culprit)}: a quote, comma or bracket is amiss",
        )
    message = f"found a value that begins with {value[0]}, expected it in quotes"
    return Diagnosis(culprit.region, message, _quoted(culprit))


def keys_on_one_line(culprit: Culprit) -> Diagnosis | None:
    """`title: Keys date: 2024-01-31`: lines that a translation tool joined."""
    match = _JOINED.search(culprit.value)
    if culprit.key is None or not match:
        return None
    span = Span(*match.span("key")).shift(culprit.region.start)
    return Diagnosis(
        span,
        f"found key {match['key']} in the value of {_name(culprit)}, expected it on a line of its own",
    )


def colon_in_value(culprit: Culprit) -> Diagnosis | None:
    """`title: Colons: a guide`: a plain value must not hold a colon and a space."""
    first = re.split(r"[\r\n]", culprit.value, maxsplit=1)[0].rstrip()
    if not re.search(r":(?:[ \t]|\Z)", first):
        return None
    span = Span(culprit.region.start, culprit.region.start + len(first))
    message = (
        f"found a colon in the value of {_name(culprit)}, expected the value in quotes"
    )
    return Diagnosis(span, message, _quoted(culprit))


def indentation(culprit: Culprit) -> Diagnosis | None:
    """A key that stands deeper than the one above it, which has a value of its own."""
    match = re.search(
        r"(?:\r\n|\r|\n)(?P<indent>[ \t]+)(?P<key>[\w.-]+):(?=\s|\Z)", culprit.value
    )
    if not match:
        return None
    span = Span(*match.span("indent")).shift(culprit.region.start)
    message = f"found key {match['key']} indented below a value, expected it at the margin of {_name(culprit)}"
    return Diagnosis(span, message)


def _name(culprit: Culprit) -> str:
    return culprit.key.strip("\"'") if culprit.key else "a list item"


# In this order: the surer explanation first.
EXPLANATIONS: tuple[Callable[[Culprit], Diagnosis | None], ...] = (
    tab,
    key_without_space,
    text_without_key,
    typographic_quote,
    backslash,
    quoted_wrongly,
    special_start,
    keys_on_one_line,
    colon_in_value,
    indentation,
)
