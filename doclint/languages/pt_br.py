"""Portuguese as written in Brazil; `pt` alone gives it too."""

from doclint.languages.record import Language, Register, in_order, words

LANGUAGE = Language(
    code="pt-br",
    name="Portuguese (Brazil)",
    length=1.08,
    function_words=words("""
        o a os as um uma uns umas de do da dos das no na nos nas ao aos à às e ou é são era ser estar está estão
        foi foram com sem para por pelo pela pelos pelas em entre sobre desde até que quem qual quais quando
        onde como porque se não mais menos muito também assim mas porém embora enquanto então já seu sua seus
        suas lhe você vocês eu ele ela eles elas nós nosso nossa nossos nossas meu minha este esta isto estes
        estas esse essa isso esses essas aquele aquela todo todos toda todas outro outra outros outras cada
        algum alguma alguns algumas nenhum nenhuma pode podem deve devem tem têm fazer antes depois durante
    """),
    accents=frozenset("ãõáéíóúâêôàç"),
    quotes=(("“", "”"), ("‘", "’"), ("«", "»")),
    repeats=words("se nos muito sim não para como já"),
    or_words=("ou", "e/ou"),
    adverb_endings=("mente",),
    hyphen_compounds=False,
    loanwords=words("brokers crackers followers hackers speakers stickers workers"),
    endings=(("ões", "ão"), ("ães", "ão")),
    noun_first=True,
    stemmer="portuguese",
    numerals=in_order("""
        zero/nenhum/nenhuma um/uma/primeiro/primeira dois/duas/segundo/segunda/ambos/ambas/dobro
        três/terceiro/terceira quatro/quarto/quarta cinco/quinto/quinta seis/sexto/sexta
        sete/sétimo/sétima oito/oitavo/oitava nove/nono/nona dez/décimo/décima onze doze/dúzia
    """),
    # "te" and "contigo" stand beside "você" in Brazil, "seu" is his and hers as well.
    registers=(
        Register("você", r"\b[Vv]ocês?\b"),
        Register("tu", r"\b(?:[Tt]u|[Tt]eus?|[Tt]uas?|ti)\b"),
    ),
    region_words=(
        (
            "pt-br",
            in_order("""
                ficheiro:arquivo ficheiros:arquivos utilizador:usuário utilizadores:usuários ecrã:tela
                ecrãs:telas palavra-passe:senha palavras-passe:senhas aceder:acessar registo:registro
                registos:registros contacto:contato contactos:contatos equipa:equipe equipas:equipes
                telemóvel:celular telemóveis:celulares descarregar:baixar partilhar:compartilhar
                partilha:compartilhamento
            """),
        ),
        (
            "pt-pt",
            in_order("""
                usuário:utilizador usuários:utilizadores tela:ecrã telas:ecrãs acessar:aceder
                registro:registo registros:registos contato:contacto contatos:contactos equipe:equipa
                equipes:equipas celular:telemóvel celulares:telemóveis compartilhar:partilhar
                compartilhamento:partilha
            """),
        ),
    ),
    path_names=words("pt pt-br pt_br ptbr portuguese"),
)
