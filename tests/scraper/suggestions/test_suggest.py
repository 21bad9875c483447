"""Suggestions: what the founding text gives, and how often made-up posts are read right."""

import datetime as dt
import time
from dataclasses import replace
from pathlib import Path

import pytest

from scraper.suggestions import days, known, sentences, vocabulary
from scraper.suggestions.mentions import Reader
from scraper.suggestions.model import Suggestion, Text
from scraper.suggestions.project import Project
from scraper.suggestions.suggest import suggest
from tests.scraper.suggestions.figures import figures
from tests.scraper.suggestions.made_up_posts import posts

ROOT = Path(__file__).parents[3]
PROJECT = Project(ROOT)
WORDS = PROJECT.words
# Offices and people of a made-up project: the tests do not follow what a region has recorded.
SITE = known.read(
    {
        "rujukan/organisasi.yaml": """
- id: pemkab-blora
  name: Pemerintah Kabupaten Blora
  short_name: Pemkab Blora
  kind: kabupaten
- id: pemkab-rembang
  name: Pemerintah Kabupaten Rembang
  kind: kabupaten
- id: pemkab-tuban
  name: Pemerintah Kabupaten Tuban
  kind: kabupaten
- id: kominfo
  name: Kementerian Komunikasi dan Informatika
  short_name: Kemkominfo
  kind: kementerian
- id: aptika
  name: Direktorat Jenderal Aplikasi Informatika
  kind: kementerian
  parent: kominfo
- id: kemendagri
  name: Kementerian Dalam Negeri
  short_name: Kemendagri
  kind: kementerian
- id: ugm
  name: Universitas Gadjah Mada
  short_name: UGM
  kind: perguruan_tinggi
- id: bank-jateng
  name: PT Bank Pembangunan Daerah Jawa Tengah
  short_name: Bank Jateng
  kind: bank
""",
        "rujukan/orang.yaml": """
- id: arief-rohman
  name: Arief Rohman
- id: djoko-nugroho
  name: Djoko Nugroho
- id: sri-setyorini
  name: Sri Setyorini
""",
        "mou/kota-pintar.md": """---
title: Gerakan Menuju 100 Smart City
parties:
  - org: aptika
  - org: pemkab-blora
signed:
  date: "2018-05-08"
---
""",
        "mou/rusak.md": "tanpa kepala",
    },
    WORDS.spellings,
)
FOUNDING = (ROOT / "tests" / "fixtures" / "teladan-smart-city-2018.txt").read_text(encoding="utf-8")


def founding(site: known.Known = SITE) -> Suggestion:
    title, _, body = FOUNDING.partition("\n")
    (found,) = suggest(
        Text(title=title, body=body.replace("\n", "\n\n"), day=dt.date(2018, 5, 9)), site, WORDS
    )
    return found


def told(found: Suggestion, field: str) -> list[str]:
    return [one.ref or one.value for one in found.of(field)]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("kind", ["nota_kesepahaman"]),
        ("heading", ["Nota Kesepahaman Bersama"]),
        ("signed.date", ["2018-05-08"]),
        ("signed.place", ["Jakarta"]),
        ("parties", ["aptika", "pemkab-blora"]),
        ("signatories", ["arief-rohman"]),
        (
            "partners",
            [
                "kemendagri",
                "Kementerian Keuangan",
                "Kementerian Koordinator Bidang Perekonomian",
                "Kementerian PAN&RB",
                "Kementerian PPN/BAPPENAS",
                "Kementerian PUPR",
                "Kantor Staf Presiden",
                "Kompas Gramedia",
            ],
        ),
    ],
)
def test_what_the_founding_text_gives(field: str, expected: list[str]) -> None:
    assert told(founding(), field) == expected


def test_the_founding_text_gives_numbers_a_promise_and_who_stood_in() -> None:
    found = founding()
    assert {"25", "50", "100"} <= set(told(found, "figures"))
    (promise,) = found.of("commitments")
    assert "masterplan serta quick wins" in promise.value
    (signatory,) = found.of("signatories")
    assert dict(signatory.more) == {"capacity": "Wakil Bupati", "on_behalf_of": "djoko-nugroho"}


def test_a_known_record_is_offered_and_an_unknown_one_drafted() -> None:
    assert founding().record == "kota-pintar"
    assert founding(replace(SITE, agreements=())).record == ""


def test_every_field_has_a_sentence_of_the_text() -> None:
    title, _, body = FOUNDING.partition("\n")
    said = sentences.of(Text(title=title, body=body.replace("\n", "\n\n"), day=dt.date(2018, 5, 9)))
    assert all(one.sentence in said for one in founding().fields)


# --- days -----------------------------------------------------------------------------------------

WEDNESDAY = dt.date(2018, 5, 9)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Selasa (8/5/2018)", "2018-05-08"),
        ("Selasa, 8 Mei 2018", "2018-05-08"),
        ("Selasa Pon, 8 Mei 2018", "2018-05-08"),
        ("Selasa (8/5)", "2018-05-08"),
        ("8 Mei 2018", "2018-05-08"),
        ("Jumat (29/12)", "2017-12-29"),
        ("kemarin", "2018-05-08"),
        ("hari ini", "2018-05-09"),
        ("tadi pagi", "2018-05-09"),
        ("Selasa pagi", "2018-05-08"),
        ("Rabu lalu", "2018-05-02"),
        ("Senin pekan lalu", "2018-04-30"),
        ("dua hari lalu", "2018-05-07"),
    ],
)
def test_days(sentence: str, day: str) -> None:
    (found,) = days.named(f"Acara itu {sentence}.", WEDNESDAY)
    assert (found.day.isoformat(), found.doubt) == (day, "")


@pytest.mark.parametrize("sentence", ["31 Februari 2018", "ayat 1/2", "13.30 WIB", "Rp1.500.000"])
def test_what_is_no_day(sentence: str) -> None:
    assert days.named(sentence, WEDNESDAY) == ()


def test_a_weekday_that_is_another_is_doubted_and_not_filled_in() -> None:
    body = "Pemkab Blora dan UGM menandatangani nota kesepahaman, Senin (8/5/2018)."
    (found,) = suggest(Text(title="Kabar", body=body, day=WEDNESDAY), SITE, WORDS)
    assert found.of("signed.date") == ()
    assert found.doubts == ("'Senin (8/5/2018': 2018-05-08 hari Selasa, bukan Senin",)


# --- who ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Bupati Blora H. Arief Rohman hadir.",
            [("H. Arief Rohman", "Bupati Blora", "arief-rohman")],
        ),
        ("Rektor UGM Prof. Ova Emilia hadir.", [("Prof. Ova Emilia", "Rektor UGM", "")]),
        ("Rektor UGM, Ova Emilia, hadir.", [("Ova Emilia", "Rektor UGM", "")]),
        ("Kepala Bappeda A. Mahbub hadir.", [("A. Mahbub", "Kepala Bappeda", "")]),
        ("Menurut Djoko Nugroho, SH itu benar.", [("Djoko Nugroho, SH", "", "djoko-nugroho")]),
        ("Acara di Pendopo Rumah Dinas Bupati.", []),
    ],
)
def test_people(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    found = Reader([sentence], SITE, WORDS).people(sentence)
    assert [(one.name, one.office, one.ref) for one in found] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ditjen Aplikasi lnformatika hadir.", ["aptika"]),
        ("Pemkab Rembang dan Bank Jateng hadir.", ["pemkab-rembang", "bank-jateng"]),
        ("Bupati Tuban hadir.", ["pemkab-tuban"]),
        ("Dinas Kelautan dan Perikanan Demak hadir.", ["Dinas Kelautan dan Perikanan Demak"]),
        ("Dinas Sosial dan Bank Jateng hadir.", ["Dinas Sosial", "bank-jateng"]),
        ("PT Maju Jaya hadir. Direktur PT Maju Jaya Budi Utomo senang.", ["PT Maju Jaya"] * 2),
    ],
)
def test_organisations(sentence: str, expected: list[str]) -> None:
    said = [part + "." for part in sentence.rstrip(".").split(". ")]
    reader = Reader(said, SITE, WORDS)
    found = [one for part in said for one in reader.organisations(part)]
    assert [one.ref or one.name for one in found] == expected


def test_regions_in_a_list_are_parties() -> None:
    body = (
        "Tiga kabupaten menandatangani Perjanjian Kerja Sama pada Selasa, 8 Mei 2018.\n"
        "Ketiganya Rembang, Tuban, dan Blora."
    )
    (found,) = suggest(Text(title="Kabar", body=body, day=WEDNESDAY), SITE, WORDS)
    assert set(told(found, "parties")) == {"pemkab-blora", "pemkab-rembang", "pemkab-tuban"}


@pytest.mark.parametrize(
    "body",
    [
        "Pemkab Blora akan menandatangani MoU dengan UGM, Selasa (8/5/2018).",
        "Penandatanganan MoU antara Pemkab Blora dan UGM dibatalkan.",
        "Bupati menandatangani prasasti, Selasa (8/5/2018).",
        "Perjanjian Pemkab Blora dan UGM ditandatangani 8 Mei 2012.",
        "",
    ],
    ids=["planned", "cancelled", "a stone", "long ago and unknown", "nothing"],
)
def test_what_is_no_agreement(body: str) -> None:
    assert suggest(Text(title="Kabar", body=body, day=WEDNESDAY), SITE, WORDS) == ()


def test_an_event_is_told_by_the_title() -> None:
    text = Text(title="Bupati Resmikan dan Luncurkan", body="Isi.", day=WEDNESDAY)
    assert suggest(text, SITE, WORDS) == ()
    text = Text(
        title="Pelatihan Petani Digelar",
        body="UGM membuka pelatihan di Tuban, Selasa (8/5/2018).",
        day=WEDNESDAY,
    )
    (found,) = suggest(text, SITE, WORDS)
    assert (found.kind, told(found, "kind"), told(found, "happened")) == (
        "event",
        ["training"],
        ["2018-05-08"],
    )


@pytest.mark.parametrize("text", ["bukan = ", "a = 1"], ids=["no TOML", "without lists"])
def test_broken_word_lists_are_told(text: str) -> None:
    with pytest.raises(vocabulary.InvalidVocabulary, match=r"saran\.toml"):
        vocabulary.read(text)


def test_a_project_without_word_lists_suggests_nothing(tmp_path: Path) -> None:
    text = Text(title="Kabar", body="Pemkab Blora dan UGM menandatangani MoU.", day=WEDNESDAY)
    assert Project(tmp_path).suggest(text) == ()


# --- how often it is right ------------------------------------------------------------------------

FLOORS = {
    "precision": 0.95,
    "recall": 0.85,
    "day": 0.95,
    "parties precision": 0.9,
    "parties recall": 0.9,
    "signatories precision": 0.85,
    "signatories recall": 0.85,
}


@pytest.mark.parametrize("forms", ["", "further_", "last_", "unseen_"])
def test_made_up_posts_are_read_right(forms: str) -> None:
    further = bool(forms)
    measured = figures(
        posts(100, 11, f"{forms}agreements", agreements=True, further=further),
        posts(100, 12, f"{forms}others", agreements=False, further=further),
        SITE,
        WORDS,
    )
    assert {name: value for name, value in measured.items() if value < FLOORS[name]} == {}


def test_a_thousand_posts_take_less_than_a_minute() -> None:
    made = posts(100, 13, "agreements", agreements=True)
    start = time.process_time()
    for one in made:
        suggest(one.text, SITE, WORDS)
    assert (time.process_time() - start) * 10 < 60


def test_a_sentence_without_end_costs_nothing() -> None:
    long = "Pemkab Blora menandatangani nota kesepahaman dengan UGM dihadiri Bupati Blora, " * 2_000
    many = "".join(
        f"Pemkab Blora menandatangani nota {number} dengan UGM.\n\n" for number in range(3_000)
    )
    start = time.process_time()
    for body in (long, many):
        suggest(Text(title="Kabar", body=body, day=WEDNESDAY), SITE, WORDS)
    assert time.process_time() - start < 10
