"""Nothing that a camera or its owner noted goes out with a picture, whichever way it goes out."""

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.site.builder import build
from tests.site.texts import post

pytestmark = pytest.mark.site

OWNER = "Wagiman Contoh 3341411205850000"


def photograph(form: str) -> bytes:
    """Take a picture whose notes name a place and an owner."""
    exif = Image.Exif()
    exif[0x8298] = OWNER
    exif.get_ifd(0x8825)[1] = "S"
    held = io.BytesIO()
    Image.effect_noise((800, 600), 60).convert("RGB").save(held, form, exif=exif)
    assert OWNER.encode() in held.getvalue()
    return held.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_originals_renditions_and_enclosures_hold_no_notes(form: str, tmp_path: Path) -> None:
    name = f"2024/rapat.{'jpg' if form == 'JPEG' else form.lower()}"
    photo = {"file": name, "alt": "Rapat", "caption": "Rapat dibuka.", "credit": "Humas"}
    site = build(
        tmp_path,
        {
            f"gambar/{name}": photograph(form),
            "berita/2024/05/rapat.md": post("Rapat dibuka.", photos=[photo]),
        },
    )
    assert f"gambar/{name}" in site.files
    assert [file for file in sorted(site.files) if OWNER.encode() in site.bytes(file)] == []
    enclosure = f'length="{len(site.bytes(f"gambar/{name}"))}"'
    feed = site.text("feeds/berita.rss.xml")
    assert (f"/gambar/{name}" in feed, enclosure in feed) == (True, True)
