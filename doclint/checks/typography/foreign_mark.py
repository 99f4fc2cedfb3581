"""Marks of Latin texts among those of another script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import Document, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

# A mark behind letters of its script that no mark, number or Latin word follows.
_MARK = expression(
    r"(?<=[\u0370-\u03ff\u0530-\u058f\u0600-\u06ff\u0900-\u0d7f\u1200-\u137f])"
    r"([,;?.،؛؟۔।։።፣])(?=\s|$|[)»”\"’])"
    # So is a comma behind a Latin word, before letters of its script.
    r"|(?<=[A-Za-z\ufffc])([,،])(?=\s+[\u0600-\u06ff])"
)
# "Dr. Rao": so many letters before a point are short for a word.
_SHORT = expression(r"(?<![^\s(])\S{1,4}\Z")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a page writes a mark of its own; pages on either side stand in
    tests/checks/test_texts_by_degrees.py."""

    # It has so many of them for each foreign one (count).
    habit: int = 2


_LIMITS = _Calibration()


@rule(
    "typography/foreign-mark",
    visits=Document,
    severity=Severity.INFO,
    preview=True,
    examples=[
        bad(
            "أولًا، ثانيًا، ثالثًا⟦,⟧ رابعًا.\n",
            language="ar",
            fixed="أولًا، ثانيًا، ثالثًا، رابعًا.\n",
        ),
        bad("यह है। वह है। अब देखें⟦.⟧ फिर।\n", language="hi"),
        bad("أولًا، ثانيًا، هل تريد⟦?⟧ ثم رابعًا.\n", language="ar"),
        bad("यह है। वह है। अब है⟦.⟧ फिर।\n", language="hi"),
        bad("أولًا، ثانيًا، ثالثًا API⟦,⟧ رابعًا.\n", language="ar"),
        good("أولًا، ثانيًا, ثالثًا, رابعًا.\n", language="ar"),
        good("أولًا، ثانيًا، ثالثًا API، ثم API, HTML, 1,000.\n", language="ar"),
        good("यह है। वह है। डॉ. राव और 1.2।\n", language="hi"),
        good("Τι είναι; Ποιος είναι; Έλα. Εδώ;\n", language="el"),
        good("One, two, three.\n", language="en"),
    ],
)
def foreign_mark(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A comma, question mark or full stop is that of Latin texts, where the page writes those of its own script.

    Such marks are left over from the source text or from another input method.
    """
    marks = dict(ctx.language.own_marks) if ctx.language else {}
    if not marks:
        return
    uses = [
        (segment, match)
        for segment in document.of(Segment)
        for match in _MARK.finditer(segment.text)
    ]
    kept = sum(match.group() in marks.values() for _, match in uses)
    for latin, usual in marks.items():
        foreign = [
            (segment, match)
            for segment, match in uses
            if match.group() == latin and not _is_short(segment, match, ctx)
        ]
        if len(foreign) * _LIMITS.habit > kept:
            continue
        for segment, match in foreign:
            place = segment.place(*match.span())
            fix = Fix(
                f"write {usual}", (Edit(place, usual),), (Change.MARKS,), safe=True
            )
            message = f"found “{latin}”, expected “{usual}” as elsewhere on the page"
            yield Hit(place, message, usual, fix)


def _is_short(segment: Segment, match: re.Match[str], ctx: Context[NoOptions]) -> bool:
    """Whether a point stands behind what may be short for a word, and is no small word
    of the language: Hindi sentences end in such."""
    before = _SHORT.search(segment.text, 0, match.start())
    small = ctx.language.function_words if ctx.language else frozenset[str]()
    is_point = match.group() == "."
    return is_point and before is not None and before.group() not in small
