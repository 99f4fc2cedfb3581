"""French."""

from doclint.languages.record import Language, Register, in_order, words

LANGUAGE = Language(
    code="fr",
    name="French",
    length=1.18,
    function_words=words("""
        le la les un une des du de au aux et ou est sont été être avoir ont avec sans pour par dans sur sous
        entre vers chez ce cet cette ces ceci cela celui celle ceux celles qui que quoi dont où quand comme
        comment pourquoi si ne pas plus moins très aussi ainsi donc mais car puis alors lorsque lorsqu puisque
        puisqu parce qu il elle ils elles on nous vous je tu se leur leurs votre vos notre nos mon ma mes ton ta
        tes son sa ses lui y en même tout tous toute toutes autre autres chaque plusieurs quelque quelques aucun
        aucune peut peuvent pouvez doit doivent devez avez êtes était fait faire afin après avant depuis pendant
        jusqu jusque déjà encore toujours l d j n s c m t
    """),
    accents=frozenset("éèêëàâùûüçîïôœæ"),
    quotes=(("«", "»"), ("“", "”"), ("‘", "’")),
    space_before=":;!?»",
    repeats=words(
        "nous vous là en est a ont très si non oui faire tout cha bla telle telles tels plus"
    ),
    or_words=("ou", "et/ou"),
    adverb_endings=("ment",),
    hyphen_compounds=False,
    loanwords=words(
        "bookmakers brokers bunkers crackers dockers followers hackers jokers pokers rockers speakers stickers workers"
    ),
    noun_first=True,
    stemmer="french",
    numerals=in_order("""
        zéro/aucun/aucune un/une/premier/première/seul/seule deux/deuxième/second/seconde/double
        trois/troisième quatre/quatrième cinq/cinquième six/sixième sept/septième huit/huitième
        neuf/neuvième dix/dixième onze/onzième douze/douzième/douzaine
    """),
    # No signs: "ton" (also a tone), "-t-", the verb forms that "je" and "il" share, "un
    # rendez-vous", names ("Gomez").
    registers=(
        Register(
            "vous",
            r"(?<![\w-])(?:[Vv]ous|[Vv]otre|[Vv]os)\b|\b(?!(?:ass|ch|rend)ez\b)[a-zéèêç]{2,}ez\b",
        ),
        Register(
            "tu",
            r"(?<![\w-])(?:(?<!est )[Tt]u|[Tt]oi|[Tt]e|[Tt]a|[Tt]es)\b|(?<![\w-])[Tt]['’](?=[aeiouyhéê])",
        ),
    ),
    respelt=(("î", "i"), ("û", "u")),
    path_names=words("fr fr-fr fr_fr fr-ca fr_ca french"),
)
