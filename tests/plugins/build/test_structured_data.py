import json

from markupsafe import Markup

from plugins.build.structured_data import json_ld_of
from plugins.domain.site.page_info import Crumb, PageInfo
from tests.domain.open_site import IMPRINT, open_site

INFO = PageInfo(
    kind="mou",
    address="/mou/jalan-2020/",
    title="Jalan </script>",
    description="Perjanjian.",
    breadcrumb=(Crumb("Beranda", "/"),),
)


def test_the_filter_gives_text_for_a_script_element() -> None:
    site = open_site()
    json_ld = json_ld_of(site, IMPRINT)
    text = json_ld(INFO, site.agreement("jalan-2020"))
    assert isinstance(text, Markup)
    assert "<" not in text
    assert [node["@type"] for node in json.loads(text)] == ["BreadcrumbList", "Legislation"]
    assert [node["@type"] for node in json.loads(json_ld(INFO))] == ["BreadcrumbList"]
