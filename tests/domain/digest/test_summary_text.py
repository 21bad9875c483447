import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.core.publisher import Identity
from plugins.domain.digest.summary_text import LIMIT, cut, summary_text
from plugins.domain.headers.document import dump_entries
from tests.site.texts import agreement, post, programme, site_of
from tests.status_tables import label

OURS = Identity(
    name="Blora Terbuka", url="https://a.id", region_kind="kabupaten", region_name="Blora"
)
OFFICIAL = Identity(
    name="Blora", url="https://a.id", region_kind="kabupaten", region_name="Blora", official=True
)
NOTICE = (
    "Blora Terbuka. Bukan situs resmi Pemkab Blora; disusun dari sumber publik yang dicantumkan."
)
SOURCES = dump_entries(
    [{"id": "s", "publisher": "P", "title": "T", "url": "https://a.id/", "type": "news"}]
)
NOTHING = "Kami belum menemukan tindak lanjut"
PROMISE = {"id": "a", "plain": "Janji.", "owner": ["ugm"], "basis": "from_news"}
KEPT = {**PROMISE, "id": "b", "recorded": "met", "evidence": [{"source": "s", "shows": "result"}]}


def test_a_post_is_told_by_its_day_and_summary() -> None:
    site = site_of({"berita/2024/05/a.md": post(summary="Pasar dibuka.")})
    assert summary_text(site, OURS, site.posts[0]).splitlines() == [
        "Judul",
        "Rabu, 1 Mei 2024. Pasar dibuka.",
        NOTICE,
        "https://a.id/berita/2024/05/a/",
    ]


def test_a_withdrawn_post_tells_only_that_it_is() -> None:
    text = post(summary="Rahasia.", withdrawn={"at": "2024-07-05", "reason": "Isinya keliru."})
    site = site_of({"berita/2024/05/a.md": text})
    written = summary_text(site, OFFICIAL, site.posts[0])
    assert "Berita ini dicabut. Isinya keliru." in written
    assert "Rahasia" not in written
    assert written.splitlines()[-2] == "Blora."


def test_a_programme_is_told_with_its_status() -> None:
    site = site_of({"program/p/index.md": programme()})
    found = summary_text(site, OURS, site.programmes[0]).splitlines()
    assert found[:2] == ["Program: Program", "Ringkasan program."]
    assert found[2].startswith("Status per 24 November 2026: ")
    assert found[-1] == "https://a.id/program/p/"


@pytest.mark.parametrize(
    ("files", "words"),
    [
        pytest.param(
            {"mou/a.md": agreement()},
            [f"{label('agreement', 'unknown:not_signed')}."],
            id="perhaps not signed",
        ),
        pytest.param(
            {"mou/a.md": agreement(signed={"date": "2025-11-24"})},
            [f"{NOTHING}; kabar terakhir 24 November 2025, 1 tahun lalu."],
            id="nothing, and no term",
        ),
        pytest.param(
            {"mou/a.md": agreement(signed={"date": "2025-11-24"}, term={"end": "2030-01-01"})},
            [
                f"{NOTHING}; kabar terakhir 24 November 2025, 1 tahun lalu.",
                f"Masa berlaku: {label('agreement', 'in_force')}.",
            ],
            id="nothing, within its term",
        ),
        pytest.param(
            {
                "mou/a.md": agreement(signed={"date": "2024-01"}),
                "mou/b.md": agreement(kind="pks", parent="a", signed={"date": "2025-01"}),
            },
            ["Perjanjian Kerja Sama tentang pendidikan: Ditandatangani Januari 2025."],
            id="a child, and no promise recorded",
        ),
        pytest.param(
            {"mou/a.md": agreement(signed={"date": "2024"}, commitments=[PROMISE, KEPT])},
            [f"Janji: {label('commitment', 'met')}; 1 sumber."],
            id="a kept promise",
        ),
    ],
)
def test_an_agreement_is_told_with_what_came_of_it(files: dict[str, str], words: list[str]) -> None:
    site = site_of({**files, "rujukan/sumber.yaml": SOURCES})
    found = summary_text(site, OURS, site.agreement("a")).splitlines()
    first, *second = words
    assert found[0] == first
    assert found[1].startswith(
        "Nota Kesepahaman tentang pendidikan. Nota Kesepahaman antara Pemerintah Kabupaten Blora"
    )
    assert found[2] == "Status per 24 November 2026."
    assert found[3:] == [*second, NOTICE, "https://a.id/mou/a/"]


@given(st.integers(1, 60), st.integers(1, 60), st.integers(1, 60))
def test_it_is_never_too_long_and_its_end_stays_whole(title: int, words: int, host: int) -> None:
    text = post(title="Judul panjang " * title, summary=("Kalimat " * words)[:300])
    site = site_of({"berita/2024/05/a.md": text})
    url = f"https://{'a' * host}.id"
    where = Identity(name="Blora", url=url, region_kind="kabupaten", region_name="Blora")
    written = summary_text(site, where, site.posts[0])
    assert len(written) <= LIMIT
    assert written.splitlines()[-1] == f"{url}/berita/2024/05/a/"


def test_no_room_for_a_summary_leaves_title_and_end() -> None:
    site = site_of({"berita/2024/05/a.md": post()})
    where = Identity(name="B", url=f"https://{'a' * 590}.id", region_kind="kota", region_name="B")
    written = summary_text(site, where, site.posts[0])
    assert written.splitlines()[0] == "Judul"
    assert "Rabu" not in written


@given(st.text("ab .", max_size=80), st.integers(1, 40))
def test_a_cut_is_short_and_starts_alike(text: str, limit: int) -> None:
    found = cut(text, limit)
    assert len(found) <= limit
    assert " ".join(text.split()).startswith(found.removesuffix("…"))
