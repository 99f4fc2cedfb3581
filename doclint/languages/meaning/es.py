"""Spanish."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="es",
    sequence=(
        r"\b(?:primero|en primer lugar|primeramente)\b",
        r"\b(?:después|luego|a continuación|posteriormente|por último|finalmente)\b",
    ),
    months=in_order("""
        enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago
        septiembre/setiembre/sept/sep octubre/oct noviembre/nov diciembre/dic
    """),
    weekdays=in_order(
        "lunes martes miércoles jueves viernes sábado/sábados domingo/domingos"
    ),
    doubtful=words("ene feb mar abr may jun jul ago sept sep oct nov dic"),
    amounts=(
        ("2", "par/doble"),
        ("3", "tercero/terceros/terceras/tercer/triple"),
        ("10", "decena/decenas"),
        ("12", "docena/docenas/mediodía"),
        ("0", "medianoche"),
        ("20", "veinte/veintena"),
        ("30", "treinta"),
        ("50", "cincuenta/mitad"),
        ("100", "cien/ciento/centenar/centenares/cientos"),
        ("1000", "millar/millares/miles"),
    ),
    denies_twice=True,
    negations="no/nunca/sino/independientemente/sin importar/jamás/ningún/ninguno/ninguna/nada/nadie/ni/tampoco",
    idioms=(
        r"\bno (?:más|menos|mayor|menor) (?:de|que)\b|\bno (?:debe |puede )?(?:super|exced|sobrepas)|"
        r"no obstante|no s[oó]lo|no solamente|ni siquiera|más que|"
        r"no (?:te |se )?olvid|no hay problema|a no ser|nada más|no ve\w+ la hora"
    ),
    near_negations=(
        r"\b(?:mal|sin|imposible\w*|in[a-zé]{4,}|im[a-z]{4,}|des[a-z]{4,}|evit\w*|prohib\w*|salvo|excepto|"
        r"impid\w*|imped\w*|fall\w*|falt\w*|menos|lugar|vez|rechaz\w*|ignor\w*|exclu\w*|poco\w*|sólo|"
        r"solo|solamente|únicamente|ausen\w*|omit\w*|olvid\w*|elimin\w*|vac\w*|mal|malo\w*|antes|todavía|"
        r"aún|carec\w*|deja\w*|rara\w*|difícil\w*|dud\w*)\b"
    ),
    removals=r"\belimin\w*",
    bans=(r"\b(?:no (?:debe|debes|deben|puede|puedes|pueden)|prohibido)\b"),
    frees=(
        r"\b(?:no (?:tiene|tienes|tienen|hay) que|no hace falta|no (?:necesita|necesitas|necesitan)"
        r"|no es (?:necesario|obligatorio|necesaria)|innecesario)\b"
    ),
    opposites=(
        (
            "install",
            "instalar/instale/instala/instalación/instalado/instalada",
            "desinstal*/elimin*/quite/quitar",
        ),
        ("height", "superior/arriba", "inferior/abajo"),
        (
            "later",
            "o posterior/o posteriores/o superior/o superiores/o más reciente",
            "o anterior/o anteriores/o inferior/o inferiores",
        ),
        (
            "duty",
            "debe/debes/deben/tiene que/tienes que/necesario/hay que/obligatorio/debería/asegúrese/necesita/necesitas",
            "puede/puedes/pueden",
        ),
        (
            "age",
            "más reciente/más recientes/más nuevo/más nueva/más nuevos/más nuevas",
            "más antiguo/más antigua/más antiguos/más antiguas/más viejo/más viejas",
        ),
        ("side", "izquierda/izquierdo", "a la derecha/de la derecha/derecha del"),
        (
            "bound",
            "al menos/por lo menos/como mínimo/o más",
            "como máximo/a lo sumo/o menos/hasta/no más de",
        ),
        (
            "compare",
            "más de/mayor que/superior a/más que",
            "menos de/menor que/inferior a/menos que",
        ),
        ("time", "antes de/antes del/antes de que", "después de/después del/tras"),
        (
            "switch",
            "activar/activa/active/activado/activada/habilitar/habilita/habilite/habilitado/habilitada",
            "desactivar/desactiva/desactive/desactivado/desactivada/deshabilitar/deshabilita/"
            "deshabilite/deshabilitado/deshabilitada/inhabilitar",
        ),
        (
            "need",
            "obligatorio/obligatoria/obligatorios/obligatorias/requerido/requerida/requeridos",
            "opcional/opcionales/opcionalmente",
        ),
        ("always", "siempre", "nunca/jamás"),
        ("truth", "verdadero/true", "falso/false"),
        ("load", "subir/suba/sube/cargar/cargue", "descargar/descargue/descarga"),
        (
            "port",
            "importar/importe/importa/importación",
            "exportar/exporte/exporta/exportación",
        ),
        (
            "amount",
            "aumentar/aumenta/aumente/aumento/incrementar/incrementa/aumente*/increment*",
            "disminuir/disminuye/disminuya/disminución/reducir/reduce/reduc*/reduzca/disminu*",
        ),
        (
            "first",
            "el primer/la primera/los primeros/las primeras/el primero",
            "el último/la última/los últimos/las últimas",
        ),
        ("limit", "mínimo/mínima/mínimos", "máximo/máxima/máximos"),
    ),
    addressed=(
        (
            "usted",
            r"\b[Ss]us?\b",
            r"(?<!\b[Ss]e )(?<!\b[Uu]no )(?<!\bquiera )\b(?:[Pp]uede(?! que\b| ser\b)|[Pp]odrá|[Pp]odría|[Dd]ebe"
            r"|[Dd]eberá|[Nn]ecesita|[Dd]esea|[Ll]e permite)\b",
        ),
    ),
    renderings=(
        ("computer", "ordenador/computadora/computador", ""),
        ("email", "correo electrónico/email/e-mail", ""),
        ("dashboard", "panel de control/tablero/dashboard", "board panel"),
        ("file", "archivo/fichero", ""),
        ("plugin", "plugin/complemento", "add-on addon complement"),
        ("mobile phone", "móvil/celular", ""),
        ("folder", "carpeta/directorio", "director"),
    ),
    remarks=Remarks(
        openings=(
            r"(?:(?:claro|por supuesto|desde luego)\b[^.:]{0,30}[!,.:]\s*)?(?:aquí (?:está|tienes|tiene)"
            r"|esta es) (?:la|tu|su|una|el)\b[^.:!]{0,60}\b(?:traducción|"
            r"texto traducido|versión traducida)\b|traducción:$"
        ),
        closings=(
            r"(?:avísame|avíseme|hazme saber|házmelo saber) si\b|"
            r"espero que esta traducción\b|(?:nota: )?he (?:mantenido|"
            r"traducido|conservado|dejado)\b"
        ),
        notes=(r"\bn\.\s?del?\s?(?:la\s)?t\.|\bnota del? (?:la )?traduct"),
        refusals=(
            r"(?:lo siento|lo lamento|lamentablemente)\b[^.]{0,40}\bno puedo\b[^.]{0,30}\b(?:traducir|ayudar|"
            r"asistir)"
        ),
        doubts=(
            r"\b(?:por (?:revisar|verificar|confirmar)|"
            r"revisar|verificar|pendiente de (?:revisión|revisar)|"
            r"dudoso|todo:)"
        ),
    ),
)
