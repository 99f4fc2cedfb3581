"""Small tables of words by language."""

# What machine translation makes of a name that looks like another word. The bench's
# configuration lists them.
EXONYMS = {
    "fr": ("Brésil", "brasage"),
    "de": ("Brasilien", "Hartlöten"),
    "es": ("Brasil", "soldadura"),
    "pt": ("Brasil", "brasagem"),
    "ja": ("ブラジル", "ろう付け"),
    "ko": ("브라질", "브레이징"),
}
# What is put for a product's name that means something; no configuration lists them.
NOUNS = {
    "fr": ("la toile", "le ruban", "le flocon"),
    "de": ("die Leinwand", "das Band", "die Flocke"),
    "es": ("el lienzo", "la cinta", "el copo"),
    "pt": ("a tela", "a fita", "o floco"),
    "ja": ("帆布", "飾り帯", "雪片"),
    "ko": ("도화지", "장식띠", "눈송이"),
}
# What is put for a word in code, or in an address.
CODE = {
    "fr": ("état", "unité", "valeur"),
    "de": ("zustand", "einheit", "wert"),
    "es": ("estado", "unidad", "valor"),
    "pt": ("estado", "unidade", "valor"),
    "ja": ("状態", "単位", "値"),
    "ko": ("상태", "단위", "값"),
}
OR = {"fr": "ou", "de": "oder", "es": "o", "pt": "ou", "ja": "または", "ko": "또는"}
# Front matter: the values of `page_type`, that key itself, and the folder of an
# address.
PAGE_TYPE = {
    "fr": "partenaire",
    "de": "Partnerseite",
    "es": "socio",
    "pt": "parceiro",
    "ja": "パートナー",
    "ko": "파트너",
}
KEY = {"fr": "type_de_page", "de": "seitentyp", "es": "tipo_de_página", "pt": "tipo_de_página", "ja": "ページ種別",
       "ko": "페이지_유형"}  # fmt: skip
FOLDER = {
    "fr": "partenaires",
    "de": "partnerseiten",
    "es": "socios",
    "pt": "parceiros",
    "ja": "パートナー",
    "ko": "파트너",
}
# Template tags: `include`, `note`, and the word between two conditions.
INCLUDE = {
    "fr": "inclure",
    "de": "einbinden",
    "es": "incluir",
    "pt": "incluir",
    "ja": "含める",
    "ko": "포함",
}
NOTE = {
    "fr": "remarque",
    "de": "hinweis",
    "es": "aviso",
    "pt": "aviso",
    "ja": "メモ",
    "ko": "메모",
}
WIKIPEDIA = {"fr": "Logiciel_libre", "de": "Freie_Software", "es": "Software_libre", "pt": "Software_livre",
             "ja": "オープンソース", "ko": "오픈_소스"}  # fmt: skip
# A word or an ending of the other way of speaking to readers, for one of the way that
# pages mostly have.
REGISTER = {
    "fr": {"vous": "tu", "Vous": "Tu", "votre": "ta", "vos": "tes"},
    "de": {
        "Sie": "du",
        "Ihre": "deine",
        "Ihrer": "deiner",
        "Ihren": "deinen",
        "Ihr": "dein",
    },
    "es": {
        "puedes": "usted puede",
        "Puedes": "Usted puede",
        "tienes": "usted tiene",
        "tú": "usted",
    },
    "pt": {"você": "tu", "Você": "Tu", "seu": "teu", "sua": "tua"},
    "ko": {
        "합니다.": "해요.",
        "입니다.": "이에요.",
        "있습니다.": "있어요.",
        "됩니다.": "돼요.",
    },
    "ja": {
        "です。": "だ。",
        "でした。": "だった。",
        "ではありません。": "ではない。",
        "します。": "する。",
    },
}
