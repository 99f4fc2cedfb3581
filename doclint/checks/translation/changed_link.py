"""Links that lead elsewhere than in the source text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from doclint.document import Document, Heading, Image, Link, LinkKind
from doclint.evidence.beside import changes, compared, is_aged, told
from doclint.evidence.targets import Target, addressed, is_language_bar, is_slip, likely_meant, reached, targets
from doclint.findings import Change, Edit, Fix, Hit, LinkPlaces, Severity
from doclint.page.merged import merged_targets
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "translation/changed-link",
    visits=Pair,
    severity=Severity.ERROR,
    examples=[
        bad(
            source="See [keys](../guide/keys.md) first.\n",
            translation="Voir d’abord [les clés](⟦../guide/cles.md⟧).\n",
            fixed="Voir d’abord [les clés](../guide/keys.md).\n",
        ),
        bad(source="See [a][1].\n\n[1]: /guide/a\n", translation="[a][1]を見る。\n\n[1]: ⟦/guide/b⟧\n", language="ja"),
        bad(source="![A](/img/a.png)\n", translation="![A](⟦/bild/a.png⟧)\n", language="de"),
        bad(source="See https://example.com/a/b now.\n", translation="Voir ⟦https://example.com/a/c⟧.\n"),
        bad(
            source="[Keys](#keys), [locks](#locks).\n\n## Keys\n\n## Locks\n",
            translation="[Clés](#clés), [serrures](⟦#clés⟧).\n\n## Clés\n\n## Serrures\n",
        ),
        good(source="[A](/en/guide/a/) [b](b.md)\n", translation="[A](/fr/guide/a/) [b](b.fr.md)\n"),
        good(
            source="[W](https://en.wikipedia.org/wiki/Key) [m](https://example.com/en/docs/key)\n",
            translation="[W](https://fr.wikipedia.org/wiki/Clé) [m](https://example.com/fr/docs/clé)\n",
        ),
        good(source="[A book](https://a.example/b)\n", translation="[Un livre](https://livres.example/c)\n"),
        good(source="[Keys](#keys)\n\n## Keys\n", translation="[Clés](#clés)\n\n## Clés\n"),
        good(
            source="[A][1] [b][2]\n\n[1]: /a\n[2]: /b\n",
            translation="[A][1] [b][2]\n\n[1]: /a [2]: /b\n",
            dialect="jekyll",
        ),
        good(source="[A](/docs/keys/)\n", translation="[A](/fr/keys/)\n"),
        bad(source="[A](/docs/keys/)\n", translation="[A](⟦/fr/locks/⟧)\n"),
        good(source="It takes a list[](optional).\n", translation="Elle prend une liste[](facultatif).\n"),
        good(
            source="[One](a/de/README.md) | [two](a/ja/README.md) | [three](a/zh-TW/README.md)\n",
            translation="[Un](../ja/README.md) | [deux](../zh-TW/README.md) | [trois](../ko/README.md)\n",
        ),
        good(source="[A](a.md#keys)\n", translation="[A](a.md#clés)\n"),
        good(source="[A](a.md) and [b](b.md)\n", translation="[B](b.md)と[A](a.md)\n", language="ja"),
        good(source="[A](http://example.com/a/)\n", translation="[A](https://www.example.com/a)\n"),
    ],
)
def changed_link(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link or image of the translation leads to another place than the source text's.

    Addresses have no translation. The page in another language is the same page, a place on it may have a translated
    name, and a page of another site may be replaced by one that readers understand; a link to a heading of this page
    must lead to the same section.
    """
    read = targets(ctx.source_language, pair.translation.language)
    sections = _Sections.of(pair)
    seen = set(merged_targets(pair.translation))
    for source, translation in compared(pair):
        mine = [(part, read(part.target)) for part in addressed(source) if not _empty(part)]
        if not mine or is_language_bar(source):
            continue
        theirs = [(part, read(part.target)) for part in addressed(translation)]
        for one, other in _paired(mine, theirs, pair):
            wanted = sections.instead(one[1], other[1])
            if not wanted and likely_meant(one[1], other[1]):
                wanted = one[0].target
            if wanted and other[0].target_span not in seen:
                seen.add(other[0].target_span)
                yield _hit(one[0], other[0], wanted, pair)


def _empty(part: Link | Image) -> bool:
    """Whether it is a link without a text: `String[](optional)` was meant for words."""
    return isinstance(part, Link) and part.kind is LinkKind.INLINE and part.text_span.start == part.text_span.end


_Addressed = tuple[Link | Image, Target]


def _paired(mine: list[_Addressed], theirs: list[_Addressed], pair: Pair) -> Iterator[tuple[_Addressed, _Addressed]]:
    """What was lost with what was gained, in order, links with links and images with images.

    In another folder the same file has another relative address.
    """
    for kind in (Link, Image):
        ours = [(part, target) for part, target in mine if isinstance(part, kind)]
        others = [(part, target) for part, target in theirs if isinstance(part, kind)]
        lost, gained = changes([_key(target) for _, target in ours], [_key(target) for _, target in others])
        there = [(reached(each[0].target, pair.source.path), each) for each in _of(ours, lost)]
        here = [(reached(each[0].target, pair.translation.path), each) for each in _of(others, gained)]
        same = {path for path, _ in there if path} & {path for path, _ in here}
        yield from zip(*([each for path, each in side if path not in same] for side in (there, here)), strict=False)


def _key(target: Target) -> tuple[object, ...]:
    return (*target.place, target.fragment if target.on_page else "")


def _of(parts: list[_Addressed], keys: list[tuple[object, ...]]) -> list[_Addressed]:
    left, found = list(keys), []
    for part in parts:
        if _key(part[1]) in left:
            left.remove(_key(part[1]))
            found.append(part)
    return found


@dataclass(frozen=True, slots=True)
class _Sections:
    """Which heading of the translation stands for which of the source text, by their ids."""

    of_source: Mapping[str, str]
    of_translation: frozenset[str]

    @staticmethod
    def of(pair: Pair) -> _Sections:
        """What the aligned headings tell."""
        met = {
            both.source.heading.anchor: both.translation.heading.anchor
            for both in pair.blocks
            if both.sure and both.source and both.translation and both.source.heading and both.translation.heading
        }
        return _Sections(met, _anchors(pair.translation))

    def instead(self, source: Target, translation: Target) -> str | None:
        """The address that was meant where both lead to headings that do not belong together."""
        if not (source.on_page and translation.on_page and translation.fragment in self.of_source.values()):
            return None
        wanted = self.of_source.get(source.fragment)
        if wanted is None or wanted == translation.fragment or source.fragment in self.of_translation:
            return None
        return f"#{wanted}"


def _anchors(document: Document) -> frozenset[str]:
    return frozenset(heading.anchor for heading in document.of(Heading))


def _hit(source: Link | Image, translation: Link | Image, wanted: str, pair: Pair) -> Hit:
    fix = Fix(f"lead to {wanted}", (Edit(translation.target_span, wanted),), (Change.TARGET,))
    what = "an image" if isinstance(source, Image) else "a link to"
    message = f"found {what} {translation.target}, expected {wanted} as in the source text"
    places = LinkPlaces(pair.source.path, source.target_span, translation.target_span)
    worth = _worth(source, wanted, translation.target, pair)
    return Hit(translation.target_span, message, wanted, fix, told(pair, source.span), links=places, at_most=worth)


def _worth(source: Link | Image, wanted: str, found: str, pair: Pair) -> Severity | None:
    """A slip of the hand is an error; another page may be one of an older version, as another picture."""
    if isinstance(source, Image):
        return Severity.INFO
    if is_slip(wanted, found):
        return None
    return Severity.INFO if is_aged(pair) else Severity.WARNING
