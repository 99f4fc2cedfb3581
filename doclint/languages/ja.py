"""Japanese."""

from doclint.languages.record import Language, in_order, words

LANGUAGE = Language(
    code="ja",
    name="Japanese",
    length=0.55,
    spaces=False,
    script="ぁ-ゖァ-ヺー",
    quotes=(("「", "」"), ("『", "』"), ("“", "”")),
    or_words=("または", "あるいは", "もしくは", "又は"),
    numerals=in_order("""
        ゼロ ひとつ/１つ ふたつ/両方 みっつ よっつ いつつ むっつ ななつ やっつ ここのつ とお
    """),
    path_names=words("ja ja-jp ja_jp jp japanese"),
)
