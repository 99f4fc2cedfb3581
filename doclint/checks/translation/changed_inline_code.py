"""Inline code that a translation says differently."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.evidence.inline_code import InlineCodeChange
from doclint.evidence.renamed import Renaming
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.cut_short import is_cut_short


@rule(
    "translation/changed-inline-code",
    visits=InlineCodeChange,
    severity=Severity.WARNING,
    ages=True,
    yields_to=("translation/changed-directive", "translation/entity-in-code"),
    examples=[
        bad(
            source="Set `street`, `unit` and `zip` first.\n",
            translation="Définissez d’abord `⟦rue⟧`, `⟦unité⟧` et `zip`.\n",
            fixed="Définissez d’abord `street`, `unit` et `zip`.\n",
        ),
        bad(
            source="Use `raise` here.\n",
            translation="ここで`⟦上げる⟧`を使います。\n",
            language="ja",
        ),
        bad(
            source="Call `get_user()`.\n",
            translation="Rufen Sie `⟦hole_benutzer()⟧` auf.\n",
            language="de",
        ),
        bad(
            source="| a |\n|---|\n| `one` |\n", translation="| a |\n|---|\n| `⟦un⟧` |\n"
        ),
        bad(
            source="Use `case` here.\n\nThe `Box` is open.\n",
            translation="Utilisez `⟦Box⟧` ici.\n\nLa `Box` est ouverte.\n",
            fixed="Utilisez `Box` ici.\n\nLa `Box` est ouverte.\n",
        ),
        bad(
            source="Use `alpha` first, then `beta`.\n",
            translation="Utilisez `⟦beta⟧` d’abord, puis `beta`.\n",
        ),
        bad(
            source="Call `lamp.light` and `turn_off/1`, then `lamp off`.\n",
            translation="Chame `⟦lamp. light⟧` e `⟦turn_off/ 1⟧`, depois `⟦lampoff⟧`.\n",
            language="pt",
            fixed="Chame `lamp.light` e `turn_off/1`, depois `lamp off`.\n",
        ),
        bad(
            source="It is `'raise'` here.\n",
            translation="ここでは`⟦'上げる'⟧`です。\n",
            language="ja",
        ),
        good(
            source="| Key | Usual |\n|--|--|\n| text | `'Shut it'` |\n| yes | `\"Confirm\"` |\n",
            translation="| 鍵 | 既定 |\n|--|--|\n| text | `'閉じる'` |\n| yes | `\"確認\"` |\n",
            language="ja",
        ),
        good(
            source="Write `Keys of $OWNER: $COUNT` and `# All keys` there.\n",
            translation="Escriba `Llaves de $OWNER: $COUNT` y `# Todas las llaves` ahí.\n",
            language="es",
        ),
        bad(
            source="Type `echo $OWNER now` and `# All keys` there.\n",
            translation="Escriba `⟦eco $OWNER ahora⟧` y `⟦## Todas las llaves⟧` ahí.\n",
            language="es",
        ),
        good(
            source="Read `api /keys.go` and `api/ locks.go`.\n",
            translation="Lies `api/keys.go` und `api/locks.go`.\n",
            language="de",
        ),
        good(
            source="It must be `dispatched` first, then `overloading` begins.\n",
            translation="Das erst `dispatch`en, dann beginnt `overload`.\n",
            language="de",
        ),
        good(
            source="在 `$变量名` 中填写，请看`不要使用这种格式`。\n",
            translation="Fill in `$variable name`; do not use this.\n",
            language="fr",
        ),
        good(
            source="请用 `灯名.example.com` 访问，它们是 `和` 的关系，经过 `INPUT链`。\n",
            translation="Откройте `имя-лампы.example.com`; это `И`, через `цепочку INPUT`.\n",
            language="ru",
        ),
        bad(
            source="它经过 `INPUT链`。\n",
            translation="Идёт через `⟦цепочку OUTPUT⟧`.\n",
            language="ru",
        ),
        good(
            source="Write `<Lamp/>`, `a/b` here.\n",
            translation="Schreiben Sie `<Lamp />`, `a / b` hier.\n",
            language="de",
        ),
        good(
            source="Open `Settings / Lamps`, or go to `http://YOUR-LAMP-HOST:80`.\n",
            translation="Ouvrez `Paramètres / Lampes`, ou allez à `http://VOTRE-HOTE-DE-LAMPE:80`.\n",
        ),
        good(
            source="`I'm using Lamps in my kitchen. Read this page, and light them all.`\n",
            translation="`J'utilise Lamps dans ma cuisine. Lis cette page, et allume-les toutes.`\n",
        ),
        good(
            source="Take `200 000` of them, `7 meters` long.\n",
            translation="Nimm `200.000` davon, `7 Meter` lang.\n",
            language="de",
        ),
        good(
            source="Set `a`, then `b`.\n",
            translation="`b`の前に`a`を設定します。\n",
            language="ja",
        ),
        good(
            source="Press `Ctrl+Space`.\n", translation="Appuyez sur `Ctrl+Espace`.\n"
        ),
        good(
            source="Give `<your-key>` to it.\n",
            translation="Donnez-lui `<votre-clé>`.\n",
        ),
        good(
            source="Write `feat(parser): add ways to parse arrays`.\n",
            translation="Écrivez `feat(parser): ajoute une façon de lire des tableaux`.\n",
        ),
        bad(
            source="Write `feat(parser): add ways to parse arrays`.\n",
            translation="Écrivez `⟦ajout(parser): ajoute une façon de lire⟧`.\n",
        ),
        good(
            source="It stops `Pumps` and `Boxes`.\n",
            translation="`Pump` と `Box` を止めます。\n",
            language="ja",
        ),
        good(
            source="# `2. Sending Letters`\n", translation="# `2. Envoi des lettres`\n"
        ),
        good(
            source="See `rooms.<section>.<option>`.\n",
            translation="Voir `rooms.<rubrique>.<choix>`.\n",
        ),
        good(
            source="Type `find: <query>`.\n", translation="Tapez `find: <requête>`.\n"
        ),
        good(
            source='Type `list [options]`, `/plan "Add a user"` or `[Send] [Skip]`.\n',
            translation='Tapez `list [choix]`, `/plan "Ajouter un compte"` ou `[Envoyer] [Passer]`.\n',
        ),
        bad(
            source='Type `/plan "Add a user"`, `a[key]` or `"key"`.\n',
            translation='Tapez `⟦/planifier "Ajouter un compte"⟧`, `⟦a[clé]⟧` ou `⟦"clé"⟧`.\n',
        ),
        good(
            source='Press `➕ Add a lamp`, then `# This is a note` or `set lamp.name "[name]"`.\n',
            translation='Appuyez sur `➕ Ajouter une lampe`, puis `# Ceci est une note` ou `set lamp.name "[nom]"`.\n',
        ),
        good(
            source="A key is `(light source, lampID)`, by `LAMP protocol` as `lamp:house[:place][,light=one]`.\n",
            translation="Ключ — `(источник света, lampID)`, по `протоколу LAMP` как `lamp:дом[:место][,свет=он]`.\n",
            language="ru",
        ),
        good(
            source="Put `{name of the lamp}_{room number}.py` at `my-lamp.example.com`, with `mypassword`.\n",
            translation="Bei `meine-lampe.example.com` ist `{Name der Lampe}_{Zimmernummer}.py`, mit `meinpasswort`.\n",
            language="de",
        ),
        good(
            source="Use `--room=ROOM` or `{{open::12}}Go here{{close}}` or `<b>Go here</b>`.\n",
            translation="Mit `--room=RAUM` oder `{{open::12}}Hier lang{{close}}` oder `<b>Hier lang</b>`.\n",
            language="de",
        ),
        good(
            source="Choose `root folder ID`, write `owner/repository` and `alias:/mounted/path`.\n",
            translation="选择`根文件夹ID`，填写 `所有者/仓库` 和 `别名:/挂载路径`。\n",
            language="zh",
        ),
        good(
            source="Point `your.house.tld` and `me@the.house.tld` at `whateveryoulike.lamps.example`.\n",
            translation="Pointez `votre.maison.tld` et `moi@la.maison.tld` vers `cequevousvoulez.lamps.example`.\n",
        ),
        bad(
            source="Run `lamp turn up`, then look into `/etc/lamps` and at `lamps.house.tld`.\n",
            translation="运行`⟦lamp 调亮⟧`，然后查看 `⟦/等/灯⟧` 和 `⟦lamps.huose.tld⟧`。\n",
            language="zh",
        ),
        bad(
            source="It runs `mydaemon`.\n",
            translation="Es startet `⟦mydämon⟧`.\n",
            language="de",
        ),
        bad(source="An `<input>` here.\n", translation="Ici un `⟦<entrée>⟧`.\n"),
        good(
            source="Press `Show processes from all users`.\n",
            translation="Appuyez sur `Afficher les processus de tous les utilisateurs`.\n",
        ),
        good(source='Set `"a"` to null.\n', translation="Mettez `“a”` à `null`.\n"),
        good(
            source="It is `'object'`, not `'null'`; `Math.max()` is less than `Math.min()` in `your_file.cc`.\n",
            translation='`object`であり、`"null"`でなく、`あなたの.cc`で、`min`は`max`より大きいです。\n',
            language="ja",
        ),
        good(
            source="Set `your-protocol://` and `a = ...`, run `fmt -i path/to/it.c` in `VS2015 Command Prompt`.\n",
            translation="Réglez `votre-protocole://` et `a = …`, lancez `fmt -i chemin/vers/lui.c` par `Invite VS`.\n",
        ),
        good(
            source="Use `rest parameters`.\n",
            translation="使用`剩余参数（rest parameters）`。\n",
            language="zh",
        ),
        bad(
            source="Run `fmt -i path/to/it`.\n",
            translation="Lancez `⟦formater -i chemin/vers/lui⟧`.\n",
        ),
        bad(
            source="Use `add(one)` here.\n",
            translation="Utilisez `⟦ajouter(one)⟧` ici.\n",
        ),
        good(
            source="Use `list` here.\n",
            translation="Utilisez ici `list`, une `liste`.\n",
        ),
        good(source="Set `a` here.\n", translation="Définissez-le ici.\n"),
        good(source="Use `&gt; 100` here.\n", translation="Utilisez `> 100` ici.\n"),
        good(
            source="Set `one`, then `two`.\n",
            translation="Définissez `one, puis `two`.\n",
        ),
    ],
)
def changed_inline_code(
    change: InlineCodeChange, ctx: Context[NoOptions]
) -> Iterator[Hit]:
    """Inline code was translated or altered: the block lost a code span of the source text and has another instead.

    What stands between backticks is typed or compared by a program; translated, it no
    longer works. The order may change, names of keys and placeholders such as
    `<your-key>` may be translated, and words may be marked as code that were none.
    """
    expected, written = change.expected, change.written
    if change.renaming is Renaming.LANGUAGE:
        return
    fix = None
    behind = ctx.text[change.place.end :]
    if not change.elsewhere and not is_cut_short(written, expected, behind):
        edit = Edit(change.place, expected)
        fix = Fix(f"write {expected}", (edit,), (Change.CODE_SPAN,))
    message = f"found the code “{written}”, expected “{expected}” as in the source text"
    yield Hit(change.place, message, expected, fix, at_most=_worth(change))


def _worth(change: InlineCodeChange) -> Severity:
    """How grave a change may be."""
    kind = change.renaming
    is_version = kind is Renaming.OTHER and not change.sure
    is_date = _DATE.search(change.expected) is not None
    has_same_points = change.expected.count(".") == change.written.count(".")
    if is_date and has_same_points:
        return Severity.INFO
    worth = _WORTH[kind]
    if is_version or change.misspelt_there:
        worth = Severity.INFO
    if not _LABEL.fullmatch(change.expected.strip()):
        return worth
    is_in_words = kind is not Renaming.HERE and not _LATIN.search(change.written)
    return min(worth, Severity.INFO if is_in_words else Severity.WARNING)


_LATIN = expression(r"[A-Za-z]")
# Letters that stand for parts of a date are those of the reader's language: `JJJJ-MM-TT`.
_DATE = expression(r"(?<![a-z])y{2,4}(?:[-_./:]?m{1,2}\b|[-_./:])", re.IGNORECASE)
# What a button says as often as a program: `Image`, `Yes`.
_LABEL = expression(r"[A-Z][a-z]+")
# What a change is worth: names that an example chose, and the form of code, are hardly
# anybody's fault.
_WORTH = {
    Renaming.HERE: Severity.ERROR,
    Renaming.RENDERED: Severity.ERROR,
    Renaming.TORN: Severity.WARNING,
    Renaming.OTHER: Severity.WARNING,
    Renaming.THROUGHOUT: Severity.INFO,
    Renaming.EXTENT: Severity.INFO,
    Renaming.EXAMPLE: Severity.INFO,
    Renaming.FORM: Severity.INFO,
}
