"""Front matter keys that a translation lost or translated."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.key_changes import ItemLoss, KeyLoss
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.vocabulary import KeySpec


@rule(
    "translation/missing-key",
    visits=(KeyLoss, ItemLoss),
    severity=Severity.WARNING,
    examples=[
        bad(
            source="---\ntitle: Keys\nhidden: true\n---\nText.\n",
            translation="---\n⟦titre⟧: Clés\nhidden: true\n---\nTexte.\n",
            fixed="---\ntitle: Clés\nhidden: true\n---\nTexte.\n",
        ),
        bad(
            source="---\ntitle: Keys\nhidden: true\n---\nText.\n",
            translation="---\ntitle: 鍵⟦⟧\n---\n本文。\n",
            language="ja",
        ),
        bad(
            source="---\nbox:\n  name: A\n  link: /a\n---\nText.\n",
            translation="---\nbox:\n  ⟦nombre⟧: A\n  link: /a\n---\nTexto.\n",
            language="es",
        ),
        bad(
            source="---\ncards:\n  - {name: Key, link: /a/}\n  - {name: Gate, link: /b/}\n  - {name: Bar, link: /c/}\n"
            "---\nA.\n",
            translation="---\n⟦cards⟧:\n  - {name: Une clé, link: /a/}\n  - {name: Une serrure, link: /c/}\n---\nA.\n",
        ),
        bad(
            source="---\ntitle: Keys\norder: 1\n---\nText.\n",
            translation="---\n⟦⟧order: 1\nlayout: wide\n---\nTexte.\n",
            entries=[KeySpec(key="layout")],
        ),
        bad(
            source='---\ntitle: Keys\nicon: "door"\n---\n\nText.\n',
            translation="---\ntitle: Clés⟦⟧\nsourceHash: 35dc2d03\n---\n\nTexte.\n",
        ),
        good(
            source="---\ntitle: A\nlinkTitle: B\n---\n\nText.\n",
            translation="---\nTitle: Ä\nlinktitle: Ö\n---\n\nTexte.\n",
            dialect="hugo",
        ),
        good(
            source="---\ncontributors:\n  - {name: Ann, link: /a/}\n  - {name: Bo, link: /b/}\n---\nA.\n",
            translation="---\ncontributors:\n  - {name: Ann, link: /a/}\n---\nA.\n",
        ),
        good(
            source="---\ntitle: Keys\nhidden: true\n---\nText.\n",
            translation="---\nhidden: true\nlang: de\ntitle: Schlüssel\n---\nText.\n",
            language="de",
        ),
        good(
            source="---\ntitle: Keys\nuntranslated: true\n---\nA.\n",
            translation="---\ntitle: Clés\n---\nA.\n",
        ),
        bad(
            source="---\ntitle: Keys\noutline: All the keys\n---\nText.\n",
            translation="---\ntitle: Clés⟦⟧\nnarrow: true\n---\nTexte.\n",
        ),
        good(
            source="---\ntitle: Keys\ncascade: wide\n---\nText.\n",
            translation="---\ntitle: Clés\n# cascade is for the English pages alone\n---\nTexte.\n",
        ),
        good(
            source="---\ntitle: Keys\nredirects:\n  - {from: /a, to: /b}\n  - {from: /c, to: /d}\n---\nText.\n",
            translation="---\ntitle: Clés\nredirects:\n  - {from: /c, to: /d}\n---\nTexte.\n",
        ),
        good(
            source="---\nlist: [a, b]\n---\nText.\n",
            translation="---\nlist: [a]\n---\nTexte.\n",
        ),
        bad(
            source="---\ntitle: Keys\ndescription: All keys.\n---\n\n# Keys\n\nText.\n",
            translation="⟦⟧# Clés\n\nTexte.\n",
        ),
        bad(
            source="---\ndescription: All keys.\n---\n\n# Keys\n\nText.\n",
            translation="⟦⟧# Clés\n\nTexte.\n",
        ),
        bad(
            source="---\ntitle: Keys\nauthor: Ann\n---\nText.\n",
            translation="---\ntitle: Clés\n⟦auteur⟧: Ann\n---\nTexte.\n",
            fixed="---\ntitle: Clés\nauthor: Ann\n---\nTexte.\n",
        ),
        good(
            source="---\ntitle: Keys\nauthor: Ann\n---\nText.\n",
            translation="---\ntitle: Clés\ntranslator: Ann\n---\nTexte.\n",
        ),
        good(source="---\ntitle: Keys\n---\nText.\n", translation="Texte.\n"),
        bad(
            source="---\ntitle: Keys\n---\n\nText.\n",
            translation="⟦⟧---\n---\n\nTexte.\n",
        ),
        good(
            source="---\ntitle: Keys\n---\n\n# Keys\n",
            translation="---\n---\n\n# Clés\n",
        ),
    ],
)
def missing_key(loss: KeyLoss | ItemLoss, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A front matter key or an item of a list is missing in the translation, or another name stands in a key's place.

    Sites read keys by their names; a translated one is not read. Keys that tell of one
    version of the page alone, as its date or language, do not count, and a page may
    rightly have no address of its own choice (`permalink`).
    """
    if isinstance(loss, ItemLoss):
        what = f"found {loss.here} items in {loss.key}, expected {loss.there} as in the source text"
        yield Hit(loss.place, f"{what}: “{loss.expected}” is missing")
    elif loss.renamed:
        fix = Fix(
            f"write {loss.expected}", (Edit(loss.place, loss.expected),), (Change.KEY,)
        )
        message = f"found the key {loss.written}, expected {loss.expected} as in the source text"
        yield Hit(loss.place, message, loss.expected, fix)
    else:
        message = f"found no key {loss.expected}, which the source text has"
        yield Hit(loss.place, message, at_most=None if loss.sure else Severity.INFO)
