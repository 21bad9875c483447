import datetime as dt

import pytest

from plugins.domain.status.record_status import agreement_status
from tests.domain.status_records import agreement
from tests.status_tables import assert_status

TODAY = "2026-11-24"
SIGNED = "signed: {date: 2018-05-08}"

# id, header, code and reason, what fills its label
ROWS = [
    ("completed, no day", "ended: {reason: completed}\nterm: {end: 2030}", "ended:completed", ""),
    ("terminated, no day", "ended: {reason: terminated}\nterm: {end: 2030}",
     "ended:terminated", ""),
    ("terminated yesterday", f"{SIGNED}\nended: {{reason: terminated, date: 2026-11-23}}",
     "ended:terminated", ""),
    ("terminated today is its last day",
     f"{SIGNED}\nended: {{reason: terminated, date: 2026-11-24}}", "ending", ""),
    ("terminated some day this year",
     f"{SIGNED}\nended: {{reason: terminated, date: 2026}}\nterm: {{end: 2030}}",
     "unknown:coarse_end", "antara 1 Januari dan 31 Desember 2026"),
    ("terminated per the end of the year",
     f"{SIGNED}\nended: {{reason: terminated, date: 2026-12-31}}\nterm: {{end: 2030}}",
     "ending", "sisa 37 hari"),
    ("terminated after its end changes nothing",
     f"{SIGNED}\nended: {{reason: terminated, date: 2027-12-31}}\nterm: {{end: 2026-11-30}}",
     "ending", "sisa 6 hari"),
    ("terminated in future, though unlimited",
     f"{SIGNED}\nended: {{reason: terminated, date: 2027-12-31}}\nterm: {{end: ..}}",
     "in_force", ""),
    ("draft", "stage: penyusunan_kb", "draft", ""),
    ("draft at its signing", "stage: penandatanganan_kb", "draft", ""),
    ("draft with a term", "stage: persiapan\nterm: {end: 2020}", "draft", ""),
    ("signed tomorrow is not signed", "stage: penyusunan_kb\nsigned: {date: 2026-11-25}",
     "draft", ""),
    ("signed today", "stage: penyusunan_kb\nsigned: {date: 2026-11-24}", "unknown:no_term", ""),
    ("signed some day this year", "signed: {date: 2026}", "unknown:no_term", ""),
    ("signed at a place, day unknown", "signed: {place: Jakarta}", "unknown:no_term", ""),
    ("a number, no signing, a draft's stage",
     "stage: penyusunan_kb\nnumbers: [{org: blora, number: 130/1}]", "unknown:no_term", ""),
    ("signing day unknown, stage after it", "stage: pelaksanaan", "unknown:no_term", ""),
    ("no sign of a signing", "", "unknown:not_signed", ""),
    ("no sign of a signing, with a term", "term: {end: 2030}", "unknown:not_signed", ""),
    ("an acting signatory signs nothing by being named",
     "signatories: [{capacity: Bupati, acting: Plt., as: signatory}]", "unknown:not_signed", ""),
    ("starts tomorrow", f"{SIGNED}\nterm: {{start: 2026-11-25, duration: P5Y}}", "not_yet", ""),
    ("starts today", f"{SIGNED}\nterm: {{start: 2026-11-24, duration: P5Y}}", "in_force", ""),
    ("a signing is no start", f"{SIGNED}\nterm: {{end: 2030}}", "in_force", ""),
    ("starts some day this month", f"{SIGNED}\nterm: {{start: 2026-11, duration: P5Y}}",
     "unknown:coarse_start", "November 2026"),
    ("starts some day of last month", f"{SIGNED}\nterm: {{start: 2026-10, duration: P5Y}}",
     "in_force", ""),
    ("starts about October", f"{SIGNED}\nterm: {{start: 2026-10~, duration: P5Y}}",
     "unknown:coarse_start", "sekitar Oktober 2026"),
    ("starts some day this year, ended before", f"{SIGNED}\nterm: {{start: 2026, end: 2026-10-31}}",
     "ended:expired", ""),
    ("starts some day this year, ends today", f"{SIGNED}\nterm: {{start: 2026, end: 2026-11-24}}",
     "ending", ""),
    ("unlimited", f"{SIGNED}\nterm: {{end: ..}}", "in_force:open", ""),
    ("the founding agreement", f"{SIGNED}\nstage: pelaksanaan", "unknown:no_term", ""),
    ("a duration from nowhere", "signed: {place: Jakarta}\nterm: {duration: P5Y}",
     "unknown:no_term", ""),
    ("ended yesterday, automatic", f"{SIGNED}\nterm: {{end: 2026-11-23, renewal: automatic}}",
     "unknown:maybe_renewed", ""),
    ("ended yesterday, by agreement", f"{SIGNED}\nterm: {{end: 2026-11-23, renewal: by_agreement}}",
     "ended:expired", ""),
    ("ends today, automatic", f"{SIGNED}\nterm: {{end: 2026-11-24, renewal: automatic}}",
     "ending", ""),
    ("ended, claimed to the end of today",
     f"{SIGNED}\nterm: {{end: 2023}}\nclaims: [{{field: term.end, value: 2026-11-24}}]",
     "unknown:maybe_renewed", ""),
    ("ended, claimed to yesterday",
     f"{SIGNED}\nterm: {{end: 2023}}\nclaims: [{{field: term.end, value: 2026-11-23}}]",
     "ended:expired", ""),
    ("ended, claimed to about yesterday",
     f"{SIGNED}\nterm: {{end: 2023}}\nclaims: [{{field: term.end, value: 2026-11-23~}}]",
     "unknown:maybe_renewed", ""),
    ("ended, claimed unlimited",
     f"{SIGNED}\nterm: {{end: 2023}}\nclaims: [{{field: term.end, value: ..}}]",
     "unknown:maybe_renewed", ""),
    ("ended, the second of two claims",
     (f"{SIGNED}\nterm: {{end: 2023}}\n"
      "claims: [{field: term.end, value: 2022}, {field: term.end, value: 2028}]"),
     "unknown:maybe_renewed", ""),
    ("ended, a claim on another field",
     f"{SIGNED}\nterm: {{end: 2023}}\nclaims: [{{field: term.start, value: 2030}}]",
     "ended:expired", ""),
    ("ended, a claim that is no date",
     f"{SIGNED}\nterm: {{end: 2023}}\nclaims: [{{field: term.end, value: lima tahun}}]",
     "ended:expired", ""),
    ("ended, a claim that is money",
     f"{SIGNED}\nterm: {{end: 2023}}\nclaims: [{{field: term.end, value: {{amount: 1}}}}]",
     "ended:expired", ""),
    ("a claim moves no end that is not over",
     f"{SIGNED}\nterm: {{end: 2028}}\nclaims: [{{field: term.end, value: 2020}}]", "in_force", ""),
    ("ended yesterday", f"{SIGNED}\nterm: {{end: 2026-11-23}}", "ended:expired", ""),
    ("ended, day unknown", f"{SIGNED}\nterm: {{end: 2023}}", "ended:expired", ""),
    ("ends this year", f"{SIGNED}\nterm: {{end: 2026}}",
     "unknown:coarse_end", "antara 1 Januari dan 31 Desember 2026"),
    ("ended about last year", f"{SIGNED}\nterm: {{end: 2025~}}",
     "unknown:coarse_end", "sekitar 2025"),
    ("ends on one of two days", f"{SIGNED}\nterm: {{end: '[2026-11-23..2026-11-25]'}}",
     "unknown:coarse_end", "antara 23 dan 25 November 2026"),
    ("ends from today on", f"{SIGNED}\nterm: {{end: '[2026-11-24..2026-11-25]'}}",
     "ending", "antara 24 dan 25 November 2026"),
    ("ends in January", f"{SIGNED}\nterm: {{end: 2027-01}}",
     "ending", "antara 1 dan 31 Januari 2027"),
    ("ends about tomorrow", f"{SIGNED}\nterm: {{end: 2026-12-05~}}",
     "ending", "sekitar 5 Desember 2026"),
    ("ends in June", f"{SIGNED}\nterm: {{end: 2027-06}}", "in_force", ""),
    ("ends today", f"{SIGNED}\nterm: {{end: 2026-11-24}}", "ending", ""),
    ("ends in 90 days", f"{SIGNED}\nterm: {{end: 2027-02-22}}", "ending", "sisa 90 hari"),
    ("ends in 91 days", f"{SIGNED}\nterm: {{end: 2027-02-23}}", "in_force", ""),
    ("an end beats a duration", f"{SIGNED}\nterm: {{end: 2030, duration: P1Y}}", "in_force", ""),
    ("ten years from the signing", f"{SIGNED}\nterm: {{duration: P10Y}}", "in_force", ""),
    ("five years from the signing", f"{SIGNED}\nterm: {{duration: P5Y}}", "ended:expired", ""),
    ("five years from some day of 2021", "signed: {date: 2021}\nterm: {duration: P5Y}",
     "unknown:coarse_end", "antara 31 Desember 2025 dan 30 Desember 2026"),
    ("longer than the calendar", f"{SIGNED}\nterm: {{duration: P9999Y}}", "in_force", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "code", "fill"), [case[1:] for case in ROWS], ids=[case[0] for case in ROWS]
)
def test_agreement_status(header: str, code: str, fill: str) -> None:
    status = agreement_status(agreement(header), dt.date.fromisoformat(TODAY))
    assert_status(status, "agreement", code, fill)


@pytest.mark.parametrize(
    ("kind", "stage", "code"),
    [
        ("pks", "penandatanganan_pks", "draft"),
        ("pks", "pelaksanaan", "unknown:no_term"),
        ("kesepakatan_bersama", "penandatanganan_kb", "draft"),
        ("kesepakatan_bersama", "persetujuan_dprd", "unknown:no_term"),
        ("rencana_kerja", "persetujuan_dprd", "unknown:no_term"),
    ],
)
def test_a_draft_is_not_past_its_own_signing(kind: str, stage: str, code: str) -> None:
    record = agreement(f"stage: {stage}", kind=kind)
    assert agreement_status(record, dt.date(2026, 11, 24)).full_code == code


# id, header, what came later (ref: header), today, code and reason
LATER = [
    ("addendum to 2030", f"{SIGNED}\nterm: {{end: 2023}}",
     {"a": "amends: induk\nsigned: {date: 2022-01-10}\nterm: {end: 2030}"}, TODAY, "in_force"),
    ("addendum that nobody signed yet", f"{SIGNED}\nterm: {{end: 2023}}",
     {"a": "amends: induk\nterm: {end: 2030}"}, TODAY, "ended:expired"),
    ("addendum to be signed tomorrow", f"{SIGNED}\nterm: {{end: 2023}}",
     {"a": "amends: induk\nsigned: {date: 2026-11-25}\nterm: {end: 2030}"}, TODAY,
     "ended:expired"),
    ("addendum signed today", f"{SIGNED}\nterm: {{end: 2023}}",
     {"a": "amends: induk\nsigned: {date: 2026-11-24}\nterm: {end: 2030}"}, TODAY, "in_force"),
    ("addendum signed at a place", f"{SIGNED}\nterm: {{end: 2023}}",
     {"a": "amends: induk\nsigned: {place: Blora}\nterm: {end: 2030}"}, TODAY, "in_force"),
    ("addendum that shortens", f"{SIGNED}\nterm: {{end: 2030}}",
     {"a": "amends: induk\nsigned: {date: 2022-01-10}\nterm: {end: 2023}"}, TODAY,
     "ended:expired"),
    ("addendum without a term", f"{SIGNED}\nterm: {{end: 2030}}",
     {"a": "amends: induk\nsigned: {date: 2022-01-10}"}, TODAY, "in_force"),
    ("addendum that only renews", f"{SIGNED}\nterm: {{end: 2023, renewal: none}}",
     {"a": "amends: induk\nsigned: {date: 2022-01-10}\nterm: {renewal: automatic}"}, TODAY,
     "unknown:maybe_renewed"),
    ("addendum that does not know the renewal",
     f"{SIGNED}\nterm: {{end: 2023, renewal: automatic}}",
     {"a": "amends: induk\nsigned: {date: 2022-01-10}\nterm: {renewal: unknown}"}, TODAY,
     "unknown:maybe_renewed"),
    ("addendum with a duration from its own start", f"{SIGNED}\nterm: {{end: 2023, start: 2018}}",
     {"a": "amends: induk\nsigned: {date: 2022-01-10}\n"
           "term: {start: 2023-01-01, duration: P5Y}"}, TODAY, "in_force"),
    ("end and duration come from one record", f"{SIGNED}\nterm: {{end: 2040}}",
     {"a": "amends: induk\nsigned: {date: 2022-01-10}\n"
           "term: {start: 2022-01-10, duration: P1Y}"}, TODAY, "ended:expired"),
    ("the start is the agreement's own", f"{SIGNED}\nterm: {{start: 2018-05-08, end: 2030}}",
     {"a": "amends: induk\nsigned: {date: 2026-01-10}\nterm: {start: 2027, end: 2030}"}, TODAY,
     "in_force"),
    ("two addenda, the younger counts", f"{SIGNED}\nterm: {{end: 2020}}",
     {"b": "amends: induk\nsigned: {date: 2024-01-10}\nterm: {end: 2030}",
      "a": "amends: induk\nsigned: {date: 2022-01-10}\nterm: {end: 2025}"}, TODAY, "in_force"),
    ("two addenda, the younger shortens", f"{SIGNED}\nterm: {{end: 2020}}",
     {"a": "amends: induk\nsigned: {date: 2022-01-10}\nterm: {end: 2030}",
      "b": "amends: induk\nsigned: {date: 2024-01-10}\nterm: {end: 2025}"}, TODAY,
     "ended:expired"),
    ("two addenda, the younger states no term", f"{SIGNED}\nterm: {{end: 2020}}",
     {"a": "amends: induk\nsigned: {date: 2022-01-10}\nterm: {end: 2030}",
      "b": "amends: induk\nsigned: {date: 2024-01-10}\nterm: {notice_months: 3}"}, TODAY,
     "in_force"),
    ("addendum of an addendum", f"{SIGNED}\nterm: {{end: 2020}}",
     {"b": "amends: a\nsigned: {date: 2024-01-10}\nterm: {end: 2030}",
      "a": "amends: induk\nsigned: {date: 2022-01-10}\nterm: {end: 2025}"}, TODAY, "in_force"),
    ("a claim on the end that an addendum states", f"{SIGNED}\nterm: {{end: 2020}}",
     {"a": "amends: induk\nsigned: {date: 2022-01-10}\nterm: {end: 2025}\n"
           "claims: [{field: term.end, value: 2028}]"}, TODAY, "unknown:maybe_renewed"),
    ("an addendum ends with no agreement's end", f"{SIGNED}\nterm: {{end: 2020}}",
     {"a": "amends: induk\nsigned: {date: 2019-01-10}\nterm: {end: ..}"}, TODAY,
     "in_force:open"),
    ("superseded from today on", f"{SIGNED}\nterm: {{end: 2030}}",
     {"b": "supersedes: induk\nsigned: {date: 2026-01-10}\nterm: {start: 2026-11-24}"}, TODAY,
     "ended:superseded"),
    ("superseded from tomorrow on", f"{SIGNED}\nterm: {{end: 2030}}",
     {"b": "supersedes: induk\nsigned: {date: 2026-01-10}\nterm: {start: 2026-11-25}"}, TODAY,
     "ending"),
    ("superseded by its signing", f"{SIGNED}\nterm: {{end: 2030}}",
     {"b": "supersedes: [lain, induk]\nsigned: {date: 2026-01-10}"}, TODAY, "ended:superseded"),
    ("superseded some day this year", f"{SIGNED}\nterm: {{end: 2030}}",
     {"b": "supersedes: induk\nsigned: {date: 2026}"}, TODAY, "ended:superseded"),
    ("superseded with no day known", f"{SIGNED}\nterm: {{end: 2030}}",
     {"b": "supersedes: induk\nsigned: {place: Blora}"}, TODAY, "ended:superseded"),
    ("superseded by an unsigned one", f"{SIGNED}\nterm: {{end: 2030}}",
     {"b": "supersedes: induk\nterm: {start: 2026-01-01}"}, TODAY, "in_force"),
    ("superseding another agreement", f"{SIGNED}\nterm: {{end: 2030}}",
     {"b": "supersedes: lain\nsigned: {date: 2026-01-10}"}, TODAY, "in_force"),
    ("unlimited but to be superseded", f"{SIGNED}\nterm: {{end: ..}}",
     {"b": "supersedes: induk\nsigned: {date: 2026-01-10}\nterm: {start: 2027-01-01}"}, TODAY,
     "ending"),
    ("no term but to be superseded", SIGNED,
     {"b": "supersedes: induk\nsigned: {date: 2026-01-10}\nterm: {start: 2028-01-01}"}, TODAY,
     "in_force"),
    ("declared completed beats superseded",
     f"{SIGNED}\nended: {{reason: completed, date: 2020}}",
     {"b": "supersedes: induk\nsigned: {date: 2020-01-10}"}, TODAY, "ended:completed"),
    ("an addendum that replaces an addendum supersedes no agreement",
     f"{SIGNED}\nterm: {{end: 2020}}",
     {"a": "amends: induk\nsigned: {date: 2022-01-10}\nterm: {end: 2025}",
      "b": "amends: induk\nsupersedes: a\nsigned: {date: 2024-01-10}\nterm: {end: 2030}"}, TODAY,
     "in_force"),
    ("year precision on 31 December", f"{SIGNED}\nterm: {{end: 2026}}", {}, "2026-12-31",
     "unknown:coarse_end"),
    ("year precision on 1 January", f"{SIGNED}\nterm: {{end: 2026}}", {}, "2027-01-01",
     "ended:expired"),
    ("29 February and five years, last day",
     "signed: {date: 2024-02-29}\nterm: {duration: P5Y}", {}, "2029-02-28", "ending"),
    ("29 February and five years, the day after",
     "signed: {date: 2024-02-29}\nterm: {duration: P5Y}", {}, "2029-03-01", "ended:expired"),
    ("ten years, last day", f"{SIGNED}\nterm: {{duration: P10Y}}", {}, "2028-05-07", "ending"),
    ("ten years, the day after", f"{SIGNED}\nterm: {{duration: P10Y}}", {}, "2028-05-08",
     "ended:expired"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "later", "today", "code"),
    [case[1:] for case in LATER],
    ids=[case[0] for case in LATER],
)
def test_agreement_status_with_what_came_later(
    header: str, later: dict[str, str], today: str, code: str
) -> None:
    others = [agreement(text, ref=ref) for ref, text in later.items()]
    status = agreement_status(agreement(header), dt.date.fromisoformat(today), others)
    assert status.full_code == code


def test_a_regency_chooses_what_is_soon() -> None:
    record = agreement(f"{SIGNED}\nterm: {{end: 2026-12-01}}")
    codes = [agreement_status(record, dt.date(2026, 11, 24), soon=days).code for days in (6, 7)]
    assert codes == ["in_force", "ending"]


SENTENCES = [
    ("completed", "ended: {reason: completed, date: 2020-05}",
     "Kerja sama ini dinyatakan selesai pada Mei 2020."),
    ("terminated", "ended: {reason: terminated}",
     "Kerja sama ini diakhiri; tanggalnya belum diketahui."),
    ("past its signing", "stage: persetujuan_dprd",
     "Kami belum menemukan sampai kapan kerja sama ini berlaku."),
    ("in the making", "stage: penyusunan_kb",
     "Kerja sama ini belum ditandatangani; tahapnya penyusunan kesepakatan bersama."),
    ("not signed", "", "Kami belum menemukan tanda bahwa kerja sama ini sudah ditandatangani."),
    ("not yet", f"{SIGNED}\nterm: {{start: 2027}}",
     "Kerja sama ini belum berlaku; mulainya 2027."),
    ("coarse start", f"{SIGNED}\nterm: {{start: 2026}}",
     "Mulai berlakunya 2026, tetapi tanggal pastinya belum diketahui."),
    ("open", f"{SIGNED}\nterm: {{end: ..}}",
     "Kerja sama ini disebut berlaku tanpa batas waktu."),
    ("no term", SIGNED,
     "Kerja sama ini ditandatangani pada 8 Mei 2018; lama berlakunya belum kami temukan."),
    ("automatic", f"{SIGNED}\nterm: {{end: 2026-11-23, renewal: automatic}}",
     ("Masa berlakunya habis pada 23 November 2026, tetapi mungkin sudah diperpanjang dengan "
      "sendirinya.")),
    ("claimed", f"{SIGNED}\nterm: {{end: 2023}}\nclaims: [{{field: term.end, value: ..}}]",
     "Masa berlakunya habis pada 2023, tetapi sumber lain menyebut masih berlaku."),
    ("expired", f"{SIGNED}\nterm: {{duration: P5Y}}",
     "Masa berlaku kerja sama ini habis pada 7 Mei 2023."),
    ("expired on a day between two", "signed: {date: 2018-05}\nterm: {duration: P5Y}",
     "Masa berlaku kerja sama ini habis antara 30 April dan 30 Mei 2023."),
    ("coarse end", f"{SIGNED}\nterm: {{end: 2026-11}}",
     ("Kerja sama ini berakhir antara 1 dan 30 November 2026, tetapi tanggal pastinya belum "
      "diketahui.")),
    ("coarse ending", f"{SIGNED}\nterm: {{end: 2027-01}}",
     "Kerja sama ini akan berakhir antara 1 dan 31 Januari 2027."),
    ("last day", f"{SIGNED}\nterm: {{end: 2026-11-24}}",
     "Kerja sama ini berlaku sampai hari ini, 24 November 2026."),
    ("ending", f"{SIGNED}\nterm: {{end: 2026-12-31}}",
     "Kerja sama ini berlaku sampai 31 Desember 2026, 37 hari lagi."),
    ("in force", f"{SIGNED}\nterm: {{duration: P10Y}}",
     "Kerja sama ini masih berlaku sampai 7 Mei 2028."),
    ("in force, coarse", f"{SIGNED}\nterm: {{end: 2028}}",
     "Kerja sama ini masih berlaku dan akan berakhir antara 1 Januari dan 31 Desember 2028."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "sentence"), [case[1:] for case in SENTENCES], ids=[case[0] for case in SENTENCES]
)
def test_agreement_sentence(header: str, sentence: str) -> None:
    assert agreement_status(agreement(header), dt.date(2026, 11, 24)).sentence == sentence


def test_a_superseded_agreement_says_from_when() -> None:
    successor = agreement("supersedes: induk\nsigned: {date: 2020-05-08}", ref="baru")
    status = agreement_status(agreement(SIGNED), dt.date(2026, 11, 24), [successor])
    assert status.full_code == "ended:superseded"
    assert status.sentence == (
        "Kerja sama ini digantikan perjanjian lain yang berlaku mulai 8 Mei 2020."
    )


@pytest.mark.parametrize(
    ("today", "code"),
    [
        ("2026-10-31", "not_yet"),
        ("2026-11-01", "unknown:coarse_start"),
        ("2026-11-29", "unknown:coarse_start"),
        ("2026-11-30", "in_force"),
    ],
)
def test_a_coarse_start_is_in_doubt_from_its_first_day_until_its_last(
    today: str, code: str
) -> None:
    record = agreement(f"{SIGNED}\nterm: {{start: 2026-11, end: 2030-12-31}}")
    assert agreement_status(record, dt.date.fromisoformat(today)).full_code == code
