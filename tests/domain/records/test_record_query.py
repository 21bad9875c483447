import pytest

from plugins.domain.records.layout import InvalidPath
from plugins.domain.records.record_query import RecordQuery, read_query

AGREEMENT = RecordQuery("agreement", "jembatan-2019", "content/mou/jembatan-2019.md")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mou/jembatan-2019", AGREEMENT),
        (" /mou/jembatan-2019/ ", AGREEMENT),
        ("content/mou/jembatan-2019.md", AGREEMENT),
        (
            "mou/jembatan-2019/#bangun",
            RecordQuery("agreement", "jembatan-2019", "content/mou/jembatan-2019.md", "bangun"),
        ),
        ("program/kota", RecordQuery("programme", "kota", "content/program/kota/index.md")),
        (
            "content/program/kota/index.md",
            RecordQuery("programme", "kota", "content/program/kota/index.md"),
        ),
        (
            "program/kota/#rapat",
            RecordQuery("event", "kota/rapat", "content/program/kota/rapat.md"),
        ),
        ("program/kota/rapat", RecordQuery("event", "kota/rapat", "content/program/kota/rapat.md")),
        ("berita/2018/05/a", RecordQuery("post", "2018/05/a", "content/berita/2018/05/a.md")),
        ("halaman/tentang", RecordQuery("page", "tentang", "content/halaman/tentang.md")),
        (
            "/instansi/ugm/",
            RecordQuery("organisation", "ugm", "content/rujukan/organisasi.yaml", "ugm"),
        ),
        ("https://blora.example/mou/jembatan-2019/", AGREEMENT),
        ("HTTPS://blora.example/situs/mou/jembatan-2019/?a=b", AGREEMENT),
        ("https://blora.example/mou/jembatan-2019/data.json", AGREEMENT),
        ("content\\mou\\jembatan-2019.md", AGREEMENT),
        (
            "http://localhost:8000/janji/jembatan-2019/bangun/",
            RecordQuery("agreement", "jembatan-2019", "content/mou/jembatan-2019.md", "bangun"),
        ),
        (
            "http://localhost:8000/program/kota/#rapat",
            RecordQuery("event", "kota/rapat", "content/program/kota/rapat.md"),
        ),
        (
            "https://blora.example/tentang/",
            RecordQuery("page", "tentang", "content/halaman/tentang.md"),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_record_is_found_by_address_reference_and_file(text: str, found: RecordQuery) -> None:
    assert read_query(text) == found


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "mou",
            "mou/",
            "https://blora.example/",
            "ftp://a.id/mou/a",
            "/janji/a/b/#c",
            "mou/A B",
            "mou/status",
            "instansi/A",
            "instansi/ugm#a",
        ),
        *("berita/2018/05/a#b", "program/a/b#c", "rujukan/organisasi.yaml", "../etc/passwd"),
    ],
)
def test_what_is_no_record_is_refused_with_examples(text: str) -> None:
    with pytest.raises(InvalidPath, match="tulis misalnya mou/"):
        read_query(text)
