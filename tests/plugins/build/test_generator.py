"""Adapters that write pages, each through a whole small build."""

from pathlib import Path

import pytest

import pelicanconf
from plugins.build.generator import Output
from plugins.domain.site.page_info import PageInfo
from plugins.writers import feeds, home, news
from tests.site.builder import Built, build
from tests.site.texts import agreement, event, page, post, programme


def listed(site: Built, address: str) -> list[str]:
    return [node.text() for node in site.page(address).css("main .entry-title a")]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Built:
    files = {
        f"berita/2024/0{month}/a{month}.md": post(
            title=f"Berita {month}", date=f"2024-0{month}-01", tags=["Jalan Raya"]
        )
        for month in (1, 2, 3)
    }
    files["berita/2023/12/lama.md"] = post(title="Lama", date="2023-12-31", category="budaya")
    return build(tmp_path_factory.mktemp("berita"), files, BERITA_PER_HALAMAN=2)


@pytest.mark.parametrize(
    ("address", "titles"),
    [
        ("/berita/", ["Berita 3", "Berita 2"]),
        ("/berita/halaman/2/", ["Berita 1", "Lama"]),
        ("/kategori/ekonomi/", ["Berita 3", "Berita 2"]),
        ("/kategori/ekonomi/halaman/2/", ["Berita 1"]),
        ("/kategori/budaya/", ["Lama"]),
        ("/topik/jalan-raya/", ["Berita 3", "Berita 2"]),
        ("/topik/jalan-raya/halaman/2/", ["Berita 1"]),
        ("/arsip/2024/", ["Berita 3", "Berita 2", "Berita 1"]),
        ("/arsip/2023/", ["Lama"]),
    ],
)
def test_a_list_holds_its_posts_newest_first(many: Built, address: str, titles: list[str]) -> None:
    assert listed(many, address) == titles


def test_an_empty_category_has_its_page_and_says_so(many: Built) -> None:
    assert "Kami belum menerbitkan berita dalam kategori ini." in many.words("/kategori/kesehatan/")


def test_a_post_leads_to_the_ones_beside_it(many: Built) -> None:
    html = many.page("/berita/2024/02/a2/")
    assert html.css_first("[rel=prev]").text() == "Berita 1"
    assert html.css_first("main [rel=next]").text() == "Berita 3"
    assert "Berita terkait" in many.words("/berita/2024/02/a2/")


def test_a_site_without_content_is_whole(tmp_path: Path) -> None:
    site = build(tmp_path, {})
    for address, words in {
        "/": "Kami belum menerbitkan berita.",
        "/berita/": "Kami belum menerbitkan berita.",
        "/arsip/": "Kami belum menerbitkan berita.",
        "/program/": "Kami belum mencatat program.",
        "/mou/": "Kami belum mencatat perjanjian.",
        "/mou/status/berlaku/": "Tidak ada perjanjian yang cocok dengan saringan ini.",
        "/404.html": "Halaman ini tidak ada",
    }.items():
        assert words in site.words(address), address


def test_a_page_of_its_own_has_its_address(tmp_path: Path) -> None:
    site = build(tmp_path, {"halaman/tentang.md": page("**Isi**.", title="Tentang")})
    assert "<strong>Isi</strong>" in site.text("tentang/index.html")


def test_the_same_name_in_two_months_is_two_posts(tmp_path: Path) -> None:
    files = {
        "berita/2024/05/a.md": post(title="Mei"),
        "berita/2024/06/a.md": post(title="Juni", date="2024-06-01"),
    }
    assert listed(build(tmp_path, files), "/berita/") == ["Juni", "Mei"]


def test_titles_that_are_alike_are_told_apart(tmp_path: Path) -> None:
    files = {
        "berita/2024/05/a.md": post(id="tag:uji:1", summary="Sama."),
        "berita/2024/06/a.md": post(id="tag:uji:2", summary="Sama.", date="2024-06-01"),
    }
    site = build(tmp_path, files)
    titles = {
        site.page(f"/berita/2024/{month}/a/").css_first("title").text() for month in ("05", "06")
    }
    assert titles == {"Judul (1 Mei 2024) | Blora Terbuka", "Judul (1 Juni 2024) | Blora Terbuka"}


def test_each_event_of_a_timeline_has_its_id(tmp_path: Path) -> None:
    files = {
        "program/jalan/index.md": programme(title="Jalan"),
        "program/jalan/rapat.md": event(title="Rapat", happened="2024-05-02"),
        "program/jalan/kajian.md": event(title="Kajian", planned="2027"),
    }
    html = build(tmp_path, files).page("/program/jalan/")
    assert [node.attributes["id"] for node in html.css("article.event")] == ["kajian", "rapat"]
    assert [node.text() for node in html.css(".timeline-heading")] == ["Akan datang", "2024"]


def test_the_register_lists_what_a_filter_names(tmp_path: Path) -> None:
    files = {
        "mou/a.md": agreement(title="tentang A", kind="pks", signed={"date": "2024-05-01"}),
        "mou/b.md": agreement(title="tentang B", signed={"date": "2023"}, steward="setda"),
    }
    site = build(tmp_path, files)
    for address, names in {
        "/mou/": ["Perjanjian Kerja Sama tentang A", "Nota Kesepahaman tentang B"],
        "/mou/jenis/pks/": ["Perjanjian Kerja Sama tentang A"],
        "/mou/tahun/2023/": ["Nota Kesepahaman tentang B"],
        "/mou/pengampu/setda/": ["Nota Kesepahaman tentang B"],
        "/mou/skema/ksdpk/": [],
    }.items():
        found = site.page(address).css(".register tbody th")
        rows = [" ".join(node.text().split()) for node in found]
        assert rows == names, address
    assert "mou/mitra/ugm/index.html" in site.files
    assert "mou/mitra/pemkab/index.html" not in site.files


@pytest.mark.parametrize(
    ("contact", "href"),
    [
        ("humas@contoh.id", "mailto:humas@contoh.id"),
        ("mailto:humas@contoh.id", "mailto:humas@contoh.id"),
        ("https://contoh.id/lapor", "https://contoh.id/lapor"),
    ],
)
def test_the_foot_says_where_corrections_go(tmp_path: Path, contact: str, href: str) -> None:
    site = build(tmp_path, {}, KONTAK=contact, PENERBIT="Humas & Protokol")
    foot = site.page("/").css_first("footer")
    assert href in [link.attributes["href"] for link in foot.css("a")]
    assert "diterbitkan oleh Humas & Protokol." in foot.text()
    assert "Belum ada alamat pengaduan" not in foot.text()


def test_only_a_document_that_a_record_hands_out_is_copied(tmp_path: Path) -> None:
    documents = [
        {"title": "Terbuka", "path": "a.csv", "access": "public"},
        {"title": "Tertutup", "access": "withheld", "reason": "Rahasia dagang."},
    ]
    files = {
        "mou/a.md": agreement(documents=documents),
        "dokumen/a.csv": b"a",
        "dokumen/b.csv": b"b",
    }
    site = build(tmp_path, files)
    assert {name for name in site.files if name.startswith("dokumen/")} == {"dokumen/a.csv"}
    links = [node.attributes["href"] for node in site.page("/mou/a/").css(".documents a")]
    assert links == ["/dokumen/a.csv"]


def test_an_address_written_twice_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError, match="written twice"):
        build(tmp_path, {}, PENULIS_HALAMAN=[news.write, home.write, news.write])


def test_a_file_written_twice_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        build(tmp_path, {}, PENULIS_HALAMAN=[feeds.write, feeds.write])


def test_the_order_of_the_writers_changes_nothing(tmp_path: Path) -> None:
    files = {
        "berita/2024/05/a.md": post(tags=["Jalan"], old_addresses=["/2024/05/lama.html"]),
        "halaman/tentang.md": page(),
        "mou/a.md": agreement(),
        "program/p/index.md": programme(),
    }
    one = build(tmp_path / "a", files)
    other = build(tmp_path / "b", files, PENULIS_HALAMAN=pelicanconf.PENULIS_HALAMAN[::-1])
    assert one.files == other.files
    assert [name for name in sorted(one.files) if one.bytes(name) != other.bytes(name)] == []


def test_no_page_comes_after_the_list_of_all_pages(tmp_path: Path) -> None:
    late = PageInfo(kind="index", address="/terlambat/", title="A", description="B")

    def write(output: Output) -> None:
        output.last(lambda _pages: output.page(late))

    with pytest.raises(RuntimeError, match="/terlambat/"):
        build(tmp_path, {}, PENULIS_HALAMAN=[write])
