"""Polish."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="pl",
    sequence=(
        r"\b(?:najpierw|początkowo)\b",
        r"\b(?:potem|następnie|później|po czym)\b",
    ),
    months=in_order("""
        styczeń/stycznia/styczniu luty/lutego/lutym marzec/marca/marcu kwiecień/kwietnia/kwietniu
        maj/maja/maju czerwiec/czerwca/czerwcu lipiec/lipca/lipcu sierpień/sierpnia/sierpniu
        wrzesień/września/wrześniu październik/października/październiku listopad/listopada/listopadzie
        grudzień/grudnia/grudniu
    """),
    weekdays=in_order("""
        poniedziałek/poniedziałku/poniedziałki wtorek/wtorku/wtorki środa/środę/środy
        czwartek/czwartku/czwartki piątek/piątku/piątki sobota/sobotę/soboty niedziela/niedzielę/niedziele
    """),
    doubtful=words("maj luty"),
    denies_twice=True,
    negations="nie/nigdy/żaden/żadna/żadne/żadnego/żadnych/nikt/nic/ani/brak",
    idioms=(
        r"nie tylko|nie zapomn|niemniej|dopóki nie|nie ma problemu|nie mniej|nie więcej"
    ),
    near_negations=(
        r"\b(?:źle|słabo|bez|nie[a-ząćęłńóśźż]{4,}|oprócz|poza|chyba|unika\w*|zapobie\w*|odmow\w*|odmaw\w*|"
        r"wyłącz\w*|zabron\w*|zakaz\w*|tylko|jedynie|ledwo|rzadko|pust\w*|inaczej|zanim|dopóki|jeszcze|"
        r"mniej|zamiast|zatrzym\w*|usu\w*|ignoruj\w*|pomiń\w*|pomija\w*|zapomn\w*|wolny|wolne|błęd\w*|"
        r"inny\w*|brakuj\w*|przed|więcej)\b"
    ),
    removals=r"\busu\w*",
    bans=r"\bnie (?:wolno|możesz|może|mogą|powinien|powinna|powinno|powinny)\b|\bzabroni\w*|\bzakaz\w*",
    frees=(
        r"\bnie (?:musisz|musi|muszą|trzeba|ma potrzeby)\b|\bnie (?:jest|są) (?:wymagan\w*|konieczn\w*|"
        r"potrzebn\w*)"
    ),
    opposites=(
        ("amount", "zwiększ*/podnie*", "zmniejsz*/obniż*/ogranicz*"),
        (
            "install",
            "zainstaluj/zainstalować/instalacja/instaluje",
            "odinstal*/usuń/usunąć",
        ),
        ("height", "na górze/górny/górnym/górnej", "na dole/dolny/dolnym/dolnej"),
        (
            "later",
            "lub nowsza/lub nowszej/lub nowszy/lub wyższa/lub wyższej/lub później",
            "lub starsza/lub starszej/lub starszy/lub niższa/lub niższej/lub wcześniej",
        ),
        (
            "age",
            "najnowsze/najnowszy/najnowsza/nowsze/nowszych/nowszej",
            "najstarsze/najstarszy/najstarsza/starsze/starszych/starszej",
        ),
        (
            "duty",
            "musi/musisz/muszą/musicie/należy/trzeba/konieczne/wymagane/powinien/powinno",
            "może/możesz/mogą/możecie/można",
        ),
        (
            "bound",
            "co najmniej/przynajmniej/lub więcej/nie mniej niż/minimum",
            "co najwyżej/najwyżej/lub mniej/nie więcej niż/maksimum/maksymalnie",
        ),
        (
            "compare",
            "więcej niż/ponad/większy niż/większa niż/większe niż/dłużej niż",
            "mniej niż/poniżej/mniejszy niż/mniejsza niż/mniejsze niż/krócej niż",
        ),
        (
            "time",
            "zanim/przed ostatnim/przed zakończeniem/przed wykonaniem/przed uruchomieniem/przed zapisaniem/"
            "przed kliknięciem",
            "po tym jak/gdy już/po ostatnim/po zakończeniu/po wykonaniu/po uruchomieniu/po zapisaniu/po kliknięciu",
        ),
        (
            "switch",
            "włącz/włączyć/włącza/włączone/włączony/włączona/włączenie",
            "wyłącz/wyłączyć/wyłącza/wyłączone/wyłączony/wyłączona/wyłączenie",
        ),
        (
            "need",
            "wymagany/wymagana/wymagane/obowiązkowy/obowiązkowa/obowiązkowe",
            "opcjonalny/opcjonalna/opcjonalne/nieobowiązkowy/nieobowiązkowa/nieobowiązkowe",
        ),
        ("always", "zawsze", "nigdy"),
        ("truth", "prawda/prawdziwe/true", "fałsz/fałszywe/false"),
        (
            "side",
            "po lewej/w lewo/lewy/lewego/lewym",
            "po prawej/w prawo/prawego/prawym",
        ),
        (
            "port",
            "importuj/importować/zaimportuj/import",
            "eksportuj/eksportować/wyeksportuj/eksport",
        ),
    ),
    remarks=Remarks(
        openings=r"oto (?:tłumaczenie|przetłumaczon\w+|twoje tłumaczenie|polskie tłumaczenie)\b|tłumaczenie:$",
        closings=r"daj (?:mi )?znać,? (?:jeśli|czy)\b|mam nadzieję,? że (?:to )?tłumaczenie\b",
        notes=r"\b(?:przyp(?:is)?|uwag[ai])\.?\s?(?:od )?tłum",
        doubts=r"\b(?:sprawdzić|do sprawdzenia|zweryfikować|todo|niepewne|poprawić)\b",
        refusals=r"(?:przepraszam|niestety)\b[^.]{0,40}\bnie mogę\b[^.]{0,50}\b(?:przetłumaczyć|pomóc|tłumaczyć)",
    ),
)
