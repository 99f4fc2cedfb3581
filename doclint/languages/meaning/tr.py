"""Turkish."""

from doclint.languages.meaning.record import Meaning, Remarks

MEANING = Meaning(
    code="tr",
    # Pazar alone is a market, too.
    weekdays=(
        "pazartesi",
        "salı",
        "çarşamba",
        "perşembe",
        "cuma",
        "cumartesi",
        "pazar günü",
    ),
    opposites=(
        ("time", "önce/öncesinde", "sonra/sonrasında"),
        ("bound", "en az/veya daha fazla", "en fazla/en çok/veya daha az"),
        ("compare", "'den fazla/daha büyük/daha fazla", "'den az/daha küçük/daha az"),
        (
            "switch",
            "etkinleştirin/etkinleştir/etkinleştirmek/etkin",
            "devre dışı bırakın/devre dışı bırak/devre dışı bırakmak/devre dışı",
        ),
        (
            "need",
            "zorunlu/zorunludur/gerekli/gereklidir",
            "isteğe bağlı/isteğe bağlıdır",
        ),
        ("always", "her zaman/daima", "asla/hiçbir zaman"),
        ("truth", "doğru/true", "yanlış/false"),
        ("side", "sol/soldaki/solda/sola", "sağ/sağdaki/sağda/sağa"),
    ),
    remarks=Remarks(
        openings=r"işte [^.:!]{0,40}çeviri|çeviri:$",
        closings=r"başka bir (?:şeye|konuda)\b[^.]{0,40}\b(?:bildirin|söyleyin)|umarım (?:bu )?çeviri\b",
        notes=r"\bç\.\s?n\.|\bçevirmen(?:in)? notu\b|\bçev\.",
        doubts=r"\b(?:kontrol edilecek|kontrol et|gözden geçir\w*|todo|emin değilim)\b",
        refusals=(
            r"(?:üzgünüm|maalesef|özür dilerim)\b[^.]{0,80}\b(?:çeviremem|çeviremiyorum|yardımcı olamam|"
            r"yardımcı olamıyorum)"
        ),
    ),
)
