"""Words of the bench's languages that say the contrary of one another, units, months;
not doclint's own lists."""

# (English word, its translation, what says the contrary), each a regular expression's
# text and a replacement.
BOUNDS = {
    "fr": [("at least", "au moins", "au plus"), ("up to", "jusqu'à", "au moins")],
    "de": [("at least", "mindestens", "höchstens"), ("up to", "bis zu", "mindestens")],
    "es": [("at least", "al menos", "como máximo"), ("up to", "hasta", "al menos")],
    "pt": [("at least", "pelo menos", "no máximo"), ("up to", "até", "pelo menos")],
    "ja": [("at least", "以上", "以下"), ("at least", "少なくとも", "多くても")],
    "ko": [("at least", "이상", "이하"), ("at least", "최소", "최대")],
}
OPPOSITES = {
    "fr": [("before", "avant de", "après"), ("enable", "activer", "désactiver"), ("required", "requis", "facultatif"),
           ("always", "toujours", "jamais"), ("download", "télécharger", "téléverser")],
    "de": [("before", "bevor", "nachdem"), ("enable", "aktivieren", "deaktivieren"), ("always", "immer", "nie"),
           ("required", "erforderlich", "optional"), ("download", "herunterladen", "hochladen")],
    "es": [("before", "antes de", "después de"), ("enable", "habilitar", "deshabilitar"),
           ("always", "siempre", "nunca"),
           ("required", "requerido", "opcional"), ("required", "obligatorio", "opcional")],
    "pt": [("before", "antes de", "depois de"), ("enable", "habilitar", "desabilitar"), ("always", "sempre", "nunca"),
           ("required", "obrigatório", "opcional")],
    "ja": [("enable", "有効", "無効"), ("required", "必須", "任意"), ("minimum", "最小", "最大"),
           ("download", "ダウンロード", "アップロード")],
    "ko": [("enable", "활성화", "비활성화"), ("required", "필수", "선택 사항"), ("download", "다운로드", "업로드")],
}  # fmt: skip
# What makes a denial of a sentence, and what is left without it; a blank stands for
# itself.
NEGATIONS = {
    "fr": [(r"\bn['’](\w+) pas\b", r"\1"), (r"\bne (\w+) pas\b", r"\1")],
    "de": [
        (r" nicht\b", ""),
        (r"\bkeine(n|r|m|s)?\b", r"eine\1"),
        (r"\bkein\b", "ein"),
    ],
    "es": [(r"\b[Nn]o (?=[a-zé])", "")],
    "pt": [(r"\b[Nn]ão (?=[a-zé])", "")],
    "ja": [
        ("しません", "します"),
        ("ありません", "あります"),
        ("できません", "できます"),
    ],
    "ko": [
        ("하지 않습니다", "합니다"),
        ("되지 않습니다", "됩니다"),
        ("할 수 없습니다", "할 수 있습니다"),
    ],
}
MONTHS = {
    "en": "january february march april may june july august september october november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "ja": " ".join(f"{month}月" for month in range(1, 13)),
    "ko": " ".join(f"{month}월" for month in range(1, 13)),
}
UNITS = [("MB", "GB"), ("GB", "MB"), ("KB", "MB"), ("Mo", "Go"), ("ms", "s"), ("km", "m"), ("°C", "°F"), ("GHz", "MHz"),
         ("seconds", "minutes"), ("secondes", "minutes"), ("Sekunden", "Minuten"), ("segundos", "minutos"),
         ("minutes", "hours"), ("Minuten", "Stunden"), ("minutos", "horas"), ("秒", "分"), ("分", "時間"), ("초", "분"),
         ("days", "weeks"), ("jours", "heures"), ("Tage", "Stunden"), ("días", "horas"), ("dias", "horas"),
         ("日間", "時間"), ("일", "시간"), ("%", "‰"), ("hours", "days"),
         ("heures", "jours"), ("horas", "dias")]  # fmt: skip
# What a machine says before its translation, and what a translator writes into it.
ANSWERS = {
    "fr": "Voici la traduction en français :",
    "de": "Hier ist die deutsche Übersetzung:",
    "es": "Aquí tienes la traducción al español:",
    "pt": "Aqui está a tradução para o português:",
    "ja": "以下は日本語訳です。",
    "ko": "다음은 한국어 번역입니다:",
}
NOTES = {
    "fr": " (NdT : terme à vérifier)",
    "de": " [Anm. d. Übers.: bitte prüfen]",
    "es": " (N. del T.: revisar este término)",
    "pt": " (N. do T.: a confirmar)",
    "ja": "（訳注：要確認）",
    "ko": " (역주: 확인 필요)",
}
ALERTS = {
    "fr": "REMARQUE",
    "de": "HINWEIS",
    "es": "NOTA",
    "pt": "NOTA",
    "ja": "注意",
    "ko": "참고",
}
FENCES = {
    "fr": "coquille",
    "de": "schale",
    "es": "concha",
    "pt": "concha",
    "ja": "シェル",
    "ko": "셸",
}
