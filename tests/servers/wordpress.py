"""A WordPress site: REST, feed, sitemaps and pages; REST can be closed in every usual way."""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import format_datetime
from html import escape

from tests.servers.pictures import png
from tests.servers.server import NOT_FOUND, Reply, Request, page, plain, xml
from tests.servers.stories import Story

_PER_FEED = 10
_ROOTS = ("/wp-json", "/index.php/wp-json")
_CLOSED = {
    401: ("rest_not_logged_in", "Anda tidak sedang masuk."),
    403: ("rest_forbidden", "REST dimatikan."),
    404: ("rest_no_route", "Tidak ada rute."),
}


@dataclass
class WordPress:
    """
    A site that is served; ``posts`` may change while it is.

    ``rest`` is "open", "html" (a page with 200 where JSON should be) or the status with which it is
    closed; ``old`` says that it knows no ``modified_after``; ``zone`` is the site's own, in which
    ``date`` is written; ``protected`` are numbers of posts behind a password, ``featured`` of those
    with a picture beside the text, ``split`` of those whose text goes on on a second page; ``feed``
    is "open" or "closed", its pages share ``overlap`` entries; ``types`` are types of its own,
    each with the name under which REST keeps its entries.
    """

    posts: list[Story]
    rest: str | int = "open"
    old: bool = False
    zone: dt.tzinfo = dt.timezone(dt.timedelta(hours=7))
    protected: frozenset[int] = frozenset()
    featured: frozenset[int] = frozenset()
    split: frozenset[int] = frozenset()
    feed: str = "open"
    overlap: int = 0
    static: tuple[str, ...] = ("profil",)
    teasers: bool = False
    types: Mapping[str, tuple[str, list[Story]]] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    def __call__(self, request: Request) -> Reply:
        path = request.path
        if "rest_route" in request.query:
            return self._rest(request, request.query["rest_route"])
        for root in _ROOTS:
            if path == root or path.startswith(root + "/"):
                return self._rest(request, path.removeprefix(root))
        if path.startswith("/wp-content/uploads/"):
            return _picture(path)
        exact: dict[str, Callable[[Request], Reply]] = {
            "/": self._home,
            "/robots.txt": _robots,
            "/feed/": self._feed,
            "/wp-sitemap.xml": self._sitemap_index,
            "/wp-sitemap-posts-post-1.xml": self._sitemap,
            "/wp-sitemap-posts-page-1.xml": self._pages_sitemap,
            "/wp-login.php": _login,
        }
        return exact[path](request) if path in exact else self._page(request)

    # REST

    def _rest(self, request: Request, route: str) -> Reply:
        if self.rest == "html":
            return page(_document("Situs uji", "<p>Selamat datang di situs uji.</p>", ""))
        if isinstance(self.rest, int):
            code, message = _CLOSED[self.rest]
            return _error(self.rest, code, message)
        route = route.rstrip("/")
        if not route:
            return _json({"name": "Situs uji", "namespaces": ["wp/v2"], "routes": {}})
        if route == "/wp/v2/posts":
            return self._list(request, self.posts)
        if route == "/wp/v2/types":
            return _json({name: {"rest_base": base} for name, (base, _posts) in self.types.items()})
        for base, entries in self.types.values():
            if route == f"/wp/v2/{base}":
                return self._list(request, entries)
        for post in self.posts:
            if route == f"/wp/v2/posts/{post.number}":
                return _json(self._as_json(post, request))
        return _error(404, "rest_no_route", "Tidak ada rute yang cocok.")

    def _list(self, request: Request, posts: list[Story]) -> Reply:
        query = request.query
        size, number = int(query.get("per_page", "10")), int(query.get("page", "1"))
        if not 1 <= size <= 100 or number < 1:
            return _error(400, "rest_invalid_param", "Parameter tidak sah: per_page")
        try:
            chosen = self._chosen(query, posts)
        except ValueError:
            return _error(400, "rest_invalid_param", "Parameter tidak sah: modified_after")
        pages = -(-len(chosen) // size)
        if number > max(1, pages):
            return _error(400, "rest_post_invalid_page_number", "Nomor halaman terlalu besar.")
        shown = chosen[(number - 1) * size : number * size]
        headers = {"X-WP-Total": str(len(chosen)), "X-WP-TotalPages": str(pages)}
        links = []
        if number > 1:
            links.append(f'<{_page_of(request, number - 1)}>; rel="prev"')
        if number < pages:
            links.append(f'<{_page_of(request, number + 1)}>; rel="next"')
        if links:
            headers["Link"] = ", ".join(links)
        rows = [self._as_json(post, request) for post in shown]
        return _json(rows, headers={**headers, **self.headers})

    def _chosen(self, query: dict[str, str], posts: list[Story]) -> list[Story]:
        chosen = list(posts)
        if "modified_after" in query and not self.old:
            bound = dt.datetime.fromisoformat(query["modified_after"])
            if bound.tzinfo is None:
                bound = bound.replace(tzinfo=self.zone)
            chosen = [post for post in chosen if post.updated > bound]
        if "slug" in query:
            chosen = [post for post in chosen if post.slug == query["slug"]]
        key = _ORDERS[query.get("orderby", "date")]
        return sorted(chosen, key=key, reverse=query.get("order", "desc") == "desc")

    def _as_json(self, post: Story, request: Request) -> dict[str, object]:
        protected = post.number in self.protected
        parts = (self._text(post, request.base, part) for part in (1, 2))
        body = "" if protected else "".join(parts)
        row: dict[str, object] = {
            "id": post.number,
            "date": _local(post.published, self.zone),
            "date_gmt": _local(post.published, dt.UTC),
            "guid": {"rendered": f"{request.base}/?p={post.number}"},
            "modified": _local(post.updated, self.zone),
            "modified_gmt": _local(post.updated, dt.UTC),
            "slug": post.slug,
            "status": "publish",
            "type": "post",
            "link": request.base + path_of(post),
            "title": {"rendered": _rendered(post.title)},
            "content": {"rendered": body, "protected": protected},
            "excerpt": {"rendered": f"<p>{post.text}</p>", "protected": protected},
            "author": 1,
            "featured_media": post.number if post.number in self.featured else 0,
            "categories": [],
            "tags": [],
        }
        if "_embed" in request.query:
            embedded: dict[str, object] = {
                "author": [{"id": 1, "name": post.author}],
                "wp:term": [
                    [
                        {"id": place, "name": escape(label), "taxonomy": "category"}
                        for place, label in enumerate(post.labels, 1)
                    ],
                    [],
                ],
            }
            if post.number in self.featured:
                picture = {
                    "source_url": f"{request.base}{_FEATURED}{post.number}.png",
                    "alt_text": "Utama",
                    "caption": {"rendered": "<p>Foto utama (foto: Humas)</p>"},
                }
                embedded["wp:featuredmedia"] = [picture]
            row["_embedded"] = embedded
        return row

    def _text(self, post: Story, base: str, part: int) -> str:
        if part == 2:
            second = f"<p>Halaman kedua berita {post.number}.</p>"
            return second if post.number in self.split else ""
        return post.body(f"{base}/wp-content/uploads")

    def _visible(self, post: Story, base: str, part: int = 1) -> str:
        """Give what is shown to somebody without the password."""
        if post.number in self.protected:
            return "<form class='post-password-form' action='/wp-login.php?action=postpass'></form>"
        return self._text(post, base, part)

    # Feed, sitemaps, pages

    def _feed(self, request: Request) -> Reply:
        if self.feed == "closed":
            return NOT_FOUND
        number = int(request.query.get("paged", "1"))
        newest = sorted(self.posts, key=lambda post: post.published, reverse=True)
        start = (number - 1) * (_PER_FEED - self.overlap)
        shown = newest[start : start + _PER_FEED]
        if number > 1 and start + self.overlap >= len(newest):
            shown = []
        if not shown:
            return NOT_FOUND
        items = "".join(self._item(post, request.base) for post in shown)
        text = (
            "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'"
            " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
            " xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Situs uji</title>"
            f"<link>{request.base}/</link><description/>"
            f"<generator>https://wordpress.org/?v=6.6</generator>{items}</channel></rss>"
        )
        return xml(text, "application/rss+xml")

    def _item(self, post: Story, base: str) -> str:
        body = self._visible(post, base)
        full = "" if self.teasers else f"<content:encoded><![CDATA[{body}]]></content:encoded>"
        labels = "".join(f"<category><![CDATA[{label}]]></category>" for label in post.labels)
        return (
            f"<item><title>{escape(post.title)}</title><link>{base}{path_of(post)}</link>"
            f"<dc:creator><![CDATA[{post.author}]]></dc:creator>"
            f"<pubDate>{format_datetime(post.published.astimezone(dt.UTC))}</pubDate>{labels}"
            f"<guid isPermaLink='false'>{base}/?p={post.number}</guid>"
            f"<description><![CDATA[<p>{post.text} [&#8230;]</p>]]></description>{full}</item>"
        )

    def _sitemap_index(self, request: Request) -> Reply:
        places = ("posts-post-1", "posts-page-1")
        rows = [f"{request.base}/wp-sitemap-{place}.xml" for place in places]
        return xml(_sitemap("sitemapindex", "sitemap", rows))

    def _sitemap(self, request: Request) -> Reply:
        rows = [request.base + path_of(post) for post in self.posts]
        return xml(_sitemap("urlset", "url", rows))

    def _pages_sitemap(self, request: Request) -> Reply:
        return xml(_sitemap("urlset", "url", [f"{request.base}/{name}/" for name in self.static]))

    def _home(self, request: Request) -> Reply:
        links = "".join(
            f"<h2 class='entry-title'><a href='{request.base}{path_of(post)}' rel='bookmark'>"
            f"{escape(post.title)}</a></h2>"
            for post in reversed(self.posts[-10:])
        )
        root = f"{request.base}/wp-json/"
        text = _document("Situs uji", links, f"<link rel='https://api.w.org/' href='{root}'/>")
        return page(text, Link=f'<{root}>; rel="https://api.w.org/"')

    def _page(self, request: Request) -> Reply:
        for post in self.posts:
            if request.path == path_of(post):
                return page(_document(post.title, self._shown(post, request.base), ""))
            if post.number in self.split and request.path == f"{path_of(post)}2/":
                return page(_document(post.title, self._shown(post, request.base, 2), ""))
        if request.path.strip("/") in self.static:
            return page(_document("Profil", "<div class='entry-content'>Halaman tetap</div>", ""))
        return NOT_FOUND

    def _shown(self, post: Story, base: str, part: int = 1) -> str:
        links = (
            f"<div class='page-links'>Halaman: <a href='{base}{path_of(post)}'>1</a> "
            f"<a href='{base}{path_of(post)}2/'>2</a></div>"
        )
        labels = ", ".join(
            f"<a href='{base}/category/x/' rel='category tag'>{escape(label)}</a>"
            for label in post.labels
        )
        return (
            f"<article id='post-{post.number}' class='post-{post.number} post hentry'>"
            f"<h1 class='entry-title'>{escape(post.title)}</h1><div class='entry-meta'>"
            f"<time class='entry-date published' datetime='{post.published.isoformat()}'>"
            f"{post.published:%d/%m/%Y}</time> <span class='author vcard'>{escape(post.author)}"
            f"</span> <span class='cat-links'>{labels}</span></div>"
            f"<div class='entry-content'>{self._visible(post, base, part)}"
            f"{links if post.number in self.split else ''}"
            "<div class='sharedaddy'>Bagikan ini:</div></div></article>"
        )


_FEATURED = "/wp-content/uploads/utama-"
_ORDERS: dict[str, Callable[[Story], object]] = {
    "date": lambda post: post.published,
    "id": lambda post: post.number,
    "modified": lambda post: post.updated,
}


def path_of(post: Story) -> str:
    """Give the path of a post on its site."""
    return f"/{post.published:%Y/%m/%d}/{post.slug}/"


def _page_of(request: Request, number: int) -> str:
    query = {**request.query, "page": str(number)}
    pairs = "&".join(f"{name}={value}" for name, value in query.items())
    return f"{request.base}{request.path}?{pairs}"


def _local(moment: dt.datetime, zone: dt.tzinfo) -> str:
    return moment.astimezone(zone).strftime("%Y-%m-%dT%H:%M:%S")


def _rendered(title: str) -> str:
    return escape(title, quote=False).replace("'", "&#8217;").replace(" - ", " &#8211; ")


def _picture(path: str) -> Reply:
    number = sum(path.encode())
    return Reply(png(shade=number % 256), 200, {"Content-Type": "image/png"})


def _robots(request: Request) -> Reply:
    return plain(
        "User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\n\n"
        f"Sitemap: {request.base}/wp-sitemap.xml\n"
    )


def _login(_request: Request) -> Reply:
    return page(
        "<!doctype html><title>Log Masuk &lsaquo; Situs uji &#8212; WordPress</title>"
        "<body class='login'><form><input name='log'><input type='password' name='pwd'></form>"
    )


def _document(title: str, main: str, head: str) -> str:
    return (
        "<!doctype html><html lang='id'><head><meta charset='UTF-8'/>"
        f"<title>{escape(title)} &#8211; Situs uji</title>"
        f"<meta name='generator' content='WordPress 6.6'/>{head}</head><body>"
        f"<header>Situs uji</header><main>{main}</main><aside><h3>Berita lain</h3></aside></body>"
        "</html>"
    )


def _json(values: object, status: int = 200, headers: dict[str, str] | None = None) -> Reply:
    kind = {"Content-Type": "application/json; charset=UTF-8"}
    return Reply(json.dumps(values).encode(), status, {**kind, **(headers or {})})


def _error(status: int, code: str, message: str) -> Reply:
    return _json({"code": code, "message": message, "data": {"status": status}}, status)


def _sitemap(root: str, item: str, places: list[str]) -> str:
    rows = "".join(f"<{item}><loc>{escape(place)}</loc></{item}>" for place in places)
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f"<?xml version='1.0' encoding='UTF-8'?><{root} xmlns='{space}'>{rows}</{root}>"
