"""English."""

from doclint.languages.record import Language, in_order, words

LANGUAGE = Language(
    code="en",
    name="English",
    function_words=words("""
        the of and to is are was were be been being have has had do does did can could will would shall should
        may might must not this that these those it its they them their there which who whom whose what when
        where why how with without from into onto than then if but or by at for because while until about after
        before between through during against under over you your yours we our us he she his him her my me any
        some each every both either neither such also only just very more most other another much many few all
        so as let an
    """),
    quotes=(("“", "”"), ("‘", "’"), ('"', '"')),
    repeats=words("had that is very so no bye many long really far ha much"),
    or_words=("or", "and/or"),
    adverb_endings=("ly",),
    stemmer="english",
    numerals=in_order("""
        zero/no/none one/once/first/a/an/single two/twice/second/both/double/pair three/third
        four/fourth five/fifth six/sixth seven/seventh eight/eighth nine/ninth ten/tenth
        eleven/eleventh twelve/twelfth/dozen
    """),
    interface=words("""
        press click tap select choose pick hit button buttons menu tab dialog window checkbox option field label link
        icon toggle switch dropdown page screen panel wizard
    """),
    path_names=words("en en-us en_us en-gb en_gb english"),
)
