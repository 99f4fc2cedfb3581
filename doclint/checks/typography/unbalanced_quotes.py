"""Quotation marks without their partner."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import partial

from doclint.checks.typography._balance import PairedMark, lonely_marks
from doclint.checks.typography._paired_marks import closed_twice, quotes
from doclint.dataclasses import dataclass, replace
from doclint.document import Document, Link, Role, Segment
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When lonely marks are a page's habit. Held by tests/checks/test_degrees.py."""

    # In more places (count) of a page than this it is a habit.
    habit: int = 3


_LIMITS = _Calibration()
# At the end of a link it says that there is more: [Lire la suite »](/a).
_ARROW = "»"


@rule(
    "typography/unbalanced-quotes",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad('Ils disent « magique! » Ils savent tout!⟦"⟧ Et oui.\n', language="fr"),
        bad("Choose ⟦“⟧Save and go.\n", language="en"),
        bad("ボタン⟦「⟧保存を押します。\n", language="ja"),
        bad('Say ⟦"⟧one”.\n\nSay ⟦"⟧two”.\n', language="en"),
        bad(
            'Say ⟦"⟧one”.\n\nSay "two”.\n\nSay "three”.\n\nSay "four”.\n', language="en"
        ),
        bad("Läs boken ⟦”⟧Brandbil nu.\n", language="sv"),
        good(
            "“The keeper went up the stairs.\n\n“He lit the lamp and came down.”\n",
            language="en",
        ),
        bad("⟦“⟧The keeper went up the stairs.\n\nHe lit the lamp.\n", language="en"),
        good("Läs boken ”Brandbil” nu.\n\nEn ”häst” och ”ko”.\n", language="sv"),
        bad("規則を⟦”⟧更新”することを求めます。\n", language="ja"),
        good('נכתב ע"י המחבר, לפי "הספר" שלו.\n', language="he"),
        good(
            "| Feld | Art |\n|--|--|\n| » name | Text |\n| »» alter | Zahl |\n",
            language="de",
        ),
        good('Il dit « oui », "non" et “peut-être”.\n', language="fr"),
        good('title: """\nA text of\n\nmany lines\n"""\n', language="en"),
        good("Er sagt „ja“, »nein« und “so”.\n", language="de"),
        good("Das »Licht der Lampe (hell)« und die »`lampe`«.\n", language="de"),
        good(
            "The »lamp« of the »house (old)«, which has a »[light](#a)«.\n",
            language="en",
        ),
        good("Obriu `Casa` » `Llums` per a la llum «roja».\n", language="ca"),
        good("Man schreibt »so« oder «so».\n", language="de"),
        good(
            "Une clé (« passe ») et qu'« il faut » ou **« un code »** : « voilà ».\n",
            language="fr",
        ),
        good("Öffne _Werkstatt_ » _Lampen_.\n", language="de"),
        bad("Das ⟦»⟧Licht der Lampe und die »Tür« des »Hauses«.\n", language="de"),
        good("“It begins here\n\nand ends there.”\n", language="en"),
        good(
            'Space (U+0020), mark (") and lines that begin with "at ").\n',
            language="en",
        ),
        good('> "We open the gate.\n>\n> Then we close it.” Ada Berg\n', language="en"),
        good("[Read more about it »](https://example.com)\n", language="en"),
        good("Ouvrez la page. [Lire la suite &raquo;](/a)\n", language="fr"),
        good("A 15\" screen, `\"` and 'single'.\n", language="en"),
        good("No name has the signs : * ? &quot; &#039; &lt; in it.\n", language="en"),
        good('Run it with "value=1" or the sign "%c" here.\n', language="en"),
    ],
)
def unbalanced_quotes(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A quotation mark has no partner in its block.

    Readers cannot tell where the quotation ends; often one of its marks was changed or
    lost. Marks of two kinds that stand for a pair in many places are the page's way of
    writing, and told once.
    """
    mixed: dict[str, list[Hit]] = {}
    ends_of_links = {link.text_span.end for link in document.of(Link)}
    lonely = lonely_marks(document.of(Segment), partial(quotes, spoken=ctx.language))
    for segment, marks in _alone(list(lonely), document):
        first, shown = marks[0], segment.text[marks[0].at]
        place = segment.place(first.at, first.at + 1)
        is_arrow = place.end in ends_of_links or _is_level(segment, first.at)
        if shown == _ARROW and is_arrow:
            continue
        if len(marks) == 2 and first.opens and marks[1].closes:
            message = f"found {shown} closed by {segment.text[marks[1].at]}, expected two marks of one kind"
            mixed.setdefault(message, []).append(Hit(place, message))
        else:
            yield Hit(
                place,
                f"found {shown} alone, expected its partner {'after' if first.opens else 'before'} it",
            )
    yield from _closed_twice(document, ctx)
    for message, hits in mixed.items():
        more = f", here and in {len(hits) - 1} other places of the page"
        yield from (
            [replace(hits[0], message=message + more)]
            if len(hits) > _LIMITS.habit
            else hits
        )


def _is_level(segment: Segment, at: int) -> bool:
    """Whether a mark stands before a cell's text with a blank behind it, as lists of fields show what lies in what:
    `» name`."""
    before, behind = segment.text[:at], segment.text[at + 1 : at + 2]
    is_first = not before.strip(f"{_ARROW} ")
    return segment.role is Role.CELL and is_first and behind in ("", " ", _ARROW)


_Alone = tuple[Segment, list[PairedMark]]


def _alone(lonely: list[_Alone], document: Document) -> Iterator[_Alone]:
    """The marks that lack a partner. Each paragraph of a quotation may begin with a
    mark, and the last one end with its partner."""
    segments = document.of(Segment)
    following = {id(one): other.text[:1] for one, other in itertools.pairwise(segments)}
    for segment, marks in _without_long_quotations(lonely):
        mark = segment.text[:1]
        begins_paragraph = len(marks) == 1 and marks[0].at == 0 and marks[0].opens
        goes_on = begins_paragraph and mark == following.get(id(segment))
        if not (goes_on and segment.role is Role.PROSE):
            yield segment, marks


def _without_long_quotations(lonely: list[_Alone]) -> list[_Alone]:
    """Without quotations of several paragraphs that begin with a straight mark and end
    with a curly one."""
    left: list[_Alone] = []
    for segment, marks in lonely:
        if left and _ends_quotation(segment, marks) and _begins_quotation(*left[-1]):
            left.pop()
        else:
            left.append((segment, marks))
    return left


def _begins_quotation(segment: Segment, marks: Sequence[PairedMark]) -> bool:
    return len(marks) == 1 and marks[0].at == 0 and segment.text[0] == '"'


def _ends_quotation(segment: Segment, marks: Sequence[PairedMark]) -> bool:
    return len(marks) == 1 and segment.text[marks[0].at] == "”"


def _closed_twice(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Quotations between two closing marks: nothing is missing, but the form is another
    language's."""
    for segment in document.of(Segment):
        at = closed_twice(segment.text, ctx.language)
        if at is not None:
            place = segment.place(at, at + 1)
            yield Hit(
                place,
                "found ” before a quotation, expected the mark that begins one",
                at_most=Severity.INFO,
            )
