"""What leads to the pages: old addresses, the site map, and robots.txt."""

from plugins.build.generator import Output
from plugins.domain.pages.redirects import write as render_redirects
from plugins.domain.pages.sitemap import render_robots, render_sitemap


def write(output: Output) -> None:
    """Write them; the site map lists all pages."""
    words = output.words
    for old, new in sorted(words.redirects.pages.items()):
        output.page(words.moved(old, new), target=new)
    output.file("_redirects", render_redirects(words.redirects.pages).encode())
    site = output.build.identity.url
    output.last(lambda pages: output.file("sitemap.xml", render_sitemap(pages, site).encode()))
    output.file("robots.txt", render_robots(site).encode())
