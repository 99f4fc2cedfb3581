"""Japanese."""

from doclint.languages.record import Language, words

LANGUAGE = Language(
    code="ja",
    name="Japanese",
    length=0.55,
    spaces=False,
    script="ぁ-ゖァ-ヺー",
    quotes=(("「", "」"), ("『", "』"), ("“", "”")),
    or_words=("または", "あるいは", "もしくは", "又は"),
    path_names=words("ja ja-jp ja_jp jp japanese"),
)
