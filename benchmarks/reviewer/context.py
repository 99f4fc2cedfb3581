"""What stands around each fault: a page of a few blocks, and how it is said in each
language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Around:
    """The head of a page, and the blocks before and behind the one in question."""

    title: str
    description: str
    before: str
    behind: str


ENGLISH = Around(
    "Backing up your data",
    "How to keep a copy of your data in a safe place.",
    """\
This page tells you how the program keeps a copy of your files and how you get them back after a fault.

## Before you begin

You need an account and enough room on the disk. Ask your administrator when you are not sure about the
rights.

1. Open the settings of the program.
2. Choose the folder that you want to save.
3. Start the first run and wait until it has ended.

The window then shows a list of all runs.
""",
    """\
The first copy takes longer than all that follow, because every file has to be read once.

```sh
backup run --all
```

## Getting files back

Choose the day from the list and press the button. The program asks where the files should go.

- Old files stay in their folder.
- New files get another name.

Write to us when a file is missing, and tell us its name and its place.
""",
)
AROUND: Mapping[str, Around] = {
    "fr": Around(
        "Sauvegarder vos données",
        "Comment conserver une copie de vos données en lieu sûr.",
        """\
Cette page vous explique comment le programme conserve une copie de vos fichiers et comment les retrouver
après une panne.

## Avant de commencer

Il vous faut un compte et assez de place sur le disque. Demandez à votre administrateur si vous avez un doute
sur les droits.

1. Ouvrez les paramètres du programme.
2. Choisissez le dossier que vous voulez sauvegarder.
3. Lancez la première exécution et attendez qu’elle soit terminée.

La fenêtre affiche ensuite une liste de toutes les exécutions.
""",
        """\
La première copie dure plus longtemps que toutes les suivantes, car chaque fichier doit être lu une fois.

```sh
backup run --all
```

## Récupérer des fichiers

Choisissez le jour dans la liste et appuyez sur le bouton. Le programme demande où placer les fichiers.

- Les anciens fichiers restent dans leur dossier.
- Les nouveaux fichiers reçoivent un autre nom.

Écrivez-nous lorsqu’un fichier manque, et indiquez-nous son nom et son emplacement.
""",
    ),
    "de": Around(
        "Daten sichern",
        "Wie Sie eine Kopie Ihrer Daten an einem sicheren Ort aufbewahren.",
        """\
Diese Seite erklärt, wie das Programm eine Kopie Ihrer Dateien aufbewahrt und wie Sie sie nach einem Fehler
zurückbekommen.

## Bevor Sie beginnen

Sie brauchen ein Konto und genug Platz auf der Festplatte. Fragen Sie Ihren Administrator, wenn Sie sich bei
den Rechten unsicher sind.

1. Öffnen Sie die Einstellungen des Programms.
2. Wählen Sie den Ordner aus, den Sie sichern möchten.
3. Starten Sie den ersten Lauf und warten Sie, bis er beendet ist.

Das Fenster zeigt dann eine Liste aller Läufe.
""",
        """\
Die erste Kopie dauert länger als alle folgenden, weil jede Datei einmal gelesen werden muss.

```sh
backup run --all
```

## Dateien zurückholen

Wählen Sie den Tag in der Liste aus und klicken Sie auf die Schaltfläche. Das Programm fragt, wohin die
Dateien sollen.

- Alte Dateien bleiben in ihrem Ordner.
- Neue Dateien bekommen einen anderen Namen.

Schreiben Sie uns, wenn eine Datei fehlt, und nennen Sie uns ihren Namen und ihren Ort.
""",
    ),
    "es": Around(
        "Hacer copias de seguridad de sus datos",
        "Cómo guardar una copia de sus datos en un lugar seguro.",
        """\
Esta página explica cómo el programa guarda una copia de sus archivos y cómo puede recuperarlos después de un
fallo.

## Antes de empezar

Necesita una cuenta y espacio suficiente en el disco. Pregunte a su administrador si no está seguro de los
permisos.

1. Abra la configuración del programa.
2. Elija la carpeta que quiere guardar.
3. Inicie la primera ejecución y espere hasta que termine.

La ventana muestra entonces una lista de todas las ejecuciones.
""",
        """\
La primera copia tarda más que todas las siguientes, porque cada archivo tiene que leerse una vez.

```sh
backup run --all
```

## Recuperar archivos

Elija el día en la lista y pulse el botón. El programa pregunta adónde deben ir los archivos.

- Los archivos antiguos se quedan en su carpeta.
- Los archivos nuevos reciben otro nombre.

Escríbanos cuando falte un archivo y díganos su nombre y su ubicación.
""",
    ),
    "pt-br": Around(
        "Como fazer backup dos seus dados",
        "Como manter uma cópia dos seus dados em um lugar seguro.",
        """\
Esta página explica como o programa guarda uma cópia dos seus arquivos e como você os recupera depois de uma
falha.

## Antes de começar

Você precisa de uma conta e de espaço suficiente no disco. Pergunte ao seu administrador se não tiver certeza
sobre as permissões.

1. Abra as configurações do programa.
2. Escolha a pasta que você quer salvar.
3. Inicie a primeira execução e espere até que ela termine.

A janela mostra então uma lista de todas as execuções.
""",
        """\
A primeira cópia demora mais que todas as seguintes, porque cada arquivo precisa ser lido uma vez.

```sh
backup run --all
```

## Recuperar arquivos

Escolha o dia na lista e pressione o botão. O programa pergunta para onde os arquivos devem ir.

- Os arquivos antigos ficam na pasta deles.
- Os arquivos novos recebem outro nome.

Escreva para nós quando faltar um arquivo e informe o nome e o local dele.
""",
    ),
    "it": Around(
        "Eseguire il backup dei dati",
        "Come conservare una copia dei dati in un luogo sicuro.",
        """\
Questa pagina spiega come il programma conserva una copia dei file e come recuperarli dopo un guasto.

## Prima di iniziare

Servono un account e spazio sufficiente sul disco. Chiedete all'amministratore se non siete sicuri dei
permessi.

1. Aprite le impostazioni del programma.
2. Scegliete la cartella che volete salvare.
3. Avviate la prima esecuzione e aspettate che finisca.

La finestra mostra poi un elenco di tutte le esecuzioni.
""",
        """\
La prima copia dura più di tutte le successive, perché ogni file deve essere letto una volta.

```sh
backup run --all
```

## Recuperare i file

Scegliete il giorno nell'elenco e premete il pulsante. Il programma chiede dove devono andare i file.

- I vecchi file restano nella loro cartella.
- I nuovi file ricevono un altro nome.

Scriveteci quando manca un file e diteci il suo nome e la sua posizione.
""",
    ),
    "nl": Around(
        "Een back-up van je gegevens maken",
        "Hoe je een kopie van je gegevens op een veilige plaats bewaart.",
        """\
Deze pagina legt uit hoe het programma een kopie van je bestanden bewaart en hoe je ze na een fout
terugkrijgt.

## Voordat je begint

Je hebt een account en genoeg ruimte op de schijf nodig. Vraag het je beheerder als je niet zeker bent van de
rechten.

1. Open de instellingen van het programma.
2. Kies de map die je wilt bewaren.
3. Start de eerste keer en wacht tot die klaar is.

Het venster toont daarna een lijst van alle keren.
""",
        """\
De eerste kopie duurt langer dan alle volgende, omdat elk bestand een keer gelezen moet worden.

```sh
backup run --all
```

## Bestanden terughalen

Kies de dag in de lijst en druk op de knop. Het programma vraagt waar de bestanden naartoe moeten.

- Oude bestanden blijven in hun map.
- Nieuwe bestanden krijgen een andere naam.

Schrijf ons wanneer een bestand ontbreekt, en vertel ons de naam en de plaats ervan.
""",
    ),
    "pl": Around(
        "Tworzenie kopii danych",
        "Jak przechowywać kopię danych w bezpiecznym miejscu.",
        """\
Ta strona wyjaśnia, jak program przechowuje kopię twoich plików i jak je odzyskać po awarii.

## Zanim zaczniesz

Potrzebujesz konta i wystarczającej ilości miejsca na dysku. Zapytaj administratora, jeśli nie masz pewności
co do uprawnień.

1. Otwórz ustawienia programu.
2. Wybierz folder, który chcesz zapisać.
3. Uruchom pierwszy przebieg i poczekaj, aż się zakończy.

Okno pokazuje potem listę wszystkich przebiegów.
""",
        """\
Pierwsza kopia trwa dłużej niż wszystkie następne, ponieważ każdy plik musi zostać raz odczytany.

```sh
backup run --all
```

## Odzyskiwanie plików

Wybierz dzień z listy i naciśnij przycisk. Program pyta, dokąd mają trafić pliki.

- Stare pliki pozostają w swoim folderze.
- Nowe pliki otrzymują inną nazwę.

Napisz do nas, gdy brakuje pliku, i podaj nam jego nazwę oraz miejsce.
""",
    ),
    "ru": Around(
        "Резервное копирование данных",
        "Как хранить копию данных в надёжном месте.",
        """\
На этой странице рассказано, как программа хранит копию ваших файлов и как вернуть их после сбоя.

## Прежде чем начать

Вам нужны учётная запись и достаточно места на диске. Спросите администратора, если вы не уверены в правах
доступа.

1. Откройте настройки программы.
2. Выберите папку, которую хотите сохранить.
3. Запустите первый проход и дождитесь его окончания.

Затем в окне появится список всех проходов.
""",
        """\
Первая копия занимает больше времени, чем все следующие, потому что каждый файл нужно один раз прочитать.

```sh
backup run --all
```

## Восстановление файлов

Выберите день из списка и нажмите кнопку. Программа спросит, куда поместить файлы.

- Старые файлы остаются в своей папке.
- Новые файлы получают другое имя.

Напишите нам, если файла не хватает, и сообщите его имя и место.
""",
    ),
    "tr": Around(
        "Verilerinizi yedekleme",
        "Verilerinizin bir kopyasını güvenli bir yerde nasıl saklarsınız.",
        """\
Bu sayfa, programın dosyalarınızın bir kopyasını nasıl sakladığını ve bir arızadan sonra onları nasıl geri
alacağınızı anlatır.

## Başlamadan önce

Bir hesaba ve diskte yeterli yere ihtiyacınız var. Yetkiler konusunda emin değilseniz yöneticinize sorun.

1. Programın ayarlarını açın.
2. Kaydetmek istediğiniz klasörü seçin.
3. İlk çalıştırmayı başlatın ve bitmesini bekleyin.

Pencere daha sonra tüm çalıştırmaların listesini gösterir.
""",
        """\
İlk kopya sonrakilerin hepsinden uzun sürer, çünkü her dosyanın bir kez okunması gerekir.

```sh
backup run --all
```

## Dosyaları geri alma

Listeden günü seçin ve düğmeye basın. Program dosyaların nereye gideceğini sorar.

- Eski dosyalar kendi klasöründe kalır.
- Yeni dosyalar başka bir ad alır.

Bir dosya eksikse bize yazın; adını ve yerini bildirin.
""",
    ),
    "ja": Around(
        "データのバックアップ",
        "データのコピーを安全な場所に保管する方法。",
        """\
このページでは、プログラムがファイルのコピーをどのように保管し、障害の後にどのように元に戻すかを説明します。

## はじめる前に

アカウントとディスクの十分な空き容量が必要です。権限について不明な点がある場合は、管理者に問い合わせてください。

1. プログラムの設定を開きます。
2. 保存するフォルダーを選びます。
3. 最初の実行を開始し、終わるまで待ちます。

その後、ウィンドウにすべての実行の一覧が表示されます。
""",
        """\
最初のコピーは、すべてのファイルを一度読み込む必要があるため、その後のコピーより時間がかかります。

```sh
backup run --all
```

## ファイルを元に戻す

一覧から日を選び、ボタンを押します。ファイルをどこに置くかをプログラムが尋ねます。

- 古いファイルは元のフォルダーに残ります。
- 新しいファイルには別の名前が付きます。

ファイルが見つからない場合は、名前と場所を添えてご連絡ください。
""",
    ),
    "ko": Around(
        "데이터 백업하기",
        "데이터의 사본을 안전한 곳에 보관하는 방법입니다.",
        """\
이 페이지에서는 프로그램이 파일의 사본을 보관하는 방법과 장애가 발생한 뒤 파일을 되찾는 방법을 설명합니다.

## 시작하기 전에

계정과 충분한 디스크 공간이 필요합니다. 권한에 대해 확실하지 않으면 관리자에게 문의하세요.

1. 프로그램의 설정을 엽니다.
2. 저장하려는 폴더를 선택합니다.
3. 첫 실행을 시작하고 끝날 때까지 기다립니다.

그러면 창에 모든 실행의 목록이 표시됩니다.
""",
        """\
첫 번째 사본은 모든 파일을 한 번 읽어야 하므로 그다음 사본보다 시간이 더 걸립니다.

```sh
backup run --all
```

## 파일 되찾기

목록에서 날짜를 선택하고 버튼을 누릅니다. 프로그램이 파일을 어디에 둘지 묻습니다.

- 오래된 파일은 원래 폴더에 남습니다.
- 새 파일은 다른 이름을 받습니다.

파일이 없으면 이름과 위치를 알려 주시기 바랍니다.
""",
    ),
    "zh": Around(
        "备份您的数据",
        "如何将数据的副本保存在安全的地方。",
        """\
本页介绍程序如何保存文件的副本，以及在发生故障后如何取回文件。

## 开始之前

您需要一个账户和足够的磁盘空间。如果不确定是否拥有权限，请询问管理员。

1. 打开程序的设置。
2. 选择要保存的文件夹。
3. 启动第一次运行并等待其结束。

随后窗口会显示所有运行的列表。
""",
        """\
第一次复制所需的时间比以后的都长，因为每个文件都必须读取一次。

```sh
backup run --all
```

## 取回文件

从列表中选择日期，然后按下按钮。程序会询问文件应放在哪里。

- 旧文件保留在原来的文件夹中。
- 新文件会得到另一个名称。

如果缺少文件，请写信告诉我们它的名称和位置。
""",
    ),
    "vi": Around(
        "Sao lưu dữ liệu của bạn",
        "Cách giữ một bản sao dữ liệu của bạn ở nơi an toàn.",
        """\
Trang này cho biết chương trình giữ một bản sao các tệp của bạn như thế nào và cách lấy lại chúng sau khi gặp lỗi.

## Trước khi bắt đầu

Bạn cần có một tài khoản và đủ chỗ trống trên đĩa. Hãy hỏi quản trị viên khi bạn không chắc về các quyền của mình.

1. Mở phần cài đặt của chương trình.
2. Chọn thư mục mà bạn muốn lưu.
3. Bắt đầu lần chạy đầu tiên và chờ cho đến khi kết thúc.

Sau đó cửa sổ hiển thị danh sách tất cả các lần chạy.
""",
        """\
Bản sao đầu tiên mất nhiều thời gian hơn các bản sau vì mỗi tệp đều phải được đọc một lần.

```sh
backup run --all
```

## Lấy lại tệp

Chọn ngày trong danh sách rồi nhấn nút. Chương trình hỏi các tệp sẽ được đặt ở đâu.

- Tệp cũ vẫn nằm trong thư mục của chúng.
- Tệp mới nhận một tên khác.

Hãy viết cho chúng tôi khi thiếu tệp, và cho biết tên cùng vị trí của tệp đó.
""",
    ),
    "uk": Around(
        "Резервне копіювання даних",
        "Як зберігати копію даних у безпечному місці.",
        """\
На цій сторінці описано, як програма зберігає копію ваших файлів і як повернути їх після збою.

## Перш ніж почати

Вам потрібні обліковий запис і достатньо місця на диску. Запитайте адміністратора, якщо ви не впевнені щодо прав.

1. Відкрийте налаштування програми.
2. Виберіть теку, яку хочете зберегти.
3. Запустіть перший прохід і дочекайтеся його завершення.

Потім у вікні з'явиться список усіх проходів.
""",
        """\
Перша копія триває довше за всі наступні, тому що кожен файл потрібно один раз прочитати.

```sh
backup run --all
```

## Відновлення файлів

Виберіть день зі списку й натисніть кнопку. Програма запитає, куди покласти файли.

- Старі файли залишаються у своїй теці.
- Нові файли отримують іншу назву.

Напишіть нам, якщо якогось файлу бракує, і повідомте його назву та місце.
""",
    ),
    "cs": Around(
        "Zálohování dat",
        "Jak uchovávat kopii dat na bezpečném místě.",
        """\
Tato stránka vysvětluje, jak program uchovává kopii vašich souborů a jak je získáte zpět po chybě.

## Než začnete

Potřebujete účet a dostatek místa na disku. Pokud si nejste jisti oprávněními, zeptejte se správce.

1. Otevřete nastavení programu.
2. Vyberte složku, kterou chcete uložit.
3. Spusťte první běh a počkejte, až skončí.

Okno pak zobrazí seznam všech běhů.
""",
        """\
První kopie trvá déle než všechny následující, protože každý soubor se musí jednou přečíst.

```sh
backup run --all
```

## Obnovení souborů

Vyberte den ze seznamu a stiskněte tlačítko. Program se zeptá, kam mají soubory přijít.

- Staré soubory zůstávají ve své složce.
- Nové soubory dostanou jiný název.

Napište nám, když nějaký soubor chybí, a sdělte nám jeho název a umístění.
""",
    ),
    "ar": Around(
        "النسخ الاحتياطي لبياناتك",
        "كيفية الاحتفاظ بنسخة من بياناتك في مكان آمن.",
        """\
توضح هذه الصفحة كيف يحتفظ البرنامج بنسخة من ملفاتك وكيف تستعيدها بعد حدوث عطل.

## قبل أن تبدأ

تحتاج إلى حساب ومساحة كافية على القرص. اسأل المسؤول إذا لم تكن متأكدًا من الصلاحيات.

1. افتح إعدادات البرنامج.
2. اختر المجلد الذي تريد حفظه.
3. ابدأ التشغيل الأول وانتظر حتى ينتهي.

تعرض النافذة بعد ذلك قائمة بجميع عمليات التشغيل.
""",
        """\
تستغرق النسخة الأولى وقتًا أطول من كل ما يليها، لأن كل ملف يجب أن يُقرأ مرة واحدة.

```sh
backup run --all
```

## استعادة الملفات

اختر اليوم من القائمة واضغط على الزر. يسألك البرنامج عن المكان الذي توضع فيه الملفات.

- تبقى الملفات القديمة في مجلدها.
- تحصل الملفات الجديدة على اسم آخر.

اكتب إلينا عندما يُفقد ملف، وأخبرنا باسمه ومكانه.
""",
    ),
    "hi": Around(
        "अपने डेटा का बैकअप लेना",
        "अपने डेटा की एक प्रति सुरक्षित स्थान पर कैसे रखें।",
        """\
यह पृष्ठ बताता है कि प्रोग्राम आपकी फ़ाइलों की प्रति कैसे रखता है और किसी गड़बड़ी के बाद आप उन्हें वापस कैसे पाते हैं।

## शुरू करने से पहले

आपको एक खाते और डिस्क पर पर्याप्त जगह की आवश्यकता है। यदि आपको अधिकारों के बारे में यकीन नहीं है तो अपने व्यवस्थापक से पूछें।

1. प्रोग्राम की सेटिंग खोलें।
2. वह फ़ोल्डर चुनें जिसे आप सहेजना चाहते हैं।
3. पहला रन शुरू करें और उसके समाप्त होने तक प्रतीक्षा करें।

इसके बाद विंडो सभी रन की सूची दिखाती है।
""",
        """\
पहली प्रति में बाद की सभी प्रतियों से अधिक समय लगता है, क्योंकि हर फ़ाइल को एक बार पढ़ना पड़ता है।

```sh
backup run --all
```

## फ़ाइलें वापस पाना

सूची से दिन चुनें और बटन दबाएँ। प्रोग्राम पूछता है कि फ़ाइलें कहाँ रखी जाएँ।

- पुरानी फ़ाइलें अपने फ़ोल्डर में रहती हैं।
- नई फ़ाइलों को दूसरा नाम मिलता है।

जब कोई फ़ाइल न मिले तो हमें लिखें और उसका नाम तथा स्थान बताएँ।
""",
    ),
    "id": Around(
        "Mencadangkan data Anda",
        "Cara menyimpan salinan data Anda di tempat yang aman.",
        """\
Halaman ini menjelaskan bagaimana program menyimpan salinan berkas Anda dan cara mendapatkannya kembali setelah
terjadi gangguan.

## Sebelum memulai

Anda memerlukan akun dan ruang yang cukup di disk. Tanyakan kepada administrator jika Anda tidak yakin tentang hak akses.

1. Buka pengaturan program.
2. Pilih folder yang ingin Anda simpan.
3. Mulai proses pertama dan tunggu sampai selesai.

Jendela kemudian menampilkan daftar semua proses.
""",
        """\
Salinan pertama memakan waktu lebih lama daripada semua yang berikutnya karena setiap berkas harus dibaca satu kali.

```sh
backup run --all
```

## Mendapatkan kembali berkas

Pilih hari dari daftar lalu tekan tombol. Program menanyakan di mana berkas harus ditempatkan.

- Berkas lama tetap berada di foldernya.
- Berkas baru mendapat nama lain.

Tulislah kepada kami jika ada berkas yang hilang, dan beri tahu kami nama serta tempatnya.
""",
    ),
    "sv": Around(
        "Säkerhetskopiera dina data",
        "Så förvarar du en kopia av dina data på ett säkert ställe.",
        """\
Den här sidan beskriver hur programmet behåller en kopia av dina filer och hur du får tillbaka dem efter ett fel.

## Innan du börjar

Du behöver ett konto och tillräckligt med plats på disken. Fråga administratören om du är osäker på behörigheterna.

1. Öppna programmets inställningar.
2. Välj den mapp som du vill spara.
3. Starta den första körningen och vänta tills den är klar.

Fönstret visar sedan en lista över alla körningar.
""",
        """\
Den första kopian tar längre tid än alla efterföljande, eftersom varje fil måste läsas en gång.

```sh
backup run --all
```

## Få tillbaka filer

Välj dag i listan och tryck på knappen. Programmet frågar var filerna ska placeras.

- Gamla filer ligger kvar i sin mapp.
- Nya filer får ett annat namn.

Skriv till oss när en fil saknas och berätta vad den heter och var den låg.
""",
    ),
    "he": Around(
        "גיבוי הנתונים שלכם",
        "כיצד לשמור עותק של הנתונים במקום בטוח.",
        """\
דף זה מסביר כיצד התוכנית שומרת עותק של הקבצים שלכם וכיצד לקבל אותם בחזרה לאחר תקלה.

## לפני שמתחילים

דרושים לכם חשבון ומספיק מקום בדיסק. שאלו את מנהל המערכת אם אינכם בטוחים לגבי ההרשאות.

1. פתחו את הגדרות התוכנית.
2. בחרו את התיקייה שברצונכם לשמור.
3. התחילו את ההרצה הראשונה והמתינו עד שתסתיים.

לאחר מכן החלון מציג רשימה של כל ההרצות.
""",
        """\
העותק הראשון נמשך זמן רב יותר מכל הבאים אחריו, כי צריך לקרוא כל קובץ פעם אחת.

```sh
backup run --all
```

## קבלת קבצים בחזרה

בחרו את היום מהרשימה ולחצו על הכפתור. התוכנית שואלת היכן למקם את הקבצים.

- קבצים ישנים נשארים בתיקייה שלהם.
- קבצים חדשים מקבלים שם אחר.

כתבו לנו כאשר קובץ חסר, וציינו את שמו ואת מיקומו.
""",
    ),
    "th": Around(
        "การสำรองข้อมูลของคุณ",
        "วิธีเก็บสำเนาข้อมูลของคุณไว้ในที่ปลอดภัย",
        """\
หน้านี้อธิบายว่าโปรแกรมเก็บสำเนาไฟล์ของคุณอย่างไร และคุณจะเรียกคืนไฟล์ได้อย่างไรหลังเกิดข้อผิดพลาด

## ก่อนเริ่มต้น

คุณต้องมีบัญชีและพื้นที่ว่างบนดิสก์เพียงพอ สอบถามผู้ดูแลระบบเมื่อคุณไม่แน่ใจเกี่ยวกับสิทธิ์

1. เปิดการตั้งค่าของโปรแกรม
2. เลือกโฟลเดอร์ที่คุณต้องการบันทึก
3. เริ่มการทำงานครั้งแรกและรอจนกว่าจะเสร็จสิ้น

จากนั้นหน้าต่างจะแสดงรายการการทำงานทั้งหมด
""",
        """\
สำเนาแรกใช้เวลานานกว่าสำเนาที่ตามมาทั้งหมด เพราะต้องอ่านทุกไฟล์หนึ่งครั้ง

```sh
backup run --all
```

## การเรียกคืนไฟล์

เลือกวันจากรายการแล้วกดปุ่ม โปรแกรมจะถามว่าจะวางไฟล์ไว้ที่ใด

- ไฟล์เก่ายังคงอยู่ในโฟลเดอร์เดิม
- ไฟล์ใหม่จะได้ชื่ออื่น

เขียนถึงเราเมื่อไฟล์หายไป และแจ้งชื่อกับตำแหน่งของไฟล์นั้น
""",
    ),
}
