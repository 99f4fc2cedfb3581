"""Names that became something else in translation."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.evidence.lost_names import NameDamage
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.rule import Context, bad, good, rule
from doclint.vocabulary import Brand

_ACME = Brand(id="team/brands/acme", name="Acmebox", misspelt=("Acmebx",))


@dataclass(frozen=True, slots=True)
class Options:
    """`shown`: also names that no entry lists, told by the source page: words with a capital in the midst of
    sentences, three times and more, that the rest of the translation keeps."""

    shown: bool = True


@rule(
    "terms/lost-brand",
    visits=NameDamage,
    severity=Severity.WARNING,
    options=Options,
    examples=[
        bad(
            source="Open your Acmebox template here.\n",
            translation="Ouvrez ici le modèle ⟦Acmebex⟧.\n",
            entries=[_ACME],
            fixed="Ouvrez ici le modèle Acmebox.\n",
        ),
        bad(
            source="The Acmebox template of Acmebox is here.\n",
            translation="Le modèle de ⟦mebox⟧ d’Acmebox est ici.\n",
            entries=[_ACME],
        ),
        bad(
            source="You can use Acmebox for this.\n",
            translation="これには⟦acmebox⟧を使えます。\n",
            language="ja",
            entries=[_ACME],
        ),
        bad(
            source="Start Acmebox now. We like Acmebox. You use Acmebox here. Then Acmebox starts.\n",
            translation="Lancez Acmebox. Nous aimons Acmebox. Vous utilisez ⟦Acmeboux⟧. Puis Acmebox démarre.\n",
        ),
        good(
            source="Use the Server Tool. Open the Server, and close the Server at night.\n\n## The Server\n\nIt runs.\n",
            translation="Voici l’outil. Ouvrez et fermez le serveur la nuit.\n\n## Les Serveurs\n\nÇa tourne.\n",
        ),
        good(
            source="See the Model here. Open the Model, and keep the Model.\n\n## Model\n",
            translation="Vea el Model aquí. Abra el Model, como otros modelos, y guarde el Model.\n\n## Modelo\n",
            language="es",
        ),
        good(
            source="See Wrong Access Control of Old Pages. See Lost Access Control of New Pages.\n\n"
            "Read Weak Access Control for Pages, too.\n",
            translation="Voir Accès Contrôle Faux. Voir Contrôle Accès Perdu.\n\n"
            "Lisez aussi Accès Contrôlé Faible.\n",
        ),
        good(
            source="Acmebox is here. Open the Acmebox page with Acmebox.\n",
            translation="Acmebox est là. Ouvrez sa page avec des Acmeboxes.\n",
            entries=[_ACME],
        ),
        good(
            source="All Acmeboxes.\n",
            translation="Alle Acmeboxen und Acmeboxe.\n",
            language="de",
            entries=[_ACME],
        ),
        good(source="Open Acmebox.\n", translation="Ouvrez Acmebx.\n", entries=[_ACME]),
        good(
            source="As it opens Acmebox with the Chronium view of it, you can close it with the same key.\n",
            translation="comme il ouvre la boîte avec la vue Kronium de celle-ci, on peut la fermer par la même clé.\n",
            entries=[_ACME],
        ),
        good(
            source="<Note>\n\nText.\n\n</Note>\n\n💡 **Note**: one. ⚠️ **Note**: two. 💡 **Note**: three.\n",
            translation="<Note>\n\nTexto.\n\n</Note>\n\n💡 **Nota**: uno. ⚠️ **Nota**: dos. 💡 **Nota**: tres.\n",
            language="es",
            dialect="mintlify",
        ),
        good(
            source="Open Acmebox.\n",
            translation="Ouvrez acmebox.com/a.\n",
            entries=[_ACME],
        ),
        good(
            source="It provides a dashboard for the endpoint.\n",
            translation="Cela est utile – Fournit un tableau de bord du point terminal.\n",
            language="fr",
            entries=[
                Brand(id="team/a", name="dashboard"),
                Brand(id="team/b", name="endpoint"),
            ],
        ),
        good(
            source="Run Acmebox APIs, the Acme APIs, and all ACME APIs of it.\n",
            translation="Lancez l’API AcmeboxJS, les APIs Acme et chaque API.\n",
            entries=[Brand(id="team/a", name="APIs"), _ACME],
        ),
    ],
)
def lost_brand(damage: NameDamage, ctx: Context[Options]) -> Iterator[Hit]:
    """The source text has a name more often than its translation, which has something like it instead.

    A letter is wrong, a part of the name is left, or an unknown word with a capital
    stands there. Words that the team's entries list as wrong are left to other rules.
    """
    if not (damage.listed or ctx.options.shown):
        return
    name = damage.expected
    fix = Fix(f"write “{name}”", (Edit(damage.place, name),), (Change.WORDS,))
    message = (
        f"found “{damage.written}”, expected the name “{name}” as in the source text"
    )
    there = Related(
        damage.source,
        "the source text has the name",
        ctx.pair.source.path if ctx.pair else None,
    )
    yield Hit(damage.place, message, suggestion=name, fix=fix, related=(there,))
