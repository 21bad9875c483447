"""Archives with exports in them, and archives that mean harm."""

import io
import stat
import warnings
import zipfile
from pathlib import Path

import pytest

from scraper.model.posts import Other
from scraper.reading import zipped
from scraper.reading.fetch import Fetched, Files, Unreachable
from scraper.reading.safe_xml import InvalidXML
from scraper.sources.export_zip import ExportZip
from scraper.sources.kinds import recognise
from tests.scraper.exports import BLOG, backup, backup_entry, takeout, takeout_entry
from tests.scraper.walks import Walk, config, parse
from tests.scraper.wxr_files import item, wxr


def pack(files: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


TAKEOUT = {
    "Takeout/Blogger/Blog/Blog Humas/theme-classic.html": "<html>tema</html>",
    "Takeout/Blogger/Blog/Blog Humas/settings.csv": "a,b\n",
    "Takeout/Blogger/Blog/Blog Humas/feed.atom": takeout(takeout_entry(1), takeout_entry(2)),
    "__MACOSX/Takeout/Blogger/Blog/Blog Humas/._feed.atom": takeout(takeout_entry(3)),
    "Takeout/Blogger/Album/foto.jpg": b"\xff\xd8\xff",
}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (TAKEOUT, [f"{BLOG}.post-1", f"{BLOG}.post-2"]),
        ({"a/blog-05-09-2018.xml": backup(backup_entry(4))}, [f"{BLOG}.post-4"]),
        ({"situs.xml": wxr(item(7))}, ["https://situs.example/?p=7"]),
        (
            {"Blog B/umpan": takeout(takeout_entry(2)), "Blog A/umpan": takeout(takeout_entry(1))},
            [f"{BLOG}.post-1", f"{BLOG}.post-2"],
        ),
    ],
    ids=["takeout", "backup", "wordpress", "two blogs under names of another language"],
)
def test_exports_are_found_by_what_they_hold(
    files: dict[str, str | bytes], expected: list[str]
) -> None:
    assert parse("zip", pack(files)).ids == expected


def test_walk(tmp_path: Path) -> None:
    (tmp_path / "takeout.zip").write_bytes(pack(TAKEOUT))
    source, found = ExportZip(config("zip", file="takeout.zip")), Walk()
    for page in source.pages(Files(tmp_path)):
        for entry in source.parse(page):
            found.take(entry)
    assert found.ids == [f"{BLOG}.post-1", f"{BLOG}.post-2"]


def test_the_address_of_a_member_names_archive_and_file() -> None:
    page = Fetched("takeout.zip", pack(TAKEOUT))
    names = [member.address for member in zipped.members(page)]
    assert "takeout.zip/Takeout/Blogger/Blog/Blog Humas/feed.atom" in names
    assert not any("MACOSX" in name for name in names)


def test_comments_and_pages_are_counted() -> None:
    export = takeout(
        takeout_entry(1, kind="PAGE", title="Profil"), takeout_entry(2, kind="COMMENT")
    )
    found = parse("zip", pack({"feed.atom": export}))
    assert [entry.kind for entry in found.others] == ["page", "comment"]
    assert found.others[0] == Other("page", "Profil", found.others[0].line)


def linked() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        entry = zipfile.ZipInfo("feed.atom")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    return stream.getvalue()


def locked() -> bytes:
    content = bytearray(pack({"feed.atom": takeout()}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    return bytes(content)


def damaged() -> bytes:
    content = bytearray(pack({"feed.atom": takeout(takeout_entry(1))}))
    content[60:90] = bytes(30)
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (pack({"../feed.atom": takeout()}), "menunjuk ke luar"),
        (pack({"/etc/feed.atom": takeout()}), "menunjuk ke luar"),
        (pack({"a\\..\\..\\feed.atom": takeout()}), "menunjuk ke luar"),
        (pack({"C:/feed.atom": takeout()}), "menunjuk ke luar"),
        (linked(), "tautan"),
        (locked(), "terkunci"),
        (pack({"feed.atom": b"\0" * (zipped.MAX_RATIO * 200_000)}), "terlalu besar"),
        (pack({"catatan.txt": "Halo"}), "tidak memuat ekspor"),
        (pack({}), "tidak memuat ekspor"),
        (pack(TAKEOUT)[:200], "rusak atau terpotong"),
        (b"PK\x03\x04", "rusak atau terpotong"),
        (damaged(), "rusak atau terpotong"),
    ],
    ids=[
        "up",
        "absolute",
        "backslashes",
        "drive",
        "symbolic link",
        "password",
        "bomb",
        "no export",
        "empty",
        "cut off",
        "only a start",
        "damaged",
    ],
)
def test_refused(content: bytes, expected: str) -> None:
    with pytest.raises(Unreachable, match=expected):
        parse("zip", content)


@pytest.mark.parametrize(
    "name",
    ["a\x1b[2J\n/feed.atom", "../a\x1b[2J\n", "a\x1b[2J\n/.."],
    ids=["broken", "up", "up at its end"],
)
def test_a_name_is_shown_without_what_a_terminal_obeys(name: str) -> None:
    content = pack({name: takeout(takeout_entry(1))[:-20]})
    with pytest.raises((Unreachable, InvalidXML), match=r"a\?\[2J\?") as told:
        parse("zip", content)
    assert str(told.value).isprintable()


def test_too_many_files() -> None:
    many = {f"{number}.txt": "" for number in range(zipped.MAX_MEMBERS + 1)}
    with pytest.raises(Unreachable, match="lebih dari"):
        parse("zip", pack(many, zipfile.ZIP_STORED))


def test_a_name_that_stands_twice_is_read_as_its_last() -> None:
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w") as archive:
        warnings.simplefilter("ignore", UserWarning)  # zipfile warns of what the test wants
        archive.writestr("feed.atom", takeout(takeout_entry(1)))
        archive.writestr("feed.atom", takeout(takeout_entry(2)))
    assert set(parse("zip", stream.getvalue()).ids) == {f"{BLOG}.post-2"}


def test_what_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_text("<feed/>", encoding="utf-8")
    source = ExportZip(config("zip", file="a.zip"))
    with pytest.raises(Unreachable, match="bukan arsip zip"):
        list(source.pages(Files(tmp_path)))


def test_recognised() -> None:
    assert recognise(Fetched("a", pack(TAKEOUT))) is ExportZip
