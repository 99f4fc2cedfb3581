"""Japanese."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order

MEANING = Meaning(
    code="ja",
    months=in_order("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
    weekdays=in_order("月曜日/月曜 火曜日/火曜 水曜日/水曜 木曜日/木曜 金曜日/金曜 土曜日/土曜 日曜日/日曜"),
    remarks=Remarks(
        openings=(
            r"(?:はい、?|もちろん(?:です)?[。、!！]?|承知(?:しました|いたしました)[。、]?)?(?:以下|"
            r"こちら|下記)(?:が|は|に)[^。:：]{0,30}(?:翻訳|訳文|和訳|日本語訳)(?:文|版|結果)?(?:です|"
            r"になります|しました|いたしました)?[。:：]?$|翻訳[:：]$"
        ),
        closings=(
            r"(?:ご不明な点|ご質問|他に).{0,20}(?:お知らせ|お申し付け|お聞かせ)ください|"
            r"この翻訳が.{0,10}お役に立て"
        ),
        notes=(r"訳(?:者)?注|訳者(?:より|メモ)|翻訳(?:者)?(?:注|メモ)"),
        doubts=(
            r"要(?:確認|検討|修正|レビュー)|確認(?:してください|お願いします|が必要)|"
            r"未確認|不明"
        ),
    ),
)
