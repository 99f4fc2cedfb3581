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
