"""Words that are a name or a known term but for one letter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from doclint.document import Document, Segment
from doclint.findings import Edit, Fix, Hit, Severity
from doclint.languages import Language
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.similar import near_names, shorter_forms
from doclint.vocabulary import Brand, Vocabulary

_LEAST_LETTERS = 5
_WORD = re.compile(rf"[A-Za-zÀ-ɏ]{{{_LEAST_LETTERS},}}")
_WEBHOOK = Brand(id="team/terms/webhook", name="webhook")
_ACME = Brand(id="team/brands/acme", name="Acmebox")


@rule(
    "terms/misspelt",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad("Un webhook. Le centre des ⟦Wehooks⟧.\n", language="fr", entries=[_WEBHOOK]),
        bad("Open Acmebox, then ⟦Acmebux⟧ again.\n", language="en", entries=[_ACME]),
        good("Webhook, webhooks, Webhooks und WebHook.\n", language="de", entries=[_WEBHOOK]),
        good("Acmebox. In Acmebox's page.\n", language="en", entries=[_ACME]),
        good("Open Acmebux now.\n", language="en", entries=[_ACME]),
        good("A webhook, a Weehook and a Weehook.\n", language="en", entries=[_WEBHOOK]),
        good("Open Acmebox, then the acmebux.\n", language="en", entries=[_ACME]),
    ],
)
def misspelt(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A word differs in one letter from a name or term that the page has elsewhere.

    The rest of the page is the witness: the right form must stand in it, and more often than the wrong one.
    """
    names = ctx.prepared(_names)
    if not names:
        return
    segments = document.of(Segment)
    counts = Counter(text.lower() for segment in segments for text in _WORD.findall(segment.text))
    suspects = dict(_suspects(names, counts))
    if not suspects:
        return
    for segment in segments:
        for match in _WORD.finditer(segment.text):
            right = suspects.get(match.group().lower())
            if right is not None and _is_name(segment.text, match, right):
                yield _hit(segment, match, right)


def _suspects(names: Mapping[str, tuple[str, ...]], counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """Words that stand once, each with the name that it should be."""
    for text, times in counts.items():
        if times == 1 and (right := _right_form(text, names, counts)) is not None:
            yield text, right


def _names(vocabulary: Vocabulary, language: Language | None) -> Mapping[str, tuple[str, ...]]:
    """Names and their plurals, by each form that one letter less makes of them."""
    code = language.code if language else None
    forms: dict[str, tuple[str, ...]] = {}
    for entry in vocabulary.of(Brand, code):
        if len(entry.name) >= _LEAST_LETTERS and entry.name.isalpha():
            for name in (entry.name, *([f"{entry.name}s"] if not entry.name.endswith("s") else [])):
                for form in shorter_forms(name.lower()):
                    forms[form] = (*forms.get(form, ()), name)
    return forms


def _right_form(text: str, names: Mapping[str, tuple[str, ...]], counts: Counter[str]) -> str | None:
    """The name that a word stands for, if the page has it (or its plural or singular)."""
    for name in near_names(text, names):
        lower = name.lower()
        if counts[lower] + counts[f"{lower}s"] + counts[lower.removesuffix("s")] > 0:
            return name
    return None


def _is_name(text: str, word: re.Match[str], right: str) -> bool:
    """Whether a word is written as the name is: a name in capitals is not meant by a small word, nor by the first
    word of a sentence, which anything may be."""
    if not right[0].isupper():
        return True
    before = text[: word.start()].rstrip("\"'“„«‘([ \u00a0\n")
    return word.group()[0].isupper() and bool(before) and before[-1] not in ".!?:…。！？"


def _hit(segment: Segment, word: re.Match[str], right: str) -> Hit:
    place = segment.place(*word.span())
    use = right[0].upper() + right[1:] if word.group()[0].isupper() else right
    fix = Fix(f"write “{use}”", (Edit(place, use),), safe=False)
    return Hit(place, f"found “{word.group()}”, expected “{use}” as elsewhere on the page", suggestion=use, fix=fix)
