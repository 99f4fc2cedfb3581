"""Norwegian."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="nb",
    sequence=(
        r"\b(?:først)\b",
        r"\b(?:deretter|så|siden|etterpå)\b",
    ),
    months=in_order("""
        januar februar mars april mai juni juli august september oktober november desember
    """),
    weekdays=in_order("mandag tirsdag onsdag torsdag fredag lørdag søndag"),
    date_endings="er|en|ene|s|s?[a-zæøå]{3,}",
    doubtful=words("mars mai"),
    negations="ikke/aldri/ingen/ingenting/intet/verken/hverken",
    idioms=r"ikke bare|ikke mer|ikke mindre|hvis ikke|ikke sant|ikke glem|glem ikke|ingen problem|ikke minst",
    near_negations=(
        r"\b(?:dårlig\w*|lite|få|uten|u[a-zæøå]{4,}|unntatt|unngå\w*|hindr\w*|forhindr\w*|mislykk\w*|"
        r"mislyk\w*|feil\w*|nekt\w*|"
        r"deaktiver\w*|forb[uy]\w*|bare|kun|knapt|sjelden\w*|tom\w*|ellers|før|inntil|til|enda|ennå|mindre|"
        r"i stedet|stopp\w*|fjern\w*|slett\w*|ignorer\w*|glem\w*|fri\w*|hopp\w*|mangl\w*)\b"
    ),
    removals=r"\b(?:fjern|slett)\w*",
    bans=r"\b(?:må|skal|kan) (?:\w+ )?(?:ikke|aldri)\b|\bforbudt\b",
    frees=r"\b(?:trenger|behøver) (?:\w+ )?ikke\b|\bikke (?:nødvendig|påkrevd|obligatorisk)\w*",
    opposites=(
        (
            "bound",
            "minst/eller flere/eller mer/minimum",
            "høyst/maksimalt/eller færre/eller mindre/opptil/maksimum",
        ),
        (
            "compare",
            "mer enn/flere enn/større enn/høyere enn/lengre enn",
            "mindre enn/færre enn/lavere enn/kortere enn",
        ),
        ("time", "før", "etter at/etter"),
        (
            "switch",
            "aktiver/aktivere/aktiverer/aktivert/slå på/slått på/slår på",
            "deaktiver*/slå av/slått av/slår av",
        ),
        ("need", "obligatorisk/obligatoriske/påkrevd", "valgfri/valgfritt/valgfrie"),
        ("duty", "må/skal", "kan/får"),
        ("always", "alltid", "aldri"),
        ("truth", "sann/sant/true", "usann/usant/falsk/false"),
        ("side", "venstre", "til høyre/høyre side"),
        ("height", "øverst/øvre", "nederst/nedre"),
        ("age", "nyeste/nyere", "eldste/eldre"),
        ("amount", "øk/øke/øker", "reduser*/senk*"),
        (
            "install",
            "installer/installere/installerer/installeres",
            "avinstaller*/fjern*",
        ),
        ("port", "importer*", "eksporter*"),
        (
            "load",
            "last opp/laste opp/lastes opp/lastet opp",
            "last ned/laste ned/lastes ned/lastet ned",
        ),
    ),
    remarks=Remarks(
        openings=r"her er\b[^.:!]{0,40}\b(?:oversettelsen|oversettelse|oversatt\w*)|oversettelse:$",
        closings=r"(?:si ifra|gi meg beskjed|gi beskjed),? (?:hvis|om)\b|jeg håper (?:at )?oversettelsen\b",
        notes=r"\bo\.\s?a\.|\boversetterens (?:merknad|note|anmerkning)\b|\bovers\.\s?anm",
        doubts=r"\b(?:sjekk|kontroller|usikker|todo|må sjekkes)\b",
        refusals=r"(?:beklager|dessverre)\b[^.]{0,40}\bkan (?:jeg )?ikke (?:oversette|hjelpe)",
    ),
)
