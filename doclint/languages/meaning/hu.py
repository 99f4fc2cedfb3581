"""Hungarian."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="hu",
    sequence=(
        r"\b(?:először|előbb)\b",
        r"\b(?:majd|azután|utána|ezután)\b",
    ),
    months=in_order("""
        január február március április május június július augusztus szeptember október november december
    """),
    weekdays=in_order("""
        hétfő/hétfőn kedd/kedden szerda/szerdán/szerdánként csütörtök/csütörtökön péntek/pénteken
        szombat/szombaton vasárnap
    """),
    date_endings=(
        "i|ban|ben|ában|ében|tól|től|ától|étől|ig|áig|éig|ának|ének|án|én|ra|re|ára|ére|ja|e|"
        "onként|enként|önként|ként|nként|onta|ente|i[a-záéíóöőúüű]+"
    ),
    doubtful=words("kedd"),
    negations=(
        "nem/ne/sem/se/soha/sohasem/nincs/nincsen/nincsenek/sincs/sincsenek/semmi/semmit/senki/senkit/semmilyen/"
        "sehol/tilos/sose"
    ),
    denies_twice=True,
    idioms=r"ne[m]? csak|nemcsak|ha nem|nem több|nem kevesebb|nem baj|nem probléma|nem csupán|ne felejts|nem feltétlen",
    near_negations=(
        r"\b(?:rosszul|kevés\w*|kevese\w*|nélkül|kivéve|kerül\w*|elkerül\w*|megakadály\w*|megelőz\w*|"
        r"elutasít\w*|tilt\w*|letilt\w*|"
        r"\w+[tmd]atlan\w*|\w+[tmd]etlen\w*|\w+talan\w*|\w+telen\w*|\w+tlan\w*|\w+tlen\w*|"
        r"lehetetlen\w*|csak|csupán|kizárólag|"
        r"alig|ritkán|üres\w*|különben|mielőtt|amíg|még|kevesebb\w*|helyett|leáll\w*|megáll\w*|töröl\w*|"
        r"törl\w*|eltávolít\w*|kihagy\w*|mellőz\w*|elfelejt\w*|felejts\w*|hib\w*|hiány\w*|téves\w*|kikapcsol\w*|"
        r"szabad|mentes\w*|megszűn\w*|tovább)\b"
    ),
    removals=r"\b(?:töröl|törl|eltávolít)\w*",
    bans=r"\bnem (?:szabad|lehet|kell majd)\b|\btilos\b",
    frees=r"\bnem (?:kell|szükséges|kötelező)\b|\bnincs szükség\b",
    opposites=(
        (
            "bound",
            "legalább/minimum/vagy több/nem kevesebb",
            "legfeljebb/maximum/vagy kevesebb/nem több",
        ),
        (
            "compare",
            "több mint/nagyobb mint/nagyobb, mint/több, mint/hosszabb mint/hosszabb, mint",
            "kevesebb mint/kisebb mint/kisebb, mint/kevesebb, mint/rövidebb mint/rövidebb, mint",
        ),
        ("time", "mielőtt/előtt", "miután/után"),
        (
            "switch",
            "engedélyez*/bekapcsol*/kapcsolja be/kapcsold be/be van kapcsolva",
            "letilt*/kikapcsol*/kapcsolja ki/kapcsold ki/ki van kapcsolva/tiltsa le/tiltsd le/le van tiltva",
        ),
        ("need", "kötelező*/szükséges", "opcionális*/nem kötelező*/választható*"),
        ("duty", "kell/kellene/muszáj/szükséges", "lehet/tud/tudja/tudjuk/szabad"),
        ("always", "mindig", "soha"),
        ("truth", "igaz/true", "hamis/false"),
        (
            "side",
            "bal oldal*/bal oldalon/balra/bal felső/bal alsó",
            "jobb oldal*/jobbra/jobb felső/jobb alsó",
        ),
        ("height", "felül/felső/tetején", "alul/alsó/alján"),
        ("age", "legújabb*/újabb*", "legrégebbi*/régebbi*"),
        ("amount", "növel*/növekszik/növekedik", "csökken*"),
        (
            "install",
            "telepítse*/telepíten*/telepítés*/telepítsd",
            "eltávolít*/távolítsa el",
        ),
        ("port", "importál*", "exportál*"),
        ("load", "feltölt*/töltse fel", "letölt*/töltse le"),
    ),
    remarks=Remarks(
        openings=r"(?:íme|itt (?:van|található)|az alábbiakban)\b[^.:!]{0,40}\bfordítás|fordítás:$",
        closings=r"(?:szóljon|szólj|jelezze|jelezd),? ha\b|remélem,? (?:hogy )?a fordítás\b",
        notes=r"\b(?:a )?fordító megj|\bfordítói megjegyzés\b|\bford\.\s?megj",
        doubts=r"\b(?:ellenőrizni|ellenőrizendő|bizonytalan|todo|átnézni)\b",
        refusals=r"(?:sajnálom|sajnos|elnézést)\b[^.]{0,40}\bnem tudo[km]\b[^.]{0,40}\b(?:fordít|segít)",
    ),
)
