"""No text takes a reader long: twice as much of anything takes about twice as long."""

import datetime as dt
import time
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scraper.model.posts import RawPost
from scraper.normalise.post_fields import Unusable, normalise
from scraper.reading.config import Config, SourceConfig
from tests.examples import examples
from tests.scraper.walks import parse
from tests.scraper.wxr_files import item, wxr

CONFIG = Config(ZoneInfo("Asia/Jakarta"), ("pemerintahan",), {}, {})
SOURCE = SourceConfig(name="a", title="A", kind="rss", category="pemerintahan", licence="CC BY")
# Beginnings without an end, ends without a beginning, and what readers look for.
FRAGMENTS = (
    *('<a href="x ', "<a name='more ", "<pre>k ", "</pre>", "<p>", "</p>", "<p>1 komentar</p>"),
    *("[caption]", '[caption id="', "[/caption]", "<img src=a>", "[vc_row]", "[/vc_row]", "[x_y"),
    *("[gallery ids='1,2", "<table><tr><td>", "<ul><li>", "<blockquote>", "<figure><figcaption>"),
    *("<!--", "-->", "<!-- wp:block {", '<div class="wp-block-file">', "<iframe src=x>"),
    *("The post ", " appeared first on ", "&lt;p&gt;", "&lt;/p&gt;", "&amp;", "&#", "<br>", "\n"),
    *("  ", "(foto: ", "Sumber: a", "BLORA - ", "[", "]", "](", "**", "_", "`", "|", "…", "'", '"'),
    *("http://a.id/x ", "Diolah dari sumber:", "<sup><a href='#1'>1</a></sup>", "kata ", "1. "),
)
SIZES = (40_000, 80_000)


def of_export(text: str) -> list[RawPost]:
    return parse("wxr", wxr(item(1, content=text)), "https://a.id").posts


def of_feed(text: str) -> list[RawPost]:
    text = text.replace("]]>", "")
    head = "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
    body = f"<item><link>https://a.id/1</link><content:encoded><![CDATA[{text}]]></content:encoded>"
    return parse("rss", f"{head}{body}</item></channel></rss>", "https://a.id").posts


def seconds(text: str) -> float:
    """Tell how long both readers and the writing of the post take the processor."""
    start = time.process_time()
    for post in (*of_export(text), *of_feed(text)):
        try:
            normalise(RawPost(**{**vars(post), "published": dt.date(2020, 1, 1)}), SOURCE, CONFIG)
        except Unusable:
            continue
    return time.process_time() - start


@settings(max_examples=examples(20), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=3).map("".join))
def test_twice_as_much_takes_about_twice_as_long(unit: str) -> None:
    small, large = (seconds(unit * (size // len(unit))) for size in SIZES)
    assert large < max(1.0, 3 * small), unit
