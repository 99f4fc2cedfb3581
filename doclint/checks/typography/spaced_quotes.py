"""Blanks just inside straight quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import OPAQUE, Segment
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

_BLANKS = (" ", "\u00a0", "\u202f")


@rule(
    "typography/spaced-quotes",
    visits=Segment,
    severity=Severity.WARNING,
    examples=[
        bad(
            '「設定」で "result⟦ ⟧"を選びます。\n',
            language="ja",
            fixed='「設定」で "result"を選びます。\n',
        ),
        bad('"Yes⟦ ⟧"か "No⟦ ⟧"です。\n', language="ja", fixed='"Yes"か "No"です。\n'),
        bad('"예⟦ ⟧"를 고릅니다.\n', language="ko", fixed='"예"를 고릅니다.\n'),
        bad(
            'Choose "Yes⟦ ⟧"or "No".\n', language="en", fixed='Choose "Yes" or "No".\n'
        ),
        good('Choose "Yes" or "No" and `"a "b`.\n', language="en"),
        good('A 15" screen and "Yes "or.\n', language="en"),
        good('Il dit " oui " et " non ".\n', language="fr"),
        good('a" b "c" d "e\n', language="en"),
        good('["What is "Acmebox" then?"](/a)\n'),
    ],
)
def spaced_quotes(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A blank stands before a closing quotation mark, and none behind it.

    The mark is drawn to the next word and seems to open a quotation there. Only
    straight marks are looked at: of others one sees which side they are.
    """
    text = segment.text
    for start, end in _quotations(text):
        if "\n" in text[start:end] or not _slipped(text, start, end):
            continue
        spaces = ctx.language is None or ctx.language.spaces
        # Korean parts words by blanks, but nothing from its particles.
        after = " " if spaces and text[end + 1].isascii() else ""
        fix = Fix(
            "move the blank",
            (Edit(segment.place(end - 1, end + 1), f'"{after}'),),
            (Change.BLANKS,),
        )
        message = f"found a blank before the closing mark of {text[start : end + 1]}, expected none"
        yield Hit(segment.place(end - 1, end), message, fix=fix)


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """The places of the opening and the closing mark of each quotation, where all marks
    of a text are in pairs."""
    if '"' not in text:
        return
    places = [at for at, char in enumerate(text) if char == '"']
    is_odd = len(places) % 2 == 1
    has_inches = any(text[at - 1 : at].isdigit() for at in places)
    if is_odd or has_inches:
        return
    starts, ends = places[::2], places[1::2]
    opens = [_opens(text, start) for start in starts]
    # A quotation in a quotation closes twice in a row.
    following = [*opens[1:], True]
    for start, end, opens_here, opens_next in zip(
        starts, ends, opens, following, strict=True
    ):
        if opens_here and opens_next:
            yield start, end


def _opens(text: str, at: int) -> bool:
    """Whether a mark stands where a quotation may begin."""
    before = text[at - 1 : at] if at else ""
    after = text[at + 1 : at + 2]
    if before.isascii() and before.isalnum():
        return False
    return after.isalnum() or after == OPAQUE


def _slipped(text: str, start: int, end: int) -> bool:
    return (
        text[end - 1] in _BLANKS
        and end - 1 > start + 1
        and text[end + 1 : end + 2].isalnum()
    )
