"""Catalan."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="ca",
    sequence=(
        r"\b(?:primer|primerament|en primer lloc)\b",
        r"\b(?:després|a continuació|llavors|finalment)\b",
    ),
    months=in_order("""
        gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
    """),
    weekdays=in_order(
        "dilluns dimarts dimecres dijous divendres dissabte/dissabtes diumenge/diumenges"
    ),
    doubtful=words("març"),
    denies_twice=True,
    negations="no/mai/cap/ningú/ni/tampoc/impossible",
    idioms=r"no només|no sols|sinó|si no|fins que no|no obstant|no oblid|cap a|cap al|cap als|no més|més que mai|no menys",
    near_negations=(
        r"\b(?:poc|poca|pocs|poques|sense|excepte|llevat|evit\w*|impedei\w*|preven\w*|rebutj\w*|"
        r"prohib\w*|in[a-zàèéíòóú]{4,}|im[a-zàèéíòóú]{4,}|"
        r"des[a-zàèéíòóú]{4,}|només|únicament|amb prou feines|rarament|buit\w*|buid\w*|altrament|abans|fins|encara|"
        r"menys|en lloc|atur\w*|suprim\w*|elimin\w*|esborr\w*|ignor\w*|omet\w*|oblid\w*|error\w*|fall\w*|manc\w*|"
        r"falt\w*|lliur\w*|mal\w*|altre\w*|altra)\b"
    ),
    removals=r"\b(?:suprim|elimin|esborr)\w*",
    bans=r"\bno (?:podeu|pot|poden|heu de|ha de|s'ha de)\b|\bprohibi\w*",
    frees=r"\bno (?:cal|és (?:necessari|necessària|obligatori|obligatòria))\b",
    opposites=(
        (
            "bound",
            "almenys/com a mínim/si més no/o més/no menys de/pel cap baix",
            "com a màxim/com a molt/o menys/fins a/no més de",
        ),
        (
            "compare",
            "més de/més gran que/superior a/major que",
            "menys de/més petit que/inferior a/menor que",
        ),
        ("time", "abans de/abans que/abans del", "després de/després que/després del"),
        (
            "switch",
            "activar/activeu/activa/activat/activada/habilitar/habiliteu/habilita/habilitat/habilitada",
            "desactiv*/inhabilit*/deshabilit*",
        ),
        (
            "need",
            "obligatori/obligatòria/obligatoris/requerit/requerida",
            "opcional/opcionals/opcionalment",
        ),
        ("duty", "heu de/ha de/han de/cal/s'ha de", "podeu/pot/poden/es pot"),
        ("always", "sempre", "mai"),
        ("truth", "cert/veritable/true", "fals/false"),
        ("side", "esquerra/esquerre", "a la dreta/de la dreta/dret"),
        ("height", "a dalt/superior", "a baix/inferior"),
        (
            "age",
            "més recent/més recents/més nou/més noves/més nova",
            "més antic/més antiga/més antigues/més antics",
        ),
        ("amount", "augment*/increment*", "redui*/reduï*/disminu*"),
        ("install", "instal·leu/instal·lar/instal·la/instal·lació", "desinstal·l*"),
        (
            "port",
            "importar/importeu/importa/importació",
            "exportar/exporteu/exporta/exportació",
        ),
        ("load", "carregar/carregueu/pugeu/pujar", "descarreg*/baixeu/baixar"),
    ),
    remarks=Remarks(
        openings=r"(?:aquí (?:teniu|tens)|aquesta és|a continuació)\b[^.:!]{0,40}\b(?:traducció|text traduït)|traducció:$",
        closings=r"(?:feu-m'ho|fes-m'ho) saber si\b|espero que (?:aquesta )?traducció\b",
        notes=r"\bn\.\s?del? t\.|\bnota del traductor\b|\bnota de la traductora\b",
        doubts=r"\b(?:per revisar|revisar|comprovar|verificar|todo)\b",
        refusals=r"(?:ho sento|malauradament)\b[^.]{0,40}\bno puc\b[^.]{0,40}\b(?:traduir|ajudar)",
    ),
)
