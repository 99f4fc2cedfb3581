"""Dutch."""

from doclint.languages.record import Language, Register, in_order, words

LANGUAGE = Language(
    code="nl",
    name="Dutch",
    angles=False,
    length=1.1,
    function_words=words("""
        de het een en of maar want dus is zijn was waren wordt worden werd heeft hebben had niet geen met zonder
        voor van naar uit aan bij tot over onder tussen door tegen om ik jij hij zij wij jullie ze je jouw uw
        mijn onze ons hun hen zich deze dit die dat welke wie wat waar wanneer hoe waarom als dan omdat zodat
        ook nog alleen al zeer meer veel kan kunnen moet moeten mag zal zullen zou zouden wil deze elke alle
        andere ander iets niets er hier daar
    """),
    accents=frozenset("ëïéèöü"),
    quotes=(("“", "”"), ("‘", "’"), ("„", "”")),
    repeats=words("die dat je u we ze er is het zo van te in op aan uit om af over"),
    or_words=("of", "en/of"),
    compounds=True,
    stemmer="dutch",
    numerals=in_order("""
        nul/geen een/één/eerste twee/tweede/beide/dubbel drie/derde vier/vierde vijf/vijfde
        zes/zesde zeven/zevende acht/achtste negen/negende tien/tiende elf/elfde
        twaalf/twaalfde/dozijn
    """),
    registers=(
        Register("u", r"\b[Uu](?:w|we|zelf)?\b(?!-)"),
        Register("je", r"\b[Jj](?:e|ij|ou|ouw|ullie|ezelf|ouwe)\b"),
    ),
    path_names=words("nl nl-nl nl_nl nl-be dutch"),
)
