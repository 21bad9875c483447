"""The search of Blora's site: what readers ask for is among the first three."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.site.builder import Built
from tests.site.test_search import Visit, visit

pytestmark = [pytest.mark.browser, pytest.mark.site]

# Written from the content: what a reader remembers of a page, and the page.
QUERIES = {
    # forms of a word that share its root
    "penandatanganan smart city": "/program/smart-city/#penandatanganan",
    "menandatangani smart city": "/program/smart-city/#penandatanganan",
    "tanda tangan nota smart city": "/berita/2018/05/blora-teken-nota-smart-city/",
    "nota kesepahaman smart city": "/mou/mou-smart-city-2018/",
    "pembangunan jembatan": "/mou/jembatan-luwihaji-medalem-2019/",
    "membangun jembatan": "/mou/jembatan-luwihaji-medalem-2019/",
    "jembatan dibangun": "/janji/jembatan-luwihaji-medalem-2019/bangun-jembatan/",
    "meresmikan bandara": "/berita/2021/12/presiden-resmikan-bandara-ngloram/",
    "bandara diresmikan": "/program/bandara-ngloram/#peresmian-presiden",
    "pemugaran makam": "/berita/2023/11/makam-pocut-meurah-intan-dipugar/",
    "makam dipugar": "/berita/2023/11/makam-pocut-meurah-intan-dipugar/",
    "meminjam dari Bank Jateng": "/berita/2025/05/pinjaman-bank-jateng/",
    "berlangganan": "/langganan/",
    # abbreviations, and what they stand for
    "MPP": "/program/mal-pelayanan-publik/",
    "MPP dibuka": "/berita/2021/06/mal-pelayanan-publik-dibuka/",
    "mall pelayanan publik": "/program/mal-pelayanan-publik/",
    "MoU smart city": "/mou/mou-smart-city-2018/",
    "PKS Ratubangnegoro": "/mou/ratubangnegoro-pks-2018/",
    "SPBE Sumedang": "/berita/2026/01/blora-belajar-spbe-ke-sumedang/",
    "opini WTP kedelapan": "/berita/2022/04/opini-wtp-kedelapan/",
    # numbers of letters
    "S.47/Menlhk": "/program/jalan-kawasan-hutan/#surat-kementerian",
    "S.47 Menlhk": "/program/jalan-kawasan-hutan/#surat-kementerian",
    "005/0133": "/program/jalan-kawasan-hutan/#rapat-addendum",
    # offices by their full, short and older names
    "Dinas Komunikasi dan Informatika": "/instansi/dinkominfo-blora/",
    "Diskominfo Blora": "/instansi/dinkominfo-blora/",
    "Badan Perencanaan Pembangunan Daerah": "/instansi/bappeda-blora/",
    "dinas pekerjaan umum": "/instansi/dpupr-blora/",
    "UNY": "/instansi/uny/",
    "Institut Pertanian Bogor": "/instansi/ipb/",
    # people
    "Samgautama Karnajaya": "/berita/2024/05/jalan-jepon-bogorejo/",
    "Pocut Meurah Intan": "/program/makam-pocut-meurah-intan/",
    "Arief Rohman Gardu Lapor": "/berita/2023/11/gardu-lapor-mas-arief-diluncurkan/",
    # other words for it, and other spellings
    "kerjasama UGM": "/mou/ugm-2017/",
    "waduk randugunting": "/berita/2022/01/bendungan-randugunting-diresmikan/",
    "sertipikat tanah": "/berita/2025/10/sertifikat-tanah-elektronik/",
    "listrik pedesaan": "/mou/ugm-alur-hutan-listrik-2019/",
    "privasi": "/privasi/",
}


@pytest.fixture(scope="module")
def reader(browser: Browser, host: str) -> Iterator[Visit]:
    """One reader asks all the questions, one after the other."""
    made = visit(browser, host)
    made.open()
    yield made
    made.page.context.close()


@pytest.mark.parametrize(("words", "wanted"), QUERIES.items(), ids=QUERIES)
def test_the_wanted_page_is_among_the_first_three(reader: Visit, words: str, wanted: str) -> None:
    assert wanted in reader.ask_once(words)[:3]
    assert reader.complaints == []


@pytest.mark.parametrize("words", QUERIES, ids=QUERIES)
def test_what_is_found_is_there(site: Built, reader: Visit, words: str) -> None:
    for found in reader.ask_once(words):
        address, _mark, name = found.partition("#")
        assert not name or site.page(address).css_first(f'[id="{name}"]'), found
