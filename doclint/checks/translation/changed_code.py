"""Code blocks that a translation changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from doclint.document import Fence
from doclint.evidence.beside import compared, told
from doclint.evidence.renamed import Renaming, renaming, signs
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.fences import Token, alike_in_prompts, language_of, tokens

# More changes than this in one block are told as one.
_MOST = 5
# Or more than this, when less than half of it stayed: it is other code.
_UNLIKE = 2
# Longer stretches that differ are not compared token by token.
_LONGEST = 2000
_QUOTES = frozenset("\"'`")
_KEY = re.compile(r"[\"'`][ \t]*:")
# Of longer code a message shows so much.
_SHOWN = 60
_YOURS = re.compile(r"[Yy]our(?:[-_A-Z][\w-]*)?|YOUR(?:[-_][\w-]+)?|my[-_][\w-]+|MY_\w+")
_PATH = re.compile(r"[\w:/.~-]*\bpath/to(?:/[\w.*-]+)*|\byour/[\w./-]+", re.IGNORECASE)


@rule(
    "translation/changed-code",
    visits=Pair,
    severity=Severity.WARNING,
    yields_to=("translation/entity-in-code",),
    examples=[
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
        bad(source="```yaml\nname: A tool\nsize: 3\n```\n", translation="```yaml\n⟦nom⟧: Un outil\nsize: 3\n```\n"),
        bad(source="```console\n$ run --fast now\nDone.\n```\n", translation="```console\n$ run⟦⟧ now\n終了。\n```\n"),
        bad(source="Text:\n\n    call(one_id, 2)\n", translation="Texte :\n\n    call(⟦un_id⟧, 2)\n"),
        bad(
            source="```{ .dockerfile .annotate }\nFROM base:3\nRUN make all\n```\n",
            translation="```{ .dockerfile .annotate }\nFROM ⟦socle⟧:3\nRUN make all\n```\n",
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
        good(source="```\nOne line of words\n```\n", translation="```\nUne ligne de mots\n```\n"),
        good(source="```sh\n# install\nnpm i\n```\n", translation="```sh\n# インストール\nnpm i\n```\n", language="ja"),
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
            translation="```js\n⟦new class F extends (A, B) {}();\n⟧```\n",
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
        good(source="```mermaid\nA[Open it] --> B\n```\n", translation="```mermaid\nA[Ouvrir] --> B\n```\n"),
    ],
)
def changed_code(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A code block differs from the source text's in more than comments, prose in string literals and text of markup.

    Readers copy code; an identifier or a key that was translated does not work. Each change is marked on its own, many
    of them in one block as one.
    """
    for source, translation in compared(pair):
        if source.fence and translation.fence:
            yield from _compared(source.fence, translation.fence, pair)


@dataclass(frozen=True, slots=True)
class _Side:
    """A code block's tokens and text."""

    fence: Fence
    tokens: list[Token]
    text: str

    def in_strings(self, first: int, last: int) -> bool:
        """Whether a run of tokens stands in strings that name no key."""
        return all(self._quoted(token) for token in self.tokens[first:last])

    def _quoted(self, token: Token) -> bool:
        mark = self.text[token.start - 1 : token.start]
        return mark in _QUOTES and not _KEY.match(self.text, token.end)

    def is_key(self, last: int) -> bool:
        """Whether the token before the index `last` is the name of a key in quotes."""
        return _KEY.match(self.text, self.tokens[last - 1].end) is not None

    def names_keys(self, differing: Sequence[_Difference]) -> bool:
        """Whether all that differs are names of keys, as in JSON: hardly a version's, and read by a program."""
        at = self.fence.content_span.start
        return all(_KEY.match(self.text, each.here.end - at) for each in differing)

    def place(self, first: int, last: int) -> Span:
        """The span in the page of a run of tokens; of an empty run the place after the token before it."""
        at = self.fence.content_span.start
        if first == last:
            end = self.tokens[first - 1].end if first else 0
            return Span(at + end, at + end)
        return Span(at + self.tokens[first].start, at + self.tokens[last - 1].end)


def _compared(source: Fence, translation: Fence, pair: Pair) -> Iterator[Hit]:
    codes = pair.source.source.cut(source.content_span), pair.translation.source.cut(translation.content_span)
    if codes[0] == codes[1]:
        return
    language = language_of(pair.source.source.cut(source.info_span))
    codes = alike_in_prompts(*codes)
    mine, theirs = (
        _Side(fence, tokens(code, language), code)
        for fence, code in zip((source, translation), codes, strict=True)
    )  # fmt: skip
    runs = _runs([token.text for token in mine.tokens], [token.text for token in theirs.tokens])
    alike = runs is not None and _alike(mine, theirs, runs)
    if runs is None or len(runs) > (_MOST if alike else _UNLIKE):
        number = f"{len(runs)} places" if runs else "many places"
        message = f"found code that differs from the source text's in {number}, expected the same code"
        # Code that has so little in common is that of another version, or belongs to another block.
        yield Hit(translation.content_span, message, related=told(pair, source.span), at_most=Severity.INFO)
        return
    differing = [_Difference.of(mine, theirs, run, pair) for run in runs if not _replaceable(mine, theirs, run)]
    older = [each for each in differing if each.renaming is Renaming.OTHER]
    yield from (_hit(each, pair) for each in differing if each.renaming in _WORTH)
    # On pages that have blocks of their own, or lack some, what differs is the other version's more often than not.
    at_most = Severity.WARNING if pair.whole or theirs.names_keys(older) else Severity.INFO
    if len(older) == 1:
        yield replace(_hit(older[0], pair), at_most=at_most)
    elif older:
        yield _older(older, at_most, pair)


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


@dataclass(frozen=True, slots=True)
class _Difference:
    """A run of tokens that differs: its places and words in both versions, how it does, and what it is worth."""

    there: Span
    here: Span
    wanted: str
    found: str
    renaming: Renaming
    worth: Severity

    @staticmethod
    def of(mine: _Side, theirs: _Side, run: tuple[int, int, int, int], pair: Pair) -> _Difference:
        there, here = mine.place(run[0], run[1]), theirs.place(run[2], run[3])
        wanted, found = pair.source.source.cut(there), pair.translation.source.cut(here)
        kind = renaming(wanted, found, pair) if wanted and found else Renaming.OTHER
        in_strings = theirs.in_strings(run[2], run[3]) and mine.in_strings(run[0], run[1])
        if kind is Renaming.OTHER and in_strings and signs(wanted) == signs(found):
            kind = Renaming.EXAMPLE
        worth = {**_WORTH, **_IN_STRINGS} if in_strings else _WORTH
        at_most = worth.get(kind, Severity.WARNING)
        if found and theirs.is_key(run[3]) and kind is not Renaming.FORM:
            at_most = max(at_most, Severity.WARNING)  # a program reads it, whoever chose its name
        return _Difference(there, here, wanted, found, kind, at_most)


def _older(differing: Sequence[_Difference], at_most: Severity, pair: Pair) -> Hit:
    """The one thing told of a block that is another version of the source text's."""
    first = differing[0]
    message = f"older version of this code: {_difference(first)}, and {len(differing) - 1} more places differ"
    related = tuple(Related(each.there, "the source text has", pair.source.path) for each in differing)
    return Hit(first.here, message, related=related, at_most=at_most)


def _runs(mine: list[str], theirs: list[str]) -> list[tuple[int, int, int, int]] | None:
    """Runs of tokens that differ, as half-open ranges in both; None when there is too much to compare."""
    if mine == theirs:
        return []
    short = min(len(mine), len(theirs))
    head = next((at for at in range(short) if mine[at] != theirs[at]), short)
    tail = next((at for at in range(short - head) if mine[-1 - at] != theirs[-1 - at]), short - head)
    left, right = mine[head : len(mine) - tail], theirs[head : len(theirs) - tail]
    if max(len(left), len(right)) > _LONGEST:
        return None
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return [(a + head, b + head, c + head, d + head) for op, a, b, c, d in matcher.get_opcodes() if op != "equal"]


def _alike(mine: _Side, theirs: _Side, runs: list[tuple[int, int, int, int]]) -> bool:
    kept = len(mine.tokens) - sum(run[1] - run[0] for run in runs)
    return 2 * kept >= max(len(mine.tokens), len(theirs.tokens))


def _replaceable(mine: _Side, theirs: _Side, run: tuple[int, int, int, int]) -> bool:
    """Whether words took the place of what readers are to replace by their own (`YOUR_KEY`, `path/to/it`)."""
    ours, others = mine.tokens[run[0] : run[1]], theirs.tokens[run[2] : run[3]]
    if ours and any(path.start() <= ours[0].start and ours[-1].end <= path.end() for path in _PATH.finditer(mine.text)):
        return True
    named = all(_YOURS.fullmatch(token.text) or _is_slot(token, mine.text) for token in ours)
    return bool(ours) and len(ours) == len(others) and named


def _is_slot(token: Token, code: str) -> bool:
    """Whether a token is in capitals and angle brackets: `<PROJECT>`."""
    return (
        token.text.isupper() and code[token.start - 1 : token.start] == "<" and code[token.end : token.end + 1] == ">"
    )


def _hit(differing: _Difference, pair: Pair) -> Hit:
    wanted, found = differing.wanted, differing.found
    fix = None
    if wanted and found and "\n" not in wanted + found:
        fix = Fix(f"write {wanted}", (Edit(differing.here, wanted),), (Change.CODE,))
    related = told(pair, differing.there)
    suggestion = wanted if fix else None
    return Hit(differing.here, _difference(differing), suggestion, fix, related, at_most=differing.worth)


def _difference(differing: _Difference) -> str:
    wanted, found = differing.wanted, differing.found
    if not found:
        return f"found no “{_short(wanted)}” in the code, which the source text has"
    if not wanted:
        return f"found “{_short(found)}” in the code, which the source text has not"
    shown, other = _where_unlike(_line(found), _line(wanted))
    return f"found “{shown}” in the code, expected “{other}” as in the source text"


def _line(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    line = _line(text)
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def _where_unlike(one: str, other: str) -> tuple[str, str]:
    """Two texts, long ones from shortly before the place where they begin to differ."""
    start = 0
    if max(len(one), len(other)) > _SHOWN:
        same = next(
            (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
        )
        start = max(same - _SHOWN // 3, 0)
    lead = "…" if start else ""
    return lead + _short(one[start:]), lead + _short(other[start:])
