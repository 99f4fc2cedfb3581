"""Spanish."""

from doclint.languages.record import Language, Register, in_order, words

LANGUAGE = Language(
    code="es",
    name="Spanish",
    length=1.12,
    function_words=words("""
        el la los las un una unos unas de del al y o u e es son era ser estar está están fue han ha hay con sin
        para por en entre sobre desde hasta hacia que qué quien quién cual cuál cuando cuándo donde dónde como
        cómo porque si no más menos muy también así pero sino aunque mientras luego entonces ya se su sus lo le
        les nos tu tus mi mis nuestro nuestra nuestros nuestras usted ustedes yo él ella ellos ellas este esta
        esto estos estas ese esa eso esos esas aquel todo todos toda todas otro otra otros otras cada algún
        alguna algunos algunas ningún ninguna puede pueden puedes debe deben debes tiene tienen hacer antes
        después durante según
    """),
    accents=frozenset("áéíóúñü¿¡"),
    opening_marks=(("?", "¿"), ("!", "¡")),
    quotes=(("«", "»"), ("“", "”"), ("‘", "’")),
    repeats=words("sí no muy para como era ya"),
    or_words=("o", "u", "y/o"),
    adverb_endings=("mente",),
    hyphen_compounds=False,
    loanwords=words("brokers crackers followers hackers speakers stickers workers"),
    noun_first=True,
    stemmer="spanish",
    numerals=in_order("""
        cero/ningún/ninguno/ninguna un/uno/una/primer/primero/primera
        dos/segundo/segunda/ambos/ambas/doble tres/tercer/tercero/tercera cuatro/cuarto/cuarta
        cinco/quinto/quinta seis/sexto/sexta siete/séptimo/séptima ocho/octavo/octava
        nueve/noveno/novena diez/décimo/décima once/undécimo doce/duodécimo/docena
    """),
    # "su" is also his, her and their; "ustedes" is the plural of "tú" in America.
    registers=(
        Register(
            "tú",
            r"\b(?:[Tt]ú|[Tt]us?|[Tt]e|[Tt]i|[Cc]ontigo"
            r"|[Pp]uedes|[Tt]ienes|[Qq]uieres|[Dd]ebes|[Nn]ecesitas|[Ee]res|[Ee]stás|[Pp]odrás|[Pp]odrías|[Dd]eberías"
            r"|[Pp]uedas|[Tt]engas|[Qq]uieras|[Hh]agas|[Nn]ecesites|[Hh]aces|[Ss]abes|[Vv]es|[Ee]ncuentras|[Dd]eseas"
            r"|[Pp]refieres|[Tt]rabajas|[Uu]sas|[Uu]tilizas|[Vv]erás|[Tt]endrás|[Dd]eberás|[Aa]segúrate"
            # do: not a beam ("un haz visible")
            r"|(?<!un )(?<!Un )(?<!el )(?<!El )(?<!del )(?<!al )[Hh]az"
            # to you: ayudarte, mantenerte, permitirte; not parte, suerte, convierte
            r"|\w{3,}(?<![Pp])arte|\w{3,}(?<![iu])erte|\w{3,}irte)\b",
        ),
        # Imperatives where a sentence begins: elsewhere they are said of others
        # ("cuando alguien seleccione").
        Register(
            "usted",
            r"\b[Uu]sted\b|(?:(?<![^\n])|(?<=[.!?:] )|(?<=ón, )|(?<=ello, ))(?:[Nn]o |[Ss]iempre )?"
            r"(?:[Aa]bra|[Aa]gregue|[Aa]ñada|[Aa]segúrese|[Cc]ompruebe|[Cc]onfíe|[Cc]onfigure|[Cc]onsulte|[Cc]opie"
            r"|[Cc]ree|[Dd]escargue|[Ee]jecute|[Ee]lija|[Ee]nvíe|[Ee]scriba|[Gg]uarde|[Hh]aga|[Ii]nicie|[Ii]ntroduzca|[Ii]nstale|[Pp]egue"
            r"|[Rr]evise|[Ss]eleccione|[Tt]enga|[Uu]se|[Uu]tilice|[Vv]aya|[Vv]ea|[Vv]erifique|[Vv]isite)\b",
        ),
    ),
    joined_pronouns=words("lo la los las le les me te se nos"),
    path_names=words("es es-es es_es es-mx es-419 spanish"),
)
