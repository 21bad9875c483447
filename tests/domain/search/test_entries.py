import datetime as dt

import pytest

from plugins.domain.search.entries import SearchRecord, SearchRecords, choices
from plugins.domain.site.page_info import PageInfo
from plugins.domain.site.site import Site
from plugins.domain.values.dates import FuzzyDate
from tests.site.texts import agreement, event, organisations, page, post, programme, site_of

SITE = site_of(
    {
        "rujukan/organisasi.yaml": organisations(
            {"id": "dinkes", "name": "Dinkes Blora", "short_name": "Dinkes", "kind": "opd"},
        ),
        "rujukan/orang.yaml": (
            "- id: ani\n  name: Ani\n  prefix: Dr.\n"
            "  posts:\n    - title: Bupati\n      org: pemkab\n    - title: Dosen\n"
        ),
        "rujukan/sumber.yaml": (
            "- id: kabar\n  publisher: Kabar\n  title: Rapat\n  date: 2024-02-03\n"
            "  url: https://kabar.id/\n  type: news\n"
        ),
        "berita/2024/05/a.md": post(
            "Rapat di **Cepu**.",
            title="Rapat MPP",
            tags=["layanan"],
            orgs=["ugm"],
            people=["ani"],
            programmes=["cepu"],
        ),
        "berita/2024/06/b.md": post(
            "Isi lama.",
            title="Dicabut",
            date="2024-06-01",
            withdrawn={"at": "2024-06-02", "reason": "Keliru."},
        ),
        "halaman/tentang.md": page("Isi halaman.", title="Tentang"),
        "program/cepu/index.md": programme(
            title="Cepu maju",
            lead="pemkab",
            partners=["ugm"],
            goals=["Maju"],
            topics=["kota"],
            legal_basis=["Perda 1/2020"],
        ),
        "program/cepu/rapat.md": event(
            "Dihadiri warga.",
            title="Rapat pertama",
            happened="2023-12/2024-01",
            place="Cepu",
            figures=[
                {"label": "Peserta", "value": "1070.5", "unit": "orang"},
                {"label": "Meja", "value": "7"},
            ],
        ),
        "program/cepu/rencana.md": event(title="Rencana", planned="../2027-03"),
        "program/cepu/kabar.md": event(
            title="Kabar", recorded="done", evidence=[{"source": "kabar", "shows": "happening"}]
        ),
        "program/cepu/gagasan.md": event(title="Gagasan"),
        "mou/kb.md": agreement(
            "Uraian.",
            kind="pks",
            heading="Perjanjian Kerja Bersama",
            numbers=[{"org": "ugm", "number": "S.47/UGM/2019"}],
            signed={"date": "2019"},
            purpose="Maksud.",
            object="Objek.",
            scope=["satu", "dua"],
            programmes=["cepu"],
            signatories=[
                {"person": "ani", "capacity": "Bupati", "for_org": "pemkab", "as": "signatory"},
                {"name_as_printed": "Budi", "for_org": "ugm", "as": "signatory"},
                {"capacity": "Rektor", "for_org": "ugm", "as": "witness"},
                {"for_org": "ugm", "as": "witness"},
            ],
            commitments=[
                {
                    "id": "beasiswa",
                    "plain": "UGM memberi beasiswa.",
                    "owner": ["ugm"],
                    "beneficiary": ["mahasiswa"],
                    "basis": "from_news",
                }
            ],
            documents=[{"title": "Naskah PKS", "access": "not_obtained"}],
        ),
        "mou/tanpa.md": agreement(
            title="tentang kesehatan",
            commitments=[
                {"id": "klinik", "plain": "Klinik.", "owner": ["ugm"], "basis": "from_news"}
            ],
        ),
    }
)
BODIES = {
    "content/berita/2024/05/a.md": "<p>Rapat di <strong>Cepu</strong>.</p>",
    "content/berita/2024/06/b.md": "<p>Isi lama.</p>",
    "content/halaman/tentang.md": "<p>Isi halaman.</p>",
}
DATA = PageInfo(kind="data", address="/data/", title="Data", description="Semua tabel.")


def records(site: Site = SITE) -> dict[str, SearchRecord]:
    return {record.address: record for record in SearchRecords(site, BODIES, [DATA])}


FOUND = records()


def test_every_record_has_one_entry_at_its_own_address() -> None:
    assert {address: record.kind for address, record in FOUND.items()} == {
        "/berita/2024/05/a/": "berita",
        "/berita/2024/06/b/": "berita",
        "/program/cepu/": "program",
        "/program/cepu/#rapat": "peristiwa",
        "/program/cepu/#rencana": "peristiwa",
        "/program/cepu/#kabar": "peristiwa",
        "/program/cepu/#gagasan": "peristiwa",
        "/mou/kb/": "perjanjian",
        "/mou/tanpa/": "perjanjian",
        "/janji/kb/beasiswa/": "komitmen",
        "/janji/tanpa/klinik/": "komitmen",
        "/instansi/pemkab/": "instansi",
        "/instansi/setda/": "instansi",
        "/instansi/ugm/": "instansi",
        "/instansi/dinkes/": "instansi",
        "/tentang/": "halaman",
        "/data/": "halaman",
    }


@pytest.mark.parametrize(
    ("address", "title", "text"),
    [
        ("/berita/2024/05/a/", "Rapat MPP", "Ringkasan Rapat MPP.\nRapat di Cepu."),
        ("/berita/2024/06/b/", "Dicabut", "Berita ini dicabut. Keliru."),
        (
            "/program/cepu/",
            "Cepu maju",
            "Ringkasan program.\nMaju\nPemerintah Kabupaten Blora\nUniversitas Gadjah Mada",
        ),
        (
            "/program/cepu/#rapat",
            "Rapat pertama",
            "Pertemuan, Cepu. Cepu maju.\nDihadiri warga.\nPeserta: 1.070,5 orang\nMeja: 7",
        ),
        ("/program/cepu/#rencana", "Rencana", "Pertemuan. Cepu maju."),
        (
            "/janji/kb/beasiswa/",
            "UGM memberi beasiswa.",
            (
                "Dari Perjanjian Kerja Sama tentang pendidikan, menurut berita, naskah belum "
                "diperoleh.\nPenanggung jawab: Universitas Gadjah Mada."
            ),
        ),
        (
            "/instansi/pemkab/",
            "Pemerintah Kabupaten Blora",
            "Pemerintah Kabupaten Blora.\nDr. Ani, Bupati.",
        ),
        (
            "/instansi/setda/",
            "Sekretariat Daerah",
            "Sekretariat Daerah, bagian dari Pemerintah Kabupaten Blora.",
        ),
        ("/instansi/ugm/", "Universitas Gadjah Mada (UGM)", "Universitas Gadjah Mada."),
        ("/instansi/dinkes/", "Dinkes Blora", "Dinkes Blora: Perangkat daerah."),
        ("/tentang/", "Tentang", "Ringkasan halaman.\nIsi halaman."),
        ("/data/", "Data", "Semua tabel."),
    ],
)
def test_what_a_result_shows(address: str, title: str, text: str) -> None:
    assert (FOUND[address].title, FOUND[address].text) == (title, text)


def test_an_agreement_is_found_by_all_that_is_printed_in_it() -> None:
    lines = FOUND["/mou/kb/"].text.split("\n")
    assert lines[1:] == [
        "Nomor S.47/UGM/2019.",
        *("Maksud.", "Objek.", "satu; dua", "Uraian."),
        *("Dr. Ani, Bupati.", "Budi.", "Rektor."),
    ]


@pytest.mark.parametrize(
    ("address", "terms"),
    [
        ("/berita/2024/05/a/", {"layanan", "Universitas Gadjah Mada", "Dr. Ani", "Cepu maju"}),
        ("/program/cepu/", {"kota", "Perda 1/2020", "UGM"}),
        ("/mou/kb/", {"Perjanjian Kerja Bersama", "Naskah PKS", "Cepu maju", "S.47", "UGM"}),
        ("/janji/kb/beasiswa/", {"mahasiswa"}),
    ],
)
def test_what_else_finds_it(address: str, terms: set[str]) -> None:
    assert terms <= set(FOUND[address].terms)


def test_other_wordings_of_the_title_are_names_and_no_terms() -> None:
    found = FOUND["/berita/2024/05/a/"]
    assert found.names == ("Mal Pelayanan Publik", "mall pelayanan publik")
    assert not {*found.names} & {*found.terms}


@pytest.mark.parametrize(
    ("address", "date", "day", "years"),
    [
        ("/berita/2024/05/a/", "1 Mei 2024", "2024-05-01", ("2024",)),
        ("/program/cepu/", "", "", ("2023", "2024", "2027")),
        (
            "/program/cepu/#rapat",
            "Desember 2023–Januari 2024",
            "2023-12-01",
            ("2023", "2024"),
        ),
        ("/program/cepu/#rencana", "paling lambat Maret 2027", "2027-03-31", ("2027",)),
        ("/program/cepu/#kabar", "3 Februari 2024", "2024-02-03", ("2024",)),
        ("/program/cepu/#gagasan", "", "", ()),
        ("/mou/kb/", "2019", "2019-01-01", ("2019",)),
        ("/janji/kb/beasiswa/", "2019", "2019-01-01", ("2019",)),
        ("/mou/tanpa/", "", "", ()),
        ("/janji/tanpa/klinik/", "", "", ()),
    ],
)
def test_dates(address: str, date: str, day: str, years: tuple[str, ...]) -> None:
    found = FOUND[address]
    assert (found.date, found.day, found.years) == (date, day, years)


def test_what_a_search_can_be_narrowed_to() -> None:
    found = choices(FOUND.values(), {"ekonomi": "Ekonomi", "budaya": "Budaya"})
    assert list(found.kinds) == [
        *("berita", "program", "peristiwa", "perjanjian", "komitmen", "instansi", "halaman")
    ]
    assert found.kinds["komitmen"] == "Komitmen"
    assert list(found.years) == ["2027", "2024", "2023", "2019"]
    assert found.categories == {"ekonomi": "Ekonomi"}
    assert found.statuses == {
        "belum-ada-kabar": "Kami belum menemukan kabar",
        "belum-diketahui": "Belum diketahui",
        "belum-terbukti": "Belum terbukti",
        "direncanakan": "Direncanakan",
        "selesai": "Selesai",
    }
    assert {"unknown", "planned", "done"} <= set(found.codes)


def test_an_empty_site_offers_only_what_it_has() -> None:
    found = choices(records(site_of({})).values(), {"ekonomi": "Ekonomi"})
    assert set(found.kinds) == {"instansi", "halaman"}
    assert (found.years, found.categories, found.statuses, found.codes) == ({}, {}, {}, ())


def test_the_day_orders_equals_as_text() -> None:
    assert FuzzyDate.parse("2019").earliest == dt.date.fromisoformat(FOUND["/mou/kb/"].day)
