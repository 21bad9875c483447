import re

import pytest

from plugins.domain.core.publisher import Identity
from plugins.domain.drawings.cards import Card, Cards
from plugins.domain.site.page_info import PageInfo
from tests.site.texts import agreement, event, post, programme, site_of

OURS = Identity(
    name="Blora Terbuka", url="https://a.id", region_kind="kabupaten", region_name="Blora"
)
OFFICIAL = Identity(
    name="Blora", url="https://a.id", region_kind="kabupaten", region_name="Blora", official=True
)
NOTICE = "Bukan situs resmi Pemkab Blora; disusun dari sumber publik yang dicantumkan"


def page(address: str) -> PageInfo:
    return PageInfo(kind="x", address=address, title="Judul halaman", description="Uraian.")


def card(files: dict[str, str], address: str, identity: Identity = OURS) -> Card:
    return Cards(site_of(files), identity).at(address)


CORRECTION = {"at": "2024-05-03", "kind": "ralat", "before": "12", "after": "13"}
LATER = {"at": "2024-06-04 08:00", "kind": "hak_jawab", "reason": "Tanggapan."}


@pytest.mark.parametrize(
    ("fields", "kind", "status"),
    [
        pytest.param({}, "Berita · Ekonomi", None, id="plain"),
        pytest.param(
            {"corrections": [LATER, CORRECTION]},
            "Berita · Ekonomi",
            "Hak jawab 4 Juni 2024",
            id="the last correction",
        ),
        pytest.param(
            {"corrections": [CORRECTION], "withdrawn": {"at": "2024-07-05", "reason": "Salah."}},
            "Berita dicabut",
            "Dicabut 5 Juli 2024",
            id="withdrawn",
        ),
    ],
)
def test_the_card_of_a_post(fields: dict[str, object], kind: str, status: str | None) -> None:
    found = card({"berita/2024/05/a.md": post(**fields)}, "/berita/2024/05/a/")
    assert found == Card(
        site="Blora Terbuka",
        kind=kind,
        title="Judul",
        details=("Rabu, 1 Mei 2024",),
        status=status,
        notice=NOTICE,
    )


@pytest.mark.parametrize(
    ("fields", "detail"),
    [
        pytest.param({"signed": {"date": "2018-05-08"}}, "Ditandatangani 8 Mei 2018", id="a day"),
        pytest.param({}, "Hari tanda tangan tidak diketahui", id="unknown"),
    ],
)
def test_the_card_of_an_agreement(fields: dict[str, object], detail: str) -> None:
    found = card({"mou/a.md": agreement(**fields)}, "/mou/a/")
    assert (found.kind, found.title) == ("Nota Kesepahaman", "Tentang pendidikan")
    assert found.details == (detail,)
    assert found.status
    assert found.status_label == "Status per 24 November 2026"


@pytest.mark.parametrize(
    ("events", "detail"),
    [
        pytest.param((), "Peristiwa belum kami temukan", id="none"),
        pytest.param(({},), "1 peristiwa", id="without a date"),
        pytest.param(({"happened": "2018-05-08"},), "1 peristiwa, 2018", id="one year"),
        pytest.param(
            ({"happened": "2018-05"}, {"planned": "../2027-01-31"}),
            "2 peristiwa, 2018 sampai 2027",
            id="a deadline",
        ),
    ],
)
def test_the_card_of_a_programme(events: tuple[dict[str, str], ...], detail: str) -> None:
    files = {f"program/p/e{number}.md": event(**given) for number, given in enumerate(events)}
    found = card({"program/p/index.md": programme(), **files}, "/program/p/")
    assert (found.kind, found.title, found.details) == ("Program", "Program", (detail,))
    assert found.status
    assert found.status_label == "Status per 24 November 2026"


def test_lists_share_one_card_and_home_has_its_own() -> None:
    cards = Cards(site_of({}), OURS)
    home, one, other = (cards.at(address) for address in ("/", "/mou/", "/berita/"))
    assert one == other != home
    assert home.kind == one.kind == "Kabupaten Blora"


def test_an_official_site_needs_no_notice() -> None:
    assert card({}, "/", OFFICIAL).notice is None


def test_the_words_of_a_card_end_in_one_point_each() -> None:
    words = Card(site="A", kind="B", title="Sudah?", details=("C.",), status="D", status_label="E")
    assert words.alt == "Kartu A. B: Sudah? C. E: D."
    assert Card(site="A", kind="B", title="C", status="D").alt == "Kartu A. B: C. D."


def test_the_address_changes_with_every_word_and_with_the_recipe() -> None:
    one, other = (Card(site="A", kind="B", title=title) for title in "CD")
    found = {one.address("1"), one.address("2"), other.address("1")}
    assert len(found) == 3
    assert all(re.fullmatch(r"/kartu/[0-9a-f]{16}\.jpg", address) for address in found)
    assert one.address("1") == Card(site="A", kind="B", title="C").address("1")
