"""Words that are a name or a known term but for one letter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from doclint.dataclasses import dataclass
from doclint.document import Document, Segment
from doclint.evidence.licence import mentions, source_text
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages import Language
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.similar import one_edit_apart
from doclint.vocabulary import Brand, Vocabulary


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which names may be misspelt. Held by tests/checks/test_degrees.py."""

    # Shorter names, and shorter words (letters), are too near one another.
    least_letters: int = 5


_LIMITS = _Calibration()


_WORD = expression(r"[A-Za-zÀ-ɏ]+")
_WEBHOOK = Brand(id="team/terms/webhook", name="webhook")
_ACME = Brand(id="team/brands/acme", name="Acmebox")


@rule(
    "terms/misspelt",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad(
            "Un webhook. Le centre des ⟦Wehooks⟧.\n", language="fr", entries=[_WEBHOOK]
        ),
        bad("Open Acmebox, then ⟦Acmebux⟧ again.\n", language="en", entries=[_ACME]),
        good(
            "Webhook, webhooks, Webhooks und WebHook.\n",
            language="de",
            entries=[_WEBHOOK],
        ),
        good("Acmebox. In Acmebox's page.\n", language="en", entries=[_ACME]),
        good("Open Acmebux now.\n", language="en", entries=[_ACME]),
        good(
            "A webhook, a Weehook and a Weehook.\n", language="en", entries=[_WEBHOOK]
        ),
        good("Open Acmebox, then the acmebux.\n", language="en", entries=[_ACME]),
    ],
)
def misspelt(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A word differs in one letter from a name or term that the page has elsewhere.

    The rest of the page is the witness: the right form must stand in it, and more often
    than the wrong one.
    """
    segments = document.of(Segment)
    whole = "\n".join(segment.text for segment in segments).lower()
    names = [
        name for name in ctx.prepared(_names) if name.lower().removesuffix("s") in whole
    ]
    if not names:
        return
    counts = _counts_of_words(segments)
    standing = [name for name in names if _stands(name.lower(), counts)]
    suspects = dict(_suspects(standing, counts))
    if not suspects:
        return
    for segment in segments:
        for match in _WORD.finditer(segment.text):
            right = suspects.get(match.group().lower())
            if right is None or not _is_name(segment.text, match, right):
                continue
            if not _compared(segment, right, ctx):
                yield _hit(segment, match, right)


def _counts_of_words(segments: Iterable[Segment]) -> Counter[str]:
    """How often a page has each of its longer words, in small letters."""
    counts: Counter[str] = Counter()
    for segment in segments:
        for text in _WORD.findall(segment.text):
            word = text.lower()
            if len(word) >= _LIMITS.least_letters:
                counts[word] += 1
    return counts


def _compared(segment: Segment, right: str, ctx: Context[NoOptions]) -> bool:
    """Whether the source has the name in the aligned block: another rule counts it
    there."""
    if ctx.pair is None:
        return False
    return mentions(
        source_text(segment, ctx.document, ctx.pair),
        (right, f"{right}s", right.removesuffix("s")),
    )


def _names(vocabulary: Vocabulary, language: Language | None) -> tuple[str, ...]:
    """Names that are one word, and their plurals."""
    code = language.tag if language else None
    long = (
        entry.name
        for entry in vocabulary.of(Brand, code)
        if len(entry.name) >= _LIMITS.least_letters
    )
    single = [name for name in long if name.isalpha()]
    return (*single, *(f"{name}s" for name in single if not name.endswith("s")))


def _stands(name: str, counts: Mapping[str, int]) -> bool:
    """Whether the page has a name, or its plural or singular."""
    return name in counts or f"{name}s" in counts or name.removesuffix("s") in counts


def _suspects(
    names: Sequence[str], counts: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """Words that stand once, each with the name that it should be. A word's end is not
    looked at: it is inflected."""
    right = {name.lower() for name in names}
    for name in names:
        lower = name.lower()
        for text, times in counts.items():
            near = (
                times == 1 and text[-1] == lower[-1] and abs(len(text) - len(lower)) < 2
            )
            if near and text not in right and one_edit_apart(text, lower):
                yield text, name


def _is_name(text: str, word: re.Match[str], right: str) -> bool:
    """Whether a word is written as the name is: a name in capitals is not meant by a
    small word, nor by the first word of a sentence, which anything may be."""
    if not right[0].isupper():
        return True
    before = text[: word.start()].rstrip("\"'“„«‘([ \u00a0\n")
    return (
        word.group()[0].isupper() and bool(before) and before[-1] not in ".!?:…。！？"
    )


def _hit(segment: Segment, word: re.Match[str], right: str) -> Hit:
    place = segment.place(*word.span())
    use = right[0].upper() + right[1:] if word.group()[0].isupper() else right
    fix = Fix(f"write “{use}”", (Edit(place, use),), (Change.WORDS,))
    return Hit(
        place,
        f"found “{word.group()}”, expected “{use}” as elsewhere on the page",
        suggestion=use,
        fix=fix,
    )
