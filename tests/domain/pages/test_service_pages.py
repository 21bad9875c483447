from zoneinfo import ZoneInfo

from plugins.domain.core.publisher import Identity
from plugins.domain.pages.service_pages import ServicePages
from plugins.domain.values.moments import Moment
from tests.site.texts import organisations, site_of

IDENTITY = Identity(name="Uji", url="https://a.id", region_kind="kota", region_name="Batu")
SITE = site_of(
    {
        "rujukan/organisasi.yaml": organisations(
            {"id": "bappeda-a", "name": "Bappeda"}, {"id": "bappeda-b", "name": "Bappeda"}
        )
    }
)
PAGES = ServicePages(SITE, IDENTITY)


def test_each_page_has_its_own_address_title_and_description() -> None:
    infos = [
        PAGES.attention(),
        PAGES.offices(),
        PAGES.corrections(None),
        PAGES.methodology(),
        PAGES.data(),
        *map(PAGES.office, SITE.organisations),
    ]
    assert [info.address for info in infos[:5]] == [
        *("/perhatian/", "/instansi/", "/koreksi/", "/metode/", "/data/"),
    ]
    for attribute in ("address", "title", "description"):
        assert len({getattr(info, attribute) for info in infos}) == len(infos)
    assert {info.kind for info in infos} == {
        *("perhatian", "instansi_daftar", "koreksi", "metode", "data", "instansi"),
    }


def test_offices_of_one_name_are_told_apart() -> None:
    titles = [PAGES.office(body).title for body in SITE.organisations]
    assert titles[:2] == ["Instansi: Bappeda (bappeda-a)", "Instansi: Bappeda (bappeda-b)"]
    assert PAGES.office(SITE.organisation("ugm")).title == "Instansi: Universitas Gadjah Mada"
    assert PAGES.office(SITE.organisation("ugm")).breadcrumb == (("Instansi", "/instansi/"),)


def test_the_page_of_corrections_is_as_young_as_the_newest() -> None:
    moment = Moment.parse("2024-05-02 10:00", ZoneInfo("Asia/Jakarta"))
    assert PAGES.corrections(moment).updated == "2024-05-02T10:00:00+07:00"
    assert PAGES.corrections(None).updated is None
