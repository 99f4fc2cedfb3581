"""English."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="en",
    months=in_order("""
        january/jan february/feb march/mar april/apr may june/jun july/jul august/aug
        september/sept/sep october/oct november/nov december/dec
    """),
    weekdays=in_order("""
        monday/mondays/mon tuesday/tuesdays/tue/tues wednesday/wednesdays/wed
        thursday/thursdays/thu/thur/thurs friday/fridays/fri saturday/saturdays/sat
        sunday/sundays/sun
    """),
    doubtful=words("""
        may march mar jan jun dec sept sep apr aug feb jul oct nov mon tue wed thu fri sat sun
        august
    """),
    amounts=(
        ("2", "pair/couple/double/twice/both/twofold"),
        ("3", "third/third-party/triple"),
        ("6", "half-dozen"),
        ("10", "tens"),
        ("12", "dozen/dozens/noon/midday"),
        ("0", "midnight"),
        ("100", "hundred/hundreds"),
        ("0.5", "half"),
        ("50", "half"),
    ),
    remarks=Remarks(
        openings=(
            r"(?:(?:sure|certainly|of course|absolutely|okay|ok)\b[^.:]{0,40}[!,.:]\s*)?(?:here(?:'s|"
            r" is| are) (?:the|your|a|my)\b[^.:!]{0,60}\b(?:translation|translated|localized version)"
            r"\b|below is the translat(?:ion|ed)\b|translation:$|"
            r"(?:as an ai|i'm sorry, but i (?:can|cannot)))"
        ),
        closings=(
            r"let me know if you(?:'d like| would like|"
            r" need| want)\b|i hope this (?:helps|translation)|"
            r"please let me know if\b|feel free to ask if\b|"
            r"(?:note: )?i(?:'ve| have) (?:kept|translated|"
            r"preserved|left)\b"
        ),
        notes=(
            r"\bt(?:ranslator)?['s./]{0,2}\s?n(?:ote)?\b|"
            r"\btranslator's note\b|\btn:"
        ),
        doubts=(
            r"\b(?:todo|tbd|fixme|check|verify|review|unsure|"
            r"unclear|not sure|please confirm)\b"
        ),
    ),
)
