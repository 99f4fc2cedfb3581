"""Chinese."""

from doclint.languages.record import Language, words

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    length=0.35,
    spaces=False,
    quotes=(("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》")),
    or_words=("或", "或者"),
    path_names=words("zh zh-cn zh_cn zh-hans zh_hans zh-tw zh-hant cn chinese"),
)
