"""Each kind of new content: its smallest file, made, checked and built; nothing half done."""

import io
import json
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from PIL import Image

from plugins.domain.headers.document import dump, parse
from scraper.store import together
from tests.scraper.exports import tree
from tests.scraper.new.sessions import CONTENT, lay, make, read
from tests.scraper.sources.documents import docx_shapes
from tests.site.builder import build

URL = "https://kabar.example/2026/mou"
# What each kind asks, answered as shortly as can be.
SMALLEST: dict[str, Sequence[str]] = {
    "berita": ["Taman Dibuka", "Taman kota dibuka hari ini.", ".", "", "", "", "", ""],
    "tanda-tangan": ["tentang sampah", "", "Pemerintah Kabupaten Blora; UGM", *[""] * 4],
    "peristiwa": ["kota cerdas", "Rapat kedua", "meeting", "", ""],
    "kabar": ["janji/taman/taman", "kabar-lama", "pelaksanaan", ""],
    "koreksi": ["Lomba Enam Desa", "", "enam desa", "delapan desa", "Salah hitung.", "", "", ""],
    "pencabutan": ["2024/05/lomba", "Keterangan tidak dapat dipastikan.", ""],
    "lembaga": ["Dinas Taman Blora (Distaman)", "", "Pemerintah Kabupaten Blora"],
    "orang": ["Dr. Hj. Sri Wahyuni, M.Si.", "Kepala Dinas", "Sekretariat Daerah"],
    "sumber": [URL, "Taman Kota (24 November 2026)", ""],
}
MADE = {
    "berita": (
        "berita/2026/11/taman-dibuka.md",
        (
            'title: Taman Dibuka\ndate: "2026-11-24"\ncategory: pemerintahan\n'
            "summary: Taman kota dibuka hari ini.\n---\n\nTaman kota dibuka hari ini.\n"
        ),
    ),
    "tanda-tangan": (
        "mou/sampah.md",
        "title: sampah\nkind: nota_kesepahaman\nparties:\n  - org: pemkab\n  - org: ugm\n---\n",
    ),
    "peristiwa": (
        "program/kota/rapat-kedua.md",
        "---\ntitle: Rapat kedua\nkind: meeting\n---\n",
    ),
    "kabar": (
        "mou/taman.md",
        (
            "    evidence:\n      - source: kabar-lama\n        shows: happening\n"
            '    basis: from_news\n    last_reviewed: "2026-11-24"\n'
        ),
    ),
    "koreksi": (
        "berita/2024/05/lomba.md",
        (
            'updated: "2026-11-24"\ncategory: teknologi\nsummary: Lomba diikuti delapan desa.\n'
            'corrections:\n  - at: "2026-11-24"\n    kind: ralat\n    before: enam desa\n'
            "    after: delapan desa\n    reason: Salah hitung.\n    by: Redaksi\n"
            'changes:\n  - at: "2026-11-24"\n    kind: major\n'
            "    note: Semula 'enam desa', seharusnya 'delapan desa'.\n---\n"
            "Ada delapan desa.\n\nKeenam desa, delapan desa.\n"
        ),
    ),
    "pencabutan": (
        "berita/2024/05/lomba.md",
        'withdrawn:\n  at: "2026-11-24"\n  reason: Keterangan tidak dapat dipastikan.\n',
    ),
    "lembaga": (
        "rujukan/organisasi.yaml",
        (
            "- id: distaman\n  name: Dinas Taman Blora\n  short_name: Distaman\n  kind: opd\n"
            "  parent: pemkab\n"
        ),
    ),
    "orang": (
        "rujukan/orang.yaml",
        (
            "- id: sri-wahyuni\n  name: Sri Wahyuni\n  prefix: Dr. Hj.\n  suffix: M.Si.\n  posts:\n"
            "    - title: Kepala Dinas\n      org: setda\n"
        ),
    ),
    "sumber": (
        "rujukan/sumber.yaml",
        (
            "- id: kabar-contoh-taman-kota\n  publisher: Kabar Contoh\n  title: Taman Kota\n"
            f'  date: "2026-11-24"\n  url: {URL}\n  type: news\n'
        ),
    ),
}


@pytest.mark.parametrize("kind", SMALLEST)
def test_the_smallest_of_a_kind_is_made_and_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    root = lay(tmp_path)
    assert make(root, monkeypatch, [kind], SMALLEST[kind]) == 0
    name, wanted = MADE[kind]
    text = read(root, name)
    assert wanted in text
    # What was there stays to the letter, and a new file is short.
    assert text.startswith(CONTENT.get(name, "")[:60])
    assert name in CONTENT or len(text.splitlines()) < 15
    changed = {
        one for one, content in tree(root).items() if content != CONTENT.get(one, "").encode()
    }
    assert changed == {name}


def test_all_that_was_made_builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay(tmp_path / "proyek")
    for kind, answers in SMALLEST.items():
        if kind != "koreksi":  # its words are gone once the post is corrected
            assert make(root, monkeypatch, [kind], answers) == 0
    assert make(root, monkeypatch, ["koreksi"], ["Lomba Enam Desa", *SMALLEST["koreksi"][1:]]) == 0
    site = build(tmp_path / "situs", tree(root))
    assert "Taman kota dibuka" in site.words("/berita/2026/11/taman-dibuka/")
    assert "sampah" in site.words("/mou/sampah/")
    assert "Rapat kedua" in site.words("/program/kota/")
    assert "Kabar Contoh" in site.words("/janji/taman/taman/")
    assert "Dinas Taman Blora" in site.words("/instansi/distaman/")
    assert "Keterangan tidak dapat dipastikan" in site.words("/berita/2024/05/lomba/")


AGREEMENT = (
    "Beasiswa bagi pelajar",
    "mou",
    "Pemerintah Kabupaten Blora; Universitas Contoh (UC)",
    "",
    "Ani Lestari; Prof. Budi Santoso, M.Si. (Rektor Universitas Contoh)",
    "Senin, 23 November 2026 di Blora",
    "universitas memberi beasiswa bagi 20 pelajar",
    "UC",
    "paling lambat 31 Desember 2027",
    URL,
    "Bupati Teken MoU (24 November 2026)",
    "Suara Contoh",
)


def test_an_agreement_with_a_new_office_takes_twelve_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay(tmp_path)
    assert len(AGREEMENT) == 12
    assert make(root, monkeypatch, ["tanda-tangan"], AGREEMENT) == 0
    header, _body = parse(read(root, "mou/beasiswa-bagi-pelajar-2026.md"))
    assert header == {
        "title": "Beasiswa bagi pelajar",
        "kind": "nota_kesepahaman",
        "parties": [{"org": "pemkab"}, {"org": "uc"}],
        "signatories": [
            {
                "person": "ani-lestari",
                "capacity": "Bupati Blora",
                "for_org": "pemkab",
                "as": "signatory",
            },
            {
                "person": "budi-santoso",
                "capacity": "Rektor Universitas Contoh",
                "for_org": "uc",
                "as": "signatory",
            },
        ],
        "signed": {"date": "2026-11-23", "place": "Blora"},
        "commitments": [
            {
                "id": "universitas-memberi-beasiswa-bagi-20",
                "plain": "Universitas memberi beasiswa bagi 20 pelajar.",
                "owner": ["uc"],
                "due": "../2027-12-31",
                "basis": "from_news",
            }
        ],
        "evidence": [{"source": "suara-contoh-bupati-teken-mou", "shows": "happening"}],
    }
    assert read(root, "rujukan/orang.yaml").startswith(CONTENT["rujukan/orang.yaml"])
    assert read(root, "rujukan/orang.yaml").endswith(
        "- id: budi-santoso\n  name: Budi Santoso\n  prefix: Prof.\n  suffix: M.Si.\n  posts:\n"
        "    - title: Rektor Universitas Contoh\n      org: uc\n"
    )


@pytest.mark.parametrize(
    ("kind", "answers", "told"),
    [
        pytest.param(
            "lembaga",
            ["Universitas Gajah Mada"],
            "jawaban:1: 'Universitas Gajah Mada' mirip 'Universitas Gadjah Mada'",
            id="a slip makes no second office",
        ),
        pytest.param("lembaga", ["UGM"], "'UGM' sudah tercatat dengan id 'ugm'", id="known office"),
        pytest.param(
            "sumber", ["http://kabar.example/lama/"], "id 'kabar-lama'", id="known source"
        ),
        pytest.param("sumber", ["kabar"], "'kabar' bukan alamat web", id="no address"),
        pytest.param("berita", ["Judul"], "jawaban:2: jawaban habis pada 'Isi", id="too few"),
        pytest.param(
            "berita", ["J", "Isi.", ".", "besok"], "kata 'besok' pada 'besok'", id="no day"
        ),
        pytest.param(
            "berita",
            ["J", "Isi.", ".", "Senin, 24 November 2026"],
            "harinya lain; periksa hari",
            id="a wrong weekday",
        ),
        pytest.param(
            "berita", ["J", "Isi.", ".", "", "olahraga"], "pilih: Pemerintahan", id="code"
        ),
        pytest.param(
            "berita", ["J", "Isi.", ".", "", "", "a" * 301], "ringkasan 301 huruf", id="summary"
        ),
        pytest.param(
            "berita",
            ["J", "Isi.", ".", "", "", "", "tidak-ada.jpg"],
            "foto 'tidak-ada.jpg' tidak terbaca",
            id="no photo",
        ),
        pytest.param(
            "berita",
            ["J", "Isi.", ".", "", "", "", "/dev/zero"],
            "'/dev/zero' bukan berkas foto",
            id="no file",
        ),
        pytest.param("berita", ["J\x1b[31m"], "aksara tersembunyi U+001B", id="no letter"),
        pytest.param("berita", ["J\udcff"], "aksara tersembunyi U+DCFF", id="no character"),
        pytest.param("tanda-tangan", ["A", "", "UGM"], "hanya 1 pihak", id="one party"),
        pytest.param("tanda-tangan", ["A", "", "UGM; ugm"], "pihak ganda", id="the same twice"),
        pytest.param("tanda-tangan", ["A", "n"], "'n' dapat berarti beberapa", id="two kinds"),
        pytest.param("kabar", ["janji/taman/lain"], "salin namanya dari make tinjau", id="record"),
        pytest.param(
            "kabar", ["mou/taman", "lain"], "'lain' bukan sumber atau berita", id="no source"
        ),
        pytest.param("koreksi", ["Lomba Lain"], "'Lomba Lain' tidak dikenal", id="no post"),
        pytest.param("", ["laporan"], "'laporan' tidak dikenal; pilih: berita", id="no kind"),
    ],
)
def test_a_wrong_answer_stops_it_and_writes_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    kind: str,
    answers: Sequence[str],
    told: str,
) -> None:
    root = lay(tmp_path)
    before = tree(root)
    assert make(root, monkeypatch, [kind] if kind else [], answers) == 1
    said = capsys.readouterr().err
    assert told in said
    assert said.endswith("Tidak ada yang ditulis.\n")
    assert tree(root) == before


def test_what_the_check_refuses_is_kept_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay(tmp_path)
    before = tree(root)
    body = "Hubungi 0812-3456-7890 untuk mendaftar."
    assert make(root, monkeypatch, ["berita"], ["Judul", body, ".", *[""] * 5]) == 1
    said = capsys.readouterr().out
    assert "content/berita/2026/11/judul.md:" in said
    assert "Tidak ada yang ditulis ke content/" in said
    assert tree(root) == before
    kept = root / ".cache/baru/content/berita/2026/11/judul.md"
    assert body in kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("fails_at", range(4))
def test_files_are_written_all_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    root = lay(tmp_path)
    before = tree(root)
    calls = iter(range(9))
    replace = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if next(calls) == fails_at:
            raise OSError(28, "cakram penuh", str(target))
        return replace(self, target)

    monkeypatch.setattr(together.Path, "replace", failing)
    assert make(root, monkeypatch, ["tanda-tangan"], AGREEMENT) == 1
    assert tree(root) == before
    assert not list((root / ".cache/scraper/staging").iterdir())


def photo(path: Path) -> None:
    picture = Image.new("RGB", (8, 6), "green")
    exif = Image.Exif()
    exif[0x010F] = "Kamera Rahasia"
    picture.save(path, "JPEG", exif=exif)


def test_a_photo_is_copied_and_cleaned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay(tmp_path)
    photo(root / "Foto Taman.jpg")
    answers = ["Taman", "Isi.", ".", "", "", "", '"Foto Taman.jpg"', "Taman hijau"]
    assert make(root, monkeypatch, ["berita"], [*answers, "Taman. (foto: Ani)", ""]) == 0
    header, _body = parse(read(root, "berita/2026/11/taman.md"))
    assert header["photos"] == [
        {"file": "2026/foto-taman.jpg", "alt": "Taman hijau", "caption": "Taman.", "credit": "Ani"}
    ]
    kept = (root / "content/gambar/2026/foto-taman.jpg").read_bytes()
    assert b"Rahasia" not in kept
    assert Image.open(io.BytesIO(kept)).size == (8, 6)


def test_a_post_is_joined_to_what_it_tells_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay(tmp_path)
    about = "mou/taman; janji/taman/taman; program/kota; Rapat awal"
    answers = ["Taman", "Isi.", ".", "8 Mei 2026 pukul 09.30", "tek", "Ringkas.", "", about]
    assert make(root, monkeypatch, ["berita"], answers) == 0
    header, _body = parse(read(root, "berita/2026/05/taman.md"))
    assert (header["date"], header["category"]) == ("2026-05-08 09:30", "teknologi")
    assert {key: header[key] for key in ("programmes", "events", "agreements", "commitments")} == {
        "programmes": ["kota"],
        "events": ["kota/rapat"],
        "agreements": ["taman"],
        "commitments": ["taman/taman"],
    }


PAGE = """\
<!doctype html><html lang="id"><head><title>Taman Kota Dibuka</title>
<meta property="article:published_time" content="2026-05-04T09:30:00+07:00">
<link rel="canonical" href="https://humas.example/2026/taman.html"></head><body><article>
<h1>Taman Kota Dibuka</h1>
<p>Pemerintah Kabupaten membuka taman kota di pusat kota pada hari Senin pagi ini.</p>
<p>Taman itu terbuka bagi semua warga sejak pagi sampai malam, tanpa bayar sama sekali.</p>
</article></body></html>
"""


def test_a_page_fills_in_what_stands_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay(tmp_path)
    (root / "taman.html").write_text(PAGE, encoding="utf-8")
    assert make(root, monkeypatch, ["berita", "taman.html"], [""] * 7) == 0
    header, body = parse(read(root, "berita/2026/05/taman-kota-dibuka.md"))
    assert (header["title"], header["date"]) == ("Taman Kota Dibuka", "2026-05-04 09:30")
    assert "Taman itu terbuka bagi semua warga" in body


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("https://kabar.example/a", "nama situs 'kabar.example' tidak ditemukan"),
        ("blog.xml", "tidak ada tulisan"),
    ],
)
def test_what_cannot_be_read_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    first: str,
    told: str,
) -> None:
    root = lay(tmp_path)
    assert make(root, monkeypatch, ["berita", first], []) == 1
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("record", "state", "file", "wanted"),
    [
        pytest.param(
            "janji/taman/taman",
            ["terpenuhi", "5 Mei 2024"],
            "mou/taman.md",
            {"recorded": "met", "met_on": "2024-05-05"},
            id="kept",
        ),
        pytest.param(
            "janji/taman/taman",
            ["dibatalkan", "Anggaran dialihkan."],
            "mou/taman.md",
            {"recorded": "dropped", "reason": "Anggaran dialihkan."},
            id="dropped",
        ),
        pytest.param(
            "/program/kota/#rapat",
            ["selesai", "2024-05-01"],
            "program/kota/rapat.md",
            {"recorded": "done", "happened": "2024-05-01"},
            id="event",
        ),
        pytest.param("mou/taman: Taman", [], "mou/taman.md", {}, id="agreement"),
    ],
)
def test_news_says_how_a_record_stands(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    record: str,
    state: Sequence[str],
    file: str,
    wanted: dict[str, str],
) -> None:
    root = lay(tmp_path)
    source = root / "content/rujukan/sumber.yaml"
    text = source.read_text(encoding="utf-8").replace("2024-05-01", "2024-05-09")
    source.write_text(text, encoding="utf-8")
    assert make(root, monkeypatch, ["kabar", record], ["kabar-lama", "hasil", *state]) == 0
    header, _body = parse(read(root, file))
    place = header["commitments"][0] if "janji" in record else header  # type: ignore[index]
    assert {key: place[key] for key in wanted} == wanted  # type: ignore[index, call-overload]
    assert place["last_reviewed"] == "2026-11-24"  # type: ignore[index, call-overload]


@pytest.mark.parametrize(
    ("when", "wanted"),
    [
        ("5 Mei 2027", {"planned": "2027-05-05"}),
        ("Oktober 2026", {"happened": "2026-10"}),
    ],
)
def test_an_event_is_planned_or_happened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, when: str, wanted: dict[str, str]
) -> None:
    root = lay(tmp_path)
    assert make(root, monkeypatch, ["peristiwa", "kota"], ["Rapat", "note", when, ""]) == 0
    text = read(root, "program/kota/rapat-2.md")
    assert text == dump({"title": "Rapat", "kind": "note", **wanted}, "")


def test_signatories_may_act_for_others_and_be_offices_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay(tmp_path)
    answers = [
        "A",
        "pks",
        "Pemerintah Kabupaten Blora; UGM",
        "(Plt. Sekretaris Daerah); +Ani Lestar",
    ]
    assert make(root, monkeypatch, ["tanda-tangan"], [*answers, "2026", "", ""]) == 0
    header, _body = parse(read(root, "mou/a-2026.md"))
    assert header["signatories"] == [
        {
            "acting": "Plt.",
            "capacity": "Sekretaris Daerah",
            "for_org": "pemkab",
            "as": "signatory",
        },
        {"person": "ani-lestar", "for_org": "ugm", "as": "signatory"},
    ]


def test_machines_get_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay(tmp_path)
    assert make(root, monkeypatch, ["lembaga", "Dinas Taman", "--json"], ["", ""]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "written": ["content/rujukan/organisasi.yaml"],
        "whole": True,
        "problems": [],
    }


def word_document() -> bytes:
    """Write a press release as Humas sends it, with a photo and what is below it."""
    release = docx.Document()
    release.add_heading("Taman Kota Dibuka", 0)
    release.add_paragraph("BLORA – Pemerintah Kabupaten Blora membuka taman kota.")
    release.add_picture(docx_shapes.picture())
    release.add_paragraph("Taman kota di Blora. (foto: Ani)", style="Caption")
    release.add_paragraph("Taman itu terbuka bagi semua warga.")
    return docx_shapes.saved(release)


def test_a_word_document_becomes_a_post_of_ones_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay(tmp_path)
    (root / "rilis humas.docx").write_bytes(word_document())
    answers = ["", "4 Mei 2026", "", "", "Taman hijau", "", ""]
    assert make(root, monkeypatch, ["berita", "rilis humas.docx"], answers) == 0
    header, body = parse(read(root, "berita/2026/05/taman-kota-dibuka.md"))
    assert (header["title"], header["date"]) == ("Taman Kota Dibuka", "2026-05-04")
    assert header["id"].startswith("urn:uuid:")  # type: ignore[union-attr]
    assert "source" not in header
    assert "Taman itu terbuka bagi semua warga." in body
    assert (root / "content/gambar/2026").is_dir()
    assert read(root, "berita/2026/05/taman-kota-dibuka.md").count("Taman hijau") == 1


SIGNING = """\
<!doctype html><html lang="id"><head><title>Bupati Teken MoU</title>
<meta property="article:published_time" content="2026-05-05"></head><body><article>
<h1>Bupati Teken MoU</h1>
<p>BLORA – Bupati Blora Ani Lestari dan Rektor Universitas Gadjah Mada Prof. Ova Emilia
menandatangani nota kesepahaman tentang penelitian di Pendopo Blora, Senin (4/5/2026).</p>
<p>UGM akan membantu penyusunan masterplan bagi Pemerintah Kabupaten Blora tahun depan.</p>
</article></body></html>
"""


def test_a_text_suggests_answers_with_their_sentences(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay(tmp_path)
    words = (Path(__file__).parents[3] / "scraper/saran.toml").read_text(encoding="utf-8")
    (root / "scraper/saran.toml").write_text(words, encoding="utf-8")
    (root / "teken.html").write_text(SIGNING, encoding="utf-8")
    answers = ["", "", "Pemerintah Kabupaten Blora; UGM", "", "", "-", ""]
    assert make(root, monkeypatch, ["tanda-tangan", "teken.html"], answers) == 0
    header, _body = parse(read(root, "mou/penelitian-2026.md"))
    assert (header["kind"], header["signed"]) == (
        "nota_kesepahaman",
        {"date": "2026-05-04", "place": "Pendopo Blora"},
    )
    assert [one["for_org"] for one in header["signatories"]] == ["pemkab", "ugm"]  # type: ignore[index, call-overload]
    assert "commitments" not in header
    said = capsys.readouterr().out
    assert "  janji: UGM akan membantu penyusunan masterplan" in said
    assert said.count("    menurut teks: ") == 6


def test_a_plain_text_fills_in_what_stands_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay(tmp_path)
    text = "Taman <Kota> Dibuka\n\nTaman & kolam dibuka.\n\nMasuknya gratis.\n"
    (root / "rilis.txt").write_text(text, encoding="utf-8")
    assert make(root, monkeypatch, ["berita", "rilis.txt"], [""] * 6) == 0
    header, body = parse(read(root, "berita/2026/11/taman-kota-dibuka.md"))
    assert (header["title"], "source" in header) == ("Taman <Kota> Dibuka", False)
    assert body == "\nTaman & kolam dibuka.\n\nMasuknya gratis.\n"


def test_an_empty_text_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay(tmp_path)
    (root / "rilis.txt").write_text("\n", encoding="utf-8")
    assert make(root, monkeypatch, ["berita", "rilis.txt"], [""] * 6) == 1
    assert "Tidak ada yang ditulis." in capsys.readouterr().err


def test_who_holds_an_office_at_a_party_signs_for_it_whatever_the_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay(tmp_path)
    answers = ["A", "pks", "UGM; Pemerintah Kabupaten Blora", "Ani Lestari", "2026", "", ""]
    assert make(root, monkeypatch, ["tanda-tangan"], answers) == 0
    header, _body = parse(read(root, "mou/a-2026.md"))
    assert header["signatories"] == [
        {
            "person": "ani-lestari",
            "capacity": "Bupati Blora",
            "for_org": "pemkab",
            "as": "signatory",
        }
    ]
