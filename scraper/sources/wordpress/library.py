"""What the entries of an export say of each other: authors, attachments, reusable blocks."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True)
class Attachment:
    """A file that was uploaded; ``caption`` is HTML, as it stands in the export."""

    address: str
    alt: str = ""
    caption: str = ""
    title: str = ""
    media_type: str = ""

    @property
    def is_picture(self) -> bool:
        """Whether it can be shown in a text."""
        if self.media_type:
            return self.media_type.startswith("image/")
        ending = self.address.rpartition(".")[2].lower()
        return ending not in _NO_PICTURES

    @property
    def html(self) -> str:
        """The attachment as a text shows it: a picture with its caption, else a link."""
        address = escape(self.address)
        if not self.is_picture:
            name = unquote(urlsplit(self.address).path.rpartition("/")[2])
            return f'<p><a href="{address}">{escape(self.title or name)}</a></p>'
        below = f"<figcaption>{self.caption}</figcaption>" if self.caption else ""
        return f'<figure><img src="{address}" alt="{escape(self.alt)}">{below}</figure>'


_NO_PICTURES = frozenset(
    {
        *("pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "zip", "rar", "csv"),
        *("mp3", "m4a", "ogg", "wav", "mp4", "m4v", "mov", "avi", "webm", "ogv", "txt", "rtf"),
    }
)


@dataclass
class Library:
    """
    What was met in a first walk through an export.

    ``children`` are the numbers of the attachments of each post, in the order of the export;
    ``blocks`` are the texts of reusable blocks by their numbers.
    """

    authors: dict[str, str] = field(default_factory=dict)
    attachments: dict[str, Attachment] = field(default_factory=dict)
    children: dict[str, list[str]] = field(default_factory=dict)
    blocks: dict[str, str] = field(default_factory=dict)
    originals: set[str] = field(default_factory=set)

    def attach(self, number: str, attachment: Attachment, parent: str) -> None:
        """Take note of an attachment, and of the post that it was uploaded to."""
        self.attachments[number] = attachment
        self.originals.add(attachment.address)
        if parent not in {"", "0"}:
            self.children.setdefault(parent, []).append(number)

    def pictures_of(self, post: str, excluded: Iterable[str] = ()) -> list[str]:
        """Give the numbers of the pictures that were uploaded to a post."""
        left_out = set(excluded)
        return [
            number
            for number in self.children.get(post, ())
            if number not in left_out and self.attachments[number].is_picture
        ]
