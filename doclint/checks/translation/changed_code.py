"""Code blocks that a translation changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.dataclasses import replace
from doclint.evidence.code_blocks import CodeChange, CodeDifference
from doclint.evidence.renamed import Renaming
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# Of longer code a message shows so much.
_SHOWN = 60
# What makes one name of several words: `my-file.js`, `/one.*two/`, `@team/part`.
_JOINED = expression(r"[\w.*/@-]*")
_JOINED_BEFORE = expression(r"[\w.*/@-]+\Z")
_WORD_BEFORE = expression(r"[^\W\d_]+[ \t]+\Z")
# Names are not longer (characters).
_LONGEST = 200


@rule(
    "translation/changed-code",
    visits=CodeChange,
    severity=Severity.WARNING,
    ages=True,
    yields_to=("translation/entity-in-code", "translation/mangled-code"),
    examples=[
        bad(
            source="```yaml\n'options':\n- 'a long day'\n```\n",
            translation="```yaml\n'⟦opciones⟧':\n- 'un día largo'\n```\n",
            language="es",
        ),
        bad(
            source='```json\n{\n  "company": "Acme",\n  "phone" : 1\n}\n```\n',
            translation='```json\n{\n  "⟦compagnie⟧": "Acme",\n  "⟦téléphone⟧" : 1\n}\n```\n',
            fixed='```json\n{\n  "company": "Acme",\n  "phone" : 1\n}\n```\n',
        ),
        bad(
            source="Run it:\n\n```python\nuser = get_user()  # the user\n```\n",
            translation="Ausführen:\n\n```python\nuser = ⟦hole_benutzer⟧()  # der Benutzer\n```\n",
            language="de",
        ),
        bad(
            source="```yaml\nname: A tool\nsize: 3\n```\n",
            translation="```yaml\n⟦nom⟧: Un outil\nsize: 3\n```\n",
        ),
        bad(
            source="```console\n$ run --fast now\nDone.\n```\n",
            translation="```console\n$ run⟦⟧ now\n終了。\n```\n",
        ),
        bad(
            source="Text:\n\n    call(one_id, 2)\n",
            translation="Texte :\n\n    call(⟦un_id⟧, 2)\n",
        ),
        bad(
            source="```{ .dockerfile .annotate }\nFROM base:3\nRUN make all\n```\n",
            translation="```{ .dockerfile .annotate }\nFROM ⟦socle⟧:3\nRUN make all\n```\n",
        ),
        bad(
            source='```vue\n<lamp title="Title" kind="round" />\n```\n',
            translation='```vue\n<lamp title="标题" kind="⟦圆形⟧" />\n```\n',
            language="zh",
        ),
        good(
            source="```sh\nrun -e LAMP_KEY=change-me \\\n  -d replace-this-with-your-own.house\n```\n",
            translation="```sh\nrun -e LAMP_KEY=changez-moi \\\n  -d mettez-ici-votre-propre.house\n```\n",
        ),
        good(
            source="```vue\n<lamp :rules=\"[(v) => !!v || 'Please choose one']\" />\n```\n",
            translation="```vue\n<lamp :rules=\"[(v) => !!v || '请选择']\" />\n```\n",
            language="zh",
        ),
        good(
            source="```js\nshow(7, 'money', 'ja-JP')\n```\n",
            translation="```js\nshow(7, 'money', 'fr-FR')\n```\n",
            language="fr",
        ),
        good(
            source="打开。\n\n```sh\nopen https://a.example/您的账号名/keys\n```\n",
            translation="Open it.\n\n```sh\nopen https://a.example/your account name/keys\n```\n",
            language="fr",
        ),
        good(
            source="```sh\nssh username@example.com\nmail smtp://<USERNAME>:<PASSWORD>@<HOST>\n```\n",
            translation="```sh\nssh benutzername@example.com\nmail smtp://<BENUTZER>:<PASSWORT>@<HOST>\n```\n",
            language="de",
        ),
        good(
            source="```nginx\nssl_key /etc/keys/YOUR_HOUSE/key.pem;\n```\n\n```text\n_This is a lamp_\n```\n",
            translation="```nginx\nssl_key /etc/keys/IHR_HAUS/key.pem;\n```\n\n```text\n_Das ist eine Lampe_\n```\n",
            language="de",
        ),
        good(
            source='````markdown\n{{</* lamp title="The lamp" */>}}\n\nText of it.\n\n{{</* /lamp */>}}\n````\n',
            translation='````markdown\n{{</* lamp title="Die Lampe" */>}}\n\nIhr Text.\n\n{{</* /lamp */>}}\n````\n',
            language="de",
            dialect="hugo",
        ),
        bad(
            source='````markdown\n{{</* lamp title="The lamp" */>}}\n````\n',
            translation='````markdown\n{{</* ⟦lampe⟧ title="Die Lampe" */>}}\n````\n',
            language="de",
            dialect="hugo",
        ),
        good(
            source="```sh\nbuild letters-en --quick\n```\n",
            translation="```sh\nbuild letters-fr --quick\n```\n",
            language="fr",
        ),
        good(
            source="```jsx\n<p>{lit ? 'Lamp on' : 'Lamp off'}</p>\n```\n",
            translation="```jsx\n<p>{lit ? 'Lampe allumée' : 'Lampe éteinte'}</p>\n```\n",
        ),
        good(
            source="```js\nlog('It burns from the 3rd match!');\n```\n",
            translation="```js\nlog('3本目のマッチから燃えます!');\n```\n",
            language="ja",
        ),
        good(
            source='```js\n// Say hello\nsay("Hello, world");\n```\n',
            translation='```js\n// Dire bonjour\nsay("Bonjour, monde");\n```\n',
        ),
        good(
            source='```html\n<p class="a" title="One">Some words</p>\n```\n',
            translation='```html\n<p class="a" title="Un">Quelques mots</p>\n```\n',
        ),
        bad(
            source="```\nContent-Type: text\nAuthorization: Bearer abc\n```\n",
            translation="```\n⟦⟧Type de contenu : text\nAutorisation : Bearer abc\n```\n",
        ),
        good(
            source="```\nOne line of words\n```\n",
            translation="```\nUne ligne de mots\n```\n",
        ),
        good(
            source="```sh\n# install\nnpm i\n```\n",
            translation="```sh\n# インストール\nnpm i\n```\n",
            language="ja",
        ),
        good(
            source="```html\n<script>\n  log(it) // Prints 'oh'\n</script>\n```\n",
            translation="```html\n<script>\n  log(it) // 'oh' と出力\n</script>\n```\n",
            language="ja",
        ),
        good(
            source="```sh\nrun YOUR_KEY_HERE your-app /path/to/one.txt\n```\n\n```js\ngo('YourName')\n```\n",
            translation="```sh\nrun VOTRE_CLE_ICI votre-app /chemin/vers/un.txt\n```\n\n```js\ngo('VotreNom')\n```\n",
        ),
        good(
            source="```ts\nreturn <Card><Title>Open it</Title></Card>\n```\n\n```sh\nrun <name of it>\n```\n",
            translation="```ts\nreturn <Card><Title>開く</Title></Card>\n```\n\n```sh\nrun <その 名前>\n```\n",
            language="ja",
        ),
        good(
            source="```tsx\nerror.name = 'Needed'\n// </b>\n```\n\n```sh\n[Run all of it]\n... the rest ...\n```\n",
            translation="```tsx\nerror.name = 'Requis'\n// </b>\n```\n\n```sh\n[Tout lancer]\n... le reste ...\n```\n",
        ),
        bad(
            source="```js\nload(`file://${folder}/a.html`)\n```\n",
            translation="```js\nload(`⟦file://${dossier}/a.html⟧`)\n```\n",
        ),
        bad(
            source="```md\n**`READ ME FIRST.md`**\n```\n",
            translation="```md\n**`LIRE EN ⟦PREMIER.md⟧`**\n```\n",
            fixed="```md\n**`LIRE EN PREMIER.md`**\n```\n",
        ),
        bad(
            source="```js\n// my-own-file.js\nopen('/shop/part.js');\n```\n",
            translation="```js\n// mon-fichier-de-moi.js\nopen('⟦/boutique/part.js⟧');\n```\n",
            fixed="```js\n// mon-fichier-de-moi.js\nopen('/shop/part.js');\n```\n",
        ),
        good(
            source="```js\nfail(`It is not there`)\n```\n\n```sh\n## New\n\n- Moved from A to B.\n```\n",
            translation="```js\nfail(`Introuvable ici`)\n```\n\n```sh\n## Neuf\n\n- Passé de A à B.\n```\n",
        ),
        good(
            source="```ts\nsql(`\n  -- Start it\n  begin;`)\n```\n\n```\nAction: a session of price_id\n```\n",
            translation="```ts\nsql(`\n  -- 시작\n  begin;`)\n```\n\n```\n동작: price_id와 세션\n```\n",
            language="ko",
        ),
        good(
            source="```js\nrun(\n  one,\n  two,\n);\nstop(); // <!--\n<!-- all of it\n```\n\n```py\nrun(a,\n)\n```\n",
            translation="```js\nrun(\n  one,\n  two\n)\nstop() // <!--\n<!-- le tout\n```\n\n```py\nrun(a)\n```\n",
        ),
        bad(
            source='```json\n{\n  "a": [1],\n  "b": 2\n}\n```\n',
            translation='```json\n{\n  "a": [1],\n  "b": 2⟦,⟧\n}\n```\n',
        ),
        bad(
            source="```js\nsetTimeout(() => log(a.b), 100);\n```\n",
            translation="```js\n⟦new class F extends (A, B) {}();⟧\n```\n",
        ),
        good(
            source="```js\nadd({label: 'Item1'})\n```\n\n```sh\nopen your/app\n```\n",
            translation="```js\nadd({label: 'アイテム1'})\n```\n\n```sh\nopen あなたの/アプリ\n```\n",
            language="ja",
        ),
        good(
            source="````mdoc\n1. Put it in:\n\n   ```js\n   go()\n   ```\n\n- one\n````\n\n```rst\nA note\n```\n",
            translation="````mdoc\n1. Setzen:\n\n   ```js\n   go()\n   ```\n\n- eins\n````\n\n```rst\nNotiz\n```\n",
            language="de",
        ),
        good(
            source="```bat\n@rem Start it\n:: now\nset A=b\n```\n\n```vb\nx = 1 'Don't\nREM End\n```\n",
            translation="```bat\n@rem Starten\n:: jetzt\nset A=b\n```\n\n```vb\nx = 1 'Nicht\nREM Ende\n```\n",
            language="de",
        ),
        bad(
            source="```bat\nrem Start it\nset PUMP=on\n```\n",
            translation="```bat\nrem Starten\nset ⟦PUMPE⟧=on\n```\n",
            language="de",
        ),
        good(
            source="> Start it:\n>\n> ```sh\n> pump run --fast\n> # now\n> pump stop\n> ```\n",
            translation="> Starten:\n>\n> ```sh\n>pump run --fast\n> # jetzt\n>  pump stop\n> ```\n",
            language="de",
        ),
        bad(
            source="> Start it:\n>\n> ```sh\n> pump run --fast\n> pump stop\n> ```\n",
            translation="> Starten:\n>\n> ```sh\n> pump run --⟦schnell⟧\n> pump stop\n> ```\n",
            language="de",
        ),
        good(
            source="```\n<kind>[some part]: <description>\n\n[some words]\n\n[a last line]\n```\n",
            translation="```\n<tipo>[parte opcional]: <descrição>\n\n[palavras]\n\n[última linha]\n```\n",
            language="pt-br",
        ),
        bad(
            source="```ts\nlet a: Array<Key> = [];\n```\n",
            translation="```ts\nlet a: Array<⟦Cle⟧> = [];\n```\n",
        ),
        good(
            source="```\ntype Pump struct {\n  // Opens with doorKey or key.door.\n  Open bool\n}\n```\n",
            translation="```\ntype Pump struct {\n  // Öffnet mit dem Schlüssel.\n  Open bool\n}\n```\n",
            language="de",
        ),
        good(
            source="```\n/your-house\n  |- door.md\n```\n",
            translation="```\n/votre-maison\n  |- door.md\n```\n",
        ),
        good(
            source="```mermaid\nA[Open it] --> B\n```\n",
            translation="```mermaid\nA[Ouvrir] --> B\n```\n",
        ),
        bad(
            source="```mermaid\ngraph LR\n  A[Open] --> B[Read]\n  B --> C[Close]\n```\n",
            translation="```mermaid\ngraph LR\n  A[Ouvrir] --> B[Lire]\n  ⟦A⟧ --> C[Fermer]\n```\n",
        ),
        good(
            source="```mermaid\nflowchart TD\n  A[Open] -- Yes --> B(Read)\n  Start --> A\n```\n",
            translation="```mermaid\nflowchart TD\n  A[Ouvrir] -- Oui --> B(Lire)\n  Début --> A\n```\n",
        ),
        good(
            source="```mermaid\nflowchart TD\n  A -- 打开灯 --> B\n  B -- 关灯 --> A\n```\n",
            translation="```mermaid\nflowchart TD\n  A -- включает LED-лампу --> B\n  B -- выключает --> A\n```\n",
            language="ru",
        ),
        good(
            source="```ini\n[Lamp]\nPrivateKey = 我的私钥\nHost = 灯名.你的域名.com\n```\n",
            translation="```ini\n[Lamp]\nPrivateKey = My_Private_Key\nHost = lamp.yourdomain.com\n```\n",
            language="fr",
        ),
        good(
            source="```bash\nlamp -d 灯名 --at 房间.example.com\n```\n",
            translation="```bash\nlamp -d имя_лампы --at комната.example.com\n```\n",
            language="ru",
        ),
    ],
)
def changed_code(change: CodeChange, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A code block differs from the source text's in more than comments, prose in string literals and text of markup.

    Readers copy code; an identifier or a key that was translated does not work. Each
    change is marked on its own, many of them in one block as one.
    """
    if change.other:
        number = f"{change.places} places" if change.places else "many places"
        message = f"found code that differs from the source text's in {number}, expected the same code"
        # Code that has so little in common is that of another version, or belongs to
        # another block.
        yield Hit(change.place, message, at_most=Severity.INFO)
        return
    older = [each for each in change.differences if each.renaming is Renaming.OTHER]
    named = [each for each in change.differences if each.renaming in _WORTH]
    changed = [*named, *older] if len(older) == 1 else named
    yield from (_hit(each, changed, ctx) for each in named)
    # On pages that have blocks of their own, or lack some, what differs is the other
    # version's more often than not. The names of keys, as in JSON, are hardly a
    # version's, and a program reads them.
    only_keys = all(each.names_key for each in older)
    at_most = Severity.WARNING if change.sure or only_keys else Severity.INFO
    if len(older) == 1:
        yield replace(_hit(older[0], changed, ctx), at_most=at_most)
    elif older:
        yield _older(older, at_most, ctx)


# What a change of code is worth: names of languages and form alone are nobody's fault.
_WORTH = {
    Renaming.HERE: Severity.ERROR,
    Renaming.RENDERED: Severity.ERROR,
    Renaming.THROUGHOUT: Severity.INFO,
    Renaming.EXAMPLE: Severity.INFO,
    Renaming.EXTENT: Severity.INFO,
    Renaming.FORM: Severity.INFO,
}
# What stands in a string is the example's own, most often: a file, a title, a name.
_IN_STRINGS = {
    Renaming.RENDERED: Severity.INFO,
    Renaming.EXAMPLE: Severity.INFO,
    Renaming.HERE: Severity.WARNING,
}


def _older(
    differing: Sequence[CodeDifference], at_most: Severity, ctx: Context[NoOptions]
) -> Hit:
    """The one thing told of a block that is another version of the source text's."""
    first = differing[0]
    message = f"older version of this code: {_difference(first)}, and {len(differing) - 1} more places differ"
    related = tuple(
        related for each in differing for related in _source(each.source, ctx)
    )
    return Hit(first.place, message, related=related, at_most=at_most)


def _hit(
    differing: CodeDifference,
    changed: Sequence[CodeDifference],
    ctx: Context[NoOptions],
) -> Hit:
    """One place of a block that differs; `changed` are all that are told one by one."""
    expected, written = differing.expected, differing.written
    fix = None
    if _may_be_mended(differing, changed, ctx.pair):
        edit = Edit(differing.place, expected)
        fix = Fix(f"write {expected}", (edit,), (Change.CODE,))
    worth = {**_WORTH, **_IN_STRINGS} if differing.in_strings else _WORTH
    at_most = worth.get(differing.renaming, Severity.WARNING)
    is_renamed_key = differing.names_key and differing.renaming is not Renaming.FORM
    if written and is_renamed_key:
        # A program reads it, whoever chose its name.
        at_most = max(at_most, Severity.WARNING)
    return Hit(
        differing.place,
        _difference(differing),
        expected if fix else None,
        fix,
        _source(differing.source, ctx),
        at_most=at_most,
    )


def _may_be_mended(
    differing: CodeDifference, changed: Sequence[CodeDifference], pair: Pair | None
) -> bool:
    """Whether the source's code may be put in the place of the translation's, on one
    line."""
    expected, written = differing.expected, differing.written
    if pair is None or not expected or not written or "\n" in expected + written:
        return False
    # A sample of a tag is a tag where nothing escapes it.
    line = pair.translation.source.line_span(
        pair.translation.source.position(differing.place.start).line
    )
    if any(mark in pair.translation.source.cut(line) for mark in ("{{", "{%")):
        return False
    return _mends(differing, changed, pair)


def _mends(
    differing: CodeDifference, changed: Sequence[CodeDifference], pair: Pair
) -> bool:
    """Whether the name that a difference is part of is the source text's once all that
    are `changed` are mended, and is no part of a phrase in another language: half a name,
    and half a title, are worse than either."""
    text, source = pair.translation.text, pair.source.text
    name = _name(text, differing.place)
    source_name = _name(source, differing.source)
    if _mended(text, name, changed) != source[source_name.start : source_name.end]:
        return False
    return _word_before(text, name.start) == _word_before(source, source_name.start)


def _mended(text: str, name: Span, changed: Sequence[CodeDifference]) -> str:
    """A name of the translation once all differences in it are mended."""
    pieces = []
    end = name.start
    for other in sorted(changed, key=lambda other: other.place):
        if end <= other.place.start and other.place.end <= name.end:
            pieces += [text[end : other.place.start], other.expected]
            end = other.place.end
    return "".join([*pieces, text[end : name.end]])


def _name(text: str, span: Span) -> Span:
    """A stretch of code with what joins it to a name, a path or an expression of its
    own."""
    start, end = span.start, span.end
    before = _JOINED_BEFORE.search(text, max(start - _LONGEST, 0), start)
    behind = _JOINED.match(text, end, end + _LONGEST)
    if before:
        start = before.start()
    if behind:
        end = behind.end()
    return Span(start, end)


def _word_before(text: str, at: int) -> str:
    match = _WORD_BEFORE.search(text, max(at - _LONGEST, 0), at)
    return match[0] if match else ""


def _source(span: Span, ctx: Context[NoOptions]) -> tuple[Related, ...]:
    return (
        (Related(span, "the source text has", ctx.pair.source.path),)
        if ctx.pair
        else ()
    )


def _difference(differing: CodeDifference) -> str:
    expected, written = differing.expected, differing.written
    if not written:
        return f"found no “{_short(expected)}” in the code, which the source text has"
    if not expected:
        return f"found “{_short(written)}” in the code, which the source text has not"
    shown, other = _where_unlike(_line(written), _line(expected))
    return f"found “{shown}” in the code, expected “{other}” as in the source text"


def _line(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    line = _line(text)
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def _where_unlike(one: str, other: str) -> tuple[str, str]:
    """Two texts, long ones from shortly before the place where they begin to differ."""
    if max(len(one), len(other)) <= _SHOWN:
        return _short(one), _short(other)
    same = _same_at_start(one, other)
    start = max(same - _SHOWN // 3, 0)
    lead = "…" if start else ""
    return lead + _short(one[start:]), lead + _short(other[start:])


def _same_at_start(one: str, other: str) -> int:
    """How many characters two texts have in common before they differ."""
    for at, (mine, theirs) in enumerate(zip(one, other, strict=False)):
        if mine != theirs:
            return at
    return min(len(one), len(other))
