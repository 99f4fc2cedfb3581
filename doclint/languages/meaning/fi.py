"""Finnish."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order

MEANING = Meaning(
    code="fi",
    sequence=(
        r"\b(?:ensin|ensiksi|aluksi)\b",
        r"\b(?:sitten|sen jälkeen|seuraavaksi|lopuksi)\b",
    ),
    months=in_order("""
        tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu
    """),
    weekdays=in_order("""
        maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
    """),
    date_endings="n|na|ta|sin|ssa|sta|hun|lle|lta|ksi|isin|den|ihin|illa|iltana|aamuna|yönä",
    negations=(
        "ei/en/et/emme/ette/eivät/eikä/eivätkä/älä/älkää/älköön/eikö/mikään/mitään/koskaan/kukaan/ketään/"
        "eihän/muttei/ettei/etteivät/jollei/ellei/elleivät"
    ),
    idioms=r"ei vain|eikä ainoastaan|ei ainoastaan|ei pelkästään|ei enempää|ei hätää|ellei|jollei",
    near_negations=(
        r"\b(?:huonosti|vähän|ilman|paitsi|lukuun ottamatta|estä\w*|välttä\w*|vältä\w*|kieltäy\w*|kielle\w*|kielt\w*|"
        r"\w+maton|\w+mätön|\w+mattom\w*|\w+mättöm\w*|\w+ton|\w+tön|\w+ttom\w*|\w+ttöm\w*|"
        r"\w+matta|\w+mättä|epä\w+|vain|ainoastaan|tuskin|harvoin|tyhj\w*|muuten|muutoin|"
        r"ennen|kunnes|vielä|vähemmän|sijaan|lopet\w*|pysäyt\w*|poist\w*|ohit\w*|unoh\w*|virhe\w*|väär\w*|"
        r"puuttu\w*|mahdo\w*|hyl\w*|enintään|lakkaa\w*|vapaa\w*|turha\w*|turhaan)\b"
    ),
    removals=r"\bpoist\w*",
    bans=r"\bei saa\b|\beivät saa\b|\bet saa\b|\bkielletty\w*|\bälä\b|\bälkää\b",
    frees=r"\bei (?:tarvitse|ole tarpeen|vaadita|pakollinen)\b|\bei ole pakko\b",
    opposites=(
        (
            "bound",
            "vähintään/ainakin/tai enemmän/ei vähemmän",
            "enintään/korkeintaan/tai vähemmän/ei enempää",
        ),
        (
            "compare",
            "enemmän kuin/suurempi kuin/pidempi kuin/yli",
            "vähemmän kuin/pienempi kuin/lyhyempi kuin/alle",
        ),
        ("time", "ennen kuin/ennen", "sen jälkeen/jälkeen"),
        (
            "switch",
            "käyttöön/käytössä/ota käyttöön/kytke päälle",
            "käytöstä/pois käytöstä/poista käytöstä/kytke pois/pois päältä",
        ),
        (
            "need",
            "pakollinen/pakollista/pakollisia/vaaditaan",
            "valinnainen/valinnaista/valinnaisia",
        ),
        (
            "duty",
            "täytyy/pitää/on pakko/tulee/on oltava/täytyisi/pitäisi",
            "voi/voit/voivat/voitte/saa/saat/saavat/voidaan",
        ),
        ("always", "aina", "ei koskaan/koskaan"),
        ("truth", "tosi/true", "epätosi/false"),
        ("side", "vasemm*/vasen", "oikealla/oikeassa/oikealta/oikeanpuol*"),
        (
            "age",
            "uusin/uusimmat/uudemmat/uusimm*",
            "vanhin/vanhimmat/vanhemmat/vanhimm*",
        ),
        ("amount", "lisää/suuren*/kasvat*/nosta", "vähen*/pienen*/laske"),
        (
            "install",
            "asenna/asentaa/asentamalla/asennetaan/asentaminen",
            "poista/poistaa/poistamalla/poistaminen",
        ),
    ),
    remarks=Remarks(
        openings=r"(?:tässä|alla) on\b[^.:!]{0,40}\b(?:käännös|käännetty)|käännös:$",
        closings=r"(?:kerro|ilmoita)(?: minulle)?,? jos\b|toivottavasti käännös\b",
        notes=r"\bkääntäjän (?:huomautus|huomio|kommentti)\b|\bsuom\.\s?huom\.",
        doubts=r"\b(?:tarkista|tarkistettava|epävarma|todo|varmista)\b",
        refusals=r"(?:valitettavasti|pahoittelen)\b[^.]{0,40}\ben voi\b[^.]{0,40}\b(?:kääntää|auttaa)",
    ),
)
