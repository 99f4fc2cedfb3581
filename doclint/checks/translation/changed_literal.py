"""Literal values in the prose of a translation."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.literal_changes import LiteralChange
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "translation/changed-literal",
    visits=LiteralChange,
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source="- **Authorization**: Basic `abc`\n- **Content-Type**: application/json\n",
            translation="- **⟦Autorisation⟧** : Basique `abc`\n- **⟦Type de contenu⟧** : application/json\n",
            fixed="- **Authorization** : Basique `abc`\n- **Content-Type** : application/json\n",
        ),
        bad(
            source="- **Authorization:** `Bearer <key>`\n",
            translation="- **⟦認可する⟧：** `Bearer <key>`\n",
            fixed="- **Authorization：** `Bearer <key>`\n",
            language="ja",
        ),
        bad(
            source="Open docs/start.txt now.\n",
            translation="Ouvrez ⟦docs/début.txt⟧.\n",
        ),
        bad(
            source="Shown as {first} there.\n",
            translation="Als ⟦{vorname}⟧ angezeigt.\n",
            language="de",
        ),
        bad(
            source="Call user.get_all or user_id.\n",
            translation="⟦user.すべてかuser_idを呼びます。⟧\n",
            language="ja",
        ),
        bad(source="Needs v2.1 of it.\n", translation="Nécessite ⟦v2.2⟧.\n"),
        bad(
            source="From user_one to user_two.\n",
            translation="Bis ⟦nutzer_two⟧ ab ⟦nutzer_one⟧.\n",
            fixed="Bis user_two ab user_one.\n",
            language="de",
        ),
        bad(
            source="From {start} to {end}.\n",
            translation="Bis ⟦{ziel}⟧ ab ⟦{quelle}⟧.\n",
            fixed="Bis {ziel} ab {quelle}.\n",
            language="de",
        ),
        bad(
            source="<div>\nNeeds CODE_OF_CONDUCT.\n</div>\n",
            translation="<div>\nRequiert ⟦CODE_D&Eacute;ONTOLOGIE⟧.\n</div>\n",
        ),
        good(
            source="Write the letter on[letters/post.org](https://post.org).\n",
            translation="Écrivez la lettre sur [letters/post.org](https://post.org).\n",
        ),
        good(
            source="Call user_id or /var/log/a.\n",
            translation="user_idか/var/log/aです。\n",
            language="ja",
        ),
        good(source="Put it in user_id.\n", translation="Mettez-le dans `user_id`.\n"),
        good(
            source="Accept: one thing. The host: a friend.\n",
            translation="Accepter : une chose. L’hôte : un ami.\n",
        ),
        good(
            source="The end.Then and/or etc.\n", translation="La fin.Puis et/ou etc.\n"
        ),
        bad(source="# theButton\n", translation="⟦# le bouton⟧\n"),
        good(source="Sets the toolTip of it.\n", translation="Définit l’infobulle.\n"),
        good(
            source="In the ___ process.\n", translation="Dans le processus \\_\\_\\_.\n"
        ),
        good(
            source="My iPhone or eBook.\n",
            translation="Mein Telefon oder Buch.\n",
            language="de",
        ),
    ],
)
def changed_literal(change: LiteralChange, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A value that has no translation is missing in the translated block.

    Such values are names of HTTP headers, file paths, e-mail addresses, placeholders
    (`%s`, `{name}`), identifiers with dots or underscores, and versions. They stand in
    prose without marks of code, where they are easily taken for words.
    """
    at_most = None if change.sure else Severity.INFO
    if not change.written:
        message = f"found no {change.kind} “{change.expected}” in the block, which the source text has"
        yield Hit(change.place, message, at_most=at_most)
        return
    message = f"found “{change.written}”, expected the {change.kind} “{change.expected}” as in the source text"
    if not change.matched:
        yield Hit(change.place, message, at_most=at_most)
        return
    fix = Fix(
        f"write {change.expected}",
        (Edit(change.place, change.expected),),
        (Change.WORDS,),
    )
    yield Hit(change.place, message, change.expected, fix, at_most=at_most)
