"""What may be said of an event, and of a programme."""

from plugins.domain.site.sentences.template import table

_LONGEST = "Masa terpanjang yang tanda kegiatannya belum kami temukan:"
_FOUND_NOTHING = "Lewat tenggat, kami belum menemukan kabar"

EVENT_TEMPLATES = (
    *table(
        "event",
        "status",
        ("Dibatalkan: {alasan}", "recorded", "recorded", ""),
        ("Selesai", "proven", "proof happened|recorded", ""),
        ("Terjadi", "proven", "proof happened|recorded", ""),
        (
            "Dilaporkan selesai, kami belum menemukan bukti",
            "reported",
            "happened|recorded",
            "proof",
        ),
        ("Berjalan", "recorded", "happened|recorded", ""),
        ("Tidak diketahui kapan", "proven", "proof", "happened"),
        ("Terlambat", "reviewed", "planned last_reviewed", ""),
        (_FOUND_NOTHING, "not_found", "planned", ""),
        ("Ditunda, {rencana}", "recorded", "recorded", ""),
        ("Dijadwalkan {waktu}", "plan", "planned", ""),
        ("Direncanakan", "plan", "planned", ""),
        ("Belum diketahui apakah terjadi", "not_found", "", "happened proof"),
    ),
    *table(
        "event",
        "kalimat",
        ("Kegiatan ini dibatalkan.", "recorded", "recorded", ""),
        (
            "Kegiatan yang direncanakan {rencana} ini dibatalkan.",
            "recorded",
            "recorded planned",
            "",
        ),
        ("{nama} ini berlangsung {hari}, dan ada buktinya.", "proven", "proof happened", ""),
        ("{nama} ini terjadi {hari}, dan ada buktinya.", "proven", "proof happened", ""),
        (
            "{nama} ini sudah {terjadi} dan ada buktinya; harinya belum kami temukan.",
            "proven",
            "proof recorded",
            "happened",
        ),
        (
            "{nama} ini dilaporkan {terjadi} {hari}, tetapi kami belum menemukan buktinya.",
            "reported",
            "happened",
            "proof",
        ),
        (
            "{nama} ini dilaporkan {terjadi}, tetapi kami belum menemukan tanggal dan buktinya.",
            "reported",
            "recorded",
            "happened proof",
        ),
        (
            "{nama} ini dinyatakan sedang berjalan; tanggal mulainya belum diketahui.",
            "recorded",
            "recorded",
            "happened",
        ),
        ("{nama} ini sedang berlangsung ({hari}).", "recorded", "happened", ""),
        (
            "{nama} ini terbukti {terjadi}, tetapi kami belum menemukan harinya.",
            "proven",
            "proof",
            "happened",
        ),
        (
            (
                "Jadwalnya ({rencana}) sudah lewat, dan per {hari} kami belum menemukan "
                "pelaksanaannya."
            ),
            "reviewed",
            "planned last_reviewed",
            "",
        ),
        (
            "Jadwalnya ({rencana}) sudah lewat, dan kami belum menemukan kabar pelaksanaannya.",
            "not_found",
            "planned",
            "",
        ),
        (
            "Kegiatan ini ditunda, dan kami belum menemukan jadwal barunya.",
            "recorded",
            "recorded",
            "planned",
        ),
        ("Kegiatan ini ditunda; jadwal barunya {rencana}.", "recorded", "recorded planned", ""),
        (
            "Kegiatan ini dijadwalkan {rencana}, dan waktu itu sedang berjalan.",
            "plan",
            "planned",
            "",
        ),
        ("Kegiatan ini direncanakan dengan jadwal {rencana}.", "plan", "planned", ""),
        (
            "Kami belum menemukan kabar apakah {nama} ini terjadi.",
            "not_found",
            "",
            "happened proof",
        ),
    ),
)

PROGRAMME_TEMPLATES = (
    *table(
        "programme",
        "status",
        ("Dihentikan", "recorded", "recorded", ""),
        ("Selesai", "proven", "recorded proof", ""),
        ("Dilaporkan selesai, kami belum menemukan bukti", "reported", "recorded", "proof"),
        ("Berjalan", "counted", "sign", ""),
        ("Direncanakan", "recorded", "recorded", ""),
        ("Kami belum menemukan kabar sejak {hari}", "not_found", "sign", ""),
        ("Belum diketahui", "not_found", "", "sign"),
    ),
    *table(
        "programme",
        "kalimat",
        ("Program ini dihentikan.", "recorded", "recorded", "end"),
        ("Program ini dihentikan {hari}.", "recorded", "recorded end", ""),
        ("Program ini selesai, dan ada buktinya.", "proven", "recorded proof", "end"),
        ("Program ini selesai {hari}, dan ada buktinya.", "proven", "recorded proof end", ""),
        (
            "Program ini dilaporkan selesai, tetapi kami belum menemukan buktinya.",
            "reported",
            "recorded",
            "proof end",
        ),
        (
            "Program ini dilaporkan selesai {hari}, tetapi kami belum menemukan buktinya.",
            "reported",
            "recorded end",
            "proof",
        ),
        ("Program ini berjalan; tanda kegiatan terakhirnya {hari}.", "counted", "sign", ""),
        ("Program ini direncanakan mulai {hari}.", "plan", "recorded start_planned", ""),
        (
            "Program ini direncanakan selesai {hari}.",
            "plan",
            "recorded end_planned",
            "start_planned",
        ),
        (
            "Program ini direncanakan, tetapi jadwalnya belum kami temukan.",
            "recorded",
            "recorded",
            "start_planned end_planned",
        ),
        (
            "Kami belum menemukan kabar tentang program ini sejak {hari}.",
            "not_found",
            "sign",
            "",
        ),
        ("Kami belum menemukan tanda bahwa program ini berjalan.", "not_found", "", "sign"),
    ),
    *table(
        "programme",
        "jeda",
        (f"{_LONGEST} {{hari}} sampai {{hari}}, {{lama}}.", "not_found", "sign", ""),
        (f"{_LONGEST} {{hari}} sampai {{hari}}.", "not_found", "sign", ""),
    ),
)
