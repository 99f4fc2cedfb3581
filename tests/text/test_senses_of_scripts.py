"""What words of closed lists say in languages of other scripts, and where a list of
letters does not tell a word's end."""

from __future__ import annotations

import pytest

from doclint.text.denials import demands, denials, nearly_denies
from doclint.text.senses import bounds, senses

_DENYING = [
    ("fa", "چراغ در شب روشن نیست.", "چراغ در شب روشن است."),
    ("fa", "مهمانان کتاب را نمی‌بینند.", "مهمانان کتاب را می‌بینند."),
    ("he", "השער לא נפתח מעצמו.", "השער נפתח מעצמו."),
    ("he", "הוא ישן ולא נפתח.", "הוא ישן ונפתח."),
    ("hi", "दीपक रात में नहीं जलता।", "दीपक रात में जलता है।"),
    ("ur", "چراغ رات کو نہیں جلتا۔", "چراغ رات کو جلتا ہے۔"),
    ("bn", "রাতে বাতিটি জ্বলে না।", "রাতে বাতিটি জ্বলে।"),
    ("bn", "বাতিটি জ্বলেনি।", "বাতিটি নামে জ্বলে।"),
    ("ta", "விளக்கு எரியவில்லை.", "விளக்கு எரிகிறது."),
    ("th", "คุณเปิดประตูไม่ได้", "คุณเปิดประตูได้"),
    ("km", "ទ្វារមិនបើកទេ។", "ទ្វារបើក។"),
    ("ka", "ჭიშკარი ღამით არ იღება.", "ჭიშკარი ღამით იღება."),
    ("hy", "Դարպասը չի բացվում։", "Դարպասը բացվում է չորս ժամ։"),
]


@pytest.mark.parametrize(("code", "denying", "plain"), _DENYING)
def test_what_denies_is_told_from_what_does_not(
    code: str, denying: str, plain: str
) -> None:
    assert denials(denying, code)
    assert not denials(plain, code)
    assert nearly_denies(denying, code)


@pytest.mark.parametrize(
    ("code", "text", "side"),
    [
        ("en", "Use at least three keys.", 0),
        ("ar", "استخدم ثلاثة مفاتيح على الأكثر.", 1),
        ("he", "קחו לפחות שני מפתחות.", 0),
        ("hi", "अधिक से अधिक दो चाबियाँ।", 1),
        ("zh", "请至少带两把钥匙。", 0),
        ("ko", "열쇠를 최대 두 개 가져오세요.", 1),
    ],
)
def test_numbers_in_words_are_bounded_as_those_in_digits(
    code: str, text: str, side: int
) -> None:
    assert bounds(text, code) == {side}


def test_words_that_bound_nothing_are_far_from_numbers() -> None:
    assert not bounds("At least try to read it.", "en")


def test_phrases_that_hold_an_opposite_say_nothing_of_it() -> None:
    assert "time" not in senses("目前的后端然后重启。", "zh")
    assert senses("更新之后重启。", "zh")["time"] == {1}


def test_a_word_that_may_say_either_says_neither() -> None:
    assert senses("更新前，重启后，", "zh")["time"] == {0, 1}


def test_demands_are_no_requests() -> None:
    assert demands("必须签名。", "zh")
    assert not demands("请签名。", "zh")
