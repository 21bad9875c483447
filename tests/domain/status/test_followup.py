import datetime as dt

import pytest

from plugins.domain.status.followup import GRADES, days_since_signing, since_signing
from plugins.domain.status.standing import Standing
from tests.domain.status_records import agreement as read_agreement
from tests.site.texts import TODAY, agreement, event, post, programme, site_of

PROOF = [{"post": "2024/05/kabar", "shows": "happening"}]
PROMISE = {"id": "janji", "plain": "Membangun.", "owner": ["ugm"], "basis": "from_news"}
SIGNED = {"date": "2024-05-08"}


def _follow_up(files: dict[str, str], **fields: object) -> tuple[list[str], list[str], list[str]]:
    site = site_of(
        {
            "berita/2024/05/kabar.md": post(),
            "program/kota/index.md": programme(),
            "mou/induk.md": agreement(**fields),  # type: ignore[arg-type]
            **files,
        }
    )
    found = site.follow_up(site.agreement("induk"))
    assert bool(found) is bool(found.children or found.events or found.kept)
    return (
        [child.ref for child in found.children],
        [one.ref for one in found.events],
        [promise.ref for promise in found.kept],
    )


def test_nothing_known_is_no_follow_up() -> None:
    files = {"mou/lain.md": agreement(supersedes="induk")}
    assert _follow_up(files, commitments=[{**PROMISE, "recorded": "in_progress"}]) == ([], [], [])


@pytest.mark.parametrize(
    ("signed", "counts"),
    [
        ({"date": "2026-11-24"}, True),
        ({"date": "2026-11-25"}, False),
        ({"place": "Blora"}, True),
        (None, False),
    ],
    ids=["today", "tomorrow", "unknown day", "unsigned"],
)
def test_an_agreement_made_on_its_basis_counts_once_it_is_signed(
    signed: dict[str, str] | None, counts: bool
) -> None:
    child = agreement(parent="induk", **({"signed": signed} if signed else {}))  # type: ignore[arg-type]
    assert _follow_up({"mou/anak.md": child}) == (["anak"] if counts else [], [], [])


@pytest.mark.parametrize("kind", ["setback", "note", "signing"])
def test_what_only_held_it_up_or_noted_it_is_no_follow_up(kind: str) -> None:
    text = event(kind=kind, happened="2024-06-01", evidence=PROOF, agreements=["induk"])
    assert _follow_up({"program/kota/rapat.md": text}, signed=SIGNED) == ([], [], [])


@pytest.mark.parametrize(
    ("kept", "child", "held", "grade"),
    [
        (True, True, True, "result"),
        (False, True, True, "derived"),
        (False, False, True, "activity"),
        (False, False, False, "none"),
    ],
)
def test_the_highest_of_what_is_known_is_its_grade(
    kept: bool, child: bool, held: bool, grade: str
) -> None:
    promise = {**PROMISE, "recorded": "met", "evidence": PROOF} if kept else PROMISE
    files = {
        "berita/2024/05/kabar.md": post(),
        "program/kota/index.md": programme(),
        "mou/induk.md": agreement(signed=SIGNED, commitments=[promise]),
    }
    if child:
        files["mou/anak.md"] = agreement(parent="induk", signed={"date": "2025-01"})
    if held:
        files["program/kota/rapat.md"] = event(
            happened="2024-06-01", evidence=PROOF, agreements=["induk"]
        )
    site = site_of(files)
    found = site.follow_up(site.agreement("induk"))
    assert found.grade == grade
    assert grade in GRADES


@pytest.mark.parametrize("recorded", ["met", "partially_met"])
def test_a_promise_kept_counts(recorded: str) -> None:
    promise = {**PROMISE, "recorded": recorded, "evidence": PROOF}
    assert _follow_up({}, commitments=[promise]) == ([], [], ["induk/janji"])


@pytest.mark.parametrize(
    ("fields", "signed", "counts"),
    [
        ({"happened": "2024-06-01", "evidence": PROOF}, SIGNED, True),
        ({"happened": "2024-05-08", "evidence": PROOF}, SIGNED, False),
        ({"happened": "2024-05", "evidence": PROOF}, SIGNED, True),
        ({"happened": "2024-06-01"}, SIGNED, False),
        ({"happened": "2020", "evidence": PROOF}, None, True),
        ({"recorded": "done", "evidence": PROOF}, SIGNED, False),
        ({"recorded": "done", "evidence": PROOF}, {"date": "2024-04-30"}, True),
        ({"recorded": "done", "evidence": PROOF}, {"place": "Blora"}, True),
    ],
    ids=[
        "after",
        "its own signing",
        "perhaps after",
        "unproven",
        "unsigned",
        "no day",
        "day of proof",
        "no date",
    ],
)
def test_an_event_counts_that_is_proven_and_ended_after_the_signing(
    fields: dict[str, object], signed: dict[str, str] | None, counts: bool
) -> None:
    text = event(agreements=["induk"], **fields)  # type: ignore[arg-type]
    given = {"signed": signed} if signed else {}
    expected = ["kota/rapat"] if counts else []
    assert _follow_up({"program/kota/rapat.md": text}, **given) == ([], expected, [])


def test_only_what_is_met_in_full_is_proven() -> None:
    promises = [
        {**PROMISE, "id": name, "recorded": name.replace("-", "_"), "evidence": PROOF}
        for name in ("met", "partially-met")
    ]
    site = site_of(
        {"berita/2024/05/kabar.md": post(), "mou/induk.md": agreement(commitments=promises)}
    )
    found = site.follow_up(site.agreement("induk"))
    assert [promise.id for promise in found.kept] == ["met", "partially-met"]
    assert [promise.id for promise in found.proven] == ["met"]


@pytest.mark.parametrize(
    ("signed", "words"),
    [
        (None, "tidak diketahui"),
        ("2026-11-25", "belum ditandatangani"),
        ("2026-11-24", "0 hari"),
        ("2026-11-20", "4 hari"),
        ("2018-05-08", "8 tahun 6 bulan (3.122 hari)"),
        ("2018-05-08~", "sedikitnya 8 tahun 5 bulan (3.099 hari)"),
        ("2026-12-15~", "belum ditandatangani"),
        ("2026-11-25~", "paling lama 23 hari"),
        ("2018", "sedikitnya 7 tahun 10 bulan (2.885 hari)"),
        ("2026", "paling lama 10 bulan (327 hari)"),
    ],
)
def test_the_time_since_a_signing_claims_no_more_than_is_known(
    signed: str | None, words: str
) -> None:
    header = f"signed: {{date: '{signed}'}}" if signed else ""
    assert since_signing(Standing(read_agreement(header), TODAY)) == words


@pytest.mark.parametrize(
    ("signed", "today", "days"),
    [
        ("2018-05-08", "2018-05-08", 0),
        ("2018-05-08", "2018-05-07", None),
        ("2018-05-08", "2018-06-08", 31),
        ("2018-05-08~", "2018-06-08", None),
        ("2018-05", "2018-06-08", None),
        (None, "2018-06-08", None),
    ],
    ids=[
        "the day itself",
        "the day before",
        "a month",
        "about that day",
        "a month long",
        "unknown",
    ],
)
def test_days_are_counted_only_from_a_day(signed: str | None, today: str, days: int | None) -> None:
    header = f"signed: {{date: '{signed}'}}" if signed else ""
    standing = Standing(read_agreement(header), dt.date.fromisoformat(today))
    assert days_since_signing(standing) == days


@pytest.mark.parametrize(
    ("recorded", "proven"),
    [("met", ["janji"]), ("partially_met", [])],
    ids=["met there", "partly met there"],
)
def test_what_another_agreement_keeps_counts_as_it_is_kept_there(
    recorded: str, proven: list[str]
) -> None:
    kept = {**PROMISE, "recorded": recorded, "met_on": "2024-05", "evidence": PROOF}
    files = {
        "berita/2024/05/kabar.md": post(),
        "mou/induk.md": agreement(commitments=[{**PROMISE, "same_as": "lain/janji"}]),
        "mou/lain.md": agreement(commitments=[kept]),
    }
    site = site_of(files)
    found = site.follow_up(site.agreement("induk"))
    assert found.grade == "result"
    assert [one.id for one in found.proven] == proven
