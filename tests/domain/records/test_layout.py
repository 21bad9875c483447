import pytest

from plugins.domain.records.layout import InvalidPath, Place, place_of

PLACES = {
    "content/berita/2018/05/kerja-sama.md": Place("post", "2018/05/kerja-sama"),
    "content/halaman/tentang.md": Place("page", "tentang"),
    "content/program/smart-city/index.md": Place("programme", "smart-city"),
    "content/program/smart-city/rapat.md": Place("event", "smart-city/rapat"),
    "content/mou/ugm-2017.md": Place("agreement", "ugm-2017"),
    "content/rujukan/organisasi.yaml": Place("organisation"),
    "content/rujukan/orang.yaml": Place("person"),
    "content/rujukan/sumber.yaml": Place("source"),
    "content/program/status/tahun.md": Place("event", "status/tahun"),
    "content/berita/2018/05/cari.md": Place("post", "2018/05/cari"),
}


@pytest.mark.parametrize(("path", "place"), PLACES.items(), ids=PLACES)
def test_a_path_says_what_a_file_holds(path: str, place: Place) -> None:
    assert place_of(path) == place


@pytest.mark.parametrize(
    "path",
    [
        "content/berita/2018/a.md",
        "content/berita/2018/13/a.md",
        "content/berita/18/05/a.md",
        "content/berita/2018/05/b/a.md",
        "content/program/a.md",
        "content/rujukan/partai.yaml",
        "content/mou/a/b.md",
        "content/a.md",
        "berita/2018/05/a.md",
    ],
)
def test_a_file_in_an_unknown_place_is_refused(path: str) -> None:
    with pytest.raises(InvalidPath) as caught:
        place_of(path)
    assert caught.value.finding == "berkas di tempat yang tidak dikenal"
    assert "program/<program>/<peristiwa>.md" in caught.value.remedy


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("a.md.txt", "a.md"),
        ("a.MD.TXT", "a.md"),
        ("a.md.md", "a.md"),
        ("a.markdown", "a.md"),
        ("orang.yml", "orang.yaml"),
        ("orang.yaml.txt", "orang.yaml"),
    ],
)
def test_an_ending_that_a_program_added_is_named(name: str, meant: str) -> None:
    with pytest.raises(InvalidPath) as caught:
        place_of(f"content/berita/2018/05/{name}")
    ending = name.removeprefix(meant.partition(".")[0])
    assert caught.value.finding == f"nama berkas berakhir dengan '{ending}'"
    assert caught.value.remedy.startswith(f"ganti namanya menjadi '{meant}'")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("content/mou/UGM.md", "UGM"),
        ("content/mou/2018.md", "2018"),
        ("content/mou/a b.md", "a b"),
        (f"content/mou/{'a' * 81}.md", "a" * 81),
        ("content/program/2018/index.md", "2018"),
        ("content/program/Kota/rapat.md", "Kota"),
        ("content/program/kota/Rapat.md", "Rapat"),
        ("content/berita/2018/05/é.md", "é"),
    ],
)
def test_a_name_that_is_no_slug_is_refused(path: str, name: str) -> None:
    with pytest.raises(InvalidPath) as caught:
        place_of(path)
    assert caught.value.finding == f"nama '{name}' tidak sah sebagai alamat"


@pytest.mark.parametrize(
    "path", ["content/mou/tindak-lanjut.md", "content/mou/status.md", "content/halaman/berita.md"]
)
def test_a_name_that_the_site_needs_is_refused(path: str) -> None:
    with pytest.raises(InvalidPath, match="sudah dipakai alamat situs sendiri"):
        place_of(path)
