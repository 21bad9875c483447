"""What a source says of a post, in the words of our contract."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.headers.document import dump, parse
from plugins.domain.records.declarations.field_types import Reading
from plugins.domain.records.declarations.schema import read_model
from plugins.domain.records.models import Post
from scraper.model.posts import Finding, RawPost, Record
from scraper.normalise.post_fields import Unusable, fold, normalise
from scraper.reading.config import Config, SourceConfig

SOURCE = SourceConfig(
    name="blog",
    title="Blog Humas",
    kind="blogger_backup",
    licence="tidak dinyatakan",
    category="pemerintahan",
)
CONFIG = Config(
    ZoneInfo("Asia/Jakarta"),
    ("pemerintahan", "teknologi", "budaya"),
    {"smart city": "teknologi", "budaya": "budaya"},
    {"blog": SOURCE},
    frozenset({"blora"}),
)
MOMENT = dt.datetime(2018, 5, 9, 3, 41, 59, tzinfo=dt.UTC)


def raw(**values: object) -> RawPost:
    given_values: dict[str, object] = {
        "id": "tag:blogger.com,1999:blog-0.post-1",
        "url": "https://blog.example/2018/05/judul.html",
        "slug": "judul",
        "title": "Judul",
        "published": MOMENT,
        "html": "<p>Isi.</p>",
        **values,
    }
    return RawPost(**given_values)  # type: ignore[arg-type]  # shapes are the test's own


def record(source: SourceConfig = SOURCE, **values: object) -> Record:
    return normalise(raw(**values), source, CONFIG)


TITLES = {
    "newline": ("a\nSlug: ../x", "a Slug: ../x"),
    "another newline": ("a\r\nstatus: draft", "a status: draft"),
    "line separator": ("a\u2028b\u2029c\x85d\x0be", "a b c d e"),
    "colon": ("Blora: satu", "Blora: satu"),
    "quotes": ("\"Blora\" 'satu' “dua”", "\"Blora\" 'satu' “dua”"),
    "markup": ("<script>alert(1)</script> & <b>", "<script>alert(1)</script> & <b>"),
    "fence": ("---", "---"),
    "list": ("- satu", "- satu"),
    "comment": ("# satu", "# satu"),
    "braces": ("{% x %} {{ y }} [z]", "{% x %} {{ y }} [z]"),
    "word of YAML": ("No", "No"),
    "number": ("2018", "2018"),
    "emoji": ("Selamat 🎉👨‍👩‍👧 Blora", "Selamat 🎉👨‍👩‍👧 Blora"),
    "right to left": ("مرحبا Blora", "مرحبا Blora"),
    "300 characters": ("kata " * 60, ("kata " * 60).strip()),
    "white space": ("  a \t\xa0 b  ", "a b"),
    "control characters": ("a\x00b\x1bc\x7fd", "abcd"),
}


@pytest.mark.parametrize(("title", "expected"), TITLES.values(), ids=TITLES)
def test_a_title_arrives_and_sets_no_other_field(title: str, expected: str) -> None:
    found = record(title=title)
    header, _body = parse(dump(found.header, found.body))
    assert header["title"] == expected
    assert list(header) == list(record().header)
    assert {key: header[key] for key in header if key != "title"} == {
        key: value for key, value in record().header.items() if key != "title"
    }


@pytest.mark.parametrize(
    ("values", "told"),
    [
        pytest.param({"title": "Ra\ufffdpat"}, "1 tempat rusak di sumbernya", id="in the title"),
        pytest.param(
            {"html": "<p>a\ufffd b\ufffd"}, "2 tempat rusak di sumbernya", id="in the text"
        ),
        pytest.param(
            {"html": "a\ufffd", "findings": (Finding("1 tempat, ditulis sebagai tanda \ufffd"),)},
            "1 tempat, ditulis",
            id="told already",
        ),
    ],
)
def test_signs_that_are_lost_are_reported_once(values: dict[str, object], told: str) -> None:
    [finding] = record(**values).findings
    assert str(finding).startswith(told)


def test_removed_control_characters_are_reported() -> None:
    assert "2 karakter kendali" in str(record(title="a\x00\x1b\nb").findings[0])
    assert record(title="a\n\tb").findings == ()
    assert record(html="<p>a\x00b\x81c</p>").lost == {"karakter kendali": 2}


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        pytest.param(MOMENT, "2018-05-09 10:41", id="WIB, without seconds"),
        pytest.param(
            dt.datetime.fromisoformat("2018-05-08T18:00:00-07:00"),
            "2018-05-09 08:00",
            id="the next day here",
        ),
        pytest.param(dt.date(2018, 5, 9), "2018-05-09", id="a day only"),
    ],
)
def test_dates(published: dt.datetime | dt.date, expected: str) -> None:
    assert record(published=published).header["date"] == expected


def test_a_source_whose_times_mean_nothing_gives_days() -> None:
    days = SourceConfig(name="b", title="B", kind="x", category="budaya", day_only=True)
    found = record(days, published=dt.datetime.fromisoformat("2018-05-08T10:00:00-07:00"))
    assert found.header["date"] == "2018-05-09"
    assert found.day == dt.date(2018, 5, 9)


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"id": ""}, id="no id"),
        pytest.param({"id": "satu dua"}, id="no lawful id"),
        pytest.param({"published": None}, id="no date"),
        pytest.param({"html": "<p>" + "kata " * 210_000}, id="a text longer than any"),
    ],
)
def test_normalise_refuses(values: dict[str, object]) -> None:
    with pytest.raises(Unusable, match="tidak diimpor"):
        record(**values)


@pytest.mark.parametrize(
    ("labels", "category", "tags"),
    [
        pytest.param((), "pemerintahan", None, id="none"),
        pytest.param(("Dinkominfo",), "pemerintahan", ["Dinkominfo"], id="unknown"),
        pytest.param(("smart  CITY",), "teknologi", ["smart CITY"], id="known"),
        pytest.param(
            ("Budaya", "Smart City"), "teknologi", ["Budaya", "Smart City"], id="upper line wins"
        ),
        pytest.param(("Budaya",), "budaya", None, id="the category itself is no tag"),
        pytest.param(("blora", "Blora", " Blora "), "pemerintahan", ["Blora"], id="spellings"),
        pytest.param(("", "\n"), "pemerintahan", None, id="empty"),
    ],
)
def test_categories_and_tags(
    labels: tuple[str, ...], category: str, tags: list[str] | None
) -> None:
    header = record(labels=labels).header
    assert (header["category"], header.get("tags")) == (category, tags)
    assert record(labels=labels[::-1]).header == header


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<p>Satu. Dua.</p>", "Satu. Dua.", id="all"),
        pytest.param("<p>Satu.</p><p>Dua.</p>", "Satu. Dua.", id="over paragraphs"),
        pytest.param(
            "<p>Satu.</p><a name='more'></a><p>Dua.</p>", "Satu.", id="up to the jump break"
        ),
        pytest.param("<p>Satu.</p><!--more--><p>Dua.</p>", "Satu.", id="WordPress jump break"),
        pytest.param("<a name='more'></a><p>Satu.</p>", "Satu.", id="jump break at the head"),
        pytest.param("<h2>Bab</h2><p>Satu.</p>", "Satu.", id="no heading"),
        pytest.param("<ul><li>a</li></ul><p>Satu.</p>", "Satu.", id="no list"),
        pytest.param(
            "<p>Satu &lt;b&gt; *dua* &amp; tiga.</p>", "Satu <b> *dua* & tiga.", id="plain"
        ),
        pytest.param("<p>" + "kata " * 100 + "</p>", "kata " * 59 + "kata…", id="long"),
    ],
)
def test_summaries(html: str, expected: str) -> None:
    assert record(html=html).header["summary"] == expected


def test_a_post_without_a_title_takes_its_first_words() -> None:
    found = record(title=" \n", html="<p>" + "kata " * 40 + "</p>", slug="")
    assert found.header["title"] == "kata " * 15 + "kata…"
    assert "judul kosong" in str(found.findings[0])
    assert found.slug.startswith("kata-kata")


def test_a_post_without_text_takes_its_title_as_summary() -> None:
    found = record(html="")
    assert (found.header["summary"], found.body) == ("Judul", "")
    assert "tulisan tanpa teks" in str(found.findings[0])


def test_a_post_without_title_and_text_is_named_by_its_day() -> None:
    found = record(html="", title="", slug="")
    assert found.header["title"] == found.header["summary"] == "Tanpa judul, 9 Mei 2018"
    assert len(found.findings) == 2


def test_furniture_goes_to_its_fields() -> None:
    link = '<a href="https://a.id/">Suara Baru</a>'
    found = record(
        html=f"<p>BLORA – Satu.</p><p>Dua.</p><p>Diolah dari sumber: {link}</p>"
        "<p>Tidak ada komentar:</p>"
    )
    assert found.header["dateline"] == "BLORA"
    assert found.header["processed_from"] == [{"name": "Suara Baru", "url": "https://a.id/"}]
    assert found.header["summary"] == "Satu. Dua."
    assert found.body == "Satu.\n\nDua.\n"
    assert found.lost == {"bagian kerangka blog": 1}


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        pytest.param("Humas", "Humas", id="the source's own word"),
        pytest.param(" ", "hms/ab", id="the last line"),
    ],
)
def test_authors(author: str, expected: str) -> None:
    found = record(author=author, html="<p>Satu.</p><p>(hms/ab)</p>")
    assert (found.header["author"], found.body) == (expected, "Satu.\n\n(hms/ab)\n")


def test_nobody_is_sent_to_an_address_that_nobody_owns() -> None:
    found = record(url="https://arsip.invalid/2018/05/judul.html")
    assert found.header["source"] == {
        "kind": "imported",
        "name": "Blog Humas",
        "licence": "tidak dinyatakan",
    }
    assert (found.slug, found.url) == ("judul", "https://arsip.invalid/2018/05/judul.html")


def test_the_fingerprint_follows_what_the_source_says() -> None:
    assert record().hash == record(updated=MOMENT, line=7).hash
    for values in ({"title": "B"}, {"html": "<p>B.</p>"}, {"labels": ("B",)}, {"author": "B"}):
        assert record(**values).hash != record().hash


@given(
    title=st.text(max_size=80),
    author=st.text(max_size=30),
    labels=st.lists(st.text(max_size=20), max_size=4),
    text=st.text(max_size=200),
    slug=st.text(max_size=20),
    moment=st.datetimes(
        dt.datetime(1990, 1, 1), dt.datetime(2060, 1, 1), timezones=st.just(dt.UTC)
    ),
)
def test_whatever_a_source_says_the_file_can_be_read_and_holds_it(
    title: str, author: str, labels: list[str], text: str, slug: str, moment: dt.datetime
) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    found = record(
        title=title,
        author=author,
        labels=tuple(labels),
        html=f"<p>{escaped}</p>",
        slug=slug,
        published=moment,
    )
    header, body = parse(dump(found.header, found.body))
    assert (header, body) == (found.header, found.body)
    reading = Reading("a.md")
    post = read_model(Post, header, reading)
    assert reading.problems == []
    assert post is not None
    assert post.title == (fold(title) or post.title)
    assert post.date.at == moment.replace(second=0, microsecond=0)
    assert len(post.summary) <= 300


@given(st.text(max_size=60))
def test_fold_gives_one_line_and_is_stable(text: str) -> None:
    folded = fold(text)
    assert len(folded.splitlines()) <= 1
    assert fold(folded) == folded
