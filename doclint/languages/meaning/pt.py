"""Portuguese."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="pt",
    months=in_order("""
        janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago
        setembro/set outubro/out novembro/nov dezembro/dez
    """),
    weekdays=in_order("""
        segunda-feira/segundas-feiras/segunda terça-feira/terças-feiras/terça
        quarta-feira/quartas-feiras/quarta quinta-feira/quintas-feiras/quinta
        sexta-feira/sextas-feiras/sexta sábado/sábados domingo/domingos
    """),
    doubtful=words("jan fev mar abr mai jun jul ago set out nov dez segunda terça quarta quinta sexta"),
    amounts=(
        ("2", "par/dobro"),
        ("3", "terceiro/terceiros/terceira/triplo"),
        ("10", "dezena/dezenas"),
        ("12", "dúzia/dúzias/meio-dia"),
        ("0", "meia-noite"),
        ("15", "quinze"),
        ("20", "vinte"),
        ("30", "trinta"),
        ("50", "cinquenta/metade"),
        ("100", "cem/cento/centena/centenas"),
        ("1000", "milhar/milhares"),
    ),
    remarks=Remarks(
        openings=(
            r"(?:(?:claro|com certeza|certamente)\b[^.:]{0,30}[!,.:]\s*)?(?:aqui está|"
            r"aqui vai|segue|esta é) (?:a|sua|uma|o)\b[^.:!]{0,60}\b(?:tradução|"
            r"texto traduzido|versão traduzida)\b|tradução:$"
        ),
        closings=(
            r"(?:me avise|avise-me|me diga) se\b|espero que esta tradução\b|"
            r"(?:nota: )?(?:mantive|traduzi|preservei)\b"
        ),
        notes=(
            r"\bn\.\s?(?:do|da)\s?t\.|\bnota d[oa] tradut|"
            r"\bn\.\s?t\.:"
        ),
        doubts=(
            r"\b(?:a (?:verificar|revisar|confirmar)|por favor,? (?:verifique|revise|confirme)|"
            r"verificar|revisar|dúvida)\b"
        ),
    ),
)
