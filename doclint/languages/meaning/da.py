"""Danish."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order

MEANING = Meaning(
    code="da",
    sequence=(
        r"\b(?:først)\b",
        r"\b(?:derefter|så|siden|herefter)\b",
    ),
    weekdays=in_order("""
        mandag/mandage/mandagen tirsdag/tirsdage/tirsdagen onsdag/onsdage/onsdagen torsdag/torsdage/torsdagen
        fredag/fredage/fredagen lørdag/lørdage/lørdagen søndag/søndage/søndagen
    """),
    date_endings=r"e|en|ene|s?[a-zæøå]{3,}",
    negations="ikke/aldrig/ingen/intet/hverken/ingenting",
    near_negations=(
        r"\b(?:dårligt|uden|u[a-zæøå]{4,}|undtagen|undgå\w*|forhindr\w*|mislyk\w*|fejl\w*|nægt\w*|deaktiver\w*|"
        r"forbud\w*|forbyd\w*|kun|næppe|sjælden\w*|tom\w*|ellers|før|indtil|endnu|mindre|i stedet|stop\w*|"
        r"fjern\w*|ignorer\w*|glem\w*|fri\w*)\b"
    ),
    removals=r"\bfjern\w*",
    bans=r"\bmå (?:\w+ )?(?:ikke|aldrig)\b|\bforbudt\b",
    frees=r"\b(?:behøver|skal) (?:\w+ )?ikke\b|\bikke nødvendig\w*",
    opposites=(
        ("load", "upload/uploade/uploader", "download/downloade/downloader"),
        ("port", "importer*", "eksporter*"),
        ("duty", "skal/må nødvendigvis", "kan/må gerne"),
        ("truth", "sand/sandt/true", "falsk/falskt/false"),
        ("height", "øverst/øverste", "nederst/nederste"),
        ("amount", "øg/øge/øger/forøg*", "reducer*/sænk*/formindsk*"),
        (
            "install",
            "installer/installere/installerer/installeres",
            "afinstaller*/fjern/fjerne/fjerner",
        ),
        ("age", "nyeste/nyere", "ældste/ældre"),
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
        ("time", "før du/før de/inden", "efter at/efter"),
        (
            "switch",
            "aktiver/aktivere/aktiverer/aktiveret/slå til/slår til/slået til/tænd/tænde/tændt",
            "deaktiver/deaktivere/deaktiverer/deaktiveret/slå fra/slår fra/slået fra/sluk/slukke/slukket",
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
