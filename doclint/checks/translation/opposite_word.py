"""Words that say the contrary of the source text's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.evidence.beside import first_line, source_place
from doclint.evidence.prose_pairs import said_pairs
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.languages.meaning import meaning
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.denials import demands, denials
from doclint.text.senses import forms_of, senses

# Pairs of opposites that another rule tells of.
_ELSEWHERE = frozenset({"bound"})
# One of this pair denies by itself.
_DENIES = "always"
_NEVER = 1
_DUTY, _MAY = "duty", 1


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which texts say one thing. Held by tests/checks/test_pairs_by_degrees.py."""

    # What may be done is said in many ways; that something must be is not said by a
    # word for that. Only a short sentence (characters) says one of them. Where one word
    # says less surely than in European languages what another one says, all opposites
    # are told of such sentences only.
    one_clause: int = 100
    # In longer blocks (characters) the two words may well stand in different
    # sentences.
    longest: int = 240


_LIMITS = _Calibration()


# "Without enabling" is "disabled".
_WITHOUT = expression(
    r"\b(?:without|ohne|sans|sin|sem|senza|zonder|bez|без)\b|なしに|なしで|せずに|없이",
    re.IGNORECASE,
)


@rule(
    "translation/opposite-word",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="Save the page before you leave it.\n",
            translation="⟦Enregistrez-la après l'avoir quittée.⟧\n",
        ),
        bad(
            source="Disable the alarm in the settings.\n",
            translation="⟦Aktivieren Sie den Alarm dort.⟧\n",
            language="de",
        ),
        bad(
            source="This field is required.\n",
            translation="⟦Este campo es opcional.⟧\n",
            language="es",
        ),
        bad(
            source="The size is larger than 5.\n",
            translation="⟦サイズは5より小さいです。⟧\n",
            language="ja",
        ),
        bad(
            source="You must oil it.\n",
            translation="⟦Sie können es ölen.⟧\n",
            language="de",
        ),
        bad(
            source="It always asks first.\n",
            translation="⟦Cela ne demande jamais d'abord.⟧\n",
        ),
        bad(
            source="It always asks first.\n",
            translation="⟦Nigdy nie pyta najpierw.⟧\n",
            language="pl",
        ),
        bad(
            source="You can oil the wheel.\n",
            translation="⟦必须给轮子上油。⟧\n",
            language="zh",
        ),
        good(
            source="You can only oil it by hand.\n",
            translation="必须用手上油。\n",
            language="zh",
        ),
        good(
            source="Save it before you leave.\n",
            translation="请先保存，然后离开。目前如此。\n",
            language="zh",
        ),
        bad(
            source="The field is hidden.\n",
            translation="⟦필드가 표시됩니다.⟧\n",
            language="ko",
        ),
        good(
            source="You can oil it.\n",
            translation="Sie müssen es nur noch ölen.\n",
            language="de",
        ),
        good(
            source="Why is it never there?\n",
            translation="为什么它始终未出现？\n",
            language="zh",
        ),
        good(
            source="Save the page before you leave it.\n",
            translation="Enregistrez la page avant de la quitter.\n",
        ),
        good(
            source="Do not leave before it ends.\n",
            translation="Ne partez qu'après la fin.\n",
        ),
        good(
            source="Build it without enabling tests.\n",
            translation="テストを無効にしてビルドします。\n",
            language="ja",
        ),
        good(
            source="Enable it, or disable it.\n",
            translation="Desactívelo o actívelo.\n",
            language="es",
        ),
        good(source="Turn it on.\n", translation="활성화합니다.\n", language="ko"),
        good(source="Turn it off.\n", translation="비활성화합니다.\n", language="ko"),
    ],
)
def opposite_word(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A block has a word that says the contrary of the source text's: after for before, optional for required.

    Told where the source text has one of the two and the translation only the other,
    and neither denies anything. The lists are short and a sentence can be turned: read
    it before you change it.
    """
    for source, translation, source_unit, unit, length in said_pairs(pair):
        is_latin = ctx.language is not None and ctx.language.is_latin
        if (
            length > (_LIMITS.longest if is_latin else _LIMITS.one_clause)
            or _WITHOUT.search(source)
            or _WITHOUT.search(translation)
        ):
            continue
        one, other = (
            _Text(source, pair.source.language, length),
            _Text(translation, pair.translation.language),
        )
        for sense in _opposite(one, other):
            wanted, written = one.forms_of(sense), other.forms_of(sense)
            if wanted in translation:
                continue  # left as it was: "New Delete webhook"
            message = f"found “{written}” where the source text has “{wanted}”, expected the same sense"
            yield Hit(
                first_line(pair, unit),
                message,
                related=source_place(pair, source_unit.span),
            )


class _Text(NamedTuple):
    """A sentence and the language that it is in."""

    text: str
    code: str | None
    length: float = 0.0

    @property
    def denials(self) -> int:
        """How often it denies something."""
        return denials(self.text, self.code)

    @property
    def never(self) -> int:
        """With how many words that deny its language says "never"."""
        record = meaning(self.code)
        return 2 if record and record.denies_twice else 1

    @property
    def demands(self) -> bool:
        """Whether it says that something must be done, by a word that says nothing
        weaker."""
        return demands(self.text, self.code)

    @property
    def has_sure_words(self) -> bool:
        """Whether such words of its language are known apart from weaker ones."""
        record = meaning(self.code)
        return record is not None and bool(record.musts)

    @property
    def senses(self) -> Mapping[str, frozenset[int]]:
        """The sides that it takes of each pair of opposites."""
        return senses(self.text, self.code)

    def forms_of(self, sense: str) -> str:
        """The words that say so."""
        return forms_of(self.text, self.code, sense)


# What may be done under a condition must be done for something.
_CONDITION = expression(
    r"\b(?:only|unless|need\w*|requir\w*|have to|has to|should|if|when|before|until|first|once|after"
    r"|so|at least|how)\b|^to\b",
    re.IGNORECASE,
)


def _is_one_duty(source: _Text, translation: _Text, is_free: bool) -> bool:
    """Whether a sentence says of one thing that it must be done, or that it may."""
    if source.length > _LIMITS.one_clause:
        return False
    if is_free:
        return translation.demands and not _CONDITION.search(source.text)
    is_sure = source.demands or not source.has_sure_words
    return is_sure and not _CONDITION.search(translation.text)


def _opposite(source: _Text, translation: _Text) -> Iterator[str]:
    """The pairs of opposites of which two sentences say one each."""
    source_senses = source.senses
    if not source_senses:
        return
    translation_senses = translation.senses
    for name in sorted(source_senses.keys() & translation_senses.keys() - _ELSEWHERE):
        wanted, taken = source_senses[name], translation_senses[name]
        if len(wanted) > 1 or len(taken) > 1 or wanted == taken:
            continue
        if name == _DUTY and not _is_one_duty(source, translation, _MAY in wanted):
            continue
        if name == _DENIES:
            # "Not always" says what "never" seems to say: one of its denials is that.
            own_denials = translation.never if _NEVER in taken else 0
            is_opposite = translation.denials <= own_denials
        else:
            # "Not before" is "after".
            is_opposite = not source.denials and not translation.denials
        if is_opposite:
            yield name
