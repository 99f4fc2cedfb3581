"""German."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="de",
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
        doubts=(
            r"\b(?:bitte (?:prüfen|klären|überprüfen|bestätigen)|"
            r"prüfen|überprüfen|unklar|unsicher|todo)\b"
        ),
    ),
)
