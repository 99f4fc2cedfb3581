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
    verbal_nouns=words("""
        필요 가능 사용 설정 설치 실행 추가 삭제 생성 변경 확인 선택 입력 저장 적용 제공 지원 포함 참고 참조
        구성 구현 정의 지정 처리 호출 반환 수정 연결 전송 제거 작성 활성화 비활성화 업데이트 커스터마이징
        배포 시작 종료 제외 허용 요청 관리 표시 개선 해결 발생 발견 공유 제한 보장 유지 진행 완료 이해 권장
        추천 중요 유용 간단 동일 다양 이용 활용 개발 공개 등록 검색 비교 분석 측정 출력 복사 이동 접속 접근
        동작 작동 수행 기여 참여 의존 존재 해당 업로드 다운로드 초기화 최적화 자동화
    """),
    path_names=words("ko ko-kr ko_kr kr korean"),
)
