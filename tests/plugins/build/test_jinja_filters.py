import datetime as dt
import doctest
import json
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup

from plugins.build import jinja_filters
from plugins.build.jinja_filters import (
    angka,
    hari_tanggal,
    json_ld_of,
    markdown_with,
    tanggal,
    tanggal_iso,
)
from plugins.domain.markup.renditions import Picture
from plugins.domain.site.page_info import Crumb, PageInfo
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.moments import Moment
from tests.domain.open_site import IMPRINT, open_site

SMALL = Picture(
    width=4, height=3, fallback="/gambar/a.png", original="/gambar/a.png", original_bytes=70
)
JAKARTA = ZoneInfo("Asia/Jakarta")


def test_the_examples_hold() -> None:
    result = doctest.testmod(jinja_filters)
    assert (result.failed, result.attempted > 5) == (0, True)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (dt.date(2018, 5, 8), "8 Mei 2018"),
        (Moment.parse("2018-05-08 09:30", JAKARTA), "8 Mei 2018"),
        (FuzzyDate.parse("2018-34"), "triwulan II 2018"),
    ],
)
def test_a_date_of_any_kind_is_written(value: jinja_filters.AnyDate, words: str) -> None:
    assert tanggal(value).lower() == words.lower()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Moment.parse("2018-05-08 09:30", JAKARTA), "Selasa, 8 Mei 2018 pukul 09.30 WIB"),
        (Moment.parse("2018-05-08", JAKARTA), "Selasa, 8 Mei 2018"),
        (FuzzyDate.parse("2018"), "2018"),
    ],
)
def test_a_weekday_is_written_where_it_is_known(value: jinja_filters.AnyDate, words: str) -> None:
    assert hari_tanggal(value) == words


@pytest.mark.parametrize(
    ("value", "machine"),
    [
        (dt.date(2018, 5, 8), "2018-05-08"),
        (Moment.parse("2018-05-08 09:30", JAKARTA), "2018-05-08T09:30:00+07:00"),
        (Moment.parse("2018-05-08", JAKARTA), "2018-05-08"),
        (FuzzyDate.parse("2018"), "2018"),
        (FuzzyDate.parse("2018~"), ""),
        (FuzzyDate.parse("2018-05-08?"), ""),
        (FuzzyDate.parse("[2018-05-08..2018-05-09]"), ""),
        (FuzzyDate.parse("2018-05-08/.."), ""),
    ],
)
def test_no_day_is_made_up_for_machines(value: jinja_filters.AnyDate, machine: str) -> None:
    assert tanggal_iso(value) == machine


@pytest.mark.parametrize("value", [1234, "1234", Decimal(1234)])
def test_a_number_of_any_kind_is_written(value: Decimal | int | str) -> None:
    assert angka(value) == "1.234"


def test_pictures_of_a_body_get_their_sizes_and_scripts_go() -> None:
    html = markdown_with({"a.png": SMALL}.get)("![A](/gambar/a.png)<script>x</script>")
    assert 'width="4" height="3"' in html
    assert "script" not in html
    assert html.__html__() == html


PAGE = PageInfo(
    kind="mou",
    address="/mou/jalan-2020/",
    title="Jalan </script>",
    description="Perjanjian.",
    breadcrumb=(Crumb("Beranda", "/"),),
)


def test_the_filter_gives_text_for_a_script_element() -> None:
    site = open_site()
    json_ld = json_ld_of(site, IMPRINT)
    text = json_ld(PAGE, site.agreement("jalan-2020"))
    assert isinstance(text, Markup)
    assert "<" not in text
    assert [node["@type"] for node in json.loads(text)] == ["BreadcrumbList", "Legislation"]
    assert [node["@type"] for node in json.loads(json_ld(PAGE))] == ["BreadcrumbList"]
