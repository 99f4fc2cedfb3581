"""Inline code that a translation left out, or has as plain words."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.inline_code import InlineCodeEnd, InlineCodeLoss
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "translation/lost-inline-code",
    visits=InlineCodeLoss,
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source="Set `street` and `zip` first.\n",
            translation="Définissez d’abord `zip` et ⟦street⟧.\n",
            fixed="Définissez d’abord `zip` et `street`.\n",
        ),
        bad(
            source="Use `raise` for this one.\n",
            translation="⟦これにはそれを使います。⟧\n",
            language="ja",
        ),
        bad(
            source="Use `raise` for this.\n",
            translation="これには⟦raise⟧を使います。\n",
            language="ja",
        ),
        bad(
            source="Set `one`, then `two` and `three`.\n",
            translation="Définissez ⟦`one⟧, puis ⟦two⟧ et ⟦three⟧.\n",
            fixed="Définissez `one`, puis `two` et `three`.\n",
        ),
        bad(
            source="Set `one`, then `two`.\n",
            translation="Définissez `one, puis `two⟦`⟧.\n",
        ),
        bad(
            source="* `one`\n* `two`\n* `three`\n",
            translation="* `one`\n* ⟦two⟧\n* `three`\n",
            fixed="* `one`\n* `two`\n* `three`\n",
        ),
        bad(
            source="A `Kind` of a `Kind` is `one` here.\n",
            translation="Une ⟦Kind⟧ d’un autre ici est `one`.\n",
        ),
        good(
            source="Click `Lamp Data` and copy the `Lamp ID`.\n",
            translation="「灯りの情報」をクリックし、「灯りのID」を写します。\n",
            language="ja",
        ),
        bad(
            source="Click `Lamp Data` and call `get_lamp`.\n",
            translation="⟦「灯りの情報」をクリックし、「灯り」を呼びます。⟧\n",
            language="ja",
        ),
        good(
            source="It improves `Open in a new tab` and `Move`.\n",
            translation="改进了“在新标签页中打开”和“移动”。\n",
            language="zh",
        ),
        bad(
            source="It improves `Open in a new tab` and `tabWidth`.\n",
            translation="⟦改进了“在新标签页中打开”和“标签宽度”。⟧\n",
            language="zh",
        ),
        good(
            source="| Part | What |\n|--|--|\n| lever | what `lever` shows |\n| lid | `-` |\n",
            translation="| Teil | Was |\n|--|--|\n| lever | was er zeigt |\n| lid | - |\n",
            language="de",
        ),
        good(
            source="Press the `turn` knob.\n",
            translation="Appuyez sur ++turn++ au bouton.\n",
            dialect="mkdocs",
        ),
        good(
            source="Call `open()` or give it a type that begins with `image/` for it.\n",
            translation="Appelez [[Door::open()|open()]] ou donnez un type comme image/png pour cela.\n",
        ),
        bad(
            source="Write `<Lamp to='/a'>` for links in the text.\n",
            translation="⟦Schreiben Sie <Lamp to='/a'> für Links im Text.⟧\n",
            language="de",
        ),
        good(
            source="Write `<Lamp>` for links.\n",
            translation="Schreiben Sie `<Lamp></Lamp>` für Links.\n",
            language="de",
        ),
        good(source="Use `list` here.\n", translation="Utilisez « list » ici.\n"),
        good(source="Use `list` here.\n", translation="Utilisez *list* ici.\n"),
        good(source="Press `Enter` now.\n", translation="Appuyez sur Entrée.\n"),
        good(source="Use `list` or the `list`.\n", translation="Utilisez `list`.\n"),
        good(source="Use `a.b` here.\n", translation="Utilisez `a.b()` ici.\n"),
        good(source="Use `list`.\n", translation="Utilisez <code>list</code>.\n"),
    ],
)
def lost_inline_code(loss: InlineCodeLoss, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A code span of the source text is missing in the translated block, or stands there without its backticks.

    Without them a program's word reads as a word of the language, and signs such as `*`
    or `_` may be taken for Markdown.
    """
    expected = f"expected {loss.expected} as in the source text"
    if loss.end is InlineCodeEnd.GONE:
        message = f"found no {loss.expected} in the block, which the source text has"
        yield Hit(loss.place, message, at_most=None if loss.sure else Severity.INFO)
    elif loss.end is InlineCodeEnd.UNCLOSED:
        yield Hit(loss.place, f"found a backtick without its other, {expected}")
    else:
        edit = Edit(loss.place, loss.expected)
        fix = Fix(f"write {loss.expected}", (edit,), (Change.WORDS, Change.CODE_SPAN))
        yield Hit(
            loss.place,
            f"found “{loss.written}” as plain words, {expected}",
            loss.expected,
            fix,
        )
