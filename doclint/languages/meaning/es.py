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
