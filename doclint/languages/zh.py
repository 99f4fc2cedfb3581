"""Chinese."""

from doclint.languages.record import Language, Register, in_order, words

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    angles=False,
    comma="，",
    length=0.35,
    spaces=False,
    writing="㐀-鿿",
    quotes=(("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》")),
    or_words=("或", "或者"),
    numerals=in_order("""
        零 一/首 二/两/双 三 四 五 六 七 八 九 十 十一 十二
    """),
    registers=(Register("您", r"您"), Register("你", r"你(?!们|好)")),
    path_names=words("zh zh-cn zh_cn zh-hans zh_hans cn ch chinese"),
)
