"""Single words without the accent that the page gives them elsewhere."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import Document, Role, Segment
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.words import words

_DIAERESIS = "\u0308"


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which words have lost their accent. Held by tests/checks/test_accent_slip.py."""

    # Shorter words (letters) are others without it.
    shortest: int = 6
    # The page has the word with its accent so often (count).
    kept: int = 2
    # An accent on one of the last letters (count) tells forms of verbs.
    ending: int = 2


_LIMITS = _Calibration()
_PAGE = (
    "A lâmpada tem um parâmetro. Mude o parâmetro da lâmpada, e guarde o parâmetro.\n"
)


@rule(
    "typography/accent-slip",
    visits=Document,
    severity=Severity.INFO,
    preview=True,
    yields_to=("translation/lost-accents",),
    examples=[
        bad(
            f"{_PAGE}\nDefina o ⟦parametro⟧ no arquivo.\n",
            language="pt",
            fixed=f"{_PAGE}\nDefina o parâmetro no arquivo.\n",
        ),
        bad(
            "Le numéro est le régulateur. Un régulateur suffit, le ⟦regulateur⟧ du four.\n",
            language="fr",
        ),
        good(
            "La página pública es la pública, que publica otra cosa.\n", language="es"
        ),
        good("La lampe déplacée, la lampe déplacée, il la déplace.\n", language="fr"),
        good(
            source="The parametro of it.\n",
            translation=f"{_PAGE}\nDefina o parametro no arquivo.\n",
            language="pt",
        ),
    ],
)
def accent_slip(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A word stands once without the accent that the page gives it elsewhere, behind the same word.

    Left alone are words that the source text has, short ones, and those that are told
    apart by their ends, as forms of verbs are.
    """
    record = ctx.language
    if record is None or record.thin or not record.is_latin:
        return
    on_page = list(_words(document))
    count = Counter(word.text for word in on_page)
    accented = _accented(on_page)
    source = ctx.pair.source.text.lower() if ctx.pair else ""
    for word in on_page:
        likes = accented.get(word.text, ())
        is_slip = count[word.text] == 1 and word.text not in source
        same = [like for like in likes if like.before == word.before]
        if is_slip and same and count[same[0].text] >= _LIMITS.kept:
            yield _hit(word, same[0], ctx)


def _hit(word: _Word, like: _Word, ctx: Context[NoOptions]) -> Hit:
    wanted = ctx.cut(like.place)
    written = ctx.cut(word.place)
    wanted = wanted[0].upper() + wanted[1:] if written[0].isupper() else wanted.lower()
    fix = Fix(f"write {wanted}", (Edit(word.place, wanted),), (Change.WORDS,))
    message = f"found “{written}”, expected “{wanted}” as elsewhere on the page"
    related = (Related(like.place, "with its accent here"),)
    return Hit(word.place, message, wanted, fix, related)


class _Word(NamedTuple):
    """A word in small letters, the one before it, and its place."""

    text: str
    before: str
    place: Span


def _words(document: Document) -> Iterator[_Word]:
    for segment in document.of(Segment):
        if segment.role is Role.PROSE:
            yield from _of_segment(segment)


def _of_segment(segment: Segment) -> Iterator[_Word]:
    before = ""
    for word in words(segment.text):
        text = word.text.lower()
        if len(text) >= _LIMITS.shortest and text.isalpha():
            yield _Word(text, before, segment.place(word.start, word.end))
        before = text


def _accented(on_page: Sequence[_Word]) -> Mapping[str, list[_Word]]:
    """The words with accents, by the same without them."""
    by_bare: defaultdict[str, list[_Word]] = defaultdict(list)
    for word in on_page:
        bare = _bare(word.text)
        if bare and bare[-_LIMITS.ending :] == word.text[-_LIMITS.ending :]:
            by_bare[bare].append(word)
    return by_bare


def _bare(text: str) -> str:
    """A word without its accents; nothing where it has none, or umlauts, which tell
    words apart."""
    if text.isascii():
        return ""
    parts = unicodedata.normalize("NFD", text)
    if _DIAERESIS in parts:
        return ""
    bare = "".join(char for char in parts if not unicodedata.combining(char))
    return bare if bare.isascii() and bare != text else ""
