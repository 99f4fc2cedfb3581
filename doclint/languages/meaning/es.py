"""Spanish."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="es",
    months=in_order("""
        enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago
        septiembre/setiembre/sept/sep octubre/oct noviembre/nov diciembre/dic
    """),
    weekdays=in_order("lunes martes miércoles jueves viernes sábado/sábados domingo/domingos"),
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
        doubts=(
            r"\b(?:por (?:revisar|verificar|confirmar)|"
            r"revisar|verificar|pendiente de (?:revisión|revisar)|"
            r"dudoso|todo:)"
        ),
    ),
)
