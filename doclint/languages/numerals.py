"""The words for two to ten of languages without a file of their own, in the forms that
stand before a noun."""

from __future__ import annotations

from doclint.languages.joined import joined_words

# From two on; one is an article or a pronoun in most. A form that is an ordinary word
# as well is left out ("sei").
_FROM_TWO = {
    "ru": "два/две/двух/двумя три/трёх/трех/тремя четыре/четырёх/четырех пять/пяти шесть/шести семь/семи восемь/восьми"
    " девять/девяти десять/десяти",
    "uk": "два/дві/двох три/трьох чотири/чотирьох п'ять/п’ять/п'яти шість/шести сім/семи вісім/восьми дев'ять/дев’ять"
    " десять/десяти",
    "bg": "два/две/двата/двете три/трите четири/четирите пет/петте шест/шестте седем/седемте осем/осемте девет/деветте"
    " десет/десетте",
    "sr": "два/две/два три/трију четири пет шест седам осам девет десет",
    "pl": "dwa/dwie/dwóch/dwoma trzy/trzech/trzema cztery/czterech pięć/pięciu sześć/sześciu siedem/siedmiu"
    " osiem/ośmiu dziewięć/dziewięciu dziesięć/dziesięciu",
    "cs": "dva/dvě/dvou/dvěma tři/tří/třemi čtyři/čtyř pět/pěti šest/šesti sedm/sedmi osm/osmi devět/devíti"
    " deset/deseti",
    "sk": "dva/dve/dvoch/dvoma tri/troch/tromi štyri/štyroch päť/piatich šesť/šiestich sedem/siedmich osem/ôsmich"
    " deväť/deviatich desať/desiatich",
    "hr": "dva/dvije/dviju tri/triju četiri pet šest sedam osam devet deset",
    "sl": "dva/dve/dveh tri/trije/treh štiri/štirje/štirih pet/petih šest/šestih sedem/sedmih osem/osmih devet/devetih"
    " deset/desetih",
    "sv": "två tre fyra fem sex sju åtta nio tio",
    "da": "to tre fire fem seks syv otte ni ti",
    "nb": "to tre fire fem seks sju/syv åtte ni ti",
    "no": "to tre fire fem seks sju/syv åtte ni ti",
    "fi": "kaksi/kahden/kahta/kahdessa kolme/kolmen/kolmea neljä/neljän/neljää viisi/viiden/viittä kuusi/kuuden/kuutta"
    " seitsemän/seitsemää kahdeksan/kahdeksaa yhdeksän/yhdeksää kymmenen/kymmentä",
    "et": "kaks/kahe/kahte kolm/kolme neli/nelja/nelja viis/viie/viit kuus/kuue/kuut seitse/seitsme kaheksa üheksa"
    " kümme/kümne",
    "hu": "két/kettő/kettőt három négy öt hat hét nyolc kilenc tíz",
    "ro": "doi/două trei patru cinci șase/şase șapte/şapte opt nouă zece",
    "el": "δύο/δυο τρία/τρεις/τριών τέσσερα/τέσσερις/τεσσάρων πέντε έξι επτά/εφτά οκτώ/οχτώ εννέα/εννιά δέκα έντεκα δώδεκα",
    "tr": "iki üç dört beş altı yedi sekiz dokuz on",
    "ar": "اثنان/اثنين/اثنتان/اثنتين ثلاث/ثلاثة أربع/أربعة خمس/خمسة ست/ستة سبع/سبعة ثمان/ثمانية/ثماني تسع/تسعة"
    " عشر/عشرة",
    "fa": "دو سه چهار پنج شش هفت هشت نه ده",
    "he": "שני/שתי/שניים/שתיים שלוש/שלושה/שלושת ארבע/ארבעה/ארבעת חמש/חמישה שש/שישה שבע/שבעה שמונה תשע/תשעה עשר/עשרה",
    "hi": "दो तीन चार पाँच/पांच छह/छः सात आठ नौ दस",
    "vi": "hai ba bốn năm sáu bảy tám chín mười",
    "id": "dua tiga empat lima enam tujuh delapan sembilan sepuluh",
    "ms": "dua tiga empat lima enam tujuh lapan sembilan sepuluh",
    "ca": "dos/dues tres quatre cinc sis set vuit nou deu",
    "lt": "du/dvi/dviejų trys/tris/trijų keturi/keturios/keturių penki/penkios/penkių šeši/šešios/šešių septyni"
    " aštuoni/aštuonios devyni/devynios dešimt",
    "lv": "divi/divas/divu trīs/trīs četri/četras piecas/pieci seši/sešas septiņi/septiņas astoņi/astoņas"
    " deviņi/deviņas desmit",
}
# Which of them are other words as well, and say a number less surely than they say
# that.
_OTHER = {
    "da": {"to", "fire", "ni", "ti"}, "nb": {"to", "fire", "ni", "ti"}, "no": {"to", "fire", "ni", "ti"},
    "sv": {"sex"}, "hu": {"hat", "hét"}, "fi": {"kuusi"}, "tr": {"on", "altı", "yedi"}, "fa": {"نه", "ده", "سه"},
    "vi": {"ba", "năm", "hai", "sáu"}, "ca": {"set", "nou", "deu"}, "he": {"שש"}, "ro": {"nouă"}, "hi": {"दो", "सात"},
}  # fmt: skip


def doubtful_numerals(code: str) -> dict[str, str]:
    """The words that are numbers from two on and other words, too, with their
    values."""
    words = enumerate(_FROM_TWO.get(code, "").split(), 2)
    other = _OTHER.get(code, set())
    return {
        form: str(value)
        for value, forms in words
        for form in forms.split("/")
        if form in other
    }


def numerals(code: str) -> tuple[str, ...]:
    """The words for the numbers from zero on, forms of one number parted by `/`; what
    is not known is empty."""
    other = _OTHER.get(code, set())
    words = _FROM_TWO.get(code, "").split()
    return (
        "",
        "",
        *(
            "/".join(
                before + form
                for form in forms.split("/")
                if form not in other
                for before in ("", *joined_words(code))
            )
            for forms in words
        ),
    )
