"""The site of the content and the browser, as for the tests of all sites."""

from tests.site.conftest import browser, host, pages, site

__all__ = ["browser", "host", "pages", "site"]
