"""The language and the settings of a code block that a translation changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.dataclasses import replace
from doclint.document import Fence
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages.tags import speaks
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# Names of one language, or of languages that highlighters colour alike.
_SAME = tuple(
    frozenset(names.split())
    for names in (
        "sh bash shell zsh console terminal shell-session shellsession sh-session shellscript fish",
        "js javascript jsx mjs cjs ts typescript tsx mts",
        "py python python3 pycon",
        "yml yaml",
        "md markdown mdx",
        "rb ruby erb",
        "cs csharp c#",
        "c cpp c++ cxx h hpp objc",
        "html xml xhtml svg vue vue-html",
        "ps powershell ps1 pwsh",
        "json json5 jsonc",
        "text txt plain plaintext none nohighlight output log",
        "docker dockerfile",
        "go golang",
        "rs rust",
        "kt kotlin kts",
        "make makefile",
        "liquid jinja jinja2 twig html+liquid django",
    )
)
# Of these, a highlighter colours little or nothing.
_PLAIN = tuple(names for names in _SAME if names & {"sh", "text"})
_NAME = expression(r"[^\s{,:]+")
# Lines to mark, and switches: `{1,3-5}`, `showLineNumbers`, `hl_lines="2"`.
_LINES = expression(
    r"[{｛][\d,\s，、–—-]+[}｝]|\b(?:hl_lines|linenums|highlight|start|startLine)=(?:\"[^\"]*\"|'[^']*'|\{[^}]*\}|\S+)"
)
# Settings of a fence with their values; a value that names a file is no title for
# readers.
_SETTING = expression(r"""(?<![^\s{,])([^\W\d][\w-]*)=("[^"]*"|'[^']*'|[^\s{},]*)""")
# Switches of a highlighter: `showLineNumbers`, `no-line-numbers`.
_SWITCH = expression(r"(?<=\s)(?:[^\W\d_A-Z]+[A-Z]\w*|[a-z]+(?:-[a-z]+)+)(?=\s|$)")
_TITLE = expression(r"[^\W_][\w.-]*(?: [\w.-]+)*")
_PARTS = expression(r"[/.]")
_FILE = expression(r"[\w./@~-]*\w\.[a-z]\w{0,5}|(?:[\w.@~-]+/)+[\w.-]*", re.ASCII)


@rule(
    "translation/changed-fence",
    visits=Pair,
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source="```ts showLineNumbers\nlid()\n```\n",
            translation="```ts ⟦tampilkanNomor⟧\nlid()\n```\n",
            language="id",
        ),
        bad(
            source="```python Lid\nlid()\n```\n",
            translation="```⟦python⟧\nlid()\n```\n",
            language="de",
        ),
        good(
            source="```python Lid\nlid()\n```\n",
            translation="```python Deckel\nlid()\n```\n",
            language="de",
        ),
        bad(
            source="Run this:\n\n```shell\nmake all\n```\n",
            translation="Exécutez ceci :\n\n```⟦coquille⟧\nmake all\n```\n",
            fixed="Exécutez ceci :\n\n```shell\nmake all\n```\n",
        ),
        bad(
            source='```json\n{"a": 1}\n```\n',
            translation='```⟦yaml⟧\n{"a": 1}\n```\n',
        ),
        bad(
            source="```ruby\nputs 1\nputs 2\n```\n",
            translation="```⟦css⟧\nputs 1 puts 2\n```\n",
            fixed="```ruby\nputs 1 puts 2\n```\n",
        ),
        bad(
            source='```js {1,3} title="a.js"\na();\nb();\nc();\n```\n',
            translation='```js ⟦{1,8}⟧ title="a.js"\na();\nb();\nc();\n```\n',
        ),
        bad(
            source='```js title="src/a.js"\na();\n```\n',
            translation='```js ⟦título⟧="src/a.js"\na();\n```\n',
            language="es",
        ),
        bad(
            source='```js title="src/a.js"\na();\n```\n',
            translation='```js title=⟦"исх/а.js"⟧\na();\n```\n',
            language="ru",
        ),
        bad(
            source="```bash\nopen the.lid\n```\n",
            translation="```⟦баш⟧\nopen другая.крышка\n```\n",
            fixed="```bash\nopen другая.крышка\n```\n",
            language="ru",
        ),
        good(
            source='```js title="One"\na();\n```\n',
            translation='```js title="Un"\na();\n```\n',
        ),
        bad(
            source='```js title="a.js" {1,3}\na();\nb();\nc();\n```\n',
            translation="```⟦js {1,3}⟧\na();\nb();\nc();\n```\n",
        ),
        bad(
            source='```js title="a b.js" showLineNumbers\na();\n```\n',
            translation='```js title="a b.js" ⟦numérosDeLignes⟧\na();\n```\n',
            fixed='```js title="a b.js" showLineNumbers\na();\n```\n',
        ),
        good(
            source='```js title="one of two" live\na();\n```\n',
            translation='```js title="un de deux" live\na();\n```\n',
        ),
        good(
            source='```js title="i18n/en.js"\na();\n```\n',
            translation='```js title="i18n/fr.js"\na();\n```\n',
        ),
        good(source="```sh\nmake\n```\n", translation="```bash\nmake\n```\n"),
        good(source="```sh\nmake\n```\n", translation="```\nmake\n```\n"),
        bad(
            source="```yaml\na: 1\n```\n",
            translation="⟦```⟧\na: 1\n```\n",
            fixed="```yaml\na: 1\n```\n",
        ),
        good(
            source="```yaml\na: 1\n```\n\n```json\n{}\n```\n\n```css\na {}\n```\n",
            translation="```\na: 1\n```\n\n```\n{}\n```\n\n```css\na {}\n```\n",
        ),
        good(source="```\nmake\n```\n", translation="```sh\nmake\n```\n"),
        good(
            source="```yaml\na: 1\n```\n",
            translation='```json\n{"a": 1, "b": 2}\n```\n',
        ),
    ],
)
def changed_fence(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The language of a code block, or the lines that it marks, are not the source text's, though the code is.

    The word behind the backticks is a key of the highlighter; translated, it colours
    nothing. Other names of the same language are right, and so is a title in the
    reader's language. A language that is gone is told where most of the page's blocks
    keep theirs.
    """
    lost: list[tuple[Fence, Fence]] = []
    kept = 0
    for source, translation in compared(pair):
        if not source.fence or not translation.fence:
            continue
        if not _same_code(source.fence, translation.fence, pair):
            if _is_no_language(translation.fence, pair.translation.text):
                yield from _language(source.fence, translation.fence, pair)
        else:
            yield from _language(source.fence, translation.fence, pair)
            yield from _marked_lines(source.fence, translation.fence, pair)
            yield from _settings(source.fence, translation.fence, pair)
            yield from _switches(source.fence, translation.fence, pair)
            yield from _lost_title(source.fence, translation.fence, pair)
            if _lost_language(source.fence, translation.fence, pair):
                lost.append((source.fence, translation.fence))
            else:
                kept += _is_named(source.fence, pair.source.text)
    if len(lost) <= max(kept, 1):
        for source_fence, fence in lost:
            yield _without_language(source_fence, fence, pair)


def _is_no_language(fence: Fence, text: str) -> bool:
    """Whether a block is named by a word that no highlighter can know: the names of all
    of them are in plain letters."""
    name = _name(fence, text)
    return name is not None and not name.group().isascii()


def _is_named(fence: Fence, text: str) -> bool:
    return _name(fence, text) is not None


def _lost_language(source: Fence, translation: Fence, pair: Pair) -> bool:
    """Whether only the source's block has a language that colours its code."""
    mine = _name(source, pair.source.text)
    return (
        mine is not None
        and mine.group().lower().isalpha()
        and not any(mine.group().lower() in names for names in _PLAIN)
        and translation.marker[:1] in ("`", "~")
        and not translation.info_span.end > translation.info_span.start
        and pair.source.source.cut(source.content_span).strip() != ""
    )


def _without_language(source: Fence, translation: Fence, pair: Pair) -> Hit:
    mine = _name(source, pair.source.text)
    assert mine  # noqa: S101  # or none would be lost
    at = translation.span.start
    place = Span(at, at + len(translation.marker))
    end = translation.info_span.start
    fix = Fix(
        f"write {mine.group()}", (Edit(Span(end, end), mine.group()),), (Change.CODE,)
    )
    message = f"found a code block without a language, expected “{mine.group()}” as in the source text"
    related = source_place(pair, source.info_span)
    return Hit(place, message, mine.group(), fix, related, at_most=Severity.INFO)


def _same_code(source: Fence, translation: Fence, pair: Pair) -> bool:
    """Whether both blocks have the same code but for its blanks and ends of lines, or
    as many lines and most of them alike: comments are translated."""
    one = pair.source.source.cut(source.content_span)
    other = pair.translation.source.cut(translation.content_span)
    if one.split() == other.split():
        return True
    mine, theirs = one.splitlines(), other.splitlines()
    if len(mine) != len(theirs):
        return False
    alike = sum(
        one.strip() == other.strip() for one, other in zip(mine, theirs, strict=True)
    )
    return alike >= len(mine) / 2


def _language(source: Fence, translation: Fence, pair: Pair) -> Iterator[Hit]:
    mine = _name(source, pair.source.text)
    theirs = _name(translation, pair.translation.text)
    if mine is None or theirs is None:
        return
    wanted, written = mine.group(), theirs.group()
    if _alike(wanted, written):
        return
    place = Span(*theirs.span())
    fix = Fix(f"write {wanted}", (Edit(place, wanted),), (Change.CODE,))
    message = (
        f"found a code block in “{written}”, expected “{wanted}” as in the source text"
    )
    yield Hit(place, message, wanted, fix, source_place(pair, source.info_span))


def _name(fence: Fence, text: str) -> re.Match[str] | None:
    if not fence.marker or fence.marker[0] not in "`~":
        return None
    return _NAME.match(text, fence.info_span.start, fence.info_span.end)


def _alike(one: str, other: str) -> bool:
    """Whether two names of programming languages mean the same."""
    one = one.lower().lstrip(".")
    other = other.lower().lstrip(".")
    return one == other or any({one, other} <= set(names) for names in _SAME)


def _marked_lines(source: Fence, translation: Fence, pair: Pair) -> Iterator[Hit]:
    mine = list(
        _LINES.finditer(pair.source.text, source.info_span.start, source.info_span.end)
    )
    theirs = list(
        _LINES.finditer(
            pair.translation.text,
            translation.info_span.start,
            translation.info_span.end,
        )
    )
    if len(mine) != len(theirs):
        return
    for one, other in zip(mine, theirs, strict=True):
        if _bare(one.group()) != _bare(other.group()):
            place = Span(*other.span())
            fix = Fix(
                f"write {one.group()}", (Edit(place, one.group()),), (Change.CODE,)
            )
            message = (
                f"found {other.group()}, expected {one.group()} as in the source text"
            )
            yield Hit(
                place, message, one.group(), fix, source_place(pair, Span(*one.span()))
            )


def _settings(source: Fence, translation: Fence, pair: Pair) -> Iterator[Hit]:
    """Settings whose name is another, and files that a value names."""
    mine = list(
        _SETTING.finditer(
            pair.source.text, source.info_span.start, source.info_span.end
        )
    )
    theirs = list(
        _SETTING.finditer(
            pair.translation.text,
            translation.info_span.start,
            translation.info_span.end,
        )
    )
    if len(mine) != len(theirs):
        yield from _lost_settings(mine, theirs, translation, pair)
        return
    names = {match[1] for match in mine}
    for one, other in zip(mine, theirs, strict=True):
        value, place = one[2].strip("\"'"), Span(*other.span(1))
        if other[1] not in names:
            yield _written(one[1], other[1], place, one, pair)
        elif (
            _FILE.fullmatch(value)
            and other[2].strip("\"'") != value
            and not _LINES.match(one.group())
        ):
            hit = _written(one[2], other[2], Span(*other.span(2)), one, pair)
            if not _says_language(value, other[2].strip("\"'"), pair):
                # The name of an example's file is the translator's choice, too.
                yield replace(hit, at_most=Severity.INFO)


def _lost_settings(
    mine: Sequence[re.Match[str]],
    theirs: Sequence[re.Match[str]],
    translation: Fence,
    pair: Pair,
) -> Iterator[Hit]:
    """Settings of the source's block that its translation has not, where it has no
    other in their place."""
    names, own_names = ([match[1] for match in those] for those in (mine, theirs))
    if not set(own_names) <= set(names):
        return
    for one in mine:
        if one[1] not in own_names:
            message = f"found no {one[1]}= behind the backticks, expected {one.group()} as in the source text"
            place = translation.info_span
            related = source_place(pair, Span(*one.span()))
            yield Hit(
                place, message, one.group(), related=related, at_most=Severity.INFO
            )


def _switches(source: Fence, translation: Fence, pair: Pair) -> Iterator[Hit]:
    """A switch whose name is another word."""
    mine, theirs = (
        list(_SWITCH.finditer(text, fence.info_span.start, fence.info_span.end))
        for fence, text in (
            (source, pair.source.text),
            (translation, pair.translation.text),
        )
    )
    kept = {match.group() for match in mine} & {match.group() for match in theirs}
    lost = [match for match in mine if match.group() not in kept]
    gained = [match for match in theirs if match.group() not in kept]
    if len(lost) == len(gained) == 1:
        place = Span(*gained[0].span())
        message = f"found {gained[0].group()}, expected {lost[0].group()} as in the source text"
        wanted = lost[0].group()
        fix = Fix(f"write {wanted}", (Edit(place, wanted),), (Change.CODE,))
        there = source_place(pair, Span(*lost[0].span()))
        yield Hit(place, message, wanted, fix, there)


def _lost_title(source: Fence, translation: Fence, pair: Pair) -> Iterator[Hit]:
    """Words behind the language, which are a title, where the translation has the
    language alone."""
    mine, theirs = (
        _name(source, pair.source.text),
        _name(translation, pair.translation.text),
    )
    if mine is None or theirs is None or theirs.end() < translation.info_span.end:
        return
    rest = pair.source.text[mine.end() : source.info_span.end].strip()
    if _TITLE.fullmatch(rest):
        message = f"found nothing behind the language, expected “{rest}” as in the source text"
        related = source_place(pair, source.info_span)
        place = translation.info_span
        yield Hit(place, message, related=related, at_most=Severity.INFO)


def _says_language(wanted: str, written: str, pair: Pair) -> bool:
    """Whether two files differ in the code of their languages: `i18n/en.json`."""
    source, target = pair.source.language, pair.translation.language
    if not source or not target:
        return False
    parts = _PARTS.split(wanted)
    other_parts = _PARTS.split(written)
    if len(parts) != len(other_parts):
        return False
    return all(
        part == other or (speaks(part, source) and speaks(other, target))
        for part, other in zip(parts, other_parts, strict=True)
    )


def _written(
    wanted: str, written: str, place: Span, source: re.Match[str], pair: Pair
) -> Hit:
    fix = Fix(f"write {wanted}", (Edit(place, wanted),), (Change.CODE,))
    message = f"found {written}, expected {wanted} as in the source text"
    return Hit(place, message, wanted, fix, source_place(pair, Span(*source.span())))


def _bare(text: str) -> str:
    return re.sub(r"[\s\"']", "", text)
