"""Korean."""

from doclint.languages.record import Language, Register, in_order, words

# Every syllable that ends in ㅂ: the stems before -니다 (합니다, but not 아니다).
_WITH_BIEUP = "".join(map(chr, range(0xAC00 + 17, 0xD7A4, 28)))
# Every syllable that ends in a vowel.
_OPEN = "".join(map(chr, range(0xAC00, 0xD7A4, 28)))

LANGUAGE = Language(
    code="ko",
    name="Korean",
    joins_particles=True,
    angles=False,
    writing="가-힣ㄱ-ㅣ",
    length=0.6,
    function_words=words(
        "그리고 또는 하지만 그러나 및 이 그 저 수 것 등 더 때 위해 대한 있는 있습니다 합니다 됩니다 다음 모든 경우"
    ),
    script="가-힣",
    quotes=(("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』")),
    repeats=words("더 또 잘 꼭 하나 한 각 그 이 조금 점점 다음"),
    or_words=("또는", "혹은"),
    numerals=in_order("""
        영/없 하나/한 둘/두 셋/세 넷/네 다섯 여섯 일곱 여덟 아홉 열 열하나/열한 열둘/열두
    """),
    # After Hangul most of them may be the end of a word (차이, 도로), or of a verb before a
    # noun (빠를 수, 않을 것).
    particles=(
        rf"(?:(?:(?<=[{_OPEN}])를|(?<=[가-힣])(?<![{_OPEN}])을)(?!\|[ ]?(?:수|것|거|때|가능|경우|만큼|정도|뿐))"
        r"|(?<=[A-Za-z0-9])(?:을|를|은|는|이|가|의|에서|에|으로|로|와|과))(?=\|)"
        # "and", "with" before a noun, not the ends of 결과, 성과, 통과 …
        rf"|(?<=[가-힣])(?<![{_OPEN}결성통경전학문공약안정법산본분열일작죄범건간낙])과(?=\|[ ][가-힣A-Za-z*`\[「])"
        # "to", "by" behind a closed syllable; "and" behind an open one.
        rf"|(?<=[가-힣])(?<![{_OPEN}])으로(?=\|[ ][가-힣])|(?<=[{_OPEN}])(?<!기)와(?=\|[ ][가-힣A-Za-z*`\[「])"
    ),
    # No signs: "-세요" and "-요?", which ask politely in both polite styles; "-군요" and
    # "-요" behind a clause put last, for which the other style has nothing; nouns
    # ("필요.").
    registers=(
        Register(
            "-ㅂ니다", rf"(?:[{_WITH_BIEUP}](?:니[다까]|시다|시오))[.!?]", ends=True
        ),
        Register(
            "-요",
            r"(?:(?:[아어여해예워와져려네게래봐돼줘겨켜내써]|[이거]에|거든)요|죠)[.!]",
            ends=True,
        ),
        Register("-다", rf"(?:(?<![니시])다|(?<![{_WITH_BIEUP}])니다)[.]", ends=True),
    ),
    path_names=words("ko ko-kr ko_kr kr korean"),
)
