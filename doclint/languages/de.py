"""German."""

from doclint.languages.record import Language, Register, in_order, words

LANGUAGE = Language(
    code="de",
    name="German",
    nouns_large=True,
    length=1.15,
    function_words=words("""
        der die das dem den des ein eine einen einem einer eines und oder aber ist sind war waren sein wird
        werden wurde wurden haben hat hatte nicht kein keine keinen mit ohne für von vom zum zur zu bei beim
        nach aus auf über unter zwischen durch gegen um ich du er sie es wir ihr ihnen ihre ihren ihrem ihrer
        mein dein unser unsere euch sich dieser diese dieses diesem diesen jeder jede jedes welche welcher
        welches wer wenn dann als wie dass weil damit ob auch noch nur schon sehr mehr können kann müssen muss
        soll sollte sollten möchten wenn während bevor nachdem hier dort etwas alle allem allen anderen sowie
        bzw
    """),
    accents=frozenset("äöüß"),
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«"), ("«", "»"), ("“", "”")),
    repeats=words(
        "die der das den dem sie ihr es was zu an in mit sich sehr ja nein so um"
    ),
    or_words=("oder", "bzw", "und/oder"),
    compounds=True,
    separable=words("""
        ab an auf aus bei bereit durch ein entgegen fern fest frei gegenüber gleich her heraus herunter hervor hin
        hinein hinzu hoch los mit nach nieder statt teil um vor voran voraus vorbei weg weiter wieder zu zurecht
        zurück zusammen
    """),
    name_plurals=("e", "en"),
    stemmer="german",
    numerals=in_order("""
        null/kein/keine/keinen
        ein/eine/einen/einem/einer/eines/eins/erste/ersten/erster/erstes/einmal
        zwei/zweite/zweiten/zweiter/zweites/beide/beiden/zweimal/doppelt
        drei/dritte/dritten/dritter/dreimal vier/vierte/vierten fünf/fünfte/fünften
        sechs/sechste/sechsten sieben/siebte/siebten acht/achte/achten neun/neunte/neunten
        zehn/zehnte/zehnten elf/elfte zwölf/zwölfte/dutzend
    """),
    # "Sie" and "Ihr" only amid a sentence, where their capital is none of its start;
    # "dir" is a folder too.
    registers=(
        Register("Sie", r"(?<=[a-zäöüß,] )(?:Sie|Ihnen|Ihr(?:e[nmrs]?)?)\b"),
        Register(
            "du",
            r"(?<![\w-])(?:[Dd]u|[Dd]ich|[Dd]ein(?:e[nmrs]?)?|[Ee]uch|[Ee]ure[nmrs]?)(?![\w-])",
        ),
    ),
    path_names=words("de de-de de_de de-at de-ch german"),
)
