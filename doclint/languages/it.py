"""Italian."""

from doclint.languages.record import Language, Register, in_order, words

LANGUAGE = Language(
    code="it",
    name="Italian",
    length=1.12,
    function_words=words("""
        il lo la i gli le un uno una di del dello della dei degli delle al allo alla ai agli alle dal dalla dai
        dalle nel nella nei negli nelle sul sulla sui sulle con senza per tra fra e ed o oppure è sono era
        essere ha hanno avere che chi cui quale quali quando dove come perché se non più meno molto anche così
        ma però mentre poi già si suo sua suoi sue loro mio mia nostro nostra vostro vostra io tu lui lei noi
        voi questo questa questi queste quello quella quelli quelle ogni tutto tutti tutta tutte altro altri
        altra altre può possono deve devono puoi fare prima dopo durante
    """),
    accents=frozenset("àèéìòù"),
    quotes=(("«", "»"), ("“", "”"), ("‘", "’")),
    repeats=words("via passo piano poco così quasi molto no sì"),
    or_words=("o", "oppure", "e/o"),
    adverb_endings=("mente",),
    hyphen_compounds=False,
    loanwords=words(
        "brokers crackers followers hackers policy privacy speakers stickers workers"
    ),
    noun_first=True,
    stemmer="italian",
    numerals=in_order("""
        zero/nessun/nessuno/nessuna un/uno/una/primo/prima
        due/secondo/seconda/entrambi/entrambe/doppio tre/terzo/terza quattro/quarto/quarta
        cinque/quinto/quinta sei/sesto/sesta sette/settimo/settima otto/ottavo/ottava nove/nono/nona
        dieci/decimo/decima undici dodici/dozzina
    """),
    # "Lei" and "Suo" only amid a sentence: in lower case they are she and her.
    registers=(
        Register(
            "tu",
            r"\b(?:[Tt]u|[Tt]i|[Tt]e|[Tt]uoi|[Tt]u[oae]|[Pp]uoi|[Vv]uoi|[Dd]evi|[Pp]otrai|[Dd]ovrai|[Ss]e hai bisogno)\b",
        ),
        Register("voi", r"\b(?:[Vv]ostr[aoei]|[Vv]oi)\b"),
        Register("Lei", r"(?<=[a-zàèéìòù,] )(?:Lei|Suoi|Su[oae])\b"),
    ),
    path_names=words("it it-it it_it italian"),
)
