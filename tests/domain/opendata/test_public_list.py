import pytest

from plugins.domain.opendata.data_folder import open_data
from tests.domain.data_checks import read_csv
from tests.domain.open_site import IMPRINT, OFFICIAL, TEXTS, empty_site, open_site


def rows_of(*, official: bool = False, **texts: str) -> list[dict[str, str]]:
    files = open_data(open_site(texts), OFFICIAL if official else IMPRINT).files()
    content = next(file.content for file in files if file.name == "daftar-informasi-publik.csv")
    header, rows = read_csv(content)
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_the_list_has_the_seven_columns_of_the_law_and_the_class() -> None:
    assert list(rows_of()[0]) == [
        "nomor",
        "ringkasan_isi_informasi",
        "unit_yang_menguasai",
        "penanggung_jawab",
        "waktu_dan_tempat",
        "bentuk_yang_tersedia",
        "jangka_waktu_penyimpanan",
        "golongan",
        "nomor_daftar_ppid",
    ]


def test_an_agreement_is_listed_with_what_is_known() -> None:
    assert list(rows_of()[0].values()) == [
        "1",
        "Nota Kesepahaman tentang jalan desa (nomor pada daftar PPID: DIP-1)",
        "Dinas Contoh",
        "Dr. Ani, M.Si, Plt. Bupati Contoh; nama tidak disebut, Rektor",
        "5 Maret 2020; Aula",
        "Naskah: terbuka; Lampiran: dikecualikan; catatan di https://contoh.id/mou/jalan-2020/",
        "Belum ditetapkan",
        "setiap_saat",
        "DIP-1",
    ]


def test_what_is_not_known_is_said_so() -> None:
    assert list(rows_of()[1].values())[2:6] == [
        "Belum diketahui",
        "Belum diketahui",
        "April 2021; tempat belum diketahui",
        "naskah belum diketahui; catatan di https://contoh.id/mou/jalan-pks-2021/",
    ]


@pytest.mark.parametrize(
    ("signed", "made"),
    [
        ("", "tanggal belum diketahui; tempat belum diketahui"),
        ("signed:\n  place: Aula\n", "tanggal belum diketahui; Aula"),
    ],
)
def test_the_signing_may_be_unknown(signed: str, made: str) -> None:
    text = TEXTS["content/mou/jalan-pks-2021.md"].replace('signed:\n  date: "2021-04"\n', signed)
    assert rows_of(**{"content/mou/jalan-pks-2021.md": text})[1]["waktu_dan_tempat"] == made


def test_a_printed_name_goes_before_the_one_on_the_list() -> None:
    text = TEXTS["content/mou/jalan-2020.md"].replace(
        "  - person: ani\n    capacity", "  - person: ani\n    name_as_printed: ANI\n    capacity"
    )
    row = rows_of(**{"content/mou/jalan-2020.md": text})[0]
    assert row["penanggung_jawab"].startswith("ANI, Plt. Bupati Contoh;")


def test_without_agreements_nothing_is_listed() -> None:
    listed = open_data(empty_site(), IMPRINT).datasets[-1]
    assert (listed.table.name, listed.count) == ("daftar-informasi-publik", 0)


def test_what_the_ppid_settled_goes_before_what_follows_from_the_record() -> None:
    text = TEXTS["content/mou/jalan-2020.md"].replace(
        "  dip_no: DIP-1\n",
        "  holder: pemkab\n  responsible: dinas\n  retention: 5 tahun\n  format: cetak\n",
    )
    row = rows_of(**{"content/mou/jalan-2020.md": text})[0]
    assert row["unit_yang_menguasai"] == "Pemerintah Kabupaten Contoh"
    assert row["penanggung_jawab"] == "Dinas Contoh"
    assert row["jangka_waktu_penyimpanan"] == "5 tahun"
    assert row["bentuk_yang_tersedia"].startswith("cetak; catatan di ")
    assert (row["golongan"], row["nomor_daftar_ppid"]) == ("setiap_saat", "")
