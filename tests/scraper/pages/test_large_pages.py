"""A page of very many parts is read in the time of its size."""

import time

from scraper.sources.html.extract import extract

TEXT = (
    "<p>Bupati membuka rapat kerja di pendopo kabupaten pada hari Selasa bersama kepala dinas.</p>"
)


def test_a_page_of_many_links_takes_no_quadratic_time() -> None:
    links = "<div><a href=/x>kata kata kata kata</a></div>" * 20_000
    begun = time.process_time()
    assert "Bupati membuka" in extract(f"<body>{TEXT * 3}{links}".encode(), "https://a.id/b").text
    assert time.process_time() - begun < 20
