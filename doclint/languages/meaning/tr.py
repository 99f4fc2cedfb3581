"""Turkish."""

from doclint.languages.meaning.record import Meaning, Remarks

MEANING = Meaning(
    code="tr",
    sequence=(
        r"\b(?:önce|ilk olarak|öncelikle)\b",
        r"\b(?:sonra|ardından|daha sonra)\b",
    ),
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
    denies_twice=True,
    denying_prefix=(
        r"değil\w*|\w+?(?:m[ae]z(?:s[ıi]n(?:[ıi]z)?|l[ae]r)?|m[ıiuü]yor\w*|m[ae]d[ıi]\w*|"
        r"m[ae]y[ae]c[ae][kğ]\w*|m[ae]m[ae]l[ıi]\w*|m[ae]y[ıi](?:n(?:[ıi]z)?|z)|m[ae]m[ıi]ş\w*)(?!\w)"
    ),
    near_negations=(
        r"\b(?:\w+m[ae]d[ae]n|\w+s[ıiuü]z\w*|\w+m[ae]y[ae]\w+|\w+m[ae]m[ae]s[ıi]\w*|\w+m[ae]m[ae]k|"
        r"dışında|hariç|yerine|kaçın\w*|önle\w*|engelle\w*|reddet\w*|redded\w*|devre dışı\w*|yalnızca|"
        r"sadece|nadiren|boş\w*|aksi|önce|kadar|henüz|daha|az|dur\w*|kaldır\w*|sil\w*|yok\w*|unut\w*|"
        r"hata\w*|yanlış\w*|eksik\w*|atla\w*|ne|kapat\w*)\b"
    ),
    # What is not taken away (silinmez) is denied.
    removals=r"\b(?:sil|kaldır)(?!\w*m[ae](?:z|d[ıi]|y|m))\w*",
    bans=r"m[ae]m[ae]l[ıi]\w*|\byasak\w*|m[ae]y[ıi]n(?:[ıi]z)?\b",
    frees=r"\bgerek(?:mez|miyor|li değil)\w*|\bzorunlu değil\w*|\bgerekmemektedir\b",
    negations="hayır/yok/yoktur/asla/hiç/hiçbir/hiçbiri/olmaz/imkansız/imkânsız/yasak",
    opposites=(
        (
            "height",
            "üst köşe*/sağ üst*/sol üst*/üstte/en üst*",
            "alt köşe*/sağ alt*/sol alt*/altta/en alt*",
        ),
        ("port", "içe aktar*", "dışa aktar*"),
        ("install", "yükleyin/yüklemek/kurun/kurmak", "kaldırın/kaldırmak"),
        ("amount", "artır*/arttır*/yükselt*", "azalt*/düşür*"),
        ("age", "en yeni/daha yeni", "en eski/daha eski"),
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
        notes=r"\bç\.\s?n\.|\bçn\s?:|\bçevirmen(?:in)? notu\b|\bçev\.",
        doubts=r"\b(?:kontrol edilecek|kontrol et|gözden geçir\w*|todo|emin değilim)\b",
        refusals=(
            r"(?:üzgünüm|maalesef|özür dilerim)\b[^.]{0,80}\b(?:çeviremem|çeviremiyorum|yardımcı olamam|"
            r"yardımcı olamıyorum)"
        ),
    ),
)
