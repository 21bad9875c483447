"""Where widespread kinds of sites put their lists and stories, so that nobody has to look it up."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, kw_only=True)
class Profile:
    """
    Where things stand on a site, as CSS selectors.

    ``list`` is the address of the list, ``item`` the links to the stories on it, ``next`` the link
    to its next part; the others stand on the page of a story. ``identity`` is a regular expression
    for the part of a story's address that stays when its title changes.
    """

    list: str = ""
    item: str = ""
    next: str = ""
    title: str = ""
    date: str = ""
    body: str = ""
    author: str = ""
    label: str = ""
    image: str = ""
    remove: str = ""
    identity: str = ""

    def changed(self, options: Mapping[str, str]) -> "Profile":
        """Give the profile with what ``sources.toml`` says instead."""
        own = {field.name for field in fields(self)}
        return replace(self, **{key: value for key, value in options.items() if key in own})


_PAGERS = ", ".join(
    (
        "a[rel=next]",
        "link[rel=next]",
        "a.next",
        ".pagination .next a",
        ".pager-next a",
        ".nav-previous a",
        "a.blog-pager-older-link",
    )
)

PROFILES: Mapping[str, Profile] = {
    # CodeIgniter as many regencies have it: /index.php/public/berita/index/5, .../detail/606/judul
    "codeigniter_kabupaten": Profile(
        list="/index.php/public/berita/index",
        item='a[href*="/berita/detail/"], a[href*="/berita/baca/"]',
        next=_PAGERS,
        title=".judul, .judul-berita, .detail-berita h3, .detail-berita h2, h1",
        date=".tanggal, .tgl, .info, .date, .meta",
        body=".isi-berita, .isi, .konten-berita, .berita-isi, .detail-isi",
        author=".penulis, .author",
        label=".kategori a, .kategori",
        identity=r"/berita/(?:detail|baca)/\d+",
    ),
    # Joomla: /info/berita-terbaru/1733-judul, lists go on with ?start=20
    "joomla": Profile(
        item=".blog h2 a, .items-row h2 a, .page-header a, .list-title a, .blog-item h2 a",
        next=_PAGERS + ", .pagination-next a, .pagination a[title=Next], a[aria-label~=berikutnya]",
        title=".item-page h1, .item-page h2, [itemprop=headline], .page-header h2, h1",
        date="time[itemprop=datePublished], .published time, .published, .create, .article-info",
        body="[itemprop=articleBody], .com-content-article__body, .item-page",
        author="[itemprop=author], .createdby",
        label=".category-name a",
        image=".item-image img",
        remove=".article-info, .page-header, .icons, .pager, .tags, .item-image",
        identity=r"/\d+(?=-)",
    ),
    # A theme of WordPress whose REST, feed and sitemap are all closed.
    "wordpress_tema": Profile(
        list="/",
        item=".entry-title a, .post-title a, h2 a[rel=bookmark], h3 a[rel=bookmark]",
        next=_PAGERS + ", a.next.page-numbers, .nav-links .next",
        title="h1.entry-title, .entry-title, h1",
        date="time.entry-date, .posted-on time, .entry-date, .posted-on, .entry-meta",
        body=".entry-content, .td-post-content, .post-content, .single-content",
        author=".author .fn, .byline .author, .author",
        label=".cat-links a, a[rel~=category], .tags-links a",
        image=".post-thumbnail img, .entry-thumb img",
    ),
}
