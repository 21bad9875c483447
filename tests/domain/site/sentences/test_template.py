"""Each template is held to what it may claim."""

import re
from typing import Any

import pytest

from plugins.domain.site.sentences.derived import TEMPLATES, template_of
from plugins.domain.site.sentences.template import CLAIMS, Template
from plugins.domain.status.record_status import STATUS_TABLES
from plugins.domain.status.table import GAP, Row
from tests.domain.status import test_agreement, test_commitment, test_event, test_programme

# What would say that something did not happen, or that there was no news at all.
DENIAL = re.compile(
    r"\b(?:belum ada|tidak ada|tanpa kabar|tidak pernah|belum pernah|gagal|mangkrak"
    r"|selebihnya belum|(?:tidak|belum) (?:di)?(?:laksanakan|kerjakan|bangun|tepati|jadi)"
    r"|(?:sumber|siapa pun|seorang pun) (?:\w+ )?tidak)\b",
    re.IGNORECASE,
)
# What only proof may say; a heading such as "Terpenuhi" says it, too.
PROVEN = re.compile(r"\b(?:ada buktinya|terbukti|Terpenuhi)\b|^(?:Selesai|Terjadi)$")
OURS = re.compile(r"\b(?:kami|belum diketahui|tidak diketahui)\b", re.IGNORECASE)
KEPT = {"proof", "kept"}


def ids(one: Template) -> str:
    return f"{one.kind}, {one.place}: {one.words}"


every = pytest.mark.parametrize("one", TEMPLATES, ids=ids)


@every
def test_it_claims_one_of_the_claims_and_denies_nothing(one: Template) -> None:
    assert one.claim in CLAIMS
    assert not DENIAL.search(one.words)


@every
def test_what_sounds_proven_rests_on_proof(one: Template) -> None:
    if PROVEN.search(one.words):
        assert one.claim == "proven"
    if one.claim == "proven":
        assert KEPT & set(one.rests_on) or "activity" in one.rests_on


@every
def test_what_was_looked_for_rests_on_the_day_of_the_look(one: Template) -> None:
    says = "per {hari}" in one.words or one.words.startswith("Terlambat")
    assert says == ("last_reviewed" in one.rests_on) == (one.claim == "reviewed")


@every
def test_what_was_not_found_is_said_of_us(one: Template) -> None:
    if one.claim == "not_found":
        assert OURS.search(one.words)


@every
def test_what_is_reported_is_not_proven(one: Template) -> None:
    assert (one.claim == "reported") == ("ilaporkan" in one.words and "proof" in one.lacks)


@every
def test_what_is_said_of_a_field_rests_on_it(one: Template) -> None:
    gaps = {
        "{tenggat}": {"due"},
        "{rencana}": {"planned", "recorded"},
        "{tahap}": {"stage"},
        "{pihak}": {"parties"},
        "{lama}": {"due", "news", "signed_on", "sign"},
    }
    for gap, fields in gaps.items():
        if gap in one.words and one.words != "Janji ini sedang dikerjakan; tenggatnya {tenggat}.":
            assert fields & set(one.rests_on)


# What a gap is filled with, where it is more than a word.
FILLS = {"Belum kami temukan kabarnya…": " sejak x, y", "Tidak terpenuhi (…)": "per x"}
ROWS = [(kind, row) for kind, rows in STATUS_TABLES.items() for row in rows]


@pytest.mark.parametrize(("kind", "row"), ROWS, ids=[f"{kind}: {row.label}" for kind, row in ROWS])
def test_every_status_has_a_template(kind: str, row: Row[Any]) -> None:
    fill = FILLS.get(row.label, "x")
    found = template_of(kind, "status", row.label.replace(GAP, fill))
    assert found
    assert found.fixed >= len(row.label.replace(GAP, ""))


SENTENCES = [
    (kind, case[-1])
    for kind, module in (
        ("agreement", test_agreement),
        ("commitment", test_commitment),
        ("event", test_event),
        ("programme", test_programme),
    )
    for case in module.SENTENCES
]


@pytest.mark.parametrize(("kind", "words"), SENTENCES, ids=[words for _kind, words in SENTENCES])
def test_every_sentence_of_a_status_has_a_template(kind: str, words: str) -> None:
    assert template_of(kind, "kalimat", words)


@pytest.mark.parametrize(
    ("kind", "place", "words"),
    [
        pytest.param("event", "kalimat", "Kegiatan ini tidak dilaksanakan.", id="a denial"),
        pytest.param("event", "kalimat", "Janji ini dibatalkan.", id="of another kind"),
        pytest.param("event", "status", "Kegiatan ini dibatalkan.", id="at another place"),
        pytest.param("commitment", "kalimat", "Janji ini terpenuhi.", id="kept without proof"),
        pytest.param("commitment", "status", "Terpenuhi seluruhnya", id="more than is kept"),
        pytest.param("programme", "status", "Berjalan lancar", id="words after a status"),
    ],
)
def test_what_no_template_says_has_none(kind: str, place: str, words: str) -> None:
    assert template_of(kind, place, words) is None


def test_of_two_that_fit_the_closer_one_counts() -> None:
    found = template_of("commitment", "status", "Belum kami temukan kabarnya sejak 2018, 8 tahun")
    assert found
    assert found.words.endswith("{hari}, {lama}")
    assert found.fixed > 0
