"""Pictures as cameras, telephones and programs store them, and what pages are given of them."""

import io
import random
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageDraw

from plugins.domain.markup.renditions import Picture
from plugins.files.disk_cache import DiskCache
from plugins.media.pictures import BUDGET, BUDGET_WIDTH, Pictures, encode
from tests.site.builder import build
from tests.site.texts import page, post

pytestmark = pytest.mark.slow

PHOTO = {"file": "2024/a.jpg", "alt": "Pasar", "caption": "Pasar pagi", "credit": "Humas"}


def scene(width: int, height: int, *, noise: int = 40) -> Image.Image:
    """Give what a photograph is to an encoder: soft shapes under noise, the same every time."""
    made = random.Random(7)  # noqa: S311 - pictures, no secrets
    small = Image.new("RGB", (24, 24))
    small.putdata([tuple(made.randrange(256) for _ in range(3)) for _ in range(24 * 24)])
    soft = small.resize((width, height), Image.Resampling.BICUBIC)
    grain = Image.frombytes("RGB", (width, height), made.randbytes(width * height * 3))
    return Image.blend(soft, grain, noise / 256)


def diagram(width: int, height: int) -> Image.Image:
    """Give a drawing: few colours, sharp edges, thin lines."""
    image = Image.new("RGB", (width, height), "#fbfaf7")
    pen = ImageDraw.Draw(image)
    for step in range(12):
        top = step * height // 12
        pen.rectangle((0, top, width * (step + 3) // 16, top + height // 16), "#6f421b")
        pen.line((0, top, width, top), "#1d1c1a")
    return image


def stored(image: Image.Image, form: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def made(content: bytes) -> dict[str, bytes]:
    return {f"{width}.{suffix}": encoded for width, suffix, encoded in encode(content)}


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def given(folder: Path, content: bytes, name: str = "2024/a.jpg") -> Picture:
    path = folder / "content/gambar" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    found = Pictures(folder / "content", DiskCache(folder / "cache"), [name])(name)
    assert found
    return found


def test_a_photograph_becomes_webp_in_every_width_and_one_jpeg() -> None:
    found = made(stored(scene(1600, 1000), "JPEG", quality=92))
    assert list(found) == ["320.webp", "480.webp", "640.webp", "960.webp", "1280.webp", "640.jpg"]
    for name, content in found.items():
        width, form = name.split(".")
        image = opened(content)
        assert image.size == (int(width), int(width) * 1000 // 1600)
        assert image.format == {"webp": "WEBP", "jpg": "JPEG"}[form]


@pytest.mark.parametrize("noise", [10, 60, 120])
def test_a_photograph_is_light_at_the_width_of_a_phone(noise: int) -> None:
    found = made(stored(scene(1300, 1000, noise=noise), "JPEG", quality=92))
    assert len(found[f"{BUDGET_WIDTH}.webp"]) <= BUDGET
    assert len(found[f"{BUDGET_WIDTH}.jpg"]) <= BUDGET


def test_what_can_be_no_lighter_is_made_as_light_as_it_is_of_use() -> None:
    found = made(stored(scene(640, 4000, noise=250), "JPEG", quality=92))
    assert {"640.webp", "640.jpg"} <= set(found)


@pytest.mark.parametrize("width", [300, 1080, 2000])
def test_a_diagram_loses_nothing(width: int) -> None:
    source = diagram(width, 700)
    found = made(stored(source, "PNG"))
    assert f"{width}.webp" in found
    assert not [name for name in found if name.endswith("jpg")]
    assert opened(found[f"{width}.webp"]).convert("RGB").tobytes() == source.tobytes()
    sizes = [len(found[name]) for name in sorted(found, key=lambda one: int(one.split(".")[0]))]
    assert sizes == sorted(sizes)


def test_a_photograph_stored_as_png_is_still_one() -> None:
    found = made(stored(scene(800, 600), "PNG"))
    assert list(found) == ["320.webp", "480.webp", "640.webp", "800.webp", "640.jpg"]
    assert len(found["640.webp"]) <= BUDGET


def test_what_can_be_seen_through_stays_so() -> None:
    image = scene(900, 700)
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    found = made(stored(image, "PNG"))
    assert not [name for name in found if name.endswith("jpg")]
    assert all(opened(content).mode == "RGBA" for content in found.values())


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(
            stored(
                diagram(40, 40), "GIF", save_all=True, append_images=[Image.new("RGB", (40, 40))]
            ),
            id="gif",
        ),
        pytest.param(
            stored(
                diagram(40, 40), "WEBP", save_all=True, append_images=[Image.new("RGB", (40, 40))]
            ),
            id="webp",
        ),
    ],
)
def test_what_moves_is_shown_as_it_is(tmp_path: Path, content: bytes) -> None:
    assert made(content) == {}
    found = given(tmp_path, content, "2024/a.gif")
    assert (found.webp, found.fallback) == ((), "/gambar/2024/a.gif")


@pytest.mark.parametrize(
    ("image", "form"),
    [
        pytest.param(scene(400, 300).convert("L"), "JPEG", id="grey"),
        pytest.param(scene(400, 300).convert("CMYK"), "JPEG", id="cmyk"),
        pytest.param(scene(400, 300).convert("P"), "PNG", id="palette"),
        pytest.param(diagram(400, 300).convert("1"), "PNG", id="black and white"),
        pytest.param(scene(400, 300).convert("L").convert("I;16"), "PNG", id="16 bits"),
        pytest.param(scene(400, 300), "WEBP", id="webp"),
        pytest.param(scene(400, 300), "AVIF", id="avif"),
        pytest.param(scene(400, 300).convert("RGBA"), "PNG", id="opaque alpha"),
        pytest.param(Image.new("RGB", (1, 1)), "PNG", id="one pixel"),
        pytest.param(scene(400, 2), "JPEG", id="a thin line"),
    ],
)
def test_pictures_of_every_kind_are_taken(image: Image.Image, form: str) -> None:
    found = made(stored(image, form))
    assert max(opened(content).width for content in found.values()) == image.width
    assert {opened(content).mode for content in found.values()} == {"RGB"}


def test_a_telephone_that_stores_a_second_picture_gives_one() -> None:
    image = scene(500, 400)
    content = stored(image, "MPO", save_all=True, append_images=[scene(50, 40)])
    assert "500.webp" in made(content)


def test_nothing_but_pixels_is_handed_out_and_the_picture_stands_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Kamera Rahasia"
    content = stored(
        scene(600, 400), "JPEG", exif=exif, comment=b"Rahasia", dpi=(300, 300), quality=90
    )
    found = made(content)
    assert opened(found["400.webp"]).size == (400, 600)
    assert opened(found["400.jpg"]).size == (400, 600)
    for encoded in found.values():
        assert b"Rahasia" not in encoded
        assert not dict(opened(encoded).getexif())
    picture = given(tmp_path, content)
    assert (picture.width, picture.height) == (400, 600)


def test_colours_of_a_profile_become_those_of_the_web() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain = stored(Image.new("RGB", (64, 64), "#6f421b"), "JPEG", quality=95, subsampling=0)
    profiled = stored(
        Image.new("RGB", (64, 64), "#6f421b"), "JPEG", quality=95, subsampling=0, icc_profile=lab
    )
    broken = stored(
        Image.new("RGB", (64, 64), "#6f421b"), "JPEG", quality=95, subsampling=0, icc_profile=b"x"
    )
    for content in (profiled, broken):
        found = made(content)["64.jpg"]
        assert "icc_profile" not in opened(found).info
        pairs = zip(
            opened(found).getpixel((9, 9)), opened(made(plain)["64.jpg"]).getpixel((9, 9)),
            strict=True,
        )  # fmt: skip
        assert all(abs(one - other) <= 2 for one, other in pairs)


def test_a_picture_is_made_once_for_its_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = stored(scene(700, 500), "JPEG")
    first = given(tmp_path, content)

    def never(_content: bytes) -> None:
        raise AssertionError("dibuat lagi")

    monkeypatch.setattr("plugins.media.pictures.encode", never)
    assert given(tmp_path, content) == first
    moved = given(tmp_path, content, "2025/b.jpg")
    assert moved.webp == first.webp
    assert moved.original == "/gambar/2025/b.jpg"


def test_two_machines_make_the_same_bytes(tmp_path: Path) -> None:
    content = stored(scene(700, 500), "JPEG")
    one, other = given(tmp_path / "a", content), given(tmp_path / "b", content)
    assert one == other
    kept = [
        sorted((path.name, path.read_bytes()) for path in (tmp_path / side / "cache").rglob("*.*"))
        for side in "ab"
    ]
    assert kept[0] == kept[1] != []


def test_a_picture_that_ends_too_early_stops_the_build(tmp_path: Path) -> None:
    content = stored(scene(700, 500), "JPEG")[:9000]
    with pytest.raises(SystemExit, match=r"content/gambar/2024/a\.jpg:1: gambar rusak"):
        given(tmp_path, content)


def test_an_unknown_file_is_no_picture(tmp_path: Path) -> None:
    assert Pictures(tmp_path, DiskCache(tmp_path), [])("2024/a.jpg") is None


@pytest.mark.site
def test_a_site_offers_its_pictures_and_keeps_those_of_drafts(tmp_path: Path) -> None:
    secret = stored(scene(500, 400, noise=9), "JPEG")
    shown = stored(scene(1300, 800), "JPEG")
    second = stored(scene(350, 300), "JPEG")
    site = build(
        tmp_path,
        {
            "halaman/tentang.md": page(),
            "berita/2024/05/a.md": post(
                "Isi. ![Kedua](/gambar/2024/b.jpg)", photos=[PHOTO, {**PHOTO, "file": "2024/b.jpg"}]
            ),
            "berita/2024/06/konsep.md": post(
                "Isi.", title="Lain", status="draft", photos=[{**PHOTO, "file": "2024/c.jpg"}]
            ),
            "gambar/2024/a.jpg": shown,
            "gambar/2024/b.jpg": second,
            "gambar/2024/c.jpg": secret,
        },
        SIMPANAN=str(tmp_path / "simpanan"),
    )
    files = {name for name in site.files if name.startswith("gambar/")}
    sizes = {name.rpartition("-")[2] for name in files if name.startswith("gambar/ukuran/")}
    assert sizes == {
        *("320.webp", "480.webp", "640.webp", "960.webp", "1280.webp", "640.jpg"),
        *("350.webp", "350.jpg"),
    }
    assert len(files) == 2 + 8
    html = site.page("/berita/2024/05/a/")
    lead, body, last = html.css("main picture")
    for picture in (lead, body, last):
        source, image = picture.css_first("source"), picture.css_first("img")
        offered = [part.split() for part in source.attributes["srcset"].split(", ")]
        for address, width in offered:
            assert opened(site.bytes(address[1:])).width == int(width.removesuffix("w"))
        assert opened(site.bytes(image.attributes["src"][1:])).format == "JPEG"
        assert image.attributes["alt"] in {"Pasar", "Kedua"}
    assert lead.css_first("img").attributes["fetchpriority"] == "high"
    assert "loading" not in lead.css_first("img").attributes
    assert (
        lead.css_first("img").attributes["width"],
        body.css_first("img").attributes["height"],
    ) == (
        "1300",
        "300",
    )
    assert body.css_first("img").attributes["loading"] == "lazy"
    assert last.css_first("img").attributes["loading"] == "lazy"
    assert html.css_first("a.photo-full").attributes["href"] == "/gambar/2024/a.jpg"
