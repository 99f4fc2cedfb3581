"""Whatever stands at the top of a page: no exception, and every place lies where it
must."""

from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.parsing.front_matter import parse_front_matter

SIGNS = "\t\n\r\"'«»[]{}#|>%@`\\,:：xé\U0001f600\x00\u2028\xa0\ufeff~"
WORDS = [
    "---",
    "- - -",
    "...",
    "+++",
    "title",
    ": ",
    " = ",
    "- ",
    "  ",
    "\r\n",
    "&a ",
    "*a",
    "!t ",
    "<<: ",
    "? ",
    "0x",
    "1_0",
]
LINES = ["- a\n", "k: v\n", "k: |\n  x\n", "d: 2024-01-31\n"]
PIECES = st.lists(st.sampled_from([*SIGNS, *WORDS, *LINES]), max_size=24).map("".join)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    st.sampled_from(["---\n", "---\r\n", "+++\n", "- - -\n", "", "{\n"]),
    PIECES,
    st.sampled_from(["\n---\n", "\n+++\n", ""]),
)
def test_any_text(opening: str, content: str, closing: str) -> None:
    text = f"{opening}{content}{closing}Body\n"
    parts = parse_front_matter(text)
    if parts is None:
        return
    whole, inner = parts.front_matter.span, parts.front_matter.content_span
    assert 0 == whole.start <= inner.start <= inner.end <= parts.end <= len(text)
    for entry in parts.entries:
        assert inner.holds(entry.span)
        assert entry.span.holds(entry.value_span)
        assert (
            entry.key_span.end <= entry.value_span.start
            or entry.key_span == entry.value_span
        )
    for fault in parts.faults:
        assert 0 <= fault.span.start <= fault.span.end <= parts.end
        assert fault.message[0].islower()
        assert not fault.message.endswith(".")
