"""Blanks before the marks `: ; ! ?`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from doclint.document import Document, Segment
from doclint.findings import Edit, Fix, Hit, Severity
from doclint.languages import Language, language
from doclint.languages.detect import votes
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.merged import merged_places
from doclint.text.spans import Spans

# A mark after a word, with or without a blank, at the end of a word group: no time, no address, no `::`, no `:smile:`.
_MARK = re.compile(r"(?<=[^\W_]|[)\]%])([ \u00a0\u202f\u2009]?)([:;!?])(?=[!?]*[)\]»\"”*]?(?:\s|$))")
_EMOJI = re.compile(r":[a-z0-9_+-]+:")
_NO_BREAK = "\u00a0"
_FINE = "\u202f"


class _Use(NamedTuple):
    segment: Segment
    start: int
    end: int
    mark: str

    @property
    def blank(self) -> str:
        return self.segment.text[self.start : self.end]


@rule(
    "typography/punctuation-spacing",
    visits=Document,
    severity=Severity.INFO,
    examples=[
        bad("Voici : un. Voilà : deux. Vous savez⟦!⟧\n", language="fr"),
        bad("You know⟦ !⟧\n", language="en"),
        bad("C'est ici⟦!⟧ Et là! Et là!\n", language="fr"),
        good("Voici : un. Vous savez\u00a0! À 10:30, voir https://example.com :\n", language="fr"),
        good("Voici : un.\n\nIf you have it, you can do the following: this.\n", language="fr"),
        bad("{{< note >}}\nYou know⟦ !⟧\n{{< /note >}}\n", language="en", dialect="hugo"),
        bad(
            '{{< code-toggle from="a" />}}\nYou know⟦ !⟧\n{{< code-toggle >}}\nsrc : "a"\n{{< /code-toggle >}}\n',
            language="en",
            dialect="hugo",
        ),
        bad(
            '{{< code from="a" >}}\nYou know⟦ !⟧\n{{< code >}}\nsrc : "a"\n{{< /code >}}\n',
            language="en",
            dialect="hugo",
        ),
        good('{{< code-toggle >}}\nsrc : "a"\n{{< /code-toggle >}}\n', language="en", dialect="hugo"),
        good("Voyez [ceci][a] : là. Voir [b] : ici.\n\n[a]: /a [b]: /b\n", language="fr"),
        good("You know! A `b`: :smile: std::vector.\n", language="en"),
    ],
)
def punctuation_spacing(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The marks `: ; ! ?` are spaced otherwise than the language asks, or than the rest of the page.

    French puts a (no-break) blank before them; most other languages put none. A French page that never does is
    told once, one that does both at each mark without a blank.
    """
    if ctx.language is None or not ctx.language.spaces:
        return
    own = ctx.language
    uses = [use for segment in document.of(Segment) for use in _uses(segment) if not _foreign(segment.text, own)]
    uses = _without_definitions(uses, document)
    spaced = [use for use in uses if use.blank and use.mark in ctx.language.space_before]
    for use in uses:
        if use.blank and use.mark not in ctx.language.space_before:
            place = use.segment.place(use.start, use.end + 1)
            blank = use.segment.place(use.start, use.end)
            fix = Fix("delete the blank", (Edit(blank, ""),))
            yield Hit(place, f"found a blank before “{use.mark}”, expected none in {ctx.language.name}", fix=fix)
    tight = [use for use in uses if not use.blank and use.mark in ctx.language.space_before]
    for use in tight if spaced else tight[:1]:
        yield _missing(use, spaced, len(tight), ctx.language.name)


def _without_definitions(uses: list[_Use], document: Document) -> list[_Use]:
    """The colons of definitions that share a line, which makes prose of them, are told as what they are."""
    merged = Spans(merged_places(document)) if uses else None
    if not merged:
        return uses
    return [use for use in uses if not merged.hold(use.segment.place(use.end, use.end + 1))]


def _foreign(text: str, own: Language) -> bool:
    """Whether a text is in English, which other rules tell of, on a page that is not."""
    english = language("en")
    return english is not None and own != english and votes(text, english) > max(1, votes(text, own))


def _uses(segment: Segment) -> Iterator[_Use]:
    if not any(mark in segment.text for mark in ":;!?"):
        return
    text = _EMOJI.sub(lambda match: "￼" * len(match.group()), segment.text)
    for match in _MARK.finditer(text):
        yield _Use(segment, match.start(1), match.end(1), match.group(2))


def _missing(use: _Use, spaced: list[_Use], times: int, language: str) -> Hit:
    place = use.segment.place(use.start, use.end + 1)
    habits = Counter(each.blank for each in spaced)
    usual = habits.most_common(1)[0][0] if spaced else _NO_BREAK if use.mark == ":" else _FINE
    lacking = f" ({times} marks of the page lack it)" if times > 1 else ""
    why = "as elsewhere on the page" if spaced else f"as {language} has it{lacking}"
    fix = Fix("put a blank before it", (Edit(use.segment.place(use.start, use.start), usual),))
    return Hit(place, f"found no blank before “{use.mark}”, expected one, {why}", fix=fix)
