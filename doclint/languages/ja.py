"""Japanese."""

from doclint.languages.record import Language, Register, in_order, words

LANGUAGE = Language(
    code="ja",
    name="Japanese",
    angles=False,
    length=0.55,
    spaces=False,
    writing="ぁ-ゖァ-ヺー㐀-鿿",
    script="ぁ-ゖァ-ヺー",
    quotes=(("「", "」"), ("『", "』"), ("“", "”")),
    or_words=("または", "あるいは", "もしくは", "又は"),
    numerals=in_order("""
        ゼロ ひとつ/１つ ふたつ/両方 みっつ よっつ いつつ むっつ ななつ やっつ ここのつ とお
    """),
    # After kanji and hiragana many of them may be the end of a word or an adverb: 特に,
    # 後で.
    particles=r"(?:を|(?<=[ァ-ヶーA-Za-z0-9」』])(?:には|では|とは|への|での|から|まで|より|は|が|に|で|の|と|へ|も))(?=\|)",
    registers=(
        Register(
            "です・ます",
            r"(?:です|でした|でしょう|ます|ました|ません|ましょう|ください|下さい)(?:か|ね|よ|よね)?[。！？]",
            ends=True,
        ),
        Register(
            "だ・である",
            r"(?:だ|である|だった|だろう|であろう|する|(?<![まで])した|いる|ある|れる|れた|できる|なる|ない|った|(?<!ださ)(?<!下さ)(?<!なさ)(?<!は)い)[。！？]",
            ends=True,
        ),
    ),
    long_at_end=words("""
        アイデンティティ アクセシビリティ アクティビティ アダプタ イテレータ インジケータ インストーラ
        エディタ エミュレータ エンティティ エントリ オペレータ カテゴリ キャラクタ クエリ クラスタ
        コンテナ コントローラ コンパイラ コンピュータ サーバ シミュレータ ジェネレータ スキャナ
        スケジューラ セキュリティ センサ タイマ ディレクトリ デコレータ デバッガ トリガ ドライバ
        ハンドラ バリデータ パラメータ パーサ フィルタ フォルダ フッタ ブラウザ プライバシ プリンタ
        プレースホルダ プロキシ プロバイダ プロパティ ヘッダ ポインタ ポリシ マネージャ メモリ モニタ
        ユーザ ユーティリティ ライタ ライブラリ リポジトリ リーダ ルータ レンダラ ローダ
    """),
    path_names=words("ja ja-jp ja_jp jp japanese"),
)
