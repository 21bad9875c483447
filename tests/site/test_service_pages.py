"""The pages about the whole site: what needs attention, offices, corrections, method, data."""

import pytest

from plugins.domain.headers.document import dump_entries
from plugins.domain.status.record_status import STATUS_TABLES
from tests.site.builder import Built, build
from tests.site.texts import agreement, event, organisations, post, programme
from tests.status_tables import label

pytestmark = pytest.mark.site

PROOF = [{"post": "2024/05/kabar", "shows": "happening"}]
FILES: dict[str, str | bytes] = {
    "berita/2024/05/kabar.md": post(
        title="Kabar",
        orgs=["ugm"],
        commitments=["kerja/janji"],
        corrections=[
            {"at": "2024-05-02 10:00", "kind": "ralat", "before": "enam", "after": "tujuh"},
            {"at": "2024-05-03", "kind": "hak_jawab", "reason": "Tanggapan UGM."},
        ],
    ),
    "berita/2024/05/cabut.md": post(
        title="Dicabut",
        corrections=[{"at": "2024-05-02", "kind": "koreksi", "before": "rahasia", "after": "x"}],
        withdrawn={"at": "2024-05-04", "reason": "Keliru.", "replaced_by": "2024/05/kabar"},
    ),
    "program/kota/index.md": programme(title="Kota cerdas", lead="setda", evidence=PROOF),
    "program/kota/rapat.md": event(title="Rapat", planned="2026-01", last_reviewed="2026-02-01"),
    "program/kota/uji.md": event(title="Uji coba", planned="2026-01", orgs=["ugm"]),
    "mou/kerja.md": agreement(
        title="tentang kerja",
        signed={"date": "2024-05-08"},
        term={"end": "2026-12-31"},
        commitments=[
            {
                "id": "janji",
                "plain": "Membangun.",
                "owner": ["ugm"],
                "basis": "from_news",
                "evidence": [{"post": "2024/05/kabar", "shows": "plan"}],
            }
        ],
    ),
    "rujukan/organisasi.yaml": organisations(
        {"id": "fakultas", "name": "Fakultas Teknik", "kind": "perguruan_tinggi", "parent": "ugm"}
    ),
    "rujukan/orang.yaml": dump_entries(
        [
            {
                "id": "budi",
                "name": "Budi",
                "posts": [
                    {
                        "title": "Rektor",
                        "org": "ugm",
                        "acting": "Plt.",
                        "start": "2020",
                        "end": "2021",
                    }
                ],
            }
        ]
    ),
}


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("penuh"), FILES, KONTAK="redaksi@contoh.id")


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("kosong"), {"rujukan/organisasi.yaml": "[]\n"})


def _links(site: Built, address: str, selector: str = "main a[href]") -> set[str]:
    found = site.page(address).css(selector)
    return {node.attributes.get("href") or "" for node in found}


@pytest.mark.parametrize(
    ("section", "address", "sentence"),
    [
        ("terlambat", "/program/kota/#rapat", label("event", "late")),
        ("belum-ada-kabar", "/program/kota/#uji", label("event", "no_news")),
        ("belum-ada-kabar", "/janji/kerja/janji/", "2 tahun 6 bulan"),
        ("akan-berakhir", "/mou/kerja/", "sisa 37 hari"),
    ],
)
def test_what_needs_attention_stands_in_its_section_with_its_status(
    full: Built, section: str, address: str, sentence: str
) -> None:
    assert address in _links(full, "/perhatian/", f"#{section} li > a")
    words = " ".join(full.page("/perhatian/").css_first(f"#{section}").text().split())
    assert sentence in words
    assert "Status per 24 November 2026" in full.words("/perhatian/")


def test_empty_sections_say_why(empty: Built) -> None:
    sections = empty.page("/perhatian/").css("main > section")
    assert len(sections) == 4
    for section in sections:
        assert section.css_first("p.empty") is not None


def test_a_fact_stands_in_the_first_section_that_fits_and_nowhere_else(full: Built) -> None:
    sections = full.page("/perhatian/").css("main > section")
    found = [
        node.attributes.get("href")
        for section in sections
        for node in section.css(".concerns li > a")
    ]
    assert found
    assert len(found) == len(set(found))
    assert "/mou/kerja/" in _links(full, "/mou/tindak-lanjut/belum/", "tbody th a")
    assert "/mou/kerja/" not in _links(full, "/perhatian/", "#tanpa-tindak-lanjut a")


@pytest.mark.parametrize(
    ("address", "links"),
    [
        (
            "/instansi/ugm/",
            {
                "/mou/kerja/",
                "/janji/kerja/janji/",
                "/program/kota/#uji",
                "/berita/2024/05/kabar/",
                "/instansi/fakultas/",
            },
        ),
        ("/instansi/fakultas/", {"/instansi/ugm/"}),
        ("/instansi/setda/", {"/instansi/pemkab/", "/program/kota/"}),
    ],
)
def test_an_office_leads_to_all_that_names_it(full: Built, address: str, links: set[str]) -> None:
    assert links <= _links(full, address)


def test_an_office_names_its_people_over_time(full: Built) -> None:
    assert "Budi, Plt. Rektor 2020 sampai 2021" in full.words("/instansi/ugm/")


@pytest.mark.parametrize(
    ("page", "office"),
    [
        ("/mou/kerja/", "/instansi/pemkab/"),
        ("/mou/", "/instansi/ugm/"),
        ("/program/", "/instansi/setda/"),
        ("/program/kota/", "/instansi/ugm/"),
        ("/berita/2024/05/kabar/", "/instansi/ugm/"),
        ("/instansi/", "/instansi/fakultas/"),
        ("/perhatian/", "/instansi/ugm/"),
    ],
)
def test_an_office_is_linked_where_it_is_named(full: Built, page: str, office: str) -> None:
    assert office in _links(full, page)


def test_a_correction_and_its_post_are_linked_both_ways(full: Built) -> None:
    html = full.page("/koreksi/")
    entries = [" ".join(node.text().split()) for node in html.css("main .entry h2")]
    assert entries == [
        "Pencabutan: Dicabut",
        "Hak jawab: Kabar",
        "Ralat: Kabar",
        "Koreksi: Dicabut",
    ]
    for post_address, notice in (
        ("/berita/2024/05/kabar/", "koreksi-1"),
        ("/berita/2024/05/kabar/", "koreksi-2"),
        ("/berita/2024/05/cabut/", "koreksi-1"),
        ("/berita/2024/05/cabut/", "pencabutan"),
    ):
        assert f"{post_address}#{notice}" in _links(full, "/koreksi/")
        assert full.page(post_address).css_first(f"#{notice}") is not None
    back = _links(full, "/berita/2024/05/kabar/") | _links(full, "/berita/2024/05/cabut/")
    assert {"/koreksi/#2024-05-kabar-koreksi-2", "/koreksi/#2024-05-cabut-pencabutan"} <= back
    for link in back:
        if link.startswith("/koreksi/#"):
            assert html.css_first(link.partition("/koreksi/")[2]) is not None, link


def test_a_correction_carries_its_own_time(full: Built) -> None:
    times = {node.attributes.get("datetime") for node in full.page("/koreksi/").css("main time")}
    assert {"2024-05-02T10:00:00+07:00", "2024-05-03", "2024-05-04"} <= times


def test_nothing_of_a_withdrawn_post_is_told(full: Built) -> None:
    for address in ("/koreksi/", "/berita/2024/05/cabut/"):
        assert "rahasia" not in full.words(address)


def test_without_corrections_the_page_says_so_and_how_to_report_one(empty: Built) -> None:
    words = empty.words("/koreksi/")
    assert "Kami belum mengoreksi atau mencabut berita." in words
    assert "Belum ada alamat pengaduan." in words


def test_a_correction_can_be_reported_where_there_is_somebody_to_report_it_to(full: Built) -> None:
    assert "Kirim ke alamat di kaki halaman." in full.words("/koreksi/")
    assert full.page("/koreksi/").css_first("#kaki_ a[href='mailto:redaksi@contoh.id']") is not None


def test_the_method_explains_every_row_that_the_code_follows(full: Built) -> None:
    words = full.words("/metode/")
    for table in STATUS_TABLES.values():
        for row in table:
            assert row.label in words
            assert row.explanation in words
    assert "90 hari sebelum berakhir" in words
    assert "lebih dari 365 hari" in words


def test_the_thresholds_of_the_settings_are_printed(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("ambang")
    site = build(folder, {}, AMBANG_AKAN_BERAKHIR=30, AMBANG_TANPA_KABAR=200)
    assert "30 hari sebelum berakhir" in site.words("/metode/")
    assert "Berakhir dalam 30 hari" in site.words("/perhatian/")


def test_the_page_of_the_data_names_every_table_with_its_facts(full: Built) -> None:
    html = full.page("/data/")
    for name in ("berita", "mou", "komitmen", "koreksi", "daftar-informasi-publik"):
        section = html.css_first(f"#{name}")
        words = " ".join(section.text().split())
        assert "kolom." in words
        assert "SHA-256" in words
        links = {node.attributes.get("href") for node in section.css("a[href^='/data/']")}
        assert links
        assert all((link or "").removeprefix("/") in full.files for link in links)
    assert {"/data/datapackage.json", "/data/katalog.jsonld"} <= _links(full, "/data/")
    assert "CC BY 4.0" in full.words("/data/")


def test_a_promise_names_the_posts_that_tell_of_it_and_a_post_what_it_proves(full: Built) -> None:
    promise = full.page("/mou/kerja/").css_first("#janji")
    links = [node.attributes.get("href") for node in promise.css("a[href^='/berita/']")]
    assert links == ["/berita/2024/05/kabar/", "/berita/2024/05/kabar/"]
    joined = " ".join(full.page("/berita/2024/05/kabar/").css_first(".joined").text().split())
    assert "Dipakai sebagai bukti" in joined
    assert "Kota cerdas" in joined


def test_what_came_of_an_agreement_is_counted_from_its_signing(full: Built) -> None:
    words = full.words("/mou/kerja/")
    assert "2 tahun 6 bulan (930 hari)" in words
    assert "menurut berita, naskah belum diperoleh" in words
