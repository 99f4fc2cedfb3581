"""Italian."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="it",
    sequence=(
        r"\b(?:prima|innanzitutto|dapprima|per prima cosa|inizialmente)\b",
        r"\b(?:poi|quindi|successivamente|dopo|infine)\b",
    ),
    months=in_order("""
        gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago
        settembre/set/sett ottobre/ott novembre/nov dicembre/dic
    """),
    weekdays=in_order(
        "lunedì martedì mercoledì giovedì venerdì sabato/sabati domenica/domeniche"
    ),
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
    denies_twice=True,
    negations="non/mai/nessun/nessuno/nessuna/niente/nulla/né/neanche/nemmeno/neppure",
    idioms=(
        r"non (?:più|meno) di|non (?:deve |può )?super|non (?:deve |può )?ecced|"
        r"non solo|non appena|finché non|a meno che|non ostante|nessun problema|non dimentic|non ved\w+ l['’]ora"
    ),
    near_negations=(
        r"\b(?:male|senza|impossibil\w*|in[a-zé]{4,}|im[a-z]{4,}|dis[a-z]{4,}|evit\w*|viet\w*|tranne|eccetto|"
        r"salvo|imped\w*|fall\w*|manc\w*|meno|invece|posto|rifiut\w*|ignor\w*|esclu\w*|poc\w*|solo|"
        r"soltanto|assen\w*|omett\w*|omess\w*|dimentic\w*|rimuov\w*|vuot\w*|mal\w*|prima|ancora|"
        r"difficil\w*)\b"
    ),
    removals=r"\brimuov\w*",
    bans=(r"\b(?:non (?:deve|devi|devono|dovete|può|possono|puoi)|vietato)\b"),
    frees=(
        r"\b(?:non (?:è necessario|serve|occorre|è obbligatorio|c'è bisogno)|non (?:hai|ha|avete) bisogno)\b"
    ),
    opposites=(
        (
            "install",
            "installare/installa/installi/installazione/installato",
            "disinstall*/rimuov*",
        ),
        ("height", "superiore/in alto", "inferiore/in basso"),
        (
            "later",
            "o successiva/o successive/o successivo/o superiore/o superiori/o più recente",
            "o precedente/o precedenti/o inferiore/o inferiori/o meno recente",
        ),
        (
            "duty",
            "deve/devi/devono/dovete/necessario/bisogna/occorre/obbligatorio/assicurati",
            "può/puoi/possono/potete",
        ),
        (
            "age",
            "più recente/più recenti/più nuovo/più nuova",
            "meno recente/meno recenti/più vecchio/più vecchi/più vecchia/più vecchie",
        ),
        ("side", "sinistra/sinistro", "destra/destro"),
        (
            "bound",
            "almeno/come minimo/o più",
            "al massimo/al più/fino a/o meno/non più di",
        ),
        ("compare", "più di/maggiore di/superiore a", "meno di/minore di/inferiore a"),
        ("time", "prima di/prima che/prima del/prima della", "dopo aver/dopo"),
        (
            "switch",
            "abilitare/abilita/abilitato/abilitata/attivare/attiva/attivato/attivata",
            "disabilitare/disabilita/disabilitato/disabilitata/disattivare/disattiva/disattivato/disattivata",
        ),
        (
            "need",
            "obbligatorio/obbligatoria/obbligatori/richiesto/richiesta",
            "facoltativo/facoltativa/facoltativi/opzionale/opzionali",
        ),
        ("always", "sempre", "mai"),
        ("truth", "vero/true", "falso/false"),
        (
            "load",
            "caricare/carica/caricato/upload",
            "scaricare/scarica/scaricato/download",
        ),
        (
            "port",
            "importare/importa/importato/importazione",
            "esportare/esporta/esportato/esportazione",
        ),
        (
            "amount",
            "aumentare/aumenta/aumento/aument*/increment*",
            "diminuire/diminuisce/diminuzione/ridurre/riduce/ridu*/diminu*",
        ),
        (
            "first",
            "il primo/la prima/i primi/le prime",
            "l'ultimo/l'ultima/gli ultimi/le ultime",
        ),
        ("limit", "minimo/minima/minimi", "massimo/massima/massimi"),
    ),
    renderings=(
        ("folder", "cartella/cartelle/directory", "director"),
        ("email", "e-mail/email/posta elettronica", ""),
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
        refusals=r"(?:mi dispiace|purtroppo)\b[^.]{0,40}\bnon posso\b[^.]{0,30}\b(?:tradurre|aiutar\w*|assister\w*)",
        doubts=(
            r"\b(?:da (?:verificare|rivedere|controllare|confermare)|"
            r"verificare|controllare)\b"
        ),
    ),
)
