"""Korean."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order

MEANING = Meaning(
    code="ko",
    months=in_order("1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월"),
    weekdays=in_order("월요일 화요일 수요일 목요일 금요일 토요일 일요일"),
    amounts=(
        ("3", "서드파티/타사"),
        ("12", "정오"),
        ("0", "자정"),
        ("50", "절반"),
        ("0.5", "절반"),
        ("2", "두배/양쪽"),
    ),
    remarks=Remarks(
        openings=(
            r"(?:네,?\s?|물론(?:입니다|이죠)[.!,]?\s?|알겠습니다[.!]?\s?)?(?:다음은|"
            r"아래는|여기)[^.:]{0,30}(?:번역|번역문|번역본)(?:입니다|이에요|"
            r"한 (?:내용|텍스트|결과)입니다|된 (?:내용|텍스트)입니다)?[.:]?$|"
            r"번역:$"
        ),
        closings=(
            r"(?:추가로|더)\s?(?:도움|필요한).{0,20}(?:알려|말씀해)\s?주세요|"
            r"이 번역이 도움이"
        ),
        notes=(r"역주|옮긴이\s?(?:주|말)|번역자\s?(?:주|노트|메모)|역자\s?주"),
        doubts=(
            r"확인\s?(?:필요|요망|바랍니다|해 ?주세요)|검토\s?(?:필요|요망|"
            r"바랍니다)|미확인|불확실"
        ),
    ),
)
