"""A page whose title is said in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import BlockKind
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.words import fold, word_texts


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What a title is; both sides of each number stand in
    tests/checks/test_two_titles.py."""

    # One word alone (count) may be said otherwise as a key's value,
    least: int = 2
    # and more words are a description.
    most: int = 10


_LIMITS = _Calibration()

_TITLE = expression(r"(?:^|[._-])(?:title|label|heading|name|header)\Z|[a-z]Title\Z")


class _Title(NamedTuple):
    text: str
    place: Span
    source: Span


@rule(
    "terms/two-titles",
    visits=Pair,
    severity=Severity.INFO,
    yields_to=(
        "translation/untranslated",
        "translation/untranslated-label",
        "translation/partly-untranslated",
    ),
    examples=[
        bad(
            source="---\nnav_title: Lamp alerts\ntitle: Lamp Alerts\n---\n\n# Lamp alerts\n\nText.\n",
            translation="---\nnav_title: Alertes de lampe\ntitle: ⟦Alertes sur les lampes⟧\n---\n\n"
            "# Alertes de lampe\n\nTexte.\n",
        ),
        bad(
            source="---\ntitle: Take the lamp\n---\n\n# Take the lamp\n\nText.\n",
            translation="---\ntitle: Nehmen Sie die Lampe\n---\n\n# ⟦Die Lampe nehmen⟧\n\nText.\n",
            language="de",
        ),
        good(
            source="---\ntitle: Lamp Alerts\n---\n\n# Lamp alerts\n\nText.\n",
            translation="---\ntitle: Alertes de lampe\n---\n\n# Alertes de Lampe\n\nTexte.\n",
        ),
        good(
            source="---\ntitle: Lamp alerts of old\n---\n\n# Lamp alerts of old\n\nText.\n",
            translation="---\ntitle: Alertes\n---\n\n# Alertes de lampe d’antan\n\nTexte.\n",
        ),
        good(
            source="---\ntitle: Lamp alerts here\n---\n\n# Lamp alerts here\n\nText.\n",
            translation="---\ntitle: Lamp alerts here\n---\n\n# Alertes de lampe ici\n\nTexte.\n",
        ),
        good(
            source="---\ntitle: Lamp alerts\n---\n\n# About lamp alerts\n\nText.\n",
            translation="---\ntitle: Alertes de lampe\n---\n\n# Des alertes\n\nTexte.\n",
        ),
    ],
)
def two_titles(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The title of a page is said in two ways, in the front matter and its first heading, where the source has one.

    Readers who follow the menu wonder whether they are on another page. A shorter form
    of the same words is left alone.
    """
    if ctx.language is None or pair.drifted:
        return
    alike: defaultdict[str, list[_Title]] = defaultdict(list)
    for text, title in _titles(pair):
        # What was left in the source's language is told by others.
        if _plain(text) == _plain(title.text):
            continue
        if _LIMITS.least <= len(list(word_texts(text))) <= _LIMITS.most:
            alike[_plain(text)].append(title)
    for titles in alike.values():
        yield from _unlike(titles, pair)


def _titles(pair: Pair) -> Iterator[tuple[str, _Title]]:
    """The source's titles, each with its translation: values of the front matter, and
    the first heading."""
    headings = 0
    for both in pair.blocks:
        units = both.sure_units
        if units is None:
            continue
        source, translation = units
        is_heading = source.kind is BlockKind.HEADING
        headings += is_heading
        is_first = is_heading and headings == 1 and source.level == 1
        is_value = source.kind is BlockKind.FRONT_MATTER and _TITLE.search(source.key)
        if is_first or is_value:
            yield (
                _text(source),
                _Title(_text(translation), _place(translation), source.span),
            )


def _text(unit: Unit) -> str:
    return " ".join(segment.text for segment in unit.segments).strip()


def _place(unit: Unit) -> Span:
    if not unit.segments:
        return unit.span
    segment = unit.segments[0]
    return segment.place(0, len(segment.text.rstrip()))


def _plain(text: str) -> str:
    """The words of a text alone, in small letters, the parts of compounds apart."""
    return " ".join(fold(word) for word in word_texts(text.replace("-", " ")))


def _unlike(titles: Sequence[_Title], pair: Pair) -> Iterator[Hit]:
    """The first title that says something else than most; of two the later."""
    plain = [_plain(title.text) for title in titles]
    if "" in plain or len({*plain}) < 2:
        return
    usual = max(plain, key=plain.count)
    odd = next(
        title for title, text in zip(titles, plain, strict=True) if text != usual
    )
    like = titles[plain.index(usual)]
    if any(_plain(odd.text) in text or text in _plain(odd.text) for text in [usual]):
        return
    yield Hit(
        odd.place,
        f"found “{odd.text}”, expected “{like.text}”, as the page is called elsewhere",
        related=(
            Related(like.place, "it is called so here"),
            Related(odd.source, "the source has one title", pair.source.path),
        ),
    )
