"""Italian."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="it",
    months=in_order("""
        gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago
        settembre/set/sett ottobre/ott novembre/nov dicembre/dic
    """),
    weekdays=in_order("lunedì martedì mercoledì giovedì venerdì sabato/sabati domenica/domeniche"),
    doubtful=words("gen feb mar apr mag giu lug ago set sett ott nov dic"),
    amounts=(
        ("2", "paio/doppio"),
        ("3", "terzo/terzi/terze/terza/triplo"),
        ("10", "decina/decine"),
        ("12", "dozzina/dozzine/mezzogiorno"),
        ("0", "mezzanotte"),
        ("20", "venti/ventina"),
        ("30", "trenta/trentina"),
        ("50", "cinquanta/metà"),
        ("100", "cento/centinaio/centinaia"),
        ("1000", "migliaio/migliaia"),
    ),
    remarks=Remarks(
        openings=(
            r"(?:(?:certo|certamente|ecco)\b[^.:]{0,30}[!,.:]\s*)?(?:ecco|"
            r"questa è) (?:la|il|una|tua)\b[^.:!]{0,60}\b(?:traduzione|"
            r"testo tradotto|versione tradotta)\b|traduzione:$"
        ),
        closings=(
            r"fammi sapere se\b|spero che questa traduzione\b|"
            r"(?:nota: )?ho (?:mantenuto|tradotto|lasciato)\b"
        ),
        notes=(r"\bn\.?\s?d\.?\s?t\.?\b|\bnota del(?:la)? tradut"),
        doubts=(
            r"\b(?:da (?:verificare|rivedere|controllare|confermare)|"
            r"verificare|controllare)\b"
        ),
    ),
)
