"""Dutch."""

from doclint.languages.meaning.record import Meaning, Remarks

MEANING = Meaning(
    code="nl",
    sequence=(
        r"\b(?:eerst|allereerst|ten eerste)\b",
        r"\b(?:dan|daarna|vervolgens|ten slotte|hierna)\b",
    ),
    negations="niet/nooit/geen/niets/niemand/nergens/noch",
    idioms=(
        r"niet (?:meer|minder|langer|korter|groter|kleiner|hoger|lager|later|eerder) dan|"
        r"vergeet niet|niet vergeten|niet alleen|niet waar|geen probleem|niets meer|tenzij"
    ),
    near_negations=(
        r"\b(?:slecht\w*|zonder|on[a-zë]{4,}|behalve|tenzij|vermij\w*|voorkom\w*|mislu\w*|fout\w*|weiger\w*|"
        r"uitschakel\w*|verbod\w*|verbied\w*|alleen|slechts|nauwelijks|zelden|leeg|anders|voordat|totdat|"
        r"nog|meer|minder|in plaats van|stop\w*|verwijder\w*|negeer\w*|overgeslagen|overslaan|vergeet\w*|"
        r"kapot|vrij)\b"
    ),
    removals=r"\bverwijder\w*",
    bans=r"\bmag(?:t)?\b[^.!?]{0,60}\bniet\b|\bmogen\b[^.!?]{0,60}\bniet\b|\bverboden\b",
    frees=r"\b(?:hoef\w*|hoeven)\b[^.!?]{0,60}\bniet\b|\bniet (?:nodig|vereist|verplicht)\b",
    opposites=(
        (
            "amount",
            "verhoog*/verhogen/vergroot/vergroten",
            "verlaag*/verlagen/verklein*/verminder*/beperk*",
        ),
        (
            "install",
            "installeren/installeer/installeert/geïnstalleerd/installatie",
            "verwijder*/deïnstall*",
        ),
        ("height", "bovenaan/boven/bovenste", "onderaan/onder/onderste"),
        (
            "later",
            "of hoger/of nieuwer/of later/en hoger/en nieuwer",
            "of lager/of ouder/of eerder/en lager/en ouder",
        ),
        (
            "duty",
            "moet/moeten/nodig/verplicht/zorg/dient/dienen",
            "kan/kunt/kunnen/mag/mogen",
        ),
        ("age", "nieuwste/recentste/nieuwere/recentere", "oudste/oudere"),
        (
            "bound",
            "ten minste/minstens/minimaal/tenminste/of meer/niet minder dan",
            "ten hoogste/hoogstens/maximaal/of minder/niet meer dan/tot en met",
        ),
        (
            "compare",
            "meer dan/groter dan/hoger dan",
            "minder dan/kleiner dan/lager dan",
        ),
        ("time", "voordat/voor het/voor de", "nadat/na het/na de"),
        (
            "switch",
            "inschakelen/schakel in/ingeschakeld/inschakelt",
            "uitschakelen/schakel uit/uitgeschakeld/uitschakelt",
        ),
        ("need", "vereist/verplicht/vereiste/verplichte", "optioneel/optionele"),
        ("always", "altijd", "nooit"),
        ("truth", "waar/true", "onwaar/false"),
        ("side", "links/linker/linkerkant", "rechts/rechter/rechterkant"),
        (
            "port",
            "importeren/importeer/geïmporteerd",
            "exporteren/exporteer/geëxporteerd",
        ),
    ),
    remarks=Remarks(
        openings=r"hier is (?:de|je|uw|een)\b[^.:!]{0,60}\bvertaling\b|vertaling:$",
        closings=r"laat het me weten als\b|ik hoop dat deze vertaling\b",
        notes=r"\bnoot (?:van de )?vert|\bn\.?v\.?d\.?v\b|\bvertalersnoot\b",
        doubts=r"\b(?:controleren|nakijken|nog te|vertalen|todo)\b",
        refusals=(
            r"(?:het spijt me|sorry)\b[^.]{0,40}\b(?:kan|kunnen)\b[^.]{0,60}\b(?:niet|"
            r"geen)\b[^.]{0,40}\b(?:vertalen|helpen)"
        ),
    ),
)
