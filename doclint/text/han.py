"""Chinese characters by the countries that write them: simplified in China, traditional
in Taiwan and Hong Kong, the Japanese ones."""

from __future__ import annotations

from functools import cache

from doclint.expressions import expression

HAN = expression("[\u4e00-\u9fff]+")
# What each country's standard of characters can write tells whose form one is. Hong
# Kong's has the variants that Taiwan's readers take for traditional, too.
_CHINA, _TAIWAN, _HONG_KONG, _JAPAN = "gb2312", "big5", "big5hkscs", "cp932"
# China's list of 2013 has these beside the standard of 1980, for names and words of
# their own.
_ADDED = frozenset("屌昇堃喆淼陞甦邨氾濛犇瀞垚冇镕晞祎珺頔翀珏")
# Forms of old type that Japan's standard has at its end, and present Japanese writes
# otherwise.
JAPANESE_FORMS = str.maketrans("决况弃档梦烟犹盖耻迹无粮", "決況棄檔夢煙猶蓋恥跡無糧")


@cache
def is_simplified(character: str) -> bool:
    """Whether China alone writes a character so."""
    return _writes(_CHINA, character) and not _writes(_HONG_KONG, character)


@cache
def is_simplified_in_japan(character: str) -> bool:
    """Whether China writes a character so and Japan does not."""
    if ord(character) in JAPANESE_FORMS:
        return True
    shared = _writes(_JAPAN, character) or _writes(_TAIWAN, character)
    return _writes(_CHINA, character) and not shared


@cache
def is_traditional(character: str) -> bool:
    """Whether Taiwan or Japan writes a character so and China does not."""
    if character in _ADDED:
        return False
    abroad = _writes(_TAIWAN, character) or _writes(_JAPAN, character)
    return abroad and not _writes(_CHINA, character)


def _writes(standard: str, character: str) -> bool:
    try:
        character.encode(standard)
    except UnicodeEncodeError:
        return False
    return True
