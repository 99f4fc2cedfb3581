"""Links that changed places under their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from urllib.parse import unquote

from doclint.dataclasses import dataclass
from doclint.document import Document, Link, LinkKind
from doclint.evidence.beside import compared, source_place
from doclint.evidence.targets import Address, address_reader
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.similar import ratio
from doclint.text.words import fold, word_texts

_TEXTS = frozenset({LinkKind.INLINE, LinkKind.FULL})
# Words of an address: what parts them, the shortest (letters), and from which likeness
# on (0 to 100) two are one.
_PARTS = expression(r"[-_+]+")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When two links have changed their texts."""

    # From 0 (nothing in common) to 2 (both texts are those of the other link): so
    # much more must speak for the exchange;
    margin: float = 0.6
    # so much where the addresses alone speak.
    margin_by_address: float = 1.0
    # The very words of the source text say more than others (1).
    exact: float = 2.0
    # Blocks of more links (count) are lists, whose order tells.
    most: int = 8
    # Shorter words (letters) are near to each other by chance.
    least: int = 4
    # Two words as like as that (0 to 100) are one.
    near: int = 75
    # Two texts as like as that (0 to 1) are of words that both languages share.
    alike: float = 0.6


_LIMITS = _Calibration()


@rule(
    "translation/exchanged-links",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="Read of the [price](price.md) before the [size](size.md).\n",
            translation="Lesen Sie vom [Preis](⟦size.md⟧) vor der [Größe](price.md).\n",
            language="de",
        ),
        bad(
            source="See [a](a.md) and [b](b.md).\n\n- [A](a.md)\n- [b](b.md)\n\nAgain [a](a.md), [b](b.md).\n",
            translation="[鍵](⟦b.md⟧)と[門](a.md)を見る。\n\n- [鍵](a.md)\n- [門](b.md)\n\n[鍵](a.md)、[門](b.md)。\n",
            language="ja",
        ),
        bad(
            source="See [the Installation](install.md) and [the Migration](migrate.md).\n",
            translation="Voir [l'Installation](⟦migrate.md⟧) et [la Migration](install.md).\n",
        ),
        bad(
            source="See [how to set it up](/g/configure) and [all of its parts](/g/components).\n",
            translation="Voir [comment le configurer](⟦/g/components⟧) et [ses composants](/g/configure).\n",
        ),
        bad(
            source="See [the cascade layers](#cascade-layers) and [the settings](/g/settings/#all-settings).\n",
            translation="Siehe [Kaskadenebenen](⟦/de/g/#alle-einstellungen⟧), [Einstellungen](#kaskadenebenen).\n",
            language="de",
        ),
        bad(
            source="See [Your First Flow](/en/guides/first-flow), [Flows](/en/flows) and [Crews](/en/crews).\n",
            translation="Voir [Votre premier Flow](⟦/fr/flows⟧), [Flows](/fr/guides/first-flow) et [Crews](/fr/crews).\n",
        ),
        good(
            source="See [the cascade layers](#cascade-layers) and [the settings](/g/settings/#all-settings).\n",
            translation="Siehe [die Einstellungen](/de/g/#alle-einstellungen), [Kaskadenebenen](#kaskadenebenen).\n",
            language="de",
        ),
        good(
            source="Who knows the [price](price.md) asks for the [size](size.md).\n",
            translation="Nach der [Größe](size.md) fragt, wer den [Preis](price.md) kennt.\n",
            language="de",
        ),
        good(
            source="See [one](a.md) and [two](b.md).\n",
            translation="Voir [deux](a.md) et [un](b.md).\n",
        ),
        bad(
            source="Take [lamp-oil](https://a.example/lamp-oil), or try [the board](https://b.example).\n",
            translation="Prenez [lamp-oil](⟦https://c.example/old⟧), ou essayez [le tableau](https://a.example/lamp-oil).\n",
        ),
        good(
            source="Take [lamp-oil](https://a.example/lamp-oil), or try [the board](https://b.example).\n",
            translation="Prenez [lamp-oil](https://a.example/lamp-oil), ou essayez [le tableau](https://c.example/old).\n",
        ),
    ],
)
def exchanged_links(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Two links of a block lead where the other one should: their addresses changed places under their words.

    What a link's words should lead to is told by the page's other links of the same
    words, by words that both languages share, and by the words of the addresses. Where
    the words moved with their addresses nothing is said.
    """
    read = address_reader(pair.source.language, pair.translation.language)
    texts = _texts_by_target(pair)
    for source, translation in compared(pair):
        mine, theirs = _links(source, read), _links(translation, read)
        common = [key for key in mine if key in theirs]
        if len(mine) == len(theirs) == 2 != len(common):
            yield from _by_address(source, mine, theirs, pair)
            yield from _by_words(mine, theirs, pair)
        elif len(common) <= _LIMITS.most:
            yield from _in_block(common, mine, theirs, translation, texts, pair)


def _in_block(
    common: Sequence[_Place],
    mine: Mapping[_Place, Link],
    theirs: Mapping[_Place, Link],
    unit: Unit,
    texts: _Texts,
    pair: Pair,
) -> Iterator[Hit]:
    """The links of a block that both pages have, two by two; each is told once."""
    told: set[_Place] = set()

    def fits(words_of: _Place, place: _Place) -> float:
        words = pair.translation.source.cut(theirs[words_of].text_span)
        there = pair.source.source.cut(mine[place].text_span)
        return _fits(words, theirs[place].target, there, texts, unit)

    for one, other in combinations(common, 2):
        straight = fits(one, one) + fits(other, other)
        crossed = fits(one, other) + fits(other, one)
        if crossed - straight >= _LIMITS.margin and not told & {one, other}:
            told |= {one, other}
            yield _hit(theirs[one], theirs[other], mine[one], pair)


def _by_address(
    source: Unit, mine: Mapping[_Place, Link], theirs: Mapping[_Place, Link], pair: Pair
) -> Iterator[Hit]:
    """Where each language has addresses of its own, only their words tell; those of the
    source text must fit there."""
    if (
        _crossed(mine, pair.source) > 0
        or _crossed(theirs, pair.translation) < _LIMITS.margin_by_address
    ):
        return
    one, other = theirs.values()
    early, late = sorted((one, other), key=lambda link: link.span)
    message = f"found a link to {early.target}, expected {late.target}, which the other link of the block leads to"
    yield Hit(
        early.target_span, message, late.target, related=source_place(pair, source.span)
    )


def _by_words(
    mine: Mapping[_Place, Link], theirs: Mapping[_Place, Link], pair: Pair
) -> Iterator[Hit]:
    """A link whose words are the source text's to the letter, while its address stands
    under other words: the other address is none of the source text's."""
    words = {place: _words(link, pair.source) for place, link in mine.items()}
    words_here = {
        place: _words(link, pair.translation) for place, link in theirs.items()
    }
    for place in words.keys() & words_here.keys():
        [other] = (each for each in theirs if each != place)
        is_parted = words_here[other] == words[place] != words_here[place]
        if is_parted and len(set(words.values())) == len(words):
            yield _hit(theirs[other], theirs[place], mine[place], pair)


def _words(link: Link, document: Document) -> str:
    return fold(document.source.cut(link.text_span))


def _crossed(links: Mapping[_Place, Link], document: Document) -> float:
    """How much better the words of two links fit the other one's address than their
    own; -2 to 2."""
    one, other = links.values()
    first, second = one.target, other.target
    text, also = (_words(link, document) for link in (one, other))
    return (
        _named(text, second)
        + _named(also, first)
        - _named(text, first)
        - _named(also, second)
    )


def _links(unit: Unit, read: Callable[[str], Address]) -> dict[_Place, Link]:
    """The links of a unit by where they lead, whatever the language; nothing where two
    lead to one place."""
    links = [link for link in unit.links if link.kind in _TEXTS]
    targets = {_place(read(link.target)): link for link in links}
    return targets if len(targets) == len(links) else {}


def _place(address: Address) -> _Place:
    return (*address.place, address.fragment)


_Place = tuple[object, ...]
_Texts = Mapping[str, list[tuple[Unit, str]]]


def _texts_by_target(pair: Pair) -> _Texts:
    """The words of the translation's links by their targets, each with the unit that it
    stands in."""
    texts = defaultdict(list)
    for _, translation in compared(pair):
        for link in translation.links:
            if link.kind in _TEXTS:
                text = fold(pair.translation.source.cut(link.text_span))
                texts[link.target].append((translation, text))
    return texts


def _fits(words: str, target: str, source: str, texts: _Texts, unit: Unit) -> float:
    """How well the words of a link fit a target, from 0 to 1: as most links of the page
    with these words lead there, or as the source text's words for it are written."""
    folded = fold(words)
    others = sum(
        text == folded for other, text in texts.get(target, ()) if other is not unit
    )
    against = sum(
        text == folded
        for place, uses in texts.items()
        if place != target
        for _, text in uses
    )
    if folded == fold(source):
        return _LIMITS.exact
    return (
        1.0
        if others > against
        else max(_alike(folded, fold(source)), _named(folded, target))
    )


def _named(words: str, target: str) -> float:
    """How many of the words of an address's last part stand, nearly so, in the words of
    a link; 0 to 1. Another site's addresses tell little of its pages."""
    if "://" in target:
        return 0.0
    page, _, fragment = unquote(target).partition("#")
    last = fragment or page.rstrip("/").rpartition("/")[2].partition(".")[0]
    parts = [part for part in word_texts(_PARTS.sub(" ", fold(last))) if _tells(part)]
    telling = [word for word in word_texts(words) if _tells(word)]
    near = [
        part
        for part in parts
        if any(ratio(part, word) >= _LIMITS.near for word in telling)
    ]
    return len(near) / len(parts) if parts else 0.0


def _tells(word: str) -> bool:
    """Whether a word is long enough to be known again."""
    return len(word) >= (_LIMITS.least if word.isascii() else _LIMITS.least // 2)


def _alike(one: str, other: str) -> float:
    """How like two texts are, 0 to 1. Words that both languages share begin with the
    same letter; others have letters in common by chance."""
    if one[:1] != other[:1]:
        return 0.0
    likeness = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return likeness if likeness >= _LIMITS.alike else 0.0


def _hit(first: Link, second: Link, source: Link, pair: Pair) -> Hit:
    edits = (
        Edit(first.target_span, second.target),
        Edit(second.target_span, first.target),
    )
    fix = Fix("exchange the two addresses", edits, (Change.TARGET,))
    early = min(first, second, key=lambda link: link.span)
    late = second if early is first else first
    message = f"found a link to {early.target}, expected {late.target}, which the other link of the block leads to"
    return Hit(
        early.target_span, message, late.target, fix, source_place(pair, source.span)
    )
