"""Chinese characters in the form of another country."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import Document, Link, Role, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages import Language
from doclint.languages.tags import han_form
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.han import (
    HAN,
    JAPANESE_FORMS,
    is_simplified,
    is_simplified_in_japan,
    is_traditional,
)
from doclint.text.spans import Spans

_KANA = expression("[ぁ-ゖァ-ヺ]")
_LONG_TEXT = "数据库里的设置说明，请选择语言和时间，然后保存这个文件。" * 4
_LONG_TAIWANESE = "資料庫裡的設定說明，請選擇語言和時間，然後儲存這個檔案。" * 4


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which form of characters a page writes."""

    # It has so many times as many characters of it as of the other.
    clearly: int = 20
    # so many where its language asks for them.
    clearly_as_asked: int = 3


_LIMITS = _Calibration()


@rule(
    "typography/other-han-form",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad("この値は⟦决⟧定的です。\n", language="ja", fixed="この値は決定的です。\n"),
        bad("その影⟦响⟧を見ます。\n", language="ja"),
        bad(f"{_LONG_TEXT}\n\n信号的⟦處⟧理操作。\n", language="zh"),
        bad(f"{_LONG_TEXT}\n\n请看⟦対⟧应的文件。\n", language="zh"),
        bad(f"{_LONG_TAIWANESE}\n\n請⟦选择⟧一個檔案。\n", language="zh"),
        bad("数据库里的设置说明，请⟦選擇⟧语言和时间。\n", language="zh-cn"),
        good("数据库里的设置说明，請選擇語言和时间。\n", language="zh"),
        good(f"{_LONG_TEXT}\n\n昇腾与冇。\n", language="zh"),
        good("学校の図と国の対応、危惧、失踪、疱疹を見ます。\n", language="ja"),
        good("[简体中文](/zh/)もあります。`响`を見ます。\n", language="ja"),
        good("中文版：简体中文、繁體中文。\n", language="zh"),
        good(f"# 設定說明\n\n{_LONG_TEXT}\n", language="zh-tw"),
        good(f"{_LONG_TAIWANESE}\n\nこの状態で独自の数値を見ます。\n", language="zh"),
        good(f"{_LONG_TAIWANESE}\n\n跟踪恒定的速度。\n", language="zh"),
        good(
            source="The menu has 简体中文.\n",
            translation="メニューに简体中文があります。\n",
            language="ja",
        ),
    ],
)
def other_han_form(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A Chinese or Japanese page holds a character in the form that another country writes.

    A simplified character in Japanese (响, 决), a traditional one on a page in simplified
    characters and the other way round look like misprints, and search does not find the
    word. Translating programs leave them behind. Names of languages are mostly links;
    these, and what the source text has, are left alone.
    """
    language = ctx.language
    if language is None or not (language.kana or language.han_alone):
        return
    segments = _judged(document, language)
    if language.kana:
        foreign = _Foreign(is_simplified_in_japan, "the form that Japanese writes")
    else:
        form = han_form(language.tag) or _form_of_folder(document.source.path)
        foreign = _of_the_other_country(segments, form)
    links = Spans([link.text_span for link in document.of(Link)])
    source = ctx.pair.source.text if ctx.pair else ""
    for segment in segments:
        for start, end in _runs(segment.text, foreign.is_foreign):
            place = segment.place(start, end)
            written = segment.text[start:end]
            if not links.hold(place) and written not in source:
                yield _hit(place, written, foreign.wanted)


class _Foreign(NamedTuple):
    """What tells a character that a page does not write, and what it writes instead."""

    is_foreign: Callable[[str], bool]
    wanted: str


def _judged(document: Document, spoken: Language) -> list[Segment]:
    """The texts of a page in its own language: those of Japanese have kana, and a
    Chinese page's text with kana was never translated."""
    return [
        segment
        for segment in document.of(Segment)
        if segment.role not in (Role.TITLE, Role.FRONT_MATTER)
        and bool(_KANA.search(segment.text)) is spoken.kana
    ]


def _form_of_folder(path: str) -> str:
    """The form that a folder of a page asks for by its name (`zh-cn`), if one does."""
    asked = (han_form(part) for part in path.split("/")[:-1] if part[:2] == "zh")
    return next(filter(None, asked), "")


def _of_the_other_country(segments: list[Segment], form: str) -> _Foreign:
    """What tells the characters that a Chinese page does not write, and what it writes;
    nothing of a page that has both. `form` is what the page's language asks for, if it
    does."""
    text = "".join("".join(HAN.findall(segment.text)) for segment in segments)
    simplified = sum(map(is_simplified, text))
    traditional = sum(map(is_traditional, text))
    clearly = {form: _LIMITS.clearly_as_asked}
    asked = {"hans": simplified, "hant": traditional}.get(form)
    if asked is not None and asked < max(simplified, traditional):
        # Most of the text is the source's yet: what is in the form asked for is right.
        return _Foreign(lambda _: False, "")
    if simplified >= clearly.get("hans", _LIMITS.clearly) * traditional:
        return _Foreign(is_traditional, "the simplified form, as the rest of the page")
    if traditional >= clearly.get("hant", _LIMITS.clearly) * simplified:
        return _Foreign(is_simplified, "the traditional form, as the rest of the page")
    return _Foreign(lambda _: False, "")


def _runs(text: str, foreign: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Where characters stand that are foreign, neighbours together."""
    for match in HAN.finditer(text):
        at = match.start()
        for is_foreign, run in groupby(match.group(), foreign):
            length = len(list(run))
            if is_foreign:
                yield at, at + length
            at += length


def _hit(place: Span, written: str, wanted: str) -> Hit:
    message = f"found {written} in another country's form, expected {wanted}"
    mended = written.translate(JAPANESE_FORMS)
    if mended == written:
        return Hit(place, message)
    fix = Fix(f"write {mended}", (Edit(place, mended),), (Change.LETTERS, Change.WORDS))
    return Hit(place, message, mended, fix)
