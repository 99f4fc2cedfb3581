"""Ways of speaking to readers in languages without a full record, by what only one of
them has.

Words that speak of others as well (Czech "ty", those) are left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from doclint.languages.record import Register

REGISTERS: Mapping[str, tuple[Register, ...]] = {
    "ru": (
        Register(
            "вы",
            r"\b[Вв](?:ы|ас|ам|ами)\b|\b[Вв]аш\w*|\b[А-Яа-яё]{3,}(?:йте|ьте|ите)(?:сь)?\b",
        ),
        Register(
            "ты",
            r"\b[Тт](?:ы|ебя|ебе|обой)\b|\b[Тт]во(?:й|я|ё|е|и|его|ей|ю|их|им|ими|ём|ем)\b"
            r"|\b(?:[Мм]ожешь|[Сс]можешь|[Хх]очешь|[Уу]видишь|[Зз]ахочешь|[Зз]наешь)\b",
        ),
    ),
    "uk": (
        Register(
            "ви",
            r"\b[Вв](?:и|ас|ам|ами)\b|\b[Вв]аш\w*|\b[А-Яа-яіїєґ]{3,}(?:йте|іть|ьте)(?:ся)?\b",
        ),
        Register(
            "ти",
            r"\b[Тт](?:и|ебе|обі|обою)\b|\b[Тт]в(?:ій|оя|оє|ої|ого|оєю|оїх|оїм)\b"
            r"|\b(?:[Мм]ожеш|[Зз]можеш|[Хх]очеш|[Пп]обачиш|[Зз]наєш)\b",
        ),
    ),
    "pl": (
        Register(
            "ty",
            r"\b[Tt](?:wój|woj\w+|obie|obą)\b|\b[Cc]iebie\b|\b(?:[Mm]ożesz|[Mm]usisz|[Cc]hcesz|[Mm]asz|[Bb]ędziesz)\b",
        ),
        Register("Państwo", r"\b(?:Państw[oaeu]m?|Pana?|Panu|Pani[aąę]?)\b"),
    ),
    "cs": (
        Register(
            "vy",
            r"\b[Vv](?:ás|ám|ámi)\b|\b[Vv](?:aš|áš)\w*|\b\w{2,}(?:ěte|jte)\b|\b(?:[Mm]ůžete|[Cc]hcete|[Mm]áte|[Mm]usíte)\b",
        ),
        Register(
            "ty",
            r"\b[Tt](?:ebe|obě|ebou)\b|\b[Tt]v(?:ůj|oje|ého|ému|ým|oji|ou|ých|ými)\b"
            r"|\b(?:[Mm]ůžeš|[Cc]hceš|[Mm]áš|[Mm]usíš|[Bb]udeš|[Pp]otřebuješ|[Vv]idíš|[Nn]ajdeš|[Uu]vidíš)\b",
        ),
    ),
    "sk": (
        Register("vy", r"\b[Vv](?:ás|ám|ami)\b|\b[Vv]aš\w*"),
        Register("ty", r"\b[Tt](?:eba|ebe|ebou)\b|\b[Tt]voj\w*"),
    ),
    "tr": (
        Register(
            "siz",
            r"\b[Ss]iz(?:in|e|i|den|de|inle|inki)?\b|\b(?:[İi]htiyacınız|[İi]sterseniz)\b|"
            r"\w{2}(?:[ae]bilirsin|m[ae]l[ıi]s[ıi]n|[ae]caks[ıi]n|[ıiuü]yorsun)[ıiuü]z\b",
        ),
        Register(
            "sen",
            r"\b[Ss]en(?:in|i|den|de|inle|inki)?\b|\b[Ss]ana\b|\b(?:[İi]htiyacın|[İi]stersen)\b|"
            r"\w{2}(?:[ae]bilirsin|m[ae]l[ıi]s[ıi]n|[ıiuü]yorsun)\b",
        ),
    ),
    "id": (
        Register("Anda", r"\b[Aa]nda\b"),
        Register("kamu", r"\b(?:[Kk]amu|[Kk]alian)\b"),
    ),
    "ro": (
        Register(
            "dumneavoastră",
            r"\b[Dd]umneavoastră\b|\b[Dd]vs\b|\b[Vv]ă\b|\b(?:[Pp]uteți|[Dd]oriți|[Vv]reți|[Vv]eți|[Aa]veți|[Ss]unteți)\b",
        ),
        Register(
            "tu",
            r"\b[Tt](?:u|ău|ăi|ale|ine)\b|\b(?:[Pp]oți|[Vv]rei|[Dd]orești|[Aa]i nevoie|[Tt]rebuie să (?:ai|faci|fii))\b",
        ),
    ),
    "hu": (
        Register(
            "Ön",
            # Imperatives where a sentence begins: elsewhere they are said of others.
            r"\bÖn(?:nek|t|ök|öknek|höz|től|nel)?\b|(?:(?<![^\n])|(?<=[.!?:] ))(?:[Kk]attintson|[Vv]álassza|[Nn]yissa"
            r"|[Ee]llenőrizze|[Ll]épjen|[Tt]elepítse|[Tt]öltse|[Ff]uttassa|[Jj]elentkezzen|[Ii]ndítsa|[Mm]entse|[Tt]örölje"
            r"|[Gg]ondoskodjon|[Ff]orduljon)\b",
        ),
        Register(
            "te",
            r"\b(?:[Tt]e|[Nn]eked|[Tt]éged|[Vv]eled|[Tt]őled|[Hh]ozzád)\b|\b\w{2,}(?:hatod|heted|hatsz|hetsz)\b"
            r"|\b\w{2,}ed van\b|\b\w+(?:éged|ségedre) van\b"
            r"|\b(?:[Kk]attints|[Vv]álaszd|[Nn]yisd|[Íí]rd|[Aa]dd meg|[Ee]llenőrizd|[Hh]asználd|[Ll]épj|[Tt]elepítsd"
            r"|[Tt]öltsd|[Mm]ásold|[Ff]uttasd|[Gg]épeld|[Jj]elentkezz|[Nn]yomd|[Ii]ndítsd|[Mm]entsd|[Zz]árd|[Tt]öröld)\b",
        ),
    ),
    "fi": (
        Register(
            "te",
            r"\b[Tt]e(?:idän|itä|ille|iltä|issä|ihin|idät)?\b|\b(?:[Vv]oi|[Hh]alua|[Tt]arvitse|[Oo]le|"
            r"[Nn]äe|[Ss]aa|[Kk]äytä)tte\b",
        ),
        Register(
            "sinä",
            r"\b[Ss]inu(?:n|a|t|lle|lta|ssa|sta|un|ksi)\b|\b[Ss]inä\b"
            r"|\b(?:[Vv]oit|[Hh]aluat|[Tt]arvitset|[Vv]oisit|[Nn]äet|[Pp]ystyt|[Hh]aluaisit)\b",
        ),
    ),
    "el": (
        Register(
            "εσείς",
            r"\b(?:[Σσ]ας|[Εε]σείς|[Εε]σάς)\b|\b\w{3,}(?:ήστε|ίστε|άστε|ύστε|έστε|είτε)\b"
            r"|\b(?:[Θθ]έλετε|[Έέ]χετε|[Κκ]άνετε|[Ββ]λέπετε)\b",
        ),
        Register(
            "εσύ",
            r"\b(?:[Σσ]ου|[Εε]σύ|[Εε]σένα|[Σσ]ένα)\b"
            r"|\b(?:[Μμ]πορείς|[Θθ]έλεις|[Χχ]ρειάζεσαι|[Έέ]χεις|[Ββ]λέπεις|[Θθ]α δεις)\b",
        ),
    ),
    "bg": (
        Register(
            "вие",
            r"\b[Вв](?:ие|и|ас)\b|\b[Вв]аш\w*|\b[А-Яа-я]{3,}йте\b|\b(?:[Мм]ожете|[Ии]скате|[Тт]рябва да \w+те)\b",
        ),
        Register(
            "ти",
            r"\b[Тт](?:и|еб|ебе)\b|\b[Тт]во(?:я|й|ят|ето|ите|ята|е|и)\b|\b(?:[Мм]ожеш|[Ии]скаш|[Тт]рябва да \w+ш)\b",
        ),
    ),
    "ca": (
        Register(
            "vós",
            r"\b(?:[Vv]ostr[ae]s?|[Pp]odeu|[Hh]eu|[Vv]oleu|[Tt]eniu|[Cc]liqueu|[Ss]eleccioneu|[Oo]briu|[Pp]remeu|[Ff]eu"
            r"|[Ee]scriviu|[Vv]egeu|[Uu]tilitzeu|[Nn]ecessiteu)\b",
        ),
        Register(
            "tu",
            r"\b(?:[Tt]u|[Tt]eus?|[Tt]ev[ae]s?|[Pp]ots|[Tt]ens|[Vv]ols|[Hh]as de|[Nn]ecessites)\b",
        ),
        Register("vostè", r"\b[Vv]ostès?\b"),
    ),
    "sv": (
        Register("du", r"\b[Dd](?:u|ig|in|itt|ina)\b"),
        Register("ni", r"\b(?:[Nn]i|[Ee]rt?|[Ee]ra)\b"),
    ),
    "da": (
        Register("du", r"\b[Dd](?:u|ig|in|it|ine)\b"),
        Register("De", r"(?<=[a-zæøå,] )(?:De|Dem|Deres)\b"),
    ),
}
