"""Links that lead elsewhere than in the source text."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, Link
from doclint.evidence.links import LinkChange
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.cut_short import is_cut_short


@rule(
    "translation/changed-link",
    visits=LinkChange,
    severity=Severity.ERROR,
    ages=True,
    examples=[
        bad(
            source="See [keys](../guide/keys.md) first.\n",
            translation="Voir d’abord [les clés](⟦../guide/cles.md⟧).\n",
            fixed="Voir d’abord [les clés](../guide/keys.md).\n",
        ),
        bad(
            source="See [a][1].\n\n[1]: /guide/a\n",
            translation="[a][1]を見る。\n\n[1]: ⟦/guide/b⟧\n",
            language="ja",
        ),
        bad(
            source="![A](/img/a.png)\n",
            translation="![A](⟦/bild/a.png⟧)\n",
            language="de",
        ),
        bad(
            source="See https://example.com/a/b now.\n",
            translation="Voir ⟦https://example.com/a/c⟧.\n",
        ),
        bad(
            source="[Keys](#keys), [locks](#locks).\n\n## Keys\n\n## Locks\n",
            translation="[Clés](#clés), [serrures](⟦#clés⟧).\n\n## Clés\n\n## Serrures\n",
        ),
        bad(
            source="Ask [us](https://a.example/chat).\n\nOr write [there](https://a.example/chat).\n",
            translation="Demandez-[nous](https://a.example/chat).\n\nOu écrivez [là](⟦https://b.example/x4f⟧).\n",
        ),
        good(
            source="[Ask](https://hub.example/lamps/new?template=ask_en.md).\n",
            translation="[Demandez](https://hub.example/lamps/new?template=ask_fr.md).\n",
            language="fr",
        ),
        good(
            source="See [the sample](https://a.example/tree/en_samples/http).\n",
            translation="看[例子](https://a.example/tree/cn_samples/http)。\n",
            language="zh",
        ),
        good(source="[A](notes/8_8.md)\n", translation="[A](notes/10_1.md)\n"),
        good(
            source="[A](https://example.org/keys/book-English.pdf)\n",
            translation="[A](https://example.org/keys/book-French.pdf)\n",
        ),
        good(
            source="[A](https://example.com/pump#lever) or [B](https://example.com/pump#wheel)\n\n"
            "[C](https://example.com/pump)\n",
            translation="[A](https://example.com/pump/LISEZMOI-Latn.md#levier) ou "
            "[B](https://example.com/pump/LISEZMOI-Latn.md#roue)\n\n[C](https://example.com/pump)\n",
        ),
        good(
            source="See [it](/en/docs/lamp).\n",
            translation="請參閱[這裡](/tw/docs/lamp)。\n",
            language="zh-tw",
        ),
        good(
            source="[Source of it](https://forge.example/lamp/blob/HEAD/docs/en.md)\n",
            translation="[Source de cela](https://forge.example/lamp/blob/HEAD/docs/fr.md)\n",
        ),
        good(
            source="[A](/en/guide/a/) [b](b.md)\n",
            translation="[A](/fr/guide/a/) [b](b.fr.md)\n",
        ),
        good(
            source="[W](https://en.wikipedia.org/wiki/Key) [m](https://example.com/en/docs/key)\n",
            translation="[W](https://fr.wikipedia.org/wiki/Clé) [m](https://example.com/fr/docs/clé)\n",
        ),
        good(
            source="[A book](https://a.example/b)\n",
            translation="[Un livre](https://livres.example/c)\n",
        ),
        good(
            source="[Keys](#keys)\n\n## Keys\n",
            translation="[Clés](#clés)\n\n## Clés\n",
        ),
        good(
            source="[A][1] [b][2]\n\n[1]: /a\n[2]: /b\n",
            translation="[A][1] [b][2]\n\n[1]: /a [2]: /b\n",
            dialect="jekyll",
        ),
        good(source="[A](/docs/keys/)\n", translation="[A](/fr/keys/)\n"),
        bad(source="[A](/docs/keys/)\n", translation="[A](⟦/fr/locks/⟧)\n"),
        good(
            source="It takes a list[](optional).\n",
            translation="Elle prend une liste[](facultatif).\n",
        ),
        good(
            source="[One](a/de/README.md) | [two](a/ja/README.md) | [three](a/zh-TW/README.md)\n",
            translation="[Un](../ja/README.md) | [deux](../zh-TW/README.md) | [trois](../ko/README.md)\n",
        ),
        bad(
            source="[Keys](a/keys.md), [locks](a/locks.md) or [bolts](a/bolts.md).\n",
            translation="[Clés](a/keys.md), [serrures](a/locks.md) ou [verrous](⟦a/keys.md⟧).\n",
        ),
        bad(
            source="Get [keys][k].\n\nGet [locks][l].\n\n[k]: https://a.example/keys\n[l]: https://a.example/locks\n",
            translation="Prenez [clés][k].\n\nPrenez [serrures][k].\n\n[k]: ⟦https://a.example/keys⟧\n",
            fixed="Prenez [clés][k].\n\nPrenez [serrures][k].\n\n[k]: https://a.example/keys\n",
        ),
        good(
            source="[One](de/keys.md) | [two](ja/keys.md) | [three](zh/keys.md)\n",
            translation="[Un](ja/keys.md) | [deux](zh/keys.md) | [trois](ko/keys.md)\n",
        ),
        good(
            source="[A](https://example.org/keys-3.0.html)\n",
            translation="[A](https://example.org/keys-3.0.fr.html)\n",
        ),
        good(source="[A](a.md#keys)\n", translation="[A](a.md#clés)\n"),
        good(
            source="[A](a.md) and [b](b.md)\n",
            translation="[B](b.md)と[A](a.md)\n",
            language="ja",
        ),
        good(
            source="[A](http://example.com/a/)\n",
            translation="[A](https://www.example.com/a)\n",
        ),
    ],
)
def changed_link(change: LinkChange, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link or image of the translation leads to another place than the source text's.

    Addresses have no translation. The page in another language is the same page, a
    place on it may have a translated name, and a page of another site may be replaced
    by one that readers understand; a link to a heading of this page must lead to the
    same section.
    """
    fix = None
    is_cut = is_cut_short(change.written, change.expected, ctx.text[change.place.end :])
    if not is_cut and not _is_shared(change.place, ctx.document):
        fix = Fix(
            f"lead to {change.expected}",
            (Edit(change.place, change.expected),),
            (Change.TARGET,),
        )
    what = "an image" if change.image else "a link to"
    message = f"found {what} {change.written}, expected {change.expected} as in the source text"
    yield Hit(
        change.place,
        message,
        change.expected,
        fix,
        links=change.targets,
        at_most=_worth(change),
    )


def _is_shared(place: Span, document: Document) -> bool:
    """Whether several links go by the address at a place, that of a definition: what
    mends one of them may break another."""
    uses = sum(link.target_span == place for link in document.of(Link))
    return uses > 1


def _worth(change: LinkChange) -> Severity | None:
    """A slip of the hand is an error; another page may be one of an older version, as
    another picture."""
    if change.image:
        return Severity.INFO
    if change.slip:
        return None
    return Severity.WARNING if change.sure else Severity.INFO
