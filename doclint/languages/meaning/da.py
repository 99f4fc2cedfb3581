"""Danish."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order

MEANING = Meaning(
    code="da",
    weekdays=in_order("""
        mandag/mandage/mandagen tirsdag/tirsdage/tirsdagen onsdag/onsdage/onsdagen torsdag/torsdage/torsdagen
        fredag/fredage/fredagen lørdag/lørdage/lørdagen søndag/søndage/søndagen
    """),
    negations="ikke/aldrig/ingen/intet/hverken/ingenting",
    near_negations=(
        r"\b(?:uden|u[a-zæøå]{4,}|undtagen|undgå\w*|forhindr\w*|mislyk\w*|fejl\w*|nægt\w*|deaktiver\w*|"
        r"forbud\w*|forbyd\w*|kun|næppe|sjælden\w*|tom\w*|ellers|før|indtil|endnu|mindre|i stedet|stop\w*|"
        r"fjern\w*|ignorer\w*|glem\w*|fri\w*)\b"
    ),
    removals=r"\bfjern\w*",
    bans=r"\bmå (?:\w+ )?(?:ikke|aldrig)\b|\bforbudt\b",
    frees=r"\b(?:behøver|skal) (?:\w+ )?ikke\b|\bikke nødvendig\w*",
    opposites=(
        (
            "bound",
            "mindst/eller flere/eller mere",
            "højst/maksimalt/eller færre/eller mindre/op til",
        ),
        (
            "compare",
            "mere end/flere end/større end/højere end",
            "mindre end/færre end/lavere end",
        ),
        ("time", "før du/før de", "efter at"),
        (
            "switch",
            "aktiver/aktivere/aktiverer/aktiveret",
            "deaktiver/deaktivere/deaktiverer/deaktiveret",
        ),
        ("need", "obligatorisk/obligatoriske/påkrævet", "valgfri/valgfrit/valgfrie"),
        ("always", "altid", "aldrig"),
        ("side", "venstre", "højre"),
    ),
    remarks=Remarks(
        openings=(
            r"her er (?:den|din|en|oversættelsen)\b[^.:!]{0,60}(?:oversættelse|oversat)|her er oversættelsen|"
            r"oversættelse:$"
        ),
        closings=r"(?:sig til|lad mig vide),? hvis\b|jeg håber,? at oversættelsen\b",
        notes=r"\bo\.\s?a\.|\boversætterens (?:note|bemærkning)\b",
        doubts=r"\b(?:tjek|kontroller|usikker|todo|skal tjekkes)\b",
        refusals=r"(?:beklager|undskyld)\b[^.]{0,40}\bkan (?:jeg )?ikke (?:oversætte|hjælpe)",
    ),
)
