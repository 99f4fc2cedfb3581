"""Words that stand twice in a row."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.translation._repeats import says_again, shares_around_or
from doclint.checks.translation._twice import (
    Repetition,
    in_characters,
    in_words,
    perhaps,
)
from doclint.dataclasses import dataclass, replace
from doclint.document import OPAQUE, Segment
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages import language
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule

# Behind the last word of a name in emphasis: the "or", and another name of one word.
_OR_NAME = expression(r"[*_]+\s+\w+\s+[*_]+\w+[*_]")
_TWO_EMPHASES = expression(r"[*_]\s+[*_]")
# What stands behind the last word of one link, to the address of the next one.
_TWO_LINKS = expression(
    r"[^\[\]\n]{0,80}\]\((?P<one>[^()\s]+)[^()\n]*\)[^\[\]\n]{0,40}\[[^\[\]\n]{1,120}\]\((?P<other>[^()\s]+)"
)
_ADDRESS = expression(r"\]\(([^()\s]*)")
# A short word at the end of a label, and again behind it: "**Go to** to see it".
_LABEL_ENDS = expression(r"[*_]\s")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What ends a label. Held by tests/checks/test_texts_by_degrees.py."""

    # A short word (letters) at the end of a label, and again behind it: "**Go to**
    # to see it".
    short: int = 3


_LIMITS = _Calibration()


@rule(
    "translation/repeated-word",
    visits=(Segment, Pair),
    severity=Severity.WARNING,
    gathers=10,
    yields_to=("translation/runaway",),
    same_as=("Vale/Repetition",),
    examples=[
        bad(
            "Os nomes são curtos e únicos ⟦e únicos⟧ e únicos e únicos.\n",
            language="pt-br",
        ),
        bad("Save the ⟦the⟧ page.\n", language="en", fixed="Save the page.\n"),
        bad(
            source="See [the keys](keys.md) for more.\n",
            translation="Voir [les clés](keys.md) pour ⟦pour⟧ plus.\n",
        ),
        good(
            source="Lee [aquí](/a) o [aquí](/b).\n",
            translation="Read it [there](/a) or [there](/b).\n",
            language="en",
        ),
        good(
            "Read [The Keeper of the Lamp](/a), [The Keeper of the Lamp (with keys)](/b).\n",
            language="en",
        ),
        bad("It is the ⟦the⟧ page.\n"),
        bad("Le bouton\n⟦bouton⟧ bleu.\n", language="fr"),
        bad(
            "Ne modifiez pas involontairement ⟦ou involontairement⟧ la clé.\n",
            language="fr",
        ),
        bad("You need to open ⟦you need to open⟧ the page.\n", language="en"),
        bad("設定を⟦を⟧開きます。\n", language="ja"),
        bad("公式に⟦に⟧サポートしています。リンクの⟦の⟧目的です。\n", language="ja"),
        bad(
            source="It is more direct.\n",
            translation="より直感⟦直感⟧的です。\n",
            language="ja",
        ),
        bad("設定を開く必要があります。⟦す。⟧次に進みます。\n", language="ja"),
        bad(
            "The keeper of the lamp opens the door at six. ⟦The keeper of the lamp opens the door at six.⟧ Then it is "
            "day.\n",
            fixed="The keeper of the lamp opens the door at six. Then it is day.\n",
        ),
        bad("See [the ⟦the⟧ lamp](/a), and [doors](/b).\n", language="en"),
        good("Was it `up`? Was it `down`? Nobody knows.\n"),
        good(
            source="They are **garden lights** or **lamps**.\n",
            translation="Son **luces y lámparas** o **lámparas**.\n",
            language="es",
        ),
        good("Le lettere vanno dalla A a Z, per il Tedesco tedesco.\n", language="it"),
        good("Oh là là, la page est là.\n", language="fr"),
        good("はい。はい。とても良いです。\n", language="ja"),
        bad(
            source="Take all of the lamps home.\n",
            translation="您可以把灯 ⟦您可以把灯⟧全部带回家。\n",
            language="zh",
            fixed="您可以把灯全部带回家。\n",
        ),
        bad(
            source="Start the Acmebox server.\n",
            translation="启动 Acmebox ⟦Acmebox⟧ 服务器。\n",
            language="zh",
            fixed="启动 Acmebox 服务器。\n",
        ),
        bad(
            source="Start the Acmebox server.\n",
            translation="서버 Acmebox ⟦Acmebox⟧를 시작합니다.\n",
            language="ko",
            fixed="서버 Acmebox를 시작합니다.\n",
        ),
        bad(
            source="You see the posts. Often called HTL.\n",
            translation="게시물을 봅니다.HTL로 표기합니다.⟦HTL로 표기합니다.⟧\n",
            language="ko",
            fixed="게시물을 봅니다.HTL로 표기합니다.\n",
        ),
        good(
            source="Duran Duran played.\n",
            translation="Duran Duran 演奏了。\n",
            language="zh",
        ),
        good(
            source="Ha ha ha, he said and said.\n",
            translation="哈哈 哈哈，他说了又说。\n",
            language="zh",
        ),
        bad(
            source="# User guide\n",
            translation="# Guide ⟦Guide⟧ d’utilisation\n",
            fixed="# Guide d’utilisation\n",
        ),
        bad(
            source="It is called or used.\n", translation="Il est appelé ⟦ou appelé⟧.\n"
        ),
        bad(
            source="As usual, it starts.\n",
            translation="通常⟦通常⟧どおり起動します。\n",
            language="ja",
        ),
        bad(
            source="To use or apply it.\n",
            translation="それを使用⟦または使用⟧するには。\n",
            language="ja",
        ),
        bad(
            source="Use or apply it.\n",
            translation="사용 ⟦또는 사용⟧ 하세요.\n",
            language="ko",
        ),
        good(
            source="It has the id CVE-2025-1.\n",
            translation="Il a l’identifiant CVE CVE-2025-1.\n",
        ),
        good(
            source="In an active-active setup both of them work.\n",
            translation="アクティブアクティブ構成では両方が動きます。\n",
            language="ja",
        ),
        good(source="Duran Duran played.\n", translation="Duran Duran a joué.\n"),
        good(
            source="Data or personal data.\n",
            translation="Données ou données personnelles.\n",
        ),
        good(
            source="Takes a list or list-like object.\n",
            translation="配列または配列のようなオブジェクトを取ります。\n",
            language="ja",
        ),
        good(
            source="Use a given page.\n", translation="Utilisez telle ou telle page.\n"
        ),
        good(
            source="Go step by step.\n",
            translation="一歩一歩、ドキドキ進みます。\n",
            language="ja",
        ),
        good("Các tác vụ chạy song song.\n\nYavaş yavaş açılır.\n"),
        good("Nous nous occupons de vous, vous verrez.\n", language="fr"),
        good("Für die die Regel gilt.\n", language="de"),
        good("`model` 이 이 값을 바꿉니다. 그 다음 다음 값을 봅니다.\n", language="ko"),
        good("Vediamo questo esempio passo passo.\n", language="it"),
        good("On verra telle ou telle page, le plus connu ou connu.\n", language="fr"),
        good(
            "He had had enough, which is much much easier. Enough is enough: 10 10 10.\n",
            language="en",
        ),
        good(
            "Change the Entry Settings settings, and the **Save Button** button.\n",
            language="en",
        ),
        bad(
            "Since it keeps the lid in `box`, ⟦it keeps the lid in⟧ `box`, and waits.\n",
            language="en",
        ),
        good("“It ends with because because because”, they say.\n", language="en"),
        good("Its caption is: harden harden harden harden harden\n", language="en"),
        good("It takes ERRNO **res**, FD **fd** and UID **uid**.\n", language="en"),
        good("- It has a host runner\n  A host runner is here.\n", language="en"),
        good("Tool `tool` tool, **no**, no.\n", language="en"),
        good("**street** street of the house, **lamp** lamp of it.\n", language="en"),
        good(
            "Without a lamp that you can carry with you, you can carry with you no light.\n",
            language="en",
        ),
        good("It is a box that holds a box that holds a lamp.\n", language="en"),
        good("You check in in order to stay, as well as as a guest.\n", language="en"),
        good("Cliquez sur **Aller à** à côté de la page.\n", language="fr"),
        good("Sla dit op op een server.\n", language="nl"),
        good("*Usual way: default* *default road: none*\n", language="en"),
        good("তারা কি কি খায়, যা যা পায়।\n", language="bn"),
        good("make clean\nmake\nmake install\n", language="en"),
        good("Escala los ejes X, Y y Z.\n", language="es"),
        good("Gate -> GATE\ngate -> GATE\n", language="en"),
        good(
            source="- [Set the gate](/a) Its result is kept.\n",
            translation="- [设定大门结果](/a) 大门结果会被保存。\n",
            language="zh",
        ),
        good(
            "- [Trim the wick](/1), and [Trim the wick](/2), and [Trim the wick](/3)\n"
            "- [added a light for `a`](/4), [added a light for `b`](/5)\n",
            language="en",
        ),
        good(
            source="It takes a lamp or a list of lamps.\n",
            translation="등불 또는 등불 목록을 받습니다.\n",
            language="ko",
        ),
        good("| a | b |\n|---|---|\n| yes | yes |\n", language="en"),
    ],
)
def repeated_word(part: Segment | Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A word, or a run of words, stands twice in a row.

    Also "X or X", where the translation of two words of the source fell together.
    Beside the source text, which shows that nothing is said twice there, names and
    short words of Japanese count as well.
    """
    if isinstance(part, Pair):
        yield from _beside(part, ctx)
        return
    if ctx.language is not None and not ctx.language.spaces:
        repetitions_found = list(in_characters(part))
        is_said_twice = bool(repetitions_found) and says_again(_source_text(part, ctx))
        repetitions = iter(() if is_said_twice else repetitions_found)
    else:
        repetitions = in_words(part, ctx.language, lambda: _source_text(part, ctx))
    for repetition in repetitions:
        is_of_two = _is_of_two_emphases(repetition, part, ctx)
        if not is_of_two and not _are_two_things(repetition, part, ctx):
            yield _hit(repetition, part, ctx)


def _is_of_two_emphases(
    repetition: Repetition, segment: Segment, ctx: Context[NoOptions]
) -> bool:
    """Whether the first ends one emphasis and the second begins another, of another
    thing."""
    if repetition.first_end is None:
        return False
    # The marks stand between the letters at the border.
    border = segment.place(repetition.first_end - 1, repetition.start + 1)
    if len(repetition.text) <= _LIMITS.short and _LABEL_ENDS.search(ctx.cut(border)):
        return True
    return _TWO_EMPHASES.search(ctx.cut(border)) is not None


def _are_two_things(
    repetition: Repetition, segment: Segment, ctx: Context[NoOptions]
) -> bool:
    """Whether what is around the words tells two things apart."""
    # Lines that a break parts, each a sentence of one form.
    if "\n\n" in repetition.text or _begin_two_links(repetition, segment, ctx):
        return True
    if repetition.between:
        return _ends_longer_name(repetition, segment, ctx)
    if repetition.first_end is None:
        return False
    first = segment.place(
        repetition.first_end - len(repetition.text), repetition.first_end
    )
    second = segment.place(repetition.start, repetition.end)
    return OPAQUE in repetition.text and ctx.cut(first) != ctx.cut(second)


def _begin_two_links(
    repetition: Repetition, segment: Segment, ctx: Context[NoOptions]
) -> bool:
    """Whether the words stand in two links that lead elsewhere."""
    end = len(segment.text[: repetition.start].rstrip())
    if repetition.first_end is not None:
        end = repetition.first_end
    border = _TWO_LINKS.match(ctx.text, segment.place(end - 1, end).end)
    again = segment.place(repetition.start, repetition.end).start
    if border is not None and border.start("one") < again:
        return border["one"] != border["other"]
    # What is said twice may hold the end of one link and the beginning of the next.
    first = segment.place(max(end - len(repetition.text), 0), end)
    last = segment.place(repetition.start, repetition.end)
    addresses = set(_ADDRESS.findall(ctx.text, first.start, last.end))
    return len(addresses) > 1


def _ends_longer_name(
    repetition: Repetition, segment: Segment, ctx: Context[NoOptions]
) -> bool:
    """Whether the first is the last word of a name in emphasis, and the second is one by
    itself: `**garden lamps** or **lamps**`."""
    end = len(segment.text[: repetition.start].rstrip())
    first = segment.place(end - len(repetition.text), end)
    is_last = ctx.text[first.start - 1 : first.start] == " "
    return is_last and _OR_NAME.match(ctx.text, first.end) is not None


def _source_text(segment: Segment, ctx: Context[NoOptions]) -> str:
    """What a segment translates, as it is read: an address says no word again. Nothing where nobody knows."""
    if ctx.pair is None:
        return ""
    return " ".join(
        both.source.text
        for both in ctx.pair.blocks
        if both.source
        and both.translation
        and both.translation.span.holds(segment.span)
    )


def _beside(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """What only the source text makes sure of."""
    if ctx.language is None:
        return
    source_language = language(ctx.source_language)
    for source, translation in compared(pair):
        for segment in translation.segments:
            repetitions = list(perhaps(segment, ctx.language))
            if not repetitions or says_again(source.text):
                continue
            if shares_around_or(source.text, source_language):
                continue
            related = source_place(pair, source.span)
            for repetition in repetitions:
                is_meant = (
                    _is_twice(repetition, source)
                    or _is_of_title(repetition, segment, ctx)
                    or _are_two_things(repetition, segment, ctx)
                )
                if not is_meant:
                    yield replace(_hit(repetition, segment, ctx), related=related)


def _is_of_title(
    repetition: Repetition, segment: Segment, ctx: Context[NoOptions]
) -> bool:
    """Whether the first ends the title of a page, and the second begins what is said of
    it: `[Set the gate](/a) The gate …`."""
    if repetition.first_end is None:
        return False
    border = segment.place(repetition.first_end - 1, repetition.start + 1)
    return "](" in ctx.cut(border)


def _is_twice(repetition: Repetition, source: Unit) -> bool:
    """Whether the source text has the word twice, too: `UNIX or UNIX-like`."""
    return source.text.casefold().count(repetition.text) > 1


def _hit(repetition: Repetition, segment: Segment, ctx: Context[NoOptions]) -> Hit:
    place = segment.place(repetition.start, repetition.end)
    return Hit(place, _message(repetition), fix=_fix(repetition, segment, ctx))


def _message(repetition: Repetition) -> str:
    word = f"“{repetition.text}”"
    if repetition.between is None:
        return f"found {word} twice in a row, expected it once"
    if repetition.between:
        return f"found {word} on both sides of “{repetition.between}”, expected two different words"
    return f"found {word} after the same word, expected two different words"


def _fix(
    repetition: Repetition, segment: Segment, ctx: Context[NoOptions]
) -> Fix | None:
    """The second one goes, with the blank before it, where no markup stands in it."""
    if repetition.first_end is None:
        return None
    gone = segment.place(repetition.first_end, repetition.end)
    if ctx.cut(gone) != segment.text[repetition.first_end : repetition.end]:
        return None
    return Fix(
        f"delete the second “{repetition.text}”", (Edit(gone, ""),), (Change.WORDS,)
    )
