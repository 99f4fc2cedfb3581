"""Pages translated from Chinese, where a character is part of words that say something
else."""

from __future__ import annotations

import pytest

from projects import Run, Write

SETTINGS = """languages:
  source: zh
  translations:
    - {languages: [en, ru], source: "zh/{path}.md", translation: "{lang}/{path}.md"}
"""


def told(write: Write, run: Run, source: str, language: str, text: str) -> list[str]:
    """The rules about meaning that speak of a sentence."""
    write(
        {
            ".doclint.yaml": SETTINGS,
            "zh/灯.md": f"# 灯\n\n{source}\n",
            f"{language}/灯.md": f"# Lamp\n\n{text}\n",
        }
    )
    rules = (
        "translation/changed-negation",
        "translation/opposite-word",
        "translation/changed-modality",
    )
    wanted = [part for rule in rules for part in ("--select", rule)]
    return [
        each.rpartition(" ")[2] for each in run("check", "--no-cache", *wanted).told
    ]


@pytest.mark.parametrize(
    ("source", "language", "text"),
    [
        ("灯在夜里不断变亮。", "en", "The lamp grows ever brighter at night."),
        ("新灯与旧灯的颜色不同。", "en", "The old lamp has another colour."),
        ("这是一盏独一无二的灯，不负众望。", "ru", "Эта лампа одна такая, и все её ждали."),
        ("记得在夜里关灯。", "ru", "Не забудьте выключить лампу на ночь."),
        ("旧灯可由此命令获得。", "en", "Old lamps can be had by this command."),
        ("夜里会返回对应的灯的请求。", "en", "A request that fits can come back at night."),
        ("灯可能需要换油。", "en", "The lamp may need new oil."),
        ("请参阅灯的说明。", "en", "You can read more about the lamp there."),
    ],
)  # fmt: skip
def test_parts_of_words_say_nothing(
    write: Write, run: Run, source: str, language: str, text: str
) -> None:
    assert told(write, run, source, language, text) == []


@pytest.mark.parametrize(
    ("source", "language", "text", "rule"),
    [
        ("灯不能在夜里打开，请等到早晨。", "en", "The lamp opens at night, so wait for it till morning.",
         "translation/changed-negation"),
        ("不支持旧灯的说明文字。", "ru", "Описание старых ламп работает.", "translation/changed-negation"),
        ("必须给轮子上油。", "en", "You can oil the wheel.", "translation/opposite-word"),
        ("请在关灯之前保存文件。", "en", "Save the file after the lamp goes out.", "translation/opposite-word"),
    ],
)  # fmt: skip
def test_words_are_compared(
    write: Write, run: Run, source: str, language: str, text: str, rule: str
) -> None:
    assert told(write, run, source, language, text) == [rule]


def test_english_left_from_a_translation_in_between_is_told(
    write: Write, run: Run
) -> None:
    write(
        {
            ".doclint.yaml": SETTINGS,
            "zh/灯.md": "# 灯\n\n灯塔的门在夜里关闭，这样雨水就进不来。\n\n"
            "守灯人说：The lamp is for all of you, and not for me alone. 他睡了。\n",
            "ru/灯.md": "# Лампа\n\nДверь маяка ночью закрыта, which keeps the rain out of the room of the lamp.\n\n"
            "Смотритель сказал: The lamp is for all of you, and not for me alone. Он уснул.\n",
        }
    )
    done = run("check", "--no-cache", "--select", "translation/foreign-sentence")
    assert done.told == ["ru/灯.md:3 translation/foreign-sentence"]


def test_headings_and_items_left_in_chinese_are_told(write: Write, run: Run) -> None:
    write(
        {
            ".doclint.yaml": SETTINGS,
            "zh/灯.md": "# 灯塔\n\n灯塔在夜里发光，船只由此找到港口。\n\n- 带一盏灯来。\n- 王小明\n",
            "en/灯.md": "# 灯塔\n\nThe lighthouse shines at night, and ships find the port by it.\n\n"
            "- Bring a lamp.\n- 王小明\n",
            "ru/灯.md": "# Маяк\n\nМаяк светит ночью, и корабли находят по нему порт.\n\n- 带一盏灯来。\n- 王小明\n",
        }
    )
    done = run("check", "--no-cache", "--select", "translation/untranslated-label")
    assert done.told == [
        "en/灯.md:1 translation/untranslated-label",
        "ru/灯.md:5 translation/untranslated-label",
    ]
