"""A page that a browser saved with all its pictures in a folder beside it (``x_files/``)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from lxml import html
from lxml.html import HtmlElement

from scraper.model.posts import RawPost
from scraper.reading.fetch import Fetched, Refused, Unreachable, read

# RFC 2606: nobody owns an address under .invalid, so that none of them is ever asked for.
HOST = "https://berkas.invalid"
MOST_BYTES = 20 * 1024 * 1024
# Browsers call it x_files, in some languages otherwise: x_berkas, x-Dateien, x_archivos.
_BESIDE = re.compile(r"[_.-]\w+")


@dataclass(frozen=True)
class Folder:
    """The folder that came with a page; calling it gives a picture, and raises Unreachable."""

    path: Path

    def __call__(self, url: str) -> bytes:
        """Give the picture that stood at an address when the page was saved."""
        name = unquote(urlsplit(url).path.rpartition("/")[2])
        file = self.path / name
        if not name or not self._holds(file):
            finding = "gambar ini tidak ada dalam folder yang ikut disimpan"
            raise Refused(
                url,
                finding,
                "simpan halaman itu lagi sebagai halaman lengkap",
                Fetched(url, status=404),
            )
        return read(Fetched(name, path=file), MOST_BYTES)

    def _holds(self, file: Path) -> bool:
        try:
            return file.resolve().parent == self.path.resolve() and file.is_file()
        except (OSError, ValueError, RuntimeError):
            return False

    def localised(self, post: RawPost) -> RawPost:
        """Give a post whose pictures are named by addresses that this folder knows."""
        if self.path.name not in unquote(post.html):
            return post
        root: HtmlElement = html.fragment_fromstring(post.html, create_parent="div")
        for image in root.iter("img"):
            if url := self._address(image.get("src") or ""):
                # The folder has this size only; other addresses would be asked for in vain.
                for name in [name for name in image.attrib if name not in {"src", "alt", "title"}]:
                    del image.attrib[name]
                image.set("src", url)
        for link in root.iter("a"):
            if url := self._address(link.get("href") or ""):
                link.set("href", url)
        return replace(post, html="".join(_pieces(root)))

    def _address(self, reference: str) -> str:
        folder, _, name = unquote(reference).rpartition("/")
        if folder.rpartition("/")[2] != self.path.name or not self._holds(self.path / name):
            return ""
        return f"{HOST}/{quote(self.path.name)}/{quote(name)}"


def _pieces(root: HtmlElement) -> Iterator[str]:
    yield root.text or ""
    for child in root:
        yield html.tostring(child, encoding="unicode")


def folder_of(page: Fetched) -> Folder | None:
    """Give the folder that a browser has saved beside a page, None where there is none."""
    if page.path is None or page.url:
        return None
    stem = page.path.stem
    try:
        beside = sorted(path for path in page.path.parent.iterdir() if path.name.startswith(stem))
        found = (path for path in beside if path.is_dir() and not path.is_symlink())
        return next(
            (Folder(path) for path in found if _BESIDE.fullmatch(path.name[len(stem) :])), None
        )
    except OSError as error:
        remedy = "beri izin baca pada foldernya, lalu ulangi"
        raise Unreachable(page.address, "folder halaman ini tidak terbaca", remedy) from error
