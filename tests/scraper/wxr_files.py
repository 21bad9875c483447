"""Small builders of WordPress exports."""

from html import escape

SITE = "https://situs.example"


def item(
    number: int = 1,
    *,
    kind: str = "post",
    status: str = "publish",
    title: str = "Judul",
    content: str = "Isi tulisan.",
    published: str = "2018-05-09 03:41:00",
    modified: str = "2018-05-10 00:00:00",
    slug: str = "judul",
    extra: str = "",
    link: str = "",
    password: str = "",
    excerpt: str = "",
) -> str:
    """Write one entry; ``extra`` is put into it as it stands."""
    link = link or f"{SITE}/2018/05/{slug}/"
    parts = content.split("]]>")
    body = "]]]]><![CDATA[>".join(parts)
    return (
        f"<item><title>{escape(title, quote=False)}</title><link>{link}</link>"
        "<pubDate>Wed, 09 May 2018 03:41:00 +0000</pubDate><dc:creator>humas</dc:creator>"
        f"<guid isPermaLink='false'>{SITE}/?p={number}</guid><description></description>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded>"
        f"<excerpt:encoded><![CDATA[{excerpt}]]></excerpt:encoded>"
        f"<wp:post_id>{number}</wp:post_id><wp:post_date>2018-05-09 10:41:00</wp:post_date>"
        f"<wp:post_date_gmt>{published}</wp:post_date_gmt>"
        f"<wp:post_modified_gmt>{modified}</wp:post_modified_gmt>"
        f"<wp:post_name>{slug}</wp:post_name><wp:status>{status}</wp:status>"
        f"<wp:post_type>{kind}</wp:post_type><wp:post_password>{password}</wp:post_password>{extra}</item>\n"
    )


def wxr(*items: str, version: str = "1.2", head: str = "") -> str:
    """Write an export of a version; ``head`` stands before the entries."""
    export = f"http://wordpress.org/export/{version}"
    return (
        '<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0"'
        f' xmlns:excerpt="{export}/excerpt/" xmlns:wp="{export}/"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel><title>Situs</title>'
        f"<wp:wxr_version>{version}</wp:wxr_version>{AUTHOR}{head}\n{''.join(items)}</channel></rss>"
    )


AUTHOR = (
    "<wp:author><wp:author_login>humas</wp:author_login>"
    "<wp:author_display_name><![CDATA[Humas Setda]]></wp:author_display_name></wp:author>"
)


def label(name: str, domain: str = "category", nicename: str = "a") -> str:
    """Write one category or tag of an entry."""
    return f'<category domain="{domain}" nicename="{nicename}"><![CDATA[{name}]]></category>'


def meta(key: str, value: str) -> str:
    """Write one custom field of an entry."""
    return (
        f"<wp:postmeta><wp:meta_key>{key}</wp:meta_key>"
        f"<wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"
    )
