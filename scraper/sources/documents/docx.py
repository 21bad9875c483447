"""A Word document as Humas sends it: one post of one's own."""

import datetime as dt
import hashlib
import io
import uuid
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, ClassVar
from zipfile import BadZipFile

import mammoth
from lxml import etree, html
from lxml.html import HtmlElement

from plugins.domain.documents.picture_metadata import InvalidPicture, extension
from plugins.domain.values.slugs import slugify
from scraper.model.posts import Finding, Other, RawPost, Unread
from scraper.reading.config import Option, SourceConfig
from scraper.reading.fetch import Fetch, Fetched, Unreachable
from scraper.sources.documents import package, visible, wrappings
from scraper.sources.documents.headline import take_headline

# RFC 2606: nobody owns an address under .invalid, so that none of them is ever asked for.
HOST = "https://dokumen.invalid"
# The bytes of the document make its identity: who imports it again changes nothing.
_NAMESPACE = uuid.UUID("6f1f2a3c-7f0e-5d5c-9a55-1d0c3c8f7b21")
_STYLES = """
p[style-name='Title'] => p.title:fresh
p[style-name='Heading 1'] => h2:fresh
p[style-name='Heading 2'] => h3:fresh
p[style-name='Heading 3'] => h4:fresh
p[style-name='Heading 4'] => h5:fresh
p[style-name='Heading 5'] => h6:fresh
p[style-name='Heading 6'] => h6:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Illustration'] => p.caption:fresh
p[style-name='Figure'] => p.caption:fresh
p[style-name='Drawing'] => p.caption:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
table => table.data:fresh
br[type='page'] => br
br[type='column'] => br
comment-reference =>
"""
_UNDATED = Finding(
    "tanggal terbit tidak diambil dari dokumen", "sebutkan dengan --date, misalnya 2026-11-24"
)


class Docx:
    """The post in a Word document; its day is asked for, never taken from the file."""

    kind: ClassVar[str] = "docx"
    live: ClassVar[bool] = False
    whole: ClassVar[bool] = False
    options: ClassVar[Mapping[str, Option]] = {"file": True}

    def __init__(self, config: SourceConfig) -> None:
        self._config = config

    @classmethod
    def recognises(cls, page: Fetched) -> bool:
        """Tell whether an office program wrote this."""
        return package.is_document(page)

    def pages(self, fetch: Fetch, _since: dt.date | None = None, /) -> Iterator[Fetched]:
        yield fetch(self._config.options["file"])

    def parse(self, page: Fetched) -> Iterator[RawPost | Other | Unread]:
        """Read a document; raises Unreachable."""
        found = _opened(page)
        title = take_headline(found.body)
        yield RawPost(
            id=uuid.uuid5(_NAMESPACE, found.digest).urn,
            title=title,
            html=_inner(found.body),
            own=True,
            findings=(_UNDATED,),
            left_out={kind: count for kind, count in sorted(found.lost.items()) if count},
        )


class Pictures:
    """The pictures of a document by the addresses that its text names; read when asked for."""

    def __init__(self, page: Fetched) -> None:
        self._page = page
        self._held: dict[str, bytes] = {}

    def __call__(self, url: str) -> bytes:
        """Give one of them; raises Unreachable."""
        if not self._held:
            self._held = _opened(self._page).pictures
        if url not in self._held:
            raise Unreachable(url, "gambar ini tidak ada dalam dokumen", "simpan ulang dokumennya")
        return self._held[url]


@dataclass(frozen=True)
class _Opened:
    """A document as HTML, its pictures, what of it is not shown, and its fingerprint."""

    body: HtmlElement
    pictures: dict[str, bytes]
    lost: Counter[str]
    digest: str


def _opened(page: Fetched) -> _Opened:
    parts = package.parts_of(page)
    digest = _digest(parts)
    trees = package.trees_of(page, parts)
    lost = visible.accept(trees)
    lost[visible.EMBEDDED] += sum(name.startswith("word/embeddings/") for name in parts)
    for name in visible.TEXTS:
        if name in trees:
            wrappings.simplify(trees[name], lost)
    if "word/styles.xml" in trees:
        wrappings.name_styles(trees["word/styles.xml"])
    pictures: dict[str, bytes] = {}
    body = _html(page, package.packed(parts, trees), lost, pictures)
    return _Opened(body, pictures, lost, digest)


def _digest(parts: Mapping[str, bytes]) -> str:
    """Give a fingerprint of what a document says, which another time of saving does not change."""
    digest = hashlib.sha256()
    for name in sorted(parts):
        if name.startswith("word/") and name != "word/settings.xml":
            digest.update(name.encode() + b"\0" + parts[name] + b"\0")
    return digest.hexdigest()


def _html(
    page: Fetched, content: bytes, lost: Counter[str], pictures: dict[str, bytes]
) -> HtmlElement:
    """Give a document as HTML, its pictures by addresses of their own."""
    stem = slugify(PurePath(page.address).stem, empty="dokumen")

    def picture(image: Any) -> dict[str, str]:
        try:
            with image.open() as stream:
                held = stream.read()
            suffix = extension(held)
        except (InvalidPicture, KeyError, OSError, BadZipFile):
            lost["gambar berbentuk lain atau rusak"] += 1
            return {}
        same = next((url for url, known in pictures.items() if known == held), "")
        url = same or f"{HOST}/{stem}-{len(pictures) + 1}.{suffix}"
        pictures[url] = held
        return {"src": url}

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(content),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(picture),
            ignore_empty_paragraphs=True,
            external_file_access=False,
        )
    except (KeyError, ValueError, IndexError, AttributeError, TypeError, RecursionError, OSError):
        finding = "isi dokumen tidak dapat dibaca"
        remedy = "simpan ulang dari Word sebagai .docx biasa, lalu impor lagi"
        raise Unreachable(page.address, finding, remedy) from None
    unread = sum("w:sym" in message.message for message in result.messages)
    if unread:
        lost["lambang tanpa padanan"] += unread
    root: HtmlElement = html.fragment_fromstring(result.value, create_parent="div")
    for image in list(root.iter("img")):
        if not image.get("src"):
            image.drop_tree()
    _caption(root)
    return root


def _caption(root: HtmlElement) -> None:
    """Join each picture and the caption below it."""
    for words in list(root.iter("p")):
        if words.get("class") != "caption":
            continue
        before = words.getprevious()
        if before is None or before.tag != "p" or next(before.iter("img"), None) is None:
            continue
        if "".join(before.itertext()).strip():
            continue
        figure = html.Element("figure")
        before.addprevious(figure)
        figure.extend(list(before.iter("img")))
        words.tag = "figcaption"
        figure.append(words)
        before.drop_tree()


def _inner(root: HtmlElement) -> str:
    return "".join(etree.tostring(child, encoding="unicode", method="html") for child in root)
