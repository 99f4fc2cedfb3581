"""Hyphens between two names that lost the blank on one side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

# A name, and a hyphen or dash with a blank on one side only.
_TORN = expression(
    r"(?<![\w-])(?P<name>[A-Za-z][\w.]+)(?:(?P<before>[-–—]) (?=[^\s-])|(?P<behind> [-–—])(?=[^\s\d-]))"
)


@rule(
    "typography/torn-dash",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="The stop Long Road - Old Mill is closed.\n",
            translation="停留所 Long Road⟦-⟧ Old Mill は閉鎖中です。\n",
            language="ja",
            fixed="停留所 Long Road - Old Mill は閉鎖中です。\n",
        ),
        good(
            source="The word - and its end.\n",
            translation="Das Wort- und Satzende.\n",
            language="de",
        ),
        good(
            source="Long Road - Old Mill\n",
            translation="Long Road - Old Mill です。\n",
            language="ja",
        ),
    ],
)
def torn_dash(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A hyphen between two names touches one of them, where the source text has a blank on either side.

    Translation programs take the blank away ("Old Road- New Mill").
    """
    for source, translation in compared(pair):
        for match in _TORN.finditer(translation.text):
            sign = (match["before"] or match["behind"]).strip()
            parted = f"{match['name']} {sign} "
            if parted not in source.text or match.group() in source.text:
                continue
            at = match.start("before") if match["before"] else match.end("behind") - 1
            place = translation.place(at, at + 1)
            if ctx.cut(place) != sign:
                continue
            fix = Fix(
                "put a blank on either side",
                (Edit(place, _mended(match)),),
                (Change.BLANKS,),
            )
            message = f"found {match.group().strip()}, expected {parted.strip()} as in the source text"
            yield Hit(place, message, fix=fix, related=source_place(pair, source.span))


def _mended(match: re.Match[str]) -> str:
    """The sign with the blank that it lost."""
    return f" {match['before']}" if match["before"] else f"{match['behind'].strip()} "
