"""The site map for search engines, dated by content and never by the build."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from plugins.domain.site.page_info import PageInfo

_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def render_sitemap(pages: Iterable[PageInfo], site: str) -> str:
    """
    Write the site map, sorted by address.

    >>> page = PageInfo(kind="beranda", address="/", title="A", description="B")
    >>> print(render_sitemap([page], "https://contoh.id"), end="")
    <?xml version="1.0" encoding="utf-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <url><loc>https://contoh.id/</loc></url>
    </urlset>
    """
    listed = sorted((page for page in pages if page.listed), key=lambda page: page.address)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<urlset xmlns="{_SCHEMA}">',
        *(_url(page, site) for page in listed),
        "</urlset>",
    ]
    return "\n".join(lines) + "\n"


def _url(page: PageInfo, site: str) -> str:
    changed = f"<lastmod>{page.updated}</lastmod>" if page.updated else ""
    return f"<url><loc>{escape(site + page.address)}</loc>{changed}</url>"


def render_robots(site: str) -> str:
    """
    Write robots.txt: everything may be read, and the site map is here.

    >>> print(render_robots("https://contoh.id"), end="")
    User-agent: *
    Disallow:
    <BLANKLINE>
    Sitemap: https://contoh.id/sitemap.xml
    """
    return f"User-agent: *\nDisallow:\n\nSitemap: {site}/sitemap.xml\n"
