"""Exports and feeds of any content: fields that are missing, empty, huge or odd."""

from collections.abc import Callable
from html import escape
from typing import NamedTuple

from hypothesis import strategies as st

from tests.scraper.exports import ATOM, BLOG

SITE = "https://blog.example"
ODD_WORDS = (
    *("", " ", "\n", "<b>Rapat</b>", "&amp;amp;", "&amp;nbsp;", "\u202eabc\u202c", "---", "null"),
    *("[vc_row]", "☃", "<<<<<<< berkas", "]]]]>", "http://localhost/a", "Sumber: Tim Humas"),
    *("kata\x07kata", "a\ud7ffb", "{{ x }}", "{% x %}", "# a", "| a |", "\u200b", "A" * 400),
    *("3374010101900001", "0812 3456 7890", "humas@gmail.com", "..", "/", "\\", '"', "'", ": #"),
    *("{static}/x", "javascript:x", "data:text/html,x", "2018\r\nstatus: draft", "!!python/none"),
)
ODD_HTML = (
    *("Satu kalimat.", "<p>Dua</p>", "[gallery]", "<img src='a.jpg'>", "<script>x</script>"),
    *("<a href='http://10.0.0.1/x'>x</a>", "<h2>Judul</h2>", "<ul><li>a</ul>", "\n\n", "&nbsp;"),
    *("<table><tr><td>1</table>", "[x_y a=1]", '<!-- wp:block {"ref":9} /-->', "<p", "</p>"),
    *("<<<<<<< a\n=======\n>>>>>>> b", "3 Komentar", "Posting Komentar", "\u2066", "# a", "**"),
    *("BLORA - Rapat.", "Sumber:", "Tim Humas", "<iframe src=x>", "](", "<sup>1</sup>", "[^1]"),
    *(
        "<img src='https://a.id/f.png' alt='x'> (foto: Humas)",
        "<pre>a\tb</pre>",
        "{: .x}",
        "*[X]: y",
    ),
    *(
        "NIK 3374010101900001",
        "[caption]",
        "<blockquote>",
        "<!--more-->",
        "<!--nextpage-->",
        "\x00",
    ),
    *("<a name='more'></a>", "<svg><path/></svg>", "<math>", "<o:p></o:p>", "&#55296;", "&#0;"),
)
MOMENTS = (
    *("2018-05-09T03:41:00Z", "2018-05-09T10:41:00+07:00", "1970-01-01T00:00:00Z", "", "kemarin"),
    *(
        "2099-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2018-02-30T00:00:00Z",
    ),
    *("2018-05-09T25:99:00Z", "0000-00-00 00:00:00", "2018-05-09 03:41:00", "2018-05-09"),
)
SLUGS = ("judul", "", "Judul-Besar", "a" * 300, "%e2%82", "..", "halaman", "2018", "index", "-")
_FORBIDDEN = st.characters(exclude_categories=("Cs",))

words = st.one_of(
    st.none(),
    st.sampled_from(ODD_WORDS),
    st.text(_FORBIDDEN, max_size=40),
    st.just("kata " * 40_000),
)
html = st.one_of(
    st.none(),
    st.lists(st.sampled_from(ODD_HTML), max_size=6).map(" ".join),
    st.lists(st.sampled_from(ODD_HTML), min_size=1, max_size=3).map(
        lambda parts: "".join(parts) * 2000
    ),
    st.text(_FORBIDDEN, max_size=60),
)


class Entry(NamedTuple):
    """What an entry says, field by field; None where the field is missing."""

    number: int
    title: str | None
    content: str | None
    published: str | None
    slug: str | None
    labels: list[str | None]
    author: str | None
    excerpt: str | None
    kind: str | None
    status: str | None


def entries(
    kinds: tuple[str | None, ...], statuses: tuple[str | None, ...]
) -> st.SearchStrategy[list[Entry]]:
    """Give lists of entries, most of them of the first kind and status."""
    return st.lists(
        st.builds(
            Entry,
            st.integers(1, 8),
            words,
            html,
            st.one_of(st.none(), st.sampled_from(MOMENTS), st.just(MOMENTS[0])),
            st.one_of(st.none(), st.sampled_from(SLUGS)),
            st.lists(words, max_size=4),
            words,
            html,
            st.sampled_from((*kinds[:1] * 4, *kinds)),
            st.sampled_from((*statuses[:1] * 4, *statuses)),
        ),
        max_size=5,
    )


def element(name: str, value: str | None, attributes: str = "") -> str:
    """Write an element, nothing where its value is missing."""
    return "" if value is None else f"<{name}{attributes}>{escape(value)}</{name}>"


def _cdata(name: str, value: str | None) -> str:
    if value is None:
        return ""
    parts = "]]]]><![CDATA[>".join(value.split("]]>"))
    return f"<{name}><![CDATA[{parts}]]></{name}>"


def wxr(posts: list[Entry]) -> str:
    """Write an export of WordPress."""
    space = "http://wordpress.org/export/1.2"
    items = "".join(
        "<item>"
        + element("title", post.title)
        + element("link", None if post.slug is None else f"{SITE}/2018/05/{post.slug}/")
        + element("dc:creator", post.author)
        + _cdata("content:encoded", post.content)
        + _cdata("excerpt:encoded", post.excerpt)
        + element("wp:post_id", str(post.number))
        + element(
            "wp:post_date_gmt", post.published and post.published.replace("T", " ").strip("Z")
        )
        + element("wp:post_name", post.slug)
        + element("wp:status", post.status)
        + element("wp:post_type", post.kind)
        + "".join(
            element("category", one, ' domain="category" nicename="a"') for one in post.labels
        )
        + "</item>"
        for post in posts
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:wp="{space}/"'
        f' xmlns:excerpt="{space}/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>S</title>'
        f"<wp:wxr_version>1.2</wp:wxr_version>{items}</channel></rss>"
    )


def backup(posts: list[Entry]) -> str:
    """Write the older export of Blogger."""
    kind_of = "http://schemas.google.com/g/2005#kind"
    return _feed(
        "".join(
            f"<entry><id>{BLOG}.post-{post.number}</id>"
            + element("published", post.published)
            + f"<category scheme='{kind_of}'"
            + f" term='http://schemas.google.com/blogger/2008/kind#{post.kind}'/>"
            + "".join(_category(one, "http://www.blogger.com/atom/ns#") for one in post.labels)
            + element("title", post.title, ' type="text"')
            + element("content", post.content, ' type="html"')
            + _link(post.slug)
            + _author(post.author)
            + (
                "<app:control xmlns:app='http://purl.org/atom/app#'><app:draft>yes</app:draft>"
                "</app:control>"
                if post.status == "draft"
                else ""
            )
            + "</entry>"
            for post in posts
        ),
        "",
    )


def takeout(posts: list[Entry]) -> str:
    """Write the newer export of Blogger."""
    return _feed(
        "".join(
            f"<entry><id>{BLOG}.post-{post.number}</id>"
            + element("blogger:type", post.kind)
            + element("blogger:status", post.status)
            + _author(post.author)
            + element("title", post.title)
            + element("content", post.content, ' type="html"')
            + element("published", post.published)
            + "".join(_category(one, BLOG) for one in post.labels)
            + element(
                "blogger:filename", None if post.slug is None else f"/2018/05/{post.slug}.html"
            )
            + element("blogger:metaDescription", post.excerpt)
            + "</entry>"
            for post in posts
        ),
        " xmlns:blogger='http://schemas.google.com/blogger/2018'",
    )


def rss(posts: list[Entry]) -> str:
    """Write a feed of any site."""
    items = "".join(
        "<item>"
        + element("title", post.title)
        + element("link", None if post.slug is None else f"{SITE}/{post.slug}")
        + f'<guid isPermaLink="false">{SITE}/#{post.number}</guid>'
        + element("pubDate", post.published)
        + element("author", post.author)
        + element("description", post.excerpt)
        + _cdata("content:encoded", post.content)
        + "".join(element("category", one) for one in post.labels)
        + "</item>"
        for post in posts
    )
    space = "http://purl.org/rss/1.0/modules/content/"
    return f"<rss version='2.0' xmlns:content='{space}'><channel>{items}</channel></rss>"


def _feed(inner: str, spaces: str) -> str:
    return (
        f"<?xml version='1.0' encoding='UTF-8'?><feed xmlns='{ATOM}'{spaces}>"
        f"<id>{BLOG}.archive</id><title>Blog</title>{inner}</feed>"
    )


def _category(label: str | None, scheme: str) -> str:
    return "" if label is None else f"<category scheme='{scheme}' term='{escape(label)}'/>"


def _link(slug: str | None) -> str:
    return (
        "" if slug is None else f"<link rel='alternate' href='{SITE}/2018/05/{escape(slug)}.html'/>"
    )


def _author(name: str | None) -> str:
    return "" if name is None else f"<author><name>{escape(name)}</name></author>"


class Form(NamedTuple):
    """A form of export: how it is written, and which kinds and statuses its entries have."""

    write: Callable[[list[Entry]], str]
    kinds: tuple[str | None, ...]
    statuses: tuple[str | None, ...]


FORMS = {
    "wxr": Form(
        wxr,
        ("post", "page", "wp_block", "agenda", "", None),
        ("publish", "future", "draft", "apa", "", None),
    ),
    "blogger_backup": Form(backup, ("post", "page", "comment", "settings", "x"), ("live", "draft")),
    "blogger_takeout": Form(
        takeout, ("POST", "PAGE", "COMMENT", "", None), ("LIVE", "DRAFT", "SOFT_TRASHED", "", None)
    ),
    "rss": Form(rss, ("",), ("",)),
}


@st.composite
def exports(draw: st.DrawFn) -> tuple[str, str, int]:
    """Give a kind of source, an export of it, and how many entries are in it."""
    kind = draw(st.sampled_from([*FORMS]))
    form = FORMS[kind]
    posts = draw(entries(form.kinds, form.statuses))
    return kind, form.write(posts), len(posts)
