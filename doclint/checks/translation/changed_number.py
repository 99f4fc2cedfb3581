"""Numbers that a translation changed."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.numbers import NumberChange
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "translation/changed-number",
    visits=NumberChange,
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source="Wait 15 minutes, then 20 more.\n",
            translation="Attendez ⟦51⟧ minutes, puis 20 autres.\n",
        ),
        bad(
            source="It costs 3.5 euros in all.\n",
            translation="Es kostet insgesamt ⟦35⟧ Euro.\n",
            language="de",
        ),
        bad(
            source="There are 1,000 pages.\n",
            translation="⟦100⟧ページあります。\n",
            language="ja",
        ),
        bad(
            source="| Size | 40 MB |\n|---|---|\n| a | 2 |\n",
            translation="| Taille | ⟦400⟧ Mo |\n|---|---|\n| a | 2 |\n",
        ),
        bad(
            source="Since 2024-03-05.\n",
            translation="Depuis ⟦2024-05-03⟧.\n",
            fixed="Depuis 2024-03-05.\n",
        ),
        bad(
            source="It has 3 doors and 5 windows.\n",
            translation="Il a ⟦5⟧ portes et 5 fenêtres.\n",
        ),
        good(
            source="It sends 5-10 million letters, or 5 to 20 thousand.\n",
            translation="它发送 500-1000 万封信，或 5 到 20 千封。\n",
            language="zh",
        ),
        bad(
            source="It sends 5-10 million letters.\n",
            translation="它发送 ⟦600⟧-1000 万封信。\n",
            language="zh",
        ),
        good(
            source="It was built in 2019 and opened again in Winter 2024.\n",
            translation="它在 19 年建成，24 Winter 再次开放。\n",
            language="zh",
        ),
        good(
            source="On 2024-03-05 and 2024-05-03.\n",
            translation="2024-05-03と2024-03-05。\n",
            language="ja",
        ),
        bad(
            source="The tunnel cost 9.8 million.\n",
            translation="Der Tunnel kostete ⟦8,9⟧ Millionen.\n",
            language="de",
        ),
        good(
            source="It takes 1.5 hours and 100,000 steps.\n",
            translation="Het duurt anderhalf uur en honderdduizend stappen.\n",
            language="nl",
        ),
        good(
            source="1,000 or 3.5 or 2,500,000.\n",
            translation="1 000 ou 3,5 ou 2 500 000.\n",
        ),
        good(
            source="More than 60 days are too long.\n",
            translation="61日以上は長すぎます。\n",
            language="ja",
        ),
        good(
            source="It takes 1.5 hours.\n",
            translation="Trvá to hodinu a půl.\n",
            language="cs",
        ),
        bad(
            source="At least 60 days are needed.\n",
            translation="⟦61⟧日以上かかります。\n",
            language="ja",
        ),
        good(
            source="1,000 or 3.5 or 50 %.\n",
            translation="1.000 oder 3,5 oder 50 %.\n",
            language="de",
        ),
        good(source="On 2024-01-15 at 3 PM.\n", translation="Le 15/01/2024 à 15 h.\n"),
        good(
            source="Read on 4/21/21, at 7:30PM of that day.\n",
            translation="Lu le 21/04/21, à 19:30 ce jour-là.\n",
        ),
        bad(
            source="Read on 4/21/21, at 7:30PM of that day.\n",
            translation="Lu le 21/⟦05⟧/21, à ⟦18⟧:30 ce jour-là.\n",
        ),
        good(
            source="At 8:XY PM, then 8:45 PM.\n",
            translation="À 20:XY, puis à 20:45 h.\n",
        ),
        good(
            source="Send 3 of 10,000.\n",
            translation="1万のうち３つを送ります。\n",
            language="ja",
        ),
        good(
            source="Wait 16 or 2.5 hours.\n",
            translation="१६ या २.५ घंटे रुकें।\n",
            language="hi",
        ),
        good(
            source="**Step 0.** Open it.\n\nWait.\n\n**Step 1.** Close it.\n",
            translation="**Schritt 1.** Öffnen.\n\nWarten.\n\n**Schritt 2.** Schließen.\n",
            language="de",
        ),
        bad(
            source="**Step 1.** Open it.\n\nWait.\n\n**Step 2.** Close it.\n",
            translation="**Schritt 1.** Öffnen.\n\nWarten.\n\n**Schritt ⟦3⟧.** Schließen.\n",
            language="de",
        ),
        bad(
            source="It was built in the 1870s.\n",
            translation="Se construyó en la década de ⟦1890⟧.\n",
            language="es",
        ),
        bad(source="Use .025 of it.\n", translation="Utilisez-en ⟦0,25⟧.\n"),
        good(
            source="It is out since 20240315.\n",
            translation="Disponible depuis le 15/03/2024.\n",
        ),
        good(
            source="The 1980s and the late 1990s.\n",
            translation="Die 80er-Jahre und die späten 90er.\n",
            language="de",
        ),
        good(
            source="It is of the 1990s.\n",
            translation="20世纪90年代的东西。\n",
            language="zh",
        ),
        good(
            source="At 12 AM or 0600 there are over 15 million.\n",
            translation="凌晨0点或6点有1500多万。\n",
            language="zh",
        ),
        good(
            source="At 3 PM, at 9:00 or in 18 months.\n",
            translation="午後3時、9時、または1年半後。\n",
            language="ja",
        ),
        good(
            source="At 08:00 (UTC) on 3 July.\n",
            translation="Le 3 juillet à 09:00 (CET).\n",
        ),
        bad(
            source="At 12:00 (UTC) on 3 July.\n",
            translation="Le 3 juillet à ⟦15⟧:00 (CET).\n",
        ),
        good(
            source="2,400,000 pages in 4.5 s.\n",
            translation="٢٬٤٠٠٬٠٠٠ صفحة في ٤٫٥ ثانية.\n",
            language="ar",
        ),
        good(
            source="2,400,000 or 24 million.\n",
            translation="24,00,000 या 2.4 करोड़।\n",
            language="hi",
        ),
        good(
            source="It takes 5-10 minutes.\n",
            translation="5分から10分かかります。\n",
            language="ja",
        ),
        good(
            source="On August 15, 2024.\n",
            translation="2024年8月15日に。\n",
            language="ja",
        ),
        good(
            source="There are 3 keys.\n", translation="키는 3개입니다.\n", language="ko"
        ),
        good(
            source="Use 2 keys of 12.\n", translation="Utilisez deux clés sur douze.\n"
        ),
        good(source="Use two keys.\n", translation="Utilisez 2 clés.\n"),
        good(
            source="HTML5, UTF-8, OAuth2, 2FA and v3.\n",
            translation="HTML 5, UTF8, OAuth 2, A2F et V4.\n",
        ),
        good(source="Run `1` or `2`.\n", translation="Lancez `3` ou `4`.\n"),
    ],
)
def changed_number(change: NumberChange, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A number in the prose of a translation is not the one of the source text.

    Compared by value, so each language may write it in its way: with its own
    separators, in words where it is small, as a date in its own order, by another
    clock. Numbers in code and in names do not count.
    """
    fix = None
    if change.is_written_alike:
        fix = Fix(
            f"write {change.expected}",
            (Edit(change.place, change.expected),),
            (Change.WORDS,),
        )
    message = (
        f"found {change.written}, expected {change.expected} as in the source text"
    )
    yield Hit(
        change.place,
        message,
        change.expected,
        fix,
        at_most=None if change.sure else Severity.INFO,
    )
