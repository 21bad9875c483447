"""The same story on two sites is one post; what only looks alike stays two."""

from pathlib import Path
from typing import Any

import pytest

from scraper.intake.similarity import THRESHOLD, Fingerprint, similarity
from tests.scraper.exports import backup, backup_entry
from tests.scraper.live import edit, files, header, project, run, write

STORY = (
    "Bupati Blora membuka pelatihan pembuatan pupuk organik bagi kelompok tani di balai desa. "
    "Pelatihan diikuti wakil kelompok tani dari seluruh kecamatan dan berlangsung tiga hari. "
    "Peserta belajar mengolah kotoran sapi dan sisa panen menjadi pupuk yang siap dipakai. "
    "Menurut bupati, pupuk buatan sendiri mengurangi biaya tanam dan memperbaiki tanah yang keras. "
    "Dinas pertanian menyediakan alat pencacah dan pendamping sampai musim tanam berikutnya. "
    "Kelompok yang berhasil akan diminta mengajar kelompok lain di desa tetangganya."
)
FIRST = "2018/05/pupuk"


def shown(text: str) -> str:
    return "".join(
        f"<p>{sentence.strip()}.</p>" for sentence in text.split(".") if sentence.strip()
    )


def words_changed(text: str, every: int) -> str:
    words = text.split()
    return " ".join("lain" if number % every == 0 else word for number, word in enumerate(words, 1))


QUOTED = (
    "Pelatihan pupuk yang digelar pemerintah kabupaten dinilai terlambat oleh sebagian petani. "
    "Menurut bupati, pupuk buatan sendiri mengurangi biaya tanam dan memperbaiki tanah yang keras. "
    "Namun petani mengeluh karena harga sewa lahan naik sejak awal tahun dan hujan turun sedikit. "
    "Mereka meminta pemerintah memperbaiki saluran air lebih dahulu sebelum memberi pelatihan. "
    "Ketua paguyuban petani menyebut banyak sumur kering dan bantuan pompa belum dibagikan."
)
SCHEDULE = (
    "Pelayanan keliling kependudukan hadir pada {} Mei 2018 di balai desa mulai pukul 08.00. "
    "Warga dapat mengurus kartu keluarga, akta kelahiran, dan kartu tanda penduduk tanpa biaya. "
    "Syaratnya adalah membawa surat pengantar dari desa dan fotokopi kartu keluarga yang lama. "
    "Petugas melayani warga sampai semua antrean selesai pada hari itu juga."
)


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(STORY, id="word for word"),
        pytest.param(STORY.upper(), id="in capitals"),
        pytest.param("**" + STORY.replace(". ", ".**\n\n**") + "**", id="other marks"),
        pytest.param(f"BLORA, KABAR CONTOH - {STORY} Baca juga kabar lainnya.", id="lead and tail"),
        pytest.param(STORY.rpartition(" Dinas pertanian")[0], id="end cut off"),
        pytest.param(words_changed(STORY, 8), id="a word in eight changed"),
        pytest.param(STORY.replace("tiga hari", "3 hari"), id="a number in digits"),
        pytest.param(STORY.replace("balai desa", "[balai desa](https://a.id/x)"), id="a link"),
    ],
)
def test_copies_are_like(copy: str) -> None:
    one, other = Fingerprint.of(STORY), Fingerprint.of(copy)
    assert similarity(one, other) >= THRESHOLD
    assert similarity(one, other) == similarity(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(STORY, QUOTED, id="two reports with one quotation"),
        pytest.param(SCHEDULE.format(7), SCHEDULE.format(8), id="another day, the same pattern"),
        pytest.param(
            STORY.replace("balai desa", "Cepu"), STORY.replace("balai desa", "Ngawen"), id="towns"
        ),
        pytest.param(STORY, words_changed(STORY, 3), id="a word in three changed"),
        pytest.param("Foto bersama.", "Foto bersama bupati.", id="captions"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_other_stories_are_not(one: str, other: str) -> None:
    towns = frozenset({"cepu", "ngawen"})
    assert similarity(Fingerprint.of(one, towns), Fingerprint.of(other, towns)) < THRESHOLD


def entry(number: int, text: str, slug: str = "pupuk", day: int = 9, **more: Any) -> str:
    published = f"2018-05-{day:02}T10:00:00+07:00"
    return backup_entry(number, content=shown(text), slug=slug, published=published, **more)


def two_sites(tmp_path: Path, one: str, other: str) -> Path:
    """Lay out two sources: an export of each of two blogs that have nothing to do with another."""
    kind = {"kind": "blogger_backup"}
    root = project(
        tmp_path,
        satu={**kind, "file": "satu.xml", "site": "https://satu.example"},
        dua={**kind, "file": "dua.xml", "site": "https://dua.example"},
    )
    (root / "satu.xml").write_text(backup(one), encoding="utf-8")
    export = backup(other).replace("blog-0.", "blog-1.")
    (root / "dua.xml").write_text(export, encoding="utf-8")
    return root


def both(root: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    return run(root, "--source", "satu", "--source", "dua", *options, capsys=capsys)


def test_the_same_story_on_two_sites_is_one_post(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = two_sites(tmp_path, entry(1, STORY), entry(2, STORY, "lain", 11, title="Judul lain"))
    report = both(root, capsys)
    assert list(files(root)) == [FIRST]
    assert header(root, FIRST)["also_published"] == [
        {"name": "Situs dua", "url": "https://dua.example/2018/05/lain.html", "date": "2018-05-11"}
    ]
    (found,) = report["dua"]["duplicates"]
    assert (found["file"], found["decision"]) == (f"content/berita/{FIRST}.md", "joined")
    assert (found["likeness"], report["dua"]["changes"], report["exit"]) == (1.0, 1, 0)


def test_the_next_run_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = two_sites(tmp_path, entry(1, STORY), entry(2, STORY, "lain"))
    both(root, capsys)
    before = files(root)
    report = both(root, capsys)
    assert files(root) == before
    assert (report["changes"], report["dua"]["duplicates"][0]["decision"]) == (0, "known")
    # The first source may say something new: the second place of publication stays.
    (root / "satu.xml").write_text(backup(entry(1, f"{STORY} Tambahan.")), encoding="utf-8")
    assert both(root, capsys)["changes"] == 1
    assert [place["name"] for place in header(root, FIRST)["also_published"]] == ["Situs dua"]
    assert both(root, capsys)["changes"] == 0


def test_a_trial_sees_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = two_sites(tmp_path, entry(1, STORY), entry(2, STORY, "lain"))
    report = both(root, capsys, "--dry-run")
    assert files(root) == {}
    assert report["dua"]["duplicates"][0]["decision"] == "joined"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            entry(1, SCHEDULE.format(7)), entry(2, SCHEDULE.format(8), "b"), id="another day"
        ),
        pytest.param(entry(1, STORY), entry(2, STORY, "b", 30), id="weeks apart"),
        pytest.param(entry(1, STORY), entry(2, QUOTED, "b"), id="another report"),
    ],
)
def test_two_stories_stay_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], one: str, other: str
) -> None:
    root = two_sites(tmp_path, one, other)
    both(root, capsys)
    assert len(files(root)) == 2
    assert not any("also_published" in text for text in files(root).values())


def test_one_site_may_print_a_story_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = two_sites(tmp_path, entry(1, STORY) + entry(3, STORY, "ulang"), "")
    both(root, capsys)
    assert len(files(root)) == 2


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("tag:blogger.com,1999:blog-1.post-2", id="its id"),
        pytest.param("https://dua.example/2018/05/lain.html", id="its address"),
        pytest.param("2018/05/lain", id="its reference"),
    ],
)
def test_an_editor_can_say_that_they_are_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    root = two_sites(tmp_path, entry(1, STORY), entry(2, STORY, "lain"))
    run(root, "--source", "satu", capsys=capsys)
    edit(root, FIRST, "import:", f'not_duplicate_of: ["{name}"]\nimport:')
    both(root, capsys)
    assert list(files(root)) == ["2018/05/lain", FIRST]
    assert both(root, capsys)["changes"] == 0


def test_a_joint_can_be_undone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = two_sites(tmp_path, entry(1, STORY), entry(2, STORY, "lain"))
    both(root, capsys)
    text = files(root)[FIRST]
    start, end = text.index("also_published:"), text.index("import:")
    apart = 'not_duplicate_of:\n  - "tag:blogger.com,1999:blog-1.post-2"\n'
    write(root, FIRST, text[:start] + apart + text[end:])
    both(root, capsys)
    assert list(files(root)) == ["2018/05/lain", FIRST]


def test_an_edited_file_is_left_and_the_lines_to_add_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = two_sites(tmp_path, entry(1, STORY), entry(2, STORY, "lain"))
    run(root, "--source", "satu", capsys=capsys)
    edit(root, FIRST, "import:", "programmes:\n  - pertanian\nimport:")
    before = files(root)
    report = both(root, capsys)
    assert files(root) == before
    assert report["exit"] == 1
    remedy = report["dua"]["problems"][0]["remedy"]
    lines = remedy.removeprefix("tambahkan di berkas ini: ").partition(", atau ")[0]
    edit(root, FIRST, "import:", f"{lines}\nimport:")
    again = both(root, capsys)
    assert (again["exit"], again["changes"]) == (0, 0)
    assert list(files(root)) == [FIRST]


HAND = "---\nid: urn:uuid:1\ntitle: Pupuk\ndate: 2018-05-10\n{}---\n{}\n"
CITED = "processed_from:\n  - name: Dua\n    url: http://www.dua.example/2018/05/lain.html?m=1\n"
LISTED = "processed_from:\n  - source: dua-pupuk\n"


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        pytest.param("", STORY, id="its text"),
        pytest.param(CITED, "Kami ceritakan dengan kata sendiri.", id="the address it names"),
        pytest.param(LISTED, "Kami ceritakan dengan kata sendiri.", id="the source it cites"),
    ],
)
def test_against_a_hand_written_post_an_import_only_reports(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], fields: str, body: str
) -> None:
    root = two_sites(tmp_path, "", entry(2, STORY, "lain"))
    lists = root / "content" / "rujukan"
    lists.mkdir(parents=True)
    (lists / "sumber.yaml").write_text(
        "- id: dua-pupuk\n  url: https://dua.example/2018/05/lain.html\n", encoding="utf-8"
    )
    write(root, "2018/05/milik-kami", HAND.format(fields, body))
    before = files(root)
    report = both(root, capsys)
    assert files(root) == before
    assert report["dua"]["duplicates"][0]["decision"] == "hand_written"
    assert (report["dua"]["changes"], report["exit"]) == (0, 0)
    apart = 'not_duplicate_of:\n  - "tag:blogger.com,1999:blog-1.post-2"\n'
    write(root, "2018/05/milik-kami", HAND.format(fields + apart, body))
    both(root, capsys)
    assert list(files(root)) == ["2018/05/lain", "2018/05/milik-kami"]


def test_a_retold_post_that_was_imported_leaves_its_sources_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = (
        "Pupuk buatan petani mulai dipakai. "
        '(Diolah dari sumber: <a href="https://dua.example/2018/05/lain.html">Dua</a>)'
    )
    root = two_sites(tmp_path, entry(1, told, "kisah"), entry(2, STORY, "lain"))
    both(root, capsys)
    assert len(files(root)) == 2
