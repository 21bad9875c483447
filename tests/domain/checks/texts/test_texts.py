"""What no text may hold: each kind in several places, and what only looks like it."""

import pytest

from plugins.domain.checks.texts.closed_addresses import outside_addresses
from plugins.domain.core.rules import Rules
from tests.content_check import POST, found_in, problems_of
from tests.site.texts import agreement, organisations, page, post

OWN = Rules(site="https://blora.example")


@pytest.mark.parametrize(
    ("check", "body", "lines"),
    [
        ("penanda-gabung", "<<<<<<< HEAD\nSatu\n=======\nDua\n>>>>>>> b", [1]),
        ("penanda-gabung", "Satu\n>>>>>>> cabang", [2]),
        ("penanda-gabung", "a\n\n||||||| 1a2b3c\nb", [3]),
        ("penanda-gabung", "Judul\n=======\n\nIsi.", []),
        ("penanda-gabung", "a <<<<<<< b", []),
        ("penanda-gabung", "<<<<<<<<<< a", []),
        ("penanda-gabung", "```\n<<<<<<< HEAD\n```\n\nIsi.", []),
        ("tanda-arah", "Isi.\n\nKata \u202eterbalik\u202c.", [3]),
        ("tanda-arah", "a\u2067b\nc\u2069d", [1, 2]),
        ("tanda-arah", "Isi &#8238; dan &#x202e;.", [1]),
        ("tanda-arah", "Surat الفاتحة dibaca. Aksara ꦲꦤꦕ.", []),
        ("tanda-arah", "Tanda \u200e dan \u200f, &#8230; dan &#x2026;", []),
        ("isi-kosong", "<!-- nanti -->", [1]),
        ("isi-kosong", "\u200b\u3164", [1]),
        ("isi-kosong", "&nbsp;\n\n<p></p>", [1]),
        ("isi-kosong", "[a]: /berita/", [1]),
        ("isi-kosong", "<!-- " + "a" * 500 + " -->", [1]),
        ("isi-kosong", "2026", []),
        ("isi-kosong", "![Rapat](/gambar/2024/a.png)", []),
        ("isi-kosong", "a " * 300, []),
        ("isi-kosong", "<!-- " + "x[^1] " * 102 + "-->", []),
        ("gambar-luar", "Isi.\n\n![Foto](http://dinas.example/foto.jpg)", [3]),
        ("gambar-luar", 'a <img alt="b" src="https://dinas.example/c.jpg">', [1]),
        ("gambar-luar", "![a][b]\n\n[b]: https://dinas.example/c.jpg", [3]),
        ("gambar-luar", "`![a](https://dinas.example/c.jpg)`", []),
        ("gambar-luar", "[![a](/gambar/b.png)](https://dinas.example/c.jpg)", []),
        ("gambar-luar", "![a](https://blora.example/gambar/b.png)", []),
        ("gambar-luar", "![a](https://b.example/" + "[" * 50000, []),
        ("alamat-tertutup", "Lihat [a](http://127.0.0.1:8000/program/smart-city/).", [1]),
        ("alamat-tertutup", "Isi.\n\nUnduh di http://10.0.0.7/berkas.pdf.", [3]),
        ("alamat-tertutup", "<http://server/a> dan [b][c]\n\n[c]: http://humas.local/", [1, 3]),
        ("alamat-tertutup", "`http://localhost:8000/`", []),
        ("alamat-tertutup", "Kunjungi <https://blorakab.go.id/>.", []),
        ("tautan-mati", "Lihat [a](https://blora.example/berita/2026/05/tidak-ada/).", [1]),
        ("tautan-mati", "Lihat http://BLORA.example/mou/tidak-ada/", [1]),
        ("tautan-mati", "Lihat [a](https://blora.example/berita/2024/05/kabar/).", []),
        ("tautan-mati", "Lihat [a](https://blora.example) dan https://blora.example/mou/#a", []),
        ("berkas-tidak-ada", "[a](https://blora.example/dokumen/2024/a.pdf)", [1]),
        ("tautan-hilang", "Lihat [a](//b.id/c) dan [d](/\\e).", [1, 1]),
    ],
)
def test_in_a_body(check: str, body: str, lines: list[int]) -> None:
    assert found_in(body, check, OWN) == lines


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        pytest.param(
            "rujukan/organisasi.yaml",
            organisations() + "<<<<<<< HEAD\n- id: a\n=======\n- id: b\n>>>>>>> c\n",
            "penanda penggabungan '<<<<<<< HEAD' tertinggal",
            id="a merge in a list",
        ),
        pytest.param(
            POST,
            post(title="a").replace("title: a", 'title: "Lomba \\u202eMembaca"'),
            "tanda arah tulisan U+202E yang tidak tampak",
            id="an escaped mark in a title",
        ),
        pytest.param(
            POST,
            post(summary="Kata \u2067a\u2069 b."),
            "tanda arah tulisan U+2067 yang tidak tampak",
            id="a mark in a summary",
        ),
        pytest.param(
            POST,
            post(title="\u200b"),
            "'title' tidak memuat satu huruf pun yang tampak",
            id="an unseen title",
        ),
        pytest.param(
            "mou/a.md",
            agreement(purpose="\u2800\u3164"),
            "'purpose' tidak memuat satu huruf pun yang tampak",
            id="a purpose of fillers",
        ),
        pytest.param(
            "halaman/a.md",
            page("<!-- a -->"),
            "isi tidak memuat apa pun yang tampak oleh pembaca",
            id="a page of comments",
        ),
        pytest.param(
            "rujukan/organisasi.yaml",
            organisations({"id": "a", "name": "A", "website": "http://192.168.1.5/a"}),
            "'website': alamat http://192.168.1.5/a tidak dapat dibuka pembaca: "
            "jaringan dalam (192.168.1.5)",
            id="a closed address in a list",
        ),
        pytest.param(
            POST,
            post(processed_from=[{"name": "A", "url": "http://localhost/a"}]),
            "'processed_from[0].url': alamat http://localhost/a tidak dapat dibuka pembaca: "
            "komputer sendiri atau jaringan dalam (localhost)",
            id="a closed address in a header",
        ),
        pytest.param(
            POST,
            post(summary="Lihat https://blora.example/mou/b/ ini."),
            "tautan /mou/b/ menuju halaman yang tidak ada",
            id="a dead address of the own host in words",
        ),
        pytest.param(
            "rujukan/organisasi.yaml",
            organisations(
                {"id": "a", "name": "A", "website": "https://blora.example/dokumen/a.pdf"}
            ),
            "berkas 'dokumen/a.pdf' tidak ada",
            id="a missing file of the own host",
        ),
    ],
)
def test_in_headers_and_lists(name: str, text: str, found: str) -> None:
    errors = [problem for problem in problems_of({name: text}, rules=OWN) if not problem.advice]
    assert found in [problem.finding for problem in errors]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("mou/a.md", agreement("<!-- belum ada naskah -->")),
        (POST, post(title="\u200bJudul\u200b")),
        (POST, post("x" + "\u00ad" + "y")),
        (POST, post(source={"kind": "imported", "name": "A", "url": "https://blora.example/lama"})),
        (POST, post("Lihat https://blora.example/mou/.")),
    ],
)
def test_what_is_right(name: str, text: str) -> None:
    assert [str(one) for one in problems_of({name: text}, rules=OWN) if not one.advice] == []


def test_addresses_end_where_their_sentence_goes_on() -> None:
    text = "a https://a.id/b_(c), (http://d.id/e). HTTPS://f.id/*"
    assert [address for _at, address in outside_addresses(text)] == [
        "https://a.id/b_(c)",
        "http://d.id/e",
        "HTTPS://f.id/",
    ]


def test_a_host_that_cannot_be_read_is_not_ours() -> None:
    assert not OWN.is_own_host("https://[")
