"""Forty-five languages, most of them without a full record, times the faults that no page
may have in any of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest

from doclint.config import load
from doclint.engine import check_paths
from doclint.findings import Severity
from doclint.languages.meaning import meaning
from projects import put

# Three paragraphs of English, and what they are in others; then a small word of each
# that never stands twice.
ENGLISH = (
    "The program makes a copy of all your files every night and keeps it for 30 days in another place.",
    "Open the settings and choose the folder that you want to keep with the button on the left.",
    "If you need help, read the next page before you write to us, and tell us what you have seen.",
)
TEXTS: Mapping[str, tuple[str, str, str, str]] = {
    "ru": ("Программа каждую ночь делает копию всех ваших файлов и хранит её 30 дней в другом месте.",
           "Откройте настройки и выберите папку, которую вы хотите сохранить, кнопкой слева.",
           "Если вам нужна помощь, прочитайте следующую страницу и расскажите нам, что вы видели.", "и"),
    "uk": ("Програма щоночі робить копію всіх ваших файлів і зберігає її 30 днів в іншому місці.",
           "Відкрийте налаштування та виберіть теку, яку ви хочете зберегти, кнопкою ліворуч.",
           "Якщо вам потрібна допомога, прочитайте наступну сторінку й розкажіть нам, що ви бачили.", "та"),
    "bg": ("Програмата прави копие на всичките ви файлове всяка нощ и го пази 30 дни на друго място.",
           "Отворете настройките и изберете папката, която искате да запазите, с бутона вляво.",
           "Ако ви трябва помощ, прочетете следващата страница и ни разкажете какво сте видели.", "на"),
    "sr": ("Програм сваке ноћи прави копију свих ваших датотека и чува је 30 дана на другом месту.",
           "Отворите подешавања и изаберите фасциклу коју желите да сачувате дугметом лево.",
           "Ако вам треба помоћ, прочитајте следећу страну и реците нам шта сте видели.", "и"),
    "pl": ("Program co noc robi kopię wszystkich twoich plików i przechowuje ją przez 30 dni w innym miejscu.",
           "Otwórz ustawienia i wybierz folder, który chcesz zachować, przyciskiem po lewej stronie.",
           "Jeśli potrzebujesz pomocy, przeczytaj następną stronę i powiedz nam, co widzisz.", "przez"),
    "cs": ("Program každou noc udělá kopii všech vašich souborů a uchovává ji 30 dní na jiném místě.",
           "Otevřete nastavení a vyberte složku, kterou chcete zachovat, tlačítkem vlevo.",
           "Pokud potřebujete pomoc, přečtěte si další stránku a řekněte nám, co jste viděli.", "a"),
    "sk": ("Program každú noc urobí kópiu všetkých vašich súborov a uchováva ju 30 dní na inom mieste.",
           "Otvorte nastavenia a vyberte priečinok, ktorý chcete zachovať, tlačidlom vľavo.",
           "Ak potrebujete pomoc, prečítajte si ďalšiu stránku a povedzte nám, čo ste videli.", "ktorý"),
    "hr": ("Program svake noći pravi kopiju svih vaših datoteka i čuva je 30 dana na drugom mjestu.",
           "Otvorite postavke i odaberite mapu koju želite zadržati gumbom na lijevoj strani.",
           "Ako trebate pomoć, pročitajte sljedeću stranicu i recite nam što ste vidjeli.", "i"),
    "sl": ("Program vsako noč naredi kopijo vseh vaših datotek in jo hrani 30 dni na drugem mestu.",
           "Odprite nastavitve in izberite mapo, ki jo želite obdržati, z gumbom na levi.",
           "Če potrebujete pomoč, preberite naslednjo stran in nam povejte, kaj ste videli.", "ki"),
    "sv": ("Programmet gör en kopia av alla dina filer varje natt och sparar den i 30 dagar på en annan plats.",
           "Öppna inställningarna och välj mappen som du vill behålla med knappen till vänster.",
           "Om du behöver hjälp läser du nästa sida och berättar för oss vad du har sett.", "och"),
    "da": ("Programmet laver en kopi af alle dine filer hver nat og gemmer den i 30 dage et andet sted.",
           "Åbn indstillingerne, og vælg den mappe, som du vil beholde, med knappen til venstre.",
           "Hvis du har brug for hjælp, så læs næste side, og fortæl os, hvad du har set.", "og"),
    "no": ("Programmet lager en kopi av alle filene dine hver natt og tar vare på den i 30 dager et annet sted.",
           "Åpne innstillingene og velg mappen som du vil beholde, med knappen til venstre.",
           "Hvis du trenger hjelp, kan du lese neste side og fortelle oss hva du har sett.", "og"),
    "fi": ("Ohjelma tekee joka yö kopion kaikista tiedostoistasi ja säilyttää sen 30 päivää toisessa paikassa.",
           "Avaa asetukset ja valitse kansio, jonka haluat säilyttää, vasemmalla olevalla painikkeella.",
           "Jos tarvitset apua, lue seuraava sivu ja kerro meille, mitä olet nähnyt.", "ja"),
    "hu": ("A program minden éjjel másolatot készít az összes fájlról, és 30 napig máshol őrzi meg.",
           "Nyissa meg a beállításokat, és válassza ki a megtartandó mappát a bal oldali gombbal.",
           "Ha segítségre van szüksége, olvassa el a következő oldalt, és írja meg, mit látott.", "és"),
    "ro": ("Programul face în fiecare noapte o copie a tuturor fișierelor și o păstrează 30 de zile în alt loc.",
           "Deschideți setările și alegeți dosarul pe care vreți să îl păstrați cu butonul din stânga.",
           "Dacă aveți nevoie de ajutor, citiți pagina următoare și spuneți-ne ce ați văzut.", "care"),
    "el": ("Το πρόγραμμα δημιουργεί κάθε νύχτα αντίγραφο όλων των αρχείων σας και το κρατά 30 ημέρες αλλού.",
           "Ανοίξτε τις ρυθμίσεις και επιλέξτε τον φάκελο που θέλετε να κρατήσετε με το κουμπί αριστερά.",
           "Αν χρειάζεστε βοήθεια, διαβάστε την επόμενη σελίδα και πείτε μας τι είδατε.", "και"),
    "tr": ("Program her gece tüm dosyalarınızın bir kopyasını çıkarır ve onu 30 gün başka bir yerde saklar.",
           "Ayarları açın ve saklamak istediğiniz klasörü soldaki düğmeyle seçin.",
           "Yardıma ihtiyacınız varsa sonraki sayfayı okuyun ve bize ne gördüğünüzü anlatın.", "ve"),
    "ar": ("ينشئ البرنامج نسخة من جميع ملفاتك كل ليلة ويحتفظ بها لمدة 30 يوما في مكان آخر.",
           "افتح الإعدادات واختر المجلد الذي تريد الاحتفاظ به باستخدام الزر الموجود على اليسار.",
           "إذا كنت بحاجة إلى المساعدة، فاقرأ الصفحة التالية وأخبرنا بما رأيته.", "في"),
    "fa": ("برنامه هر شب از همه پرونده‌های شما یک نسخه می‌گیرد و آن را 30 روز در جای دیگری نگه می‌دارد.",
           "تنظیمات را باز کنید و پوشه‌ای را که می‌خواهید نگه دارید با دکمه سمت چپ انتخاب کنید.",
           "اگر به کمک نیاز دارید، صفحه بعد را بخوانید و به ما بگویید چه دیده‌اید.", "را"),
    "he": ("התוכנית יוצרת בכל לילה עותק של כל הקבצים שלכם ושומרת אותו 30 יום במקום אחר.",
           "פתחו את ההגדרות ובחרו את התיקייה שברצונכם לשמור בעזרת הכפתור משמאל.",
           "אם אתם זקוקים לעזרה, קראו את העמוד הבא וספרו לנו מה ראיתם.", "את"),
    "hi": ("प्रोग्राम हर रात आपकी सभी फ़ाइलों की एक प्रति बनाता है और उसे 30 दिन तक दूसरी जगह रखता है।",
           "सेटिंग खोलें और बाईं ओर के बटन से वह फ़ोल्डर चुनें जिसे आप रखना चाहते हैं।",
           "यदि आपको सहायता चाहिए तो अगला पृष्ठ पढ़ें और हमें बताएँ कि आपने क्या देखा।", "और"),
    "bn": ("প্রোগ্রামটি প্রতি রাতে আপনার সব ফাইলের একটি অনুলিপি তৈরি করে এবং 30 দিন অন্য জায়গায় রাখে।",
           "সেটিংস খুলুন এবং বাম দিকের বোতাম দিয়ে যে ফোল্ডারটি রাখতে চান সেটি বেছে নিন।",
           "আপনার সাহায্য দরকার হলে পরের পৃষ্ঠাটি পড়ুন এবং কী দেখেছেন তা আমাদের জানান।", "এবং"),
    "th": ("โปรแกรมจะทำสำเนาไฟล์ทั้งหมดของคุณทุกคืนและเก็บไว้ 30 วันในที่อื่น",
           "เปิดการตั้งค่าแล้วเลือกโฟลเดอร์ที่คุณต้องการเก็บด้วยปุ่มทางซ้าย",
           "หากคุณต้องการความช่วยเหลือ ให้อ่านหน้าถัดไปแล้วบอกเราว่าคุณเห็นอะไร", ""),
    "vi": ("Chương trình sao chép tất cả các tệp của bạn mỗi đêm và giữ bản sao 30 ngày ở một nơi khác.",
           "Mở phần cài đặt và chọn thư mục mà bạn muốn giữ bằng nút ở bên trái.",
           "Nếu bạn cần trợ giúp, hãy đọc trang tiếp theo và cho chúng tôi biết bạn đã thấy gì.", "và"),
    "id": ("Program membuat salinan semua berkas Anda setiap malam dan menyimpannya selama 30 hari di tempat lain.",
           "Buka pengaturan dan pilih folder yang ingin Anda simpan dengan tombol di sebelah kiri.",
           "Jika Anda memerlukan bantuan, baca halaman berikutnya dan ceritakan apa yang Anda lihat.", "dan"),
    "ca": ("El programa fa una còpia de tots els vostres fitxers cada nit i la guarda 30 dies en un altre lloc.",
           "Obriu la configuració i trieu la carpeta que voleu conservar amb el botó de l’esquerra.",
           "Si necessiteu ajuda, llegiu la pàgina següent i digueu-nos què heu vist.", "amb"),
    "et": ("Programm teeb igal ööl kõigist teie failidest koopia ja hoiab seda 30 päeva mujal.",
           "Avage seaded ja valige vasakul oleva nupuga kaust, mida soovite alles hoida.",
           "Kui vajate abi, lugege järgmist lehekülge ja rääkige meile, mida nägite.", "ja"),
    "lt": ("Programa kas naktį padaro visų jūsų failų kopiją ir laiko ją 30 dienų kitoje vietoje.",
           "Atverkite nustatymus ir mygtuku kairėje pasirinkite aplanką, kurį norite išsaugoti.",
           "Jei jums reikia pagalbos, perskaitykite kitą puslapį ir papasakokite, ką matėte.", "ir"),
    "pt-PT": ("O programa faz uma cópia de todos os seus ficheiros todas as noites e guarda-a 30 dias noutro lugar.",
              "Abra as definições e escolha a pasta que pretende manter com o botão à esquerda.",
              "Se precisar de ajuda, leia a página seguinte e diga-nos o que viu.", "que"),
    "is": ("Forritið tekur afrit af öllum skrám þínum á hverri nóttu og geymir það í 30 daga á öðrum stað.",
           "Opnaðu stillingarnar og veldu möppuna sem þú vilt geyma með hnappinum til vinstri.",
           "Ef þig vantar aðstoð skaltu lesa næstu síðu og segja okkur hvað þú hefur séð.", "og"),
    "lv": ("Programma katru nakti izveido visu jūsu failu kopiju un glabā to 30 dienas citā vietā.",
           "Atveriet iestatījumus un ar pogu kreisajā pusē izvēlieties mapi, kuru vēlaties paturēt.",
           "Ja jums nepieciešama palīdzība, izlasiet nākamo lapu un pastāstiet mums, ko esat redzējis.", "un"),
    "mk": ("Програмата секоја ноќ прави копија од сите ваши датотеки и ја чува 30 дена на друго место.",
           "Отворете ги поставките и изберете ја папката што сакате да ја зачувате со копчето лево.",
           "Ако ви треба помош, прочитајте ја следната страница и кажете ни што сте виделе.", "и"),
    "be": ("Праграма кожную ноч робіць копію ўсіх вашых файлаў і захоўвае яе 30 дзён у іншым месцы.",
           "Адкрыйце налады і кнопкай злева выберыце папку, якую вы хочаце захаваць.",
           "Калі вам патрэбна дапамога, прачытайце наступную старонку і раскажыце нам, што вы бачылі.", "і"),
    "sq": ("Programi bën çdo natë një kopje të të gjitha skedarëve tuaj dhe e ruan atë 30 ditë në një vend tjetër.",
           "Hapni cilësimet dhe zgjidhni me butonin në të majtë dosjen që dëshironi të mbani.",
           "Nëse keni nevojë për ndihmë, lexoni faqen tjetër dhe na tregoni çfarë keni parë.", "dhe"),
    "eu": ("Programak zure fitxategi guztien kopia bat egiten du gauero eta 30 egunez gordetzen du beste leku batean.",
           "Ireki ezarpenak eta hautatu gorde nahi duzun karpeta ezkerreko botoiarekin.",
           "Laguntza behar baduzu, irakurri hurrengo orria eta esan iezaguzu zer ikusi duzun.", "eta"),
    "gl": ("O programa fai unha copia de todos os seus ficheiros cada noite e gárdaa 30 días noutro lugar.",
           "Abra a configuración e escolla o cartafol que quere conservar co botón da esquerda.",
           "Se precisa axuda, lea a páxina seguinte e cóntenos o que viu.", "que"),
    "af": ("Die program maak elke nag ’n kopie van al jou lêers en bewaar dit vir 30 dae op ’n ander plek.",
           "Maak die instellings oop en kies die vouer wat jy wil hou met die knoppie aan die linkerkant.",
           "As jy hulp nodig het, lees die volgende bladsy en vertel ons wat jy gesien het.", "en"),
    "sw": ("Programu hutengeneza nakala ya faili zako zote kila usiku na kuihifadhi kwa siku 30 mahali pengine.",
           "Fungua mipangilio na uchague folda unayotaka kuhifadhi kwa kitufe kilicho upande wa kushoto.",
           "Ukihitaji msaada, soma ukurasa unaofuata na utuambie ulichokiona.", "na"),
    "ms": ("Program ini membuat salinan semua fail anda setiap malam dan menyimpannya selama 30 hari di tempat lain.",
           "Buka tetapan dan pilih folder yang anda mahu simpan dengan butang di sebelah kiri.",
           "Jika anda memerlukan bantuan, baca halaman seterusnya dan beritahu kami apa yang anda lihat.", "dan"),
    "cy": ("Mae'r rhaglen yn gwneud copi o'ch holl ffeiliau bob nos ac yn ei gadw am 30 diwrnod mewn lle arall.",
           "Agorwch y gosodiadau a dewiswch y ffolder rydych am ei gadw gyda'r botwm ar y chwith.",
           "Os oes angen help arnoch, darllenwch y dudalen nesaf a dywedwch wrthym beth welsoch chi.", "yn"),
    "ka": ("პროგრამა ყოველ ღამე ქმნის თქვენი ყველა ფაილის ასლს და 30 დღის განმავლობაში ინახავს მას სხვა ადგილას.",
           "გახსენით პარამეტრები და მარცხენა ღილაკით აირჩიეთ საქაღალდე, რომლის შენახვაც გსურთ.",
           "თუ დახმარება გჭირდებათ, წაიკითხეთ შემდეგი გვერდი და გვითხარით, რა ნახეთ.", "და"),
    "hy": ("Ծրագիրն ամեն գիշեր ստեղծում է ձեր բոլոր ֆայլերի պատճենը և պահում այն 30 օր այլ վայրում։",
           "Բացեք կարգավորումները և ձախ կողմի կոճակով ընտրեք այն պանակը, որը ցանկանում եք պահել։",
           "Եթե օգնության կարիք ունեք, կարդացեք հաջորդ էջը և պատմեք մեզ, թե ինչ եք տեսել։", "և"),
    "ta": ("நிரல் ஒவ்வொரு இரவும் உங்கள் எல்லாக் கோப்புகளின் நகலை உருவாக்கி, அதை 30 நாட்கள் வேறொரு இடத்தில் வைத்திருக்கும்.",
           "அமைப்புகளைத் திறந்து, இடதுபுறத்தில் உள்ள பொத்தானைக் கொண்டு நீங்கள் வைத்திருக்க விரும்பும் கோப்புறையைத் தேர்ந்தெடுக்கவும்.",
           "உங்களுக்கு உதவி தேவைப்பட்டால், அடுத்த பக்கத்தைப் படித்து, நீங்கள் பார்த்ததை எங்களிடம் சொல்லுங்கள்.", ""),
    "ur": ("پروگرام ہر رات آپ کی تمام فائلوں کی ایک نقل بناتا ہے اور اسے 30 دن کسی دوسری جگہ رکھتا ہے۔",
           "ترتیبات کھولیں اور بائیں طرف کے بٹن سے وہ فولڈر منتخب کریں جسے آپ رکھنا چاہتے ہیں۔",
           "اگر آپ کو مدد چاہیے تو اگلا صفحہ پڑھیں اور ہمیں بتائیں کہ آپ نے کیا دیکھا ہے۔", "اور"),
    "kk": ("Бағдарлама әр түнде барлық файлдарыңыздың көшірмесін жасап, оны 30 күн басқа жерде сақтайды.",
           "Параметрлерді ашып, сақтағыңыз келетін қалтаны сол жақтағы түйме арқылы таңдаңыз.",
           "Көмек қажет болса, келесі бетті оқып, не көргеніңізді бізге айтыңыз.", ""),
}  # fmt: skip
FRENCH = "Ouvrez les paramètres du programme et choisissez avec le bouton de gauche le dossier que vous voulez garder."


# Paragraphs of a source page, and of its translation.
Both = tuple[tuple[str, ...], tuple[str, ...]]


def told_of(
    root: Path, code: str, pages: Mapping[str, Both], more: str = ""
) -> Mapping[str, list[str]]:
    """The rules that find something in the translation of each page, warnings and
    errors; `more` is configuration."""
    files = {".doclint.yaml": "languages:\n  source: en\n  translations:\n"
             f"    - {{language: {code}, source: 'en/{{path}}.md', translation: '{code}/{{path}}.md'}}\n{more}"}  # fmt: skip
    for number, (source, translation) in enumerate(pages.values()):
        files[f"en/{number}.md"] = page(source)
        files[f"{code}/{number}.md"] = page(translation)
    put(root, files)
    report = check_paths(load(root / ".doclint.yaml"), cache=False, jobs=1)
    rules: dict[str, list[str]] = {name: [] for name in pages}
    for finding in report.findings:
        if finding.severity > Severity.INFO and finding.path.startswith(f"{code}/"):
            rules[list(pages)[int(Path(finding.path).stem)]].append(finding.rule)
    return rules


def told(
    root: Path,
    code: str,
    paragraphs: tuple[str, ...],
    more: str = "",
    source: tuple[str, ...] = ENGLISH,
) -> list[str]:
    """The same of one page."""
    return told_of(root, code, {"a": (source, paragraphs)}, more)["a"]


def page(paragraphs: tuple[str, ...]) -> str:
    return "\n\n".join(paragraphs) + "\n"


@pytest.mark.parametrize("code", TEXTS)
def test_a_right_translation_is_left_alone(code: str, tmp_path: Path) -> None:
    assert told(tmp_path, code, TEXTS[code][:3]) == []


# What tools break, letter for letter, whatever the language: the block of the source,
# that of the translation, and the rule that must tell it.
DAMAGE: Mapping[str, tuple[str, str, str]] = {
    "callout": ("> [!NOTE]\n> 5", "> [!X5]\n> 5", "translation/changed-alert"),
    "fence": (
        "```shell\nls -l\n```",
        "```xyz\nls -l\n```",
        "translation/changed-fence",
    ),
    "entity": ("`a && b` 5", "`a &amp;&amp; b` 5", "translation/entity-in-code"),
    "blank in code": (
        "`npm install x` 5",
        "`npm\u00a0install x` 5",
        "translation/mangled-code",
    ),
    "quotes in code": ('`f("a")` 5', "`f(«a»)` 5", "translation/mangled-code"),
    "dash": ("--fast 5", "–fast 5", "translation/dash-for-hyphens"),
    "token": ("**5** 7", "__PH1__ 7", "markup/translation-tag"),
    "tag": ("**5** 7", '<g id="1">5</g> 7', "markup/translation-tag"),
    "end tag": (
        "<https://a.example> 5",
        "<https://a.example></https://a.example> 5",
        "markup/broken-autolink",
    ),
    "address": (
        "[5](https://a.example)",
        "[5](https\u00a0://a.example)",
        "links/space-in-address",
    ),
    "mark": ("## 5", "##\u00a05", "markup/no-break-mark"),
    "heading": (
        "## Common mistakes",
        "## Common mistakes",
        "translation/untranslated-label",
    ),
}


@pytest.mark.thorough  # several pairs of pages a language
@pytest.mark.parametrize("code", TEXTS)
def test_damage_is_told_in_every_language(code: str, tmp_path: Path) -> None:
    one, two, three = TEXTS[code][:3]
    pages: dict[str, Both] = {
        name: ((*ENGLISH[:2], source, ENGLISH[2]), (one, two, damaged, three))
        for name, (source, damaged, _) in DAMAGE.items()
    }
    rules = told_of(tmp_path, code, pages)
    assert [
        name for name, (*_, rule) in DAMAGE.items() if rule not in rules[name]
    ] == []


@pytest.mark.parametrize("code", TEXTS)
def test_a_month_is_compared_in_every_language(code: str, tmp_path: Path) -> None:
    record = meaning(code)
    assert record is not None
    assert len(record.months) == 12
    one, two, three = TEXTS[code][:3]
    source = (*ENGLISH[:2], f"{ENGLISH[2]} (3 August 2024)")
    august, may = (record.months[number].split("/")[0] for number in (7, 4))
    assert (
        told(tmp_path, code, (one, two, f"{three} (3 {august} 2024)"), source=source)
        == []
    )
    assert "translation/changed-date" in told(
        tmp_path, code, (one, two, f"{three} (3 {may} 2024)"), source=source
    )


@pytest.mark.thorough  # several pairs of pages a language
@pytest.mark.parametrize("code", TEXTS)
def test_faults_are_told_in_every_language(code: str, tmp_path: Path) -> None:
    one, two, three = TEXTS[code][:3]
    faulty = {
        "page": (ENGLISH, "translation/untranslated translation/foreign-sentence"),
        "paragraph": ((one, ENGLISH[1], three), "translation/untranslated"),
        "sentence": (
            (f"{one} {ENGLISH[2]}", two, three),
            "translation/foreign-sentence translation/partly-untranslated",
        ),
        "number": ((one.replace("30", "90"), two, three), "translation/changed-number"),
        "lost": ((one, three), "structure/missing-block"),
        "third": ((one, two, FRENCH), "translation/wrong-language"),
    }
    pages: dict[str, Both] = {
        name: (ENGLISH, paragraphs) for name, (paragraphs, _) in faulty.items()
    }
    found = told_of(tmp_path, code, pages)
    silent = [
        name
        for name, (_, rules) in faulty.items()
        if not set(found[name]) & set(rules.split())
    ]
    assert silent == []


@pytest.mark.parametrize("code", [code for code, texts in TEXTS.items() if texts[3]])
def test_a_small_word_twice_is_told(code: str, tmp_path: Path) -> None:
    one, two, three, small = TEXTS[code]
    texts = [
        text.replace(f" {small} ", f" {small} {small} ", 1)
        for text in (one, two, three)
    ]
    assert texts != [one, two, three]
    assert "translation/repeated-word" in told(tmp_path, code, tuple(texts))


@pytest.mark.parametrize("code", [code for code in TEXTS if code != "th"])
def test_a_forbidden_word_is_told(code: str, tmp_path: Path) -> None:
    word = TEXTS[code][1].split()[0]
    terms = f"terms:\n  - {{term: folder, translations: {{{code}: [x]}}, forbidden: {{{code}: ['{word}']}}}}\n"
    assert "terms/forbidden" in told(tmp_path, code, TEXTS[code][:3], terms)


# What people and machines break in any language, in signs that all of them share: the
# block of the source, its right translation, and a wrong one. `{}` is a paragraph of
# the language.
_ROWS = "| `a` | 12 |\n| `b` | 30 |\n"
FAULTS: Mapping[str, tuple[str, str, str]] = {
    "number": ("{} (12)", "{} (12)", "{} (15)"),
    "decimal": ("{} (1.5 GB)", "{} (1.5 GB)", "{} (15 GB)"),
    "unit": ("{} (20 MB)", "{} (20 MB)", "{} (20 GB)"),
    "degrees": ("{} (20 °C)", "{} (20 °C)", "{} (20 °F)"),
    "percent": ("{} (20 %)", "{} (20 %)", "{} (20)"),
    "minus": ("{} (-5)", "{} (-5)", "{} (5)"),
    "sign": ("{} (`x >= 3`)", "{} (`x >= 3`)", "{} (`x <= 3`)"),
    "sign in prose": ("{} (x >= 3)", "{} (x >= 3)", "{} (x <= 3)"),
    "currency": ("{} ($20)", "{} ($20)", "{} (€20)"),
    "version": ("{} (v2.4.1)", "{} (v2.4.1)", "{} (v2.1.4)"),
    "date": ("{} (2024-03-05)", "{} (2024-03-05)", "{} (2024-05-03)"),
    "zone": ("{} (10:00 UTC)", "{} (10:00 UTC)", "{} (10:00 EST)"),
    "keys": ("{} (Ctrl+C)", "{} (Ctrl+C)", "{} (Ctrl+V)"),
    "yes": ("| A | B |\n|---|---|\n| 1 | ✅ |\n| 2 | ❌ |", "| A | B |\n|---|---|\n| 1 | ✅ |\n| 2 | ❌ |",
            "| A | B |\n|---|---|\n| 1 | ❌ |\n| 2 | ❌ |"),
    "cells": (f"| A | B |\n|---|---|\n{_ROWS}", f"| A | B |\n|---|---|\n{_ROWS}",
              "| A | B |\n|---|---|\n| 12 | `a` |\n| `b` | 30 |\n"),
    "row": (f"| A | B |\n|---|---|\n{_ROWS}", f"| A | B |\n|---|---|\n{_ROWS}", "| A | B |\n|---|---|\n| `a` | 12 |\n"),
    "delimiter": (f"| A | B |\n|---|---|\n{_ROWS}", f"| A | B |\n|---|---|\n{_ROWS}", f"| A | B |\n{_ROWS}"),
    "link lost": ("{} [5](https://a.example/x)", "{} [5](https://a.example/x)", "{} 5"),
    "address": ("{} [5](https://a.example/x)", "{} [5](https://a.example/x)", "{} [5](https://a.example/y)"),
    "scheme": ("{} [5](https://a.example/x)", "{} [5](https://a.example/x)", "{} [5](http://a.example/x)"),
    "split": ("{} [A1](https://a.example/x)", "{} [A1](https://a.example/x)", "{} [A1] (https://a.example/x)"),
    "empty": ("{} [5](https://a.example/x)", "{} [5](https://a.example/x)", "{} [5]()"),
    "reference": ("{} [5][a]\n\n[a]: https://a.example/x", "{} [5][a]\n\n[a]: https://a.example/x",
                  "{} [5][b]\n\n[a]: https://a.example/x"),
    "image": ("{}\n\n![5](https://a.example/x.png)", "{}\n\n![5](https://a.example/x.png)", "{}"),
    "escaped image": ("![5](https://a.example/x.p)", "![5](https://a.example/x.p)", "\\![5](https://a.example/x.p)"),
    "code": ("{} `run --all`", "{} `run --all`", "{} `run --alle`"),
    "code lost": ("{} `run --all`", "{} `run --all`", "{}"),
    "line": ("```sh\nrun 1\nrun 2\nrun 3\n```", "```sh\nrun 1\nrun 2\nrun 3\n```", "```sh\nrun 1\nrun 3\n```"),
    "JSON": ('```json\n{{"name": 1}}\n```', '```json\n{{"name": 1}}\n```', '```json\n{{"xyz": 1}}\n```'),
    "open fence": ("```sh\nrun 1\n```", "```sh\nrun 1\n```", "```sh\nrun 1"),
    "level": ("### A1\n\n{}", "### A1\n\n{}", "## A1\n\n{}"),
    "glued": ("### A1\n\n{}", "### A1\n\n{}", "###A1\n\n{}"),
    "task": ("- [ ] A1\n- [x] B2", "- [ ] A1\n- [x] B2", "- [x] A1\n- [x] B2"),
    "item": ("- `a1`\n- `b2`\n- `c3`", "- `a1`\n- `b2`\n- `c3`", "- `a1`\n- `c3`"),
    "doubled": ("- `a1`\n- `b2`", "- `a1`\n- `b2`", "- `a1`\n- `a1`\n- `b2`"),
    "bold": ("{} **A1** 5", "{} **A1** 5", "{} **A1* 5"),
    "spaced": ("{} **A1** 5", "{} **A1** 5", "{} ** A1** 5"),
    "escaped": ("{} **A1** 5", "{} **A1** 5", "{} \\*\\*A1\\*\\* 5"),
    "HTML": ("A1<br>B2", "A1<br>B2", "A1&lt;br&gt;B2"),
    "placeholder": ("{} {{name}}", "{} {{name}}", "{} {{xyz}}"),
    "variable": ("{} %NAME%", "{} %NAME%", "{} %XYZ%"),
    "emoji": ("{} :tada:", "{} :tada:", "{} :xyz:"),
    "footnote": ("{}[^1]\n\n[^1]: 5", "{}[^1]\n\n[^1]: 5", "{}\n\n[^1]: 5"),
    "conflict": ("{}", "{}", "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> main"),
    "preamble": ("{}", "{}", "Here is the translation:\n\n{}"),
    "token": ("{} `run`", "{} `run`", "{} ⟦0⟧"),
    "entity": ("{} `a && b`", "{} `a && b`", "{} `a &amp;&amp; b`"),
    "twice": ("{}", "{}", "{}\n\n{}"),
    "zero width": ("{} name", "{} name", "{} na\u200bme"),
    "replacement": ("{} name", "{} name", "{} na\ufffde"),
    "directive": ("> [!NOTE]\n> {}", "> [!NOTE]\n> {}", "> [!XYZ]\n> {}"),
    "quotation": ("> {}", "> {}", "{}"),
    "joined": ("{}\n\nA1 `x`, B2, C3.", "{}\n\nA1 `x`, B2, C3.", "{}\nA1 `x`, B2, C3."),
    "step": ("1. `a1`\n2. `b2`\n3. `c3`", "1. `a1`\n2. `b2`\n3. `c3`", "1. `a1`\n2. `b2`\n5. `c3`"),
    "bullet": ("- `a1`\n- `b2`\n- `c3`", "- `a1`\n- `b2`\n- `c3`", "- `a1`\n`b2`\n- `c3`"),
    "backtick": ("{} `run` 5", "{} `run` 5", "{} `run 5"),
    "highlight": ("==A1== {}", "==A1== {}", "==A1 {}"),
    "italics": ("{} *A1* 5", "{} *A1* 5", "{} *A1 5"),
    "headings": ("## Acmebox\n\n{}\n\n## Boxmill\n\n`b2`", "## Acmebox\n\n{}\n\n## Boxmill\n\n`b2`",
                 "## Boxmill\n\n{}\n\n## Acmebox\n\n`b2`"),
    "picture": ("![A1 of B2](https://a.example/x.png)", "![A1 of B2](https://a.example/x.png)", "![A1 of B2]"),
    "anchor": ("## A1 {{#a1}}\n\n[5](#a1)", "## A1 {{#a1}}\n\n[5](#a1)", "## A1 {{#a1}}\n\n[5](#x1)"),
}  # fmt: skip


@pytest.mark.thorough  # sixty pages a language
@pytest.mark.parametrize("code", TEXTS)
def test_nearly_all_faults_are_told_in_every_language(
    code: str, tmp_path: Path
) -> None:
    # Right blocks do not disturb one another: some share a page, for speed.
    shared = [list(FAULTS)[first::_PAGES] for first in range(_PAGES)]
    right = _told_of_faults(tmp_path / "right", code, 1, shared)
    assert {", ".join(names): rules for names, rules in right.items() if rules} == {}
    wrong = _told_of_faults(tmp_path / "wrong", code, 2, [[name] for name in FAULTS])
    silent = [name for (name,), rules in wrong.items() if not rules]
    assert len(silent) <= len(FAULTS) // 20, silent


_PAGES = 8


def _told_of_faults(
    root: Path, code: str, at: int, pages: Iterable[Sequence[str]]
) -> Mapping[tuple[str, ...], list[str]]:
    """What is told of pages with some faults' blocks each, right (1) or wrong (2)."""
    texts = TEXTS[code][:3]
    files = {".doclint.yaml": "site: mkdocs\nlanguages:\n  source: en\n  translations:\n"
             f"    - {{language: {code}, source: 'en/{{path}}.md', translation: '{code}/{{path}}.md'}}\n"}  # fmt: skip
    told: dict[tuple[str, ...], list[str]] = {tuple(names): [] for names in pages}
    for number, names in enumerate(told):
        source = [_filled(FAULTS[name][0], ENGLISH[2]) for name in names]
        blocks = [_filled(FAULTS[name][at], texts[2]) for name in names]
        files[f"en/{number}.md"] = page((*ENGLISH[:2], *source, ENGLISH[1]))
        files[f"{code}/{number}.md"] = page((*texts[:2], *blocks, texts[1]))
    put(root, files)
    report = check_paths(load(root / ".doclint.yaml"), cache=False, jobs=1)
    for finding in report.findings:
        if finding.path.startswith(f"{code}/"):
            told[list(told)[int(Path(finding.path).stem)]].append(finding.rule)
    return told


def _filled(block: str, text: str) -> str:
    return block.replace("{}", text).replace("{{", "{").replace("}}", "}")
