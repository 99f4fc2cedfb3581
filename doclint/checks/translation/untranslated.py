"""Blocks left in the language of the source text."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.left_over import LeftOver
from doclint.findings import Hit, Related, Severity
from doclint.languages import language
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.vocabulary import KeySpec

_PAGE = "# How to start it\n\n" + "".join(
    f"You can open page {n} of this book.\n\n" for n in "abcdefg"
)


@rule(
    "translation/untranslated",
    visits=LeftOver,
    severity=Severity.WARNING,
    gathers=10,
    examples=[
        bad(
            source="# Start\n\nYou can open the page with this button.\n\nClose it.\n",
            translation="# Début\n\n⟦You can open the page with this button.⟧\n\nFermez-la.\n",
        ),
        bad(
            source="# How to open the page\n\n- Choose a name for it\n- Read on\n",
            translation="# ⟦How to open the page⟧\n\n- ⟦Choose a name for it⟧\n- 続きを読む\n",
            language="ja",
        ),
        bad(
            source="---\ntitle: How to open the page\n---\n\n![The button that opens it](a.png)\n",
            translation="---\ntitle: ⟦How to open the page⟧\n---\n\n![⟦The button that opens it⟧](a.png)\n",
            language="de",
        ),
        bad(
            source="| a | b |\n|---|---|\n| red | Shown when the page opens |\n",
            translation="| a | b |\n|---|---|\n| rot | ⟦Shown when the page opens⟧ |\n",
            language="de",
        ),
        bad(
            source="| Part | Use |\n|--|--|\n| a | Makes unique letter names. |\n| b | Sorts every letter twice. |\n"
            "| c | Sends finished letters away. |\n| d | Keeps the names of it. |\n",
            translation="| Partie | Usage |\n|--|--|\n| a | ⟦Makes unique letter names.⟧ |\n"
            "| b | ⟦Sorts every letter twice.⟧ |\n| c | ⟦Sends finished letters away.⟧ |\n| d | Garde les noms. |\n",
        ),
        bad(
            source=_PAGE,
            translation=f"# ⟦{_PAGE[2:].partition(chr(10))[0]}⟧{_PAGE.partition(chr(10))[2]}",
        ),
        good(
            source="Copyright © 2026 The Keepers of the Lamp. All of it is free for you to read.\n",
            translation="Copyright © 2026 The Keepers of the Lamp. All of it is free for you to read.\n",
            language="id",
        ),
        good(
            source="failed to light it: failed to find a match for the lamp\n",
            translation="failed to light it: failed to find a match for the lamp\n",
            language="zh",
        ),
        good(
            source="# if, else if, else:\n\nIt chooses.\n",
            translation="# if, else if, else:\n\nそれが選びます。\n",
            language="ja",
        ),
        good(
            source='5. "Notes on letters and the post" by Ada Berg [https://a.example](https://a.example)\n',
            translation='5. "Notes on letters and the post" by Ada Berg [https://a.example](https://a.example)\n',
            language="fr",
        ),
        good(
            source="Ada Berg, Bo Lund, Cy van Roe, and Di Marr. (2020) **How Letters Travel and Why They Are Late**.\n",
            translation="Ada Berg, Bo Lund, Cy van Roe, and Di Marr. (2020) **How Letters Travel and Why They Are Late**.\n",
            language="fr",
        ),
        good(
            source="## License\n\nPermission is hereby granted to any person to deal in it without restriction.\n",
            translation="## Licence\n\nPermission is hereby granted to any person to deal in it without restriction.\n",
            language="fr",
        ),
        good(
            source="![Letters: How People Write Books](/a.jpg)\n\n- Linux: pump fit mill:x64-box wheel:x64-box\n",
            translation="![Letters: How People Write Books](/a.jpg)\n\n- Linux: pump fit mill:x64-box wheel:x64-box\n",
            language="fr",
        ),
        good(
            source="# list all the roots\n\nIt lists.\n\n```sh\nlist all the roots --deep\n```\n",
            translation="# list all the roots\n\nElle liste.\n\n```sh\nlist all the roots --deep\n```\n",
        ),
        good(
            source="---\ntitle: Quiet Burrow Walk in Harz\n---\n\nWe take the Quiet Burrow Walk there.\n",
            translation="---\ntitle: Quiet Burrow Walk in Harz\n---\n\nWir gehen den Quiet Burrow Walk durch den Harz.\n",
            language="de",
        ),
        good(
            source="- #4711 Mend the pump that is in the cellar of the house\n- The pump of the house is mended\n",
            translation="- #4711 Mend the pump that is in the cellar of the house\n- 家のポンプを直しました\n",
            language="ja",
        ),
        good(
            source="| Model | Cards |\n|--|--|\n| one | Home Card 20 series, H4 |\n| two | Home Card 30 series, H40 |\n"
            "| three | Home Card 40 series, H41 |\n\n# PumpError: no way to start\n",
            translation="| 型号 | 卡 |\n|--|--|\n| 一 | Home Card 20 series, H4 |\n| 二 | Home Card 30 series, H40 |\n"
            "| 三 | Home Card 40 series, H41 |\n\n# PumpError: no way to start\n",
            language="zh",
        ),
        good(
            source="- **ERR_NO_KEY**: there is no key in the lock\n- listOfKeys, listOfLocks, or listOfGates\n",
            translation="- **ERR_NO_KEY**: there is no key in the lock\n- listOfKeys, listOfLocks, or listOfGates\n",
        ),
        good(
            source='<div style="display: none">search words for the pump, search words for the valve</div>\n',
            translation='<div style="display: none">search words for the pump, search words for the valve</div>\n',
        ),
        good(
            source="| Values | As written |\n|--|--|\n| Room lamp, Yard lamp, All of them | `lamp=Room lamp` |\n\n"
            "de, fr, it, no, so, is, to, on\n",
            translation="| Wartości | Zapis |\n|--|--|\n| Room lamp, Yard lamp, All of them | `lamp=Room lamp` |\n\n"
            "de, fr, it, no, so, is, to, on\n",
            language="pl",
        ),
        good(
            source="# Books\n\n- The Art of War\n- GitHub, GitLab, Jira and Trello\n\nUse `git commit` here.\n",
            translation="# Livres\n\n- The Art of War\n- GitHub, GitLab, Jira and Trello\n\nIci, `git commit` sert.\n",
        ),
        good(
            source="- [How to write a good talk](https://example.com/talk)\n- “You can not open the page.”\n",
            translation="- [How to write a good talk](https://example.com/talk)\n- “You can not open the page.”\n",
        ),
        good(
            source="## Lever Hand Axle (LHA)\n\nSee [and](#and), [also](#also), [even](#even), and [over](#over).\n\n"
            "| Change | What |\n|--|--|\n| #123 | Do not open the lever while it runs |\n",
            translation="## Lever Hand Axle (LHA)\n\n次を見る: [and](#and), [also](#also), [even](#even), [over](#over)\n\n"
            "| 変更 | 内容 |\n|--|--|\n| #123 | Do not open the lever while it runs |\n",
            language="ja",
        ),
        good(
            source="- PUMP-12 Use of a lever that is not fixed\n"
            "- [The pump that hums all night](https://example.com/pump)\n\n"
            "| a | b |\n|--|--|\n| c | [Pump Water Spans](/p), [Lever Hand Spans](/l) |\n",
            translation="- PUMP-12 Use of a lever that is not fixed\n"
            "- The pump that hums all night\n\n"
            "| イ | ロ |\n|--|--|\n| ハ | [Pump Water Spans](/p), [Lever Hand Spans](/l) |\n",
            language="ja",
        ),
        good(
            source="# Model context protocol (MCP)\n| [`a`][one.of.the.runs.of.this] |\n|---|\n| b |\n",
            translation="# Model context protocol (MCP)\n| [`a`][one.of.the.runs.of.this] |\n|---|\n| b |\n",
            language="ja",
        ),
        good(
            source="# Gates\n\n- Open(path string, keys ...string)\n\nselect key from gates where open = 1 by day\n",
            translation="# Türen\n\n- Open(path string, keys ...string)\n\nselect key from gates where open = 1 by day\n",
            language="de",
        ),
        good(
            source="# Lights over the Oven (LotO)\n\nAll of them.\n",
            translation="# Lights over the Oven (LotO)\n\nそのすべてです。\n",
            language="ja",
        ),
        bad(
            source='# Hive\n\n<img src="h.png" alt="The blue hive stands on the table">\n\n'
            '<video src="v.mp4" title="How to open the lid"></video>\n',
            translation='# Ruche\n\n<img src="h.png" alt="⟦The blue hive stands on the table⟧">\n\n'
            '<video src="v.mp4" title="⟦How to open the lid⟧"></video>\n',
            language="fr",
        ),
        good(
            source="# Hive\n\nThe hive is blue.\n\n更多参数，可使用 hive convert --help 来查看。\n",
            translation="# 蜂箱\n\n蜂箱是蓝色的。\n\n更多参数，可使用 hive convert --help 来查看。\n",
            language="zh",
        ),
        good(
            source='# Hive\n\n<img src="h.png" alt="A hive"> <a href="/x" title="GitHub Actions">x</a>\n',
            translation='# Ruche\n\n<img src="h.png" alt="Une ruche"> <a href="/x" title="GitHub Actions">x</a>\n',
            language="fr",
        ),
        good(
            source="# Start\n\nYou can open the page with this button.\n\n- `a`\n",
            translation="# Anfang\n\nMan kann die Seite mit diesem Knopf öffnen.\n\n"
            "_You can open the page with this button._\n\n- `a`\n",
            language="de",
        ),
        good(
            source="---\nlayout: the page with two columns\n---\n\nText.\n",
            translation="---\nlayout: the page with two columns\n---\n\nTexte.\n",
            entries=[KeySpec(key="layout", translate=False)],
        ),
    ],
)
def untranslated(left: LeftOver, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A paragraph, heading, list item, cell, caption, alternative text, title or front matter value is the source's.

    Told by the source text itself: the same words, four and more, small words of its
    language or several words in small letters among them. Names, titles in links to
    other sites, quotations and code may be the same in both languages. A page that is
    mostly the source's text is told once; of more than ten texts on a page the first
    tells of the others.
    """
    pair = ctx.pair
    source = language(pair.source.language if pair else None)
    if not left.whole or pair is None or source is None or ctx.language is None:
        return
    is_one = left.texts == 1
    if is_one and left.key in _kept(ctx):
        return
    if is_one:
        article = "an" if left.what[0] in "aeiouH" else "a"
        shown = f"{article} {left.what} in {source.name}"
    else:
        shown = f"{left.texts} texts on this page in {source.name}, most of it"
    message = f"found {shown}, expected {ctx.language.name}"
    there = Related(left.source, "the source text has the same", pair.source.path)
    yield Hit(left.place, message, related=(there,))


def _kept(ctx: Context[NoOptions]) -> frozenset[str]:
    """Front matter keys whose values must be the source's."""
    return frozenset(
        entry.key for entry in ctx.vocabulary.of(KeySpec) if entry.translate is False
    )
