from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.build import git
from plugins.build.history import Memory, read_book
from plugins.domain.history.versions import Book
from tests.plugins.repository import Repository
from tests.site.texts import agreement, organisations, page, post, programme

WIB = ZoneInfo("Asia/Jakarta")
ON = "2026-11-{:02}T12:00:00+07:00".format


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "situs")


def _read(content: Path, memory: Path | None = None) -> Book:
    return read_book(content, Memory(memory or content.parent / ".cache"), WIB)


def _told(book: Book, place: str) -> list[str]:
    return [
        "pertama"
        if one.is_first
        else "; ".join(
            f"{change.field}: {change.before} -> {change.after}" for change in one.changes
        )
        for one in book.revisions.get(place, ())
    ]


def test_each_commit_tells_what_it_changed(repository: Repository) -> None:
    first = repository.commit({"mou/a.md": agreement(), "mou/b.md": agreement()}, ON(1))
    repository.commit({"mou/b.md": agreement(stage="pelaksanaan")}, ON(2))
    last = repository.commit({"mou/a.md": agreement(heading="MoU", object="Data")}, ON(3))
    book = _read(repository.content)
    assert _told(book, "content/mou/a.md") == [
        "heading: None -> MoU; object: None -> Data",
        "pertama",
    ]
    assert [one.commit for one in book.revisions["content/mou/a.md"]] == [last, first]
    assert (book.note, book.uncommitted) == (None, frozenset())


def test_a_moved_file_keeps_its_history(repository: Repository) -> None:
    body = "Isi yang cukup panjang.\n" * 9
    repository.commit({"mou/a.md": agreement(body)}, ON(1))
    repository.commit({"mou/a.md": agreement(body, heading="MoU")}, ON(2))
    moved = agreement(body, heading="MoU", old_addresses=["/mou/a/"])
    repository.commit({"mou/a.md": None, "mou/z.md": moved}, ON(3))
    repository.commit({"mou/a.md": agreement("Yang lain sama sekali.")}, ON(4))
    book = _read(repository.content)
    assert _told(book, "content/mou/z.md") == [
        "old_addresses: None -> /mou/a/",
        "heading: None -> MoU",
        "pertama",
    ]
    assert _told(book, "content/mou/a.md") == ["pertama"]


def test_a_file_made_again_starts_anew(repository: Repository) -> None:
    repository.commit({"mou/a.md": agreement("Satu.")}, ON(1))
    repository.commit({"mou/a.md": None, "mou/b.md": agreement("Dua dua dua.", heading="X")}, ON(2))
    repository.commit({"mou/a.md": agreement("Tiga.")}, ON(3))
    assert _told(_read(repository.content), "content/mou/a.md") == ["pertama"]


def test_a_merge_counts_as_one_change_of_the_main_line(repository: Repository) -> None:
    repository.commit({"mou/a.md": agreement()}, ON(1))
    repository.git("switch", "-q", "-c", "samping")
    repository.commit({"mou/a.md": agreement(heading="A")}, ON(2))
    repository.commit({"mou/a.md": agreement(heading="B")}, ON(3))
    repository.git("switch", "-q", "main")
    repository.commit({"mou/b.md": agreement()}, ON(4))
    repository.git("merge", "-q", "--no-ff", "-m", "Gabung", "samping", at=ON(5))
    assert _told(_read(repository.content), "content/mou/a.md") == [
        "heading: None -> B",
        "pertama",
    ]


def test_drafts_and_what_was_written_ahead_are_not_told(repository: Repository) -> None:
    repository.commit(
        {
            "berita/2024/05/a.md": post(title="Rahasia", status="draft"),
            "berita/2026/11/b.md": post(title="Dini", date="2026-11-03"),
            "halaman/h.md": page(title="Rahasia", status="draft"),
        },
        ON(1),
    )
    repository.commit({"berita/2026/11/b.md": post(title="Nanti", date="2026-11-03")}, ON(2))
    repository.commit(
        {
            "berita/2024/05/a.md": post(title="Terang"),
            "berita/2026/11/b.md": post(title="Kini", date="2026-11-03"),
            "halaman/h.md": page(title="Terang"),
        },
        ON(4),
    )
    book = _read(repository.content)
    assert _told(book, "content/berita/2024/05/a.md") == ["pertama"]
    assert _told(book, "content/halaman/h.md") == ["pertama"]
    told = _told(book, "content/berita/2026/11/b.md")
    assert told[-1] == "pertama"
    assert "title: Nanti -> Kini" in told[0]
    assert "Rahasia" not in str(book)
    assert "Dini" not in str(book)


def test_offices_have_the_history_of_their_entries(repository: Repository) -> None:
    repository.commit({"rujukan/organisasi.yaml": organisations()}, ON(1))
    more = {"id": "bank", "name": "Bank"}
    repository.commit({"rujukan/organisasi.yaml": organisations(more)}, ON(2))
    repository.commit({"rujukan/organisasi.yaml": organisations({**more, "kind": "bank"})}, ON(3))
    book = _read(repository.content)
    assert _told(book, "content/rujukan/organisasi.yaml#bank") == ["kind: None -> bank", "pertama"]
    assert _told(book, "content/rujukan/organisasi.yaml#ugm") == ["pertama"]


def test_people_and_sources_have_no_page_and_no_history(repository: Repository) -> None:
    repository.commit({"rujukan/orang.yaml": "- id: a\n  name: A\n"}, ON(1))
    repository.commit({"rujukan/orang.yaml": "- id: a\n  name: B\n"}, ON(2))
    assert _read(repository.content).revisions == {}


def test_what_is_not_committed_is_named(repository: Repository) -> None:
    repository.commit({"mou/a.md": agreement(), "mou/b.md": agreement()}, ON(1))
    repository.write({"mou/a.md": agreement(heading="MoU"), "mou/baru.md": agreement()})
    book = _read(repository.content)
    assert book.uncommitted == {"content/mou/a.md", "content/mou/baru.md"}
    assert _told(book, "content/mou/baru.md") == []


def test_without_a_repository_the_reason_is_told(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    book = _read(tmp_path / "content")
    assert book.revisions == {}
    assert book.note is not None
    assert book.note.startswith("Riwayat git tidak tersedia. Folder isi tidak ada dalam repositori")


def test_without_a_commit_the_reason_is_told(repository: Repository) -> None:
    assert _read(repository.content).note is not None


def test_without_git_the_reason_is_told(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit({"mou/a.md": agreement()}, ON(1))
    monkeypatch.setenv("PATH", str(repository.root))
    assert _read(repository.content).note == (
        "Riwayat git tidak tersedia. Program git tidak ada di tempat situs dibangun."
    )


def test_a_shallow_copy_is_said_to_be_one(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"mou/a.md": agreement()}, ON(1))
    repository.commit({"mou/a.md": agreement(heading="MoU")}, ON(2))
    copy = tmp_path / "dangkal"
    repository.git("clone", "-q", "--depth=1", repository.root.as_uri(), str(copy))
    book = _read(copy / "content")
    assert book.note == "Riwayat git tidak lengkap: situs dibangun dari salinan yang dangkal."
    assert _told(book, "content/mou/a.md") == ["pertama"]


def _hostile(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/tidak/ada")
    for name, value in (
        *(("log.showRoot", "false"), ("log.showSignature", "true"), ("core.quotePath", "true")),
        *(("diff.renames", "false"), ("log.follow", "true"), ("color.ui", "always")),
        *(("diff.noprefix", "true"), ("log.date", "iso"), ("core.abbrev", "4")),
    ):
        repository.git("config", name, value)


def _elsewhere(repository: Repository, _monkeypatch: pytest.MonkeyPatch) -> None:
    repository.git("checkout", "-q", "--detach")


@pytest.mark.parametrize("change", [_hostile, _elsewhere], ids=["own settings", "no branch"])
def test_the_settings_of_a_person_change_nothing(
    repository: Repository,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Repository, pytest.MonkeyPatch], None],
) -> None:
    body = "Isi yang cukup panjang.\n" * 9
    repository.commit({"mou/a.md": agreement(body)}, ON(1))
    repository.commit({"mou/a.md": None, "mou/z.md": agreement(body, heading="MoU")}, ON(2))
    before = _read(repository.content)
    change(repository, monkeypatch)
    assert _read(repository.content) == before
    assert _told(before, "content/mou/z.md") == ["heading: None -> MoU", "pertama"]


def test_versions_are_compared_once_and_remembered(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {
        "mou/a.md": agreement(),
        "berita/2024/05/a.md": post(),
        "rujukan/organisasi.yaml": organisations(),
        "program/p/index.md": programme(),
    }
    repository.commit({**files}, ON(1))
    more = organisations({"id": "bank", "name": "Bank"})
    repository.commit(
        {
            "mou/a.md": agreement(heading="MoU"),
            "berita/2024/05/a.md": post("Lain."),
            "rujukan/organisasi.yaml": more,
        },
        ON(2),
    )
    first = _read(repository.content, tmp_path / "ingatan")
    asked: list[list[str]] = []
    texts = git.Repository.texts

    def spied(self: git.Repository, blobs: list[str]) -> dict[str, str]:
        asked.append(list(blobs))
        return texts(self, blobs)

    monkeypatch.setattr(git.Repository, "texts", spied)
    assert _read(repository.content, tmp_path / "ingatan") == first
    assert asked == [[]]
    assert len(list((tmp_path / "ingatan").iterdir())) == 1


def test_a_memory_of_another_version_of_the_code_is_thrown_away(
    repository: Repository, tmp_path: Path
) -> None:
    memory = tmp_path / "ingatan"
    memory.mkdir()
    (memory / "riwayat-lama.json").write_text("{", encoding="utf-8")
    repository.commit({"mou/a.md": agreement()}, ON(1))
    repository.commit({"mou/a.md": agreement(heading="MoU")}, ON(2))
    _read(repository.content, memory)
    assert [path.name for path in memory.iterdir()] != ["riwayat-lama.json"]
    assert not (memory / "riwayat-lama.json").exists()


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _kept: b"", id="emptied"),
        pytest.param(lambda kept: kept[:-3], id="cut"),
        pytest.param(lambda kept: kept.replace(b"MoU", b"XoU"), id="changed"),
        pytest.param(lambda _kept: b"{}", id="kept without a mark"),
    ],
)
def test_a_damaged_memory_is_not_believed(
    repository: Repository, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    memory = tmp_path / "ingatan"
    repository.commit({"mou/a.md": agreement()}, ON(1))
    repository.commit({"mou/a.md": agreement(heading="MoU")}, ON(2))
    before = _read(repository.content, memory)
    (kept,) = memory.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    assert _read(repository.content, memory) == before
    assert kept.read_bytes() == whole


def test_names_that_no_record_may_have_do_no_harm(repository: Repository) -> None:
    repository.commit({'mou/é \t\n".md': "apa saja", "mou/a.md": agreement()}, ON(1))
    repository.commit({'mou/é \t\n".md': "lain", "mou/a.md": agreement(heading="MoU")}, ON(2))
    assert _told(_read(repository.content), "content/mou/a.md") == [
        "heading: None -> MoU",
        "pertama",
    ]
