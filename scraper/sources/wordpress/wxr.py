"""The export of WordPress (WXR): one RSS file with everything, streamed entry by entry."""

import datetime as dt
from collections.abc import Iterator, Mapping
from html import escape
from typing import ClassVar

from lxml import etree

from scraper.model import wordpress_identity
from scraper.model.plain_text import plain
from scraper.model.posts import DRAFT, PUBLISHED, Finding, Other, RawPost
from scraper.reading import page_dates, safe_xml
from scraper.reading.config import Option, SourceConfig
from scraper.reading.fetch import Fetch, Fetched
from scraper.sources.common import enclosures, excerpts
from scraper.sources.wordpress import blocks, shortcodes
from scraper.sources.wordpress.library import Attachment, Library

EXPORT = "http://wordpress.org/export/"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
CREATOR = "http://purl.org/dc/elements/1.1/"
ROOT = ("", "rss")
_KINDS = {
    "": "unknown_entry",
    "page": "page",
    "attachment": "attachment",
    "nav_menu_item": "menu",
    "revision": "revision",
    **dict.fromkeys(
        (
            *("wp_block", "wp_navigation", "wp_template", "wp_template_part", "wp_global_styles"),
            *("wp_font_family", "wp_font_face", "custom_css", "customize_changeset"),
            *("oembed_cache", "user_request", "elementor_library", "acf-field", "acf-field-group"),
            *("wpcf7_contact_form", "mc4wp-form", "feedback", "wpforms", "jp_pay_order"),
        ),
        "unknown_entry",
    ),
}
# A scheduled post is published, with a date to come.
_STATUSES = {
    "publish": PUBLISHED,
    "future": PUBLISHED,
    "draft": DRAFT,
    "auto-draft": DRAFT,
    "pending": "pending",
    "private": "private",
    "trash": "trashed",
}


class Wxr:
    """Posts, pages, attachments and comments in one file of any size; only posts are read."""

    kind: ClassVar[str] = "wxr"
    live: ClassVar[bool] = False
    whole: ClassVar[bool] = True
    options: ClassVar[Mapping[str, Option]] = {"file": True, "pictures": False}

    def __init__(self, config: SourceConfig) -> None:
        self._config = config

    @classmethod
    def recognises(cls, page: Fetched) -> bool:
        """Tell by the first bytes whether this is such an export."""
        return EXPORT.encode() in page.start(64 * 1024)

    def pages(self, fetch: Fetch, _since: dt.date | None = None, /) -> Iterator[Fetched]:
        yield fetch(self._config.options["file"])

    def parse(self, page: Fetched) -> Iterator[RawPost | Other]:
        """
        Read the entries; raises InvalidXML before the first one if the file is broken.

        Pictures and authors may stand behind the posts that name them, so that the file is
        walked twice; what is remembered of the first time is addresses and names only.
        """
        library = _library(page)
        for element in safe_xml.walk(page, ROOT, level=2):
            if element.tag == "item":
                yield from self._read(element, library)

    def _read(self, item: etree._Element, library: Library) -> Iterator[RawPost | Other]:
        line = safe_xml.line_of(item)
        kind = _text(item, "post_type")
        title = plain(_plain(item, "title"))
        if kind in _KINDS:
            yield Other(_KINDS[kind], title, line)
        elif kind != "post" and kind not in self._config.types:
            yield Other("custom", title, line, kind)
        else:
            yield self._post(item, library, line)
        for comment in item:
            if _is(comment, "comment"):
                yield Other("comment", line=safe_xml.line_of(comment))

    def _post(self, item: etree._Element, library: Library, line: int) -> RawPost:
        link = _plain(item, "link")
        said = _text(item, "status")
        status = "protected" if _text(item, "post_password") else _STATUSES.get(said, "unknown")
        published = _moment(item, "post_date_gmt") or page_dates.read(_plain(item, "pubDate"))
        findings: tuple[Finding, ...] = ()
        if status == "unknown":
            findings = (
                Finding(
                    f"status '{said[:40]}' tidak dikenal, tulisan dianggap belum terbit",
                    "terbitkan tulisan itu di WordPress, lalu ekspor ulang",
                ),
            )
        elif published is None and status == PUBLISHED:
            findings = (
                Finding("tanggal terbit tidak terbaca", "perbaiki tanggal itu di sumbernya"),
            )
        meta = _meta(item)
        lead = meta.get("_thumbnail_id", "")
        if lead and lead not in library.attachments:
            findings += (wordpress_identity.no_lead(lead),)
        html = _body(item, library, meta)
        return RawPost(
            id=wordpress_identity.identity(_text(item, "post_id"), link, self._config.site)
            or _plain(item, "guid"),
            url=wordpress_identity.address(link, self._config.site),
            slug=wordpress_identity.slug(_text(item, "post_name"), link),
            title=plain(_plain(item, "title")),
            published=published,
            updated=_moment(item, "post_modified_gmt"),
            status=status,
            labels=tuple(dict.fromkeys(_labels(item))),
            author=_author(item, library),
            summary=excerpts.by_hand(_excerpt(item), html),
            html=html,
            line=line,
            findings=findings,
        )


def _library(page: Fetched) -> Library:
    """Read what entries say of others; raises InvalidXML if the file is broken."""
    library = Library()
    for element in safe_xml.children(page, ROOT, level=2):
        if _is(element, "author"):
            login = _text(element, "author_login")
            library.authors[login] = _text(element, "author_display_name") or login
        elif element.tag == "item":
            _take(element, library)
    return library


def _take(item: etree._Element, library: Library) -> None:
    kind, number = _text(item, "post_type"), _text(item, "post_id")
    if kind == "wp_block":
        library.blocks[number] = _plain(item, f"{{{CONTENT}}}encoded")
    elif kind == "attachment" and number and (address := _text(item, "attachment_url")):
        meta = _meta(item)
        attachment = Attachment(
            address,
            plain(meta.get("_wp_attachment_image_alt", "")),
            _excerpt(item),
            plain(_plain(item, "title")),
            _text(item, "post_mime_type"),
        )
        library.attach(number, attachment, _text(item, "post_parent"))


def _is(element: etree._Element, name: str) -> bool:
    """Tell whether an element is WordPress's own; the version in the namespace varies."""
    tag = element.tag
    return (
        isinstance(tag, str)
        and tag.endswith(f"}}{name}")
        and tag.startswith(f"{{{EXPORT}")
        # The excerpt has a namespace below the same address.
        and not tag.endswith(f"/excerpt/}}{name}")
    )


def _text(parent: etree._Element, name: str) -> str:
    # Most elements are of other names: those are passed over before anything is taken apart.
    end = f"}}{name}"
    for element in parent:
        tag = element.tag
        if isinstance(tag, str) and tag.endswith(end) and _is(element, name):
            return (element.text or "").strip()
    return ""


def _plain(parent: etree._Element, tag: str) -> str:
    found = parent.find(tag)
    return "" if found is None else "".join(map(str, found.itertext())).strip()


def _excerpt(item: etree._Element) -> str:
    for element in item:
        if (
            isinstance(element.tag, str)
            and element.tag.startswith(f"{{{EXPORT}")
            and element.tag.endswith("/excerpt/}encoded")
        ):
            return (element.text or "").strip()
    return ""


def _meta(item: etree._Element) -> dict[str, str]:
    return {
        _text(element, "meta_key"): _text(element, "meta_value")
        for element in item
        if _is(element, "postmeta")
    }


def _labels(item: etree._Element) -> Iterator[str]:
    for category in item.iterfind("category"):
        # Older exports repeat each category without a domain.
        named = category.get("domain") in {"category", "post_tag", "tag"}
        if named and category.get("nicename") != wordpress_identity.NO_CATEGORY and category.text:
            yield plain(category.text.strip())


def _author(item: etree._Element, library: Library) -> str:
    """Give the authors: several where a plugin keeps them as terms of the post."""
    named = [
        (category.text or "").strip()
        for category in item.iterfind("category")
        if category.get("domain") == "author"
    ]
    logins = list(filter(None, named)) or [_plain(item, f"{{{CREATOR}}}creator")]
    names = (plain(library.authors.get(login, login)) for login in logins)
    return ", ".join(dict.fromkeys(names))


def _body(item: etree._Element, library: Library, meta: Mapping[str, str]) -> str:
    stored = _plain(item, f"{{{CONTENT}}}encoded")
    stored = blocks.whole(stored, library.blocks, meta.get("footnotes", ""))
    html = shortcodes.paragraphs(shortcodes.expand(stored, library, _text(item, "post_id")))
    html = wordpress_identity.enlarged(html, library.originals)
    html = enclosures.with_files(html, _enclosures(item))
    lead = library.attachments.get(meta.get("_thumbnail_id", ""), Attachment(""))
    return wordpress_identity.with_lead(html, lead.address, escape(lead.alt), lead.caption)


def _enclosures(item: etree._Element) -> Iterator[str]:
    for element in item:
        if _is(element, "postmeta") and _text(element, "meta_key") == "enclosure":
            address = _text(element, "meta_value").partition("\n")[0].strip()
            if address.startswith(("http://", "https://")):
                yield address


def _moment(item: etree._Element, name: str) -> dt.datetime | None:
    return page_dates.moment(_text(item, name), dt.UTC)  # drafts have 0000-00-00 00:00:00
