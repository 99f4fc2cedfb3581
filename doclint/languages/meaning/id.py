"""Indonesian."""

from doclint.languages.meaning.record import Meaning, Remarks

MEANING = Meaning(
    code="id",
    sequence=(
        r"\b(?:pertama|terlebih dahulu|mula-mula)\b",
        r"\b(?:kemudian|lalu|selanjutnya|setelah itu)\b",
    ),
    # Minggu alone is a week, too.
    weekdays=("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "hari minggu"),
    negations="tidak/bukan/jangan/tak/belum/tanpa/dilarang/tiada",
    near_negations=(
        r"\b(?:tanpa|kecuali|hindari\w*|cegah|mencegah|gagal|nonaktif\w*|hanya|jarang|kosong|jika tidak|"
        r"sebelum|hingga|masih|kurang|alih-alih|hentikan|hapus|abaikan|lewati|lupa|salah|kesalahan|"
        r"menolak)\b"
    ),
    removals=r"\b(?:meng|di)?hapus\w*",
    opposites=(
        ("load", "unggah/mengunggah", "unduh/mengunduh"),
        ("port", "impor/mengimpor", "ekspor/mengekspor"),
        (
            "height",
            "bagian atas/kanan atas/kiri atas",
            "bagian bawah/kanan bawah/kiri bawah",
        ),
        (
            "amount",
            "tingkatkan/meningkatkan/menambah/naikkan",
            "kurangi/mengurangi/turunkan/menurunkan",
        ),
        (
            "install",
            "instal/menginstal/pasang",
            "hapus instalan/copot pemasangan/menghapus/hapus",
        ),
        ("age", "terbaru/lebih baru", "terlama/lebih lama"),
        ("duty", "harus/wajib", "dapat/bisa/boleh"),
        ("truth", "benar/true", "salah/false"),
        (
            "bound",
            "setidaknya/minimal/sedikitnya/atau lebih",
            "paling banyak/maksimal/sebanyak-banyaknya/atau kurang",
        ),
        ("compare", "lebih dari/lebih besar dari", "kurang dari/lebih kecil dari"),
        ("time", "sebelum", "setelah/sesudah"),
        (
            "switch",
            "aktifkan/mengaktifkan/diaktifkan",
            "nonaktifkan/menonaktifkan/dinonaktifkan",
        ),
        ("need", "wajib/diperlukan", "opsional"),
        ("always", "selalu", "tidak pernah"),
        ("side", "kiri", "kanan"),
    ),
    remarks=Remarks(
        openings=r"berikut (?:ini )?(?:adalah )?(?:hasil )?terjemahan|terjemahan:$",
        closings=r"beri tahu saya jika\b|semoga terjemahan\b",
        notes=r"\bcatatan penerjemah\b",
        doubts=r"\b(?:periksa|cek|tinjau|todo|belum yakin)\b",
        refusals=r"(?:maaf|mohon maaf)\b[^.]{0,60}\btidak (?:dapat|bisa) (?:menerjemahkan|membantu)",
    ),
)
