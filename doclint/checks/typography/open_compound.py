"""Short forms that stand apart from the noun that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import Document, Role, Segment
from doclint.evidence.beside import source_place
from doclint.evidence.prose_pairs import prose_pairs
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.languages import USUAL_SOURCE, Language, language
from doclint.languages.record import words as small_words
from doclint.once import once
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule

_SHORT = r"[A-Z][A-Z0-9]{1,5}s?"
_NOUN = r"[A-ZÄÖÜ][a-zäöüß]{3,}"
# "CEP Daten", and "Kampagnen IDs": these two short forms are things that are counted.
_OPEN = expression(
    rf"(?<![\w/.-])(?:(?P<short>{_SHORT})[ \u00a0](?P<noun>{_NOUN})"
    rf"|(?P<first>{_NOUN})[ \u00a0](?P<last>(?:ID|URL)s?))(?![\w/-]|\.\w)"
)
_JOINED = expression(rf"(?<![\w/.-])(?:{_SHORT}-{_NOUN}|{_NOUN}-(?:ID|URL)s?)(?![\w/])")
# What stands before a noun, never before a verb.
_BEFORE_NOUN = small_words("""
    the a an your each every this these those any all one two three more no its their our of for by with from in
    both another
""")
# Nouns of more than one; other words in -s may be what the short form does.
_PLURAL = expression(r"(?:ion|ment|it(?:y|ie)|ing|ne(?:ss|sse))s\Z")
_ACTION = expression(r"(?:s|ed|ing|able)\Z")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a page joins them by a hyphen. Both sides of each number stand in
    tests/checks/test_open_compound.py."""

    # It does so as often (count) at least,
    least: int = 2
    # and so many times for each that stands apart (count).
    for_each: int = 1


_LIMITS = _Calibration()


class _Open(NamedTuple):
    segment: Segment
    start: int
    end: int
    source: Unit


@rule(
    "typography/open-compound",
    visits=Pair,
    severity=Severity.INFO,
    yields_to=("translation/untranslated", "translation/partly-untranslated"),
    examples=[
        bad(
            source="Read the API documentation. The API key opens the UI menu.\n\nIt is an API key.\n",
            translation="Lesen Sie die API-Dokumentation. Der ⟦API Schlüssel⟧ öffnet das UI-Menü.\n\n"
            "Es ist ein API-Schlüssel.\n",
            language="de",
        ),
        bad(
            source="Each lamp ID is short, as is a lid ID.\n\nThe ID list has one lamp ID and the lid ID.\n",
            translation="Jede ⟦Lampen ID⟧ ist kurz, wie auch eine Deckel-ID.\n\n"
            "Die ID-Liste hat eine Lampen-ID und die Deckel-ID.\n",
            language="de",
        ),
        good(
            source="If the API returns data, the API key and the UI menu are open.\n",
            translation="Wenn die API Daten liefert, sind der API-Schlüssel und das UI-Menü offen.\n",
            language="de",
        ),
        good(
            source="Start the Lamp OS server. The API key and the UI menu are in 5 GB of it.\n",
            translation="Starten Sie den Lamp OS Server. Der API-Schlüssel und das UI-Menü sind in 5 GB Speicher.\n",
            language="de",
        ),
        good(
            source="The API key and the UI menu lie in the API Gateway.\n",
            translation="Der API-Schlüssel und das UI-Menü liegen im API Gateway.\n",
            language="de",
        ),
        good(
            source="The API key is in the API menu. The UI menu is open.\n",
            translation="Der API Schlüssel steht im API Menü. Das UI-Menü ist offen.\n",
            language="de",
        ),
    ],
)
def open_compound(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A short form and its noun stand apart (`API Schlüssel`) on a page that joins them by a hyphen (`API-Schlüssel`).

    Machines take the blank from English, where such nouns stand apart. Languages that
    join nouns to one word and write them in capitals, as German does.
    """
    target, english = ctx.language, language(USUAL_SOURCE)
    if target is None or english is None or not target.compounds:
        return
    if not (pair.source.language or "").startswith(USUAL_SOURCE):
        return
    found = list(_found(pair, target, english))
    joined = _joined(ctx.document) if found else 0
    if joined < max(_LIMITS.least, _LIMITS.for_each * len(found)):
        return
    for segment, start, end, source in found:
        written = segment.text[start:end].replace("\u00a0", " ")
        yield Hit(
            segment.place(start, end),
            f"found “{written}”, expected “{written.replace(' ', '-')}” as the page joins others",
            related=source_place(pair, source.span),
        )


@once
def _joined(document: Document) -> int:
    """How many compounds of a short form the page writes with a hyphen."""
    texts = (segment.text for segment in document.of(Segment))
    return sum(len(_JOINED.findall(text)) for text in texts)


def _found(pair: Pair, target: Language, english: Language) -> Iterator[_Open]:
    """The short forms beside a noun of which the source has the same compound."""
    document, whole = pair.translation, pair.source.text
    for source, translation in prose_pairs(pair):
        for segment in translation.segments:
            if segment.role not in (Role.PROSE, Role.HEADING, Role.CELL):
                continue
            for match in _OPEN.finditer(segment.text):
                place = segment.place(*match.span())
                is_whole = document.source.cut(place) == match[0]
                if not is_whole or match[0] in whole or _is_name(match, source.text):
                    continue
                small = (match["first"] or "").lower() in target.function_words
                if not small and _is_compound(match, source.text, english):
                    yield _Open(segment, *match.span(), source)


def _is_name(match: re.Match[str], source: str) -> bool:
    """Whether the short form is the end of a name that the source has (`Lamp OS`), or
    stands behind a number as units do."""
    before = match.string[: match.start()].split(" ")[-2:-1]
    if not before or not match["short"]:
        return False
    is_number = before[0][-1:].isdecimal()
    return is_number or f"{before[0]} {match['short']}" in source


def _is_compound(match: re.Match[str], source: str, english: Language) -> bool:
    """Whether the source has the short form beside a noun in small letters, too."""
    if match["short"]:
        after = expression(rf"(?<![\w-]){match['short']} ([a-z]+)")
        nouns = sum(_is_noun(word, english) for word in after.findall(source))
        # The others of them may be joined.
        return nouns > match.string.count(f"{match['short']}-")
    before = expression(rf"(?<![\w-])(\w+) [a-z]+ {match['last']}(?![\w-])")
    return any(word.lower() in _BEFORE_NOUN for word in before.findall(source))


def _is_noun(word: str, english: Language) -> bool:
    if word in english.function_words:
        return False
    return bool(_PLURAL.search(word)) or not _ACTION.search(word)
