"""Translations that do not end."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import BlockKind
from doclint.evidence.beside import worth
from doclint.evidence.doubled import doubled_inside, sentences_twice
from doclint.evidence.lengths import copied, length_ratio, usual_ratio
from doclint.evidence.runs import placed
from doclint.findings import Hit, Related, Severity
from doclint.project import BlockPair, Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.words import fold

_SOURCE = (
    "The server keeps every message for a week, and then it deletes the oldest ones.\n"
)
_ONCE = "Le serveur conserve chaque message pendant une semaine, puis il supprime les plus vieux."


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a text is too long."""

    # It has so many times the length to be expected,
    long: float = 2.4
    # or so many times where it repeats itself.
    long_if_doubled: float = 1.5


_LIMITS = _Calibration()


@rule(
    "translation/runaway",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(source=_SOURCE, translation=f"⟦{_ONCE} {_ONCE}⟧\n"),
        bad(
            source=_SOURCE,
            translation="⟦Voici la traduction demandée : le serveur conserve chaque message pendant une semaine, puis "
            "il supprime les plus vieux. Notez que le texte anglais emploie un présent, que j’ai gardé, et que "
            "le mot server peut aussi désigner une personne dans un restaurant.⟧\n",
        ),
        bad(
            source="Save the page first. Then close every window that is open. A message tells you when all is done.\n",
            translation="Enregistrez d’abord la page. Fermez toutes les fenêtres. ⟦Fermez toutes les fenêtres.⟧ Un "
            "message vous dit quand tout est fait.\n",
        ),
        bad(
            source="Save the page first. Then set `one` as the name of it.\n",
            translation="Enregistrez. Nommez ensuite la page `one`. ⟦Nommez ensuite la page `one`.⟧\n",
        ),
        bad(
            source="Save the page first. Then set `one` like this:\n",
            translation="Réglez ensuite `one` comme ceci : ⟦Réglez ensuite `one` comme ceci :⟧\n",
        ),
        bad(
            source="We do not use `put/3` here. The table has no key of its own.\n",
            translation="여기서는 `put/3`를 쓰지 않습니다. ⟦여기서는 `put/3`를 쓰지 않습니다.⟧ 테이블에 키가 없습니다.\n",
            language="ko",
        ),
        good(
            source="Press it. Press it. Then wait for the lamp.\n",
            translation="누르세요. 누르세요. 그런 다음 램프를 기다리세요.\n",
            language="ko",
        ),
        good(
            source="Save the page first. Then name the page `one` and the other `two`.\n",
            translation="Enregistrez. Nommez ensuite la page `one`. Nommez ensuite la page `two`.\n",
        ),
        good(source=_SOURCE, translation=f"{_ONCE}\n"),
        good(
            source='In the list, set "Garden Lights of the House" to "Evening Mode", then save it and leave.\n',
            translation="在列表中，将“Garden Lights of the House”（房屋的花园灯）设置为“Evening Mode”（晚间模式），"
            "然后保存(save)并退出(leave)。\n",
            language="zh",
        ),
        good(
            source=_SOURCE,
            translation=_SOURCE.strip() + "（译文待补）\n",
            language="zh",
        ),
        good(
            source="| a | b |\n|---|---|\n| Not available | Not available |\n",
            translation="| a | b |\n|---|---|\n| Das ist nicht verfügbar | Das ist nicht verfügbar |\n",
            language="de",
        ),
        good(
            source="Wait for about a minute. Wait for about a minute.\n",
            translation="Attendez une minute environ. Attendez une minute environ.\n",
        ),
        good(
            source='See it:\n\n![The loop of events](a.png "Its picture")\n\n'
            "## Quote: “Letters are written here all day”\n",
            translation='Voir :\n\n![La boucle des événements](a.png "La boucle des événements")\n\n'
            "## Citation : “Letters are written here all day” (ici, toute la journée, on écrit des lettres)\n",
        ),
        good(
            source="<details>\n\n- One text is here.\n\n</details>\n\n---\n",
            translation=f"<details>\n\n- Un texte est ici.\n\n</details>\n{'_' * 70}\n",
        ),
        good(
            source="Ping and ping and ping and ping, and then ping and ping and ping and ping once more.\n",
            translation="Ping et ping et ping et ping, et puis ping et ping et ping et ping encore une fois.\n",
        ),
    ],
)
def runaway(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A block is much longer than a translation of its source would be, or says the same twice.

    Language models fall into loops, or add words of their own.
    """
    usual = usual_ratio(pair)
    for both in placed(pair):
        yield from _hits(both, usual, pair)


def _hits(both: BlockPair, usual: float, pair: Pair) -> Iterator[Hit]:
    source, translation = both.source, both.translation
    if source is None or translation is None:
        return
    there = (Related(source.span, "the source text has", pair.source.path),)
    ratio = _length_of_translation(both, usual)
    if ratio >= _LIMITS.long_if_doubled and doubled_inside(
        source.text, translation.text
    ):
        yield Hit(
            translation.span, "found the same words again and again", related=there
        )
    elif ratio >= _LIMITS.long:
        message = f"found {ratio:.1f} times the length to be expected"
        yield Hit(
            translation.span, message, related=there, at_most=worth(pair, translation)
        )
    elif translation.kind is not BlockKind.CELL and not translation.cells:
        for place in sentences_twice(source, translation, pair):
            yield Hit(
                place,
                "found the same sentence twice, expected it once as in the source text",
                related=there,
            )


def _length_of_translation(both: BlockPair, usual: float) -> float:
    """How long a translation is by what is to be expected (1.0); 0 where it has the
    source's words, too, or nobody can tell."""
    if both.source is None or both.translation is None:
        return 0.0
    gives_both = fold(both.source.text).strip() in fold(both.translation.text)
    if gives_both or copied(both.source, both.translation):
        return 0.0
    return length_ratio(both, usual, weighs_latin=True) or 0.0
