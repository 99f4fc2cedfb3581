"""Front matter values that a translation changed."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.key_changes import KeyChange
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.vocabulary import KeySpec

_KIND = (KeySpec(key="kind", translate=False),)


@rule(
    "translation/changed-front-matter",
    visits=KeyChange,
    severity=Severity.ERROR,
    yields_to=("front-matter/value-not-allowed",),
    examples=[
        bad(
            source="---\ntitle: Keys\nkind: Reference\n---\nText.\n",
            translation="---\ntitle: Clés\nkind: ⟦Référence⟧\n---\nTexte.\n",
            fixed="---\ntitle: Clés\nkind: Reference\n---\nTexte.\n",
            entries=_KIND,
        ),
        bad(
            source="---\npage_type: partner\nhidden: true\nnav_order: 3\n---\nText.\n",
            translation="---\npage_type: ⟦partenaire⟧\nhidden: ⟦vrai⟧\nnav_order: ⟦4⟧\n---\nTexte.\n",
        ),
        bad(
            source="---\nimage: /img/a_key.png\n---\nText.\n",
            translation="---\nimage: ⟦/bild/ein_key.png⟧\n---\nText.\n",
            language="de",
        ),
        bad(
            source="---\ndraft: false\n---\n\nText.\n",
            translation="---\ndraft: ⟦falsch⟧\n---\n\nText.\n",
            language="de",
        ),
        bad(
            source="---\ntitle: Keys\nredirect_from: /old.html\n---\n\nText.\n",
            translation='---\ntitle: Clés\nredirect_from: ⟦" "⟧\n---\n\nTexte.\n',
        ),
        good(
            source="---\ntitle: Keys\nlang: en\ndate: 2024-01-02\nimage: /en/a.png\n---\nText.\n",
            translation="---\ntitle: 鍵\nlang: ja\ndate: 2024-05-06\nimage: /ja/a.png\n---\n本文。\n",
            language="ja",
        ),
        good(
            source="---\nslug: a-key\n---\nA.\n",
            translation="---\nslug: une-cle\n---\nA.\n",
        ),
        good(
            source="---\ncards:\n  - {name: Key, link: /a/}\n  - {name: Gate, link: /b/}\n  - {name: Bar, link: /c/}\n"
            "---\nA.\n",
            translation="---\ncards:\n  - {name: Une clé, link: /a/}\n  - {name: Une serrure, link: /c/}\n---\nA.\n",
        ),
        good(
            source="---\ntags: [keys, doors]\n---\nA.\n",
            translation="---\ntags: [clés, portes]\n---\nA.\n",
        ),
        bad(
            source="---\nid: deploy\n---\nA.\n",
            translation="---\nid: ⟦deployer⟧\n---\nA.\n",
            dialect="docusaurus",
            fixed="---\nid: deploy\n---\nA.\n",
        ),
        good(
            source="---\nid: deploy\n---\nA.\n",
            translation="---\nid: deployer\n---\nA.\n",
            dialect="hugo",
        ),
        good(
            source="---\ntool: Campaigns\n---\nA.\n",
            translation="---\ntool: Campagnes\n---\nA.\n",
        ),
    ],
)
def changed_front_matter(change: KeyChange, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A front matter value that the site reads is not the source text's.

    That are the keys declared with `translate: false`; of keys that are not declared,
    truth values, numbers, paths and identifiers (`landing_page`). Titles, lists of
    words, dates, languages and people are each page's own. The fix is safe where the
    key is declared so.
    """
    fix = Fix(
        f"write {change.expected}",
        (Edit(change.place, change.expected),),
        (Change.VALUE,),
        safe=change.declared,
    )
    what = f"found {change.written or 'nothing'} as {change.key}"
    message = f"{what}, expected {change.expected} as in the source text"
    # Of keys that nobody declared, most are each page's own: what comes next, with what
    # it was tested.
    yield Hit(
        change.place,
        message,
        change.expected,
        fix,
        at_most=None if change.sure else Severity.INFO,
    )
