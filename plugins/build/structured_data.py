"""What the pages say to machines: the filter that writes the JSON-LD of a page."""

from collections.abc import Callable

from markupsafe import Markup

from plugins.domain.core.imprint import Imprint
from plugins.domain.pages.structured_data import page_data, script_text
from plugins.domain.site.page_info import PageInfo
from plugins.domain.site.site import Site


def json_ld_of(site: Site, imprint: Imprint) -> Callable[..., Markup]:
    """Make the filter ``json_ld``, which takes a page and, where it has one, its record."""

    def json_ld(info: PageInfo, record: object = None) -> Markup:
        text = script_text(page_data(site, imprint, info, record))
        return Markup(text)  # noqa: S704 - script_text lets no markup through

    return json_ld
