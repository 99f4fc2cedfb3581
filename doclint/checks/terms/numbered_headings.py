"""Numbered headings of a page that begin with two words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import Role
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.words import fold

_NUMBERED = expression(r"\W*(?P<word>[^\W\d_]{2,})[ \u00a0](?P<number>\d+)\b")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a word is the page's own; both sides of the number stand in
    tests/checks/test_numbered_headings.py."""

    # So many have it for each that has another (count).
    for_each: int = 2


_LIMITS = _Calibration()


class _Heading(NamedTuple):
    word: str
    place: Span
    source: Span


@rule(
    "terms/numbered-headings",
    visits=Pair,
    severity=Severity.INFO,
    yields_to=(
        "translation/untranslated",
        "translation/untranslated-label",
        "translation/partly-untranslated",
    ),
    examples=[
        bad(
            source="## Step 1: Open\n\n## Step 2: Light\n\n## Step 3: Close\n",
            translation="## Adım 1: Açın\n\n## ⟦Step⟧ 2: Yakın\n\n## Adım 3: Kapatın\n",
            language="tr",
        ),
        bad(
            source="## Error 5: No oil\n\n## Error 7: No lamp\n\n## Error 9: No lid\n",
            translation="## Fehler 5: Kein Öl\n\n## Fehler 7: Keine Lampe\n\n## ⟦Störung⟧ 9: Kein Deckel\n",
            language="de",
        ),
        good(
            source="## Step 1: Open\n\n## Step 2: Light\n\n## Error 3: No lamp\n",
            translation="## Étape 1 : ouvrir\n\n## Étape 2 : allumer\n\n## Erreur 3 : pas de lampe\n",
        ),
        good(
            source="## Step 1: Open\n\n## Step 2: Light\n",
            translation="## Étape 1 : ouvrir\n\n## Phase 2 : allumer\n",
        ),
    ],
)
def numbered_headings(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A numbered heading begins with another word than the page's others: "Step 2" beside "Adım 1" and "Adım 3".

    The source text has one word for all of them, so readers look for a series of their own.
    """
    if ctx.language is None or pair.drifted:
        return
    groups: defaultdict[str, list[_Heading]] = defaultdict(list)
    for word, heading in _headings(pair):
        groups[word].append(heading)
    for headings in groups.values():
        times = Counter(fold(each.word) for each in headings)
        [(usual, most)] = times.most_common(1)
        odd = [each for each in headings if fold(each.word) != usual]
        if not odd or most < _LIMITS.for_each * len(odd):
            continue
        like = next(each for each in headings if fold(each.word) == usual)
        for each in odd:
            yield Hit(
                each.place,
                f"found “{each.word}”, expected “{like.word}” as in {most} other headings",
                related=(
                    Related(like.place, "it is called so here"),
                    Related(each.source, "the source has one word", pair.source.path),
                ),
            )


def _headings(pair: Pair) -> Iterator[tuple[str, _Heading]]:
    """The headings that begin with a word and the same number in both languages, by the
    source's word."""
    for both in pair.blocks:
        units = both.sure_units
        if units is None:
            continue
        mine, theirs = (unit.of_role(Role.HEADING) for unit in units)
        if len(mine) != 1 or len(theirs) != 1:
            continue
        one = _NUMBERED.match(mine[0].text)
        other = _NUMBERED.match(theirs[0].text)
        if one and other and one["number"] == other["number"]:
            place = theirs[0].place(*other.span("word"))
            yield fold(one["word"]), _Heading(other["word"], place, mine[0].span)
