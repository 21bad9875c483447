"""Writes what search engines ask for first: the site map and robots.txt."""

from plugins.build.generator import Output
from plugins.domain.pages.sitemap import render_robots, render_sitemap


def write(output: Output) -> None:
    """Write both; every other page is written by now."""
    site = output.settings["SITEURL"]
    output.file("sitemap.xml", render_sitemap(output.pages.written, site).encode())
    output.file("robots.txt", render_robots(site).encode())
