from plugins.domain.checks.pictures import named_pictures
from tests.site.texts import post, programme, site_of


def test_photos_and_bodies_name_pictures() -> None:
    records = site_of(
        {
            "berita/2024/05/a.md": post(
                "[a](/mou/b/) ![b](/gambar/2024/b%20c.png)",
                photos=[{"file": "2024/a.png", "alt": "a"}],
            ),
            "program/kota/index.md": programme('<img alt="d" src="/gambar/d.png">'),
        }
    ).records
    assert list(named_pictures(records)) == ["2024/a.png", "2024/b c.png", "d.png"]
