"""Romanian."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="ro",
    sequence=(
        r"\b(?:mai întâi|întâi|prima dată)\b",
        r"\b(?:apoi|după aceea|ulterior)\b",
    ),
    months=in_order("""
        ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
    """),
    weekdays=in_order("""
        luni/lunea marți/marţi/marțea miercuri/miercurea joi/joia vineri/vinerea sâmbătă/sâmbăta duminică/duminica
    """),
    # "Mai" is more, "luni" are months.
    doubtful=words("mai luni"),
    denies_twice=True,
    negations=(
        "nu/nici/niciodată/niciun/nicio/nici un/nici o/nimic/nimeni/imposibil/n-a/n-ai/n-are/n-au/nu-i/interzis"
    ),
    idioms=r"nu numai|nu doar|nu mai puțin|nu mai mult|nu-i așa|nu uita|dacă nu|până nu|nicio problemă|nu contează",
    near_negations=(
        r"\b(?:prost|greșit|puțin\w*|fără|cu excepția|exceptând|evit\w*|preven\w*|împiedic\w*|"
        r"refuz\w*|interzi\w*|ne[a-zăâîșț]{4,}|"
        r"in[a-zăâîșț]{5,}|im[a-zăâîșț]{5,}|dez[a-zăâîșț]{4,}|doar|numai|abia|rar|rareori|gol|goal\w*|altfel|înainte|"
        r"până|încă|mai puțin|în loc|opri\w*|oprește\w*|șterg\w*|șters\w*|elimin\w*|ignor\w*|omi\w*|uita\w*|uitați|"
        r"eșu\w*|eroare|erori|lips\w*|greș\w*|respin\w*|liber\w*|decât)\b"
    ),
    removals=r"\b(?:șterg|șters|elimin)\w*",
    bans=r"\bnu (?:puteți|poate|pot|aveți voie|este permis)\b|\bste interzis\b|\binterzis\w*",
    frees=r"\bnu (?:este (?:necesar|nevoie|obligatori\w*)|e nevoie|trebuie neapărat)\b",
    opposites=(
        (
            "bound",
            "cel puțin/cel puţin/sau mai mult/sau mai multe/minimum/nu mai puțin de",
            "cel mult/până la/sau mai puțin/sau mai puține/maximum/nu mai mult de",
        ),
        (
            "compare",
            "mai mult de/mai multe de/mai mare decât/mai mari decât/peste",
            "mai puțin de/mai puține de/mai mic decât/mai mică decât/mai mici decât/sub",
        ),
        ("time", "înainte de/înainte să/înainte ca", "după ce/după"),
        (
            "switch",
            "activați/activa/activat/activată/activează/activarea/activate/activare",
            "dezactiv*",
        ),
        (
            "need",
            "obligatoriu/obligatorie/obligatorii/necesar/necesară",
            "opțional/opțională/opționale/opţional/facultativ*",
        ),
        ("duty", "trebuie/este necesar", "puteți/poate/pot/poți"),
        ("always", "întotdeauna/mereu", "niciodată"),
        ("truth", "adevărat/true", "fals/false"),
        ("side", "stânga", "în dreapta/din dreapta/la dreapta/partea dreaptă"),
        ("height", "sus/partea de sus/superior*", "jos/partea de jos/inferior*"),
        (
            "age",
            "mai nouă/mai noi/cel mai nou/cea mai nouă/cele mai noi",
            "mai veche/mai vechi/cel mai vechi",
        ),
        ("amount", "crește*/mări*/măriți", "reduce*/micșor*/scade*/scădea"),
        ("install", "instala*/instalează", "dezinstal*/elimina*"),
        ("port", "importa*/import", "exporta*/export"),
        ("load", "încărca*/încarcă", "descărca*/descarcă"),
    ),
    remarks=Remarks(
        openings=r"(?:iată|aceasta este|mai jos (?:este|găsiți))\b[^.:!]{0,40}\b(?:traducerea|textul tradus)|traducere:$",
        closings=r"(?:anunțați-mă|spuneți-mi|anunță-mă),? dacă\b|sper că traducerea\b",
        notes=r"\bn\.\s?t\.|\bnota traducătorului\b|\bn\. trad\b",
        doubts=r"\b(?:de verificat|verificați|nesigur|todo|de revizuit)\b",
        refusals=r"(?:îmi pare rău|din păcate)\b[^.]{0,40}\bnu pot\b[^.]{0,40}\b(?:traduce|ajuta)",
    ),
)
