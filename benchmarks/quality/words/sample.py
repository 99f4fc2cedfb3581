"""The words of the planted section (see plants.py), by language; all languages have the
same fields."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sample:
    """Sentences of one language. `cells` are the words of a table, row by row;
    `count_glued` may be `count` itself."""

    guide: str
    cells: tuple[tuple[str, str, str], ...]
    alt: str
    titled: str
    title: str
    condition: str
    number: str
    count: str
    count_glued: str
    wiki: str
    quote: str
    quoted: str
    several: str


SAMPLES = {
    "en": Sample(
        "See [the first guide][sample-guide] and [the list of names][sample-list] before you start.",
        (
            ("Name", "What it is for", "Default"),
            ("`limit`", "The number of rows on a page", "20"),
            ("`offset`", "The row that the page starts with", "4"),
            ("`order`", "The column that sorts the rows", "`name`"),
        ),
        "The settings page with all of its fields",
        "Open [the settings]({}) and look for your name.",
        "Open the settings of your own page",
        "This sentence only stands here when the condition holds.",
        "The limit is 12.5 MB, and it has been so since 2024-03-05.",
        "You can choose 3 items at the same time.",
        "You can choose 3 items at the same time.",
        "Read [the article]({}) to learn where this comes from.",
        "If you see the message “{}”, try it again later.",
        "Could not connect to the server",
        "Several {}s can be used on one page.",
    ),
    "fr": Sample(
        "Lisez [le premier guide][sample-guide] et [la liste des noms][sample-list] avant de commencer.",
        (
            ("Nom", "À quoi il sert", "Par défaut"),
            ("`limit`", "Le nombre de lignes d’une page", "20"),
            ("`offset`", "La ligne par laquelle la page commence", "4"),
            ("`order`", "La colonne qui trie les lignes", "`name`"),
        ),
        "La page des paramètres avec tous ses champs",
        "Ouvrez [les paramètres]({}) et cherchez votre nom.",
        "Ouvrir les paramètres de votre propre page",
        "Cette phrase n’est là que si la condition est remplie.",
        "La limite est de 12.5 Mo, et il en est ainsi depuis le 2024-03-05.",
        "Vous pouvez choisir 3 éléments en même temps.",
        "Vous pouvez choisir 3\u00a0éléments en même temps.",
        "Lisez [l’article]({}) pour savoir d’où cela vient.",
        "Si vous voyez le message «\u00a0{}\u00a0», réessayez plus tard.",
        "Connexion au serveur impossible",
        "Plusieurs {} peuvent servir sur une page.",
    ),
    "de": Sample(
        "Lesen Sie [die erste Anleitung][sample-guide] und [die Liste der Namen][sample-list], bevor Sie beginnen.",
        (
            ("Name", "Wozu er dient", "Vorgabe"),
            ("`limit`", "Die Anzahl der Zeilen einer Seite", "20"),
            ("`offset`", "Die Zeile, mit der die Seite beginnt", "4"),
            ("`order`", "Die Spalte, nach der sortiert wird", "`name`"),
        ),
        "Die Einstellungsseite mit allen ihren Feldern",
        "Öffnen Sie [die Einstellungen]({}) und suchen Sie Ihren Namen.",
        "Die Einstellungen der eigenen Seite öffnen",
        "Dieser Satz steht nur hier, wenn die Bedingung erfüllt ist.",
        "Die Grenze liegt bei 12.5 MB, und das gilt seit 2024-03-05.",
        "Sie können 3 Einträge gleichzeitig auswählen.",
        "Sie können 3\u00a0Einträge gleichzeitig auswählen.",
        "Lesen Sie [den Artikel]({}), um zu erfahren, woher das kommt.",
        "Wenn Sie die Meldung „{}“ sehen, versuchen Sie es später noch einmal.",
        "Keine Verbindung zum Server",
        "Mehrere {} lassen sich auf einer Seite verwenden.",
    ),
    "es": Sample(
        "Lea [la primera guía][sample-guide] y [la lista de nombres][sample-list] antes de empezar.",
        (
            ("Nombre", "Para qué sirve", "Por omisión"),
            ("`limit`", "El número de filas de una página", "20"),
            ("`offset`", "La fila con la que empieza la página", "4"),
            ("`order`", "La columna que ordena las filas", "`name`"),
        ),
        "La página de configuración con todos sus campos",
        "Abra [la configuración]({}) y busque su nombre.",
        "Abrir la configuración de su propia página",
        "Esta frase solo aparece aquí cuando se cumple la condición.",
        "El límite es de 12.5 MB, y así es desde el 2024-03-05.",
        "Puede elegir 3 elementos al mismo tiempo.",
        "Puede elegir 3\u00a0elementos al mismo tiempo.",
        "Lea [el artículo]({}) para saber de dónde viene esto.",
        "Si ve el mensaje «{}», inténtelo más tarde.",
        "No se pudo conectar con el servidor",
        "Se pueden usar varios {} en una página.",
    ),
    "pt": Sample(
        "Leia [o primeiro guia][sample-guide] e [a lista de nomes][sample-list] antes de começar.",
        (
            ("Nome", "Para que serve", "Padrão"),
            ("`limit`", "O número de linhas de uma página", "20"),
            ("`offset`", "A linha com que a página começa", "4"),
            ("`order`", "A coluna que ordena as linhas", "`name`"),
        ),
        "A página de configurações com todos os seus campos",
        "Abra [as configurações]({}) e procure o seu nome.",
        "Abrir as configurações da sua própria página",
        "Esta frase só aparece aqui quando a condição é satisfeita.",
        "O limite é de 12.5 MB, e é assim desde 2024-03-05.",
        "Você pode escolher 3 itens ao mesmo tempo.",
        "Você pode escolher 3\u00a0itens ao mesmo tempo.",
        "Leia [o artigo]({}) para saber de onde isso vem.",
        "Se você vir a mensagem “{}”, tente de novo mais tarde.",
        "Não foi possível conectar ao servidor",
        "Vários {} podem ser usados em uma página.",
    ),
    "ja": Sample(
        "始める前に[最初のガイド][sample-guide]と[名前の一覧][sample-list]をお読みください。",
        (
            ("名前", "用途", "既定値"),
            ("`limit`", "1ページに表示する行の数", "20"),
            ("`offset`", "ページの先頭に置く行の番号", "4"),
            ("`order`", "行を並べ替えるために使う列", "`name`"),
        ),
        "すべての項目が並んだ設定ページの画面",
        "[設定]({})を開き、自分の名前を探してください。",
        "自分のページの設定を開く",
        "この文は、条件が満たされたときだけここに表示されます。",
        "上限は 12.5 MB で、2024-03-05 からそのままです。",
        "同時に 3 個の項目を選べます。",
        "同時に3個の項目を選べます。",
        "由来については[記事]({})をお読みください。",
        "「{}」というメッセージが表示されたら、しばらくしてからもう一度お試しください。",
        "サーバーに接続できませんでした",
        "1ページで複数の {} を使えます。",
    ),
    "ko": Sample(
        "시작하기 전에 [첫 번째 안내서][sample-guide]와 [이름 목록][sample-list]을 읽어 주세요.",
        (
            ("이름", "쓰임새", "기본값"),
            ("`limit`", "한 페이지에 나오는 행의 개수", "20"),
            ("`offset`", "페이지가 시작되는 행의 번호", "4"),
            ("`order`", "행을 정렬하는 데 쓰는 열", "`name`"),
        ),
        "모든 항목이 있는 설정 페이지의 화면",
        "[설정]({})을 열고 자신의 이름을 찾아보세요.",
        "자신의 페이지 설정을 엽니다",
        "이 문장은 조건이 맞을 때만 여기에 나타납니다.",
        "한도는 12.5 MB이며 2024-03-05부터 그대로입니다.",
        "한 번에 3 개의 항목을 고를 수 있습니다.",
        "한 번에 3개의 항목을 고를 수 있습니다.",
        "어디에서 왔는지 알아보려면 [글]({})을 읽어 보세요.",
        "“{}”라는 메시지가 보이면 나중에 다시 시도해 주세요.",
        "서버에 연결할 수 없습니다",
        "한 페이지에 여러 {}를 쓸 수 있습니다.",
    ),
}  # fmt: skip
