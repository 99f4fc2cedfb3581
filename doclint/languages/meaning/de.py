"""German."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="de",
    sequence=(
        r"\b(?:zuerst|zunächst|erst|als erstes)\b",
        r"\b(?:dann|danach|anschließend|daraufhin|schließlich|hierauf)\b",
    ),
    months=in_order("""
        januar/jänner/jan februar/feber/feb märz/mär/mrz april/apr mai juni/jun juli/jul august/aug
        september/sept/sep oktober/okt november/nov dezember/dez
    """),
    weekdays=in_order("""
        montag/montags/montagen dienstag/dienstags mittwoch/mittwochs donnerstag/donnerstags
        freitag/freitags samstag/samstags/sonnabend sonntag/sonntags
    """),
    doubtful=words("jan feb mär apr jun jul aug sep sept okt nov dez mai august"),
    amounts=(
        ("2", "paar/doppelt/doppelte/zweier"),
        ("3", "dritt/drittanbieter/drittanbietern/drittanbieters/drittes/dreifach"),
        ("12", "dutzend/mittag/mittags"),
        ("0", "mitternacht"),
        ("20", "zwanzig"),
        ("30", "dreißig"),
        ("50", "fünfzig/hälfte"),
        ("100", "hundert/hunderte/hunderten"),
        ("1000", "tausende/tausenden"),
        ("24", "rund um die uhr"),
    ),
    negations=(
        "nicht/nie/egal/ganz gleich/ansonsten/andernfalls/niemals/kein/keine/keinen/keiner/keinem/"
        "keines/nichts/niemand/weder/nirgends"
    ),
    idioms=(
        r"nicht (?:mehr|weniger|länger|kürzer|größer|kleiner|höher|später|früher) als|"
        r"nicht (?:überschreit|übersteig)|"
        r"andernfalls|ansonsten|nicht vergess|vergessen sie nicht|vergiss nicht|"
        r"nicht nur|nicht relevant|nicht überein|sonst|"
        r"noch nie|egal|ganz gleich|kein problem|nicht zuletzt|weder"
    ),
    near_negations=(
        r"\b(?:ohne|un[a-zäöü]{4,}|außer|vermeid\w*|fehl\w*|verhinder\w*|verweiger\w*|deaktivier\w*|"
        r"ausgeschloss\w*|statt\w*|anstatt|anstelle|wenig\w*|kaum|selten|ignor\w*|überspr\w*|"
        r"überspring\w*|auslass\w*|stopp\w*|ablehn\w*|abgelehn\w*|verbot\w*|verbiet\w*|untersag\w*|nur|"
        r"lediglich|frei|entfern\w*|vergess\w*|leer\w*|falsch\w*|sonst|noch|bevor|bis|"
        r"\w*los(?:e[nrsm]?)?|irrelevant|inkompatib\w*|scheiter\w*|missling\w*|schlecht\w*|scheuen|"
        r"zweifel\w*|verzicht\w*|unterlass\w*|hindern|entfäll\w*|gescheit\w*)\b"
    ),
    removals=r"\bentfern\w*",
    bans=(r"\b(?:d(?:ürfen|arf|ürft|arfst|ürfte\w*)|verboten)\b"),
    frees=(
        r"\b(?:müssen?|muss|musst|müsst|brauch\w*)\b[^.!?]{0,80}\b(?:nicht|kein\w*)\b|"
        r"\bnicht (?:erforderlich|nötig|notwendig)\b"
    ),
    opposites=(
        (
            "install",
            "installieren/installiere/installiert/installation",
            "deinstallier*/entfern*",
        ),
        (
            "height",
            "oben/obere/oberen/oberer/oberes",
            "unten/untere/unteren/unterer/unteres",
        ),
        (
            "later",
            "oder höher/oder neuer/oder später/und höher/und neuer/und später",
            "oder niedriger/oder älter/oder früher/und niedriger/und älter/und früher",
        ),
        (
            "duty",
            "muss/müssen/musst/müsst/erforderlich/notwendig/nötig/sollte/sollten",
            "kann/können/kannst/könnt",
        ),
        (
            "age",
            "neueste/neuesten/neuester/neuestes/aktuellste/aktuellsten/neuere/neueren/neuerer",
            "älteste/ältesten/ältester/ältestes/ältere/älteren/älterer",
        ),
        ("side", "links/linken/linke/linker/linkes", "rechts/rechten/rechter/rechtes"),
        (
            "bound",
            "mindestens/wenigstens/oder mehr/zumindest",
            "höchstens/maximal/bis zu/oder weniger/nicht mehr als",
        ),
        (
            "compare",
            "mehr als/größer als/höher als/länger als",
            "weniger als/kleiner als/niedriger als/geringer als/kürzer als",
        ),
        ("time", "bevor/vorher/zuvor", "nachdem/danach"),
        (
            "switch",
            "aktivieren/aktiviert/aktiviere/aktivierung/einschalten/eingeschaltet",
            "deaktivieren/deaktiviert/deaktiviere/deaktivierung/ausschalten/ausgeschaltet",
        ),
        (
            "need",
            "erforderlich/erforderliche/verpflichtend/pflicht",
            "optional/optionale/optionalen/optionales/freiwillig",
        ),
        ("always", "immer/stets", "nie/niemals"),
        ("truth", "wahr/true", "falsch/false"),
        (
            "load",
            "hochladen/hochgeladen/upload",
            "herunterladen/heruntergeladen/download",
        ),
        ("port", "importieren/importiert/import", "exportieren/exportiert/export"),
        (
            "amount",
            "erhöhen/erhöht/erhöhung/steigern/steigt/erhöh*/vergrößer*",
            "verringern/verringert/reduzieren/senken/sinkt/verringerung/verringer*/reduzier*/senkt/verkleiner*",
        ),
        (
            "first",
            "der erste/die erste/das erste/die ersten/den ersten",
            "der letzte/die letzte/das letzte/die letzten/den letzten",
        ),
        ("limit", "minimum/minimale/minimal/mindest", "maximum/maximale"),
    ),
    renderings=(
        ("folder", "ordner/verzeichnis", "director"),
        ("email", "e-mail/email/mail", ""),
        ("user", "benutzer/nutzer/anwender", "consumer"),
        ("template", "vorlage/template", ""),
        ("password", "passwort/kennwort", ""),
        ("dashboard", "dashboard/übersicht", "overview summar"),
        ("endpoint", "endpunkt/endpoint", ""),
    ),
    remarks=Remarks(
        openings=(
            r"(?:(?:natürlich|gerne?|klar|selbstverständlich)\b[^.:]{0,30}[!,.:]\s*)?hier (?:ist|"
            r"sind|folgt) (?:die|ihre|deine|eine|der)\b[^.:!]{0,60}\b(?:übersetzung|"
            r"übersetzte|übersetzten|übersetzter)\b|übersetzung:$"
        ),
        closings=(
            r"lass(?:en sie)? (?:es )?mich wissen, (?:wenn|"
            r"ob|falls)\b|ich hoffe, (?:das|diese übersetzung)\b|"
            r"(?:hinweis: )?ich habe [^.]{0,60}\b(?:übersetzt|"
            r"beibehalten|belassen)\b"
        ),
        notes=(
            r"\banm(?:\.|erkung)\s?(?:d(?:\.|es|er)\s?)?(?:übers(?:\.|etzer(?:s|in)?)?|"
            r"red\.)|\ba\.\s?d\.\s?ü\."
        ),
        refusals=(
            r"(?:es tut mir leid|entschuldigung|leider)\b[^.]{0,40}\bkann\b[^.]{0,60}\bnicht (?:übersetzen|"
            r"helfen|weiterhelfen|bearbeiten)"
        ),
        doubts=(
            r"\b(?:bitte (?:prüfen|klären|überprüfen|bestätigen)|"
            r"prüfen|überprüfen|unklar|unsicher|todo)\b"
        ),
    ),
)
