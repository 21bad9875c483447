"""What is not the picture goes; the picture stays bit for bit."""

import contextlib
import io
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from plugins.domain.documents.picture_metadata import InvalidPicture, extension, without_metadata

SECRET = b"6.9698 LS 111.4186 BT"


def picture(mode: str = "RGB") -> Image.Image:
    return Image.linear_gradient("L").resize((24, 16)).convert(mode)


def saved(kind: str, image: Image.Image | None = None, **options: object) -> bytes:
    stream = io.BytesIO()
    (image or picture()).save(stream, kind, **options)
    return stream.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010E] = SECRET.decode()
    data.get_ifd(0x8825)[0x0001] = "S"
    return data


def png_text() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", SECRET.decode())
    info.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    return saved("PNG", pnginfo=info, exif=exif())


def gif_animated() -> bytes:
    frames = [picture("L"), picture("L").rotate(90)]
    return saved("GIF", frames[0], save_all=True, append_images=frames[1:], loop=3, comment=SECRET)


def jpeg_with(marker: int, data: bytes) -> bytes:
    content = saved("JPEG")
    segment = bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data
    return content[:2] + segment + content[2:]


def fill_before_segment() -> bytes:
    """Write a JPEG in which a marker is filled up, as the standard allows (ITU-T T.81, B.1.1.2)."""
    content = jpeg_with(0xED, b"Photoshop 3.0\0" + SECRET)
    return content[:2] + b"\xff\xff" + content[2:]


SAMPLES = {
    "PNG with text and Exif": png_text(),
    "PNG with data after its end": saved("PNG") + SECRET,
    "JPEG with Exif": saved("JPEG", exif=exif(), comment=SECRET),
    "JPEG, progressive": saved("JPEG", progressive=True, exif=exif(), quality=95),
    "JPEG with IPTC": jpeg_with(0xED, b"Photoshop 3.0\0" + SECRET),
    "JPEG with fill before a segment": fill_before_segment(),
    "JPEG with a second picture after its end": saved("JPEG") + SECRET,
    "GIF with a comment": gif_animated(),
    "GIF with data after its end": saved("GIF", picture("P")) + SECRET,
    "WebP with Exif and XMP": saved("WEBP", exif=exif(), xmp=SECRET),
    "WebP with data after its end": saved("WEBP") + SECRET,
}


@pytest.mark.parametrize("content", SAMPLES.values(), ids=SAMPLES)
def test_strip_takes_metadata_and_leaves_the_picture(content: bytes) -> None:
    assert SECRET in content
    cleaned = without_metadata(content)
    assert SECRET not in cleaned
    with Image.open(io.BytesIO(content)) as before, Image.open(io.BytesIO(cleaned)) as after:
        assert before.format == after.format
        assert before.convert("RGBA").tobytes() == after.convert("RGBA").tobytes()
        assert getattr(before, "n_frames", 1) == getattr(after, "n_frames", 1)
        assert before.info.get("loop") == after.info.get("loop")
        assert not after.getexif()
    assert without_metadata(cleaned) == cleaned


def test_the_colour_profile_stays() -> None:
    profile = b"profil warna " * 20
    for kind in ("PNG", "JPEG", "WEBP"):
        cleaned = without_metadata(saved(kind, icc_profile=profile))
        with Image.open(io.BytesIO(cleaned)) as after:
            assert after.info["icc_profile"] == profile


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_photo_taken_sideways_still_stands_upright(orientation: int) -> None:
    cleaned = without_metadata(saved("JPEG", exif=exif(orientation)), orientation)
    with Image.open(io.BytesIO(cleaned)) as after:
        assert dict(after.getexif()) == {0x0112: orientation}
    assert SECRET not in cleaned


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(saved("PNG"), "png", id="png"),
        pytest.param(saved("JPEG"), "jpg", id="jpeg"),
        pytest.param(saved("GIF", picture("P")), "gif", id="gif"),
        pytest.param(saved("WEBP"), "webp", id="webp"),
    ],
)
def test_extension(content: bytes, expected: str) -> None:
    assert extension(content) == expected


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", id="SVG"),
        pytest.param(b"<!DOCTYPE html>", id="a page instead of a picture"),
        pytest.param(b"RIFF\0\0\0\0WAVE", id="sound"),
        pytest.param(b"BM" + bytes(60), id="BMP"),
    ],
)
def test_extension_refuses(content: bytes) -> None:
    with pytest.raises(InvalidPicture, match="bukan gambar"):
        extension(content)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_strip_refuses_what_is_cut_off(kind: str) -> None:
    content = saved(kind, picture("P") if kind == "GIF" else None)
    for length in (16, len(content) // 2, len(content) - 3):
        with pytest.raises(InvalidPicture, match="terpotong"):
            without_metadata(content[:length])


def test_strip_refuses_a_broken_order_of_parts() -> None:
    with pytest.raises(InvalidPicture, match="terpotong"):
        without_metadata(b"GIF89a" + bytes(7) + b"\x99" + bytes(20))
    with pytest.raises(InvalidPicture, match="terpotong"):
        without_metadata(b"\xff\xd8\xff\xe0\x00\x02\x00\x00\x00")


@given(st.sampled_from(sorted(SAMPLES)), st.data())
def test_any_damage_is_survived(name: str, data: st.DataObject) -> None:
    content = bytearray(SAMPLES[name])
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] = data.draw(st.integers(0, 255))
    with contextlib.suppress(InvalidPicture):
        without_metadata(bytes(content[: data.draw(st.integers(0, len(content)))]))


def test_a_chunk_that_claims_to_be_huge_is_refused() -> None:
    chunk = struct.pack(">I", 2**31) + b"tEXt" + b"a" + struct.pack(">I", zlib.crc32(b"tEXta"))
    with pytest.raises(InvalidPicture, match="terpotong"):
        without_metadata(b"\x89PNG\r\n\x1a\n" + chunk)
