"""What may be said of a promise."""

from plugins.domain.site.sentences.template import table

_ROWS = (
    ("Dibatalkan", "recorded", "recorded", ""),
    ("Terpenuhi", "proven", "proof recorded", ""),
    ("Terpenuhi sebagian", "proven", "proof recorded", ""),
    ("Terpenuhi, terlambat {lama}", "proven", "proof recorded due met_on", ""),
    ("Tidak terpenuhi (per {hari})", "reviewed", "recorded last_reviewed", ""),
    ("Tidak terpenuhi (hari pemeriksaan tidak dicatat)", "recorded", "recorded", "last_reviewed"),
    ("Tidak perlu lagi", "proven", "recorded proof reason", ""),
    ("Terlambat", "reviewed", "due last_reviewed", ""),
    ("Lewat tenggat, kami belum menemukan kabar", "not_found", "due", ""),
    ("Berjalan", "recorded", "recorded", ""),
    ("Belum jatuh tempo", "plan", "due", ""),
    ("Belum kami temukan kabarnya", "not_found", "", "due news"),
    ("Belum kami temukan kabarnya sejak {hari}", "not_found", "news", "due"),
    ("Belum kami temukan kabarnya sejak {hari}, {lama}", "not_found", "news", "due"),
)
_OUTCOMES = (
    ("Terpenuhi {hari}", "proven", "proof recorded met_on", ""),
    ("Terpenuhi, dilaporkan {hari}", "proven", "proof recorded", "met_on"),
    ("Terpenuhi, terlambat {lama}, {hari}", "proven", "proof recorded due met_on", ""),
    ("Terpenuhi sebagian {hari}", "proven", "proof recorded met_on", ""),
    ("Terpenuhi sebagian, dilaporkan {hari}", "proven", "proof recorded", "met_on"),
)

# What is not known of what came of it, as against what was promised.
OUTCOME_GAPS = (
    "Apa kelanjutannya: kami belum menemukan bukti pelaksanaan atau hasilnya.",
    "Kapan tepatnya terpenuhi: kami belum menemukan harinya.",
)

PROMISE_TEMPLATES = (
    *table("commitment", "status", *_ROWS),
    *table(
        "commitment",
        "hasil",
        *_ROWS,
        *_OUTCOMES,
        *(
            (f"{words}; {{jumlah}} sumber", claim, f"{rests} evidence".strip(), lacks)
            for words, claim, rests, lacks in (*_ROWS, *_OUTCOMES)
        ),
    ),
    *table(
        "commitment",
        "kalimat",
        ("Janji ini dibatalkan dan tidak berlaku lagi.", "recorded", "recorded", ""),
        ("Janji ini sudah terpenuhi dan ada buktinya.", "proven", "proof recorded", "met_on"),
        ("Janji ini terpenuhi {hari}, dan ada buktinya.", "proven", "proof recorded met_on", ""),
        ("Janji ini terpenuhi sebagian; {alasan}.", "proven", "proof recorded", "met_on"),
        ("Janji ini terpenuhi sebagian {hari}; {alasan}.", "proven", "proof recorded met_on", ""),
        (
            "Janji ini ternyata tidak terpenuhi (per {hari}).",
            "reviewed",
            "recorded last_reviewed",
            "",
        ),
        (
            "Janji ini ternyata tidak terpenuhi (hari pemeriksaan tidak dicatat).",
            "recorded",
            "recorded",
            "last_reviewed",
        ),
        ("Janji ini tidak perlu lagi: {alasan}.", "proven", "recorded proof", ""),
        (
            "Tenggatnya ({tenggat}) sudah lewat, dan per {hari} kami belum menemukan pemenuhannya.",
            "reviewed",
            "due last_reviewed",
            "",
        ),
        (
            "Tenggatnya ({tenggat}) sudah lewat, dan kami belum menemukan kabar pemenuhannya.",
            "not_found",
            "due",
            "",
        ),
        (
            "Janji ini dicatat sedang dikerjakan; kabar terakhirnya {hari}.",
            "recorded",
            "recorded news",
            "",
        ),
        ("Janji ini sedang dikerjakan; tenggatnya {tenggat}.", "recorded", "recorded", "news"),
        ("Janji ini belum jatuh tempo; tenggatnya {tenggat}.", "plan", "due", ""),
        ("Kami belum menemukan kabar dan tenggat janji ini.", "not_found", "", "due news"),
        ("Kami belum menemukan kabar tentang janji ini sejak {hari}.", "not_found", "news", "due"),
    ),
    # Of what came of it the record of the outcome is asked, of what was promised its own.
    *table(
        "commitment",
        "belum diketahui",
        (OUTCOME_GAPS[0], "not_found", "", "proof"),
        (OUTCOME_GAPS[1], "not_found", "recorded", "met_on"),
        ("Kapan janji ini diberikan: kami belum menemukan harinya.", "not_found", "", "given"),
        ("Kapan tenggatnya: kami belum menemukannya.", "not_found", "", "due"),
        (
            "Bunyi naskahnya: isi janji ini menurut berita, naskah belum diperoleh.",
            "recorded",
            "basis",
            "",
        ),
        (
            "Apakah ada kabar yang terlewat: kami belum mencatat pencarian khusus.",
            "not_found",
            "",
            "last_reviewed",
        ),
    ),
)
