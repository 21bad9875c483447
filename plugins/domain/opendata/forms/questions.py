"""The questions that a journalist asks first, each as a view of the database (docs/data.md)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """One question, the name of its view, and the SQL that answers it."""

    view: str
    asked: str
    sql: str


QUESTIONS = (
    Question(
        "tanya_1_tanpa_tindak_lanjut",
        "Perjanjian mana yang ditandatangani sebelum 2020 dan belum kami temukan tindak lanjutnya?",
        """\
SELECT ref, title, signed_date, status_label, page
FROM mou
WHERE signed_date_latest < '2020-01-01' AND followed_up = 0
ORDER BY signed_date_latest, ref""",
    ),
    Question(
        "tanya_2_paling_banyak_berutang",
        "Lembaga mana yang paling banyak memikul janji yang belum diketahui terpenuhi?",
        """\
SELECT instansi.ref, instansi.name, count(*) AS janji
FROM pengampu
JOIN komitmen ON komitmen.ref = pengampu.commitment
JOIN instansi ON instansi.ref = pengampu.org
WHERE komitmen.status NOT IN ('met', 'dropped', 'overtaken') AND komitmen.same_as IS NULL
GROUP BY instansi.ref
ORDER BY janji DESC, instansi.ref""",
    ),
    Question(
        "tanya_3_satu_sumber",
        "Catatan mana yang bertumpu pada satu sumber saja?",
        """\
SELECT coalesce(agreement, programme, event, commitment) AS ref,
  CASE WHEN agreement IS NOT NULL THEN 'mou' WHEN programme IS NOT NULL THEN 'program'
    WHEN event IS NOT NULL THEN 'peristiwa' ELSE 'komitmen' END AS tabel,
  min(coalesce(source, post)) AS bukti
FROM bukti
GROUP BY agreement, programme, event, commitment
HAVING count(DISTINCT coalesce(source, post)) = 1
ORDER BY tabel, ref""",
    ),
    Question(
        "tanya_4_terlambat",
        "Janji dan peristiwa mana yang terlambat?",
        """\
SELECT 'komitmen' AS tabel, ref, plain AS isi, due_latest AS tenggat, page
FROM komitmen WHERE status = 'late'
UNION ALL
SELECT 'peristiwa', ref, title, planned_latest, page
FROM peristiwa WHERE status = 'late'
ORDER BY tenggat, ref""",
    ),
    Question(
        "tanya_5_akan_berakhir",
        "Perjanjian mana yang akan berakhir?",
        """\
SELECT ref, title, ends_earliest, ends_latest, page
FROM mou
WHERE status = 'ending'
ORDER BY ends_earliest, ref""",
    ),
    Question(
        "tanya_6_berbeda_sumber",
        "Pada isian mana sumber-sumber berbeda?",
        """\
SELECT coalesce(agreement, programme, event) AS ref, field, group_concat(value, ' | ') AS isi
FROM (SELECT * FROM klaim ORDER BY ref)
GROUP BY agreement, programme, event, field
HAVING count(*) > 1
ORDER BY coalesce(agreement, programme, event), field""",
    ),
    Question(
        "tanya_7_berubah_sebulan_terakhir",
        "Apa yang berubah dalam 30 hari terakhir?",
        """\
SELECT perubahan.ref, perubahan.at, perubahan.kind, perubahan.field,
  coalesce(agreement, programme, event, post, organisation) AS catatan
FROM perubahan
WHERE perubahan.day > date((SELECT isi FROM keterangan WHERE nama = 'status_on'), '-30 days')
ORDER BY perubahan.at, perubahan.ref""",
    ),
    Question(
        "tanya_8_tanpa_naskah",
        "Perjanjian mana yang naskahnya belum dapat dibaca publik?",
        """\
SELECT ref, title, status_label, page
FROM mou
WHERE has_text = 0
ORDER BY ref""",
    ),
    Question(
        "tanya_9_permintaan_belum_dijawab",
        "Dokumen apa yang sudah diminta dan belum dijawab?",
        """\
SELECT permintaan.ref, permintaan.document, instansi.name, permintaan.sent, permintaan.deadline,
  permintaan.status
FROM permintaan
JOIN instansi ON instansi.ref = permintaan."to"
WHERE permintaan.status <> 'answered'
ORDER BY permintaan.deadline, permintaan.ref""",
    ),
    Question(
        "tanya_10_terpenuhi_terlambat",
        "Janji mana yang terpenuhi sesudah tenggatnya?",
        """\
SELECT ref, plain, due, met_on, page
FROM komitmen
WHERE status = 'met' AND status_reason = 'late'
ORDER BY due_latest, ref""",
    ),
)
