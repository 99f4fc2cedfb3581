"""Portuguese."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="pt",
    sequence=(
        r"\b(?:primeiro|primeiramente|inicialmente|em primeiro lugar)\b",
        r"\b(?:depois|então|em seguida|a seguir|por fim|posteriormente)\b",
    ),
    months=in_order("""
        janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago
        setembro/set outubro/out novembro/nov dezembro/dez
    """),
    weekdays=in_order("""
        segunda-feira/segundas-feiras/segunda terça-feira/terças-feiras/terça
        quarta-feira/quartas-feiras/quarta quinta-feira/quintas-feiras/quinta
        sexta-feira/sextas-feiras/sexta sábado/sábados domingo/domingos
    """),
    doubtful=words(
        "jan fev mar abr mai jun jul ago set out nov dez segunda terça quarta quinta sexta"
    ),
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
    denies_twice=True,
    negations="não/nunca/independentemente/caso contrário/senão/jamais/nenhum/nenhuma/nada/ninguém/nem/tampouco",
    idioms=(
        r"não mais (?:de|do) que|não menos (?:de|do) que|não (?:deve |pode )?(?:exced|ultrapass)|"
        r"não obstante|não só|não apenas|não somente|nada mais|a não ser|"
        r"sem problema|não (?:se )?esque|não vej\w+ a hora"
    ),
    near_negations=(
        r"\b(?:mal|sem|impossíve\w*|in[a-zé]{4,}|im[a-z]{4,}|des[a-z]{4,}|evit\w*|proib\w*|salvo|exceto|"
        r"imped\w*|falh\w*|falt\w*|menos|vez|lugar|rejeit\w*|recus\w*|ignor\w*|exclu\w*|pouc\w*|só|"
        r"somente|apenas|ausen\w*|omit\w*|esque\w*|remov\w*|vazi\w*|mal|antes|ainda|deix\w*|rara\w*|"
        r"difíci\w*|dúvida\w*|carec\w*|à vontade)\b"
    ),
    removals=r"\b(?:exclu|remov)\w*",
    bans=(r"\b(?:não (?:deve|devem|pode|podem)|proibido)\b"),
    frees=(
        r"\b(?:não (?:precisa|precisam|é necessário|é obrigatório|tem que|há necessidade)|desnecessário)\b"
    ),
    opposites=(
        (
            "install",
            "instalar/instale/instala/instalação/instalado/instalada",
            "desinstal*/remov*/exclu*",
        ),
        ("height", "superior/acima", "inferior/abaixo"),
        (
            "later",
            "ou posterior/ou posteriores/ou superior/ou superiores/ou mais recente",
            "ou anterior/ou anteriores/ou inferior/ou inferiores/ou mais antiga",
        ),
        (
            "duty",
            "deve/devem/precisa/precisam/tem que/necessário/obrigatório/deverá/certifique/é preciso",
            "pode/podem",
        ),
        (
            "age",
            "mais recente/mais recentes/mais novo/mais nova/mais novos/mais novas",
            "mais antigo/mais antiga/mais antigos/mais antigas",
        ),
        ("side", "esquerda/esquerdo", "à direita/direita do/da direita"),
        (
            "bound",
            "pelo menos/no mínimo/ao menos/ou mais",
            "no máximo/até/ou menos/não mais de/não mais que",
        ),
        (
            "compare",
            "mais de/maior que/superior a/mais que",
            "menos de/menor que/inferior a/menos que",
        ),
        (
            "time",
            "antes de/antes que/antes do/antes da",
            "depois de/após/depois do/depois da",
        ),
        (
            "switch",
            "ativar/ativa/ative/ativado/ativada/habilitar/habilita/habilite/habilitado/habilitada",
            "desativar/desativa/desative/desativado/desativada/desabilitar/desabilita/desabilite/desabilitado/desabilitada",
        ),
        (
            "need",
            "obrigatório/obrigatória/obrigatórios/obrigatórias/requerido",
            "opcional/opcionais/opcionalmente",
        ),
        ("always", "sempre", "nunca/jamais"),
        ("truth", "verdadeiro/true", "falso/false"),
        ("load", "enviar/envie/carregar/carregue/upload", "baixar/baixe/download"),
        (
            "port",
            "importar/importe/importa/importação",
            "exportar/exporte/exporta/exportação",
        ),
        (
            "amount",
            "aumentar/aumenta/aumente/aumento/incrementar/aument*/increment*",
            "diminuir/diminui/diminua/diminuição/reduzir/reduz/reduz*/diminu*",
        ),
        (
            "first",
            "o primeiro/a primeira/os primeiros/as primeiras",
            "o último/a última/os últimos/as últimas",
        ),
        ("limit", "mínimo/mínima/mínimos", "máximo/máxima/máximos"),
    ),
    addressed=(("você", r"\b(?:[Ss]eus?|[Ss]uas?)\b", ""),),
    renderings=(
        ("file", "arquivo/ficheiro", ""),
        ("user", "usuário/utilizador", ""),
        ("screen", "tela/ecrã", ""),
        ("email", "e-mail/email", ""),
        ("folder", "pasta/diretório/directório", "director"),
        ("dashboard", "painel/dashboard", "panel"),
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
        refusals=(
            r"(?:desculpe|sinto muito|lamento|infelizmente)\b[^.]{0,40}\bnão posso\b[^.]{0,30}\b(?:traduzir|"
            r"ajudar|atender)"
        ),
        doubts=(
            r"\b(?:a (?:verificar|revisar|confirmar)|por favor,? (?:verifique|revise|confirme)|"
            r"verificar|revisar|dúvida)\b"
        ),
    ),
)
