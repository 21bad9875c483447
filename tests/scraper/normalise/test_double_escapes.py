"""Signs escaped once too often are read as meant; what may be meant literally stays."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.model.posts import RawPost
from scraper.normalise.double_escapes import of_html, of_words
from scraper.normalise.post_fields import normalise
from scraper.reading.config import Config, SourceConfig
from tests.scraper.exports import backup, backup_entry, takeout, takeout_entry
from tests.scraper.walks import parse
from tests.scraper.wxr_files import item, label, wxr

CONFIG = Config(ZoneInfo("Asia/Jakarta"), ("pemerintahan",), {}, {})
SOURCE = SourceConfig(name="a", title="A", kind="rss", category="pemerintahan", licence="CC BY")

MENDED = {
    "ampersand": ("Dinas PU &amp;amp; PR", "Dinas PU &amp; PR", 1),
    "space": ("satu&amp;nbsp;dua", "satu&nbsp;dua", 1),
    "quotation marks": ("&amp;ldquo;a&amp;#8221;", "&ldquo;a&#8221;", 2),
    "thrice": ("A &amp;amp;amp; B", "A &amp; B", 1),
    "hexadecimal": ("&amp;#x2013;", "&#x2013;", 1),
}


@pytest.mark.parametrize(("before", "after", "count"), MENDED.values(), ids=MENDED)
def test_signs_escaped_too_often_are_mended(before: str, after: str, count: int) -> None:
    assert of_html(f"<p>{before}</p>") == (f"<p>{after}</p>", count)


KEPT = {
    "plain": "Rapat &amp; kunjungan",
    "angle brackets": "a &amp;lt;b&amp;gt; c",
    "no entity": "R&amp;D dan M&amp;M; lain",
    "in code": "<code>&amp;nbsp;</code> ditulis &amp;nbsp;",
}


@pytest.mark.parametrize("html", KEPT.values(), ids=KEPT)
def test_what_may_be_meant_stays(html: str) -> None:
    assert of_html(html) == (html, 0)


@given(st.text(alphabet="ab &;#amplt<>12", max_size=30))
def test_mending_twice_changes_nothing_more(text: str) -> None:
    once, _count = of_html(text)
    assert of_html(once) == (once, 0)
    assert of_words(of_words(text)) == of_words(text)


FORMS = {
    "export of WordPress": (
        "wxr",
        wxr(item(1, title="PU &amp;amp; PR", extra=label("Gizi &amp;amp; Ibu"))),
    ),
    "backup": (
        "blogger_backup",
        backup(backup_entry(title="PU &amp; PR", labels=("Gizi &amp; Ibu",))),
    ),
    "takeout": (
        "blogger_takeout",
        takeout(takeout_entry(title="PU &amp; PR", labels=("Gizi &amp; Ibu",))),
    ),
}


@pytest.mark.parametrize(("kind", "text"), FORMS.values(), ids=FORMS)
def test_titles_and_labels_hold_no_code(kind: str, text: str) -> None:
    [raw] = parse(kind, text, "https://situs.example").posts
    header = normalise(raw, SOURCE, CONFIG).header
    assert (header["title"], header["tags"]) == ("PU & PR", ["Gizi & Ibu"])


def test_what_was_mended_in_a_text_is_told() -> None:
    raw = RawPost(
        id="urn:x:1", title="A", html="<p>a&amp;nbsp;b</p>", published=dt.date(2019, 5, 8)
    )
    record = normalise(raw, SOURCE, CONFIG)
    assert record.body == "a b\n"
    assert [found.finding for found in record.findings] == [
        "1 tanda ditulis sumbernya dengan kode ganda (seperti &amp;nbsp;), diperbaiki"
    ]
