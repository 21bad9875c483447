"""A Blogger blog: feeds as Atom and JSON, pages of its posts, sitemaps, its usual robots.txt."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote

from tests.servers.pictures import png
from tests.servers.server import NOT_FOUND, Reply, Request, page, plain, xml
from tests.servers.stories import Story

BLOG = "7000000000000000001"
_GENERATOR = "http://www.blogger.com"
_NAMESPACES = (
    "xmlns='http://www.w3.org/2005/Atom' xmlns:openSearch='http://a9.com/-/spec/opensearchrss/1.0/'"
    " xmlns:blogger='http://schemas.google.com/blogger/2008'"
    " xmlns:thr='http://purl.org/syndication/thread/1.0'"
    " xmlns:media='http://search.yahoo.com/mrss/'"
)


def post_id(number: int) -> str:
    """Give the lasting identity of a post."""
    return f"tag:blogger.com,1999:blog-{BLOG}.post-{number}"


@dataclass
class Blog:
    """
    A blog that is served; ``posts`` may change while it is.

    A request gets ``ceiling`` entries at most. ``zone`` is the blog's own, which few owners set;
    ``summaries`` says that its feeds carry no bodies; ``hidden`` are numbers of posts that stand in
    the sitemap only.
    """

    posts: list[Story]
    ceiling: int = 150
    zone: dt.tzinfo = dt.timezone(dt.timedelta(hours=-7))
    summaries: bool = False
    hidden: frozenset[int] = frozenset()
    static: tuple[str, ...] = ("profil",)
    headers: dict[str, str] = field(default_factory=dict)

    def __call__(self, request: Request) -> Reply:
        path = request.path
        exact: dict[str, Callable[[Request], Reply]] = {
            "/": self._home,
            "/robots.txt": self._robots,
            "/sitemap.xml": self._sitemap,
            "/sitemap-pages.xml": self._pages_sitemap,
        }
        if path in exact:
            return exact[path](request)
        if path.startswith("/feeds/"):
            return self._feed(request)
        if path.startswith("/foto/") and path.endswith(".png"):
            shade = int(path.removeprefix("/foto/").removesuffix(".png")) % 256
            return Reply(png(shade=shade), 200, {"Content-Type": "image/png"})
        return self._page(request)

    # Feeds

    def _feed(self, request: Request) -> Reply:
        parts = request.path.removeprefix("/feeds/").split("/")
        if parts[:2] not in (["posts", "default"], ["posts", "summary"]):
            return NOT_FOUND
        chosen = self._chosen(request)
        if parts[2:3] == ["-"]:
            chosen = [post for post in chosen if parts[3] in post.labels]
        elif len(parts) == 3:
            chosen = [post for post in chosen if str(post.number) == parts[2]]
            if not chosen:
                return NOT_FOUND
        short = self.summaries or parts[1] == "summary"
        return self._answer(request, chosen, short=short)

    def _chosen(self, request: Request) -> list[Story]:
        query = request.query
        by_updated = query.get("orderby") == "updated"
        chosen = [post for post in self.posts if post.number not in self.hidden]
        for name, keep in _BOUNDS.items():
            # Blogger looks at the bounds of "updated" only when it orders by it.
            if name in query and (by_updated or not name.startswith("updated")):
                bound = dt.datetime.fromisoformat(query[name])
                chosen = [post for post in chosen if keep(post, bound)]
        key = (lambda post: post.updated) if by_updated else (lambda post: post.published)
        return sorted(chosen, key=key, reverse=True)

    def _answer(self, request: Request, chosen: list[Story], *, short: bool) -> Reply:
        query = request.query
        start = int(query.get("start-index", "1"))
        size = min(int(query.get("max-results", "25")), self.ceiling)
        shown = chosen[start - 1 : start - 1 + size]
        end = start + len(shown)
        following = self._next(request, end, size) if end <= len(chosen) else ""
        if query.get("alt") == "json":
            feed = _json_feed(self, request, shown, short=short)
            feed |= _json_counts(len(chosen), start, size)
            feed["link"] = [{"rel": "next", "href": following}] if following else []
            return _json({"version": "1.0", "encoding": "UTF-8", "feed": feed}, self.headers)
        link = f"<link rel='next' href='{escape(following)}'/>" if following else ""
        entries = "".join(_entry(self, post, request.base, short=short) for post in shown)
        counts = "".join(
            f"<openSearch:{name}>{value}</openSearch:{name}>"
            for name, value in _counts(len(chosen), start, size).items()
        )
        text = (
            f"<?xml version='1.0' encoding='UTF-8'?><feed {_NAMESPACES}>"
            f"<id>tag:blogger.com,1999:blog-{BLOG}</id><updated>2018-06-01T00:00:00-07:00</updated>"
            f"<title type='text'>Blog uji</title>{link}{counts}"
            f"<generator version='7.00' uri='{_GENERATOR}'>Blogger</generator>{entries}</feed>"
        )
        reply = xml(text, "application/atom+xml")
        return Reply(reply.content, 200, {**reply.headers, **self.headers})

    def _next(self, request: Request, start: int, size: int) -> str:
        query = {**request.query, "start-index": str(start), "max-results": str(size)}
        pairs = "&".join(f"{name}={quote(value)}" for name, value in query.items())
        return f"{request.base}{request.path}?{pairs}"

    # Pages

    def _home(self, request: Request) -> Reply:
        posts = "".join(_shown(self, post, request.base) for post in self.posts[-5:])
        older = f"<a class='blog-pager-older-link' href='{request.base}/search?updated-max=x'>"
        return page(_document("Blog uji", posts + older + "Posting Lama</a>", request.base))

    def _page(self, request: Request) -> Reply:
        for post in self.posts:
            if request.path == path_of(post):
                return page(_document(post.title, _shown(self, post, request.base), request.base))
        if request.path.removeprefix("/p/").removesuffix(".html") in self.static:
            text = "<div class='post-body entry-content'>Halaman tetap uji.</div>"
            return page(_document("Profil", text, request.base))
        if request.path == "/search":
            return self._home(request)
        return NOT_FOUND

    def _robots(self, request: Request) -> Reply:
        return plain(
            "User-agent: Mediapartners-Google\nDisallow: \n\nUser-agent: *\nDisallow: /search\n"
            f"Disallow: /share-widget\nAllow: /\n\nSitemap: {request.base}/sitemap.xml\n"
        )

    def _sitemap(self, request: Request) -> Reply:
        if "page" not in request.query:
            count = (len(self.posts) + _SITEMAP_PAGE - 1) // _SITEMAP_PAGE
            places = [f"{request.base}/sitemap.xml?page={n}" for n in range(1, count + 1)]
            return xml(_sitemap("sitemapindex", "sitemap", [(place, "") for place in places]))
        start = (int(request.query["page"]) - 1) * _SITEMAP_PAGE
        newest = sorted(self.posts, key=lambda post: post.published, reverse=True)
        rows = [
            (request.base + path_of(post), post.updated.astimezone(dt.UTC).isoformat())
            for post in newest[start : start + _SITEMAP_PAGE]
        ]
        return xml(_sitemap("urlset", "url", rows))

    def _pages_sitemap(self, request: Request) -> Reply:
        rows = [(f"{request.base}/p/{name}.html", "") for name in self.static]
        return xml(_sitemap("urlset", "url", rows))


_SITEMAP_PAGE = 150
_BOUNDS: dict[str, Callable[[Story, dt.datetime], bool]] = {
    "updated-min": lambda post, bound: post.updated >= bound,
    "updated-max": lambda post, bound: post.updated < bound,
    "published-min": lambda post, bound: post.published >= bound,
    "published-max": lambda post, bound: post.published < bound,
}


def path_of(post: Story) -> str:
    """Give the path of a post on its blog."""
    return f"/{post.published:%Y/%m}/{post.slug}.html"


def _stamp(moment: dt.datetime, blog: Blog) -> str:
    return moment.astimezone(blog.zone).isoformat(timespec="milliseconds")


def _counts(total: int, start: int, size: int) -> dict[str, int]:
    return {"totalResults": total, "startIndex": start, "itemsPerPage": size}


def _json_counts(total: int, start: int, size: int) -> dict[str, object]:
    return {f"openSearch${name}": {"$t": str(n)} for name, n in _counts(total, start, size).items()}


def _entry(blog: Blog, post: Story, base: str, *, short: bool) -> str:
    labels = "".join(
        f"<category scheme='http://www.blogger.com/atom/ns#' term='{escape(label)}'/>"
        for label in post.labels
    )
    text = (
        f"<summary type='text'>{escape(post.text)}</summary>"
        if short
        else f"<content type='html'>{escape(post.body(base))}</content>"
    )
    return (
        f"<entry><id>{post_id(post.number)}</id>"
        f"<published>{_stamp(post.published, blog)}</published>"
        f"<updated>{_stamp(post.updated, blog)}</updated>{labels}"
        f"<title type='text'>{escape(post.title)}</title>{text}"
        "<link rel='replies' type='application/atom+xml'"
        f" href='{base}/feeds/{post.number}/comments/default'/>"
        f"<link rel='alternate' type='text/html' href='{base}{path_of(post)}'/>"
        f"<author><name>{escape(post.author)}</name><email>noreply@blogger.com</email></author>"
        f"<media:thumbnail url='{base}/foto/{post.number}.png' height='72' width='72'/>"
        "<thr:total>0</thr:total></entry>"
    )


def _json_feed(
    blog: Blog, request: Request, shown: list[Story], *, short: bool
) -> dict[str, object]:
    feed: dict[str, object] = {
        "id": {"$t": f"tag:blogger.com,1999:blog-{BLOG}"},
        "title": {"type": "text", "$t": "Blog uji"},
        "generator": {"version": "7.00", "uri": _GENERATOR, "$t": "Blogger"},
    }
    if shown:  # the member is absent when there is nothing
        feed["entry"] = [_json_entry(blog, post, request.base, short=short) for post in shown]
    return feed


def _json_entry(blog: Blog, post: Story, base: str, *, short: bool) -> dict[str, object]:
    entry: dict[str, object] = {
        "id": {"$t": post_id(post.number)},
        "published": {"$t": _stamp(post.published, blog)},
        "updated": {"$t": _stamp(post.updated, blog)},
        "title": {"type": "text", "$t": post.title},
        "link": [{"rel": "alternate", "type": "text/html", "href": base + path_of(post)}],
        "author": [{"name": {"$t": post.author}, "email": {"$t": "noreply@blogger.com"}}],
        "thr$total": {"$t": "0"},
        "media$thumbnail": {"url": f"{base}/foto/{post.number}.png", "height": "72", "width": "72"},
    }
    if short:
        entry["summary"] = {"type": "text", "$t": post.text}
    else:
        entry["content"] = {"type": "html", "$t": post.body(base)}
    if post.labels:
        entry["category"] = [
            {"scheme": "http://www.blogger.com/atom/ns#", "term": label} for label in post.labels
        ]
    return entry


def _json(values: object, headers: dict[str, str]) -> Reply:
    content = json.dumps(values, ensure_ascii=False).encode()
    return Reply(content, 200, {"Content-Type": "application/json; charset=UTF-8", **headers})


def _document(title: str, main: str, base: str) -> str:
    return (
        "<!DOCTYPE html><html dir='ltr'><head><meta charset='utf-8'/>"
        f"<meta content='blogger' name='generator'/><title>{escape(title)} - Blog uji</title>"
        f"<link rel='alternate' type='application/atom+xml' href='{base}/feeds/posts/default'/>"
        "<link rel='service.post' type='application/atom+xml'"
        f" href='https://www.blogger.com/feeds/{BLOG}/posts/default'/></head>"
        f"<body><h1 class='title'>Blog uji</h1><div class='main'>{main}</div>"
        "<div class='sidebar'><h2>Arsip</h2><ul><li>Mei 2018</li></ul></div></body></html>"
    )


def _shown(blog: Blog, post: Story, base: str) -> str:
    labels = ", ".join(
        f"<a href='{base}/search/label/{quote(label)}' rel='tag'>{escape(label)}</a>"
        for label in post.labels
    )
    link = base + path_of(post)
    return (
        f"<h2 class='date-header'><span>{post.published:%d/%m/%Y}</span></h2>"
        "<div class='post hentry' itemscope itemtype='http://schema.org/BlogPosting'>"
        f"<meta itemprop='postId' content='{post.number}'/>"
        f"<h3 class='post-title entry-title'><a href='{link}'>{escape(post.title)}</a></h3>"
        f"<div class='post-body entry-content' id='post-body-{post.number}'>{post.body(base)}"
        "<div style='clear: both;'></div></div><div class='post-footer'>"
        f"<span class='post-author'>Diposting oleh <span class='fn'>{escape(post.author)}</span>"
        f" di <abbr class='published' title='{_stamp(post.published, blog)}'>"
        f"{post.published:%H.%M}</abbr></span>"
        f"<span class='post-labels'>Label: {labels}</span></div></div>"
        "<div class='comments' id='comments'><h4>Tidak ada komentar:</h4>Posting Komentar</div>"
    )


def _sitemap(root: str, item: str, rows: list[tuple[str, str]]) -> str:
    entries = "".join(
        f"<{item}><loc>{escape(place)}</loc>"
        + (f"<lastmod>{modified}</lastmod>" if modified else "")
        + f"</{item}>"
        for place, modified in rows
    )
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f"<?xml version='1.0' encoding='UTF-8'?><{root} xmlns='{space}'>{entries}</{root}>"
