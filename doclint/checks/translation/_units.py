"""Units of measure and the forms in which languages write them."""

from __future__ import annotations

from collections.abc import Iterator

# Signs, read as written. A form that stands for two units is in both; a blank in a form
# is written `_`.
_SIGNS = """
    celsius: °C ℃ ºC
    fahrenheit: °F ℉ ºF
    percent: % ％
    permille: ‰
    kilometre: km
    mile: mi
    foot: ft
    inch: in
    pound: lb lbs
    metre: m
    centimetre: cm
    millimetre: mm
    micrometre: µm μm um
    nanometre: nm
    kilogram: kg
    gram: g
    milligram: mg
    litre: l L
    millilitre: ml mL
    hour: h hr hrs Std
    minute: min mins mn Min
    second: s sec secs Sek
    millisecond: ms мс
    microsecond: µs μs us
    nanosecond: ns
    byte: B Б
    kilobyte: kB KB Ko ko КБ кБ
    megabyte: MB Mo МБ
    gigabyte: GB Go ГБ
    terabyte: TB To ТБ
    petabyte: PB Po
    kibibyte: KiB Kio
    mebibyte: MiB Mio
    gibibyte: GiB Gio
    tebibyte: TiB Tio
    hertz: Hz
    kilohertz: kHz
    megahertz: MHz
    gigahertz: GHz
    watt: W
    kilowatt: kW
    volt: V
    millivolt: mV
    ampere: A
    milliampere: mA
    pixel: px
    em: em
    rem: rem
    kilobit: kbps kbit/s Kbps
    megabit: Mbps Mbit/s
    gigabit: Gbps Gbit/s
"""
# Words, in lower case.
_WORDS = """
    celsius: degrees_celsius grad_celsius degrés_celsius grados_celsius graus_celsius
    fahrenheit: degrees_fahrenheit grad_fahrenheit degrés_fahrenheit grados_fahrenheit graus_fahrenheit
    percent: percent per_cent pour_cent prozent por_ciento por_cento percento パーセント 퍼센트 процентов
        процента
    second: second seconds seconde secondes sekunde sekunden segundo segundos secondo secondi 秒 秒钟 秒間 초
        секунд секунды sekund sekundy giây saniye detik วินาที सेकंड ثانية
    minute: minute minutes minuten minuto minutos minuti 分 分钟 分鐘 分間 분 минут минуты minut minuty phút
        dakika menit นาที मिनट دقيقة
    hour: hour hours heure heures stunde stunden hora horas ora ore 時間 小时 小時 시간 часов часа godzin
        godziny giờ saat jam ชั่วโมง घंटे ساعة
    day: day days jour jours tag tage tagen día días dia dias giorno giorni 日 日間 天 일 일간 дней дня dni ngày
        gün hari วัน दिन يوم أيام
    week: week weeks semaine semaines woche wochen semana semanas settimana settimane 週間 周 星期 週 주 주일
        недель недели tygodni tygodnie tuần hafta minggu สัปดาห์ सप्ताह أسبوع أسابيع
    month: month months mois monat monate monaten mes meses mês mese mesi か月 ヶ月 カ月 ヵ月 个月 個月 개월 달
        месяцев месяца miesięcy miesiące tháng bulan เดือน महीने شهر أشهر
    year: year years an ans année années jahr jahre jahren año años ano anos anno anni 年 年間 年间 년 лет года
        lat lata năm yıl tahun ปี वर्ष साल سنة سنوات
    millisecond: millisecond milliseconds milliseconde millisecondes millisekunden milisegundos millisecondi
        ミリ秒 毫秒 밀리초
    kilobyte: kilobyte kilobytes kilooctets キロバイト 킬로바이트
    megabyte: megabyte megabytes mégaoctets メガバイト 메가바이트 兆字节
    gigabyte: gigabyte gigabytes gigaoctets ギガバイト 기가바이트 千兆字节
    byte: byte bytes octet octets バイト 字节 位元組 바이트 байт байта bajtów
    bit: bit bits ビット 比特 비트
    pixel: pixel pixels pixeln píxeles ピクセル 像素 픽셀
    kilometre: kilometer kilometers kilometre kilometres kilomètres kilómetros quilômetros chilometri
        キロメートル 公里 킬로미터
    mile: mile miles milles meile meilen millas milhas miglia マイル 英里 마일
    foot: foot feet pieds fuß pies pés piedi フィート 英尺 피트
    inch: inch inches pouces zoll pulgadas polegadas pollici インチ 英寸 인치
    metre: meter meters metre metres mètres metros metri メートル 米 미터
    centimetre: centimeter centimeters centimetres centimètres centímetros centimetri センチメートル 厘米
        센티미터
"""
# "5m" in clocks and settings; "8g" of memory.
_ALSO = """
    minute: m
    gigabyte: g
"""


def units() -> dict[str, frozenset[str]]:
    """The units of measure that each form may mean, signs and words."""
    forms: dict[str, set[str]] = {}
    for table in (_SIGNS, _WORDS, _ALSO):
        for unit, form in _entries(table):
            forms.setdefault(form, set()).add(unit)
    return {form: frozenset(meant) for form, meant in forms.items()}


def _entries(table: str) -> Iterator[tuple[str, str]]:
    unit = ""
    for word in table.split():
        if word.endswith(":"):
            unit = word.removesuffix(":")
        else:
            yield unit, word.replace("_", " ")
