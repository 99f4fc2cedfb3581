"""Korean."""

from doclint.languages.record import Language, in_order, words

LANGUAGE = Language(
    code="ko",
    name="Korean",
    length=0.6,
    function_words=words(
        "그리고 또는 하지만 그러나 및 이 그 저 수 것 등 더 때 위해 대한 있는 있습니다 합니다 됩니다 다음 모든 경우"
    ),
    script="가-힣",
    quotes=(("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』")),
    repeats=words("더 또 잘 꼭 하나 한 각 그 조금 점점"),
    or_words=("또는", "혹은"),
    numerals=in_order("""
        영/없 하나/한 둘/두 셋/세 넷/네 다섯 여섯 일곱 여덟 아홉 열 열하나/열한 열둘/열두
    """),
    path_names=words("ko ko-kr ko_kr kr korean"),
)
