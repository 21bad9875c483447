"""What a robots.txt allows: the cases in which parsers differ."""

import pytest

from scraper.web.robots import MAX_BYTES, parse

HOST = "https://situs.example"


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("Disallow: /", "/a", False),
        ("Disallow:", "/a", True),
        ("Disallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("Allow: /a/b\nDisallow: /a", "/a/c", False),
        ("Disallow: /a\nAllow: /a", "/a", True),
        ("Disallow: /*.pdf$", "/x/naskah.pdf", False),
        ("Disallow: /*.pdf$", "/x/naskah.pdf?unduh=1", True),
        ("Disallow: /search", "/search/label/A", False),
        ("Disallow: /search", "/Search", True),
        ("Disallow: /kafé", "/kaf%C3%A9", False),
        ("Disallow: /a # sampai sini", "/a", False),
    ],
)
def test_paths(rules: str, path: str, allowed: bool) -> None:
    assert parse(f"User-agent: *\n{rules}\n".encode(), "Uji").allows(HOST + path) is allowed


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("User-agent: Uji\nUser-agent: Lain\nDisallow: /", False),
        ("User-agent: Uji\nDisallow: /a\n\nUser-agent: Uji\nDisallow: /x", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: uJi\nAllow: /", True),
        ("Disallow: /", True),
        ("<!doctype html><h1>Tidak ada</h1>", True),
        ("", True),
        ("\ufeffUser-agent: *\nDisallow: /", False),
    ],
    ids=["shared", "merged", "own-first", "nobody", "html", "empty", "mark"],
)
def test_groups(text: str, allowed: bool) -> None:
    assert parse(text.encode(), "Uji").allows(f"{HOST}/x") is allowed


@pytest.mark.parametrize(
    ("line", "delay"),
    [
        ("Crawl-delay: 1.5", 1.5),
        ("crawl-delay:10", 10.0),
        ("Crawl-delay: 0", 0.0),
        ("Crawl-delay: nan", 0.0),
        ("Crawl-delay: lama", 0.0),
        ("", 0.0),
    ],
)
def test_delays(line: str, delay: float) -> None:
    assert parse(f"User-agent: *\n{line}\nDisallow:\n".encode(), "Uji").delay == delay


def test_sitemaps_stand_outside_the_groups() -> None:
    text = f"Sitemap: {HOST}/a.xml\nUser-agent: Lain\nDisallow: /\nSitemap: {HOST}/b.xml.gz\n"
    assert parse(text.encode(), "Uji").sitemaps == (f"{HOST}/a.xml", f"{HOST}/b.xml.gz")


def test_what_lies_beyond_the_limit_is_not_read() -> None:
    head = b"User-agent: *\nDisallow: /a\n"
    rules = parse(head + b"#" * (MAX_BYTES - len(head)) + b"\nDisallow: /b\n", "Uji")
    assert (rules.allows(f"{HOST}/a"), rules.allows(f"{HOST}/b")) == (False, True)


def test_bytes_that_are_no_text_hide_nothing() -> None:
    assert not parse(b"\xff\xfe\nUser-agent: *\nDisallow: /a\n", "Uji").allows(f"{HOST}/a")
