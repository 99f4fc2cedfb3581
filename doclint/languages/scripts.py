"""The letters of the scripts that languages are written in, as classes of regular
expressions (Unicode's blocks).

Latin has none: what its letters tell is too little. Chinese characters are not told
from Japanese ones.
"""

WRITING = {
    "Arab": "؀-ۿݐ-ݿࢠ-ࣿ",
    "Armn": "Ա-֏",
    "Beng": "ঀ-৿",
    "Cans": "᐀-ᙿ",
    "Cher": "Ꭰ-Ᏽꭰ-ꮿ",
    "Cyrl": "Ѐ-ԯ",
    "Deva": "ऀ-ॿ",
    "Ethi": "ሀ-፼",
    "Geor": "Ⴀ-ჿ",
    "Grek": "Ͱ-Ͽἀ-῿",
    "Gujr": "઀-૿",
    "Guru": "਀-੿",
    "Hans": "㐀-鿿",
    "Hant": "㐀-鿿",
    "Hebr": "֐-׿",
    "Jpan": "ぁ-ゖァ-ヺー㐀-鿿",
    "Khmr": "ក-៹",
    "Knda": "ಀ-೿",
    "Kore": "가-힣ㄱ-ㅣ",
    "Laoo": "ກ-ໟ",
    "Mlym": "ഀ-ൿ",
    "Mong": "᠀-ᢪ",
    "Mymr": "က-႟",
    "Nkoo": "߀-ߺ",
    "Olck": "᱐-᱿",
    "Orya": "଀-୿",
    "Sinh": "඀-෿",
    "Syrc": "܀-ݏ",
    "Taml": "஀-௿",
    "Telu": "ఀ-౿",
    "Tfng": "ⴰ-⵿",
    "Thaa": "ހ-ޱ",
    "Thai": "ก-๛",
    "Tibt": "ༀ-࿿",
    "Vaii": "ꔀ-ꘫ",
    "Yiii": "ꀀ-꓆",
}
# Scripts that put no blanks between words.
UNSPACED_SCRIPTS = frozenset(
    {"Hans", "Hant", "Jpan", "Khmr", "Laoo", "Mymr", "Thai", "Tibt"}
)
