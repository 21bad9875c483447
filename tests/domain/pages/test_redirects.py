from dataclasses import dataclass

from plugins.domain.pages.redirects import redirects
from plugins.domain.site.page_info import Moved


@dataclass(frozen=True)
class Record:
    address: str
    old_addresses: tuple[str, ...] = ()
    title: str = "Judul"


def test_each_old_address_leads_to_the_present_one() -> None:
    found = redirects([Record("/mou/c/", ("/mou/a/", "/mou/b/"))])
    assert found.pages == {"/mou/a/": "/mou/c/", "/mou/b/": "/mou/c/"}
    assert found.moved == {}


def test_an_old_fragment_becomes_an_element_of_its_page() -> None:
    found = redirects(
        [
            Record("/program/a/"),
            Record("/program/b/"),
            Record("/program/b/#baru", ("/program/a/#lama",), "Peluncuran"),
        ]
    )
    assert found.pages == {}
    assert found.moved == {"/program/a/": (Moved("lama", "Peluncuran", "/program/b/#baru"),)}


def test_where_the_page_of_a_fragment_is_gone_a_page_leads_on() -> None:
    found = redirects([Record("/program/b/#x", ("/program/a/#x",))])
    assert found.pages == {"/program/a/": "/program/b/#x"}


def test_a_moved_page_keeps_its_own_new_address() -> None:
    found = redirects(
        [
            Record("/program/b/#x", ("/program/a/#x",)),
            Record("/program/b/", ("/program/a/",)),
        ]
    )
    assert found.pages == {"/program/a/": "/program/b/"}


def test_nothing_moved_nothing_to_do() -> None:
    found = redirects([Record("/mou/a/")])
    assert (found.pages, found.moved) == ({}, {})
