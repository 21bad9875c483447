"""A regency's portal of its own making: a list by offsets, a page for each story, no feed."""

from dataclasses import dataclass
from html import escape

from plugins.domain.values.wording import format_day
from tests.servers.pictures import png
from tests.servers.server import NOT_FOUND, Reply, Request, page
from tests.servers.stories import Story

LIST = "/index.php/public/berita/index"
DETAIL = "/index.php/public/berita/detail"
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


@dataclass
class Portal:
    """
    A portal that is served; ``posts`` may change while it is.

    The number that ends the address of a list is the offset of its first story, not a page; a list
    shows ``size`` stories, newest first. Nothing here answers 404: what is not there is a page that
    says so.
    """

    posts: list[Story]
    size: int = 5

    def __call__(self, request: Request) -> Reply:
        path = request.path
        if path == "/robots.txt":
            return NOT_FOUND
        if path.startswith("/foto/") and path.endswith(".png"):
            return Reply(png(shade=sum(path.encode()) % 256), 200, {"Content-Type": "image/png"})
        if path in {"/", LIST} or path.startswith(f"{LIST}/"):
            offset = path.rpartition("/")[2]
            return self._list(int(offset) if offset.isdecimal() else 0, request.base)
        for post in self.posts:
            if path.startswith(f"{DETAIL}/{post.number}/"):
                return page(_document(post.title, _detail(post, request.base)))
        return page(_document("Halaman tidak ditemukan", "<h2>Halaman tidak ditemukan</h2>"))

    def _list(self, offset: int, base: str) -> Reply:
        newest = sorted(self.posts, key=lambda post: post.published, reverse=True)
        rows = "".join(
            f"<div class='item-berita'><h4><a href='{base}{path_of(post)}'>{escape(post.title)}</a>"
            f"</h4><small class='tanggal'>{day_of(post)}</small><p>{post.text}</p></div>"
            for post in newest[offset : offset + self.size]
        )
        return page(
            _document("Berita", f"<div class='list-berita'>{rows}</div>{self._pager(offset, base)}")
        )

    def _pager(self, offset: int, base: str) -> str:
        cells = []
        for number, start in enumerate(range(0, len(self.posts), self.size), 1):
            mark = f"data-ci-pagination-page='{number}'"
            link = f"<a href='{base}{LIST}/{start}' {mark}>{number}</a>"
            cells.append(f"<li>{f'<strong>{number}</strong>' if start == offset else link}</li>")
        following = offset + self.size
        if following < len(self.posts):
            cells.append(f"<li><a href='{base}{LIST}/{following}' rel='next'>&gt;</a></li>")
        return f"<ul class='pagination'>{''.join(cells)}</ul>"


def path_of(post: Story) -> str:
    """Give the path of a story on the portal."""
    return f"{DETAIL}/{post.number}/{post.slug}"


def day_of(post: Story) -> str:
    """Write a day as the portal prints it."""
    day = post.published
    return f"{_DAYS[day.weekday()]}, {format_day(day.date())}"


def _detail(post: Story, base: str) -> str:
    return (
        f"<div class='detail-berita'><h3 class='judul'>{escape(post.title)}</h3>"
        f"<div class='info'><span class='tanggal'>{day_of(post)}</span> |"
        f" <span class='penulis'>{escape(post.author)}</span> | dibaca 12 kali</div>"
        f"<div class='isi-berita'>{post.body(base)}</div>"
        "<div class='bagikan'>Bagikan: Facebook Twitter</div></div>"
    )


def _document(title: str, main: str) -> str:
    return (
        f"<!DOCTYPE html><html><head><title>{escape(title)} | Kabupaten Uji</title></head><body>"
        "<form action='/login'><input name='user'><input type='password' name='pass'></form>"
        f"<div id='menu'><a href='/'>Beranda</a></div><div id='konten'>{main}</div>"
        "<div id='kaki'>Hak cipta Kabupaten Uji</div></body></html>"
    )
