"""Swedish."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order

MEANING = Meaning(
    code="sv",
    sequence=(
        r"\b(?:först)\b",
        r"\b(?:sedan|därefter|sen|slutligen)\b",
    ),
    weekdays=in_order("""
        måndag/måndagar/måndagen tisdag/tisdagar/tisdagen onsdag/onsdagar/onsdagen torsdag/torsdagar/torsdagen
        fredag/fredagar/fredagen lördag/lördagar/lördagen söndag/söndagar/söndagen
    """),
    date_endings=r"ar|en|arna|s?[a-zåäö]{3,}",
    negations="inte/aldrig/ingen/inget/inga/icke/ej/ingenting/varken",
    near_negations=(
        r"\b(?:dåligt|utan|o[a-zåäö]{4,}|förutom|undvik\w*|förhindr\w*|misslyck\w*|fel\w*|vägra\w*|avaktiver\w*|"
        r"inaktiver\w*|förbj\w*|bara|endast|knappt|sällan|tom\w*|annars|innan|tills|ännu|mindre|istället|"
        r"i stället|stopp\w*|ta bort|ignorera\w*|hopp\w*|glöm\w*|trasig\w*|fri\w*|förrän)\b"
    ),
    removals=r"\btas? bort\b",
    bans=r"\bf(?:år|ick) (?:\w+ )?(?:inte|aldrig)\b|\bska inte\b|\bförbjud\w*",
    frees=r"\b(?:behöver|måste) (?:\w+ )?inte\b|\binte (?:nödvändig\w*|obligatorisk\w*|krav)\b",
    opposites=(
        (
            "load",
            "ladda upp/laddar upp/laddas upp",
            "ladda ner/ladda ned/laddar ner/laddas ner",
        ),
        ("height", "överst/övre", "nederst/nedre"),
        (
            "amount",
            "öka/ökar/höj/höja/höjer",
            "minska/minskar/sänk/sänka/sänker/reducer*",
        ),
        (
            "install",
            "installera/installerar/installerad/installeras",
            "avinstaller*/ta bort/tar bort",
        ),
        ("age", "nyaste/nyare", "äldsta/äldre"),
        (
            "bound",
            "minst/åtminstone/eller fler/eller mer/inte mindre än",
            "högst/maximalt/eller färre/eller mindre/inte mer än/upp till",
        ),
        ("compare", "mer än/fler än/större än/högre än", "mindre än/färre än/lägre än"),
        ("time", "innan/före", "efter att/efter"),
        (
            "switch",
            "aktivera/aktiverar/aktiverad/aktiverat/slå på/slår på/slagits på/sätt på",
            "inaktivera/inaktiverar/inaktiverad/inaktiverat/avaktivera/slå av/slår av/stäng av/"
            "stänger av/stängs av/stängts av",
        ),
        (
            "need",
            "obligatorisk/obligatoriskt/obligatoriska/krävs",
            "valfri/valfritt/valfria/frivillig/frivilligt",
        ),
        ("duty", "måste/ska/bör/krävs", "kan/får"),
        ("always", "alltid", "aldrig"),
        ("truth", "sant/sann/true", "falskt/falsk/false"),
        ("side", "vänster/vänstra", "höger/högra"),
        ("port", "importera/importerar/importerad", "exportera/exporterar/exporterad"),
    ),
    remarks=Remarks(
        openings=(
            r"här är (?:den|din|en|översättningen)\b[^.:!]{0,60}(?:översättning|översatt)|"
            r"här är översättningen|översättning:$"
        ),
        closings=r"(?:säg till|hör av dig|meddela mig) om\b|jag hoppas att översättningen\b",
        notes=r"\böv(?:ers)?\.\s?anm|\böversättarens anmärkning\b|\bö\.\s?a\.",
        doubts=r"\b(?:kontrollera|granska|osäker|todo|verifiera)\b",
        refusals=r"(?:tyvärr|jag är ledsen)\b[^.]{0,40}\bkan (?:jag )?inte (?:översätta|hjälpa)",
    ),
)
