"""Czech."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="cs",
    sequence=(
        r"\b(?:nejprve|nejdříve|napřed)\b",
        r"\b(?:potom|pak|poté|následně)\b",
    ),
    months=in_order("""
        leden/ledna/lednu únor/února/únoru březen/března/březnu duben/dubna/dubnu květen/května/květnu
        červen/června/červnu červenec/července/červenci srpen/srpna/srpnu září říjen/října/říjnu
        listopad/listopadu prosinec/prosince/prosinci
    """),
    weekdays=in_order("""
        pondělí úterý/úterky středa/středu/středy čtvrtek/čtvrtku/čtvrtky pátek/pátku/pátky
        sobota/sobotu/soboty neděle/neděli
    """),
    doubtful=words("září"),
    denies_twice=True,
    negations="ne/nikdy/žádný/žádná/žádné/žádnou/žádného/žádných/nikdo/nic/ani/není/nejsou/nelze",
    denying_prefix=r"ne(?!j(?!s(?:em|i|me|te|ou)\b)|bo|ž|děl|moc|mec|trv|ust|utr|wslet|twork|xt|ch(?:t|at|áv|ej))\w+",
    near_negations=(
        r"\b(?:špatn\w*|špatně|bez|kromě|mimo|vyhn\w*|zabra\w*|zakáz\w*|zakaz\w*|vypn\w*|vypín\w*|pouze|jen|stěží|zřídka|"
        r"prázdn\w*|jinak|dokud|dříve|ještě|méně|místo|zastav\w*|odstra\w*|ignor\w*|přeskoč\w*|zapome\w*|"
        r"chyb\w*|selh\w*|před|více)\b"
    ),
    removals=r"\b(?:odstra|smaž|smaz|maž)\w*",
    bans=r"\bnesmí(?:te|š|me)?\b|\bzakázán\w*",
    frees=r"\bnemusí(?:te|š|me)?\b|\bnení (?:nutné|potřeba|třeba|vyžadován\w*)",
    opposites=(
        ("port", "import*", "export*"),
        ("height", "nahoře/horní*", "dole/dolní*"),
        ("truth", "pravda/true", "nepravda/false"),
        (
            "duty",
            "musí/musíte/musejí/musíš/je nutné/je třeba",
            "může/můžete/mohou/můžou/můžeš/lze",
        ),
        ("amount", "zvyš*/zvýš*/zvětš*", "sniž*/sníž*/zmenš*"),
        ("install", "nainstal*/instalac*/instaluj*", "odinstal*/odebr*/odstra*"),
        ("age", "nejnovější*/novější*", "nejstarší*/starší*"),
        (
            "bound",
            "alespoň/nejméně/minimálně/nebo více",
            "nejvýše/maximálně/nanejvýš/nebo méně",
        ),
        ("compare", "více než/větší než/vyšší než", "méně než/menší než/nižší než"),
        ("time", "předtím než/než", "poté co/až"),
        (
            "switch",
            "zapnout/zapněte/povolit/povolte/zapnuto/povoleno/povolen*/zapnut*/aktivov*/aktivuj*",
            "vypnout/vypněte/zakázat/zakažte/vypnuto/zakázáno/zakázán*/vypnut*/deaktiv*",
        ),
        (
            "need",
            "povinný/povinná/povinné/vyžadováno",
            "volitelný/volitelná/volitelné/nepovinný/nepovinné",
        ),
        ("always", "vždy", "nikdy"),
        ("side", "vlevo/levý/levé/levém", "vpravo/pravý/pravé/pravém"),
    ),
    remarks=Remarks(
        openings=r"(?:zde|tady) je (?:překlad|přeložen\w+|váš překlad)\b|překlad:$",
        closings=r"dejte mi vědět,? (?:pokud|jestli)\b|doufám,? že (?:tento )?překlad\b",
        notes=r"\bpozn(?:ámka)?\.?\s?překl",
        doubts=r"\b(?:ověřit|zkontrolovat|prověřit|todo|nejisté)\b",
        refusals=r"(?:omlouvám se|bohužel)\b[^.]{0,40}\bnemohu\b[^.]{0,50}\b(?:přeložit|pomoci)",
    ),
)
