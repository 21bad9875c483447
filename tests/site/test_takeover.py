"""Another regency takes the site over with settings and three content files, and nothing else."""

from pathlib import Path

import pytest

from plugins.domain.headers.document import dump_entries
from tests.site.builder import Built, build
from tests.site.texts import agreement, post

pytestmark = pytest.mark.site

FILES: dict[str, str | bytes] = {
    "rujukan/organisasi.yaml": dump_entries(
        [
            {
                "id": "pemkab",
                "name": "Pemerintah Kabupaten Wulanjaya",
                "kind": "kabupaten",
                "kode_wilayah": "99.01",
            },
            {"id": "dinas", "name": "Dinas Pendidikan", "kind": "opd", "parent": "pemkab"},
            {"id": "kampus", "name": "Universitas Samudra", "kind": "perguruan_tinggi"},
        ]
    ),
    "mou/beasiswa-2024.md": agreement(
        title="tentang beasiswa",
        parties=[{"org": "pemkab"}, {"org": "kampus"}],
        signed={"date": "2024-05-01"},
        steward="dinas",
        commitments=[
            {"id": "beri", "plain": "Memberi beasiswa.", "owner": ["kampus"], "basis": "from_news"}
        ],
        evidence=[{"post": "2024/05/beasiswa", "shows": "happening"}],
    ),
    "berita/2024/05/beasiswa.md": post(
        title="Beasiswa disepakati",
        category="pendidikan",
        summary="Bupati dan rektor menyepakati beasiswa.",
        agreements=["beasiswa-2024"],
        processed_from=[{"name": "Kabar Wulan", "url": "https://kabar.invalid/beasiswa"}],
    ),
}
SETTINGS = {
    "SITENAME": "Wulanjaya Terbuka",
    "SITEURL": "https://wulanjaya.example",
    "PENERBIT": "Bagian Humas Wulanjaya",
    "KONTAK": "humas@wulanjaya.example",
    "WILAYAH": {
        "name": "Wulanjaya",
        "kind": "kabupaten",
        "kode_wilayah": "99.01",
        "province": "Nusa Samudra",
    },
    "TIMEZONE": "Asia/Jayapura",
    "OTORITAS_TAG": "wulanjaya.example,2030",
    "KATEGORI": {"pendidikan": "Pendidikan", "kelautan": "Kelautan"},
}


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("alih"), FILES, **SETTINGS)


def test_no_trace_of_the_first_regency_is_left(taken: Built) -> None:
    traces = ("blora", "cepu", "33.16", "jawa tengah", "asia/jakarta", "wib")
    found = {
        name: trace
        for name in sorted(taken.files)
        for trace in traces
        if trace in name.lower() or trace.encode() in _plain(taken, name)
    }
    assert found == {}


def _plain(site: Built, name: str) -> bytes:
    content = site.bytes(name).lower()
    # The bytes of pictures and fonts spell anything.
    return content if name.endswith(_TEXTS) or "." not in Path(name).name else b""


_TEXTS = (
    ".html",
    ".xml",
    ".json",
    ".jsonld",
    ".ics",
    ".csv",
    ".txt",
    ".css",
    ".js",
    ".svg",
    ".opml",
)


def test_every_page_names_the_new_one(taken: Built) -> None:
    for name in sorted(taken.files):
        if name.endswith(".html"):
            assert "Wulanjaya" in taken.text(name), name


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("index.html", "Kabupaten Wulanjaya"),
        ("index.html", "Bukan situs resmi Pemkab Wulanjaya"),
        ("koreksi/index.html", "humas@wulanjaya.example"),
        ("metode/index.html", "Asia/Jayapura"),
        ("instansi/dinas/index.html", "Bagian dari"),
        ("kategori/kelautan/index.html", "belum kami isi berita"),
        ("feeds/mou.rss.xml", "tag:wulanjaya.example,2030:/mou/beasiswa-2024/"),
        ("mou/beasiswa-2024/data.json", "https://wulanjaya.example/mou/beasiswa-2024/"),
        ("data/datapackage.json", "Bagian Humas Wulanjaya"),
        ("mou/mitra/kampus/index.html", "Universitas Samudra"),
    ],
    ids=lambda value: value,
)
def test_the_settings_are_where_they_belong(taken: Built, name: str, words: str) -> None:
    assert words in taken.text(name)


def test_the_government_is_no_partner_of_its_own(taken: Built) -> None:
    assert "mou/mitra/pemkab/index.html" not in taken.files
