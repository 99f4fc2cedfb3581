"""Sentences of the planted section whose sense a machine can hold against the source's,
by language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """`freed` turns `ban` into what need not be done; `wrong` has, for a weekday, a currency and a number, the word of
    the sentences and another one."""

    figures: str
    ban: str
    freed: str
    wait: str
    tasks: tuple[str, str]
    codes: str
    wrong: tuple[tuple[str, str], tuple[str, str], tuple[str, str]]


SAID = {
    "en": Said(
        "It starts at 9:00 UTC on Monday, at -5 °C, and costs $3 a day.",
        "You must not close the window while it runs.",
        "You do not have to close the window while it runs.",
        "Wait for three minutes between two attempts.",
        ("The first guide is read", "The list is sent"),
        "Set `limit` first, and then `offset` to a lower value.",
        (("Monday", "Tuesday"), ("$3", "€3"), ("three", "five")),
    ),
    "fr": Said(
        "Cela commence lundi à 9:00 UTC, à -5 °C, et coûte 3 $ par jour.",
        "Vous ne devez pas fermer la fenêtre pendant l’exécution.",
        "Vous n’avez pas besoin de fermer la fenêtre pendant l’exécution.",
        "Attendez trois minutes entre deux tentatives.",
        ("Le premier guide est lu", "La liste est envoyée"),
        "Réglez d’abord `limit`, puis `offset` sur une valeur plus basse.",
        (("lundi", "mardi"), ("3 $", "3 €"), ("trois", "cinq")),
    ),
    "de": Said(
        "Es beginnt am Montag um 9:00 UTC bei -5 °C und kostet 3 $ am Tag.",
        "Sie dürfen das Fenster nicht schließen, während es läuft.",
        "Sie müssen das Fenster nicht schließen, während es läuft.",
        "Warten Sie drei Minuten zwischen zwei Versuchen.",
        ("Die erste Anleitung ist gelesen", "Die Liste ist verschickt"),
        "Setzen Sie zuerst `limit` und dann `offset` auf einen kleineren Wert.",
        (("Montag", "Dienstag"), ("3 $", "3 €"), ("drei", "fünf")),
    ),
    "es": Said(
        "Empieza el lunes a las 9:00 UTC, a -5 °C, y cuesta 3 $ al día.",
        "No debe cerrar la ventana mientras se ejecuta.",
        "No tiene que cerrar la ventana mientras se ejecuta.",
        "Espere tres minutos entre dos intentos.",
        ("La primera guía está leída", "La lista está enviada"),
        "Fije primero `limit` y después `offset` en un valor más bajo.",
        (("lunes", "martes"), ("3 $", "3 €"), ("tres", "cinco")),
    ),
    "pt": Said(
        "Começa na segunda-feira às 9:00 UTC, a -5 °C, e custa $ 3 por dia.",
        "Você não deve fechar a janela durante a execução.",
        "Você não precisa fechar a janela durante a execução.",
        "Espere três minutos entre duas tentativas.",
        ("O primeiro guia foi lido", "A lista foi enviada"),
        "Defina primeiro `limit` e depois `offset` com um valor menor.",
        (("segunda-feira", "terça-feira"), ("$ 3", "€ 3"), ("três", "cinco")),
    ),
    "ja": Said(
        "月曜日の 9:00 UTC に -5 °C で始まり、1 日に 3 ドルかかります。",
        "実行中にウィンドウを閉じてはいけません。",
        "実行中にウィンドウを閉じる必要はありません。",
        "2 回の試行の間に 3 分待ちます。",
        ("最初のガイドを読んだ", "一覧を送った"),
        "最初に `limit` を、次に `offset` を小さい値に設定します。",
        (("月曜日", "火曜日"), ("ドル", "ユーロ"), ("3 分", "5 分")),
    ),
    "ko": Said(
        "월요일 9:00 UTC에 -5 °C에서 시작하며 하루에 3달러가 듭니다.",
        "실행 중에는 창을 닫으면 안 됩니다.",
        "실행 중에는 창을 닫을 필요가 없습니다.",
        "두 번의 시도 사이에 3분 동안 기다립니다.",
        ("첫 번째 안내서를 읽었음", "목록을 보냈음"),
        "먼저 `limit`을, 그다음에 `offset`을 더 작은 값으로 설정합니다.",
        (("월요일", "화요일"), ("달러", "유로"), ("3분", "5분")),
    ),
}
