"""The pictures that a post on disk shows already, by the addresses that they came from."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from plugins.domain.headers.document import Plain
from scraper.model.posts import Picture
from scraper.model.wordpress_identity import full_size
from scraper.store.image_store import name_of

FOLDER = "/gambar/"
# The words of a link that stands for a picture without any.
NAMELESS = "gambar"
_KEPT = re.compile(r"\]\(/gambar/([^\s)]+)")
_NUMBER = re.compile(r"-\d+$")


def files_of(header: Mapping[str, Plain], body: str) -> list[str]:
    """
    Give the kept pictures that a post shows, by their names below ``content/gambar``.

    >>> files_of({"photos": [{"file": "2018/a.png"}]}, "![](/gambar/2018/b.png)")
    ['2018/a.png', '2018/b.png']
    """
    photos = header.get("photos", ())
    entries = photos if isinstance(photos, Sequence) else ()
    leading = (str(entry["file"]) for entry in entries if isinstance(entry, Mapping))
    return list(dict.fromkeys((*leading, *_KEPT.findall(body))))


def is_named_after(file: str, url: str) -> bool:
    """
    Tell whether a kept picture may be the one that stood at an address.

    >>> is_named_after("2018/rapat-2.png", "https://a.id/rapat-300x225.jpg")
    True
    """
    stem = PurePosixPath(file).stem
    names = {name_of(url), name_of(full_size(url))}
    return not names.isdisjoint({stem, _NUMBER.sub("", stem)})


def kept_as(pictures: Sequence[Picture], files: Sequence[str]) -> dict[str, str]:
    """
    Tell which of a post's ``files`` is which of its pictures, where that is sure.

    A name tells, where it fits one picture only; else the place, where there are as many of both.
    """
    found: dict[str, str] = {}
    for picture in pictures:
        fitting = [file for file in files if is_named_after(file, picture.url)]
        alike = [one for one in pictures if fitting and is_named_after(fitting[0], one.url)]
        if len(fitting) == len(alike) == 1:
            found[picture.url] = fitting[0]
    if len(pictures) == len(files):
        for picture, file in zip(pictures, files, strict=True):
            if file not in found.values():
                found.setdefault(picture.url, file)
    return found
