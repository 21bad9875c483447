import datetime as dt
import json
from pathlib import Path

import pytest

from plugins.commands.records import as_of
from plugins.commands.records.as_of import Unanswerable, main, snapshot
from plugins.domain.core.rules import Rules
from tests.plugins.repository import Repository
from tests.site.texts import agreement, event, organisations, page, post, programme
from tests.status_tables import label

ON = "2026-11-{:02}T12:00:00+07:00".format
PROMISE = {"id": "janji", "plain": "Membangun.", "owner": ["ugm"], "basis": "from_news"}
PROOF = [{"post": "2026/11/kabar", "shows": "result"}]
MET = {**PROMISE, "recorded": "met", "evidence": PROOF}


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A signing on 2 November, a promise met as of the 4th, a move on the 6th."""
    made = Repository(tmp_path_factory.mktemp("pola") / "situs")
    body = "Isi yang cukup panjang.\n" * 9
    made.commit(
        {
            "rujukan/organisasi.yaml": organisations(),
            "mou/a.md": agreement(body, stage="persiapan", commitments=[PROMISE]),
            "program/p/index.md": programme(),
            "program/q/index.md": programme(commitments=[{**PROMISE, "made": "2026-10"}]),
            "program/p/rapat.md": event(
                planned="2026-11-03", figures=[{"label": "Hadir", "value": "1.50"}]
            ),
            "halaman/tentang.md": page(title="Tentang"),
        },
        ON(1),
    )
    signed = {"date": "2026-11-02"}
    made.commit(
        {
            "mou/a.md": agreement(body, signed=signed, term={"end": "2030"}, commitments=[MET]),
            "berita/2026/11/kabar.md": post(date="2026-11-04"),
        },
        "2026-11-04T23:30:00+07:00",
    )
    made.commit(
        {
            "mou/a.md": None,
            "mou/z.md": agreement(
                body, signed=signed, term={"end": "2030"}, commitments=[MET], object="Data"
            ),
            "rujukan/organisasi.yaml": organisations({"id": "bank", "name": "Bank"}),
        },
        ON(6),
    )
    return made


@pytest.fixture
def repository(pattern: Repository, tmp_path: Path) -> Repository:
    return pattern.copy(tmp_path / "situs")


def _status(repository: Repository, text: str, day: int) -> str | None:
    status = snapshot(repository.content, text, dt.date(2026, 11, day), Rules()).status
    return status.full_code if status else None


@pytest.mark.parametrize(
    ("text", "day", "code"),
    [
        ("mou/z", 1, "draft"),
        ("mou/z", 3, "draft"),
        ("mou/z", 4, "in_force"),
        ("mou/z", 6, "in_force"),
        ("mou/a", 4, "in_force"),
        ("mou/z#janji", 1, "unknown"),
        ("mou/z#janji", 4, "met"),
        ("/janji/z/janji/", 4, "met"),
        ("/janji/q/janji/", 1, "unknown"),
        ("program/p/rapat", 3, "planned"),
        ("program/p/#rapat", 4, "no_news"),
        ("program/p", 4, "unknown"),
        ("halaman/tentang", 4, None),
        ("berita/2026/11/kabar", 5, None),
        ("instansi/ugm", 1, None),
    ],
    ids=str,
)
def test_a_record_has_the_status_of_that_day_by_what_was_known_that_day(
    repository: Repository, text: str, day: int, code: str | None
) -> None:
    assert _status(repository, text, day) == code


def test_the_file_of_that_day_is_shown(repository: Repository) -> None:
    found = snapshot(repository.content, "mou/z", dt.date(2026, 11, 5), Rules())
    assert (found.path, found.record.ref) == ("content/mou/a.md", "a")
    assert "object: Data" not in found.text
    lines = list(found.lines())
    assert lines[:5] == [
        "Seperti diketahui pada 5 November 2026",
        f"Berkas {found.path}, commit {found.commit[:8]} (Rabu, 4 November 2026 pukul 23.30 WIB)",
        f"Status per 5 November 2026: {label('agreement', 'in_force')}",
        found.status.sentence if found.status else "",
        f"Komitmen janji: {label('commitment', 'met')}",
    ]
    assert lines[6].startswith("---\ntitle: tentang pendidikan")


def test_of_a_reference_file_only_the_entry_is_shown(repository: Repository) -> None:
    found = snapshot(repository.content, "instansi/bank", dt.date(2026, 11, 6), Rules())
    assert found.text == "- id: bank\n  name: Bank\n"
    assert list(found.lines())[2:] == ["", "- id: bank\n  name: Bank"]


def test_evidence_that_was_not_out_yet_proved_nothing(repository: Repository) -> None:
    happened = event(happened="2026-11-02", evidence=PROOF)
    repository.commit(
        {"program/p/rapat.md": happened, "berita/2026/11/kabar.md": post(date="2026-11-08")}, ON(7)
    )
    assert _status(repository, "program/p/rapat", 7) == "done_unproven"
    assert _status(repository, "program/p/rapat", 8) == "done"


@pytest.mark.parametrize(
    ("text", "day", "reason"),
    [
        ("apa saja", 4, "bukan alamat sebuah catatan"),
        ("mou/tiada", 4, "content/mou/tiada.md tidak ada dalam git; periksa ejaannya"),
        ("berita/2026/11/kabar", 3, "baru dicatat 4 November 2026; pada 3 November 2026 belum ada"),
        ("instansi/bank", 4, "'bank' belum ada dalam content/rujukan/organisasi.yaml"),
        ("mou/z#lain", 4, "Komitmen 'lain' tidak ada pada 4 November 2026; yang ada: janji"),
    ],
    ids=["no address", "never there", "not there yet", "no such entry", "no such promise"],
)
def test_what_cannot_be_answered_is_explained(
    repository: Repository, text: str, day: int, reason: str
) -> None:
    with pytest.raises(Unanswerable, match=reason):
        snapshot(repository.content, text, dt.date(2026, 11, day), Rules())


def test_before_the_first_commit_nothing_is_known(repository: Repository) -> None:
    with pytest.raises(Unanswerable, match="Riwayat git baru dimulai 1 November 2026; keadaan 31"):
        snapshot(repository.content, "mou/z", dt.date(2026, 10, 31), Rules())


def test_a_shallow_copy_says_that_it_is_one(repository: Repository, tmp_path: Path) -> None:
    copy = tmp_path / "dangkal"
    repository.git("clone", "-q", "--depth=1", repository.root.as_uri(), str(copy))
    with pytest.raises(Unanswerable, match="Salinan repositori ini dangkal"):
        snapshot(copy / "content", "mou/z", dt.date(2026, 11, 1), Rules())


def test_without_a_repository_the_reason_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unanswerable, match="repositori git"):
        snapshot(tmp_path, "mou/z", dt.date(2026, 11, 1), Rules())


def test_a_file_that_today_s_rules_refuse_is_explained(repository: Repository) -> None:
    repository.commit({"mou/z.md": "---\ntitle: A\nlama: x\n---\n"}, ON(7))
    with pytest.raises(Unanswerable, match=r"(?s)tidak terbaca.*content/mou/z.md:3: isian 'lama'"):
        snapshot(repository.content, "mou/z", dt.date(2026, 11, 7), Rules())


@pytest.fixture
def settings(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    class Settings:
        PATH = str(repository.content)
        TIMEZONE = "Asia/Jakarta"
        KATEGORI = Rules().categories
        TAHAP_KERJA_SAMA = Rules().stages
        AMBANG_AKAN_BERAKHIR = 90
        AMBANG_TANPA_KABAR = 365
        TENGGAT_PERMINTAAN = (10, 7)
        LIBUR_NASIONAL = ()
        OTORITAS_TAG = "uji.invalid,2026"

    monkeypatch.setattr(as_of.importlib, "import_module", lambda _name: Settings)
    monkeypatch.setattr(as_of, "machine_day", lambda _settings: dt.date(2026, 11, 24))


@pytest.mark.usefixtures("settings")
def test_the_command_prints_it_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mou/z", "2026-11-04"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("Seperti diketahui pada 4 November 2026\n")
    assert "Status per 4 November 2026: Berlaku\n" in printed


@pytest.mark.usefixtures("settings")
def test_the_command_prints_it_for_machines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mou/z", "2026-11-04", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["ref"], data["path"], data["status"]) == ("a", "content/mou/a.md", "in_force")
    assert data["commitments"] == {"janji": "met"}
    assert data["record"]["signed"]["date"] == "2026-11-02"
    assert data["committed"] == "2026-11-04T23:30:00+07:00"


@pytest.mark.usefixtures("settings")
def test_numbers_stay_as_exact_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["program/p/rapat", "2026-11-04", "--json"]) == 0
    assert '"value": 1.50' in capsys.readouterr().out


@pytest.mark.usefixtures("settings")
@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("4 November", "tulis"),
        ("2026-11-25", "25 November 2026 belum tiba"),
        ("2026-10-01", "Riwayat git baru dimulai"),
    ],
    ids=["no day", "to come", "too early"],
)
def test_the_command_says_what_is_wrong(
    day: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["mou/z", day]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert reason in printed.err
