"""Slovak."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order

MEANING = Meaning(
    code="sk",
    sequence=(
        r"\b(?:najprv|najskôr)\b",
        r"\b(?:potom|následne|neskôr)\b",
    ),
    months=in_order("""
        január/januára/januári február/februára/februári marec/marca/marci apríl/apríla/apríli máj/mája/máji
        jún/júna/júni júl/júla/júli august/augusta/auguste september/septembra/septembri
        október/októbra/októbri november/novembra/novembri december/decembra/decembri
    """),
    weekdays=in_order("""
        pondelok/pondelka/pondelky utorok/utorka/utorky streda/stredu/stredy štvrtok/štvrtka/štvrtky
        piatok/piatka/piatky sobota/sobotu/soboty nedeľa/nedeľu/nedele
    """),
    denies_twice=True,
    negations="nie/nikdy/žiadny/žiadna/žiadne/žiadnu/žiadneho/žiadnych/nikto/nič/ani/nemožno/zakázané",
    denying_prefix=r"ne(?!j(?:[a-zä]{6,}|k)|ž|b[eo]\b|c?ht|del|d[oô]d?l|mec|ut|xt|twork|skô?r|bo\b|bola?\b)\w+",
    near_negations=(
        r"\b(?:zle|zlý\w*|málo|bez|okrem|mimo|vyh\w*|zabr[aá]\w*|zakáz\w*|zakaz\w*|vypn\w*|vypín\w*|"
        r"deaktiv\w*|iba|len|sotva|zriedka|"
        r"prázdn\w*|inak|kým|skôr|ešte|menej|namiesto|zastav\w*|odstrá\w*|ignor\w*|presk\w*|vynech\w*|zabud\w*|"
        r"chyb\w*|zlyh\w*|pred|viac|už)\b"
    ),
    removals=r"\b(?:odstrá|vymaž|vymaz|zmaz|zmaž)\w*",
    bans=r"\bnesmie(?:te|š|me)?\b|\bnesmú\b|\bzakázan\w*",
    frees=r"\bnemus(?:í|íte|íš|ia)\b|\bnie je (?:potrebné|nutné|povinn\w*|vyžadovan\w*)",
    opposites=(
        (
            "bound",
            "aspoň/najmenej/minimálne/alebo viac",
            "najviac/maximálne/nanajvýš/alebo menej",
        ),
        ("compare", "viac ako/väčš* ako/vyšš* ako", "menej ako/menš* ako/nižš* ako"),
        (
            "time",
            "predtým ako/skôr ako/predtým, ako",
            "potom ako/po tom ako/potom, ako",
        ),
        (
            "switch",
            "zapnúť/zapnite/povoliť/povoľte/zapnut*/povolen*",
            "vypnúť/vypnite/zakázať/zakážte/vypnut*/zakázan*",
        ),
        ("need", "povinný/povinná/povinné/vyžaduje sa", "voliteľn*/nepovinn*"),
        ("duty", "musí/musíte/musia/musíš/treba", "môže/môžete/môžu/môžeš"),
        ("always", "vždy", "nikdy"),
        ("truth", "pravda/true", "nepravda/false"),
        ("side", "vľavo/doľava/ľavý/ľavej/ľavom", "vpravo/doprava/pravej/pravom"),
        ("age", "najnovš*/novš*", "najstarš*/starš*"),
        ("amount", "zvýš*/zvýš*/zväčš*", "zníž*/zmenš*"),
    ),
    remarks=Remarks(
        openings=r"(?:tu je|nižšie je)\b[^.:!]{0,40}\b(?:preklad|preložen\w+)|preklad:$",
        closings=r"dajte mi vedieť,? (?:ak|či)\b|dúfam,? že preklad\b",
        notes=r"\bpozn(?:ámka)?\.?\s?prekl",
        doubts=r"\b(?:overiť|skontrolovať|preveriť|todo|neisté)\b",
        refusals=r"(?:ospravedlňujem sa|bohužiaľ|žiaľ)\b[^.]{0,40}\bnemôžem\b[^.]{0,50}\b(?:preložiť|pomôcť)",
    ),
)
