"""What the pages of promises say of themselves; no two of them say the same."""

import pytest

from plugins.domain.core.publisher import Identity
from plugins.domain.pages.ledger_pages import LedgerPages
from plugins.domain.pages.page_list import PageList
from plugins.domain.pages.pagination import paginate
from plugins.domain.pages.promise_node import promise_node
from plugins.domain.pages.structured_data import page_data
from plugins.domain.site.guids import commitment_guid
from plugins.domain.site.lists.ledger import ADDRESS, Ledger
from plugins.domain.site.lists.track_records import ORDERS
from plugins.domain.site.page_info import PageInfo
from tests.domain.ledger_site import files, ledger_site, promise
from tests.domain.open_site import IMPRINT
from tests.domain.schema_org import faults
from tests.site.texts import agreement, programme, site_of

IDENTITY = Identity(
    name="Terbuka", url="https://a.id", region_kind="kabupaten", region_name="Blora"
)
SITE = ledger_site()
WORDS = LedgerPages(SITE, IDENTITY)


def pages() -> list[PageInfo]:
    ledger = Ledger(SITE)
    shelves = [shelf for one in ledger.filters for shelf in one.shelves]
    shelves += [shelf for owner in ledger.owners for shelf in ledger.statuses_of(owner)]
    found = [WORDS.whole(pager) for pager in paginate(ledger.rows, ADDRESS, 4)]
    for shelf in shelves:
        found += [WORDS.shelf(shelf, pager) for pager in paginate(shelf.rows, shelf.address, 4)]
    service = PageList(SITE, IDENTITY).service
    found += [service.compared(order) for order in ORDERS]
    return found + [WORDS.promise(one) for one in SITE.commitments]


def test_no_two_pages_share_an_address_a_title_or_a_description() -> None:
    found = pages()
    for name in ("address", "title", "description"):
        values = [getattr(info, name) for info in found]
        assert sorted(values) == sorted(set(values)), name


def test_a_promise_says_first_what_came_of_it() -> None:
    info = WORDS.promise(SITE.commitment("induk/tanpa-hari"))
    assert info.description == (
        "Terpenuhi, dilaporkan 1 Agustus 2021; 1 sumber. "
        "Janji Pemerintah Kabupaten Blora dan Universitas Gadjah Mada, 8 Mei 2018."
    )


def test_the_page_of_a_promise_holds_it_for_search_engines() -> None:
    one = SITE.commitment("induk/tanpa-hari")
    info = PageList(SITE, IDENTITY).ledger.promise(one)
    assert info == WORDS.promise(one)
    told = page_data(SITE, IMPRINT, info, one)
    assert promise_node(SITE, IMPRINT, one)["@id"] in {node.get("@id") for node in told}


def test_further_owners_are_counted() -> None:
    told = promise("a", owner=["ugm", "setda", "pemkab"])
    site = site_of({"mou/m.md": agreement(commitments=[told])})
    info = LedgerPages(site, IDENTITY).promise(site.commitment("m/a"))
    assert info.description.endswith("dan Sekretariat Daerah, dan 1 lainnya.")


def test_a_list_is_in_the_site_map_while_it_has_rows() -> None:
    listed = {info.address: info.listed for info in pages()}
    assert listed["/janji/status/terpenuhi/"]
    assert not listed["/janji/status/tidak-perlu-lagi/"]
    assert listed["/janji/halaman/2/"]


@pytest.mark.parametrize(
    ("ref", "state"),
    [
        ("induk/penuh", "https://schema.org/CompletedActionStatus"),
        ("induk/nanti", "https://schema.org/PotentialActionStatus"),
        ("induk/sunyi", None),
        ("kota/sama", "https://schema.org/CompletedActionStatus"),
    ],
)
def test_machines_read_what_is_known_of_a_promise(ref: str, state: str | None) -> None:
    node = promise_node(SITE, IMPRINT, SITE.commitment(ref))
    assert node.get("actionStatus") == state
    assert list(faults(node)) == []


def test_a_promise_that_moved_leads_on_and_keeps_its_identity() -> None:
    moved = promise("baru", made="2018", old_addresses=["/mou/induk/#lama"])
    site = site_of(files(**{"program/kota/index.md": programme(commitments=[moved])}))
    one = site.commitment("kota/baru")
    found = PageList(site, IDENTITY).redirects
    assert found.pages == {"/janji/induk/lama/": "/janji/kota/baru/"}
    assert [item.address for item in found.moved["/mou/induk/"]] == ["/janji/kota/baru/"]
    guid = commitment_guid(site.parent(one), one, "a.id,2026")
    assert guid == "tag:a.id,2026:/mou/induk/#lama"
