"""Clauses left in the language of the source text."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import OPAQUE
from doclint.evidence.left_over import LeftOver
from doclint.findings import Hit, Related, Severity
from doclint.languages import language
from doclint.rule import Context, NoOptions, bad, good, rule

_SHOWN = 60


@rule(
    "translation/partly-untranslated",
    visits=LeftOver,
    severity=Severity.WARNING,
    yields_to=("messages/untranslated",),
    examples=[
        bad(
            source="Open the page. You can then save it with the button below.\n",
            translation="Ouvrez-la. ⟦You can then save it with the button below⟧.\n",
        ),
        bad(
            source="Press the blue button and wait until the page is saved, then close it.\n",
            translation="青いボタンを押して⟦wait until the page is saved⟧から閉じます。\n",
            language="ja",
        ),
        bad(
            source="Press the button if you want to save your page now.\n",
            translation="Drücken Sie den Knopf, ⟦if you want to save your page⟧ jetzt.\n",
            language="de",
        ),
        good(
            source="The lamp: the same lid cannot be opened twice\n",
            translation="ランプについて：the same lid cannot be opened twice / 同じ蓋は二度開けられません\n",
            language="ja",
        ),
        good(
            source='Set <abbr title="less than or equal to it">`le`</abbr> for the lamp of the cellar.\n',
            translation='Setzen Sie <abbr title="less than or equal to it – kleiner oder gleich">`le`</abbr> für die '
            "Lampe des Kellers.\n",
            language="de",
        ),
        good(
            source="The message is “You can not save it with this button”. See [How to save your page](https://a.io).\n",
            translation=(
                ""
                "Le message est « You can not save it with this button ». Voir [How to save your page](https:/"
                "/a.io).\n"
            ),
        ),
        good(
            source="Use Google, Facebook, GitHub and X. The Center for the Study of Evolution is here.\n",
            translation="Utilisez Google, Facebook, GitHub and X. Le Center for the Study of Evolution est là.\n",
        ),
        good(
            source="Uses Test2::V0, Test::More, prove runner and mocks.\n",
            translation="使用Test2::V0、Test::More、prove runner和模拟。\n",
            language="zh",
        ),
        good(
            source='It is a string, one of "half", "full", "none" or "all" as you like.\n',
            translation="字符串类型，可以是：half、full、none、all（随意）。\n",
            language="zh",
        ),
        good(
            source="Write to us by post, or to us directly at:\nEmail: keeper at mill dot org\n",
            translation="Napište nám poštou, nebo přímo na adresu:\nEmail: keeper at mill dot org\n",
            language="cs",
        ),
        good(
            source="Never do so: let a = of(the); drop(a); print it(a);\n",
            translation="Ne faites jamais cela : let a = of(the); drop(a); print it(a);\n",
        ),
        good(
            source="This is a case of what you see is what you get.\n",
            translation="C’est le principe du WYSIWYG (what you see is what you get).\n",
        ),
    ],
)
def partly_untranslated(left: LeftOver, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Some words of the source text stand in the midst of a translated text.

    A run of four words and more, the same in the source, with a small word of its
    language. Quotations, emphasis, titles in links to other sites and glosses in
    brackets are taken to be in the other language on purpose.
    """
    pair, source = ctx.pair, language(ctx.pair.source.language if ctx.pair else None)
    if (
        left.whole
        or _is_in_capitals(left.written)
        or not (pair and source and ctx.language)
    ):
        return
    shown = left.written
    if len(shown) > _SHOWN:
        shown = f"{shown[:_SHOWN].rpartition(' ')[0]} …"
    words = " ".join(shown.replace(OPAQUE, "…").split())
    message = f"found “{words}” in {source.name}, expected {ctx.language.name}"
    yield Hit(
        left.place,
        message,
        related=(
            Related(left.source, "the source text has the same", pair.source.path),
        ),
    )


def _is_in_capitals(text: str) -> bool:
    """Whether all words are in capitals: the key words of a standard (MUST, SHALL NOT)
    stay as they are."""
    return text.upper() == text != text.lower()
